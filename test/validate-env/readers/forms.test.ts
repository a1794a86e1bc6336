// Every further form in which a language asks for a variable, wrappers in each language, and code inside of other text.
import { expect, test } from '@jest/globals';
import { graphOf, readNames } from '../read-names.ts';

test.each([
  ['a.go', 'v, ok := syscall.Getenv("API_URL")'],
  ['a.go', 'viper.MustBindEnv("url", "API_URL")'],
  ['a.go', 'type C struct {\n\tURL string `envconfig:"API_URL"`\n}'],
  ['a.go', '&cli.StringFlag{Name: "url", EnvVars: []string{"API_URL"}}'],
  ['a.rb', `ENV.key?('API_URL')`],
  ['a.rb', `ENV.dig "API_URL"`],
  ['a.rb', `ENV.fetch 'API_URL'`],
  ['a.php', `<?php $url = Env::get('API_URL');`],
  ['a.php', `<?php $_SERVER['API_URL'];`],
  ['a.php', `<?php return ['url' => '%env(resolve:API_URL)%'];`],
  ['A.java', 'System.getenv().getOrDefault("API_URL", "x");'],
  ['A.java', '@ConfigProperty(name = "API_URL") String url;'],
  ['A.java', 'dotenv.get("API_URL");'],
  ['A.scala', 'sys.env.getOrElse("API_URL", "x")'],
  ['A.scala', 'val url = sys.env("API_URL")'],
  ['A.kt', 'val url = System.getenv()["API_URL"]'],
  ['A.kt', '@Value("\\${API_URL:x}") lateinit var url: String'],
  ['A.kt', 'val url = dotenv["API_URL"]'],
  ['A.cs', 'configuration.GetValue<string>("API_URL");'],
  ['a.rs', 'std::env::var_os("API_URL")'],
  ['a.rs', 'option_env!("API_URL")'],
  ['a.rs', 'dotenvy::var("API_URL")'],
  ['a.ex', 'System.fetch_env("API_URL")'],
  ['a.ex', 'System.get_env("API_URL", "x")'],
  ['a.mjs', 'const { API_URL } = import.meta.env;'],
  ['a.vue', '<script setup>\nconst url = import.meta.env.API_URL;\n</script>'],
  ['a.ts', `const e = v.parse(Shape, process.env);\nconst Shape = v.object({ API_URL: v.string() });`],
  ['a.ts', `ConfigModule.forRoot({ validationSchema: Joi.object({ API_URL: Joi.string() }) });`],
  [
    'a.ts',
    `const NEEDED = { API_URL: 'why' };\nfor (const [name, why] of Object.entries(NEEDED)) need(process.env[name], why);`,
  ],
  ['a.ts', `const NEEDED = { API_URL: 'why' };\nObject.keys(NEEDED).filter((name) => !process.env[name]);`],
])('%s reads API_URL: %s', (path, text) => {
  expect(readNames({ [path]: text })).toEqual(['API_URL']);
});

test.each([
  ['a.rb', `def need(name)\n  ENV.fetch(name)\nend\nneed('API_URL')`],
  ['a.php', `<?php function need(string $name) { return getenv($name); }\nneed('API_URL');`],
  [
    'A.java',
    'class A {\n  static String need(String name) {\n    return System.getenv(name);\n  }\n  String url = need("API_URL");\n}',
  ],
  ['A.kt', 'fun need(name: String) = System.getenv(name)\nval url = need("API_URL")'],
  [
    'A.cs',
    'class A {\n  static string Need(string name) {\n    return Environment.GetEnvironmentVariable(name);\n  }\n  string Url = Need("API_URL");\n}',
  ],
  ['a.rs', 'fn need(name: &str) -> String { std::env::var(name).unwrap() }\nfn main() { need("API_URL"); }'],
  ['a.ex', 'defp need(name), do: System.fetch_env!(name)\ndef url, do: need("API_URL")'],
])('a function of %s whose parameter is the name is a reader', (path, text) => {
  expect(readNames({ [path]: text })).toEqual(['API_URL']);
});

test.each([
  ['Gemfile', `gem 'a' if ENV['API_URL']`],
  ['lib/a.gemspec', `ENV['API_URL']`],
  ['config/database.yml', `url: <%= ENV['API_URL'].presence || "it's" %>\n# don't\nuser: x\n`],
  [
    'app/views/a.html.erb',
    `<p>Don't</p>\n<% if ENV['API_URL'] %>\n<%# ENV['NOT_READ'] %>\n<p>It's ENV['NOR_THIS']</p>`,
  ],
  ['a.rb', `text = <<~END\n  Don't, see #{other}\nEND\nENV['API_URL']`],
  ['a.rb', `text = <<~END\n  Don't, see #{ENV['API_URL']}\n  and ENV['NOT_READ']\nEND\n`],
  ['a.rb', `text = <<~'END'\n  #{ENV['NOT_READ']}\nEND\nENV['API_URL']`],
  ['a.rb', `pattern = /don't/\nENV['API_URL']`],
  ['a.php', `<?php $a = <<<END\nDon't\nEND;\ngetenv('API_URL');`],
  ['page.php', `<p>Don't getenv('NOT_READ')</p>\n<?= getenv('API_URL') ?>\n<p>It's</p>`],
  ['a.php', `<?php $a = '<?xml version="1.0"?>';\ngetenv('API_URL');`],
  ['bin/serve', `#!/usr/bin/env ruby\nENV['API_URL']`],
  ['bin/serve', `#!/usr/bin/env python3\nimport os\nos.environ["API_URL"]`],
  ['scripts/serve', `#!/bin/bash\ncurl "\${API_URL:?}"`],
  ['exe/serve', `#!/usr/bin/env -S node --no-warnings\nprocess.env.API_URL`],
])('%s reads API_URL and nothing else: %s', (path, text) => {
  expect(readNames({ [path]: text })).toEqual(['API_URL']);
});

