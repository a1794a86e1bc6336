// Knows where policy files are read from: the checkout, or on pull requests and merge groups the base commit.
import { baseShaOf } from '../../kernel/policy.ts';
import type { Ports } from '../../ports/ports.ts';

const LIMIT = 4 << 20;

/** The text of a policy file, undefined when it does not exist. A proposal never sets its own policy. */
export async function readTrusted(
  ports: Pick<Ports, 'runner' | 'git' | 'files'>,
  path: string,
): Promise<string | undefined> {
  const base = baseShaOf(ports.runner.context.payload);
  if (base !== undefined) return ports.git.text(['cat-file', 'blob', `${base}:./${path}`], { maxBytes: LIMIT });
  const facts = await ports.files.facts(path);
  return facts === undefined ? undefined : ports.files.readText(path, LIMIT);
}
