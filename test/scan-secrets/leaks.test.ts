// Proves that no stretch of eight characters of a secret reaches anything a step says, whatever happens.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { perform, type Host } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { systemInflate } from '../../src/ports/inflate.ts';
import { createUnpack } from '../../src/scan-secrets/decode/packed.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { createScrubber } from '../../src/scan-secrets/report/scrub.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { createFolder, createRepository } from '../world.ts';
import { DOCUMENTS } from './documents.table.ts';
import { FORMATS } from './formats.table.ts';
import { Recipes } from './token-recipes.ts';

const recipes = new Recipes(4711);
const lines = FORMATS.map((format, index) => `${format.word ?? `value_${index}`} = "${format.make(recipes)}"`);
/** The same lines with other secrets: what a step says of both holds nothing of either. */
const others = new Recipes(815);
const otherLines = FORMATS.map((format, index) => `${format.word ?? `value_${index}`} = "${format.make(others)}"`);
const secrets = { ...compileScanner(TOKEN_RULES, STRUCTURES), unpack: createUnpack(systemInflate) };

type Files = Record<string, string>;
type Break = (host: Host, workspace: string) => Host;

/** Everything a step says, but for the masks, which the runner swallows. */
async function say(files: Files, inputs: Record<string, string>, breakHost: Break = (host) => host): Promise<string> {
  const workspace = createRepository(files);
  const runner = createFakeRunner({
    inputs: { sarif: 'out.sarif', ...inputs },
    context: { workspace, temp: createFolder(), eventName: 'schedule' },
  });
  await perform(scanSecrets, breakHost(createHost(runner), workspace));
  const { masks: _masks, ...said } = runner.said;
  const written = ['evidence', 'sarif'].map((name) => said.outputs[name] ?? '').filter((path) => path !== '');
  return (
    JSON.stringify(said) +
    written.map((path) => readFileSync(path.startsWith('/') ? path : join(workspace, path), 'utf8')).join('\n')
  );
}

/** Every stretch of eight characters. */
function readGrams(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 7) }, (_, at) => text.slice(at, at + 8)));
}

/** No eight characters of the secret part of any finding, but for those that are said of other secrets as well. */
function expectSilence(said: string, control: string, files: Files): void {
  const found = Object.entries(files).flatMap(([path, content]) => scanBytes(secrets, Buffer.from(content), path));
  const usual = readGrams(control);
  const told = new Set([...readGrams(said)].filter((gram) => !usual.has(gram)));
  const leaked = found.filter(({ secret, parts = [] }) =>
    [secret, ...parts].some((text) => [...readGrams(text)].some((gram) => told.has(gram))),
  );
  expect(leaked.map(({ rule }) => rule)).toEqual([]);
}

/** A file for every kind of document. */
function writeDocuments(r: Recipes): Files {
  const shown = DOCUMENTS.filter(({ rule }) => rule !== null && rule !== 'key-store');
  return Object.fromEntries(shown.map(({ path, write }, at) => [`d${at}/${path}`, write(r)]));
}

/** What a parser may quote: keys, aliases, texts, expressions. */
const POLICIES: Readonly<Record<string, (token: string) => string>> = {
  'an unknown key': (token) => `- { ${token}: 1, reason: abc, owner: x, fingerprint: ${'0'.repeat(24)} }\n`,
  'an alias': (token) => `- *${token}\n`,
  'a wrong fingerprint': (token) => `- { fingerprint: ${token}, reason: abc, owner: x }\n`,
  'a broken text': (token) => `- "${token}\n`,
  'a tag': (token) => `- !${token} x\n`,
  'text and nothing else': (token) => `${token}\n`,
};
const token = (r: Recipes): string => r.github('ghp_');
const tree = (r: Recipes, content: string): Files => ({ 'app.conf': content, ...writeDocuments(r) });
const breakPort =
  (name: string, port: object): Break =>
  (host) => ({ ...host, portsAt: (...given) => ({ ...host.portsAt(...given), [name]: port }) });
const crash = (text: unknown): never => {
  throw new Error(`broken at ${String(text)}`);
};

