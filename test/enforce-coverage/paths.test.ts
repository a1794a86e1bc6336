// From paths as reports write them to paths as git knows them: every rule, and where none may guess.
import { expect, test } from '@jest/globals';
import { selectCoverable } from '../../src/enforce-coverage/paths/coverable.ts';
import { compileGlobs } from '../../src/enforce-coverage/paths/glob-set.ts';
import { parseModuleName, resolveImportPath } from '../../src/enforce-coverage/paths/go-module.ts';
import { describeProof, provePaths } from '../../src/enforce-coverage/paths/path-proof.ts';
import { resolvePaths, type PathContext } from '../../src/enforce-coverage/paths/resolver.ts';
import { indexTree } from '../../src/enforce-coverage/paths/tree-index.ts';

interface Given extends Partial<Omit<PathContext, 'tree'>> {
  tree: string[];
  files: (string | [path: string, scope: string])[];
}

function resolve({ tree, files, ...context }: Given): string[] {
  const named = files.map((file) =>
    typeof file === 'string' ? { path: file, scope: '' } : { path: file[0], scope: file[1] },
  );
  const blank = { workspaces: ['/w'], workingDirectory: '', reportFolder: '', sources: [], modules: [] };
  const found = resolvePaths(named, { ...blank, ...context, tree: indexTree(tree) });
  return found.map((one) =>
    one.status === 'matched'
      ? `${one.path} by ${one.by}`
      : one.status === 'ambiguous'
        ? `? ${one.candidates.join(' ')}`
        : '-',
  );
}

test('relative paths start at the root, whatever dots, backslashes and doubled slashes they hold', () => {
  const tree = ['src/a.ts', 'src/b.ts'];
  expect(resolve({ tree, files: ['src/a.ts', './src//b.ts', 'src\\a.ts', 'src/x/../b.ts', 'src/none.ts'] })).toEqual([
    'src/a.ts by root',
    'src/b.ts by root',
    'src/a.ts by root',
    'src/b.ts by root',
    '-',
  ]);
});

test('paths start from the folder under which most of the report exists', () => {
  const tree = ['src/a.ts', 'packages/x/src/a.ts', 'packages/x/src/b.ts'];
  expect(resolve({ tree, files: ['src/a.ts', 'src/b.ts'], reportFolder: 'packages/x/coverage' })).toEqual([
    'packages/x/src/a.ts by root',
    'packages/x/src/b.ts by root',
  ]);
  expect(resolve({ tree, files: ['src/a.ts'], reportFolder: 'packages/x/coverage' })).toEqual([
    '? packages/x/src/a.ts src/a.ts',
  ]);
  expect(
    resolve({ tree, files: ['src/a.ts'], reportFolder: 'packages/x/coverage', workingDirectory: 'packages/x' }),
  ).toEqual(['packages/x/src/a.ts by root']);
  expect(resolve({ tree, files: ['../src/b.ts'], reportFolder: 'packages/x/coverage' })).toEqual([
    'packages/x/src/b.ts by root',
  ]);
});

test('every source folder is looked into, not the first alone', () => {
  const tree = ['api/app/main.py', 'lib/app/tool.py', 'app/only.py'];
  expect(resolve({ tree, files: ['app/main.py', 'app/tool.py'], sources: ['/w/api', '/w/lib'] })).toEqual([
    'api/app/main.py by source',
    'lib/app/tool.py by source',
  ]);
  expect(resolve({ tree, files: ['app/main.py', 'app/tool.py'], sources: ['api', './lib'] })).toEqual([
    'api/app/main.py by source',
    'lib/app/tool.py by source',
  ]);
  expect(resolve({ tree, files: ['app/main.py'], sources: ['--source', '/w/api'] })).toEqual([
    'api/app/main.py by source',
  ]);
});

test('a file that no source folder has is not looked for elsewhere once others were found there', () => {
  const tree = ['backend/app.py', 'generated.py'];
  expect(resolve({ tree, files: ['app.py', 'generated.py'], sources: ['/w/backend'] })).toEqual([
    'backend/app.py by source',
    '-',
  ]);
});

