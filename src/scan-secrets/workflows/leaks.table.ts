// Knows each way a workflow leaks secrets, and the line to write instead.
import type { Confidence } from '../rules/rule.ts';

export type Leak = {
  readonly rule: string;
  /** Key whose value is looked at. */
  readonly key: RegExp;
  /** A key above it, where that matters. */
  readonly parent?: RegExp;
  /** Must be somewhere in the value. */
  readonly needs?: RegExp;
  /** Tested line by line in blocks. */
  readonly pattern: RegExp;
  readonly confidence: Confidence;
  readonly why: string;
  readonly rewrite: string;
};

const RUN = /^(?:run|script)$/;
const SECRET = /\$\{\{\s*secrets[.[]/;

export const LEAKS: readonly Leak[] = [
  { rule: 'workflow-secret-in-output', key: RUN, pattern: /\$\{\{\s*secrets[.[][^\n]{0,300}(?:GITHUB_OUTPUT|GITHUB_STEP_SUMMARY|::set-output)|::set-output[^\n]{0,300}\$\{\{\s*secrets[.[]/, confidence: 'high', why: 'outputs and summaries are kept and shown without the mask', rewrite: 'let the later job read `${{ secrets.X }}` itself' },
  { rule: 'workflow-secret-in-output', key: /./, parent: /^outputs$/, pattern: SECRET, confidence: 'high', why: 'outputs are kept and shown without the mask', rewrite: 'let the later job read `${{ secrets.X }}` itself' },
  { rule: 'workflow-secret-in-build-arg', key: RUN, pattern: /--build-arg[= ][^\n]{0,300}\$\{\{\s*secrets[.[]/, confidence: 'high', why: 'build arguments stay in the history of the image', rewrite: 'use `docker build --secret id=x,env=X` and `RUN --mount=type=secret,id=x`' },
  { rule: 'workflow-secret-in-build-arg', key: /^build-args$/, pattern: SECRET, confidence: 'high', why: 'build arguments stay in the history of the image', rewrite: 'use the input `secrets:` of the build action and `RUN --mount=type=secret`' },
  { rule: 'workflow-env-uploaded', key: /^path$/, parent: /^with$/, pattern: /(?:^|[\s/])\.env(?:\.(?!example|sample|template)[\w.-]+)?\s*$/, confidence: 'high', why: 'a file of secrets is uploaded as an artifact that readers of the repository can download', rewrite: 'upload the folder that was built, without `.env`' },
  { rule: 'workflow-all-secrets', key: /./, pattern: /toJSON\(\s*secrets\s*\)/i, confidence: 'medium', why: 'every secret of the repository is handed over, also those added later', rewrite: 'name each secret: `X: ${{ secrets.X }}`' },
  { rule: 'workflow-all-secrets', key: /^secrets$/, pattern: /^inherit$/, confidence: 'low', why: 'every secret is handed to the called workflow, also those added later', rewrite: 'name each secret below `secrets:`' },
  { rule: 'workflow-secret-in-sed', key: RUN, pattern: /\b(?:sed|awk|perl|envsubst)\b[^\n]{0,400}\$\{\{\s*secrets[.[]/, confidence: 'medium', why: 'the secret becomes part of a sed command line', rewrite: 'set `env: X: ${{ secrets.X }}` on the step and let the program read the variable (`envsubst`, a template, `yq env(X)`)' },
  { rule: 'workflow-secret-echoed', key: RUN, pattern: /\b(?:echo|printf|Write-Host|Write-Output|print|\w+\.log)\b[^\n]{0,400}\$\{\{\s*secrets[.[]/, confidence: 'medium', why: 'the secret is echoed: any change to it (base64, a cut, a line break) defeats the mask', rewrite: 'set `env: X: ${{ secrets.X }}` and pass it on standard input: `printf %s "$X" | command`' },
  { rule: 'workflow-secret-in-heredoc', key: RUN, needs: /<<-?\s*["']?\w+/, pattern: /^(?!.{0,400}\b(?:sed|awk|echo|printf|curl|docker)\b)[^\n]{0,400}[=:]\s*["']?\$\{\{\s*secrets[.[]/, confidence: 'medium', why: 'the secret is written to a file on the runner', rewrite: 'hand the variables to the process that needs them, or write the file with `umask 077` outside the workspace and delete it in the same step' },
  { rule: 'workflow-secret-in-curl-user', key: RUN, pattern: /\b(?:curl|wget|http)\b[^\n]{0,400}(?:-u|--user|--password|-H|--header)[= ]?[^\n]{0,200}\$\{\{\s*secrets[.[]/, confidence: 'medium', why: 'the secret stands on the command line, where every process can read it', rewrite: 'set it in `env:` and use `curl --config - <<< "user = \\"$USER:$X\\""` or `--netrc-file`' },
  { rule: 'workflow-secret-traced', key: RUN, needs: /\$\{\{\s*secrets[.[]/, pattern: /^\s*(?:set -[a-wyz]{0,6}x|set -o xtrace|bash -[a-wyz]{0,4}x)\b/, confidence: 'medium', why: 'every command is traced with its values', rewrite: 'remove `set -x`, or set it after the last use of a secret' },
  { rule: 'workflow-secret-in-argv', key: RUN, pattern: /^(?!.{0,400}\b(?:sed|awk|perl|envsubst|echo|printf|print|Write-Host|curl|wget|--build-arg)\b)[^\n=]{0,400}\b[\w./-]{2,40}\s[^\n]{0,300}\$\{\{\s*secrets[.[]/, confidence: 'low', why: 'the secret is pasted into the script: a quote in it breaks or injects commands, and it stands on a command line', rewrite: 'set `env: X: ${{ secrets.X }}` on the step and use "$X"' },
  { rule: 'workflow-secret-in-argv', key: RUN, pattern: /^\s{0,80}[A-Za-z_]\w{0,80}=["']?\$\{\{\s*secrets[.[]/, confidence: 'low', why: 'the secret is pasted into the script: a quote in it breaks or injects commands', rewrite: 'set `env: X: ${{ secrets.X }}` on the step and use "$X"' },
  { rule: 'workflow-secret-in-argv', key: /^args$/, pattern: SECRET, confidence: 'low', why: 'the secret stands on a command line, where every process can read it', rewrite: 'set `env: X: ${{ secrets.X }}` on the step, where the action reads one' },
  { rule: 'workflow-environment-printed', key: RUN, pattern: /^\s{0,80}(?:env|printenv|export -p)\s*(?:\|[^\n]{0,200})?$/, confidence: 'low', why: 'every variable is printed, and the mask knows secrets to the letter only', rewrite: 'print the variables that are needed, by name' },
];
