// One route of a double: how it is asked and what it answers, as plain values.

export interface Asked {
  method: string;
  /** Decoded, without the leading slash, relative to the repository. */
  path: string[];
  query: URLSearchParams;
  body: Readonly<Record<string, unknown>>;
  /** The body as it came over the wire. */
  bytes?: Uint8Array;
}

export interface Answered {
  status: number;
  data?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** Undefined when the request is for somebody else. */
export type Route = (asked: Asked) => Answered | undefined;

/** A text of a body; what is missing or no text is the fallback. */
export function textOf(body: Asked['body'], name: string, fallback = ''): string {
  const value = body[name];
  return typeof value === 'string' ? value : fallback;
}

/** The answer of the first route that has one; those after it are not asked, so that nothing takes effect that was not answered. */
export function answerFirst(routes: readonly Route[], asked: Asked): Answered | undefined {
  for (const route of routes) {
    const answered = route(asked);
    if (answered !== undefined) return answered;
  }
  return undefined;
}

export const notFound: Answered = { status: 404, data: { message: 'Not Found', status: '404' } };

export function unprocessable(message: string): Answered {
  return { status: 422, data: { message, status: '422' } };
}

/** One page of a list, with the `link` header that GitHub sends. */
export function page(all: readonly unknown[], query: URLSearchParams): Answered {
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const at = Math.max(1, Number(query.get('page') ?? 1));
  const next = all.length > at * size ? { link: `<http://127.0.0.1/?page=${at + 1}>; rel="next"` } : {};
  return { status: 200, data: all.slice((at - 1) * size, at * size), headers: next };
}
