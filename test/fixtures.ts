// Where the real reports and repositories with known answers are, when the machine has them.
import { existsSync } from 'node:fs';

/** The folder that PLIMSOLL_FIXTURES names, undefined when there is none; say so in the title of what you skip. */
export const fixtures = existsSync(process.env['PLIMSOLL_FIXTURES'] ?? '')
  ? process.env['PLIMSOLL_FIXTURES']
  : undefined;

/** True in `npm run test:deep`, where campaigns are long. */
export const isDeep = process.env['PLIMSOLL_DEEP'] === '1';
