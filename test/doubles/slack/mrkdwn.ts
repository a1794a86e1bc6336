// Reads mrkdwn as Slack does: every `<…>` is a control sequence, every other `<`, `>` or bare `&` is a mistake.

export interface Sequence {
  readonly kind: 'link' | 'user' | 'channel' | 'group' | 'broadcast' | 'date' | 'unknown';
  readonly raw: string;
  /** Where a link leads, entities decoded. */
  readonly target: string;
}

export interface Reading {
  readonly sequences: readonly Sequence[];
  /** What a careful writer would not have sent, such as an unclosed `<` or an `&` that starts no entity. */
  readonly mistakes: readonly string[];
  /** What a reader sees, entities decoded and sequences replaced by their label. */
  readonly visible: string;
}

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function classify(inner: string): Sequence {
  const raw = `<${inner}>`;
  const [head = '', ...labels] = inner.split('|');
  const target = decode(head);
  if (/^@[UW][A-Z0-9]+$/.test(head)) return { kind: 'user', raw, target };
  if (/^#C[A-Z0-9]+$/.test(head)) return { kind: 'channel', raw, target };
  if (/^!subteam\^S[A-Z0-9]+$/.test(head)) return { kind: 'group', raw, target };
  if (/^!(?:channel|here|everyone)$/.test(head)) return { kind: 'broadcast', raw, target };
  if (head.startsWith('!date^')) return { kind: 'date', raw, target };
  const isLink = /^(?:https?|mailto):[^\s]+$/.test(head) && labels.length <= 1;
  return { kind: isLink ? 'link' : 'unknown', raw, target };
}

/** Reads one mrkdwn text. */
export function readMrkdwn(text: string): Reading {
  const sequences: Sequence[] = [];
  const mistakes: string[] = [];
  let visible = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '<') {
      const end = text.indexOf('>', at);
      const inner = end < 0 ? '' : text.slice(at + 1, end);
      if (end < 0 || inner === '' || inner.includes('<') || inner.includes('\n')) {
        mistakes.push(`a < at ${at} that opens no sequence`);
        continue;
      }
      const sequence = classify(inner);
      if (sequence.kind === 'unknown') mistakes.push(`an unknown sequence ${sequence.raw}`);
      sequences.push(sequence);
      visible += decode(inner.split('|')[1] ?? inner);
      at = end;
    } else if (character === '>') {
      mistakes.push(`a bare > at ${at}`);
    } else if (character === '&') {
      const entity = /^&(?:amp|lt|gt);/.exec(text.slice(at, at + 5))?.[0];
      if (entity === undefined) mistakes.push(`an & at ${at} that starts no entity`);
      visible += decode(entity ?? '&');
      at += (entity?.length ?? 1) - 1;
    } else {
      visible += character;
    }
  }
  return { sequences, mistakes, visible };
}
