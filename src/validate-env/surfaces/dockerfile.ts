// What a Dockerfile declares with ARG and ENV, which ports it exposes, and where it builds a client bundle.
import type { Sighting } from '../readers/sighting.ts';

/** What a Dockerfile says. */
export interface DockerfileFacts {
  sightings: Sighting[];
  exposed: { port: number; line: number }[];
  /** Commands that build, with the names that hold there and the line of the last declaration before. */
  builds: { line: number; declared: ReadonlySet<string>; declarationLine: number }[];
}

interface Instruction {
  word: string;
  /** Logical line without continuations; each physical line keeps its offset in `lines`. */
  lines: { text: string; line: number }[];
}

const readInstructions = (text: string): Instruction[] => {
  const instructions: Instruction[] = [];
  let isContinued = false;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '');
    if (/^\s*#/.test(line) || (isContinued && line.trim() === '')) continue;
    const isOpen = /[\\`]\s*$/.test(line);
    const body = isOpen ? line.replace(/[\\`]\s*$/, '') : line;
    if (isContinued) instructions.at(-1)!.lines.push({ text: body, line: index + 1 });
    else {
      const match = /^\s*([A-Za-z]+)\s+(.*)$/.exec(body);
      if (!match) continue;
      instructions.push({ word: match[1]!.toUpperCase(), lines: [{ text: match[2]!, line: index + 1 }] });
    }
    isContinued = isOpen && instructions.length > 0;
  }
  return instructions;
};

const pair = /([A-Za-z_]\w*)=("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"']*)/g;

const literalOf = (value: string): string | undefined => {
  const inner = value.replace(/^(["'])([\s\S]*)\1$/, '$2');
  return inner === '' || inner.includes('$') ? undefined : inner;
};

const declared = (
  name: string,
  line: number,
  value: string | undefined,
  provision: 'argument' | 'environment',
): Sighting => {
  const literal = value === undefined ? undefined : literalOf(value);
  return {
    name,
    line,
    role: 'provided',
    surface: 'dockerfile',
    provision,
    isReference: value !== undefined && value.includes('$'),
    ...(literal === undefined ? {} : { literal }),
  };
};

const readDeclaration = ({ word, lines }: Instruction): Sighting[] => {
  const provision = word === 'ARG' ? 'argument' : 'environment';
  const old = word === 'ENV' ? /^([A-Za-z_]\w*)\s+([^=\s][\s\S]*)$/.exec(lines[0]!.text) : null;
  if (old && !lines[0]!.text.includes('=')) return [declared(old[1]!, lines[0]!.line, old[2], provision)];
  return lines.flatMap(({ text, line }) => {
    const pairs = [...text.matchAll(pair)].map((match) => declared(match[1]!, line, match[2], provision));
    if (word !== 'ARG' || pairs.length > 0) return pairs;
    return text
      .split(/\s+/)
      .filter((name) => /^[A-Za-z_]\w*$/.test(name))
      .map((name) => declared(name, line, undefined, provision));
  });
};

const buildCommand =
  /\b(?:(?:npm|pnpm|yarn|bun)\s+(?:run\s+)?[\w:-]*build[\w:-]*|next\s+build|vite\s+build|nuxt\s+build|astro\s+build|react-scripts\s+build|ng\s+build|turbo\s+(?:run\s+)?build)\b/;

/** Reads a Dockerfile. */
export const readDockerfile = (text: string): DockerfileFacts => {
  const facts: DockerfileFacts = { sightings: [], exposed: [], builds: [] };
  let stage = new Set<string>();
  let declarationLine = 0;
  for (const instruction of readInstructions(text)) {
    const { word, lines } = instruction;
    if (word === 'FROM') {
      stage = new Set();
      declarationLine = 0;
    } else if (word === 'ARG' || word === 'ENV') {
      const sightings = readDeclaration(instruction);
      for (const { name } of sightings) stage.add(name);
      declarationLine = sightings[0]?.line ?? declarationLine;
      facts.sightings.push(...sightings);
    } else if (word === 'EXPOSE') {
      for (const match of lines[0]!.text.matchAll(/\b(\d{1,5})\b(?:\/\w+)?/g))
        facts.exposed.push({ port: Number(match[1]), line: lines[0]!.line });
    } else if (word === 'RUN' && lines.some(({ text: command }) => buildCommand.test(command))) {
      facts.builds.push({
        line: lines[0]!.line,
        declared: new Set(stage),
        declarationLine: declarationLine || lines[0]!.line,
      });
    }
  }
  return facts;
};
