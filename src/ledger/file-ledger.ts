// The ledger in one JSON file, for local runs and rehearsals: the embedded default where there is no GitHub.
import { z } from 'zod';
import type { Announced, Deployment } from '../domain/deployment.ts';
import { parseJson } from '../domain/json.ts';
import { emptyState, parseState, writeState } from '../domain/ledger/state.ts';
import { UsageError } from '../kernel/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Files } from '../ports/fs.ts';
import type { Ledger, LedgerWrite } from '../ports/ledger.ts';

const entry = z.strictObject({
  id: z.string(),
  key: z.string(),
  environment: z.string(),
  task: z.string(),
  release: z.string(),
  createdAt: z.string(),
  statuses: z.array(z.strictObject({ state: z.string(), at: z.string(), note: z.string() })),
});
const content = z.strictObject({
  schema: z.literal('plimsoll/ledger/v1'),
  /** One document per environment, by its name in lower case, each with the number of its writes. */
  environments: z.record(z.string(), z.strictObject({ revision: z.int(), state: z.unknown() })),
  deployments: z.array(entry),
});
type Content = z.infer<typeof content>;

const EMPTY: Content = { schema: 'plimsoll/ledger/v1', environments: {}, deployments: [] };
/** A writer needs milliseconds: who holds the guard for this long is there no more. */
const GUARD_MS = 5000;
const PAUSE_MS = 20;

/** Where an environment stands in the file: a name of its own, whatever objects are born with. */
const placeOf = (environment: string): string => {
  const name = environment.toLowerCase();
  return name === '__proto__' ? '__proto__ ' : name;
};

/** What is on file of an environment, undefined when nothing is. */
const findIn = ({ environments }: Content, environment: string): Content['environments'][string] | undefined =>
  Object.hasOwn(environments, placeOf(environment)) ? environments[placeOf(environment)] : undefined;

async function load(files: Files, path: string): Promise<Content> {
  if ((await files.facts(path)) === undefined) return EMPTY;
  const parsed = content.safeParse(parseJson(await files.readText(path)));
  if (parsed.success) return parsed.data;
  throw new UsageError(
    `${path} is not a ledger (${parsed.error.issues[0]?.message ?? 'unknown form'}): give another path`,
  );
}

/** Takes the guard file, waiting while it changes hands; one that stays in the same hands was left by a killed writer. */
async function takeGuard(files: Files, guard: string, clock: Clock): Promise<void> {
  const mine = `${clock.now()} ${clock.random()}`;
  let holder = '';
  for (let waited = 0; !(await files.create(guard, mine)); waited += PAUSE_MS) {
    const now = await files.readText(guard).catch(() => '');
    if (now !== holder) waited = 0;
    holder = now;
    if (waited >= GUARD_MS) await files.remove(guard);
    await clock.sleep(PAUSE_MS);
  }
}

/** Reads, changes and replaces the file while nobody else does. */
async function change<T>(
  files: Files,
  path: string,
  clock: Clock,
  edit: (now: Content) => { next: Content; answer: T },
): Promise<T> {
  const guard = `${path}.guard`;
  await takeGuard(files, guard, clock);
  try {
    const { next, answer } = edit(await load(files, path));
    await files.write(path, `${JSON.stringify(next, null, 2)}\n`);
    return answer;
  } finally {
    await files.remove(guard);
  }
}

function addStatus(now: Content, id: string, state: Announced, note: string, at: string): Content {
  const deployments = now.deployments.map((known) =>
    known.id === id && known.statuses.at(-1)?.state !== state
      ? { ...known, statuses: [...known.statuses, { state, at, note }] }
      : known,
  );
  return { ...now, deployments };
}

function addDeployment(
  now: Content,
  environment: string,
  added: Deployment,
  at: string,
): { next: Content; answer: string } {
  const known = now.deployments.find((other) => other.key === added.key && other.environment === environment);
  if (known !== undefined) return { next: now, answer: known.id };
  const id = String(now.deployments.length + 1);
  const { key, task, release } = added;
  const next = { id, key, environment, task, release: release.id, createdAt: at, statuses: [] };
  return { next: { ...now, deployments: [...now.deployments, next] }, answer: id };
}

/** The ledger at `path`, which need not exist yet. */
export function createFileLedger(files: Files, path: string, clock: Clock): Ledger {
  const at = (): string => new Date(clock.now()).toISOString();
  return {
    about: path,
    async read(environment) {
      const known = findIn(await load(files, path), environment);
      if (known === undefined) return { state: emptyState(environment), revision: '' };
      const parsed = parseState(JSON.stringify(known.state));
      if (parsed.status === 'valid') return { state: parsed.state, revision: String(known.revision) };
      throw new UsageError(`${path} cannot be read for ${environment} (${parsed.reason}): restore or remove the file`);
    },
    write: (state, revision) =>
      change<LedgerWrite>(files, path, clock, (now) => {
        const key = placeOf(state.environment);
        const known = findIn(now, state.environment);
        if (String(known?.revision ?? '') !== revision) return { next: now, answer: { status: 'conflict' } };
        const next = (known?.revision ?? 0) + 1;
        const stored = { revision: next, state: JSON.parse(writeState(state)) as unknown };
        const environments = { ...now.environments, [key]: stored };
        return { next: { ...now, environments }, answer: { status: 'written', revision: String(next) } };
      }),
    open: (environment, deployment) =>
      change(files, path, clock, (now) => addDeployment(now, environment, deployment, at())),
    announce: (_environment, deployment, state) =>
      change(files, path, clock, (now) => ({
        next: addStatus(now, deployment.id, state, deployment.note, at()),
        answer: undefined,
      })),
    ask: async () => 'unknown',
  };
}
