// Knows where a Kubernetes manifest keeps its data, in YAML and JSON.

const BLOCK = /^[ \t]*(data|stringData):[ \t]*\r?$/;
const ROW = /^[ \t]+["']?([\w.-]{1,120})["']?:[ \t]+(?:"([^"]{1,4000})"|'([^']{1,4000})'|([^\s"'#|>&*][^#]{0,4000}))/;
const OBJECT = /"(data|stringData)"\s{0,8}:\s{0,8}\{([^{}]{1,60000})\}/g;
const MEMBER = /"([\w.-]{1,120})"\s{0,8}:\s{0,8}"([^"\\\n]{1,4000})"/g;

/** A value as it is written in a manifest. */
export type Value = { readonly key: string; readonly value: string; readonly at: number; readonly isEncoded: boolean };

/** Values below `data:` and `stringData:` in YAML, with their offset in the manifest. */
export function readRows(manifest: string): Value[] {
  const found: Value[] = [];
  let block: { readonly indent: number; readonly isEncoded: boolean } | null = null;
  let at = 0;
  for (const line of manifest.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const head = BLOCK.exec(line);
    if (head !== null) block = { indent, isEncoded: head[1] === 'data' };
    else if (line.trim() !== '' && indent <= (block?.indent ?? 0)) block = null;
    const row = block === null || head !== null ? null : ROW.exec(line);
    if (block !== null && row !== null) {
      const value = (row[2] ?? row[3] ?? row[4] ?? '').trimEnd();
      const from = at + line.indexOf(value, line.indexOf(':'));
      found.push({ key: row[1]!, value, at: from, isEncoded: block.isEncoded });
    }
    at += line.length + 1;
  }
  return found;
}

/** The same in JSON. */
export function readMembers(manifest: string): Value[] {
  return [...manifest.matchAll(OBJECT)].flatMap((block) => {
    const base = block.index + block[0].indexOf('{') + 1;
    return [...block[2]!.matchAll(MEMBER)].map((member) => ({
      key: member[1]!,
      value: member[2]!,
      at: base + member.index + member[0].length - 1 - member[2]!.length,
      isEncoded: block[1] === 'data',
    }));
  });
}

/** The text a value of `data` stands for; null when it is no base64 of text. */
export function decodeValue(value: string): string | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value) || value.length % 4 !== 0) return null;
  const plain = Buffer.from(value, 'base64').toString('latin1').trim();
  return /^[\t\n\r\x20-\x7e]+$/.test(plain) ? plain : null;
}
