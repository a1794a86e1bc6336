// Several SARIF 2.1.0 logs as one: their runs side by side, nothing else touched.
import { z } from 'zod';
import { parseJson } from '../domain/json.ts';

const log = z.object({ version: z.literal('2.1.0'), runs: z.array(z.looseObject({ tool: z.looseObject({}) })) });

/** The joined log, or a sentence that names the text that is no SARIF 2.1.0. GitHub takes at most 20 runs per file. */
export function joinSarif(texts: readonly { file: string; text: string }[]): { log: object } | string {
  const runs: unknown[] = [];
  for (const { file, text } of texts) {
    const json = parseJson(text);
    if (json === undefined) return `${file} is no JSON`;
    const parsed = log.safeParse(json);
    if (!parsed.success) return `${file} is no SARIF 2.1.0`;
    runs.push(...parsed.data.runs);
  }
  return { log: { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs } };
}
