export const id = 351;
export const ids = [351];
export const modules = {

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

/***/ 6415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isSha),
/* harmony export */   y: () => (/* binding */ shortenSha)
/* harmony export */ });
const FULL = /^[0-9a-f]{40}$/;
const SHORT_LENGTH = 12;
const isSha = (text) => FULL.test(text);
function shortenSha(sha) {
    if (!isSha(sha))
        throw new RangeError(`"${sha.slice(0, 60)}" is not a full commit id: give all 40 lower-case digits`);
    return sha.slice(0, SHORT_LENGTH);
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

/***/ 1351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./build/domain/ledger/lock.js
var ledger_lock = __webpack_require__(1360);
// EXTERNAL MODULE: ./build/domain/ledger/place.js
var ledger_place = __webpack_require__(9588);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
;// CONCATENATED MODULE: ./build/rollback/command.js

function variablesOf({ to, from, environment }) {
    return {
        PLIMSOLL_TO_ID: to.id,
        PLIMSOLL_TO_SHA: to.sha,
        PLIMSOLL_TO_TAG: to.tag,
        PLIMSOLL_FROM_ID: from?.id ?? '',
        PLIMSOLL_FROM_SHA: from?.sha ?? '',
        PLIMSOLL_ENVIRONMENT: environment,
        INPUT_TOKEN: '',
    };
}
async function runBash(ports, script, wanted) {
    const onLine = (line) => ports.runner.log(`  ${ports.redactor.clean(line)}`);
    const options = { env: variablesOf(wanted), cwd: ports.files.root, onLine };
    try {
        const code = await ports.programs.run('bash', ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script], options);
        if (!Number.isInteger(code))
            return { code: 128, reason: 'was ended by a signal (killed, or out of memory)' };
        return { code, reason: code === 0 ? 'succeeded' : `failed with exit code ${code}` };
    }
    catch (error) {
        return { code: 127, reason: `could not be started: ${ports.redactor.clean((0,errors/* describeError */.Uc)(error))}` };
    }
}

// EXTERNAL MODULE: ./build/domain/deployment.js
var deployment = __webpack_require__(6106);
// EXTERNAL MODULE: ./build/kernel/policy.js
var policy = __webpack_require__(8044);
// EXTERNAL MODULE: ./build/domain/json.js
var json = __webpack_require__(7803);
// EXTERNAL MODULE: ./build/kernel/yaml.js
var yaml = __webpack_require__(265);
;// CONCATENATED MODULE: ./build/rollback/configuration/asked.js


function spell(value) {
    if (Array.isArray(value))
        return `[${value.map(spell).join(',')}]`;
    if (!(0,json/* isObject */.G)(value))
        return JSON.stringify(value) ?? 'null';
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${spell(value[key])}`).join(',')}}`;
}
function isRequiredIn(environment, required) {
    if (required === undefined || required === true)
        return true;
    return required === environment || (Array.isArray(required) && required.includes(environment));
}
function readYamlMap(text) {
    const { value } = (0,yaml/* parseYaml */.h)(text);
    return (0,json/* isObject */.G)(value) ? value : undefined;
}
function readSchemaNames(text, environment) {
    const { variables, rules = [] } = readYamlMap(text) ?? {};
    if (!(0,json/* isObject */.G)(variables))
        return undefined;
    const entries = Object.entries(variables).map(([name, entry]) => {
        const { description: _, ...declared } = (0,json/* isObject */.G)(entry) ? entry : {};
        return [name, { isRequired: isRequiredIn(environment, declared['required']), text: spell(declared) }];
    });
    return new Map([...entries, ['its rules', { isRequired: false, text: spell(rules) }]]);
}
function readTemplateNames(text) {
    const lines = text.split('\n').flatMap((line) => {
        const [, name, value = ''] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=(.*)$/u.exec(line) ?? [];
        return name === undefined ? [] : [[name, { isRequired: true, text: value.trim() }]];
    });
    return new Map(lines);
}

// EXTERNAL MODULE: ./build/domain/wording.js
var wording = __webpack_require__(7173);
;// CONCATENATED MODULE: ./build/rollback/configuration/difference.js

const SHOWN = 10;
const list = (names) => (0,wording/* listFirst */.rL)(names, SHOWN);
function judgeFile(file, known, release, environment) {
    const { path, target, live } = file;
    if (target === undefined || live === undefined)
        return [`${path} changed since ${release} and cannot be read: compare what it asks for by hand`];
    const names = [...target];
    const isKnown = (name) => live.has(name) || (live.size === 0 && known.has(name));
    const lost = names.filter(([name, { isRequired }]) => isRequired && !isKnown(name)).map(([name]) => name);
    const changed = names.filter(([name, { text }]) => live.has(name) && live.get(name)?.text !== text);
    const warnings = [];
    if (lost.length > 0)
        warnings.push(`${release} asks for ${list(lost)} (${path}) and the live release does not: check that ${environment} still has ${lost.length === 1 ? 'it' : 'them'}, or set ${lost.length === 1 ? 'it' : 'them'} back`);
    if (changed.length > 0)
        warnings.push(`${path} said otherwise of ${list(changed.map(([name]) => name))} in ${release}: check that what ${environment} has now suits it`);
    return warnings;
}
function judgeConfiguration(changed, files, release, environment) {
    if (files === 0)
        return {
            note: 'configuration: not compared, because neither commit has a schema such as env.schema.yml or a template such as .env.example',
            warnings: [],
        };
    const known = new Set(changed.flatMap(({ live }) => [...(live?.keys() ?? [])]));
    const warnings = changed.flatMap((file) => judgeFile(file, known, release, environment));
    const count = `${(0,wording/* countThings */.Fs)(files, 'file')} compared`;
    const paths = list(changed.map(({ path }) => path));
    if (changed.length === 0)
        return { note: `configuration: ${count}, the same in ${release}`, warnings };
    const end = warnings.length === 0 ? `, in nothing that ${release} asks for` : '';
    return { note: `configuration: ${count}, changed since ${release}: ${paths}${end}`, warnings };
}

;// CONCATENATED MODULE: ./build/rollback/configuration/files.js

const USUAL_SCHEMA = 'env.schema.yml';
const POLICY = '.github/plimsoll.yml';
const EMPTY_TREES = {
    40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};
