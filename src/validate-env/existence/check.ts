// Whether the secrets and variables that workflows take exist, as far as a token can tell.
import { countThings } from '../../domain/wording.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Finding } from '../graph/finding.ts';
import type { Graph } from '../graph/graph.ts';
import { findAbsent } from './absent.ts';
import { type ExistingNames, listExisting } from './names.ts';
import { questionsOf } from './question.ts';

/** What came of it. `doubts` are reasons why nothing can be said although it was asked for. */
export interface ExistenceCheck {
  findings: Finding[];
  notes: string[];
  doubts: string[];
}

const nothing: ExistenceCheck = { findings: [], notes: [], doubts: [] };

const permissions = 'an App or a fine-grained token with read access to secrets, variables and environments';

/** The statuses with which GitHub refused a list, each once. */
const refusals = ({ repository, organization, environments }: ExistingNames): string => {
  const lists = [repository, organization, ...environments.values()].flatMap(({ secret, variable }) => [
    secret,
    variable,
  ]);
  return [...new Set(lists.flatMap((list) => ('refused' in list ? [list.refused] : [])))].join(', ');
};

/** Lists names where there is a token; without one it says what was not looked up. */
export const checkExistence = async (
  ports: Pick<Ports, 'github'>,
  token: string | undefined,
  graph: Graph,
): Promise<ExistenceCheck> => {
  const questions = questionsOf(graph.files);
  if (questions.length === 0) return nothing;
  const names = new Set(questions.map(({ use }) => use.name));
  if (token === undefined)
    return {
      ...nothing,
      notes: [
        `whether the ${countThings(names.size, 'secret or variable that workflows take exists', 'secrets and variables that workflows take exist')} was not looked up: the workflow's own token cannot list them; give \`token\` ${permissions}`,
      ],
    };
  const environments = new Set(questions.flatMap(({ environment }) => environment ?? []));
  const existing = await listExisting(ports.github(token), environments);
  const { findings, refused, computed } = findAbsent(questions, existing);
  const unknown = `only a run knows the environment of the jobs that take ${computed.join(', ')}: whether these exist there was not looked up`;
  const silence = `GitHub answered ${refusals(existing)} when asked for names, so that nobody can say whether ${refused.join(', ')} exist: \`token\` has to be of ${permissions}`;
  return { findings, notes: computed.length === 0 ? [] : [unknown], doubts: refused.length === 0 ? [] : [silence] };
};
