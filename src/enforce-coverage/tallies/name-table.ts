// Names of a whole report as bytes, each held once: a large report has millions, and a string each is dear.
import type { NameTable } from '../report.ts';

const { imul } = Math;

/** Open addressing over bytes; equal bytes get equal indexes, whatever their hash. */
export class ByteNames implements NameTable {
  #bytes = Buffer.alloc(4096);
  #starts = new Uint32Array(64);
  #hashes = new Int32Array(64);
  #count = 0;
  /** Index + 1 of the name in each slot; 0 = free. */
  #slots = new Uint32Array(256);

  /** @returns the index of `bytes[start, end)`. */
  index(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = imul(hash ^ (bytes[at] as number), 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = this.#slots[slot] as number; known > 0; known = this.#slots[slot] as number) {
      if (this.#hashes[known - 1] === hash && this.#isEqual(known - 1, bytes, start, end)) return known - 1;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#count + 1;
    return this.#append(bytes, start, end, hash);
  }

  at(index: number): string | undefined {
    if (index >= this.#count) return undefined;
    return this.#bytes.toString('utf8', this.#starts[index], this.#starts[index + 1]);
  }

  #isEqual(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[index] as number;
    if ((this.#starts[index + 1] as number) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) if (this.#bytes[from + at - start] !== bytes[at]) return false;
    return true;
  }

  #append(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const index = this.#count;
    if (index + 2 > this.#starts.length) this.#growEntries();
    const from = this.#starts[index] as number;
    while (from + end - start > this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    }
    for (let at = start; at < end; at += 1) this.#bytes[from + at - start] = bytes[at] as number;
    this.#hashes[index] = hash;
    this.#starts[index + 1] = from + end - start;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#growSlots();
    return index;
  }

  #growEntries(): void {
    const starts = new Uint32Array(this.#starts.length * 2);
    starts.set(this.#starts);
    this.#starts = starts;
    const hashes = new Int32Array(starts.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
  }

  #growSlots(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let index = 0; index < this.#count; index += 1) {
      const hash = this.#hashes[index] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = index + 1;
    }
  }
}
