// Where test tools leave their coverage reports when nobody tells them otherwise.

/** Globs per ecosystem; a report outside of them is named with the input `reports`. */
export const USUAL_PLACES: readonly string[] = [
  // lcov: jest, vitest, c8, nyc, genhtml, flutter, cargo-llvm-cov
  ...['**/lcov.info', '**/coverage.lcov', '**/*.lcov', '**/lcov/*.info', '**/coverage.info'],
  // Istanbul
  ...['**/coverage-final.json', '**/coverage/coverage-summary.json'],
  // Cobertura and coverage.py
  ...[
    '**/coverage.xml',
    '**/cobertura.xml',
    '**/cobertura-coverage.xml',
    '**/coverage.cobertura.xml',
    '**/coverage.json',
  ],
  // JaCoCo, Kover, scoverage
  ...['**/jacoco*.xml', '**/jacoco/**/*.xml', '**/kover/*.xml', '**/scoverage.xml', '**/scoverage-report/*.xml'],
  // Clover
  ...['**/clover.xml', '**/clover/*.xml'],
  // Go
  ...['**/coverage.out', '**/cover.out', '**/coverprofile.txt', '**/*.coverprofile'],
  // SimpleCov
  ...['**/coverage/.resultset.json'],
  // .NET
  ...['**/coverage.opencover.xml', '**/opencover.xml', '**/*.coveragexml', '**/dotCover*.xml', '**/dotcover*.xml'],
  // llvm-cov export, gcovr, SonarQube, Coveralls
  ...[
    '**/llvm-cov.json',
    '**/coverage.gcovr.json',
    '**/sonarqube*.xml',
    '**/generic-coverage.xml',
    '**/coveralls.json',
  ],
];

/** Folders that hold other people's reports. */
export const NEVER_SEARCHED: readonly string[] = [
  ...['**/vendor/**', '**/.venv/**', '**/venv/**', '**/site-packages/**', '**/fixtures/**', '**/testdata/**'],
  ...['**/third_party/**', '**/.gradle/**', '**/.cargo/**'],
];
