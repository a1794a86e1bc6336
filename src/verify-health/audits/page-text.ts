// Knows what of a page's source a visitor may see.

/** The text without what stands between two marks; unlike a lazy pattern this stays linear on marks that never close. */
export function cutBetween(text: string, open: string, close: string): string {
  const kept: string[] = [];
  const plain = text.toLowerCase();
  let at = 0;
  for (;;) {
    const start = plain.indexOf(open, at);
    const end = start < 0 ? -1 : plain.indexOf(close, start + open.length);
    kept.push(text.slice(at, start < 0 ? undefined : start));
    if (start < 0 || end < 0) return kept.join(' ');
    at = end + close.length;
  }
}

/** What a visitor would see without scripts: the markup of the body without its programs, and the text in it. */
export function readVisible(page: string): { text: string; markup: string } {
  const start = Math.max(0, page.toLowerCase().indexOf('<body'));
  const plain = cutBetween(page.slice(start), '<!--', '-->');
  const markup = ['script', 'style', 'noscript', 'template', 'title'].reduce(
    (text, tag) => cutBetween(text, `<${tag}`, `</${tag}>`),
    plain,
  );
  return { text: cutBetween(markup, '<', '>').trim(), markup };
}