test('two sources that both have the file leave it ambiguous unless one holds more of the report', () => {
  const tree = ['a/x.py', 'b/x.py', 'b/y.py'];
  expect(resolve({ tree, files: ['x.py'], sources: ['/w/a', '/w/b'] })).toEqual(['? a/x.py b/x.py']);
  expect(resolve({ tree, files: ['x.py', 'y.py'], sources: ['/w/a', '/w/b'] })).toEqual([
    'b/x.py by source',
    'b/y.py by source',
  ]);
});

test('sources of another machine are placed by what exists below them', () => {
  const tree = ['backend/app/a.py', 'backend/app/b.py'];
  expect(resolve({ tree, files: ['a.py', 'b.py'], sources: ['/builds/group/project/backend/app'] })).toEqual([
    'backend/app/a.py by source',
    'backend/app/b.py by source',
  ]);
});

test.each([
  ['the workspace', '/w'],
  ['a hosted Linux runner', ['', 'home', 'runner', 'work', 'repo', 'repo'].join('/')],
  ['a hosted macOS runner', '/Users/runner/work/repo/repo'],
  ['a hosted Windows runner', 'D:\\a\\repo\\repo'],
  ['a container job', '/__w/repo/repo'],
])('absolute paths of %s are placed below it', (_, folder) => {
  const tree = ['src/a.ts', 'repo/src/a.ts', 'index.js'];
  const slash = folder.includes('\\') ? '\\' : '/';
  const [found, other, foreign] = resolve({
    tree,
    files: [
      ['src', 'a.ts'],
      ['repo', 'src', 'a.ts'],
      ['node_modules', 'x', 'index.js'],
    ].map((way) => [folder, ...way].join(slash)),
  });
  expect([found, other, foreign]).toEqual(['src/a.ts by workspace', 'repo/src/a.ts by workspace', '-']);
});

test('absolute paths of an unknown machine are placed by the one folder that most of them share', () => {
  const tree = ['src/a.c', 'src/b.c', 'include/stdio.h', 'stdio.h'];
  expect(resolve({ tree, files: ['/build/42/src/a.c', '/build/42/src/b.c', '/usr/include/stdio.h'] })).toEqual([
    'src/a.c by checkout',
    'src/b.c by checkout',
    '-',
  ]);
  expect(resolve({ tree: ['src/a.c', 'src/src/a.c'], files: ['/build/src/src/a.c'] })).toEqual([
    '? src/a.c src/src/a.c',
  ]);
});

test('Windows paths find files whatever their case, other paths only as written', () => {
  const tree = ['Src/App.cs', 'src/one.ts', 'src/One.ts'];
  expect(resolve({ tree, files: ['src\\app.cs', 'C:\\w2\\SRC\\APP.CS'] })).toEqual([
    'Src/App.cs by root',
    'Src/App.cs by checkout',
  ]);
  expect(resolve({ tree, files: ['src/app.cs'] })).toEqual(['-']);
  expect(resolve({ tree, files: ['src\\ONE.ts'] })).toEqual(['? src/One.ts src/one.ts']);
  expect(resolve({ tree, files: ['src\\One.ts'] })).toEqual(['src/One.ts by root']);
});

