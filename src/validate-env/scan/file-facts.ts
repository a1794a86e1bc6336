// Everything one file says about variables, before places in different files meet.
import type { CodeReads } from '../readers/code.ts';
import { embeddedPhp, embeddedRuby, withoutHereDocuments } from '../readers/embedded.ts';
import { readJavaScript } from '../readers/javascript.ts';
import { readOther } from '../readers/other-languages.ts';
import { type PythonClass, readClasses } from '../readers/pydantic.ts';
import { readPython } from '../readers/python.ts';
import { externalNames } from '../shell/shell.ts';
import type { Sighting, Splice } from '../readers/sighting.ts';
import { readSource, type Source } from '../readers/source.ts';
import { type Language, languageOfShebang, syntaxes } from '../readers/syntax.table.ts';
import { readStructs, type Struct } from '../structs/fields.ts';
import { type PublishedPort, readComposeFile, type Service } from '../surfaces/compose.ts';
import { readConfiguration } from '../surfaces/configuration.ts';
import { type DockerfileFacts, readDockerfile } from '../surfaces/dockerfile.ts';
import { readExample } from '../surfaces/example.ts';
import { readManifests } from '../surfaces/kubernetes.ts';
import { type DocumentedPort, readDocumentedPorts, readMarkdown } from '../surfaces/markdown.ts';
import { readEcosystem, readNginx, readPlaceholders, readUnit } from '../surfaces/template.ts';
import { readWorkflow, type UnprovidedUse } from '../surfaces/workflow.ts';
import type { WorkflowJob } from '../surfaces/workflow-job.ts';
import { readRenderers, type RendererFacts } from '../rendered/renderers.ts';
import { outputOf } from '../rendered/language.ts';
import { findMarks, type Mark } from '../rendered/styles.ts';
import type { FileKind } from './file-kind.ts';

/** What a file says. Only `sightings` is always there. */
export interface FileFacts {
  path: string;
  kind: FileKind['kind'];
  sightings: Sighting[];
  splices: Splice[];
  unprovided: UnprovidedUse[];
  usedInShell: ReadonlySet<string>;
  code?: { source: Source; language: Language; reads: CodeReads; classes: PythonClass[]; structs: Struct[] };
  dockerfile?: DockerfileFacts;
  services: Service[];
  ports: PublishedPort[];
  documentedPorts: DocumentedPort[];
  jobs: WorkflowJob[];
  /** What a workflow or script renders. */
  renderer?: RendererFacts;
  /** Places of a template that wait to be filled. */
  marks?: readonly Mark[];
  /** Why the file could not be read as what it is. */
  problem?: string;
}

/** Facts of a file that says nothing. */
export const emptyFacts = (path: string, kind: FileKind['kind']): FileFacts => ({
  path,
  kind,
  sightings: [],
  splices: [],
  unprovided: [],
  usedInShell: new Set(),
  services: [],
  ports: [],
  documentedPorts: [],
  jobs: [],
});

/** Longest mean line of code that people write; above, a file is a bundle. */
const longestMean = 400;

const isBundle = (text: string): boolean =>
  text.length > 20_000 && text.length / (text.split('\n').length || 1) > longestMean;

const mentions: Readonly<Record<Language, RegExp>> = {
  javascript: /env\b|Env\b|Config(?:Service|Module)/,
  python: /environ|getenv|Settings|BaseModel|\bEnv\b|decouple|starlette|envvar|class |env/,
  go: /env|Env|viper/,
  ruby: /ENV/,
  php: /env|ENV|Env|_SERVER/,
  java: /env|@Value|@ConfigProperty/,
  kotlin: /env|@Value/,
  csharp: /Environment|onfiguration|GetValue/,
  rust: /env/,
  elixir: /env/,
};

