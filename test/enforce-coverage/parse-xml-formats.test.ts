// The rules of the XML formats and their dialects, one small report each.
import { expect, test } from '@jest/globals';
import type { Format } from '../../src/enforce-coverage/report.ts';
import { parseText, reportOf, showCount, showFile, showTotals } from './parsed.ts';

async function show(text: string, format?: Format): Promise<string[]> {
  return (await reportOf(text, format)).files.map(showFile);
}

const cobertura = (classes: string, head = ''): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE coverage SYSTEM "http://localhost:1/never.dtd">\n<coverage line-rate="1" ${head}>` +
  `<sources><source>/one</source><source>C:\\two</source></sources>` +
  `<packages><package><classes>${classes}</classes></package></packages></coverage>`;

const classOf = (lines: string, methods = '', filename = 'a.cs'): string =>
  `<class name="A" filename="${filename}"><methods>${methods}</methods><lines>${lines}</lines></class>`;

test('Cobertura: lines of methods repeat those of the class and count once; methods are functions', async () => {
  const method = (name: string, lines: string): string =>
    `<method name="${name}" signature="()"><lines>${lines}</lines></method>`;
  const one = '<line number="1" hits="1" branch="False"/>';
  const two = '<line number="2" hits="0"/>';
  const report = await reportOf(
    cobertura(classOf(one + two, method('f', one) + method('g', two) + method('none', ''))),
  );
  expect([report.files.map(showFile), showCount(report.totals.functions)]).toEqual([['a.cs: 1+ 2-'], '1/2']);
});

test('Cobertura: several classes of one file unite, and a line is as covered as its best record', async () => {
  const branch = (state: string): string => `<line number="3" hits="1" branch="true" condition-coverage="${state}"/>`;
  const shown = await show(
    cobertura(classOf(branch('50% (1/2)')) + classOf(`${branch('25% (1/4)')}<line number="2" hits="0"/>`)),
  );
  expect(shown).toEqual(['a.cs: 2- 3+ | branches 3:1/4']);
});

test('Cobertura: branches unite by condition where conditions are numbered', async () => {
  const line = (one: number, two: number): string =>
    `<line number="3" hits="1" branch="True" condition-coverage="50% (2/4)"><conditions>` +
    `<condition number="0" type="jump" coverage="${one}%"/><condition number="1" type="jump" coverage="${two}%"/></conditions></line>`;
  expect(await show(cobertura(classOf(line(100, 0)) + classOf(line(0, 100))))).toEqual(['a.cs: 3+ | branches 3:4/4']);
});

test('Cobertura: conditions that do not add up leave the count of the line', async () => {
  const line =
    '<line number="3" hits="1" branch="true" condition-coverage="50% (2/4)"><conditions><condition number="0" coverage="100%"/></conditions></line>';
  expect(await show(cobertura(classOf(line)))).toEqual(['a.cs: 3+ | branches 3:2/4']);
});

test('Cobertura: all source roots are kept in order', async () => {
  expect((await reportOf(cobertura(classOf('<line number="1" hits="1"/>')))).roots).toEqual(['/one', 'C:\\two']);
});

test('Cobertura: hits may be decimal or huge; what is no number is quarantined with its line', async () => {
  const lines =
    '<line number="1" hits="2.5"/><line number="2" hits="99999999999999999999"/>\n<line number="undefined" hits="1"/>\n<line number="4" hits="-1"/><line number="5"/>';
  const report = await reportOf(cobertura(classOf(lines)));
  expect(report.files.map(showFile)).toEqual(['a.cs: 1+ 2+']);
  expect(report.quarantined.examples.map(({ line }) => line)).toEqual([4, 5, 5]);
});

test('Cobertura: a count of branches above its total is quarantined', async () => {
  const report = await reportOf(
    cobertura(classOf('<line number="1" hits="1" branch="true" condition-coverage="200% (4/2)"/>')),
  );
  expect([report.quarantined.count, report.totals.branches]).toEqual([1, null]);
});

test('Cobertura: an unknown element among the lines is quarantined, statements of scoverage are passed over', async () => {
  const report = await reportOf(
    cobertura(classOf('<lyne number="1" hits="1"/><line number="2" hits="1"/><statements><statement/></statements>')),
  );
  expect([report.files.map(showFile), report.quarantined.count]).toEqual([['a.cs: 2+'], 1]);
});

const jacoco = (inside: string): string =>
  `<?xml version="1.0"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="r">${inside}</report>`;

test('JaCoCo: groups nest to any depth and tell equal paths apart', async () => {
  const pack =
    '<package name="p"><sourcefile name="A.java"><line nr="1" mi="0" ci="1" mb="1" cb="1"/></sourcefile></package>';
  const report = await reportOf(
    jacoco(`<group name="one"><group name="deep">${pack}</group></group><group name="two">${pack}</group>`),
  );
  expect(report.files.map(({ scope, path }) => `${scope}:${path}`)).toEqual(['one/deep:p/A.java', 'two:p/A.java']);
  expect(showTotals(report)).toBe('lines 2/2 branches 2/4 statements - functions -');
});

test('JaCoCo: counters of classes are never added up; those of the report are a cross-check', async () => {
  const report = await reportOf(
    jacoco(
      '<package name=""><class name="A" sourcefilename="A.java"><counter type="LINE" missed="9" covered="9"/></class>' +
        '<sourcefile name="A.java"><line nr="1" mi="3" ci="0"/><line nr="2" ci="1"/><counter type="METHOD" missed="1" covered="2"/></sourcefile></package>' +
        '<counter type="LINE" missed="0" covered="2"/>',
    ),
  );
  expect(showTotals(report)).toBe('lines 1/2 branches - statements - functions 2/3');
  expect(report.disagreements.map(({ quantity, stated }) => `${quantity} ${showCount(stated)}`)).toEqual(['lines 2/2']);
});

test('JaCoCo: lines without mi and ci leave the word to the counter of their file', async () => {
  const report = await reportOf(
    jacoco(
      '<package name="p"><sourcefile name="a.c"><line nr="1"/><line nr="2" mb="1" cb="1"/><counter type="LINE" missed="1" covered="1"/></sourcefile></package>',
    ),
  );
  expect(showTotals(report)).toBe('lines 1/2 branches 1/2 statements - functions -');
  expect([report.files[0]?.lines.length, report.notes.length]).toEqual([0, 1]);
});

test('JaCoCo: numbers that are none are quarantined', async () => {
  const report = await reportOf(
    jacoco(
      '<package name="p"><sourcefile name="a"><line nr="1" mi="0" ci="-1"/><line nr="x" ci="1"/><line nr="3" ci="1e999"/><line nr="4" mi="NaN" ci="1"/><line nr="5" ci="1"/></sourcefile></package>',
    ),
  );
  expect([report.files.map(showFile), report.quarantined.count]).toEqual([['p/a: 5+'], 4]);
});

const clover = (inside: string, project = ''): string =>
  `<?xml version="1.0"?><coverage generated="1"><project timestamp="1">${inside}${project}</project></coverage>`;

test('OpenClover: both outcomes of a condition are branches; methods are functions and no lines', async () => {
  const report = await reportOf(
    clover(
      '<package name="p"><file name="A.java" path="/src/A.java"><metrics elements="6" conditionals="2" coveredconditionals="1" methods="2" coveredmethods="1" statements="2" coveredstatements="1"/>' +
        '<class name="A"><metrics methods="9" coveredmethods="9"/></class>' +
        '<line num="1" type="method" signature="f()" count="2"/><line num="9" type="method" signature="g()" count="0"/>' +
        '<line num="2" type="stmt" count="2"/><line num="3" type="cond" truecount="7" falsecount="0"/><line num="4" type="stmt" count="0"/></file></package>',
    ),
  );
  expect(showTotals(report)).toBe('lines 2/3 branches 1/2 statements 1/2 functions 1/2');
  expect(report.files.map(showFile)).toEqual(['/src/A.java: 2+ 3+ 4- | branches 3:1/2']);
});

test('istanbul Clover: truecount is the branches taken, statements are lines, the rest has no line', async () => {
  const report = await reportOf(
    clover(
      '<file name="a.ts" path="/src/a.ts"><metrics statements="2" coveredstatements="1" conditionals="7" coveredconditionals="4" methods="3" coveredmethods="1"/>' +
        '<line num="1" count="3" type="cond" truecount="3" falsecount="1"/><line num="2" count="0" type="stmt"/></file>',
    ),
  );
  expect(showTotals(report)).toBe('lines 1/2 branches 4/7 statements - functions 1/3');
  expect(report.files.map(showFile)).toEqual(['/src/a.ts: 1+ 2- | branches 0:1/3 1:3/4']);
});

test('PHPUnit Clover: files stand right below the project, and metrics know which methods are covered whole', async () => {
  const report = await reportOf(
    clover(
      '<file name="/src/A.php"><line num="3" type="method" name="f" count="1"/><line num="4" type="stmt" count="1"/><line num="5" type="stmt" count="0"/>' +
        '<metrics loc="9" methods="1" coveredmethods="0" conditionals="0" coveredconditionals="0" statements="2" coveredstatements="1" elements="3" coveredelements="1"/></file>',
      '<metrics methods="1" coveredmethods="0" statements="2" coveredstatements="1" elements="3" coveredelements="1"/>',
    ),
  );
  expect(showTotals(report)).toBe('lines 1/2 branches - statements 1/2 functions 0/1');
  expect(report.disagreements).toEqual([]);
});

test('Clover: the tests of the project are not measured, and unknown rows are quarantined', async () => {
  const text = clover(
    '<file name="a" path="a"><line num="1" type="stmt" count="1"/><line num="2" type="stnt" count="1"/><line num="3" type="stmt" count="x"/></file>',
  ).replace(
    '</coverage>',
    '<testproject><file name="t" path="t"><line num="1" type="stmt" count="1"/></file></testproject></coverage>',
  );
  const report = await reportOf(text);
  expect([report.files.map(showFile), report.quarantined.count]).toEqual([['a: 1+'], 2]);
});

const opencover = (method: string, module = ''): string =>
  `<CoverageSession><Summary numSequencePoints="9" visitedSequencePoints="1"/><Modules><Module skippedDueTo="Filter"><Files><File uid="1" fullPath="x"/></Files></Module>` +
  `<Module${module}><Files><File uid="1" fullPath="C:\\a.cs"/></Files><Classes><Class><Methods><Method><MetadataToken>7</MetadataToken><FileRef uid="1"/>${method}</Method></Methods></Class></Classes></Module></Modules></CoverageSession>`;

test('OpenCover: distinct sequence points are statements, spanned lines are lines, hidden ones are nothing', async () => {
  const point = (vc: number, sl: number, el: number, sc = 1): string =>
    `<SequencePoint vc="${vc}" sl="${sl}" sc="${sc}" el="${el}" ec="9" fileid="1"/>`;
  const points = point(1, 2, 3) + point(0, 2, 3) + point(0, 5, 5) + point(0, 5, 5, 4) + point(9, 16707566, 16707566);
  const branch = (vc: number, path: number): string =>
    `<BranchPoint vc="${vc}" sl="2" offset="4" path="${path}" offsetend="6" fileid="1"/>`;
  const report = await reportOf(opencover(points + branch(1, 0) + branch(0, 1) + branch(1, 0)));
  expect(showTotals(report)).toBe('lines 2/3 branches 1/2 statements 1/3 functions 1/1');
  expect(report.files.map(showFile)).toEqual(['C:\\a.cs: 2+ 3+ 5- | branches 2:1/2']);
});

test('OpenCover: a module that was skipped says nothing, a point without a file is quarantined', async () => {
  const point = '<SequencePoint vc="1" sl="1" sc="1" el="1" ec="2" fileid="8"/>';
  expect((await reportOf(opencover(point, ' skippedDueTo="MissingPdb"'))).files).toEqual([]);
  expect((await reportOf(opencover(point))).quarantined.count).toBe(1);
});

test('Visual Studio: ranges overlap, a line that any covers in full is covered, parts are disclosed', async () => {
  const line = (start: number, end: number, degree: number): string =>
    `<Lines><LnStart>${start}</LnStart><LnEnd>${end}</LnEnd><Coverage>${degree}</Coverage><SourceFileID>1</SourceFileID></Lines>`;
  const text = `<CoverageDSPriv><Module>${line(1, 2, 2) + line(2, 2, 0) + line(3, 3, 1) + line(4, 4, 7)}</Module><SourceFileNames><SourceFileID>1</SourceFileID><SourceFileName>C:\\a.cs</SourceFileName></SourceFileNames></CoverageDSPriv>`;
  const report = await reportOf(text);
  expect([report.files.map(showFile), report.partialLines, report.quarantined.count]).toEqual([
    ['C:\\a.cs: 1- 2+ 3-'],
    1,
    1,
  ]);
});

test('dotnet-coverage: ids of sources count anew in each module', async () => {
  const module = (path: string, covered: string): string =>
    `<module><functions><function><ranges><range source_id="0" covered="${covered}" start_line="1" end_line="1"/></ranges></function></functions><source_files><source_file id="0" path="${path}"/></source_files></module>`;
  expect(
    await show(`<results><modules>${module('a.cs', 'yes')}${module('b.cs', 'partial')}</modules></results>`),
  ).toEqual(['a.cs: 1+', 'b.cs: 1-']);
});

test('dotCover: statements are the unit, equal spans of two methods are two', async () => {
  const statement = (covered: string): string =>
    `<Statement FileIndex="1" Line="1" Column="2" EndLine="2" EndColumn="3" Covered="${covered}"/>`;
  const report = await reportOf(
    `<Root CoveredStatements="1" TotalStatements="2" ReportType="DetailedXml"><FileIndices><File Index="1" Name="C:\\a.cs"/></FileIndices><Assembly><Type Name="T"><Method Name="f">${statement('True')}</Method><Method Name="g">${statement('False')}</Method></Type></Assembly></Root>`,
  );
  expect([showTotals(report), report.disagreements]).toEqual(['lines - branches - statements 1/2 functions -', []]);
  expect(report.files.map(showFile)).toEqual(['C:\\a.cs: 1+ 2+']);
});

test('scoverage: statements are the unit, some are branches, ignored ones are nothing, twins are two', async () => {
  const statement = (start: number, count: number, more = ''): string =>
    `<statement source="a.scala" method="m" start="${start}" end="9" line="3" branch="${start === 2}" invocation-count="${count}" ignored="false" ${more}/>`;
  const ignored = statement(5, 1).replace('ignored="false"', 'ignored="true"');
  const report = await reportOf(
    `<!-- c --><scoverage statement-count="1"><packages><package><classes><class name="A" filename="a.scala"><methods>${statement(1, 2)}${statement(1, 2)}${statement(2, 0)}${ignored}</methods></class></classes></package></packages></scoverage>`,
  );
  expect(showTotals(report)).toBe('lines - branches 0/1 statements 2/3 functions -');
});

test('SonarQube: branches are counts, flags are exact words', async () => {
  const report = await reportOf(
    '<coverage version="1"><file path="a.c"><lineToCover lineNumber="1" covered="true" branchesToCover="4" coveredBranches="1"/><lineToCover lineNumber="2" covered="false"/><lineToCover lineNumber="3" covered="yes"/></file></coverage>',
  );
  expect([report.files.map(showFile), report.quarantined.count]).toEqual([['a.c: 1+ 2- | branches 1:1/4'], 1]);
});

const doc = (inside: string): string => `<report name="r">\n${inside}\n</report>`;

for (const [rule, text, line] of [
  ['cut between tags', '<report name="r">\n<package name="p">\n', 3],
  ['cut inside a tag', '<report name="r">\n<package na', 2],
  ['cut inside a comment', '<report name="r">\n<!-- ', 2],
  ['with a mismatched tag', doc('<group name="g"></package>'), 2],
  ['with a repeated attribute', doc('<group name="g" name="h"/>'), 2],
  ['with an unquoted value', doc('<group name=g/>'), 2],
  ['with attributes run together', doc('<group name="g"x="h"/>'), 2],
  ['with < in a value', doc('<group name="<"/>'), 2],
  ['with a control character', doc('\u0001'), 2],
  ['with text after the root', `${doc('')}\nmore`, 4],
  ['with a second root', `${doc('')}<report/>`, 3],
  ['with -- in a comment', doc('<!-- a -- b -->'), 2],
  ['with ]]> in text', doc(']]>'), 2],
  ['with an XML declaration in the middle', doc('<?xml version="1.0"?>'), 2],
  ['with an entity of its own', `<!DOCTYPE report [<!ENTITY x "y">]>\n${doc('&x;')}`, 3],
  [
    'with an external entity in a value',
    `<!DOCTYPE report [<!ENTITY x SYSTEM "file:///etc/passwd">]>${doc('<group name="&x;"/>')}`,
    2,
  ],
  ['with a bare ampersand', doc('a & b'), 2],
  ['with a reference to no character', doc('&#0;'), 2],
] as const) {
  test(`XML ${rule} is refused at line ${line}`, async () => {
    expect(await parseText(text, 'jacoco')).toMatchObject({ status: 'rejected', error: { line } });
  });
}

test('an expansion bomb is refused at once', async () => {
  const entities = Array.from(
    { length: 20 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  ).join('');
  const text = `<?xml version="1.0"?><!DOCTYPE report [<!ENTITY l0 "lol">${entities}]><report name="&l20;"/>`;
  expect(await parseText(text, 'jacoco')).toMatchObject({ status: 'rejected', error: { line: 1 } });
});

test('a document nested without end is refused', async () => {
  expect(await parseText(`<report name="r">${'<group name="g">'.repeat(100_000)}`)).toMatchObject({
    status: 'rejected',
  });
});

test('the five entities, character references and CDATA are what XML says', async () => {
  const text = cobertura(classOf('<line number="1" hits="1"/>', '', 'a&amp;b&lt;c&#x41;&#66;&quot;&apos;.cs')).replace(
    '/one',
    '<![CDATA[/o<ne>]]>',
  );
  const report = await reportOf(text);
  expect([report.files[0]?.path, report.roots[0]]).toEqual(['a&b<cAB"\'.cs', '/o<ne>']);
});

test('a document of another kind is refused by its root', async () => {
  expect(await parseText('<html><body/></html>')).toMatchObject({ status: 'rejected', error: { line: 1 } });
  expect(await parseText('<html><body/></html>', 'cobertura')).toMatchObject({
    error: { cause: 'the root element is <html>, expected is <coverage>' },
  });
});

test('UTF-16, Latin-1 and byte order marks are read as what they are', async () => {
  const text = cobertura(classOf('<line number="1" hits="1"/>', '', 'ä.cs'));
  const latin = text.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="ISO-8859-1"?>');
  const inputs = [
    Buffer.from(`\ufeff${text}`),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    Buffer.from(latin, 'latin1'),
  ];
  for (const input of inputs) expect((await reportOf(input)).files.map(showFile)).toEqual(['ä.cs: 1+']);
});
