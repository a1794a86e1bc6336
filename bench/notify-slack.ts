// The same troubles for notify-slack and, where it can be had, for slack-github-action, on one Slack on loopback.
//
// node bench/notify-slack.ts        SLACK_GITHUB_ACTION names a checkout of slackapi/slack-github-action at v4.0.0 with its dist/
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultOn, noFaults, rateLimited, type FaultPlan } from '../test/doubles/slack/faults.ts';
import { readMrkdwn } from '../test/doubles/slack/mrkdwn.ts';
import { startSlack, type LoopbackSlack } from '../test/doubles/slack/server.ts';
import { mrkdwnOf } from '../test/doubles/slack/validator.ts';

const TOKEN = ['xoxb', 'bench', 'token'].join('-');
const PATIENCE_MS = 60_000;
const peer = process.env['SLACK_GITHUB_ACTION'] ?? '';
const ours = join(import.meta.dirname, '..', 'dist', 'notify-slack.js');

interface Trouble {
  name: string;
  plan?: FaultPlan;
  channel?: string;
  /** What a commit message brings. */
  subject?: string;
  isRefused?: boolean;
}

const TROUBLES: readonly Trouble[] = [
  { name: 'nothing wrong' },
  { name: 'a quote in the text', subject: 'fix: the "basket" bug' },
  { name: 'a line that reads like a payload', subject: 'fix: x"\nusername: "evil' },
  { name: 'a mass mention in the text', subject: '<!channel> & <http://evil.test|click>' },
  { name: 'an unknown channel', channel: 'C0NOWHERE' },
  { name: 'a rate limit, twice', plan: faultOn('chat.postMessage', rateLimited(1), 2) },
  { name: '500, then well', plan: faultOn('chat.postMessage', { kind: 'status', status: 500, takesEffect: false }, 1) },
  {
    name: '502 after it was taken',
    plan: faultOn('chat.postMessage', { kind: 'status', status: 502, takesEffect: true }, 1),
  },
  { name: '500 for ever', plan: faultOn('chat.postMessage', { kind: 'status', status: 500, takesEffect: false }) },
  { name: 'connection refused', isRefused: true },
  { name: 'no answer, ever', plan: faultOn('chat.postMessage', { kind: 'hang' }) },
];

interface Ended {
  code: number | null;
  seconds: number;
  outputs: string;
}

function runStep(script: string, inputs: Record<string, string>): Promise<Ended> {
  const temp = mkdtempSync(join(tmpdir(), 'bench-slack-'));
  const env: Record<string, string> = { PATH: process.env['PATH'] ?? '', HOME: temp, RUNNER_TEMP: temp };
  for (const name of ['OUTPUT', 'STEP_SUMMARY', 'STATE', 'ENV'])
    writeFileSync((env[`GITHUB_${name}`] = join(temp, name)), '');
  Object.assign(env, { GITHUB_WORKSPACE: temp, GITHUB_RUN_ID: '1', GITHUB_ACTOR: 'ada', GITHUB_EVENT_NAME: 'push' });
  writeFileSync((env['GITHUB_EVENT_PATH'] = join(temp, 'event.json')), '{}');
  for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
  return new Promise((done) => {
    const began = performance.now();
    const child = spawn(process.execPath, [script], { env, cwd: temp, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.on('close', (code) => {
      clearTimeout(timer);
      done({
        code,
        seconds: (performance.now() - began) / 1e3,
        outputs: readFileSync(env['GITHUB_OUTPUT'] ?? '', 'utf8'),
      });
    });
  });
}

const apiOf = (slack: LoopbackSlack, trouble: Trouble): string =>
  trouble.isRefused ? 'http://127.0.0.1:9/api/' : slack.apiUrl;

function runOurs(slack: LoopbackSlack, trouble: Trouble): Promise<Ended> {
  return runStep(ours, {
    token: TOKEN,
    channel: trouble.channel ?? 'C0DEPLOYS1',
    event: 'message',
    text: trouble.subject ?? 'deployed',
    'api-url': apiOf(slack, trouble),
  });
}

/** As its users write it: the text goes into the payload by way of an expression. */
function runPeer(slack: LoopbackSlack, trouble: Trouble): Promise<Ended> {
  return runStep(join(peer, 'dist', 'index.js'), {
    method: 'chat.postMessage',
    token: TOKEN,
    api: apiOf(slack, trouble),
    errors: 'false',
    retries: '5',
    'payload-delimiter': '',
    'payload-templated': 'false',
    payload: `channel: ${trouble.channel ?? 'C0DEPLOYS1'}\ntext: "${trouble.subject ?? 'deployed'}"\n`,
  });
}

/** What a reader of the channel and of the workflow would find. */
function judge(slack: LoopbackSlack, ended: Ended): string {
  const messages = slack.workspace.messages;
  const live = messages.flatMap(({ body }) => mrkdwnOf(body).flatMap((text) => readMrkdwn(text).sequences));
  const injected = messages.some(({ body }) => 'username' in body);
  const said = /delivered<<\S+\n(\w+)|(?:^|\n)ok<<\S+\n(\w+)/.exec(ended.outputs);
  const exit = ended.code === null ? `killed after ${PATIENCE_MS / 1e3} s` : `exit ${ended.code}`;
  return [
    `${ended.seconds.toFixed(1).padStart(5)} s`,
    exit,
    `${messages.length} message${messages.length === 1 ? '' : 's'}`,
    ...(said === null ? [] : [`says ${said[1] ?? said[2]}`]),
    ...(live.length > 0 ? [`${live.length} live sequences`] : []),
    ...(injected ? ['injected a key'] : []),
  ].join(', ');
}

async function tryTrouble(trouble: Trouble, run: typeof runOurs): Promise<string> {
  const slack = await startSlack(
    { tokens: { [TOKEN]: { scopes: ['chat:write', 'channels:history'] } } },
    trouble.plan ?? noFaults,
  );
  const ended = await run(slack, trouble);
  await slack.close();
  return judge(slack, ended);
}

const hasPeer = existsSync(join(peer, 'dist', 'index.js'));
console.log(`| trouble | notify-slack | slack-github-action |\n|-|-|-|`);
for (const trouble of TROUBLES) {
  const own = await tryTrouble(trouble, runOurs);
  const other = hasPeer ? await tryTrouble(trouble, runPeer) : 'not at hand: set SLACK_GITHUB_ACTION';
  console.log(`| ${trouble.name} | ${own} | ${other} |`);
}
