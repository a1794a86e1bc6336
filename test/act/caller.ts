// A consumer's repository for runs under act: a service with tests, a deploy script and one of the examples as its workflow.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createDeployments } from '../doubles/deployments/deployments.ts';
import { createGitData, type GitData } from '../doubles/deployments/git-data.ts';
import { startDouble, type Double } from '../doubles/deployments/server.ts';
import { createFolder, createRepository, git } from '../world.ts';
import { runWorkflow, type WorkflowRun } from './act.ts';
import { copyRepository, rewrite } from './copy.ts';

const root = resolve(import.meta.dirname, '../..');

/** Actions of others that need a service: pinned name → stub folder. */
const STUBS = { 'actions/upload-artifact': 'upload-artifact', 'actions/download-artifact': 'download-artifact' };

const DEPLOY = `set -euo pipefail
mkdir -p "$DEPLOY_ROOT/releases/$PLIMSOLL_TO_ID"
[ -e "$DEPLOY_ROOT/releases/$PLIMSOLL_TO_ID/health.json" ] || sed "s/COMMIT/$PLIMSOLL_TO_SHA/" health.json > "$DEPLOY_ROOT/releases/$PLIMSOLL_TO_ID/health.json"
printf '%s' "$PLIMSOLL_TO_ID" > "$DEPLOY_ROOT/current.new"
mv "$DEPLOY_ROOT/current.new" "$DEPLOY_ROOT/current"
`;

const CONFIG = 'verify-health:\n  allow-private: true\n  interval: 100ms\n  deadline: 10s\n';

/** An lcov record of `path` with the given counts, line by line. */
export function lcov(path: string, counts: readonly number[]): string {
  return ['TN:', `SF:${path}`, ...counts.map((count, at) => `DA:${at + 1},${count}`), 'end_of_record', ''].join('\n');
}

/** The service's repository, with `example` as its workflow. */
export function createCaller(example: string, files: Readonly<Record<string, string>> = {}): string {
  const workflow = rewrite(readFileSync(join(root, 'examples', example), 'utf8'));
  const folder = createRepository({
    '.github/workflows/under-test.yml': workflow,
    '.github/plimsoll.yml': CONFIG,
    'ci/test.sh': '#!/bin/sh\nexit 0\n',
    'ci/deploy.sh': `#!/usr/bin/env bash\n${DEPLOY}`,
    'health.json': '{"status":"ok","sha":"COMMIT"}\n',
    'src/price.js': 'export const price = (item) =>\n  item.cents;\n',
    'coverage/lcov.info': lcov('src/price.js', [1, 1]),
    ...files,
  });
  git(folder, ['update-index', '--chmod=+x', 'ci/test.sh', 'ci/deploy.sh']);
  git(folder, ['commit', '-q', '-m', 'feat: executable scripts']);
  git(folder, ['checkout', '-q', '--', '.']);
  return folder;
}

export interface Theatre {
  github: Double;
  data: GitData;
  /** Runs the caller's workflow. */
  run: (
    caller: string,
    options?: {
      /** File name of the workflow. */
      workflow?: string;
      eventName?: string;
      event?: unknown;
      env?: Record<string, string>;
      vars?: Record<string, string>;
      secrets?: Record<string, string>;
    },
  ) => Promise<WorkflowRun>;
  /** Tells the double of every commit of the caller. */
  publish: (caller: string) => void;
  close: () => Promise<void>;
}

function localRepositories(copy: string, caller: string): Record<string, string> {
  const names = ['deploy', 'gate', 'prepare', 'finish', 'rollback', 'drill'];
  const texts = names.map((name) => readFileSync(join(copy, '.github/workflows', `${name}.yml`), 'utf8'));
  const own = readFileSync(join(caller, '.github/workflows/under-test.yml'), 'utf8');
  const pins = [
    ...[...texts, own].join('\n').matchAll(/uses: (actions\/(?:upload|download)-artifact)@([0-9a-f]{40})/gu),
  ];
  const stubs = pins.map(([, name = '', sha = '']) => [
    `${name}@${sha}`,
    join(import.meta.dirname, 'stubs', STUBS[name as keyof typeof STUBS]),
  ]);
  return { ...Object.fromEntries(stubs), 'plimsoll/plimsoll@local': copy };
}

/** A GitHub on loopback and a copy of the suite for act; close it at the end. */
export async function openTheatre(): Promise<Theatre> {
  const known = new Set<string>();
  const data = createGitData();
  const deployments = createDeployments((sha) => known.has(sha));
  const github = await startDouble([
    data.route,
    deployments.route,
    ({ path }) => (path.length === 0 ? { status: 200, data: { default_branch: 'main' } } : undefined),
  ]);
  const copy = copyRepository();
  return {
    github,
    data,
    close: () => github.close(),
    publish(caller) {
      for (const line of git(caller, ['log', '--reverse', '--format=%H %P']).split('\n')) {
        const [sha = '', ...parents] = line.trim().split(' ');
        if (known.has(sha)) continue;
        known.add(sha);
        data.addCommit(sha, parents.filter(Boolean));
        data.refs.set('refs/heads/main', sha);
      }
    },
    run: (caller, options = {}) =>
      runWorkflow({
        repository: caller,
        ...options,
        workflow: `.github/workflows/${options.workflow ?? 'under-test.yml'}`,
        env: {
          GITHUB_API_URL: github.url,
          GITHUB_SERVER_URL: 'https://github.com',
          PLIMSOLL_ARTIFACTS: createFolder(),
          ...options.env,
        },
        local: localRepositories(copy, caller),
      }),
  };
}
