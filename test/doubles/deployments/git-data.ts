// GitHub's git data as a double: content-addressed objects, refs that move forward only, tags and comparisons.
import { createHash } from 'node:crypto';
import { notFound, textOf, unprocessable, type Answered, type Asked, type Route } from './route.ts';

interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  message: string;
}

export interface GitData {
  readonly route: Route;
  readonly refs: Map<string, string>;
  /** The text of a file at the top of the tree that a ref is on. */
  readFile(ref: string, path: string): string | undefined;
  /** Adds a commit of the history that is deployed; parents must exist. */
  addCommit(sha: string, parents: string[]): void;
  /** Messages of a ref, the newest first. */
  log(ref: string): string[];
}

const hash = (kind: string, text: string): string =>
  createHash('sha1')
    .update(`${kind} ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');

const showCommit = ({ sha, tree, parents, message }: Commit): object => ({
  ...{ sha, message, tree: { sha: tree } },
  parents: parents.map((parent) => ({ sha: parent })),
});

export function createGitData(): GitData {
  const blobs = new Map<string, string>();
  const trees = new Map<string, Map<string, string>>();
  const commits = new Map<string, Commit>();
  const refs = new Map<string, string>();
  let written = 0;

  const isAncestor = (old: string, sha: string): boolean => {
    const queue = [sha];
    for (const seen = new Set<string>(); queue.length > 0;) {
      const at = queue.pop() ?? '';
      if (at === old) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      queue.push(...(commits.get(at)?.parents ?? []));
    }
    return false;
  };

  function addTree(body: Asked['body']): Answered {
    const base = body['base_tree'] === undefined ? new Map<string, string>() : trees.get(textOf(body, 'base_tree'));
    if (base === undefined) return notFound;
    const entries = new Map(base);
    for (const { path, content } of body['tree'] as { path: string; content: string }[]) {
      const sha = hash('blob', content);
      blobs.set(sha, content);
      entries.set(path, sha);
    }
    const sha = hash('tree', JSON.stringify([...entries].sort(([a], [b]) => (a < b ? -1 : 1))));
    trees.set(sha, entries);
    return {
      status: 201,
      data: { sha, tree: [...entries].map(([path, blob]) => ({ path, sha: blob, type: 'blob' })) },
    };
  }

  function addCommit(body: Asked['body']): Answered {
    const { tree, parents, message } = body as { tree: string; parents: string[]; message: string };
    if (!trees.has(tree)) return unprocessable('Tree SHA does not exist');
    if (parents.some((parent) => !commits.has(parent))) return unprocessable('Parent SHA does not exist');
    written += 1;
    const sha = hash('commit', JSON.stringify([tree, parents, message, written]));
    commits.set(sha, { sha, tree, parents, message });
    return {
      status: 201,
      data: showCommit({ sha, tree, parents, message }),
    };
  }

  function addRef(body: Asked['body']): Answered {
    const { ref, sha } = body as { ref: string; sha: string };
    if (refs.has(ref)) return unprocessable('Reference already exists');
    if (!commits.has(sha)) return unprocessable('Object does not exist');
    refs.set(ref, sha);
    return { status: 201, data: { ref, object: { type: 'commit', sha } } };
  }

  function moveRef(ref: string, body: Asked['body']): Answered {
    const sha = textOf(body, 'sha');
    const old = refs.get(ref);
    if (old === undefined) return unprocessable('Reference does not exist');
    if (!commits.has(sha)) return unprocessable('Object does not exist');
    if (body['force'] !== true && !isAncestor(old, sha)) return unprocessable('Update is not a fast forward');
    refs.set(ref, sha);
    return { status: 200, data: { ref, object: { type: 'commit', sha } } };
  }

  function matchRefs(prefix: string): Answered {
    const found = [...refs].filter(([ref]) => ref.startsWith(`refs/${prefix}`));
    return { status: 200, data: found.map(([ref, sha]) => ({ ref, object: { type: 'commit', sha } })) };
  }

  function readRef(ref: string): Answered {
    const sha = refs.get(ref);
    return sha === undefined ? notFound : { status: 200, data: { ref, object: { type: 'commit', sha } } };
  }

  function readObject(kind: string, sha: string): Answered {
    const commit = commits.get(sha);
    const tree = trees.get(sha);
    const blob = blobs.get(sha);
    if (kind === 'commits' && commit) return { status: 200, data: showCommit(commit) };
    if (kind === 'trees' && tree)
      return { status: 200, data: { sha, tree: [...tree].map(([path, entry]) => ({ path, sha: entry })) } };
    if (kind === 'blobs' && blob !== undefined) {
      return { status: 200, data: { sha, encoding: 'base64', content: Buffer.from(blob).toString('base64') } };
    }
    return notFound;
  }

  function compare(range: string): Answered {
    const [base = '', head = ''] = range.split('...');
    const from = refs.get(`refs/heads/${base}`) ?? base;
    if (!commits.has(from) || !commits.has(head)) return notFound;
    const status =
      from === head ? 'identical' : isAncestor(head, from) ? 'behind' : isAncestor(from, head) ? 'ahead' : 'diverged';
    return { status: 200, data: { status } };
  }

  const route: Route = ({ method, path: [area = '', kind = '', ...rest], body }) => {
    if (area === 'compare' && method === 'GET') return compare([kind, ...rest].join('/'));
    if (area !== 'git') return undefined;
    if (method === 'GET' && kind === 'ref') return readRef(`refs/${rest.join('/')}`);
    if (method === 'GET' && kind === 'matching-refs') return matchRefs(rest.join('/'));
    if (method === 'GET') return readObject(kind, rest[0] ?? '');
    if (method === 'PATCH' && kind === 'refs') return moveRef(`refs/${rest.join('/')}`, body);
    if (kind === 'trees') return addTree(body);
    if (kind === 'commits') return addCommit(body);
    return kind === 'refs' ? addRef(body) : undefined;
  };

  return {
    route,
    refs,
    readFile: (ref, path) => blobs.get(trees.get(commits.get(refs.get(ref) ?? '')?.tree ?? '')?.get(path) ?? ''),
    addCommit: (sha, parents) => void commits.set(sha, { sha, tree: '', parents, message: sha }),
    log(ref) {
      const messages: string[] = [];
      for (let at = commits.get(refs.get(ref) ?? ''); at !== undefined; at = commits.get(at.parents[0] ?? ''))
        messages.push(at.message);
      return messages;
    },
  };
}
