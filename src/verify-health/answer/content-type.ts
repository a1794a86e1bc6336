// Knows what kind of content an answer says it has.

/** The media type of an answer (`text/html`) in lower case, without parameters such as `charset`; blank when it says none. */
export function readContentType(headers: ReadonlyMap<string, string>): string {
  return (headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
}
