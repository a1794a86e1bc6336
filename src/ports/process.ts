// Programs that the caller asked us to run: arguments never pass a shell of ours, output comes line by line.
import { exec } from '@actions/exec';

export interface ProgramOptions {
  /** Complete environment on top of the step's own. */
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** Each line of either stream, without its end. */
  onLine?: (line: string) => void;
}

export interface Programs {
  /** Exit code of the program; throws when it cannot be started. */
  run(program: string, args: readonly string[], options?: ProgramOptions): Promise<number>;
}

/**
 * Ends standard input at once, so that no program waits for a person. It is what a stream takes for "end without a chunk": even an
 * empty one would be written, and where the program has ended already that write ends the whole step (EPIPE).
 */
const NOTHING = (() => undefined) as unknown as Buffer;

/** The machine's own programs, through @actions/exec; nothing is echoed, because a command line may hold what must not be logged. */
export const systemPrograms: Programs = {
  run: (program, args, options = {}) =>
    exec(program, [...args], {
      silent: true,
      ignoreReturnCode: true,
      // Every variable that is listed has a value.
      env: { ...(process.env as Record<string, string>), ...options.env },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      input: NOTHING,
      listeners: {
        stdline: (line: string) => options.onLine?.(line),
        errline: (line: string) => options.onLine?.(line),
      },
    }),
};