test('a package path finds the one file that ends like it, and never one of two', () => {
  const tree = [
    'core/src/main/java/com/acme/A.java',
    'one/src/main/kotlin/com/acme/B.kt',
    'two/src/main/kotlin/com/acme/B.kt',
  ];
  expect(resolve({ tree, files: ['com/acme/A.java', 'com/acme/B.kt', 'acme/A.jav'] })).toEqual([
    'core/src/main/java/com/acme/A.java by suffix',
    '? one/src/main/kotlin/com/acme/B.kt two/src/main/kotlin/com/acme/B.kt',
    '-',
  ]);
  expect(resolve({ tree, files: [['com/acme/B.kt', 'all/two']] })).toEqual([
    'two/src/main/kotlin/com/acme/B.kt by suffix',
  ]);
  expect(resolve({ tree, files: ['com/acme/B.kt'], reportFolder: 'one/build/reports' })).toEqual([
    'one/src/main/kotlin/com/acme/B.kt by suffix',
  ]);
  expect(
    resolve({
      tree,
      files: [
        ['com/acme/A.java', 'x'],
        ['com/acme/A.java', 'y'],
      ],
    }),
  ).toEqual(['? core/src/main/java/com/acme/A.java', '? core/src/main/java/com/acme/A.java']);
});

test('Go import paths follow the longest module', () => {
  const modules = [
    { name: 'example.test/mono', folder: '' },
    { name: 'example.test/mono/tools', folder: 'tools/v2' },
  ];
  const tree = ['pkg/a.go', 'tools/v2/cmd/b.go', 'cmd/b.go'];
  expect(
    resolve({
      tree,
      modules,
      files: ['example.test/mono/pkg/a.go', 'example.test/mono/tools/cmd/b.go', 'example.test/mono/gone.go'],
    }),
  ).toEqual(['pkg/a.go by module', 'tools/v2/cmd/b.go by module', '-']);
  expect(resolveImportPath('example.test/monolith/a.go', modules)).toBeNull();
  expect(parseModuleName('// x\r\nmodule   example.test/m // y\r\n')).toBe('example.test/m');
  expect(parseModuleName('module "quoted/name"\n')).toBe('quoted/name');
  expect(parseModuleName('go 1.22\n')).toBeNull();
});

test('no path leads out of the repository', () => {
  expect(
    resolve({ tree: ['etc/passwd', 'passwd'], files: ['../../../etc/passwd/../../..', '/../../passwd', ''] }),
  ).toEqual(['-', expect.any(String), '-']);
  expect(resolve({ tree: ['a.ts'], files: ['../../x/b.ts'] })).toEqual(['-']);
});

test('the proof counts how files were found', () => {
  const proof = provePaths(
    [
      { path: 'a', scope: '' },
      { path: 'b', scope: '' },
    ],
    [{ status: 'matched', path: 'a', by: 'root' }, { status: 'unmatched' }],
  );
  expect(describeProof(proof)).toBe('1 of 2 report files matched (1 by root)');
  expect(proof.unmatched).toEqual(['b']);
});

test('ten thousand paths against a hundred thousand files take linear work', () => {
  const tree = Array.from({ length: 100_000 }, (_, index) => `m${index % 50}/src/main/java/p${index}/C${index}.java`);
  const found = resolve({
    tree,
    files: tree.slice(0, 10_000).map((path) => path.replace(/^m\d+\/src\/main\/java\//u, '')),
  });
  expect(found.every((one) => one.endsWith('by suffix'))).toBe(true);
});

test('a glob names a folder with everything below, dots included', () => {
  const isIn = compileGlobs(['src/', './lib/**', '*.md']);
  expect(['src/a.ts', 'src/.x/b.ts', 'lib/c', 'd.md', 'e/d.md', 'srcs/a'].map(isIn)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('tests, declarations and settings are not expected in a report, source is', () => {
  const extensions = new Set(['.ts', '.java', '.go', '.py']);
  const source = ['src/a.ts', 'app/Latest.java', 'pkg/contest.go', 'app/testament.py', 'spec.ts'];
  const other = [
    'src/a.test.ts',
    'test/a.ts',
    'src/a.d.ts',
    'x/src/test/java/A.java',
    'p/ATest.java',
    'a_test.go',
    'test_a.py',
    'vite.config.ts',
    'a.md',
    'conftest.py',
  ];
  const isCoverable = selectCoverable(extensions);
  expect(source.filter((path) => !isCoverable(path))).toEqual([]);
  expect(other.filter((path) => isCoverable(path))).toEqual([]);
});
