// The sentence by which a written file is known again.

/** Stands in every file that is written whole, so that no file of anybody else's is replaced. */
export const mark = 'Written by validate-env from the schema: edit the schema and write again.';
