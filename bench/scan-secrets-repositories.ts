// Counts what scan-secrets reports at the head of whole repositories: false alarms on clean ones, kept keys on others.
//
// `npm run bench -- scan-secrets-repositories <repository>…`, each a checkout or a bare repository; the commit HEAD names is
// read from git, so nothing of it runs. Findings are printed by place and reason, without a byte of what was found.
//
// Measured (high / medium / low): hono 0/5/52 (web tokens in tests of its own), vue core 0/0/0, express 0/0/0, axios 0/1/1,
// h3 0/5/0, yargs 0/0/0, flask 0/7/4, fastify 0/0/0, gin 0/1/0, requests 0/4/1, vue router 0/4/1, checkout 0/0/0, goreleaser
// 0/17/2, git-cliff 0/1/1. Before the rules were mended after a look at these, git-cliff had four `high` and goreleaser two,
// so their 0 is no forecast; fastify, gin and requests were seen for the first time after the mending. Repositories with keys:
// auto-author 1/3/1 (an AWS secret in an incident report, a session secret in a guide, a Clerk test key; the beginning of a key
// in a page of troubleshooting), netcup-api-filter 2/2/1 (the same private key twice; a key of an API twice and a password in
// retired pages), DirectorsConsole 1/2/0 (an OAuth client secret; the same token in two pages saved as pictures).
import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { compileScanner } from '../src/scan-secrets/engine/scanner.ts';
import { createInspection } from '../src/scan-secrets/inspect.ts';
import { TOKEN_RULES } from '../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../src/scan-secrets/structures/all.ts';

/** Blobs are asked for in lots of at most so many, to keep the answer in memory. */
const LOT = 2000;

function git(repository: string, args: readonly string[], input = ''): Buffer {
  const run = spawnSync('git', ['-C', repository, ...args], { input, maxBuffer: 1 << 30 });
  if (run.status !== 0)
    throw new Error(`${repository}: git ${args[0] ?? ''}: ${run.stderr.toString().split('\n')[0] ?? ''}`);
  return run.stdout;
}

/** Files of HEAD: links and submodules left out. */
function listFiles(repository: string): { id: string; path: string }[] {
  const rows = git(repository, ['ls-tree', '-r', '-z', 'HEAD']).toString('utf8').split('\0');
  return rows.flatMap((row) => {
    const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(row) ?? [];
    return id === undefined || path === undefined ? [] : [{ id, path }];
  });
}

/** Contents in the order asked for; undefined where the repository lacks the object. */
function readBlobs(repository: string, ids: readonly string[]): (Buffer | undefined)[] {
  const answer = git(repository, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  let at = 0;
  return ids.map(() => {
    const end = answer.indexOf(10, at);
    const [, , size] = answer.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === undefined) return undefined;
    const blob = answer.subarray(at, at + Number(size));
    at += Number(size) + 1;
    return blob;
  });
}

const inspect = createInspection(compileScanner(TOKEN_RULES, STRUCTURES), null, false);

for (const repository of process.argv.slice(2)) {
  const files = listFiles(repository);
  const counts = { high: 0, medium: 0, low: 0 };
  const rows: string[] = [];
  let absent = 0;
  for (let from = 0; from < files.length; from += LOT) {
    const lot = files.slice(from, from + LOT);
    const blobs = readBlobs(
      repository,
      lot.map(({ id }) => id),
    );
    lot.forEach(({ path }, index) => {
      const blob = blobs[index];
      if (blob === undefined) absent++;
      for (const { rule, line, confidence, why } of blob === undefined ? [] : inspect(blob, path)) {
        counts[confidence]++;
        rows.push(`  ${confidence.padEnd(7)}${rule}  ${path}:${line}  ${why.join('; ')}`);
      }
    });
  }
  const head = git(repository, ['rev-parse', '--short=12', 'HEAD']).toString().trim();
  const name = basename(repository) === 'repo' ? basename(dirname(repository)) : basename(repository);
  const lacks = absent === 0 ? '' : `, ${absent} files not at hand`;
  console.log(
    `${name} ${head}: ${counts.high} high, ${counts.medium} medium, ${counts.low} low in ${files.length} files${lacks}`,
  );
  for (const row of rows) console.log(row);
}
