// Knows whether a web page would start: it is a page, it has a root, and every script and style it names is one.
import type { HttpResult } from '../../ports/http.ts';
import { readFailure } from '../answer/failure.ts';
import { findPageProblem, isPage } from '../answer/page.ts';
import { inquire, type AuditFinding, type Auditor } from './finding.ts';

export interface Asset {
  readonly url: string;
  readonly kind: 'script' | 'style';
}

const MOST_ASSETS = 60;
const TAG = /<(script|link)\b([^<>]{0,2000})>/giu;

function readAttribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'iu').exec(attributes);
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.replace(/&amp;/gu, '&').trim();
}

function readAsset(tag: string, attributes: string): { href: string | undefined; kind: Asset['kind'] } | undefined {
  if (tag === 'script') return { href: readAttribute(attributes, 'src'), kind: 'script' };
  const rel = readAttribute(attributes, 'rel')?.toLowerCase() ?? '';
  if (rel === 'stylesheet') return { href: readAttribute(attributes, 'href'), kind: 'style' };
  return rel === 'modulepreload' ? { href: readAttribute(attributes, 'href'), kind: 'script' } : undefined;
}

/** The text without what stands between two marks; unlike a lazy pattern this stays linear on marks that never close. */
function cutBetween(text: string, open: string, close: string): string {
  const kept: string[] = [];
  const plain = text.toLowerCase();
  let at = 0;
  for (;;) {
    const start = plain.indexOf(open, at);
    const end = start < 0 ? -1 : plain.indexOf(close, start + open.length);
    kept.push(text.slice(at, start < 0 ? undefined : start));
    if (start < 0 || end < 0) return kept.join(' ');
    at = end + close.length;
  }
}

/** What a visitor would read without scripts. */
function readVisible(page: string): string {
  const start = Math.max(0, page.toLowerCase().indexOf('<body'));
  const parts = ['script', 'style', 'noscript'].reduce(
    (text, tag) => cutBetween(text, `<${tag}`, `</${tag}>`),
    page.slice(start),
  );
  return cutBetween(parts, '<', '>').trim();
}

/** Scripts, module preloads and style sheets a page names, resolved against its URL and `<base>`, without duplicates. */
export function listAssets(page: string, url: string): Asset[] {
  const plain = cutBetween(page, '<!--', '-->');
  const base = /<base\b[^<>]{0,200}?\bhref\s*=\s*["']([^"']{1,1000})["']/iu.exec(plain)?.[1] ?? '.';
  const from = URL.canParse(base, url) ? new URL(base, url).href : url;
  const found = new Map<string, Asset>();
  for (const [, tag = '', attributes = ''] of plain.matchAll(TAG)) {
    const asset = readAsset(tag.toLowerCase(), attributes);
    if (asset?.href === undefined || !URL.canParse(asset.href, from)) continue;
    const absolute = new URL(asset.href, from);
    if (/^https?:$/u.test(absolute.protocol)) found.set(absolute.href, { url: absolute.href, kind: asset.kind });
  }
  return [...found.values()].slice(0, MOST_ASSETS);
}

const MIME = {
  script: /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/u,
  style: /^text\/css$/u,
} as const;

/** Why an asset would not work in a browser; undefined when it would. */
export function findAssetProblem(kind: Asset['kind'], result: HttpResult): string | undefined {
  if (result.status === 'failed') return readFailure(result).reason;
  if (result.code !== 200) return `answers ${result.code}: the page names a file that is not there`;
  const type = (result.headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
  const text = new TextDecoder().decode(result.body.subarray(0, 2_000));
  if (isPage(text, type))
    return `is a web page served as ${kind} (the fallback of a single-page app): the file is missing`;
  if (!MIME[kind].test(type))
    return `has the content type ${type === '' ? 'none' : type}, which browsers refuse for a ${kind}`;
  return result.body.length === 0 ? 'is empty' : undefined;
}

/** Why a page would show nothing; undefined when it looks alive. */
export function findBootProblem(page: string, url: string, assets: readonly Asset[]): string | undefined {
  const problem = findPageProblem(new URL('/', url).href, page);
  if (problem !== undefined) return problem;
  const visible = readVisible(page);
  const hasScript = assets.some((asset) => asset.kind === 'script') || /<script\b[^<>]{0,2000}>[^<]/iu.test(page);
  return visible === '' && !hasScript ? 'the page is blank: no text and no script' : undefined;
}

/** Fetches a page and everything it needs to start; the page and each broken asset is a finding. */
export async function auditFrontend(auditor: Auditor, url: string): Promise<AuditFinding[]> {
  const of = (verdict: AuditFinding['verdict'], subject: string, message: string): AuditFinding => ({
    audit: 'frontend',
    verdict,
    subject,
    message,
  });
  const {
    result,
    url: landed,
    problem,
  } = await inquire(auditor, { url, isFollowed: true, headers: { accept: 'text/html' } });
  if (result.status === 'failed') return [of('fail', 'page', readFailure(result).reason)];
  if (problem !== undefined) return [of('fail', 'page', problem.reason)];
  const page = new TextDecoder().decode(result.body);
  const type = (result.headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
  if (result.code !== 200) return [of('fail', 'page', `answers ${result.code}`)];
  if (!isPage(page, type)) return [of('fail', 'page', `is no web page (${type === '' ? 'no content type' : type})`)];
  const assets = listAssets(page, landed);
  const boot = findBootProblem(page, landed, assets);
  const findings: AuditFinding[] = boot === undefined ? [] : [of('fail', 'page', boot)];
  for (const asset of assets) {
    const answer = await inquire(auditor, {
      url: asset.url,
      isFollowed: true,
      headers: { accept: '*/*' },
      maxBytes: 16 * 1024 * 1024,
    });
    const broken = findAssetProblem(asset.kind, answer.result);
    if (broken !== undefined) findings.push(of('fail', new URL(asset.url).pathname, broken));
  }
  return findings.length > 0 ? findings : [of('pass', 'page', `starts with ${assets.length} scripts and styles`)];
}
