// Where policy files are read from: the checkout, or on pull requests and merge queues the base commit.
import { UsageError } from '../../kernel/errors.ts';
import { baseShaOf } from '../../kernel/policy.ts';
import type { Ports } from '../../ports/ports.ts';

const limitBytes = 4 * 1024 * 1024;

/** The text of a policy file; a proposal never brings its own. A UsageError when a named file is not there. */
export const readTrusted = async (
  ports: Pick<Ports, 'runner' | 'git' | 'files'>,
  path: string,
  input: string,
): Promise<string> => {
  const base = baseShaOf(ports.runner.context.payload);
  if (base === undefined) return ports.files.readText(path, limitBytes);
  const text = await ports.git.text(['cat-file', 'blob', `${base}:./${path}`], { maxBytes: limitBytes });
  if (text === undefined)
    throw new UsageError(
      `input \`${input}\`: ${path} does not exist at the base commit, and a pull request cannot bring its own: merge the file first, or give actions/checkout \`fetch-depth: 0\``,
    );
  return text;
};
