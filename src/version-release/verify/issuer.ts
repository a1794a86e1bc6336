// Asks the GitHub CLI, where the machine has it, who issued the certificates of attestations, and whether the log has them.
import type { Ports } from '../../ports/ports.ts';

/** A file that is here, and the attestation of it that was found to hold. */
export interface Exhibit {
  path: string;
  bundle: unknown;
  predicateType: string;
}

export type Issuer =
  | { status: 'proved' }
  | { status: 'refused'; reason: string }
  /** Nobody could be asked. */
  | { status: 'unasked'; reason: string };

/** Of `gh help exit-codes`: it is not signed in. */
const SIGNED_OUT = 4;
const KEPT_LINES = 200;

type Answer = { code: number; lines: string[] } | undefined;

/** Undefined where there is no such program. */
async function runCli(args: readonly string[], token: string, ports: Ports): Promise<Answer> {
  const { programs, redactor, files, runner } = ports;
  const lines: string[] = [];
  const env = {
    GH_HOST: new URL(runner.context.serverUrl || 'https://github.com').host,
    ...(token === '' ? {} : { GH_TOKEN: token }),
    GH_PROMPT_DISABLED: '1',
    NO_COLOR: '1',
    INPUT_TOKEN: '',
  };
  const onLine = (line: string): void => {
    const clean = redactor.clean(line).trim();
    if (clean !== '' && lines.length < KEPT_LINES) lines.push(clean);
  };
  try {
    return { code: await programs.run('gh', args, { env, cwd: files.root, onLine }), lines };
  } catch {
    return undefined;
  }
}

function judgeAnswer(answer: Answer, path: string): Issuer {
  if (answer === undefined) return { status: 'unasked', reason: 'the GitHub CLI is not on this machine' };
  const { code, lines } = answer;
  if (code === 0) return { status: 'proved' };
  if (lines.some((line) => line.includes('unknown command "attestation"')))
    return { status: 'unasked', reason: 'the GitHub CLI of this machine is too old' };
  if (code === SIGNED_OUT) return { status: 'unasked', reason: 'the GitHub CLI of this machine is not signed in' };
  const said = lines.at(-1) ?? 'no reason given';
  return { status: 'refused', reason: `\`gh attestation verify\` refuses ${path} with exit code ${code}: ${said}` };
}

/** One call per exhibit, each with the very attestation that was judged here; `folder` is where those are put for it. */
export async function askIssuer(
  exhibits: readonly Exhibit[],
  folder: string,
  token: string,
  ports: Ports,
): Promise<Issuer> {
  for (const [at, { path, bundle, predicateType }] of exhibits.entries()) {
    const kept = `${folder}/attestation-${at + 1}.json`;
    await ports.files.write(kept, JSON.stringify(bundle));
    const where = ['--repo', ports.runner.context.repository, '--bundle', kept, '--predicate-type', predicateType];
    const answer = await runCli(['attestation', 'verify', ...where, '--', path], token, ports);
    const judged = judgeAnswer(answer, path);
    if (judged.status !== 'proved') return judged;
  }
  return { status: 'proved' };
}
