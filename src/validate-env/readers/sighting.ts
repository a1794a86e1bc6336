// One place where a variable is read, documented or provided, as every reader reports it.

/** What a place does with a name. `need` is a template that wants the name from its own surroundings. */
export type Role = 'declared' | 'read' | 'documented' | 'provided' | 'need';

/** Where a name stands that is no code. */
export type Surface =
  | 'code'
  | 'shell'
  | 'workflow'
  | 'compose'
  | 'dockerfile'
  | 'template'
  | 'kubernetes'
  | 'systemd'
  | 'nginx'
  | 'dotenv'
  | 'example'
  | 'docs'
  | 'schema';

/** How a surface provides a name. */
export type Provision = 'environment' | 'secret' | 'variable' | 'argument' | 'placeholder';

/** A name at a line (from 1). */
export interface Sighting {
  name: string;
  line: number;
  role: Role;
  surface: Surface;
  /** For `provided`: how. */
  provision?: Provision;
  /** For `read`: nothing stands in when the name is missing. */
  isRequired?: boolean;
  /** A literal that stands beside the name. It is compared and classified, and never leaves the room. */
  literal?: string;
  /** For `provided`: the compose service, workflow job or stage it is for. */
  target?: string;
  /** The environment in which alone it holds. */
  environment?: string;
  /** For `provided`: a reference to another source, so that its literal says nothing. */
  isReference?: boolean;
}

/** A read whose name only a run could know. */
export interface DynamicRead {
  line: number;
}

/** A secret written into shell text by an expression. */
export interface Splice {
  name: string;
  line: number;
}

/** A name that must not be mistaken for prose: capital letters, digits and underscores. */
export const isConventionalName = (name: string): boolean => /^[A-Z_][A-Z0-9_]*$/.test(name) && name.length > 1;

/** Whether a name can be one of an environment variable at all. */
export const isVariableName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);

/** A name as a part of a pattern. */
export const escapeName = (name: string): string => name.replaceAll('$', String.raw`\$`);
