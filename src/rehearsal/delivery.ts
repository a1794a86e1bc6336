// One deployment of the rehearsal: version, record, deploy, verify, and back again where the proof fails.
import type { Status } from '../kernel/outcome.ts';
import { playScene, type Act, type Play } from './play.ts';

export const ENVIRONMENT = 'production';
const LEDGER = '.plimsoll/ledger/production.json';
const DEPLOY = 'bash deploy.sh';

export interface Delivery {
  id: string;
  version: string;
  health: Act;
  rollback: Act | undefined;
}

/** Every instance, each a target that has to serve the commit. */
function writeTargets(urls: readonly string[]): string {
  return urls.map((url, at) => `- name: instance ${at + 1}\n  url: ${url}/health\n  replicas: 1\n`).join('');
}

const HEALTH = { 'allow-private': 'true', interval: '100ms', consecutive: '3', deadline: '6s' };

/** The same proof for the release that comes back, with time to restart. */
function writeHealth(targets: string): string {
  const inputs = Object.entries({ ...HEALTH, deadline: '20s' }).map(([name, value]) => `${name}: '${value}'`);
  return [...inputs, 'targets:', targets.replaceAll(/^(?=.)/gmu, '  ')].join('\n');
}

const GOOD: readonly Status[] = ['passed', 'warned'];
const RECORD = { environment: ENVIRONMENT, ledger: LEDGER };

async function launch(play: Play, title: string, sha: string): Promise<Readonly<Record<string, string>>> {
  const release = await playScene(play, {
    title: `${title}: release`,
    action: 'version-release',
    inputs: { publish: 'plan' },
    want: GOOD,
  });
  const start = await playScene(play, {
    title: `${title}: on record`,
    action: 'record-deployment',
    inputs: { ...RECORD, phase: 'start', release: release.outputs['manifest'] ?? '' },
    want: GOOD,
  });
  await play.stage.tag(release.outputs['tag'] ?? '');
  await play.stage.deploy(release.outputs['id'] ?? '', sha);
  return { ...release.outputs, ...start.outputs };
}

async function conclude(
  play: Play,
  title: string,
  health: Act,
  deploymentId: string,
  targets: string,
): Promise<Act | undefined> {
  await playScene(play, {
    title: `${title}: result on record`,
    action: 'record-deployment',
    inputs: {
      ...RECORD,
      phase: 'finish',
      'deployment-id': deploymentId,
      result: health.outputs['evidence'] ?? 'failure',
    },
    want: [...GOOD, 'failed'],
  });
  if (health.outputs['verdict'] !== 'fail') return undefined;
  return playScene(play, {
    title: `${title}: rollback`,
    action: 'rollback',
    inputs: { ...RECORD, command: DEPLOY, health: writeHealth(targets), reason: health.reason.split('\n')[0] ?? '' },
    want: GOOD,
  });
}

/** Releases `sha`, deploys it and proves it; `isGood` says how it should end. */
export async function deliver(play: Play, title: string, sha: string, isGood: boolean): Promise<Delivery> {
  const { id = '', version = '', 'deployment-id': deploymentId = '' } = await launch(play, title, sha);
  const targets = writeTargets(play.stage.fleet.urls);
  const health = await playScene(play, {
    title: `${title}: health`,
    action: 'verify-health',
    inputs: { ...HEALTH, targets, 'expect-sha': sha },
    want: isGood ? GOOD : ['failed'],
  });
  return { id, version, health, rollback: await conclude(play, title, health, deploymentId, targets) };
}
