// Templates against what renders them: marks that nothing replaces, replacements of marks that no template has.
import { baseOf } from '../../domain/path.ts';
import type { Finding } from '../graph/finding.ts';
import { isPlatformName } from '../graph/known-names.table.ts';
import type { Graph } from '../graph/graph.ts';
import type { FileFacts } from '../scan/file-facts.ts';
import { findRewrites, levelIn, type Renderer } from './rewrites.ts';
import type { Mark } from './styles.ts';

type TemplateFile = FileFacts & { marks: readonly Mark[] };

const renderersOf = ({ files }: Graph): Renderer[] =>
  files.filter((facts): facts is Renderer => facts.renderer !== undefined);

const templatesOf = ({ files }: Graph): TemplateFile[] =>
  files.filter((facts): facts is TemplateFile => facts.marks !== undefined && facts.marks.length > 0);

const mentions = ({ renderer }: Renderer, { path }: TemplateFile): boolean => renderer.text.includes(baseOf(path));

const textsOf = (marks: readonly Mark[], style: Mark['style']): Map<string, Mark> => {
  const found = new Map<string, Mark>();
  for (const mark of marks)
    if (mark.style === style && !mark.isComment && !found.has(mark.text)) found.set(mark.text, mark);
  return found;
};

const missingIn = (template: TemplateFile, style: Mark['style'], renderers: readonly Renderer[]): Finding[] => {
  const marks = textsOf(template.marks, style);
  const own = renderers.filter(({ renderer }) => renderer.replaced.some((one) => one.style === style));
  const isOpen = renderers.some(
    ({ renderer }) => renderer.isOpenEnded || (style === 'dollar' && renderer.open.length > 0),
  );
  const [first] = own;
  if (!first || isOpen) return [];
  const replaced = new Set(own.flatMap(({ renderer }) => renderer.replaced.map(({ text }) => text)));
  const handled = [...marks.keys()].filter((text) => replaced.has(text)).length;
  const line = first.renderer.replaced.find((one) => one.style === style)!.line;
  return [...marks.values()]
    .filter(({ text }) => !replaced.has(text))
    .map((mark) => ({
      kind: 'leftover',
      name: mark.name,
      level: own.every(({ kind }) => kind === 'retired-workflow') ? 'note' : 'error',
      file: template.path,
      line: mark.line,
      column: mark.column,
      component: '.',
      message: `this template has ${marks.size} placeholders and ${first.path}:${line} replaces ${handled} of them: ${mark.text} stays`,
      suggestion: `replace ${mark.text} in ${first.path} too`,
    }));
};

/** Marks that an open renderer fills from an environment that does not have them. */
const unprovidedIn = (template: TemplateFile, renderers: readonly Renderer[]): Finding[] =>
  renderers
    .filter(({ renderer, kind }) => renderer.open.length > 0 && !renderer.isOpenEnded && kind !== 'shell')
    .flatMap((facts) =>
      [...textsOf(template.marks, 'dollar').values()]
        .filter(({ name }) => !facts.renderer.given.has(name) && !isPlatformName(name) && /^[A-Z]/.test(name))
        .map((mark): Finding => ({
          kind: 'leftover',
          name: mark.name,
          level: levelIn(facts, 'warning'),
          file: template.path,
          line: mark.line,
          column: mark.column,
          component: '.',
          message: `${facts.path}:${facts.renderer.open[0]!.line} fills this template from its environment, which has no ${mark.name}: nothing is written here`,
          suggestion: `give the step ${mark.name} in \`env:\``,
        })),
    );

/** Replacements of a mark that none of the templates a file names has. */
const uselessIn = (facts: Renderer, templates: readonly TemplateFile[]): Finding[] => {
  const own = templates.filter((template) => mentions(facts, template));
  if (own.length === 0) return [];
  const known = new Set(own.flatMap(({ marks }) => marks.map(({ text }) => text)));
  const seen = new Set<string>();
  return facts.renderer.replaced
    .filter(({ style, text }) => style !== 'dollar' && !known.has(text) && !seen.has(text) && seen.add(text))
    .map(({ text, line }) => ({
      kind: 'leftover',
      name: '',
      level: levelIn(facts, 'warning'),
      file: facts.path,
      line,
      component: '.',
      message: `${text} is replaced here, but ${own.map(({ path }) => path).join(', ')} ${own.length === 1 ? 'has' : 'have'} no such placeholder`,
      suggestion: `write the placeholder as the template has it, or take the replacement out`,
    }));
};

/** All findings about templates and their renderers; `valueOf` gives the values of the step where there are any. */
export const judgeRenderers = (graph: Graph, valueOf: (name: string) => string | undefined): Finding[] => {
  const renderers = renderersOf(graph);
  const templates = templatesOf(graph);
  const ofTemplates = templates.flatMap((template) => {
    const own = renderers.filter((facts) => mentions(facts, template));
    const styles = ['underscores', 'dollar', 'braces', 'angles', 'percent'] as const;
    return [...styles.flatMap((style) => missingIn(template, style, own)), ...unprovidedIn(template, own)];
  });
  return [
    ...ofTemplates,
    ...renderers.flatMap((facts) => [...uselessIn(facts, templates), ...findRewrites(facts, valueOf)]),
  ];
};
