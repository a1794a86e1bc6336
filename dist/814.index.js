export const id = 814;
export const ids = [814];
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

/***/ 8036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ announceInLedger),
/* harmony export */   v: () => (/* binding */ openInLedger)
/* harmony export */ });
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6961);

async function openInLedger(ledger, state, key) {
    const entry = (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .findDeployment */ .HZ)(state, key);
    if (entry === undefined || entry.id !== '')
        return state;
    return (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .changeDeployment */ .mX)(state, key, { id: await ledger.open(state.environment, entry) });
}
async function announceInLedger(ledger, state) {
    let said = state;
    for (const { key, state: announced } of (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .pendingAnnouncements */ .Az)(state)) {
        const entry = (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .findDeployment */ .HZ)(said, key);
        if (entry === undefined)
            continue;
        await ledger.announce(state.environment, entry, announced);
        said = (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .changeDeployment */ .mX)(said, key, { announced });
    }
    return said;
}


/***/ }),

/***/ 9588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ chooseLedger)
/* harmony export */ });
const LOCAL = '.plimsoll/ledger.json';
function chooseLedger(given, kind) {
    return given ?? (kind === 'actions' ? 'github' : LOCAL);
}


/***/ }),

/***/ 6961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ pendingAnnouncements),
/* harmony export */   HZ: () => (/* binding */ findDeployment),
/* harmony export */   JG: () => (/* binding */ currentDeployment),
/* harmony export */   Y1: () => (/* binding */ healStarted),
/* harmony export */   k3: () => (/* binding */ carryAnnouncements),
/* harmony export */   mX: () => (/* binding */ changeDeployment),
/* harmony export */   rD: () => (/* binding */ putDeployment)
/* harmony export */ });
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6106);

function findDeployment(state, key) {
    return key === null ? undefined : state.deployments.find((entry) => entry.key === key);
}
function currentDeployment(state) {
    return findDeployment(state, state.current);
}
function changeDeployment(state, key, change) {
    return {
        ...state,
        deployments: state.deployments.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)),
    };
}
function putDeployment(state, added) {
    const former = findDeployment(state, added.key);
    const others = state.deployments.flatMap((entry) => {
        if (entry.key !== added.key)
            return [entry];
        return entry.state === 'verified' ? [{ ...entry, key: `${entry.key}@${entry.startedAt}`, id: '' }] : [];
    });
    return {
        ...state,
        deployments: [
            ...others,
            { ...added, id: added.id || (former?.id ?? ''), announced: former?.announced ?? added.announced },
        ],
    };
}
function healStarted(state, except, at, note) {
    const stuck = state.deployments.filter((entry) => entry.state === 'started' && entry.key !== except);
    const healed = stuck.reduce((next, entry) => changeDeployment(next, entry.key, { state: 'superseded', endedAt: at, note }), state);
    const newest = stuck.at(-1);
    const isNewer = newest !== undefined &&
        state.deployments.indexOf(newest) > state.deployments.findIndex((entry) => entry.key === state.current);
    return isNewer ? { ...healed, current: newest.key } : healed;
}
function pendingAnnouncements(state) {
    return state.deployments
        .filter((entry) => entry.id !== '')
        .map((entry) => ({ entry, wanted: (0,_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .announcementOf */ .r4)(entry, entry.key === state.current && state.frozen === null) }))
        .filter(({ entry, wanted }) => entry.announced !== wanted)
        .map(({ entry, wanted }) => ({ key: entry.key, state: wanted }));
}
function carryAnnouncements(state, said) {
    return said.deployments.reduce((next, { key, id, announced }) => changeDeployment(next, key, { id, announced }), state);
}


/***/ }),

/***/ 6671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ judgeStart),
/* harmony export */   FU: () => (/* binding */ endDeployment),
/* harmony export */   tY: () => (/* binding */ beginDeployment)
/* harmony export */ });
/* harmony import */ var _hold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4410);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1360);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6961);



