// A small repository told as a story, and the step run on it against the double of GitHub.
import { execFileSync } from 'node:child_process';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import type { Programs } from '../../src/ports/process.ts';
import { versionRelease } from '../../src/version-release/run.ts';
import { startDouble, type Double } from '../doubles/deployments/server.ts';
import { createAttestations, type Attestations } from '../doubles/github/attestations.ts';
import { describeRoutes, type Checked } from '../doubles/github/checked.ts';
import { createReleases, type Releases } from '../doubles/github/releases.ts';
import { createTags, type Tags } from '../doubles/github/tags.ts';
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts';
import { createFolder, git, writeFiles } from '../world.ts';

/** A commit by its message, `tag v1.0.0` on the last commit, or a commit with files or on a branch of its own. */
export type Chapter =
  | string
  | {
      message: string;
      files?: Record<string, string>;
      /** Branch, `main` where it is not said. */
      on?: string;
      /** Branch or tag to grow from, the branch itself where it is not said. */
      from?: string;
      merge?: string;
    };

const START = Date.UTC(2026, 0, 2, 3, 4, 5) / 1000;
const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

type Marks = Map<string, number>;

function writeCommit(chapter: Exclude<Chapter, string>, mark: number, marks: Marks): string {
  const branch = chapter.on ?? 'main';
  const files = chapter.files ?? { [`file-${mark}`]: String(mark) };
  const parent = marks.get(chapter.from ?? branch);
  const lines = [
    `commit refs/heads/${branch}\nmark :${mark}\n`,
    `committer Ada <ada@example.test> ${START + mark * 3600} +0000\n${data(chapter.message)}`,
    parent === undefined ? '' : `from :${parent}\n`,
    chapter.merge === undefined ? '' : `merge :${marks.get(chapter.merge)}\n`,
    ...Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
  ];
  marks.set(branch, mark);
  return lines.join('');
}

/** A checkout of main with the story behind it; commit ids are the same every time. */
export function tellStory(chapters: readonly Chapter[]): string {
  const folder = createFolder();
  git(folder, ['init', '-q', '-b', 'main']);
  const marks: Marks = new Map();
  let last = 0;
  const stream = chapters.map((chapter, at) => {
    if (typeof chapter === 'string' && chapter.startsWith('tag ')) {
      marks.set(chapter.slice(4), last);
      return `reset refs/tags/${chapter.slice(4)}\nfrom :${last}\n\n`;
    }
    last = at + 1;
    return writeCommit(typeof chapter === 'string' ? { message: chapter } : chapter, last, marks);
  });
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input: stream.join('') });
  git(folder, ['reset', '-q', '--hard', 'main']);
  return folder;
}

export interface Stage {
  double: Double;
  tags: Tags;
  releases: Releases;
  attestations: Attestations;
  checked: Checked;
}

/** GitHub's side of a repository: its tags are those of `folder` when the curtain rises. */
export async function raiseGitHub(folder: string, options: { hasDigests?: boolean } = {}): Promise<Stage> {
  const known = new Set(git(folder, ['rev-list', '--all']).split('\n'));
  const tags = createTags((sha) => known.has(sha));
  for (const line of git(folder, ['for-each-ref', '--format=%(refname) %(objectname)', 'refs/tags']).split('\n')) {
    const [ref = '', sha = ''] = line.split(' ');
    if (ref !== '') tags.refs.set(ref, sha);
  }
  const stage: { url: string } = { url: '' };
  const hasTag = (tag: string): boolean => tags.refs.has(`refs/tags/${tag}`);
  const releases = createReleases({ url: () => stage.url, hasTag, ...options });
  const attestations = createAttestations();
  const checked = describeRoutes([tags.route, releases.route, attestations.route]);
  const double = await startDouble([checked.route]);
  stage.url = double.url;
  return { double, tags, releases, attestations, checked };
}

export interface Performance {
  folder: string;
  inputs?: Record<string, string>;
  stage?: Stage;
  event?: { eventName: string; payload: unknown };
  runId?: string;
  /** What the run is of, as GitHub names it. */
  ref?: string;
  temp?: string;
  /** Programs of the machine; none where they are not given, so that no test depends on what is installed. */
  programs?: Programs;
}

const noPrograms: Programs = {
  run: async (program) => {
    throw new Error(`Unable to locate executable file: ${program}`);
  },
};

/** The step as the runner runs it, with everything it said. */
export async function performStep({
  folder,
  inputs = {},
  stage,
  event,
  runId = '7',
  ref = 'refs/heads/main',
  temp,
  programs = noPrograms,
}: Performance): Promise<FakeRunner> {
  const runner = createFakeRunner({
    inputs: stage === undefined ? inputs : { token: ['ghs', 'token'].join('_'), ...inputs },
    context: {
      workspace: folder,
      temp: temp ?? createFolder(),
      repository: 'owner/repo',
      runId,
      ref,
      ...event,
      ...(stage === undefined ? {} : { apiUrl: stage.double.url }),
    },
  });
  const host = createHost(runner);
  await perform(versionRelease, { ...host, portsAt: (...place) => ({ ...host.portsAt(...place), programs }) });
  return runner;
}

/** Writes files into the checkout without committing them, as a build does. */
export const build = writeFiles;
