// One run of join-evidence: gather parts, join, comment, outcome.
import { isAboutPullRequest, postComment } from '../domain/sticky-comment.ts';
import type { InputsOf } from '../kernel/contract.ts';
import { folderOf } from '../kernel/evidence.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Room } from '../kernel/perform.ts';
import type { Ports } from '../ports/ports.ts';
import { contract } from './contract.ts';
import { findMissing } from './expectation.ts';
import { findMissingShards } from './missing-shards.ts';
import { parsePart, type Part } from './part.ts';
import { joinSarif } from './sarif.ts';
import { writeSummary } from './summary.ts';
import { joinVerdicts, softenAdvisory } from './verdict.ts';

type Inputs = InputsOf<typeof contract>;
const LIMIT_BYTES = 8 * 1024 * 1024;

interface Gathered {
  parts: (Part | string)[];
  /** Entries of `evidence` that name no file, one sentence each. */
  unmet: string[];
}

async function gatherParts(inputs: Inputs, ports: Ports): Promise<Gathered> {
  const globs = inputs.evidence ?? [`${folderOf(ports.runner)}/*.json`];
  const found = await Promise.all(globs.map((glob) => ports.files.find([glob])));
  const files = [...new Set(found.flat())].sort();
  const others = files.filter((file) => !/(?:^|\/)join-evidence-\d+\.json$/u.test(file));
  const parts = others.map(async (file) =>
    parsePart(file, await ports.files.readText(file, LIMIT_BYTES), ports.runner.context.runId),
  );
  const unmet = globs.filter((_, at) => found[at]?.length === 0).map((glob) => `no file matches ${glob}`);
  // With no evidence at all the verdict has a better sentence.
  return { parts: await Promise.all(parts), unmet: others.length === 0 ? [] : unmet };
}

/** Writes the joined SARIF; gives back what could not be read. */
async function writeSarif(path: string, parts: readonly Part[], ports: Ports): Promise<string[]> {
  const paths = parts.flatMap((part) => (part.sarif === undefined ? [] : [part.sarif]));
  const texts = await Promise.all(paths.map(async (file) => ({ file, text: await ports.files.readText(file) })));
  const joined = joinSarif(texts);
  if (typeof joined === 'string') return [joined];
  await ports.files.write(path, `${JSON.stringify(joined.log)}\n`);
  return [];
}

const MARK = '<!-- plimsoll/join-evidence -->';

/** Why there is no comment although one was asked for, as warnings; only a pull request can have one. */
async function comment(inputs: Inputs, body: string, ports: Ports): Promise<string[]> {
  if (inputs.comment === 'off' || !isAboutPullRequest(ports.runner.context.payload)) return [];
  const refused = await postComment(ports, inputs.token, MARK, body);
  return refused === null ? [] : [`the comment was not written: ${refused}`];
}

async function run(inputs: Inputs, ports: Ports): Promise<Outcome<typeof contract>> {
  const { parts: gathered, unmet } = await gatherParts(inputs, ports);
  const parts = softenAdvisory(
    gathered.filter((part) => typeof part !== 'string'),
    inputs.advisory,
  );
  const unreadable = gathered.filter((part) => typeof part === 'string');
  const missing = [
    ...findMissing(
      inputs.expected ?? { count: 0, actions: [] },
      parts.map((part) => part.action),
    ),
    ...findMissingShards(parts),
    ...unmet,
  ];
  if (inputs.sarif !== undefined) unreadable.push(...(await writeSarif(inputs.sarif, parts, ports)));
  const verdict = joinVerdicts(parts, missing, unreadable);
  const summary = writeSummary(verdict, parts, missing);
  const refused = await comment(inputs, summary, ports);
  return {
    ...verdict,
    outputs: { sarif: inputs.sarif ?? null },
    summary,
    annotations: refused.map((message) => ({ level: 'warning' as const, message })),
    evidence: {
      parts: parts.map(({ action, status, reason, file, seen }) => ({ action, status, reason, file, seen })),
      missing,
      unreadable,
    },
  };
}

export const joinEvidence: Room<typeof contract> = { contract, run };
