// One folder holds everything that a test run writes; it goes when the run ends, however it ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Points the variables of every platform at a fresh folder; workers and the programs they start inherit them. */
export default function setUp() {
  const root = mkdtempSync(join(tmpdir(), 'plimsoll-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = root;
  process.once('exit', () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
}
