// Proves what is scanned of a range that only GitHub lists: which answers count, which files, and what stood there before.
import { describe, expect, test } from '@jest/globals';
import { UpstreamError } from '../../src/kernel/errors.ts';
import { createGit } from '../../src/ports/git.ts';
import type { GitHub, Reply } from '../../src/ports/github.ts';
import { describeUnscanned } from '../../src/scan-secrets/engine/detection.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { startGathering } from '../../src/scan-secrets/gather/found.ts';
import { gatherListedChanges } from '../../src/scan-secrets/gather/listed-changes.ts';
import { selectPaths } from '../../src/scan-secrets/gather/selection.ts';
import { createInspection } from '../../src/scan-secrets/inspect.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { listChangedFiles } from '../../src/scan-secrets/versions/listing.ts';
import { createRepository, git } from '../world.ts';
import { Recipes } from './token-recipes.ts';

type Answers = { call?: (route: string, asked: Record<string, unknown>) => Partial<Reply>; pages?: readonly unknown[] };

/** A GitHub with answers of its own; what it was asked is kept. */
function createGitHub({ call = () => ({ status: 404 }), pages = [] }: Answers, asked: unknown[] = []): GitHub {
  return {
    repository: { owner: 'o', repo: 'r' },
    call: (route, parameters = {}) => {
      asked.push(parameters);
      return Promise.resolve({ status: 200, data: {}, headers: {}, ...call(route, parameters) });
    },
    async *pages(_route, parameters) {
      asked.push(parameters);
      yield* pages;
    },
  };
}

const sha = (letter: string): string => letter.repeat(40);
const written = (filename: string, more: object = {}): object => ({
  filename,
  sha: sha('a'),
  status: 'modified',
  ...more,
});
const many = (count: number): object[] => Array.from({ length: count }, (_, at) => written(`f${at}`));

describe('the list of GitHub', () => {
  const compared = (files: unknown, more: object = {}): Answers => ({
    call: () => ({ data: { merge_base_commit: { sha: sha('f') }, files, ...more } }),
  });
  const list = (answers: Answers, pull?: number): ReturnType<typeof listChangedFiles> =>
    listChangedFiles(createGitHub(answers), 'main', sha('b'), pull);
  test('names the files that are there, and where the two sides parted', async () => {
    const files = [
      written('a'),
      written('b', { status: 'removed' }),
      written('c', { sha: null }),
      written('d', { status: 'added' }),
    ];
    expect(await list(compared(files))).toEqual({
      fork: sha('f'),
      files: ['a', 'd'].map((file) => ({ file, id: sha('a') })),
      isOneStep: false,
    });
  });
  test.each([
    [1, true],
    [2, false],
    [undefined, false],
  ])('of %s commits is one step: %s', async (count, isOneStep) => {
    expect(await list(compared([written('a')], { total_commits: count }))).toMatchObject({ isOneStep });
  });
  test('that is cut is taken from the pull request, where there is one and its list is whole', async () => {
    expect((await list(compared(many(299))))?.files).toHaveLength(299);
    expect(await list(compared(many(300)))).toBeNull();
    const [all, cut, odd] = [many(2999), many(3000), [written('a'), { filename: 'b' }]];
    expect((await list({ ...compared(many(300)), pages: all }, 7))?.files).toHaveLength(2999);
    expect(await list({ ...compared(many(300)), pages: cut }, 7)).toBeNull();
    expect(await list({ ...compared(many(300)), pages: odd }, 7)).toBeNull();
  });
  test.each<[string, Answers]>([
    ['that it refuses', { call: () => ({ ...compared([]).call!('', {}), status: 404 }) }],
    ['of another shape', compared({})],
    ['with an id that is none', compared([written('a', { sha: 'x' })])],
    [
      'that does not come',
      {
        call: () => {
          throw new UpstreamError('down', { service: 'GitHub', status: 500, attempts: 1, retryable: true });
        },
      },
    ],
  ])('%s is none', async (_name, answers) => {
    expect(await list(answers)).toBeNull();
  });
  test('does not hide what is wrong with this step', async () => {
    const broken = {
      call: () => {
        throw new RangeError('ours');
      },
    };
    await expect(list(broken)).rejects.toThrow('ours');
  });
});

