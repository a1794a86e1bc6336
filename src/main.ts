// The composition root: real ports behind every room. Importing it does nothing.
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contract } from './kernel/contract.ts';
import { describeError, UsageError } from './kernel/errors.ts';
import { joinEvidence } from './join-evidence/run.ts';
import { perform, type Host } from './kernel/perform.ts';
import { renderMarkdown } from './local/rendering.ts';
import { createFileLedger } from './ledger/file-ledger.ts';
import { createGitHubLedger } from './ledger/github-ledger.ts';
import { createGitHubReleases } from './ledger/github-releases.ts';
import { createLocalReleases } from './ledger/local-releases.ts';
import { startLocally } from './local/start.ts';
import { systemClock } from './ports/clock.ts';
import { systemDigest } from './ports/digest.ts';
import { createFiles } from './ports/fs.ts';
import { createGit } from './ports/git.ts';
import { createHttp } from './ports/http.ts';
import type { Ports } from './ports/ports.ts';
import { systemPrograms } from './ports/process.ts';
import { createActionsRunner, type Runner } from './ports/runner.ts';
import type { Proof, Verify } from './ports/verification.ts';
import { verifyHealth } from './verify-health/run.ts';
import { gatherTargets } from './verify-health/settings.ts';
import { resolveInputs } from './kernel/settings.ts';
import { connectGitHub, type GitHub } from './ports/github.ts';
import { recordDeployment } from './record-deployment/run.ts';
import { rollback } from './rollback/run.ts';
import { createPalette, createTerminalRunner } from './ports/terminal.ts';

/** Every action, by name. */
export const rooms = {
  'record-deployment': recordDeployment,
  rollback,
  'join-evidence': joinEvidence,
  'verify-health': verifyHealth,
} as const;

export type ActionName = keyof typeof rooms;

type HealthInputs = Parameters<typeof verifyHealth.run>[0];

/** Probing by verify-health for those who need a release proved; the addresses are the workflow's own, so private ones count. */
function createVerify(ports: Ports): Verify {
  return async (targets) => {
    const kind = /^https?:\/\/\S+$/u.test(targets.trim()) ? 'url' : 'targets';
    const read = (sha: string): HealthInputs => {
      const given: Readonly<Record<string, string>> = { [kind]: targets, 'expect-sha': sha, 'allow-private': 'true' };
      const { values } = resolveInputs(verifyHealth.contract, (name) => given[name] ?? '', new Map(), false, []);
      return values as HealthInputs;
    };
    await gatherTargets(read('0'.repeat(40)), ports);
    return async ({ sha }) => {
      const { outputs, reason } = await verifyHealth.run(read(sha), ports);
      const verdicts: Readonly<Record<string, Proof['verdict']>> = { pass: 'pass', warn: 'pass', fail: 'fail' };
      return { verdict: verdicts[String(outputs.verdict)] ?? 'unknown', reason };
    };
  };
}

/** A host around any runner: ports that look at a folder below the runner's workspace. */
export function createHost(runner: Runner): Host {
  const { context } = runner;
  return {
    runner,
    actions: Object.keys(rooms),
    portsAt(workingDirectory, redactor) {
      const folder = resolve(context.workspace, workingDirectory);
      const way = relative(context.workspace, folder);
      if (way.startsWith('..') || isAbsolute(way))
        throw new UsageError(
          `input \`working-directory\`: ${JSON.stringify(workingDirectory)} lies outside the workspace`,
        );
      const files = createFiles(folder, context.temp);
      const git = createGit(folder, context.serverUrl);
      const github = (token: string): GitHub => connectGitHub(token, context, systemClock);
      const clock = systemClock;
      const ports: Ports = {
        runner,
        redactor,
        files,
        git,
        github,
        ledger: (place, token) =>
          place === 'github'
            ? createGitHubLedger({ github: github(token), clock })
            : createFileLedger(files, place, clock),
        releases: (place, token) =>
          place === 'github' ? createGitHubReleases(github(token)) : createLocalReleases(git),
        clock,
        programs: systemPrograms,
        http: createHttp(process.env),
        digest: systemDigest,
      };
      return { ...ports, verify: createVerify(ports) };
    },
  };
}

/** Runs one action as a step of a workflow; the exit code is the verdict. */
export async function runAction(name: ActionName): Promise<void> {
  await perform(rooms[name], createHost(createActionsRunner(process.env)));
}

/** The folder that holds dist/, where the sample lives too. */
const home = dirname(dirname(fileURLToPath(import.meta.url)));

async function runInTerminal(name: string, inputs: Readonly<Record<string, string>>, workspace: string): Promise<void> {
  const palette = createPalette(process.stdout.isTTY && process.env['NO_COLOR'] === undefined);
  const write = (line: string): void => console.log(line);
  const render = (markdown: string): string => renderMarkdown(markdown, palette);
  const runner = createTerminalRunner({ inputs, workspace, write, palette, render });
  await perform(rooms[name as ActionName], createHost(runner));
}

/** `npm start`: runs locally what a workflow would run, with flags for inputs. */
export async function start(argv: readonly string[]): Promise<void> {
  const caller = process.env['INIT_CWD'] ?? process.cwd();
  const local = {
    contracts: Object.values<{ contract: Contract }>(rooms).map((room) => room.contract),
    write: (text: string) => console.log(text),
    run: (action: string, inputs: Readonly<Record<string, string>>) => runInTerminal(action, inputs, caller),
    show: () => runInTerminal('enforce-coverage', {}, join(home, 'examples', 'sample')),
  };
  await startLocally(argv, local).catch((error: unknown) => {
    console.error(describeError(error));
    process.exitCode = 1;
  });
}
