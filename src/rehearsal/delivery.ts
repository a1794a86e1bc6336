// One deployment of the rehearsal: version, record, deploy, verify, and back again where the proof fails.
import type { Status } from '../kernel/outcome.ts';
import { playScene, type Act, type Play } from './play.ts';

export const ENVIRONMENT = 'production';
export const LEDGER = '.plimsoll/ledger.json';
const DEPLOY = 'bash deploy.sh';

export interface Delivery {
  id: string;
  version: string;
  health: Act;
  rollback: Act | undefined;
}

/** Every instance, each a target that has to serve the commit. */
export function writeTargets(urls: readonly string[]): string {
  return urls.map((url, at) => `- name: instance ${at + 1}\n  url: ${url}/health\n  replicas: 1\n`).join('');
}

const HEALTH = { 'allow-private': 'true', interval: '100ms', consecutive: '3', deadline: '15s' };

/** Releases `sha`, deploys it and proves it; `isGood` says how it should end. */
export async function deliver(play: Play, title: string, sha: string, isGood: boolean): Promise<Delivery> {
  const { stage } = play;
  const good: readonly Status[] = ['passed', 'warned'];
  const release = await playScene(play, {
    title: `${title}: release`,
    action: 'version-release',
    inputs: { publish: 'tag' },
    want: good,
  });
  const { id = '', version = '', manifest = '' } = release.outputs;
  const record = { environment: ENVIRONMENT, ledger: LEDGER };
  const start = await playScene(play, {
    title: `${title}: on record`,
    action: 'record-deployment',
    inputs: { ...record, phase: 'start', release: manifest },
    want: good,
  });
  await stage.deploy(id, sha);
  const targets = writeTargets(stage.fleet.urls);
  const health = await playScene(play, {
    title: `${title}: health`,
    action: 'verify-health',
    inputs: { ...HEALTH, targets, 'expect-sha': sha },
    want: isGood ? good : ['failed'],
  });
  await playScene(play, {
    title: `${title}: result on record`,
    action: 'record-deployment',
    inputs: {
      ...record,
      phase: 'finish',
      'deployment-id': start.outputs['deployment-id'] ?? '',
      result: health.outputs['evidence'] ?? 'failure',
    },
    want: [...good, 'failed'],
  });
  const isRefuted = health.outputs['verdict'] === 'fail';
  const rollback = isRefuted
    ? await playScene(play, {
        title: `${title}: rollback`,
        action: 'rollback',
        inputs: { ...record, command: DEPLOY, health: targets, reason: health.reason.split('\n')[0] ?? '' },
        want: good,
      })
    : undefined;
  return { id, version, health, rollback };
}
