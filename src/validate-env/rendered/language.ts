// Whose language a rendered file is in, as far as that has marks of its own, and which paths are templates.
import { baseOf } from '../../domain/path.ts';
import { kindOf } from '../scan/file-kind.ts';

/** The language of a file as far as its own marks go. */
export interface Language {
  isShell: boolean;
  isCode: boolean;
  isMarkup: boolean;
  isBatch: boolean;
  isUnit: boolean;
  isNginx: boolean;
  /** The program that reads the file fills `${X}` itself. */
  fillsDollar: boolean;
}

const marker = /\.(?:template|tmpl|tpl|j2|in)(?=\.|$)/i;

/** The path a template is rendered to by its name: the mark of a template taken out; undefined for no template. */
export const outputOf = (path: string): string | undefined => {
  const base = baseOf(path);
  return marker.test(base) ? path.slice(0, path.length - base.length) + base.replace(marker, '') : undefined;
};

const directive = /^\s{0,40}(?:server_name|proxy_pass|listen|location|upstream|set\s+\$)[^;{]{0,300}[;{]\s*$/;

/** The language of a file, or of what a template is rendered to. */
export const languageOf = (template: string, lines: readonly string[]): Language => {
  const path = outputOf(template) ?? template;
  const kind = kindOf(path)?.kind;
  return {
    isShell: kind === 'shell' || kind === 'dockerfile' || /(?:^|\/)Makefile$|\.(?:mk|zsh)$/.test(path),
    isCode: /\.(?:[cm]?[jt]sx?|java|kt|go|rs|cs|py|rb|php|swift|scala)$/.test(path),
    isMarkup: /\.(?:x?html?|xml|svg|vue|jsx|tsx|mdx?|plist|hbs|mustache|svelte|astro)$/.test(path),
    isBatch: /\.(?:bat|cmd)$/i.test(path),
    isUnit: kind === 'unit',
    isNginx: kind === 'nginx' || (/\.conf$|\/sites-\w+\//.test(path) && lines.some((line) => directive.test(line))),
    fillsDollar: kind === 'compose' || kind === 'configuration',
  };
};