function judgeStart(state, sha, claim, now, owner) {
    const { environment, rollback, frozen, holds } = state;
    const held = (0,_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .findHold */ .Bv)(holds, sha);
    if (held !== undefined)
        return { status: 'refused', reason: (0,_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHold */ .TZ)(held) };
    const lock = (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeLock */ .VR)(state.lock, claim, now, owner);
    if (lock.status === 'held')
        return { status: 'refused', reason: `${environment} is locked: ${lock.reason}` };
    if (rollback !== null) {
        const reason = `a rollback of ${environment} stopped at ${rollback.step} and nobody knows what is live: run rollback again, it goes on there`;
        return { status: 'refused', reason };
    }
    if (frozen !== null) {
        const remedy = "roll back to a release that holds, or allow deployments with rollback's `release-hold: all`";
        return { status: 'refused', reason: `${environment} is frozen, because a rollback failed (${frozen}): ${remedy}` };
    }
    return { status: 'allowed', takenOver: lock.status === 'stale' ? lock.reason : '' };
}
function beginDeployment(state, started, claim, now) {
    const note = 'never finished: its job ended without a word';
    const healed = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .healStarted */ .Y1)(state, started.key, new Date(now).toISOString(), note);
    return { ...(0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .putDeployment */ .rD)(healed, started), lock: (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLock */ .be)(claim, now) };
}
function endDeployment(state, key, ending, now) {
    const endedAt = new Date(now).toISOString();
    const url = ending.url === '' ? {} : { url: ending.url };
    const { state: end, evidence, note } = ending;
    return { ...(0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .changeDeployment */ .mX)(state, key, { state: end, evidence, note, endedAt, ...url }), current: key, lock: null };
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


/***/ }),

/***/ 2814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recordDeployment: () => (/* binding */ recordDeployment)
});

// EXTERNAL MODULE: ./build/domain/ledger/lock.js
var lock = __webpack_require__(1360);
// EXTERNAL MODULE: ./build/domain/ledger/place.js
var place = __webpack_require__(9588);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/domain/deployment.js
var deployment = __webpack_require__(6106);
// EXTERNAL MODULE: ./build/domain/json.js
var json = __webpack_require__(7803);
;// CONCATENATED MODULE: ./build/domain/release-manifest.js



const manifest = schemas/* object */.Ikc({
    id: deployment/* deployedRelease */.Qd.shape.id,
    sha: deployment/* deployedRelease */.Qd.shape.sha,
    tag: deployment/* deployedRelease */.Qd.shape.tag.nullish(),
    version: deployment/* deployedRelease */.Qd.shape.version.nullish(),
    artifacts: deployment/* deployedRelease */.Qd.shape.artifacts.nullish(),
    'schema-window': deployment/* deployedRelease */.Qd.shape.schema.nullish(),
});
function readManifest(text, digest) {
    const data = (0,json/* parseJson */.q)(text);
    if (data === undefined)
        return { status: 'invalid', reason: 'it is not JSON' };
    const parsed = manifest.safeParse(data);
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        return {
            status: 'invalid',
            reason: `${issue?.path.join('.') || 'the document'}: ${issue?.message ?? 'unknown form'}`,
        };
    }
    const { id, sha, tag, version, artifacts, 'schema-window': schema } = parsed.data;
    const release = {
        id,
        sha,
        tag: tag ?? '',
        version: version ?? '',
        manifest: digest,
        artifacts: artifacts ?? [],
        schema: schema ?? null,
    };
    return { status: 'valid', release };
}

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
// EXTERNAL MODULE: ./build/domain/ledger/start.js
var ledger_start = __webpack_require__(6671);
// EXTERNAL MODULE: ./build/domain/ledger/announce.js
var announce = __webpack_require__(8036);
// EXTERNAL MODULE: ./build/domain/ledger/records.js
var records = __webpack_require__(6961);
;// CONCATENATED MODULE: ./build/record-deployment/record.js



