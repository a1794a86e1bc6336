// Predictions against the real loaders: Node and Bash in every run, npm's, Python's, Ruby's and Go's in the deep one.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from '@jest/globals';
import { loaders, type LoaderName } from '../../src/validate-env/dotenv/loaders.ts';
import { isDeep } from '../fixtures.ts';
import { agrees, type Measured } from './agreement.ts';
import { generateFiles } from './generated.ts';

const surroundings = new Map([['OUTER', 'outerval']]);
const count = isDeep ? 10_000 : 500;
const names = ['K', 'L', 'A', 'B', 'k', 'OUTER'];

/** Files whose prediction differs from what was measured. */
const differing = (
  loader: LoaderName,
  files: readonly string[],
  measured: readonly Measured[],
  seen?: readonly string[],
) =>
  files.flatMap((text, index) =>
    agrees(loaders[loader](text, surroundings), measured[index]!, seen) ? [] : [JSON.stringify(text)],
  );

test(`${count} generated files are read as Node reads them`, () => {
  const files = generateFiles(count, 11);
  const measured = files.map((text): Measured => ({ values: parseEnv(text) as Record<string, string> }));
  expect(differing('node-parseEnv', files, measured)).toEqual([]);
});

// A trap keeps Bash from replacing the subshell by the last command of the file.
const bashScript = `cd "$1" || exit
PATH=/nonexistent HOME=/home-of-nobody
for file in *.env; do (
  trap : USR1; set -a; OUTER=outerval; . ./"$file" >/dev/null 2>&1; status=$?; set +a
  builtin printf '%s\\001%s' "$file" "$status"
  for name in ${names.join(' ')}; do [[ -v $name ]] && builtin printf '\\002%s=%s' "$name" "\${!name}"; done
  builtin printf '\\003'
); done`;

/** What Bash leaves behind after each file; a shell that ended says nothing. */
const runBash = (files: readonly string[]): Measured[] => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bash-'));
  files.forEach((text, index) => writeFileSync(join(folder, `${String(index).padStart(6, '0')}.env`), text));
  const { stdout } = spawnSync('bash', ['--norc', '--noprofile', '-c', bashScript, 'bash', folder], {
    env: { PATH: process.env['PATH'] ?? '' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    input: '',
  });
  const said = new Map(stdout.split('\u0003').map((part) => [part.slice(0, 6), part]));
  return files.map((_, index) => {
    const [head = '', ...values] = (said.get(String(index).padStart(6, '0')) ?? '\u00011').split('\u0002');
    const exit = Number(head.split('\u0001')[1]);
    const seen = Object.fromEntries(
      values.map((value) => [value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1)]),
    );
    if (seen['OUTER'] === 'outerval') delete seen['OUTER'];
    return { values: seen, ...(exit === 0 ? {} : { exit }) };
  });
};

const hasBash = spawnSync('bash', ['--version']).status === 0;
(hasBash ? test : test.skip)(
  `${hasBash ? '' : 'skipped without bash: '}${count} generated files without nested expansions are read as Bash reads them`,
  () => {
    const files = generateFiles(count, 12, ['`', '&', '?', '%', '${', '$', '{', ']']).filter(
      (text) => !/^\s*[/.~:]/m.test(text),
    );
    const measured = runBash(files);
    const own = files.map((text) => loaders['bash-source'](text, surroundings));
    const wrong = files.filter((_, index) => !agreesInBash(own[index]!, measured[index]!));
    expect(wrong.map((text) => JSON.stringify(text))).toEqual([]);
  },
);

/** `OUTER` with its old value cannot be told from one that was never set. */
const agreesInBash = (predicted: ReturnType<(typeof loaders)['bash-source']>, measured: Measured): boolean => {
  if (predicted.status !== 'values') return false;
  const values = new Map(predicted.values);
  if (values.get('OUTER') === 'outerval') values.delete('OUTER');
  return agrees({ ...predicted, values }, measured, names);
};

interface Peer {
  loader: LoaderName;
  /** Prepares the loader in a folder; gives the command that turns a JSON list of texts into one of measurements. */
  install: (folder: string) => [string, ...string[]];
}

const run = (command: string, args: readonly string[], cwd: string): void => {
  execFileSync(command, args, { cwd, stdio: 'ignore', timeout: 240_000 });
};

const npmPeer = (loader: LoaderName, packages: readonly string[], body: string): Peer => ({
  loader,
  install: (folder) => {
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], folder);
    const code = `const fs = require('fs'); const base = { OUTER: 'outerval' };
const read = (text) => { ${body} };
const out = JSON.parse(fs.readFileSync('in.json', 'utf8')).map((text) => { try { return { values: { ...read(text) } }; } catch { return { error: true }; } });
fs.writeFileSync('out.json', JSON.stringify(out));`;
    writeFileSync(join(folder, 'peer.cjs'), code);
    return [process.execPath, 'peer.cjs'];
  },
});

