// GitHub's own language service reads every workflow and action of this repository; it knows `$/` and `queue`, as actionlint does not.
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { validate } from '@actions/languageservice';
import { expect, test } from '@jest/globals';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readText } from './files.ts';

const cwd = resolve(import.meta.dirname, '../..');
const PATTERNS = ['.github/workflows/*.yml', 'examples/*.yml', 'action.yml', 'actions/*/action.yml'];
const FILES = PATTERNS.flatMap((pattern) => globSync(pattern, { cwd })).map((path) => path.replaceAll('\\', '/'));

/** What outputs a workflow of another repository has cannot be seen from here. */
const isRemote = (file: string, message: unknown): boolean =>
  file === 'examples/own-deploy-job.yml' && String(message).startsWith('Context access might be invalid: ');

/** The service remembers a file by its address, so that each text needs one of its own. */
async function findFaults(file: string, text: string): Promise<string[]> {
  const faults = await validate(TextDocument.create(`file:///${file}`, 'yaml', 1, text));
  return faults
    .filter(({ message }) => !isRemote(file, message))
    .map(({ range, message }) => `${file}:${range.start.line + 1}: ${JSON.stringify(message)}`);
}

test('no workflow and no action has a fault that GitHub would find', async () => {
  expect(FILES.length).toBeGreaterThan(20);
  const faults = await Promise.all(FILES.map((file) => findFaults(file, readText(file))));
  expect(faults.flat()).toEqual([]);
});

test.each([
  ['a key that no job has', 'queue: max', 'queu: max'],
  ['a context that no step has', 'steps.health.outputs.verdict', 'step.health.outputs.verdict'],
  ['a step that there is not', 'steps.health.outputs.verdict', 'steps.healt.outputs.verdict'],
])('%s would be found', async (_, right, wrong) => {
  const text = readText('.github/workflows/deploy.yml');
  expect(text).toContain(right);
  expect(await findFaults(`${wrong}/deploy.yml`, text.replace(right, wrong))).not.toEqual([]);
});
