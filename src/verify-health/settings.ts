// Knows how the inputs become targets, settings and a manner of asking, with every contradiction said at once.
import { UsageError } from '../kernel/errors.ts';
import type { InputsOf } from '../kernel/contract.ts';
import type { Ports } from '../ports/ports.ts';
import type { contract } from './contract.ts';
import type { Manner } from './probe/send.ts';
import { readSingleTarget, readTargets, type TargetsReading } from './targets/read.ts';
import type { Target } from './targets/target.ts';
import type { Settings } from './verdict/plan.ts';

export type Inputs = InputsOf<typeof contract>;

const TARGETS_BYTES = 1024 * 1024;

async function readWritten(inputs: Inputs, files: Ports['files']): Promise<TargetsReading> {
  if (inputs.url !== undefined) return readSingleTarget(inputs.url);
  const written = inputs.targets ?? '';
  const isPath = !written.includes('\n') && /^[^\s:{}[\]]+\.(?:ya?ml|json)$/iu.test(written.trim());
  if (!isPath) return readTargets(written, 'targets');
  return readTargets(await files.readText(written.trim(), TARGETS_BYTES), written.trim());
}

/** Credentials in a URL become a header, so that no URL that is shown or redirected holds them. */
function moveCredentials(target: Target): Target {
  const url = new URL(target.url);
  if (url.username === '' && url.password === '') return target;
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = '';
  url.password = '';
  const basic = Buffer.from(pair, 'utf8').toString('base64');
  return { ...target, url: url.href, headers: { authorization: `Basic ${basic}`, ...target.headers } };
}

/** What must never be shown: credentials in URLs, and headers that carry them. */
function listSecrets(target: Target): string[] {
  const { username, password } = new URL(target.url);
  const headers = [target.headers, ...target.steps.map((step) => step.headers)].flatMap(Object.entries<string>);
  const carried = headers
    .filter(([name]) => /auth|token|key|secret|cookie|password/iu.test(name))
    .flatMap(([, value]) => [value, value.replace(/^\w+\s+/u, '')]);
  return [
    decodeURIComponent(password),
    password,
    ...(password === '' ? [decodeURIComponent(username)] : []),
    ...carried,
  ].filter((value) => value !== '');
}

async function readAuthority(target: Target, files: Ports['files']): Promise<Target> {
  const { ca } = target.tls;
  if (ca === undefined || ca.includes('-----BEGIN')) return target;
  return { ...target, tls: { ...target.tls, ca: await files.readText(ca.trim(), TARGETS_BYTES) } };
}

/** Targets of the run; throws a UsageError that names every problem with its line. Secrets in them are masked first. */
export async function gatherTargets(inputs: Inputs, ports: Pick<Ports, 'files' | 'redactor'>): Promise<Target[]> {
  if ((inputs.url === undefined) === (inputs.targets === undefined)) {
    throw new UsageError('verify-health needs `url` or `targets`, and not both');
  }
  const reading = await readWritten(inputs, ports.files);
  if (reading.status === 'invalid') {
    throw new UsageError(
      `the targets cannot be read:\n${reading.problems.map((problem) => `- ${problem}`).join('\n')}`,
    );
  }
  for (const target of reading.targets) for (const secret of listSecrets(target)) ports.redactor.add(secret);
  const names = reading.targets.map((target) => target.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new UsageError(`two targets are called ${JSON.stringify(twice)}: give each a \`name\` of its own`);
  return Promise.all(reading.targets.map((target) => readAuthority(moveCredentials(target), ports.files)));
}

/** Limits and times of the run. */
export function readSettings(inputs: Inputs): Settings {
  return {
    deadline: inputs.deadline,
    interval: inputs.interval,
    soak: inputs.soak,
    maxLatency: inputs['max-latency'],
    consecutive: inputs.consecutive,
    limits: { errorRate: inputs['max-error-rate'], p95: inputs['max-p95'], confidence: inputs.confidence },
  };
}

const LEAST_TIMEOUT_MS = 10_000;

/** How every request is made. */
export function readManner(inputs: Inputs, targets: readonly Target[]): Manner {
  const bypass = inputs['bypass-header'];
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*([\x20-\x7e]*)$/u.exec(bypass?.trim() ?? '') ?? [];
  if (bypass !== undefined && name === undefined) throw new UsageError('input `bypass-header`: write `Name: value`');
  return {
    allowPrivate: inputs['allow-private'] === 'true',
    userAgent: inputs['user-agent'],
    bypass: {
      headers: name === undefined ? {} : { [name.toLowerCase()]: value ?? '' },
      hosts: targets.map((target) => new URL(target.url).host),
    },
    timeout: Math.max(LEAST_TIMEOUT_MS, 2 * inputs['max-latency']),
  };
}
