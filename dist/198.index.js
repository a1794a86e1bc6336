export const id = 198;
export const ids = [198];
export const modules = {

/***/ 298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ baseOf),
/* harmony export */   y: () => (/* binding */ folderOf)
/* harmony export */ });
const baseOf = (path) => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');


/***/ }),

/***/ 7866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ postComment),
/* harmony export */   Wf: () => (/* binding */ isAboutPullRequest)
/* harmony export */ });
/* unused harmony export writeBody */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);


const LIMIT = 65_536;
const pull = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ pull_request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive() }) });
const user = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const comment = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(), body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(), user: user.nullish() });
function isAboutPullRequest(payload) {
    return pull.safeParse(payload).success;
}
function writeBody(mark, summary) {
    const body = `${mark}\n${summary}`;
    if (body.length <= LIMIT)
        return body;
    const note = '\n\n*Cut here: the job summary has the rest.*';
    const kept = body.slice(0, LIMIT - note.length);
    return `${kept.slice(0, kept.lastIndexOf('\n'))}${note}`;
}
async function findMarked(github, issue, mark) {
    const found = [];
    for await (const entry of github.pages('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: issue,
    })) {
        const one = comment.safeParse(entry);
        if (one.success && one.data.body?.startsWith(mark))
            found.push(one.data);
    }
    return found.sort((a, b) => a.id - b.id);
}
async function keepOwn(github, marked) {
    if (marked.length === 0)
        return [];
    const { status, data } = await github.call('GET /user');
    const login = status === 200 ? user.safeParse(data).data?.login : undefined;
    return marked.filter((one) => (login === undefined ? one.user?.type === 'Bot' : one.user?.login === login));
}
const REMEDY = 'give the job `pull-requests: write`; a fork has none, see docs/fork-pull-requests.md';
async function update(github, id, body) {
    const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
    const { status } = await github.call(route, { comment_id: id, body }, { repeatable: true });
    return status;
}
async function write(github, issue, mark, body) {
    const [known] = await keepOwn(github, await findMarked(github, issue, mark));
    if (known !== undefined) {
        const status = await update(github, known.id, body);
        return status === 200 ? null : `GitHub answered ${status}: ${REMEDY}`;
    }
    const made = await github.call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: issue,
        body,
    });
    if (made.status !== 201)
        return `GitHub answered ${made.status}: ${REMEDY}`;
    const own = comment.safeParse(made.data).data;
    const marked = await findMarked(github, issue, mark);
    const [first, ...others] = marked.filter((one) => one.user?.login === own?.user?.login);
    if (first === undefined || first.id === own?.id || !others.some(({ id }) => id === own?.id))
        return null;
    await github.call('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: own?.id });
    await update(github, first.id, body);
    return null;
}
async function postComment(ports, token, mark, summary) {
    const event = pull.safeParse(ports.runner.context.payload);
    if (!event.success)
        return 'the event names no pull request';
    if (token === undefined)
        return 'the input `token` is blank';
    const body = writeBody(mark, ports.redactor.clean(summary));
    return write(ports.github(token), event.data.pull_request.number, mark, body).catch((error) => {
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA)
            return `${error.message}${error.facts.status === 403 ? `: ${REMEDY}` : ''}`;
        throw error;
    });
}


/***/ }),

/***/ 7173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ countThings),
/* harmony export */   k9: () => (/* binding */ tableOfFirst),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   rL: () => (/* binding */ listFirst)
/* harmony export */ });
/* harmony import */ var _kernel_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(267);

function countThings(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
function listFirst(names, most) {
    const rest = names.length - most;
    return `${names.slice(0, most).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
function tableOfFirst(header, rows, most, rest = 'the evidence') {
    const left = rows.length - most;
    const more = left > 0 ? `\n\n${left} more ${left === 1 ? 'is' : 'are'} in ${rest}.` : '';
    return `${(0,_kernel_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(header, rows.slice(0, most))}${more}`;
}
function formatPercent(fraction) {
    return `${Math.round(fraction * 1000) / 10} %`;
}


/***/ }),

/***/ 1198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  enforceCoverage: () => (/* binding */ enforceCoverage)
});

// EXTERNAL MODULE: ./build/domain/wording.js
var wording = __webpack_require__(7173);
;// CONCATENATED MODULE: ./build/enforce-coverage/diff/line-ranges.js
function toRanges(lines) {
    const ranges = [];
    for (const line of lines) {
        const last = ranges.at(-1);
        if (last !== undefined && line === last.end + 1)
            last.end = line;
        else
            ranges.push({ start: line, end: line });
    }
    return ranges;
}
function formatRanges(ranges) {
    return ranges.map(({ start, end }) => (start === end ? `${start}` : `${start}-${end}`)).join(',');
}
const MAX_LINE = 100_000_000;
function parseRanges(text) {
    if (text === '')
        return [];
    const ranges = [];
    for (const part of text.split(',')) {
        const match = /^(\d{1,9})(?:-(\d{1,9}))?$/u.exec(part);
        const start = Number(match?.[1] ?? 0);
        const end = Number(match?.[2] ?? start);
        if (start <= (ranges.at(-1)?.end ?? 0) || end < start || end > MAX_LINE)
            return null;
        ranges.push({ start, end });
    }
    return ranges;
}
function* linesOf(ranges) {
    for (const { start, end } of ranges)
        for (let line = start; line <= end; line += 1)
            yield line;
}
function countLines(ranges) {
    return ranges.reduce((sum, { start, end }) => sum + end - start + 1, 0);
}
function findRange(ranges, line) {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ranges[middle]?.end ?? 0) < line)
            low = middle + 1;
        else
            high = middle;
    }
    return ranges[low];
}
function includesLine(ranges, line) {
    return (findRange(ranges, line)?.start ?? Infinity) <= line;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/annotations.js


function gapsOf({ path, added, covered, uncovered }) {
    const gaps = [];
    for (const range of uncovered) {
        const last = gaps.at(-1);
        const end = last === undefined ? 0 : (findRange(added, last.start)?.end ?? 0);
        const barrier = findRange(covered, (last?.end ?? 0) + 1)?.start ?? Infinity;
        const lines = range.end - range.start + 1;
        if (last !== undefined && range.end <= end && barrier > range.start) {
            last.end = range.end;
            last.lines += lines;
        }
        else
            gaps.push({ ...range, path, lines });
    }
    return gaps;
}
function annotateGap({ path, start, end, lines }) {
    const where = start === end ? `Line ${start} is` : `${lines} lines between ${start} and ${end} are`;
    return {
        level: 'warning',
        title: 'Not covered',
        message: `${where} added here and run by no test.`,
        file: path,
        line: start,
        endLine: end,
    };
}
function annotatePatch(patch, limit) {
    const gaps = (patch?.files ?? [])
        .flatMap(gapsOf)
        .sort((a, b) => b.lines - a.lines || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start));
    if (limit === 0 || gaps.length === 0)
        return [];
    if (gaps.length <= limit)
        return gaps.map(annotateGap);
    const shown = gaps.slice(0, limit - 1);
    const left = gaps.slice(limit - 1);
    const lines = left.reduce((sum, gap) => sum + gap.lines, 0);
    const files = new Set(left.map(({ path }) => path)).size;
    const message = `${(0,wording/* countThings */.Fs)(left.length, 'more gap')} with ${(0,wording/* countThings */.Fs)(lines, 'uncovered line')} in ${(0,wording/* countThings */.Fs)(files, 'file')}: the job summary lists them.`;
    return [...shown.map(annotateGap), { level: 'warning', title: 'Not covered', message }];
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/domain/json.js
var json = __webpack_require__(7803);
;// CONCATENATED MODULE: ./build/enforce-coverage/report.js
const FORMATS = [
    'lcov',
    'cobertura',
    'jacoco',
    'clover',
    'istanbul',
    'coverage.py',
    'go',
    'simplecov',
    'llvm',
    'opencover',
    'visualstudio',
    'dotcover',
    'scoverage',
    'sonarqube',
    'coveralls',
    'gcovr',
];
const QUANTITIES = ['lines', 'branches', 'statements', 'functions'];

;// CONCATENATED MODULE: ./build/enforce-coverage/baseline/history.js



const whole = schemas/* number */.aig().int().min(0);
const total = schemas/* tuple */.PVZ([whole, whole])
    .refine(([covered, all]) => covered <= all)
    .nullable();
const entry = schemas/* strictObject */.rej({
    commit: schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/u),
    at: whole,
    totals: schemas/* strictObject */.rej({ lines: total, branches: total, statements: total, functions: total }),
});
const history_history = schemas/* strictObject */.rej({ schema: schemas/* literal */.euz('plimsoll/coverage-history/v1'), entries: schemas/* array */.YOg(entry) });
const MOST_RECORDS = 100;
function readHistory(text) {
    return history_history.safeParse((0,json/* parseJson */.q)(text)).data?.entries ?? null;
}
function addToHistory(entries, commit, at, totals) {
    const pairs = Object.fromEntries(QUANTITIES.map((quantity) => [quantity, totals[quantity] && [totals[quantity].covered, totals[quantity].total]]));
    return [{ commit, at, totals: pairs }, ...entries.filter((other) => other.commit !== commit)].slice(0, MOST_RECORDS);
}
function writeHistory(entries) {
    return `${JSON.stringify({ schema: 'plimsoll/coverage-history/v1', entries })}\n`;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/baseline/tally-text.js
function writeTally({ lines, covered, total }) {
    const runs = [];
    lines.forEach((line, index) => {
        const counts = `${covered[index] ?? 0}/${total[index] ?? 0}`;
        const last = runs.at(-1);
        if (last !== undefined && last.counts === counts && line === last.end + 1)
            last.end = line;
        else
            runs.push({ start: line, end: line, counts });
    });
    return runs.map(({ start, end, counts }) => `${start === end ? start : `${start}-${end}`}=${counts}`).join(',');
}
const MAX_LINES = 10_000_000;
function readTally(text) {
    const rows = [];
    for (const entry of text === '' ? [] : text.split(',')) {
        const match = /^(\d{1,8})(?:-(\d{1,8}))?=(\d{1,9})\/(\d{1,9})$/u.exec(entry);
        if (match === null)
            return null;
        const [start, end, covered, total] = [match[1], match[2] ?? match[1], match[3], match[4]].map(Number);
        if (start <= (rows.at(-1)?.[0] ?? 0) || end < start || covered > total || rows.length + end - start > MAX_LINES)
            return null;
        for (let line = start; line <= end; line += 1)
            rows.push([line, covered, total]);
    }
    return {
        lines: Uint32Array.from(rows, (row) => row[0]),
        covered: Uint32Array.from(rows, (row) => row[1]),
        total: Uint32Array.from(rows, (row) => row[2]),
        points: null,
    };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/baseline/record.js




const record_whole = schemas/* number */.aig().int().min(0);
const pair = schemas/* tuple */.PVZ([record_whole, record_whole]).refine(([covered, total]) => covered <= total);
const ranges = schemas/* string */.YjP().refine((text) => parseRanges(text) !== null);
const measured = schemas/* strictObject */.rej({
    count: pair,
    byLine: schemas/* string */.YjP()
        .refine((text) => readTally(text) !== null)
        .nullable(),
});
const fileRecord = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().min(1),
    lines: pair.nullable(),
    covered: ranges,
    uncovered: ranges,
    branches: measured.nullable(),
    statements: measured.nullable(),
    functions: measured.nullable(),
});
const baselineRecord = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('plimsoll/coverage-record/v1'),
    commit: schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/u),
    groups: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), files: schemas/* array */.YOg(fileRecord) })),
});
const toPair = ({ covered, total }) => [covered, total];
const toCount = ([covered, total]) => ({ covered, total });
function writeCount(count) {
    return count && { count: toPair(count), byLine: count.byLine && writeTally(count.byLine) };
}
function readCount(record) {
    return record && { ...toCount(record.count), byLine: record.byLine === null ? null : readTally(record.byLine) };
}
function writeFile(file) {
    const lines = [...file.lines];
    return {
        path: file.path,
        lines: file.lineCount && toPair(file.lineCount),
        covered: formatRanges(toRanges(lines.filter((_, index) => file.hits[index] === 1))),
        uncovered: formatRanges(toRanges(lines.filter((_, index) => file.hits[index] !== 1))),
        branches: writeCount(file.branches),
        statements: writeCount(file.statements),
        functions: writeCount(file.functions),
    };
}
function readFile(record) {
    const covered = parseRanges(record.covered) ?? [];
    const uncovered = parseRanges(record.uncovered) ?? [];
    const rows = new Uint32Array(countLines(covered) + countLines(uncovered));
    rows.set([...linesOf(covered), ...linesOf(uncovered)]);
    const hit = new Set(linesOf(covered));
    rows.sort();
    return {
        path: record.path,
        scope: '',
        lines: rows,
        hits: Uint8Array.from(rows, (line) => (hit.has(line) ? 1 : 0)),
        lineCount: record.lines && toCount(record.lines),
        branches: readCount(record.branches),
        statements: readCount(record.statements),
        functions: readCount(record.functions),
    };
}
function writeRecord(commit, groups) {
    return {
        schema: 'plimsoll/coverage-record/v1',
        commit,
        groups: groups.map(({ name, files }) => ({ name, files: files.map(writeFile) })),
    };
}
function readRecord(text, commit) {
    const parsed = baselineRecord.safeParse((0,json/* parseJson */.q)(text));
    if (!parsed.success || parsed.data.commit !== commit)
        return null;
    return parsed.data.groups.map(({ name, files }) => ({ name, files: files.map(readFile) }));
}

;// CONCATENATED MODULE: ./build/enforce-coverage/baseline/store.js


const BASELINE_REF = 'refs/plimsoll/coverage';
const MAX_BYTES = 256 * 1024 * 1024;
function withToken(token) {
    return token === undefined || token === '' ? {} : { token };
}
async function readTip(git, token) {
    if ((await git.text(['remote', 'get-url', 'origin'])) === undefined) {
        return (await git.text(['rev-parse', '--verify', '--quiet', BASELINE_REF])) ?? null;
    }
    const listed = await git.run(['ls-remote', 'origin', BASELINE_REF], withToken(token));
    if (listed.code !== 0)
        return { why: listed.stderr.split('\n').at(-1) ?? '' };
    const tip = new TextDecoder().decode(listed.stdout).slice(0, 64).split('\t')[0] ?? '';
    if (tip === '')
        return null;
    const fetched = await git.run(['fetch', '--no-tags', '--quiet', 'origin', `+${BASELINE_REF}:${BASELINE_REF}`], withToken(token));
    return fetched.code === 0 ? tip : { why: fetched.stderr.split('\n').at(-1) ?? '' };
}
async function readStore(git, token) {
    const tip = await readTip(git, token);
    if (tip === null)
        return { status: 'empty' };
    if (typeof tip !== 'string')
        return { status: 'unreadable', why: `${BASELINE_REF} cannot be fetched: ${tip.why}` };
    const text = await git.text(['cat-file', 'blob', `${tip}:history.json`], { maxBytes: MAX_BYTES });
    const entries = text === undefined ? null : readHistory(text);
    if (entries === null)
        return {
            status: 'unreadable',
            why: `${BASELINE_REF} at ${tip.slice(0, 12)} holds no coverage history: delete the ref to start anew`,
        };
    return { status: 'read', tip, entries };
}
async function findAncestors(git, commit, entries) {
    const known = new Set(entries.map((entry) => entry.commit));
    const { stdout } = await git.run(['rev-list', '--topo-order', '--max-count=50000', commit, '--'], {
        maxBytes: MAX_BYTES,
    });
    return new TextDecoder()
        .decode(stdout)
        .split('\n')
        .filter((sha) => known.has(sha));
}
async function readGroups(git, tip, commit) {
    const text = await git.text(['cat-file', 'blob', `${tip}:records/${commit}.json`], { maxBytes: MAX_BYTES });
    return text === undefined ? null : readRecord(text, commit);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/baseline/publication.js



const ATTEMPTS = 5;
const PERMISSION = 'the job that runs on pushes to the default branch needs\npermissions:\n  contents: write';
async function hashBlob(git, text) {
    return requireText(await git.text(['hash-object', '-w', '--stdin'], { input: text }), 'hash-object');
}
function requireText(text, command) {
    if (text === undefined)
        throw new Error(`git ${command} failed while the baseline was written`);
    return text;
}
async function buildTree(git, store, snapshot) {
    const entries = addToHistory(store.status === 'read' ? store.entries : [], snapshot.commit, snapshot.at, snapshot.totals);
    const record = await hashBlob(git, `${JSON.stringify(writeRecord(snapshot.commit, snapshot.groups))}\n`);
    const old = store.status === 'read' ? ((await git.text(['ls-tree', `${store.tip}:records`])) ?? '') : '';
    const kept = old.split('\n').filter((line) => {
        const name = line.slice(line.indexOf('\t') + 1).replace(/\.json$/u, '');
        return name !== snapshot.commit && entries.some(({ commit }) => commit === name);
    });
    const rows = [...kept, `100644 blob ${record}\t${snapshot.commit}.json`].join('\n');
    const records = requireText(await git.text(['mktree'], { input: `${rows}\n` }), 'mktree');
    const history = await hashBlob(git, writeHistory(entries));
    const root = `100644 blob ${history}\thistory.json\n040000 tree ${records}\trecords\n`;
    return requireText(await git.text(['mktree'], { input: root }), 'mktree');
}
function identity(at) {
    const date = `@${Math.floor(at / 1000)} +0000`;
    const who = { NAME: 'plimsoll', EMAIL: 'plimsoll@users.noreply.github.com', DATE: date };
    const pairs = Object.entries(who).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
    ]);
    return { env: Object.fromEntries(pairs) };
}
function isDenied(stderr) {
    return /\b403\b|denied|not granted|could not read Username|Authentication failed|protected|GH\d{3}/iu.test(stderr);
}
async function publishOnce(git, token, snapshot) {
    const store = await readStore(git, token);
    if (store.status === 'unreadable')
        return { status: 'not recorded', why: store.why };
    const tree = await buildTree(git, store, snapshot);
    const message = `coverage of ${snapshot.commit}`;
    const commit = requireText(await git.text(['commit-tree', tree, '-m', message], identity(snapshot.at)), 'commit-tree');
    const expected = store.status === 'read' ? store.tip : '';
    const isRemote = (await git.text(['remote', 'get-url', 'origin'])) !== undefined;
    if (!isRemote)
        return { status: 'not recorded', why: 'the checkout has no remote `origin` to keep it' };
    const lease = `--force-with-lease=${BASELINE_REF}:${expected}`;
    const pushed = await git.run(['push', '--quiet', '--no-verify', lease, 'origin', `${commit}:${BASELINE_REF}`], withToken(token));
    if (pushed.code === 0)
        return { status: 'recorded', at: commit };
    if (isDenied(pushed.stderr))
        return { status: 'not recorded', why: `the token may not write: ${PERMISSION}` };
    if (/stale info|cannot lock ref|fetch first|already exists|failed to update ref/iu.test(pushed.stderr))
        return 'moved';
    return { status: 'not recorded', why: pushed.stderr.split('\n').at(-1) ?? 'git push failed' };
}
async function publish(git, token, snapshot) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const result = await publishOnce(git, token, snapshot);
        if (result !== 'moved')
            return result;
    }
    return {
        status: 'not recorded',
        why: `other jobs wrote ${BASELINE_REF} ${ATTEMPTS} times in between: run the job again`,
    };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/baseline-keeping.js


const pushed = schemas/* object */.Ikc({ repository: schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP() }) });
function isPushToDefault({ context }) {
    const branch = pushed.safeParse(context.payload).data?.repository.default_branch;
    return context.eventName === 'push' && branch !== undefined && context.ref === `refs/heads/${branch}`;
}
function tell(publication, isNeeded) {
    if (publication.status === 'recorded')
        return { store: `recorded at ${publication.at}`, concerns: [] };
    const level = isNeeded ? 'warned' : 'note';
    return { store: 'not recorded', concerns: [{ level, message: `baseline not recorded: ${publication.why}` }] };
}
async function keepBaseline(facts, ports, token, isNeeded) {
    const { revision, measurement, concerns } = facts;
    const isSound = revision !== null &&
        measurement.proof.matched > 0 &&
        !concerns.some(({ level }) => level === 'failed' || level === 'inconclusive');
    if (!isPushToDefault(ports.runner))
        return { store: '', concerns: [] };
    if (!isSound)
        return {
            store: 'not recorded',
            concerns: [{ level: 'note', message: 'baseline not recorded: the reports of this run are not complete' }],
        };
    const snapshot = {
        commit: revision.head,
        at: ports.clock.now(),
        totals: measurement.totals,
        groups: measurement.parts,
    };
    return tell(await publish(ports.git, token, snapshot), isNeeded);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/rules/verdict.js
const LEVELS = {
    met: 'passed',
    idle: 'passed',
    unjudged: 'warned',
    missed: 'failed',
    empty: 'failed',
    undecided: 'inconclusive',
};
const WORST_FIRST = ['failed', 'inconclusive', 'warned', 'passed'];
function levelOf({ rule, finding }, ratchet) {
    const level = LEVELS[finding];
    return rule === 'ratchet' && ratchet === 'warn' && level !== 'passed' ? 'warned' : level;
}
function decideVerdict(judgements, concerns, ratchet) {
    const all = [
        ...concerns.filter(({ level }) => level !== 'note').map(({ level, message }) => ({ level, text: message })),
        ...judgements.map((judgement) => ({ level: levelOf(judgement, ratchet), text: judgement.sentence })),
    ];
    const status = WORST_FIRST.find((level) => all.some((one) => one.level === level)) ?? 'passed';
    const reason = all.filter(({ level }) => level === status).map(({ text }) => text);
    return { status, reason: reason.join('; ') };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/certificate.js


const LIMIT_BYTES = 65_536;
function describePatch({ patch }) {
    if (patch === null)
        return null;
    const { totals, addedLines, silent } = patch;
    const files = patch.files.map(({ path, added, covered, uncovered, partial }) => ({
        path,
        added: formatRanges(added),
        covered: formatRanges(covered),
        uncovered: formatRanges(uncovered),
        partial: formatRanges(partial),
    }));
    return { totals, addedLines, files, silent: [...silent] };
}
function describeFlips({ ratchet }) {
    const flipped = (ratchet?.flips ?? []).filter(({ lost, gained }) => lost.length + gained.length > 0);
    return flipped.map(({ path, lost, gained }) => ({
        path,
        lost: formatRanges(toRanges(lost)),
        gained: formatRanges(toRanges(gained)),
    }));
}
function cuttable(whole) {
    return [
        ['paths.unmatched', whole.paths.unmatched],
        ['flipped', whole.flipped],
        ['paths.ambiguous', whole.paths.ambiguous],
        ['patch.silent', whole.patch?.silent ?? []],
        ['patch.files', whole.patch?.files ?? []],
        ['concerns', whole.concerns],
        ['reports', whole.reports],
        ['judgements', whole.judgements],
    ];
}
function withinLimit(whole) {
    const size = () => Buffer.byteLength(JSON.stringify(whole));
    for (const [name, list] of cuttable(whole)) {
        while (size() > LIMIT_BYTES && list.length > 0) {
            const dropped = Math.ceil(list.length / 2);
            list.length -= dropped;
            whole.cut[name] = (whole.cut[name] ?? 0) + dropped;
        }
    }
    return whole;
}
function certify(facts, judged, policy, exclude) {
    const { revision, reports, measurement, baseline } = facts;
    const { files, matched, by, unmatched, ambiguous } = measurement.proof;
    return withinLimit({
        head: revision?.head ?? '',
        mergeBase: facts.mergeBase,
        baseline: baseline.status === 'found' ? baseline.commit : '',
        ratchet: policy.ratchet,
        reports: reports.map(({ path, sha256, report }) => ({ path, sha256, format: report?.format ?? null })),
        paths: { files, matched, by, unmatched: [...unmatched], ambiguous: [...ambiguous] },
        exclude: [...exclude],
        totals: measurement.totals,
        patch: describePatch(judged),
        judgements: judged.judgements.map((judgement) => ({
            ...judgement,
            level: levelOf(judgement, policy.ratchet),
            inequalities: [...judgement.inequalities],
        })),
        concerns: [...judged.concerns],
        flipped: describeFlips(judged),
        cut: {},
    });
}

;// CONCATENATED MODULE: ./build/enforce-coverage/tallies/arena.js
const FIRST_SLAB = 1024;
const LARGEST_SLAB = 262_144;
class Arena {
    #slab = new ArrayBuffer(0);
    #used = 0;
    #next = FIRST_SLAB;
    take32(length) {
        const start = this.#reserve(length * 4);
        return new Uint32Array(this.#slab, start, length);
    }
    take8(length) {
        const start = this.#reserve(length);
        return new Uint8Array(this.#slab, start, length);
    }
    #reserve(size) {
        const start = (this.#used + 3) & ~3;
        if (start + size <= this.#slab.byteLength) {
            this.#used = start + size;
            return start;
        }
        this.#slab = new ArrayBuffer(Math.max(size, this.#next));
        this.#next = Math.min(this.#next * 2, LARGEST_SLAB);
        this.#used = size;
        return 0;
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/tallies/line-set.js
const LAST_LINE = 2 ** 31 - 1;
class LineSet {
    #marks = new Uint32Array(64);
    #size = 0;
    #arena;
    constructor(arena) {
        this.#arena = arena;
    }
    add(line, hit) {
        if (this.#size === this.#marks.length)
            this.#grow();
        this.#marks[this.#size++] = line * 2 + (hit ? 1 : 0);
    }
    addAll(known) {
        for (let at = 0; at < known.lines.length; at += 1)
            this.add(known.lines[at], known.hits[at]);
    }
    finish() {
        const marks = this.#marks.subarray(0, this.#size);
        this.#size = 0;
        if (!isAscending(marks))
            marks.sort();
        return compact(marks, this.#arena);
    }
    #grow() {
        const larger = new Uint32Array(this.#marks.length * 2);
        larger.set(this.#marks);
        this.#marks = larger;
    }
}
function isAscending(marks) {
    for (let at = 1; at < marks.length; at += 1) {
        if (marks[at - 1] > marks[at])
            return false;
    }
    return true;
}
function compact(marks, arena) {
    let size = 0;
    for (let at = 0; at < marks.length; at += 1) {
        const mark = marks[at];
        if (size > 0 && marks[size - 1] >>> 1 === mark >>> 1)
            marks[size - 1] = mark;
        else
            marks[size++] = mark;
    }
    const lines = arena.take32(size);
    const hits = arena.take8(size);
    for (let at = 0; at < size; at += 1) {
        lines[at] = marks[at] >>> 1;
        hits[at] = marks[at] & 1;
    }
    return { lines, hits };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/tallies/count-set.js
class CountSet {
    #rows = new Float64Array(96);
    #size = 0;
    #arena;
    constructor(arena) {
        this.#arena = arena;
    }
    get isEmpty() {
        return this.#size === 0;
    }
    add(line, covered, total) {
        if (this.#size + 3 > this.#rows.length)
            this.#grow();
        this.#rows[this.#size] = line;
        this.#rows[this.#size + 1] = covered;
        this.#rows[this.#size + 2] = total;
        this.#size += 3;
    }
    addAll(known) {
        for (let at = 0; at < known.lines.length; at += 1) {
            this.add(known.lines[at], known.covered[at], known.total[at]);
        }
    }
    finish() {
        if (this.#size === 0)
            return null;
        const rows = this.#rows.subarray(0, this.#size);
        this.#size = 0;
        return tabulate(rows, orderRows(rows), this.#arena);
    }
    #grow() {
        const larger = new Float64Array(this.#rows.length * 2);
        larger.set(this.#rows);
        this.#rows = larger;
    }
}
function orderRows(rows) {
    const order = new Uint32Array(rows.length / 3);
    let isAscending = true;
    for (let at = 0; at < order.length; at += 1) {
        order[at] = at * 3;
        if (at > 0 && rows[at * 3] < rows[at * 3 - 3])
            isAscending = false;
    }
    if (!isAscending)
        order.sort((one, two) => rows[one] - rows[two]);
    return order;
}
function tabulate(rows, order, arena) {
    const distinct = count_set_countLines(rows, order);
    const lines = arena.take32(distinct);
    const covered = arena.take32(distinct);
    const total = arena.take32(distinct);
    let size = 0;
    for (const row of order) {
        const line = rows[row];
        if (size === 0 || lines[size - 1] !== line)
            lines[size++] = line;
        covered[size - 1] = Math.max(covered[size - 1], rows[row + 1]);
        total[size - 1] = Math.max(total[size - 1], rows[row + 2]);
    }
    return { lines, covered, total, points: null };
}
function count_set_countLines(rows, order) {
    let count = 0;
    let line = -1;
    for (const row of order) {
        if (rows[row] !== line)
            count += 1;
        line = rows[row];
    }
    return count;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/tallies/point-count.js
const FIRST_NAME = 2 ** 30;
class PointCount {
    covered;
    total;
    #pairs;
    #scheme;
    #names;
    #weights;
    constructor(pairs, scheme, names, weights) {
        this.#pairs = pairs;
        this.#scheme = scheme;
        this.#names = names;
        this.#weights = weights;
        let covered = 0;
        let total = 0;
        for (let at = 0; at < pairs.length; at += 2) {
            const weight = this.#weigh(pairs[at] >>> 1);
            total += weight;
            covered += (pairs[at] & 1) * weight;
        }
        this.covered = covered;
        this.total = total;
    }
    get byLine() {
        const size = this.#countLines();
        const lines = new Uint32Array(size);
        const covered = new Uint32Array(size);
        const total = new Uint32Array(size);
        const counts = new Uint32Array(size);
        const keys = new Uint32Array(this.#pairs.length / 2);
        const taken = new Uint8Array(keys.length);
        const weights = this.#weights === null ? null : new Uint32Array(keys.length);
        for (let at = 0, row = -1; at < keys.length; at += 1) {
            const line = this.#pairs[at * 2 + 1];
            if (at === 0 || lines[row] !== line)
                lines[(row += 1)] = line;
            const key = (keys[at] = this.#pairs[at * 2] >>> 1);
            const weight = this.#weigh(key);
            taken[at] = this.#pairs[at * 2] & 1;
            if (weights !== null)
                weights[at] = weight;
            counts[row] = counts[row] + 1;
            total[row] = total[row] + weight;
            covered[row] = covered[row] + taken[at] * weight;
        }
        return {
            lines,
            covered,
            total,
            points: { scheme: this.#scheme, counts, keys, names: this.#names, taken, weights },
        };
    }
    #weigh(key) {
        return this.#weights === null ? 1 : (this.#weights[key - FIRST_NAME] ?? 1);
    }
    #countLines() {
        let count = 0;
        for (let at = 1; at < this.#pairs.length; at += 2) {
            if (at === 1 || this.#pairs[at] !== this.#pairs[at - 2])
                count += 1;
        }
        return count;
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/tallies/point-set.js

class PointSet {
    #pairs = new Uint32Array(64);
    #size = 0;
    #names = [];
    #indexes = new Map();
    #weights = null;
    #table = null;
    #arena;
    constructor(arena) {
        this.#arena = arena;
    }
    get isEmpty() {
        return this.#size === 0;
    }
    add(line, key, taken) {
        if (this.#size === this.#pairs.length)
            this.#grow();
        this.#pairs[this.#size] = key * 2 + (taken ? 1 : 0);
        this.#pairs[this.#size + 1] = line;
        this.#size += 2;
    }
    name(text) {
        let index = this.#indexes.get(text);
        if (index === undefined) {
            index = this.#names.length;
            this.#names.push(text);
            this.#indexes.set(text, index);
        }
        return FIRST_NAME + index;
    }
    share(table) {
        this.#table = table;
    }
    weigh(key, weight) {
        this.#weights ??= [];
        const before = this.#weights[key - FIRST_NAME];
        this.#weights[key - FIRST_NAME] = weight;
        return before;
    }
    addAll(known, lines) {
        let at = 0;
        for (let index = 0; index < lines.length; index += 1) {
            for (let left = known.counts[index]; left > 0; left -= 1, at += 1) {
                const key = known.keys[at];
                const own = key < FIRST_NAME || this.#table !== null ? key : this.name(known.names.at(key - FIRST_NAME) ?? '');
                if (known.weights !== null)
                    this.weigh(own, known.weights[at]);
                this.add(lines[index], own, known.taken[at]);
            }
        }
    }
    finish(scheme) {
        if (this.#size === 0)
            return null;
        const pairs = sortPairs(this.#pairs.subarray(0, this.#size));
        const own = this.#arena.take32(dropRepeats(pairs));
        own.set(pairs.subarray(0, own.length));
        const count = new PointCount(own, scheme, this.#table ?? this.#names, this.#weights);
        this.#size = 0;
        if (this.#names.length > 0) {
            this.#names = [];
            this.#indexes = new Map();
        }
        this.#weights = null;
        return count;
    }
    #grow() {
        const larger = new Uint32Array(this.#pairs.length * 2);
        larger.set(this.#pairs);
        this.#pairs = larger;
    }
}
function sortPairs(pairs) {
    for (let at = 2; at < pairs.length; at += 2) {
        const line = pairs[at + 1];
        const before = pairs[at - 1];
        if (line < before || (line === before && pairs[at] < pairs[at - 2])) {
            new BigUint64Array(pairs.buffer, 0, pairs.length / 2).sort();
            break;
        }
    }
    return pairs;
}
function dropRepeats(pairs) {
    let size = 0;
    for (let at = 0; at < pairs.length; at += 2) {
        const key = pairs[at];
        const line = pairs[at + 1];
        if (size > 0 && pairs[size - 1] === line && pairs[size - 2] >>> 1 === key >>> 1)
            size -= 2;
        pairs[size] = key;
        pairs[size + 1] = line;
        size += 2;
    }
    return size;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/tallies/tally-draft.js


class TallyDraft {
    points;
    #counts;
    #sum = null;
    #scheme;
    constructor(scheme, arena) {
        this.#scheme = scheme;
        this.points = new PointSet(arena);
        this.#counts = new CountSet(arena);
    }
    addCount(line, covered, total) {
        this.#counts.add(line, covered, total);
    }
    addSum(covered, total) {
        const before = this.#sum ?? { covered: 0, total: 0 };
        this.#sum = { covered: Math.max(before.covered, covered), total: Math.max(before.total, total) };
    }
    absorb(parts) {
        const tallies = parts.map((part) => part.byLine);
        const scheme = commonScheme(tallies);
        if (scheme !== null)
            this.#scheme = scheme;
        this.points.share(commonNames(tallies));
        for (const [index, tally] of tallies.entries()) {
            if (tally === null)
                this.addSum(parts[index]?.covered ?? 0, parts[index]?.total ?? 0);
            else if (scheme !== null && tally.points !== null)
                this.points.addAll(tally.points, tally.lines);
            else
                this.#counts.addAll(tally);
        }
    }
    finish() {
        const named = this.#scheme === null ? null : this.points.finish(this.#scheme);
        const sum = this.#sum;
        this.#sum = null;
        if (sum === null && this.#counts.isEmpty)
            return named;
        if (named !== null)
            this.#counts.addAll(named.byLine);
        const byLine = this.#counts.finish();
        if (sum !== null)
            return { ...sum, byLine: null };
        return byLine === null ? null : { ...sumTally(byLine), byLine };
    }
}
function sumTally(tally) {
    let covered = 0;
    let total = 0;
    for (let at = 0; at < tally.lines.length; at += 1) {
        covered += tally.covered[at];
        total += tally.total[at];
    }
    return { covered, total };
}
function commonScheme(tallies) {
    const first = tallies[0]?.points?.scheme;
    return first !== undefined && tallies.every((tally) => tally?.points?.scheme === first) ? first : null;
}
function commonNames(tallies) {
    const first = tallies[0]?.points?.names;
    return first !== undefined && tallies.every((tally) => tally?.points?.names === first) ? first : null;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/reports/file-draft.js



class FileDraft {
    #arena = new Arena();
    lines = new LineSet(this.#arena);
    branches;
    statements;
    functions;
    lineCount = null;
    constructor(scheme) {
        this.branches = new TallyDraft(scheme, this.#arena);
        this.statements = new TallyDraft(scheme, this.#arena);
        this.functions = new TallyDraft(scheme, this.#arena);
    }
    finish(path, scope = '', countsLines = true) {
        const { lines, hits } = this.lines.finish();
        const lineCount = this.lineCount ?? { covered: countHits(hits), total: hits.length };
        this.lineCount = null;
        return {
            path,
            scope,
            lines,
            hits,
            lineCount: countsLines ? lineCount : null,
            branches: this.branches.finish(),
            statements: this.statements.finish(),
            functions: this.functions.finish(),
        };
    }
}
function countHits(hits) {
    let covered = 0;
    for (const hit of hits)
        covered += hit;
    return covered;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/reports/cobertura-losses.js

function listCoberturaLosses({ files }) {
    const losses = [
        ['count lines that their report does not list', hasOtherLines],
        ['count branches without saying on which lines', (file) => file.branches?.byLine === null],
        ['count statements and no lines: lines were derived from them', (file) => file.lineCount === null],
    ];
    return losses.flatMap(([loss, isLost]) => {
        const count = files.filter(isLost).length;
        return count === 0 ? [] : [`${count} of ${files.length} files ${loss}.`];
    });
}
function hasOtherLines({ lines, hits, lineCount }) {
    return lineCount !== null && (lineCount.total !== lines.length || lineCount.covered !== countHits(hits));
}

// EXTERNAL MODULE: ./build/domain/path.js
var domain_path = __webpack_require__(298);
;// CONCATENATED MODULE: ./build/enforce-coverage/reports/cobertura-lines.js
function listCoberturaLines(file) {
    const rows = Array.from(file.lines, (number, index) => ({
        number,
        hit: file.hits[index] === 1,
        branchesCovered: 0,
        branchesTotal: 0,
    }));
    const tally = file.branches?.byLine ?? null;
    if (tally === null)
        return rows;
    const hasLines = rows.length > 0;
    if (!hasLines && file.lineCount !== null && file.lineCount.total > 0)
        return rows;
    let at = 0;
    for (const [index, number] of tally.lines.entries()) {
        const covered = tally.covered[index];
        if (!hasLines)
            rows.push({ number, hit: covered > 0, branchesCovered: 0, branchesTotal: 0 });
        while (at + 1 < rows.length && rows[at + 1].number <= number)
            at += 1;
        const row = rows[at];
        row.branchesCovered += covered;
        row.branchesTotal += tally.total[index];
    }
    return rows;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/reports/cobertura-text.js


const DOCTYPE = '<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">';
function* writeCobertura(written, timestamp) {
    const packages = groupByFolder(written);
    const entries = [...packages.values()].flat();
    const sums = sumRows(entries.flatMap((entry) => entry.rows));
    for (const quantity of ['lines', 'branches']) {
        if (sums[quantity].total === 0)
            sums[quantity] = written.totals[quantity] ?? sums[quantity];
    }
    yield `<?xml version="1.0" encoding="UTF-8"?>\n${DOCTYPE}\n<coverage ${rates(sums)} ${counts(sums)}`;
    yield ` complexity="0" version="plimsoll" timestamp="${timestamp}">\n  <sources>\n    <source>.</source>\n  </sources>\n`;
    yield '  <packages>\n';
    for (const [folder, classes] of packages) {
        const own = sumRows(classes.flatMap((entry) => entry.rows));
        yield `    <package name="${escapeXml(folder)}" ${rates(own)} complexity="0">\n      <classes>\n`;
        for (const entry of classes)
            yield* writeClass(entry);
        yield '      </classes>\n    </package>\n';
    }
    yield '  </packages>\n</coverage>\n';
}
function* writeClass({ path, rows }) {
    const name = escapeXml((0,domain_path/* baseOf */.b)(path));
    yield `        <class name="${name}" filename="${escapeXml(path)}" ${rates(sumRows(rows))} complexity="0">\n`;
    yield '          <methods/>\n          <lines>\n';
    for (const row of rows)
        yield `            ${writeLine(row)}\n`;
    yield '          </lines>\n        </class>\n';
}
function writeLine({ number, hit, branchesCovered, branchesTotal }) {
    const start = `<line number="${number}" hits="${hit ? 1 : 0}"`;
    if (branchesTotal === 0)
        return `${start} branch="false"/>`;
    const percent = Math.floor((branchesCovered * 100) / branchesTotal);
    return `${start} branch="true" condition-coverage="${percent}% (${branchesCovered}/${branchesTotal})"/>`;
}
function groupByFolder({ files }) {
    const packages = new Map();
    for (const file of files) {
        const path = file.path.replaceAll('\\', '/');
        const folder = (0,domain_path/* folderOf */.y)(path);
        const entry = { path, rows: listCoberturaLines(file) };
        const known = packages.get(folder);
        if (known === undefined)
            packages.set(folder, [entry]);
        else
            known.push(entry);
    }
    return packages;
}
function sumRows(rows) {
    const sums = { lines: { covered: 0, total: rows.length }, branches: { covered: 0, total: 0 } };
    for (const row of rows) {
        sums.lines.covered += Number(row.hit);
        sums.branches.covered += row.branchesCovered;
        sums.branches.total += row.branchesTotal;
    }
    return sums;
}
function rates({ lines, branches }) {
    return `line-rate="${rate(lines)}" branch-rate="${rate(branches)}"`;
}
function rate({ covered, total }) {
    return total === 0 ? '0' : String(Math.floor((covered * 10_000) / total) / 10_000);
}
function counts({ lines, branches }) {
    const forLines = `lines-covered="${lines.covered}" lines-valid="${lines.total}"`;
    return `${forLines} branches-covered="${branches.covered}" branches-valid="${branches.total}"`;
}
const ESCAPES = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
]);
function escapeXml(text) {
    return text
        .replace(/[&<>"]/g, (mark) => ESCAPES.get(mark))
        .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
        .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}

;// CONCATENATED MODULE: ./build/enforce-coverage/reports/totals.js
function countOf(file, quantity) {
    return quantity === 'lines' ? file.lineCount : file[quantity];
}
function sumFiles(files) {
    const totals = { lines: null, branches: null, statements: null, functions: null };
    for (const quantity of ['lines', 'branches', 'statements', 'functions']) {
        for (const file of files) {
            const count = countOf(file, quantity);
            if (count === null)
                continue;
            const sum = (totals[quantity] ??= { covered: 0, total: 0 });
            sum.covered += count.covered;
            sum.total += count.total;
        }
        if (totals[quantity]?.total === 0)
            totals[quantity] = null;
    }
    return totals;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/cobertura.js



async function saveCobertura(path, { files, matched }, ports) {
    const own = files.filter((file) => matched.has(file.path));
    if (path === undefined || own.length === 0)
        return { path: null, concerns: [] };
    const written = { files: own, totals: sumFiles(own) };
    await ports.files.write(path, [...writeCobertura(written, ports.clock.now())].join(''));
    const losses = listCoberturaLosses(written).map((loss) => ({ level: 'note', message: `${path}: ${loss}` }));
    return { path, concerns: losses };
}

// EXTERNAL MODULE: ./build/domain/sticky-comment.js
var sticky_comment = __webpack_require__(7866);
;// CONCATENATED MODULE: ./build/enforce-coverage/comment-mark.js
function writeMark(ports, flags, folder) {
    const key = ports.digest.sha256(JSON.stringify([folder, [...flags].sort()])).slice(0, 16);
    return `<!-- plimsoll/enforce-coverage/${key} -->`;
}

// EXTERNAL MODULE: ./build/kernel/contract.js
var contract = __webpack_require__(7224);
// EXTERNAL MODULE: ./build/kernel/inputs.js
var inputs = __webpack_require__(8927);
;// CONCATENATED MODULE: ./build/enforce-coverage/exact/decimal.js
const MAX_DIGITS = 6;
const SHAPE = /^(\d{1,3})(?:\.(\d{1,6}))?\s*%?$/u;
function parseDecimal(text) {
    const match = SHAPE.exec(text.trim());
    if (match === null)
        return null;
    const fraction = (match[2] ?? '').replace(/0+$/u, '');
    const units = Number(`${match[1]}${fraction}`);
    const digits = fraction.length;
    return units > 100 * 10 ** digits ? null : { units, digits };
}
function decimal_formatDecimal({ units, digits }) {
    const text = String(units).padStart(digits + 1, '0');
    return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
function compareDecimals(a, b) {
    return a.units * 10 ** (MAX_DIGITS - a.digits) - b.units * 10 ** (MAX_DIGITS - b.digits);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/exact/inequality.js
function power(digits) {
    return 10n ** BigInt(digits);
}
function holds({ left, right }) {
    return BigInt(left) >= BigInt(right);
}
function atLeast({ covered, total }, { units, digits }) {
    const factor = 100n * power(digits);
    return {
        left: String(BigInt(covered) * factor),
        right: String(BigInt(units) * BigInt(total)),
        text: `${covered} * ${factor} >= ${units} * ${total}`,
    };
}
function dropAtMost(base, head, { units, digits }) {
    const factor = 100n * power(digits);
    const fallen = BigInt(base.covered) * BigInt(head.total) - BigInt(head.covered) * BigInt(base.total);
    return {
        left: String(BigInt(units) * BigInt(base.total) * BigInt(head.total)),
        right: String(fallen * factor),
        text: `${units} * ${base.total} * ${head.total} >= (${base.covered} * ${head.total} - ${head.covered} * ${base.total}) * ${factor}`,
    };
}
function notBelow(base, head) {
    return {
        left: String(BigInt(head.covered) * BigInt(base.total)),
        right: String(BigInt(base.covered) * BigInt(head.total)),
        text: `${head.covered} * ${base.total} >= ${base.covered} * ${head.total}`,
    };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/exact/percent.js
function floorRatio(numerator, denominator, digits) {
    const scaled = (numerator * 100n * 10n ** BigInt(digits)) / denominator;
    const text = String(scaled).padStart(digits + 1, '0');
    return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
function formatPercent({ covered, total }, digits = 2) {
    return total === 0 ? 'no data' : `${floorRatio(BigInt(covered), BigInt(total), Math.max(2, digits))} %`;
}
function formatChange(base, head) {
    if (base.total === 0 || head.total === 0)
        return '';
    const totals = BigInt(base.total) * BigInt(head.total);
    const change = BigInt(head.covered) * BigInt(base.total) - BigInt(base.covered) * BigInt(head.total);
    if (change >= 0n)
        return `+${floorRatio(change, totals, 2)}`;
    const fallen = -change * 10000n;
    const ceiling = (fallen + totals - 1n) / totals;
    const text = String(ceiling).padStart(3, '0');
    return `-${text.slice(0, -2)}.${text.slice(-2)}`;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/exact/rounding.js

function roundHalfEven(percent, digits) {
    const factor = 10 ** digits;
    const isTie = Number.isInteger(percent * factor * 2) && !Number.isInteger(percent * factor);
    if (!isTie)
        return Number(percent.toFixed(digits));
    const below = Math.floor(percent * factor);
    return (below % 2 === 0 ? below : below + 1) / factor;
}
const ROUNDINGS = {
    'coverage.py': {
        about: 'coverage.py rounds to whole percent, 100 only when exact',
        round: (percent) => (percent < 100 ? Math.min(roundHalfEven(percent, 0), 99.999_999) : percent),
    },
    gcovr: {
        about: 'gcovr rounds to one decimal, at most 99.9 unless exact',
        round: (percent) => (percent < 100 ? Math.min(roundHalfEven(percent, 1), 99.9) : percent),
    },
    go: {
        about: '`go tool cover` prints one decimal, which scripts compare',
        round: (percent) => roundHalfEven(percent, 1),
    },
};
function describeRounding(format) {
    return ROUNDINGS[format]?.about ?? null;
}
function isEnoughForTool(format, { covered, total }, percent) {
    const rounding = ROUNDINGS[format];
    if (rounding === undefined)
        return null;
    return total > 0 && rounding.round((100 * covered) / total) >= Number(decimal_formatDecimal(percent));
}

;// CONCATENATED MODULE: ./build/enforce-coverage/rules/judgement.js




const RULES = ['minimum', 'minimum-patch', 'maximum-drop', 'ratchet', 'budget'];
function chooseQuantity(threshold, totals) {
    if (threshold.quantity !== 'default')
        return threshold.quantity;
    return totals.lines === null && totals.statements !== null ? 'statements' : 'lines';
}
function describeCount(quantity, count, percent) {
    return `${quantity} ${formatPercent(count, percent?.digits)} (${count.covered} of ${count.total})`;
}
function toolVerdict(given, count) {
    const format = given.formats[0];
    if (given.rounding === 'exact' || format === undefined || given.formats.length > 1)
        return null;
    return isEnoughForTool(format, count, given.percent) === true ? describeRounding(format) : null;
}
function judgeMinimum(given, count) {
    const { rule, scope, quantity, percent, subject, input } = given;
    const threshold = decimal_formatDecimal(percent);
    const common = { rule, scope, quantity, base: null, threshold };
    if (count === null || count.total === 0) {
        const sentence = `${subject}: no data about ${quantity}, so the minimum ${threshold} % cannot be met: produce a report with ${quantity} or change \`${input}\``;
        return { ...common, finding: 'empty', count: null, inequalities: [], byTool: null, sentence };
    }
    const inequality = atLeast(count, percent);
    const isExact = holds(inequality);
    const byTool = isExact ? null : toolVerdict(given, count);
    const isMet = isExact || byTool !== null;
    const fact = `${subject}: ${describeCount(quantity, count, percent)}`;
    const sentence = isMet
        ? `${fact} ${byTool === null ? 'reach' : `pass by the tool's rounding (${byTool}) although they are below`} the minimum ${threshold} %`
        : `${fact} are below the minimum ${threshold} %: cover ${missingPoints(count, percent)} more or lower \`${input}\``;
    return { ...common, finding: isMet ? 'met' : 'missed', count, inequalities: [inequality], byTool, sentence };
}
function missingPoints({ covered, total }, { units, digits }) {
    const factor = 100n * 10n ** BigInt(digits);
    return String((BigInt(units) * BigInt(total) + factor - 1n) / factor - BigInt(covered));
}

;// CONCATENATED MODULE: ./build/enforce-coverage/evidence-shape.js



const evidence_shape_whole = schemas/* number */.aig().int().min(0);
const count = schemas/* strictObject */.rej({ covered: evidence_shape_whole, total: evidence_shape_whole });
const quantity = schemas/* enum */.k5n(QUANTITIES);
const totals = schemas/* strictObject */.rej({
    lines: count.nullable(),
    branches: count.nullable(),
    statements: count.nullable(),
    functions: count.nullable(),
});
const judgement = schemas/* strictObject */.rej({
    rule: schemas/* enum */.k5n(RULES),
    scope: schemas/* string */.YjP(),
    quantity,
    finding: schemas/* enum */.k5n(['met', 'idle', 'unjudged', 'missed', 'empty', 'undecided']),
    level: schemas/* enum */.k5n(['passed', 'warned', 'failed', 'inconclusive']),
    count: count.nullable(),
    base: count.nullable(),
    threshold: schemas/* string */.YjP().nullable(),
    inequalities: schemas/* array */.YOg(schemas/* strictObject */.rej({ left: schemas/* string */.YjP(), right: schemas/* string */.YjP(), text: schemas/* string */.YjP() })),
    byTool: schemas/* string */.YjP().nullable(),
    sentence: schemas/* string */.YjP(),
});
const patchFile = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP(),
    added: schemas/* string */.YjP(),
    covered: schemas/* string */.YjP(),
    uncovered: schemas/* string */.YjP(),
    partial: schemas/* string */.YjP(),
});
const certificate = schemas/* strictObject */.rej({
    head: schemas/* string */.YjP(),
    mergeBase: schemas/* string */.YjP(),
    baseline: schemas/* string */.YjP(),
    ratchet: schemas/* enum */.k5n(['off', 'warn', 'on']),
    reports: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), sha256: schemas/* string */.YjP(), format: schemas/* enum */.k5n(FORMATS).nullable() })),
    paths: schemas/* strictObject */.rej({
        files: evidence_shape_whole,
        matched: evidence_shape_whole,
        by: schemas/* record */.g1P(schemas/* string */.YjP(), evidence_shape_whole),
        unmatched: schemas/* array */.YOg(schemas/* string */.YjP()),
        ambiguous: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), candidates: schemas/* array */.YOg(schemas/* string */.YjP()) })),
    }),
    exclude: schemas/* array */.YOg(schemas/* string */.YjP()),
    totals,
    patch: schemas/* strictObject */.rej({ totals, addedLines: evidence_shape_whole, files: schemas/* array */.YOg(patchFile), silent: schemas/* array */.YOg(schemas/* string */.YjP()) })
        .nullable(),
    judgements: schemas/* array */.YOg(judgement),
    concerns: schemas/* array */.YOg(schemas/* strictObject */.rej({ level: schemas/* enum */.k5n(['failed', 'inconclusive', 'warned', 'note']), message: schemas/* string */.YjP() })),
    flipped: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), lost: schemas/* string */.YjP(), gained: schemas/* string */.YjP() })),
    cut: schemas/* record */.g1P(schemas/* string */.YjP(), evidence_shape_whole),
});
const coverageEvidence = schemas/* object */.Ikc({
    certificate,
    flags: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), carried: schemas/* string */.YjP(), totals })),
    baselineStore: schemas/* string */.YjP(),
});

