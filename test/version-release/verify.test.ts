// A published release against everything that can be wrong with it: the step must say which place lies.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { Programs } from '../../src/ports/process.ts';
import { readChecksums } from '../../src/version-release/record/checksums.ts';
import { makeBundle, type BundleWish } from '../doubles/github/bundle.ts';
import { git } from '../world.ts';
import { build, performStep, raiseGitHub, tellStory, type Chapter, type Stage } from './story.ts';

const stages: Stage[] = [];
afterAll(() => Promise.all(stages.map(({ double }) => double.close())));

interface Scene {
  folder: string;
  stage: Stage;
  /** The published files by name. */
  sums: Record<string, string>;
  verify: (inputs?: Record<string, string>) => Promise<Record<string, string>>;
}

const REPOSITORY = 'https://github.invalid/owner/repo';
/** Gives a file an attestation in place of those that it has. */
function attest(stage: Stage, sha256: string, wish: Partial<BundleWish> & { sha: string }): void {
  stage.attestations.bundles.set(`sha256:${sha256}`, [makeBundle({ sha256, repository: REPOSITORY, ...wish })]);
}

interface SceneWish {
  hasDigests?: boolean;
  story?: readonly Chapter[];
}
const STORY = ['feat: begin', 'tag v1.2.3', 'feat: two'];
/** A release published by the step itself, attested, and checked out at its tag. */
async function publishScene({ story = STORY, ...options }: SceneWish = {}): Promise<Scene> {
  const folder = tellStory(story);
  build(folder, { 'dist/app.js': 'app' });
  const stage = await raiseGitHub(folder, options);
  stages.push(stage);
  const published = await performStep({ folder, stage, inputs: { publish: 'release', assets: 'dist/*' } });
  expect(published.said.outputs).toMatchObject({ status: 'passed', released: 'true', 'release-id': '1001' });
  const sums = readChecksums(readFileSync(published.said.outputs['checksums'] ?? '', 'utf8'));
  const files = typeof sums === 'string' ? [] : sums;
  for (const { sha256 } of files) attest(stage, sha256, { sha: git(folder, ['rev-parse', 'HEAD']) });
  git(folder, ['tag', 'v1.3.0']);
  const verify: Scene['verify'] = async (inputs = {}) =>
    (await performStep({ folder, stage, inputs: { publish: 'verify', ...inputs } })).said.outputs;
  const named = Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]));
  return { folder, stage, sums: named, verify };
}

const textOf = (stage: Stage, name: string): string =>
  Buffer.from(stage.releases.all[0]?.assets.find((asset) => asset.name === name)?.bytes ?? []).toString();
function change(stage: Stage, name: string, edit: (text: string) => string): void {
  const asset = stage.releases.all[0]?.assets.find((entry) => entry.name === name);
  if (asset === undefined) throw new Error(`there is no ${name}`);
  asset.bytes = Buffer.from(edit(Buffer.from(asset.bytes).toString()));
}

test('a release as it was published passes, with its records on disk as they were published', async () => {
  const { stage, verify } = await publishScene();
  const outputs = await verify({ assets: 'dist/*' });
  expect(outputs).toMatchObject({ status: 'passed', released: 'true', version: '1.3.0', 'previous-version': '1.2.3' });
  expect(readFileSync(outputs['manifest'] ?? '', 'utf8')).toBe(textOf(stage, 'release.json'));
  build(dirname(outputs['checksums'] ?? ''), { 'app.js': 'app' });
  expect(
    execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: dirname(outputs['checksums'] ?? ''), encoding: 'utf8' }),
  ).toContain('release.json: OK');
  expect(stage.checked.violations).toEqual([]);
});

test('a schema window as the commit declares it passes', async () => {
  const window = '{"max":3,"min":2}';
  const begin = { message: 'feat: begin', files: { 'schema-window.json': window } };
  const { verify } = await publishScene({ story: [begin, 'tag v1.2.3', 'feat: two'] });
  expect(await verify()).toMatchObject({ status: 'passed' });
});

test('a server without digests is checked by the bytes', async () => {
  const { stage, verify } = await publishScene({ hasDigests: false });
  expect(await verify()).toMatchObject({ status: 'passed' });
  change(stage, 'app.js', () => 'apq');
  expect(await verify()).toMatchObject({ status: 'failed', reason: 'v1.3.0: assets: app.js has another digest' });
});

