// The committed bundle of rollback on real parts: Bash, git with a bare remote, a server that switches versions, GitHub on loopback.
import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { existsSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { escapeMarkdown } from '../../src/kernel/markdown.ts';
import { createFileLedger } from '../../src/ledger/file-ledger.ts';
import { systemClock } from '../../src/ports/clock.ts';
import { createFiles } from '../../src/ports/fs.ts';
import { createDeployments, type Deployments } from '../doubles/deployments/deployments.ts';
import { createGitData, type GitData } from '../doubles/deployments/git-data.ts';
import type { Route } from '../doubles/deployments/route.ts';
import { startDouble, type Double } from '../doubles/deployments/server.ts';
import { describeRoutes, type Checked } from '../doubles/github/checked.ts';
import { deployment, environment, release } from '../rollback/sample.ts';
import { runStep, type StepResult } from '../harness.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';

/** Serves what `current` points to: `version` names the release, `broken` makes it answer 500. */
function serve(folder: string): Promise<Server> {
  const server = createServer((_request, response) => {
    const at = join(folder, 'current');
    const sha = existsSync(join(at, 'version')) ? readFileSync(join(at, 'version'), 'utf8').trim() : '';
    const isBroken = sha === '' || existsSync(join(at, 'broken'));
    response.writeHead(isBroken ? 500 : 200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify({ status: isBroken ? 'down' : 'ok', sha }));
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** Puts a release live by an atomic rename of a link; a release that is not there fails. */
const SWITCH = `
cd "$SERVERS"
mkdir -p releases
if [[ "$PLIMSOLL_TO_ID" == drill-* ]]; then
  mkdir -p "releases/$PLIMSOLL_TO_ID"
  echo "$PLIMSOLL_TO_SHA" > "releases/$PLIMSOLL_TO_ID/version"
  if [[ "$PLIMSOLL_TO_ID" == *-broken ]]; then touch "releases/$PLIMSOLL_TO_ID/broken"; fi
fi
test -d "releases/$PLIMSOLL_TO_ID"
echo "$PLIMSOLL_FROM_ID -> $PLIMSOLL_TO_ID in $PLIMSOLL_ENVIRONMENT" >> switches
ln -sfn "releases/$PLIMSOLL_TO_ID" next
mv -T next current
`;

interface Site {
  workspace: string;
  servers: string;
  url: string;
  shas: string[];
}

const servers: Server[] = [];
let double: Double;
let data: GitData;
let deployments: Deployments;
let checked: Checked;

beforeAll(async () => {
  const git = createGitData();
  const known = new Set<string>();
  deployments = createDeployments((sha) => known.has(sha));
  const repository: Route = ({ path }) => (path.length === 0 ? { status: 200, data: { default_branch: 'main' } } : undefined);
  checked = describeRoutes([git.route, deployments.route, repository]);
  double = await startDouble([checked.route]);
  data = { ...git, addCommit: (sha, parents) => (known.add(sha), git.addCommit(sha, parents)) };
});
afterEach(() => expect(checked.violations).toEqual([]));
afterAll(async () => {
  await double.close();
  for (const server of servers) server.close();
});

/** A clone of a bare remote with three commits, and a server with a release for each; the last one is live. */
async function createSite(): Promise<Site> {
  const source = createRepository({ 'app.txt': 'one' });
  const shas = [git(source, ['rev-parse', 'HEAD']), commit(source, { 'app.txt': 'two' }, 'two'), commit(source, { 'app.txt': 'three' }, 'three')];
  const remote = createFolder();
  git(remote, ['clone', '-q', '--bare', source, 'remote.git']);
  git(remote, ['clone', '-q', 'remote.git', 'checkout']);
  const folder = createFolder();
  for (const [at, sha] of shas.entries()) {
    mkdirSync(join(folder, 'releases', `r${at + 1}`), { recursive: true });
    writeFileSync(join(folder, 'releases', `r${at + 1}`, 'version'), sha);
  }
  const server = await serve(folder);
  servers.push(server);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  symlinkSync('releases/r3', join(folder, 'current'));
  return { workspace: join(remote, 'checkout'), servers: folder, url, shas };
}

const healthOf = (site: Site): string => `[[ "$(cat "$SERVERS/current/version")" == "$PLIMSOLL_TO_SHA" && ! -e "$SERVERS/current/broken" ]] # ${site.url}`;

function step(site: Site, inputs: Record<string, string>, env: Record<string, string> = {}): Promise<StepResult> {
  const given = { environment: 'production', command: SWITCH, health: healthOf(site), ledger: 'ledger.json', ...inputs };
  return runStep('rollback', { inputs: given, workspace: site.workspace, env: { SERVERS: site.servers, GITHUB_ACTION: 'back', ...env } });
}

const live = (site: Site): string => readlinkSync(join(site.servers, 'current'));
const switches = (site: Site): string[] => readFileSync(join(site.servers, 'switches'), 'utf8').trim().split('\n');

/** Deploys the three releases one after the other, as their workflows would have. */
async function deployAll(site: Site, env: Record<string, string>): Promise<void> {
  const { workspace } = site;
  for (const [at, sha] of site.shas.entries()) {
    const run = { GITHUB_RUN_ID: String(100 + at), ...env };
    writeFileSync(join(workspace, 'release.json'), JSON.stringify({ id: `r${at + 1}`, sha }));
    const common = { environment: 'production', ledger: 'github' };
    const start = { ...common, phase: 'start', release: 'release.json' };
    const started = await runStep('record-deployment', { inputs: start, workspace, env: { ...run, GITHUB_ACTION: 'start' } });
    expect(started).toMatchObject({ code: 0, outputs: { status: 'passed' } });
    const id = started.outputs['deployment-id'] ?? '';
    const finish = { ...common, phase: 'finish', result: 'success', 'deployment-id': id };
    const finished = await runStep('record-deployment', { inputs: finish, workspace, env: { ...run, GITHUB_ACTION: 'finish' } });
    expect(finished).toMatchObject({ code: 0, outputs: { status: 'passed' } });
  }
}

/** What the workflow reads of a plan's evidence for the job that acts. */
function readCommits(planned: StepResult): string {
  const workflow = parse(readFileSync(join(import.meta.dirname, '../../.github/workflows/rollback.yml'), 'utf8')) as {
    jobs: { plan: { steps: { id?: string; run?: string }[] } };
  };
  const run = workflow.jobs.plan.steps.find(({ id }) => id === 'commits')?.run ?? '';
  const output = join(createFolder(), 'output');
  const env = { PATH: process.env['PATH'], EVIDENCE: planned.outputs['evidence'], GITHUB_OUTPUT: output };
  execFileSync('bash', ['-eo', 'pipefail', '-c', run], { env });
  return readFileSync(output, 'utf8');
}

/** The same three deployments on record in a file. */
async function keepOnRecord(site: Site): Promise<void> {
  const entries = site.shas.map((sha, at) =>
    deployment('x', { key: `${100 + at}/deploy/start`, id: String(at + 1), release: release('x', { id: `r${at + 1}`, sha, tag: '' }) }),
  );
  const ledger = createFileLedger(createFiles(site.workspace, site.workspace), 'ledger.json', systemClock);
  await ledger.write(environment(entries), '', 'before');
}

test('a rollback switches, proves the version by targets, and a repeated run acts no more', async () => {
  const site = await createSite();
  await keepOnRecord(site);
  const targets = { health: `targets:\n  - url: ${site.url}\ninterval: 50ms\n` };
  const done = await step(site, targets, { GITHUB_RUN_ID: '200' });
  expect(done).toMatchObject({ code: 0, outputs: { status: 'passed', state: 'rolled-back', from: 'r3', to: 'r2' } });
  expect([live(site), switches(site)]).toEqual(['releases/r2', ['r3 -> r2 in production']]);
  const again = await step(site, targets, { GITHUB_RUN_ID: '200', GITHUB_RUN_ATTEMPT: '2' });
  expect(again).toMatchObject({ code: 0, outputs: { state: 'rolled-back', to: 'r2' } });
  expect(switches(site)).toHaveLength(1);
}, 120_000);

test('from what to what is said with dates and people before anything is touched, in the log and in a plan', async () => {
  const site = await createSite();
  await keepOnRecord(site);
  const written = (sha = ''): string => git(site.workspace, ['log', '-1', '--format=%aI by %an', sha]);
  const planned = await step(site, { 'dry-run': 'on' });
  expect(planned).toMatchObject({ code: 0, outputs: { status: 'passed', state: 'planned', from: 'r3', to: 'r2' } });
  for (const text of [written(site.shas[2]), written(site.shas[1]), '2026-01-02T03:04:05.000Z by octocat'])
    expect(planned.summary).toContain(escapeMarkdown(text));
  expect(live(site)).toBe('releases/r3');
  expect(readCommits(planned)).toBe(`from=${site.shas[2]}\nto=${site.shas[1]}\n`);
  const { code, stdout } = await step(site, {});
  expect(code).toBe(0);
  const lines = stdout.split('\n');
  const at = (start: string): number => lines.findIndex((line) => line.startsWith(start));
  expect(lines[at('to: ')]).toBe(
    `to: r2, commit ${site.shas[1]?.slice(0, 12)} written ${written(site.shas[1])}, deployed 2026-01-02T03:04:05.000Z by octocat`,
  );
  expect([at('from: ') > 0, at('from: ') < at('to: '), at('to: ') < at('switching production to r2')]).toEqual([true, true, true]);
}, 60_000);

test('variables that the target asks for and the live release does not are said before anything is touched', async () => {
  const site = await createSite();
  const write = (text: string): string => commit(site.workspace, { '.env.example': text }, 'variables');
  const shas = [site.shas[0] ?? '', write('DATABASE_URL=\nLEGACY_KEY=\n'), write('DATABASE_URL=\n')];
  git(site.workspace, ['push', '-q', 'origin', 'HEAD']);
  for (const [at, sha] of shas.entries()) writeFileSync(join(site.servers, 'releases', `r${at + 1}`, 'version'), sha);
  await keepOnRecord({ ...site, shas });
  const warning =
    'r2 asks for LEGACY_KEY (.env.example) and the live release does not: check that production still has it, or set it back';
  const planned = await step(site, { 'dry-run': 'on' });
  expect(planned).toMatchObject({ code: 0, outputs: { status: 'warned', state: 'planned' } });
  expect(planned.summary).toContain(escapeMarkdown(warning));
  expect(planned.evidence).toMatchObject({ warnings: [warning] });
  const done = await step(site, {});
  expect(done).toMatchObject({ code: 0, outputs: { status: 'warned', state: 'rolled-back' } });
  const at = (text: string): number => done.stdout.indexOf(text);
  expect([at(`warning: ${warning}`) > 0, at(`warning: ${warning}`) < at('switching production to r2')]).toEqual([true, true]);
}, 60_000);

test('a checkout without the commits says that the configuration was not compared, and rolls back all the same', async () => {
  const site = await createSite();
  git(site.workspace, ['clone', '-q', '--depth=1', `file://${join(site.workspace, '../remote.git')}`, 'shallow']);
  const shallow = { ...site, workspace: join(site.workspace, 'shallow') };
  await keepOnRecord(shallow);
  const done = await step(shallow, {});
  expect(done).toMatchObject({ code: 0, outputs: { status: 'passed', state: 'rolled-back' } });
  expect(done.summary).toContain('configuration: not compared, because the checkout does not have the commit of r2');
}, 60_000);

test('a target that is broken is left again, and the step is red although the service is up', async () => {
  const site = await createSite();
  await keepOnRecord(site);
  writeFileSync(join(site.servers, 'releases', 'r2', 'broken'), '');
  const failed = await step(site, {});
  expect(failed).toMatchObject({ code: 1, outputs: { status: 'failed', state: 'failed-safe', from: 'r3', to: 'r2' } });
  expect(live(site)).toBe('releases/r3');
  expect(failed.annotations.filter((annotation) => annotation.level === 'error')).toHaveLength(1);
});

test('a command that a signal ends is said to be that', async () => {
  const site = await createSite();
  await keepOnRecord(site);
  const ended = await step(site, { command: 'if [[ "$PLIMSOLL_TO_ID" == r2 ]]; then kill -9 $$; fi' });
  expect(ended).toMatchObject({ code: 1, outputs: { state: 'failed-safe' } });
  expect(ended.outputs['reason']).toContain('was ended by a signal');
});

test('a job that is killed in its command goes on when it is run again', async () => {
  const site = await createSite();
  await keepOnRecord(site);
  const killer = `${SWITCH}\nif [[ ! -e "$SERVERS/killed" ]]; then touch "$SERVERS/killed"; kill -9 "$PPID"; fi`;
  const killed = await step(site, { command: killer }, { GITHUB_RUN_ID: '300' });
  expect({ code: killed.code, outputs: killed.outputs }).toEqual({ code: null, outputs: {} });
  const other = await step(site, { command: killer }, { GITHUB_RUN_ID: '301' });
  expect(other).toMatchObject({ code: 1, outputs: { state: 'refused' } });
  expect(other.outputs['reason']).toContain('production is locked');
  const again = await step(site, { command: killer }, { GITHUB_RUN_ID: '300', GITHUB_RUN_ATTEMPT: '2' });
  expect(again).toMatchObject({ code: 0, outputs: { state: 'rolled-back', from: 'r3', to: 'r2' } });
  expect(live(site)).toBe('releases/r2');
});

test('on GitHub the rollback is a deployment of its own, the bad commit is held, and a deployment of it is refused', async () => {
  const site = await createSite();
  const env = { GITHUB_API_URL: double.url, TEST_GITHUB_TOKEN: 'token-of-the-test' };
  site.shas.forEach((sha, at) => data.addCommit(sha, at === 0 ? [] : [site.shas[at - 1] ?? '']));
  data.refs.set('refs/heads/main', site.shas[2] ?? '');
  await deployAll(site, env);
  const done = await step(site, { ledger: 'github', reason: 'checkout is broken' }, { ...env, GITHUB_RUN_ID: '400' });
  expect(done).toMatchObject({ code: 0, outputs: { status: 'passed', state: 'rolled-back', from: 'r3', to: 'r2' } });
  const shown = deployments.all.map(({ task, sha, statuses }) => `${task} ${site.shas.indexOf(sha) + 1} ${statuses[0]?.state}`);
  expect(shown).toEqual(['rollback 2 success', 'deploy 3 inactive', 'deploy 2 inactive', 'deploy 1 inactive']);
  expect(deployments.all[1]?.statuses[0]?.description).toMatch(/^held back: checkout is broken; /u);
  expect(data.log('refs/plimsoll/production').slice(0, 5)).toEqual([
    'rollback: end',
    'rollback: commit',
    'rollback: verify',
    'rollback: switch',
    'rollback: begin r2',
  ]);
  const inputs = { phase: 'start', environment: 'production', release: 'release.json', ledger: 'github' };
  const again = { workspace: site.workspace, env: { ...env, GITHUB_RUN_ID: '500', GITHUB_ACTION: 'start' } };
  const refused = await runStep('record-deployment', { inputs, ...again });
  expect(refused).toMatchObject({ code: 1, outputs: { status: 'failed' } });
  expect(refused.outputs['reason']).toContain('checkout is broken');
  const freed = await step(site, { ledger: 'github', 'release-hold': site.shas[2] ?? '' }, env);
  expect(freed).toMatchObject({ code: 0, outputs: { status: 'passed', state: '' } });
  expect(await runStep('record-deployment', { inputs, ...again })).toMatchObject({ code: 0, outputs: { status: 'passed' } });
});

test('a drill breaks a release of its own, recovers, and writes how long it took', async () => {
  const site = await createSite();
  const drilled = await step(site, { environment: 'drill', drill: 'on', health: `url: ${site.url}\ninterval: 50ms\ndeadline: 10s\n`, ledger: 'drill.json' });
  expect(drilled).toMatchObject({ code: 0, outputs: { status: 'passed', state: 'rolled-back' } });
  const { drill } = drilled.evidence as { drill: { recoverySeconds: number; steps: { passed: boolean }[] } };
  expect(drill.steps.map(({ passed }) => passed)).toEqual([true, true, true, true]);
  expect(drill.recoverySeconds).toBeGreaterThan(0);
  expect(drill.recoverySeconds).toBeLessThan(60);
}, 120_000);

test.each([
  ['to', '$(touch pwned)'],
  ['to', '`touch pwned`'],
  ['to', '; touch pwned #'],
  ['to', 'v1\u202e\u0007::set-output name=state::rolled-back'],
  ['reason', '$(touch pwned) `touch pwned`\n::error::x'],
  ['environment', 'a; touch pwned'],
])('a hostile %s is text: %j runs nothing and cannot fake an outcome', async (name, value) => {
  const site = await createSite();
  await keepOnRecord(site);
  const ran = await step(site, { [name]: value });
  expect(existsSync(join(site.workspace, 'pwned')) || existsSync(join(site.servers, 'pwned'))).toBe(false);
  if (name !== 'reason') expect(ran).toMatchObject({ code: 1 });
  expect(ran.annotations.filter((annotation) => annotation.message === 'x')).toEqual([]);
});

test.each([
  ['no command', { command: '' }, 'input `command` is missing'],
  ['no proof', { health: '' }, 'input `health` is missing'],
  ['targets that fix what they prove', { health: '- url: http://127.0.0.1:1/\n  sha: abcdef1\n' }, 'leave `sha`'],
  ['targets in JSON that fix what they prove', { health: '[{ "url": "http://127.0.0.1:1/", "sha": "abcdef1" }]' }, 'leave `sha`'],
  ['targets in one line that fix what they prove', { health: '- { url: http://127.0.0.1:1/, version: "1" }' }, 'leave `sha`'],
  ['targets behind a comment that cannot be read', { health: '# main site\n- url: http://127.0.0.1:1/\n  nonsense: 1\n' }, 'nonsense'],
  ['a proof of comments alone', { health: '# later' }, 'prove nothing'],
  ['targets that cannot be read', { health: '- url: http://127.0.0.1:1/\n  nonsense: 1\n' }, 'nonsense'],
  ['a schema that is none', { 'schema-window': 'new' }, 'schema-window'],
])('%s is an error of the workflow, before anything is touched', async (_, inputs, message) => {
  const site = await createSite();
  await keepOnRecord(site);
  const ran = await step(site, inputs);
  expect(ran.code).toBe(1);
  expect(ran.outputs['reason']).toContain(message);
  expect(live(site)).toBe('releases/r3');
});

test('a command that leaves a process running ends the step all the same', async () => {
  const site = await createSite();
  await keepOnRecord(site);
  const ended = await step(site, { command: `${SWITCH}\nsleep 300 &`, reason: 'left running' });
  expect(ended).toMatchObject({ code: 0, outputs: { state: 'rolled-back', to: 'r2' } });
});
