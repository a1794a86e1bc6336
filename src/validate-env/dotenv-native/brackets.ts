// Which parentheses of a text enclose something and are balanced, found in one pass.

/** One past the closing parenthesis, by the offset of the opening one; none for `()` and what encloses it. */
export const balancedBrackets = (text: string): Map<number, number> => {
  const ends = new Map<number, number>();
  const open: { at: number; isEmpty: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push({ at, isEmpty: false });
    else if (text[at] === ')') {
      const inner = open.pop();
      if (!inner) continue;
      const isEmpty = inner.isEmpty || inner.at === at - 1;
      if (!isEmpty) ends.set(inner.at, at + 1);
      else if (open.length > 0) open.at(-1)!.isEmpty = true;
    }
  }
  return ends;
};
