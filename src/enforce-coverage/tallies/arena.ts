// Hands out small typed arrays from large buffers: a report has hundreds of thousands, and a buffer each is dear.

const FIRST_SLAB = 1024;
const LARGEST_SLAB = 262_144;

export class Arena {
  #slab = new ArrayBuffer(0);
  #used = 0;
  #next = FIRST_SLAB;

  /** @returns zeros, which live as long as another array of the same slab. */
  take32(length: number): Uint32Array {
    const start = this.#reserve(length * 4);
    return new Uint32Array(this.#slab, start, length);
  }

  take8(length: number): Uint8Array {
    const start = this.#reserve(length);
    return new Uint8Array(this.#slab, start, length);
  }

  #reserve(size: number): number {
    const start = (this.#used + 3) & ~3;
    if (start + size <= this.#slab.byteLength) {
      this.#used = start + size;
      return start;
    }
    this.#slab = new ArrayBuffer(Math.max(size, this.#next));
    this.#next = Math.min(this.#next * 2, LARGEST_SLAB);
    this.#used = size;
    return 0;
  }
}
