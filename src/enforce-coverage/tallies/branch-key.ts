// How a block number and a branch number become one identity of a branch within its line.

const BLOCKS = 2 ** 14;
const BRANCHES = 2 ** 16;

/** @returns a key below FIRST_NAME; null = too large to pack, so that the identity must be named. */
export function packBranch(block: number, branch: number): number | null {
  return block < BLOCKS && branch < BRANCHES ? block * BRANCHES + branch : null;
}
