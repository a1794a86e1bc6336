// A path as a report writes it, brought to one spelling: forward slashes, no `.` or `..`, drive and scheme apart.

export interface WrittenPath {
  /** With `/`; absolute paths start with `/` (a drive letter is dropped); relative ones may start with `../`. */
  path: string;
  isAbsolute: boolean;
  /** Written on Windows, where case does not tell files apart. */
  isWindows: boolean;
}

/** Resolves `.` and `..`; null when the path climbs above where it starts and `isRooted`. */
function collapsePath(path: string, isRooted: boolean): string | null {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (isRooted) return null;
    else kept.push('..');
  }
  return kept.join('/');
}

/** Reads a path of a report. `/_/` (deterministic .NET builds) stands for the repository's root. */
export function readWrittenPath(written: string): WrittenPath {
  const bare = written.trim().replace(/^file:\/\/(?=\/)/u, '');
  const drive = /^\/?[A-Za-z]:(?=[\\/])/u.exec(bare)?.[0] ?? '';
  const isWindows = drive !== '' || (bare.includes('\\') && !bare.includes('/'));
  const slashed = (isWindows || bare.includes('\\') ? bare.replace(/\\/gu, '/') : bare).slice(drive.length);
  if (slashed.startsWith('/_/'))
    return { path: collapsePath(slashed.slice(3), false) ?? '', isAbsolute: false, isWindows };
  const isAbsolute = slashed.startsWith('/');
  const path = collapsePath(slashed, isAbsolute) ?? '';
  return { path: isAbsolute ? `/${path}` : path, isAbsolute, isWindows };
}

/** `folder/path` below the repository's root, null when it climbs out of it. */
export function joinPath(folder: string, path: string): string | null {
  return collapsePath(`${folder}/${path}`, true);
}

/** `a/b/c` gives `a/b`, `a`, and the root as the empty string; the folder itself comes first. */
export function foldersUpward(folder: string): string[] {
  const segments = folder === '' ? [] : folder.split('/');
  return segments.map((_, index) => segments.slice(0, segments.length - index).join('/')).concat('');
}
