// The root composite: every gate in one step, joined into one verdict. A function from the gates to action.yml.
import { stringify } from 'yaml';

export interface Gate {
  /** The root input that switches it: `on`, `warn` or `off`. */
  input: string;
  /** The action behind it. */
  action: string;
  about: string;
  /** Inputs it takes besides `config`. */
  inputs: readonly ('sarif' | 'token')[];
}

export const GATES: readonly Gate[] = [
  { input: 'coverage', action: 'enforce-coverage', about: 'Coverage gate', inputs: ['token'] },
  { input: 'secrets', action: 'scan-secrets', about: 'Secret scan', inputs: ['sarif', 'token'] },
  { input: 'env', action: 'validate-env', about: 'Check of environment variables', inputs: [] },
];

/** `word` where the expression holds, nothing elsewhere. */
const when = (condition: string, word: string): string => `\${{ ${condition} && ${word} || '' }}`;
const lines = (entries: readonly string[]): string => `${entries.join('\n')}\n`;

function gateStep({ input, action, inputs }: Gate, token: string): object {
  const sarif = when("inputs.sarif != ''", `format('{0}/plimsoll-${input}.sarif', runner.temp)`);
  return {
    id: input,
    if: `inputs.${input} != 'off'`,
    'continue-on-error': true,
    uses: `$/actions/${action}`,
    with: {
      config: '${{ inputs.config }}',
      ...(inputs.includes('sarif') ? { sarif } : {}),
      ...(inputs.includes('token') ? { token } : {}),
    },
  };
}

function joinStep(token: string, extra: object): object {
  return {
    id: 'join',
    if: 'always()',
    uses: '$/actions/join-evidence',
    with: {
      // A gate that wrote no evidence names a file that cannot be there, so that neither an older use of the same action nor a
      // file of the proposal stands in for it: git tracks nothing below .git.
      evidence: lines(
        GATES.map(({ input, action }) =>
          when(`inputs.${input} != 'off'`, `(steps.${input}.outputs.evidence || '.git/missing/${action}.json')`),
        ),
      ),
      expected: lines(GATES.map(({ input, action }) => when(`inputs.${input} != 'off'`, `'${action}'`))),
      // Anything but `warn` and blank blocks, so that a misspelt `on` is never a silent warning.
      advisory: lines(
        GATES.map(({ input, action }) => when(`(inputs.${input} == 'warn' || inputs.${input} == '')`, `'${action}'`)),
      ),
      config: '${{ inputs.config }}',
      sarif: '${{ inputs.sarif }}',
      ...extra,
      token,
    },
  };
}

/** Every gate, then the joined verdict, in a place whose inputs have the gates' names; `extra` goes to the joining step. */
export function gateSteps(token: string, extra: object = {}): object[] {
  return [...GATES.map((gate) => gateStep(gate, token)), joinStep(token, extra)];
}

/** The inputs that switch the gates on, as text for people. */
export function gateInputs(): Record<string, { description: string }> {
  const modes = GATES.map(({ input, about }) => [
    input,
    { description: `${about}: \`on\` blocks, \`warn\` only tells, \`off\` skips. Default: \`warn\`.` },
  ]);
  return {
    ...Object.fromEntries(modes),
    config: {
      description:
        'Configuration file; on pull requests it is read from the base branch. Default: `.github/plimsoll.yml`.',
    },
    sarif: { description: 'Path of one SARIF file to write from all findings.' },
  };
}

/** The text of the root action.yml. */
export function writeRootAction(): string {
  const join = (name: string): string => `\${{ steps.join.outputs.${name} }}`;
  const body = {
    name: 'Plimsoll',
    description:
      'The load line for releases: coverage, secrets and environment gates in one step. Every green is earned.',
    author: 'Plimsoll',
    branding: { icon: 'anchor', color: 'blue' },
    inputs: {
      ...Object.fromEntries(Object.entries(gateInputs()).map(([name, input]) => [name, { ...input, required: false }])),
      comment: {
        description: 'Whether to keep one comment on the pull request up to date: `on` or `off`. Default: `off`.',
        required: false,
      },
      token: { description: "Token for GitHub's API.", required: false, default: '${{ github.token }}' },
    },
    outputs: {
      status: { description: '`passed`, `warned`, `failed` or `inconclusive`.', value: join('status') },
      reason: { description: 'The verdict in one line.', value: join('reason') },
      evidence: {
        description: 'Path of the JSON file that holds the facts behind the verdict.',
        value: join('evidence'),
      },
      sarif: { description: 'Path of the SARIF file, empty when none was asked for.', value: join('sarif') },
    },
    runs: { using: 'composite', steps: gateSteps('${{ inputs.token }}', { comment: '${{ inputs.comment }}' }) },
  };
  return `# Generated from tools/root-action.ts by \`npm run generate\`: do not edit.\n${stringify(body, { lineWidth: 0 })}`;
}