const TRIES = 5;
async function recordChange(ledger, environment, decide) {
    for (let tried = 1; tried <= TRIES; tried += 1) {
        const { state, revision } = await ledger.read(environment);
        const decision = await decide(state);
        if (decision.status === 'stop')
            return { status: 'stopped', answer: decision.answer, state };
        const wrote = await ledger.write(decision.next, revision, decision.message);
        if (wrote.status === 'written')
            return { status: 'written', entry: { state: decision.next, revision: wrote.revision } };
    }
    const facts = { service: ledger.about, status: 409, attempts: TRIES, retryable: true };
    throw new errors/* UpstreamError */.gA(`the record of ${environment} keeps changing: run again`, facts);
}
async function keepAnnouncements(ledger, said) {
    await recordChange(ledger, said.environment, async (state) => {
        const next = (0,records/* carryAnnouncements */.k3)(state, said);
        const isNews = JSON.stringify(next) !== JSON.stringify(state);
        return isNews ? { status: 'write', next, message: 'record: announced' } : { status: 'stop', answer: undefined };
    });
}
async function publishStart(ledger, state, key) {
    const opened = await (0,announce/* openInLedger */.v)(ledger, state, key);
    return publish(ledger, opened);
}
async function publish(ledger, state) {
    let said = state;
    const warnings = [];
    try {
        said = await (0,announce/* announceInLedger */.M)(ledger, state);
    }
    catch (error) {
        if (!(error instanceof errors/* UpstreamError */.gA))
            throw error;
        warnings.push(`the list of deployments is behind, the next step brings it up to date: ${(0,errors/* describeError */.Uc)(error)}`);
    }
    await keepAnnouncements(ledger, said);
    return { state: said, warnings };
}

;// CONCATENATED MODULE: ./build/record-deployment/begin.js


function draft({ claim, task, release, actor, url }, now) {
    const fixed = { adopters: [], id: '', state: 'started', endedAt: null, evidence: '', announced: null };
    const note = `${task} of ${release.id}`;
    return {
        ...fixed,
        adopters: [],
        key: claim.owner,
        task,
        release,
        actor,
        runUrl: claim.runUrl,
        url,
        startedAt: new Date(now).toISOString(),
        note,
    };
}
async function begin(start, ledger, clock) {
    const { environment, claim, release } = start;
    let takenOver = '';
    const decide = async (state) => {
        const now = clock.now();
        const isForeign = state.lock !== null && state.lock.run !== claim.run;
        const owner = isForeign && state.lock !== null ? await ledger.ask(state.lock) : 'unknown';
        const verdict = (0,ledger_start/* judgeStart */.EF)(state, release.sha, claim, now, owner);
        if (verdict.status === 'refused')
            return { status: 'stop', answer: verdict.reason };
        takenOver = verdict.takenOver;
        return {
            status: 'write',
            next: (0,ledger_start/* beginDeployment */.tY)(state, draft(start, now), claim, now),
            message: `${start.task}: start ${release.id}`,
        };
    };
    const recorded = await recordChange(ledger, environment, decide);
    if (recorded.status === 'stopped') {
        return { isGood: false, reason: recorded.answer, state: recorded.state, key: '', warnings: [] };
    }
    const { state, warnings } = await publishStart(ledger, recorded.entry.state, claim.owner);
    const notes = takenOver === '' ? warnings : [...warnings, `lock taken over: ${takenOver}`];
    return {
        isGood: true,
        reason: `${release.id} is on record as started in ${environment}`,
        state,
        key: claim.owner,
        warnings: notes,
    };
}

// EXTERNAL MODULE: ./build/domain/environment.js
var environment = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/kernel/contract.js
var contract = __webpack_require__(7224);
// EXTERNAL MODULE: ./build/kernel/inputs.js
var inputs = __webpack_require__(8927);
;// CONCATENATED MODULE: ./build/record-deployment/contract.js





