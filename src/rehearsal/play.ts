// The rehearsal: one service, two releases, one rollback, each step run by the real action it stands for.
import type { Status } from '../kernel/outcome.ts';
import type { Clock } from '../ports/clock.ts';
import type { Fleet } from '../ports/instances.ts';
import type { Scene } from '../local/report.ts';
import type { Tree } from './sample.table.ts';

/** What one action gave back. */
export interface Act {
  status: Status;
  reason: string;
  summary: string;
  outputs: Readonly<Record<string, string>>;
}

/** The stage: a repository with its instances, and the actions that play on it. */
export interface Stage {
  clock: Clock;
  fleet: Fleet;
  act: (action: string, inputs: Readonly<Record<string, string>>) => Promise<Act>;
  /** Writes the tree, commits everything and gives back the sha; `amend` replaces the last commit. */
  commit: (tree: Tree, message: string, amend?: boolean) => Promise<string>;
  /** Tags the last commit, as `publish: tag` does on GitHub. */
  tag: (name: string) => Promise<unknown>;
  /** Runs the service's own deploy script; its exit code. */
  deploy: (id: string, sha: string) => Promise<number>;
  tell: (scene: Scene) => void;
}

export interface Play {
  stage: Stage;
  scenes: Scene[];
  begun: number;
}

export interface Cue {
  title: string;
  /** The status that shows the action did its duty. */
  want: readonly Status[];
  action: string;
  inputs: Readonly<Record<string, string>>;
}

/** Plays one scene and remembers it; the act's outputs feed the next. */
export async function playScene(play: Play, cue: Cue): Promise<Act> {
  const { stage, scenes, begun } = play;
  const from = stage.clock.now() - begun;
  const act = await stage.act(cue.action, cue.inputs);
  const scene: Scene = {
    title: cue.title,
    isAsPlanned: cue.want.includes(act.status),
    status: act.status,
    reason: act.reason,
    summary: act.summary,
    from,
    to: stage.clock.now() - begun,
  };
  scenes.push(scene);
  stage.tell(scene);
  return act;
}
