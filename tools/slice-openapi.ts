// Cuts the operations that this project calls out of GitHub's OpenAPI description, for the tests to check against.
// Use: npm run slice-openapi -- <path of api.github.com.json>, from the package @octokit/openapi in a folder of its own.
import { readFileSync, writeFileSync } from 'node:fs';

const OPERATIONS = [
  'GET /repos/{owner}/{repo}/git/matching-refs/{ref}',
  'GET /repos/{owner}/{repo}/git/ref/{ref}',
  'POST /repos/{owner}/{repo}/git/refs',
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
  'GET /repos/{owner}/{repo}/git/tags/{tag_sha}',
  'GET /repos/{owner}/{repo}/releases',
  'POST /repos/{owner}/{repo}/releases',
  'GET /repos/{owner}/{repo}/releases/{release_id}',
  'PATCH /repos/{owner}/{repo}/releases/{release_id}',
  'GET /repos/{owner}/{repo}/releases/tags/{tag}',
  'GET /repos/{owner}/{repo}/releases/{release_id}/assets',
  'POST /repos/{owner}/{repo}/releases/{release_id}/assets',
  'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
  'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}',
  'GET /repos/{owner}/{repo}/attestations/{subject_digest}',
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/environments',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
  'GET /repos/{owner}/{repo}/actions/artifacts',
  'POST /repos/{owner}/{repo}/deployments',
  'GET /repos/{owner}/{repo}/deployments',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}',
  'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'POST /repos/{owner}/{repo}/git/trees',
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
  'POST /repos/{owner}/{repo}/git/commits',
  'GET /repos/{owner}/{repo}/actions/secrets',
  'GET /repos/{owner}/{repo}/actions/variables',
  'GET /repos/{owner}/{repo}/actions/organization-secrets',
  'GET /repos/{owner}/{repo}/actions/organization-variables',
  'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets',
  'GET /repos/{owner}/{repo}/environments/{environment_name}/variables',
] as const;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Members = { [key: string]: Json };

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: Json | undefined, ...keys: string[]): Json | undefined =>
  keys.reduce<Json | undefined>((inner, key) => (isMembers(inner) ? inner[key] : undefined), value);

const mapMembers = (members: Members, change: (value: Json) => Json): Members =>
  Object.fromEntries(Object.entries(members).map(([key, value]) => [key, change(value)]));

const TEXTS = new Set([
  'description',
  'example',
  'examples',
  'summary',
  'externalDocs',
  'x-github',
  'x-github-breaking-changes',
  'deprecated',
]);

/** A schema for JSON Schema 2020-12: `nullable` of OpenAPI 3.0 becomes a union, texts go; names of properties stay. */
function convert(value: Json): Json {
  if (Array.isArray(value)) return value.map(convert);
  if (!isMembers(value)) return value;
  const { nullable, properties, ...rest } = value;
  const kept = Object.entries(rest).filter(([key]) => !TEXTS.has(key));
  const converted = mapMembers(Object.fromEntries(kept), convert);
  if (isMembers(properties)) converted['properties'] = mapMembers(properties, convert);
  return nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}

function collectReferences(value: Json, names: Set<string>, schemas: Members): void {
  if (Array.isArray(value)) value.forEach((entry) => collectReferences(entry, names, schemas));
  if (!isMembers(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const name = key === '$ref' && typeof inner === 'string' ? inner.replace('#/components/schemas/', '') : undefined;
    if (name === undefined) collectReferences(inner, names, schemas);
    else if (!names.has(name)) {
      names.add(name);
      collectReferences(schemas[name] ?? {}, names, schemas);
    }
  }
}

function resolveParameter(description: Members, parameter: Json): Json | undefined {
  const reference = at(parameter, '$ref');
  return typeof reference === 'string' ? at(description, ...reference.replace('#/', '').split('/')) : parameter;
}

/** What one operation takes and gives: the schema of its JSON body and of each status with a body, and its query names. */
function sliceOperation(description: Members, route: string): Members {
  const [method = '', path = ''] = route.split(' ');
  const operation = at(description, 'paths', path, method.toLowerCase());
  if (operation === undefined) throw new Error(`the description knows no ${route}`);
  const responses = Object.entries(at(operation, 'responses') as Members).map(([status, response]): [string, Json] => [
    status,
    at(response, 'content', 'application/json', 'schema') ?? true,
  ]);
  const parameters = at(operation, 'parameters');
  const query = (Array.isArray(parameters) ? parameters : [])
    .map((parameter) => resolveParameter(description, parameter))
    .filter((parameter) => at(parameter, 'in') === 'query')
    .map((parameter) => at(parameter, 'name') ?? '');
  return {
    query,
    request: at(operation, 'requestBody', 'content', 'application/json', 'schema') ?? true,
    responses: Object.fromEntries(responses),
  };
}

const source = process.argv[2];
if (source === undefined) throw new Error('give the path of api.github.com.json');
const description = JSON.parse(readFileSync(source, 'utf8')) as Members;
const schemas = at(description, 'components', 'schemas') as Members;
const operations = Object.fromEntries(OPERATIONS.map((route) => [route, sliceOperation(description, route)]));
const names = new Set<string>();
collectReferences(operations, names, schemas);
const used = Object.fromEntries([...names].sort().map((name) => [name, schemas[name] ?? {}]));
const slice: Members = {
  version: at(description, 'info', 'version') ?? '',
  operations: mapMembers(operations, (operation) => ({
    query: at(operation, 'query') ?? [],
    request: convert(at(operation, 'request') ?? true),
    responses: mapMembers(at(operation, 'responses') as Members, convert),
  })),
  components: { schemas: mapMembers(used, convert) },
};
writeFileSync('test/doubles/github/openapi.json', `${JSON.stringify(slice, null, 1)}\n`);
console.log(`${OPERATIONS.length} operations, ${names.size} schemas`);
