export const id = 959;
export const ids = [959];
export const modules = {

/***/ 8944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ explainForeignRun)
/* harmony export */ });
function explainForeignRun(written, current) {
    if (written === undefined || current === '' || written === current)
        return undefined;
    const origin = written === '' ? 'evidence from outside of a workflow run' : `the evidence of run ${written}`;
    return `${origin}, and this is run ${current}: give the evidence of this run`;
}


/***/ }),

/***/ 6770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kt: () => (/* binding */ readSighting),
/* harmony export */   u7: () => (/* binding */ sighting),
/* harmony export */   wf: () => (/* binding */ isWitness)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

const sighting = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ commits: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const commit = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(?:(?=.*[a-f])[0-9a-f]{7,40}|\d{40})$/iu);
const versioned = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ version: commit }).transform(({ version }) => version);
const WITNESSES = {
    'verify-health': zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ targets: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).catch([]) }).transform(({ targets }) => ({
        commits: targets.flatMap((target) => versioned.safeParse(target).data ?? []),
        environment: '',
    })),
    rollback: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        state: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rolled-back'),
        to: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: commit }).optional().catch(undefined),
        environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch(''),
    })
        .transform(({ to, environment }) => ({ commits: to === undefined ? [] : [to.sha], environment })),
};
const isWitness = (action) => Object.hasOwn(WITNESSES, action);
function readSighting(action, status, evidence) {
    if ((status !== 'passed' && status !== 'warned') || !isWitness(action))
        return undefined;
    return WITNESSES[action]?.safeParse(evidence).data;
}


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

/***/ 4959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  joinEvidence: () => (/* binding */ joinEvidence)
});

// EXTERNAL MODULE: ./build/domain/sticky-comment.js
var sticky_comment = __webpack_require__(7866);
// EXTERNAL MODULE: ./build/kernel/evidence.js
var evidence = __webpack_require__(2475);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/domain/sighting.js
var sighting = __webpack_require__(6770);
// EXTERNAL MODULE: ./build/kernel/contract.js
var contract = __webpack_require__(7224);
// EXTERNAL MODULE: ./build/kernel/inputs.js
var inputs = __webpack_require__(8927);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./build/domain/wording.js
var wording = __webpack_require__(7173);
;// CONCATENATED MODULE: ./build/join-evidence/expectation.js


const ALLOWED = 'allowed: a number of files, or names of actions, one per line, each with an optional count';
function splitEntries(text) {
    const entries = text.split(/[\n,]/u).map((entry) => entry.trim());
    return entries.filter(Boolean);
}
function expectation() {
    return schemas/* string */.YjP().transform((text, context) => {
        if (/^[1-9]\d{0,3}$/u.test(text.trim()))
            return { count: Number(text), actions: [] };
        const actions = splitEntries(text).map((entry) => /^([a-z]+(?:-[a-z]+)*)(?:\s*:\s*([1-9]\d{0,3}))?$/u.exec(entry));
        if (actions.length > 0 && actions.every((match) => match !== null)) {
            return { count: 0, actions: actions.map((match) => ({ name: match[1] ?? '', count: Number(match[2] ?? 1) })) };
        }
        context.issues.push({ code: 'custom', input: text, message: ALLOWED });
        return core/* NEVER */.tm;
    });
}
function actionNames() {
    return schemas/* string */.YjP().transform((text, context) => {
        const names = splitEntries(text);
        if (names.length === 1 && names[0] === 'none')
            return [];
        if (names.every((name) => /^[a-z]+(?:-[a-z]+)*$/u.test(name)))
            return names;
        context.issues.push({ code: 'custom', input: text, message: 'allowed: names of actions, one per line, or none' });
        return core/* NEVER */.tm;
    });
}
function uniteExpectations(a, b) {
    const names = [...new Set([...a.actions, ...b.actions].map((action) => action.name))];
    const countIn = (one, name) => one.actions.find((action) => action.name === name)?.count ?? 0;
    return {
        count: Math.max(a.count, b.count),
        actions: names.map((name) => ({ name, count: Math.max(countIn(a, name), countIn(b, name)) })),
    };
}
function findMissing(expected, found) {
    const lost = expected.actions.flatMap(({ name, count }) => {
        const there = found.filter((action) => action === name).length;
        return there >= count ? [] : [`${name}: ${count} expected, ${there} found`];
    });
    return found.length >= expected.count
        ? lost
        : [`${(0,wording/* countThings */.Fs)(expected.count, 'file')} expected, ${found.length} found`, ...lost];
}

