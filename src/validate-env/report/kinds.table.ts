// One sentence per kind of finding.
import type { FindingKind } from '../graph/finding.ts';

export const about: Readonly<Record<FindingKind, string>> = {
  undeclared: 'A variable is used but the schema does not declare it.',
  undocumented: 'A variable is read but no example file lists it.',
  unused: 'An example file lists a variable that nothing reads.',
  inert: 'A document describes a variable that nothing reads.',
  'provided-but-unread': 'A variable is provided to something that does not read it.',
  'read-but-not-provided': 'A variable is used where nothing provides it.',
  'build-time-not-passed': 'A variable is written into the client at build time, but the build is not given it.',
  'name-mismatch': 'A variable is provided under another name than the code reads.',
  'value-drift': 'One variable has different values where it should have one.',
  'port-conflict': 'Two places disagree about a port.',
  'secret-in-shell-text': 'A secret is written into shell text by an expression.',
  placeholder: 'A placeholder or a committed value stands where a real one belongs.',
  'empty-secret': 'A secret is the empty string.',
  'loader-difference': 'A line of a dotenv file is read differently than it looks.',
  'dynamic-read': 'A variable is read by a name that only a run knows.',
  unreadable: 'A file could not be read.',
  leftover: 'A placeholder is left in a rendered file, or was replaced by nothing.',
  'rewritten-value': 'A renderer would change the value it writes.',
  schema: 'The schema has a mistake.',
  rule: 'A rule that ties variables together is broken.',
  'invalid-value': 'A value does not fit its declaration.',
  'same-secret': 'One secret serves several environments.',
};
