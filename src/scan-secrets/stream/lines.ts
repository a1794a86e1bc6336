// Knows how to cut a stream of bytes into lines or other fields without holding all of it.

/** Lines of UTF-8 text without what ends them; the last one needs no end. */
export async function* splitStream(chunks: AsyncIterable<Uint8Array>, end = '\n'): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(end);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