const TEMPLATE = /^(?:[\w.-]*\.)?env(?:[._-][\w.-]*)?[._-](?:example|sample|template|tmpl|dist|defaults?|schema)(?:[._-][\w-]+)?$/iu;
const CODE = /\.(?:[cm]?[jt]sx?|py|rb|php|ya?ml|json|md)$/iu;
const FOREIGN = /(?:^|\/)(?:node_modules|vendor|third_party|tests?|__tests__|fixtures|testdata)\//iu;
async function ask(git, args) {
    try {
        const result = await git.run(args);
        return result.code === 0 ? result : undefined;
    }
    catch {
        return undefined;
    }
}
async function readSchemaName(git, sha) {
    const policy = await ask(git, ['cat-file', 'blob', `${sha}:${POLICY}`]);
    const section = readYamlMap(new TextDecoder().decode(policy?.stdout))?.['validate-env'];
    const named = section?.schema;
    return typeof named === 'string' ? named.slice(named.lastIndexOf('/') + 1) : USUAL_SCHEMA;
}
function kindOf(path, schema) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (FOREIGN.test(path))
        return undefined;
    if (name === schema || name === USUAL_SCHEMA)
        return 'schema';
    return TEMPLATE.test(name) && !CODE.test(name) ? 'template' : undefined;
}
async function findConfiguration(git, sha) {
    const schema = await readSchemaName(git, sha);
    const wanted = ['*env*', schema].map((name) => `:(glob)**/${name}`);
    const listed = await ask(git, [
        'diff-tree',
        '-r',
        '-z',
        '--no-renames',
        '--relative',
        EMPTY_TREES[sha.length] ?? '',
        sha,
        '--',
        ...wanted,
    ]);
    if (listed === undefined)
        return undefined;
    const found = new Map();
    const fields = new TextDecoder().decode(listed.stdout).split('\0');
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const [, blob] = /^:\d+ 100\d+ [0-9a-f]+ ([0-9a-f]+) /u.exec(fields[at] ?? '') ?? [];
        const path = fields[at + 1] ?? '';
        const kind = kindOf(path, schema);
        if (blob !== undefined && kind !== undefined)
            found.set(path, { kind, blob });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/rollback/configuration/compare.js





const READ = 50;
async function readNames(git, { sha, files }, paths, environment) {
    const wanted = paths.slice(0, READ).filter((path) => files.has(path));
    const texts = await (0,policy/* readAtCommit */.zX)(git, sha, wanted).catch(() => undefined);
    return (path) => {
        const file = files.get(path);
        if (file === undefined)
            return new Map();
        const text = texts?.[wanted.indexOf(path)];
        if (text === undefined)
            return undefined;
        return file.kind === 'schema' ? readSchemaNames(text, environment) : readTemplateNames(text);
    };
}
const NOTHING_LIVE = { note: 'configuration: not compared, because nothing is on record as live', warnings: [] };
const unread = (release) => ({
    note: `configuration: not compared, because the checkout does not have the commit of ${(0,deployment/* describeRelease */.NC)(release)}: check out with \`fetch-depth: 0\``,
    warnings: [],
});
async function compareConfiguration(git, to, from, environment) {
    if (from === undefined)
        return NOTHING_LIVE;
    const target = await findConfiguration(git, to.sha);
    if (target === undefined)
        return unread(to);
    const live = await findConfiguration(git, from.sha);
    if (live === undefined)
        return unread(from);
    const paths = [...new Set([...target.keys(), ...live.keys()])].sort();
    const changed = paths.filter((path) => target.get(path)?.blob !== live.get(path)?.blob);
    const ofTarget = await readNames(git, { sha: to.sha, files: target }, changed, environment);
    const ofLive = await readNames(git, { sha: from.sha, files: live }, changed, environment);
    const files = changed.map((path) => ({ path, target: ofTarget(path), live: ofLive(path) }));
    return judgeConfiguration(files, paths.length, (0,deployment/* describeRelease */.NC)(to), environment);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/domain/environment.js
var environment = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/kernel/contract.js
var contract = __webpack_require__(7224);
// EXTERNAL MODULE: ./build/kernel/inputs.js
var inputs = __webpack_require__(8927);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./build/rollback/decide/refusal.js
const REFUSALS = [
    'unknown-target',
    'nothing-to-return-to',
    'current',
    'quarantined',
    'unverified',
    'locked',
    'expired-artifact',
    'digest-differs',
    'schema-window',
    'unmerged',
    'tag-moved',
    'moved-on',
    'unsettled',
    'unreachable',
    'drill',
];
function refuse(kind, reason) {
    return { status: 'refused', refusal: { kind, reason } };
}

;// CONCATENATED MODULE: ./build/rollback/decide/schema-window.js



function parseStatedSchema(text) {
    if (text === 'unchecked')
        return 'unchecked';
    const match = /^(\d{1,15})(?:\.\.(\d{1,15}))?$/u.exec(text);
    if (match === null)
        return undefined;
    const [min, max] = [Number(match[1]), Number(match[2] ?? match[1])];
    return min <= max ? { min, max } : undefined;
}
function schemaInput() {
    return schemas/* string */.YjP().transform((text, context) => {
        const stated = parseStatedSchema(text.trim());
        if (stated !== undefined)
            return stated;
        context.issues.push({
            code: 'custom',
            input: text,
            message: 'allowed: a version such as `42`, a range such as `40..42`, or `unchecked`',
        });
        return core/* NEVER */.tm;
    });
}
const show = ({ min, max }) => (min === max ? `${min}` : `${min}..${max}`);
function judgeSchema(target, from, stated) {
    if (stated === 'unchecked')
        return { status: 'allowed', note: 'schema window: unchecked, as asked' };
    const database = stated ?? from?.schema ?? undefined;
    const name = (0,deployment/* describeRelease */.NC)(target);
    if (database === undefined) {
        const note = 'schema window: not checked, because no release declares one and none was stated';
        if (target.schema === null)
            return { status: 'allowed', note };
        const fact = `${name} works with schema ${show(target.schema)}, and nobody says what the database has`;
        return refuse('schema-window', `${fact}: state it with \`schema-window\`, or give \`unchecked\``);
    }
    const whose = stated === undefined
        ? `the live release works with schema ${show(database)}`
        : `the database has schema ${show(database)}`;
    const remedy = 'migrate down, deploy a fix, or state the schema of the database with `schema-window`';
    if (target.schema === null)
        return refuse('schema-window', `${name} declares no schema window and ${whose}: ${remedy}`);
    if (target.schema.min <= database.min && database.max <= target.schema.max) {
        return { status: 'allowed', note: `schema window: ${show(target.schema)} covers ${show(database)}` };
    }
    return refuse('schema-window', `${name} works with schema ${show(target.schema)} and ${whose}: ${remedy}`);
}

;// CONCATENATED MODULE: ./build/rollback/decide/machine.js
const ENDS = ['rolled-back', 'failed-safe', 'failed-unsafe', 'refused', 'planned'];
const LEFT_ALONE = { lost: 'failed-unsafe', unwritten: 'failed-unsafe' };
const MACHINE = {
    resolve: {
        command: 'read the ledger and pick the target',
        next: { found: 'preflight', refused: 'refused', repeated: 'confirm', unfinished: 'resume' },
    },
    preflight: {
        command: 'check what the target needs',
        next: { allowed: 'lock', dry: 'planned', refused: 'refused' },
    },
    lock: {
        command: 'take the lock and write the intent',
        next: { taken: 'record', moved: 'resolve', refused: 'refused' },
    },
    resume: {
        command: 'take the lock and go on at the step that was written',
        next: {
            'at-record': 'record',
            'at-switch': 'switch',
            'at-verify': 'verify',
            'at-commit': 'commit',
            'at-revert': 'revert',
            'at-verify-revert': 'verify-revert',
            'at-fail-safe': 'fail-safe',
            'at-fail-unsafe': 'fail-unsafe',
            dry: 'planned',
            moved: 'resolve',
            refused: 'refused',
        },
    },
    record: { command: 'open the deployment', next: { done: 'switch', lost: 'refused', unwritten: 'refused' } },
    switch: {
        command: 'run the command towards the target',
        next: { done: 'verify', failed: 'fail-unsafe', 'failed-returnable': 'revert', ...LEFT_ALONE },
    },
    verify: {
        command: 'prove that the target is live',
        next: {
            passed: 'commit',
            failed: 'fail-unsafe',
            'failed-returnable': 'revert',
            unknown: 'fail-unsafe',
            ...LEFT_ALONE,
        },
    },
    commit: { command: 'announce the target as live', next: { done: 'rolled-back' } },
    revert: {
        command: 'run the command back to what was live',
        next: { done: 'verify-revert', failed: 'fail-unsafe', ...LEFT_ALONE },
    },
    'verify-revert': {
        command: 'prove that what was live is live again',
        next: { passed: 'fail-safe', failed: 'fail-unsafe', unknown: 'fail-unsafe', ...LEFT_ALONE },
    },
    'fail-safe': { command: 'announce the failure', next: { done: 'failed-safe' } },
    'fail-unsafe': { command: 'announce the failure', next: { done: 'failed-unsafe' } },
    confirm: {
        command: 'prove again what this run did before',
        next: { passed: 'rolled-back', failed: 'failed-unsafe', unknown: 'failed-unsafe' },
    },
};
function isEnd(state) {
    return ENDS.includes(state);
}
function advance(state, result) {
    const next = MACHINE[state].next[result];
    if (next === undefined)
        throw new RangeError(`a rollback in state ${state} cannot answer ${result}`);
    return next;
}

;// CONCATENATED MODULE: ./build/rollback/contract.js







const toggle = () => (0,inputs/* oneOf */.yL)('on', 'off', 'true', 'false');
const release = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), sha: schemas/* string */.YjP(), tag: schemas/* string */.YjP(), version: schemas/* string */.YjP() });
const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'rollback',
    about: 'Puts the last verified release back, proves that it is live, and keeps the bad one from coming back.',
    branding: { icon: 'rotate-ccw', color: 'orange' },
    inputs: {
        environment: (0,contract/* input */.hF)({ about: 'Environment to roll back.', type: (0,environment/* environmentName */.VE)(), required: true }),
        to: (0,contract/* input */.hF)({
            about: 'Release to return to: an id, deployment id, tag, version or commit on record, or `-2` for the second last. Blank: the last verified one that is neither live nor on hold.',
            type: (0,inputs/* matching */.wC)(/^\S.{0,254}$/u, 'a name on record, or `-n`'),
            configurable: false,
        }),
        reason: (0,contract/* input */.hF)({ about: 'Why, in one line; it is kept on record.', type: (0,inputs/* text */.Qq)(), fallback: 'no reason given' }),
        command: (0,contract/* input */.hF)({
            about: 'Bash that puts `$PLIMSOLL_TO_ID` live; it must be safe to run twice. It also sees `PLIMSOLL_TO_SHA`, `_TO_TAG`, `_FROM_ID`, `_FROM_SHA` and `_ENVIRONMENT`.',
            type: (0,inputs/* text */.Qq)(),
        }),
        health: (0,contract/* input */.hF)({
            about: 'What proves that the release is live: a URL, targets or inputs of verify-health in YAML; or Bash with the same variables that exits 0 only when `$PLIMSOLL_TO_ID` serves.',
            type: (0,inputs/* text */.Qq)(),
        }),
        'schema-window': (0,contract/* input */.hF)({
            about: 'Schema of the database now (`42` or `40..42`); `unchecked` skips the check. Blank: what the live release declares.',
            type: schemaInput(),
        }),
        hold: (0,contract/* input */.hF)({
            about: 'Whether the commit that was live is held back from later deployments.',
            type: toggle(),
            fallback: 'on',
        }),
        'release-hold': (0,contract/* input */.hF)({
            about: 'Commit to set free, or `all`; nothing is rolled back then.',
            type: (0,inputs/* matching */.wC)(/^(?:[0-9a-f]{40}|all)$/u, 'a full commit id of 40 lower-case digits, or `all`'),
            configurable: false,
        }),
        'dry-run': (0,contract/* input */.hF)({
            about: 'Whether to stop before anything is touched.',
            type: toggle(),
            fallback: 'off',
            configurable: false,
        }),
        drill: (0,contract/* input */.hF)({
            about: 'Whether to rehearse: deploy a release, a broken one after it, and roll back. Needs an environment of its own.',
            type: toggle(),
            fallback: 'off',
            configurable: false,
        }),
        ledger: (0,contract/* input */.hF)({
            about: 'Where deployments are on record: `github`, or the path of a file. Blank: `github` on a runner.',
            type: (0,inputs/* text */.Qq)(),
        }),
        token: (0,contract/* input */.hF)({ about: 'Token for GitHub.', type: (0,inputs/* secretText */.yD)(), secret: true, expression: '${{ github.token }}' }),
    },
    outputs: {
        state: {
            about: '`rolled-back`, `failed-safe`, `failed-unsafe`, `refused` or `planned`; blank when a hold was released.',
        },
        from: { about: 'Id of the release that was live.' },
        to: { about: 'Id of the release to be live.' },
        seconds: { about: 'Whole seconds from the beginning of the rollback to its end.' },
    },
    permissions: {
        contents: { access: 'write', why: 'state is kept on refs/plimsoll/<environment>' },
        deployments: { access: 'write', why: 'the rollback is a deployment of its own' },
        actions: { access: 'read', why: 'to see expired artifacts, and whether the run behind a lock has ended' },
    },
    failsWhen: [
        'The target is unknown.',
        'There is nothing to return to.',
        'The target is live already.',
        'The target is on hold.',
        'The target was never verified.',
        'The environment is locked.',
        'An artifact of the target has expired.',
        'The digest of an artifact differs from the record.',
        'The target does not work with the schema of the database.',
        'The target is not on the default branch.',
        'The tag of the target has moved.',
        'The command fails.',
        'The target is not proved to be live.',
        'The broken release of a drill is not noticed.',
    ],
    evidence: schemas/* object */.Ikc({
        environment: schemas/* string */.YjP(),
        state: schemas/* enum */.k5n([...ENDS, '']),
        refusal: schemas/* enum */.k5n(REFUSALS).nullable(),
        from: release.nullable(),
        to: release.nullable(),
        seconds: schemas/* number */.aig().nullable(),
        path: schemas/* array */.YOg(schemas/* string */.YjP()),
        checks: schemas/* array */.YOg(schemas/* string */.YjP()),
        warnings: schemas/* array */.YOg(schemas/* string */.YjP()),
        holds: schemas/* array */.YOg(schemas/* string */.YjP()),
        drill: schemas/* object */.Ikc({
            recoverySeconds: schemas/* number */.aig().nullable(),
            steps: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), passed: schemas/* boolean */.zMY(), seconds: schemas/* number */.aig(), note: schemas/* string */.YjP() })),
        })
            .nullable(),
    }),
});

