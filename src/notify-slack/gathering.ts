// What a step is to tell: evidence read, event and deployment found out, texts admitted.
import { parse } from 'yaml';
import { UsageError } from '../kernel/errors.ts';
import type { InputsOf } from '../kernel/contract.ts';
import type { Ports } from '../ports/ports.ts';
import type { contract } from './contract.ts';
import { collectEvidence, type Collection } from './evidence/collection.ts';
import { admitLine } from './story/admission.ts';
import { inferEvent, type Event } from './story/event.ts';
import { parseMentionMap, type MentionMap } from './story/mention.ts';

export type Inputs = InputsOf<typeof contract>;

export interface Matter {
  readonly event: Event;
  readonly evidence: Collection;
  readonly environment: string;
  /** Names the deployment in the book of its environment. */
  readonly key: string;
  /** Where a caller wants the book kept in a file. */
  readonly bookFile: string | undefined;
  readonly mentions: MentionMap | undefined;
  readonly notes: readonly string[];
}

const MOST_BYTES = 2 * 1024 * 1024;

async function readEvidence(globs: readonly string[], ports: Ports): Promise<Collection> {
  const paths = await ports.files.find(globs);
  const files = await Promise.all(
    paths.map(async (path) => ({ path, content: await ports.files.readText(path, MOST_BYTES) })),
  );
  const found = collectEvidence(files);
  if (globs.length === 0 || paths.length > 0) return found;
  return { ...found, complaints: [`no file matches \`evidence\` (${globs.join(', ')})`] };
}

function readMentions(text: string | undefined): MentionMap | undefined {
  if (text === undefined) return undefined;
  const map = parseMentionMap(parseYaml(text));
  if (typeof map === 'string') throw new UsageError(`input \`mention\`: ${map}, for example \`octocat: U012AB3CD\``);
  return map;
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch (error) {
    throw new UsageError(`input \`mention\` is no YAML: ${(error as Error).message.split('\n', 1)[0]}`);
  }
}

/** The deployment's name and, where `deployment` is a file, the book's place. */
function nameDeployment(inputs: Inputs, evidence: Collection, ports: Ports): Pick<Matter, 'key' | 'bookFile'> {
  const { context } = ports.runner;
  const given = inputs.deployment;
  const isFile = given?.endsWith('.json') === true;
  const own = isFile ? undefined : given;
  const key = own ?? evidence.deployment?.deployment ?? (context.runId === '' ? 'local' : `run-${context.runId}`);
  return { key: admitLine(key, (text) => ports.redactor.clean(text), 200), bookFile: isFile ? given : undefined };
}

/** Everything to be told. Throws a UsageError where the caller has to say more. */
export async function gatherMatter(inputs: Inputs, ports: Ports): Promise<Matter> {
  const evidence = await readEvidence(inputs.evidence ?? [], ports);
  const event = inputs.event ?? inferEvent(evidence, inputs.text !== undefined);
  if (event === undefined) {
    const why = evidence.complaints.map((complaint) => `; ${complaint}`).join('');
    throw new UsageError(`there is nothing to tell${why}: give \`event\`, \`evidence\` that says one, or \`text\``);
  }
  const environment = inputs.environment ?? evidence.environment ?? '';
  if (environment === '' && event !== 'message')
    throw new UsageError('the environment is not known: give `environment`, for example `environment: production`');
  if (event === 'message' && inputs.text === undefined)
    throw new UsageError('a `message` needs `text`: give the text to send');
  return {
    event,
    evidence,
    environment,
    ...nameDeployment(inputs, evidence, ports),
    mentions: readMentions(inputs.mention),
    notes: evidence.complaints,
  };
}
