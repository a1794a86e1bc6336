// Programs run with their arguments as given and their lines as they come.
import { expect, test } from '@jest/globals';
import { systemPrograms } from '../../src/ports/process.ts';

test('arguments pass no shell, lines of both streams arrive, the exit code is a value', async () => {
  const lines: string[] = [];
  const script = 'console.log(process.argv[1]); console.error(process.env.MARK); process.exitCode = 3';
  const code = await systemPrograms.run(process.execPath, ['-e', script, '$(id); `id`'], {
    env: { MARK: 'from env' },
    onLine: (line) => lines.push(line),
  });
  expect(code).toBe(3);
  expect(lines.sort()).toEqual(['$(id); `id`', 'from env']);
});

test('a program that does not exist throws', async () => {
  await expect(systemPrograms.run('no-such-program-here', [])).rejects.toThrow(/no-such-program-here/u);
});

test('a program that reads its input finds it at its end, and does not wait for ever', async () => {
  const script = "process.stdin.on('end', () => (process.exitCode = 4)).resume()";
  expect(await systemPrograms.run(process.execPath, ['-e', script])).toBe(4);
});

test('programs that end before anybody has spoken to them end well', async () => {
  // Whether the program or its input ends first is up to the machine: one of a hundred is about what it takes.
  for (let round = 0; round < 8; round += 1) {
    const runs = Array.from({ length: 50 }, () => systemPrograms.run('true', []));
    expect(new Set(await Promise.all(runs))).toEqual(new Set([0]));
  }
});
