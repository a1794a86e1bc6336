// Tells the format of a report by its first bytes, never by its name.
import type { Format } from '../report.ts';

/** Each test sees the head of a JSON report; the first that matches decides. */
const JSON_MARKS: readonly (readonly [Format, RegExp])[] = [
  ['gcovr', /"gcovr\/format_version"\s*:/],
  ['llvm', /"llvm\.coverage\.json\.export"|^\s*\{\s*"data"\s*:\s*\[\s*\{\s*"(?:files|functions|totals)"/],
  ['coveralls', /"source_files"\s*:\s*\[/],
  ['coverage.py', /"executed_lines"\s*:\s*\[|"branch_coverage"\s*:\s*(?:true|false)/],
  ['simplecov', /"coverage"\s*:\s*\{/],
  ['istanbul', /"(?:statementMap|lineData)"\s*:|"pct"\s*:/],
];

/** Where the root element of an XML report must have come. */
const XML_HEAD = 8192;

/** Root elements that name their format; `coverage` is shared by three and decided by its attributes and child. */
const XML_ROOTS: ReadonlyMap<string, Format> = new Map([
  ['report', 'jacoco'],
  ['CoverageSession', 'opencover'],
  ['CoverageDSPriv', 'visualstudio'],
  ['results', 'visualstudio'],
  ['Root', 'dotcover'],
  ['scoverage', 'scoverage'],
]);

/**
 * @param head the first bytes of the report as text.
 * @returns null when no format is known by this beginning.
 */
export function recogniseFormat(head: string): Format | null {
  const text = head.trimStart();
  if (text.startsWith('<')) return recogniseXml(text);
  if (text.startsWith('{')) return JSON_MARKS.find(([, mark]) => mark.test(text))?.[0] ?? null;
  if (/^mode: (?:set|count|atomic)\s/.test(text)) return 'go';
  return /^(?:#[^\n]*\n\s*)*(?:TN:|SF:|KF:)/.test(text) ? 'lcov' : null;
}

function recogniseXml(text: string): Format | null {
  const bare = text
    .slice(0, XML_HEAD)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>/, '');
  const root = /<([A-Za-z][\w:.-]*)([^<>]*)(?:>[^<]*<([A-Za-z][\w:.-]*))?/.exec(bare);
  if (root === null) return null;
  const [, name = '', attributes = '', child = ''] = root;
  if (name !== 'coverage') return XML_ROOTS.get(name) ?? null;
  if (/\s(?:line-rate|branch-rate|lines-valid)\s*=/.test(attributes)) return 'cobertura';
  if (/\s(?:clover|generated)\s*=/.test(attributes) || child === 'project') return 'clover';
  if (child === 'file') return 'sonarqube';
  if (child === 'packages' || child === 'sources') return 'cobertura';
  return /\sversion\s*=\s*["']1["']/.test(attributes) ? 'sonarqube' : null;
}
