// The sample service of the rehearsal at each of its commits: files by path.

export type Tree = Readonly<Record<string, string>>;

const PRICE = `export function price(item, amount) {
  if (amount < 1) {
    throw new RangeError('amount must be at least 1');
  }
  return item.cents * amount;
}
`;

const DISCOUNT = `export function discount(cents, code) {
  if (code === 'HALF') {
    return Math.round(cents / 2);
  }
  if (code === 'TENTH') {
    return Math.round(cents * 0.9);
  }
  return cents;
}
`;

const DEPLOY = `# Puts release $PLIMSOLL_TO_ID live on every instance; a release that is there already is only switched to.
set -euo pipefail
for instance in instances/*; do
  release="$instance/releases/$PLIMSOLL_TO_ID"
  if [ ! -d "$release" ]; then
    mkdir -p "$release"
    sed "s/COMMIT/$PLIMSOLL_TO_SHA/" health.template.json > "$release/health.json"
  fi
  printf '%s' "$PLIMSOLL_TO_ID" > "$instance/current.new"
  mv "$instance/current.new" "$instance/current"
done
`;

const WORKFLOW = (names: readonly string[]): string => `name: deploy
on:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  deploy:
    runs-on: ubuntu-24.04
    env:
${names.map((name) => `      ${name}: \${{ vars.${name} }}`).join('\n')}
    steps:
      - run: bash deploy.sh
`;

const EXAMPLE = (names: readonly string[]): string => names.map((name) => `${name}=\n`).join('');

/** An lcov record: each line of the file with its count; `0` is a line no test ran. */
function lcov(path: string, counts: readonly (number | null)[]): string {
  const lines = counts.flatMap((count, at) => (count === null ? [] : [`DA:${at + 1},${count}`]));
  return ['TN:', `SF:${path}`, ...lines, 'end_of_record', ''].join('\n');
}

const SERVER = (reads: readonly string[]): string => `import { createServer } from 'node:http';
${reads.map((name) => `const ${name.toLowerCase()} = process.env.${name};`).join('\n')}
createServer((_, response) => response.end('ok')).listen(${reads[0]?.toLowerCase() ?? '8080'});
`;

/** The report of the tests; `variables` is how many the server reads. */
const covered = (variables: number): string =>
  lcov('src/price.js', [4, 4, 1, null, 3, null]) + lcov('src/server.js', Array<number>(2 + variables).fill(1));
const HEALTHY = '{ "status": "ok", "sha": "COMMIT", "checks": { "database": "ok" } }\n';
const UNHEALTHY = '{ "status": "unhealthy", "sha": "COMMIT", "checks": { "database": "refused" } }\n';

/** The service as it is live before the rehearsal begins. */
export const START: Tree = {
  '.gitignore': '.plimsoll/\ninstances/\nrelease.json\nSHA256SUMS\n',
  '.github/workflows/deploy.yml': WORKFLOW(['PORT', 'DATABASE_URL']),
  '.env.example': EXAMPLE(['PORT', 'DATABASE_URL']),
  'deploy.sh': DEPLOY,
  'health.template.json': HEALTHY,
  'src/price.js': PRICE,
  'src/server.js': SERVER(['PORT', 'DATABASE_URL']),
  'coverage/lcov.info': covered(2),
};

/** A change in a hurry: untested, with a key in the code and a variable nobody provides. `key` is made when the rehearsal runs. */
export function careless(key: string): Tree {
  return {
    'src/discount.js': DISCOUNT,
    'src/billing.js': `export const billingKey = '${key}';\n`,
    'src/server.js': SERVER(['PORT', 'DATABASE_URL', 'DISCOUNT_API_URL']),
    'coverage/lcov.info': covered(3) + lcov('src/discount.js', [1, 1, 0, null, 0, 0, null, 0, 0]),
  };
}

/** The same change done well. */
export const CAREFUL: Tree = {
  '.github/workflows/deploy.yml': WORKFLOW(['PORT', 'DATABASE_URL', 'DISCOUNT_API_URL', 'BILLING_KEY']),
  '.env.example': EXAMPLE(['PORT', 'DATABASE_URL', 'DISCOUNT_API_URL', 'BILLING_KEY']),
  'src/discount.js': DISCOUNT,
  'src/billing.js': 'export const billingKey = process.env.BILLING_KEY;\n',
  'src/server.js': SERVER(['PORT', 'DATABASE_URL', 'DISCOUNT_API_URL']),
  'coverage/lcov.info':
    covered(3) + lcov('src/discount.js', [3, 3, 1, null, 2, 1, null, 1, 3]) + lcov('src/billing.js', [1]),
};

/** A change that passes every gate and breaks in production, still answering 200. */
export const BROKEN: Tree = {
  'src/price.js': `${PRICE}// Prices come from the database now.\n`,
  'health.template.json': UNHEALTHY,
};
