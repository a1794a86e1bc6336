import { runAction } from './index.js';
await runAction('version-release');