/** What a call of a function that reads variables looks like in a file that says nothing else about them. */
const nameInQuotes = /["'`][A-Z][A-Z0-9]*_[A-Z0-9_]*["'`]/;

/** The text of which only code is left. */
const bareCode = (path: string, text: string, language: Language): string => {
  if (path.endsWith('.erb')) return embeddedRuby(text);
  if (language === 'php') return withoutHereDocuments(path.endsWith('.blade.php') ? text : embeddedPhp(text));
  return language === 'ruby' ? withoutHereDocuments(text) : text;
};

const readCode = (path: string, text: string, language: Language): FileFacts => {
  const facts = emptyFacts(path, 'code');
  if (isBundle(text)) return { ...facts, problem: 'looks generated: its lines are longer than people write' };
  if (!mentions[language].test(text) && !nameInQuotes.test(text)) return facts;
  const source = readSource(bareCode(path, text, language), syntaxes[language]);
  const reads =
    language === 'javascript'
      ? readJavaScript(source)
      : language === 'python'
        ? readPython(source)
        : readOther(source, language);
  const classes = language === 'python' ? readClasses(source) : [];
  const structs = language === 'go' ? readStructs(source) : [];
  return { ...facts, code: { source, language, reads, classes, structs } };
};

const readShell = (path: string, text: string): FileFacts => ({
  ...emptyFacts(path, 'shell'),
  sightings: externalNames(text).map(({ name, line, isRequired }) => ({
    name,
    line,
    role: 'read',
    surface: 'shell',
    isRequired,
  })),
});

const readScript = (path: string, text: string): FileFacts => {
  const language = languageOfShebang(text);
  if (language === undefined) return emptyFacts(path, 'script');
  const facts = language === 'shell' ? readShell(path, text) : readCode(path, text, language);
  return { ...facts, kind: 'script' };
};

/** YAML that Rails runs through ERB reads variables as Ruby does. */
const readErb = (path: string, text: string): Pick<FileFacts, 'code'> => {
  if (!text.includes('<%')) return {};
  const { code } = readCode(path, embeddedRuby(text), 'ruby');
  return code ? { code } : {};
};

const readWorkflowFile = (path: string, text: string, kind: 'workflow' | 'retired-workflow'): FileFacts => {
  const facts = emptyFacts(path, kind);
  const found = readWorkflow(text);
  if (!found) return { ...facts, problem: 'is no valid YAML' };
  if (kind === 'retired-workflow') return { ...facts, splices: found.splices };
  return { ...facts, ...found };
};

const readYamlSurface = (path: string, text: string): FileFacts => {
  const facts = emptyFacts(path, 'compose');
  const found = readComposeFile(text);
  return found ? { ...facts, ...found } : { ...facts, problem: 'is no valid YAML' };
};

const sightingsOf = (kind: FileKind['kind'], text: string): Sighting[] => {
  if (kind === 'example' || kind === 'dotenv') return readExample(text, kind);
  if (kind === 'ecosystem') return [...readEcosystem(text), ...readPlaceholders(text)];
  if (kind === 'unit') return [...readUnit(text), ...readPlaceholders(text)];
  if (kind === 'nginx') return [...readNginx(text), ...readPlaceholders(text)];
  if (kind === 'configuration') return readConfiguration(text);
  if (kind === 'manifest') return /^apiVersion:/m.test(text) ? (readManifests(text) ?? []) : [];
  return readPlaceholders(text);
};

const readByKind = (path: string, kind: FileKind, text: string): FileFacts => {
  if (kind.kind === 'code') return readCode(path, text, kind.language);
  if (kind.kind === 'shell') return readShell(path, text);
  if (kind.kind === 'script') return readScript(path, text);
  if (kind.kind === 'workflow' || kind.kind === 'retired-workflow') return readWorkflowFile(path, text, kind.kind);
  if (kind.kind === 'compose') return readYamlSurface(path, text);
  if (kind.kind === 'dockerfile') {
    const dockerfile = readDockerfile(text);
    return { ...emptyFacts(path, 'dockerfile'), sightings: dockerfile.sightings, dockerfile };
  }
  if (kind.kind === 'docs')
    return { ...emptyFacts(path, 'docs'), sightings: readMarkdown(text), documentedPorts: readDocumentedPorts(text) };
  return { ...emptyFacts(path, kind.kind), ...readErb(path, text), sightings: sightingsOf(kind.kind, text) };
};

const rendering: ReadonlySet<FileKind['kind']> = new Set(['workflow', 'retired-workflow', 'shell']);

/** Reads one file by its kind. Total: a file that cannot be read says so in `problem`. */
export const readFile = (path: string, kind: FileKind, text: string): FileFacts => {
  const facts = readByKind(path, kind, text);
  const renderer = rendering.has(kind.kind) ? readRenderers(text) : undefined;
  if (renderer) facts.renderer = renderer;
  if (outputOf(path) !== undefined) facts.marks = [...findMarks(path, text.split(/\r?\n/))];
  return facts;
};
