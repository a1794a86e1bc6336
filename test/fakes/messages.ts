// A message store in memory, with the compare-and-set of the real ones.
import type { MessageStore } from '../../src/ports/messages.ts';

export function createFakeMessageStore(): MessageStore {
  let kept: string | undefined;
  let revision = 0;
  const name = (): string => (revision === 0 ? '' : String(revision));
  return {
    about: 'memory',
    read: async () => ({ text: kept, revision: name() }),
    async write(text, expected) {
      if (expected !== name()) return false;
      kept = text;
      revision += 1;
      return true;
    },
  };
}
