// Breaks every outward call of a release in every way, and demands that a rerun completes the same release.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { UpstreamError } from '../../src/kernel/errors.ts';
import { connectGitHub, type GitHub } from '../../src/ports/github.ts';
import { isRefusal } from '../../src/version-release/publish/answer.ts';
import type { WantedAsset } from '../../src/version-release/publish/assets.ts';
import { publish, type Publication } from '../../src/version-release/publish/publication.ts';
import { startDouble, type Double, type Fault } from '../doubles/deployments/server.ts';
import type { Asked } from '../doubles/deployments/route.ts';
import { checkRoute, type Checked } from '../doubles/github/checked.ts';
import { createReleases, type Releases } from '../doubles/github/releases.ts';
import { createTags, type Tags } from '../doubles/github/tags.ts';
import { createFakeClock, createRandom } from '../fakes/clock.ts';

const SHA = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function asset(name: string, text: string): WantedAsset {
  return { name, sha256: sha256(text), size: text.length, read: async () => Buffer.from(text) };
}

const record = { name: '', path: '', size: 0, sha256: '' };
const ADOPTED = { manifest: record, checksums: record };

/** What one run wants; its records name the run, as a manifest does. */
const publicationOf = (run: string): Publication => ({
  text: { tag: 'v1.3.0', notes: '## Features', isPrerelease: false, isLatest: true },
  sha: SHA,
  isRelease: true,
  majorTag: 'v1',
  assets: [asset('a.txt', 'a'), asset('release.json', `{"run":"${run}"}`), asset('SHA256SUMS', `sums of ${run}`)],
  records: ['release.json', 'SHA256SUMS'],
  adopt: async () => ADOPTED,
});

interface World {
  tags: Tags;
  releases: Releases;
  checked: Checked;
  github: GitHub;
}

let double: Double;
let world: World;
beforeAll(async () => {
  double = await startDouble([(asked) => world.checked.route(asked)]);
});
afterAll(() => double.close());

function reset(options: { hasDigests?: boolean } = {}): World {
  const tags = createTags((sha) => sha === SHA || sha === OTHER);
  tags.refs.set('refs/tags/v1', OTHER);
  const hasTag = (tag: string): boolean => tags.refs.has(`refs/tags/${tag}`);
  const releases = createReleases({ url: () => double.url, hasTag, ...options });
  const checked = checkRoute((asked) => tags.route(asked) ?? releases.route(asked));
  const github = connectGitHub('t', { apiUrl: double.url, repository: 'owner/repo' }, createFakeClock());
  double.calls = [];
  double.fail = () => undefined;
  world = { tags, releases, checked, github };
  return world;
}

/** One run; `undefined` when GitHub failed it. */
async function attempt(run: string): Promise<Awaited<ReturnType<typeof publish>> | undefined> {
  return publish(world.github, publicationOf(run)).catch((error: unknown) => {
    if (error instanceof UpstreamError) return undefined;
    throw error;
  });
}

/** What must hold whenever a run says that it published. */
function expectComplete(): void {
  const { tags, releases, checked } = world;
  expect([...tags.refs]).toEqual(
    expect.arrayContaining([
      ['refs/tags/v1.3.0', SHA],
      ['refs/tags/v1', SHA],
    ]),
  );
  expect(tags.refs.size).toBe(2);
  expect(releases.all).toHaveLength(1);
  expect(releases.all[0]).toMatchObject({ tag: 'v1.3.0', draft: false, latest: true, body: '## Features' });
  const assets = releases.all[0]?.assets ?? [];
  expect(assets.map(({ name, state }) => `${name} ${state}`).sort()).toEqual([
    'SHA256SUMS uploaded',
    'a.txt uploaded',
    'release.json uploaded',
  ]);
  const runs = assets
    .filter(({ name }) => name !== 'a.txt')
    .map(({ bytes }) => /run-\d/u.exec(Buffer.from(bytes).toString())?.[0]);
  expect(new Set(runs).size).toBe(1);
  expect(checked.violations).toEqual([]);
}

const answer = (status: number, headers?: Record<string, string>): Fault['answer'] => ({
  status,
  data: { message: `fault ${status}` },
  ...(headers === undefined ? {} : { headers }),
});
/** `kill`: the run is gone after this call; everything later is lost too. */
const FAULTS: Record<string, Fault & { isKill?: boolean }> = {
  'killed before the effect': { effect: false, answer: 'reset', isKill: true },
  'killed after the effect': { effect: true, answer: 'reset', isKill: true },
  'an answer lost after the effect': { effect: true, answer: 'reset' },
  '502 before the effect': { effect: false, answer: answer(502) },
  '502 after the effect': { effect: true, answer: answer(502) },
  'a 404': { effect: false, answer: answer(404) },
  'a 409': { effect: false, answer: answer(409) },
  'a 422': { effect: false, answer: answer(422) },
  'a 403': { effect: false, answer: answer(403) },
  'a 429': { effect: false, answer: answer(429, { 'retry-after': '1' }) },
};

async function countCalls(): Promise<number> {
  reset();
  expect(await attempt('run-1')).toMatchObject({ adopted: undefined });
  expectComplete();
  return double.calls.length;
}

test('a release makes every call that GitHub describes, in an order that leaves nothing half visible', async () => {
  await countCalls();
  const { calls, asked } = { calls: double.calls, asked: world.checked.asked };
  expect(calls.filter((call) => !call.startsWith('GET'))).toEqual([
    'POST git/refs',
    'POST releases',
    ...Array.from({ length: 3 }, () => expect.stringMatching(/^POST releases\/\d+$/u)),
    expect.stringMatching(/^PATCH releases\/\d+$/u),
    'PATCH git/refs',
  ]);
  expect(asked.size).toBeGreaterThanOrEqual(8);
});

