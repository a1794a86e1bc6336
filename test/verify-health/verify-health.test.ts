// Golden folders of verify-health: a scripted service goes in, outcome and evidence come out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Scripted } from '../fakes/http.ts';
import { testCases } from '../cases.ts';
import { play } from './stage.ts';

interface Case {
  inputs: Record<string, string>;
  /** In order; the last one for ever, or all of them again and again. */
  answers: { code?: number; json?: unknown; headers?: Record<string, string> }[];
  repeat?: boolean;
}

function toScripted({ code, json, headers }: Case['answers'][number]): Scripted {
  const body = json === undefined ? '' : JSON.stringify(json);
  return {
    code: code ?? 200,
    body,
    headers: { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
  };
}

testCases('verify-health', async (folder) => {
  const { inputs, answers, repeat } = parse(readFileSync(join(folder, 'input.yml'), 'utf8')) as Case;
  const pick = (count: number): number =>
    repeat === true ? (count - 1) % answers.length : Math.min(count, answers.length) - 1;
  const { outcome, facts, lines } = await play({
    raw: inputs,
    script: () => (_, count) => toScripted(answers[pick(count)]!),
  });
  const { status, reason, outputs, summary } = outcome;
  return {
    status,
    reason,
    outputs,
    targets: facts.targets,
    findings: facts.findings,
    lines: lines.slice(0, 5),
    summary: summary.split('\n'),
  };
});
