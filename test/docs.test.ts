// The documentation as assertions: examples give real inputs, configuration samples are read, links lead somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { isMap, parse, parseDocument, visit, type YAMLMap } from 'yaml';
import { USUAL_PLACES } from '../src/enforce-coverage/gather/usual-places.ts';
import { readSettings, resolveInputs } from '../src/kernel/settings.ts';
import { loadContracts } from '../src/main.ts';

const root = resolve(import.meta.dirname, '..');
const contracts = await loadContracts();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function pagesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

const pages = ['README.md', ...pagesBelow('docs'), ...pagesBelow('actions')].sort();

interface Example {
  path: string;
  line: number;
  text: string;
}

/** Every fenced YAML block of a page, also one that stands in a list. */
function examplesOf(path: string): Example[] {
  const blocks = read(path).matchAll(/^( *)```ya?ml\n([\s\S]*?)^ *```$/gmu);
  return [...blocks].map(({ 1: indent = '', 2: body = '', index }) => ({
    path,
    line: read(path).slice(0, index).split('\n').length,
    text: body.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
  }));
}

const examples = pages.flatMap(examplesOf);

/** What a step or job may be given, by what it uses; undefined for actions of others. */
interface Callee {
  with: Record<string, { required?: boolean }>;
  secrets: Record<string, { required?: boolean }>;
}

function calleeOf(uses: string): Callee | 'unknown' | undefined {
  const [, path = '', name = ''] =
    /^(?:plimsoll\/plimsoll\/|\$\/|\.\/)((?:actions|\.github\/workflows)\/([a-z-]+)(?:\.yml)?)(?:@|$)/u.exec(uses) ??
    [];
  if (uses.startsWith('plimsoll/plimsoll@')) {
    return { with: (parse(read('action.yml')) as { inputs: Callee['with'] }).inputs, secrets: {} };
  }
  if (name === '') return uses.startsWith('plimsoll/') ? 'unknown' : undefined;
  if (path.startsWith('actions/')) {
    const contract = contracts.find((one) => one.name === name);
    return contract === undefined ? 'unknown' : { with: contract.inputs, secrets: {} };
  }
  if (!existsSync(join(root, path))) return 'unknown';
  const { on } = parse(read(path)) as {
    on: { workflow_call: { inputs?: Callee['with']; secrets?: Callee['secrets'] } };
  };
  return { with: on.workflow_call.inputs ?? {}, secrets: on.workflow_call.secrets ?? {} };
}

const keysOf = (map: unknown): string[] => (isMap(map) ? map.items.map(({ key }) => String(key)) : []);

/** What is wrong with one map that has `uses`. A block that shows neither `with` nor a required input is a reference only. */
function findFaults(use: YAMLMap): string[] {
  const uses = String(use.get('uses'));
  const callee = calleeOf(uses);
  if (callee === undefined) return [];
  if (callee === 'unknown') return [`${uses} is neither an action nor a workflow`];
  return (['with', 'secrets'] as const).flatMap((part) => {
    const given = keysOf(use.get(part));
    const unknown = given.filter((name) => !(name in callee[part])).map((name) => `${uses} has no ${part}: ${name}`);
    const needed = Object.entries(callee[part]).filter(([name, { required }]) => required && !given.includes(name));
    return [...unknown, ...needed.map(([name]) => `${uses} needs ${part}: ${name}`)];
  });
}

test('the pages hold examples that the following tests can judge', () => {
  expect(examples.filter(({ text }) => /uses: plimsoll\/plimsoll/u.test(text)).length).toBeGreaterThan(20);
});

test('every YAML example is YAML', () => {
  const broken = examples.flatMap(({ path, line, text }) =>
    parseDocument(text).errors.map((error) => `${path}:${line}: ${error.message.split('\n')[0]}`),
  );
  expect(broken).toEqual([]);
});

test('every example gives an action or workflow of ours inputs that exist, and those it needs', () => {
  const faults = examples.flatMap(({ path, line, text }) => {
    const found: string[] = [];
    visit(parseDocument(text), {
      Map: (_, map) => {
        if (map.has('uses')) found.push(...findFaults(map).map((fault) => `${path}:${line}: ${fault}`));
      },
    });
    return found;
  });
  expect(faults).toEqual([]);
});

