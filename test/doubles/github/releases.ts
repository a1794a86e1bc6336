// GitHub's releases and their assets as a double: drafts hidden from their tag, published ones locked where they are immutable.
import { createHash } from 'node:crypto';
import { notFound, page, unprocessable, type Answered, type Asked, type Route } from '../deployments/route.ts';
import { bot } from './bot.ts';

interface DoubleAsset {
  id: number;
  name: string;
  bytes: Uint8Array;
  /** `open` is what an upload that was cut off leaves behind. */
  state: 'uploaded' | 'open';
}

export interface DoubleRelease {
  id: number;
  tag: string;
  name: string;
  body: string;
  draft: boolean;
  prerelease: boolean;
  latest: boolean;
  assets: DoubleAsset[];
}

export interface ReleasesOptions {
  /** Root of the API, known once it listens. */
  url: () => string;
  /** Whether a tag exists: publishing without one would make it at the default branch, which this suite never wants. */
  hasTag: (tag: string) => boolean;
  /** Servers before digests came give none. */
  hasDigests?: boolean;
  /** Published releases accept no more assets. */
  isImmutable?: boolean;
}

export interface Releases {
  readonly route: Route;
  readonly all: DoubleRelease[];
}

const textOr = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback);
const TIME = '2026-01-02T03:04:05Z';

export function createReleases({ url, hasTag, hasDigests = true, isImmutable = true }: ReleasesOptions): Releases {
  const all: DoubleRelease[] = [];
  let ids = 1000;
  const nextId = (): number => (ids += 1);

  const showAsset = ({ id, name, bytes, state }: DoubleAsset): object => ({
    url: `${url()}/repos/owner/repo/releases/assets/${id}`,
    browser_download_url: `${url()}/download/${name}`,
    ...{ id, node_id: `A${id}`, name, label: null, state, content_type: 'application/octet-stream' },
    ...{ size: bytes.length, download_count: 0, created_at: TIME, updated_at: TIME, uploader: bot },
    digest: hasDigests && state === 'uploaded' ? `sha256:${createHash('sha256').update(bytes).digest('hex')}` : null,
  });
  const show = (release: DoubleRelease): object => {
    const { id, tag, name, body, draft, prerelease, assets } = release;
    const self = `${url()}/repos/owner/repo/releases/${id}`;
    return {
      ...{ id, node_id: `R${id}`, tag_name: tag, target_commitish: 'main', name, body, draft, prerelease },
      ...{ url: self, assets_url: `${self}/assets`, upload_url: `${self}/assets{?name,label}` },
      html_url: `${url()}/owner/repo/releases/${draft ? `untagged-${id}` : tag}`,
      ...{ tarball_url: null, zipball_url: null, created_at: TIME, published_at: draft ? null : TIME },
      ...{ author: bot, assets: assets.map(showAsset), immutable: isImmutable && !draft },
    };
  };

  function update(release: DoubleRelease, body: Asked['body']): Answered {
    const wasDraft = release.draft;
    release.tag = textOr(body['tag_name'], release.tag);
    release.name = textOr(body['name'], release.name);
    release.body = textOr(body['body'], release.body);
    release.prerelease = Boolean(body['prerelease'] ?? release.prerelease);
    release.draft = Boolean(body['draft'] ?? release.draft);
    if (!release.draft && !hasTag(release.tag)) return unprocessable('Validation Failed: tag_name is not a valid tag');
    if (wasDraft && !release.draft && body['make_latest'] !== 'false') {
      for (const other of all) other.latest = other === release;
    }
    return { status: 200, data: show(release) };
  }

  function create(body: Asked['body']): Answered {
    const tag = textOr(body['tag_name'], '');
    if (body['draft'] !== true && all.some((other) => !other.draft && other.tag === tag))
      return unprocessable('Validation Failed: tag_name already_exists');
    const blank = { name: '', body: '', draft: true, prerelease: false, latest: false, assets: [] };
    const release: DoubleRelease = { id: nextId(), tag, ...blank };
    const updated = update(release, { draft: false, ...body });
    if (updated.status !== 200) return updated;
    all.unshift(release);
    return { status: 201, data: show(release) };
  }

  function addAsset(release: DoubleRelease, { query, bytes = new Uint8Array() }: Asked): Answered {
    const name = query.get('name') ?? '';
    if (release.assets.some((other) => other.name === name)) return unprocessable('Validation Failed: already_exists');
    if (isImmutable && !release.draft) return unprocessable('Cannot upload assets to an immutable release.');
    const added: DoubleAsset = { id: nextId(), name, bytes, state: 'uploaded' };
    release.assets.push(added);
    return { status: 201, data: showAsset(added) };
  }

  function removeAsset(owner: DoubleRelease, found: DoubleAsset): Answered {
    if (isImmutable && !owner.draft) return unprocessable('Cannot delete assets of an immutable release.');
    owner.assets.splice(owner.assets.indexOf(found), 1);
    return { status: 204 };
  }

  function answerAsset(id: string, method: string): Answered {
    const owner = all.find((release) => release.assets.some((entry) => String(entry.id) === id));
    const found = owner?.assets.find((entry) => String(entry.id) === id);
    if (owner === undefined || found === undefined) return notFound;
    return method === 'DELETE' ? removeAsset(owner, found) : { status: 200, data: found.bytes };
  }

  function findByTag(tag: string): Answered {
    const found = all.find((release) => !release.draft && release.tag === tag);
    return found === undefined ? notFound : { status: 200, data: show(found) };
  }

  const route: Route = (asked) => {
    const { method, path, query, body } = asked;
    const [area, first, second = '', ...rest] = path;
    if (area !== 'releases') return undefined;
    if (first === undefined) return method === 'POST' ? create(body) : page(all.map(show), query);
    if (first === 'tags') return findByTag([second, ...rest].join('/'));
    if (first === 'assets') return answerAsset(second, method);
    const release = all.find(({ id }) => String(id) === first);
    if (release === undefined) return notFound;
    if (second === 'assets')
      return method === 'POST' ? addAsset(release, asked) : page(release.assets.map(showAsset), query);
    return method === 'PATCH' ? update(release, body) : { status: 200, data: show(release) };
  };
  return { route, all };
}
