// Knows how to take one alternative, one condition, or one part that may be missing, out of a regular expression.

/** Where an atom, a class or a group that starts at `at` ends. */
function endOfAtom(source: string, at: number): number {
  if (source[at] === '\\') return at + (source[at + 1] === 'd' || source[at + 1] !== 'x' ? 2 : 4);
  if (source[at] === '[') {
    let end = at + 1;
    while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
    return end + 1;
  }
  if (source[at] !== '(') return at + 1;
  let end = at + 1;
  while (source[end] !== ')') end = endOfAtom(source, end);
  return end + 1;
}

/** The stretches of a source that stand between the bars of one group; `open` is where the group's content starts. */
function splitGroup(source: string, open: number, close: number): { from: number; to: number }[] {
  const pieces = [];
  let from = open;
  for (let at = open; at < close; at = endOfAtom(source, at)) {
    if (source[at] !== '|') continue;
    pieces.push({ from, to: at });
    from = at + 1;
  }
  return [...pieces, { from, to: close }];
}

/** Every expression that lacks one alternative, one look ahead or back, or one part with a question mark, and what it lacks. */
export function takeOutEach({ source, flags }: RegExp): { readonly lacks: string; readonly regex: RegExp }[] {
  const cuts: { from: number; to: number }[] = [];
  const walk = (open: number, close: number): void => {
    const pieces = splitGroup(source, open, close);
    // The bar behind goes with an alternative, the one before with the last.
    if (pieces.length > 1)
      cuts.push(...pieces.map(({ from, to }) => (to < close ? { from, to: to + 1 } : { from: from - 1, to })));
    for (let at = open; at < close;) {
      const end = endOfAtom(source, at);
      if (source[at] === '(')
        walk(at + (/^\(\?(?:[:=!]|<[=!]|<\w+>)/.exec(source.slice(at))?.[0].length ?? 1), end - 1);
      if (/^\(\?<?[=!]/.test(source.slice(at, at + 4))) cuts.push({ from: at, to: end });
      if (source[end] === '?' && !'*+?}'.includes(source[at]!)) cuts.push({ from: at, to: end + 1 });
      at = end;
    }
  };
  walk(0, source.length);
  return cuts.flatMap(({ from, to }) => {
    const rest = source.slice(0, from) + source.slice(to);
    try {
      return [{ lacks: source.slice(from, to), regex: new RegExp(rest, flags) }];
    } catch {
      // An expression without a group that it refers back to is no expression.
      return [];
    }
  });
}