test('every example pins actions of others by commit', () => {
  const loose = examples.flatMap(({ path, line, text }) =>
    [...text.matchAll(/uses: ([\w-]+\/[\w./-]+)@(\S+)/gu)]
      .filter(([, name = '', ref = '']) => !name.startsWith('plimsoll/') && !/^[0-9a-f]{40}$/u.test(ref))
      .filter(() => !text.startsWith('# before'))
      .map(([use]) => `${path}:${line}: ${use}`),
  );
  expect(loose).toEqual([]);
});

test('every example quotes on and off, which tools of YAML 1.1 read as booleans', () => {
  const loose = examples.flatMap(({ path, line, text }) =>
    text.startsWith('# .github/plimsoll.yml')
      ? []
      : [...text.matchAll(/^\s+(?!- )[\w-]+: (?:on|off)\b.*$/gmu)].map(([row]) => `${path}:${line}: ${row.trim()}`),
  );
  expect(loose).toEqual([]);
});

test('every sample of the configuration file is read without a complaint', () => {
  const samples = examples.filter(({ text }) => text.startsWith('# .github/plimsoll.yml'));
  expect(samples.length).toBeGreaterThan(0);
  const names = contracts.map(({ name }) => name);
  const problems = samples.flatMap(({ path, line, text }) =>
    contracts.flatMap((contract) => {
      const found: string[] = [];
      const policy = { text, origin: `${path}:${line}` };
      const settings = readSettings(contract, policy, names, found);
      const raw = (name: string): string => (contract.inputs[name]?.required ? 'start' : '');
      if (settings.size > 0) resolveInputs(contract, raw, settings, false, found);
      return found;
    }),
  );
  expect(problems).toEqual([]);
});

/** The ids that GitHub gives the headings of a page. */
function anchorsOf(path: string): Set<string> {
  const headings = read(path)
    .replaceAll(/^```[\s\S]*?^```$/gmu, '')
    .matchAll(/^#{1,6} (.+)$/gmu);
  const ids = [...headings].map(([, text = '']) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/gu, '-'),
  );
  return new Set(ids);
}

test('every relative link leads to a file, and every anchor to a heading', () => {
  const dead = pages.flatMap((path) => {
    const text = read(path).replaceAll(/^```[\s\S]*?^```$/gmu, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = '']) => link);
    return links
      .filter((link) => !/^[a-z]+:/u.test(link))
      .filter((link) => {
        const [to = '', anchor] = link.split('#');
        const target = to === '' ? path : relative(root, join(root, dirname(path), to)).replaceAll('\\', '/');
        if (!existsSync(join(root, target))) return true;
        return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor);
      })
      .map((link) => `${path}: ${link}`);
  });
  expect(dead).toEqual([]);
});

test('every page of docs/ is in the index, once', () => {
  const index = read('docs/README.md');
  const listed = [...index.matchAll(/^- \[[\w-]+\.md\]\(([\w-]+\.md)\)/gmu)]
    .map(([, page = '']) => `docs/${page}`)
    .sort();
  const written = pages.filter((path) => /^docs\/[\w-]+\.md$/u.test(path) && path !== 'docs/README.md');
  expect(listed).toEqual(written);
});

