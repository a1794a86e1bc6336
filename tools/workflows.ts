// The reusable workflows that run the suite as one deployment, written from shared groups of steps.
import { stringify } from 'yaml';
import { gateInputs, gateSteps } from './root-action.ts';

interface Given {
  description: string;
  default?: string | boolean;
  required?: boolean;
}

type Names = readonly string[];

/** Pinned actions of others: commit and the version it is. */
const PINS = {
  checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  upload: 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
  download: 'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
};

const TOKEN = '${{ github.token }}';
/** Where the release job unpacks what is released. */
const ASSETS = 'plimsoll-assets';

export const INPUTS: Readonly<Record<string, Given>> = {
  'runs-on': { description: 'Label of the runner.', default: 'ubuntu-24.04' },
  reports: { description: 'Bash that writes the coverage reports, run before the gates. Blank: none.' },
  artifacts: {
    description: 'Name pattern of artifacts of this run that hold coverage reports, unpacked before the gates.',
  },
  ...gateInputs(),
  environment: { description: 'Environment that is deployed to.', required: true },
  command: {
    description:
      'Bash that puts `$PLIMSOLL_TO_ID` (`_TO_SHA`, `_TO_TAG`) live in `$PLIMSOLL_ENVIRONMENT`. It also rolls back, so it must be safe to run twice.',
    required: true,
  },
  'rollback-command': { description: 'Bash for the rollback, with the same variables. Blank: `command`.' },
  url: { description: 'Where the deployment answers; verified unless `targets` says more.' },
  targets: { description: 'Targets for verify-health, in YAML.' },
  deadline: { description: 'When the verification ends.' },
  soak: { description: 'How long the new version has to stay healthy.' },
  'allow-private': { description: 'Whether private addresses may be verified.' },
  'schema-window': { description: 'Schema of the database now, for the rollback.' },
  scheme: { description: 'Version scheme: `semver`, `calver` or `sha`.' },
  publish: { description: 'What is published: `plan` (nothing), `tag` or `release`.' },
  assets: {
    description:
      'Name pattern of artifacts of this run that hold the files of the release, each name once. Their digests are in `release.json` and `SHA256SUMS`; with `publish: release` they are its assets, where a rollback looks for them. Blank: none.',
  },
  'slack-channel': { description: 'Slack channel to tell.' },
  'deployment-id': { description: 'Deployment that prepare.yml has started.', required: true },
  sha: { description: 'Commit that was deployed, from prepare.yml.', required: true },
  result: {
    description: "Result of the caller's deploy job: `success`, `failure`, `cancelled` or `skipped`.",
    required: true,
  },
};

const SECRETS: Readonly<Record<string, Given>> = {
  'deploy-env': { description: 'Lines `NAME=value` that only the commands see.', required: false },
  'slack-token': { description: 'Bot token of Slack.', required: false },
  'slack-webhook': { description: 'Incoming webhook of Slack, where there is no bot.', required: false },
};

/** Exports the lines of the secret for the commands alone; a line that is no assignment ends the step. */
const EXPORTS = `while IFS= read -r line; do [ -z "$line" ] || export "$line"; done <<<"$PLIMSOLL_DEPLOY_ENV"; unset line PLIMSOLL_DEPLOY_ENV`;
const DEPLOY_ENV = { PLIMSOLL_DEPLOY_ENV: '${{ secrets.deploy-env }}' };

/** The tag as the manifest has it, as a rollback reads it: blank where nothing was tagged, although a plan names a tag. */
const READ_TAG = `PLIMSOLL_TO_TAG=$(sed -n 's/^  "tag": "\\(.*\\)",$/\\1/p' "$RUNNER_TEMP/plimsoll-release/release.json"); export PLIMSOLL_TO_TAG`;

const given = (name: string): string => `\${{ inputs.${name} }}`;
const OWN_EVIDENCE = '${{ runner.temp }}/plimsoll/*.json';
const checkout = { uses: PINS.checkout, with: { 'fetch-depth': 0, 'persist-credentials': false } };

function keepEvidence(job: string): object {
  return {
    if: 'always()',
    uses: PINS.upload,
    with: {
      name: `plimsoll-evidence-${job}`,
      path: OWN_EVIDENCE,
      'if-no-files-found': 'ignore',
      overwrite: true,
    },
  };
}

