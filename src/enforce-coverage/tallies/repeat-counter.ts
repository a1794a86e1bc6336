// Tells apart points of one report whose format gives them equal names: the first, the second, and so on.

export class RepeatCounter {
  readonly #seen = new Map<string, number>();

  /** @returns the name with the number of its occurrence in this report. */
  number(name: string): string {
    const count = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  }
}
