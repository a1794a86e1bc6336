// Knows each way a workflow leaks secrets, and the line to write instead.
import type { Confidence } from '../rules/rule.ts';
import type { Heredoc } from './script-lines.ts';

export type Leak = {
  readonly rule: string;
  /** Key whose value is looked at. */
  readonly key: RegExp;
  /** A key above it, where that matters. */
  readonly parent?: RegExp;
  /** What shows it: an expression with a secret, a variable that holds one, or a pattern. It is told on its row. */
  readonly shown: 'reference' | 'variable' | RegExp;
  /** Must stand before the reference, in this order. */
  readonly before?: readonly RegExp[];
  /** Must stand right before the reference, within 20 characters. */
  readonly against?: RegExp;
  /** Must stand after the reference; global. */
  readonly after?: RegExp;
  /** Must stand nowhere on the line. */
  readonly without?: RegExp;
  /** Cuts a line into the commands that are looked at one by one; global. */
  readonly cut?: RegExp;
  /** Shows inside these heredocs only. */
  readonly heredoc?: readonly Heredoc[];
  /** A secret must be used on the line or after it, before a line that matches this. */
  readonly until?: RegExp;
  readonly confidence: Confidence;
  readonly why: string;
  readonly rewrite: string;
};

const RUN = /^(?:run|script)$/;
/** The commands of a line, those inside `$(…)` too; `| tee` writes what came before it. */
const COMMANDS = /;|&&|\$\(|`|\|(?!\s*tee\b)/g;
/** Commands that use what they are given and print something else. */
const NOT_PRINTED = /\b(?:curl|wget|gh|git|docker|npm|az|aws|gcloud)\s/;
/** In text that is no script. */
const SUBSTITUTIONS = /\$\(|[`)]/g;
const OPTIONS = /\s(?=-)|;|&&|\s\|/g;
const TRACE = /^\s*(?:(?:then|do|else|sudo)\s+)?(?:set|(?:ba|z|k)?sh)(?:\s+-[a-wyz]{1,9}|\s+-[a-wyz]{0,8}o\s+[a-z]+){0,6}\s+-(?:[a-z]{0,9}x[a-z]{0,9}|[a-z]{0,8}o\s+xtrace)(?:\s|$)/i;
const TRACING_SHELL = /^\s*(?:ba|z|k)?sh\s(?:.*\s)?-(?:[a-z]{0,9}x[a-z]{0,9}|[a-z]{0,8}o\s+xtrace)(?:\s|$)/i;
const NO_TRACE = /^\s*(?:\{\s*)?set\s+\+(?:[a-wyz]{0,8}x|o\s+xtrace)/;

const TO_OUTPUT = { why: 'outputs and summaries are kept and shown without the mask', rewrite: 'let the later job read `${{ secrets.X }}` itself' };
const TO_IMAGE = { why: 'build arguments stay in the history of the image', rewrite: 'use `docker build --secret id=x,env=X` and `RUN --mount=type=secret,id=x`' };
const TO_BUILD_ACTION = { why: TO_IMAGE.why, rewrite: 'use the input `secrets:` of the build action and `RUN --mount=type=secret`' };
const TO_LATER_JOB = { why: 'outputs are kept and shown without the mask', rewrite: TO_OUTPUT.rewrite };
const TRACED = { why: 'every command is traced with its values', rewrite: 'remove `set -x`, or set it after the last use of a secret' };
const TO_FILE = 'hand the variables to the process that needs them, or write the file with `umask 077` outside the workspace and delete it in the same step';
const PASTED = 'the secret is pasted into the script: a quote in it breaks or injects commands';
const FROM_VARIABLE = 'set `env: X: ${{ secrets.X }}` on the step and use "$X"';

export const LEAKS: readonly Leak[] = [
  { rule: 'workflow-secret-in-output', key: RUN, shown: 'reference', after: /GITHUB_OUTPUT|GITHUB_STEP_SUMMARY|::set-output/g, confidence: 'high', ...TO_OUTPUT },
  { rule: 'workflow-secret-in-output', key: RUN, shown: 'reference', before: [/::set-output/], confidence: 'high', ...TO_OUTPUT },
  { rule: 'workflow-secret-in-output', key: RUN, shown: 'variable', cut: COMMANDS, after: /GITHUB_OUTPUT|GITHUB_STEP_SUMMARY/g, without: NOT_PRINTED, confidence: 'high', ...TO_OUTPUT },
  { rule: 'workflow-secret-in-output', key: RUN, shown: 'variable', cut: COMMANDS, before: [/::set-output/], confidence: 'high', ...TO_OUTPUT },
  { rule: 'workflow-secret-in-output', key: RUN, heredoc: ['output', 'raw output'], shown: 'reference', confidence: 'high', ...TO_OUTPUT },
  { rule: 'workflow-secret-in-output', key: RUN, heredoc: ['output'], shown: 'variable', cut: SUBSTITUTIONS, without: NOT_PRINTED, confidence: 'high', ...TO_OUTPUT },
  { rule: 'workflow-secret-in-output', key: /./, parent: /^outputs$/, shown: 'reference', confidence: 'high', ...TO_LATER_JOB },
  { rule: 'workflow-secret-in-output', key: /./, parent: /^outputs$/, shown: 'variable', confidence: 'high', ...TO_LATER_JOB },
  { rule: 'workflow-secret-in-build-arg', key: RUN, shown: 'reference', cut: OPTIONS, before: [/--build-arg[= ]/], confidence: 'high', ...TO_IMAGE },
  { rule: 'workflow-secret-in-build-arg', key: RUN, shown: 'variable', cut: OPTIONS, before: [/--build-arg[= ]/], confidence: 'high', ...TO_IMAGE },
  { rule: 'workflow-secret-in-build-arg', key: /^build-args$/, shown: 'reference', confidence: 'high', ...TO_BUILD_ACTION },
  { rule: 'workflow-secret-in-build-arg', key: /^build-args$/, shown: 'variable', confidence: 'high', ...TO_BUILD_ACTION },
  { rule: 'workflow-env-uploaded', key: /^path$/, parent: /^with$/, shown: /(?:^|[\s/])\.env(?:\*|\.(?!example|sample|template)[\w.*-]+)?\s*$/, without: /^\s*!/, confidence: 'high', why: 'a file of secrets is uploaded as an artifact that readers of the repository can download', rewrite: 'upload the folder that was built, without `.env`' },
  { rule: 'workflow-all-secrets', key: /./, shown: /toJSON\(\s*secrets\s*\)/i, confidence: 'medium', why: 'every secret of the repository is handed over, also those added later', rewrite: 'name each secret: `X: ${{ secrets.X }}`' },
  { rule: 'workflow-all-secrets', key: /^secrets$/, shown: /^inherit$/, confidence: 'low', why: 'every secret is handed to the called workflow, also those added later', rewrite: 'name each secret below `secrets:`' },
  { rule: 'workflow-secret-in-sed', key: RUN, shown: 'reference', before: [/\b(?:sed|awk|perl|envsubst)\b/], confidence: 'medium', why: 'the secret becomes part of a sed command line', rewrite: 'set `env: X: ${{ secrets.X }}` on the step and let the program read the variable (`envsubst`, a template, `yq env(X)`)' },
  { rule: 'workflow-secret-echoed', key: RUN, shown: 'reference', before: [/\b(?:echo|printf|Write-Host|Write-Output|print)\b|\.log\b/], confidence: 'medium', why: 'the secret is echoed: any change to it (base64, a cut, a line break) defeats the mask', rewrite: 'set `env: X: ${{ secrets.X }}` and pass it on standard input: `printf %s "$X" | command`' },
  { rule: 'workflow-secret-in-heredoc', key: RUN, heredoc: ['elsewhere'], shown: 'reference', against: /(?:^|[=:>])\s*["']?$/, without: /\b(?:curl|docker)\b/, confidence: 'medium', why: 'the secret is written to a file on the runner', rewrite: TO_FILE },
  { rule: 'workflow-secret-in-curl-user', key: RUN, shown: 'reference', before: [/\b(?:curl|wget|http)\b/, /-u|--password|-H|--header/], confidence: 'medium', why: 'the secret stands on the command line, where every process can read it', rewrite: 'set it in `env:` and use `curl --config - <<< "user = \\"$USER:$X\\""` or `--netrc-file`' },
  { rule: 'workflow-secret-traced', key: RUN, shown: TRACE, cut: /;|&&/g, until: NO_TRACE, confidence: 'medium', ...TRACED },
  { rule: 'workflow-secret-traced', key: /^shell$/, shown: TRACING_SHELL, until: NO_TRACE, confidence: 'medium', ...TRACED },
  { rule: 'workflow-secret-in-argv', key: RUN, shown: 'reference', before: [/^[^=]*?[\w./-]{2}\s/], without: /\b(?:curl|wget)\b/, confidence: 'low', why: `${PASTED}, and it stands on a command line`, rewrite: FROM_VARIABLE },
  { rule: 'workflow-secret-in-argv', key: RUN, shown: 'reference', before: [/\b(?:curl|wget)\b/, /\s(?:-d|-F|--data|--form|--post-data)/], confidence: 'low', why: 'the secret stands on the command line, where every process can read it', rewrite: FROM_VARIABLE },
  { rule: 'workflow-secret-in-argv', key: RUN, shown: 'reference', before: [/^\s*[A-Za-z_]\w*=/], against: /=["']?$/, confidence: 'low', why: PASTED, rewrite: FROM_VARIABLE },
  { rule: 'workflow-secret-in-argv', key: /^args$/, shown: 'reference', confidence: 'low', why: 'the secret stands on a command line, where every process can read it', rewrite: 'set `env: X: ${{ secrets.X }}` on the step, where the action reads one' },
  { rule: 'workflow-environment-printed', key: RUN, shown: /^\s*(?:env|printenv|export -p)\s*(?:\|.*)?$/, confidence: 'low', why: 'every variable is printed, and the mask knows secrets to the letter only', rewrite: 'print the variables that are needed, by name' },
];
