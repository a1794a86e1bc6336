// Which component of a repository a file belongs to: the nearest folder with a manifest of its own.
import { folderOf } from '../../domain/path.ts';

const manifests =
  /(?:^|\/)(?:package\.json|pyproject\.toml|setup\.py|requirements\.txt|Pipfile|go\.mod|Gemfile|composer\.json|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|mix\.exs|deno\.jsonc?|[\w.-]+\.csproj)$/;

/** Gives the component of a path, as a folder relative to the root; `.` is the root. */
export const createComponentFinder = (paths: readonly string[]): ((path: string) => string) => {
  const folders = new Set(paths.filter((path) => manifests.test(path)).map(folderOf));
  return (path) => {
    for (let folder = folderOf(path); folder !== '.'; folder = folderOf(folder)) if (folders.has(folder)) return folder;
    return '.';
  };
};

/** Whether documentation in one component serves another: the same, or one below. */
export const serves = (documentation: string, component: string): boolean =>
  documentation === component || documentation === '.' || component.startsWith(`${documentation}/`);
