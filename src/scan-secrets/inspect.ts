// Knows everything that is looked for in one file and its name: tokens, the job's own secrets, leaks of workflows, own rules.
import type { Detection } from './engine/detection.ts';
import { scanBytes } from './engine/scan-bytes.ts';
import { scanSourceMap } from './decode/source-map.ts';
import { scanName } from './engine/file-name.ts';
import type { Scanner } from './engine/scanner.ts';
import { isWorkflow, lintWorkflow } from './workflows/lint.ts';

/** Finds what is wrong in the bytes of a file, and in its name. */
export type Inspect = (bytes: Uint8Array, path: string) => Detection[];

/** Puts the searches together. `known` finds the job's own secrets, null where none are named. */
export function createInspection(
  scanner: Scanner,
  known: ((bytes: Uint8Array) => Detection[]) | null,
  hasWorkflowLint: boolean,
): Inspect {
  return (bytes, path) => {
    const found = scanSourceMap(scanner, bytes, path) ?? scanBytes(scanner, bytes, path);
    if (known !== null) found.unshift(...known(bytes));
    if (hasWorkflowLint && isWorkflow(path)) found.push(...lintWorkflow(bytes));
    found.unshift(...scanName(scanner, known, path));
    return found;
  };
}
