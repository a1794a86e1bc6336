// How the rehearsal ends: the figures of the delivery and the page that shows it all.
import type { Report } from '../local/report.ts';
import type { Rehearsed } from './rehearsal.ts';

const DELIVERIES = ['Version one', 'Version two, broken'] as const;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** One line in the terms of DORA, from what was just seen. */
export function describeDelivery(rehearsed: Rehearsed): string {
  const { first, second, recoveredMs } = rehearsed;
  const failures = [first, second].filter((delivery) => delivery.health.outputs['verdict'] !== 'pass').length;
  return `2 deployments · change failure rate ${(failures * 100) / 2} % · failed deployment recovered in ${seconds(recoveredMs)}`;
}

/** Whether every scene went as planned. */
export function isAsPlanned(rehearsed: Rehearsed): boolean {
  return rehearsed.play.scenes.every((scene) => scene.isAsPlanned);
}

/** The report page of the rehearsal; `pictures` are ready-made SVG. */
export function composeReport(rehearsed: Rehearsed, pictures: readonly string[]): Report {
  const { play, first, second } = rehearsed;
  const odd = play.scenes.filter((scene) => !scene.isAsPlanned);
  const took = Math.max(...play.scenes.map((scene) => scene.to));
  return {
    title: 'Plimsoll rehearsal',
    verdict:
      odd.length === 0 ? 'Every step did its duty.' : `Not as planned: ${odd.map((scene) => scene.title).join(', ')}`,
    isGreen: odd.length === 0,
    figures: [
      describeDelivery(rehearsed),
      `version ${first.version} (${first.id}) is live again; version ${second.version} (${second.id}) is on hold`,
      'red steps are meant: the change in a hurry and the broken version have to be stopped',
      `${play.scenes.length} steps in ${seconds(took)}, each run by the action it stands for`,
    ],
    scenes: play.scenes,
    pictures: pictures.map(
      (picture, index) =>
        `<figure><figcaption>${DELIVERIES[index] ?? ''}: each answer of verify-health by time and latency</figcaption>${picture}</figure>`,
    ),
  };
}