const peers: Peer[] = [
  npmPeer('dotenv', ['dotenv@18.0.10'], `return require('dotenv').parse(text);`),
  npmPeer(
    'dotenv-expand',
    ['dotenv@18.0.10', 'dotenv-expand@1000.0.0'],
    `const dotenv = require('dotenv'); const parsed = dotenv.parse(text); const env = { ...base }; dotenv.populate(env, parsed); return require('dotenv-expand').expand({ parsed, processEnv: env }).parsed;`,
  ),
  npmPeer(
    'dotenvx',
    ['@dotenvx/dotenvx@2.38.2'],
    `return require('@dotenvx/dotenvx').parse(text, { processEnv: { ...base } });`,
  ),
  {
    loader: 'python-dotenv',
    install: (folder) => {
      run('python3', ['-m', 'venv', 'venv'], folder);
      run('venv/bin/pip', ['install', '-q', 'python-dotenv==1.2.2'], folder);
      const code = `import json, io, logging
from dotenv import dotenv_values
logging.disable(logging.CRITICAL)
json.dump([{"values": dict(dotenv_values(stream=io.StringIO(t, newline="")))} for t in json.load(open("in.json"))], open("out.json", "w"))`;
      writeFileSync(join(folder, 'peer.py'), code);
      return ['venv/bin/python', 'peer.py'];
    },
  },
  {
    loader: 'ruby-dotenv',
    install: (folder) => {
      run('gem', ['install', '--silent', '--install-dir', 'gems', 'dotenv', '-v', '3.2.0'], folder);
      const code = `require 'json'; $:.unshift Dir['gems/gems/dotenv-*/lib'].first; require 'dotenv'
out = JSON.parse(File.read('in.json')).map { |t| begin; { values: Dotenv::Parser.call(t) }; rescue Dotenv::FormatError; { error: true }; end }
File.write('out.json', JSON.generate(out))`;
      writeFileSync(join(folder, 'peer.rb'), code);
      return ['ruby', 'peer.rb'];
    },
  },
  {
    loader: 'compose',
    install: (folder) =>
      goPeer(
        folder,
        'github.com/compose-spec/compose-go/v2',
        'v2.16.2',
        'peer.GetEnvFromFile(map[string]string{"OUTER": "outerval"}, []string{"one.env"})',
      ),
  },
  {
    loader: 'godotenv',
    install: (folder) => goPeer(folder, 'github.com/joho/godotenv', 'v1.5.1', 'peer.Read("one.env")'),
  },
];

const goPeer = (folder: string, module: string, version: string, call: string): [string, ...string[]] => {
  const path = module.includes('compose-go') ? `${module}/dotenv` : module;
  const code = `package main
import ("encoding/json"; "os"; peer "${path}")
func main() { var in []string; b, _ := os.ReadFile("in.json"); json.Unmarshal(b, &in); out := []map[string]any{}
for _, t := range in { os.WriteFile("one.env", []byte(t), 0o600); v, err := ${call}; if err != nil { out = append(out, map[string]any{"error": true}) } else { out = append(out, map[string]any{"values": v}) } }
b, _ = json.Marshal(out); os.WriteFile("out.json", b, 0o600) }`;
  writeFileSync(join(folder, 'main.go'), code);
  run('go', ['mod', 'init', 'peer'], folder);
  run('go', ['get', `${module}@${version}`], folder);
  run('go', ['mod', 'tidy'], folder);
  run('go', ['build', '-o', 'peer', '.'], folder);
  return ['./peer'];
};

const expanding = new Set<LoaderName>(['dotenv-expand', 'dotenvx']);

/** Installs a loader; undefined when this machine cannot. */
const tryInstall = ({ install }: Peer, folder: string): [string, ...string[]] | undefined => {
  try {
    return install(folder);
  } catch {
    return undefined;
  }
};

/** Every loader with its folder and command, where the deep run can install it. */
const installed = peers.map((peer) => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-peer-'));
  return { loader: peer.loader, folder, command: isDeep ? tryInstall(peer, folder) : undefined };
});

for (const { loader, folder, command } of installed) {
  const why = isDeep ? 'skipped, cannot be installed here: ' : 'skipped without PLIMSOLL_DEEP: ';
  (command ? test : test.skip)(`${command ? '' : why}10,000 generated files are read as ${loader} reads them`, () => {
    // Circular references hang the real expanders; the prediction says so by refusing.
    const files = generateFiles(10_000, 13).filter(
      (text) => !expanding.has(loader) || loaders[loader](text, surroundings).status !== 'refused',
    );
    writeFileSync(join(folder, 'in.json'), JSON.stringify(files));
    const [program, ...args] = command!;
    const env = { PATH: process.env['PATH'] ?? '', OUTER: 'outerval', LANG: 'C.UTF-8' };
    execFileSync(program, args, { cwd: folder, env, stdio: 'ignore', timeout: 120_000 });
    const measured = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as Measured[];
    expect(differing(loader, files, measured)).toEqual([]);
  });
}