describe('the files that GitHub lists', () => {
  const recipes = new Recipes(17);
  const [old, fresh] = [recipes.github('ghp_'), recipes.github('ghp_')];
  const scan = createInspection(compileScanner(TOKEN_RULES, STRUCTURES), null, false);
  /** A word that stands for what could not be scanned. */
  const inspect: typeof scan = (bytes, path) => [
    ...scan(bytes, path),
    ...(Buffer.from(bytes).includes('UNREAD') ? [describeUnscanned('archive', 'archive', 'too much')] : []),
  ];
  const texts = { 'app/a.txt': `${old}\n${fresh}\n`, 'app/b.txt': 'UNREAD\n', 'c.txt': fresh };
  const workspace = createRepository(texts);
  const idOf = (file: string): string => git(workspace, ['rev-parse', `HEAD:${file}`]).trim();
  const gone = sha('d');
  const content = (text: string): Partial<Reply> => ({
    data: { content: Buffer.from(text).toString('base64'), encoding: 'base64' },
  });
  const gather = async (
    folder: string,
    paths: string[] | undefined,
    asked: unknown[] = [],
  ): Promise<{ rows: string[]; gathering: ReturnType<typeof startGathering> }> => {
    const here = createGit(workspace, 'https://github.invalid');
    const github = createGitHub(
      {
        call: (route, { file_sha: id, path }) =>
          route.includes('/contents/')
            ? path === 'app/far.txt'
              ? { status: 404 }
              : content(`${old}\nUNREAD`)
            : id === gone
              ? content(`x\n${fresh}\n`)
              : { ...content(fresh), status: 404 },
      },
      asked,
    );
    const files = [
      ...Object.keys(texts).map((file) => ({ file, id: idOf(file) })),
      { file: 'app/far.txt', id: gone },
      { file: 'app/lost.txt', id: sha('e') },
    ];
    const gathering = startGathering(folder);
    const selection = await selectPaths(paths, { index: 1, count: 1 });
    await gatherListedChanges(
      inspect,
      here,
      github,
      { fork: sha('f'), files, isOneStep: true },
      'h',
      selection,
      gathering,
    );
    expect([...selection.unmet.keys()]).toEqual([]);
    const rows = gathering.found.map(({ file, commit, detection: { rule, line, token } }) => {
      const which = token === fresh ? 'fresh' : token === old ? 'old' : token;
      return `${file}:${line} ${commit} ${rule} ${which}`;
    });
    return { rows, gathering };
  };
  const inApp = (folder: string): string[] => [
    `${folder}a.txt:2 h github-classic-pat fresh`,
    `${folder}b.txt:1 h archive-not-scanned too much`,
    `${folder}far.txt:2 h github-classic-pat fresh`,
    `${folder}lost.txt:1 h version-not-scanned git does not hold it`,
  ];
  test('are read from git or from GitHub, and what stood there before is silent, but what was not scanned', async () => {
    const { rows, gathering } = await gather('', undefined);
    expect(rows.toSorted()).toEqual([...inApp('app/'), 'c.txt:1 h github-classic-pat fresh']);
    expect(gathering).toMatchObject({ listed: 5, files: 4 });
  });
  test('are counted from the working directory, and asked for from the top', async () => {
    const asked: unknown[] = [];
    expect((await gather('app/', undefined, asked)).rows.toSorted()).toEqual(inApp(''));
    expect(asked).toContainEqual({ path: 'app/a.txt', ref: sha('f') });
  });
  test('are those that `path` names, and meet it', async () => {
    expect((await gather('', ['c.txt'])).rows).toEqual(['c.txt:1 h github-classic-pat fresh']);
  });
});
