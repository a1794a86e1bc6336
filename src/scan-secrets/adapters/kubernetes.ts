// Knows which values of a Kubernetes Secret are secret.
import { isWord } from '../engine/byte.ts';
import { moveConfidence } from '../engine/detection.ts';
import { sliceText, type Text } from '../engine/text.ts';
import { judgeKeyName } from '../generic/key-name.ts';
import { isPlaceholder, isReference, isSample } from '../generic/placeholder.ts';
import { describeLook, isRandom, isUnspoken } from '../generic/randomness.ts';
import { decodeValue, readMembers, readRows, type Value } from './manifest.ts';
import type { Confidence } from '../rules/rule.ts';
import type { Structure } from '../structures/structure.ts';

/** Bytes of a manifest before and behind its `kind`: a Secret holds 1 MiB at most, which base64 makes a third longer. */
const REACH = 1_500_000;
const MOST_VALUES = 500;
/** Parts of a Secret that are no secret. */
const PUBLIC =
  /(?:^|[._-])(?:ca\.crt|tls\.crt|cert|certificate|public|pub|username|user|login|email|host|hostname|port|url|endpoint|region|namespace|database|dbname|bucket|client[._-]?id|name|id)$/i;

function detectSecret(text: Text, start: number, end: number): void {
  const next = text.bytes[end] ?? 10;
  if (start < text.manifestUntil || isWord(next) || next === 45) return;
  const floor = Math.max(text.manifestUntil, start - REACH);
  const from = floor + text.bytes.subarray(floor, start).lastIndexOf('\n---') + 1;
  const stop = text.bytes.indexOf('\n---', start);
  text.manifestUntil = Math.min(stop < 0 ? text.bytes.length : stop, start + REACH);
  const manifest = sliceText(text, from, text.manifestUntil);
  if (!manifest.includes('apiVersion') || /^sops:/m.test(manifest) || manifest.includes('"sops"')) return;
  for (const value of [...readRows(manifest), ...readMembers(manifest)].slice(0, MOST_VALUES))
    recordSecret(text, value, from);
}

function recordSecret(text: Text, { key, value, at, isEncoded }: Value, from: number): void {
  const plain = isEncoded ? decodeValue(value) : value;
  if (plain === null || isReference(plain) || /<[\w -]+>/.test(value)) return;
  const confidence = judgeValue(key, plain);
  if (confidence === null || isPlaceholder(plain)) return;
  const isSoft = text.kind.isTest || text.kind.isExample || isSample(plain);
  text.candidates.push({
    rule: 'kubernetes-secret',
    provider: 'Kubernetes',
    start: from + at,
    end: from + at + value.length,
    secretStart: from + at,
    confidence: moveConfidence(confidence, isSoft ? -1 : 0),
    why: [isEncoded ? 'base64 in a Secret, which encrypts nothing' : 'plain text in a Secret'],
    parts: isEncoded ? [plain] : [],
    rank: 3,
  });
}

function judgeValue(key: string, plain: string): Confidence | null {
  if (PUBLIC.test(key) || /-----BEGIN (?:CERTIFICATE|PUBLIC)/.test(plain)) return null;
  if (isRandom(plain)) return 'high';
  const look = describeLook(plain);
  const isMixed = look.length >= 8 && look.hasDigit && (isUnspoken(plain) || (look.hasUpper && look.hasLower));
  if (judgeKeyName(key) === 'none') return isMixed ? 'low' : null;
  return look.length >= 6 && (look.hasDigit || look.hasOther || look.hasUpper) ? 'medium' : 'low';
}

/** `kind: Secret` in YAML and JSON. */
export const KUBERNETES_SECRET: Structure = {
  words: ['kind: secret', 'kind: "secret', "kind: 'secret", 'kind":"secret', 'kind": "secret'],
  detect: detectSecret,
};
