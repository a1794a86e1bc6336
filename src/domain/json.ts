// Knows how a text of another's is read as JSON, where no JSON is an answer and no fault.

/** The JSON value of a text; undefined, which JSON cannot say, when the text is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
