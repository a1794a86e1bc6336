import { runAction } from './index.js';
await runAction('join-evidence');
