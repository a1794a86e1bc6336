// What an action promises: its inputs, outputs, permissions and reasons to fail, as data with types.
import type { z } from 'zod';
import { oneOf, secretText, text } from './inputs.ts';

/** A reader of one input: zod schema from the trimmed, non-blank string to the typed value. */
export type InputType<T> = z.ZodType<T, string>;

export interface InputSpec<T, Always extends boolean> {
  /** One sentence for action.yml, README and `--help`. */
  about: string;
  type: InputType<T>;
  /** Applied when the input is blank and the configuration file says nothing. */
  fallback?: string;
  required?: boolean;
  /** Masked before the first line is logged. */
  secret?: boolean;
  /** An expression that action.yml gives as default, for example `${{ github.token }}`. */
  expression?: string;
  /** On pull requests: the stricter of the workflow's and the base branch's value. */
  stricter?(a: T, b: T): T;
  /** May stand in the configuration file. Default true; secrets never may. */
  configurable?: boolean;
  /** Phantom: whether the value is always present. */
  readonly always?: Always;
}

type Plain<T> = Omit<InputSpec<T, boolean>, 'always'>;

/** Declares an input; with `fallback` or `required` its value is always present, otherwise it may be undefined. */
export function input<T>(spec: Plain<T> & ({ fallback: string } | { required: true })): InputSpec<T, true>;
export function input<T>(spec: Plain<T>): InputSpec<T, false>;
export function input<T>(spec: Plain<T>): InputSpec<T, boolean> {
  return spec;
}

export interface OutputSpec {
  about: string;
}

/** The workflow's own token, for actions that call GitHub's API. */
export function tokenInput(): InputSpec<string, false> {
  return input({
    about: "Token for GitHub's API.",
    type: secretText(),
    secret: true,
    expression: '${{ github.token }}',
  });
}

export type Permission = 'read' | 'write';
export type Inputs = Readonly<Record<string, InputSpec<unknown, boolean>>>;
export type Outputs = Readonly<Record<string, OutputSpec>>;

export interface Contract<I extends Inputs = Inputs, O extends Outputs = Outputs> {
  /** Kebab-case, the same in src/, actions/, test/ and dist/. */
  name: string;
  /** One sentence, ≤ 125 characters (GitHub's limit for a Marketplace description). */
  about: string;
  /** Feather icon and colour of the Marketplace badge. */
  branding: { icon: string; color: string };
  inputs: I;
  outputs: O;
  /** Permissions of GITHUB_TOKEN, each with the reason in one phrase. */
  permissions: Readonly<Record<string, { access: Permission; why: string }>>;
  /** One sentence per reason to fail; each has an ng case of that name. */
  failsWhen: readonly string[];
  /** Shape of the evidence beside `schema`, `status` and `reason`; published in schema/. */
  evidence: z.ZodObject;
}

const commonInputs = {
  'working-directory': input({
    about: 'Folder to work in, relative to the workspace.',
    type: text(),
    fallback: '.',
    configurable: false,
  }),
  config: input({
    about: 'Configuration file; on pull requests it is read from the base branch.',
    type: text(),
    fallback: '.github/plimsoll.yml',
    configurable: false,
  }),
  summary: input({ about: 'Whether to write the job summary.', type: oneOf('on', 'off'), fallback: 'on' }),
};

const commonOutputs = {
  status: { about: '`passed`, `warned`, `failed`, `inconclusive` or `skipped`.' },
  reason: { about: 'The verdict in one line.' },
  evidence: { about: 'Path of the JSON file that holds the facts behind the verdict.' },
};

export type CommonInputs = typeof commonInputs;
type CommonOutputs = typeof commonOutputs;

/** Adds the inputs and outputs that every action has. */
export function defineContract<const I extends Inputs, const O extends Outputs>(
  own: Contract<I, O>,
): Contract<I & CommonInputs, O & CommonOutputs> {
  return { ...own, inputs: { ...own.inputs, ...commonInputs }, outputs: { ...commonOutputs, ...own.outputs } };
}

/** The typed input values of a contract. */
export type InputsOf<C extends Contract> =
  C extends Contract<infer I>
    ? {
        readonly [K in keyof I]: I[K] extends InputSpec<infer T, infer A>
          ? A extends true
            ? T
            : T | undefined
          : never;
      }
    : never;

/** The output values a run must give; null and undefined become the empty string (unknown). */
export type OutputsOf<C extends Contract> = {
  readonly [K in Exclude<keyof C['outputs'], keyof CommonOutputs>]: string | number | boolean | null;
};
