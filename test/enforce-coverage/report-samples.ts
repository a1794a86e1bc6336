// One small valid report per format and dialect, for tests that change reports and watch what happens.
import type { Format } from '../../src/enforce-coverage/report.ts';

export interface Sample {
  name: string;
  format: Format;
  text: string;
}

const at = (line: number): object => ({ start: { line, column: 0 }, end: { line, column: 9 } });

export const samples: readonly Sample[] = [
  {
    name: 'lcov 1',
    format: 'lcov',
    text: [
      'TN:unit',
      'SF:src/a.c',
      'FN:1,main',
      'FN:9,f(int, int)',
      'FNDA:2,main',
      'FNDA:0,f(int, int)',
      'FNF:2',
      'FNH:1',
      'BRDA:2,0,0,1',
      'BRDA:2,0,1,-',
      'BRF:2',
      'BRH:1',
      'DA:1,2,e3ZBNpC1LyO1Bnlj',
      'DA:2,2',
      'DA:9,0',
      'LF:3',
      'LH:2',
      'end_of_record',
      'SF:src/b.c',
      'DA:4,1',
      'DA:5,0',
      'end_of_record',
      '',
    ].join('\n'),
  },
  {
    name: 'lcov 2',
    format: 'lcov',
    text: 'SF:src/a.cpp\nVER:7\nFNL:0,3,9\nFNA:0,1,f\nFNA:0,0,g\nDA:3,1\nDA:4,1e+05\nBRDA:4,e0,a,b,1\nBRDA:4,U0,1,0\nend_of_record\n',
  },
  {
    name: 'Cobertura',
    format: 'cobertura',
    text: `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage line-rate="0.6" lines-covered="2" lines-valid="3" branches-covered="1" branches-valid="2">
  <sources><source>/home/runner/work</source></sources>
  <packages><package name="p"><classes>
    <class name="A" filename="src/A.cs"><methods><method name="f" signature="()"><lines><line number="1" hits="2"/></lines></method></methods>
      <lines>
        <line number="1" hits="2" branch="false"/>
        <line number="2" hits="1" branch="true" condition-coverage="50% (1/2)"><conditions><condition number="0" type="jump" coverage="50%"/></conditions></line>
      </lines>
    </class>
    <class name="B&lt;T&gt;" filename="src/B.cs"><lines><line number="7" hits="0"/></lines></class>
  </classes></package></packages>
</coverage>
`,
  },
  {
    name: 'JaCoCo',
    format: 'jacoco',
    text: `<?xml version="1.0"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
<report name="r"><sessioninfo id="s" start="1" dump="2"/><group name="core"><package name="com/a">
<class name="com/a/A" sourcefilename="A.java"><method name="&lt;init&gt;" desc="()V" line="3"><counter type="LINE" missed="0" covered="1"/></method></class>
<sourcefile name="A.java"><line nr="3" mi="0" ci="3" mb="0" cb="0"/><line nr="5" mi="1" ci="2" mb="1" cb="1"/><line nr="9" mi="4" ci="0"/>
<counter type="LINE" missed="1" covered="2"/><counter type="METHOD" missed="0" covered="1"/></sourcefile>
<sourcefile name="B.java"><line nr="1" mi="1" ci="0"/></sourcefile></package></group>
<counter type="LINE" missed="2" covered="2"/><counter type="BRANCH" missed="1" covered="1"/></report>
`,
  },
  {
    name: 'Clover',
    format: 'clover',
    text: `<?xml version="1.0"?><coverage generated="1" clover="4.3.1"><project timestamp="1"><metrics statements="2" coveredstatements="1" conditionals="2" coveredconditionals="1" methods="1" coveredmethods="1" elements="5"/>
<package name="p"><file name="A.java" path="/src/A.java"><metrics statements="2" coveredstatements="1" conditionals="2" coveredconditionals="1" methods="1" coveredmethods="1" elements="5"/>
<line num="1" type="method" signature="f()" count="1"/><line num="2" type="stmt" count="1"/><line num="3" type="cond" truecount="2" falsecount="0"/><line num="4" type="stmt" count="0"/></file>
<file name="B.java" path="/src/B.java"><line num="1" type="stmt" count="0"/></file></package></project></coverage>
`,
  },
  {
    name: 'OpenCover',
    format: 'opencover',
    text: `<?xml version="1.0"?><CoverageSession><Summary numSequencePoints="2" visitedSequencePoints="1"/><Modules><Module><Files><File uid="1" fullPath="C:\\a.cs"/></Files>
<Classes><Class><Methods><Method><MetadataToken>100</MetadataToken><FileRef uid="1"/><SequencePoints>
<SequencePoint vc="1" sl="2" sc="1" el="3" ec="2" fileid="1"/><SequencePoint vc="0" sl="5" sc="1" el="5" ec="2" fileid="1"/></SequencePoints>
<BranchPoints><BranchPoint vc="1" sl="2" offset="7" path="0" offsetend="9" fileid="1"/><BranchPoint vc="0" sl="2" offset="7" path="1" offsetend="12" fileid="1"/></BranchPoints>
</Method></Methods></Class></Classes></Module></Modules></CoverageSession>
`,
  },
  {
    name: 'Visual Studio',
    format: 'visualstudio',
    text: `<CoverageDSPriv><Module><Lines><LnStart>1</LnStart><LnEnd>2</LnEnd><Coverage>0</Coverage><SourceFileID>1</SourceFileID></Lines>
<Lines><LnStart>4</LnStart><LnEnd>4</LnEnd><Coverage>1</Coverage><SourceFileID>1</SourceFileID></Lines></Module>
<SourceFileNames><SourceFileID>1</SourceFileID><SourceFileName>C:\\a.cs</SourceFileName></SourceFileNames></CoverageDSPriv>
`,
  },
  {
    name: 'dotnet-coverage',
    format: 'visualstudio',
    text: `<?xml version="1.0"?><results><modules><module name="m"><functions><function name="f"><ranges>
<range source_id="0" covered="yes" start_line="1" end_line="2"/><range source_id="0" covered="no" start_line="4" end_line="4"/></ranges></function></functions>
<source_files><source_file id="0" path="C:\\a.cs"/></source_files></module></modules></results>
`,
  },
  {
    name: 'dotCover',
    format: 'dotcover',
    text: `<?xml version="1.0"?><Root CoveredStatements="1" TotalStatements="2" ReportType="DetailedXml"><FileIndices><File Index="1" Name="C:\\a.cs"/></FileIndices><Assembly Name="A"><Type Name="T"><Method Name="f">
<Statement FileIndex="1" Line="1" Column="2" EndLine="2" EndColumn="3" Covered="True"/><Statement FileIndex="1" Line="4" Column="2" EndLine="4" EndColumn="3" Covered="False"/></Method></Type></Assembly></Root>
`,
  },
  {
    name: 'scoverage',
    format: 'scoverage',
    text: `<scoverage statement-count="2" version="1.0"><packages><package name="p"><classes><class name="A" filename="A.scala"><methods><method name="f"><statements>
<statement source="src/A.scala" method="f" start="1" end="5" line="3" branch="false" invocation-count="1" ignored="false"/>
<statement source="src/A.scala" method="f" start="6" end="9" line="4" branch="true" invocation-count="0" ignored="false"/></statements></method></methods></class></classes></package></packages></scoverage>
`,
  },
  {
    name: 'SonarQube',
    format: 'sonarqube',
    text: `<?xml version="1.0"?><coverage version="1"><file path="src/a.c"><lineToCover lineNumber="1" covered="true"/>
<lineToCover lineNumber="3" covered="true" branchesToCover="2" coveredBranches="1"/></file><file path="src/b.c"><lineToCover lineNumber="9" covered="false"/></file></coverage>
`,
  },
  { name: 'Go', format: 'go', text: 'mode: count\nm/a.go:1.2,3.4 2 1\nm/a.go:5.1,5.9 1 0\nm/b.go:7.1,9.2 3 12\n' },
  {
    name: 'istanbul',
    format: 'istanbul',
    text: `${JSON.stringify(
      {
        '/src/a.ts': {
          path: '/src/a.ts',
          statementMap: { 0: at(1), 1: at(4) },
          fnMap: { 0: { name: 'f', decl: at(1), loc: at(1) } },
          branchMap: { 0: { loc: at(4), type: 'if' } },
          s: { 0: 3, 1: 0 },
          f: { 0: 1 },
          b: { 0: [1, 0] },
        },
        '/src/b.ts': { statementMap: { 0: at(2) }, fnMap: {}, branchMap: {}, s: { 0: 1 }, f: {}, b: {} },
      },
      null,
      1,
    )}\n`,
  },
  {
    name: 'istanbul summary',
    format: 'istanbul',
    text: '{"total":{"lines":{"total":4,"covered":3,"skipped":0,"pct":75}},\n"/src/a.ts":{"lines":{"total":4,"covered":3,"skipped":0,"pct":75},"statements":{"total":5,"covered":3,"skipped":0,"pct":60},"functions":{"total":1,"covered":1,"skipped":0,"pct":100},"branches":{"total":2,"covered":1,"skipped":0,"pct":50}}}\n',
  },
  {
    name: 'coverage.py',
    format: 'coverage.py',
    text: '{"meta": {"version": "7.9.2", "branch_coverage": true}, "files": {"pkg\\\\a.py": {"executed_lines": [1, 2], "summary": {"covered_lines": 2, "num_statements": 3, "num_branches": 2, "covered_branches": 1}, "missing_lines": [5], "excluded_lines": [], "executed_branches": [[2, 5]], "missing_branches": [[2, -1]]},\n"b.py": {"executed_lines": [], "summary": {"covered_lines": 0, "num_statements": 1}, "missing_lines": [1]}}, "totals": {"covered_lines": 2, "num_statements": 4}}\n',
  },
  {
    name: 'SimpleCov',
    format: 'simplecov',
    text: '{"RSpec": {"coverage": {"/app/a.rb": {"lines": [1, null, 0],\n"branches": {"[:if, 0, 1, 4, 3, 7]": {"[:then, 1, 2, 6, 2, 11]": 1, "[:else, 2, 1, 4, 3, 7]": 0}}}, "/app/b.rb": {"lines": [null, 2]}}, "timestamp": 1.5}}\n',
  },
  {
    name: 'llvm-cov',
    format: 'llvm',
    text: '{"data":[{"files":[{"filename":"/src/a.rs","segments":[[1,1,3,true,true,false],[3,2,0,false,false,false],[5,1,0,true,true,false],[6,2,0,false,false,false]],"branches":[[2,1,2,9,1,0,0,0,4]],\n"summary":{"lines":{"count":5,"covered":3},"functions":{"count":2,"covered":1},"branches":{"count":2,"covered":1}}}],"totals":{"lines":{"count":5,"covered":3}}}],"type":"llvm.coverage.json.export","version":"2.0.1"}\n',
  },
  {
    name: 'Coveralls',
    format: 'coveralls',
    text: '{"service_name":"x","source_files":[{"name":"a.c","source_digest":"1","coverage":[1,null,0],"branches":[1,0,0,1,1,0,1,0]},\n{"name":"b.c","coverage":"[null,2]"}]}\n',
  },
  {
    name: 'gcovr',
    format: 'gcovr',
    text: '{"gcovr/format_version":"0.15","files":[{"file":"a.h","lines":[{"line_number":1,"count":2,"branches":[{"branchno":0,"count":1,"source_block_id":0},{"branchno":1,"count":0,"source_block_id":0}]},{"line_number":3,"count":0,"branches":[]}],\n"functions":[{"name":"_Zf","lineno":1,"execution_count":1}]}]}\n',
  },
];
