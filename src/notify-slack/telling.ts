// Tells a phase of a deployment: facts from GitHub, the chapter, the book, the delivery.
import { environmentRef } from '../domain/environment.ts';
import { folderOf } from '../kernel/evidence.ts';
import type { MessageStore } from '../ports/messages.ts';
import type { Ports } from '../ports/ports.ts';
import type { Access } from './access.ts';
import { assembleDesk, openRefStore, type DeskParts } from './assembly.ts';
import { findEntry, findLastGood, parseBook } from './delivery/book.ts';
import type { Budget } from './delivery/courier.ts';
import { deliverChapter } from './delivery/deliver.ts';
import type { DeliveryResult } from './delivery/result.ts';
import { deliverByWebhook } from './delivery/webhook.ts';
import type { Inputs, Matter } from './gathering.ts';
import { readChanges } from './scene/changes.ts';
import { readFailure } from './scene/failure.ts';
import { findPeople } from './scene/people.ts';
import { admitChapter } from './story/admission.ts';
import { pickSha, writeChapter, type Scene } from './story/chapter.ts';
import type { Chapter } from './story/merge.ts';
import { pickMentions } from './story/mention.ts';
import type { Phase } from './story/story.ts';

/** The share of the time that each question to GitHub about the run may take. */
const QUESTION_SHARE = 0.15;

export interface Telling {
  readonly inputs: Inputs;
  readonly matter: Matter;
  readonly access: Access & { status: 'token' | 'webhook' };
  readonly budget: Budget;
  readonly startedAt: number;
}

/** A file beside `path` for each environment, since each has a book of its own. */
function placeBook(path: string, environment: string): string {
  return path.replace(/\.json$/, `.${environmentRef(environment).split('/').pop()}.json`);
}

function openFileStore({ matter, budget }: Telling, ports: Ports): MessageStore {
  const path = matter.bookFile ?? `${folderOf(ports.runner)}/slack-messages.json`;
  return ports.messages.inFile(placeBook(path, matter.environment), budget.deadline);
}

/** The book on GitHub where there is a token for it, else a file. */
function openStore(telling: Telling, ports: Ports): MessageStore {
  const { inputs, matter, budget, startedAt } = telling;
  const token = inputs['github-token'];
  const hasGitHub = token !== undefined && ports.runner.context.repository !== '';
  if (!hasGitHub || matter.bookFile !== undefined) return openFileStore(telling, ports);
  return openRefStore(token, matter.environment, startedAt, budget, ports);
}

/** What the deployment is compared with: the release before it by its record, else by the book. */
async function findBase(matter: Matter, store: MessageStore): Promise<{ sha: string; name: string } | undefined> {
  const recorded = matter.evidence.deployment?.previousSha;
  if (recorded !== undefined) return { sha: recorded, name: recorded.slice(0, 7) };
  const stored = await store.read().catch(() => undefined);
  const book = parseBook(stored?.text);
  // Asked once per deployment: later phases find the answer in the book.
  if (book === undefined || findEntry(book, matter.key)?.story.changes !== undefined) return undefined;
  const good = findLastGood(book, matter.key);
  return good?.sha === undefined ? undefined : { sha: good.sha, name: good.version ?? good.sha.slice(0, 7) };
}

async function askGitHub(
  telling: Telling,
  store: MessageStore,
  ports: Ports,
): Promise<Pick<Scene, 'changes' | 'failure'>> {
  const { inputs, matter } = telling;
  const { context } = ports.runner;
  const token = inputs['github-token'];
  if (token === undefined || context.repository === '') return {};
  const github = ports.github(token);
  const timeoutMs = Math.floor(inputs.timeout * QUESTION_SHARE);
  const isEnd = matter.event === 'finished' || matter.event === 'rolled-back';
  const run = { id: context.runId, attempt: context.runAttempt };
  const [changes, failure] = await Promise.all([
    findBase(matter, store).then((base) => readChanges(github, base, pickSha(matter.evidence, context.sha), timeoutMs)),
    isEnd ? readFailure(github, run, timeoutMs) : undefined,
  ]);
  return { changes, failure };
}

/** The chapter that this step adds to the story. */
export function composeChapter(matter: Matter, asked: Pick<Scene, 'changes' | 'failure'>, ports: Ports): Chapter {
  const { context } = ports.runner;
  const attempt = Number(context.runAttempt);
  const scene: Scene = {
    environment: matter.environment,
    run: context.runId,
    attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1,
    at: ports.clock.now(),
    actor: context.actor,
    repository: context.repository,
    serverUrl: context.serverUrl,
    sha: context.sha,
    ...asked,
  };
  const chapter = writeChapter(matter.event as Phase, matter.evidence, scene);
  return admitChapter(chapter, (text) => ports.redactor.clean(text));
}

/** Whom the map names for this chapter; how it stands is known only when the book is written. */
function listCandidates(matter: Matter, chapter: Chapter): string[] {
  if (matter.mentions === undefined) return [];
  const logins = [chapter.actor ?? '', ...(chapter.changes?.authors ?? [])];
  return pickMentions({ ...matter.mentions, on: 'always' }, logins, 'failed');
}

async function deliver(parts: DeskParts, chapter: Chapter, ports: Ports): Promise<DeliveryResult> {
  const desk = assembleDesk(parts, ports);
  return parts.access.status === 'webhook' ? deliverByWebhook(desk, chapter) : deliverChapter(desk, chapter);
}

/** Tells a phase; where the book on GitHub cannot be kept, with one that lives as long as the job. */
export async function tellPhase(telling: Telling, ports: Ports): Promise<DeliveryResult> {
  const { inputs, matter, access, budget } = telling;
  const store = openStore(telling, ports);
  const chapter = composeChapter(matter, await askGitHub(telling, store, ports), ports);
  const slack = ports.slack({ apiUrl: access.apiUrl, token: access.status === 'token' ? access.token : '' });
  const candidates = access.status === 'token' ? listCandidates(matter, chapter) : [];
  const people = await findPeople(slack, candidates, budget);
  const parts: DeskParts = { inputs, matter, access, people, store, budget };
  const result = await deliver(parts, chapter, ports);
  const notes = [...matter.notes, ...people.notes];
  if (result.isStoreLost !== true || matter.bookFile !== undefined)
    return { ...result, notes: [...notes, ...result.notes] };
  const second = await deliver({ ...parts, store: openFileStore(telling, ports) }, chapter, ports);
  const note = `${store.about} could not be kept (${result.reason}): there is one message per job instead of one per deployment`;
  const remedy = 'give the job `permissions: contents: write`';
  return { ...second, notes: [...notes, `${note}; ${remedy}`, ...second.notes] };
}