function gateJob(): object {
  return {
    'runs-on': given('runs-on'),
    'timeout-minutes': 60,
    permissions: { contents: 'read' },
    outputs: { status: '${{ steps.join.outputs.status }}', reason: '${{ steps.join.outputs.reason }}' },
    steps: [
      checkout,
      {
        if: "inputs.reports != ''",
        shell: 'bash',
        env: { PLIMSOLL_COMMAND: given('reports') },
        run: 'bash -euo pipefail -c "$PLIMSOLL_COMMAND"',
      },
      {
        if: "inputs.artifacts != ''",
        uses: PINS.download,
        with: { pattern: given('artifacts'), path: 'plimsoll-reports' },
      },
      ...gateSteps(TOKEN),
      keepEvidence('gate'),
    ],
  };
}

function releaseJob(): object {
  const outputs = ['id', 'version', 'tag', 'sha'].map((name) => [name, `\${{ steps.version.outputs.${name} }}`]);
  return {
    needs: 'gate',
    'runs-on': given('runs-on'),
    'timeout-minutes': 15,
    permissions: { contents: 'write' },
    outputs: Object.fromEntries(outputs),
    steps: [
      checkout,
      {
        if: "inputs.assets != ''",
        uses: PINS.download,
        // A folder per artifact, so that two files of the same name are seen and refused.
        with: { pattern: given('assets'), path: ASSETS },
      },
      {
        id: 'version',
        uses: '$/actions/version-release',
        with: {
          scheme: given('scheme'),
          publish: given('publish'),
          // A pattern that finds no artifact leaves no folder, and a glob without a match is an error.
          assets: `\${{ inputs.assets != '' && '${ASSETS}/**' || '' }}`,
          config: given('config'),
          token: TOKEN,
        },
      },
      {
        uses: PINS.upload,
        with: {
          name: 'plimsoll-release',
          path: '${{ steps.version.outputs.manifest }}\n${{ steps.version.outputs.checksums }}\n',
          'if-no-files-found': 'error',
          overwrite: true,
        },
      },
      keepEvidence('release'),
    ],
  };
}

const TELLS = "${{ secrets.slack-token != '' || secrets.slack-webhook != '' }}";

function tell(event: string, condition: string, more: object = {}): object {
  return {
    if: `${condition} && env.PLIMSOLL_TELLS == 'true'`,
    'continue-on-error': true,
    uses: '$/actions/notify-slack',
    with: {
      event,
      environment: given('environment'),
      channel: given('slack-channel'),
      ...more,
      config: given('config'),
      token: '${{ secrets.slack-token }}',
      webhook: '${{ secrets.slack-webhook }}',
    },
  };
}

function startSteps(): object[] {
  return [
    { uses: PINS.download, with: { name: 'plimsoll-release', path: '${{ runner.temp }}/plimsoll-release' } },
    {
      id: 'start',
      uses: '$/actions/record-deployment',
      with: {
        phase: 'start',
        environment: given('environment'),
        release: '${{ runner.temp }}/plimsoll-release/release.json',
        url: given('url'),
        config: given('config'),
        token: TOKEN,
      },
    },
    tell('started', 'success()', {
      deployment: '${{ steps.start.outputs.deployment-id }}',
      evidence: OWN_EVIDENCE,
    }),
  ];
}

function commandStep(): object {
  const release = (name: string): string => `\${{ needs.release.outputs.${name} }}`;
  return {
    id: 'command',
    'continue-on-error': true,
    shell: 'bash',
    env: {
      PLIMSOLL_COMMAND: given('command'),
      PLIMSOLL_TO_ID: release('id'),
      PLIMSOLL_TO_SHA: release('sha'),
      PLIMSOLL_ENVIRONMENT: given('environment'),
      ...DEPLOY_ENV,
    },
    run: `${EXPORTS}\n${READ_TAG}\nbash -euo pipefail -c "$PLIMSOLL_COMMAND"\n`,
  };
}

interface Ending {
  deploymentId: string;
  sha: string;
  /** What record-deployment is told. */
  result: string;
  /** Whether there is something to verify. */
  isReady: string;
  /** What Slack is told where nothing was rolled back. */
  event: string;
  evidence: string;
}

const URL = "${{ inputs.targets == '' && inputs.url || '' }}";

/**
 * The proof of a rollback is the proof of the deployment, with its deadline and soak: a service that starts slowly does so again.
 * Blank where nothing is named, so that the configuration file can say it.
 */
const HEALTH = `\${{ (inputs.targets != '' || inputs.url != '') && format('{0}"url": {1}, "targets": {2}, "deadline": {3}, "soak": {4}{5}', '{', ${[
  "inputs.targets == '' && inputs.url || ''",
  "inputs.targets || ''",
  "inputs.deadline || ''",
  "inputs.soak || ''",
]
  .map((value) => `toJSON(${value})`)
  .join(', ')}, '}') || '' }}`;