// EXTERNAL MODULE: ./build/domain/sha.js
var domain_sha = __webpack_require__(6415);
;// CONCATENATED MODULE: ./build/rollback/drill/releases.js


function releases_release(sha, id) {
    return { id, sha, tag: '', version: '', manifest: '', artifacts: [], schema: null };
}
async function createReleases({ git, digest, runner, }) {
    const head = (await git.text(['rev-parse', '--verify', '--quiet', 'HEAD'])) ?? runner.context.sha;
    const sha = (0,domain_sha/* isSha */.H)(head) ? head : digest.sha256('drill').slice(0, 40);
    const parent = await git.text(['rev-parse', '--verify', '--quiet', 'HEAD~1']);
    const id = `drill-g${sha.slice(0, 12)}`;
    const other = parent !== undefined && (0,domain_sha/* isSha */.H)(parent) ? parent : digest.sha256(`broken ${sha}`).slice(0, 40);
    return { good: releases_release(sha, id), broken: releases_release(other, `${id}-broken`) };
}
const listed = schemas/* object */.Ikc({ id: schemas/* number */.aig(), task: schemas/* string */.YjP() });
async function findListed(github, environment) {
    for await (const entry of github.pages('GET /repos/{owner}/{repo}/deployments', { environment })) {
        const found = listed.safeParse(entry).data;
        if (found?.task !== 'drill')
            return `deployment ${found?.id ?? 'unknown'}, task ${found?.task ?? 'unknown'}`;
    }
    return undefined;
}
async function findRealDeployment(work, github) {
    const { environment } = work.order;
    const { state } = await work.tools.ledger.read(environment);
    const known = state.deployments.find((entry) => entry.task !== 'drill')?.release.id;
    const real = known ?? (github && (await findListed(github, environment)));
    if (real === undefined)
        return undefined;
    const remedy = 'a drill breaks what is live, give it an environment of its own';
    return `${environment} has real deployments ${known === undefined ? 'on GitHub' : 'on record'} (${real}): ${remedy}`;
}

// EXTERNAL MODULE: ./build/kernel/markdown.js
var markdown = __webpack_require__(267);
// EXTERNAL MODULE: ./build/domain/ledger/hold.js
var ledger_hold = __webpack_require__(4410);
;// CONCATENATED MODULE: ./build/rollback/steps/introduce.js

const describeAuthor = (found) => found === undefined ? '' : `${found.at} by ${found.author}`;
const describeDeployer = ({ startedAt, actor }) => `${startedAt} by ${actor || 'unknown'}`;
function introduceOne(role, entry, authors) {
    if (entry === undefined)
        return `${role}: nothing on record`;
    const { release } = entry;
    const written = describeAuthor(authors.get(release.id)) || 'unknown';
    return `${role}: ${(0,deployment/* describeRelease */.NC)(release)}, commit ${release.sha.slice(0, 12)} written ${written}, deployed ${describeDeployer(entry)}`;
}
async function introduce(work) {
    const { releases, log } = work.tools;
    const authors = new Map(work.authors);
    for (const { release } of [work.from, work.target].filter((entry) => entry !== undefined)) {
        const found = authors.has(release.id) ? undefined : await releases.findAuthor(release.sha);
        if (found !== undefined)
            authors.set(release.id, found);
    }
    log(introduceOne('from', work.from, authors));
    log(introduceOne('to', work.target, authors));
    return { ...work, authors };
}

;// CONCATENATED MODULE: ./build/rollback/summary.js



