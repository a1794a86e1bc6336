// One artifact by name lands in the path itself; several by pattern each get a folder unless they are merged.
import { cpSync, existsSync, globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const { PLIMSOLL_ARTIFACTS: store, INPUT_NAME: name, INPUT_PATTERN: pattern, INPUT_PATH: path } = process.env;
const target = path || '.';
mkdirSync(target, { recursive: true });
if (name) {
  if (!existsSync(join(store, name))) {
    console.log(`::error::Unable to download artifact(s): Artifact not found for name: ${name}`);
    process.exitCode = 1;
  } else cpSync(join(store, name), target, { recursive: true });
} else {
  for (const found of globSync(pattern || '*', { cwd: store })) {
    cpSync(join(store, found), process.env['INPUT_MERGE-MULTIPLE'] === 'true' ? target : join(target, found), {
      recursive: true,
    });
  }
}
