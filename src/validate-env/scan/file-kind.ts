// Which reader a file belongs to, by its path alone.
import { baseOf } from '../../domain/path.ts';
import { type Language, languageOf } from '../readers/syntax.table.ts';

/** What a file is to this room. */
export type FileKind =
  | { kind: 'code'; language: Language }
  | {
      kind:
        | 'shell'
        | 'script'
        | 'workflow'
        | 'retired-workflow'
        | 'compose'
        | 'dockerfile'
        | 'example'
        | 'dotenv'
        | 'docs'
        | 'template'
        | 'ecosystem'
        | 'unit'
        | 'nginx'
        | 'manifest'
        | 'configuration';
    };

/** Areas of the `scan` input. */
export const areas = ['code', 'workflows', 'compose', 'dockerfile', 'templates', 'docs'] as const;
export type Area = (typeof areas)[number];

const areaOfKind: Readonly<Record<FileKind['kind'], Area>> = {
  code: 'code',
  shell: 'code',
  script: 'code',
  configuration: 'code',
  workflow: 'workflows',
  'retired-workflow': 'workflows',
  compose: 'compose',
  dockerfile: 'dockerfile',
  template: 'templates',
  ecosystem: 'templates',
  unit: 'templates',
  nginx: 'templates',
  manifest: 'templates',
  dotenv: 'templates',
  example: 'docs',
  docs: 'docs',
};

/** The area a kind is switched by. */
export const areaOf = (kind: FileKind): Area => areaOfKind[kind.kind];

const exampleWord = /(?:^|[.\-_])(?:example|sample|template|tmpl|dist|defaults?)(?:[.\-_]|$)/i;

/** Kinds that follow from the name alone, the first that fits. */
const byName: readonly (readonly [RegExp, Exclude<FileKind['kind'], 'code'>])[] = [
  [/^\.github\/workflows\/[^/]+\.ya?ml$/, 'workflow'],
  [/^\.github\/workflows\/[^/]+\.(?:disabled|tbd|bak|off|old|txt)$/, 'retired-workflow'],
  [/(?:^|\/)action\.ya?ml$/, 'workflow'],
  [/(?:^|\/)(?:docker-)?compose(?:[.\-_][\w.-]+)?\.ya?ml$/, 'compose'],
  [/(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.Dockerfile$/, 'dockerfile'],
  [/(?:^|\/)ecosystem[\w.-]*\.(?:c?js|json)$/, 'ecosystem'],
  [/\.service(?:\.(?:template|tmpl|j2))?$/, 'unit'],
  [/(?:^|\/)(?:nginx[^/]*|[^/]*nginx)\.conf(?:\.[\w]+)?$/, 'nginx'],
  [/\.(?:template|tmpl|tpl|j2|erb\.ya?ml)$|\.template\.[\w.]+$/, 'template'],
  [/(?:^|\/)application(?:-[\w]+)?\.(?:ya?ml|properties)$/, 'configuration'],
  [/(?:^|\/)config\/(?:[\w.-]+\/)*[\w.-]+\.yaml$/, 'configuration'],
  [/\.(?:md|mdx|markdown)$/i, 'docs'],
  [/\.(?:sh|bash)$/, 'shell'],
  [/(?:^|\/)(?:bin|exe|scripts?)\/[^./]+$/, 'script'],
  [/\.ya?ml$/, 'manifest'],
];

const environmentFile =
  /^\.?env(?:\.[\w.-]+)?$|\.env$|^\.env\.|^\.?env[-_](?:[\w.-]+[-_.])?(?:example|sample|template)(?:[-_.][\w.-]+)?$/;

/** What a file is; undefined for one that says nothing about variables. */
export const kindOf = (path: string): FileKind | undefined => {
  const base = baseOf(path);
  if (
    environmentFile.test(base) &&
    !/\.(?:[cm]?[jt]sx?|py|go|rb|php|java|kt|cs|rs|exs?|ya?ml|json|md|d\.ts)$/.test(base)
  )
    return { kind: exampleWord.test(base) ? 'example' : 'dotenv' };
  const found = byName.find(([pattern]) => pattern.test(path));
  if (found) return { kind: found[1] };
  const language = languageOf(path);
  return language ? { kind: 'code', language } : undefined;
};

const left =
  /(?:^|\/)(?:node_modules|vendor|third_party|\.venv|venv|site-packages|__pycache__|dist|\.next|\.nuxt|\.output|\.svelte-kit|\.turbo|coverage|htmlcov|\.tox|\.mypy_cache|target\/(?:debug|release|classes))\/|\.min\.[cm]?js$|\.d\.ts$|\.map$|-lock\.(?:json|ya?ml)$/;

/** Generated and foreign files, which say nothing about what this repository reads. */
export const isForeign = (path: string): boolean => left.test(path);

const testFolder =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|spec|e2e|testing|cypress|playwright|test-utils|testdata|fixtures|\w+[_-]tests?|tests?[_-]\w+)\//i;
const testFile =
  /(?:^|\/)(?:test_[\w.-]+\.py|conftest\.py|[\w.-]+_test\.(?:py|go|rb|exs)|[\w.-]+_spec\.rb|[\w.-]+[.-](?:test|spec|cy|e2e|stories)\.[cm]?[jt]sx?|(?:jest|vitest|playwright|cypress|karma|wdio|nightwatch)[\w.-]*\.[cm]?[jt]s|[\w.-]+Tests?\.(?:java|kt|cs|php)|setupTests\.[jt]s|config\/(?:environments\/)?test\.(?:exs|rb))$/;

/** Whether a path is test code. */
export const isTest = (path: string): boolean => testFolder.test(path) || testFile.test(path);

const environmentInName = /(?:^|\/)(?:\.?env|(?:docker-)?compose|application)[.-]([a-z]\w*)(?:\.ya?ml|\.properties)?$/i;
const environmentWord = /^(?:prod|production|stag|stage|staging|dev|develop|development|test|qa|uat|preview|local)$/i;

/** The environment that a file's own name says it is for: `.env.production`, `compose.staging.yml`. */
export const environmentOfPath = (path: string): string | undefined => {
  const word = environmentInName.exec(path)?.[1];
  return word !== undefined && environmentWord.test(word) ? word.toLowerCase() : undefined;
};
