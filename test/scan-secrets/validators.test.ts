// Proves the offline proofs: a token that holds its checksum is trusted more than one that does not, and neither is dropped.
import { describe, expect, test } from '@jest/globals';
import { isCardNumber } from '../../src/scan-secrets/checks/luhn.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { Recipes } from './token-recipes.ts';

const scanner = compileScanner(TOKEN_RULES, STRUCTURES);

function judge(text: string, path = 'app.conf'): string[] {
  return scanBytes(scanner, Buffer.from(text), path).map(({ rule, confidence }) => `${rule} ${confidence}`);
}

/** Another last letter or digit of the same kind. */
function spoil(token: string): string {
  const last = token.at(-1) ?? '';
  const kinds = ['cd', 'CD', '67'].find(
    (pair) => /[a-z]/.test(last) === /[a-z]/.test(pair) && /\d/.test(last) === /\d/.test(pair),
  );
  const next = kinds?.[kinds[0] === last ? 1 : 0] ?? '';
  return token.slice(0, -1) + next;
}

const r = new Recipes(31);

describe('checksums inside tokens', () => {
  test.each([
    ['CRC32 in base 62 of GitHub', r.github('ghp_'), 'github-classic-pat'],
    ['CRC32 in base 62 of npm', r.github('npm_'), 'npm-token'],
    ['CRC32 in hexadecimal of Cloudflare', r.cloudflare('cfut_'), 'cloudflare-token'],
    ['CRC32 in little endian of Grafana', r.grafana(), 'grafana-service-account'],
    ['bech32 of age', r.bech32('age-secret-key-').toUpperCase(), 'age-secret-key'],
    ['CRC16 of a NATS seed', r.nkey('U'), 'nats-seed'],
    ['base58check of an extended key', r.base58check([0x04, 0x88, 0xad, 0xe4], 74), 'extended-private-key'],
  ])('%s', (_name, token, rule) => {
    expect(judge(`value: "${token}"\n`)).toEqual([`${rule} high`]);
    expect(judge(`value: "${spoil(token)}"\n`)).toEqual([`${rule} medium`]);
  });
  test.each([
    `${r.take('b62', 12)}EXAMPLE${r.take('b62', 11)}`,
    `${r.take('b62', 12)}xXxxx${r.take('b62', 13)}`,
    'abcdefghijklmnopqrstuvwxyz0123',
  ])('that hold are not dropped for a look of samples: %s', (body) => {
    const token = r.github('ghp_', body);
    expect(judge(`value: "${token}"\n`)).toEqual(['github-classic-pat medium']);
    expect(judge(`value: "${spoil(token)}"\n`)).toEqual([]);
  });
  test('base58check of a wallet import key tells it from a name', () => {
    const token = r.base58check([0x80], 32, [1]);
    expect(judge(`value: "${token}"\n`)).toEqual(['wallet-import-key high']);
    expect(judge(`value: "${spoil(token)}"\n`)).toEqual([]);
  });
  test('the account number inside an AWS key id', () => {
    expect(judge(`value: "AKIA${r.take('b32', 16)}"\n`)).toEqual(['aws-access-key-id high']);
    expect(judge(`value: "AKIA${r.take('b32', 15)}9"\n`)).toEqual(['aws-access-key-id medium']);
    // Forty bits hold numbers of thirteen digits, of which no account has one.
    expect(judge(`value: "AKIAP7${r.take('b32', 14)}"\n`)).toEqual(['aws-access-key-id medium']);
    expect(judge(`value: "AKIAOA${r.take('b32', 14)}"\n`)).toEqual(['aws-access-key-id high']);
  });
});