;// CONCATENATED MODULE: ./build/enforce-coverage/rules/threshold.js


const THRESHOLD_FORM = 'allowed: a percentage from 0 to 100 with at most 6 decimals such as `85`, or a list such as `lines 85, branches 70, statements 80, functions 80`';
const ORDER = ['default', ...QUANTITIES];
function parseEntry(entry) {
    const match = /^(?:([a-z]+)\s*[:=]?\s+|([a-z]+)\s*[:=]\s*)?(\S.*)$/u.exec(entry.trim());
    const quantity = ORDER.find((name) => name === (match?.[1] ?? match?.[2] ?? 'default'));
    const percent = parseDecimal(match?.[3] ?? '');
    return quantity === undefined || percent === null ? null : { quantity, percent };
}
function parseThresholds(text) {
    const entries = text.split(/[,\n]/u).filter((entry) => entry.trim() !== '');
    const parsed = entries.map(parseEntry);
    const found = parsed.filter((threshold) => threshold !== null);
    const isDistinct = new Set(found.map(({ quantity }) => quantity)).size === found.length;
    if (found.length === 0 || found.length !== parsed.length || !isDistinct)
        return null;
    return found.sort((a, b) => ORDER.indexOf(a.quantity) - ORDER.indexOf(b.quantity));
}
function formatThresholds(thresholds) {
    return thresholds
        .map(({ quantity, percent }) => `${quantity === 'default' ? '' : `${quantity} `}${formatDecimal(percent)}`)
        .join(', ');
}
function merge(a, b, isStricter) {
    return ORDER.flatMap((quantity) => {
        const both = [...a, ...b].filter((threshold) => threshold.quantity === quantity);
        const first = both[0];
        if (first === undefined)
            return [];
        return [both.reduce((best, next) => (isStricter(next.percent, best.percent) ? next : best), first)];
    });
}
function stricterMinimum(a, b) {
    return merge(a, b, (x, y) => compareDecimals(x, y) > 0);
}
function stricterMaximum(a, b) {
    return merge(a, b, (x, y) => compareDecimals(x, y) < 0);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./build/enforce-coverage/settings/input-types.js


const nonBlank = schemas/* string */.YjP().trim().min(1);
function parsed(parse) {
    return nonBlank.transform((text, context) => {
        const value = parse(text);
        if (typeof value !== 'object' || value === null || !('problem' in value))
            return value;
        context.issues.push({ code: 'custom', input: text, message: value.problem });
        return core/* NEVER */.tm;
    });
}
function thresholds() {
    return parsed((text) => parseThresholds(text) ?? { problem: THRESHOLD_FORM });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/enforce-coverage/settings/yaml-map.js


const map = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
function readYamlMap(text) {
    try {
        const value = map.safeParse((0,dist/* parse */.qg)(text, { maxAliasCount: 10, uniqueKeys: true, logLevel: 'error' }));
        return value.success ? Object.entries(value.data) : { problem: 'allowed: a YAML map' };
    }
    catch (error) {
        const first = error.message.split('\n')[0] ?? '';
        return { problem: `not valid YAML: ${first.replace(/:$/u, '')} (quote keys that start with \`*\`)` };
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/settings/budgets.js




function readThresholds(value) {
    if (typeof value === 'number') {
        const percent = parseDecimal(String(value));
        return percent && [{ quantity: 'default', percent }];
    }
    return typeof value === 'string' ? parseThresholds(value) : null;
}
function parseBudgets(text) {
    const entries = readYamlMap(text);
    if ('problem' in entries)
        return entries;
    const budgets = entries.map(([glob, value]) => ({ glob, thresholds: readThresholds(value) }));
    const wrong = budgets.find(({ thresholds }) => thresholds === null);
    if (wrong !== undefined)
        return { problem: `${JSON.stringify(wrong.glob)}: ${THRESHOLD_FORM}` };
    return budgets.map(({ glob, thresholds }) => ({ glob, thresholds: thresholds ?? [] }));
}
function budgetMap() {
    return parsed(parseBudgets);
}
function stricterBudgets(a, b) {
    const globs = [...new Set([...a, ...b].map(({ glob }) => glob))];
    const at = (list, glob) => list.find((budget) => budget.glob === glob)?.thresholds ?? [];
    return globs.map((glob) => ({ glob, thresholds: stricterMinimum(at(a, glob), at(b, glob)) }));
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/enforce-coverage/paths/glob-set.js

function widen(glob) {
    const bare = glob.replace(/^(?:\.?\/)+/u, '').replace(/\/+$/u, '');
    return bare === '' || bare === '.' ? ['**'] : [bare, `${bare}/**`];
}
function compileGlobs(globs) {
    return globs.length === 0 ? () => false : picomatch(globs.flatMap(widen), { dot: true, nocase: false });
}

;// CONCATENATED MODULE: ./build/enforce-coverage/settings/expectation.js


function parseExpectation(text) {
    if (/^\d{1,4}$/u.test(text))
        return { count: Number(text) };
    if (/^[-+.\d]+%?$/u.test(text))
        return { problem: 'allowed: a whole number of reports, or globs that must each match, one per line' };
    const globs = text
        .split(/[\n,]/u)
        .map((glob) => glob.trim())
        .filter((glob) => glob !== '');
    return { globs };
}
function expectation() {
    return parsed(parseExpectation);
}
function stricterExpectation(a, b) {
    if ('count' in a && 'count' in b)
        return { count: Math.max(a.count, b.count) };
    if ('globs' in a && 'globs' in b)
        return { globs: [...new Set([...a.globs, ...b.globs])] };
    return b;
}
function checkExpectation(expected, found) {
    if (expected === undefined)
        return [];
    const remedy = 'let every shard upload its report and wait for all of them, or change `expected-reports`';
    if ('globs' in expected) {
        return expected.globs
            .filter((glob) => !found.some(compileGlobs([glob])))
            .map((glob) => ({ level: 'failed', message: `expected-reports: no report matches ${glob}: ${remedy}` }));
    }
    const message = `expected-reports: ${found.length} found, ${expected.count} expected: ${remedy}`;
    if (found.length === expected.count)
        return [];
    return [{ level: found.length < expected.count ? 'failed' : 'warned', message }];
}

;// CONCATENATED MODULE: ./build/enforce-coverage/settings/flags.js



const globs = schemas/* union */.KCZ([
    schemas/* string */.YjP()
        .min(1)
        .transform((glob) => [glob]),
    schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1),
]);
const flags_entry = schemas/* strictObject */.rej({ reports: globs, paths: globs.default([]), carryforward: schemas/* boolean */.zMY().default(false) });
function parseFlags(text) {
    const entries = readYamlMap(text);
    if ('problem' in entries)
        return entries;
    const flags = [];
    for (const [name, value] of entries) {
        const flag = flags_entry.safeParse(value);
        const isNamed = /^[A-Za-z0-9][\w.-]{0,63}$/u.test(name);
        if (!isNamed)
            return {
                problem: `${JSON.stringify(name)}: allowed as a name: letters, digits, \`_\`, \`.\`, \`-\`, at most 64`,
            };
        if (!flag.success) {
            const issue = flag.error.issues[0];
            const where = [name, ...(issue?.path ?? [])].join('.');
            return {
                problem: `${where}: ${issue?.message}; allowed: \`{ reports: glob, paths: glob, carryforward: true }\``,
            };
        }
        flags.push({ name, ...flag.data });
    }
    return flags;
}
function flagMap() {
    return parsed(parseFlags);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/contract.js









const RATCHET_ORDER = ['off', 'warn', 'on'];
const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'enforce-coverage',
    about: 'Judges code coverage exactly: minimum, patch, drop, ratchet and budgets, from any report, without a service.',
    branding: { icon: 'check-circle', color: 'blue' },
    inputs: {
        reports: (0,contract/* input */.hF)({
            about: 'Globs of the reports, one per line. Without it and without `flags` the usual places of every format are searched.',
            type: (0,inputs/* list */.p_)(),
        }),
        format: (0,contract/* input */.hF)({
            about: 'Format of the reports; without it each is recognised by its content.',
            type: (0,inputs/* oneOf */.yL)(...FORMATS),
        }),
        minimum: (0,contract/* input */.hF)({
            about: 'Least coverage in percent: `85` (lines, or statements where the format counts no lines) or `lines 85, branches 70, statements 80, functions 80`.',
            type: thresholds(),
            stricter: stricterMinimum,
        }),
        'minimum-patch': (0,contract/* input */.hF)({
            about: 'Least coverage of the lines that the change adds, in the form of `minimum`.',
            type: thresholds(),
            stricter: stricterMinimum,
        }),
        'maximum-drop': (0,contract/* input */.hF)({
            about: 'Most points that coverage may fall against the baseline, in the form of `minimum`.',
            type: thresholds(),
            stricter: stricterMaximum,
        }),
        ratchet: (0,contract/* input */.hF)({
            about: 'Whether a change that leaves more uncovered lines while coverage falls is ignored (`off`), shown (`warn`) or failed (`on`).',
            type: (0,inputs/* oneOf */.yL)(...RATCHET_ORDER),
            fallback: 'warn',
            stricter: (a, b) => (RATCHET_ORDER.indexOf(a) > RATCHET_ORDER.indexOf(b) ? a : b),
        }),
        budgets: (0,contract/* input */.hF)({
            about: 'YAML map of globs to minimums, such as `packages/api/**: lines 80, branches 60`; the files of a glob are judged together.',
            type: budgetMap(),
            stricter: stricterBudgets,
        }),
        flags: (0,contract/* input */.hF)({
            about: "YAML map of named parts, such as `unit: { reports: 'cov/unit*.info', paths: 'src/**', carryforward: true }`.",
            type: flagMap(),
        }),
        exclude: (0,contract/* input */.hF)({
            about: 'Globs of repository paths that count nowhere, one per line.',
            type: (0,inputs/* list */.p_)(),
            stricter: (a, b) => a.filter((glob) => b.includes(glob)),
        }),
        base: (0,contract/* input */.hF)({
            about: 'Branch, tag or commit that the change is compared with; default: what the event says.',
            type: (0,inputs/* text */.Qq)(),
        }),
        'expected-reports': (0,contract/* input */.hF)({
            about: 'How many reports there must be, or globs that must each match one.',
            type: expectation(),
            stricter: stricterExpectation,
        }),
        rounding: (0,contract/* input */.hF)({
            about: "`exact` compares integers; `tool` lets pass what the producing tool's own rounding lets pass, for migration.",
            type: (0,inputs/* oneOf */.yL)('exact', 'tool'),
            fallback: 'exact',
            stricter: (a, b) => (a === 'exact' ? a : b),
        }),
        annotations: (0,contract/* input */.hF)({
            about: 'Most annotations on uncovered lines of the patch, 0 to 10.',
            type: (0,inputs/* int */.Wh)(0, 10),
            fallback: '10',
        }),
        comment: (0,contract/* input */.hF)({
            about: 'Whether one comment on the pull request is kept up to date.',
            type: (0,inputs/* oneOf */.yL)('on', 'off'),
            fallback: 'off',
        }),
        cobertura: (0,contract/* input */.hF)({
            about: 'Path at which the united coverage is written as Cobertura XML with repository paths.',
            type: (0,inputs/* text */.Qq)(),
        }),
        token: (0,contract/* input */.hF)({
            about: 'Token to fetch and store the baseline and to comment.',
            type: (0,inputs/* text */.Qq)(),
            secret: true,
            expression: '${{ github.token }}',
        }),
    },
    outputs: {
        'lines-covered': { about: 'Covered lines; empty when the reports carry no lines.' },
        'lines-total': { about: 'Lines that can be covered.' },
        'branches-covered': { about: 'Branches taken; empty when the reports carry no branches.' },
        'branches-total': { about: 'Branches that can be taken.' },
        'statements-covered': { about: 'Statements run; empty when the reports carry no statements.' },
        'statements-total': { about: 'Statements that can run.' },
        'functions-covered': { about: 'Functions called; empty when the reports carry no functions.' },
        'functions-total': { about: 'Functions that can be called.' },
        'patch-covered': {
            about: 'Covered lines among those the change adds; empty when it adds none that can be covered.',
        },
        'patch-total': { about: 'Lines the change adds that can be covered.' },
        cobertura: { about: 'Path of the Cobertura file; empty when none was written.' },
    },
    permissions: {
        contents: {
            access: 'read',
            why: 'the verdict; `write` in the job that runs on pushes to the default branch, to store the baseline',
        },
        'pull-requests': { access: 'write', why: 'only with `comment: on`' },
    },
    failsWhen: [
        'Coverage is below the minimum.',
        'The patch is below its minimum.',
        'Coverage fell by more than the maximum drop.',
        'The ratchet is on and uncovered lines grew.',
        'A budget is not met.',
        'No report was found.',
        'A report cannot be read.',
        'An expected report is missing.',
        'A flag has no report.',
        'The reports hold no coverable line.',
        'No file of the reports is in the repository.',
        'A report path fits several files.',
        'The change touches source files and the reports name none of them.',
        'The history needed is missing.',
    ],
    evidence: coverageEvidence,
});

;// CONCATENATED MODULE: ./build/enforce-coverage/paths/go-module.js
function parseModuleName(text) {
    const match = /^[ \t]*module[ \t]+(?:"([^"\n]+)"|`([^`\n]+)`|([^\s"`(]+))/mu.exec(text.replace(/\r/gu, ''));
    return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}
function resolveImportPath(path, modules) {
    const owners = modules.filter(({ name }) => path.startsWith(`${name}/`));
    const owner = owners.sort((a, b) => b.name.length - a.name.length)[0];
    if (owner === undefined)
        return null;
    const rest = path.slice(owner.name.length + 1);
    return owner.folder === '' ? rest : `${owner.folder}/${rest}`;
}

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
;// CONCATENATED MODULE: ./build/enforce-coverage/diff/quoted-path.js
const quoted_path_ESCAPES = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };
const utf8 = new TextDecoder();
function endOfQuoted(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === '"')
            return at + 1;
    }
    return -1;
}
function unquotePath(text) {
    if (!text.startsWith('"'))
        return text.replace(/\t$/u, '');
    const bytes = [];
    const body = text.slice(1, endOfQuoted(text, 0) - 1);
    for (let at = 0; at < body.length; at += 1) {
        const char = body.charAt(at);
        const octal = char === '\\' ? /^[0-7]{3}/u.exec(body.slice(at + 1, at + 4))?.[0] : undefined;
        if (char !== '\\')
            bytes.push(...new TextEncoder().encode(char));
        else if (octal === undefined)
            bytes.push(quoted_path_ESCAPES[body.charAt(at + 1)] ?? 63);
        else
            bytes.push(Number.parseInt(octal, 8));
        if (char === '\\')
            at += octal === undefined ? 1 : 3;
    }
    return utf8.decode(new Uint8Array(bytes));
}
function unchangedPath(header) {
    if (header.startsWith('"')) {
        const end = endOfQuoted(header, 0);
        return end === -1 ? null : unquotePath(header.slice(0, end)).slice(2);
    }
    const half = (header.length - 1) / 2;
    const path = header.slice(2, half);
    return Number.isInteger(half) && header === `a/${path} b/${path}` ? path : null;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/diff/git-diff.js

const DIFF_OPTIONS = [
    ...[
        '--unified=0',
        '--inter-hunk-context=0',
        '--no-color',
        '--no-ext-diff',
        '--no-textconv',
        '--text',
        '--no-relative',
    ],
    ...['--find-renames=50%', '--src-prefix=a/', '--dst-prefix=b/', '--submodule=short', '--ignore-cr-at-eol'],
    ...['--diff-algorithm=myers', '--no-indent-heuristic', '-O/dev/null'],
];
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u;
const MAX_HEADER = 65_536;
function startHunk(parser, line) {
    const match = HUNK.exec(line);
    if (match === null)
        throw new Error(`git diff wrote a hunk header that is not understood: ${line.slice(0, 80)}`);
    const [oldStart = 0, oldLeft = 0, newStart = 0, newLeft = 0] = [
        match[1],
        match[2] ?? '1',
        match[3],
        match[4] ?? '1',
    ].map(Number);
    parser.body = {
        oldLeft,
        newLeft,
        oldAt: oldLeft === 0 ? oldStart + 1 : oldStart,
        newAt: newLeft === 0 ? newStart + 1 : newStart,
    };
    parser.open = null;
}
const [PLUS, MINUS] = [43, 45];
function readBodyLine(parser, first) {
    const { body } = parser;
    const isOld = first !== PLUS;
    const isNew = first !== MINUS;
    let { open } = parser;
    if (isOld && isNew)
        open = null;
    else if (open === null) {
        open = { oldStart: body.oldAt - 1, oldCount: 0, newStart: body.newAt - 1, newCount: 0 };
        parser.changes.at(-1)?.hunks.push(open);
    }
    if (open !== null && isOld)
        open.oldStart = open.oldCount++ === 0 ? body.oldAt : open.oldStart;
    if (open !== null && isNew)
        open.newStart = open.newCount++ === 0 ? body.newAt : open.newStart;
    body.oldAt += Number(isOld);
    body.oldLeft -= Number(isOld);
    body.newAt += Number(isNew);
    body.newLeft -= Number(isNew);
    parser.open = open;
}
function sidePath(text) {
    const path = unquotePath(text);
    return path === '/dev/null' ? null : path.slice(2);
}
const HEADERS = [
    ['--- ', (change, rest) => (change.oldPath = sidePath(rest))],
    ['+++ ', (change, rest) => (change.newPath = sidePath(rest))],
    ['rename from ', (change, rest) => (change.oldPath = unquotePath(rest))],
    ['rename to ', (change, rest) => (change.newPath = unquotePath(rest))],
    ['copy from ', (change) => (change.oldPath = null)],
    ['copy to ', (change, rest) => (change.newPath = unquotePath(rest))],
    ['new file mode ', (change) => (change.oldPath = null)],
    ['deleted file mode ', (change) => (change.newPath = null)],
    ['Binary files ', (change) => (change.isOpaque = true)],
];
function readHeader(parser, line) {
    if (line.startsWith('diff --git ')) {
        const path = unchangedPath(line.slice(11));
        parser.changes.push({ oldPath: path, newPath: path, hunks: [] });
        return;
    }
    const change = parser.changes.at(-1);
    if (change === undefined)
        throw new Error(`git diff began with a line that is not understood: ${line.slice(0, 80)}`);
    if (line.startsWith('@@')) {
        startHunk(parser, line);
        return;
    }
    const header = HEADERS.find(([prefix]) => line.startsWith(prefix));
    header?.[1](change, line.slice(header[0].length));
}
const NEWLINE = 10;
const BACKSLASH = 92;
function createLineReader(parser) {
    const utf8 = new TextDecoder();
    let header = [];
    let first = -1;
    const isInBody = () => parser.body.oldLeft > 0 || parser.body.newLeft > 0;
    const endLine = () => {
        if (isInBody() && first !== BACKSLASH)
            readBodyLine(parser, first);
        else if (!isInBody() && first !== BACKSLASH && first !== NEWLINE)
            readHeader(parser, utf8.decode(Buffer.concat(header)));
        header = [];
        first = -1;
    };
    return (chunk) => {
        for (let at = 0; at < chunk.length;) {
            const found = chunk.indexOf(NEWLINE, at);
            const end = found === -1 ? chunk.length : found;
            if (first === -1)
                first = chunk[at] ?? NEWLINE;
            if (!isInBody() && header.length < MAX_HEADER)
                header.push(chunk.subarray(at, Math.min(end, at + MAX_HEADER)));
            if (found !== -1)
                endLine();
            at = end + 1;
        }
    };
}
async function parseGitDiff(chunks) {
    const body = { oldLeft: 0, newLeft: 0, oldAt: 0, newAt: 0 };
    const parser = { changes: [], body, open: null };
    const read = createLineReader(parser);
    for await (const chunk of chunks)
        read(chunk);
    if (parser.body.oldLeft > 0 || parser.body.newLeft > 0)
        throw new Error('git diff ended inside a hunk');
    return parser.changes;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/gather/api-changes.js


const sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/u);
const proposal = schemas/* object */.Ikc({ pull_request: schemas/* object */.Ikc({ base: schemas/* object */.Ikc({ sha }), head: schemas/* object */.Ikc({ sha }) }) });
const parents = schemas/* object */.Ikc({ parents: schemas/* array */.YOg(schemas/* object */.Ikc({ sha })) });
async function readApiChanges(ports, token, head) {
    const { payload, repository } = ports.runner.context;
    const event = proposal.safeParse(payload);
    if (!event.success || token === undefined || repository === '')
        return null;
    const github = ports.github(token);
    const commit = await github.call('GET /repos/{owner}/{repo}/commits/{ref}', { ref: head });
    const [first, second] = parents.safeParse(commit.data).data?.parents ?? [];
    const pull = event.data.pull_request;
    const isTestMerge = first !== undefined && second?.sha === pull.head.sha;
    const base = isTestMerge ? first.sha : pull.base.sha;
    if (commit.status !== 200 || (!isTestMerge && head !== pull.head.sha))
        return null;
    const basehead = `${base}...${head}`;
    const diff = await github.call('GET /repos/{owner}/{repo}/compare/{basehead}', {
        basehead,
        mediaType: { format: 'diff' },
    });
    if (diff.status !== 200 || typeof diff.data !== 'string')
        return null;
    const changes = await parseGitDiff([Buffer.from(diff.data)]);
    return { base, mergeBase: isTestMerge ? base : '', changes };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/gather/changes.js

function readChanges(git, from, to) {
    return parseGitDiff(git.stream(['diff', ...DIFF_OPTIONS, from, to, '--']));
}

;// CONCATENATED MODULE: ./build/enforce-coverage/gather/baseline.js


const FIRST = 'the first push to the default branch by a job with `contents: write` records one';
async function readBaseline(git, token, revision) {
    const { base } = revision;
    if (base.status === 'unknown')
        return { status: 'unknown', why: base.why, entries: [] };
    const store = await readStore(git, token);
    if (store.status === 'unreadable')
        return { status: 'unknown', why: store.why, entries: [] };
    if (store.status === 'empty')
        return { status: 'absent', why: `there is no baseline yet: ${FIRST}`, entries: [] };
    const ancestors = base.isTree ? [] : await findAncestors(git, base.sha, store.entries);
    for (const commit of ancestors) {
        const groups = await readGroups(git, store.tip, commit);
        if (groups === null)
            continue;
        const changes = await readChanges(git, commit, revision.head);
        return { status: 'found', commit, groups, changes, entries: store.entries };
    }
    const isShallow = (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true';
    if (isShallow) {
        const why = 'the checkout is shallow, so the baseline cannot be found: give actions/checkout `fetch-depth: 0`';
        return { status: 'unknown', why, entries: store.entries };
    }
    const why = `no ancestor of ${base.sha.slice(0, 12)} has a baseline: ${FIRST}, after which branches need its commit`;
    return { status: 'absent', why, entries: store.entries };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/gather/revision.js

const FETCH_DEPTH = 'give actions/checkout `fetch-depth: 0`';
const fromTop = ({ prefix }, path) => prefix === '' ? path : `${prefix}/${path}`;
const revision_sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/u);
const revision_event = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({ base: schemas/* object */.Ikc({ sha: revision_sha, ref: schemas/* string */.YjP() }), head: schemas/* object */.Ikc({ sha: revision_sha }) })
        .optional()
        .catch(undefined),
    merge_group: schemas/* object */.Ikc({ base_sha: revision_sha }).optional().catch(undefined),
    before: revision_sha.optional().catch(undefined),
    repository: schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP() }).optional().catch(undefined),
});
async function commitOf(git, name) {
    if (name.startsWith('-') || name === '')
        return null;
    return (await git.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])) ?? null;
}
async function namesFor(git, base, context) {
    if (base !== undefined)
        return [base, `origin/${base}`];
    const { pull_request: pull, merge_group: group, before, repository } = revision_event.parse(context.payload ?? {});
    const branch = repository?.default_branch;
    if (pull !== undefined) {
        const isTestMerge = (await commitOf(git, 'HEAD^2')) === pull.head.sha;
        return [...(isTestMerge ? ['HEAD^1'] : []), `origin/${pull.base.ref}`, pull.base.sha];
    }
    if (group !== undefined)
        return [group.base_sha];
    const isDefault = branch !== undefined && context.ref === `refs/heads/${branch}`;
    const previous = before !== undefined && !/^0+$/u.test(before) ? [before] : [];
    if (branch !== undefined && !isDefault)
        return [`origin/${branch}`, ...previous];
    if (context.eventName === 'push')
        return [...previous, 'HEAD^1'];
    return [isDefault ? 'HEAD' : 'origin/HEAD'];
}
async function findBase(git, base, context) {
    const names = await namesFor(git, base, context);
    for (const name of names) {
        const commit = await commitOf(git, name);
        const common = commit === null ? undefined : await git.text(['merge-base', commit, 'HEAD']);
        if (common !== undefined)
            return { status: 'known', sha: common, isTree: false };
    }
    const isShallow = (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true';
    if (isShallow)
        return {
            status: 'unknown',
            why: `the checkout is shallow, so the change cannot be told from its base: ${FETCH_DEPTH}`,
        };
    const hasParent = (await commitOf(git, 'HEAD^1')) !== null;
    const empty = await git.text(['hash-object', '-t', 'tree', '--stdin']);
    if (!hasParent && empty !== undefined && base === undefined)
        return { status: 'known', sha: empty, isTree: true };
    return {
        status: 'unknown',
        why: `${names.join(', ')} is not in the checkout: ${FETCH_DEPTH}, or set \`base\` to a branch that it has`,
    };
}
async function listFiles(git) {
    const { stdout } = await git.run(['ls-tree', '-r', '-z', '--full-tree', 'HEAD'], { maxBytes: 512 * 1024 * 1024 });
    const entries = new TextDecoder().decode(stdout).split('\0');
    return entries.flatMap((entry) => (entry.startsWith('100') ? [entry.slice(entry.indexOf('\t') + 1)] : []));
}
async function readRevision(git, base, context) {
    const told = await git.text(['rev-parse', '--show-toplevel', '--show-prefix', 'HEAD^{commit}']);
    if (told === undefined)
        return null;
    const [top = '', within = '', head = ''] = told.split('\n');
    const [paths, found] = await Promise.all([listFiles(git), findBase(git, base, context)]);
    return { head, top, prefix: within.replace(/\/$/u, ''), paths, base: found };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/gather/committed-reports.js

async function findCommittedReports(git, revision, reports) {
    const committed = new Set(revision.paths);
    const suspects = reports.map(({ path }) => fromTop(revision, path)).filter((path) => committed.has(path));
    if (suspects.length === 0)
        return [];
    const specs = suspects.map((path) => `:(top,literal)${path}`);
    const written = await git.text(['diff-files', '-z', '--name-only', '--', ...specs]);
    if (written === undefined)
        return [];
    const since = new Set(written.split('\0'));
    return suspects
        .filter((path) => !since.has(path))
        .map((path) => ({
        level: 'note',
        message: `${path} is committed and was not written since the checkout, so it may tell of an earlier run: let the tests of this run write it, and take it out of the repository`,
    }));
}

;// CONCATENATED MODULE: ./build/enforce-coverage/gather/file-lengths.js
const AT_ONCE = 200;
async function countFileLines(git, commit, paths) {
    const lengths = new Map();
    for (let from = 0; from < paths.length; from += AT_ONCE) {
        const some = paths.slice(from, from + AT_ONCE);
        const specs = some.map((path) => `:(top,literal)${path}`);
        const args = ['grep', '--count', '--null', '--text', '--full-name', '-e', '', commit, '--', ...specs];
        const { stdout } = await git.run(args);
        for (const row of new TextDecoder().decode(stdout).split('\n')) {
            const [name = '', count = ''] = row.split('\0');
            if (name.startsWith(`${commit}:`))
                lengths.set(name.slice(commit.length + 1), Number(count));
        }
    }
    return lengths;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/diff/file-change.js

function addedRanges(change) {
    return change.hunks
        .filter(({ newCount }) => newCount > 0)
        .map(({ newStart, newCount }) => ({ start: newStart, end: newStart + newCount - 1 }));
}
function mapLines(hunks, from) {
    const to = from === 'old' ? 'new' : 'old';
    const steps = hunks.map((hunk) => {
        const count = hunk[`${from}Count`];
        const first = hunk[`${from}Start`] + (count === 0 ? 1 : 0);
        const target = hunk[`${to}Start`] + (hunk[`${to}Count`] === 0 ? 1 : 0) + hunk[`${to}Count`];
        return { first, next: first + count, shift: target - (first + count) };
    });
    return (line) => {
        let low = 0;
        let high = steps.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((steps[middle]?.first ?? 0) <= line)
                low = middle + 1;
            else
                high = middle;
        }
        const step = steps[low - 1];
        if (step === undefined)
            return line;
        return line < step.next ? null : line + step.shift;
    };
}
function mapToNew(change) {
    return mapLines(change.hunks, 'old');
}
function mapToOld(change) {
    return mapLines(change.hunks, 'new');
}

;// CONCATENATED MODULE: ./build/enforce-coverage/baseline/carryforward.js

function moveTally({ lines, covered, total }, toNew) {
    const rows = [...lines].flatMap((line, index) => {
        const at = toNew(line);
        return at === null ? [] : [[at, covered[index] ?? 0, total[index] ?? 0]];
    });
    return {
        lines: Uint32Array.from(rows, (row) => row[0]),
        covered: Uint32Array.from(rows, (row) => row[1]),
        total: Uint32Array.from(rows, (row) => row[2]),
        points: null,
    };
}
function sum(values) {
    let all = 0;
    for (const value of values)
        all += value;
    return all;
}
function moveCount(count, change, toNew) {
    if (count === null || change === undefined || change.hunks.length === 0)
        return count;
    if (count.byLine === null)
        return null;
    const byLine = moveTally(count.byLine, toNew);
    return { covered: sum(byLine.covered), total: sum(byLine.total), byLine };
}
function moveFile(file, change) {
    if (change?.newPath === null)
        return null;
    const path = change?.newPath ?? file.path;
    if (change === undefined || change.hunks.length === 0)
        return { ...file, path };
    const toNew = mapToNew(change);
    const rows = [...file.lines].flatMap((line, index) => {
        const at = toNew(line);
        return at === null ? [] : [[at, file.hits[index] ?? 0]];
    });
    const hits = Uint8Array.from(rows, (row) => row[1]);
    const lineCount = file.lineCount && { covered: sum(hits), total: rows.length };
    return {
        path,
        scope: '',
        lines: Uint32Array.from(rows, (row) => row[0]),
        hits,
        lineCount,
        branches: moveCount(file.branches, change, toNew),
        statements: moveCount(file.statements, change, toNew),
        functions: moveCount(file.functions, change, toNew),
    };
}
function indexByOldPath(changes) {
    const byPath = new Map();
    for (const change of changes)
        if (change.oldPath !== null)
            byPath.set(change.oldPath, change);
    return byPath;
}
function carryForward(files, changes) {
    const byPath = indexByOldPath(changes);
    return files.map((file) => moveFile(file, byPath.get(file.path))).filter((file) => file !== null);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/paths/resolution.js
const METHODS = ['root', 'source', 'workspace', 'checkout', 'module', 'suffix'];
const UNMATCHED = { status: 'unmatched' };
function judgeCandidates(candidates, by) {
    const distinct = [...new Set(candidates)].sort();
    const only = distinct[0];
    if (only === undefined)
        return UNMATCHED;
    return distinct.length === 1 ? { status: 'matched', path: only, by } : { status: 'ambiguous', candidates: distinct };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/paths/path-proof.js


function provePaths(files, resolutions) {
    const proof = { files: files.length, matched: 0, by: {}, unmatched: [], ambiguous: [] };
    resolutions.forEach((resolution, index) => {
        const path = files[index]?.path ?? '';
        if (resolution.status === 'matched') {
            proof.matched += 1;
            proof.by[resolution.by] = (proof.by[resolution.by] ?? 0) + 1;
        }
        else if (resolution.status === 'ambiguous')
            proof.ambiguous.push({ path, candidates: resolution.candidates });
        else
            proof.unmatched.push(path);
    });
    return proof;
}
function describeProof({ files, matched, by }) {
    const ways = METHODS.flatMap((method) => (by[method] === undefined ? [] : [`${by[method]} by ${method}`]));
    return `${matched} of ${(0,wording/* countThings */.Fs)(files, 'report file')} matched${ways.length === 0 ? '' : ` (${ways.join(', ')})`}`;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/paths/written-path.js
function collapsePath(path, isRooted) {
    const kept = [];
    for (const segment of path.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            kept.push(segment);
        else if (kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else if (isRooted)
            return null;
        else
            kept.push('..');
    }
    return kept.join('/');
}
function readWrittenPath(written) {
    const bare = written.trim().replace(/^file:\/\/(?=\/)/u, '');
    const drive = /^\/?[A-Za-z]:(?=[\\/])/u.exec(bare)?.[0] ?? '';
    const isWindows = drive !== '' || (bare.includes('\\') && !bare.includes('/'));
    const slashed = (isWindows || bare.includes('\\') ? bare.replace(/\\/gu, '/') : bare).slice(drive.length);
    if (slashed.startsWith('/_/'))
        return { path: collapsePath(slashed.slice(3), false) ?? '', isAbsolute: false, isWindows };
    const isAbsolute = slashed.startsWith('/');
    const path = collapsePath(slashed, isAbsolute) ?? '';
    return { path: isAbsolute ? `/${path}` : path, isAbsolute, isWindows };
}
function joinPath(folder, path) {
    return collapsePath(`${folder}/${path}`, true);
}
function foldersUpward(folder) {
    const segments = folder === '' ? [] : folder.split('/');
    return segments.map((_, index) => segments.slice(0, segments.length - index).join('/')).concat('');
}

;// CONCATENATED MODULE: ./build/enforce-coverage/paths/anchors.js


function lookUp(tree, path, isWindows) {
    if (path === null)
        return [];
    if (tree.has(path))
        return [path];
    return isWindows ? tree.findCaseless(path) : [];
}
function resolveUnder(paths, folders, tree, by) {
    const distinct = [...new Set(folders)];
    const found = paths.map(({ path, isWindows }) => distinct.map((folder) => lookUp(tree, joinPath(folder, path), isWindows)));
    const votes = distinct.map((_, index) => found.filter((hits) => (hits[index] ?? []).length > 0).length);
    return found.map((hits) => {
        const best = Math.max(0, ...hits.map((hit, index) => (hit.length > 0 ? (votes[index] ?? 0) : 0)));
        if (best === 0)
            return UNMATCHED;
        return judgeCandidates(hits.flatMap((hit, index) => (votes[index] === best ? hit : [])), by);
    });
}

;// CONCATENATED MODULE: ./build/enforce-coverage/paths/checkouts.js



const RUNNER_FOLDER = /^(?:\/home\/runner\/work|\/Users\/runner\/work|\/a|\/__w|\/github\/workspace)\/([^/]+)\/\1(?=\/|$)/u;
function below(folder, { path, isWindows }) {
    const prefix = path.slice(0, folder.length);
    const isSame = isWindows ? prefix.toLowerCase() === folder.toLowerCase() : prefix === folder;
    if (!isSame || folder === '')
        return null;
    if (path.length === folder.length)
        return '';
    return path[folder.length] === '/' ? path.slice(folder.length + 1) : null;
}
function belowWorkspace(written, workspaces) {
    const known = workspaces.map((folder) => below(readWrittenPath(folder).path, written)).find((rest) => rest !== null);
    const runner = RUNNER_FOLDER.exec(written.path)?.[0];
    return known ?? (runner === undefined ? null : below(runner, written));
}
function possibleCheckouts(written, tree) {
    const segments = written.path.slice(1).split('/');
    return segments.flatMap((_, index) => {
        const files = lookUp(tree, segments.slice(index).join('/'), written.isWindows);
        return files.length > 0 ? [[`/${segments.slice(0, index).join('/')}`, files]] : [];
    });
}
function resolveByCheckout(paths, tree) {
    const possible = paths.map((written) => (written.isAbsolute ? possibleCheckouts(written, tree) : []));
    const votes = new Map();
    for (const [folder] of possible.flat())
        votes.set(folder, (votes.get(folder) ?? 0) + 1);
    const most = Math.max(0, ...votes.values());
    return possible.map((checkouts) => {
        const best = checkouts.filter(([folder]) => votes.get(folder) === most);
        return best.length === 0
            ? UNMATCHED
            : judgeCandidates(best.flatMap(([, files]) => files), 'checkout');
    });
}

;// CONCATENATED MODULE: ./build/enforce-coverage/paths/suffixes.js


function nearest(candidates, reportFolder) {
    const folder = foldersUpward(reportFolder).find((above) => candidates.some((path) => path.startsWith(`${above}/`)));
    return folder === undefined || folder === ''
        ? candidates
        : candidates.filter((path) => path.startsWith(`${folder}/`));
}
function inScope(candidates, scope) {
    const group = scope.slice(scope.lastIndexOf('/') + 1);
    const named = group === '' ? [] : candidates.filter((path) => `/${path}`.includes(`/${group}/`));
    return named.length > 0 ? named : candidates;
}
function resolveBySuffix(written, scope, reportFolder, tree) {
    const ending = written.path.replace(/^(?:\.\.\/)+/u, '');
    if (written.isAbsolute || ending === '')
        return UNMATCHED;
    const candidates = inScope(tree.findEnding(ending), scope);
    return judgeCandidates(nearest(candidates, reportFolder), 'suffix');
}

;// CONCATENATED MODULE: ./build/enforce-coverage/paths/resolver.js






function sourceFolders(context) {
    return context.sources.flatMap((source) => {
        const written = readWrittenPath(source);
        if (!written.isAbsolute)
            return [written.path, ...foldersUpward(context.workingDirectory).map((up) => `${up}/${written.path}`)];
        const rest = belowWorkspace(written, context.workspaces);
        return rest === null ? [] : [rest];
    });
}
function underForeignSources(context) {
    const isForeign = (source) => source.isAbsolute && belowWorkspace(source, context.workspaces) === null;
    const sources = context.sources.map(readWrittenPath).filter(isForeign);
    return (paths) => {
        const perSource = sources.map((source) => resolveByCheckout(paths.map((written) => written.isAbsolute ? written : { ...source, path: `${source.path}/${written.path}`.replace(/\/{2,}/gu, '/') }), context.tree));
        return paths.map((written, index) => {
            if (written.isAbsolute)
                return UNMATCHED;
            const found = perSource.map((resolutions) => resolutions[index] ?? UNMATCHED);
            const ambiguous = found.find(({ status }) => status === 'ambiguous');
            return (ambiguous ??
                judgeCandidates(found.flatMap((one) => (one.status === 'matched' ? [one.path] : [])), 'source'));
        });
    };
}
function underWorkspace(context) {
    return (paths) => {
        const inside = paths.map((written) => (written.isAbsolute ? belowWorkspace(written, context.workspaces) : null));
        const rests = paths.map((written, index) => ({ ...written, path: inside[index] ?? '' }));
        return resolveUnder(rests, [''], context.tree, 'workspace');
    };
}
function underFolders(context, folders, by) {
    return (paths) => {
        const relative = paths.map((written) => (written.isAbsolute ? { ...written, path: '' } : written));
        return resolveUnder(relative, folders, context.tree, by);
    };
}
function byModule({ modules, tree }) {
    return (paths) => paths.map(({ path }) => {
        const resolved = resolveImportPath(path, modules);
        return resolved !== null && tree.has(resolved) ? { status: 'matched', path: resolved, by: 'module' } : UNMATCHED;
    });
}
function bySuffix({ reportFolder, tree, modules, workspaces }) {
    return (paths, files) => paths.map((written, index) => {
        const isOfModule = resolveImportPath(written.path, modules) !== null;
        const isPlaced = isOfModule || belowWorkspace(written, workspaces) !== null;
        return isPlaced ? UNMATCHED : resolveBySuffix(written, files[index]?.scope ?? '', reportFolder, tree);
    });
}
function stepsFor(context) {
    const { workingDirectory, reportFolder } = context;
    return {
        named: [underFolders(context, sourceFolders(context), 'source'), underForeignSources(context)],
        inferred: [
            underWorkspace(context),
            ...(workingDirectory === '' ? [] : [underFolders(context, [workingDirectory], 'root')]),
            underFolders(context, foldersUpward(reportFolder), 'root'),
            byModule(context),
            (paths) => resolveByCheckout(paths, context.tree),
            bySuffix(context),
        ],
    };
}
function withoutCollisions(resolutions, files) {
    const scopes = new Map();
    const bySuffixOnly = (one) => one.status === 'matched' && one.by === 'suffix' ? one.path : null;
    resolutions.forEach((one, index) => {
        const path = bySuffixOnly(one);
        if (path !== null)
            scopes.set(path, (scopes.get(path) ?? new Set()).add(files[index]?.scope ?? ''));
    });
    return resolutions.map((one) => {
        const path = bySuffixOnly(one);
        return path !== null && (scopes.get(path)?.size ?? 0) > 1 ? { status: 'ambiguous', candidates: [path] } : one;
    });
}
function resolvePaths(files, context) {
    const written = files.map(({ path }) => readWrittenPath(path));
    const results = files.map(() => UNMATCHED);
    let open = files.map((_, index) => index);
    const { named, inferred } = stepsFor(context);
    const take = (step) => {
        if (open.length === 0)
            return;
        const found = step(written, files);
        for (const index of open)
            results[index] = found[index] ?? UNMATCHED;
        open = open.filter((index) => results[index]?.status === 'unmatched');
    };
    named.forEach(take);
    if (open.length < files.length)
        open = open.filter((index) => written[index]?.isAbsolute);
    inferred.forEach(take);
    return withoutCollisions(results, files);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/paths/tree-index.js

function groupBy(paths, keyOf) {
    const groups = new Map();
    for (const path of paths) {
        const group = groups.get(keyOf(path));
        if (group === undefined)
            groups.set(keyOf(path), [path]);
        else
            group.push(path);
    }
    return groups;
}
function indexTree(paths) {
    const all = new Set(paths);
    const byName = groupBy(all, domain_path/* baseOf */.b);
    const byLowerCase = groupBy(all, (path) => path.toLowerCase());
    return {
        size: all.size,
        has: (path) => all.has(path),
        findCaseless: (path) => byLowerCase.get(path.toLowerCase()) ?? [],
        findEnding: (path) => {
            const sameName = byName.get((0,domain_path/* baseOf */.b)(path)) ?? [];
            return sameName.filter((candidate) => candidate === path || candidate.endsWith(`/${path}`));
        },
    };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/reports/file-union.js

function uniteFiles(parts, draft = new FileDraft(null)) {
    const first = parts[0];
    if (parts.length === 1)
        return first;
    for (const part of parts)
        draft.lines.addAll(part);
    for (const quantity of ['branches', 'statements', 'functions']) {
        draft[quantity].absorb(parts.map((part) => part[quantity]).filter((count) => count !== null));
    }
    draft.lineCount = uniteOwnCounts(parts);
    const countsLines = parts.some((part) => part.lineCount !== null);
    return draft.finish(first.path, first.scope, countsLines);
}
function uniteByPath(files) {
    const parts = new Map();
    for (const file of files) {
        const key = `${file.scope}\0${file.path}`;
        const known = parts.get(key);
        if (known === undefined)
            parts.set(key, [file]);
        else
            known.push(file);
    }
    const draft = new FileDraft(null);
    return [...parts.keys()].sort().map((key) => uniteFiles(parts.get(key), draft));
}
function uniteOwnCounts(parts) {
    if (parts.every((part) => part.lineCount === null || isCounted(part)))
        return null;
    const largest = { covered: 0, total: 0 };
    for (const { lineCount } of parts) {
        largest.covered = Math.max(largest.covered, lineCount?.covered ?? 0);
        largest.total = Math.max(largest.total, lineCount?.total ?? 0);
    }
    return largest;
}
function isCounted(file) {
    return file.lineCount?.total === file.lines.length && file.lineCount.covered === countHits(file.hits);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/gather/measurement.js








function folderOf(path) {
    return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
function resolveReport(file, report, request, tree) {
    const prefix = request.revision?.prefix ?? '';
    return resolvePaths(report.files, {
        tree,
        workspaces: request.workspaces,
        workingDirectory: prefix,
        reportFolder: folderOf(fromTop({ prefix }, file.path)),
        sources: report.roots,
        modules: request.modules,
    });
}
function placeFile(file, resolution) {
    return resolution?.status === 'matched' ? { ...file, path: resolution.path, scope: '' } : file;
}
function totalsOf(files, placed, kept) {
    const totals = sumFiles(files);
    const only = placed.length === 1 ? placed[0] : undefined;
    if (only?.report.files.length !== kept)
        return totals;
    for (const quantity of only.report.headerOnly)
        totals[quantity] ??= only.report.totals[quantity];
    return totals;
}
function partOf(name, placed, flags) {
    const paths = flags.find((flag) => flag.name === name)?.paths ?? [];
    const isWithin = paths.length === 0 ? () => true : compileGlobs(paths);
    const own = placed.filter(({ file }) => (name === '' ? file.flags.length === 0 : file.flags.includes(name)));
    return {
        name,
        carried: false,
        files: uniteByPath(own.flatMap(({ files }) => files).filter(({ path }) => isWithin(path))),
    };
}
function measure(reports, request) {
    const tree = indexTree(request.revision?.paths ?? []);
    const isExcluded = compileGlobs(request.exclude);
    const named = [];
    const resolutions = [];
    const placed = reports.flatMap((file) => {
        if (file.report === null)
            return [];
        const found = resolveReport(file, file.report, request, tree);
        const kept = file.report.files.flatMap((one, index) => {
            const moved = placeFile(one, found[index]);
            if (isExcluded(moved.path))
                return [];
            named.push(one);
            resolutions.push(found[index] ?? { status: 'unmatched' });
            return [moved];
        });
        return [{ file, report: file.report, files: kept }];
    });
    const names = [...request.flags.map(({ name }) => name), ''];
    const parts = names.map((name) => partOf(name, placed, request.flags));
    const files = uniteByPath(parts.flatMap((part) => part.files));
    return {
        files,
        totals: totalsOf(files, placed, named.length),
        formats: [...new Set(placed.map(({ report }) => report.format))],
        parts: parts.filter((part) => part.name !== '' || part.files.length > 0),
        matched: new Set(resolutions.flatMap((one) => (one.status === 'matched' ? [one.path] : []))),
        proof: provePaths(named, resolutions),
        concerns: [],
    };
}
function standIn(measurement, flags, reports, earlier, exists) {
    const concerns = [];
    const parts = measurement.parts.map((part) => {
        const flag = flags.find(({ name }) => name === part.name);
        if (flag === undefined || reports.some((file) => file.flags.includes(flag.name)))
            return part;
        const group = flag.carryforward ? earlier?.groups.find(({ name }) => name === part.name) : undefined;
        if (group === undefined || earlier === null) {
            const fact = flag.carryforward ? 'and no earlier measurement to carry forward' : 'and is not carried forward';
            concerns.push({
                level: 'failed',
                message: `flag ${part.name} has no report ${fact}: upload ${flag.reports.join(', ')}, or set \`carryforward: true\` once a baseline exists`,
            });
            return part;
        }
        concerns.push({
            level: 'note',
            message: `flag ${part.name} was carried forward from ${earlier.commit.slice(0, 12)}: its lines are moved through the diff, changed lines have no data`,
        });
        return { name: part.name, carried: true, files: carryForward(group.files, earlier.changes) };
    });
    if (!parts.some((part) => part.carried))
        return { ...measurement, concerns: [...measurement.concerns, ...concerns] };
    const files = uniteByPath(parts.flatMap((part) => part.files));
    const carried = parts.filter((part) => part.carried).flatMap((part) => part.files.map(({ path }) => path));
    const matched = new Set([...measurement.matched, ...carried.filter(exists)]);
    return {
        ...measurement,
        parts,
        files,
        totals: sumFiles(files),
        matched,
        concerns: [...measurement.concerns, ...concerns],
    };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/reports/rejection.js
class Rejection extends Error {
    line;
    constructor(line, cause) {
        super(cause);
        this.line = line;
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats/decoding.js
const HEAD_SIZE = 65_536;
const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;
const SINGLE_BYTE = /^(?:iso-8859-1|latin1|windows-1252|us-ascii|ascii)$/i;
function chooseTranscoder(head) {
    if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
        return { skip: 3, transcoder: null };
    if (head[0] === 0xff && head[1] === 0xfe)
        return { skip: 2, transcoder: transcodeFrom('utf-16le') };
    if (head[0] === 0xfe && head[1] === 0xff)
        return { skip: 2, transcoder: transcodeFrom('utf-16be') };
    const declared = DECLARED.exec(Buffer.from(head.subarray(0, 200)).toString('latin1'))?.[1];
    const isSingle = declared !== undefined && SINGLE_BYTE.test(declared);
    return { skip: 0, transcoder: isSingle ? transcodeFrom('windows-1252') : null };
}
function transcodeFrom(label) {
    const decoder = new TextDecoder(label);
    const encoder = new TextEncoder();
    return {
        encode: (bytes) => encoder.encode(decoder.decode(bytes, { stream: true })),
        end: () => encoder.encode(decoder.decode()),
    };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats/numbers.js

const LARGEST_COUNT = 2 ** 32 - 1;
const DECIMAL = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
function readHits(text) {
    if (text === undefined || !DECIMAL.test(text))
        return null;
    const count = Number(text);
    return isCount(count) ? count > 0 : null;
}
function readWhole(text) {
    if (text === undefined || !/^\d+$/.test(text))
        return null;
    const value = Number(text);
    return value <= LARGEST_COUNT ? value : null;
}
function readLine(text) {
    const value = readWhole(text);
    return value === null || value > LAST_LINE ? null : value;
}
function isCount(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
function isWhole(value) {
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT;
}
function isLine(value) {
    return isWhole(value) && value > 0 && value <= LAST_LINE;
}
function pairCount(covered, total) {
    return covered === null || total === null || covered > total ? null : { covered, total };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/reports/report-draft.js



const MOST_EXAMPLES = 20;
class ReportDraft {
    name;
    format;
    partialLines = 0;
    #files = [];
    #roots = new Set();
    #notes = new Set();
    #stated = new Map();
    #examples = [];
    #quarantined = 0;
    constructor(name, format) {
        this.name = name;
        this.format = format;
    }
    add(file) {
        this.#files.push(file);
    }
    quarantine(line, cause) {
        this.#quarantined += 1;
        if (this.#examples.length < MOST_EXAMPLES)
            this.#examples.push({ line, cause });
    }
    state(quantity, covered, total) {
        const before = this.#stated.get(quantity) ?? { covered: 0, total: 0 };
        this.#stated.set(quantity, { covered: before.covered + covered, total: before.total + total });
    }
    note(sentence) {
        this.#notes.add(sentence);
    }
    addRoot(folder) {
        this.#roots.add(folder);
    }
    finish() {
        const files = uniteByPath(this.#files);
        const report = {
            name: this.name,
            format: this.format,
            files,
            roots: [...this.#roots],
            totals: sumFiles(files),
            headerOnly: [],
            disagreements: [],
            quarantined: { count: this.#quarantined, examples: this.#examples },
            partialLines: this.partialLines,
            notes: [...this.#notes],
        };
        for (const quantity of QUANTITIES)
            this.#crossCheck(report, quantity);
        return report;
    }
    #crossCheck(report, quantity) {
        const stated = this.#stated.get(quantity);
        if (stated === undefined)
            return;
        const counted = report.totals[quantity];
        if (counted === null && stated.total > 0 && stated.covered <= stated.total) {
            report.totals[quantity] = stated;
            report.headerOnly.push(quantity);
        }
        else if (counted !== null && (counted.covered !== stated.covered || counted.total !== stated.total)) {
            report.disagreements.push({ quantity, stated, counted });
        }
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-json/json-capture.js

const LARGEST_VALUE = 64 * 1024 * 1024;
const [json_capture_NEWLINE, QUOTE, json_capture_BACKSLASH, COMMA] = [10, 34, 92, 44];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
class JsonCapture {
    isSkipped = false;
    newlines = 0;
    #pieces = [];
    #size = 0;
    #line = 0;
    #depth = 0;
    #isInString = false;
    #isEscaped = false;
    #hasBegun = false;
    #isBare = false;
    start(line, isSkipped) {
        this.isSkipped = isSkipped;
        this.newlines = 0;
        this.#pieces = [];
        this.#size = 0;
        this.#line = line;
        this.#depth = 0;
        this.#isInString = false;
        this.#isEscaped = false;
        this.#hasBegun = false;
        this.#isBare = false;
    }
    get endsWithInput() {
        return this.#isBare && this.#depth === 0;
    }
    read(bytes, start) {
        const end = this.#findEnd(bytes, start);
        this.#keep(bytes.subarray(start, end < 0 ? bytes.length : end), end < 0);
        return end;
    }
    parse() {
        const text = (this.#pieces.length === 1 ? toBuffer(this.#pieces[0]) : Buffer.concat(this.#pieces)).toString();
        this.#pieces = [];
        try {
            return JSON.parse(text);
        }
        catch (error) {
            throw new Rejection(this.#line, `this is not well-formed JSON, in the value that starts here: ${describe(error)}`);
        }
    }
    #findEnd(bytes, start) {
        let at = start;
        for (; at < bytes.length; at += 1) {
            const byte = bytes[at];
            if (byte === json_capture_NEWLINE)
                this.newlines += 1;
            if (this.#isInString) {
                if (this.#isEscaped)
                    this.#isEscaped = false;
                else if (byte === json_capture_BACKSLASH)
                    this.#isEscaped = true;
                else if (byte === QUOTE) {
                    this.#isInString = false;
                    if (this.#depth === 0)
                        return at + 1;
                }
            }
            else {
                const end = this.#stepOutside(byte, at);
                if (end >= 0)
                    return end;
            }
        }
        return -1;
    }
    #stepOutside(byte, at) {
        if (byte === QUOTE)
            this.#isInString = true;
        else if (byte === OPEN_LIST || byte === OPEN_OBJECT)
            this.#depth += 1;
        else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
            if (this.#depth === 0)
                return at;
            if ((this.#depth -= 1) === 0)
                return at + 1;
        }
        else if (this.#depth === 0 && this.#hasBegun && (byte === COMMA || byte <= 32)) {
            if (byte === json_capture_NEWLINE)
                this.newlines -= 1;
            return at;
        }
        if (!this.#hasBegun)
            this.#isBare = !this.#isInString && this.#depth === 0;
        this.#hasBegun = true;
        return -1;
    }
    #keep(bytes, isGoingOn) {
        if (this.isSkipped)
            return;
        this.#size += bytes.length;
        if (this.#size > LARGEST_VALUE) {
            throw new Rejection(this.#line, `one file of the report takes more than ${LARGEST_VALUE / 1024 / 1024} MiB`);
        }
        this.#pieces.push(isGoingOn ? new Uint8Array(bytes) : bytes);
    }
}
function toBuffer(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function describe(error) {
    return error instanceof Error
        ? error.message.replace(/, (?:\.\.\.)?"[\s\S]*?(?= is not valid JSON|$)/, '')
        : 'unreadable';
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-json/json-split.js


const [TAB, json_split_NEWLINE, RETURN, SPACE, json_split_QUOTE, json_split_COMMA, COLON] = [9, 10, 13, 32, 34, 44, 58];
const [json_split_OPEN_LIST, json_split_CLOSE_LIST, json_split_OPEN_OBJECT, json_split_CLOSE_OBJECT] = [91, 93, 123, 125];
class JsonSplit {
    #plan;
    #take;
    #capture = new JsonCapture();
    #place = [];
    #closers = [];
    #expected = 'value';
    #captured = 'nothing';
    #line = 1;
    constructor(plan, take) {
        this.#plan = plan;
        this.#take = take;
    }
    push(bytes) {
        let at = 0;
        while (at < bytes.length) {
            if (this.#captured !== 'nothing') {
                const end = this.#capture.read(bytes, at);
                if (end < 0)
                    return;
                at = end;
                this.#endCapture();
            }
            else {
                this.#step(bytes[at]);
                if (this.#captured === 'nothing')
                    at += 1;
            }
        }
    }
    finish() {
        if (this.#captured === 'value' && this.#capture.endsWithInput)
            this.#endCapture();
        if (this.#expected !== 'nothing' || this.#captured !== 'nothing')
            this.#fail('the document is cut');
    }
    #step(byte) {
        if (byte === json_split_NEWLINE)
            this.#line += 1;
        else if (byte === SPACE || byte === TAB || byte === RETURN)
            return;
        else if (byte === json_split_CLOSE_LIST || byte === json_split_CLOSE_OBJECT)
            this.#leave(byte);
        else if (this.#expected === 'comma or end' && byte === json_split_COMMA) {
            this.#expected = this.#closers.at(-1) === json_split_CLOSE_OBJECT ? 'key' : 'value';
        }
        else if (this.#expected === 'colon' && byte === COLON)
            this.#expected = 'value';
        else if (this.#expected.startsWith('key') && byte === json_split_QUOTE)
            this.#begin('key', false);
        else if (this.#expected.startsWith('value'))
            this.#beginValue(byte);
        else
            this.#fail(`expected is ${this.#expected}`);
    }
    #beginValue(byte) {
        if (this.#closers.at(-1) === json_split_CLOSE_LIST)
            this.#place.push('[]');
        const choice = this.#plan(this.#place);
        const isContainer = byte === json_split_OPEN_LIST || byte === json_split_OPEN_OBJECT;
        if (choice === 'enter' && isContainer) {
            this.#closers.push(byte === json_split_OPEN_LIST ? json_split_CLOSE_LIST : json_split_CLOSE_OBJECT);
            this.#expected = byte === json_split_OPEN_LIST ? 'value or end' : 'key or end';
        }
        else
            this.#begin('value', choice === 'skip');
    }
    #begin(captured, isSkipped) {
        this.#captured = captured;
        this.#capture.start(this.#line, isSkipped);
    }
    #endCapture() {
        const captured = this.#captured;
        this.#captured = 'nothing';
        const line = this.#line;
        this.#line += this.#capture.newlines;
        if (captured === 'key') {
            this.#place.push(String(this.#capture.parse()));
            this.#expected = 'colon';
            return;
        }
        if (!this.#capture.isSkipped)
            this.#take(this.#place, this.#capture.parse(), line);
        this.#endValue();
    }
    #leave(byte) {
        const mayEnd = this.#expected === 'comma or end' || this.#expected.endsWith('or end');
        if (!mayEnd || this.#closers.pop() !== byte)
            this.#fail('a bracket closes nothing');
        this.#endValue();
    }
    #endValue() {
        this.#place.pop();
        this.#expected = this.#closers.length === 0 ? 'nothing' : 'comma or end';
    }
    #fail(cause) {
        throw new Rejection(this.#line, `this is not well-formed JSON: ${cause}`);
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-json/json-parser.js



class JsonParser {
    #reader;
    #split;
    #isKnown = false;
    constructor(reader) {
        this.#reader = reader;
        const plan = (place) => {
            const choice = reader.plan(place);
            if (place.length > 0 && choice !== 'skip')
                this.#isKnown = true;
            return choice;
        };
        this.#split = new JsonSplit(plan, (place, value, line) => reader.take(place, value, line));
    }
    push(bytes) {
        this.#split.push(bytes);
    }
    finish() {
        this.#split.finish();
        if (!this.#isKnown)
            throw new Rejection(1, 'the document holds nothing that belongs to this format');
        return this.#reader.finish();
    }
}
function objectAt(value, key) {
    const member = Object.hasOwn(value, key) ? value[key] : undefined;
    return (0,json/* isObject */.G)(member) ? member : {};
}
function listAt(value, key) {
    const member = Object.hasOwn(value, key) ? value[key] : undefined;
    return Array.isArray(member) ? member : [];
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-json/coverage-py.js





const FIRST_EXIT = 2 ** 29;
class CoveragePyReader {
    plan = (place) => {
        if (place.length === 0 || (place.length === 1 && place[0] === 'files'))
            return 'enter';
        return place[0] === 'files' || place[0] === 'totals' ? 'take' : 'skip';
    };
    #report;
    #draft = new FileDraft('coverage.py');
    constructor(name) {
        this.#report = new ReportDraft(name, 'coverage.py');
    }
    take(place, value, line) {
        if (place[0] === 'totals') {
            const [lines, branches] = [readSum(value, 'num_statements', 'covered_lines'), readBranches(value)];
            if (lines)
                this.#report.state('lines', lines.covered, lines.total);
            if (branches)
                this.#report.state('branches', branches.covered, branches.total);
        }
        else if ((0,json/* isObject */.G)(value))
            this.#addFile(place[1] ?? '', value, line);
        else
            this.#report.quarantine(line, 'an entry is not the coverage of a file');
    }
    finish() {
        return this.#report.finish();
    }
    #addFile(path, entry, at) {
        const count = readSum(entry['summary'], 'num_statements', 'covered_lines');
        if (count === null) {
            this.#report.quarantine(at, `"${path}" has no summary of covered_lines of num_statements`);
            return;
        }
        for (const [key, hit] of [
            ['executed_lines', true],
            ['missing_lines', false],
        ]) {
            for (const line of listAt(entry, key)) {
                if (isLine(line))
                    this.#draft.lines.add(line, hit);
                else if (line !== 0)
                    this.#report.quarantine(at, `${key} of "${path}" holds what is no line number`);
            }
        }
        this.#draft.lineCount = count;
        this.#addBranches(entry, readBranches(entry['summary']));
        this.#report.add(this.#draft.finish(path));
    }
    #addBranches(entry, stated) {
        const executed = listAt(entry, 'executed_branches').filter(isArc);
        const missing = listAt(entry, 'missing_branches').filter(isArc);
        const isEqual = stated?.covered === executed.length && stated.total === executed.length + missing.length;
        if (stated !== null && !isEqual) {
            if (stated.total > 0)
                this.#draft.branches.addSum(stated.covered, stated.total);
            return;
        }
        for (const [from, to] of executed)
            this.#draft.branches.points.add(from, toKey(to), true);
        for (const [from, to] of missing)
            this.#draft.branches.points.add(from, toKey(to), false);
    }
}
function toKey(target) {
    return target < 0 ? FIRST_EXIT - target : target;
}
function isArc(value) {
    if (!Array.isArray(value) || value.length !== 2)
        return false;
    const [from, to] = value;
    return isLine(from) && Number.isSafeInteger(to) && Math.abs(to) < FIRST_EXIT;
}
function readBranches(summary) {
    return readSum(summary, 'num_branches', 'covered_branches');
}
function readSum(summary, total, covered) {
    if (!(0,json/* isObject */.G)(summary) || !isWhole(summary[total]) || !isWhole(summary[covered]))
        return null;
    return pairCount(summary[covered], summary[total]);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/tallies/branch-key.js
const BLOCKS = 2 ** 14;
const BRANCHES = 2 ** 16;
function packBranch(block, branch) {
    return block < BLOCKS && branch < BRANCHES ? block * BRANCHES + branch : null;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-json/coveralls.js







class CoverallsReader {
    plan = (place) => {
        if (place.length === 0)
            return 'enter';
        if (place[0] !== 'source_files')
            return 'skip';
        return place.length === 1 ? 'enter' : 'take';
    };
    #report;
    #draft = new FileDraft('coveralls');
    constructor(name) {
        this.#report = new ReportDraft(name, 'coveralls');
    }
    take(_place, value, at) {
        const path = (0,json/* isObject */.G)(value) ? value['name'] : undefined;
        const counts = (0,json/* isObject */.G)(value) ? readCounts(value['coverage']) : null;
        if (!(0,json/* isObject */.G)(value) || typeof path !== 'string' || path === '' || counts === null) {
            this.#report.quarantine(at, 'a source file has no name or no list of counts');
            return;
        }
        for (const [index, count] of counts.entries()) {
            if (count === null)
                continue;
            if (isCount(count))
                this.#draft.lines.add(index + 1, count > 0);
            else
                this.#report.quarantine(at, `line ${index + 1} of "${path}" has a count that is none`);
        }
        this.#addBranches(path, listAt(value, 'branches'), at);
        this.#report.add(this.#draft.finish(path));
    }
    finish() {
        return this.#report.finish();
    }
    #addBranches(path, numbers, at) {
        const points = this.#draft.branches.points;
        if (numbers.length % 4 !== 0)
            this.#report.quarantine(at, `the branches of "${path}" are no groups of four`);
        for (let start = 0; start + 4 <= numbers.length; start += 4) {
            const [line, block, branch, count] = numbers.slice(start, start + 4);
            if (isLine(line) && isWhole(block) && isWhole(branch) && isCount(count)) {
                points.add(line, packBranch(block, branch) ?? points.name(`${block},${branch}`), count > 0);
            }
            else if (line !== 0)
                this.#report.quarantine(at, `a branch of "${path}" is not four numbers`);
        }
    }
}
function readCounts(value) {
    if (Array.isArray(value))
        return value;
    if (typeof value !== 'string')
        return null;
    const parsed = (0,json/* parseJson */.q)(value);
    return Array.isArray(parsed) ? parsed : null;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-json/gcovr.js






class GcovrReader {
    plan = (place) => {
        if (place.length === 0)
            return 'enter';
        if (place[0] !== 'files')
            return 'skip';
        return place.length === 1 ? 'enter' : 'take';
    };
    #report;
    #draft = new FileDraft('gcovr');
    constructor(name) {
        this.#report = new ReportDraft(name, 'gcovr');
    }
    take(_place, value, at) {
        const path = (0,json/* isObject */.G)(value) ? value['file'] : undefined;
        if (!(0,json/* isObject */.G)(value) || typeof path !== 'string' || path === '' || !Array.isArray(value['lines'])) {
            this.#report.quarantine(at, 'a file has no name or no list of lines');
            return;
        }
        for (const line of listAt(value, 'lines'))
            this.#addLine(path, (0,json/* isObject */.G)(line) ? line : {}, at);
        for (const known of listAt(value, 'functions'))
            this.#addFunction(path, (0,json/* isObject */.G)(known) ? known : {}, at);
        this.#report.add(this.#draft.finish(path));
    }
    finish() {
        return this.#report.finish();
    }
    #addLine(path, entry, at) {
        if (isExcluded(entry))
            return;
        const { line_number: line, count } = entry;
        if (!isLine(line) || !isCount(count)) {
            if (line !== 0)
                this.#report.quarantine(at, `a line of "${path}" has no number or no count`);
            return;
        }
        this.#draft.lines.add(line, count > 0);
        for (const [index, branch] of listAt(entry, 'branches').entries()) {
            this.#addBranch(path, line, index, (0,json/* isObject */.G)(branch) ? branch : {}, at);
        }
    }
    #addBranch(path, line, index, entry, at) {
        if (isExcluded(entry))
            return;
        const { count, branchno: number = index, source_block_id: block = 0 } = entry;
        const points = this.#draft.branches.points;
        if (isCount(count) && isWhole(number) && isWhole(block)) {
            points.add(line, packBranch(block, number) ?? points.name(`${block},${number}`), count > 0);
        }
        else
            this.#report.quarantine(at, `a branch on line ${line} of "${path}" has no count`);
    }
    #addFunction(path, entry, at) {
        if (isExcluded(entry))
            return;
        const { lineno: line, execution_count: count } = entry;
        const name = entry['name'] ?? entry['demangled_name'];
        const points = this.#draft.functions.points;
        if (isLine(line) && isCount(count) && typeof name === 'string')
            points.add(line, points.name(name), count > 0);
        else
            this.#report.quarantine(at, `a function of "${path}" has no name, line or count`);
    }
}
function isExcluded(entry) {
    return entry['gcovr/excluded'] === true || entry['gcovr/noncode'] === true;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-json/istanbul-file.js


const MOST_ARMS = 1024;
const MOST_IDS = 2 ** 20;
class IstanbulFile {
    #draft;
    #refuse;
    constructor(draft, refuse) {
        this.#draft = draft;
        this.#refuse = refuse;
    }
    addStatements(map, counts) {
        for (const [id, location] of Object.entries(map)) {
            const line = startLine(location);
            const count = counts[id];
            if (line === null || !isCount(count))
                this.#refuse(`statement ${id} has no line or no count`);
            else {
                this.#draft.lines.add(line, count > 0);
                addPoint(this.#draft.statements.points, line, id, 0, count > 0);
            }
        }
    }
    addBranches(map, counts) {
        for (const [id, branch] of Object.entries(map)) {
            const members = (0,json/* isObject */.G)(branch) ? branch : {};
            const line = startLine(members['loc']) ?? (isLine(members['line']) ? members['line'] : null);
            const arms = counts[id];
            if (line === null || !Array.isArray(arms) || !arms.every(isCount))
                this.#refuse(`branch ${id} has no line or counts`);
            else
                for (const [arm, count] of arms.entries())
                    addPoint(this.#draft.branches.points, line, id, arm, count > 0);
        }
    }
    addFunctions(map, counts) {
        for (const [id, member] of Object.entries(map)) {
            const known = (0,json/* isObject */.G)(member) ? member : {};
            const line = startLine(known['decl']) ?? startLine(known['loc']) ?? (isLine(known['line']) ? known['line'] : null);
            const count = counts[id];
            if (line === null || !isCount(count))
                this.#refuse(`function ${id} has no line or no count`);
            else
                addPoint(this.#draft.functions.points, line, id, 0, count > 0);
        }
    }
}
function addPoint(points, line, id, arm, taken) {
    const number = /^\d{1,7}$/.test(id) ? Number(id) : MOST_IDS;
    const isSmall = number < MOST_IDS && arm < MOST_ARMS;
    points.add(line, isSmall ? number * MOST_ARMS + arm : points.name(`${id}/${arm}`), taken);
}
function startLine(location) {
    const start = (0,json/* isObject */.G)(location) ? location['start'] : undefined;
    const line = (0,json/* isObject */.G)(start) ? start['line'] : undefined;
    return isLine(line) ? line : null;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-json/istanbul.js







class IstanbulReader {
    plan = (place) => (place.length === 0 ? 'enter' : 'take');
    #report;
    #draft = new FileDraft('istanbul');
    constructor(name) {
        this.#report = new ReportDraft(name, 'istanbul');
    }
    take(place, value, line) {
        const path = place[0] ?? '';
        const entry = (0,json/* isObject */.G)(value) && (0,json/* isObject */.G)(value['data']) ? value['data'] : value;
        if (!(0,json/* isObject */.G)(entry))
            this.#report.quarantine(line, 'an entry is not the coverage of a file');
        else if ((0,json/* isObject */.G)(entry['statementMap']) && (0,json/* isObject */.G)(entry['s']))
            this.#addMapped(path, entry, line);
        else if (Array.isArray(entry['lineData']))
            this.#addLineData(path, listAt(entry, 'lineData'), line);
        else if ((0,json/* isObject */.G)(entry['lines']))
            this.#addSummary(path, entry, line);
        else
            this.#report.quarantine(line, 'an entry has neither a statementMap, nor lineData, nor a summary');
    }
    finish() {
        return this.#report.finish();
    }
    #addMapped(path, entry, line) {
        const file = new IstanbulFile(this.#draft, (cause) => this.#report.quarantine(line, cause));
        file.addStatements(objectAt(entry, 'statementMap'), objectAt(entry, 's'));
        file.addBranches(objectAt(entry, 'branchMap'), objectAt(entry, 'b'));
        file.addFunctions(objectAt(entry, 'fnMap'), objectAt(entry, 'f'));
        this.#report.add(this.#draft.finish(path));
    }
    #addLineData(path, counts, line) {
        for (const [number, count] of counts.entries()) {
            if (count === null || number === 0)
                continue;
            if (isCount(count))
                this.#draft.lines.add(number, count > 0);
            else
                this.#report.quarantine(line, `line ${number} has a count that is none`);
        }
        this.#report.add(this.#draft.finish(path));
    }
    #addSummary(path, entry, line) {
        const counts = new Map(QUANTITIES.map((quantity) => [quantity, istanbul_readSum(entry[quantity])]));
        if ([...counts.values()].includes(null)) {
            this.#report.quarantine(line, `the summary of "${path}" has a sum that is not covered of total`);
            return;
        }
        for (const quantity of QUANTITIES) {
            const sum = counts.get(quantity);
            if (!sum)
                continue;
            if (path === 'total')
                this.#report.state(quantity, sum.covered, sum.total);
            else if (quantity === 'lines')
                this.#draft.lineCount = sum;
            else if (sum.total > 0)
                this.#draft[quantity].addSum(sum.covered, sum.total);
        }
        if (path !== 'total')
            this.#report.add(this.#draft.finish(path));
    }
}
function istanbul_readSum(value) {
    if (value === undefined)
        return undefined;
    if (!(0,json/* isObject */.G)(value) || !isWhole(value['covered']) || !isWhole(value['total']))
        return null;
    return pairCount(value['covered'], value['total']);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/reports/span-limit.js

const LONGEST_SPAN = 100_000;
const MOST_LINES = 50_000_000;
class SpanLimit {
    #lines = 0;
    allows(start, end) {
        if (end - start >= LONGEST_SPAN)
            return false;
        this.#lines += end - start + 1;
        if (this.#lines > MOST_LINES)
            throw new Rejection(0, `spans stand for more than ${MOST_LINES} lines`);
        return true;
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-json/llvm-segments.js

function readSegments(rows) {
    const segments = [];
    for (const row of rows) {
        const [line, column, count, hasCount, isEntry, isGap = false] = Array.isArray(row) ? row : [];
        const isOrdered = isLine(line) && line >= (segments.at(-1)?.line ?? 0);
        if (!isOrdered || !isWhole(column) || !isCount(count))
            return null;
        segments.push({ line, count, hasCount: !!hasCount, isEntry: !!isEntry, isGap: !!isGap });
    }
    return segments;
}
function walkLines(segments, spans, add) {
    let wrapping = null;
    for (let at = 0; at < segments.length;) {
        const line = segments[at].line;
        const own = [];
        for (; segments[at]?.line === line; at += 1)
            own.push(segments[at]);
        const hit = judgeLine(own, wrapping);
        if (hit !== null)
            add(line, hit);
        wrapping = own.at(-1);
        const next = segments[at]?.line ?? line + 1;
        if (!wrapping.hasCount || next === line + 1 || !spans.allows(line + 1, next - 1))
            continue;
        for (let inside = line + 1; inside < next; inside += 1)
            add(inside, wrapping.count > 0);
    }
}
function judgeLine(own, wrapping) {
    const starts = own.filter((segment) => !segment.isGap && segment.hasCount && segment.isEntry);
    const first = own[0];
    const startsSkipped = !first.hasCount && first.isEntry;
    const isWrapped = wrapping !== null && wrapping.hasCount;
    const isMapped = (!startsSkipped && (isWrapped || starts.length > 0)) || own.some((one) => one.isEntry && one.hasCount);
    if (!isMapped)
        return null;
    return (isWrapped && wrapping.count > 0) || starts.some((segment) => segment.count > 0);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-json/llvm.js







const llvm_QUANTITIES = ['lines', 'branches', 'functions'];
class LlvmReader {
    plan = (place) => {
        if (place.length === 0)
            return 'enter';
        if (place[0] !== 'data')
            return 'skip';
        if (place.length < 3)
            return 'enter';
        if (place[2] === 'totals')
            return 'take';
        if (place[2] !== 'files')
            return 'skip';
        return place.length === 3 ? 'enter' : 'take';
    };
    #report;
    #draft = new FileDraft('llvm');
    #spans = new SpanLimit();
    constructor(name) {
        this.#report = new ReportDraft(name, 'llvm');
    }
    take(place, value, at) {
        if (!(0,json/* isObject */.G)(value))
            this.#report.quarantine(at, 'an entry is not the coverage of a file');
        else if (place[2] === 'totals') {
            for (const quantity of llvm_QUANTITIES) {
                const sum = llvm_readSum(value, quantity);
                if (sum !== null)
                    this.#report.state(quantity, sum.covered, sum.total);
            }
        }
        else
            this.#addFile(value, at);
    }
    finish() {
        return this.#report.finish();
    }
    #addFile(entry, at) {
        const path = entry['filename'];
        const summary = objectAt(entry, 'summary');
        const lines = llvm_readSum(summary, 'lines');
        if (typeof path !== 'string' || path === '' || lines === null) {
            this.#report.quarantine(at, 'a file has no name or no summary of lines');
            return;
        }
        const segments = readSegments(listAt(entry, 'segments'));
        if (segments === null)
            this.#report.quarantine(at, `the segments of "${path}" are not readable`);
        else
            walkLines(segments, this.#spans, (line, hit) => this.#draft.lines.add(line, hit));
        this.#draft.lineCount = lines;
        this.#addBranches(listAt(entry, 'branches'), llvm_readSum(summary, 'branches'));
        const functions = llvm_readSum(summary, 'functions');
        if (functions !== null && functions.total > 0)
            this.#draft.functions.addSum(functions.covered, functions.total);
        this.#report.add(this.#draft.finish(path));
    }
    #addBranches(regions, stated) {
        const known = regions.filter(isRegion);
        const sides = new Map();
        for (const [line, column, endLine, endColumn, yes, no] of known) {
            const place = `${line}:${column}-${endLine}:${endColumn}`;
            sides.set(`${place} true`, (sides.get(`${place} true`) ?? false) || yes > 0);
            sides.set(`${place} false`, (sides.get(`${place} false`) ?? false) || no > 0);
        }
        const covered = [...sides.values()].filter(Boolean).length;
        const { branches } = this.#draft;
        if (stated !== null && (stated.covered !== covered || stated.total !== sides.size)) {
            if (stated.total > 0)
                branches.addSum(stated.covered, stated.total);
            return;
        }
        for (const [name, taken] of sides) {
            branches.points.add(Number(name.slice(0, name.indexOf(':'))), branches.points.name(name), taken);
        }
    }
}
function isRegion(value) {
    if (!Array.isArray(value) || value.length < 6)
        return false;
    return isLine(value[0]) && value.slice(1, 4).every(isWhole) && isCount(value[4]) && isCount(value[5]);
}
function llvm_readSum(summary, quantity) {
    const { count, covered } = objectAt(summary, quantity);
    return isWhole(count) && isWhole(covered) ? pairCount(covered, count) : null;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-json/simplecov.js





class SimplecovReader {
    plan = (place) => {
        if (place.length < 2)
            return 'enter';
        if (place[1] === 'coverage')
            return place.length === 2 ? 'enter' : 'take';
        return place[0] === 'coverage' ? 'take' : 'skip';
    };
    #report;
    #draft = new FileDraft('simplecov');
    constructor(name) {
        this.#report = new ReportDraft(name, 'simplecov');
    }
    take(place, value, at) {
        if (place.length === 2 && !(0,json/* isObject */.G)(value) && !Array.isArray(value))
            return;
        const path = place.at(-1) ?? '';
        const lines = (0,json/* isObject */.G)(value) ? value['lines'] : value;
        if (!Array.isArray(lines)) {
            this.#report.quarantine(at, `"${path}" has no list of lines`);
            return;
        }
        this.#addLines(path, lines, at);
        if ((0,json/* isObject */.G)(value)) {
            this.#addBranches(path, value['branches'], at);
            this.#addMethods(path, value['methods'], at);
        }
        this.#report.add(this.#draft.finish(path));
    }
    finish() {
        return this.#report.finish();
    }
    #addLines(path, counts, at) {
        for (const [index, count] of counts.entries()) {
            if (count === null || count === 'ignored')
                continue;
            if (isCount(count))
                this.#draft.lines.add(index + 1, count > 0);
            else
                this.#report.quarantine(at, `line ${index + 1} of "${path}" has a count that is none`);
        }
    }
    #addBranches(path, branches, at) {
        const points = this.#draft.branches.points;
        if (Array.isArray(branches)) {
            for (const [index, branch] of branches.entries())
                this.#addFormatted(path, branch, index, at);
        }
        else if ((0,json/* isObject */.G)(branches)) {
            for (const [condition, arms] of Object.entries(branches)) {
                const line = firstLine(condition);
                for (const [arm, count] of Object.entries((0,json/* isObject */.G)(arms) ? arms : {})) {
                    if (line !== null && isCount(count))
                        points.add(line, points.name(`${condition}>${arm}`), count > 0);
                    else
                        this.#report.quarantine(at, `a branch of "${path}" has no line or no count`);
                }
            }
        }
    }
    #addFormatted(path, branch, index, at) {
        const { coverage, start_line: line } = (0,json/* isObject */.G)(branch) ? branch : {};
        if (coverage === 'ignored')
            return;
        if (isLine(line) && isCount(coverage))
            this.#draft.branches.points.add(line, index, coverage > 0);
        else
            this.#report.quarantine(at, `a branch of "${path}" has no line or no count`);
    }
    #addMethods(path, methods, at) {
        if (!(0,json/* isObject */.G)(methods))
            return;
        const points = this.#draft.functions.points;
        for (const [method, count] of Object.entries(methods)) {
            if (isCount(count))
                points.add(firstLine(method) ?? 0, points.name(method), count > 0);
            else
                this.#report.quarantine(at, `a method of "${path}" has no count`);
        }
    }
}
function firstLine(key) {
    const line = Number(/, (\d+), \d+, \d+, \d+\]$/.exec(key.slice(-100))?.[1]);
    return isLine(line) ? line : null;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-text/line-feed.js

const LONGEST_LINE = 1 << 20;
const line_feed_NEWLINE = 10;
class LineFeed {
    #read;
    #rest = [];
    #restSize = 0;
    constructor(read) {
        this.#read = read;
    }
    push(bytes) {
        const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        let start = 0;
        if (this.#restSize > 0) {
            start = piece.indexOf(line_feed_NEWLINE) + 1;
            this.#keep(start === 0 ? piece : piece.subarray(0, start));
            if (start === 0)
                return;
            this.#flush();
        }
        const end = piece.lastIndexOf(line_feed_NEWLINE) + 1;
        if (end > start)
            this.#read(piece.subarray(start), end - start);
        if (Math.max(end, start) < piece.length)
            this.#keep(piece.subarray(Math.max(end, start)));
    }
    finish() {
        if (this.#restSize === 0)
            return false;
        this.#keep(new Uint8Array([line_feed_NEWLINE]));
        this.#flush();
        return true;
    }
    #keep(bytes) {
        this.#restSize += bytes.length;
        if (this.#restSize > LONGEST_LINE)
            throw new Rejection(0, `a line is longer than ${LONGEST_LINE} bytes`);
        this.#rest.push(new Uint8Array(bytes));
    }
    #flush() {
        const line = Buffer.concat(this.#rest);
        this.#rest = [];
        this.#restSize = 0;
        this.#read(line, line.length);
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-text/go.js






const BLOCK = /^(.+):(\d+)\.(\d+),(\d+)\.(\d+) (\d+) (\d+)$/;
const MOST_STATEMENTS = 65_535;
const MODE = /^mode: (?:set|count|atomic)$/;
class GoParser {
    #report;
    #drafts = new Map();
    #feed = new LineFeed((bytes, end) => this.#read(bytes, end));
    #spans = new SpanLimit();
    #line = 0;
    #modes = 0;
    constructor(name) {
        this.#report = new ReportDraft(name, 'go');
    }
    push(bytes) {
        this.#feed.push(bytes);
    }
    finish() {
        const isUnended = this.#feed.finish();
        if (this.#modes === 0)
            throw new Rejection(1, 'no "mode:" line was found: this is no Go cover profile');
        if (isUnended)
            this.#report.note('The last line does not end in a newline: the profile may be cut.');
        if (this.#modes > 1)
            this.#report.note(`${this.#modes} profiles were concatenated; equal blocks are united.`);
        for (const [path, draft] of this.#drafts)
            this.#report.add(draft.finish(path, '', false));
        return this.#report.finish();
    }
    #read(bytes, end) {
        for (let at = 0; at < end;) {
            const next = bytes.indexOf(10, at) + 1;
            this.#line += 1;
            this.#readLine(bytes.toString('utf8', at, next - 1).trimEnd());
            at = next;
        }
    }
    #readLine(text) {
        if (text === '')
            return;
        if (MODE.test(text)) {
            this.#modes += 1;
            return;
        }
        const [, path, startLine, startColumn, endLine, endColumn, statements, count] = BLOCK.exec(text) ?? [];
        const [start, end, weight, hit] = [readLine(startLine), readLine(endLine), readWhole(statements), readHits(count)];
        if (path === undefined ||
            !start ||
            end === null ||
            weight === null ||
            weight > MOST_STATEMENTS ||
            hit === null ||
            end < start) {
            this.#report.quarantine(this.#line, 'this is not a readable block (file:line.column,line.column statements count)');
        }
        else if (!this.#spans.allows(start, end)) {
            this.#report.quarantine(this.#line, `a block of ${end - start + 1} lines is not believable`);
        }
        else
            this.#add(path, { start, end, name: `${startColumn},${endLine}.${endColumn}`, weight, hit });
    }
    #add(path, block) {
        let draft = this.#drafts.get(path);
        if (draft === undefined)
            this.#drafts.set(path, (draft = new FileDraft('go')));
        const points = draft.statements.points;
        const key = points.name(`${block.start}.${block.name}`);
        const before = points.weigh(key, block.weight);
        if (before !== undefined && before !== block.weight) {
            throw new Rejection(this.#line, `a block has ${block.weight} statements here and ${before} above: two builds were mixed`);
        }
        points.add(block.start, key, block.hit);
        for (let line = block.start; line <= block.end; line += 1)
            draft.lines.add(line, block.hit);
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/tallies/name-table.js
const { imul } = Math;
class ByteNames {
    #bytes = Buffer.alloc(4096);
    #starts = new Uint32Array(64);
    #hashes = new Int32Array(64);
    #count = 0;
    #slots = new Uint32Array(256);
    index(bytes, start, end) {
        let hash = 0x811c9dc5;
        for (let at = start; at < end; at += 1)
            hash = imul(hash ^ bytes[at], 0x01000193);
        const mask = this.#slots.length - 1;
        let slot = (hash ^ (hash >>> 15)) & mask;
        for (let known = this.#slots[slot]; known > 0; known = this.#slots[slot]) {
            if (this.#hashes[known - 1] === hash && this.#isEqual(known - 1, bytes, start, end))
                return known - 1;
            slot = (slot + 1) & mask;
        }
        this.#slots[slot] = this.#count + 1;
        return this.#append(bytes, start, end, hash);
    }
    at(index) {
        if (index >= this.#count)
            return undefined;
        return this.#bytes.toString('utf8', this.#starts[index], this.#starts[index + 1]);
    }
    #isEqual(index, bytes, start, end) {
        const from = this.#starts[index];
        if (this.#starts[index + 1] - from !== end - start)
            return false;
        for (let at = start; at < end; at += 1)
            if (this.#bytes[from + at - start] !== bytes[at])
                return false;
        return true;
    }
    #append(bytes, start, end, hash) {
        const index = this.#count;
        if (index + 2 > this.#starts.length)
            this.#growEntries();
        const from = this.#starts[index];
        while (from + end - start > this.#bytes.length) {
            this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
        }
        for (let at = start; at < end; at += 1)
            this.#bytes[from + at - start] = bytes[at];
        this.#hashes[index] = hash;
        this.#starts[index + 1] = from + end - start;
        this.#count += 1;
        if (this.#count * 2 > this.#slots.length)
            this.#growSlots();
        return index;
    }
    #growEntries() {
        const starts = new Uint32Array(this.#starts.length * 2);
        starts.set(this.#starts);
        this.#starts = starts;
        const hashes = new Int32Array(starts.length);
        hashes.set(this.#hashes);
        this.#hashes = hashes;
    }
    #growSlots() {
        this.#slots = new Uint32Array(this.#slots.length * 2);
        const mask = this.#slots.length - 1;
        for (let index = 0; index < this.#count; index += 1) {
            const hash = this.#hashes[index];
            let slot = (hash ^ (hash >>> 15)) & mask;
            while (this.#slots[slot] !== 0)
                slot = (slot + 1) & mask;
            this.#slots[slot] = index + 1;
        }
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-text/lcov-functions.js



const NO_LINE = 0;
const [lcov_functions_NEWLINE, lcov_functions_RETURN, lcov_functions_COMMA, lcov_functions_COLON] = [10, 13, 44, 58];
const [ZERO, NINE] = [48, 57];
class LcovFunctions {
    #tally;
    #names = new ByteNames();
    #places = new Map();
    constructor(tally) {
        this.#tally = tally;
        tally.points.share(this.#names);
    }
    readPlain(bytes, start) {
        const isCount = bytes[start + 2] !== lcov_functions_COLON;
        let at = start + (isCount ? 5 : 3);
        if (bytes[at - 1] !== lcov_functions_COLON || (isCount && bytes[at - 2] !== 65))
            return 0;
        const first = at;
        let digits = 0;
        for (let byte = bytes[at]; byte >= ZERO && byte <= NINE; byte = bytes[(at += 1)]) {
            digits |= byte - ZERO;
        }
        if (at === first || bytes[at] !== lcov_functions_COMMA)
            return 0;
        at = isCount ? at + 1 : skipEnd(bytes, at + 1);
        const next = bytes.indexOf(lcov_functions_NEWLINE, at) + 1;
        const end = bytes[next - 2] === lcov_functions_RETURN ? next - 2 : next - 1;
        if (end <= at)
            return 0;
        this.#tally.points.add(NO_LINE, FIRST_NAME + this.#names.index(bytes, at, end), isCount && digits > 0);
        return next;
    }
    read(tag, rest) {
        if (tag === 'FNL')
            return this.#readPlace(rest);
        return tag === 'FNA' ? this.#readAlias(rest) : tag === 'FNDA' && this.#readOddCount(rest);
    }
    close() {
        this.#places.clear();
    }
    #readOddCount(rest) {
        const comma = rest.indexOf(',');
        const hit = readHits(rest.slice(0, comma));
        if (comma < 0 || hit === null)
            return false;
        const name = Buffer.from(rest.slice(comma + 1));
        this.#tally.points.add(NO_LINE, FIRST_NAME + this.#names.index(name, 0, name.length), hit);
        return true;
    }
    #readPlace(rest) {
        const [index = '', start, end] = rest.split(',');
        const first = readLine(start);
        const last = end === undefined ? 0 : readLine(end);
        if (first === null || last === null || last >= FIRST_NAME)
            return false;
        this.#places.set(index, [first, last]);
        this.#tally.points.add(first, last, false);
        return true;
    }
    #readAlias(rest) {
        const [index = '', count] = rest.split(',', 2);
        const place = this.#places.get(index);
        const hit = readHits(count);
        if (place === undefined || hit === null)
            return false;
        this.#tally.points.add(place[0], place[1], hit);
        return true;
    }
}
function skipEnd(bytes, start) {
    let at = start;
    for (let byte = bytes[at]; byte >= ZERO && byte <= NINE; byte = bytes[at])
        at += 1;
    return at > start && bytes[at] === lcov_functions_COMMA && bytes[at + 1] !== lcov_functions_NEWLINE ? at + 1 : start;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-text/lcov-marks.js

const BRANCH = /^([^,]*),[ef]?(U?)([^,]*),(.*),([^,]*)$/;
function readLineMark(text) {
    const [number, count] = text.split(',', 2);
    const line = readLine(number?.trim());
    const hit = readHits(count?.trim());
    return line === null || hit === null ? null : { line, hit };
}
function readBranchMark(text) {
    const [, number, unreachable, block, branch, count = ''] = BRANCH.exec(text) ?? [];
    const line = readLine(number);
    const taken = count.trim() === '-' ? false : readHits(count.trim());
    if (line === null || taken === null)
        return null;
    return { line, identity: `${block},${branch}`, taken, isUnreachable: unreachable === 'U' };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-text/lcov-summary.js

const [lcov_summary_TAB, lcov_summary_NEWLINE, lcov_summary_RETURN, lcov_summary_SPACE, lcov_summary_ZERO, lcov_summary_NINE, lcov_summary_COLON] = [9, 10, 13, 32, 48, 57, 58];
const TAGS = [
    ['LF', 'lines'],
    ['LH', 'lines'],
    ['BRF', 'branches'],
    ['BRH', 'branches'],
    ['FNF', 'functions'],
    ['FNH', 'functions'],
];
class LcovSummary {
    #values = TAGS.map(() => -1);
    read(bytes, start) {
        const index = TAGS.findIndex(([tag]) => isTag(bytes, start, tag));
        if (index < 0)
            return 0;
        let at = start + (TAGS[index]?.[0].length ?? 0) + 1;
        const first = at;
        let value = 0;
        for (let byte = bytes[at]; byte >= lcov_summary_ZERO && byte <= lcov_summary_NINE; byte = bytes[(at += 1)]) {
            value = value * 10 + byte - lcov_summary_ZERO;
        }
        let end = at;
        while (isBlank(bytes[end]))
            end += 1;
        if (at === first || bytes[end] !== lcov_summary_NEWLINE || value > LARGEST_COUNT)
            return 0;
        this.#values[index] = value;
        return end + 1;
    }
    stateTo(report) {
        for (let index = 0; index < TAGS.length; index += 2) {
            const [total = -1, covered = -1] = [this.#values[index], this.#values[index + 1]];
            const quantity = TAGS[index]?.[1];
            if (quantity !== undefined && total >= 0 && covered >= 0)
                report.state(quantity, covered, total);
        }
        this.#values.fill(-1);
    }
}
function isBlank(byte) {
    return byte === lcov_summary_SPACE || byte === lcov_summary_TAB || byte === lcov_summary_RETURN;
}
function isTag(bytes, start, tag) {
    if (bytes[start + tag.length] !== lcov_summary_COLON)
        return false;
    for (let at = 0; at < tag.length; at += 1)
        if (bytes[start + at] !== tag.charCodeAt(at))
            return false;
    return true;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-text/lcov.js









const [lcov_NEWLINE, lcov_RETURN, lcov_COMMA, lcov_MINUS] = [10, 13, 44, 45];
const [lcov_ZERO, lcov_NINE, lcov_COLON] = [48, 57, 58];
const [A, B, D, F, N, R] = [65, 66, 68, 70, 78, 82];
const FUNCTION_TAGS = new Set(['FN', 'FNDA', 'FNL', 'FNA']);
const IGNORED = new Set(['TN', 'VER', 'MCDC', 'MCF', 'MCH']);
class LcovParser {
    #report;
    #draft = new FileDraft('lcov');
    #functions = new LcovFunctions(this.#draft.functions);
    #summary = new LcovSummary();
    #feed = new LineFeed((bytes, end) => this.#read(bytes, end));
    #path = null;
    #openedAt = 0;
    #line = 0;
    #records = 0;
    #next = 0;
    #mayContinue = false;
    constructor(name) {
        this.#report = new ReportDraft(name, 'lcov');
    }
    push(bytes) {
        this.#feed.push(bytes);
    }
    finish() {
        this.#feed.finish();
        if (this.#path !== null)
            throw this.#cut(this.#line);
        if (this.#records === 0)
            throw new Rejection(1, 'no lcov record (SF: … end_of_record) was found');
        return this.#report.finish();
    }
    #read(bytes, end) {
        let at = 0;
        while (at < end) {
            this.#line += 1;
            const mayContinue = this.#mayContinue;
            const first = bytes[at];
            let next = 0;
            this.#mayContinue = false;
            if (this.#path !== null) {
                if (first === D && bytes[at + 1] === A && bytes[at + 2] === lcov_COLON)
                    next = this.#readLine(bytes, at + 3);
                else if (first === B && bytes[at + 1] === R && bytes[at + 2] === D)
                    next = this.#readBranch(bytes, at + 5);
                else if (first === F && bytes[at + 1] === N)
                    next = this.#readFunction(bytes, at);
                if (next === 0)
                    next = this.#summary.read(bytes, at);
            }
            if (next === 0) {
                next = bytes.indexOf(lcov_NEWLINE, at) + 1;
                this.#readText(bytes.toString('utf8', at, next).trimEnd(), mayContinue);
            }
            at = next;
        }
    }
    #readLine(bytes, start) {
        let at = start;
        let line = 0;
        let byte = bytes[at];
        while (byte >= lcov_ZERO && byte <= lcov_NINE) {
            line = line * 10 + byte - lcov_ZERO;
            byte = bytes[(at += 1)];
        }
        if (byte !== lcov_COMMA || at === start || line > LAST_LINE)
            return 0;
        const count = (at += 1);
        let digits = 0;
        byte = bytes[at];
        while (byte >= lcov_ZERO && byte <= lcov_NINE) {
            digits |= byte - lcov_ZERO;
            byte = bytes[(at += 1)];
        }
        if (at === count || (byte !== lcov_NEWLINE && byte !== lcov_RETURN && byte !== lcov_COMMA))
            return 0;
        this.#draft.lines.add(line, digits);
        return byte === lcov_NEWLINE ? at + 1 : bytes.indexOf(lcov_NEWLINE, at) + 1;
    }
    #readBranch(bytes, start) {
        if (bytes[start - 1] !== lcov_COLON)
            return 0;
        const line = this.#readNumber(bytes, start);
        if (line <= 0 || line > LAST_LINE)
            return 0;
        const block = this.#readNumber(bytes, this.#next);
        if (block < 0)
            return 0;
        const branch = this.#readNumber(bytes, this.#next);
        const key = branch < 0 ? null : packBranch(block, branch);
        return key === null ? 0 : this.#readTaken(bytes, this.#next, line, key);
    }
    #readNumber(bytes, start) {
        let at = start;
        let value = 0;
        let byte = bytes[at];
        while (byte >= lcov_ZERO && byte <= lcov_NINE) {
            value = value * 10 + byte - lcov_ZERO;
            byte = bytes[(at += 1)];
        }
        this.#next = at + 1;
        return byte === lcov_COMMA && at > start ? value : -1;
    }
    #readTaken(bytes, start, line, key) {
        let at = start;
        let digits = 0;
        let byte = bytes[at];
        if (byte === lcov_MINUS)
            byte = bytes[(at += 1)];
        else {
            while (byte >= lcov_ZERO && byte <= lcov_NINE) {
                digits |= byte - lcov_ZERO;
                byte = bytes[(at += 1)];
            }
        }
        if (at === start || (byte !== lcov_NEWLINE && byte !== lcov_RETURN))
            return 0;
        if (byte === lcov_RETURN && bytes[(at += 1)] !== lcov_NEWLINE)
            return 0;
        this.#draft.branches.points.add(line, key, digits);
        return at + 1;
    }
    #readFunction(bytes, start) {
        const next = this.#functions.readPlain(bytes, start);
        this.#mayContinue = next > 0;
        return next;
    }
    #readText(text, mayContinue) {
        const colon = text.indexOf(':');
        const tag = colon < 0 ? text : text.slice(0, colon);
        const rest = text.slice(colon + 1);
        if (text === '' || text.startsWith('#') || IGNORED.has(tag))
            return;
        if (tag === 'SF' || tag === 'KF')
            this.#open(rest);
        else if (text === 'end_of_record')
            this.#close();
        else if (this.#path === null)
            this.#refuse(`"${clip(text)}" stands outside of a record`);
        else if (!this.#readCounted(tag, rest)) {
            if (mayContinue && !/^[A-Z]{2,5}:/.test(text))
                this.#mayContinue = true;
            else
                this.#refuse(`"${clip(text)}" is not a readable lcov line`);
        }
    }
    #readCounted(tag, rest) {
        if (tag === 'DA') {
            const mark = readLineMark(rest);
            if (mark !== null)
                this.#draft.lines.add(mark.line, mark.hit);
            return mark !== null;
        }
        if (tag === 'BRDA')
            return this.#addBranch(rest);
        if (FUNCTION_TAGS.has(tag)) {
            this.#mayContinue = true;
            return this.#functions.read(tag, rest);
        }
        return false;
    }
    #addBranch(rest) {
        const mark = readBranchMark(rest);
        if (mark === null)
            return false;
        if (mark.line === 0 || mark.isUnreachable)
            return true;
        const points = this.#draft.branches.points;
        const [, block, branch] = /^(\d+),(\d+)$/.exec(mark.identity) ?? [];
        const key = block === undefined ? null : packBranch(Number(block), Number(branch));
        points.add(mark.line, key ?? points.name(mark.identity), mark.taken);
        return true;
    }
    #open(path) {
        if (this.#path !== null)
            throw this.#cut(this.#line);
        if (path === '')
            throw new Rejection(this.#line, 'a record names no source file');
        this.#path = path;
        this.#openedAt = this.#line;
        this.#records += 1;
        this.#mayContinue = true;
    }
    #close() {
        if (this.#path === null)
            return this.#refuse('end_of_record closes nothing');
        this.#functions.close();
        this.#report.add(this.#draft.finish(this.#path));
        this.#summary.stateTo(this.#report);
        this.#path = null;
    }
    #cut(line) {
        const opened = `the record of "${clip(this.#path ?? '')}", opened on line ${this.#openedAt}`;
        return new Rejection(line, `${opened}, is not closed by end_of_record: the report is cut`);
    }
    #refuse(cause) {
        this.#report.quarantine(this.#line, cause);
    }
}
function clip(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/tallies/repeat-counter.js
class RepeatCounter {
    #seen = new Map();
    number(name) {
        const count = (this.#seen.get(name) ?? 0) + 1;
        this.#seen.set(name, count);
        return count === 1 ? name : `${name}#${count}`;
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-xml/clover-file.js


const clover_file_NO_LINE = 0;
class CloverFile {
    #draft = new FileDraft('clover');
    #conditions = [];
    #stated = null;
    #methods = null;
    #rows = [];
    #ordinals = new Map();
    isIstanbul = false;
    setMetrics(conditionals, methods, isIstanbul) {
        this.#stated = conditionals;
        this.#methods = methods;
        this.isIstanbul = isIstanbul;
    }
    addStatement(line, hit) {
        this.#draft.lines.add(line, hit);
        if (!this.isIstanbul)
            this.#draft.statements.points.add(line, this.#count(line), hit);
    }
    addMethod(line, name, hit) {
        this.#rows.push({ line, name, hit });
    }
    addCondition(line, yes, no, hit) {
        this.#draft.lines.add(line, hit);
        this.#conditions.push({ line, yes, no });
    }
    finish(path) {
        this.#addBranches();
        this.#addFunctions();
        this.#conditions = [];
        this.#rows = [];
        this.#stated = null;
        this.#methods = null;
        this.#ordinals.clear();
        return this.#draft.finish(path);
    }
    #count(line) {
        const ordinal = this.#ordinals.get(line) ?? 0;
        this.#ordinals.set(line, ordinal + 1);
        return ordinal;
    }
    #addBranches() {
        const sum = { covered: 0, total: 0 };
        for (const { yes, no } of this.#conditions) {
            sum.covered += this.isIstanbul ? yes : Number(yes > 0) + Number(no > 0);
            sum.total += this.isIstanbul ? yes + no : 2;
        }
        const { branches } = this.#draft;
        const stated = this.#stated ?? sum;
        const more = { covered: stated.covered - sum.covered, total: stated.total - sum.total };
        const isEqual = more.covered === 0 && more.total === 0;
        if (!isEqual && (!this.isIstanbul || more.covered < 0 || more.total < more.covered)) {
            if (stated.total > 0)
                branches.addSum(stated.covered, stated.total);
        }
        else if (this.isIstanbul) {
            for (const { line, yes, no } of this.#conditions)
                branches.addCount(line, yes, yes + no);
            if (!isEqual)
                branches.addCount(clover_file_NO_LINE, more.covered, more.total);
        }
        else
            this.#addOutcomes(this.#conditions);
    }
    #addFunctions() {
        const { functions } = this.#draft;
        const covered = this.#rows.filter((row) => row.hit).length;
        const stated = this.#methods;
        if (stated !== null && (stated.covered !== covered || stated.total !== this.#rows.length)) {
            if (stated.total > 0)
                functions.addSum(stated.covered, stated.total);
            return;
        }
        const repeats = new RepeatCounter();
        for (const { line, name, hit } of this.#rows) {
            functions.points.add(line, functions.points.name(repeats.number(`${line} ${name}`)), hit);
        }
    }
    #addOutcomes(rows) {
        const ordinals = new Map();
        for (const { line, yes, no } of rows) {
            const ordinal = ordinals.get(line) ?? 0;
            ordinals.set(line, ordinal + 1);
            this.#draft.branches.points.add(line, ordinal * 2, yes > 0);
            this.#draft.branches.points.add(line, ordinal * 2 + 1, no > 0);
        }
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-xml/clover.js



class CloverReader {
    roots = ['coverage'];
    texts = [];
    #report;
    #file = new CloverFile();
    #path = null;
    #isInClass = false;
    #isInTests = false;
    #isInProject = false;
    #isInPackage = false;
    #stated = [];
    constructor(name) {
        this.#report = new ReportDraft(name, 'clover');
    }
    open(element, attributes, line) {
        if (element === 'testproject')
            this.#isInTests = true;
        else if (this.#isInTests)
            return;
        else if (element === 'line')
            this.#addLine(attributes, line);
        else if (element === 'metrics')
            this.#readMetrics(attributes, line);
        else if (element === 'file')
            this.#openFile(attributes, line);
        else if (element === 'class')
            this.#isInClass = true;
        else if (element === 'package')
            this.#isInPackage = true;
        else if (element === 'project')
            this.#isInProject = true;
        else if (this.#path !== null)
            this.#report.quarantine(line, `<${element}> stands where <line> is expected`);
    }
    close(element) {
        if (element === 'testproject')
            this.#isInTests = false;
        else if (this.#isInTests)
            return;
        else if (element === 'class')
            this.#isInClass = false;
        else if (element === 'package')
            this.#isInPackage = false;
        else if (element === 'project')
            this.#isInProject = false;
        else if (element === 'file' && this.#path !== null) {
            this.#report.add(this.#file.finish(this.#path));
            this.#path = null;
        }
    }
    finish() {
        this.#stateTotals();
        return this.#report.finish();
    }
    #openFile(attributes, line) {
        this.#path = attributes.text('path') || attributes.text('name') || null;
        if (this.#path === null)
            this.#report.quarantine(line, 'a file has neither path nor name');
    }
    #readMetrics(attributes, line) {
        if (this.#isInClass)
            return;
        if (this.#path === null) {
            if (this.#isInProject && !this.#isInPackage)
                this.#stated = clover_readCounts(attributes);
            return;
        }
        const counts = clover_readCounts(attributes);
        if (counts.includes(null))
            this.#report.quarantine(line, 'the metrics of a file are not counts');
        const [, conditionals = null, methods = null] = counts;
        this.#file.setMetrics(conditionals, methods, attributes.text('elements') === undefined);
    }
    #addLine(attributes, at) {
        if (this.#path === null)
            return;
        const line = attributes.line('num');
        const type = attributes.text('type');
        const hit = attributes.hits('count');
        if (line === 0)
            return;
        if (line !== null && type === 'cond')
            this.#addCondition(line, at, attributes, hit);
        else if (line === null || hit === null)
            this.#report.quarantine(at, 'a line has a number or count that is not one');
        else if (type === 'stmt')
            this.#file.addStatement(line, hit);
        else if (type === 'method') {
            this.#file.addMethod(line, attributes.text('signature') ?? attributes.text('name') ?? '', hit);
        }
        else
            this.#report.quarantine(at, `a line has the unknown type "${type ?? ''}"`);
    }
    #addCondition(line, at, attributes, hit) {
        const [yes = 0, no = 0] = [attributes.whole('truecount'), attributes.whole('falsecount')];
        if (yes === null ||
            no === null ||
            yes + no > LARGEST_COUNT ||
            (hit === null && attributes.text('count') !== undefined)) {
            this.#report.quarantine(at, 'a condition has counts that are not whole numbers');
        }
        else
            this.#file.addCondition(line, yes, no, hit ?? yes + no > 0);
    }
    #stateTotals() {
        const quantities = [this.#file.isIstanbul ? 'lines' : 'statements', 'branches', 'functions'];
        for (const [index, quantity] of quantities.entries()) {
            const stated = this.#stated[index] ?? null;
            if (stated !== null)
                this.#report.state(quantity, stated.covered, stated.total);
        }
    }
}
function clover_readCounts(attributes) {
    return ['statements', 'conditionals', 'methods'].map((name) => {
        const [covered = 0, total = 0] = [attributes.whole(`covered${name}`), attributes.whole(name)];
        return pairCount(covered, total);
    });
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-xml/cobertura-methods.js
class CoberturaMethods {
    #tally;
    #className = '';
    #name = null;
    #line = 0;
    #hit = false;
    constructor(tally) {
        this.#tally = tally;
    }
    get isOpen() {
        return this.#name !== null;
    }
    openClass(name) {
        this.#className = name;
    }
    open(attributes) {
        this.#name = `${this.#className}/${attributes.text('name') ?? ''}${attributes.text('signature') ?? ''}`;
        this.#line = 0;
        this.#hit = false;
    }
    addLine(line, hit) {
        this.#line = this.#line === 0 ? line : Math.min(this.#line, line);
        this.#hit ||= hit;
    }
    close() {
        if (this.#name !== null && this.#line > 0) {
            this.#tally.points.add(this.#line, this.#tally.points.name(this.#name), this.#hit);
        }
        this.#name = null;
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-xml/cobertura-branches.js
const MOST_OUTCOMES = 1024;
function addBranches(branches, line, count, conditions) {
    if (count.total === 0)
        return;
    const outcomes = count.total / conditions.length;
    const taken = conditions.map(({ percent }) => Math.round((outcomes * percent) / 100));
    const sum = taken.reduce((one, two) => one + two, 0);
    const isUsable = conditions.every(({ number, percent }) => number >= 0 && number < 2 ** 20 && percent >= 0 && percent <= 100);
    const isDistinct = new Set(conditions.map(({ number }) => number)).size === conditions.length;
    if (!isUsable || !isDistinct || !Number.isInteger(outcomes) || outcomes > MOST_OUTCOMES || sum !== count.covered) {
        branches.addCount(line, count.covered, count.total);
        return;
    }
    for (const [index, { number }] of conditions.entries()) {
        for (let outcome = 0; outcome < outcomes; outcome += 1) {
            branches.points.add(line, number * MOST_OUTCOMES + outcome, outcome < taken[index]);
        }
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-xml/cobertura.js





class CoberturaReader {
    roots = ['coverage'];
    texts = ['source'];
    #report;
    #draft = new FileDraft('cobertura');
    #methods = new CoberturaMethods(this.#draft.functions);
    #path = null;
    #isInLines = false;
    #branchLine = null;
    constructor(name) {
        this.#report = new ReportDraft(name, 'cobertura');
    }
    open(element, attributes, line) {
        if (element === 'line')
            this.#openLine(attributes, line);
        else if (element === 'condition')
            this.#addCondition(attributes);
        else if (element === 'lines')
            this.#isInLines = this.#path !== null;
        else if (element === 'method')
            this.#methods.open(attributes);
        else if (element === 'class')
            this.#openClass(attributes, line);
        else if (element === 'coverage')
            this.#stateTotals(attributes);
        else if (this.#isInLines && element !== 'conditions' && !this.#isInStatements(element)) {
            this.#report.quarantine(line, `<${element}> stands where <line> is expected`);
        }
    }
    close(element, text) {
        if (element === 'line')
            this.#closeLine();
        else if (element === 'lines')
            this.#isInLines = false;
        else if (element === 'method')
            this.#methods.close();
        else if (element === 'source' && text !== '')
            this.#report.addRoot(text);
        else if (element === 'class' && this.#path !== null) {
            this.#report.add(this.#draft.finish(this.#path));
            this.#path = null;
        }
    }
    finish() {
        return this.#report.finish();
    }
    #isInStatements(element) {
        return element === 'statement' || element === 'statements';
    }
    #openClass(attributes, line) {
        const path = attributes.text('filename');
        if (path === undefined || path === '')
            this.#report.quarantine(line, 'a class names no file');
        else
            this.#path = path;
        this.#methods.openClass(attributes.text('name') ?? '');
    }
    #openLine(attributes, at) {
        if (!this.#isInLines)
            return;
        const line = attributes.line('number');
        const hit = attributes.hits('hits');
        if (line === null || hit === null) {
            const [number = '', hits = ''] = [attributes.text('number'), attributes.text('hits')];
            this.#report.quarantine(at, `a line has number "${number}" and hits "${hits}": one is not a number`);
        }
        else if (this.#methods.isOpen)
            this.#methods.addLine(line, hit);
        else {
            this.#draft.lines.add(line, hit);
            const branch = attributes.text('branch');
            if (branch !== undefined && branch.toLowerCase() === 'false')
                return;
            const stated = attributes.text('condition-coverage');
            this.#branchLine = { line, isMarked: branch !== undefined, stated, at, conditions: [] };
        }
    }
    #addCondition(attributes) {
        if (this.#branchLine === null)
            return;
        const number = attributes.whole('number') ?? null;
        const percent = /^(\d+)(?:\.\d+)?%?$/.exec(attributes.text('coverage') ?? '')?.[1];
        this.#branchLine.conditions.push({ number: number ?? -1, percent: percent === undefined ? -1 : Number(percent) });
    }
    #closeLine() {
        const open = this.#branchLine;
        this.#branchLine = null;
        if (open === null)
            return;
        const { stated } = open;
        if (stated === undefined) {
            if (open.isMarked) {
                this.#report.note('Some lines have branches without condition-coverage: theirs are not known.');
            }
            return;
        }
        const [, covered, total] = /\((\d+)\/(\d+)\)\s*$/.exec(stated) ?? [];
        const count = pairCount(readWhole(covered), readWhole(total));
        if (count === null) {
            this.#report.quarantine(open.at, `condition-coverage "${stated}" is not a count of branches`);
        }
        else
            addBranches(this.#draft.branches, open.line, count, open.conditions);
    }
    #stateTotals(attributes) {
        for (const quantity of ['lines', 'branches']) {
            const covered = attributes.whole(`${quantity}-covered`);
            const total = attributes.whole(`${quantity}-valid`);
            if (typeof covered === 'number' && typeof total === 'number')
                this.#report.state(quantity, covered, total);
        }
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-xml/dotcover.js




class DotcoverReader {
    roots = ['Root'];
    texts = [];
    #report;
    #spans = new SpanLimit();
    #repeats = new RepeatCounter();
    #files = new Map();
    #type = '';
    #method = '';
    constructor(name) {
        this.#report = new ReportDraft(name, 'dotcover');
    }
    open(element, attributes, line) {
        if (element === 'Statement')
            this.#addStatement(attributes, line);
        else if (element === 'Type')
            this.#type = attributes.text('Name') ?? '';
        else if (element === 'Method')
            this.#method = attributes.text('Name') ?? '';
        else if (element === 'File')
            this.#addFile(attributes, line);
        else if (element === 'Root') {
            const covered = attributes.whole('CoveredStatements') ?? null;
            const total = attributes.whole('TotalStatements') ?? null;
            if (covered !== null && total !== null)
                this.#report.state('statements', covered, total);
        }
    }
    close() {
    }
    finish() {
        for (const { path, draft } of this.#files.values())
            this.#report.add(draft.finish(path, '', false));
        return this.#report.finish();
    }
    #addFile(attributes, at) {
        const [index, path] = [attributes.text('Index'), attributes.text('Name')];
        if (index === undefined || !path || this.#files.has(index)) {
            this.#report.quarantine(at, 'a file has no index of its own or no name');
        }
        else
            this.#files.set(index, { path, draft: new FileDraft('dotcover') });
    }
    #addStatement(attributes, at) {
        const file = this.#files.get(attributes.text('FileIndex') ?? '');
        const covered = attributes.text('Covered')?.toLowerCase();
        const start = attributes.line('Line');
        const end = attributes.text('EndLine') === undefined ? start : attributes.line('EndLine');
        const isFlag = covered === 'true' || covered === 'false';
        if (file === undefined || !start || end === null || end < start || !isFlag || !this.#spans.allows(start, end)) {
            this.#report.quarantine(at, 'a statement has no known file, no lines, or no Covered flag');
            return;
        }
        const hit = covered === 'true';
        const { points } = file.draft.statements;
        const span = `${start}:${attributes.text('Column')}-${end}:${attributes.text('EndColumn')}`;
        const identity = `${file.path}\0${this.#type}/${this.#method}:${span}`;
        points.add(start, points.name(this.#repeats.number(identity)), hit);
        for (let line = start; line <= end; line += 1)
            file.draft.lines.add(line, hit);
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-xml/jacoco.js



const COUNTERS = new Map([
    ['LINE', 'lines'],
    ['BRANCH', 'branches'],
    ['METHOD', 'functions'],
]);
class JacocoReader {
    roots = ['report'];
    texts = [];
    #report;
    #draft = new FileDraft('jacoco');
    #groups = [];
    #package = '';
    #file = null;
    #owners = [];
    #hasUnknownLines = false;
    #counted = {};
    constructor(name) {
        this.#report = new ReportDraft(name, 'jacoco');
    }
    open(element, attributes, line) {
        if (element === 'line')
            this.#addLine(attributes, line);
        else if (element === 'counter')
            this.#addCounter(attributes, line);
        else {
            this.#owners.push(element);
            if (element === 'group')
                this.#groups.push(attributes.text('name') ?? '');
            else if (element === 'package')
                this.#package = attributes.text('name') ?? '';
            else if (element === 'sourcefile')
                this.#openFile(attributes, line);
            else if (this.#file !== null)
                this.#report.quarantine(line, `<${element}> stands where <line> is expected`);
        }
    }
    close(element) {
        if (element === 'line' || element === 'counter')
            return;
        this.#owners.pop();
        if (element === 'group')
            this.#groups.pop();
        else if (element === 'package')
            this.#package = '';
        else if (element === 'sourcefile')
            this.#closeFile();
    }
    finish() {
        return this.#report.finish();
    }
    #openFile(attributes, line) {
        const name = attributes.text('name');
        if (name === undefined || name === '')
            this.#report.quarantine(line, 'a source file has no name');
        else
            this.#file = this.#package === '' ? name : `${this.#package}/${name}`;
        this.#hasUnknownLines = false;
        this.#counted = {};
    }
    #addLine(attributes, at) {
        if (this.#file === null)
            return;
        const line = attributes.line('nr');
        const [mi, ci] = [attributes.whole('mi'), attributes.whole('ci')];
        const [missed = 0, covered = 0] = [attributes.whole('mb'), attributes.whole('cb')];
        if (line === null || mi === null || ci === null || missed === null || covered === null) {
            this.#report.quarantine(at, 'a line has a number or count that is not a whole number');
        }
        else if (line > 0) {
            if (mi === undefined && ci === undefined)
                this.#hasUnknownLines = true;
            else
                this.#draft.lines.add(line, ci ?? 0);
            const branches = missed + covered;
            if (branches > LARGEST_COUNT)
                this.#report.quarantine(at, `a line has ${branches} branches`);
            else if (branches > 0)
                this.#draft.branches.addCount(line, covered, branches);
        }
    }
    #addCounter(attributes, at) {
        const owner = this.#owners.at(-1);
        if (owner !== 'sourcefile' && owner !== 'report')
            return;
        const quantity = COUNTERS.get(attributes.text('type'));
        if (quantity === undefined)
            return;
        const covered = attributes.whole('covered') ?? null;
        const missed = attributes.whole('missed') ?? null;
        if (covered === null || missed === null) {
            this.#report.quarantine(at, 'a counter is not two whole numbers');
        }
        else if (owner === 'report')
            this.#report.state(quantity, covered, covered + missed);
        else
            this.#counted[quantity] = { covered, total: covered + missed };
    }
    #closeFile() {
        if (this.#file === null)
            return;
        const { lines, functions } = this.#counted;
        if (functions !== undefined)
            this.#draft.functions.addSum(functions.covered, functions.total);
        if (this.#hasUnknownLines) {
            this.#draft.lineCount = lines ?? null;
            this.#report.note('Some lines have neither mi nor ci: counters are used, and a patch cannot be judged there.');
        }
        this.#report.add(this.#draft.finish(this.#file, this.#groups.join('/')));
        this.#file = null;
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-xml/opencover.js



const HIDDEN_LINE = 0xfeefee;
class OpencoverReader {
    roots = ['CoverageSession'];
    texts = ['MetadataToken'];
    #report;
    #spans = new SpanLimit();
    #drafts = new Map();
    #paths = new Map();
    #isSkipped = false;
    #isStated = false;
    #method = { token: '', uid: '', line: 0, hit: false };
    constructor(name) {
        this.#report = new ReportDraft(name, 'opencover');
    }
    open(element, attributes, line, parent) {
        if (element === 'Module') {
            this.#isSkipped = attributes.text('skippedDueTo') !== undefined;
            this.#paths.clear();
        }
        else if (this.#isSkipped)
            return;
        else if (element === 'SequencePoint')
            this.#addPoint(attributes, line);
        else if (element === 'BranchPoint')
            this.#addBranch(attributes, line);
        else if (element === 'File')
            this.#paths.set(attributes.text('uid') ?? '', attributes.text('fullPath') ?? '');
        else if (element === 'Method') {
            this.#isSkipped = attributes.text('skippedDueTo') !== undefined;
            this.#method = { token: '', uid: '', line: 0, hit: false };
        }
        else if (element === 'FileRef')
            this.#method.uid = attributes.text('uid') ?? '';
        else if (element === 'Summary')
            this.#stateTotals(attributes);
        else if (parent === 'SequencePoints' || parent === 'BranchPoints') {
            this.#report.quarantine(line, `<${element}> stands where a point is expected`);
        }
    }
    close(element, text) {
        if (element === 'MetadataToken')
            this.#method.token = text;
        else if (element === 'Module')
            this.#isSkipped = false;
        else if (element === 'Method') {
            if (!this.#isSkipped)
                this.#closeMethod();
            this.#isSkipped = false;
        }
    }
    finish() {
        for (const [path, draft] of this.#drafts)
            this.#report.add(draft.finish(path));
        return this.#report.finish();
    }
    #draftOf(uid = this.#method.uid) {
        const path = this.#paths.get(uid);
        if (path === undefined || path === '')
            return null;
        let draft = this.#drafts.get(path);
        if (draft === undefined)
            this.#drafts.set(path, (draft = new FileDraft('opencover')));
        return draft;
    }
    #addPoint(attributes, at) {
        const start = attributes.line('sl');
        const end = attributes.text('el') === undefined ? start : attributes.line('el');
        const hit = attributes.hits('vc');
        if (start === HIDDEN_LINE)
            return;
        const draft = this.#draftOf(attributes.text('fileid'));
        if (draft === null || !start || end === null || end < start || hit === null || !this.#spans.allows(start, end)) {
            this.#report.quarantine(at, 'a sequence point has no known file, no lines, or no visit count');
            return;
        }
        draft.statements.points.add(start, draft.statements.points.name(`${attributes.text('sc')}-${end}:${attributes.text('ec')}`), hit);
        for (let line = start; line <= end; line += 1)
            draft.lines.add(line, hit);
        this.#method.uid ||= attributes.text('fileid') ?? '';
        this.#method.line ||= start;
        this.#method.hit ||= hit;
    }
    #addBranch(attributes, at) {
        const line = attributes.line('sl');
        const hit = attributes.hits('vc');
        if (line === HIDDEN_LINE)
            return;
        const draft = this.#draftOf(attributes.text('fileid'));
        if (draft === null || !line || hit === null) {
            this.#report.quarantine(at, 'a branch point has no known file, no line, or no visit count');
            return;
        }
        const { points } = draft.branches;
        const ends = ['offset', 'path', 'offsetend'].map((name) => attributes.text(name));
        points.add(line, points.name([this.#method.token, ...ends].join(':')), hit);
    }
    #closeMethod() {
        const { token, line, hit } = this.#method;
        const functions = line === 0 ? null : this.#draftOf()?.functions.points;
        if (functions)
            functions.add(line, functions.name(token), hit);
    }
    #stateTotals(attributes) {
        if (this.#isStated)
            return;
        this.#isStated = true;
        const [total, covered] = [attributes.whole('numSequencePoints'), attributes.whole('visitedSequencePoints')];
        if (typeof total === 'number' && typeof covered === 'number')
            this.#report.state('statements', covered, total);
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-xml/scoverage.js



class ScoverageReader {
    roots = ['scoverage'];
    texts = [];
    #report;
    #drafts = new Map();
    #repeats = new RepeatCounter();
    #class = '';
    #path = '';
    constructor(name) {
        this.#report = new ReportDraft(name, 'scoverage');
    }
    open(element, attributes, line, parent) {
        if (element === 'class') {
            this.#class = attributes.text('name') ?? '';
            this.#path = attributes.text('filename') ?? '';
        }
        else if (element === 'statement')
            this.#addStatement(attributes, line);
        else if (parent === 'statements')
            this.#report.quarantine(line, `<${element}> stands where <statement> is expected`);
    }
    close() {
    }
    finish() {
        for (const [path, draft] of this.#drafts)
            this.#report.add(draft.finish(path, '', false));
        return this.#report.finish();
    }
    #addStatement(attributes, at) {
        if (attributes.text('ignored') === 'true')
            return;
        const path = attributes.text('source') || this.#path;
        const line = attributes.line('line');
        const hit = attributes.hits('invocation-count');
        if (path === '' || line === null || hit === null) {
            this.#report.quarantine(at, 'a statement has no source, or a line or invocation-count that is not a number');
            return;
        }
        let draft = this.#drafts.get(path);
        if (draft === undefined)
            this.#drafts.set(path, (draft = new FileDraft('scoverage')));
        const parts = ['method', 'start', 'end', 'branch'].map((name) => attributes.text(name));
        const branch = parts[3];
        const identity = this.#repeats.number([path, this.#class, ...parts].join('\0'));
        draft.lines.add(line, hit);
        draft.statements.points.add(line, draft.statements.points.name(identity), hit);
        if (branch === 'true')
            draft.branches.points.add(line, draft.branches.points.name(identity), hit);
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-xml/sonarqube.js



class SonarqubeReader {
    roots = ['coverage'];
    texts = [];
    #report;
    #draft = new FileDraft('sonarqube');
    #path = null;
    constructor(name) {
        this.#report = new ReportDraft(name, 'sonarqube');
    }
    open(element, attributes, line) {
        if (element === 'lineToCover')
            this.#addLine(attributes, line);
        else if (element === 'file') {
            this.#path = attributes.text('path') || null;
            if (this.#path === null)
                this.#report.quarantine(line, 'a file has no path');
        }
        else if (element !== 'coverage')
            this.#report.quarantine(line, `<${element}> is not part of the format`);
    }
    close(element) {
        if (element !== 'file' || this.#path === null)
            return;
        this.#report.add(this.#draft.finish(this.#path));
        this.#path = null;
    }
    finish() {
        return this.#report.finish();
    }
    #addLine(attributes, at) {
        if (this.#path === null)
            return;
        const line = attributes.line('lineNumber');
        const covered = attributes.text('covered');
        if (line === null || (covered !== 'true' && covered !== 'false')) {
            this.#report.quarantine(at, 'a line has no number or is neither covered="true" nor covered="false"');
            return;
        }
        this.#draft.lines.add(line, covered === 'true');
        const [taken = 0, total] = [attributes.whole('coveredBranches'), attributes.whole('branchesToCover')];
        if (total === undefined)
            return;
        const count = pairCount(taken, total);
        if (count === null)
            this.#report.quarantine(at, 'the branches of a line are not a count');
        else if (count.total > 0)
            this.#draft.branches.addCount(line, count.covered, count.total);
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-xml/partial-file.js



class PartialFile {
    #draft = new FileDraft('visualstudio');
    #partial = new LineSet(new Arena());
    add(line, degree) {
        this.#draft.lines.add(line, degree === 'full');
        if (degree === 'partial')
            this.#partial.add(line, true);
    }
    finish(path) {
        const file = this.#draft.finish(path);
        const covered = new Set(file.lines.filter((_, index) => file.hits[index] === 1));
        const partialLines = this.#partial.finish().lines.filter((line) => !covered.has(line)).length;
        return { file, partialLines };
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats-xml/visualstudio.js




const DEGREES = new Map([
    ['0', 'full'],
    ['1', 'partial'],
    ['2', 'none'],
    ['yes', 'full'],
    ['partial', 'partial'],
    ['no', 'none'],
]);
class VisualstudioReader {
    roots = ['CoverageDSPriv', 'results'];
    texts = ['LnStart', 'LnEnd', 'Coverage', 'SourceFileID', 'SourceFileName'];
    #report;
    #spans = new SpanLimit();
    #files = new Map();
    #paths = new Map();
    #texts = new Map();
    constructor(name) {
        this.#report = new ReportDraft(name, 'visualstudio');
    }
    open(element, attributes, line, parent) {
        if (element === 'Lines' || element === 'SourceFileNames')
            this.#texts.clear();
        else if (element === 'range') {
            const names = ['source_id', 'start_line', 'end_line', 'covered'];
            const [id, start, end, covered] = names.map((name) => attributes.text(name));
            this.#addRange({ id, start, end, covered }, line);
        }
        else if (element === 'source_file')
            this.#paths.set(attributes.text('id') ?? '', attributes.text('path') ?? '');
        else if (parent === 'ranges')
            this.#report.quarantine(line, `<${element}> stands where <range> is expected`);
    }
    close(element, text, line) {
        if (this.texts.includes(element))
            this.#texts.set(element, text);
        else if (element === 'Lines') {
            const [id, start, end, covered] = ['SourceFileID', 'LnStart', 'LnEnd', 'Coverage'].map((key) => this.#texts.get(key));
            this.#addRange({ id, start, end, covered }, line);
        }
        else if (element === 'SourceFileNames') {
            this.#paths.set(this.#texts.get('SourceFileID') ?? '', this.#texts.get('SourceFileName') ?? '');
        }
        else if (element === 'module' || element === 'CoverageDSPriv')
            this.#closeScope(line);
    }
    finish() {
        return this.#report.finish();
    }
    #addRange(range, at) {
        const start = readLine(range.start);
        const end = readLine(range.end);
        const degree = DEGREES.get(range.covered);
        const isSpan = start !== null && start > 0 && end !== null && end >= start;
        if (range.id === undefined || !isSpan || degree === undefined || !this.#spans.allows(start, end)) {
            this.#report.quarantine(at, 'a range has no source, no lines, or no known degree of coverage');
            return;
        }
        let file = this.#files.get(range.id);
        if (file === undefined)
            this.#files.set(range.id, (file = new PartialFile()));
        for (let line = start; line <= end; line += 1)
            file.add(line, degree);
    }
    #closeScope(at) {
        for (const [id, draft] of this.#files) {
            const path = this.#paths.get(id);
            const { file, partialLines } = draft.finish(path ?? '');
            if (path === undefined || path === '')
                this.#report.quarantine(at, `the source file with id "${id}" has no name`);
            else {
                this.#report.add(file);
                this.#report.partialLines += partialLines;
            }
        }
        this.#files = new Map();
        this.#paths = new Map();
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/xml/xml-bytes.js
const STOP = 0;
const INCOMPLETE = -1;
class BadXml extends Error {
    offset;
    constructor(message, offset = 0) {
        super(message);
        this.offset = offset;
    }
}
const NAME_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte < 128 && /[A-Za-z0-9_:.-]/.test(String.fromCharCode(byte)) ? 1 : 0);
function isSpace(byte) {
    return byte === 32 || byte === 10 || byte === 9 || byte === 13;
}
function isNameStart(byte) {
    return NAME_BYTES[byte] === 1 && byte !== 45 && byte !== 46 && (byte < 48 || byte > 57);
}
function endOfName(bytes, start) {
    let at = start;
    while (NAME_BYTES[bytes[at]] === 1)
        at += 1;
    return at;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/xml/xml-asides.js

const [DECLARATION_START, DECLARATION_END] = ['<?', '?>'];
const [COMMENT_START, COMMENT_END] = ['<!--', '-->'];
const [CDATA_START, CDATA_END] = ['<![CDATA[', ']]>'];
const DOCTYPE_START = '<!DOCTYPE';
const XML_DECLARATION = /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*["']1\.\d["'](?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*["'][A-Za-z][\w.-]*["'])?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*["'](?:yes|no)["'])?[ \t\r\n]*\?>$/;
const [xml_asides_QUOTE, APOSTROPHE, xml_asides_OPEN_LIST, xml_asides_CLOSE_LIST, GREATER] = [34, 39, 91, 93, 62];
function scanAside(input, start, limit, isFirst) {
    const bytes = input.subarray(0, limit);
    const head = bytes.toString('latin1', start, start + CDATA_START.length);
    if (head.startsWith(DECLARATION_START))
        return scanInstruction(bytes, start, isFirst);
    if (head.startsWith(COMMENT_START))
        return scanComment(bytes, start);
    if (head === CDATA_START)
        return bound('cdata', bytes, start, CDATA_START, CDATA_END);
    if (head === DOCTYPE_START)
        return scanDoctype(bytes, start);
    const isOpen = [COMMENT_START, CDATA_START, DOCTYPE_START].some((mark) => mark.startsWith(head));
    if (isOpen)
        return null;
    throw new BadXml('"<!" starts neither a comment, nor CDATA, nor a document type');
}
function bound(kind, bytes, start, opening, closing) {
    const inside = start + opening.length;
    const end = bytes.indexOf(closing, inside, 'latin1');
    return end < 0 ? null : { kind, start: inside, end, next: end + closing.length };
}
function scanComment(bytes, start) {
    const aside = bound('comment', bytes, start, COMMENT_START, COMMENT_END);
    if (aside === null)
        return null;
    const dashes = bytes.indexOf('--', aside.start, 'latin1');
    if (dashes < aside.end)
        throw new BadXml('"--" stands in a comment');
    return aside;
}
function scanInstruction(bytes, start, isFirst) {
    const aside = bound('instruction', bytes, start, DECLARATION_START, DECLARATION_END);
    if (aside === null)
        return null;
    const text = bytes.toString('utf8', start, aside.next);
    const isDeclaration = /^<\?xml(?![\w:.-])/i.test(text);
    if (isDeclaration ? !isFirst || !XML_DECLARATION.test(text) : !/^<\?[A-Za-z_:][\w:.-]*(?:[ \t\r\n]|\?>)/.test(text)) {
        throw new BadXml('an XML declaration or processing instruction is malformed or out of place');
    }
    return aside;
}
function scanDoctype(bytes, start) {
    let quote = 0;
    let isInSubset = false;
    for (let at = start + DOCTYPE_START.length; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (quote > 0)
            quote = byte === quote ? 0 : quote;
        else if (byte === xml_asides_QUOTE || byte === APOSTROPHE)
            quote = byte;
        else if (byte === xml_asides_OPEN_LIST)
            isInSubset = true;
        else if (byte === xml_asides_CLOSE_LIST)
            isInSubset = false;
        else if (byte === GREATER && !isInSubset) {
            return { kind: 'doctype', start: start + DOCTYPE_START.length, end: at, next: at + 1 };
        }
    }
    return null;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/xml/xml-text.js

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));|&/g;
const ENTITIES = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
]);
function decodeEntities(text) {
    if (!text.includes('&'))
        return text;
    return text.replace(REFERENCE, (_, decimal, hex, name, offset) => {
        const entity = name === undefined ? undefined : ENTITIES.get(name);
        if (entity !== undefined)
            return entity;
        const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : -1;
        if (!isCharacter(code))
            throw new BadXml('an entity is not defined by XML, and none is ever resolved', offset);
        return String.fromCodePoint(code);
    });
}
function isCharacter(code) {
    if (code < 0x20)
        return code === 9 || code === 10 || code === 13;
    return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/xml/xml-attributes.js



const MOST_ATTRIBUTES = 128;
const [xml_attributes_ZERO, xml_attributes_NINE] = [48, 57];
class XmlAttributes {
    #bytes = Buffer.alloc(0);
    #places = new Int32Array(MOST_ATTRIBUTES * 4);
    #size = 0;
    reset(bytes) {
        this.#bytes = bytes;
        this.#size = 0;
    }
    add(nameStart, nameEnd, start, end) {
        const places = this.#places;
        const size = this.#size;
        if (size === places.length)
            return `a tag has more than ${MOST_ATTRIBUTES} attributes`;
        for (let at = 0; at < size; at += 4) {
            if (places[at + 1] - places[at] !== nameEnd - nameStart)
                continue;
            if (isEqual(this.#bytes, places[at], nameStart, nameEnd - nameStart))
                return 'a tag repeats an attribute';
        }
        places[size] = nameStart;
        places[size + 1] = nameEnd;
        places[size + 2] = start;
        places[size + 3] = end;
        this.#size = size + 4;
        return null;
    }
    text(name) {
        const at = this.#find(name);
        if (at < 0)
            return undefined;
        const text = this.#bytes.toString('utf8', this.#places[at + 2], this.#places[at + 3]);
        return decodeEntities(text).replace(/[\t\n\r]/g, ' ');
    }
    whole(name) {
        const found = this.#find(name);
        if (found < 0)
            return undefined;
        const start = this.#places[found + 2];
        const end = this.#places[found + 3];
        if (end === start)
            return null;
        let value = 0;
        for (let at = start; at < end; at += 1) {
            const byte = this.#bytes[at];
            if (byte < xml_attributes_ZERO || byte > xml_attributes_NINE)
                return null;
            value = value * 10 + byte - xml_attributes_ZERO;
        }
        return value <= LARGEST_COUNT ? value : null;
    }
    line(name) {
        const value = this.whole(name);
        return typeof value === 'number' && value <= LAST_LINE ? value : null;
    }
    hits(name) {
        const count = this.whole(name);
        return typeof count === 'number' ? count > 0 : readHits(this.text(name));
    }
    #find(name) {
        const places = this.#places;
        for (let at = 0; at < this.#size; at += 4) {
            const start = places[at];
            if (places[at + 1] - start !== name.length)
                continue;
            let same = 0;
            while (same < name.length && this.#bytes[start + same] === name.charCodeAt(same))
                same += 1;
            if (same === name.length)
                return at;
        }
        return -1;
    }
}
function isEqual(bytes, one, two, length) {
    for (let at = 0; at < length; at += 1)
        if (bytes[one + at] !== bytes[two + at])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/xml/xml-tag.js




const [xml_tag_NEWLINE, xml_tag_SPACE, xml_tag_QUOTE, AMPERSAND, xml_tag_APOSTROPHE] = [10, 32, 34, 38, 39];
const [SLASH, LESS, EQUALS, xml_tag_GREATER] = [47, 60, 61, 62];
class XmlTag {
    attributes = new XmlAttributes();
    name = '';
    isSelfClosing = false;
    newlines = 0;
    #names = new ByteNames();
    #texts = [];
    scan(bytes, start, end) {
        this.newlines = 0;
        this.isSelfClosing = false;
        this.attributes.reset(bytes);
        let at = endOfName(bytes, start + 1);
        if (at === end)
            return INCOMPLETE;
        this.name = this.#readName(bytes, start + 1, at);
        for (;;) {
            const next = this.#skipSpace(bytes, at);
            const byte = bytes[next];
            if (byte === xml_tag_GREATER)
                return next + 1;
            if (next === end || (byte === SLASH && next + 1 === end))
                return INCOMPLETE;
            if (byte === SLASH && bytes[next + 1] === xml_tag_GREATER) {
                this.isSelfClosing = true;
                return next + 2;
            }
            if (next === at)
                throw new BadXml('attributes are not separated by white space');
            at = this.#scanAttribute(bytes, next, end);
            if (at === INCOMPLETE)
                return INCOMPLETE;
        }
    }
    #readName(bytes, start, end) {
        if (start === end || !isNameStart(bytes[start]))
            throw new BadXml('"<" is not followed by a name');
        const index = this.#names.index(bytes, start, end);
        return (this.#texts[index] ??= this.#names.at(index) ?? '');
    }
    #scanAttribute(bytes, start, end) {
        const nameEnd = endOfName(bytes, start);
        const equals = this.#skipSpace(bytes, nameEnd);
        if (equals === end)
            return INCOMPLETE;
        if (nameEnd === start || !isNameStart(bytes[start]))
            throw new BadXml('an attribute has no proper name');
        if (bytes[equals] !== EQUALS)
            throw new BadXml('an attribute has no value');
        const quoteAt = this.#skipSpace(bytes, equals + 1);
        if (quoteAt === end)
            return INCOMPLETE;
        const quote = bytes[quoteAt];
        if (quote !== xml_tag_QUOTE && quote !== xml_tag_APOSTROPHE)
            throw new BadXml('the value of an attribute is not quoted');
        const close = this.#scanValue(bytes, quoteAt + 1, quote, end);
        if (close === INCOMPLETE)
            return INCOMPLETE;
        const fault = this.attributes.add(start, nameEnd, quoteAt + 1, close);
        if (fault !== null)
            throw new BadXml(fault);
        return close + 1;
    }
    #scanValue(bytes, start, quote, end) {
        let hasReference = false;
        let at = start;
        for (let byte = bytes[at]; byte !== quote; byte = bytes[(at += 1)]) {
            if (byte === LESS)
                throw new BadXml('"<" stands in an attribute value');
            if (byte === AMPERSAND)
                hasReference = true;
            else if (byte < xml_tag_SPACE) {
                if (byte === xml_tag_NEWLINE)
                    this.newlines += 1;
                else if (byte === STOP && at === end)
                    return INCOMPLETE;
                else if (!isSpace(byte))
                    throw new BadXml('a control character stands in an attribute value');
            }
        }
        if (hasReference)
            decodeEntities(bytes.toString('utf8', start, at));
        return at;
    }
    #skipSpace(bytes, start) {
        let at = start;
        for (let byte = bytes[at]; byte <= xml_tag_SPACE && isSpace(byte); byte = bytes[(at += 1)]) {
            if (byte === xml_tag_NEWLINE)
                this.newlines += 1;
        }
        return at;
    }
}

;// CONCATENATED MODULE: ./build/enforce-coverage/xml/xml-parser.js





const DEEPEST = 200;
const LONGEST_PART = 1 << 20;
const [xml_parser_NEWLINE, xml_parser_SPACE, BANG, xml_parser_AMPERSAND, xml_parser_SLASH, xml_parser_LESS, xml_parser_GREATER, QUESTION, xml_parser_CLOSE_LIST] = [
    10, 32, 33, 38, 47, 60, 62, 63, 93,
];
class XmlParser {
    #reader;
    #tag = new XmlTag();
    #open = [];
    #work = Buffer.alloc(0);
    #restSize = 0;
    #line = 1;
    #text = '';
    #isCapturing = false;
    #isFirst = true;
    #hasRoot = false;
    #hasDoctype = false;
    constructor(reader) {
        this.#reader = reader;
    }
    push(bytes) {
        const size = this.#restSize + bytes.length;
        if (size + 1 > this.#work.length)
            this.#grow(size + 1);
        this.#work.set(bytes, this.#restSize);
        this.#work[size] = STOP;
        const used = this.#guard(() => this.#scan(this.#work, size));
        this.#restSize = size - used;
        if (this.#restSize > LONGEST_PART)
            throw new Rejection(this.#line, `a part is longer than ${LONGEST_PART} bytes`);
        this.#work.copyWithin(0, used, size);
    }
    finish() {
        this.#guard(() => {
            this.#work[this.#restSize] = xml_parser_LESS;
            const end = this.#readText(this.#work, 0, this.#restSize);
            const open = this.#open.at(-1);
            if (open !== undefined || end < this.#restSize)
                throw new BadXml(`the document is cut inside <${open ?? 'a tag'}>`);
            if (!this.#hasRoot)
                throw new BadXml('there is no root element');
        });
        return this.#reader.finish();
    }
    #grow(size) {
        const larger = Buffer.alloc(size * 2);
        this.#work.copy(larger, 0, 0, this.#restSize);
        this.#work = larger;
    }
    #guard(scan) {
        try {
            return scan();
        }
        catch (error) {
            if (error instanceof BadXml) {
                throw new Rejection(this.#line, `this is not well-formed XML: ${error.message}`);
            }
            throw error;
        }
    }
    #scan(data, end) {
        let at = 0;
        while (at < end) {
            const less = data[at] === xml_parser_LESS ? at : this.#readText(data, at, end);
            const next = less === INCOMPLETE ? INCOMPLETE : this.#readMarkup(data, less, end);
            if (next === INCOMPLETE)
                return less === INCOMPLETE ? at : less;
            this.#isFirst = false;
            at = next;
        }
        return at;
    }
    #readMarkup(data, at, end) {
        const second = data[at + 1];
        if (at + 1 === end)
            return INCOMPLETE;
        if (second === xml_parser_SLASH)
            return this.#readEnd(data, at, end);
        if (second === BANG || second === QUESTION) {
            const aside = scanAside(data, at, end, this.#isFirst);
            if (aside === null)
                return INCOMPLETE;
            this.#readAside(data, at, aside);
            return aside.next;
        }
        const next = this.#tag.scan(data, at, end);
        if (next !== INCOMPLETE)
            this.#openElement();
        return next;
    }
    #openElement() {
        const { name, attributes } = this.#tag;
        this.#line += this.#tag.newlines;
        if (this.#open.length === 0) {
            if (this.#hasRoot)
                throw new BadXml('a second root element follows');
            const { roots } = this.#reader;
            if (!roots.includes(name)) {
                throw new Rejection(this.#line, `the root element is <${name}>, expected is <${roots.join('> or <')}>`);
            }
            this.#hasRoot = true;
        }
        else if (this.#open.length === DEEPEST)
            throw new Rejection(this.#line, `elements nest deeper than ${DEEPEST}`);
        const parent = this.#open.at(-1);
        this.#open.push(name);
        this.#reader.open(name, attributes, this.#line, parent);
        this.#text = '';
        this.#isCapturing = this.#reader.texts.length > 0 && this.#reader.texts.includes(name);
        if (this.#tag.isSelfClosing)
            this.#closeElement(name);
    }
    #readEnd(data, start, end) {
        const nameEnd = endOfName(data, start + 2);
        let at = nameEnd;
        let newlines = 0;
        for (; isSpace(data[at]); at += 1)
            if (data[at] === xml_parser_NEWLINE)
                newlines += 1;
        if (at === end)
            return INCOMPLETE;
        const expected = this.#open.at(-1);
        if (data[at] !== xml_parser_GREATER || expected === undefined || !isText(data, start + 2, nameEnd, expected)) {
            const name = data.toString('utf8', start + 2, Math.min(nameEnd, start + 82));
            throw new BadXml(`</${name}> closes ${expected === undefined ? 'nothing' : `<${expected}>`}`);
        }
        this.#line += newlines;
        this.#closeElement(expected);
        return at + 1;
    }
    #closeElement(name) {
        this.#open.pop();
        this.#reader.close(name, this.#isCapturing ? this.#text.trim() : '', this.#line);
        this.#isCapturing = false;
    }
    #readAside(data, from, aside) {
        if (aside.kind === 'doctype') {
            if (this.#hasRoot || this.#hasDoctype)
                throw new BadXml('a document type is out of place');
            this.#hasDoctype = true;
        }
        else if (aside.kind === 'cdata') {
            if (this.#open.length === 0)
                throw new BadXml('text stands outside of the root element');
            if (this.#isCapturing)
                this.#text += data.toString('utf8', aside.start, aside.end);
        }
        for (let at = from; at < aside.next; at += 1) {
            const byte = data[at];
            if (byte === xml_parser_NEWLINE)
                this.#line += 1;
            else if (byte < xml_parser_SPACE && !isSpace(byte))
                throw new BadXml('a control character stands in a comment or the like');
        }
    }
    #readText(data, start, end) {
        let newlines = 0;
        let isBlank = true;
        let needsCheck = this.#isCapturing;
        let at = start;
        for (let byte = data[at]; byte !== xml_parser_LESS; byte = data[(at += 1)]) {
            if (byte > xml_parser_SPACE) {
                isBlank = false;
                if (byte === xml_parser_AMPERSAND || byte === xml_parser_CLOSE_LIST)
                    needsCheck = true;
            }
            else if (byte === xml_parser_NEWLINE)
                newlines += 1;
            else if (byte === STOP && at === end)
                return INCOMPLETE;
            else if (!isSpace(byte))
                throw this.#fault('a control character stands in the text', newlines);
            if (byte > xml_parser_SPACE && this.#open.length === 0)
                throw this.#fault('text stands outside of the root element', newlines);
        }
        if (!isBlank && needsCheck)
            this.#addText(data.toString('utf8', start, at));
        this.#line += newlines;
        return at;
    }
    #fault(message, newlines) {
        this.#line += newlines;
        return new BadXml(message);
    }
    #addText(text) {
        try {
            if (text.includes(']]>'))
                throw new BadXml('"]]>" stands in the text', text.indexOf(']]>'));
            const decoded = decodeEntities(text);
            if (this.#isCapturing)
                this.#text += decoded;
        }
        catch (error) {
            if (error instanceof BadXml)
                this.#line += text.slice(0, error.offset).split('\n').length - 1;
            throw error;
        }
    }
}
function isText(bytes, start, end, text) {
    if (end - start !== text.length)
        return false;
    for (let at = start; at < end; at += 1)
        if (bytes[at] !== text.charCodeAt(at - start))
            return false;
    return true;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats/parser-choice.js


















const PARSERS = {
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
function chooseParser(name, format) {
    return PARSERS[format](name);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats/recognition.js
const JSON_MARKS = [
    ['gcovr', /"gcovr\/format_version"\s*:/],
    ['llvm', /"llvm\.coverage\.json\.export"|^\s*\{\s*"data"\s*:\s*\[\s*\{\s*"(?:files|functions|totals)"/],
    ['coveralls', /"source_files"\s*:\s*\[/],
    ['coverage.py', /"executed_lines"\s*:\s*\[|"branch_coverage"\s*:\s*(?:true|false)/],
    ['simplecov', /"coverage"\s*:\s*\{/],
    ['istanbul', /"(?:statementMap|lineData)"\s*:|"pct"\s*:/],
];
const XML_HEAD = 8192;
const XML_ROOTS = new Map([
    ['report', 'jacoco'],
    ['CoverageSession', 'opencover'],
    ['CoverageDSPriv', 'visualstudio'],
    ['results', 'visualstudio'],
    ['Root', 'dotcover'],
    ['scoverage', 'scoverage'],
]);
function recogniseFormat(head) {
    const text = head.trimStart();
    if (text.startsWith('<'))
        return recogniseXml(text);
    if (text.startsWith('{'))
        return JSON_MARKS.find(([, mark]) => mark.test(text))?.[0] ?? null;
    if (/^mode: (?:set|count|atomic)\s/.test(text))
        return 'go';
    return /^(?:#[^\n]*\n\s*)*(?:TN:|SF:|KF:)/.test(text) ? 'lcov' : null;
}
function recogniseXml(text) {
    const bare = text
        .slice(0, XML_HEAD)
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>/, '');
    const root = /<([A-Za-z][\w:.-]*)([^<>]*)(?:>[^<]*<([A-Za-z][\w:.-]*))?/.exec(bare);
    if (root === null)
        return null;
    const [, name = '', attributes = '', child = ''] = root;
    if (name !== 'coverage')
        return XML_ROOTS.get(name) ?? null;
    if (/\s(?:line-rate|branch-rate|lines-valid)\s*=/.test(attributes))
        return 'cobertura';
    if (/\s(?:clover|generated)\s*=/.test(attributes) || child === 'project')
        return 'clover';
    if (child === 'file')
        return 'sonarqube';
    if (child === 'packages' || child === 'sources')
        return 'cobertura';
    return /\sversion\s*=\s*["']1["']/.test(attributes) ? 'sonarqube' : null;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/formats/parsing.js




async function parseReport(name, chunks, format) {
    const stream = new ReportStream(name, format);
    try {
        for await (const piece of chunks)
            stream.push(piece);
        return { status: 'parsed', report: stream.finish() };
    }
    catch (error) {
        if (error instanceof Rejection) {
            return { status: 'rejected', error: { file: name, line: error.line, cause: error.message } };
        }
        throw error;
    }
}
class ReportStream {
    #name;
    #format;
    #head = [];
    #headSize = 0;
    #parser = null;
    constructor(name, format) {
        this.#name = name;
        this.#format = format;
    }
    push(piece) {
        if (this.#parser !== null)
            return this.#parser.push(piece);
        this.#head.push(new Uint8Array(piece));
        this.#headSize += piece.length;
        if (this.#headSize >= HEAD_SIZE)
            this.#start();
    }
    finish() {
        return (this.#parser ?? this.#start()).finish();
    }
    #start() {
        const head = Buffer.concat(this.#head);
        this.#head = [];
        const { skip, transcoder } = chooseTranscoder(head);
        const body = transcoder === null ? head.subarray(skip) : transcoder.encode(head.subarray(skip));
        const text = Buffer.from(body.subarray(0, HEAD_SIZE)).toString('utf8');
        if (text.trim() === '')
            throw new Rejection(1, 'the report is empty');
        const format = this.#format ?? recogniseFormat(text);
        if (format === null)
            throw new Rejection(1, 'this is no coverage report of a known format: set `format` if it is one');
        const parser = chooseParser(this.#name, format);
        parser.push(body);
        this.#parser = transcoder === null ? parser : feedThrough(transcoder, parser);
        return this.#parser;
    }
}
function feedThrough(transcoder, parser) {
    return {
        push: (bytes) => parser.push(transcoder.encode(bytes)),
        finish: () => {
            parser.push(transcoder.end());
            return parser.finish();
        },
    };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/gather/usual-places.js
const USUAL_PLACES = [
    ...['**/lcov.info', '**/coverage.lcov', '**/*.lcov', '**/lcov/*.info', '**/coverage.info'],
    ...['**/coverage-final.json', '**/coverage/coverage-summary.json'],
    ...[
        '**/coverage.xml',
        '**/cobertura.xml',
        '**/cobertura-coverage.xml',
        '**/coverage.cobertura.xml',
        '**/coverage.json',
    ],
    ...['**/jacoco*.xml', '**/jacoco/**/*.xml', '**/kover/*.xml', '**/scoverage.xml', '**/scoverage-report/*.xml'],
    ...['**/clover.xml', '**/clover/*.xml'],
    ...['**/coverage.out', '**/cover.out', '**/coverprofile.txt', '**/*.coverprofile'],
    ...['**/coverage/.resultset.json'],
    ...['**/coverage.opencover.xml', '**/opencover.xml', '**/*.coveragexml', '**/dotCover*.xml', '**/dotcover*.xml'],
    ...[
        '**/llvm-cov.json',
        '**/coverage.gcovr.json',
        '**/sonarqube*.xml',
        '**/generic-coverage.xml',
        '**/coveralls.json',
    ],
];
const NEVER_SEARCHED = [
    ...['**/vendor/**', '**/.venv/**', '**/venv/**', '**/site-packages/**', '**/fixtures/**', '**/testdata/**'],
    ...['**/third_party/**', '**/.gradle/**', '**/.cargo/**'],
];

;// CONCATENATED MODULE: ./build/enforce-coverage/gather/report-files.js





const TWINS = [
    [
        /(?:^|\/)coverage-final\.json$/u,
        /(?:^|\/)(?:coverage-summary\.json|lcov\.info|clover\.xml|cobertura-coverage\.xml)$/u,
    ],
    [/(?:^|\/)lcov\.info$/u, /(?:^|\/)(?:coverage-summary\.json|clover\.xml|cobertura-coverage\.xml)$/u],
];
function report_files_folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
function withoutTwins(paths) {
    return paths.filter((path) => !TWINS.some(([richer, poorer]) => poorer.test(path) && paths.some((other) => report_files_folderOf(other) === report_files_folderOf(path) && richer.test(other))));
}
async function findPaths(files, { reports, flags }) {
    const globs = [...(reports ?? []), ...flags.flatMap((flag) => flag.reports)];
    if (globs.length > 0)
        return files.find(globs);
    return withoutTwins(await files.find(USUAL_PLACES, { exclude: NEVER_SEARCHED }));
}
function concernsAbout(report) {
    const { name, quarantined, disagreements, notes, partialLines } = report;
    const first = quarantined.examples[0];
    const left = {
        level: 'warned',
        message: `${name}: quarantined ${(0,wording/* countThings */.Fs)(quarantined.count, 'record')} that cannot be read, the first at line ${first?.line}: ${first?.cause}`,
    };
    const headers = disagreements.map(({ quantity, stated, counted }) => ({
        level: 'note',
        message: `${name}: its header says ${stated.covered}/${stated.total} ${quantity}, its records ${counted.covered}/${counted.total}; the records count`,
    }));
    const partial = partialLines > 0
        ? [
            `${name}: ${(0,wording/* countThings */.Fs)(partialLines, 'line ran in part and counts', 'lines ran in part and count')} as not covered`,
        ]
        : [];
    const said = [...partial, ...notes].map((message) => ({ level: 'note', message }));
    return [...(quarantined.count > 0 ? [left] : []), ...headers, ...said];
}
async function readOne(files, path, request) {
    const flags = request.flags.filter((flag) => compileGlobs(flag.reports)(path)).map(({ name }) => name);
    const sha256 = await files.digest(path);
    const outcome = await parseReport(path, files.stream(path), request.format);
    if (outcome.status === 'parsed')
        return { file: { path, sha256, flags, report: outcome.report }, concerns: concernsAbout(outcome.report) };
    const { line, cause } = outcome.error;
    const message = `${path}${line > 0 ? `:${line}` : ''}: the report cannot be read: ${cause}`;
    return { file: { path, sha256, flags, report: null }, concerns: [{ level: 'failed', message }] };
}
async function findUnmet(files, globs) {
    const found = await Promise.all(globs.map((glob) => files.find([glob])));
    if (found.every((paths) => paths.length === 0))
        return [];
    const unmet = globs.filter((_, at) => found[at]?.length === 0);
    return unmet.map((glob) => ({
        level: /[*?[{(!]/u.test(glob) ? 'warned' : 'failed',
        message: `reports: nothing matches ${glob}: produce it before this step, or take the line out`,
    }));
}
async function readReports(files, request) {
    const paths = await findPaths(files, request);
    const concerns = [...checkExpectation(request.expected, paths), ...(await findUnmet(files, request.reports ?? []))];
    const reports = [];
    for (const path of paths) {
        const read = await readOne(files, path, request);
        reports.push(read.file);
        concerns.push(...read.concerns);
    }
    if (paths.length === 0 && !request.flags.some((flag) => flag.carryforward)) {
        const where = request.reports === undefined && request.flags.length === 0 ? 'in the usual places' : 'that matches';
        concerns.push({
            level: 'failed',
            message: `no coverage report was found ${where}: run the tests with coverage before this step and set \`reports\``,
        });
    }
    return { reports, concerns };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/gather/facts.js










const NO_CHECKOUT = 'this is not a git checkout, so nothing proves that the reports are about it: run actions/checkout before this step';
async function readModules(ports, revision, reports) {
    const needsThem = reports.some(({ report }) => report?.format === 'go' || report?.files.some(({ path }) => path.endsWith('.go')));
    const paths = needsThem ? (revision?.paths ?? []).filter((path) => /(?:^|\/)go\.mod$/u.test(path)) : [];
    const modules = [];
    for (const path of paths) {
        const name = parseModuleName((await ports.git.text(['cat-file', 'blob', `HEAD:${path}`])) ?? '');
        if (name !== null)
            modules.push({ name, folder: path.slice(0, Math.max(0, path.length - '/go.mod'.length)) });
    }
    return modules;
}
async function findBaseline(ports, revision, request) {
    if (revision === null)
        return { status: 'unknown', why: NO_CHECKOUT, entries: [] };
    if (!request.needsBaseline)
        return { status: 'absent', why: 'no rule asks for a baseline', entries: [] };
    return readBaseline(ports.git, request.token, revision);
}
async function lengthsOf(ports, revision, changes, measurement) {
    const touched = (changes ?? []).flatMap(({ newPath }) => newPath !== null && measurement.matched.has(newPath) ? [newPath] : []);
    return revision === null ? new Map() : countFileLines(ports.git, revision.head, touched);
}
async function findChanges(ports, revision, token) {
    const unknown = { changes: null, mergeBase: '', concerns: [] };
    if (revision === null)
        return unknown;
    const { base, head } = revision;
    if (base.status === 'known') {
        return { changes: await readChanges(ports.git, base.sha, head), mergeBase: base.sha, concerns: [] };
    }
    const told = await readApiChanges(ports, token, head).catch((error) => {
        if (error instanceof errors/* UpstreamError */.gA)
            return null;
        throw error;
    });
    if (told === null)
        return unknown;
    const message = `the change was read from the API against ${told.base.slice(0, 12)}, because ${base.why}`;
    return { changes: told.changes, mergeBase: told.mergeBase, concerns: [{ level: 'note', message }] };
}
async function gatherFacts(request, ports) {
    const { context } = ports.runner;
    const [revision, { reports, concerns }] = await Promise.all([
        readRevision(ports.git, request.base, context),
        readReports(ports.files, request),
    ]);
    const modules = await readModules(ports, revision, reports);
    const workspaces = [revision?.top ?? '', context.workspace].filter((folder) => folder !== '');
    const first = measure(reports, { revision, workspaces, modules, exclude: request.exclude, flags: request.flags });
    const baseline = await findBaseline(ports, revision, request);
    const paths = new Set(revision?.paths ?? []);
    const earlier = baseline.status === 'found' ? baseline : null;
    const measurement = standIn(first, request.flags, reports, earlier, (path) => paths.has(path));
    const change = await findChanges(ports, revision, request.token);
    const committed = revision === null ? [] : await findCommittedReports(ports.git, revision, reports);
    const lengths = await lengthsOf(ports, revision, change.changes, measurement);
    const all = [
        ...(revision === null ? [{ level: 'inconclusive', message: NO_CHECKOUT }] : []),
        ...concerns,
        ...committed,
        ...measurement.concerns,
        ...change.concerns,
    ];
    return { ...change, revision, reports, measurement, baseline, lengths, concerns: all };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/paths/coverable.js

const NEVER_COVERED = [
    '**/{test,tests,__tests__,spec,specs,__mocks__,__fixtures__,fixtures,testdata,e2e,cypress}/**',
    '**/src/{test,testFixtures,integrationTest,it}/**',
    '**/*.{test,tests,spec,specs,cy,e2e,stories,config,d}.*',
    '**/{test_*,conftest,setup}.py',
    '**/*_{test,tests,spec,unittest}.*',
    '**/*{Test,Tests,TestCase,Spec,IT}.{java,kt,kts,groovy,scala,cs,vb,fs,php,swift}',
    '**/*.{Test,Tests,Specs,UnitTests,IntegrationTests}/**',
    '**/{.*rc,jest,karma,vitest,webpack,rollup,gulpfile,Gruntfile}.{js,cjs,mjs,ts}',
    '**/migrations/**',
];
function extensionOf(path) {
    return /[^/](\.[^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
}
function selectCoverable(extensions) {
    const isNeverCovered = compileGlobs(NEVER_COVERED);
    return (path) => extensions.has(extensionOf(path)) && !isNeverCovered(path);
}

;// CONCATENATED MODULE: ./build/enforce-coverage/diff/patch.js


function countWithin(tally, added) {
    if (tally === null || tally === undefined)
        return null;
    const count = { covered: 0, total: 0 };
    tally.lines.forEach((line, index) => {
        if (!includesLine(added, line))
            return;
        count.covered += tally.covered[index] ?? 0;
        count.total += tally.total[index] ?? 0;
    });
    return count.total === 0 ? null : count;
}
function partialLines(branches, covered) {
    const lines = [...(branches?.lines ?? [])];
    return toRanges(lines.filter((line, index) => includesLine(covered, line) && (branches?.covered[index] ?? 0) < (branches?.total[index] ?? 0)));
}
function patch_readFile(change, file) {
    const added = addedRanges(change);
    const inPatch = [...file.lines]
        .map((line, index) => ({ line, hit: file.hits[index] === 1 }))
        .filter(({ line }) => includesLine(added, line));
    const covered = toRanges(inPatch.filter(({ hit }) => hit).map(({ line }) => line));
    const uncovered = toRanges(inPatch.filter(({ hit }) => !hit).map(({ line }) => line));
    return {
        path: file.path,
        added,
        covered,
        uncovered,
        partial: partialLines(file.branches?.byLine, covered),
        counts: {
            lines: inPatch.length === 0 ? null : { covered: countLines(covered), total: inPatch.length },
            branches: countWithin(file.branches?.byLine, added),
            statements: countWithin(file.statements?.byLine, added),
            functions: countWithin(file.functions?.byLine, added),
        },
    };
}
function addUp(files, quantity) {
    const counts = files.map((file) => file.counts[quantity]).filter((count) => count !== null);
    if (counts.length === 0)
        return null;
    return counts.reduce((sum, { covered, total }) => ({ covered: sum.covered + covered, total: sum.total + total }), {
        covered: 0,
        total: 0,
    });
}
function hasNoLines(count) {
    return count !== null && count.total > 0 && count.byLine === null;
}
function hasSums({ lineCount, statements }) {
    return (lineCount?.total ?? 0) > 0 || (statements?.total ?? 0) > 0;
}
function measurePatch(changes, measured, isExpected) {
    const adding = changes.filter((change) => change.newPath !== null && change.hunks.some(({ newCount }) => newCount > 0));
    const files = [];
    const silent = [];
    for (const change of adding) {
        const path = change.newPath ?? '';
        const file = measured.get(path);
        if (file !== undefined)
            files.push(patch_readFile(change, file));
        else if (isExpected(path))
            silent.push(path);
    }
    const totals = {
        lines: addUp(files, 'lines'),
        branches: addUp(files, 'branches'),
        statements: addUp(files, 'statements'),
        functions: addUp(files, 'functions'),
    };
    const addedLines = adding.reduce((sum, change) => sum + countLines(addedRanges(change)), 0);
    const known = files.flatMap(({ path }) => measured.get(path) ?? []);
    const opaque = changes.flatMap(({ isOpaque, newPath }) => isOpaque && measured.has(newPath ?? '') ? [newPath ?? ''] : []);
    const lineless = known.filter((file) => file.lines.length === 0 && hasSums(file)).map(({ path }) => path);
    const blind = {
        lines: [...opaque, ...lineless],
        branches: known.filter((file) => hasNoLines(file.branches)).map(({ path }) => path),
        statements: known.filter((file) => hasNoLines(file.statements)).map(({ path }) => path),
        functions: known.filter((file) => hasNoLines(file.functions)).map(({ path }) => path),
    };
    return { files, totals, silent, blind, addedLines };
}

;// CONCATENATED MODULE: ./build/enforce-coverage/rules/baseline-rules.js




const FINDINGS = { absent: 'unjudged', unknown: 'undecided' };
function judgeDrop(threshold, totals, baseline) {
    const quantity = chooseQuantity(threshold, totals);
    const points = decimal_formatDecimal(threshold.percent);
    const head = totals[quantity];
    const common = {
        rule: 'maximum-drop',
        scope: '',
        quantity,
        threshold: points,
        byTool: null,
        inequalities: [],
    };
    if (baseline.status !== 'found') {
        const finding = FINDINGS[baseline.status];
        return { ...common, finding, count: head, base: null, sentence: `drop of ${quantity}: ${baseline.why}` };
    }
    const base = baseline.totals[quantity];
    if (head === null) {
        return {
            ...common,
            finding: 'empty',
            count: null,
            base,
            sentence: `drop of ${quantity}: the reports have no data about ${quantity}`,
        };
    }
    if (base === null) {
        const sentence = `drop of ${quantity}: the baseline ${baseline.commit.slice(0, 12)} has no data about ${quantity} yet`;
        return { ...common, finding: 'unjudged', count: head, base: null, sentence };
    }
    const inequality = dropAtMost(base, head, threshold.percent);
    const isMet = holds(inequality);
    const fact = `drop: ${describeCount(quantity, head, threshold.percent)} after ${formatPercent(base)} (${formatChange(base, head)} points)`;
    const sentence = isMet
        ? `${fact} within ${points} points`
        : `${fact} fell by more than ${points} points: add tests or raise \`maximum-drop\``;
    return { ...common, finding: isMet ? 'met' : 'missed', count: head, base, inequalities: [inequality], sentence };
}
function ratchetSentence({ isHeld, growth, grown, head, base, noiseAllowance }) {
    const fact = `ratchet: ${head.total - head.covered} uncovered lines after ${base.total - base.covered}`;
    if (isHeld && growth <= 0)
        return `${fact}: no more than before${noiseAllowance > 0 ? ` (${noiseAllowance} unchanged lines may flip)` : ''}`;
    if (isHeld)
        return `${fact}, and coverage did not fall`;
    const worst = grown.slice(0, 3).map(({ path, before, after }) => `${path} +${after - before}`);
    return `${fact}, ${growth} more than allowed, while coverage fell (${formatChange(base, head)} points): cover the new lines of ${worst.join(', ')}`;
}
function judgeRatchetRule(baseline, mode) {
    const common = {
        rule: 'ratchet',
        scope: '',
        quantity: 'lines',
        threshold: null,
        byTool: null,
        inequalities: [],
    };
    if (baseline.status !== 'found') {
        const finding = mode === 'on' ? FINDINGS[baseline.status] : 'unjudged';
        return { ...common, finding, count: null, base: null, sentence: `ratchet: ${baseline.why}` };
    }
    const { ratchet } = baseline;
    const grew = { left: '0', right: String(ratchet.growth), text: `0 >= ${ratchet.growth}` };
    const inequalities = [grew, notBelow(ratchet.base, ratchet.head), notBelow(ratchet.adjustedBase, ratchet.head)];
    const finding = ratchet.isHeld ? 'met' : 'missed';
    return {
        ...common,
        finding,
        count: ratchet.head,
        base: ratchet.base,
        inequalities,
        sentence: ratchetSentence(ratchet),
    };
}
function judgeAgainstBaseline(policy, totals, baseline) {
    const drops = policy.maximumDrop.map((threshold) => judgeDrop(threshold, totals, baseline));
    return policy.ratchet === 'off' ? drops : [...drops, judgeRatchetRule(baseline, policy.ratchet)];
}

;// CONCATENATED MODULE: ./build/enforce-coverage/rules/patch-rules.js



function quantityOf({ quantity }) {
    return quantity === 'default' ? 'lines' : quantity;
}
function unmeasured(threshold, finding, sentence) {
    const quantity = quantityOf(threshold);
    const common = { rule: 'minimum-patch', scope: '', quantity, base: null, inequalities: [], byTool: null };
    return { ...common, finding, count: null, threshold: decimal_formatDecimal(threshold.percent), sentence };
}
const MOST_PATHS = 3;
function hasData(quantity, totals) {
    return totals[quantity] !== null || (quantity === 'lines' && totals.statements !== null);
}
function judgeThreshold(threshold, policy, { patch, totals, formats }) {
    const quantity = quantityOf(threshold);
    if (patch === null)
        return unmeasured(threshold, 'undecided', 'patch: the change is not known, so its coverage is not either');
    const blind = patch.blind[quantity];
    if (blind.length > 0) {
        const sentence = `patch: the report gives no ${quantity} line by line for ${(0,wording/* listFirst */.rL)(blind, MOST_PATHS)}: use a format that does`;
        return unmeasured(threshold, 'undecided', sentence);
    }
    const count = patch.totals[quantity];
    if (count === null && patch.silent.length > 0) {
        const sentence = `patch: the reports say nothing about ${(0,wording/* listFirst */.rL)(patch.silent, MOST_PATHS)}, which the change adds lines to: measure these files, or name them in \`exclude\``;
        return unmeasured(threshold, 'empty', sentence);
    }
    if (count === null && hasData(quantity, totals)) {
        return unmeasured(threshold, 'idle', `patch: the change adds no ${quantity} that can be covered`);
    }
    const given = { rule: 'minimum-patch', scope: '', subject: 'patch', input: 'minimum-patch' };
    return judgeMinimum({ ...given, quantity, percent: threshold.percent, rounding: policy.rounding, formats }, count);
}
function judgePatch(policy, facts) {
    return policy.minimumPatch.map((threshold) => judgeThreshold(threshold, policy, facts));
}

;// CONCATENATED MODULE: ./build/enforce-coverage/rules/project-rules.js



const LINELESS = 'files without lines';
function partsFor(threshold, totals, files) {
    const quantity = chooseQuantity(threshold, totals);
    const whole = { quantity, count: totals[quantity], which: '' };
    if (threshold.quantity !== 'default' || quantity !== 'lines')
        return [whole];
    const { statements } = sumFiles(files.filter(({ lineCount }) => lineCount === null));
    return statements === null ? [whole] : [whole, { quantity: 'statements', count: statements, which: LINELESS }];
}
function judgeProject({ minimum, rounding }, { totals, files, formats }) {
    return minimum.flatMap((threshold) => partsFor(threshold, totals, files).map(({ quantity, count, which }) => {
        const subject = which === '' ? 'project' : which;
        const given = { rule: 'minimum', scope: which, subject, input: 'minimum', rounding, formats };
        return judgeMinimum({ ...given, quantity, percent: threshold.percent }, count);
    }));
}
function judgeBudgets({ budgets, rounding }, { files, formats }) {
    return budgets.flatMap(({ glob, thresholds }) => {
        const isWithin = compileGlobs([glob]);
        const own = files.filter((file) => isWithin(file.path));
        const totals = sumFiles(own);
        return thresholds.flatMap((threshold) => partsFor(threshold, totals, own).map(({ quantity, count, which }) => {
            const subject = which === '' ? glob : `${glob} (${which})`;
            const given = { rule: 'budget', scope: glob, subject, input: 'budgets', rounding, formats };
            return judgeMinimum({ ...given, quantity, percent: threshold.percent }, count);
        }));
    });
}

;// CONCATENATED MODULE: ./build/enforce-coverage/diff/line-flips.js

function hitsByLine(file) {
    return new Map([...file.lines].map((line, index) => [line, file.hits[index] === 1]));
}
function uncoveredOf(file) {
    return file.hits.reduce((sum, hit) => sum + 1 - hit, 0);
}
function compareLines(then, now, change) {
    const today = hitsByLine(now);
    const toNew = mapToNew(change);
    const flips = { path: now.path, lost: [], gained: [], removed: { covered: 0, uncovered: 0 }, brought: 0 };
    then.lines.forEach((line, index) => {
        const wasHit = then.hits[index] === 1;
        const at = toNew(line);
        if (at === null)
            flips.removed[wasHit ? 'covered' : 'uncovered'] += 1;
        else if (today.get(at) !== undefined && today.get(at) !== wasHit)
            (wasHit ? flips.lost : flips.gained).push(at);
    });
    const growth = uncoveredOf(now) - uncoveredOf(then);
    flips.brought = growth - flips.lost.length + flips.gained.length + flips.removed.uncovered;
    return flips;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/rules/ratchet.js



const NOISE_DIVISOR = 500;
const EMPTY = { lines: new Uint32Array(), hits: new Uint8Array() };
function ratchet_countOf(file) {
    const { lines, hits } = file ?? EMPTY;
    return { covered: hits.reduce((all, hit) => all + hit, 0), total: lines.length };
}
function add(counts) {
    return counts.reduce((all, { covered, total }) => ({ covered: all.covered + covered, total: all.total + total }), {
        covered: 0,
        total: 0,
    });
}
function pairUp({ then: measured, now, sinceThen, exists }) {
    const byOldPath = indexByOldPath(sinceThen);
    const then = measured.filter(({ path }) => byOldPath.has(path) || exists(path));
    const today = new Map(now.map((file) => [file.path, file]));
    const pairs = then.map((file) => {
        const change = byOldPath.get(file.path);
        const path = change === undefined ? file.path : (change.newPath ?? file.path);
        return { path, then: file, now: change?.newPath === null ? null : (today.get(path) ?? null), change };
    });
    const seen = new Set(pairs.flatMap((pair) => (pair.now === null ? [] : [pair.path])));
    const fresh = now.filter((file) => !seen.has(file.path));
    return [...pairs, ...fresh.map((file) => ({ path: file.path, then: null, now: file, change: undefined }))];
}
function judgePair(pair, facts, added) {
    const isGone = pair.now === null && (pair.change?.newPath === null || !facts.exists(pair.path));
    if (pair.now === null && !isGone)
        return 'unmeasured';
    if (pair.then === null && !(added.has(pair.path) && facts.touched.has(pair.path)))
        return 'not compared';
    const isDrifted = pair.change !== undefined && pair.now !== null && !facts.touched.has(pair.path);
    return isDrifted ? 'not compared' : 'compared';
}
function flipsOf(pair) {
    if (pair.now !== null && pair.then !== null)
        return compareLines(pair.then, pair.now, pair.change ?? { hunks: [] });
    const then = ratchet_countOf(pair.then);
    const removed = { covered: then.covered, uncovered: then.total - then.covered };
    const now = ratchet_countOf(pair.now);
    return { path: pair.path, lost: [], gained: [], removed, brought: now.total - now.covered };
}
function didNotFall(base, head) {
    return holds(notBelow(base, head));
}
function beyond(flipped, allowance) {
    return Math.sign(flipped) * Math.max(0, Math.abs(flipped) - allowance);
}
function judgeRatchet(facts) {
    const added = new Set(facts.sinceThen.flatMap((change) => (change.oldPath === null && change.newPath !== null ? [change.newPath] : [])));
    const pairs = pairUp(facts).map((pair) => ({ pair, fate: judgePair(pair, facts, added) }));
    const compared = pairs.filter(({ fate }) => fate === 'compared').map(({ pair }) => pair);
    const flips = compared.map(flipsOf);
    const base = add(compared.map((pair) => ratchet_countOf(pair.then)));
    const head = add(compared.map((pair) => ratchet_countOf(pair.now)));
    const removed = add(flips.map((file) => ({ covered: file.removed.covered, total: file.removed.covered + file.removed.uncovered })));
    const lost = flips.reduce((all, file) => all + file.lost.length, 0);
    const gained = flips.reduce((all, file) => all + file.gained.length, 0);
    const own = flips.reduce((all, file) => all + file.brought - file.removed.uncovered, 0);
    const adjustedBase = { covered: base.covered - removed.covered, total: base.total - removed.total };
    const noiseAllowance = Math.floor(adjustedBase.total / NOISE_DIVISOR);
    const growth = own + beyond(lost - gained, noiseAllowance);
    const isHeld = growth <= 0 || didNotFall(base, head) || (adjustedBase.total > 0 && didNotFall(adjustedBase, head));
    return {
        ...{ isHeld, growth, own, lost, gained, noiseAllowance, base, adjustedBase, head, flips },
        grown: growthPerPath(compared),
        unmeasured: pairs.filter(({ fate }) => fate === 'unmeasured').map(({ pair }) => pair.path),
        notCompared: pairs.filter(({ fate }) => fate === 'not compared').map(({ pair }) => pair.path),
    };
}
function growthPerPath(pairs) {
    return pairs
        .map(({ path, then, now }) => {
        const [before, after] = [ratchet_countOf(then), ratchet_countOf(now)];
        return { path, before: before.total - before.covered, after: after.total - after.covered };
    })
        .filter(({ before, after }) => after > before)
        .sort((a, b) => b.after - b.before - (a.after - a.before) || (a.path < b.path ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/enforce-coverage/rules/policy.js
function isEnforcing(policy) {
    const lists = [policy.minimum, policy.minimumPatch, policy.maximumDrop, policy.budgets];
    return policy.ratchet === 'on' || lists.some((list) => list.length > 0);
}
function needsBaseline({ ratchet, maximumDrop }) {
    return ratchet === 'on' || maximumDrop.length > 0;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/rules/concerns.js


const concerns_MOST_PATHS = 5;
const listPaths = (paths) => (0,wording/* listFirst */.rL)(paths, concerns_MOST_PATHS);
function aboutData({ reports, measurement }) {
    const hasReport = reports.some(({ report }) => report !== null);
    const hasData = Object.values(measurement.totals).some((count) => count !== null && count.total > 0);
    if (hasReport && hasData && measurement.files.length === 0)
        return [
            {
                level: 'failed',
                message: 'the reports name no file, so nothing proves that their numbers are about this repository: let the test tool report files',
            },
        ];
    if (!hasReport || hasData)
        return [];
    return [
        {
            level: 'failed',
            message: 'the reports hold no coverable line, which is no data and not 100 %: check that the tests ran with coverage on',
        },
    ];
}
function aboutPaths({ measurement: { proof }, revision }) {
    const concerns = [];
    const first = proof.ambiguous[0];
    if (revision !== null && proof.files > 0 && proof.matched === 0 && first === undefined) {
        const message = `${proof.files === 1 ? `the only file of the reports is not in the repository (${proof.unmatched[0]})` : `none of the ${proof.files} files of the reports is in the repository (the first is ${proof.unmatched[0]})`}: run the tests in this checkout, or set \`working-directory\``;
        concerns.push({ level: 'failed', message });
    }
    if (first !== undefined) {
        const more = proof.ambiguous.length > 1 ? ` (and ${(0,wording/* countThings */.Fs)(proof.ambiguous.length - 1, 'more such path')})` : '';
        const message = `${first.path} of a report may be ${first.candidates.join(' or ')}${more}: let the report write longer paths, or name it in \`exclude\``;
        concerns.push({ level: 'failed', message });
    }
    if (proof.matched > 0 && proof.unmatched.length > 0) {
        concerns.push({
            level: 'note',
            message: `not in the repository and counted in the totals only: ${listPaths(proof.unmatched)}`,
        });
    }
    return concerns;
}
function aboutPatch(patch, policy, { revision, measurement }) {
    if (patch === null) {
        const why = revision?.base.status === 'unknown' ? revision.base.why : '';
        return why === '' ? [] : [{ level: policy.minimumPatch.length > 0 ? 'inconclusive' : 'warned', message: why }];
    }
    if (patch.silent.length === 0 || measurement.files.length === 0)
        return [];
    const remedy = 'measure these files (a test tool often reports only files that a test loads), or name them in `exclude`';
    const message = `the change adds lines to ${listPaths(patch.silent)}, of which the reports say nothing: ${remedy}`;
    if (patch.files.length === 0)
        return [{ level: 'failed', message }];
    return [{ level: policy.minimumPatch.length > 0 ? 'warned' : 'note', message }];
}
const LOOSE_LINES = new Set(['jacoco', 'scoverage']);
function aboutRevision({ measurement, lengths }) {
    const isLoose = measurement.formats.some((format) => LOOSE_LINES.has(format));
    const beyond = measurement.files.flatMap((file) => {
        const length = measurement.matched.has(file.path) ? lengths.get(file.path) : undefined;
        const last = file.lines.at(-1) ?? 0;
        return length !== undefined && last > length + 1 ? [{ path: file.path, last, length }] : [];
    });
    const first = beyond[0];
    if (first === undefined)
        return [];
    const message = `a report speaks of line ${first.last} of ${first.path}, which has ${(0,wording/* countThings */.Fs)(first.length, 'line')}: it is of another revision, produce it from the commit that is checked out`;
    return [{ level: isLoose ? 'note' : 'failed', message }];
}
function aboutCarried({ measurement: { parts } }, patch) {
    const fresh = new Set(parts.filter(({ carried }) => !carried).flatMap(({ files }) => files.map(({ path }) => path)));
    return parts
        .filter(({ carried }) => carried)
        .flatMap(({ name, files }) => {
        const own = new Set(files.map(({ path }) => path));
        const changed = (patch?.files ?? [])
            .filter(({ path }) => own.has(path) && !fresh.has(path))
            .map(({ path }) => path);
        if (changed.length === 0)
            return [];
        return [
            {
                level: 'inconclusive',
                message: `flag ${name} was carried forward, but the change adds lines to ${listPaths(changed)}, which it covers: run its tests`,
            },
        ];
    });
}
function aboutBaseline(policy, baseline) {
    if (baseline.status !== 'found')
        return [];
    const { unmeasured, notCompared } = baseline.ratchet;
    const level = policy.ratchet === 'on' ? 'warned' : 'note';
    const lost = { level, message: `measured at the baseline and no longer: ${listPaths(unmeasured)}` };
    const apart = {
        level: 'note',
        message: `not compared with the baseline, because they changed outside of this change or are measured for the first time: ${listPaths(notCompared)}`,
    };
    return [...(unmeasured.length > 0 ? [lost] : []), ...(notCompared.length > 0 ? [apart] : [])];
}
function aboutPolicy(policy) {
    if (isEnforcing(policy))
        return [];
    return [
        {
            level: 'warned',
            message: 'nothing is enforced: set `minimum`, `minimum-patch`, `maximum-drop`, `budgets` or `ratchet: on`',
        },
    ];
}
function findConcerns(facts, policy, patch, baseline) {
    return [
        ...aboutData(facts),
        ...aboutPaths(facts),
        ...aboutPatch(patch, policy, facts),
        ...aboutRevision(facts),
        ...aboutCarried(facts, patch),
        ...aboutBaseline(policy, baseline),
        ...aboutPolicy(policy),
    ];
}

;// CONCATENATED MODULE: ./build/enforce-coverage/judging.js











function readPatch({ revision, measurement, changes }, exclude) {
    if (changes === null)
        return null;
    const isExcluded = compileGlobs(exclude);
    const inTree = new Set(revision?.paths);
    const extensions = new Set(measurement.files.map(({ path }) => extensionOf(path.replace(/\\/gu, '/'))).filter((extension) => extension !== ''));
    const isCoverable = selectCoverable(extensions);
    const measured = new Map(measurement.files.filter(({ path }) => measurement.matched.has(path)).map((file) => [file.path, file]));
    return measurePatch(changes, measured, (path) => inTree.has(path) && !isExcluded(path) && isCoverable(path));
}
function compareWithBaseline({ revision, measurement, changes, baseline }, exclude) {
    if (baseline.status !== 'found')
        return { status: baseline.status, why: baseline.why };
    const isExcluded = compileGlobs(exclude);
    const inTree = new Set(revision?.paths);
    const then = uniteByPath(baseline.groups.flatMap(({ files }) => files)).filter(({ path }) => !isExcluded(path));
    const ratchet = judgeRatchet({
        then,
        now: measurement.files.filter(({ path }) => measurement.matched.has(path)),
        sinceThen: baseline.changes,
        touched: new Set((changes ?? []).flatMap(({ newPath }) => newPath ?? [])),
        exists: (path) => inTree.has(path) && !isExcluded(path),
    });
    return { status: 'found', commit: baseline.commit, totals: sumFiles(then), ratchet };
}
function judgeFacts(facts, policy, exclude, extra) {
    const { measurement } = facts;
    const patch = readPatch(facts, exclude);
    const baseline = compareWithBaseline(facts, exclude);
    const { totals, formats, files } = measurement;
    const judgements = [
        ...judgeProject(policy, { totals, files, formats }),
        ...judgePatch(policy, { patch, totals, formats }),
        ...judgeAgainstBaseline(policy, totals, baseline),
        ...judgeBudgets(policy, { totals, files, formats }),
    ];
    const concerns = [...facts.concerns, ...findConcerns(facts, policy, patch, baseline), ...extra];
    const verdict = decideVerdict(judgements, concerns, policy.ratchet);
    return {
        verdict,
        judgements,
        concerns,
        patch,
        baseline,
        ratchet: baseline.status === 'found' ? baseline.ratchet : null,
    };
}

// EXTERNAL MODULE: ./build/kernel/markdown.js
var markdown = __webpack_require__(267);
;// CONCATENATED MODULE: ./build/enforce-coverage/view/flip-list.js



const MOST_FILES = 10;
function shorten(lines) {
    const text = formatRanges(toRanges(lines));
    return text.length > 80 ? `${text.slice(0, text.lastIndexOf(',', 80))}, …` : text;
}
function writeFlips(flips) {
    const changed = flips.filter(({ lost, gained }) => lost.length + gained.length > 0);
    if (changed.length === 0)
        return '';
    changed.sort((a, b) => b.lost.length - a.lost.length || b.gained.length - a.gained.length || (a.path < b.path ? -1 : 1));
    const rows = changed.map(({ path, lost, gained }) => [(0,markdown/* code */.aY)(path), shorten(lost), shorten(gained)]);
    return `#### Indirect changes\n\nLines this change does not touch that ran before and do not now, or the reverse.\n\n${(0,wording/* tableOfFirst */.k9)(['file', 'no longer run', 'run now'], rows, MOST_FILES)}`;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/view/verdict-sentence.js


function describeTotal({ totals, base }) {
    const quantity = totals.lines === null && totals.statements !== null ? 'statements' : 'lines';
    const count = totals[quantity];
    if (count === null)
        return 'Nothing was measured';
    const then = base?.[quantity] ?? null;
    const change = then === null ? '' : ` (${formatChange(then, count)} points)`;
    return `**${formatPercent(count)}** of ${count.total} ${quantity} are covered${change}`;
}
function writeSentence(facts) {
    const { patch, rules, held } = facts;
    const change = patch === null ? '' : `, **${formatPercent(patch)}** of the ${(0,wording/* countThings */.Fs)(patch.total, 'line')} this change adds`;
    const verdict = rules === 0 ? '' : ` ${held === rules ? 'Every rule holds' : `${held} of ${rules} rules hold`}.`;
    return `${describeTotal(facts)}${change}.${verdict}`;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/view/patch-table.js




const patch_table_MOST_FILES = 20;
const MOST_RANGES = 12;
function writeRanges(path, ranges, locate) {
    const shown = ranges.slice(0, MOST_RANGES).map((range) => (0,markdown/* link */.nf)(formatRanges([range]), locate(path, range)));
    return [...shown, ...(ranges.length > MOST_RANGES ? [`${ranges.length - MOST_RANGES} more`] : [])].join(', ');
}
function writeRow(file, locate) {
    const { covered = 0, total = 0 } = file.counts.lines ?? {};
    return [
        (0,markdown/* code */.aY)(file.path),
        `${formatPercent({ covered, total })} of ${total}`,
        writeRanges(file.path, file.uncovered, locate),
        writeRanges(file.path, file.partial, locate),
    ];
}
function writePatchTable(patch, locate) {
    const open = (patch?.files ?? []).filter(({ uncovered, partial }) => uncovered.length + partial.length > 0);
    if (open.length === 0)
        return '';
    open.sort((a, b) => countLines(b.uncovered) - countLines(a.uncovered) ||
        countLines(b.partial) - countLines(a.partial) ||
        (a.path < b.path ? -1 : 1));
    const rows = open.map((file) => writeRow(file, locate));
    return `#### Uncovered lines of this change\n\n${(0,wording/* tableOfFirst */.k9)(['file', 'patch', 'not run', 'branches missed'], rows, patch_table_MOST_FILES)}`;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/view/bar.js
function drawBar({ covered, total }) {
    const full = total === 0 ? 0 : Number((BigInt(covered) * 10n) / BigInt(total));
    return `${'█'.repeat(full)}${'░'.repeat(10 - full)}`;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/view/totals-table.js





const MOST_PACKAGES = 20;
function cell(count, base) {
    if (count === null)
        return '';
    const change = base === null ? '' : ` (${formatChange(base, count)})`;
    return `${formatPercent(count)}${change}<br>${count.covered}/${count.total}`;
}
function writeRows(heading, rows) {
    const shown = QUANTITIES.filter((quantity) => rows.some(({ totals }) => totals[quantity] !== null));
    const main = shown[0] ?? 'lines';
    const body = rows.map(({ label, totals, base }) => [
        label,
        totals[main] === null ? '' : drawBar(totals[main]),
        ...shown.map((quantity) => cell(totals[quantity], base?.[quantity] ?? null)),
    ]);
    return (0,markdown/* table */.tp)([heading, '', ...shown], body);
}
function packageOf(path) {
    const folders = path.split('/').slice(0, -1);
    return (folders.slice(0, folders[0] === 'packages' || folders[0] === 'apps' || folders[0] === 'src' ? 2 : 1).join('/') ||
        '.');
}
function packageRows(files) {
    const packages = new Map();
    for (const file of files) {
        const own = packages.get(packageOf(file.path)) ?? [];
        own.push(file);
        packages.set(packageOf(file.path), own);
    }
    const rows = [...packages].map(([name, own]) => ({ label: (0,markdown/* code */.aY)(name), totals: sumFiles(own), base: null, own }));
    const gap = ({ totals }) => {
        const count = totals.lines ?? totals.statements;
        return count === null ? 0 : count.total - count.covered;
    };
    rows.sort((a, b) => gap(b) - gap(a) || (a.label < b.label ? -1 : 1));
    if (rows.length <= MOST_PACKAGES)
        return rows;
    const rest = rows.slice(MOST_PACKAGES - 1).flatMap(({ own }) => own);
    return [
        ...rows.slice(0, MOST_PACKAGES - 1),
        { label: `${rows.length - MOST_PACKAGES + 1} more`, totals: sumFiles(rest), base: null },
    ];
}

;// CONCATENATED MODULE: ./build/enforce-coverage/view/trend.js


const MOST_POINTS = 20;
function trend_countOf({ totals }) {
    const pair = totals.lines ?? totals.statements;
    return pair && { covered: pair[0], total: pair[1] };
}
function drawTrend(entries, head) {
    const past = entries.flatMap((entry) => {
        const count = trend_countOf(entry);
        return count === null || count.total === 0 ? [] : [{ label: entry.commit.slice(0, 7), count }];
    });
    const points = [
        ...past.slice(0, MOST_POINTS - 1).reverse(),
        ...(head === null ? [] : [{ label: 'now', count: head }]),
    ];
    if (past.length < 2 || points.length < 3)
        return '';
    const percents = points.map(({ count }) => formatPercent(count).replace(' %', ''));
    const low = Math.max(0, Math.floor(Math.min(...percents.map(Number))) - 1);
    const chart = [
        'xychart-beta',
        `  x-axis [${points.map(({ label }) => `"${label}"`).join(', ')}]`,
        `  y-axis "covered %" ${low} --> 100`,
        `  line [${percents.join(', ')}]`,
    ].join('\n');
    const rows = points.map(({ label, count }) => [(0,markdown/* code */.aY)(label), formatPercent(count), `${count.covered}/${count.total}`]);
    const details = `<details><summary>As a table</summary>\n\n${(0,markdown/* table */.tp)(['commit', 'covered', 'count'], rows)}\n\n</details>`;
    return `#### Trend\n\n${(0,markdown/* codeBlock */.DV)(chart, 'mermaid')}\n\n${details}`;
}

;// CONCATENATED MODULE: ./build/enforce-coverage/summary.js











const MARKS = { passed: '✅', warned: '⚠️', failed: '❌', inconclusive: '❔' };
const TITLES = {
    passed: 'Coverage holds',
    warned: 'Coverage holds, with a warning',
    failed: 'Coverage does not hold',
    inconclusive: 'Coverage cannot be judged',
};
function locateOn(serverUrl, repository, head) {
    return (path, range) => {
        const file = path
            .split('/')
            .map(encodeURIComponent)
            .join('/')
            .replace(/[()']/gu, (char) => `%${char.charCodeAt(0).toString(16)}`);
        return repository === ''
            ? ''
            : `${serverUrl}/${repository}/blob/${head}/${file}#L${formatRanges([range]).replace('-', '-L')}`;
    };
}
function writeRules({ judgements }, policy) {
    if (judgements.length === 0)
        return '';
    const rows = judgements.map((judgement) => [
        MARKS[levelOf(judgement, policy.ratchet)],
        `${(0,markdown/* code */.aY)(judgement.rule)}${judgement.scope === '' ? '' : ` ${(0,markdown/* code */.aY)(judgement.scope)}`}`,
        (0,markdown/* escapeMarkdown */.FV)(judgement.sentence),
        judgement.inequalities.map(({ text }) => (0,markdown/* code */.aY)(text)).join('<br>'),
    ]);
    return (0,markdown/* table */.tp)(['', 'rule', 'finding', 'to check by hand'], rows);
}
function writeTotals({ measurement, baseline }) {
    const base = baseline.status === 'found' ? baseline.groups : [];
    const baseOf = (name) => {
        const group = base.find((one) => one.name === name);
        return group === undefined ? null : sumFiles(group.files);
    };
    const whole = {
        label: '**all**',
        totals: measurement.totals,
        base: base.length === 1 ? baseOf(base[0]?.name ?? '') : null,
    };
    const hasFlags = measurement.parts.some(({ name }) => name !== '');
    if (!hasFlags)
        return writeRows('package', [whole, ...packageRows(measurement.files)]);
    const flags = measurement.parts.map(({ name, files, carried }) => ({
        label: `${name === '' ? 'no flag' : (0,markdown/* code */.aY)(name)}${carried ? ' (carried forward)' : ''}`,
        totals: sumFiles(files),
        base: baseOf(name),
    }));
    return `${writeRows('flag', [whole, ...flags])}\n\n${writeRows('package', packageRows(measurement.files))}`;
}
function writeProof({ measurement: { proof }, reports, changes }, { patch }) {
    const change = patch === null
        ? 'the change is not known'
        : `${(0,wording/* countThings */.Fs)(changes?.length ?? 0, 'changed file')}, ${patch.files.length} of them in the reports, ${patch.totals.lines?.total ?? 0} of ${(0,wording/* countThings */.Fs)(patch.addedLines, 'added line')} can be covered`;
    return `**Proof:** ${(0,wording/* countThings */.Fs)(reports.length, 'report')}; ${(0,markdown/* escapeMarkdown */.FV)(describeProof(proof))}; ${change}.`;
}
function writeConcerns({ concerns }) {
    const marks = { failed: '❌', inconclusive: '❔', warned: '⚠️', note: 'ℹ️' };
    return concerns.map(({ level, message }) => `- ${marks[level]} ${(0,markdown/* escapeMarkdown */.FV)(message)}`).join('\n');
}
function writeNext({ verdict, patch }) {
    const hasGaps = patch?.files.some(({ uncovered }) => uncovered.length > 0) ?? false;
    const next = {
        passed: hasGaps
            ? 'Nothing has to be done; the uncovered lines above are where a test would find most.'
            : 'Nothing to do.',
        warned: 'The job goes on. Each warning above names what would remove it.',
        failed: 'Each line marked ❌ names what to change. `docs/verify-a-verdict.md` shows how to check every number by hand.',
        inconclusive: 'Each line marked ❔ names what is missing. Without it nothing is proved, so this step does not pass.',
    }[verdict.status];
    return `**Next:** ${next}`;
}
function describeVerdict({ measurement }, { baseline, patch, judgements }) {
    const held = judgements.filter(({ finding }) => finding === 'met' || finding === 'idle').length;
    const base = baseline.status === 'found' ? baseline.totals : null;
    return writeSentence({
        totals: measurement.totals,
        base,
        patch: patch?.totals.lines ?? null,
        rules: judgements.length,
        held,
    });
}
function writeSummary(facts, judged, policy, locate) {
    const { status } = judged.verdict;
    const { totals } = facts.measurement;
    const sections = [
        `### ${MARKS[status]} ${TITLES[status]}`,
        describeVerdict(facts, judged),
        writeRules(judged, policy),
        facts.measurement.files.length === 0 ? '' : writeTotals(facts),
        writePatchTable(judged.patch, locate),
        writeFlips(judged.ratchet?.flips ?? []),
        drawTrend(facts.baseline.entries, totals.lines ?? totals.statements),
        writeProof(facts, judged),
        writeConcerns(judged),
        writeNext(judged),
    ];
    return sections.filter((section) => section !== '').join('\n\n');
}

;// CONCATENATED MODULE: ./build/enforce-coverage/run.js












function policyOf(inputs) {
    return {
        minimum: inputs.minimum ?? [],
        minimumPatch: inputs['minimum-patch'] ?? [],
        maximumDrop: inputs['maximum-drop'] ?? [],
        ratchet: inputs.ratchet,
        budgets: inputs.budgets ?? [],
        rounding: inputs.rounding,
    };
}
function gather(inputs, policy, ports) {
    const { reports, format, base, token } = inputs;
    const flags = inputs.flags ?? [];
    const request = {
        reports,
        format,
        flags,
        base,
        token,
        exclude: inputs.exclude ?? [],
        expected: inputs['expected-reports'],
    };
    const carries = flags.some(({ carryforward }) => carryforward);
    return gatherFacts({ ...request, needsBaseline: carries || policy.ratchet !== 'off' || needsBaseline(policy) }, ports);
}
function outputsOf({ measurement: { totals } }, { patch }, cobertura) {
    return {
        'lines-covered': totals.lines?.covered ?? null,
        'lines-total': totals.lines?.total ?? null,
        'branches-covered': totals.branches?.covered ?? null,
        'branches-total': totals.branches?.total ?? null,
        'statements-covered': totals.statements?.covered ?? null,
        'statements-total': totals.statements?.total ?? null,
        'functions-covered': totals.functions?.covered ?? null,
        'functions-total': totals.functions?.total ?? null,
        'patch-covered': patch?.totals.lines?.covered ?? null,
        'patch-total': patch?.totals.lines?.total ?? null,
        cobertura,
    };
}
function flagsOf({ measurement, baseline, }) {
    const from = baseline.status === 'found' ? baseline.commit : '';
    return measurement.parts.map(({ name, carried, files }) => ({
        name,
        carried: carried ? from : '',
        totals: sumFiles(files),
    }));
}
async function comment(inputs, facts, ports, summary) {
    if (inputs.comment === 'off')
        return summary;
    const flags = (inputs.flags ?? []).map(({ name }) => name);
    const why = await (0,sticky_comment/* postComment */.Gy)(ports, inputs.token, writeMark(ports, flags, facts.revision?.prefix ?? ''), summary);
    return why === null ? summary : `${summary}\n\n- ℹ️ comment not written: ${why}`;
}
async function run(inputs, ports) {
    const policy = policyOf(inputs);
    const exclude = inputs.exclude ?? [];
    const facts = await gather(inputs, policy, ports);
    const kept = await keepBaseline(facts, ports, inputs.token, needsBaseline(policy));
    const saved = await saveCobertura(inputs.cobertura, facts.measurement, ports);
    const judged = judgeFacts(facts, policy, exclude, [...kept.concerns, ...saved.concerns]);
    const { serverUrl, repository } = ports.runner.context;
    const summary = writeSummary(facts, judged, policy, locateOn(serverUrl, repository, facts.revision?.head ?? ''));
    const certificate = certify(facts, judged, policy, exclude);
    return {
        ...judged.verdict,
        outputs: outputsOf(facts, judged, saved.path),
        summary: await comment(inputs, facts, ports, summary),
        annotations: annotatePatch(judged.patch, inputs.annotations),
        evidence: { certificate, flags: flagsOf(facts), baselineStore: kept.store },
    };
}
const enforceCoverage = { contract: contract_contract, run };


/***/ }),

/***/ 7224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e1: () => (/* binding */ tokenInput),
/* harmony export */   hF: () => (/* binding */ input),
/* harmony export */   ye: () => (/* binding */ defineContract)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8927);

function input(spec) {
    return spec;
}
function tokenInput() {
    return input({
        about: "Token for GitHub's API.",
        type: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .secretText */ .yD)(),
        secret: true,
        expression: '${{ github.token }}',
    });
}
const commonInputs = {
    'working-directory': input({
        about: 'Folder to work in, relative to the workspace.',
        type: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
        fallback: '.',
        configurable: false,
    }),
    config: input({
        about: 'Configuration file; on pull requests it is read from the base branch.',
        type: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
        fallback: '.github/plimsoll.yml',
        configurable: false,
    }),
    summary: input({ about: 'Whether to write the job summary.', type: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('on', 'off'), fallback: 'on' }),
};
const commonOutputs = {
    status: { about: '`passed`, `warned`, `failed`, `inconclusive` or `skipped`.' },
    reason: { about: 'The verdict in one line.' },
    evidence: { about: 'Path of the JSON file that holds the facts behind the verdict.' },
};
function defineContract(own) {
    return { ...own, inputs: { ...own.inputs, ...commonInputs }, outputs: { ...commonOutputs, ...own.outputs } };
}


/***/ }),

/***/ 8927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Wh: () => (/* binding */ int),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yD: () => (/* binding */ secretText),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8532);

const nonBlank = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().trim().min(1);
function text() {
    return nonBlank;
}
function oneOf(...words) {
    return nonBlank.transform((value, context) => {
        const found = words.find((word) => word === value);
        if (found !== undefined)
            return found;
        context.issues.push({ code: 'custom', input: value, message: `allowed: ${words.join(', ')}` });
        return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
    });
}
function int(min, max) {
    const allowed = `allowed: a whole number from ${min} to ${max}`;
    return nonBlank
        .regex(/^-?\d{1,15}$/u, allowed)
        .transform(Number)
        .pipe(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(min, allowed).max(max, allowed));
}
function list() {
    return nonBlank.transform((value) => {
        const entries = value.split(value.includes('\n') ? /\r?\n/u : ',');
        return entries.map((entry) => entry.trim()).filter((entry) => entry !== '' && !entry.startsWith('#'));
    });
}
function secretText() {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
}
function matching(pattern, allowed) {
    return nonBlank.regex(pattern, `allowed: ${allowed}`);
}


/***/ })

};
