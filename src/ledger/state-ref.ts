// One JSON file on a git ref of GitHub, read and replaced by compare-and-set; other files on the ref stay.
import { z } from 'zod';
import type { LedgerWrite } from '../ports/ledger.ts';
import type { Reply } from '../ports/github.ts';
import { call, insist, unlessUpstream, unusable, type Service } from './persistence.ts';

const refs = z.array(z.object({ ref: z.string(), object: z.object({ sha: z.string() }) }));
const commit = z.object({ tree: z.object({ sha: z.string() }) });
const created = z.object({ sha: z.string() });
const tree = z.object({ tree: z.array(z.object({ path: z.string(), sha: z.string().optional() })) });
const blob = z.object({ content: z.string(), encoding: z.string() });

/** `ref` is the full name, such as `refs/plimsoll/production`; `path` the file's name at the top of the tree. */
export interface StateRef extends Service {
  ref: string;
  path: string;
}

const GIT = '/repos/{owner}/{repo}/git';
const shortRef = ({ ref }: StateRef): string => ref.replace(/^refs\//u, '');

/** The commit the ref is on. Asked as a list, because 404 to a single ref could as well mean a token without rights. */
async function readHead(at: StateRef): Promise<string> {
  const found = await call(at, `GET ${GIT}/matching-refs/{ref}`, { ref: shortRef(at) }, 200, refs);
  return found.find((entry) => entry.ref === at.ref)?.object.sha ?? '';
}

async function readTree(at: StateRef, revision: string): Promise<string> {
  return (await call(at, `GET ${GIT}/commits/{commit_sha}`, { commit_sha: revision }, 200, commit)).tree.sha;
}

async function readBlob(at: StateRef, sha: string): Promise<string> {
  const { content, encoding } = await call(at, `GET ${GIT}/blobs/{file_sha}`, { file_sha: sha }, 200, blob);
  return encoding === 'base64' ? Buffer.from(content, 'base64').toString('utf8') : content;
}

/** The file's text, undefined when it is not there; `revision` is the commit the ref is on, blank when there is no ref. */
export async function readStateRef(at: StateRef): Promise<{ text: string | undefined; revision: string }> {
  const revision = await readHead(at);
  if (revision === '') return { text: undefined, revision };
  const wanted = { tree_sha: await readTree(at, revision) };
  const entries = (await call(at, `GET ${GIT}/trees/{tree_sha}`, wanted, 200, tree)).tree;
  const found = entries.find((entry) => entry.path === at.path)?.sha;
  return { text: found === undefined ? undefined : await readBlob(at, found), revision };
}

async function buildCommit(at: StateRef, text: string, revision: string, message: string): Promise<string> {
  const base = revision === '' ? {} : { base_tree: await readTree(at, revision) };
  const files = [{ path: at.path, mode: '100644', type: 'blob', content: text }];
  const built = await call(at, `POST ${GIT}/trees`, { ...base, tree: files }, 201, created);
  const parents = revision === '' ? [] : [revision];
  return (await call(at, `POST ${GIT}/commits`, { message, tree: built.sha, parents }, 201, created)).sha;
}

function moveRef(at: StateRef, sha: string, revision: string): Promise<Reply> {
  if (revision === '') return at.github.call(`POST ${GIT}/refs`, { ref: at.ref, sha });
  return at.github.call(`PATCH ${GIT}/refs/{ref}`, { ref: shortRef(at), sha, force: false });
}

/** Puts a commit with the changed file on the ref, unless the ref has moved away from `revision`. */
export async function writeStateRef(
  at: StateRef,
  text: string,
  revision: string,
  message: string,
): Promise<LedgerWrite> {
  const sha = await buildCommit(at, text, revision, message);
  let last: Reply | undefined;
  // Whatever was answered, where the ref stands now is what counts: a lost answer may have moved it.
  const attempt = async (): Promise<LedgerWrite | undefined> => {
    last = await unlessUpstream(moveRef(at, sha, revision));
    if (last?.status === 200 || last?.status === 201) return { status: 'written', revision: sha };
    const now = await readHead(at);
    if (now === sha) return { status: 'written', revision: sha };
    return now === revision ? undefined : { status: 'conflict' };
  };
  return insist(attempt, at.clock, () => unusable(`PATCH ${at.ref}`, last));
}
