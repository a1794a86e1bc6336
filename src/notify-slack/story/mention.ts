// Who is addressed in a message: the caller's map from GitHub logins and teams to Slack ids or email addresses.
import { z } from 'zod';
import { isBad } from './standing.ts';
import type { Standing } from './story.ts';

const MOST_MENTIONS = 5;

const USER_ID = /^[UW][A-Z0-9]{6,20}$/;
const GROUP_ID = /^S[A-Z0-9]{6,20}$/;
const EMAIL = /^[^\s@<>|&]{1,64}@[^\s@<>|&]{1,190}$/;
const BROADCASTS = ['channel', 'here', 'everyone'] as const;

const targetSchema = z
  .string()
  .trim()
  .refine((value) => USER_ID.test(value) || GROUP_ID.test(value) || EMAIL.test(value) || isBroadcast(value), {
    message: 'is neither a Slack id (U…, W…, S…), an email address, @channel nor @here',
  });

/** The `mention` input once its YAML is read; `on` says when, every other key is a login, a team or `*` (everyone). */
const mentionSchema = z
  .record(z.string().min(1).max(100), z.union([targetSchema, z.array(targetSchema).max(20)]))
  .refine((map) => Object.keys(map).length <= 500, { message: 'names more than 500 people' });

export interface MentionMap {
  readonly on: 'always' | 'failure';
  readonly people: Readonly<Record<string, readonly string[]>>;
}

function isBroadcast(value: string): boolean {
  return BROADCASTS.some((word) => value === `@${word}`);
}

/** The map of a parsed `mention` input. @returns the map, or in one sentence what is wrong */
export function parseMentionMap(value: unknown): MentionMap | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'must be a map of GitHub logins to Slack ids or email addresses';
  }
  const { on = 'failure', ...rest } = value as Record<string, unknown>;
  if (on !== 'always' && on !== 'failure') return '`on` must be always or failure';
  const parsed = mentionSchema.safeParse(rest);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not valid'}`.trim();
  }
  const entries = Object.entries(parsed.data).map(([login, to]): [string, readonly string[]] => [
    login.toLowerCase(),
    typeof to === 'string' ? [to] : to,
  ]);
  return { on, people: Object.fromEntries(entries) };
}

/** Whether a login is a robot's, which nobody can address. */
function isRobot(login: string): boolean {
  return login.endsWith('[bot]');
}

/**
 * Whom to address, without doubles and at most five: those mapped from `logins`, then those under `*`.
 * @returns Slack ids, broadcast words and email addresses still to be looked up
 */
export function pickMentions(map: MentionMap, logins: readonly string[], standing: Standing): string[] {
  if (map.on === 'failure' && !isBad(standing)) return [];
  const people = new Map(Object.entries(map.people));
  const named = logins.filter((login) => !isRobot(login)).flatMap((login) => people.get(login.toLowerCase()) ?? []);
  return [...new Set([...named, ...(people.get('*') ?? [])])].slice(0, MOST_MENTIONS);
}

/** Whether the target must be looked up before it can be addressed. */
export function isEmail(target: string): boolean {
  return EMAIL.test(target);
}

/** The control sequence that addresses a target; nothing for what is no id. */
export function writeMention(target: string): string | undefined {
  if (USER_ID.test(target)) return `<@${target}>`;
  if (GROUP_ID.test(target)) return `<!subteam^${target}>`;
  return isBroadcast(target) ? `<!${target.slice(1)}>` : undefined;
}
