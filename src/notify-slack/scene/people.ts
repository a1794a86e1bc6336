// Who is addressed: email addresses become Slack ids by asking Slack.
import { z } from 'zod';
import type { Slack } from '../../ports/slack.ts';
import { measureLeft, type Budget } from '../delivery/courier.ts';
import { describeVerdict } from '../delivery/result.ts';
import { judgeCall } from '../delivery/verdict.ts';
import { isEmail, writeMention } from '../story/mention.ts';

const LOOKUP_MS = 2_000;
const userSchema = z.object({ user: z.object({ id: z.string() }) });

export interface People {
  /** Control sequences that address them. */
  readonly mentions: readonly string[];
  /** Whom Slack does not know, and why. */
  readonly notes: readonly string[];
}

type Found = { readonly id: string } | { readonly note: string };

async function findByEmail(slack: Slack, email: string, budget: Budget): Promise<Found> {
  const left = Math.min(LOOKUP_MS, measureLeft(budget) / 3);
  const verdict = judgeCall(await slack.call('users.lookupByEmail', { email }, left));
  const user = verdict.status === 'taken' ? userSchema.safeParse(verdict.data).data?.user : undefined;
  if (user !== undefined) return user;
  return { note: `${email} cannot be mentioned: ${describeVerdict(verdict, '')}` };
}

/** Ids and control sequences of those to address. @param targets as `pickMentions` gives them */
export async function findPeople(slack: Slack, targets: readonly string[], budget: Budget): Promise<People> {
  const found = await Promise.all(
    targets.map(async (target): Promise<Found> =>
      isEmail(target) ? findByEmail(slack, target, budget) : { id: target },
    ),
  );
  const ids = [...new Set(found.flatMap((one) => ('id' in one ? [one.id] : [])))];
  return {
    mentions: ids.flatMap((id) => writeMention(id) ?? []),
    notes: found.flatMap((one) => ('note' in one ? [one.note] : [])),
  };
}
