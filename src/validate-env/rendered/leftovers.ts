// Placeholders that are left in a rendered file, each name once.
import { countThings } from '../../domain/wording.ts';
import type { Finding, Level } from '../graph/finding.ts';
import { isSecretName } from '../graph/known-names.table.ts';
import { isPlaceholder } from '../graph/literal.ts';
import { findMarks, type Mark } from './styles.ts';

/** A rendered file as lines. */
export interface RenderedFile {
  path: string;
  component: string;
  lines: readonly string[];
}

/** Names reported per file before the rest is a number. */
const most = 100;

const levelOf = ({ isComment, isAmbiguous }: Mark): Level => (isComment ? 'note' : isAmbiguous ? 'warning' : 'error');

/** A finding about one place of a rendered file. */
export const findingIn = (
  { path, component }: RenderedFile,
  place: Pick<Finding, 'kind' | 'name' | 'level' | 'line' | 'message' | 'suggestion'> & { column?: number },
): Finding => ({ file: path, component, ...place });

const describe = (mark: Mark, places: number): string => {
  const more = places > 1 ? ` and in ${countThings(places - 1, 'more place')}` : '';
  if (mark.isComment) return `${mark.text} is left in a comment here${more}: the renderer does not know it`;
  return mark.isAmbiguous
    ? `${mark.text} is left here${more}: only the program that reads this file could still fill it`
    : `${mark.text} was not replaced here${more}`;
};

/** `leftover`: one finding per placeholder and file, at its first place. */
export const findLeftovers = (file: RenderedFile): Finding[] => {
  const first = new Map<string, { mark: Mark; places: number }>();
  for (const mark of findMarks(file.path, file.lines)) {
    const key = `${mark.text}\0${levelOf(mark)}`;
    const known = first.get(key);
    if (known) known.places += 1;
    else first.set(key, { mark, places: 1 });
  }
  const shown = [...first.values()].slice(0, most);
  const findings = shown.map(({ mark, places }) =>
    findingIn(file, {
      kind: 'leftover',
      name: mark.name,
      level: levelOf(mark),
      line: mark.line,
      column: mark.column,
      message: describe(mark, places),
      suggestion: `give the renderer a value for ${mark.name}, or take the placeholder out of the template`,
    }),
  );
  if (first.size > most)
    findings.push(
      findingIn(file, {
        kind: 'leftover',
        name: '',
        level: 'error',
        line: 1,
        message: `${countThings(first.size - most, 'more placeholder is', 'more placeholders are')} left in this file`,
        suggestion: 'look at the renderer: it did not replace anything',
      }),
    );
  return findings;
};

const assignment =
  /^\s*(?:export\s+|-\s+|Environment=)?["']?([A-Za-z_]\w{0,100})["']?\s*[=:]\s*(["']?)([^"'#]{1,300})\2,?\s*(?:#.*)?$/;

const unmistakable = /change[-_ ]?me|replace[-_ ]?(?:me|this)|^todo$|^tbd$|your[-_ ].{0,40}here/i;

/** `placeholder`: values that were filled in with a word that stands for one. */
export const findPlaceholderValues = (file: RenderedFile): Finding[] =>
  file.lines.flatMap((line, index) => {
    const [, name = '', , value = ''] = line.length > 500 ? [] : (assignment.exec(line) ?? []);
    const isBad = isSecretName(name) ? isPlaceholder(value.trim()) : unmistakable.test(value.trim());
    if (name === '' || !isBad || !findMarks(file.path, [line]).next().done) return [];
    return [
      findingIn(file, {
        kind: 'placeholder',
        name,
        level: 'error',
        line: index + 1,
        message: `${name} was given a placeholder as its value`,
        suggestion: `give the renderer the real value of ${name}`,
      }),
    ];
  });
