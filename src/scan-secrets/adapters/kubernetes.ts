// Knows Kubernetes manifests that hold secrets: the values of a Secret, the client key of a kubeconfig.
import { isWord } from '../engine/byte.ts';
import { moveConfidence } from '../engine/detection.ts';
import { sliceText, type Text } from '../engine/text.ts';
import { judgeKeyName } from '../generic/key-name.ts';
import { isPlaceholder, isReference, isSample } from '../generic/placeholder.ts';
import { describeLook, isRandom, isUnspoken } from '../generic/randomness.ts';
import type { Confidence } from '../rules/rule.ts';
import type { Structure } from '../structures/structure.ts';

/** Bytes of a manifest before and behind its `kind`. */
const BEFORE = 16_384;
const BEHIND = 65_536;
const MOST_VALUES = 500;

const BLOCK = /^[ \t]*(data|stringData):[ \t]*\r?$/;
const ROW = /^[ \t]+["']?([\w.-]{1,120})["']?:[ \t]+(?:"([^"]{1,4000})"|'([^']{1,4000})'|([^\s"'#|>&*][^#]{0,4000}))/;
const OBJECT = /"(data|stringData)"\s{0,8}:\s{0,8}\{([^{}]{1,60000})\}/g;
const MEMBER = /"([\w.-]{1,120})"\s{0,8}:\s{0,8}"([^"\\\n]{1,4000})"/g;
/** Parts of a Secret that are no secret. */
const PUBLIC =
  /(?:^|[._-])(?:ca\.crt|tls\.crt|cert|certificate|public|pub|username|user|login|email|host|hostname|port|url|endpoint|region|namespace|database|dbname|bucket|client[._-]?id|name|id)$/i;

function detectSecret(text: Text, start: number, end: number): void {
  const next = text.bytes[end] ?? 10;
  if (start < text.manifestUntil || isWord(next) || next === 45) return;
  const before = sliceText(text, Math.max(text.manifestUntil, start - BEFORE), start);
  const from = start - before.length + before.lastIndexOf('\n---') + 1;
  const behind = sliceText(text, start, start + BEHIND);
  const stop = behind.indexOf('\n---');
  text.manifestUntil = start + (stop < 0 ? behind.length : stop);
  const manifest = sliceText(text, from, text.manifestUntil);
  if (!manifest.includes('apiVersion') || /^sops:/m.test(manifest) || manifest.includes('"sops"')) return;
  for (const value of [...readRows(manifest), ...readMembers(manifest)].slice(0, MOST_VALUES))
    recordSecret(text, value, from);
}

type Value = { readonly key: string; readonly value: string; readonly at: number; readonly isEncoded: boolean };

/** Values below `data:` and `stringData:` in YAML, with their offset in the manifest. */
function readRows(manifest: string): Value[] {
  const found: Value[] = [];
  let block: { readonly indent: number; readonly isEncoded: boolean } | null = null;
  let at = 0;
  for (const line of manifest.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const head = BLOCK.exec(line);
    if (head !== null) block = { indent, isEncoded: head[1] === 'data' };
    else if (line.trim() !== '' && indent <= (block?.indent ?? 0)) block = null;
    const row = block === null || head !== null ? null : ROW.exec(line);
    if (block !== null && row !== null) {
      const value = (row[2] ?? row[3] ?? row[4] ?? '').trimEnd();
      const from = at + line.indexOf(value, line.indexOf(':'));
      found.push({ key: row[1]!, value, at: from, isEncoded: block.isEncoded });
    }
    at += line.length + 1;
  }
  return found;
}

/** The same in JSON. */
function readMembers(manifest: string): Value[] {
  return [...manifest.matchAll(OBJECT)].flatMap((block) => {
    const base = block.index + block[0].indexOf('{') + 1;
    return [...block[2]!.matchAll(MEMBER)].map((member) => ({
      key: member[1]!,
      value: member[2]!,
      at: base + member.index + member[0].length - 1 - member[2]!.length,
      isEncoded: block[1] === 'data',
    }));
  });
}

function recordSecret(text: Text, { key, value, at, isEncoded }: Value, from: number): void {
  const plain = isEncoded ? decodeValue(value) : value;
  if (plain === null || plain.length < 4 || isReference(value) || isReference(plain) || /^ENC\[|<[\w -]+>/.test(value))
    return;
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

/** The text a value of `data` stands for; null when it is no base64 of text. */
function decodeValue(value: string): string | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value) || value.length % 4 !== 0) return null;
  const plain = Buffer.from(value, 'base64').toString('latin1').trim();
  return /^[\t\n\r\x20-\x7e]+$/.test(plain) ? plain : null;
}

function judgeValue(key: string, plain: string): Confidence | null {
  if (PUBLIC.test(key) || /-----BEGIN (?:CERTIFICATE|PUBLIC)/.test(plain)) return null;
  if (isRandom(plain)) return 'high';
  const look = describeLook(plain);
  const isMixed = look.length >= 8 && look.hasDigit && (isUnspoken(plain) || (look.hasUpper && look.hasLower));
  if (judgeKeyName(key) === 'none') return isMixed ? 'low' : null;
  return look.length >= 6 && (look.hasDigit || look.hasOther || look.hasUpper) ? 'medium' : 'low';
}

function detectClientKey(text: Text, _start: number, end: number): void {
  const found = /^["']?\s{0,4}:\s{0,4}["']?([A-Za-z0-9+/=]{40,16000})/.exec(sliceText(text, end, end + 16_040));
  if (found === null) return;
  const value = found[1]!;
  const head = Buffer.from(value.slice(0, 120), 'base64').toString('latin1');
  if (!/^-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/.test(head) || /REDACTED|DATA\+OMITTED/.test(value)) return;
  const start = end + found[0].length - value.length;
  text.candidates.push({
    rule: 'kubeconfig-client-key',
    provider: 'Kubernetes',
    start,
    end: start + value.length,
    secretStart: start,
    confidence: text.kind.isTest ? 'medium' : 'high',
    why: ['the client key of a kubeconfig: it opens the cluster it names'],
    rank: 10,
  });
}

/** `kind: Secret` in YAML and JSON. */
export const KUBERNETES_SECRET: Structure = {
  words: ['kind: secret', 'kind: "secret', "kind: 'secret", 'kind":"secret', 'kind": "secret'],
  detect: detectSecret,
};
/** `client-key-data` of a kubeconfig. */
export const KUBECONFIG: Structure = { words: ['client-key-data'], detect: detectClientKey };