/** Verify, put it on record, roll back where the verdict is fail, tell. */
function finishSteps({ deploymentId, sha, result, isReady, event, evidence }: Ending): object[] {
  return [
    {
      id: 'health',
      if: isReady,
      'continue-on-error': true,
      uses: '$/actions/verify-health',
      with: {
        // One of the two is all that verify-health takes.
        url: URL,
        targets: given('targets'),
        'expect-sha': sha,
        deadline: given('deadline'),
        soak: given('soak'),
        'allow-private': given('allow-private'),
        config: given('config'),
      },
    },
    {
      id: 'finish',
      if: `always() && ${deploymentId.slice(4, -3)} != ''`,
      uses: '$/actions/record-deployment',
      with: {
        phase: 'finish',
        environment: given('environment'),
        'deployment-id': deploymentId,
        result,
        config: given('config'),
        token: TOKEN,
      },
    },
    {
      id: 'rollback',
      // What is live may be another's by now (a step that is run again, a deployment that overtook this one): that one is not ours to undo.
      if: `always() && steps.health.outputs.verdict == 'fail' && (steps.finish.outputs.current == '' || fromJSON(steps.finish.outputs.current || '{}').sha == ${sha.slice(4, -3)})`,
      'continue-on-error': true,
      uses: '$/actions/rollback',
      env: DEPLOY_ENV,
      with: {
        environment: given('environment'),
        reason: 'verify-health: ${{ steps.health.outputs.reason }}',
        command: `${EXPORTS}\n\${{ inputs.rollback-command != '' && inputs.rollback-command || inputs.command }}\n`,
        health: HEALTH,
        'schema-window': given('schema-window'),
        config: given('config'),
        token: TOKEN,
      },
    },
    {
      id: 'told',
      ...tell(`\${{ steps.rollback.outputs.state == 'rolled-back' && 'rolled-back' || ${event} }}`, 'always()', {
        deployment: deploymentId,
        evidence,
      }),
    },
  ];
}

function judgeStep(): object {
  const evidence = ['health', 'finish'].map(
    (id, at) =>
      `\${{ steps.${id}.outputs.evidence || '.git/missing/${['verify-health', 'record-deployment'][at]}.json' }}`,
  );
  return {
    if: 'always()',
    uses: '$/actions/join-evidence',
    with: {
      evidence: `${evidence.join('\n')}\n`,
      expected: 'verify-health\nrecord-deployment\n',
      config: given('config'),
    },
  };
}

/** What every job that touches the environment has in common. */
const ON_ENVIRONMENT = {
  'runs-on': given('runs-on'),
  'timeout-minutes': 120,
  environment: { name: given('environment'), deployment: false },
  concurrency: { group: `plimsoll-${given('environment')}`, queue: 'max', 'cancel-in-progress': false },
  permissions: { contents: 'write', deployments: 'write', actions: 'read' },
  env: { PLIMSOLL_TELLS: TELLS },
};

const RESULT =
  "${{ job.status == 'cancelled' && 'cancelled' || steps.command.outcome != 'success' && 'failure' || steps.health.outputs.evidence || 'failure' }}";

function deployJob(): object {
  const start = '${{ steps.start.outputs.deployment-id }}';
  return {
    needs: 'release',
    ...ON_ENVIRONMENT,
    outputs: {
      verdict: '${{ steps.health.outputs.verdict }}',
      state: '${{ steps.rollback.outputs.state }}',
      'deployment-id': start,
      told: '${{ steps.told.outputs.status }}',
    },
    steps: [
      checkout,
      ...startSteps(),
      commandStep(),
      ...finishSteps({
        deploymentId: start,
        sha: '${{ needs.release.outputs.sha }}',
        result: RESULT,
        isReady: "steps.command.outcome == 'success'",
        event: "'finished'",
        evidence: OWN_EVIDENCE,
      }),
      judgeStep(),
      keepEvidence('deploy'),
    ],
  };
}

function startJob(): object {
  return {
    needs: 'release',
    ...ON_ENVIRONMENT,
    outputs: { 'deployment-id': '${{ steps.start.outputs.deployment-id }}' },
    steps: [checkout, ...startSteps(), keepEvidence('start')],
  };
}

function finishJob(): object {
  const result =
    "${{ inputs.result != 'success' && (inputs.result == 'cancelled' && 'cancelled' || 'failure') || steps.health.outputs.evidence || 'failure' }}";
  return {
    ...ON_ENVIRONMENT,
    outputs: { verdict: '${{ steps.health.outputs.verdict }}', state: '${{ steps.rollback.outputs.state }}' },
    steps: [
      checkout,
      {
        // Nothing was started: what prepare.yml found is all there is to tell.
        if: "inputs.deployment-id == ''",
        'continue-on-error': true,
        uses: PINS.download,
        with: { pattern: 'plimsoll-evidence-*', path: 'evidence', 'merge-multiple': true },
      },
      ...finishSteps({
        deploymentId: given('deployment-id'),
        sha: given('sha'),
        result,
        isReady: "inputs.result == 'success'",
        event: "inputs.deployment-id == '' && 'gate' || 'finished'",
        evidence: `evidence/*.json\n${OWN_EVIDENCE}\n`,
      }),
      judgeStep(),
      keepEvidence('finish'),
    ],
  };
}