test.each<[string, (scene: Scene) => void, string]>([
  ['an asset with other bytes', ({ stage }) => change(stage, 'app.js', () => 'evil'), 'app.js has another digest'],
  [
    'a manifest of another commit',
    ({ stage }) => change(stage, 'release.json', (text) => text.replace(/"sha": "../u, '"sha": "00')),
    'sha is',
  ],
  [
    'a manifest of another version',
    ({ stage }) => change(stage, 'release.json', (text) => text.replaceAll('1.3.0', '1.3.1')),
    'version is "1.3.1"',
  ],
  [
    'a manifest with more than it may hold',
    ({ stage }) => change(stage, 'release.json', (text) => text.replace('{', '{"token":"x",')),
    'cannot be read',
  ],
  [
    'checksums that do not list an asset',
    ({ stage }) => change(stage, 'SHA256SUMS', (text) => text.replace(/.*app\.js\n/u, '')),
    'app.js is an asset and not listed',
  ],
  [
    'a manifest without the artifacts',
    ({ stage }) => change(stage, 'release.json', (text) => text.replace(/"artifacts": \[[^\]]*\]/u, '"artifacts": []')),
    'SHA256SUMS lists app.js, and it does not',
  ],
  [
    'a schema window that the commit does not declare',
    ({ stage }) =>
      change(stage, 'release.json', (text) =>
        text.replace('"schema-window": null', '"schema-window": {"min":1,"max":99}'),
      ),
    'schema-window is {"min":1,"max":99}, not null',
  ],
  [
    'an asset that was added to the checksums alone',
    ({ stage }) => {
      const bytes = Buffer.from('evil');
      stage.releases.all[0]?.assets.push({ id: 99, name: 'evil.sh', bytes, state: 'uploaded' });
      const digest = createHash('sha256').update(bytes).digest('hex');
      change(stage, 'SHA256SUMS', (text) => `${text}${digest}  evil.sh\n`);
    },
    'manifest: SHA256SUMS lists evil.sh, and it does not',
  ],
  [
    'checksums that list what is not there',
    ({ stage }) =>
      change(
        stage,
        'SHA256SUMS',
        (text) => text + text.replaceAll('app.js', 'gone.js').replace(/.*release\.json\n/u, ''),
      ),
    'gone.js is listed and no asset',
  ],
  ['checksums that are none', ({ stage }) => change(stage, 'SHA256SUMS', () => 'sums'), 'line 1 is no checksum line'],
  ['no checksums', ({ stage }) => void stage.releases.all[0]?.assets.splice(0, 3), 'the release has no SHA256SUMS'],
  [
    'a tag on another commit',
    ({ stage, folder }) => void stage.tags.refs.set('refs/tags/v1.3.0', git(folder, ['rev-parse', 'HEAD~1'])),
    'tag: v1.3.0 is on',
  ],
  [
    'a local file that is not the published one',
    ({ folder }) => build(folder, { 'dist/app.js': 'mine' }),
    'the local app.js is not the published one',
  ],
  ['a draft', ({ stage }) => void (stage.releases.all[0]!.draft = true), 'no release is published under v1.3.0'],
])('%s fails', async (_, harm, reason) => {
  const scene = await publishScene();
  harm(scene);
  const outputs = await scene.verify({ assets: 'dist/*' });
  expect([outputs['status'], outputs['reason']]).toEqual(['failed', expect.stringContaining(reason)]);
});

test.each<[string, (scene: Scene) => void, string]>([
  [
    'a manifest of another version',
    ({ stage }) => change(stage, 'release.json', (text) => text.replaceAll('1.3.0', '9.9.9')),
    'version is "9.9.9", not "1.3.0"',
  ],
  [
    'checksums of other bytes',
    ({ stage }) => change(stage, 'SHA256SUMS', (text) => text.replace(/^[0-9a-f]{8}/u, '00000000')),
    'app.js has another digest',
  ],
  ['checksums that are none', ({ stage }) => change(stage, 'SHA256SUMS', () => 'sums'), 'line 1 is no checksum line'],
  [
    'an asset that this run did not build',
    ({ stage }) =>
      void stage.releases.all[0]?.assets.push({ id: 99, name: 'evil.sh', bytes: Buffer.from('x'), state: 'uploaded' }),
    'its "evil.sh" is not what this run built',
  ],
])('a rerun refuses to adopt %s, and gives nothing to attest that was not built', async (_, harm, reason) => {
  const scene = await publishScene();
  const publish = { publish: 'release', assets: 'dist/*' };
  const again = await performStep({ ...scene, inputs: publish });
  expect(again.said.outputs).toMatchObject({
    status: 'passed',
    reason: expect.stringContaining('is complete') as unknown,
  });
  harm(scene);
  const { outputs } = (await performStep({ ...scene, inputs: publish })).said;
  expect([outputs['status'], outputs['released']]).toEqual(['failed', 'false']);
  expect(outputs['reason']).toContain(reason);
});

/** The check of the attestations, from the evidence of the step. */
function readAttestation(outputs: Record<string, string>): { status: string; detail: string } | undefined {
  const { checks } = JSON.parse(readFileSync(outputs['evidence'] ?? '', 'utf8')) as {
    checks: { name: string; status: string; detail: string }[];
  };
  return checks.find(({ name }) => name === 'attestation');
}

test('what is proved of an attestation is said, and what is not', async () => {
  const { verify } = await publishScene();
  const found = readAttestation(await verify({ assets: 'dist/*' }));
  expect(found?.status).toBe('passed');
  expect(found?.detail).toContain(`made out to ${REPOSITORY}/.github/workflows/release.yml@refs/heads/main`);
  expect(found?.detail).toContain('not checked here: who issued that certificate, and the transparency log');
  expect(found?.detail).toContain('gh attestation verify');
  expect(found?.detail).toContain('(the GitHub CLI is not on this machine)');
});

interface Call {
  program: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
}

/** A GitHub CLI that ends with `code` after saying `lines`, and what it was asked. */
function createCli(code: number, lines: readonly string[] = []): { programs: Programs; calls: Call[] } {
  const calls: Call[] = [];
  const run: Programs['run'] = async (program, args, { env = {}, onLine } = {}) => {
    calls.push({ program, args, env });
    for (const line of lines) onLine?.(line);
    return code;
  };
  return { programs: { run }, calls };
}

test('the GitHub CLI is asked once for each attestation, with that attestation, and its yes is said', async () => {
  const { folder, stage, sums } = await publishScene();
  const { programs, calls } = createCli(0);
  const inputs = { publish: 'verify', assets: 'dist/*' };
  const { said } = await performStep({ folder, stage, inputs, programs });
  expect(said.outputs).toMatchObject({ status: 'passed' });
  expect(readAttestation(said.outputs)?.detail).toMatch(
    /proves who issued that certificate, and the transparency log$/u,
  );
  const type = 'https://slsa.dev/provenance/v1';
  for (const { program, args } of calls) {
    const where = ['--repo', 'owner/repo', '--bundle', args[5], '--predicate-type', type];
    expect([program, ...args]).toEqual(['gh', 'attestation', 'verify', ...where, '--', args.at(-1)]);
  }
  const shown = calls.map(({ args }) => [JSON.parse(readFileSync(args[5] ?? '', 'utf8')), args.at(-1)] as const);
  const paths = Object.fromEntries(shown.map(([bundle, path]) => [path?.split('/').at(-1), bundle]));
  const kept = (name: string): object | undefined => stage.attestations.bundles.get(`sha256:${sums[name]}`)?.[0];
  expect(paths).toEqual({ 'app.js': kept('app.js'), 'release.json': kept('release.json') });
  expect(calls[0]?.env).toMatchObject({
    GH_HOST: 'github.invalid',
    GH_TOKEN: ['ghs', 'token'].join('_'),
    INPUT_TOKEN: '',
  });
});

test('one attestation for all files is asked of once, with no file but the manifest', async () => {
  const { folder, stage, sums } = await publishScene();
  const sha = git(folder, ['rev-parse', 'HEAD']);
  const [sha256 = '', ...others] = Object.values(sums);
  const shared = makeBundle({ sha256, others, sha, repository: REPOSITORY });
  for (const file of [sha256, ...others]) stage.attestations.bundles.set(`sha256:${file}`, [shared]);
  const { programs, calls } = createCli(0);
  const { said } = await performStep({ folder, stage, inputs: { publish: 'verify' }, programs });
  expect(said.outputs).toMatchObject({ status: 'passed' });
  expect(calls.map(({ args }) => args.at(-1)?.split('/').at(-1))).toEqual(['release.json']);
});

test('what the GitHub CLI refuses is red, with its words and without the token', async () => {
  const { folder, stage } = await publishScene();
  const token = ['ghs', 'token'].join('_');
  const { programs } = createCli(1, ['Loaded 1 attestation', `x certificate signed by unknown authority ${token}`, '']);
  const { said } = await performStep({ folder, stage, inputs: { publish: 'verify', assets: 'dist/*' }, programs });
  expect(said.outputs['status']).toBe('failed');
  expect(said.outputs['reason']).toMatch(
    /^v1\.3\.0: attestation: `gh attestation verify` refuses .* with exit code 1: x certificate signed by unknown/u,
  );
  expect(JSON.stringify(said)).not.toContain(`authority ${token}`);
});

test.each([
  ['is too old', createCli(1, ['unknown command "attestation" for "gh"']), {}, 'is too old'],
  [
    'is not signed in',
    createCli(4, ['To get started with GitHub CLI, please run: gh auth login']),
    {},
    'is not signed in',
  ],
  [
    'is not shown a file that is not here',
    createCli(0),
    { assets: '' },
    'app.js would have to be here: give the files with `assets`',
  ],
])('a GitHub CLI that %s changes no verdict, and is said', async (_, { programs }, more, reason) => {
  const { folder, stage } = await publishScene();
  const inputs = { publish: 'verify', assets: 'dist/*', ...more };
  const { said } = await performStep({ folder, stage, inputs, programs });
  expect(said.outputs).toMatchObject({ status: 'passed' });
  expect(readAttestation(said.outputs)?.detail).toContain('not checked here: who issued');
  expect(readAttestation(said.outputs)?.detail).toContain(reason);
});

test('the GitHub CLI is not asked about attestations that do not hold', async () => {
  const { folder, stage, sums } = await publishScene();
  attest(stage, sums['app.js'] ?? '', { sha: 'c'.repeat(40) });
  const { programs, calls } = createCli(0);
  const { said } = await performStep({ folder, stage, inputs: { publish: 'verify', assets: 'dist/*' }, programs });
  expect([said.outputs['status'], calls]).toEqual(['failed', []]);
});

const OTHER = 'c'.repeat(40);
const FOREIGN = 'https://github.invalid/other/repo';
test.each<[string, Partial<BundleWish>, string]>([
  ['of another file', { sha256: 'd'.repeat(64) }, 'it is about another file'],
  ['of another commit', { sha: OTHER }, 'it was not built from'],
  ['of another repository', { repository: FOREIGN }, `it names ${FOREIGN} as the repository`],
  [
    'whose statement was changed after it was signed',
    { forge: (text) => text.replace('refs/heads/main', 'refs/heads/evil') },
    'its signature is not by the key of its certificate',
  ],
  [
    'signed by the workflow of another repository',
    { signer: `${FOREIGN}/.github/workflows/release.yml@refs/heads/main` },
    `its certificate is made out to ${FOREIGN}`,
  ],
  ['that somebody else vouches for', { issuer: 'https://accounts.example.com' }, 'as the one who vouches for it'],
  ['with a certificate of another commit', { certified: { sha: OTHER } }, 'its certificate is of another commit'],
  ['with a certificate of another repository', { certified: { repository: FOREIGN } }, 'its certificate is of another'],
])('an attestation %s fails', async (_, wish, reason) => {
  const { stage, folder, sums, verify } = await publishScene();
  attest(stage, sums['app.js'] ?? '', { sha: git(folder, ['rev-parse', 'HEAD']), ...wish });
  // The double keeps it under the file that it is asked for, whatever its statement says.
  expect(await verify()).toMatchObject({
    status: 'failed',
    reason: expect.stringContaining(`attestation: of app.js: `) as unknown,
  });
  expect(await verify()).toMatchObject({ reason: expect.stringContaining(reason) as unknown });
});

test('one attestation that holds is enough, beside those that say something else', async () => {
  const { stage, folder, sums, verify } = await publishScene();
  const sha256 = sums['app.js'] ?? '';
  const sha = git(folder, ['rev-parse', 'HEAD']);
  const wish = { sha256, repository: REPOSITORY };
  const others = [
    makeBundle({ ...wish, sha: OTHER }),
    makeBundle({ ...wish, sha, predicateType: 'https://spdx.dev/Document/v2.3' }),
    { mediaType: 'unknown' },
  ];
  stage.attestations.bundles.set(`sha256:${sha256}`, [...others, makeBundle({ ...wish, sha })]);
  expect(await verify()).toMatchObject({ status: 'passed' });
  stage.attestations.bundles.set(`sha256:${sha256}`, others.slice(1));
  expect(await verify()).toMatchObject({
    status: 'inconclusive',
    reason: expect.stringContaining('none of them is a build provenance') as unknown,
  });
});

test('a missing attestation leaves the verdict open, and is never green where there could be one', async () => {
  const { stage, sums, verify } = await publishScene();
  stage.attestations.bundles.delete(`sha256:${sums['app.js']}`);
  expect(await verify()).toMatchObject({
    status: 'inconclusive',
    reason: expect.stringContaining('none for app.js (there is none): run actions/attest') as unknown,
  });
  stage.attestations.isPrivate = true;
  expect(await verify()).toMatchObject({ status: 'inconclusive' });
  stage.attestations.bundles.clear();
  stage.attestations.isPrivate = false;
  expect(await verify()).toMatchObject({ status: 'inconclusive' });
});

test('where no attestation can be kept, the checksums alone are a warning that says so', async () => {
  const { stage, verify } = await publishScene();
  const warned = { status: 'warned', reason: expect.stringContaining('only the checksums hold') as unknown };
  stage.attestations.bundles.clear();
  stage.attestations.isPrivate = true;
  expect(await verify()).toMatchObject(warned);
  stage.attestations.isKept = false;
  expect(await verify()).toMatchObject(warned);
  stage.attestations.isKept = true;
  stage.attestations.isPrivate = false;
  stage.double.url = `${stage.double.url}/api/v3`;
  expect(await verify()).toMatchObject(warned);
});

test('a token that may not see the attestations of a public repository leaves the verdict open, with the permission', async () => {
  const { stage, verify } = await publishScene();
  stage.attestations.isKept = false;
  expect(await verify()).toMatchObject({
    status: 'inconclusive',
    reason: 'v1.3.0: attestation: GitHub refuses to show the attestations (403): give the job `attestations: read`',
  });
});

test('of two tags on the commit the one that the run is of is verified, and no other where none is named', async () => {
  const { folder, stage } = await publishScene();
  git(folder, ['tag', 'v1.3.0-rc.1']);
  stage.tags.refs.set('refs/tags/v1.3.0-rc.1', git(folder, ['rev-parse', 'HEAD']));
  const verify = async (ref: string, prerelease = ''): Promise<Record<string, string>> =>
    (await performStep({ folder, stage, ref, inputs: { publish: 'verify', prerelease } })).said.outputs;
  expect(await verify('refs/tags/v1.3.0')).toMatchObject({ status: 'passed', tag: 'v1.3.0' });
  const ofCandidate = {
    status: 'failed',
    tag: 'v1.3.0-rc.1',
    reason: 'no release is published under v1.3.0-rc.1: run `publish: release`',
  };
  expect(await verify('refs/tags/v1.3.0-rc.1')).toMatchObject(ofCandidate);
  expect(await verify('refs/heads/main', 'rc')).toMatchObject(ofCandidate);
  for (const ref of ['refs/heads/main', 'refs/tags/v1.2.3', 'refs/heads/v1.3.0'])
    expect(await verify(ref)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining(
        'carries v1.3.0-rc.1, v1.3.0, and nothing says which one is to be verified',
      ) as unknown,
    });
});

test('a commit without a version tag cannot be verified', async () => {
  const folder = tellStory(['feat: begin', 'tag v1.2.3', 'feat: two']);
  const stage = await raiseGitHub(folder);
  stages.push(stage);
  const { said } = await performStep({ folder, stage, inputs: { publish: 'verify' } });
  expect(said.outputs).toMatchObject({
    status: 'failed',
    reason: expect.stringContaining('carries no version tag') as unknown,
  });
});
