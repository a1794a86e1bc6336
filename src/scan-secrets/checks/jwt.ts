// Knows how to read a JSON Web Token offline (RFC 7519): what it claims, whether it is public, whether it is over.

export type TokenClaims = {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** Decodes the first two parts; null when they are no JSON objects or the header names no algorithm. */
export function parseJwt(token: string): TokenClaims | null {
  const parts = token.split('.');
  const header = parseJsonPart(parts[0] ?? '');
  const payload = parseJsonPart(parts[1] ?? '');
  if (header === null || payload === null || typeof header['alg'] !== 'string') return null;
  return { header, payload };
}

function parseJsonPart(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Whether the token is meant to be seen: the anonymous role of Supabase, or the sample of the standard's sites. */
export function isPublicJwt(claims: TokenClaims): boolean {
  const { payload } = claims;
  return payload['role'] === 'anon' || payload['sub'] === '1234567890';
}

/** Seconds since 1970 behind which there is no date (ECMA-262). */
const LAST = 8.64e12;

/** The `exp` claim in seconds since 1970; null when it is none, or no date. */
export function readExpiry(claims: TokenClaims): number | null {
  const expiry = claims.payload['exp'];
  return typeof expiry === 'number' && Math.abs(expiry) <= LAST ? expiry : null;
}
