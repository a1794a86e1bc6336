// Says why a text is not well-formed XML.
import { SaxesParser } from 'saxes';

/** The first error of the parser, undefined for well-formed XML. */
export function findXmlError(text: string): string | undefined {
  const errors: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => errors.push(error.message));
  parser.write(text).close();
  return errors[0];
}
