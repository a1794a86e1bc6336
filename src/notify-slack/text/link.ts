// How a link is written in mrkdwn, and which addresses may become one.
import { cleanLine } from './clean.ts';
import { escapeMrkdwn } from './escape.ts';

// Longer addresses are of no use to a person and eat the budget of the message.
const LONGEST_URL = 600;

/** The address as it may stand inside `<…>`, or nothing when it is no plain http(s) address. */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || url.length > LONGEST_URL || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  const written = parsed.href.replace(/[|<>\s`]/g, (character) => encodeURIComponent(character));
  return written.length > LONGEST_URL ? undefined : written.replaceAll('&', '&amp;');
}

/** A link with a label of foreign text; only the label when the address cannot be trusted. */
export function writeLink(url: string | undefined, label: string): string {
  // A bar would divide the sequence once more.
  const text = escapeMrkdwn(cleanLine(label).replaceAll('|', '¦'));
  const target = safeUrl(url);
  return target === undefined || text === '' ? text : `<${target}|${text}>`;
}
