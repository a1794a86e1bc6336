// The `files` input: `path: loader, loader` or `path`, one per line.
import { z } from 'zod';
import { findLoader, type LoaderName, loaders } from '../dotenv/loaders.ts';

/** A dotenv file and the loaders it is meant for; none means any. */
export interface FileLoaders {
  path: string;
  loaders: LoaderName[];
}

/** Reads the lines; an unknown loader is refused with the names that are known. */
export const fileLoaders = (): z.ZodType<FileLoaders[], string> =>
  z.string().transform((value, context): FileLoaders[] => {
    const lines = value
      .split(/\r?\n/)
      .map((line) => line.replace(/^\s*-\s+/, '').trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
    return lines.map((line) => {
      const split = /^(.*?)\s*:\s+([\w\s,.-]+)$/.exec(line) ?? /^(.*?):([\w,.-]+)$/.exec(line);
      const names = (split?.[2] ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
      const unknown = names.filter((name) => findLoader(name) === undefined);
      if (unknown.length > 0)
        context.issues.push({
          code: 'custom',
          input: unknown,
          message: `unknown loader ${unknown.join(', ')}; known: ${Object.keys(loaders).join(', ')}`,
        });
      return {
        path: (split?.[1] ?? line).replace(/^["']|["']$/g, ''),
        loaders: names.flatMap((name) => findLoader(name) ?? []),
      };
    });
  });
