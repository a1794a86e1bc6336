import { start } from './index.js';
await start(process.argv.slice(2));
