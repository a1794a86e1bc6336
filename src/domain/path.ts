// Knows the parts of a path of a repository, which has `/` on every system.

/** The last part: `c.env` of `a/b/c.env`. */
export const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folder a path is in: `a/b` of `a/b/c.env`, `.` at the root. */
export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');