const HEADINGS = {
    'rolled-back': 'Rolled back',
    'failed-safe': 'Not rolled back, and safe',
    'failed-unsafe': 'Not rolled back, and NOT safe',
    refused: 'Rollback refused',
    planned: 'Rollback planned',
};
const NEXT = {
    'rolled-back': 'Next: find the cause, fix it forward, and deploy the fix; the held commit stays out until it is released.',
    'failed-safe': 'Next: the release that was live is live again. Find out why the target failed before trying another one.',
    'failed-unsafe': 'Next: look at the servers now. Then run this workflow again; it goes on from what is on record.',
    refused: 'Next: do what the line above says, or name another release with `to`.',
    planned: 'Next: run again without `dry-run`.',
};
function row(title, entry, authors) {
    if (entry === undefined)
        return [title, 'nothing on record', '', '', '', '', ''];
    const { release, state, runUrl } = entry;
    const run = runUrl === '' ? '' : (0,markdown/* link */.nf)('run', runUrl);
    const name = [release.version || release.tag, release.id]
        .filter((part) => part !== '')
        .map(markdown/* code */.aY)
        .join(' ');
    return [
        title,
        name,
        (0,markdown/* code */.aY)(release.sha.slice(0, 12)),
        (0,markdown/* escapeMarkdown */.FV)(describeAuthor(authors.get(release.id))),
        (0,markdown/* escapeMarkdown */.FV)(describeDeployer(entry)),
        state,
        run,
    ];
}
function writeSummary({ end, work }, sentence, seconds) {
    const { environment } = work.order;
    const header = ['', 'Release', 'Commit', 'Written', 'Deployed', 'State', ''];
    const rows = [row('from', work.from, work.authors), row('to', work.target, work.authors)];
    const list = (lines) => lines.map((line) => `- ${(0,markdown/* escapeMarkdown */.FV)(line)}`).join('\n');
    const holds = work.entry.state.holds.map(ledger_hold/* describeHold */.TZ);
    return [
        `### ${HEADINGS[end]}: ${(0,markdown/* escapeMarkdown */.FV)(environment)}`,
        (0,markdown/* escapeMarkdown */.FV)(sentence),
        (0,markdown/* table */.tp)(header, rows),
        seconds === null ? '' : `Took ${seconds} s.`,
        work.warnings.length === 0 ? '' : `**Look at this:**\n\n${list(work.warnings)}`,
        list(work.notes),
        holds.length === 0 ? '' : `On hold:\n\n${list(holds)}`,
        'Variables and secrets of the environment are those of now, not those of the release; migrations are left as they are.',
        NEXT[end],
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}

;// CONCATENATED MODULE: ./build/rollback/report.js


function pickRelease(release) {
    if (release === undefined)
        return null;
    const { id, sha, tag, version } = release;
    return { id, sha, tag, version };
}
const nameOf = (release) => release === undefined ? 'nothing on record' : (0,deployment/* describeRelease */.NC)(release);
function describeGate({ entry: { state } }) {
    if (state.frozen === null && state.rollback === null)
        return 'deployments are not refused, because that could not be written';
    return 'deployments are refused until a rollback succeeds or `release-hold: all` allows them';
}
const SENTENCES = {
    'rolled-back': ({ target, from, order, note }) => `${order.environment} is back on ${nameOf(target?.release)}, was ${nameOf(from?.release)}: ${note}`,
    'failed-safe': ({ target, from, order, note }) => `${order.environment} could not go back to ${nameOf(target?.release)} and is on ${nameOf(from?.release)} again, which is verified: ${note}`,
    'failed-unsafe': (work) => `nobody knows what is live in ${work.order.environment}: ${work.note}. Look at it now; ${describeGate(work)}`,
    refused: ({ refusal }) => refusal?.reason ?? 'refused',
    planned: ({ target, from, order }) => `${order.environment} would go back from ${nameOf(from?.release)} to ${nameOf(target?.release)}; nothing was touched`,
};
function statusOf(end, work) {
    if (end !== 'rolled-back' && end !== 'planned')
        return 'failed';
    return work.warnings.length > 0 ? 'warned' : 'passed';
}
function secondsOf(ended, startedAt, now) {
    if (startedAt === undefined || ended.end === 'refused' || ended.end === 'planned')
        return null;
    return Math.max(0, Math.round((now - Date.parse(startedAt)) / 1000));
}
function reportRollback(ended, now) {
    const { end, work, path } = ended;
    const status = statusOf(end, work);
    const seconds = secondsOf(ended, work.startedAt, now);
    const warnings = status === 'warned' ? ` (${work.warnings.join('; ')})` : '';
    const sentence = SENTENCES[end](work);
    const reason = `${sentence}${warnings}`;
    return {
        status,
        reason,
        outputs: { state: end, from: work.from?.release.id ?? '', to: work.target?.release.id ?? '', seconds },
        summary: writeSummary(ended, sentence, seconds),
        annotations: [],
        evidence: {
            environment: work.order.environment,
            state: end,
            refusal: end === 'refused' ? (work.refusal?.kind ?? null) : null,
            from: pickRelease(work.from?.release),
            to: pickRelease(work.target?.release),
            seconds,
            path,
            checks: work.notes,
            warnings: work.warnings,
            holds: work.entry.state.holds.map((held) => held.sha),
            drill: null,
        },
    };
}

;// CONCATENATED MODULE: ./build/rollback/drill/report.js


const report_show = (seconds) => `${seconds.toFixed(1)} s`;
function reportDrill(ended, steps, recovery, now) {
    const base = reportRollback(ended, now);
    const rows = steps.map((step) => [
        step.name,
        step.passed ? 'passed' : 'FAILED',
        report_show(step.seconds),
        (0,markdown/* escapeMarkdown */.FV)(step.note),
    ]);
    const recovered = recovery === null ? 'It was not recovered.' : `Recovered ${report_show(recovery)} after the broken release was live.`;
    const reason = base.status === 'failed'
        ? `drill failed: ${base.reason}`
        : `drill passed, recovered in ${report_show(recovery ?? 0)}: ${base.reason}`;
    return {
        ...base,
        reason,
        summary: [base.summary, '#### Drill', (0,markdown/* table */.tp)(['Step', '', 'Took', 'What was seen'], rows), recovered].join('\n\n'),
        evidence: { ...base.evidence, drill: { recoverySeconds: recovery, steps } },
    };
}

;// CONCATENATED MODULE: ./build/rollback/free.js


const TRIES = 5;
function report(environment, isFreed, reason, state) {
    return {
        status: isFreed ? 'passed' : 'failed',
        reason,
        outputs: { state: '', from: '', to: '', seconds: null },
        summary: `### Hold in ${(0,markdown/* escapeMarkdown */.FV)(environment)}\n\n${(0,markdown/* escapeMarkdown */.FV)(reason)}`,
        annotations: [],
        evidence: {
            environment,
            state: '',
            refusal: null,
            from: null,
            to: null,
            seconds: null,
            path: [],
            checks: [],
            warnings: [],
            holds: state.holds.map((held) => held.sha),
            drill: null,
        },
    };
}
function releaseHold(state, which) {
    if (which === 'all')
        return state.holds.length === 0 && state.frozen === null ? undefined : { ...state, holds: [], frozen: null };
    const holds = (0,ledger_hold/* removeHold */.od)(state.holds, which);
    return holds.length === state.holds.length ? undefined : { ...state, holds };
}
async function freeHold(ledger, environment, which, isDry = false) {
    const subject = which === 'all' ? 'everything' : which;
    for (let tried = 1; tried <= TRIES; tried += 1) {
        const { state, revision } = await ledger.read(environment);
        const next = releaseHold(state, which);
        if (next === undefined) {
            const held = state.holds.map((entry) => entry.sha).join(', ') || 'nothing';
            return report(environment, false, `${subject} is not on hold in ${environment}: held is ${held}`, state);
        }
        if (isDry)
            return report(environment, true, `${subject} would be free in ${environment} again; nothing was touched`, state);
        const wrote = await ledger.write(next, revision, `rollback: release hold on ${which}`);
        if (wrote.status === 'written')
            return report(environment, true, `${subject} may be deployed to ${environment} again`, next);
    }
    const { state } = await ledger.read(environment);
    return report(environment, false, `${environment} keeps changing while the hold is released: run again`, state);
}

// EXTERNAL MODULE: ./build/domain/ledger/journal.js
var journal = __webpack_require__(3088);
// EXTERNAL MODULE: ./build/domain/ledger/records.js
var records = __webpack_require__(6961);
;// CONCATENATED MODULE: ./build/rollback/decide/chronicle.js


function commit(state, journal, facts) {
    const endedAt = new Date(facts.now).toISOString();
    return {
        ...(0,records/* changeDeployment */.mX)(state, journal.key, { state: 'verified', endedAt, note: facts.note }),
        current: journal.key,
        frozen: null,
    };
}
function fail(state, journal, facts) {
    return (0,records/* changeDeployment */.mX)(state, journal.key, {
        state: 'failed',
        endedAt: new Date(facts.now).toISOString(),
        note: facts.note,
    });
}
function failSafe(state, journal, facts) {
    const from = (0,records/* findDeployment */.HZ)(state, journal.from);
    const freed = state.holds.filter((entry) => entry.sha !== from?.release.sha || entry.owner !== journal.key);
    return { ...fail(state, journal, facts), current: journal.from, frozen: null, holds: freed };
}
function failUnsafe(state, journal, facts) {
    return { ...fail(state, journal, facts), frozen: facts.note };
}
const ENTER = {
    commit,
    'fail-safe': failSafe,
    'fail-unsafe': failUnsafe,
};
function enterStep(state, step, claim, facts) {
    const journal = state.rollback;
    if (journal === null)
        throw new RangeError(`step ${step} belongs to no rollback`);
    const changed = ENTER[step]?.(state, journal, { ...facts, note: facts.note.slice(0, 1000) }) ?? state;
    return { ...changed, rollback: { ...journal, step }, lock: (0,ledger_lock/* writeLock */.be)(claim, facts.now, state.lock?.since) };
}
function isReturnable(state) {
    return state.frozen === null && (0,records/* findDeployment */.HZ)(state, state.rollback?.from ?? null)?.state === 'verified';
}
function endRollback(state) {
    return { ...state, lock: null, rollback: null };
}

// EXTERNAL MODULE: ./build/domain/ledger/announce.js
var announce = __webpack_require__(8036);
;// CONCATENATED MODULE: ./build/rollback/steps/save.js

const save_TRIES = 5;
function isOurs(work, state) {
    return state.lock?.owner === work.order.claim.owner && state.rollback?.key === work.entry.state.rollback?.key;
}
async function saveOnce(work, next, message) {
    const { ledger } = work.tools;
    try {
        const wrote = await ledger.write(next, work.entry.revision, message);
        if (wrote.status === 'written')
            return { status: 'saved', work: { ...work, entry: { state: next, revision: wrote.revision } } };
        return { status: 'moved', work, reason: 'the record changed meanwhile' };
    }
    catch (error) {
        if (!(error instanceof errors/* UpstreamError */.gA))
            throw error;
        return { status: 'unwritten', work, reason: (0,errors/* describeError */.Uc)(error) };
    }
}
async function save(work, change, message) {
    let now = work;
    for (let tried = 1; tried <= save_TRIES; tried += 1) {
        const saved = await saveOnce(now, change(now.entry.state), message);
        if (saved.status !== 'moved')
            return saved;
        try {
            const entry = await work.tools.ledger.read(work.order.environment);
            if (!isOurs(work, entry.state))
                return { status: 'lost', work, reason: 'another run has taken the lock over' };
            now = { ...now, entry };
        }
        catch (error) {
            if (!(error instanceof errors/* UpstreamError */.gA))
                throw error;
            return { status: 'unwritten', work, reason: (0,errors/* describeError */.Uc)(error) };
        }
    }
    return { status: 'unwritten', work, reason: 'the record kept changing' };
}

// EXTERNAL MODULE: ./build/domain/ledger/state.js
var state = __webpack_require__(6210);
;// CONCATENATED MODULE: ./build/rollback/steps/work.js


function towards(work) {
    if (work.target === undefined)
        throw new RangeError('a rollback acts without a target');
    return { to: work.target.release, from: work.from?.release, environment: work.order.environment };
}
function backwards(work) {
    if (work.from === undefined)
        throw new RangeError('a rollback returns to nothing');
    return { to: work.from.release, from: work.target?.release, environment: work.order.environment };
}
function recall(work) {
    const { state } = work.entry;
    const target = (0,records/* findDeployment */.HZ)(state, state.rollback?.to ?? null);
    const from = (0,records/* findDeployment */.HZ)(state, state.rollback?.from ?? null);
    const startedAt = state.rollback?.startedAt;
    return {
        ...work,
        ...(target === undefined ? {} : { target }),
        ...(from === undefined ? {} : { from }),
        ...(startedAt === undefined ? {} : { startedAt }),
    };
}
function createWork(order, tools) {
    const entry = { state: (0,state/* emptyState */.p$)(order.environment), revision: '' };
    return { order, tools, entry, authors: new Map(), note: '', notes: [], warnings: [], moved: 0 };
}

;// CONCATENATED MODULE: ./build/rollback/steps/act.js







function warn(work, warning) {
    return { ...work, warnings: [...work.warnings, warning] };
}
async function unlessSilent(work, talk) {
    try {
        return await talk();
    }
    catch (error) {
        if (!(error instanceof errors/* UpstreamError */.gA))
            throw error;
        return warn(work, `the list of deployments is behind, the next run brings it up to date: ${(0,errors/* describeError */.Uc)(error)}`);
    }
}
async function say(work) {
    const { ledger } = work.tools;
    const key = work.entry.state.rollback?.key ?? '';
    const put = (now, state) => ({ ...now, entry: { ...now.entry, state } });
    const opened = await unlessSilent(work, async () => put(work, await (0,announce/* openInLedger */.v)(ledger, work.entry.state, key)));
    return unlessSilent(opened, async () => put(opened, await (0,announce/* announceInLedger */.M)(ledger, opened.entry.state)));
}
async function record(work) {
    return { result: 'done', work: await say(work) };
}
async function runSwitch(work, wanted) {
    const name = (0,deployment/* describeRelease */.NC)(wanted.to);
    work.tools.log(`switching ${wanted.environment} to ${name}`);
    const { code, reason } = await work.tools.switchTo(wanted);
    if (code === 0)
        return { isDone: true, note: `the command switched to ${name}` };
    return { isDone: false, note: `the command towards ${name} ${reason}` };
}
async function switchTo(work) {
    const { isDone, note } = await runSwitch(work, towards(work));
    if (isDone)
        return { result: 'done', work: { ...work, note } };
    return { result: isReturnable(work.entry.state) ? 'failed-returnable' : 'failed', work: { ...work, note } };
}
async function verify(work) {
    const proof = await work.tools.prove(towards(work));
    const seen = { ...work, note: proof.reason };
    if (proof.verdict === 'pass')
        return { result: 'passed', work: seen };
    if (proof.verdict === 'unknown')
        return { result: 'unknown', work: seen };
    return { result: isReturnable(work.entry.state) ? 'failed-returnable' : 'failed', work: seen };
}
async function revert(work) {
    const { isDone, note } = await runSwitch(work, backwards(work));
    return { result: isDone ? 'done' : 'failed', work: { ...work, note: isDone ? work.note : `${work.note}; ${note}` } };
}
async function verifyRevert(work) {
    const proof = await work.tools.prove(backwards(work));
    const result = { pass: 'passed', fail: 'failed', unknown: 'unknown' };
    return { result: result[proof.verdict], work: { ...work, note: `${work.note}; going back: ${proof.reason}` } };
}
async function act_close(work) {
    const said = await say(work);
    const saved = await save(said, (state) => endRollback((0,records/* carryAnnouncements */.k3)(state, said.entry.state)), 'rollback: end');
    if (saved.status === 'saved')
        return { result: 'done', work: saved.work };
    return { result: 'done', work: warn(said, `the lock could not be given back, it ends by itself: ${saved.reason}`) };
}

;// CONCATENATED MODULE: ./build/rollback/steps/confirm.js




const confirm_TRIES = 5;
function findOther({ state }, work) {
    if (state.current !== work.target?.key || state.rollback !== null)
        return 'something else was put live meanwhile';
    const isAtWork = state.lock !== null && work.tools.clock.now() < Date.parse(state.lock.expires);
    return isAtWork ? 'another step is at work' : undefined;
}
async function writeFrozen(work, frozen) {
    let now = work;
    for (let tried = 1; tried <= confirm_TRIES; tried += 1) {
        const other = findOther(now.entry, work);
        if (other !== undefined)
            return warn(now, `nothing was written, because ${other}`);
        const { state } = now.entry;
        const saved = await saveOnce(now, { ...state, frozen }, `rollback: ${frozen === null ? 'thaw' : 'freeze'}`);
        if (saved.status === 'saved')
            return saved.work;
        if (saved.status !== 'moved')
            return warn(now, `what was found could not be written: ${saved.reason}`);
        now = { ...now, entry: await work.tools.ledger.read(work.order.environment) };
    }
    return warn(now, 'what was found could not be written: the record kept changing');
}
async function settle(work, frozen) {
    if (work.order.dryRun || (work.entry.state.frozen === null) === (frozen === null))
        return work;
    try {
        const said = await say(await writeFrozen(work, frozen));
        await saveOnce(said, said.entry.state, 'rollback: end');
        return said;
    }
    catch (error) {
        if (!(error instanceof errors/* UpstreamError */.gA))
            throw error;
        return warn(work, `what was found could not be written: ${(0,errors/* describeError */.Uc)(error)}`);
    }
}
async function confirm_confirm(work) {
    const proof = await work.tools.prove(towards(work));
    const seen = { ...work, note: proof.reason };
    if (proof.verdict === 'pass')
        return { result: 'passed', work: await settle(seen, null) };
    const result = proof.verdict === 'fail' ? 'failed' : 'unknown';
    return { result, work: await settle(seen, proof.reason.slice(0, 1000)) };
}

;// CONCATENATED MODULE: ./build/rollback/decide/beginning.js




const HELD = 'held back: ';
function draft({ claim, target, from, attempt, reason, actor, url }, at) {
    const fixed = { adopters: [], id: '', state: 'started', endedAt: null, evidence: '', announced: null };
    const before = from === undefined ? 'nothing on record' : (0,deployment/* describeRelease */.NC)(from.release);
    const note = `rollback from ${before}: ${reason}`.slice(0, 1000);
    const { owner: key, purpose: task, runUrl } = claim;
    const origin = { attempt, from: from?.key ?? null };
    return {
        ...fixed,
        ...origin,
        adopters: [],
        key,
        task,
        release: target.release,
        actor,
        runUrl,
        url,
        startedAt: at,
        note,
    };
}
function markHeld(state, from, reason) {
    if (from.note.startsWith(HELD))
        return state;
    const note = `${HELD}${reason}; ${from.note}`.slice(0, 1000);
    return (0,records/* changeDeployment */.mX)(state, from.key, from.state === 'verified' ? { note } : { note, announced: null });
}
function beginRollback(state, beginning, now) {
    const { claim, target, from, hold, actor } = beginning;
    const reason = beginning.reason.slice(0, 1000);
    const at = new Date(now).toISOString();
    const journal = {
        key: claim.owner,
        step: 'record',
        from: from?.key ?? null,
        to: target.key,
        reason,
        hold,
        startedAt: at,
    };
    const next = { ...(0,records/* putDeployment */.rD)(state, draft(beginning, at)), lock: (0,ledger_lock/* writeLock */.be)(claim, now), rollback: journal };
    if (!hold || from === undefined || from.release.sha === target.release.sha)
        return next;
    const why = reason || 'rolled back';
    const added = { sha: from.release.sha, reason: why, by: actor, since: at, owner: claim.owner };
    return { ...markHeld(next, from, why), holds: (0,ledger_hold/* addHold */.DD)(next.holds, added) };
}
function adoptRollback(state, claim, now) {
    const key = state.rollback?.key ?? '';
    const known = (0,records/* findDeployment */.HZ)(state, key)?.adopters ?? [];
    const adopters = claim.owner === key || known.includes(claim.owner) ? known : [...known, claim.owner].slice(-100);
    return { ...(0,records/* changeDeployment */.mX)(state, key, { adopters }), lock: (0,ledger_lock/* writeLock */.be)(claim, now) };
}

;// CONCATENATED MODULE: ./build/rollback/decide/preflight.js



function judgeCommit(release, facts) {
    const name = (0,deployment/* describeRelease */.NC)(release);
    if (facts.merged === 'gone') {
        return refuse('unmerged', `the commit ${release.sha} of ${name} is gone from the repository: deploy a release that still exists`).refusal;
    }
    if (facts.merged === 'no') {
        return refuse('unmerged', `the commit ${release.sha} of ${name} is not on the default branch: merge it or pick another release`).refusal;
    }
    if (release.tag === '' || facts.tag === 'unasked')
        return undefined;
    if (facts.tag === 'gone')
        return refuse('tag-moved', `the tag ${release.tag} is gone: restore it on ${release.sha}`).refusal;
    if (facts.tag.at !== release.sha) {
        return refuse('tag-moved', `the tag ${release.tag} is on ${facts.tag.at} now, it was deployed from ${release.sha}: name the release by its commit, after finding out who moved the tag`).refusal;
    }
    return undefined;
}
function judgeArtifact(release, artifact) {
    const name = `${artifact.name} of ${(0,deployment/* describeRelease */.NC)(release)}`;
    const recorded = artifact.name === 'release.json'
        ? release.manifest
        : release.artifacts.find((entry) => entry.name === artifact.name)?.sha256;
    if (artifact.status === 'expired') {
        return refuse('expired-artifact', `the artifact ${name} has expired: build the release again, or pick a newer one`)
            .refusal;
    }
    if (artifact.status === 'missing') {
        return refuse('expired-artifact', `the artifact ${name} is nowhere to be found: build the release again, or pick another one`).refusal;
    }
    if (artifact.sha256 !== '' && artifact.sha256 !== recorded) {
        return refuse('digest-differs', `the artifact ${name} has SHA-256 ${artifact.sha256}, on record is ${recorded ?? 'none'}: do not deploy it, find out who replaced it`).refusal;
    }
    return undefined;
}
function noteArtifacts(facts) {
    if (facts.artifacts === 'unasked')
        return 'artifacts: not checked, there is no store to ask here';
    if (facts.artifacts.length === 0)
        return 'artifacts: none on record, none checked';
    const unread = facts.artifacts.filter((artifact) => artifact.sha256 === '').map((artifact) => artifact.name);
    const digests = unread.length === 0 ? 'with the digest on record' : `digest not published for ${unread.join(', ')}`;
    return `artifacts: ${facts.artifacts.length} present, ${digests}`;
}
function judgePreflight(target, from, facts, stated) {
    const artifacts = facts.artifacts === 'unasked' ? [] : facts.artifacts;
    const refused = judgeCommit(target, facts) ??
        artifacts.map((artifact) => judgeArtifact(target, artifact)).find((refusal) => refusal !== undefined);
    if (refused !== undefined)
        return { status: 'refused', refusal: refused };
    const schema = judgeSchema(target, from, stated);
    if (schema.status === 'refused')
        return schema;
    const merged = facts.merged === 'yes' ? 'commit: on the default branch' : 'commit: not checked, there is no repository here';
    return { status: 'allowed', notes: [merged, noteArtifacts(facts), schema.note] };
}

;// CONCATENATED MODULE: ./build/rollback/decide/target.js





function listReturns(state) {
    const live = (0,records/* currentDeployment */.JG)(state);
    const isLive = (entry) => entry.release.sha === live?.release.sha;
    const seen = new Set();
    const proved = state.deployments
        .toReversed()
        .filter((entry) => entry.state === 'verified')
        .filter((entry) => !seen.has(entry.release.sha) && seen.add(entry.release.sha));
    const others = proved.filter((entry) => !isLive(entry));
    return live?.state === 'verified' ? others : [...others, ...proved.filter(isLive)];
}
function pickBack(state, steps) {
    const returns = listReturns(state);
    const free = returns.filter((entry) => (0,ledger_hold/* findHold */.Bv)(state.holds, entry.release.sha) === undefined);
    const target = free[steps - 1];
    if (target !== undefined)
        return { status: 'found', target };
    if (state.deployments.length === 0) {
        return refuse('nothing-to-return-to', `${state.environment} has no deployment on record: record deployments with record-deployment first`);
    }
    const held = returns.length - free.length;
    const count = `${(0,wording/* countThings */.Fs)(free.length, 'verified release')} to return to${held > 0 ? ` and ${held} on hold` : ''}`;
    const remedy = held > 0 ? 'free one with `release-hold`, or deploy a fix' : 'deploy a fix instead';
    return refuse('nothing-to-return-to', `${state.environment} has ${count}, and ${steps} back was asked for: ${remedy}`);
}
function isNamed(entry, name) {
    const { id, sha, tag, version } = entry.release;
    const isShortSha = /^[0-9a-f]{7,39}$/u.test(name) && sha.startsWith(name);
    return [id, sha, tag, version, entry.id, `${id}@${sha}`].includes(name) || isShortSha;
}
function pickNamed(state, name) {
    const named = state.deployments.filter((entry) => isNamed(entry, name));
    if (named.length === 0) {
        const known = listReturns(state)
            .slice(0, 5)
            .map((entry) => (0,deployment/* describeRelease */.NC)(entry.release));
        const remedy = known.length === 0 ? 'no other verified release is on record' : `on record are ${known.join(', ')}`;
        return refuse('unknown-target', `${JSON.stringify(name.slice(0, 100))} was never deployed to ${state.environment}: ${remedy}`);
    }
    const shas = new Set(named.map((entry) => entry.release.sha));
    if (shas.size > 1) {
        return refuse('unknown-target', `${JSON.stringify(name.slice(0, 100))} names ${shas.size} commits on record: give the full commit id`);
    }
    const live = (0,records/* currentDeployment */.JG)(state);
    if (live !== undefined && shas.has(live.release.sha) && live.state === 'verified') {
        return refuse('current', `${(0,deployment/* describeRelease */.NC)(live.release)} is live and verified since ${live.endedAt ?? live.startedAt}: name another release, or deploy it again`);
    }
    const held = (0,ledger_hold/* findHold */.Bv)(state.holds, [...shas][0] ?? '');
    if (held !== undefined)
        return refuse('quarantined', (0,ledger_hold/* describeHold */.TZ)(held));
    const target = named.findLast((entry) => entry.state === 'verified');
    if (target !== undefined)
        return { status: 'found', target };
    const last = named.at(-1);
    return refuse('unverified', `${name.slice(0, 100)} was never proved live in ${state.environment} (${last?.state ?? 'unknown'}: ${last?.note || 'no note'}): pick a verified release`);
}
function pickTarget(state, to) {
    const back = /^-([1-9]\d?)$/u.exec(to);
    if (to === '' || back !== null)
        return pickBack(state, Number(back?.[1] ?? 1));
    return pickNamed(state, to);
}

;// CONCATENATED MODULE: ./build/rollback/decide/expectation.js



const NOTHING = '@';
function judgeExpectation(environment, from, expected) {
    const isMet = from === undefined ? expected === NOTHING : isNamed(from, expected);
    if (expected === '' || isMet)
        return undefined;
    const live = from === undefined ? 'nothing is on record' : `${(0,deployment/* describeRelease */.NC)(from.release)} is live`;
    const planned = expected === NOTHING ? 'an environment without a record' : expected.slice(0, 300);
    return refuse('moved-on', `the plan was to leave ${planned}, and ${live} in ${environment} now: nothing was touched, plan again`).refusal;
}

;// CONCATENATED MODULE: ./build/rollback/decide/repeat.js




const REMEDY = 'give each rollback of a run a step id or an environment of its own; legs of a matrix share theirs';
function rewind(state, done) {
    const deployments = state.deployments.filter((entry) => entry !== done);
    const holds = state.holds.filter((held) => held.owner !== done.key);
    return { ...state, deployments, holds, current: done.from ?? null };
}
function isSameTarget(state, done, to) {
    if (to === '')
        return true;
    const isDone = ({ release }) => release.sha === done.release.sha && release.id === done.release.id;
    if (state.deployments.some((entry) => isDone(entry) && isNamed(entry, to)))
        return true;
    const picked = pickTarget(rewind(state, done), to);
    return picked.status === 'found' && isDone(picked.target);
}
function findRepeat(state, { key, attempt, to }) {
    const done = state.deployments.findLast((entry) => entry.key === key || entry.adopters.includes(key));
    if (done === undefined || done.state !== 'verified' || state.rollback?.key === done.key)
        return undefined;
    const was = `this run has rolled back to ${(0,deployment/* describeRelease */.NC)(done.release)} already (${key})`;
    if (state.current !== done.key) {
        const live = (0,records/* currentDeployment */.JG)(state);
        const name = live === undefined ? 'something else' : (0,deployment/* describeRelease */.NC)(live.release);
        return refuse('moved-on', `${was}, and ${name} was deployed since: start a new run`);
    }
    if (!isSameTarget(state, done, to))
        return refuse('moved-on', `${was}, and ${to.slice(0, 100)} is asked for now: ${REMEDY}`);
    if (done.key === key && done.attempt === attempt)
        return refuse('moved-on', `${was}, in this attempt, and another step of the same key has done nothing: ${REMEDY}`);
    return { status: 'repeated', done };
}
function isTwinAtWork(state, { key, attempt }, now) {
    const own = state.deployments.find((entry) => entry.key === key);
    if (state.rollback?.key !== key || state.lock?.owner !== key || own?.attempt !== attempt)
        return false;
    return now < Date.parse(state.lock.expires);
}
function refuseTwin(environment, key) {
    return refuse('locked', `${environment} is being rolled back by another step of the key ${key}: ${REMEDY}`);
}

;// CONCATENATED MODULE: ./build/rollback/decide/resolve.js






function isSameRollback(state, to) {
    const target = (0,records/* findDeployment */.HZ)(state, state.rollback?.to ?? null);
    return target !== undefined && (to === '' || isNamed(target, to));
}
function closeRollback(state, at) {
    if (state.rollback === null)
        return state;
    if ((0,records/* findDeployment */.HZ)(state, state.rollback.key)?.state !== 'started')
        return { ...state, rollback: null };
    const note = `stopped at ${state.rollback.step} and given up for another target`;
    return {
        ...(0,records/* changeDeployment */.mX)(state, state.rollback.key, { state: 'failed', endedAt: at, note }),
        rollback: null,
    };
}
function resolveRollback(state, request, now, owner) {
    const asked = { key: request.claim.owner, attempt: request.attempt, to: request.to };
    const repeat = findRepeat(state, asked);
    if (repeat !== undefined)
        return { state, ...repeat };
    if (isTwinAtWork(state, asked, now))
        return { state, ...refuseTwin(state.environment, asked.key) };
    const held = (0,ledger_lock/* judgeLock */.VR)(state.lock, request.claim, now, owner);
    if (held.status === 'held')
        return { state, ...refuse('locked', `${state.environment} is locked: ${held.reason}`) };
    const takenOver = held.status === 'stale' ? held.reason : '';
    const isResumed = state.rollback !== null && isSameRollback(state, request.to);
    const at = new Date(now).toISOString();
    const settled = (0,records/* healStarted */.Y1)(closeRollback(state, at), '', at, 'never finished: its job ended without a word');
    const from = isResumed ? (0,records/* findDeployment */.HZ)(state, state.rollback?.from ?? null) : (0,records/* currentDeployment */.JG)(settled);
    const unexpected = judgeExpectation(state.environment, from, request.expectedFrom);
    if (unexpected !== undefined)
        return { status: 'refused', state, refusal: unexpected };
    if (isResumed)
        return { status: 'resume', state, takenOver };
    const picked = pickTarget(settled, request.to);
    if (picked.status === 'refused')
        return { status: 'refused', state: settled, refusal: picked.refusal };
    return {
        status: 'begin',
        state: settled,
        target: picked.target,
        from,
        takenOver,
    };
}
function foreignLock(state, claim) {
    const { lock } = state;
    if (lock === null || lock.run === claim.run)
        return undefined;
    return lock;
}

;// CONCATENATED MODULE: ./build/rollback/steps/prepare.js










const PATIENCE = 5;
function refused(work, kind, reason) {
    return { result: 'refused', work: { ...work, refusal: refuse(kind, reason).refusal } };
}
async function unlessUnreachable(work, step) {
    try {
        return await step();
    }
    catch (error) {
        if (!(error instanceof errors/* UpstreamError */.gA))
            throw error;
        return refused(work, 'unreachable', `nothing was touched, because ${(0,errors/* describeError */.Uc)(error)}: run again`);
    }
}
function findFrom(found) {
    if (found.status === 'begin')
        return found.from;
    return found.status === 'repeated'
        ? (0,records/* findDeployment */.HZ)(found.state, found.done.from ?? null)
        : (0,records/* currentDeployment */.JG)(found.state);
}
const resolve = (work) => unlessUnreachable(work, async () => {
    const { ledger, clock, log } = work.tools;
    const entry = await ledger.read(work.order.environment);
    const foreign = foreignLock(entry.state, work.order.claim);
    const owner = foreign === undefined ? 'unknown' : await ledger.ask(foreign);
    const found = resolveRollback(entry.state, work.order, clock.now(), owner);
    const live = findFrom(found);
    const from = live === undefined ? {} : { from: live };
    const seen = { ...work, ...from, entry: { ...entry, state: found.state } };
    if (found.status === 'refused')
        return { result: 'refused', work: { ...seen, refusal: found.refusal } };
    if (found.status === 'repeated')
        return { result: 'repeated', work: { ...seen, target: found.done } };
    const notes = found.takenOver === '' ? work.notes : [...work.notes, `lock taken over: ${found.takenOver}`];
    for (const note of notes)
        log(note);
    if (found.status === 'resume')
        return { result: 'unfinished', work: recall({ ...seen, notes }) };
    return { result: 'found', work: { ...seen, notes, target: found.target } };
});
const preflight = (work) => unlessUnreachable(work, async () => {
    const { target, from, order, tools } = work;
    if (target === undefined)
        throw new RangeError('a rollback checks no target');
    const judged = judgePreflight(target.release, from?.release, await tools.releases.inspect(target.release), order.schema);
    if (judged.status === 'refused')
        return { result: 'refused', work: { ...work, refusal: judged.refusal } };
    const checked = await compare({ ...work, notes: [...work.notes, ...judged.notes] });
    return { result: order.dryRun ? 'dry' : 'allowed', work: await introduce(checked) };
});
async function compare(work) {
    if (work.order.claim.purpose === 'drill')
        return work;
    const { note, warnings } = await work.tools.compare(towards(work));
    for (const warning of warnings)
        work.tools.log(`warning: ${warning}`);
    return { ...work, notes: [...work.notes, note], warnings: [...work.warnings, ...warnings] };
}
function restart(work, reason, isMoved) {
    if (!isMoved)
        return refused(work, 'unreachable', `nothing was touched, because the ledger cannot be written: ${reason}`);
    if (work.moved >= PATIENCE)
        return refused(work, 'unsettled', `nothing was touched, because the record of ${work.order.environment} keeps changing: run again`);
    return { result: 'moved', work: { ...work, moved: work.moved + 1, notes: [], warnings: [] } };
}
async function lock(work) {
    const { target, from, order, tools, entry } = work;
    if (target === undefined)
        throw new RangeError('a rollback locks for no target');
    const next = beginRollback(entry.state, { ...order, target, from }, tools.clock.now());
    const saved = await saveOnce(work, next, `rollback: begin ${(0,deployment/* describeRelease */.NC)(target.release)}`);
    if (saved.status === 'saved')
        return { result: 'taken', work: recall(saved.work) };
    return restart(work, saved.reason, saved.status === 'moved');
}
async function resume(work) {
    const { order, tools, entry } = work;
    const step = entry.state.rollback?.step ?? 'record';
    if (order.dryRun)
        return {
            result: 'dry',
            work: await introduce({
                ...work,
                notes: [...work.notes, `a rollback stopped at ${step}; a run would go on there`],
            }),
        };
    const saved = await saveOnce(work, adoptRollback(entry.state, order.claim, tools.clock.now()), `rollback: go on at ${step}`);
    if (saved.status !== 'saved')
        return restart(work, saved.reason, saved.status === 'moved');
    tools.log(`a rollback stopped at ${step}: going on there`);
    return { result: `at-${step}`, work: await introduce(recall(saved.work)) };
}

;// CONCATENATED MODULE: ./build/rollback/steps/drive.js










const COMMANDS = {
    resolve: resolve,
    preflight: preflight,
    lock: lock,
    resume: resume,
    record: record,
    switch: switchTo,
    verify: verify,
    commit: act_close,
    revert: revert,
    'verify-revert': verifyRevert,
    'fail-safe': act_close,
    'fail-unsafe': act_close,
    confirm: confirm_confirm,
};
function isWritten(state) {
    return journal/* JOURNAL_STEPS */.W.includes(state);
}
async function enter(from, next, work) {
    if (!isWritten(next) || from === 'lock' || from === 'resume')
        return { state: next, work };
    const { order, tools, note } = work;
    const facts = { now: tools.clock.now(), note };
    const said = work.entry.state;
    const change = (state) => enterStep((0,records/* carryAnnouncements */.k3)(state, said), next, order.claim, facts);
    const saved = await save(work, change, `rollback: ${next}`);
    if (saved.status === 'saved')
        return { state: next, work: saved.work };
    const result = saved.status === 'lost' ? 'lost' : 'unwritten';
    const reason = `${note === '' ? '' : `${note}; `}${next} could not be written: ${saved.reason}`;
    const refusal = refuse(result === 'lost' ? 'locked' : 'unreachable', `nothing was switched, because ${saved.reason}: run again`).refusal;
    return { state: advance(from, result), work: { ...work, note: reason, refusal } };
}
async function drive(first) {
    const path = [];
    let state = 'resolve';
    let work = first;
    while (!isEnd(state)) {
        path.push(state);
        const from = state;
        work.tools.log(`${from}: ${MACHINE[from].command}`);
        const stepped = await COMMANDS[from](work);
        ({ state, work } = await enter(from, advance(from, stepped.result), stepped.work));
    }
    path.push(state);
    const target = work.target === undefined ? '' : ` ${(0,deployment/* describeRelease */.NC)(work.target.release)}`;
    work.tools.log(`${state}${target}`);
    return { end: state, work, path };
}

// EXTERNAL MODULE: ./build/domain/ledger/start.js
var start = __webpack_require__(6671);
;// CONCATENATED MODULE: ./build/rollback/drill/rehearse.js




async function put(work, change, message) {
    const { ledger } = work.tools;
    const { state, revision } = await ledger.read(work.order.environment);
    const said = await (0,announce/* announceInLedger */.M)(ledger, change(state));
    return (await ledger.write(said, revision, message)).status === 'written';
}
function rehearse_draft(work, claim, release) {
    const startedAt = new Date(work.tools.clock.now()).toISOString();
    const { actor } = work.order;
    const fixed = { task: 'drill', state: 'started', endedAt: null, evidence: '', announced: null };
    return {
        ...fixed,
        key: claim.owner,
        adopters: [],
        id: '',
        release,
        actor,
        runUrl: claim.runUrl,
        url: '',
        startedAt,
        note: 'drill',
    };
}
async function begin(work, claim, release) {
    const { ledger, clock } = work.tools;
    const { state, revision } = await ledger.read(work.order.environment);
    const owner = state.lock === null ? 'unknown' : await ledger.ask(state.lock);
    const verdict = (0,start/* judgeStart */.EF)(state, release.sha, claim, clock.now(), owner);
    if (verdict.status === 'refused')
        return verdict.reason;
    const begun = (0,start/* beginDeployment */.tY)(state, rehearse_draft(work, claim, release), claim, clock.now());
    const opened = await (0,announce/* announceInLedger */.M)(ledger, await (0,announce/* openInLedger */.v)(ledger, begun, claim.owner));
    const wrote = await ledger.write(opened, revision, `drill: deploy ${(0,deployment/* describeRelease */.NC)(release)}`);
    return wrote.status === 'written' ? undefined : `the record of ${work.order.environment} changed meanwhile`;
}
async function rehearseDeployment(work, claim, release) {
    const { clock, switchTo, prove } = work.tools;
    const { environment } = work.order;
    const live = (0,records/* currentDeployment */.JG)((await work.tools.ledger.read(environment)).state)?.release;
    const refused = await begin(work, claim, release);
    if (refused !== undefined)
        return { status: 'refused', reason: refused };
    const wanted = { to: release, from: live, environment };
    const { code, reason } = await switchTo(wanted);
    const liveAt = clock.now();
    const proof = code === 0 ? await prove(wanted) : { verdict: 'unknown', reason: `the command ${reason}` };
    const end = {
        state: proof.verdict === 'pass' ? 'verified' : 'failed',
        evidence: '',
        note: proof.reason.slice(0, 1000),
        url: '',
    };
    const isWritten = await put(work, (state) => (0,start/* endDeployment */.FU)(state, claim.owner, end, clock.now()), `drill: ${end.state}`);
    if (!isWritten)
        return { status: 'refused', reason: `the record of ${environment} changed meanwhile` };
    return { status: 'deployed', proof, liveAt };
}

;// CONCATENATED MODULE: ./build/rollback/drill/stages.js




async function addStep(before, name, clock, act) {
    const since = clock.now();
    const { passed, note } = await act();
    return [...before, { name, passed, seconds: (clock.now() - since) / 1000, note }];
}
const last = (steps) => steps.at(-1);
async function deployGood(work, owner, good) {
    const { clock } = work.tools;
    const steps = await addStep([], 'deploy a release and prove it', clock, async () => {
        const deployed = await rehearseDeployment(work, { ...work.order.claim, owner: `${owner}/good` }, good);
        if (deployed.status === 'refused')
            return { passed: false, note: deployed.reason };
        return { passed: deployed.proof.verdict === 'pass', note: deployed.proof.reason };
    });
    const step = last(steps);
    return step?.passed === true ? { steps } : { steps, stopped: `the drill's first release is not live: ${step?.note}` };
}
async function deployBroken(work, owner, broken, before) {
    let liveAt = null;
    const steps = await addStep(before, 'deploy a broken release and notice it', work.tools.clock, async () => {
        const deployed = await rehearseDeployment(work, { ...work.order.claim, owner: `${owner}/broken` }, broken);
        if (deployed.status === 'refused')
            return { passed: false, note: deployed.reason };
        liveAt = deployed.liveAt;
        return { passed: deployed.proof.verdict === 'fail', note: deployed.proof.reason };
    });
    if (liveAt === null)
        return { steps, liveAt, stopped: `the broken release was not deployed: ${last(steps)?.note}` };
    return { steps, liveAt };
}
async function recover(work, owner, broken, before) {
    const { clock, ledger } = work.tools;
    const order = { ...work.order, claim: { ...work.order.claim, owner }, to: '', expectedFrom: '', hold: true };
    const since = clock.now();
    const ended = await drive({ ...work, order });
    const recoveredAt = clock.now();
    const name = 'roll back by itself and prove it';
    const note = ended.work.refusal?.reason ?? ended.work.note;
    const driven = { name, passed: ended.end === 'rolled-back', seconds: (recoveredAt - since) / 1000, note };
    const steps = await addStep([...before, driven], 'hold the broken commit, then set it free', clock, async () => {
        if ((0,ledger_hold/* findHold */.Bv)(ended.work.entry.state.holds, broken.sha) === undefined)
            return { passed: false, note: 'it was not held' };
        const freed = await freeHold(ledger, order.environment, broken.sha);
        return { passed: freed.status === 'passed', note: `${broken.sha} was held; ${freed.reason}` };
    });
    return { steps, ended, recoveredAt };
}

;// CONCATENATED MODULE: ./build/rollback/drill/sweep.js



const NOTE = 'a drill that was stopped, and cleared by the next one';
function clear(state, now) {
    const free = { lock: null, rollback: null, frozen: null, holds: [] };
    if (state.rollback === null)
        return { ...state, ...free };
    const end = { state: 'failed', endedAt: new Date(now).toISOString(), note: NOTE };
    return { ...(0,records/* changeDeployment */.mX)(state, state.rollback.key, end), ...free };
}
async function sweepDrills(work) {
    const { ledger, clock, log } = work.tools;
    const { environment, claim } = work.order;
    const { state, revision } = await ledger.read(environment);
    if (state.rollback === null && state.frozen === null && state.holds.length === 0)
        return undefined;
    const foreign = foreignLock(state, claim);
    const owner = foreign === undefined ? 'unknown' : await ledger.ask(foreign);
    const lock = (0,ledger_lock/* judgeLock */.VR)(state.lock, claim, clock.now(), owner);
    if (lock.status === 'held')
        return `${environment} is locked: ${lock.reason}`;
    const wrote = await ledger.write(clear(state, clock.now()), revision, 'drill: clear what the one before has left');
    if (wrote.status === 'conflict')
        return `the record of ${environment} changed meanwhile: run again`;
    log('cleared what a drill before has left');
    return undefined;
}

;// CONCATENATED MODULE: ./build/rollback/drill/drill.js





function judge(ended, steps) {
    const failed = steps.find((step) => !step.passed);
    if (failed === undefined || ended.end !== 'rolled-back')
        return ended;
    const remedy = 'make `health` fail for an id that ends in -broken, or `command` break it';
    const reason = `the drill did not ${failed.name} (${failed.note}): ${remedy}`;
    return { ...ended, end: 'refused', work: { ...ended.work, refusal: refuse('drill', reason).refusal } };
}
async function runDrill(work, ports, github) {
    const { clock } = work.tools;
    const stop = (reason, steps) => {
        const refused = { ...work, refusal: refuse('drill', reason).refusal };
        return reportDrill({ end: 'refused', path: [], work: refused }, steps, null, clock.now());
    };
    const real = await findRealDeployment(work, github);
    if (real !== undefined)
        return stop(real, []);
    const kept = await sweepDrills(work);
    if (kept !== undefined)
        return stop(kept, []);
    const { good, broken } = await createReleases(ports);
    const owner = `${work.order.claim.owner}@${clock.now()}`;
    const first = await deployGood(work, owner, good);
    if (first.stopped !== undefined)
        return stop(first.stopped, first.steps);
    const second = await deployBroken(work, owner, broken, first.steps);
    if (second.stopped !== undefined)
        return stop(second.stopped, second.steps);
    const { steps, ended, recoveredAt } = await recover(work, owner, broken, second.steps);
    const recovery = ended.end === 'rolled-back' && second.liveAt !== null ? (recoveredAt - second.liveAt) / 1000 : null;
    return reportDrill(judge(ended, steps), steps, recovery, clock.now());
}

;// CONCATENATED MODULE: ./build/rollback/health.js



const SILENT = /^\s*(?:#.*|---\s*)?$/u;
function readGist(health) {
    const lines = health.split('\n');
    const first = lines.findIndex((line) => !SILENT.test(line));
    return first === -1 ? '' : lines.slice(first).join('\n').trim();
}
function isTargets(health) {
    const gist = readGist(health);
    return (/^https?:\/\/\S+$/u.test(gist) ||
        /^[\w./-]+\.ya?ml$/u.test(gist) ||
        /^(?:-|\w[\w-]*:)(?:\s|$)/u.test(gist) ||
        /^(?:\[\s*\{|\{\s*")/u.test(gist));
}
async function runCheck(ports, script, wanted) {
    const name = (0,deployment/* describeRelease */.NC)(wanted.to);
    const { code, reason } = await runBash(ports, script, wanted);
    if (code === 0)
        return { verdict: 'pass', reason: `the health command proved ${name}` };
    const verdict = code === 126 || code === 127 ? 'unknown' : 'fail';
    return { verdict, reason: `the health command for ${name} ${reason}` };
}
async function createProbe(ports, targets) {
    if (ports.verify === undefined)
        throw new errors/* UsageError */.eb('input `health`: targets cannot be probed here: give a command');
    const probe = await ports.verify(targets);
    return async ({ to }) => {
        try {
            return await probe(to);
        }
        catch (error) {
            const name = (0,deployment/* describeRelease */.NC)(to);
            return {
                verdict: 'unknown',
                reason: `${name} could not be probed: ${ports.redactor.clean((0,errors/* describeError */.Uc)(error))}`,
            };
        }
    };
}
async function createProver(ports, health) {
    if (readGist(health) === '')
        throw new errors/* UsageError */.eb('input `health` holds comments alone, which prove nothing: give targets or a command');
    return isTargets(health) ? createProbe(ports, health) : (wanted) => runCheck(ports, health, wanted);
}

;// CONCATENATED MODULE: ./build/rollback/run.js












const isOn = (toggle) => toggle === 'on' || toggle === 'true';
async function createTools(inputs, ports) {
    const place = (0,ledger_place/* chooseLedger */.B)(inputs.ledger, ports.runner.kind);
    const { command, health, token = '' } = inputs;
    if (command === undefined)
        throw new errors/* UsageError */.eb('input `command` is missing: say how to put a release live, for example `command: ./switch.sh`');
    if (health === undefined)
        throw new errors/* UsageError */.eb('input `health` is missing: nothing counts as rolled back without a proof, for example `health: ./check.sh`');
    return {
        ledger: ports.ledger(place, token),
        releases: ports.releases(place, token),
        clock: ports.clock,
        log: (line) => ports.runner.log(ports.redactor.clean(line)),
        switchTo: (wanted) => runBash(ports, command, wanted),
        compare: ({ to, from }) => compareConfiguration(ports.git, to, from, inputs.environment),
        prove: await createProver(ports, health),
    };
}
function createOrder(inputs, ports) {
    const { environment, to = '', reason } = inputs;
    const { runner } = ports;
    const step = runner.variable('GITHUB_ACTION') ?? 'rollback';
    return {
        environment,
        claim: (0,ledger_lock/* claimFor */.sI)(runner.context, step, isOn(inputs.drill) ? 'drill' : 'rollback', ports.clock.now()),
        attempt: runner.context.runAttempt,
        to,
        expectedFrom: runner.variable('PLIMSOLL_EXPECTED_FROM') ?? '',
        reason,
        hold: isOn(inputs.hold),
        dryRun: isOn(inputs['dry-run']),
        schema: inputs['schema-window'],
        actor: runner.context.actor,
        url: '',
    };
}
function connectList(inputs, ports) {
    return (0,ledger_place/* chooseLedger */.B)(inputs.ledger, ports.runner.kind) === 'github' ? ports.github(inputs.token ?? '') : undefined;
}
async function run(inputs, ports) {
    const freed = inputs['release-hold'];
    if (freed !== undefined) {
        const ledger = ports.ledger((0,ledger_place/* chooseLedger */.B)(inputs.ledger, ports.runner.kind), inputs.token ?? '');
        return freeHold(ledger, inputs.environment, freed, isOn(inputs['dry-run']));
    }
    const work = createWork(createOrder(inputs, ports), await createTools(inputs, ports));
    if (isOn(inputs.drill))
        return runDrill(work, ports, connectList(inputs, ports));
    return reportRollback(await drive(work), ports.clock.now());
}
const rollback = { contract: contract_contract, run };


/***/ })

};
