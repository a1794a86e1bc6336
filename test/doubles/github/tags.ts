// GitHub's tags as a double: refs made once, moved by force only, annotated ones with an object between.
import { notFound, unprocessable, type Answered, type Route } from '../deployments/route.ts';

export interface Tags {
  readonly route: Route;
  /** Full ref to the id of what it points at. */
  readonly refs: Map<string, string>;
  /** Annotated tag objects: their id to the commit behind. */
  readonly objects: Map<string, string>;
}

/** `knows` says whether a commit exists in the repository. */
export function createTags(knows: (sha: string) => boolean): Tags {
  const refs = new Map<string, string>();
  const objects = new Map<string, string>();
  const typeOf = (sha: string): string => (objects.has(sha) ? 'tag' : 'commit');
  const show = (ref: string, sha: string): object => {
    const url = `https://api.github.invalid/${ref}`;
    return { ref, node_id: `F${ref}`, url, object: { type: typeOf(sha), sha, url } };
  };

  function create(ref: string, sha: string): Answered {
    if (refs.has(ref)) return unprocessable('Reference already exists');
    if (!knows(sha)) return unprocessable('Object does not exist');
    refs.set(ref, sha);
    return { status: 201, data: show(ref, sha) };
  }

  function move(ref: string, sha: string, isForced: boolean): Answered {
    if (!refs.has(ref)) return unprocessable('Reference does not exist');
    if (!isForced) return unprocessable('Update is not a fast forward');
    refs.set(ref, sha);
    return { status: 200, data: show(ref, sha) };
  }

  function readObject(id: string): Answered {
    const sha = objects.get(id);
    if (sha === undefined) return notFound;
    const url = `https://api.github.invalid/tags/${id}`;
    const tagger = { date: '2026-01-02T03:04:05Z', email: 'ada@example.test', name: 'Ada' };
    const object = { type: 'commit', sha, url };
    return { status: 200, data: { node_id: `T${id}`, tag: 'tag', sha: id, url, message: 'tag', tagger, object } };
  }

  const route: Route = ({ method, path: [area, kind, ...rest], body }) => {
    const ref = `refs/${rest.join('/')}`;
    if (area !== 'git') return undefined;
    if (method === 'POST' && kind === 'refs') return create(String(body['ref']), String(body['sha']));
    if (method === 'PATCH' && kind === 'refs') return move(ref, String(body['sha']), body['force'] === true);
    if (kind === 'tags') return readObject(rest[0] ?? '');
    if (kind === 'matching-refs')
      return {
        status: 200,
        data: [...refs].filter(([name]) => name.startsWith(ref)).map(([name, sha]) => show(name, sha)),
      };
    const sha = refs.get(ref);
    return sha === undefined ? notFound : { status: 200, data: show(ref, sha) };
  };
  return { route, refs, objects };
}