describe('what decodes', () => {
  test('a macaroon names its index, a Bedrock key its kind', () => {
    expect(judge(`value: "${r.macaroon('pypi.org')}"\n`)).toEqual(['pypi-token high']);
    expect(judge(`value: "ABSK${r.take('b64', 110)}"\n`)).toEqual(['aws-bedrock-api-key medium']);
  });
  test('a web token is read: its samples and anonymous roles are none', () => {
    expect(judge(`value: "${r.jwt({ role: 'service_role' })}"\n`)).toEqual(['supabase-service-role high']);
    expect(judge(`value: "${r.jwt({ role: 'anon' })}"\n`)).toEqual([]);
    expect(judge(`value: "${r.jwt({ sub: '1234567890' })}"\n`)).toEqual([]);
  });
  test('the body of a key tells clear from encrypted and from nothing', () => {
    expect(judge(r.pem('RSA '))).toEqual(['private-key high']);
    expect(judge(r.openssh())).toEqual(['private-key high']);
    expect(judge(r.pem('ENCRYPTED '))).toEqual(['private-key medium']);
    expect(judge(r.armour('PRIVATE KEY', r.bytes(400).fill(1, 0, 4)))).toEqual(['private-key low']);
    const [begin = '', first = '', ...rest] = r.openssh().trimEnd().split('\n');
    expect(judge(`${begin}\n${first}\n... (many more lines)\n${rest.at(-1)}\n`)).toEqual(['private-key low']);
  });
  test('a key is read however it is written into a text', () => {
    const key = r.pem('RSA ');
    for (const end of ['\\n', '\\r\\n', '\r\n', '\\r'])
      expect(judge(`key = "${key.replaceAll('\n', end)}"\n`)).toEqual(['private-key high']);
    const [begin = '', ...rest] = key.split('\n');
    const encrypted = [begin, 'Proc-Type: 4,ENCRYPTED', `DEK-Info: AES-128-CBC,${r.take('HEX', 32)}`, '', ...rest];
    expect(judge(encrypted.join('\n'))).toEqual(['private-key medium']);
    const openssh = r.armour(
      'OPENSSH PRIVATE KEY',
      Buffer.from(`openssh-key-v1\0\0\0\0\naes256-ctr${'x7Q'.repeat(99)}`),
    );
    expect(judge(openssh)).toEqual(['private-key medium']);
    expect(judge(r.pgp())).toEqual(['private-key high']);
    expect(judge(r.armour('PGP PRIVATE KEY BLOCK', r.bytes(400).fill(1, 0, 4)))).toEqual(['private-key low']);
  });
  test('the beginning of a key and an ellipsis are a sample', () => {
    const [begin = '', first = ''] = r.pem('RSA ').split('\n');
    for (const dots of ['...', '…']) expect(judge(`${begin}\n${first}\n${dots}\n`)).toEqual(['private-key low']);
    expect(judge(`${begin}\n${first}\n`)).toEqual(['private-key high']);
    expect(judge(`${begin}\n${first.slice(0, 30)}\n...\n`)).toEqual([]);
  });
  test('Basic credentials have to be a pair', () => {
    const encode = (text: string): string => Buffer.from(text).toString('base64');
    expect(judge(`Authorization: Basic ${encode(`ci:${r.take('b62', 18)}`)}`)).toEqual(['basic-authorization high']);
    expect(judge(`Authorization: Basic ${encode('nothing in here')}`)).toEqual([]);
  });
  test('a Discord token starts with the number of its bot', () => {
    const tail = `.${r.take('b64u', 6)}.${r.take('b64u', 38)}`;
    expect(judge(`value: "${Buffer.from(`1${r.take('d', 17)}`).toString('base64')}${tail}"\n`)).toEqual([
      'discord-bot-token high',
    ]);
    expect(judge(`value: "${Buffer.from('not a number at all').toString('base64').slice(0, 24)}${tail}"\n`)).toEqual(
      [],
    );
  });
});

describe('recovery phrases', () => {
  test.each([12, 15, 18, 21, 24] as const)('%d words that hold their checksum', (words) => {
    const phrase = r.phrase(words);
    const found = scanBytes(scanner, Buffer.from(`mnemonic: "${phrase}"\n`), 'app.conf');
    expect(found).toMatchObject([{ rule: 'recovery-phrase', confidence: 'high', token: phrase }]);
  });
  test('twelve words of the list without the checksum are trusted little', () => {
    const words = r.phrase(12).split(' ');
    const other = [...words.slice(1), words[0]].join(' ');
    expect(judge(`mnemonic: "${other}"\n`)).toEqual(['recovery-phrase low']);
  });
  test('a sentence and the samples of manuals are none', () => {
    expect(judge('seed: "the quick brown fox jumps over the lazy dog and then runs away from here"\n')).toEqual([]);
    expect(judge(`mnemonic: "${'abandon '.repeat(11)}about"\n`)).toEqual([]);
    expect(judge(`mnemonic: "${'test '.repeat(11)}junk"\n`)).toEqual([]);
  });
});

describe('card numbers', () => {
  test('the check digit tells a card from a number', () => {
    const card = r.card();
    expect(judge(`card_number: ${card}\n`)).toEqual(['payment-card-number medium']);
    expect(judge(`card_number: ${card.replaceAll(/(\d{4})(?=\d)/g, '$1 ')}\n`)).toEqual(['payment-card-number medium']);
    expect(judge(`card_number: ${spoil(card)}\n`)).toEqual([]);
    expect(judge(`card_number: ${card}\n`, 'test/card.test.ts')).toEqual(['payment-card-number low']);
  });
  test('samples of payment providers are none', () => {
    for (const group of ['42', '41', '55']) expect(judge(`card: ${group.repeat(8)}\n`)).toEqual([]);
  });
  test.each([
    ['4', 16],
    ['51', 16],
    ['2221', 16],
    ['34', 15],
    ['36', 14],
    ['6011', 16],
    ['3530', 16],
  ])('scheme %s', (head, length) => {
    const ends = Array.from({ length: 10 }, (_, digit) => head + '1'.repeat(length - head.length - 1) + String(digit));
    expect(ends.filter(isCardNumber)).toHaveLength(1);
  });
});