;// CONCATENATED MODULE: ./build/join-evidence/contract.js





const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'join-evidence',
    about: 'Joins the evidence of several steps, jobs or shards into one verdict, summary, comment and SARIF file.',
    branding: { icon: 'anchor', color: 'blue' },
    inputs: {
        evidence: (0,contract/* input */.hF)({
            about: 'Evidence files to join: globs, one per line. Blank: everything that earlier steps of this job wrote.',
            type: (0,inputs/* list */.p_)(),
        }),
        expected: (0,contract/* input */.hF)({
            about: 'What must be there: a number of files, or names of actions, one per line, each with an optional count (`scan-secrets: 8`).',
            type: expectation(),
            stricter: uniteExpectations,
        }),
        advisory: (0,contract/* input */.hF)({
            about: 'Actions whose red verdict only warns, one per line; `none` for no action.',
            type: actionNames(),
            fallback: 'none',
            stricter: (a, b) => a.filter((name) => b.includes(name)),
        }),
        comment: (0,contract/* input */.hF)({
            about: 'Whether to keep one comment on the pull request up to date.',
            type: (0,inputs/* oneOf */.yL)('on', 'off'),
            fallback: 'off',
        }),
        sarif: (0,contract/* input */.hF)({ about: 'Path of one SARIF file to write from all findings.', type: (0,inputs/* text */.Qq)() }),
        token: (0,contract/* tokenInput */.e1)(),
    },
    outputs: { sarif: { about: 'Path of the SARIF file, empty when none was asked for.' } },
    permissions: { 'pull-requests': { access: 'write', why: 'only with `comment: on`' } },
    failsWhen: [
        'No evidence is found.',
        'A piece of evidence that was expected is missing.',
        'A piece of evidence cannot be read.',
        'A piece of evidence is of another run.',
        'Any piece of evidence that is not advisory says failed or inconclusive.',
        'Every piece of evidence says skipped.',
    ],
    evidence: schemas/* object */.Ikc({
        parts: schemas/* array */.YOg(schemas/* object */.Ikc({
            action: schemas/* string */.YjP(),
            status: schemas/* string */.YjP(),
            reason: schemas/* string */.YjP(),
            file: schemas/* string */.YjP(),
            seen: sighting/* sighting */.u7.nullable(),
        })),
        missing: schemas/* array */.YOg(schemas/* string */.YjP()),
        unreadable: schemas/* array */.YOg(schemas/* string */.YjP()),
    }),
});

;// CONCATENATED MODULE: ./build/join-evidence/missing-shards.js
function findMissingShards(parts) {
    const sharded = parts.filter((part) => part.shard !== undefined);
    const actions = [...new Set(sharded.map((part) => part.action))];
    return actions.flatMap((action) => {
        const shards = sharded.flatMap((part) => (part.action === action && part.shard !== undefined ? [part.shard] : []));
        const of = Math.max(...shards.map((shard) => shard.of));
        const seen = new Set(shards.filter((shard) => shard.of === of).map((shard) => shard.index));
        const absent = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !seen.has(index));
        return absent.map((index) => `${action}: shard ${index}/${of} is missing`);
    });
}

// EXTERNAL MODULE: ./build/domain/evidence-run.js
var evidence_run = __webpack_require__(8944);
// EXTERNAL MODULE: ./build/domain/json.js
var domain_json = __webpack_require__(7803);
// EXTERNAL MODULE: ./build/kernel/outcome.js
var outcome = __webpack_require__(6624);
;// CONCATENATED MODULE: ./build/join-evidence/part.js





