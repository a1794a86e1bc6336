// Proves which values stand for a secret without being one, form by form, and which values only look like it.
import { expect, test } from '@jest/globals';
import { isPlaceholder, isReference, isRepetitive, isSample } from '../../src/scan-secrets/generic/placeholder.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { Recipes } from './token-recipes.ts';

const split = (words: string): string[] => words.trim().split(/\s+/);
const r = new Recipes(61);

test.each([
  ...split(`
    $PW $_pw \\$PW $(cat) \${PW} \\\${PW} $$ %PW %(pw)s <pw> <pw #{pw} @pw @pw.a@ @pw@ !Ref !pw ENC[x {cipher}x __PW__ arn:aws:x
    secretsmanager/x vault:x ssm:/x sm://x op://x/y ref+x file:x env:X dotenv:x doppler:x keychain:x bws:x
    {{pw}} {%pw {pw} {pw.a_b} a\${b a{{b a$(b a<%b process.env[X] (process.env.X os.environ[x] os.getenv[x] getenv[x]
    import.meta.env System.getProperty env.X ENV['x'] secrets.X f( a() pw( %pw% %0pw%
  `),
])('%s is filled in at run time', (value) => {
  expect(isReference(value)).toBe(true);
});

test.each(
  split(
    `kranich p$w pw% %1 {pw-x} {pw}x <pw>x @pw-x @pw.a-b xENC[x __PW__x xvault:y {cipher xsecrets.Y environment.X x.y( a(b __PW-X__ !-x x!w 5%5 xarn: `,
  ),
)('%s stands for itself', (value) => {
  expect(isReference(value)).toBe(value === 'x.y(');
});

test.each([
  ...split(`
    true false null nil none undefined void yes no on off na n/a empty default string str text byte bytes number int
    object any unknown required optional disabled enabled password passwd pass pwd secret token key auth bearer basic
    credential credentials apikey api-key api_key access-token access_token accesstoken user username admin root guest
    test foo bar baz foobar abc xyz me value login localhost hidden masked censored TRUE
    change-me change_it changethis change-in-production your-token yourtoken put-it-here token_goes_here a-goes-here
    placeholder1 redacted1 replace-1 insert-1 todo-1 fixme-1 an-example-1 my.example.q1 q-example-key1 aexample
    aws-examplekey1 q1example.q <your1> enter-1 enter_1 put-1 put_1 fill-in1 fillin1 not-real1 nota-real1 not-a-secret1 notused1
    not_set1 obviously1 1xxxx2 1***2 q7kz...m4 q7kz____m4 q7kz------m4 abcabcabc q7kz-here q7kz_here awsexamplekey1 1####2 1========2 1???2 CHANGEME1
  `),
  'enter 1',
  'put 1',
  'fill in 1',
  'change me1',
])('%s is a blank to fill in', (value) => {
  expect(isPlaceholder(value)).toBe(true);
});

test.each(
  split(
    'kranich7 truex xtrue passwords1 textile9 undefineds centered9 computer9 hereby9 counterexamples2 notation9 1xxx2 1**2 q71..2 q71__2 q71---2 1###2 1=====2 1??2',
  ),
)('%s is none', (value) => {
  expect(isPlaceholder(value)).toBe(false);
});

test.each(
  split(
    'dummy1 sample1 fake1 mock1 demo1 lorem1 ipsum1 foobar1 foo-bar foo_bar1 foobar some-thing some_one my-key my_key test1 1-tests testing1 bogus1 invalid1 wrong1 incorrect1 super-secret super_secret1 supersecret DUMMY1 a-test tests test',
  ),
)('%s says that it is a sample', (value) => {
  expect(isSample(value)).toBe(true);
});

test.each(split('kranich7 fAkE7 moCk7 FAKe7 deMO7 latest7 protested testify9 tommy-7 handsome7 foo--bar'))(
  '%s does not',
  (value) => {
    expect(isSample(value)).toBe(false);
  },
);

test.each(
  split(`
  abc a-b-c aaaa aaaaaaaaaaab aaabbbcccdddaaabbbcccddd abababab abcabcabc abcdabcdab q7kzw2q7kzw2q7k
  q7kzw2m4q7kzw2m4q7kz q7kzw2m4p9q7kzw2m4p9q7kzw 12345678 abcdefgh qwertyui asdfghjk 98765432 1234567890abcdef
  abc123xyz456 a1b2c3d4e5f6g7h8 q1w2e3r4t5y6-abcdefghijklmno 0123456789012345 k.r-k_rk_r sK7mN2pQ9rT4uV6x
  abcdefghijklmnop7 12345678q kzqwkzqwkzqwkzqw kkkkkkkrkkkkk
`),
)('%s is a pattern', (value) => {
  expect(isRepetitive(value)).toBe(true);
});

test.each(
  split('kranich7 abcdkranich7 q7kzw2 1357924 abcq9 q7kzw2m4p9 aabbccq7 face8bad kzq7wkzq8w 12345kranichsee abc7'),
)('%s is no pattern', (value) => {
  expect(isRepetitive(value)).toBe(false);
});

test('hardly any value that a machine draws is taken for a blank, a sample or a pattern', () => {
  const values = Array.from({ length: 3000 }, () => r.take('b62', 24));
  expect(values.filter(isReference)).toEqual([]);
  expect(values.filter(isRepetitive)).toEqual([]);
  expect(values.filter(isPlaceholder).length + values.filter(isSample).length).toBeLessThan(6);
});

test.each(['abc1…xq7', 'q7••••xq'])('%s is a blank in a file, too', (value) => {
  const scanner = compileScanner([], []);
  expect(scanBytes(scanner, Buffer.from(`password = "${value}"\n`), 'a.conf')).toEqual([]);
  expect(scanBytes(scanner, Buffer.from(`password = "${value.replaceAll(/[…•]/g, 'k')}"\n`), 'a.conf')).toHaveLength(1);
});
