// Copies the files that match into the folder of the artifact; what stands before the first wildcard is dropped, as the real one does.
import { cpSync, globSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const target = join(process.env.PLIMSOLL_ARTIFACTS, process.env.INPUT_NAME);
const patterns = process.env.INPUT_PATH.split('\n')
  .map((line) => line.trim())
  .filter(Boolean);
const files = patterns.flatMap((pattern) => globSync(pattern)).filter((path) => statSync(path).isFile());
const isPlain = patterns.length === 1 && files[0] === patterns[0];
const base = isPlain ? dirname(files[0]) : patterns[0].slice(0, patterns[0].search(/[*?]|$/)).replace(/[^/]*$/, '');
mkdirSync(target, { recursive: true });
for (const file of files) cpSync(file, join(target, base === '' ? file : relative(base, file) || basename(file)));
if (files.length === 0 && process.env['INPUT_IF-NO-FILES-FOUND'] !== 'ignore')
  console.log(`::warning::No files were found with the provided path: ${patterns.join(', ')}`);
