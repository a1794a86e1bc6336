// How the tests run: TypeScript with its types blanked out, on Node's own ES modules.
const hasFixtures = Boolean(process.env.PLIMSOLL_FIXTURES);

export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/temp-root.mjs',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/strip-types.mjs' },
  collectCoverageFrom: ['src/**/*.ts'],
  coverageProvider: 'babel',
  testTimeout: hasFixtures ? 120_000 : 60_000,
};
