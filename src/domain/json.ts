// Knows how a text of another's is read as JSON, where no JSON is an answer and no fault, and what an object of it is.

export type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON value of a text; undefined, which JSON cannot say, when the text is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is a JSON object: not null, not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