/** Says so when a deployment ended before its job could: a red gate, a rejected approval, a cancelled wait, a lost runner. */
function tellJob(): object {
  return {
    needs: ['gate', 'release', 'deploy'],
    if: "always() && (needs.deploy.result == 'skipped' || needs.deploy.result != 'success' && needs.deploy.outputs.told == '')",
    'runs-on': given('runs-on'),
    'timeout-minutes': 5,
    permissions: { contents: 'read' },
    env: { PLIMSOLL_TELLS: TELLS },
    steps: [
      // For the configuration file alone.
      { 'continue-on-error': true, uses: PINS.checkout, with: { 'persist-credentials': false } },
      {
        'continue-on-error': true,
        uses: PINS.download,
        with: { pattern: 'plimsoll-evidence-*', path: 'evidence', 'merge-multiple': true },
      },
      tell('gate', 'always()', { evidence: 'evidence/*.json' }),
    ],
  };
}

function workflow(name: string, inputs: Names, secrets: Names, jobs: object, outputs: object = {}): string {
  const pick = (all: Readonly<Record<string, Given>>, names: Names, type: object): object =>
    Object.fromEntries(
      names.map((one) => [
        one,
        {
          description: all[one]?.description ?? '',
          required: all[one]?.required ?? false,
          ...type,
          ...(all[one]?.default === undefined ? {} : { default: all[one].default }),
        },
      ]),
    );
  const call = {
    inputs: pick(INPUTS, inputs, { type: 'string' }),
    ...(secrets.length === 0 ? {} : { secrets: pick(SECRETS, secrets, {}) }),
    ...(Object.keys(outputs).length === 0 ? {} : { outputs }),
  };
  const text = stringify(
    { name, on: { workflow_call: call }, permissions: {}, jobs },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
  const pinned = text.replace(/uses: "?([\w/-]+@[0-9a-f]{40} # v[\d.]+)"?$/gmu, 'uses: $1');
  return `# Generated from tools/workflows.ts by \`npm run generate\`: do not edit.\n${pinned}`;
}

const GATE: Names = ['runs-on', 'reports', 'artifacts', 'coverage', 'secrets', 'env', 'config', 'sarif'];
const VERIFY: Names = [
  'command',
  'rollback-command',
  'url',
  'targets',
  'deadline',
  'soak',
  'allow-private',
  'schema-window',
];
const DEPLOY: Names = [...GATE, 'environment', ...VERIFY, 'scheme', 'publish', 'assets', 'slack-channel'];
const SLACK: Names = ['slack-token', 'slack-webhook'];
const ALL_SECRETS: Names = ['deploy-env', ...SLACK];

const from = (job: string, names: Names): object =>
  Object.fromEntries(
    names.map((name) => [
      name,
      { description: `\`${name}\` of the ${job} job.`, value: `\${{ jobs.${job}.outputs.${name} }}` },
    ]),
  );

/** Path of each reusable workflow → its text. */
export function writeWorkflows(): Record<string, string> {
  return {
    '.github/workflows/gate.yml': workflow('gate', GATE, [], { gate: gateJob() }, from('gate', ['status', 'reason'])),
    '.github/workflows/deploy.yml': workflow(
      'deploy',
      DEPLOY,
      ALL_SECRETS,
      { gate: gateJob(), release: releaseJob(), deploy: deployJob(), tell: tellJob() },
      { ...from('release', ['id', 'version', 'tag', 'sha']), ...from('deploy', ['verdict', 'state', 'deployment-id']) },
    ),
    '.github/workflows/prepare.yml': workflow(
      'prepare',
      [...GATE, 'environment', 'url', 'scheme', 'publish', 'assets', 'slack-channel'],
      SLACK,
      { gate: gateJob(), release: releaseJob(), start: startJob() },
      { ...from('release', ['id', 'version', 'tag', 'sha']), ...from('start', ['deployment-id']) },
    ),
    '.github/workflows/finish.yml': workflow(
      'finish',
      ['runs-on', 'config', 'environment', 'deployment-id', 'sha', 'result', ...VERIFY, 'slack-channel'],
      ALL_SECRETS,
      { finish: finishJob() },
      from('finish', ['verdict', 'state']),
    ),
  };
}
