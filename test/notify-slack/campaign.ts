// One generated deployment from evidence to message, and everything that must hold for what would be sent.
import { composeMessage, composeNote, type Message } from '../../src/notify-slack/blocks/message.ts';
import { collectEvidence } from '../../src/notify-slack/evidence/collection.ts';
import { admitChapter, admitLine, admitNote } from '../../src/notify-slack/story/admission.ts';
import { writeChapter } from '../../src/notify-slack/story/chapter.ts';
import { mergeChapter } from '../../src/notify-slack/story/merge.ts';
import { storySchema, type Story } from '../../src/notify-slack/story/story.ts';
import { createRedactor } from '../../src/kernel/redact.ts';
import { readMrkdwn } from '../doubles/slack/mrkdwn.ts';
import { mrkdwnOf, validateMessage } from '../doubles/slack/validator.ts';
import { below, hostileEvidence, hostilePhase, hostileScene, hostileText, SECRETS, type Chance } from './hostile.ts';

const redactor = createRedactor(() => undefined);
for (const secret of SECRETS) redactor.add(secret);

const mask = (text: string): string => redactor.clean(text);
const MENTION = '<@U0ONCALL1>';
/** The only hosts that links of a generated message may lead to: the run's own and those of foreign fields we show as links. */
const isOurSequence = (raw: string, kind: string): boolean => raw === MENTION || kind === 'link';
const INVISIBLE = new RegExp(
  String.raw`[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]`,
  'u',
);

function generateStory(chance: Chance): Story {
  let story: Story | undefined;
  for (let turn = 0; turn <= below(chance, 3); turn += 1) {
    const files = Array.from({ length: below(chance, 4) }, (_, index) => ({
      path: `${index}.json`,
      content: hostileEvidence(chance),
    }));
    const chapter = writeChapter(hostilePhase(chance), collectEvidence(files), hostileScene(chance));
    story = mergeChapter(story, admitChapter(chapter, mask));
  }
  return story as Story;
}

function generateMessage(chance: Chance, complaints: string[]): Message {
  if (chance() < 0.1)
    return composeNote(admitNote(hostileText(chance, 200), mask), admitLine(hostileText(chance, 3), mask), [MENTION]);
  const story = generateStory(chance);
  const kept = storySchema.safeParse(story);
  if (!kept.success) complaints.push(`the story cannot be kept: ${kept.error.message}`);
  return composeMessage(story, {
    mentions: chance() < 0.5 ? [MENTION] : [],
    failuresBefore: below(chance, 4),
    withLog: chance() < 0.7,
  });
}

/** What is wrong with one generated message; empty when it is as it must be. */
export function tryOnce(chance: Chance): { complaints: string[]; message: Message } {
  const complaints: string[] = [];
  const message = generateMessage(chance, complaints);
  const body = { text: message.text, blocks: message.blocks };
  complaints.push(...validateMessage(body).map((complaint) => `${complaint.error}: ${complaint.message}`));
  for (const text of mrkdwnOf(body)) {
    const { sequences, mistakes } = readMrkdwn(text);
    complaints.push(...mistakes);
    for (const { raw, kind } of sequences) if (!isOurSequence(raw, kind)) complaints.push(`a live sequence ${raw}`);
  }
  const written = JSON.stringify(body);
  if (/"type":"plain_text","text":"[^"]*[<>]/.test(written)) complaints.push('an angle bracket in a title');
  if (INVISIBLE.test(message.text) || INVISIBLE.test(mrkdwnOf(body).join('')))
    complaints.push('an invisible character');
  for (const secret of SECRETS) if (written.includes(secret)) complaints.push(`a secret ${secret.slice(0, 4)}…`);
  return { complaints, message };
}
