// What `health` is taken for: targets that are probed, or a command that is run.
import { expect, test } from '@jest/globals';
import { createProver, isTargets } from '../../src/rollback/health.ts';
import { createFolder, createWorld } from '../world.ts';

test.each([
  'https://app.test/health',
  'ops/health.yml',
  '- url: https://app.test/health',
  '- https://app.test/health',
  '# every region\n\n- url: https://app.test/health',
  '---\n- url: https://app.test/health',
  '[{"url": "https://app.test/health"}]',
  '{ "url": "https://app.test/health" }',
  'targets: []',
  "deadline: '5m'\ntargets: health.yml",
])('%j is probed, not run', (health) => {
  expect(isTargets(health)).toBe(true);
});

test.each([
  './check.sh https://app.test/health',
  '# probes the url:\ncurl -f https://app.test/health',
  '[ -f ready ]',
  '[[ -f ready ]]',
  '{ ./check.sh; }',
  '- ',
  ': "${PLIMSOLL_TO_ID:?}"',
])('%j is run as a command unless it is a list', (health) => {
  expect(isTargets(health)).toBe(health.startsWith('-'));
});

test.each(['# later', '#!/bin/bash\n\n  # curl -f https://app.test/health\n'])('%j proves nothing', async (health) => {
  const { ports } = createWorld(createFolder());
  await expect(createProver(ports, health)).rejects.toThrow(/comments alone/u);
});