const shardText = schemas/* string */.YjP()
    .regex(/^[1-9]\d{0,3}\/[1-9]\d{0,3}$/u)
    .transform((text) => {
    const [index = 0, of = 0] = text.split('/').map(Number);
    return { index, of };
});
const envelope = schemas/* object */.Ikc({
    schema: schemas/* string */.YjP().regex(/^plimsoll\/[a-z]+(?:-[a-z]+)*\/v1$/u),
    status: schemas/* enum */.k5n(outcome/* STATUSES */.f),
    reason: schemas/* string */.YjP().max(100_000),
    run: schemas/* string */.YjP().max(100).optional(),
    shard: shardText.optional(),
    sarif: schemas/* string */.YjP().min(1).optional().catch(undefined),
});
function parsePart(file, text, current = '') {
    const json = (0,domain_json/* parseJson */.q)(text);
    if (json === undefined)
        return `${file} is no JSON`;
    const parsed = envelope.safeParse(json);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return `${file} is no evidence of version 1: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
    }
    const { schema, status, reason, run, shard, sarif } = parsed.data;
    const foreign = (0,evidence_run/* explainForeignRun */.n)(run, current);
    if (foreign !== undefined)
        return `${file} is ${foreign}`;
    const action = schema.split('/')[1] ?? '';
    return { action, status, reason, file, shard, sarif, seen: (0,sighting/* readSighting */.Kt)(action, status, json) ?? null };
}

;// CONCATENATED MODULE: ./build/join-evidence/sarif.js


const log = schemas/* object */.Ikc({ version: schemas/* literal */.euz('2.1.0'), runs: schemas/* array */.YOg(schemas/* looseObject */._H3({ tool: schemas/* looseObject */._H3({}) })) });
function joinSarif(texts) {
    const runs = [];
    for (const { file, text } of texts) {
        const json = (0,domain_json/* parseJson */.q)(text);
        if (json === undefined)
            return `${file} is no JSON`;
        const parsed = log.safeParse(json);
        if (!parsed.success)
            return `${file} is no SARIF 2.1.0`;
        runs.push(...parsed.data.runs);
    }
    return { log: { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs } };
}

// EXTERNAL MODULE: ./build/kernel/markdown.js
var markdown = __webpack_require__(267);
;// CONCATENATED MODULE: ./build/join-evidence/verdict.js

const ORDER = ['skipped', 'passed', 'warned', 'inconclusive', 'failed'];
const ADVISORY = 'would fail (advisory): ';
function softenAdvisory(parts, advisory) {
    const isRed = (status) => status === 'failed' || status === 'inconclusive';
    return parts.map((part) => advisory.includes(part.action) && isRed(part.status)
        ? { ...part, status: 'warned', reason: `${ADVISORY}${part.reason}` }
        : part);
}
function joinVerdicts(parts, missing, unreadable) {
    if (unreadable.length > 0)
        return { status: 'failed', reason: unreadable.join('; ') };
    if (missing.length > 0)
        return { status: 'failed', reason: `evidence is missing: ${missing.join('; ')}` };
    if (parts.length === 0) {
        return {
            status: 'failed',
            reason: 'no evidence was found, so nothing was proved: run the gates before this step, or set `evidence`',
        };
    }
    const worst = parts.reduce((a, b) => (ORDER.indexOf(b.status) > ORDER.indexOf(a.status) ? b : a));
    if (worst.status === 'skipped')
        return { status: 'inconclusive', reason: 'every step was skipped, so nothing was proved' };
    const bad = parts.filter((part) => part.status === worst.status);
    if (worst.status === 'passed') {
        const skipped = parts.length - bad.length;
        const rest = skipped === 0 ? '' : `, ${skipped} skipped`;
        return {
            status: 'passed',
            reason: `${bad.length} of ${(0,wording/* countThings */.Fs)(parts.length, 'step')} ${bad.length === 1 ? 'is' : 'are'} green${rest}`,
        };
    }
    return {
        status: worst.status,
        reason: bad.map((part) => `${part.action}: ${part.reason.split('\n')[0]}`).join('; '),
    };
}

;// CONCATENATED MODULE: ./build/join-evidence/summary.js


const MARKS = {
    passed: '✅',
    warned: '⚠️',
    failed: '❌',
    inconclusive: '❔',
    skipped: '⏭️',
};
function writeNext(isGreen, parts) {
    if (!isGreen)
        return 'Next: open the summary of the first red step above; each says how to mend it.';
    const advisory = parts.filter((part) => part.reason.startsWith(ADVISORY)).map((part) => part.action);
    if (advisory.length === 0)
        return 'Next: nothing stands in the way.';
    return `Next: mend what ${advisory.join(', ')} found, then let it block: set its switch from \`warn\` to \`on\`.`;
}
function writeSummary(verdict, parts, missing) {
    const rows = parts.map((part) => [
        `${MARKS[part.status]} ${part.status}`,
        part.action,
        (0,markdown/* escapeMarkdown */.FV)(part.reason.split('\n')[0] ?? ''),
    ]);
    const lost = missing.map((sentence) => ['❌ missing', '', (0,markdown/* escapeMarkdown */.FV)(sentence)]);
    const isGreen = verdict.status === 'passed' || verdict.status === 'warned';
    return [
        `### ${MARKS[verdict.status]} Plimsoll: ${verdict.status}`,
        (0,markdown/* escapeMarkdown */.FV)(verdict.reason),
        ...(rows.length + lost.length > 0 ? [(0,markdown/* table */.tp)(['verdict', 'step', 'why'], [...rows, ...lost])] : []),
        writeNext(isGreen, parts),
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./build/join-evidence/run.js









const LIMIT_BYTES = 8 * 1024 * 1024;
async function gatherParts(inputs, ports) {
    const globs = inputs.evidence ?? [`${(0,evidence/* folderOf */.yS)(ports.runner)}/*.json`];
    const found = await Promise.all(globs.map((glob) => ports.files.find([glob])));
    const files = [...new Set(found.flat())].sort();
    const others = files.filter((file) => !/(?:^|\/)join-evidence-\d+\.json$/u.test(file));
    const parts = others.map(async (file) => parsePart(file, await ports.files.readText(file, LIMIT_BYTES), ports.runner.context.runId));
    const unmet = globs.filter((_, at) => found[at]?.length === 0).map((glob) => `no file matches ${glob}`);
    return { parts: await Promise.all(parts), unmet: others.length === 0 ? [] : unmet };
}
async function writeSarif(path, parts, ports) {
    const paths = parts.flatMap((part) => (part.sarif === undefined ? [] : [part.sarif]));
    const texts = await Promise.all(paths.map(async (file) => ({ file, text: await ports.files.readText(file) })));
    const joined = joinSarif(texts);
    if (typeof joined === 'string')
        return [joined];
    await ports.files.write(path, `${JSON.stringify(joined.log)}\n`);
    return [];
}
const MARK = '<!-- plimsoll/join-evidence -->';
async function comment(inputs, body, ports) {
    if (inputs.comment === 'off' || !(0,sticky_comment/* isAboutPullRequest */.Wf)(ports.runner.context.payload))
        return [];
    const refused = await (0,sticky_comment/* postComment */.Gy)(ports, inputs.token, MARK, body);
    return refused === null ? [] : [`the comment was not written: ${refused}`];
}
async function run(inputs, ports) {
    const { parts: gathered, unmet } = await gatherParts(inputs, ports);
    const parts = softenAdvisory(gathered.filter((part) => typeof part !== 'string'), inputs.advisory);
    const unreadable = gathered.filter((part) => typeof part === 'string');
    const missing = [
        ...findMissing(inputs.expected ?? { count: 0, actions: [] }, parts.map((part) => part.action)),
        ...findMissingShards(parts),
        ...unmet,
    ];
    if (inputs.sarif !== undefined)
        unreadable.push(...(await writeSarif(inputs.sarif, parts, ports)));
    const verdict = joinVerdicts(parts, missing, unreadable);
    const summary = writeSummary(verdict, parts, missing);
    const refused = await comment(inputs, summary, ports);
    return {
        ...verdict,
        outputs: { sarif: inputs.sarif ?? null },
        summary,
        annotations: refused.map((message) => ({ level: 'warning', message })),
        evidence: {
            parts: parts.map(({ action, status, reason, file, seen }) => ({ action, status, reason, file, seen })),
            missing,
            unreadable,
        },
    };
}
const joinEvidence = { contract: contract_contract, run };


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
