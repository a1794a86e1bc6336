// GitHub's expressions as GitHub's own evaluator reads them, with the status functions of a job or step.
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';

/** How the job, or the jobs that this one needs, stand so far. */
export type JobStatus = 'success' | 'failure' | 'cancelled';

export type Contexts = Readonly<Record<string, unknown>>;

const STATUS_FUNCTIONS: Readonly<Record<string, (status: JobStatus) => boolean>> = {
  always: () => true,
  success: (status) => status === 'success',
  failure: (status) => status === 'failure',
  cancelled: (status) => status === 'cancelled',
};

function defineFunctions(status: JobStatus): FunctionDefinition[] {
  return Object.entries(STATUS_FUNCTIONS).map(([name, holds]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(holds(status)),
  }));
}

function evaluate(text: string, contexts: Contexts, status: JobStatus): data.ExpressionData {
  const functions = defineFunctions(status);
  const { tokens } = new Lexer(text).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const values = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(tree, values, new Map(functions.map((one) => [one.name, one]))).evaluate();
}

const strip = (text: string): string => /^\s*\$\{\{([\s\S]*)\}\}\s*$/u.exec(text)?.[1] ?? text;

/** Whether a step or job with this `if:` runs; without a status function it also asks for `success()`, as GitHub does. */
export function isRun(condition: string | boolean | undefined, contexts: Contexts, status: JobStatus): boolean {
  const text = strip(String(condition ?? 'success()'));
  const asksStatus = /\b(?:always|success|failure|cancelled)\(\)/u.test(text);
  const value = evaluate(asksStatus ? text : `success() && (${text})`, contexts, status);
  return !['', 'false', '0', 'null'].includes(value.coerceString());
}

/** Text with every `${{ … }}` replaced by its value. */
export function interpolate(text: string, contexts: Contexts, status: JobStatus = 'success'): string {
  return text.replaceAll(/\$\{\{([\s\S]*?)\}\}/gu, (_, inner: string) =>
    evaluate(inner, contexts, status).coerceString(),
  );
}
