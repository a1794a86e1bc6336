// The rules of the house as assertions: names, sizes, import direction, single sources.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { loadContracts, rooms } from '../src/main.ts';

const root = resolve(import.meta.dirname, '..');
const contracts = await loadContracts();
const roomNames = Object.keys(rooms);

function filesBelow(folder: string): string[] {
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const countLines = (text: string): number => text.split('\n').length - 1;
const sources = filesBelow('src');
const code = sources.filter((path) => !path.endsWith('.table.ts'));
const tooling = ['tools', 'bench', 'test'].flatMap(filesBelow).filter((path) => path.endsWith('.ts'));

/** Everything a file imports, as paths from the root or package names. */
function importsOf(path: string): { target: string; isType: boolean }[] {
  const found = read(path).matchAll(/^(?:import|export)\s+(type\s+)?[^'"]*?from\s+['"]([^'"]+)['"]/gmu);
  return [...found].map(([, type, from = '']) => ({
    isType: type !== undefined,
    target: from.startsWith('.') ? relative(root, resolve(root, path, '..', from)) : from,
  }));
}

test('every source file is kebab-case TypeScript, no deeper than room/part/file, and none is an attic', () => {
  const odd = sources.filter(
    (path) => !/^src\/(?:[a-z][a-z0-9.-]*\/){0,2}[a-z0-9]+(?:-[a-z0-9]+)*(?:\.table)?\.ts$/u.test(path),
  );
  const attics = sources.filter((path) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\.ts|\/)/u.test(path));
  expect({ odd, attics }).toEqual({ odd: [], attics: [] });
});

test('the first line of every file says what it knows', () => {
  const silent = [...sources, ...tooling].filter((path) => !/^(?:#!.*\n)?\/\/ \S.{10,}/u.test(read(path)));
  expect(silent).toEqual([]);
});

test('files are small: median ≤ 60 lines, p90 ≤ 130, none above 250', () => {
  const sizes = code.map((path) => ({ path, lines: countLines(read(path)) })).sort((a, b) => a.lines - b.lines);
  const at = (share: number): number => sizes[Math.ceil(share * sizes.length) - 1]?.lines ?? 0;
  expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
  expect({ median: at(0.5) <= 60, p90: at(0.9) <= 130 }).toEqual({ median: true, p90: true });
});

test('a folder holds at most 12 files and 1,800 lines, tables apart', () => {
  const folders = new Map<string, { files: number; lines: number }>();
  for (const path of code) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const sum = folders.get(folder) ?? { files: 0, lines: 0 };
    folders.set(folder, { files: sum.files + 1, lines: sum.lines + countLines(read(path)) });
  }
  const exempt = new Set(['src/kernel', 'src/ports', 'src/domain']);
  const full = [...folders].filter(([folder, sum]) => !exempt.has(folder) && (sum.files > 12 || sum.lines > 1800));
  expect(full).toEqual([]);
});

test('the kernel stays within 950 lines and the ports within 1,900', () => {
  const total = (folder: string): number => filesBelow(folder).reduce((sum, path) => sum + countLines(read(path)), 0);
  expect(total('src/kernel')).toBeLessThanOrEqual(950);
  expect(total('src/ports')).toBeLessThanOrEqual(1900);
});

/** Functions whose text spans more than 40 lines, by the indentation that prettier guarantees. */
function longFunctions(path: string): string[] {
  const lines = read(path).split('\n');
  return lines.flatMap((line, start) => {
    const head = /^(\s*)(?:export )?(?:async )?(?:(?:function\*?|const) )?(\w+).*[{(]$/u.exec(line);
    if (
      !head ||
      !/function|=>|^\s*(?:async )?\*?\w+\(/u.test(line) ||
      /^\s*(?:if|for|while|switch|return|await)\b/u.test(line)
    )
      return [];
    const end = lines.findIndex((other, at) => at > start && other.startsWith(`${head[1]}}`));
    return end - start + 1 > 40 ? [`${path}: ${head[2]} has ${end - start + 1} lines`] : [];
  });
}

test('functions have at most 40 lines', () => {
  expect(code.flatMap(longFunctions)).toEqual([]);
});

test('no any, no suppression, no module mock, no console outside of ports and main', () => {
  const forbidden =
    /\bas any\b|: any\b|<any>|@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint)-disable|prettier-ignore/u;
  const withoutText = (path: string): string =>
    read(path).replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, (part) =>
      /oxlint|eslint|@ts-|prettier/u.test(part) ? part : '',
    );
  expect(
    [...sources, ...tooling].filter((path) => path !== 'test/house.test.ts' && forbidden.test(withoutText(path))),
  ).toEqual([]);
  const mocks = /jest\.(?:mock|unstable_mockModule|spyOn)\(/u;
  expect(tooling.filter((path) => path !== 'test/house.test.ts' && mocks.test(read(path)))).toEqual([]);
});

test('rooms see ports as types only, never another room, never the outside world', () => {
  const wrong = code
    .filter(
      (path) =>
        roomNames.some((room) => path.startsWith(`src/${room}/`)) ||
        path.startsWith('src/domain/') ||
        path.startsWith('src/kernel/'),
    )
    .flatMap((path) =>
      importsOf(path)
        .filter(({ target, isType }) => {
          if (target.startsWith('node:') || target.startsWith('@actions/') || target === 'src/main.ts') return true;
          if (target.startsWith('src/ports/')) return !isType;
          const room = roomNames.find((name) => target.startsWith(`src/${name}/`));
          return room !== undefined && !path.startsWith(`src/${room}/`);
        })
        .map(({ target }) => `${path} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('the kernel knows no domain and the domain no room', () => {
  const wrong = code
    .filter((path) => path.startsWith('src/kernel/') || path.startsWith('src/domain/'))
    .flatMap((path) => importsOf(path).map(({ target }) => ({ path, target })))
    .filter(
      ({ path, target }) =>
        target.startsWith('src/') &&
        !target.startsWith('src/kernel/') &&
        !target.startsWith('src/ports/') &&
        !(path.startsWith('src/domain/') && target.startsWith('src/domain/')),
    );
  expect(wrong).toEqual([]);
});

test('clocks, chance and the process are reached through ports alone', () => {
  const globals = /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bsetTimeout\b|\bsetInterval\b|\bfetch\(/u;
  const wrong = code.filter(
    (path) =>
      !path.startsWith('src/ports/') &&
      path !== 'src/main.ts' &&
      globals.test(read(path).replace(/^\s*(?:\/\/|\*|\/\*).*$/gmu, '')),
  );
  expect(wrong).toEqual([]);
});

test('the toolkit is imported by one file and a step is failed in one place', () => {
  expect(sources.filter((path) => /@actions\/core(?:\/lib\/[\w-]+\.js)?'/u.test(read(path)))).toEqual([
    'src/ports/runner.ts',
  ]);
  const calls = sources.flatMap((path) => [...read(path).matchAll(/issueCommand\('error'/gu)].map(() => path));
  expect(calls).toEqual(['src/ports/runner.ts']);
});

test('every contract has its action, its stub, its README and its case per sentence of failsWhen', () => {
  for (const contract of contracts) {
    const action = parse(read(`actions/${contract.name}/action.yml`)) as {
      inputs: object;
      outputs: object;
      runs: { using: string; main: string };
    };
    expect(Object.keys(action.inputs)).toEqual(Object.keys(contract.inputs));
    expect(Object.keys(action.outputs)).toEqual(Object.keys(contract.outputs));
    expect(action.runs).toEqual({ using: 'node24', main: `../../dist/${contract.name}.js` });
    expect(read(`dist/${contract.name}.js`)).toContain(`runAction('${contract.name}')`);
    expect(existsSync(join(root, `actions/${contract.name}/README.md`))).toBe(true);
    expect(contract.about.length).toBeLessThanOrEqual(125);
  }
  expect(
    filesBelow('actions')
      .filter((path) => path.endsWith('action.yml'))
      .map((path) => path.split('/')[1]),
  ).toEqual([...roomNames].sort());
});

test('every sentence of failsWhen has an ng case of that name', () => {
  const slug = (sentence: string): string =>
    sentence
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '');
  const missing = contracts.flatMap((contract) =>
    contract.failsWhen
      .map((sentence) => `test/${contract.name}/cases/ng.${slug(sentence)}`)
      .filter((path) => !existsSync(join(root, path))),
  );
  expect(missing).toEqual([]);
});

test('the committed bundle is at most 4 MB and its parts are only what the house lists', () => {
  const parts = filesBelow('dist');
  const bytes = parts.reduce((sum, path) => sum + readFileSync(join(root, path)).length, 0);
  expect(bytes).toBeLessThanOrEqual(4 * 1024 * 1024);
  const allowed = new Set([
    'index.js',
    'licenses.txt',
    'package.json',
    'start.js',
    'worker.js',
    ...roomNames.map((name) => `${name}.js`),
  ]);
  // A chunk is asked for by its number, by the bundle or by another chunk.
  const asked = new Set(
    parts.flatMap((path) =>
      [...read(path).matchAll(/__(?:nccwpck|webpack)_require__\.e\((?:\/\*.*?\*\/ ?)?(\d+)\)/gu)].map(([, id]) => id),
    ),
  );
  const isChunk = (name: string): boolean => asked.has(/^(\d+)\.index\.js$/u.exec(name)?.[1]);
  const names = parts.map((path) => path.slice('dist/'.length));
  expect(names.filter((name) => !allowed.has(name) && !isChunk(name))).toEqual([]);
});

test('the code and tables of scan-secrets add less than 400 kB to the bundle', () => {
  const own = /CONCATENATED MODULE: \.\/build\/scan-secrets\/\S+/gu;
  const parts = filesBelow('dist').map((path) => ({ path, modules: read(path).match(own)?.length ?? 0 }));
  const chunks = parts.filter(({ modules }) => modules > 0);
  const bytes = chunks.reduce((sum, { path }) => sum + readFileSync(join(root, path)).length, 0);
  expect(chunks.map(({ path }) => path)).not.toContain('dist/index.js');
  expect(chunks.reduce((sum, { modules }) => sum + modules, 0)).toBeGreaterThan(100);
  expect(bytes).toBeLessThan(400_000);
});

test('nothing names a registry host or a path of a machine', () => {
  const texts = ['src', 'tools', 'bench', 'docs', 'actions', 'examples', '.github'].flatMap(filesBelow);
  const named =
    /registry\.npmjs|npmjs\.org|proxy\.golang|pypi\.org|(?:index|static)\.crates\.io|\/home\/runner\/\w|\/work\/|\/root\//u;
  expect(
    [...texts, '.ci/run', 'package.json', 'README.md', 'CONTRIBUTING.md'].filter(
      (path) => existsSync(join(root, path)) && named.test(read(path)),
    ),
  ).toEqual([]);
});

interface Step {
  uses?: string;
  with?: Record<string, string>;
  run?: string;
}

/** Every step of the composite and of every workflow in the repository, with where it stands. */
function stepsOfRepository(): { path: string; step: Step }[] {
  const workflows = [
    ...filesBelow('.github/workflows'),
    ...filesBelow('examples'),
    ...filesBelow('test/act/workflows'),
  ].filter((path) => path.endsWith('.yml'));
  const composite = parse(read('action.yml')) as { runs: { steps: Step[] } };
  const inJobs = workflows.flatMap((path) => {
    const { jobs = {} } = parse(read(path)) as { jobs?: Record<string, Step & { steps?: Step[] }> };
    return Object.values(jobs).flatMap((job) => (job.steps ?? [job]).map((step) => ({ path, step })));
  });
  return [...composite.runs.steps.map((step) => ({ path: 'action.yml', step })), ...inJobs];
}

test('every input that a workflow or the composite gives to an action of ours exists, and every required one is given', () => {
  const problems = stepsOfRepository().flatMap(({ path, step }) => {
    const name = /(?:^\$|^\.|plimsoll)\/actions\/([a-z-]+)/u.exec(step.uses ?? '')?.[1];
    const contract = contracts.find((one) => one.name === name);
    if (name === undefined) return [];
    if (contract === undefined) return [`${path}: ${step.uses ?? ''} is no action`];
    const given = Object.keys(step.with ?? {});
    const unknown = given
      .filter((input) => !(input in contract.inputs))
      .map((input) => `${path}: ${name} has no input ${input}`);
    const absent = Object.entries(contract.inputs).filter(([input, spec]) => spec.required && !given.includes(input));
    return [...unknown, ...absent.map(([input]) => `${path}: ${name} needs ${input}`)];
  });
  expect(problems).toEqual([]);
});

test('every action of others is pinned by commit, and no run text holds an expression', () => {
  const steps = stepsOfRepository();
  const loose = steps.filter(
    ({ step }) => step.uses !== undefined && !/^(?:\$|\.)\/|@[0-9a-f]{40}$|^plimsoll\/plimsoll[/@]/u.test(step.uses),
  );
  expect(loose.map(({ path, step }) => `${path}: ${step.uses ?? ''}`)).toEqual([]);
  expect(
    steps.filter(({ step }) => step.run?.includes('${{')).map(({ path, step }) => `${path}: ${step.run ?? ''}`),
  ).toEqual([]);
});

test('no workflow runs untrusted code with a privileged trigger', () => {
  const workflows = [...filesBelow('.github/workflows'), ...filesBelow('examples')].filter((path) =>
    path.endsWith('.yml'),
  );
  expect(workflows.filter((path) => /pull_request_target/u.test(read(path)))).toEqual([]);
});