const release = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), sha: schemas/* string */.YjP() });
const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'record-deployment',
    about: 'Keeps on record who deployed what, where and how it ended, and refuses what is held back.',
    branding: { icon: 'book-open', color: 'blue' },
    inputs: {
        phase: (0,contract/* input */.hF)({
            about: '`start` before the deployment, `finish` after it was verified.',
            type: (0,inputs/* oneOf */.yL)('start', 'finish'),
            required: true,
        }),
        environment: (0,contract/* input */.hF)({ about: 'Environment that is deployed to.', type: (0,environment/* environmentName */.VE)(), required: true }),
        task: (0,contract/* input */.hF)({ about: 'What is done: `deploy`, `rollback` or `drill`.', type: (0,inputs/* oneOf */.yL)(...deployment/* TASKS */.n3), fallback: 'deploy' }),
        release: (0,contract/* input */.hF)({
            about: 'Path of the release manifest (`release.json` of version-release); needed at `start`.',
            type: (0,inputs/* text */.Qq)(),
        }),
        'deployment-id': (0,contract/* input */.hF)({
            about: 'Deployment to finish. Blank: the one that this run has started.',
            type: (0,inputs/* matching */.wC)(/^\d{1,20}$/u, 'the output `deployment-id` of the step that started it'),
            configurable: false,
        }),
        result: (0,contract/* input */.hF)({
            about: 'How it ended: `success`, `failure`, `cancelled`, or the path of the evidence that decides, of this run and this commit (of verify-health, join-evidence or rollback); needed at `finish`. What proves nothing is put on record as a failure.',
            type: (0,inputs/* text */.Qq)(),
            configurable: false,
        }),
        ledger: (0,contract/* input */.hF)({
            about: 'Where deployments are on record: `github`, or the path of a file. Blank: `github` on a runner.',
            type: (0,inputs/* text */.Qq)(),
        }),
        url: (0,contract/* input */.hF)({
            about: 'Where the deployment can be seen.',
            type: (0,inputs/* matching */.wC)(/^https?:\/\/\S{1,900}$/u, 'an http(s) URL'),
        }),
        token: (0,contract/* input */.hF)({ about: 'Token for GitHub.', type: (0,inputs/* secretText */.yD)(), secret: true, expression: '${{ github.token }}' }),
    },
    outputs: {
        'deployment-id': { about: 'Id of the deployment.' },
        previous: {
            about: 'Release that was verified last before this one, as JSON with `id` and `sha`; blank when there is none.',
        },
        current: {
            about: 'Release that is live as far as is known, as JSON with `id`, `sha` and `verified`; blank when there is none.',
        },
    },
    permissions: {
        contents: { access: 'write', why: 'state is kept on refs/plimsoll/<environment>' },
        deployments: { access: 'write', why: 'each deployment is in the list of GitHub' },
        actions: { access: 'read', why: 'to see whether the run behind a lock has ended' },
    },
    failsWhen: [
        'The commit is on hold.',
        'The environment is locked.',
        'A rollback has not ended.',
        'The environment is frozen after a failed rollback.',
        'The deployment was superseded.',
        'The deployment to finish is unknown.',
        'Nobody can tell how the deployment ended.',
        'The evidence belongs to another run or commit.',
    ],
    evidence: schemas/* object */.Ikc({
        phase: schemas/* enum */.k5n(['start', 'finish']),
        environment: schemas/* string */.YjP(),
        task: schemas/* enum */.k5n(deployment/* TASKS */.n3),
        deploymentId: schemas/* string */.YjP(),
        state: schemas/* string */.YjP(),
        release: release.nullable(),
        previous: release.nullable(),
        current: release.nullable(),
        warnings: schemas/* array */.YOg(schemas/* string */.YjP()),
    }),
});

// EXTERNAL MODULE: ./build/domain/evidence-run.js
var evidence_run = __webpack_require__(8944);
// EXTERNAL MODULE: ./build/domain/sighting.js
var sighting = __webpack_require__(6770);
;// CONCATENATED MODULE: ./build/record-deployment/result.js




