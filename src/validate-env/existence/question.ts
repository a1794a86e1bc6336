// Which names jobs take and where each of them has to exist.
import { isPlatformName } from '../graph/known-names.table.ts';
import type { FileFacts } from '../scan/file-facts.ts';
import type { ContextUse, WorkflowJob } from '../surfaces/workflow-job.ts';

/** One use that has to be looked up: in an environment, or in none. */
export interface Question {
  file: string;
  job: WorkflowJob;
  use: ContextUse;
  environment: string | undefined;
}

/** Whether a file is a workflow of the repository and not a composite action, which takes no secrets. */
const isWorkflow = ({ path, kind }: FileFacts): boolean => kind === 'workflow' && path.startsWith('.github/workflows/');

/** Everything that jobs take and that nothing stands in for. */
export const questionsOf = (files: readonly FileFacts[]): Question[] =>
  files.filter(isWorkflow).flatMap(({ path, jobs }) =>
    jobs.flatMap((job) =>
      job.uses
        .filter(({ name, isOptional }) => !isOptional && !isPlatformName(name))
        .flatMap((use) =>
          (job.environments.length > 0 ? job.environments : [undefined]).map((environment) => ({
            file: path,
            job,
            use,
            environment,
          })),
        ),
    ),
  );