test('every message of the troubleshooting page is one that the sources can say', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true });
  const sources = folders
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
    .replaceAll('\\`', '`')
    .replaceAll("\\'", "'");
  const headings = [...read('docs/troubleshooting.md').matchAll(/^### (`.*)$/gmu)].map(([, text = '']) => text);
  const own = headings.filter((heading) => !heading.startsWith('`Invalid workflow file`'));
  expect(own.length).toBeGreaterThan(40);
  const unsaid = own.flatMap((heading) =>
    [...heading.matchAll(/`([^`]+)`/gu)]
      .flatMap(([, message = '']) => message.split('…'))
      .map((fragment) => fragment.trim())
      .filter((fragment) => !sources.includes(fragment))
      .map((fragment) => `${heading}: ${fragment}`),
  );
  expect(unsaid).toEqual([]);
});

/** The text of the argument that opens at `from`, up to its closing bracket. */
function argumentAt(source: string, from: number): string {
  let depth = 1;
  let end = from;
  while (depth > 0 && end < source.length) {
    depth += Number(source[end] === '(') - Number(source[end] === ')');
    end += 1;
  }
  return source.slice(from, end - 1);
}

test('every mistake of a workflow that the sources can name is on the troubleshooting page', () => {
  const plain = (text: string): string => text.replaceAll(/[\\`]/gu, '').replaceAll(/\s+/gu, ' ');
  const page = plain(read('docs/troubleshooting.md'));
  const files = readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.ts'),
  );
  const messages = files.flatMap((entry) => {
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    return [...text.matchAll(/new UsageError\(/gu)].map(({ index }) => ({
      file: entry.name,
      words: argumentAt(text, index + 'new UsageError('.length).split(/\$\{(?:[^{}]|\{[^{}]*\})*\}|['\n]/u),
    }));
  });
  expect(messages.length).toBeGreaterThan(50);
  // A message that only passes on what another part said has no words of its own.
  const worded = messages.filter(({ words }) => words.some((part) => plain(part).trim().split(' ').length > 3));
  const isNamed = (part: string): boolean => {
    const text = plain(part);
    return text.split(/[:;.,()]/u).some((piece) => piece.trim().length >= 10 && page.includes(piece.trim()));
  };
  expect(
    worded.filter(({ words }) => !words.some(isNamed)).map(({ file, words }) => `${file}: ${words.join('…')}`),
  ).toEqual([]);
});

test('the page about the audits has every numbered finding once, and each row says how far it is closed', () => {
  const rows = [...read('docs/audits.md').matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]*) \|$/gmu)]
    .map(([, finding = '', state = '', step = '']) => ({
      finding: finding.trim(),
      state: state.trim(),
      step: step.trim(),
    }))
    .filter(({ finding }) => !/^(?:-+|Finding|Missing|Risk|Recommendation)$/u.test(finding));
  const numbered = rows.flatMap(({ finding }) => /^(\d+) /u.exec(finding)?.[1] ?? []).map(Number);
  const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);
  expect(numbered).toEqual([...upTo(17), ...upTo(8), ...upTo(20)]);
  expect(rows.filter(({ finding }) => finding.startsWith('P2-'))).toHaveLength(3);
  expect(rows.filter(({ state }) => !['closed', 'partly', 'not closed'].includes(state))).toEqual([]);
  expect(rows.filter(({ state, step }) => state !== 'not closed' && step === '')).toEqual([]);
});

test('the README goes from one picture over two commands and one file to the actions and the reasons to trust them', () => {
  const readme = read('README.md');
  const headings = [...readme.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading);
  expect(headings).toEqual(['Two commands', 'Adopt it in one file', 'Actions', 'Why trust it', 'More']);
  expect(readme.indexOf('```mermaid')).toBeLessThan(readme.indexOf('## Two commands'));
});

test('every figure of the README has a command whose script and file exist', () => {
  const table = read('README.md').split('## Why trust it')[1]?.split('\n## ')[0] ?? '';
  const commands = [...table.matchAll(/\| `([^`|]+)` +\|$/gmu)].map(([, command = '']) => command);
  expect(commands.length).toBe(table.split('\n').filter((row) => /^\| (?!-|Claim)/u.test(row)).length);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).map((path) =>
    `test/${path}`.replaceAll('\\', '/'),
  );
  const broken = commands.filter((command) => {
    const [, script = 'test', file] = /npm (?:run )?([\w:-]+)(?: -- (\S+))?/u.exec(command) ?? [];
    if (!(script in scripts)) return true;
    if (script === 'bench') return !existsSync(join(root, `bench/${file}.ts`));
    return file !== undefined && !tests.some((path) => path.startsWith(file));
  });
  expect(broken).toEqual([]);
});

test('the file that the README says to adopt is the example that runs under act, in at most 15 lines', () => {
  const [, shown = ''] = /```yaml\n([\s\S]*?)```/u.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const example = readFileSync(join(root, 'examples/gate.yml'), 'utf8').replace(/^#[^\n]*\n/u, '');
  expect(shown).toBe(example);
  expect(shown.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
});

test('the page of coverage formats names every place where reports are looked for, and none else', () => {
  const [, part = ''] = read('docs/coverage-formats.md').split('## Where reports are looked for');
  const rows = (part.split('## ')[0] ?? '')
    .split('\n')
    .filter((row) => row.startsWith('| '))
    .slice(2)
    .join();
  const named = [...rows.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => `**/${name}`);
  expect(named.sort()).toEqual([...USUAL_PLACES].sort());
});
