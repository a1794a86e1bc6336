// Messages built from generated, hostile evidence are accepted by an independent validator and carry no foreign control.
import { expect, test } from '@jest/globals';
import { composeMessage } from '../../src/notify-slack/blocks/message.ts';
import { TOTAL_BUDGET } from '../../src/notify-slack/blocks/limits.ts';
import { STANDINGS, storySchema, type Story } from '../../src/notify-slack/story/story.ts';
import { validateMessage } from '../doubles/slack/validator.ts';
import { tryOnce } from './campaign.ts';
import { seed } from './hostile.ts';

const TURNS = 20_000;

test(`${TURNS} generated deployments give messages that Slack takes, without live sequences or secrets`, () => {
  const chance = seed(20_261_121);
  const found = new Map<string, number>();
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const complaint of tryOnce(chance).complaints) found.set(complaint, turn);
  }
  expect([...found].slice(0, 10)).toEqual([]);
}, 600_000);

/** The longest story that a book can hold, every text made of `character`. */
function longest(character: string, standing: Story['standing']): Story {
  const line = character.repeat(400 / character.length);
  const url = `https://x.test/${'a'.repeat(580)}`;
  const change = { sha: line, subject: line, author: line, url };
  const gate = { status: line, detail: line, url };
  return storySchema.parse({
    environment: line,
    run: line,
    attempt: 1_000_000,
    standing,
    phases: Array.from({ length: 12 }, (_, index) => ({ phase: 'verifying', at: 1_700_000_000_000 + index })),
    actor: line,
    repository: line,
    version: line,
    sha: line,
    release: { id: line, url },
    links: { run: url, commit: url, deployment: url, site: url },
    gates: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`gate ${index}`, gate])),
    health: { verdict: line, detail: line, samples: 1e9, errorRate: 0.123456789, p95: 1e9, version: line },
    rollback: { state: line, from: line, to: line, seconds: 1e9, detail: line },
    changes: {
      list: Array.from({ length: 10 }, () => change),
      total: 1e9,
      authors: Array.from({ length: 10 }, () => line),
      since: line,
      url,
    },
    failure: { job: line, step: line, url, log: Array.from({ length: 20 }, () => line) },
  });
}

test.each(['x', '"', '\\', '&', '<', '`', '😀', '漢'])(
  'the longest story made of %s stays within every limit and the total',
  (character) => {
    const mentions = Array.from({ length: 5 }, () => '<!subteam^S0123456789ABCDEFGHIJ>');
    for (const standing of STANDINGS) {
      const message = composeMessage(longest(character, standing), {
        mentions,
        failuresBefore: 1e6,
        withLog: true,
        footnote: 'x'.repeat(400),
      });
      expect(validateMessage({ text: message.text, blocks: message.blocks })).toEqual([]);
      expect(JSON.stringify(message.blocks).length).toBeLessThanOrEqual(TOTAL_BUDGET);
    }
  },
);
