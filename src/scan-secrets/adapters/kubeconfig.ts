// Knows the client key inside a kubeconfig.
import { sliceText, type Text } from '../engine/text.ts';
import type { Structure } from '../structures/structure.ts';

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

/** `client-key-data` of a kubeconfig. */
export const KUBECONFIG: Structure = { words: ['client-key-data'], detect: detectClientKey };
