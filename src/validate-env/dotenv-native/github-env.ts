// How the Actions runner reads lines appended with `>> $GITHUB_ENV`.
import { type Loader, readingOf, refused } from '../dotenv/reading.ts';

interface Entry {
  name: string;
  value: string;
  next: number;
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** `NAME<<DELIMITER`, lines, `DELIMITER`. */
const readHeredoc = (text: string, line: string, next: number, split: number): Entry | undefined => {
  const name = line.slice(0, split);
  const delimiter = line.slice(split + 2);
  if (name === '' || delimiter === '') return undefined;
  for (let at = next; at < text.length; at = lineEnd(text, at) + 1) {
    if (text.slice(at, lineEnd(text, at)) === delimiter)
      return { name, value: text.slice(next, Math.max(next, at - 1)), next: lineEnd(text, at) + 1 };
  }
  return undefined;
};

const readEntry = (text: string, line: string, next: number): Entry | undefined => {
  const equals = line.indexOf('=');
  const heredoc = line.indexOf('<<');
  if (heredoc >= 0 && (equals < 0 || heredoc < equals)) return readHeredoc(text, line, next, heredoc);
  if (equals <= 0) return undefined;
  return { name: line.slice(0, equals), value: line.slice(equals + 1), next };
};

/** Predicts the runner on Linux and macOS, where a line that is neither `NAME=value` nor a heredoc fails the step. */
export const readGithubEnvironment: Loader = (text) => {
  const values = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    at = end + 1;
    if (line === '') continue;
    const entry = readEntry(text, line, at);
    if (!entry) return refused;
    values.set(entry.name, entry.value);
    at = entry.next;
  }
  return readingOf(values);
};
