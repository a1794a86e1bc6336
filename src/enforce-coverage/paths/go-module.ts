// Go import paths: a module's name stands for the folder of its go.mod.

export interface GoModule {
  name: string;
  /** Repository-relative folder of the go.mod, '' for the root. */
  folder: string;
}

/** The module's name in the text of a go.mod, null when it names none. */
export function parseModuleName(text: string): string | null {
  const match = /^[ \t]*module[ \t]+(?:"([^"\n]+)"|`([^`\n]+)`|([^\s"`(]+))/mu.exec(text.replace(/\r/gu, ''));
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}

/** Repository-relative path behind an import path and file name, by the longest module that is a prefix; else null. */
export function resolveImportPath(path: string, modules: readonly GoModule[]): string | null {
  const owners = modules.filter(({ name }) => path.startsWith(`${name}/`));
  const owner = owners.sort((a, b) => b.name.length - a.name.length)[0];
  if (owner === undefined) return null;
  const rest = path.slice(owner.name.length + 1);
  return owner.folder === '' ? rest : `${owner.folder}/${rest}`;
}