const options = (tag: string, type: string, more = ''): string =>
  `package app\ntype Options struct {\n\tUser string \`env:"USER_NAME"\`\n\tApi ${type} \`${tag}\`\n}\n${more}`;
const group = 'type Group struct {\n\tUrl string `json:"u" env:"URL,required"`\n}\n';

test.each([
  ['a namespace', { 'a.go': options('group:"api" env-namespace:"API"', 'Group', group) }],
  ['a whole prefix', { 'a.go': options('envPrefix:"API_"', '*Group', group) }],
  ['a prefix over files', { 'a.go': options('env-namespace:"API"', 'cfg.Group'), 'cfg/b.go': `package cfg\n${group}` }],
  ['a struct in place', { 'a.go': options('env-namespace:"API"', 'struct {\n\t\tUrl string `env:"URL"`\n\t}') }],
])('Go structs are read under %s', (_, files) => {
  expect(readNames(files as Record<string, string>)).toEqual(['API_URL', 'USER_NAME']);
});

test('a Go struct is read under each prefix that holds it, and where it stands', () => {
  const text = `package app\ntype Group struct {\n\tUrl string \`env:"URL"\`\n}\nvar options struct {\n\tA Group \`env-namespace:"ONE"\`\n\tB []Group \`env-namespace:"TWO"\`\n\tinterface{}\n}\n`;
  const { variables } = graphOf({ 'a.go': text });
  expect([...variables].map(([name, { read }]) => [name, read.map(({ line }) => line)])).toEqual([
    ['ONE_URL', [3]],
    ['TWO_URL', [3]],
  ]);
});

test('a function of a module is followed into files that name the module', () => {
  const files = {
    'lib/env.ex': 'defmodule App.Env do\n  def need(name, other) when is_list(other), do: System.get_env(name)\nend',
    'config/a.exs': 'App.Env.need("API_URL", [])',
    'config/b.exs': 'Other.need("NO_VARIABLE", [])',
  };
  expect(readNames(files)).toEqual(['API_URL']);
});

test.each([
  ['a.py', 'import os\ndef secret(s):\n    return os.getenv(s.upper() + "_FILE")'],
  ['a.ts', 'use(process.env[`A_${b}`]);'],
  ['a.go', 'os.Getenv(prefix + "B")'],
  ['a.rb', 'ENV[prefix + "B"]'],
])('%s asks by an expression: one note, no name', (path, text) => {
  const graph = graphOf({ [path]: text });
  expect([...graph.variables.keys()]).toEqual([]);
  expect(graph.dynamic).toHaveLength(1);
});

test('a list that Elixir maps over the environment is read name by name', () => {
  expect(readNames({ 'a.exs': '["API_URL", "OTHER"]\n|> Enum.map(&System.get_env/1)' })).toEqual(['API_URL', 'OTHER']);
});

test.each([
  ['bin/serve', `ENV['API_URL']`],
  ['bin/serve', `#!/usr/bin/perl\n$ENV{'API_URL'}`],
  ['notes/serve', `#!/usr/bin/env ruby\nENV['API_URL']`],
])('%s is not taken for code of a known language: %s', (path, text) => {
  expect(readNames({ [path]: text })).toEqual([]);
});

test.each([
  '.env.example',
  'env-example',
  'env-example-docker',
  '.env_sample',
  'example.env',
  '.env.dist',
  'env.template',
])('%s is an example file', (path) => {
  expect(graphOf({ [path]: 'API_URL=\n' }).variables.get('API_URL')?.documented).toMatchObject([
    { surface: 'example' },
  ]);
});

test('a read by a name that only a run knows is one note with its place', () => {
  const graph = graphOf({
    'web/package.json': '{}',
    'web/a.ts': '\nexport const read = (map, key) => process.env[map.get(key)] + process.env[other];',
  });
  expect(graph.dynamic).toEqual([{ file: 'web/a.ts', line: 2, component: 'web', isTest: false }]);
});

test.each([
  ['ERB marks that never close', 'a.erb', '<%'.repeat(100_000)],
  ['PHP marks that never close', 'page.php', `x${'<?'.repeat(100_000)}`],
  ['here-documents that never end', 'a.rb', `<<~A\nENV\n${'x = <<~A\n'.repeat(50_000)}`],
  ['here-documents of one word', 'a.rb', `ENV\n${'<<A\nA\n'.repeat(50_000)}`],
  ['structs inside of structs', 'a.go', `type env struct {${'\nA struct {'.repeat(30_000)}`],
  [
    'structs that hold each other',
    'a.go',
    `type A struct {\n${'B B `env-namespace:"X" envPrefix:"Y"`\n'.repeat(40)}}\ntype B struct {\n${'A A `env-namespace:"X"`\n'.repeat(40)}}\n`,
  ],
  ['loops over keys', 'a.ts', `process.env;${'for (const [a of Object.entries('.repeat(20_000)}`],
])('%s are read in linear time', (_, path, text) => {
  expect(readNames({ [path]: text })).toEqual([]);
});
