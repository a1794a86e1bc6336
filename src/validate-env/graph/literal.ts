// What can be said of a literal without showing it: placeholder or not, URL with which origin and path.

const words =
  /^(?:-+|\.{3,}|x{3,}|n\/?a|none|null|nil|undefined|todo|tbd|fixme|changeme|change[-_ ]?me|replace[-_ ]?me|placeholder|example|sample|secret|password|passwd|test|dummy|foo|bar|foobar|insert[-_ ].*|your[-_ ].*|my[-_ ](?:secret|password|key|token).*|<.*>|\[[\w .-]+\]|\{\{.*\}\}|__[A-Z_]+__|\*+|\?+)$/i;

const inside =
  /your[-_ ](?:[^\W_]+[-_ ]){0,4}(?:key|secret|token|password|id|here|name|url|dsn|email|value)|(?:change|replace)[-_ ]?(?:me|this|with|in)|-here(?:-|$)|put[-_ ].*here|xxx+|<[^>]+>|\bplaceholder\b|goes[-_ ]here|example\.(?:com|org|net)\b|yourdomain|your_\w+/i;

/** Longest text that is taken for a placeholder; it also bounds the patterns above, which are not linear. */
const longestPlaceholder = 300;

/** Whether a literal stands for a value that has yet to be given. */
export const isPlaceholder = (literal: string): boolean =>
  literal.length <= longestPlaceholder && (words.test(literal.trim()) || inside.test(literal));

/** A URL's parts that may be compared; undefined for any other literal. */
export interface UrlParts {
  origin: string;
  path: string;
}

/** Splits a URL with a host. */
export const urlParts = (literal: string): UrlParts | undefined => {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\s]+)([^?#\s]*)/i.exec(literal);
  if (!match) return undefined;
  return { origin: `${match[1]!.toLowerCase()}://${match[2]!.toLowerCase()}`, path: match[3]!.replace(/\/+$/, '') };
};