const PATHS: readonly [string, (r: Recipes, content: string) => Files, Record<string, string>?, Break?][] = [
  ['a tree full of secrets', tree],
  ['a tree whose findings are all new to its history', tree, { scope: 'history' }],
  ['artifacts full of secrets', tree, { scope: 'artifacts', artifacts: '**' }],
  ['a text that holds them packed', (_, content) => ({ 'app.yml': `data: ${gzipSync(content).toString('base64')}\n` })],
  ['a broken baseline', (_, content) => ({ 'app.conf': content, '.github/secrets-baseline.yml': content })],
  [
    'own rules that do not compile',
    (_, content) => ({ 'app.conf': content, 'rules.yml': content }),
    { rules: 'rules.yml' },
  ],
  ['a part of a history that is none', (_, content) => ({ 'app.conf': content }), { scope: 'history', shard: '9/8' }],
  ['a SARIF file that cannot be written', (_, content) => ({ 'app.conf': content, 'out/a': 'x' }), { sarif: 'out' }],
  ['a base that is not there', (_, content) => ({ 'app.conf': content }), { scope: 'changes', base: 'nowhere' }],
  [
    'objects of git that are gone',
    (_, content) => ({ 'app.conf': content }),
    { scope: 'history' },
    (host, workspace) => {
      rmSync(join(workspace, '.git/objects'), { recursive: true });
      return host;
    },
  ],
  [
    'a crash of our own over a secret',
    (_, content) => ({ 'app.conf': content }),
    {},
    breakPort('digest', { sha256: crash, hmac: (_key: string, text: string) => crash(text), stretch: crash }),
  ],
  ['a configuration that cannot be read', (_, content) => ({ 'app.conf': content, '.github/plimsoll.yml': content })],
  ...Object.entries(POLICIES).flatMap(([name, write]): (typeof PATHS)[number][] => [
    [`a baseline with ${name}`, (r) => ({ '.github/secrets-baseline.yml': write(token(r)) })],
    [`own rules with ${name}`, (r) => ({ 'rules.yml': `rules:\n  ${write(token(r))}` }), { rules: 'rules.yml' }],
  ]),
  [
    'an own rule of a secret',
    (r) => ({ 'rules.yml': `rules:\n  - { id: a, pattern: "(${token(r)}(?=x)", keywords: [ab] }\n` }),
    { rules: 'rules.yml' },
  ],
  [
    'a gitleaks configuration of a secret',
    (r) => ({ '.gitleaks.toml': `[[rules]]\nid = "a"\nregex = '(${token(r)}(?=x)'\nkeywords = ["ab"]\n` }),
  ],
  ['a gitleaks rule without words', (r) => ({ '.gitleaks.toml': `[[rules]]\nid = "${token(r)}"\n` })],
  ['a baseline of another scanner', (r) => ({ '.secrets.baseline': `{"results": ${token(r)}` })],
];

test.each(PATHS)('%s is told of without any of its secrets', async (_name, write, inputs = {}, breakHost) => {
  const files = write(new Recipes(4712), lines.join('\n'));
  const control = await say(write(new Recipes(816), otherLines.join('\n')), inputs, breakHost);
  expectSilence(await say(files, inputs, breakHost), control, files);
});

test('what is looked for in what is said are the secrets of nearly every format', () => {
  const found = scanBytes(secrets, Buffer.from(lines.join('\n')), 'app.conf');
  expect(found.length).toBeGreaterThan(FORMATS.length * 0.9);
});

test('a secret of the job in every spelling is told of without it', async () => {
  const known = `${new Recipes(6).take('b62', 30)}/+"`;
  const spellings = [
    known,
    Buffer.from(known).toString('base64'),
    Buffer.from(`x${known}`).toString('base64url'),
    Buffer.from(known).toString('hex'),
    encodeURIComponent(known),
    JSON.stringify(known).slice(1, -1),
  ];
  const files = { [`dist/${spellings[3] ?? ''}.js`]: spellings.map((text) => `a = "${text}"\n`).join('') };
  const said = await say(files, { known, scope: 'artifacts', artifacts: 'dist/**' });
  expect(said).toContain('known-value');
  const grams = spellings.flatMap((text) => [...readGrams(text)]);
  expect(grams.filter((gram) => said.includes(gram))).toEqual([]);
});

test('a file named like a token is told of without the token', async () => {
  const name = new Recipes(9).github('ghp_');
  const said = await say({ [`keys/${name}.txt`]: `value: "${name}"\n` }, {});
  for (let at = 4; at + 8 <= name.length; at++) expect(said).not.toContain(name.slice(at, at + 8));
});

test('a file named like one token that holds another is told of without either', async () => {
  const r = new Recipes(10);
  const [name, held] = [r.github('ghp_'), r.github('ghp_')];
  const said = await say({ [`keys/d-${name}.env`]: `value: "${held}"\n` }, {});
  expect(said).toContain('github-classic-pat');
  for (const text of [name, held])
    expect([...readGrams(text.slice(4))].filter((gram) => said.includes(gram))).toEqual([]);
});

test('of fourteen thousand secrets none is told, and no other name is hidden', () => {
  const r = new Recipes(11);
  const many = Array.from({ length: 14_000 }, () => r.github('ghp_'));
  const scrub = createScrubber(many);
  const last = many.at(-1) ?? '';
  expect(scrub(`a/${last}/x.env`)).toBe('a/•••/x.env');
  expect(scrub('charts/portworx/templates/deployment.yaml')).toBe('charts/portworx/templates/deployment.yaml');
});
