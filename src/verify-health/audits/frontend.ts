// Knows whether a web page starts: it is a page, every script and style it names is one, and a browser shows it.
import { countThings } from '../../domain/wording.ts';
import type { HttpResult } from '../../ports/http.ts';
import { readContentType } from '../answer/content-type.ts';
import { readFailure } from '../answer/failure.ts';
import { findPageProblem, isPage } from '../answer/page.ts';
import { auditBoot, isShowing } from './boot.ts';
import { inquire, type AuditFinding, type Auditor } from './finding.ts';
import { cutBetween } from './page-text.ts';

export interface Asset {
  readonly url: string;
  readonly kind: 'script' | 'style';
}

const MOST_ASSETS = 60;
const MOST_BYTES = 16 * 1024 * 1024;
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
  const type = readContentType(result.headers);
  const text = new TextDecoder().decode(result.body.subarray(0, 2_000));
  if (isPage(text, type))
    return `is a web page served as ${kind} (the fallback of a single-page app): the file is missing`;
  if (!MIME[kind].test(type))
    return `has the content type ${type === '' ? 'none' : type}, which browsers refuse for a ${kind}`;
  return result.body.length === 0 ? 'is empty' : undefined;
}

/** Whether a page has anything to run. */
export function hasScript(page: string, assets: readonly Asset[]): boolean {
  return assets.some((asset) => asset.kind === 'script') || /<script\b[^<>]{0,2000}>[^<]/iu.test(page);
}

/** Why a page would show nothing, as far as its source tells; undefined when it looks alive. */
export function findBootProblem(page: string, url: string, assets: readonly Asset[]): string | undefined {
  const problem = findPageProblem(new URL('/', url).href, page);
  if (problem !== undefined) return problem;
  return hasScript(page, assets) || isShowing(page) ? undefined : 'the page is blank: no text and no script';
}

/** Fetches every asset of a page; each broken one is a finding. */
async function auditAssets(auditor: Auditor, assets: readonly Asset[]): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const { url, kind } of assets) {
    const answer = await inquire(auditor, { url, isFollowed: true, headers: { accept: '*/*' }, maxBytes: MOST_BYTES });
    const broken = findAssetProblem(kind, answer.result);
    if (broken !== undefined) findings.push(finding('fail', new URL(url).pathname, broken));
  }
  return findings;
}

const finding = (verdict: AuditFinding['verdict'], subject: string, message: string): AuditFinding => ({
  audit: 'frontend',
  verdict,
  subject,
  message,
});

/** Fetches a page and everything it needs, and opens it in a browser where there is one; each broken part is a finding. */
export async function auditFrontend(auditor: Auditor, url: string): Promise<AuditFinding[]> {
  const asked = await inquire(auditor, { url, isFollowed: true, headers: { accept: 'text/html' } });
  const { result, url: landed, problem } = asked;
  if (result.status === 'failed') return [finding('fail', 'page', readFailure(result).reason)];
  if (problem !== undefined) return [finding('fail', 'page', problem.reason)];
  const page = new TextDecoder().decode(result.body);
  const type = readContentType(result.headers);
  if (result.code !== 200) return [finding('fail', 'page', `answers ${result.code}`)];
  if (!isPage(page, type))
    return [finding('fail', 'page', `is no web page (${type === '' ? 'no content type' : type})`)];
  const assets = listAssets(page, landed);
  const blank = findBootProblem(page, landed, assets);
  const findings = [
    ...(blank === undefined ? [] : [finding('fail', 'page', blank)]),
    ...(await auditAssets(auditor, assets)),
  ];
  if (findings.length > 0) return findings;
  const boot = await auditBoot(auditor, landed, page, hasScript(page, assets));
  const served = finding(
    'pass',
    'assets',
    assets.length === 0
      ? 'no script or style is named'
      : `${countThings(assets.length, 'script or style is', 'scripts and styles are')} there`,
  );
  return [{ ...finding(boot.verdict, 'page', boot.message), class: boot.class }, served];
}
