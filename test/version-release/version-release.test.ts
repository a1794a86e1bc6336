// Golden folders of version-release: a story of commits and tags, the inputs, and what the step says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { testCases } from '../cases.ts';
import { git } from '../world.ts';
import { build, performStep, raiseGitHub, tellStory, type Chapter, type Stage } from './story.ts';

interface Case {
  story: Chapter[];
  inputs?: Record<string, string>;
  /** Files that a build leaves in the checkout. */
  build?: Record<string, string>;
  /** Present where the step may call GitHub. */
  github?: {
    /** Tags only GitHub has, on the commit that the revision names. */
    tags?: Record<string, string>;
    /** Published releases by tag, each with its assets. */
    releases?: Record<string, Record<string, string>>;
    /** A tag that somebody else makes on the first commit just before the step does. */
    race?: string;
  };
  isShallow?: boolean;
  isPullRequest?: boolean;
}

const stages: Stage[] = [];
afterAll(() => Promise.all(stages.map(({ double }) => double.close())));

async function raise(folder: string, { tags = {}, releases = {}, race }: NonNullable<Case['github']>): Promise<Stage> {
  const stage = await raiseGitHub(folder);
  stages.push(stage);
  for (const [tag, revision] of Object.entries(tags))
    stage.tags.refs.set(`refs/tags/${tag}`, git(folder, ['rev-parse', revision]));
  for (const [tag, assets] of Object.entries(releases)) {
    const listed = Object.entries(assets).map(([name, text], at) => ({
      id: at + 1,
      name,
      bytes: Buffer.from(text),
      state: 'uploaded' as const,
    }));
    const blank = { name: tag, body: '', draft: false, prerelease: false, latest: true };
    stage.releases.all.push({ id: 500, tag, ...blank, assets: listed });
  }
  if (race !== undefined) {
    const first = git(folder, ['rev-list', '--max-parents=0', 'main']);
    stage.double.fail = (_, { method, path }) => {
      if (method === 'POST' && path[1] === 'refs') stage.tags.refs.set(`refs/tags/${race}`, first);
      return undefined;
    };
  }
  return stage;
}

function makeShallow(folder: string): string {
  const shallow = `${folder}-shallow`;
  git(folder, ['clone', '-q', '--depth=1', `file://${folder}`, shallow]);
  return shallow;
}

testCases('version-release', async (path) => {
  const told = JSON.parse(readFileSync(join(path, 'input.json'), 'utf8')) as Case;
  const full = tellStory(told.story);
  const folder = told.isShallow === true ? makeShallow(full) : full;
  build(folder, told.build ?? {});
  const sha = git(folder, ['rev-parse', 'HEAD']);
  const event = { eventName: 'pull_request', payload: { pull_request: { base: { sha } } } };
  const { said } = await performStep({
    folder,
    inputs: told.inputs ?? {},
    ...(told.github === undefined ? {} : { stage: await raise(folder, told.github) }),
    ...(told.isPullRequest === true ? { event } : {}),
  });
  const { status, reason, id, version, bump, tag, released, 'previous-version': previous } = said.outputs;
  return { status, reason: reason?.replaceAll(folder, ''), id, version, previous, bump, tag, released };
});