const WORDS = { success: 'verified', failure: 'failed', cancelled: 'cancelled' };
const envelope = schemas/* object */.Ikc({
    schema: schemas/* string */.YjP().regex(/^plimsoll\/[a-z-]+\/v\d+$/u),
    status: schemas/* enum */.k5n(['passed', 'warned', 'failed', 'inconclusive', 'skipped']),
    reason: schemas/* string */.YjP(),
    run: schemas/* string */.YjP().optional(),
    parts: schemas/* array */.YOg(schemas/* object */.Ikc({ seen: sighting/* sighting */.u7.nullable() })).catch([]),
});
function readWord(result) {
    const state = WORDS[result];
    return state && { status: 'known', state, note: `${state}, by the word of the workflow`, seen: [] };
}
function readEvidence(text, current) {
    const data = (0,json/* parseJson */.q)(text);
    if (data === undefined)
        return { status: 'unusable', reason: 'it is not JSON' };
    const parsed = envelope.safeParse(data);
    if (!parsed.success)
        return { status: 'unusable', reason: 'it is not the evidence of an action of this suite' };
    const { schema, status, reason, run, parts } = parsed.data;
    const who = schema.split('/')[1] ?? schema;
    const foreign = (0,evidence_run/* explainForeignRun */.n)(run, current);
    if (foreign !== undefined)
        return { status: 'unusable', reason: `it is ${foreign}` };
    const isJoined = who === 'join-evidence';
    if (!isJoined && !(0,sighting/* isWitness */.wf)(who))
        return {
            status: 'unusable',
            reason: `it is of ${who}, which has not seen what is live: give that of verify-health`,
        };
    const seen = isJoined ? parts.map((part) => part.seen) : [(0,sighting/* readSighting */.Kt)(who, status, data)];
    const live = seen.filter((one) => one !== undefined && one !== null);
    const isGreen = status === 'passed' || status === 'warned';
    if (isJoined && isGreen && live.length === 0)
        return {
            status: 'unusable',
            reason: 'none of what it joins has seen what is live: join the evidence of verify-health too',
        };
    const note = `${who} ${status}: ${reason}`.slice(0, 1000);
    return { status: 'known', state: isGreen && live.length > 0 ? 'verified' : 'failed', note, seen: live };
}
function findOtherCommit({ state, seen }, sha) {
    const others = seen.flatMap(({ commits }) => commits).filter((commit) => !sha.startsWith(commit.toLowerCase()));
    if (state !== 'verified' || others.length === 0)
        return undefined;
    const named = [...new Set(others)].slice(0, 3).join(', ');
    return `it has seen ${named} live, and the release is ${sha}: verify what was deployed, with \`expect-sha\``;
}
function findOtherEnvironment({ state, seen }, environment) {
    const isOther = (name) => name !== '' && name.toLowerCase() !== environment.toLowerCase();
    const other = state === 'verified' ? seen.find((one) => isOther(one.environment)) : undefined;
    return other && `it is of ${other.environment}, and this is ${environment}: give the evidence of this environment`;
}

;// CONCATENATED MODULE: ./build/record-deployment/ending.js

function judgeEnding({ environment, result, evidence, url }, sha) {
    const unproved = (fault) => ({
        ending: { state: 'failed', note: fault.slice(0, 1000), evidence: '', url },
        fault,
    });
    if (result.status === 'unusable')
        return unproved(result.reason);
    const other = findOtherCommit(result, sha) ?? findOtherEnvironment(result, environment);
    if (other !== undefined)
        return unproved(`input \`result\`: the evidence is not of this deployment (${other})`);
    return { ending: { state: result.state, note: result.note, evidence, url }, fault: '' };
}

;// CONCATENATED MODULE: ./build/record-deployment/finish.js



