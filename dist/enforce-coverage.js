import { runAction } from './index.js';
await runAction('enforce-coverage');
