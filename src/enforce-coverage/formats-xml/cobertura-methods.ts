// The functions of a Cobertura class: a method is covered if any of its lines is.
import type { XmlAttributes } from '../xml/xml-attributes.ts';
import type { TallyDraft } from '../tallies/tally-draft.ts';

export class CoberturaMethods {
  readonly #tally: TallyDraft;
  #className = '';
  #name: string | null = null;
  #line = 0;
  #hit = false;

  constructor(tally: TallyDraft) {
    this.#tally = tally;
  }

  get isOpen(): boolean {
    return this.#name !== null;
  }

  openClass(name: string): void {
    this.#className = name;
  }

  open(attributes: XmlAttributes): void {
    this.#name = `${this.#className}/${attributes.text('name') ?? ''}${attributes.text('signature') ?? ''}`;
    this.#line = 0;
    this.#hit = false;
  }

  addLine(line: number, hit: boolean): void {
    this.#line = this.#line === 0 ? line : Math.min(this.#line, line);
    this.#hit ||= hit;
  }

  /** A method without lines says nothing. */
  close(): void {
    if (this.#name !== null && this.#line > 0) {
      this.#tally.points.add(this.#line, this.#tally.points.name(this.#name), this.#hit);
    }
    this.#name = null;
  }
}
