// Reads a JSON report value by value, and the checks that all JSON formats share.
import { isObject } from '../../domain/json.ts';
import type { ByteParser } from '../formats/byte-parser.ts';
import type { Report } from '../report.ts';
import { Rejection } from '../reports/rejection.ts';
import { JsonSplit, type Place, type Plan } from './json-split.ts';

/** What a format does with its document. */
export interface JsonReader {
  /** Which places hold files, totals and the like. */
  readonly plan: Plan;
  take(place: Place, value: unknown, line: number): void;
  /** @throws Rejection when the document holds no report. */
  finish(): Report;
}

export class JsonParser implements ByteParser {
  readonly #reader: JsonReader;
  readonly #split: JsonSplit;
  /** Something of the document was for this format. */
  #isKnown = false;

  constructor(reader: JsonReader) {
    this.#reader = reader;
    const plan: Plan = (place) => {
      const choice = reader.plan(place);
      if (place.length > 0 && choice !== 'skip') this.#isKnown = true;
      return choice;
    };
    this.#split = new JsonSplit(plan, (place, value, line) => reader.take(place, value, line));
  }

  push(bytes: Uint8Array): void {
    this.#split.push(bytes);
  }

  finish(): Report {
    this.#split.finish();
    if (!this.#isKnown) throw new Rejection(1, 'the document holds nothing that belongs to this format');
    return this.#reader.finish();
  }
}

/** @returns the member as an object, empty where it is absent or something else. */
export function objectAt(value: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const member = Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(member) ? member : {};
}

/** @returns the member as a list, empty where it is absent or something else. */
export function listAt(value: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const member = Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(member) ? member : [];
}
