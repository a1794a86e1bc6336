// The composition root: real ports behind every room. Importing it does nothing.
import { isAbsolute, relative, resolve } from 'node:path';
import { UsageError } from './kernel/errors.ts';
import { perform, type Host } from './kernel/perform.ts';
import { systemClock } from './ports/clock.ts';
import { systemDigest } from './ports/digest.ts';
import { createFiles } from './ports/fs.ts';
import { createGit } from './ports/git.ts';
import { connectGitHub } from './ports/github.ts';
import { systemPrograms } from './ports/process.ts';
import { createActionsRunner, type Runner } from './ports/runner.ts';

/** Every action, by name. */
export const rooms = {} as const;

export type ActionName = keyof typeof rooms;

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
      return {
        runner,
        redactor,
        files: createFiles(folder, context.temp),
        git: createGit(folder, context.serverUrl),
        github: (token) => connectGitHub(token, context, systemClock),
        clock: systemClock,
        programs: systemPrograms,
        digest: systemDigest,
      };
    },
  };
}

/** Runs one action as a step of a workflow; the exit code is the verdict. */
export async function runAction(name: ActionName): Promise<void> {
  await perform(rooms[name], createHost(createActionsRunner(process.env)));
}

/** Local runs. */
export async function start(argv: readonly string[]): Promise<void> {
  void argv;
}
