// Where policy files are read from: the checkout, or on pull requests and merge queues the base commit.
import { UsageError } from '../../kernel/errors.ts';
import { baseShaOf, readAtCommit } from '../../kernel/policy.ts';
import type { Ports } from '../../ports/ports.ts';

const limitBytes = 4 * 1024 * 1024;

/** The text of a policy file that holds, and what of the proposal's own was ignored. */
export interface Trusted {
  text: string;
  notes: string[];
}

const ownText = async (ports: Pick<Ports, 'files'>, path: string): Promise<string | undefined> =>
  (await ports.files.facts(path))?.kind === 'file' ? ports.files.readText(path, limitBytes) : undefined;

/** Reads a policy file; a proposal never brings its own. A UsageError when a named file is not there. */
export const readTrusted = async (
  ports: Pick<Ports, 'runner' | 'git' | 'files'>,
  path: string,
  input: string,
): Promise<Trusted> => {
  const base = baseShaOf(ports.runner.context.payload);
  if (base === undefined) return { text: await ports.files.readText(path, limitBytes), notes: [] };
  const text = (await readAtCommit(ports.git, base, [path], limitBytes + 4096))?.[0];
  if (text === undefined)
    throw new UsageError(
      `input \`${input}\`: ${path} does not exist at the base commit, and a pull request cannot bring its own: merge the file first, or give actions/checkout \`fetch-depth: 0\``,
    );
  const isSame = (await ownText(ports, path)) === text;
  return {
    text,
    notes: isSame ? [] : [`${path} of this proposal differs from the base branch and is ignored: the base's holds`],
  };
};
