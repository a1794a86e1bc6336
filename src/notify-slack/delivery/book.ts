// The book of an environment: the story of each deployment, where its message is, and how earlier ones ended.
import { z } from 'zod';
import { parseJson } from '../../domain/json.ts';
import { mergeChapter, type Chapter } from '../story/merge.ts';
import { isFinal, isGood } from '../story/standing.ts';
import { STANDINGS, storySchema } from '../story/story.ts';

const SCHEMA = 'plimsoll/messages/v1';
const MOST_MESSAGES = 50;
const MOST_ENDINGS = 100;

const postSchema = z.object({
  /** The id that Slack answered, never a name: only an id finds the message again. Blank for a webhook. */
  channel: z.string().max(100),
  ts: z.string().max(40),
  permalink: z.string().max(600).optional(),
});
export type Post = z.infer<typeof postSchema>;

const entrySchema = z.object({
  key: z.string().max(400),
  story: storySchema,
  /** Counts the chapters: whoever shows a story can see whether a newer one is there. */
  revision: z.number().int().positive(),
  /** Who is posting the message just now, and until when nobody else may. */
  claim: z.object({ holder: z.string().max(200), until: z.number().int() }).optional(),
  post: postSchema.optional(),
  /** Names of the replies that were sent, so that none is sent twice. */
  replies: z.array(z.string().max(200)).max(60),
});
export type Entry = z.infer<typeof entrySchema>;

const endingSchema = z.object({
  deployment: z.string().max(400),
  standing: z.enum(STANDINGS),
  sha: z.string().max(400).optional(),
  version: z.string().max(400).optional(),
});

const bookSchema = z.object({
  schema: z.literal(SCHEMA),
  /** The newest last. */
  messages: z.array(entrySchema).max(1_000),
  endings: z.array(endingSchema).max(1_000),
});
export type Book = z.infer<typeof bookSchema>;

/** The book of an environment of which nothing was told yet. */
export const EMPTY_BOOK: Book = { schema: SCHEMA, messages: [], endings: [] };

/** Reads a book; a damaged one gives nothing, since one's own message may stand in it. */
export function parseBook(text: string | undefined): Book | undefined {
  return text === undefined ? EMPTY_BOOK : bookSchema.safeParse(parseJson(text)).data;
}

/** The book as it is kept: the newest messages and endings. */
export function writeBook(book: Book): string {
  const kept = {
    ...book,
    messages: book.messages.slice(-MOST_MESSAGES),
    endings: book.endings.slice(-MOST_ENDINGS),
  };
  return `${JSON.stringify(kept, null, 1)}\n`;
}

export function findEntry(book: Book, key: string): Entry | undefined {
  return book.messages.find((entry) => entry.key === key);
}

/** How the deployments before this one ended, oldest first. */
export function earlierEndings(book: Book, key: string): Book['endings'] {
  const own = book.endings.findIndex((ending) => ending.deployment === key);
  return own < 0 ? book.endings : book.endings.slice(0, own);
}

/** The newest version that was proved to serve before this deployment. */
export function findLastGood(book: Book, key: string): Book['endings'][number] | undefined {
  return earlierEndings(book, key).findLast((ending) => isGood(ending.standing) && ending.sha !== undefined);
}

function putEntry(book: Book, entry: Entry): Book {
  const others = book.messages.filter((one) => one.key !== entry.key);
  return { ...book, messages: [...others, entry] };
}

/** The book with one entry changed; the same book when the entry is not there. */
export function changeEntry(book: Book, key: string, change: (entry: Entry) => Entry): Book {
  return { ...book, messages: book.messages.map((entry) => (entry.key === key ? change(entry) : entry)) };
}

/** The endings with this deployment's own brought up to date, in the place where it first ended. */
function putEnding(book: Book, entry: Entry): Book['endings'] {
  const { key, story } = entry;
  if (!isFinal(story.standing)) return book.endings.filter((ending) => ending.deployment !== key);
  const ending = { deployment: key, standing: story.standing, sha: story.sha, version: story.version };
  const isKnown = book.endings.some((one) => one.deployment === key);
  return isKnown ? book.endings.map((one) => (one.deployment === key ? ending : one)) : [...book.endings, ending];
}

/** The book after a chapter was told. */
export function recordChapter(book: Book, key: string, chapter: Chapter): Book {
  const known = findEntry(book, key);
  const story = mergeChapter(known?.story, chapter);
  const entry: Entry =
    known === undefined ? { key, story, revision: 1, replies: [] } : { ...known, story, revision: known.revision + 1 };
  return { ...putEntry(book, entry), endings: putEnding(book, entry) };
}
