// The composition root: real ports behind every room. Importing it does nothing.
import { statSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Contract } from './kernel/contract.ts';
import { describeError, UsageError } from './kernel/errors.ts';
import { stripControls } from './kernel/markdown.ts';
import { perform, type Host } from './kernel/perform.ts';
import { createRedactor } from './kernel/redact.ts';
import { createFileLedger } from './ledger/file-ledger.ts';
import { createGitHubLedger } from './ledger/github-ledger.ts';
import { createGitHubReleases } from './ledger/github-releases.ts';
import { createLocalReleases } from './ledger/local-releases.ts';
import { createMessageStores } from './ledger/message-stores.ts';
import { runGates, type Mode } from './local/gates.ts';
import { renderMarkdown } from './local/rendering.ts';
import { writeReport, type Scene } from './local/report.ts';
import { startLocally } from './local/start.ts';
import { createBrowser } from './ports/browser.ts';
import { systemClock } from './ports/clock.ts';
import { systemSignatures } from './ports/signature.ts';
import { systemDigest } from './ports/digest.ts';
import { createFiles } from './ports/fs.ts';
import { createGit } from './ports/git.ts';
import { connectGitHub, type GitHub } from './ports/github.ts';
import { createHttp } from './ports/http.ts';
import { systemInflate } from './ports/inflate.ts';
import { startFleet } from './ports/instances.ts';
import type { Ports } from './ports/ports.ts';
import { systemPrograms } from './ports/process.ts';
import { createActionsRunner, type Runner } from './ports/runner.ts';
import { connectSlack } from './ports/slack.ts';
import { createPalette, createTerminalRunner, type Palette } from './ports/terminal.ts';
import { createTree } from './ports/tree.ts';
import { composeReport, describeDelivery, isAsPlanned } from './rehearsal/curtain.ts';
import type { Act } from './rehearsal/play.ts';
import { rehearse, type Rehearsed } from './rehearsal/rehearsal.ts';
import { prepareStage } from './rehearsal/stage.ts';
import type { Evidence } from './verify-health/evidence.ts';
import { drawSvg } from './verify-health/timeline/svg.ts';

/** Every action by name, loaded when it is asked for: a step pays for the code of its own action alone. */
export const rooms = {
  'enforce-coverage': async () => (await import('./enforce-coverage/run.ts')).enforceCoverage,
  'scan-secrets': async () => (await import('./scan-secrets/run.ts')).scanSecrets,
  'validate-env': async () => (await import('./validate-env/run.ts')).validateEnv,
  'version-release': async () => (await import('./version-release/run.ts')).versionRelease,
  'record-deployment': async () => (await import('./record-deployment/run.ts')).recordDeployment,
  'verify-health': async () => (await import('./verify-health/run.ts')).verifyHealth,
  'notify-slack': async () => (await import('./notify-slack/run.ts')).notifySlack,
  rollback: async () => (await import('./rollback/run.ts')).rollback,
  'join-evidence': async () => (await import('./join-evidence/run.ts')).joinEvidence,
} as const;

export type ActionName = keyof typeof rooms;