function findFinished(state, { id, run, task }) {
    if (id !== '')
        return state.deployments.find((entry) => entry.id === id);
    return state.deployments.findLast((entry) => entry.key.startsWith(`${run}/`) && entry.task === task);
}
function judgeFinish(state, wanted) {
    const { environment, id } = wanted;
    const found = findFinished(state, wanted);
    const { ending, fault } = judgeEnding(wanted, found?.release.sha ?? '');
    if (found === undefined) {
        const subject = id === '' ? 'no deployment of this run' : `no deployment ${id}`;
        const reason = `${subject} is on record in ${environment}: run \`phase: start\` first and pass its \`deployment-id\``;
        return { status: 'settled', key: '', fault, isGood: false, reason };
    }
    const { key, release, task } = found;
    if (found.state === 'started')
        return { status: 'open', key, fault, ending, message: `${task}: ${ending.state} ${release.id}` };
    if (found.state === ending.state) {
        const reason = `${release.id} is on record as ${found.state} already`;
        return { status: 'settled', key, fault, isGood: true, reason };
    }
    const reason = `${release.id} is on record as ${found.state} in ${environment} (${found.note}), so that its end proves nothing: deploy it again`;
    return { status: 'settled', key, fault, isGood: false, reason };
}
async function finish(wanted, ledger, clock) {
    const seen = [];
    const decide = async (state) => {
        const judged = judgeFinish(state, wanted);
        seen.push(judged);
        if (judged.status === 'settled')
            return { status: 'stop', answer: undefined };
        const { key, ending, message } = judged;
        return { status: 'write', next: (0,ledger_start/* endDeployment */.FU)(state, key, ending, clock.now()), message };
    };
    const recorded = await recordChange(ledger, wanted.environment, decide);
    const judged = seen.at(-1);
    if (judged === undefined)
        throw new RangeError('a deployment ended without a decision');
    const state = recorded.status === 'stopped' ? recorded.state : recorded.entry.state;
    const { isGood, reason } = describeEnd(judged, wanted.environment);
    const said = isGood ? await publish(ledger, state) : { state, warnings: [] };
    const { key, fault } = judged;
    if (fault === '')
        return { isGood, reason, key, ...said };
    return { isGood: false, reason: `${fault}: ${reason}`, key, ...said };
}
function describeEnd(judged, environment) {
    if (judged.status === 'settled')
        return judged;
    const { state, note } = judged.ending;
    const why = judged.fault === '' ? ` (${note})` : '';
    return { isGood: true, reason: `the deployment to ${environment} is on record as ${state}${why}` };
}

// EXTERNAL MODULE: ./build/domain/ledger/hold.js
var hold = __webpack_require__(4410);
// EXTERNAL MODULE: ./build/kernel/markdown.js
var markdown = __webpack_require__(267);
;// CONCATENATED MODULE: ./build/record-deployment/summary.js


