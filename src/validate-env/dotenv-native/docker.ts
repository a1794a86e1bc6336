// How `docker run --env-file` reads a file: lines as they are, no quotes, no references.
import { type Loader, readingOf, refused, withoutByteOrderMark } from '../dotenv/reading.ts';
import { goSpace } from './go-space.ts';

/** The longest line Docker's scanner accepts, in bytes. */
const longestLine = 65_536;

/** Predicts `docker run --env-file`: a name alone is taken from the process, a blank in a name refuses the file. */
export const readDocker: Loader = (text, surroundings) => {
  const values = new Map<string, string>();
  for (const raw of withoutByteOrderMark(text).split('\n')) {
    if (raw.length >= longestLine) return refused;
    const line = raw.replace(/\r$/, '').replace(goSpace.leading, '');
    if (line === '' || line.startsWith('#')) continue;
    const equals = line.indexOf('=');
    const name = equals < 0 ? line : line.slice(0, equals);
    if (name === '' || /[ \t]/.test(name)) return refused;
    const value = equals < 0 ? surroundings.get(name) : line.slice(equals + 1);
    if (value !== undefined) values.set(name, value);
  }
  return readingOf(values);
};
