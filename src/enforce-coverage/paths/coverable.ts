// Which changed files a coverage report should have spoken of: source of the report's languages that is no test.
import { compileGlobs } from './glob-set.ts';

// Where the languages of the supported formats keep tests, declarations and settings.
const NEVER_COVERED = [
  '**/{test,tests,__tests__,spec,specs,__mocks__,__fixtures__,fixtures,testdata,e2e,cypress}/**',
  '**/src/{test,testFixtures,integrationTest,it}/**',
  '**/*.{test,tests,spec,specs,cy,e2e,stories,config,d}.*',
  '**/{test_*,conftest,setup}.py',
  '**/*_{test,tests,spec,unittest}.*',
  '**/*{Test,Tests,TestCase,Spec,IT}.{java,kt,kts,groovy,scala,cs,vb,fs,php,swift}',
  '**/*.{Test,Tests,Specs,UnitTests,IntegrationTests}/**',
  '**/{.*rc,jest,karma,vitest,webpack,rollup,gulpfile,Gruntfile}.{js,cjs,mjs,ts}',
  '**/migrations/**',
];

/** The last extension with its dot in lower case, '' when the name has none. */
export function extensionOf(path: string): string {
  return /[^/](\.[^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Whether a report about files of these extensions would be expected to name a path. */
export function selectCoverable(extensions: ReadonlySet<string>): (path: string) => boolean {
  const isNeverCovered = compileGlobs(NEVER_COVERED);
  return (path) => extensions.has(extensionOf(path)) && !isNeverCovered(path);
}
