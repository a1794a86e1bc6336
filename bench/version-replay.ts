// Replays history: the policy of the first 70 % of a repository's releases, asked for the versions of the last 30 %.
// Use: node bench/version-replay.ts <repository>[=<tag prefix>[=<path>]] … ; `-v` before them lists every miss.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createGit } from '../src/ports/git.ts';
import { readHistory, type History } from '../src/version-release/commits/history.ts';
import { findTransitions, type Transition } from '../src/version-release/commits/transition.ts';
import { decideBump } from '../src/version-release/policy/decision.ts';
import { learnPolicy, measureConventional } from '../src/version-release/policy/learn.ts';
import { POLICIES, type Policy } from '../src/version-release/policy/policy.ts';
import { spellingOf } from '../src/version-release/scheme/spelling.ts';
import { proposeSemantic } from '../src/version-release/scheme/semantic.ts';

interface Score {
  pairs: number;
  exact: number;
  /** The same pairs under `conventional-patch`, nothing learned. */
  plain: number;
  /** The same pairs, learned anew from everything before each, as the step does on its day. */
  anew: number;
  majors: number;
  missedMajors: number;
}

const isVerbose = process.argv[2] === '-v';

function predict(history: History, { from, to, commits }: Transition, policy: Policy): string {
  const { bump } = decideBump(commits, policy, from.version);
  const earlier = history.tags.filter((tag) => tag.tag !== to.tag && tag.createdAt <= to.createdAt);
  const versions = earlier.map((tag) => tag.version);
  return bump === 'none'
    ? 'nothing'
    : proposeSemantic({ previous: from.version, bump, prerelease: undefined, candidate: undefined, versions }).version;
}

/** A major that a commit announced by `!` or a breaking footer, from 1.0.0 on. */
const isAnnouncedMajor = ({ from, bump, commits }: Transition): boolean =>
  bump === 'major' && !from.version.startsWith('0.') && commits.some((commit) => commit.message.breaking !== undefined);

const temp = mkdtempSync(join(tmpdir(), 'plimsoll-replay-'));

/** A checkout that borrows the objects of a repository, so that a bare one will do. */
function borrow(path: string): string {
  const folder = mkdtempSync(join(temp, 'repository-'));
  spawnSync('git', ['clone', '--quiet', '--shared', '--no-checkout', resolve(path), folder], { stdio: 'inherit' });
  return folder;
}

async function replay(argument: string): Promise<Score & { name: string; policy: string }> {
  const [path = '', prefix = 'v', watched] = argument.split('=');
  const git = createGit(borrow(path), '');
  const head = (await git.text(['rev-parse', 'HEAD'])) ?? '';
  const history = await readHistory(git, head, prefix, watched === undefined ? [] : [watched], spellingOf('semver'));
  const all = findTransitions(history);
  const cut = Math.floor(all.length * 0.7);
  const learned = learnPolicy(all.slice(0, cut));
  const policy = learned?.policy ?? POLICIES.conventional;
  const pairs = all.slice(cut).filter((transition) => measureConventional(transition) >= 0.9);
  const misses = pairs.filter((pair) => predict(history, pair, policy) !== pair.to.version);
  const majors = pairs.filter(isAnnouncedMajor);
  const policyBefore = (pair: Transition): Policy =>
    learnPolicy(all.slice(0, all.indexOf(pair)))?.policy ?? POLICIES.conventional;
  if (isVerbose)
    for (const pair of misses)
      console.log(`  ${pair.from.tag} → ${pair.to.tag}, not ${predict(history, pair, policy)}`);
  const { feature, fix, other } = policy.stable;
  return {
    name: `${basename(dirname(path))}${prefix === 'v' ? '' : ` ${prefix}`}`,
    policy: `${policy.name} (feat ${feature}, fix ${fix}, other ${other}; fits ${learned?.fits ?? 0} of ${learned?.seen ?? 0})`,
    pairs: pairs.length,
    exact: pairs.length - misses.length,
    plain: pairs.filter((pair) => predict(history, pair, POLICIES['conventional-patch']) === pair.to.version).length,
    anew: pairs.filter((pair) => predict(history, pair, policyBefore(pair)) === pair.to.version).length,
    majors: majors.length,
    missedMajors: majors.filter((pair) => misses.includes(pair)).length,
  };
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
const row = ({ pairs, exact, plain, anew, majors, missedMajors }: Score): string =>
  `${exact}/${pairs} ${percent(exact, pairs)} (learned anew each time ${percent(anew, pairs)}, nothing learned ${percent(plain, pairs)}), missed majors ${missedMajors} of ${majors}`;

const scores: Score[] = [];
for (const argument of process.argv.slice(isVerbose ? 3 : 2)) {
  const score = await replay(argument);
  scores.push(score);
  console.log(`${score.name}: ${row(score)} · ${score.policy}`);
}
const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
console.log(
  `over all: ${row({
    pairs: sum((score) => score.pairs),
    exact: sum((score) => score.exact),
    plain: sum((score) => score.plain),
    anew: sum((score) => score.anew),
    majors: sum((score) => score.majors),
    missedMajors: sum((score) => score.missedMajors),
  })}`,
);
rmSync(temp, { recursive: true });
