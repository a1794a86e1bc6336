// From raw inputs and the configuration file to typed values, with every problem in one message.
import { stringify } from 'yaml';
import type { Contract, InputSpec } from './contract.ts';
import { UsageError } from './errors.ts';
import { parseYaml } from './yaml.ts';

/** One configuration text and where it came from. */
export interface PolicyText {
  text: string;
  /** For example `.github/plimsoll.yml` or `.github/plimsoll.yml at the base branch`. */
  origin: string;
}

/** The value of one key in the configuration file, as the text an input would have. */
interface Setting {
  text: string;
  where: string;
}

type AnySpec = InputSpec<unknown, boolean>;

/** Text as a message may repeat it: cut, and what may be a secret in the wrong place by its beginning alone. */
function quote(text: string): string {
  const cut = text.slice(0, /(?=\w*\d)(?=\w*[a-z])\w{13}/iu.test(text.slice(0, 80)) ? 4 : 60);
  return cut === text ? JSON.stringify(text) : `${JSON.stringify(`${cut}…`)} (${text.length} characters)`;
}

function toText(value: unknown): string {
  if (Array.isArray(value) && value.every((entry) => typeof entry !== 'object')) return value.map(String).join('\n');
  return typeof value === 'object' && value !== null ? stringify(value) : String(value);
}

// Not through a zod record, which would silently drop a key named __proto__.
function isPlainMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The settings of one action in the configuration text; unknown keys and wrong shapes become problems with file:line:column. */
export function readSettings(
  contract: Contract,
  policy: PolicyText | undefined,
  actions: readonly string[],
  problems: string[],
): Map<string, Setting> {
  const settings = new Map<string, Setting>();
  if (policy === undefined) return settings;
  const { value: written, problems: mistakes, placeOf } = parseYaml(policy.text);
  const where = (path: readonly string[]): string => `${policy.origin}:${placeOf(path)}`;
  for (const mistake of mistakes) problems.push(`${policy.origin}:${mistake}`);
  const value = written ?? {};
  if (!isPlainMap(value)) {
    problems.push(`${policy.origin}:1:1: must be a map from an action's name to its inputs`);
    return settings;
  }
  for (const name of Object.keys(value)) {
    if (!actions.includes(name))
      problems.push(`${where([name])}: unknown action ${quote(name)}; known: ${actions.join(', ')}`);
  }
  const section = value[contract.name] ?? {};
  if (!isPlainMap(section)) {
    problems.push(`${where([contract.name])}: must be a map from an input's name to its value`);
    return settings;
  }
  const specs = new Map(Object.entries(contract.inputs));
  for (const [name, entry] of Object.entries(section)) {
    const spec = specs.get(name);
    const at = where([contract.name, name]);
    if (spec === undefined) problems.push(`${at}: unknown input ${quote(name)} of ${contract.name}`);
    else if (spec.secret || spec.configurable === false)
      problems.push(`${at}: ${quote(name)} may not stand in the file: give it in the workflow`);
    else if (entry !== null) settings.set(name, { text: toText(entry), where: at });
  }
  return settings;
}

function parseValue(where: string, spec: AnySpec, text: string, problems: string[]): unknown {
  const parsed = spec.type.safeParse(text);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map((issue) => issue.message).join('; ');
  problems.push(`${where}:${spec.secret ? '' : ` ${quote(text)}`} ${reasons}`);
  return undefined;
}

/** One note per key that a proposal's own file would change; such a change takes effect once it is merged. */
export function differingSettings(
  contract: Contract,
  base: ReadonlyMap<string, Setting>,
  head: PolicyText | undefined,
  actions: readonly string[],
): string[] {
  const proposed = readSettings(contract, head, actions, []);
  const names = [...new Set([...base.keys(), ...proposed.keys()])].sort();
  const show = (setting: Setting | undefined): string => (setting === undefined ? 'nothing' : quote(setting.text));
  return names
    .filter((name) => base.get(name)?.text !== proposed.get(name)?.text)
    .map(
      (name) =>
        `\`${name}\` in this proposal's configuration is ${show(proposed.get(name))} and not obeyed: the base branch says ${show(base.get(name))}`,
    );
}

export interface Resolution {
  values: Record<string, unknown>;
  /** What the reader of the verdict has to know, such as a looser value that was not obeyed. */
  notes: string[];
}

function combine(name: string, spec: AnySpec, own: unknown, policy: unknown, where: string, notes: string[]): unknown {
  if (own === undefined) return policy;
  if (spec.stricter === undefined) return own;
  const strict = spec.stricter(own, policy);
  if (JSON.stringify(strict) !== JSON.stringify(own)) {
    notes.push(`input \`${name}\` of the workflow is looser than ${where}: the stricter value holds`);
  }
  return strict;
}

/**
 * Typed values of a contract from raw inputs (`''` is unset), the effective configuration and, on pull requests, the stricter
 * of both. Throws one UsageError that lists every problem.
 */
export function resolveInputs(
  contract: Contract,
  raw: (name: string) => string,
  settings: ReadonlyMap<string, Setting>,
  isProposal: boolean,
  problems: string[],
): Resolution {
  const values: Record<string, unknown> = {};
  const notes: string[] = [];
  for (const [name, spec] of Object.entries(contract.inputs)) {
    const written = spec.secret ? raw(name) : raw(name).trim();
    const setting = settings.get(name);
    const own = written.trim() === '' ? undefined : parseValue(`input \`${name}\``, spec, written, problems);
    const policy = setting === undefined ? undefined : parseValue(setting.where, spec, setting.text, problems);
    const chosen =
      setting === undefined || policy === undefined || (own !== undefined && !isProposal)
        ? (own ?? policy)
        : combine(name, spec, own, policy, setting.where, notes);
    if (written.trim() !== '' || setting !== undefined) values[name] = chosen;
    else if (spec.fallback !== undefined)
      values[name] = parseValue(`default of \`${name}\``, spec, spec.fallback, problems);
    else if (spec.required) problems.push(`input \`${name}\`: required. ${spec.about}`);
  }
  if (problems.length > 0)
    throw new UsageError(`${contract.name} cannot start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  return { values, notes };
}
