// Knows how to apply the file adapters to one file.
import { moveConfidence } from '../engine/detection.ts';
import { sliceText, type Text } from '../engine/text.ts';
import { isReference, isRepetitive } from '../generic/placeholder.ts';
import { isRandom } from '../generic/randomness.ts';
import { ADAPTER_REACH, recordValue, type Adapter } from './adapter.ts';
import { ADAPTERS, KEY_STORES } from './adapters.table.ts';

/** Whether there is an adapter at all: most files have none, and one question is cheaper than one for each. */
const ANY_PATH = new RegExp(ADAPTERS.map(({ path }) => path.source).join('|'));

/** Records what the name of the file gives away: values in known places of known files, and key stores. */
export function detectFile(text: Text, isBinary: boolean): void {
  if (isBinary) {
    detectKeyStore(text);
    return;
  }
  if (!ANY_PATH.test(text.kind.path)) return;
  for (const adapter of ADAPTERS) if (adapter.path.test(text.kind.path)) applyAdapter(text, adapter);
}

function applyAdapter(text: Text, adapter: Adapter): void {
  const { line, needs } = adapter;
  const pieces = cut(text);
  if (needs !== undefined && !pieces.some(({ content }) => needs.test(content))) return;
  const indexed = new RegExp(line.source, `${line.flags}d`);
  for (const { from, content } of pieces) {
    for (const match of content.matchAll(indexed)) {
      const value = match.groups!['value']!;
      const place = match.indices!.groups!['value']!;
      if (isFilledIn(value) || isBlank(value)) continue;
      if (adapter.isBasic === true && !decodesToPair(value)) continue;
      const isSoft = text.kind.isTest || text.kind.isExample || /password$|^admin$/i.test(value);
      const confidence = isSoft ? moveConfidence(adapter.confidence, -1) : adapter.confidence;
      recordValue(text, adapter, from + place[0], value.length, confidence);
    }
  }
}

/** The text in pieces of whole lines, so that no expression runs over more than it is made for. */
function cut(text: Text): { from: number; content: string }[] {
  const pieces = [];
  for (let from = 0; from < text.bytes.length;) {
    const most = Math.min(text.bytes.length, from + ADAPTER_REACH);
    const end = most === text.bytes.length ? most : text.bytes.lastIndexOf(10, most) + 1;
    const to = end > from ? end : most;
    pieces.push({ from, content: sliceText(text, from, to) });
    from = to;
  }
  return pieces;
}

/** Long random text holds `$(` and the like by chance. */
function isFilledIn(value: string): boolean {
  return isReference(value) && !(value.length >= 48 && isRandom(value));
}

function isBlank(value: string): boolean {
  return (
    /^(?:<.*>|\*+|x+|your[-_ ].*|changeme|put your unique phrase here|null|true|false)$/i.test(value) ||
    (value.length > 5 && isRepetitive(value))
  );
}

function decodesToPair(value: string): boolean {
  return /^[\x20-\x7e]{1,200}?:[\x20-\x7e]{3,}$/.test(Buffer.from(value, 'base64').toString('latin1'));
}

function detectKeyStore(text: Text): void {
  const head = Buffer.from(text.bytes.subarray(0, 4)).toString('hex');
  for (const store of KEY_STORES) {
    if (!store.path.test(text.kind.path) || !store.magic.some((magic) => head.startsWith(magic))) continue;
    text.candidates.push({
      rule: 'key-store',
      provider: store.provider,
      start: 0,
      end: Math.min(4, text.bytes.length),
      secretStart: Math.min(4, text.bytes.length),
      confidence: text.kind.isTest ? 'low' : 'medium',
      why: ['a file that holds private keys'],
      rank: 9,
    });
  }
}
