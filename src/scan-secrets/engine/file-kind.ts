// Knows what a path says about its file: how values are written in it, and whether it is meant for tests or readers.

export type Syntax = 'assignments' | 'yaml' | 'json' | 'xml' | 'code' | 'prose' | 'unknown';

export type FileKind = {
  /** The path with forward slashes, lower case. */
  readonly path: string;
  /** Its last part, lower case. */
  readonly name: string;
  readonly syntax: Syntax;
  /** Tests, fixtures, mocks, stories. */
  readonly isTest: boolean;
  /** Documentation, examples, templates, translations. */
  readonly isExample: boolean;
  /** Lock files, checksums, reports of other scanners: hashes by nature, where only whole tokens count. */
  readonly isGenerated: boolean;
};

const ASSIGNMENTS =
  /(?:^|\/)(?:\.env[^/]*|envrc|\.(?:bash|zsh|sh)[^/]*|\.?profile|\.s3cfg|\.boto|credentials|\.[a-z]+rc|config|Dockerfile[^/]*|[^/]*\.dockerfile|Makefile|Jenkinsfile)$|\.(?:env|ini|cfg|conf|cnf|config|properties|toml|sh|bash|zsh|fish|ps1|psm1|bat|cmd|reg|service|tfvars|pgpass|credentials|npmrc|prefs|inf|url|rc|desktop)$/i;
const CODE =
  /\.(?:[cm]?[jt]sx?|py|pyw|ipynb|rb|erb|php\d?|phtml|java|kt|kts|scala|groovy|gradle|go|rs|c|h|cc|cpp|cxx|hpp|cs|vb|fs|swift|m|mm|dart|lua|pl|pm|r|jl|ex|exs|erl|hrl|clj|cljs|hs|elm|vue|svelte|astro|sol|sql|tf|hcl|proto|cshtml|razor|jsp|asp|aspx|coffee|nim|zig|v|tcl|vbs|applescript|feature|graphql|html?|lock|sum|map)$/i;
/** These look at a path in small letters. */
const TEST =
  /(?:^|[/_.-])(?:tests?|test(?:keys?|certs?)|specs?|fixtures?|mocks?|testdata|testing|unittests?|e2e|cypress|playwright|stories|cassettes|stubs?|benchmarks?)(?:[/_.-]|$)|[a-z0-9](?:test|tests|spec)\.(?:java|kt|scala|cs|php|swift|groovy|go)$/;
const EXAMPLE =
  /(?:^|\/)(?:locales?|i18n|l10n|translations?|lang\/[a-z]{2}(?:[-_][a-z]{2,4})?)[/.]|(?:^|[/_.-])(?:examples?|samples?|demos?|docs?|documentation|templates?|tutorials?|readme|changelog|dist|tmpl|defaults|skeleton|quickstart|cookbook|guides?)(?:[/_.-]|$)|\.(?:md|mdx|rst|adoc|markdown)$/;
const GENERATED =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.ya?ml|bun\.lockb|go\.sum|packages\.lock\.json|\.terraform\.lock\.hcl|\.secrets\.baseline)$|\.(?:sarif|sha256|sha512|md5|asc|sig|crt|cer|svg|lock|snap|po|pot|pub)$|gitleaks[^/]*\.json$|trufflehog[^/]*\.json$/;

/** Describes a path; forward or back slashes. */
export function describeFile(path: string): FileKind {
  const normal = path.replaceAll('\\', '/');
  const lower = normal.toLowerCase();
  return {
    path: lower,
    name: lower.slice(lower.lastIndexOf('/') + 1),
    syntax: pickSyntax(normal),
    isTest: TEST.test(lower),
    isExample: EXAMPLE.test(lower),
    isGenerated: GENERATED.test(lower),
  };
}

function pickSyntax(path: string): Syntax {
  if (/\.ya?ml$/i.test(path)) return 'yaml';
  if (/\.(?:json|jsonc|json5|jsonl|ndjson|webmanifest|tfstate|ftpconfig)$/i.test(path)) return 'json';
  if (/\.(?:xml|xsl|plist|csproj|props|pom|nuspec|resx|xaml|wsdl|storyboard)$/i.test(path)) return 'xml';
  if (/\.(?:md|mdx|rst|txt|adoc|markdown|log|csv|tsv)$/i.test(path)) return 'prose';
  if (ASSIGNMENTS.test(path)) return 'assignments';
  return CODE.test(path) ? 'code' : 'unknown';
}