/** What each action promises, in the order of the table. */
export async function loadContracts(): Promise<Contract[]> {
  return Promise.all(
    Object.values<() => Promise<{ contract: unknown }>>(rooms).map(async (load) => (await load()).contract as Contract),
  );
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The folder below the workspace; a UsageError for one outside of it or that is not there. */
function locate(workspace: string, workingDirectory: string): string {
  const folder = resolve(workspace, workingDirectory);
  const way = relative(workspace, folder);
  const isOutside = way.startsWith('..') || isAbsolute(way);
  if (!isOutside && (way === '' || isFolder(folder))) return folder;
  const problem = isOutside ? 'lies outside the workspace' : 'is no folder of the workspace';
  throw new UsageError(`input \`working-directory\`: ${JSON.stringify(workingDirectory)} ${problem}`);
}

/** A host around any runner: ports that look at a folder below the runner's workspace. */
export function createHost(runner: Runner): Host {
  const { context } = runner;
  return {
    runner,
    actions: Object.keys(rooms),
    portsAt(workingDirectory, redactor) {
      const folder = locate(context.workspace, workingDirectory);
      const files = createFiles(folder, context.temp);
      const git = createGit(folder, context.serverUrl);
      const github = (token: string): GitHub => connectGitHub(token, context, systemClock);
      const ports: Ports = {
        runner,
        redactor,
        files,
        tree: createTree(folder),
        git,
        github,
        ledger: (place, token) =>
          place === 'github'
            ? createGitHubLedger({ github: github(token), clock: systemClock })
            : createFileLedger(files, place, systemClock),
        releases: (place, token) =>
          place === 'github' ? createGitHubReleases(github(token)) : createLocalReleases(git),
        slack: connectSlack,
        messages: createMessageStores(files, github, systemDigest, systemClock),
        clock: systemClock,
        programs: systemPrograms,
        http: createHttp(process.env),
        browser: createBrowser(process.env),
        digest: systemDigest,
        signatures: systemSignatures,
        inflate: systemInflate,
      };
      return {
        ...ports,
        verify: async (health) => (await import('./verify-health/proof.ts')).createVerify(ports)(health),
      };
    },
  };
}

/** A reader of our output that has seen enough (`| head`) is no fault. */
function forgiveReaders(): void {
  process.stdout.on('error', () => undefined);
}

/** Runs one action as a step of a workflow; the exit code is the verdict, whatever a command of the caller left running. */
export async function runAction(name: ActionName): Promise<void> {
  forgiveReaders();
  await perform(await rooms[name](), createHost(createActionsRunner(process.env)));
  process.stdout.write('', () => process.exit());
}

const palette = (): Palette => createPalette(process.stdout.isTTY && process.env['NO_COLOR'] === undefined);
const write = (line: string): void => console.log(line);

/** `owner/name` from the address of the remote, so that a local run names things as CI does; blank without a remote. */
async function nameRepository(workspace: string): Promise<string> {
  const url = await createGit(workspace, '').text(['config', '--get', 'remote.origin.url']);
  return /[/:]([^/:\s]+\/[^/:\s]+?)(?:\.git)?\/?$/u.exec(url ?? '')?.[1] ?? '';
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

async function runInTerminal(
  name: string,
  inputs: Readonly<Record<string, string>>,
  workspace: string,
): Promise<Readonly<Record<string, string>>> {
  const paint = palette();
  const render = (markdown: string): string => renderMarkdown(markdown, paint);
  const runner = createTerminalRunner({
    inputs,
    workspace,
    repository: await nameRepository(workspace),
    write,
    palette: paint,
    render,
  });
  await perform(await rooms[name as ActionName](), createHost(runner));
  await remove(runner.context.temp);
  return runner.outputs;
}

function createQuietRunner(
  inputs: Readonly<Record<string, string>>,
  workspace: string,
): ReturnType<typeof createTerminalRunner> {
  const silence = { write: () => undefined, palette: createPalette(false), render: () => '' };
  return createTerminalRunner({ inputs, workspace, repository: '', ...silence });
}

/** Runs an action unseen and gives back what it said. */
async function runQuietly(name: string, inputs: Readonly<Record<string, string>>, workspace: string): Promise<Act> {
  const runner = createQuietRunner(inputs, workspace);
  const { status, reason, summary } = await perform(await rooms[name as ActionName](), createHost(runner));
  await remove(runner.context.temp);
  return { status, reason, summary, outputs: runner.outputs };
}

function tellScene(scene: Scene, paint: Palette): void {
  const mark = scene.isAsPlanned ? paint.green('✓') : paint.red('✗');
  write(
    `${mark} ${scene.title.padEnd(44)} ${scene.status.padEnd(12)} ${paint.dim(`${((scene.to - scene.from) / 1000).toFixed(1)} s`)}`,
  );
  write(`    ${paint.dim(stripControls(scene.reason.split('\n')[0] ?? ''))}`);
}

/** A picture of every probe of each deployment, from the evidence that verify-health wrote. */
async function drawHealth(rehearsed: Rehearsed, folder: string): Promise<string[]> {
  const acts = [rehearsed.first, rehearsed.second].map((delivery) => delivery.health.outputs['evidence'] ?? '');
  return Promise.all(
    acts.map(async (path) => drawSvg(JSON.parse(await readFile(resolve(folder, path), 'utf8')) as Evidence)),
  );
}

/** The rehearsal in a fresh temporary folder, its report in the caller's; the folder stays where something was not as planned. */
async function showRehearsal(caller: string): Promise<void> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'plimsoll-rehearsal-'));
  const runner = createQuietRunner({}, folder);
  const silent = createRedactor(() => undefined);
  const ports = createHost(runner).portsAt('.', silent);
  const paint = palette();
  write('A change in a hurry and a broken version have to be stopped: ✓ says that a step did what it should.\n');
  const stage = await prepareStage({
    ports,
    startFleet,
    act: (name, inputs) => runQuietly(name, inputs, folder),
    tell: (scene) => tellScene(scene, paint),
  });
  const rehearsed = await rehearse(stage).finally(() => stage.fleet.stop());
  const path = join(caller, 'plimsoll-report.html');
  await writeFile(path, writeReport(composeReport(rehearsed, await drawHealth(rehearsed, folder))));
  write(`\n${renderMarkdown(rehearsed.told, paint)}`);
  write(`\n${paint.bold(describeDelivery(rehearsed))}`);
  write(
    `Report: ${path}\nNext: npm start -- --repo PATH runs the gates on a repository of yours; npm start -- --help lists the rest.`,
  );
  process.exitCode = isAsPlanned(rehearsed) ? 0 : 1;
  await remove(runner.context.temp);
  if (isAsPlanned(rehearsed)) await remove(folder);
  else write(`What it left: ${folder}`);
}

/** The folder of the person: npm starts its scripts in the package's, and hands its variables on to a hook of another repository. */
function findCaller(): string {
  const { npm_package_name: name, npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return name === 'plimsoll' && script === 'start' && folder !== undefined ? folder : process.cwd();
}

/** `npm start`: runs locally what a workflow would run, with flags for inputs. */
export async function start(argv: readonly string[]): Promise<void> {
  const caller = findCaller();
  forgiveReaders();
  const local = {
    contracts: await loadContracts(),
    write,
    run: (action: string, inputs: Readonly<Record<string, string>>) => runInTerminal(action, inputs, caller),
    show: () => showRehearsal(caller),
    isFolder: async (path: string) => isFolder(resolve(caller, path)),
    gate: (path: string, modes: Readonly<Record<string, Mode>>) =>
      runGates({
        modes,
        forgive: () => (process.exitCode = 0),
        run: (action, inputs) => runInTerminal(action, inputs, resolve(caller, path)),
      }),
  };
  await startLocally(argv, local).catch((error: unknown) => {
    console.error(describeError(error));
    process.exitCode = 1;
  });
}
