import { runAction } from './index.js';
await runAction('record-deployment');
