// A whole deployment on this machine, start to end: refused, mended, live, broken, rolled back, told.
import { deliver, type Delivery } from './delivery.ts';
import { playGates } from './gates.ts';
import { playScene, type Play, type Stage } from './play.ts';
import { BROKEN, CAREFUL, careless, START } from './sample.table.ts';

export interface Rehearsed {
  play: Play;
  first: Delivery;
  second: Delivery;
  /** Milliseconds from the start of the broken deployment's verification to the proof that the old release is live again. */
  recoveredMs: number;
  /** What Slack would have been told, as Markdown. */
  told: string;
}

/** A key that every scanner must know, assembled here so that none stands in this file. */
function plantedKey(): string {
  return ['sk', 'live', '51Hq8ZkVt2mYx7RbNc4WdEf6Gp'].join('_');
}

function lastOf(play: Play, title: string): { from: number; to: number } {
  return play.scenes.findLast((scene) => scene.title === title) ?? { from: 0, to: 0 };
}

/** Plays everything on the stage. Every scene that did not go as planned is marked so; none stops the play. */
export async function rehearse(stage: Stage): Promise<Rehearsed> {
  const play: Play = { stage, scenes: [], begun: stage.clock.now() };
  const base = await stage.commit(START, 'feat: sell items');
  await stage.commit(careless(plantedKey()), 'feat: discounts');
  await playGates(play, 'A change in a hurry', base, 'failed');
  const good = await stage.commit({ ...careless(''), ...CAREFUL }, 'feat: discounts', true);
  await playGates(play, 'The same change, done well', base, 'passed');
  const first = await deliver(play, 'Version one', good, true);
  const broken = await stage.commit(BROKEN, 'feat: prices from the database');
  const second = await deliver(play, 'Version two, broken', broken, false);
  const health = lastOf(play, 'Version two, broken: health');
  const recoveredMs = lastOf(play, 'Version two, broken: rollback').to - health.from;
  const slack = await playScene(play, {
    title: 'What Slack would say',
    action: 'notify-slack',
    inputs: { preview: 'on', evidence: '.plimsoll/*.json', channel: '#deploys', event: 'rolled-back' },
    want: ['passed', 'warned', 'skipped'],
  });
  return { play, first, second, recoveredMs, told: slack.summary };
}
