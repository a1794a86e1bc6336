// Repository-relative globs: which paths a list of them takes in.
import picomatch from 'picomatch';

export type PathFilter = (path: string) => boolean;

/** Folders count with everything below them, so that `src` and `src/` mean `src/**`. A leading `./` or `/` is dropped. */
function widen(glob: string): string[] {
  const bare = glob.replace(/^(?:\.?\/)+/u, '').replace(/\/+$/u, '');
  return bare === '' || bare === '.' ? ['**'] : [bare, `${bare}/**`];
}

/** Whether a path matches any of `globs`; names that start with a dot count. An empty list takes in nothing. */
export function compileGlobs(globs: readonly string[]): PathFilter {
  return globs.length === 0 ? () => false : picomatch(globs.flatMap(widen), { dot: true, nocase: false });
}
