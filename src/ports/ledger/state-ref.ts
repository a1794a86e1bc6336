// One JSON file on a git ref of GitHub, read and replaced by compare-and-set; other files on the ref stay.
import { z } from 'zod';
import { UpstreamError } from '../../kernel/errors.ts';
import type { Clock } from '../clock.ts';
import type { GitHub, Reply } from '../github.ts';
import type { LedgerWrite } from './ledger.ts';
import { call, insist, unusable } from './persistence.ts';

const refs = z.array(z.object({ ref: z.string(), object: z.object({ sha: z.string() }) }));
const commit = z.object({ sha: z.string(), tree: z.object({ sha: z.string() }) });
const created = z.object({ sha: z.string() });
const tree = z.object({ tree: z.array(z.object({ path: z.string(), sha: z.string().optional() })) });
const blob = z.object({ content: z.string(), encoding: z.string() });

export interface StateRef {
  /** The file's text, undefined when it is not there; `revision` is the commit the ref is on, blank when there is no ref. */
  read(): Promise<{ text: string | undefined; revision: string }>;
  /** Puts a commit with the changed file on the ref, unless the ref has moved away from `revision`. */
  write(text: string, revision: string, message: string): Promise<LedgerWrite>;
}

/** `ref` is the full name, such as `refs/plimsoll/production`; `path` the file's name at the top of the tree. */
export function openStateRef(github: GitHub, clock: Clock, ref: string, path: string): StateRef {
  const short = ref.replace(/^refs\//u, '');
  const read = <T>(route: string, parameters: Readonly<Record<string, unknown>>, shape: z.ZodType<T>): Promise<T> =>
    call(github, clock, `GET /repos/{owner}/{repo}/git/${route}`, parameters, { status: 200, shape });
  const create = async (kind: string, parameters: Readonly<Record<string, unknown>>): Promise<string> =>
    (await call(github, clock, `POST /repos/{owner}/{repo}/git/${kind}`, parameters, { status: 201, shape: created }))
      .sha;

  /** The commit the ref is on. Asked as a list, because 404 to a single ref could as well mean a token without rights. */
  async function head(): Promise<string> {
    const found = await read('matching-refs/{ref}', { ref: short }, refs);
    return found.find((entry) => entry.ref === ref)?.object.sha ?? '';
  }

  async function treeOf(revision: string): Promise<string> {
    return (await read('commits/{commit_sha}', { commit_sha: revision }, commit)).tree.sha;
  }

  async function buildCommit(text: string, revision: string, message: string): Promise<string> {
    const base = revision === '' ? {} : { base_tree: await treeOf(revision) };
    const files = [{ path, mode: '100644', type: 'blob', content: text }];
    const built = await create('trees', { ...base, tree: files });
    const parents = revision === '' ? [] : [revision];
    return create('commits', { message, tree: built, parents });
  }

  function moveRef(sha: string, revision: string): Promise<Reply> {
    if (revision === '') return github.call('POST /repos/{owner}/{repo}/git/refs', { ref, sha });
    return github.call('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ref: short, sha, force: false });
  }

  return {
    async read() {
      const revision = await head();
      if (revision === '') return { text: undefined, revision };
      const entries = (await read('trees/{tree_sha}', { tree_sha: await treeOf(revision) }, tree)).tree;
      const found = entries.find((entry) => entry.path === path)?.sha;
      if (found === undefined) return { text: undefined, revision };
      const file = await read('blobs/{file_sha}', { file_sha: found }, blob);
      return {
        text: file.encoding === 'base64' ? Buffer.from(file.content, 'base64').toString('utf8') : file.content,
        revision,
      };
    },
    async write(text, revision, message) {
      const sha = await buildCommit(text, revision, message);
      let last: Reply | undefined;
      // Whatever was answered, where the ref stands now is what counts: a lost answer may have moved it.
      const attempt = async (): Promise<LedgerWrite | undefined> => {
        last = await moveRef(sha, revision).catch((error: unknown) => {
          if (error instanceof UpstreamError) return undefined;
          throw error;
        });
        if (last?.status === 200 || last?.status === 201) return { status: 'written', revision: sha };
        const now = await head();
        if (now === sha) return { status: 'written', revision: sha };
        return now === revision ? undefined : { status: 'conflict' };
      };
      return insist(attempt, clock, () => unusable(`PATCH ${ref}`, last));
    },
  };
}
