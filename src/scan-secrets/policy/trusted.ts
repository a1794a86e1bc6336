// Knows where policy files are read from: the checkout, or on pull requests and merge groups the base commit.
import { baseShaOf, readAtCommit } from '../../kernel/policy.ts';
import type { Ports } from '../../ports/ports.ts';

const LIMIT = 4 << 20;

/** Text of a policy file by its path; undefined when it does not exist. */
export type Trusted = ReadonlyMap<string, string | undefined>;

/** Reads policy files, on a proposal all at once from its base: a proposal never sets its own policy. */
export async function readTrusted(
  ports: Pick<Ports, 'runner' | 'git' | 'files'>,
  paths: readonly string[],
): Promise<Trusted> {
  const base = baseShaOf(ports.runner.context.payload);
  if (base !== undefined) {
    const texts = (await readAtCommit(ports.git, base, paths, LIMIT * paths.length)) ?? [];
    return new Map(paths.map((path, index) => [path, texts[index]]));
  }
  const read = async (path: string): Promise<[string, string | undefined]> => [
    path,
    (await ports.files.facts(path)) === undefined ? undefined : await ports.files.readText(path, LIMIT),
  ];
  return new Map(await Promise.all(paths.map(read)));
}
