// Which variables structs read, once prefixes are followed from struct to struct over all files.
import type { DirectRead } from '../readers/code.ts';
import type { Struct, StructField } from './fields.ts';

/** Structs of one file. */
export interface StructFile {
  path: string;
  structs: readonly Struct[];
}

interface Known {
  path: string;
  struct: Struct;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const typesBelow = (fields: readonly StructField[], isPrefixed: boolean): string[] =>
  fields.flatMap(({ type, prefix, inside }) => {
    const isInside = isPrefixed || prefix !== '';
    return [...(isInside && type !== '' ? [type] : []), ...typesBelow(inside, isInside)];
  });

/** No configuration has more names than this; it bounds structs that hold each other. */
const mostNames = 5000;
const deepest = 8;

/** Reads by path. A struct that others hold under a prefix is read under theirs alone. */
export const readStructNames = (files: readonly StructFile[]): Map<string, DirectRead[]> => {
  const known = new Map<string, Known[]>();
  for (const { path, structs } of files)
    for (const struct of structs) known.set(struct.name, [...(known.get(struct.name) ?? []), { path, struct }]);
  const held = new Set(files.flatMap(({ structs }) => structs.flatMap(({ fields }) => typesBelow(fields, false))));
  const reads = new Map<string, DirectRead[]>();
  let left = mostNames;
  const find = (name: string, path: string): Known | undefined => {
    const all = name === '' ? [] : (known.get(name) ?? []);
    return all.find((one) => folderOf(one.path) === folderOf(path)) ?? all[0];
  };
  const walk = (fields: readonly StructField[], path: string, prefix: string, depth: number): void => {
    for (const field of fields) {
      if (left <= 0 || depth > deepest) return;
      const inner = prefix + field.prefix;
      if (field.name !== '') {
        left -= 1;
        const read = { name: prefix + field.name, offset: field.offset, isRequired: field.isRequired };
        reads.set(path, [...(reads.get(path) ?? []), read]);
      }
      walk(field.inside, path, inner, depth + 1);
      const other = inner === '' ? undefined : find(field.type, path);
      if (other) walk(other.struct.fields, other.path, inner, depth + 1);
    }
  };
  for (const { path, structs } of files)
    for (const { name, fields } of structs) if (name === '' || !held.has(name)) walk(fields, path, '', 0);
  return reads;
};
