// The parts of a deployment message, each from the story to blocks; a part without content gives none.
import type { KnownBlock } from '@slack/types';
import { countThings } from '../../domain/wording.ts';
import { isGateOpen } from '../story/standing.ts';
import type { Change, Health, Phase, Rollback, Story } from '../story/story.ts';
import { cleanLine } from '../text/clean.ts';
import { escapeCode, escapeMrkdwn } from '../text/escape.ts';
import { writeLink } from '../text/link.ts';
import { truncateEscaped } from '../text/truncate.ts';
import type { Detail } from './detail.ts';
import { buildContext, buildFields, buildSection } from './element.ts';
import { formatDuration, formatRate, formatTime, measureDuration, nameVersion, shortenSha } from './wording.ts';

/** Foreign text on one line, escaped, then cut. */
export function inline(text: string, detail: Detail): string {
  return truncateEscaped(escapeMrkdwn(cleanLine(text)), detail.text);
}

function link(url: string | undefined, label: string, detail: Detail): string {
  return writeLink(url, label.slice(0, detail.text));
}

const STEPS: Readonly<Record<Phase, string>> = {
  started: 'started',
  gate: 'gates',
  verifying: 'verifying',
  finished: 'finished',
  'rolled-back': 'rolled back',
};

/** The way the deployment went: `started 14:05:09 → verifying 14:06:00 → finished 14:07:21 UTC (2 min 12 s)`. */
export function writeWay(story: Story): KnownBlock[] {
  const steps = story.phases.map((mark) => `${STEPS[mark.phase]} ${formatTime(mark.at)}`).join(' → ');
  const duration = measureDuration(story);
  const took = duration === undefined ? '' : ` (${formatDuration(duration)})`;
  const attempt = story.attempt > 1 ? ` · attempt ${story.attempt}` : '';
  return [buildContext(`${steps} UTC${took}${attempt}`)];
}

/** Who brought what where. */
export function writeFacts(story: Story, detail: Detail): KnownBlock[] {
  const sha = story.sha === undefined ? undefined : link(story.links.commit, shortenSha(story.sha, 12), detail);
  const pairs: [string, string][] = [
    ['Version', link(story.release?.url, nameVersion(story), detail)],
    ['Environment', link(story.links.site, story.environment, detail)],
    ...(sha === undefined ? [] : [['Commit', sha] as [string, string]]),
    ...(story.actor === undefined ? [] : [['By', inline(story.actor, detail)] as [string, string]]),
  ];
  return buildFields(pairs, 700);
}

/** The gates, the ones that stayed shut first. */
export function writeGates(story: Story, detail: Detail): KnownBlock[] {
  const gates = Object.entries(story.gates).sort(
    ([, one], [, other]) => Number(isGateOpen(one)) - Number(isGateOpen(other)),
  );
  if (gates.length === 0) return [];
  const shown = gates.slice(0, detail.gates).map(([name, gate]) => {
    const sign = isGateOpen(gate) ? (gate.status === 'passed' ? ':white_check_mark:' : ':large_yellow_circle:') : ':x:';
    return `${sign} *${inline(name, detail)}* ${inline(gate.detail, detail)}`;
  });
  const rest = gates.length - shown.length;
  return [buildSection([...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'))];
}

/** The health verdict with the sample size behind it. */
export function writeHealth(health: Health, detail: Detail): KnownBlock[] {
  const numbers = [
    ...(health.samples === undefined ? [] : [`n = ${health.samples}`]),
    ...(health.errorRate === undefined ? [] : [`errors ${formatRate(health.errorRate)}`]),
    ...(health.p95 === undefined ? [] : [`p95 ${health.p95} ms`]),
    ...(health.version === undefined ? [] : [`serves ${inline(health.version, detail)}`]),
  ].join(' · ');
  const verdict = `*Health: ${inline(health.verdict, detail)}*${numbers === '' ? '' : ` (${numbers})`}`;
  return [buildSection(`${verdict}\n${inline(health.detail, detail)}`)];
}

/** Which release gave way to which. */
export function writeRollback(rollback: Rollback, detail: Detail): KnownBlock[] {
  const from = inline(rollback.from ?? 'unknown', detail);
  const to = inline(rollback.to ?? 'unknown', detail);
  const took = rollback.seconds === undefined ? '' : ` in ${formatDuration(rollback.seconds * 1_000)}`;
  const detailLine = rollback.detail === undefined ? '' : `\n${inline(rollback.detail, detail)}`;
  return [buildSection(`*Rollback: ${inline(rollback.state, detail)}* ${from} → ${to}${took}${detailLine}`)];
}

function writeChange(change: Change, detail: Detail): string {
  const sha = link(change.url, shortenSha(change.sha, 7), detail);
  return `• ${sha} ${inline(change.subject, detail)} – ${inline(change.author, detail)}`;
}

/** What is new since the last deployment that succeeded, and by whom. */
export function writeChanges(story: Story, detail: Detail): KnownBlock[] {
  const { changes } = story;
  if (changes === undefined) return [];
  const since = changes.since === undefined ? '' : ` since ${inline(changes.since, detail)}`;
  const authors = changes.authors.slice(0, Math.max(3, detail.changes)).map((author) => inline(author, detail));
  const by = authors.length === 0 ? '' : ` by ${authors.join(', ')}`;
  const title = `*${link(changes.url, countThings(changes.total, 'commit'), detail)}${since}*${by}`;
  const lines = changes.list.slice(0, detail.changes).map((change) => writeChange(change, detail));
  const rest = changes.total - lines.length;
  const more = lines.length > 0 && rest > 0 ? [`and ${rest} more`] : [];
  return [buildSection([title, ...lines, ...more].join('\n'))];
}

/** The job and step that failed, with the last lines of its log where they are wanted. */
export function writeFailure(story: Story, detail: Detail, withLog: boolean): KnownBlock[] {
  const { failure } = story;
  if (failure === undefined) return [];
  const step = failure.step === undefined ? '' : `, step “${inline(failure.step, detail)}”`;
  const title = buildSection(`*Failed:* ${link(failure.url, failure.job, detail)}${step}`);
  const lines = failure.log.slice(-detail.logLines || failure.log.length);
  if (!withLog || detail.logLines === 0 || lines.length === 0) return [title];
  return [title, writeLog(lines, detail)];
}

/** Log lines in a code block that no line can leave. */
function writeLog(lines: readonly string[], detail: Detail): KnownBlock {
  const body = lines.map((line) => truncateEscaped(escapeCode(cleanLine(line)), detail.text)).join('\n');
  const fence = '```';
  return buildSection(`${fence}${truncateEscaped(body, 2_900)}${fence}`);
}

/** The links a reader follows next. */
export function writeLinks(story: Story, detail: Detail): KnownBlock[] {
  const { run, deployment } = story.links;
  const links = [
    ...(run === undefined ? [] : [link(run, 'Run', detail)]),
    ...(story.changes?.url === undefined ? [] : [link(story.changes.url, 'Diff', detail)]),
    ...(deployment === undefined ? [] : [link(deployment, 'Deployment', detail)]),
    ...(story.repository === undefined ? [] : [inline(story.repository, detail)]),
  ];
  return links.length === 0 ? [] : [buildContext(links.join(' · '))];
}