const SHOWN = 5;
function row(entry, isCurrent) {
    const { release, startedAt, actor, state, runUrl, id, task } = entry;
    const who = (0,markdown/* escapeMarkdown */.FV)(`${startedAt} by ${actor || 'unknown'}`);
    const name = [release.version || release.tag, release.id]
        .filter((part) => part !== '')
        .map(markdown/* code */.aY)
        .join(' ');
    return [
        isCurrent ? 'live' : '',
        id,
        task,
        name,
        (0,markdown/* code */.aY)(release.sha.slice(0, 12)),
        state,
        who,
        runUrl === '' ? '' : (0,markdown/* link */.nf)('run', runUrl),
    ];
}
function writeSummary(state, entry, reason) {
    const newest = state.deployments.slice(-SHOWN).toReversed();
    const header = ['', 'Deployment', 'Task', 'Release', 'Commit', 'State', 'Started', ''];
    const rows = newest.map((known) => row(known, known.key === state.current && state.frozen === null));
    const holds = state.holds.map((held) => `- ${(0,markdown/* escapeMarkdown */.FV)((0,hold/* describeHold */.TZ)(held))}`);
    const next = entry?.state === 'started'
        ? 'Next: deploy, verify, then `phase: finish` in every outcome.'
        : 'Next: nothing to do here.';
    return [
        `### Deployments of ${(0,markdown/* escapeMarkdown */.FV)(state.environment)}`,
        (0,markdown/* escapeMarkdown */.FV)(reason),
        rows.length === 0 ? '' : (0,markdown/* table */.tp)(header, rows),
        holds.length === 0 ? '' : `On hold:\n\n${holds.join('\n')}`,
        entry === undefined ? 'Next: do what the line above says.' : next,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}

;// CONCATENATED MODULE: ./build/record-deployment/report.js


const nameOf = (entry) => entry === undefined ? null : { id: entry.release.id, sha: entry.release.sha };
function previousOf(state, key) {
    return state.deployments.findLast((entry) => entry.state === 'verified' && entry.key !== key);
}
function reportDeployment(report, phase, task) {
    const { isGood, state, key, warnings } = report;
    const entry = (0,records/* findDeployment */.HZ)(state, key === '' ? null : key);
    const previous = nameOf(previousOf(state, key));
    const live = (0,records/* currentDeployment */.JG)(state);
    const current = nameOf(live);
    const said = warnings.length === 0 ? report.reason : `${report.reason} (${warnings.join('; ')})`;
    const verified = live?.state === 'verified' && state.frozen === null;
    return {
        status: isGood ? (warnings.length > 0 ? 'warned' : 'passed') : 'failed',
        reason: said,
        outputs: {
            'deployment-id': entry?.id ?? '',
            previous: previous === null ? '' : JSON.stringify(previous),
            current: current === null ? '' : JSON.stringify({ ...current, verified }),
        },
        summary: writeSummary(state, entry, said),
        annotations: [],
        evidence: {
            phase,
            environment: state.environment,
            task: entry?.task ?? task,
            deploymentId: entry?.id ?? '',
            state: entry?.state ?? '',
            release: nameOf(entry),
            previous,
            current,
            warnings,
        },
    };
}

;// CONCATENATED MODULE: ./build/record-deployment/run.js









const MAX_BYTES = 4 * 1024 * 1024;
async function readRelease(path, { files, digest }) {
    if (path === undefined)
        throw new errors/* UsageError */.eb('input `release` is missing at `phase: start`: give the path of release.json');
    const bytes = await files.read(path, MAX_BYTES);
    const read = readManifest(new TextDecoder().decode(bytes), digest.sha256(bytes));
    if (read.status === 'valid')
        return read.release;
    throw new errors/* UsageError */.eb(`input \`release\`: ${path} is not a release manifest (${read.reason}): give the output \`manifest\` of version-release`);
}
async function readBytes(path, { files }) {
    return files.read(path, MAX_BYTES).catch((error) => {
        if (error instanceof errors/* UsageError */.eb)
            return error.message;
        throw error;
    });
}
async function readResult(result, ports) {
    if (result === undefined)
        return {
            result: {
                status: 'unusable',
                reason: 'input `result` is missing at `phase: finish`: give success, failure, cancelled, or a path of evidence',
            },
            evidence: '',
        };
    const word = readWord(result);
    if (word !== undefined)
        return { result: word, evidence: '' };
    const unusable = (reason) => ({
        status: 'unusable',
        reason: `input \`result\`: ${result.slice(0, 200)} cannot be used (${reason})`,
    });
    const bytes = await readBytes(result, ports);
    if (typeof bytes === 'string')
        return { result: unusable(bytes), evidence: '' };
    const read = readEvidence(new TextDecoder().decode(bytes), ports.runner.context.runId);
    return read.status === 'known'
        ? { result: read, evidence: ports.digest.sha256(bytes) }
        : { result: unusable(read.reason), evidence: '' };
}
async function run(inputs, ports) {
    const { environment, task, phase, url = '' } = inputs;
    const { runner, clock } = ports;
    const ledger = ports.ledger((0,place/* chooseLedger */.B)(inputs.ledger, runner.kind), inputs.token ?? '');
    const claim = (0,lock/* claimFor */.sI)(runner.context, runner.variable('GITHUB_ACTION') ?? 'record-deployment', task, clock.now());
    if (phase === 'start') {
        const release = await readRelease(inputs.release, ports);
        const started = await begin({ environment, claim, task, release, actor: runner.context.actor, url }, ledger, clock);
        return reportDeployment(started, phase, task);
    }
    const read = await readResult(inputs.result, ports);
    const ended = await finish({ environment, id: inputs['deployment-id'] ?? '', run: claim.run, task, url, ...read }, ledger, clock);
    return reportDeployment(ended, phase, task);
}
const recordDeployment = { contract: contract_contract, run };


/***/ })

};
