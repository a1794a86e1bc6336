// Proves what a path says of its file, name by name: its syntax, and whether it is for tests, for readers or made by a machine.
import { expect, test } from '@jest/globals';
import { describeFile, type Syntax } from '../../src/scan-secrets/engine/file-kind.ts';

const split = (names: string): string[] => names.trim().split(/\s+/);
const ends = (names: string): string[] => split(names).map((end) => `src/a.${end}`);

const ASSIGNMENTS = [
  ...split(`.env .env.local prod.env x/.env envrc .envrc .bashrc .bash_profile .zshrc .shrc .zsh_history .sh_history profile .profile .netrc .s3cfg
    .boto credentials .credentials .npmrc .yarnrc config Dockerfile Dockerfile.dev api.dockerfile Makefile Jenkinsfile a/b/config`),
  ...ends(`env ini cfg conf cnf config properties toml sh bash zsh fish ps1 psm1 bat cmd reg service tfvars pgpass
    credentials npmrc prefs inf url rc desktop INI`),
];
const SYNTAXES: Readonly<Partial<Record<Syntax, readonly string[]>>> = {
  assignments: ASSIGNMENTS,
  yaml: ends('yml yaml YAML'),
  json: ends('json jsonc json5 jsonl ndjson webmanifest tfstate ftpconfig JSON'),
  xml: ends('xml xsl plist csproj props pom nuspec resx xaml wsdl storyboard XML'),
  prose: ends('md mdx rst txt adoc markdown log csv tsv MD'),
  code: ends(`js cjs mjs jsx ts cts mts tsx py pyw ipynb rb erb php php5 phtml java kt kts scala groovy gradle go rs c h cc
    cpp cxx hpp cs vb fs swift m mm dart lua pl pm r jl ex exs erl hrl clj cljs hs elm vue svelte astro sol sql tf hcl proto
    cshtml razor jsp asp aspx coffee nim zig v tcl vbs applescript feature graphql html htm lock sum map JS`),
  unknown: split(
    'a.bin run x.envx myconfig configs xMakefile Makefile2 Dockerfile/x a.inix a.ymlx a.jsonx a.mdx2 a.xmlx a.jsx2 netrc xenvrc',
  ),
};

test.each(Object.entries(SYNTAXES))('%s', (syntax, paths) => {
  expect(paths.filter((path) => describeFile(path).syntax !== syntax)).toEqual([]);
});

type Trait = 'isTest' | 'isExample' | 'isGenerated';
const of = (trait: Trait, paths: readonly string[]): string[] => paths.filter((path) => describeFile(path)[trait]);

const TESTS = [
  ...split(`test tests test-key test-keys testkey testkeys testcert test-cert test-certs testcerts __test__ __tests__ spec specs fixture fixtures
    __mocks__ mock mocks testdata test-data test_data testing unittest unittests e2e cypress playwright stories cassettes
    stub stubs benchmark benchmarks TEST`).flatMap((word) => [
    `${word}/a.js`,
    `x/${word}.js`,
    `a_${word}_b.js`,
    `a.${word}.js`,
    `a-${word}`,
  ]),
  ...[
    'FooTest.java',
    'FooTests.kt',
    'FooSpec.scala',
    'FooTest.cs',
    'FooTest.php',
    'FooTests.swift',
    'FooSpec.groovy',
    'foo1test.go',
  ],
];
const EXAMPLES = [
  ...split('locale locales i18n l10n translation translations lang/de lang/pt-br lang/zh_hant').flatMap((word) => [
    `${word}/a.js`,
    `x/${word}.js`,
  ]),
  ...split(`example examples sample samples demo demos doc docs documentation template templates tutorial tutorials readme
    changelog dist tmpl defaults skeleton quickstart cookbook guide guides README`).flatMap((word) => [
    `${word}/a.js`,
    `x/${word}.js`,
    `a_${word}_b.js`,
    `a.${word}.js`,
    `a-${word}`,
  ]),
  ...ends('md mdx rst adoc markdown'),
];
const GENERATED = [
  ...split(`package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yml pnpm-lock.yaml bun.lock bun.lockb composer.lock
    Gemfile.lock poetry.lock Pipfile.lock uv.lock Cargo.lock go.sum flake.lock mix.lock Podfile.lock packages.lock.json
    .terraform.lock.hcl .secrets.baseline deno.lock`).flatMap((name) => [name, `x/${name}`]),
  ...ends('sarif sha256 sha512 md5 asc sig crt cer svg lock snap po pot pub'),
  ...['gitleaks.json', 'gitleaks-report.json', 'x/trufflehog-2.json', 'TruffleHog.json'],
];
const PLAIN =
  split(`latest.js attest/a.js contest.go.x mytest.js testify.js speckle.js FooTest.javax xlocale/a.js locale
  i18nx/a.js lang/deutsch/a.js langs/de/a.js exampled.js demon.js guided.js a.mdy packages.json xpackage-lock.json go.sums
  a.svgz gitleaks/a.json gitleaks.jsonx a.pubs latest/a.py Fastest.rb trufflehog.jsonx xdocs/a.js xfixtures/a.js`);

test.each([
  ['isTest', TESTS],
  ['isExample', EXAMPLES],
  ['isGenerated', GENERATED],
] as const)('%s', (trait, paths) => {
  expect(paths.filter((path) => of(trait, [path]).length === 0)).toEqual([]);
  expect(of(trait, PLAIN)).toEqual([]);
});

test('a path is told in small letters and forward slashes, with its last part', () => {
  expect(describeFile('Src\\Tests\\A.YML')).toEqual({
    path: 'src/tests/a.yml',
    name: 'a.yml',
    syntax: 'yaml',
    isTest: true,
    isExample: false,
    isGenerated: false,
  });
  expect(describeFile('Run').name).toBe('run');
});
