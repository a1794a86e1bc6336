// Which parser reads which format.
import { CoveragePyReader } from '../formats-json/coverage-py.ts';
import { CoverallsReader } from '../formats-json/coveralls.ts';
import { GcovrReader } from '../formats-json/gcovr.ts';
import { IstanbulReader } from '../formats-json/istanbul.ts';
import { JsonParser } from '../formats-json/json-parser.ts';
import { LlvmReader } from '../formats-json/llvm.ts';
import { SimplecovReader } from '../formats-json/simplecov.ts';
import { GoParser } from '../formats-text/go.ts';
import { LcovParser } from '../formats-text/lcov.ts';
import { CloverReader } from '../formats-xml/clover.ts';
import { CoberturaReader } from '../formats-xml/cobertura.ts';
import { DotcoverReader } from '../formats-xml/dotcover.ts';
import { JacocoReader } from '../formats-xml/jacoco.ts';
import { OpencoverReader } from '../formats-xml/opencover.ts';
import { ScoverageReader } from '../formats-xml/scoverage.ts';
import { SonarqubeReader } from '../formats-xml/sonarqube.ts';
import { VisualstudioReader } from '../formats-xml/visualstudio.ts';
import { XmlParser } from '../xml/xml-parser.ts';
import type { Format } from '../report.ts';
import type { ByteParser } from './byte-parser.ts';

const PARSERS: Readonly<Record<Format, (name: string) => ByteParser>> = {
  lcov: (name) => new LcovParser(name),
  go: (name) => new GoParser(name),
  cobertura: (name) => new XmlParser(new CoberturaReader(name)),
  jacoco: (name) => new XmlParser(new JacocoReader(name)),
  clover: (name) => new XmlParser(new CloverReader(name)),
  opencover: (name) => new XmlParser(new OpencoverReader(name)),
  visualstudio: (name) => new XmlParser(new VisualstudioReader(name)),
  dotcover: (name) => new XmlParser(new DotcoverReader(name)),
  scoverage: (name) => new XmlParser(new ScoverageReader(name)),
  sonarqube: (name) => new XmlParser(new SonarqubeReader(name)),
  istanbul: (name) => new JsonParser(new IstanbulReader(name)),
  'coverage.py': (name) => new JsonParser(new CoveragePyReader(name)),
  simplecov: (name) => new JsonParser(new SimplecovReader(name)),
  llvm: (name) => new JsonParser(new LlvmReader(name)),
  coveralls: (name) => new JsonParser(new CoverallsReader(name)),
  gcovr: (name) => new JsonParser(new GcovrReader(name)),
};

/** @param name names the report in its Report. */
export function chooseParser(name: string, format: Format): ByteParser {
  return PARSERS[format](name);
}
