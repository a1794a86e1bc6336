// Knows JSON Web Tokens wherever they stand, and whose they are by what they claim.
import { isPublicJwt, parseJwt, readExpiry, type TokenClaims } from '../checks/jwt.ts';
import { moveConfidence } from '../engine/detection.ts';
import { isAlphanumeric, isWord } from '../engine/byte.ts';
import { sliceText, type Text } from '../engine/text.ts';
import type { Confidence } from '../rules/rule.ts';
import type { Structure } from './structure.ts';

const REACH = 6000;
const TOKEN = /^[A-Za-z0-9_-]{14,2000}\.[A-Za-z0-9_-]{12,3000}\.[A-Za-z0-9_-]{20,1000}/;

function detectJwt(text: Text, start: number): void {
  if (start < text.tokenUntil || isAlphanumeric(text.bytes[start - 1] ?? 0)) return;
  text.tokenUntil = findRunEnd(text.bytes, start);
  const token = TOKEN.exec(sliceText(text, start, start + REACH))?.[0];
  if (token === undefined) return;
  const claims = parseJwt(token);
  if (claims === null || isPublicJwt(claims) || /(.)\1{7}/.test(token.slice(-24))) return;
  const { rule, provider, confidence } = nameToken(claims);
  const expiry = readExpiry(claims);
  const note = expiry === null ? 'it never expires' : `exp ${new Date(expiry * 1000).toISOString().slice(0, 10)}`;
  const isSoft = text.kind.isTest || text.kind.isExample;
  text.candidates.push({
    rule,
    provider,
    start,
    end: start + token.length,
    secretStart: start,
    confidence: moveConfidence(confidence, isSoft ? -1 : 0),
    why: ['decodes as a JSON Web Token', note],
    rank: 7,
  });
}

/** End of the run of token characters and dots: a second token inside it would be a part of the first. */
function findRunEnd(bytes: Uint8Array, start: number): number {
  const limit = Math.min(bytes.length, start + REACH);
  let end = start;
  while (end < limit && (isWord(bytes[end]!) || bytes[end] === 45 || bytes[end] === 46)) end++;
  return end;
}

function nameToken({ payload }: TokenClaims): { rule: string; provider: string; confidence: Confidence } {
  const issuer = typeof payload['iss'] === 'string' ? payload['iss'] : '';
  if (issuer.includes('kubernetes') || Object.keys(payload).some((key) => key.startsWith('kubernetes.io')))
    return { rule: 'kubernetes-service-account', provider: 'Kubernetes', confidence: 'high' };
  if (payload['role'] === 'service_role')
    return { rule: 'supabase-service-role', provider: 'Supabase', confidence: 'high' };
  return { rule: 'json-web-token', provider: issuer === '' ? 'unknown' : issuer.slice(0, 60), confidence: 'medium' };
}

/** Three dotted parts, the first of which starts like `{"`. */
export const WEB_TOKEN: Structure = { words: ['eyJ'], detect: detectJwt };
