// Secrets and variables that jobs take and that exist nowhere those jobs can see.
import type { Finding } from '../graph/finding.ts';
import type { ExistingNames, NameList } from './names.ts';
import type { Question } from './question.ts';

type Answer = 'exists' | 'absent' | 'refused' | 'computed';

/** Findings, and the names about which nothing can be said, by the reason. */
export interface Absence {
  findings: Finding[];
  refused: string[];
  computed: string[];
}

const answer = ({ job, use, environment }: Question, existing: ExistingNames): Answer => {
  const { source, name } = use;
  const own = environment === undefined ? undefined : existing.environments.get(environment)?.[source];
  const lists: NameList[] = [existing.repository[source], existing.organization[source], ...(own ? [own] : [])];
  if (lists.some((list) => 'names' in list && list.names.has(name.toUpperCase()))) return 'exists';
  if (lists.some((list) => 'refused' in list)) return 'refused';
  return job.isComputed ? 'computed' : 'absent';
};

const toFinding = ({ file, job, use, environment }: Question): Finding => {
  const { name, source, line } = use;
  const where = environment === undefined ? '' : `the environment ${environment} nor in `;
  const option = environment === undefined ? '' : ` --env ${environment}`;
  return {
    kind: source === 'secret' ? 'empty-secret' : 'read-but-not-provided',
    name,
    level: source === 'secret' ? 'error' : 'warning',
    file,
    line,
    component: '.',
    message: `job ${job.name} takes the ${source} ${name}, which exists neither in ${where}the repository nor in what its organization shares: the job gets the empty string`,
    suggestion: `gh ${source} set ${name}${option}`,
  };
};

const keyOf = ({ file, job, use, environment }: Question): string =>
  use.isShared
    ? `${file}\0${use.line}\0${use.source}\0${use.name}`
    : `${file}\0${use.line}\0${use.source}\0${use.name}\0${job.name}\0${environment ?? ''}`;

const firstOf: readonly Answer[] = ['exists', 'refused', 'computed', 'absent'];

/** Holds what jobs take against what exists. A name in `env:` of a whole workflow has to exist for one of its jobs. */
export const findAbsent = (questions: readonly Question[], existing: ExistingNames): Absence => {
  const groups = new Map<string, { question: Question; answers: Set<Answer> }>();
  for (const question of questions) {
    const key = keyOf(question);
    const group = groups.get(key) ?? { question, answers: new Set<Answer>() };
    groups.set(key, group);
    group.answers.add(answer(question, existing));
  }
  const namesWith = (wanted: Answer): Question[] =>
    [...groups.values()].flatMap(({ question, answers }) =>
      firstOf.find((one) => answers.has(one)) === wanted ? [question] : [],
    );
  const unique = (found: readonly Question[]): string[] => [...new Set(found.map(({ use }) => use.name))].sort();
  return {
    findings: namesWith('absent').map(toFinding),
    refused: unique(namesWith('refused')),
    computed: unique(namesWith('computed')),
  };
};