test.each(Object.entries(FAULTS))('%s at any call is healed by running again', async (_, fault) => {
  const calls = await countCalls();
  for (let at = 0; at < calls; at += 1) {
    reset();
    double.fail = (call) => (call === at || (fault.isKill === true && call > at) ? fault : undefined);
    const first = await attempt('run-1');
    if (first !== undefined && !isRefusal(first)) expectComplete();
    double.fail = () => undefined;
    expect({ at, second: await attempt('run-2') }).toMatchObject({ at, second: { release: { draft: false } } });
    expectComplete();
  }
});

const isDeep = process.env['PLIMSOLL_DEEP'] === '1';

test(
  'two faults in one release are healed by running again',
  async () => {
    const random = createRandom(20_261_121);
    const faults = Object.values(FAULTS);
    const calls = await countCalls();
    for (let round = 0; round < (isDeep ? 2000 : 60); round += 1) {
      reset();
      const planned = new Map(
        [0, 1].map(() => [Math.floor(random() * calls), faults[Math.floor(random() * faults.length)]!]),
      );
      for (const run of ['run-1', 'run-2']) {
        const offset = double.calls.length;
        double.fail = (call) => {
          const found = [...planned].find(
            ([at, fault]) => call - offset === at || (fault.isKill === true && call - offset > at),
          );
          return found?.[1];
        };
        const result = await attempt(run);
        if (result !== undefined && !isRefusal(result)) expectComplete();
      }
      double.fail = () => undefined;
      expect(await attempt('run-3')).toMatchObject({ release: { draft: false } });
      expectComplete();
    }
  },
  isDeep ? 1_800_000 : 60_000,
);

test('a published release keeps the records of the run that published it', async () => {
  reset();
  await attempt('run-1');
  expect(await attempt('run-2')).toMatchObject({ adopted: ADOPTED });
  expect(
    Buffer.from(world.releases.all[0]?.assets.find(({ name }) => name === 'release.json')?.bytes ?? []).toString(),
  ).toBe('{"run":"run-1"}');
});

test('what a published release holds beside its assets, or records that are refused, stop the rerun before the moving tag', async () => {
  const { releases, tags, github } = reset();
  await attempt('run-1');
  tags.refs.set('refs/tags/v1', OTHER);
  const refusing = { ...publicationOf('run-2'), adopt: async () => ({ refused: 'of another commit' }) };
  expect(await publish(github, refusing)).toEqual({ refused: 'of another commit' });
  releases.all[0]?.assets.push({ id: 99, name: 'stranger.exe', bytes: Buffer.from('x'), state: 'uploaded' });
  expect(await attempt('run-2')).toMatchObject({
    refused: expect.stringContaining('its "stranger.exe" is not') as unknown,
  });
  expect(tags.refs.get('refs/tags/v1')).toBe(OTHER);
});

test('an upload that was cut off is replaced', async () => {
  const { releases, tags } = reset();
  tags.refs.set('refs/tags/v1.3.0', SHA);
  const draft = { name: '', body: '', draft: true, prerelease: false, latest: false };
  const half = { id: 2, name: 'a.txt', bytes: Buffer.from(''), state: 'open' as const };
  releases.all.push({ id: 1, tag: 'v1.3.0', ...draft, assets: [half] });
  await attempt('run-1');
  expectComplete();
});

test('a server without digests is served too', async () => {
  reset({ hasDigests: false });
  await attempt('run-1');
  expect(await attempt('run-2')).toMatchObject({ adopted: ADOPTED });
});

test('a tag on another commit stops the release before anything else is made', async () => {
  const { tags, releases } = reset();
  tags.refs.set('refs/tags/v1.3.0', OTHER);
  expect(await attempt('run-1')).toMatchObject({
    refused: expect.stringContaining('tag v1.3.0 is on bbbbbbbbbbbb') as unknown,
  });
  expect([releases.all.length, tags.refs.get('refs/tags/v1')]).toEqual([0, OTHER]);
});

test('an annotated tag on the same commit is the same tag', async () => {
  const { tags } = reset();
  const object = 'c'.repeat(40);
  tags.objects.set(object, SHA);
  tags.refs.set('refs/tags/v1.3.0', object);
  expect(await attempt('run-1')).toMatchObject({ release: { draft: false } });
});

test('a tag that moves while the release is made fails it', async () => {
  const { tags } = reset();
  double.fail = (_call: number, { method }: Asked) => {
    if (method === 'PATCH') tags.refs.set('refs/tags/v1.3.0', OTHER);
    return undefined;
  };
  expect(await attempt('run-1')).toMatchObject({ refused: expect.stringContaining('was moved') as unknown });
  expect(tags.refs.get('refs/tags/v1')).toBe(OTHER);
});

test('a stranger in the draft stops the release before it is published', async () => {
  const { releases, tags } = reset();
  tags.refs.set('refs/tags/v1.3.0', SHA);
  const draft = { name: '', body: '', draft: true, prerelease: false, latest: false };
  const strange = { id: 2, name: 'stranger.exe', bytes: Buffer.from('x'), state: 'uploaded' as const };
  releases.all.push({ id: 1, tag: 'v1.3.0', ...draft, assets: [strange] });
  expect(await attempt('run-1')).toMatchObject({ refused: expect.stringContaining('stranger.exe') as unknown });
  expect(releases.all[0]?.draft).toBe(true);
});
