// Proves that text in wide characters is read: UTF-32, UTF-16 among other bytes, UTF-16 in base64.
import { describe, expect, test } from '@jest/globals';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { readEncoding } from '../../src/scan-secrets/decode/encoding.ts';
import { OVERLAP, startWindows, WINDOW } from '../../src/scan-secrets/engine/scan-large.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { readWideStretches } from '../../src/scan-secrets/decode/wide-stretch.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { Recipes } from './token-recipes.ts';

const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
const token = new Recipes(31).github('ghp_');
const find = (bytes: Uint8Array): string[] =>
  scanBytes(scanner, bytes, 'notes.txt').map(({ rule, line }) => `${rule} ${line}`);

describe('wide characters are read', () => {
  const widen = (text: string): Buffer => Buffer.from(text, 'utf16le');
  const wider = (text: string): Buffer => Buffer.from(Uint32Array.from(text, (one) => one.codePointAt(0)!).buffer);
  const text = `naïve 🚢\r\ntoken=${token}\r\n`;
  test('of UTF-32 with its mark, in any window', () => {
    for (const before of ['\uFEFF', `\uFEFF${'\u4E2D'.repeat((WINDOW + OVERLAP) / 4)}`]) {
      const bytes = wider(`${before}${text}`);
      for (const order of ['little', 'big']) {
        if (order === 'big') bytes.swap32();
        const { add, detections } = startWindows((part, path) => scanBytes(scanner, part, path), 'notes.txt');
        for (let at = 0; at < bytes.length; at += WINDOW - OVERLAP) add(Buffer.from(bytes.subarray(at, at + WINDOW)));
        expect(detections).toMatchObject([{ rule: 'github-classic-pat', line: 2 }]);
      }
    }
  });
  test('behind and between plain text, and in a program', () => {
    for (const before of ['x\n'.repeat(300), 'x\n'.repeat(9000), `\0\x01\x02${'\0\xff\n'.repeat(50)}`]) {
      const line = before.split('\n').length + 1;
      const plain = Buffer.from(before, 'latin1');
      const found = [`github-classic-pat ${line}`];
      expect(find(Buffer.concat([plain, widen(text)]))).toEqual(found);
      expect(find(Buffer.concat([plain, widen(text).swap16(), Buffer.from('\nthree\n')]))).toEqual(found);
    }
  });
  test('and told from binary files and from text with a stray byte', () => {
    const read = (...parts: (string | Buffer)[]): string => {
      const { bytes, isBinary, other } = readEncoding(Buffer.concat(parts.map((part) => Buffer.from(part))));
      return `${Buffer.from(bytes).toString()}|${isBinary}|${other === null ? '' : Buffer.from(other()).toString()}`;
    };
    const plain = 'sixteen letters.';
    expect(read(plain)).toBe(`${plain}|false|`);
    expect(read(plain, '\0', plain)).toBe(`${plain}\0${plain}|false|`);
    expect(read(plain.slice(1), '\0')).toContain('|true|');
    expect(read(plain, '\0\x01\x0e')).toContain('|true|');
    expect(read(plain, '\0\x1b\x1b\t\r\x7f')).toContain('|false|');
    expect(read(plain, '\x01\x02\x03\x04')).toContain('|false|');
    expect(read(widen(plain))).toBe(`${plain}|false|${[...plain].join('\0')}\0`);
    expect(read(Buffer.from([0xff, 0xfe]), plain)).toContain(`${plain}|false|`);
    expect(read(Buffer.from([0xff, 0xfe]), Buffer.alloc(16, 0x4e))).toMatch(/N\|false\|\u4e4e{8}$/);
    expect(read(Buffer.from([0xff, 0xfe]), '中'.repeat(8))).toMatch(/^[^|]*\|false\|.*中/s);
  });
  test('are stretches of text alone, long enough for a token', () => {
    const read = (...parts: (string | Buffer)[]): string | undefined => {
      const stretches = readWideStretches(Buffer.concat(parts.map((part) => Buffer.from(part))));
      return stretches === null ? undefined : Buffer.from(stretches).toString('latin1');
    };
    const [long, other] = ['sixteen letters!', 'and sixteen more'];
    expect(read('plain\n', long)).toBeUndefined();
    expect(read('plain\n', widen(long.slice(1)), '\n')).toBeUndefined();
    expect(read('plain\n', widen(long), '\n')).toBe(`\n${long}\0`);
    expect(read('a\nb', widen(`${long}\x01${other}`), 'c\n', widen(other))).toBe(`\n${long}\0${other}\0\n${other}\0`);
    expect(read('a\n', widen(`${long}\n\n${other}`), 'c\n\n', widen(other))).toBe(
      `\n${long}\n\n${other}\0\n\n${other}\0`,
    );
    expect(read('\0'.repeat(200))).toBeUndefined();
    for (let shift = 0; shift < 32; shift++)
      expect(read('x'.repeat(shift), '\x01', widen(long), '\xff')).toBe(`${long}\0`);
  });
  test('in base64, as PowerShell takes a command', () => {
    const command = `$token = '${token}'; Get-Item .`;
    for (const bytes of [widen(command), widen(`\uFEFF${command}`)])
      expect(find(Buffer.from(`run:\npowershell -EncodedCommand ${bytes.toString('base64')}\n`))).toEqual([
        'github-classic-pat 2',
      ]);
  });
});
