// The stage of the rehearsal: a fresh repository with two instances below a temporary folder.
import type { Ports } from '../ports/ports.ts';
import type { StartFleet } from '../ports/instances.ts';
import type { Scene } from '../local/report.ts';
import { ENVIRONMENT } from './delivery.ts';
import type { Act, Stage } from './play.ts';
import type { Tree } from './sample.table.ts';

export interface StageParts {
  /** Ports that look at the fresh folder. */
  ports: Ports;
  startFleet: StartFleet;
  act: (action: string, inputs: Readonly<Record<string, string>>) => Promise<Act>;
  tell: (scene: Scene) => void;
}

const AUTHOR = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.test',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.test',
};

async function git(ports: Ports, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await ports.git.run(args, { env: AUTHOR });
  if (code !== 0) throw new Error(`git ${args[0] ?? ''} failed on the stage: ${stderr}`);
  return new TextDecoder().decode(stdout).trim();
}

function committer(ports: Ports): Stage['commit'] {
  return async (tree: Tree, message, amend = false) => {
    for (const [path, text] of Object.entries(tree)) await ports.files.write(path, text);
    await git(ports, ['add', '--all']);
    await git(ports, ['commit', '--quiet', ...(amend ? ['--amend'] : []), '--message', message]);
    return git(ports, ['rev-parse', 'HEAD']);
  };
}

/** Prepares the folder and starts the instances; the caller stops the fleet. */
export async function prepareStage(parts: StageParts): Promise<Stage> {
  const { ports } = parts;
  await git(ports, ['init', '--quiet', '--initial-branch=main']);
  const folders = ['instances/one', 'instances/two'];
  for (const folder of folders) await ports.files.write(`${folder}/current`, '');
  const fleet = await parts.startFleet(folders.map((folder) => `${ports.files.root}/${folder}`));
  return {
    clock: ports.clock,
    fleet,
    act: parts.act,
    tell: parts.tell,
    commit: committer(ports),
    tag: (name) => git(ports, ['tag', name]),
    deploy: (id, sha) =>
      ports.programs.run('bash', ['deploy.sh'], {
        cwd: ports.files.root,
        env: { PLIMSOLL_TO_ID: id, PLIMSOLL_TO_SHA: sha, PLIMSOLL_ENVIRONMENT: ENVIRONMENT },
      }),
  };
}
