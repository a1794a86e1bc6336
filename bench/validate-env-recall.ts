// Recall, precision and defects of validate-env on a repository whose variables are known: node bench/validate-env-recall.ts <folder> <truth.json>.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createGit } from '../src/ports/git.ts';
import { createTree } from '../src/ports/tree.ts';
import { decide } from '../src/validate-env/graph/decide.ts';
import { buildGraph } from '../src/validate-env/graph/graph.ts';
import { areas } from '../src/validate-env/scan/file-kind.ts';
import { gather } from '../src/validate-env/scan/gather.ts';

interface Truth {
  reads: string[];
  /** Every place of the above, as `file:line NAME`. */
  readsAt?: string[];
  testReads?: string[];
  /** Names by example file. */
  documented?: Record<string, string[]>;
  /** Names by surface, or by surface and kind: `workflow`, `workflow/secret`, `compose/need`. */
  provided?: Record<string, string[]>;
  /** Names by component. */
  undocumented?: Record<string, string[]>;
  unused?: Record<string, string[]>;
  defects?: {
    id: string;
    kinds: string[];
    name?: string;
    file: string;
    from: number;
    to: number;
    suggestion?: string;
    count?: number;
  }[];
}

const [folder = '.', truthPath = ''] = process.argv.slice(2);
const root = resolve(folder);
const truth = JSON.parse(readFileSync(truthPath, 'utf8')) as Truth;

const started = performance.now();
const { facts, paths } = await gather(
  { git: createGit(root, ''), tree: createTree(root) },
  { areas, examples: undefined },
);
const graph = buildGraph(facts, paths);
const findings = decide(graph);
const elapsed = performance.now() - started;

const compare = (label: string, expected: readonly string[], actual: readonly string[]): void => {
  const found = new Set(actual);
  const wanted = new Set(expected);
  const missed = [...wanted].filter((name) => !found.has(name));
  const extra = [...found].filter((name) => !wanted.has(name));
  const hits = wanted.size - missed.length;
  const recall = wanted.size === 0 ? 1 : hits / wanted.size;
  const precision = found.size === 0 ? 1 : hits / found.size;
  const rest = `${missed.length > 0 ? `  missed: ${missed.join(' ')}` : ''}${extra.length > 0 ? `  extra: ${extra.join(' ')}` : ''}`;
  console.log(
    `${label}: ${hits}/${wanted.size}, recall ${(recall * 100).toFixed(1)} %, precision ${(precision * 100).toFixed(1)} %${rest}`,
  );
};

const variables = [...graph.variables.values()];
const namesWhere = (test: (variable: (typeof variables)[number]) => boolean): string[] =>
  variables.filter(test).map(({ name }) => name);

console.log(`${paths.length} files, ${facts.length} read, ${elapsed.toFixed(0)} ms`);
compare(
  'read by the application',
  truth.reads,
  namesWhere(({ read }) => read.some(({ isTest, surface }) => !isTest && surface === 'code')),
);
if (truth.readsAt)
  compare(
    'read by the application, place by place',
    truth.readsAt,
    variables.flatMap(({ name, read }) =>
      read
        .filter(({ isTest, surface }) => !isTest && surface === 'code')
        .map(({ file, line }) => `${file}:${line} ${name}`),
    ),
  );
if (truth.testReads)
  compare(
    'read by tests alone',
    truth.testReads,
    namesWhere(({ read }) => read.length > 0 && read.every(({ isTest }) => isTest)),
  );
for (const [file, names] of Object.entries(truth.documented ?? {}))
  compare(
    `documented in ${file}`,
    names,
    namesWhere(({ documented }) => documented.some((place) => place.file === file)),
  );
for (const [key, names] of Object.entries(truth.provided ?? {})) {
  const [surface, kind] = key.split('/');
  compare(
    `provided by ${key}`,
    names,
    namesWhere(({ provided }) =>
      provided.some(
        (place) =>
          place.surface === surface &&
          (kind === undefined || (place.sighting.role === 'need' ? 'need' : place.sighting.provision) === kind),
      ),
    ),
  );
}
for (const kind of ['undocumented', 'unused'] as const)
  for (const [component, names] of Object.entries(truth[kind] ?? {}))
    compare(
      `${kind} in ${component}`,
      names,
      findings
        .filter((finding) => finding.kind === kind && (component === '*' || finding.component === component))
        .map(({ name }) => name),
    );

const defects = truth.defects ?? [];
const isFound = ({ kinds, name, file, from, to, suggestion, count = 1 }: (typeof defects)[number]): boolean =>
  findings.filter(
    (finding) =>
      kinds.includes(finding.kind) &&
      (name === undefined || finding.name === name) &&
      finding.file === file &&
      finding.line >= from &&
      finding.line <= to &&
      (suggestion === undefined || finding.suggestion === suggestion),
  ).length >= count;
for (const defect of defects) console.log(`defect ${defect.id}: ${isFound(defect) ? 'found' : 'MISSED'}`);

const known = new Set(defects.map(({ file, name }) => `${file}\0${name ?? ''}`));
const unknown = findings.filter(({ level, file, name }) => level === 'error' && !known.has(`${file}\0${name}`));
console.log(
  `error-level findings outside the known defects: ${unknown.length}${unknown.map(({ kind, name, file, line }) => `  ${kind} ${name} ${file}:${line}`).join('')}`,
);
