// The record of an environment as Markdown: what is live, what came before it, what is held back, and what to do next.
import type { Deployment } from '../domain/deployment.ts';
import { describeHold } from '../domain/ledger/hold.ts';
import type { EnvironmentState } from '../domain/ledger/state.ts';
import { code, escapeMarkdown, link, table } from '../kernel/markdown.ts';

/** Deployments that the table shows. */
const SHOWN = 5;

function row(entry: Deployment, isCurrent: boolean): string[] {
  const { release, startedAt, actor, state, runUrl, id, task } = entry;
  const who = escapeMarkdown(`${startedAt} by ${actor || 'unknown'}`);
  const name = [release.version || release.tag, release.id]
    .filter((part) => part !== '')
    .map(code)
    .join(' ');
  return [
    isCurrent ? 'live' : '',
    id,
    task,
    name,
    code(release.sha.slice(0, 12)),
    state,
    who,
    runUrl === '' ? '' : link('run', runUrl),
  ];
}

/** `entry` is the deployment of this step; undefined when it was refused. */
export function writeSummary(state: EnvironmentState, entry: Deployment | undefined, reason: string): string {
  const newest = state.deployments.slice(-SHOWN).toReversed();
  const header = ['', 'Deployment', 'Task', 'Release', 'Commit', 'State', 'Started', ''];
  const rows = newest.map((known) => row(known, known.key === state.current && state.frozen === null));
  const holds = state.holds.map((held) => `- ${escapeMarkdown(describeHold(held))}`);
  const next =
    entry?.state === 'started'
      ? 'Next: deploy, verify, then `phase: finish` in every outcome.'
      : 'Next: nothing to do here.';
  return [
    `### Deployments of ${escapeMarkdown(state.environment)}`,
    escapeMarkdown(reason),
    rows.length === 0 ? '' : table(header, rows),
    holds.length === 0 ? '' : `On hold:\n\n${holds.join('\n')}`,
    entry === undefined ? 'Next: do what the line above says.' : next,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
