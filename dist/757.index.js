export const id = 757;
export const ids = [757];
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

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ BY_OWN_RULE),
/* harmony export */   K7: () => (/* binding */ isUnscanned),
/* harmony export */   PD: () => (/* binding */ describeUnscanned),
/* harmony export */   Sq: () => (/* binding */ compareConfidence),
/* harmony export */   Yh: () => (/* binding */ moveConfidence),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   ls: () => (/* binding */ identify)
/* harmony export */ });
function isUnscanned({ rule, confidence }) {
    return rule.endsWith('-not-scanned') && confidence === 'high';
}
function identify(file, detection) {
    const { secret, token } = detection;
    return isUnscanned(detection) ? `${file}\n${token}` : secret === '' ? token : secret;
}
const BY_OWN_RULE = 'matches a rule of this repository';
function describeUnscanned(what, provider, problem) {
    const place = { provider, line: 1, column: 1, secret: '' };
    return { ...place, rule: `${what}-not-scanned`, confidence: 'high', why: [problem], token: problem };
}
const LADDER = ['low', 'medium', 'high'];
function moveConfidence(confidence, steps) {
    const index = Math.min(2, Math.max(0, LADDER.indexOf(confidence) + steps));
    return LADDER[index] ?? 'low';
}
function compareConfidence(a, b) {
    return LADDER.indexOf(b.confidence) - LADDER.indexOf(a.confidence);
}
function isAtLeast(confidence, floor) {
    return LADDER.indexOf(confidence) >= LADDER.indexOf(floor);
}


/***/ }),

/***/ 5780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rc: () => (/* binding */ findLineEnd),
/* harmony export */   S$: () => (/* binding */ sliceText),
/* harmony export */   Uq: () => (/* binding */ openText),
/* harmony export */   my: () => (/* binding */ findLineStart)
/* harmony export */ });
/* harmony import */ var _stream_view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9200);

function openText(bytes, kind, inside) {
    const view = (0,_stream_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewBytes */ .j)(bytes);
    return {
        bytes: view,
        kind,
        inside,
        candidates: [],
        judgedUntil: -1,
        decodedUntil: -1,
        region: { start: -1, end: -1 },
        escapes: [],
        manifestUntil: 0,
        tokenUntil: -1,
        readUntil: new Map(),
    };
}
function sliceText(text, start, end) {
    return text.bytes.toString('latin1', Math.max(0, start), Math.min(text.bytes.length, end));
}
function findLineEnd(bytes, at, reach) {
    const limit = Math.min(bytes.length, at + reach);
    let end = at;
    while (end < limit && bytes[end] !== 10 && bytes[end] !== 13)
        end++;
    return end;
}
function findLineStart(bytes, at, reach) {
    const limit = Math.max(0, at - reach);
    let start = at;
    while (start > limit && bytes[start - 1] !== 10 && bytes[start - 1] !== 13)
        start--;
    return start;
}


/***/ }),

/***/ 5636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ selectPaths),
/* harmony export */   kh: () => (/* binding */ countFrom),
/* harmony export */   oq: () => (/* binding */ matchPaths),
/* harmony export */   sw: () => (/* binding */ takesEverything)
/* harmony export */ });
/* harmony import */ var _shard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9910);

async function selectPaths(globs, shard) {
    const unmet = new Map(await Promise.all([...new Set(globs)].map(async (glob) => [glob, await matchPaths([glob])])));
    const meet = (path) => {
        for (const [glob, isNamed] of unmet)
            if (isNamed(path))
                unmet.delete(glob);
    };
    return {
        isWanted: await matchPaths(globs),
        meet,
        unmet,
        isOurs: (path) => (0,_shard_js__WEBPACK_IMPORTED_MODULE_0__/* .isInShard */ .O)(path, shard),
    };
}
function countFrom(folder, listed) {
    if (folder === '')
        return [...listed];
    return listed
        .filter(({ file }) => file.startsWith(folder))
        .map((one) => ({ ...one, file: one.file.slice(folder.length) }));
}
async function matchPaths(globs) {
    if (globs === undefined || globs.length === 0)
        return () => true;
    const plain = globs.map((glob) => glob.replace(/^\.\//, '').replace(/\/$/, ''));
    if (plain.includes('.') || plain.includes(''))
        return () => true;
    const { default: picomatch } = await __webpack_require__.e(/* import() */ 6).then(__webpack_require__.t.bind(__webpack_require__, 4006, 19));
    return picomatch(plain.flatMap((glob) => [glob, `${glob}/**`]), { dot: true, flags: 's' });
}
const NOBODYS = ['zq7', 'zq7.zq7', 'zq7/zq7', 'zq7/zq7.zq7', 'zq7/zq7/zq7.zq7'];
function takesEverything(isAccepted) {
    return NOBODYS.some(isAccepted);
}


/***/ }),

/***/ 9910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isInShard),
/* harmony export */   X: () => (/* binding */ readShard)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);

function readShard(text) {
    const [index = 1, count = 1] = (text ?? '1/1').split('/').map(Number);
    if (index < 1 || index > count)
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`input \`shard\`: there is no part ${index} of ${count}: count parts from 1 to ${count}`);
    return { index, count };
}
function isInShard(path, { index, count }) {
    return count === 1 || hashPath(path) % count === index - 1;
}
function hashPath(path) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < path.length; at++)
        hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
    return (hash ^ (hash >>> 15)) >>> 0;
}


/***/ }),

/***/ 171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ parseSafely)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);

function parseSafely(read, path) {
    try {
        return read();
    }
    catch (error) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${path}: ${error instanceof Error ? error.message.split('\n')[0] : 'not readable'}`);
    }
}


/***/ }),

/***/ 3757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanSecrets: () => (/* binding */ scanSecrets)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/kernel/contract.js
var contract = __webpack_require__(7224);
// EXTERNAL MODULE: ./build/kernel/inputs.js
var inputs = __webpack_require__(8927);
// EXTERNAL MODULE: ./build/scan-secrets/engine/detection.js
var engine_detection = __webpack_require__(968);
;// CONCATENATED MODULE: ./build/scan-secrets/contract.js




const onOff = (0,inputs/* oneOf */.yL)('on', 'off');
const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'scan-secrets',
    about: 'Finds secrets in changes, trees, history and build artifacts, without installing a scanner or leaking what it finds.',
    branding: { icon: 'shield', color: 'red' },
    inputs: {
        scope: (0,contract/* input */.hF)({
            about: 'What to scan: `changes`, `tree`, `history` or `artifacts`. Blank: the changes of a pull request, push or merge group, the history for the first push of a repository, the tree for every other event.',
            type: (0,inputs/* oneOf */.yL)('changes', 'tree', 'history', 'artifacts'),
        }),
        path: (0,contract/* input */.hF)({
            about: 'Folder or globs to scan, one per line, relative to the working directory. Blank: everything.',
            type: (0,inputs/* list */.p_)(),
        }),
        base: (0,contract/* input */.hF)({
            about: 'Commit, branch or tag that changes and history are counted from. Blank: taken from the event.',
            type: (0,inputs/* matching */.wC)(/^[A-Za-z0-9][\w./^~@{}-]{0,254}$/, 'a commit, branch or tag'),
            configurable: false,
        }),
        artifacts: (0,contract/* input */.hF)({
            about: 'Globs of build artifacts to scan: bundles, source maps, archives, a docker context.',
            type: (0,inputs/* list */.p_)(),
        }),
        known: (0,contract/* input */.hF)({
            about: 'Secret values of the job, one per line or as JSON: searched for as they are, in base64, hexadecimal, URL and JSON spelling, and never shown.',
            type: (0,inputs/* secretText */.yD)(),
            secret: true,
            configurable: false,
        }),
        workflows: (0,contract/* input */.hF)({
            about: 'Whether workflow files are searched for places that leak secrets.',
            type: onOff,
            fallback: 'on',
            stricter: (a, b) => (a === 'on' ? a : b),
        }),
        baseline: (0,contract/* input */.hF)({
            about: 'File of accepted findings, keyed by fingerprint.',
            type: (0,inputs/* text */.Qq)(),
            fallback: '.github/secrets-baseline.yml',
        }),
        rules: (0,contract/* input */.hF)({ about: 'File of own rules in YAML, or a gitleaks configuration.', type: (0,inputs/* text */.Qq)() }),
        allow: (0,contract/* input */.hF)({
            about: 'Globs of paths and fingerprints that are accepted, one per line.',
            type: (0,inputs/* list */.p_)(),
            stricter: (a, b) => a.filter((entry) => b.includes(entry)),
        }),
        'fail-on': (0,contract/* input */.hF)({
            about: 'The lowest confidence that fails: `high`, `medium` or `low`.',
            type: (0,inputs/* oneOf */.yL)('high', 'medium', 'low'),
            fallback: 'high',
            stricter: (a, b) => ((0,engine_detection/* isAtLeast */.du)(a, b) ? b : a),
        }),
        sarif: (0,contract/* input */.hF)({ about: 'Path of the SARIF 2.1.0 file to write.', type: (0,inputs/* text */.Qq)(), configurable: false }),
        annotations: (0,contract/* input */.hF)({ about: 'Whether findings are annotated in the files view.', type: onOff, fallback: 'on' }),
        shard: (0,contract/* input */.hF)({
            about: 'Which part of a large scan to run, for example `2/8`; join-evidence joins the parts.',
            type: (0,inputs/* matching */.wC)(/^\d{1,4}\/\d{1,4}$/, 'a part such as `2/8`'),
            configurable: false,
        }),
        token: (0,contract/* tokenInput */.e1)(),
    },
    outputs: {
        findings: { about: 'Number of findings, accepted ones included.' },
        'new-findings': {
            about: 'Number of findings that nothing accepts: no baseline, `allow`, comment or file of another scanner.',
        },
        high: { about: 'New findings of high confidence.' },
        medium: { about: 'New findings of medium confidence.' },
        low: { about: 'New findings of low confidence.' },
        'scanned-files': { about: 'Files or file versions scanned.' },
        'scanned-bytes': { about: 'Bytes scanned.' },
        'scanned-commits': { about: 'Commits whose changes were scanned.' },
        sarif: { about: 'Path of the SARIF file, empty when none was asked for.' },
    },
    permissions: {
        contents: { access: 'read', why: 'to fetch the commits that a shallow checkout lacks' },
        'pull-requests': { access: 'read', why: 'only where more than 300 files changed and no git can fetch the base' },
    },
    failsWhen: [
        'A new finding is at least as trusted as `fail-on`.',
        'Nothing was scanned.',
        'A glob of `artifacts` or `path` names no file.',
        'A file version or an archive could not be read.',
        'A value that is found has an entry in the baseline that has expired.',
        'The baseline, the rules or `allow` cannot be read.',
    ],
    evidence: schemas/* object */.Ikc({
        scope: schemas/* string */.YjP(),
        shard: schemas/* string */.YjP().optional(),
        sarif: schemas/* string */.YjP().optional(),
        notes: schemas/* array */.YOg(schemas/* string */.YjP()),
        scanned: schemas/* object */.Ikc({ files: schemas/* number */.aig(), bytes: schemas/* number */.aig(), commits: schemas/* number */.aig() }),
        skipped: schemas/* array */.YOg(schemas/* object */.Ikc({ file: schemas/* string */.YjP(), why: schemas/* string */.YjP() })),
        findings: schemas/* array */.YOg(schemas/* object */.Ikc({
            rule: schemas/* string */.YjP(),
            provider: schemas/* string */.YjP(),
            file: schemas/* string */.YjP(),
            line: schemas/* number */.aig(),
            column: schemas/* number */.aig(),
            confidence: schemas/* enum */.k5n(['high', 'medium', 'low']),
            why: schemas/* string */.YjP(),
            reach: schemas/* string */.YjP(),
            fingerprint: schemas/* string */.YjP(),
            commit: schemas/* string */.YjP(),
            standing: schemas/* boolean */.zMY(),
            accepted: schemas/* string */.YjP(),
        })),
        stale: schemas/* array */.YOg(schemas/* string */.YjP()),
        expired: schemas/* array */.YOg(schemas/* string */.YjP()),
    }),
});

// EXTERNAL MODULE: ./build/scan-secrets/gather/shard.js
var gather_shard = __webpack_require__(9910);
;// CONCATENATED MODULE: ./build/scan-secrets/archive/entry.js
function createSource(bytes) {
    return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}
const MOST_ENTRIES = 100_000;
const PIECE = 128 << 10;
async function* readPieces(source, start, end) {
    yield* pieceBytes(source, start, end);
}
function* pieceBytes(source, start, end) {
    for (let at = start; at < end;) {
        const piece = source.read(at, Math.min(PIECE, end - at));
        if (piece.length === 0)
            return;
        at += piece.length;
        yield piece;
    }
}
function cutSource(source, start, size) {
    return { size, read: (offset, length) => source.read(start + offset, Math.min(length, size - offset)) };
}
function copyBytes(source, start, end) {
    const bytes = Buffer.allocUnsafe(Math.max(0, end - start));
    let filled = 0;
    while (filled < bytes.length) {
        const part = source.read(start + filled, bytes.length - filled);
        if (part.length === 0)
            break;
        bytes.set(part, filled);
        filled += part.length;
    }
    return bytes.subarray(0, filled);
}
function nameEntry(escapes, path) {
    const parts = path.split(/[\\/]/);
    if (/^(?:[\\/]|[A-Za-z]:)/.test(path) || parts.includes('..'))
        escapes.push(path);
    return parts.filter((part) => !['', '.', '..'].includes(part)).join('/');
}

;// CONCATENATED MODULE: ./build/scan-secrets/archive/tar.js

const BLOCK = 512;
const LINK = 157;
const PREFIX = 345;
const PAX_PATH = /(?:^|\n)\d{1,5} path=([^\n]{1,4096})\n/;
const CUT_OFF = 'a file of it is cut off or its header is no header';
const LONGEST_NAME = 65_536;
function isTar(bytes) {
    return Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
}
const NO_FILE = new Set('123456gKVDNX');
async function* readTar(reader, noticed) {
    let extended = {};
    for (let count = 0, isEnded = false;;) {
        const header = await reader.take(BLOCK);
        if (header.length > 0 && header.length < BLOCK)
            noticed.problem ??= CUT_OFF;
        if (header.length < BLOCK)
            return;
        if (header.every((byte) => byte === 0)) {
            isEnded = true;
            continue;
        }
        if ((isEnded || header[0] === 0) && !isTar(header))
            noticed.problem ??= 'bytes stand in it that belong to no file';
        if (noticed.problem !== null)
            return;
        const type = String.fromCharCode(header[156]);
        if (type === 'S')
            await skipHoles(reader, header[482] !== 0);
        const size = extended.size ?? readNumber(header, 124, 12);
        const length = Number.isSafeInteger(size) && size >= 0 ? size : Infinity;
        const end = reader.position() + Math.ceil(length / BLOCK) * BLOCK;
        noticed.outside(header.subarray(LINK, PREFIX), true);
        if (type === 'L' || type === 'x') {
            const body = await reader.take(Math.min(length, LONGEST_NAME));
            extended = { ...extended, ...(type === 'L' ? { path: readText(body, 0, LONGEST_NAME) } : readPax(body)) };
            if (type === 'x')
                noticed.outside(Buffer.from(body.toString('latin1').replace(PAX_PATH, '\n'), 'latin1'));
        }
        else {
            if (!NO_FILE.has(type) && length < Infinity) {
                const path = nameEntry(noticed.escapes, extended.path ?? readName(header));
                yield { path, content: reader.pieces(size) };
                count++;
            }
            extended = {};
        }
        for await (const piece of reader.pieces(end - reader.position()))
            if (piece.some((byte) => byte !== 0))
                noticed.outside(piece);
        if (reader.position() < end)
            noticed.problem ??= CUT_OFF;
        else if (count >= MOST_ENTRIES)
            noticed.problem ??= `it holds more than ${MOST_ENTRIES} files`;
        if (noticed.problem !== null)
            return;
    }
}
function readText(bytes, at, length) {
    const field = bytes.subarray(at, at + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? field.length : end);
}
function readName(header) {
    const prefix = readText(header, PREFIX, 155);
    const name = readText(header, 0, 100);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function readNumber(bytes, at, length) {
    if ((bytes[at] & 128) === 0)
        return parseInt(readText(bytes, at, length).trim() || '0', 8);
    return bytes.subarray(at + 1, at + length).reduce((sum, byte) => sum * 256 + byte, bytes[at] & 127);
}
async function skipHoles(reader, hasMore) {
    for (let isMore = hasMore; isMore;) {
        const block = await reader.take(BLOCK);
        isMore = block.length === BLOCK && block[504] !== 0;
    }
}
function readPax(body) {
    const text = body.toString('utf8');
    const path = PAX_PATH.exec(text)?.[1];
    const size = /(?:^|\n)\d{1,5} size=(\d{1,15})\n/.exec(text)?.[1];
    return { ...(path === undefined ? {} : { path }), ...(size === undefined ? {} : { size: Number(size) }) };
}

;// CONCATENATED MODULE: ./build/scan-secrets/archive/zip.js

const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_DIRECTORY = 8 << 20;
function isZip(bytes) {
    return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}
const TAIL = 65_557;
function endsLikeZip(source) {
    const directory = findDirectory(source);
    return typeof directory !== 'string' && directory.count > 0 && isListed(source, directory.first);
}
function findDirectory(source) {
    const from = Math.max(0, source.size - TAIL);
    const tail = copyBytes(source, from, source.size);
    const end = findEnd(tail);
    if (end < 0)
        return 'it has no directory';
    const count = tail.readUInt16LE(end + 10);
    const first = tail.readUInt32LE(end + 16);
    if (count === 0xffff || first === 0xffffffff)
        return 'it is a 64-bit zip file';
    const shift = isListed(source, first) ? 0 : from + end - tail.readUInt32LE(end + 12) - first;
    return { first: first + shift, count, shift };
}
function isListed(source, at) {
    const head = copyBytes(source, at, at + 4);
    return head.length === 4 && head.readUInt32LE(0) === LISTED;
}
function* listZip(source, noticed) {
    const directory = findDirectory(source);
    if (typeof directory === 'string') {
        noticed.problem ??= directory;
        return;
    }
    const members = [];
    for (const member of listMembers(source, directory, noticed)) {
        members.push(member);
        if (!member.isFolder)
            yield member;
    }
    if (noticed.problem !== null)
        return;
    let last = 0;
    for (const { local, start, end, isFolder } of members.toSorted((a, b) => a.local - b.local)) {
        giveAway(source, last, local, noticed);
        noticed.outside(copyBytes(source, Math.max(last, local + 30), isFolder ? end : start), true);
        last = Math.max(last, end);
    }
    giveAway(source, last, source.size, noticed);
}
function giveAway(source, start, end, noticed) {
    const mayHold = start === 0 && !isZip(copyBytes(source, 0, 4));
    let before = Buffer.alloc(0);
    for (const piece of pieceBytes(source, start, end)) {
        const seam = Buffer.concat([before, piece]);
        if (!mayHold && seam.includes('PK\x03\x04', 0, 'latin1'))
            noticed.problem ??= 'it holds a file that its directory does not name';
        noticed.outside(piece);
        before = seam.subarray(-3);
    }
}
function* listMembers(source, { first, count, shift }, noticed) {
    const directory = copyBytes(source, first, Math.min(source.size, first + LONGEST_DIRECTORY));
    let left = source.size;
    for (let index = 0, at = 0; index < count; index++) {
        if (at + 46 > directory.length || directory.readUInt32LE(at) !== LISTED) {
            noticed.problem ??= 'its directory is broken or larger than 8 MiB';
            return;
        }
        left -= directory.readUInt32LE(at + 20);
        if (left < 0) {
            noticed.problem ??= 'files of it lie over one another';
            return;
        }
        const nameLength = directory.readUInt16LE(at + 28);
        const path = directory.toString('utf8', at + 46, at + 46 + nameLength);
        const member = locate(source, directory, at, shift);
        if (typeof member === 'string')
            noticed.problem ??= member;
        else
            yield { path: nameEntry(noticed.escapes, path), isFolder: path.endsWith('/'), ...member };
        const comment = at + 46 + nameLength + directory.readUInt16LE(at + 30);
        at = comment + directory.readUInt16LE(at + 32);
        noticed.outside(directory.subarray(comment, at), true);
    }
}
function findEnd(bytes) {
    return bytes.length < 22 ? -1 : bytes.lastIndexOf('PK\x05\x06', bytes.length - 22, 'latin1');
}
function locate(source, directory, at, shift) {
    const flags = directory.readUInt16LE(at + 8);
    const method = directory.readUInt16LE(at + 10);
    const size = directory.readUInt32LE(at + 20);
    const local = directory.readUInt32LE(at + 42) + shift;
    if ((flags & 1) === 1)
        return 'a file of it is encrypted';
    const header = copyBytes(source, local, local + 30);
    if (header.length < 30 || header.readUInt32LE(0) !== LOCAL)
        return 'a file of it cannot be found';
    const start = local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (start + size > source.size)
        return 'a file of it is cut off';
    if (method !== 0 && method !== 8)
        return `a file of it is packed by method ${method}`;
    return { isDeflated: method === 8, local, start, end: start + size };
}
const SMALL = 1 << 20;
const BROKEN = 'a file of it does not unpack';
function openMember(source, { path, isDeflated, start, end }, inflate, noticed) {
    const packed = readPieces(source, start, end);
    if (!isDeflated)
        return { path, content: packed, source: cutSource(source, start, end - start) };
    const whole = end - start > SMALL ? 'too large' : inflate.unpack('deflate', copyBytes(source, start, end), SMALL);
    if (whole === 'too large')
        return { path, content: inflate.stream('deflate', packed, () => (noticed.problem ??= BROKEN)) };
    if (whole === 'broken')
        noticed.problem ??= BROKEN;
    const bytes = whole === 'broken' ? new Uint8Array() : whole;
    return { path, content: readPieces(createSource(bytes), 0, bytes.length) };
}

;// CONCATENATED MODULE: ./build/scan-secrets/archive/kind.js


const HEAD = 512;
const CLOSED = [
    ['xz', '\xfd7zXZ\0', 0],
    ['bzip2', '1AY&SY', 4],
    ['zstd', '\x28\xb5\x2f\xfd', 0],
    ['lz4', '\x04\x22\x4d\x18', 0],
    ['lz4', '\x02\x21\x4c\x18', 0],
    ['lzma', ']\0\0', 0],
    ['snappy', '\xff\x06\0\0sNaPpY', 0],
    ['lzip', 'LZIP\x01', 0],
    ['lzop', '\x89LZO\0', 0],
    ['compress', '\x1f\x9d', 0],
    ['pack', '\x1f\x1e', 0],
    ['lzh', '-lh5-', 2],
    ['xar', 'xar!', 0],
    ['7z', '7z\xbc\xaf\x27\x1c', 0],
    ['rar', 'Rar!\x1a\x07', 0],
    ['cab', 'MSCF\0\0\0\0', 0],
    ['deb', '!<arch>\ndebian-binary', 0],
    ['rpm', '\xed\xab\xee\xdb', 0],
    ['squashfs', 'hsqs', 0],
];
function isArchive(path) {
    return /\.(?:tgz|tar|gz|zip|jar|war|whl|nupkg|vsix|crx|apk|aar|ipa|docx|xlsx|7z|rar|xz|bz2|zst|lzma|lz|lz4|lzo|lzh|lha|z|sz|arj|cab|dmg)$/i.test(path);
}
function readKind(head, path) {
    if (isZip(head))
        return 'zip';
    if (isTar(head))
        return 'tar';
    if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 8)
        return 'gzip';
    const text = Buffer.from(head.subarray(0, 64)).toString('latin1');
    const closed = CLOSED.find(([, start, at]) => text.startsWith(start, at))?.[0];
    return closed ?? (/\.br$/i.test(path) && !isText(head) ? 'brotli' : null);
}
function isText(head) {
    return !/[^\t\n\r\x20-\ufffc]/.test(new TextDecoder().decode(head, { stream: true }));
}

// EXTERNAL MODULE: ./build/domain/path.js
var domain_path = __webpack_require__(298);
;// CONCATENATED MODULE: ./build/scan-secrets/engine/byte.js
function isAlphanumeric(byte) {
    return (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122);
}
function isWord(byte) {
    return isAlphanumeric(byte) || byte === 95;
}
function isDigit(byte) {
    return byte >= 48 && byte <= 57;
}
function isHexDigit(byte) {
    return (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 102);
}
function isBlank(byte) {
    return byte === 32 || byte === 9;
}
function isLineEnd(byte) {
    return byte === 10 || byte === 13;
}
function isQuote(byte) {
    return byte === 34 || byte === 39 || byte === 96;
}

// EXTERNAL MODULE: ./build/scan-secrets/engine/text.js
var engine_text = __webpack_require__(5780);
;// CONCATENATED MODULE: ./build/scan-secrets/generic/placeholder.js
const VARIABLE = /^(?:\\?\$[A-Za-z_{(]|\$\$|%[A-Za-z_(]|<[^>]*>?$|\{%|\{[A-Za-z_.]+\}$|#\{|@[\w.]+@?$|!\w|ENC\[|\{cipher\}|__\w+__$|arn:|secretsmanager|vault:|ssm:|sm:|op:\/\/|ref\+|file:|env:|dotenv:|doppler:|keychain:|bws:)|\$\{|\{\{|\$\(|<%/;
const CALL = /(?:^|[^\w])(?:process\.env|os\.environ|getenv|import\.meta|System\.get|env\.|ENV\[|secrets\.)|\w\($|\(\)/;
const WHOLE = /^(?:true|false|null|none|undefined|void|empty|default|string|text|bytes?|number|object|unknown|required|optional|disabled|enabled|password|passwd|pass|secret|token|auth|bearer|basic|credentials?|api[_-]?key|access[_-]?token|user(?:name)?|admin|root|guest|test|foobar|value|login|localhost|hidden|masked|censored)$/i;
const PHRASE = /change[-_ ]?(?:me|it|this|in)|your[-_ ]?|[-_]here$|placeholder|redacted|replace|insert|todo|fixme|\bexample|example(?:\.|key|$)|enter[-_ ]|put[-_ ]|fill[-_ ]?in|not[-_ ]?(?:a[-_ ]?)?(?:real|secret|used|set)|obviously|xxxx|\*{3,}|\.{3}|\xe2\x80\xa6|____|-{6,}|\xe2\x80\xa2|#{4,}|={8,}|\?{3,}/i;
const SAMPLE = /dummy|sample|fake|mock|demo|lorem|ipsum|foo[-_]?bar|some[-_]|\bmy[-_]|(?:^|[^a-z])tests?(?:[^a-z]|$)|testing|bogus|invalid|wrong|incorrect|super[-_]?secret/i;
const ODD = /[a-z][A-Z](?![a-z]{2})|[A-Z]{2}[a-z]/;
const ASCENDING = 'abcdefghijklmnopqrstuvwxyz|0123456789012345678901234567890|qwertyuiopasdfghjklzxcvbnm|9876543210987654321';
function isReference(value) {
    return VARIABLE.test(value) || CALL.test(value) || /^%.+%$/.test(value);
}
function isPlaceholder(value) {
    return WHOLE.test(value) || PHRASE.test(value) || isRepetitive(value);
}
function isSample(value) {
    const word = SAMPLE.exec(value)?.[0];
    return word !== undefined && !ODD.test(word);
}
function isRepetitive(value) {
    const text = value.toLowerCase().replaceAll(/[-_. ]/g, '');
    if (text.length < 4)
        return true;
    if (isMonotonous(text) || isPeriodic(text) || isClimbing(text))
        return true;
    const letters = text.replaceAll(/[^a-z]/g, '');
    return climbsApart(text, letters) || climbsBetween(letters, /[g-z]/.test(letters) ? 0.6 : 0.85);
}
function isMonotonous(text) {
    const most = Math.max(1, Math.min(4, text.length / 6));
    let seen = '';
    for (let index = 0; index < text.length && seen.length <= most; index++) {
        if (!seen.includes(text[index]))
            seen += text[index];
    }
    return seen.length <= most;
}
const PERIODS = [1, 2, 3, 4, 6, 8, 10, 16];
function isPeriodic(text) {
    return PERIODS.some((period) => text.length >= period * 2.5 && repeatsEvery(text, period));
}
function repeatsEvery(text, period) {
    for (let at = period; at < text.length; at++) {
        if (text.charCodeAt(at) !== text.charCodeAt(at - period))
            return false;
    }
    return true;
}
function climbsApart(text, letters) {
    if (letters.length < 3 || countClimbs(letters) < 0.8)
        return false;
    const digits = text.replaceAll(/\D/g, '');
    return digits.length >= 3 && countClimbs(digits) >= 0.8;
}
function countClimbs(text) {
    let climbs = 0;
    for (let index = 1; index < text.length; index++) {
        if (text.charCodeAt(index) - text.charCodeAt(index - 1) === 1)
            climbs++;
    }
    return climbs / (text.length - 1);
}
function climbsBetween(letters, share) {
    if (letters.length < 8)
        return false;
    let climbs = 0;
    for (let index = 1; index < letters.length; index++) {
        const step = (letters.charCodeAt(index) - letters.charCodeAt(index - 1) + 26) % 26;
        if (step >= 1 && step <= 3)
            climbs++;
    }
    return climbs >= (letters.length - 1) * share;
}
function isClimbing(text) {
    let apart = 0;
    for (let index = 0; index < text.length;) {
        let length = 5;
        if (index + length > text.length || !ASCENDING.includes(text.slice(index, index + length))) {
            index++;
            apart++;
            if (apart * 3 > text.length)
                return false;
            continue;
        }
        while (index + length < text.length && ASCENDING.includes(text.slice(index, index + length + 1)))
            length++;
        index += length;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/scan-secrets/generic/randomness.js
const COMMON_PAIRS = 'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co ' +
    'me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ' +
    'ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa ' +
    'im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke ' +
    'fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da yo cr cl du ' +
    'ga qu ue ub up ui ck ey';
const IS_COMMON = tabulatePairs(COMMON_PAIRS.split(' '));
function tabulatePairs(pairs) {
    const table = new Uint8Array(1024);
    for (const pair of pairs)
        table[placePair(pair.charCodeAt(0), pair.charCodeAt(1))] = 1;
    return table;
}
function placePair(first, second) {
    return ((first & 31) << 5) | (second & 31);
}
function describeLook(text) {
    const kinds = { lower: 0, upper: 0, digit: 0, beyondHex: 0 };
    let pairs = 0;
    let common = 0;
    let distinct = 0;
    let before = 0;
    const seen = new Uint8Array(256);
    for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        countKind(kinds, code);
        if (seen[code & 255] === 0)
            distinct++;
        seen[code & 255] = 1;
        const letter = isLetter(code) ? code : 0;
        if (letter > 0 && before > 0) {
            pairs++;
            common += IS_COMMON[placePair(before, letter)];
        }
        before = letter;
    }
    return {
        length: text.length,
        distinct,
        hasLower: kinds.lower > 0,
        hasUpper: kinds.upper > 0,
        hasDigit: kinds.digit > 0,
        hasOther: kinds.lower + kinds.upper + kinds.digit < text.length,
        isHex: kinds.beyondHex === 0 && !(kinds.lower > 0 && kinds.upper > 0) && text !== '',
        pairs,
        wordiness: pairs === 0 ? 0 : common / pairs,
    };
}
function isLetter(code) {
    return (code | 32) >= 97 && (code | 32) <= 122;
}
function countKind(kinds, code) {
    if (code >= 48 && code <= 57)
        kinds.digit++;
    else if (isLetter(code)) {
        if (code >= 97)
            kinds.lower++;
        else
            kinds.upper++;
        if ((code | 32) > 102)
            kinds.beyondHex++;
    }
    else
        kinds.beyondHex++;
}
function measureEvenness(text) {
    if (text.length < 2)
        return 0;
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    let entropy = 0;
    for (const count of counts.values())
        entropy -= (count / text.length) * Math.log2(count / text.length);
    return entropy / Math.log2(text.length);
}
const CHANGE = /[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g;
function isRandom(text, look = describeLook(text)) {
    if (look.length < 12 || look.distinct < 8 || isCompound(text) || isCamelCase(text))
        return false;
    if (look.isHex)
        return (look.hasLower || look.hasUpper) && look.length >= 16;
    const kinds = Number(look.hasLower) + Number(look.hasUpper) + Number(look.hasDigit);
    if (kinds < 2)
        return look.length >= 20 && look.wordiness < 0.5 && (look.hasLower || look.hasUpper);
    const isUnlike = look.wordiness < (look.hasDigit ? 0.62 : 0.5);
    if (!isUnlike && (kinds < 3 || text.replaceAll(CHANGE, '').length * 2 > text.length))
        return false;
    return measureEvenness(text) > 0.72;
}
function isCompound(text) {
    return (/^[a-z]{2,14}\d{0,3}(?:[-_./: ][a-z]{1,14}\d{0,3})+$/i.test(text) || /^[\w.,'!?-]+(?: [\w.,'!?-]+)+$/.test(text));
}
function isCamelCase(text) {
    return text.replaceAll(/[A-Z][a-z]{2,}/g, '').length < text.length * 0.3;
}
function isUnspoken(text, look = describeLook(text)) {
    return look.length >= 5 && look.distinct >= 4 && look.pairs >= 3 && look.wordiness <= 0.6;
}

;// CONCATENATED MODULE: ./build/scan-secrets/adapters/adapter.js
const ADAPTER_REACH = 1 << 18;
function recordValue(text, adapter, start, length, confidence) {
    text.candidates.push({
        rule: adapter.rule,
        provider: adapter.provider,
        start,
        end: start + length,
        secretStart: start,
        confidence,
        why: [adapter.why],
        rank: 3,
    });
}

;// CONCATENATED MODULE: ./build/scan-secrets/adapters/adapters.table.js
const JSON_PASSWORD = /"\w{0,20}(?:pass|password|passphrase|passwd|pwd)"\s{0,4}:\s{0,4}"(?<value>[^"\\]{3,200})"/gi;
const ADAPTERS = [
    { rule: 'netrc-password', provider: 'netrc', path: /(?:^|\/)[._]netrc$/, line: /\bpassword\s{1,8}(?<value>\S{3,200})/g, confidence: 'medium', why: 'a password for logins by command-line tools' },
    { rule: 'pgpass-password', provider: 'PostgreSQL', path: /(?:^|\/)(?:\.pgpass|pgpass\.conf)$/, line: /^(?!#)(?:[^:\n]{1,200}):(?:\d{1,5}|\*):(?:[^:\n]{1,200}):(?:[^:\n]{1,200}):(?<value>[^\n\r]{1,200})/gm, confidence: 'medium', why: 'a database password file' },
    { rule: 'npm-auth', provider: 'npm', path: /(?:^|\/)\.(?:npmrc|yarnrc)$/, line: /(?:^|:)_(?:auth|password)\s{0,4}=\s{0,4}"?(?<value>[A-Za-z0-9+/=]{6,400})/gm, confidence: 'high', why: 'credentials for a package registry' },
    { rule: 'npm-auth', provider: 'npm', path: /(?:^|\/)\.(?:npmrc|yarnrc|yarnrc\.yml)$/, line: /authtoken"?\s{0,4}[:=]\s{0,4}"?(?<value>[A-Za-z0-9_-]{16,400})/gi, confidence: 'high', why: 'a token for a package registry' },
    { rule: 'docker-config-auth', provider: 'Docker', path: /(?:^|\/)(?:\.dockercfg|\.dockerconfigjson|config\.json|dockercfg|docker-config\.json)$/, line: /"auth"\s{0,4}:\s{0,4}"(?<value>[A-Za-z0-9+/=_-]{8,2000})"/g, isBasic: true, confidence: 'high', why: 'credentials for a container registry' },
    { rule: 'wp-config-password', provider: 'WordPress', path: /wp-config[^/]*\.php$/, line: /define\(\s{0,4}['"]DB_PASSWORD['"]\s{0,4},\s{0,4}['"](?<value>[^'"\n]{3,200})['"]/g, confidence: 'medium', why: 'the password of the WordPress database' },
    { rule: 'wp-config-salt', provider: 'WordPress', path: /wp-config[^/]*\.php$/, line: /define\(\s{0,4}['"](?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)['"]\s{0,4},\s{0,40}'(?<value>[^'\n]{24,200})'/g, confidence: 'high', why: 'a key that signs WordPress sessions' },
    { rule: 'ftp-client-password', provider: 'FTP client', path: /(?:^|\/)(?:sftp\.json|\.ftpconfig|\.remote-sync\.json|sftp-config(?:-alt\d?)?\.json|deployment-config\.json|ftp-sync\.json|robomongo\.json|\.sftpconfig\.json)$/, line: JSON_PASSWORD, confidence: 'medium', why: 'a password saved by an editor or client' },
    { rule: 'filezilla-password', provider: 'FileZilla', path: /(?:^|\/)(?:filezilla|recentservers|sitemanager)\.xml$/, line: /<Pass(?: encoding="base64")?>(?<value>[^<\n]{3,300})<\/Pass>/g, confidence: 'high', why: 'a password saved by FileZilla' },
    { rule: 'ide-server-password', provider: 'JetBrains IDE', path: /(?:^|\/)(?:webservers|sshconfigs|datasources(?:\.local)?)\.xml$/, line: /\bpassword="(?<value>[^"\n]{3,300})"/g, confidence: 'high', why: 'a password saved by an IDE' },
    { rule: 'ide-server-password', provider: 'DBeaver', path: /(?:^|\/)(?:[^/]*data-sources\.xml|credentials-config\.json)$/, line: /\bpassword="(?<value>[^"\n]{3,300})"/g, confidence: 'medium', why: 'a password saved by a database client' },
    { rule: 'mail-client-password', provider: 'mail client', path: /(?:^|\/)\.?(?:esmtprc|msmtprc|fetchmailrc|muttrc|mbsyncrc|offlineimaprc|getmailrc)$/, line: /^\s{0,8}(?:pass|password|set (?:imap|smtp)_pass)\s{0,4}[ =]\s{0,4}"?(?<value>[^"\s]{3,200})/gim, confidence: 'medium', why: 'a password saved by a mail client' },
    { rule: 'firefox-login', provider: 'Firefox', path: /(?:^|\/)logins(?:-backup)?\.json$/, line: /"encrypted(?:Username|Password)"\s{0,4}:\s{0,4}"(?<value>[A-Za-z0-9+/=]{20,600})"/g, confidence: 'medium', why: 'a login saved by a browser' },
    { rule: 'htpasswd', provider: 'Apache', path: /(?:^|\/)\.?htpasswd[^/]*$/, line: /^[^:\s]{1,64}:(?<value>[./A-Za-z0-9]{13})\s*$/gm, confidence: 'medium', why: 'a password hash for a web server' },
    { rule: 'rails-master-key', provider: 'Rails', path: /(?:^|\/)(?:master\.key|config\/credentials\/[^/]*\.key)$/, line: /^(?<value>[0-9a-f]{32})\s*$/gm, confidence: 'high', why: 'the key that opens the encrypted credentials' },
    { rule: 'composer-auth', provider: 'Composer', path: /(?:^|\/)auth\.json$/, line: /"(?:consumer-secret|(?:[\w-]{1,60}\.)+[a-z]{2,10})"\s{0,4}:\s{0,4}"(?<value>[A-Za-z0-9_.-]{16,200})"/g, needs: /"(?:github-oauth|gitlab-token|gitlab-oauth|bearer|bitbucket-oauth)"/, confidence: 'high', why: 'a token for a package source' },
    { rule: 'composer-auth', provider: 'Composer', path: /(?:^|\/)auth\.json$/, line: /"password"\s{0,4}:\s{0,4}"(?<value>[^"\n]{4,200})"/g, needs: /"http-basic"/, confidence: 'high', why: 'a password for a package source' },
    { rule: 'maven-password', provider: 'Maven', path: /(?:^|\/)settings[^/]*\.xml$/, line: /<(?:password|passphrase)>(?<value>[^<{$\n][^<\n]{3,200})<\//g, needs: /<server>/, confidence: 'high', why: 'a password for a package repository' },
    { rule: 'nuget-password', provider: 'NuGet', path: /(?:^|\/)nuget[^/]*\.config$/, line: /key="ClearTextPassword"\s{1,8}value="(?<value>[^"%\n]{4,200})"/gi, confidence: 'high', why: 'a password for a package source' },
    { rule: 'github-cli-token', provider: 'GitHub', path: /(?:^|\/)(?:hub|hosts\.yml)$/, line: /oauth_token:\s{0,4}"?(?<value>[A-Za-z0-9_]{20,255})/g, confidence: 'high', why: 'a token of a command-line client' },
    { rule: 's3cfg-secret', provider: 'S3', path: /(?:^|\/)(?:\.s3cfg|\.boto|\.passwd-s3fs)$/, line: /^\s{0,8}(?:secret_key|gs_secret_access_key|aws_secret_access_key)\s{0,4}=\s{0,4}(?<value>\S{16,200})/gm, confidence: 'high', why: 'the secret half of a storage key' },
    { rule: 'rclone-password', provider: 'rclone', path: /(?:^|\/)rclone\.conf$/, line: /^\s{0,8}(?:pass|password2?|secret_access_key|client_secret)\s{0,4}=\s{0,4}(?<value>\S{4,300})/gm, confidence: 'high', why: 'a password saved by rclone' },
    { rule: 'tugboat-key', provider: 'DigitalOcean', path: /(?:^|\/)\.tugboat$/, line: /^\s{0,8}(?:access_token|api_key):\s{0,4}(?<value>[0-9a-f]{32,64})/gm, confidence: 'high', why: 'a key saved by a command-line client' },
    { rule: 'daemon-password', provider: 'PgBouncer', path: /(?:^|\/)userlist\.txt$/, line: /^"[^"\n]{1,64}"\s{1,8}"(?!md5[\da-f]{32}"|SCRAM-)(?<value>[^"\n]{4,200})"/gm, confidence: 'high', why: 'a password for a pool of connections' },
    { rule: 'daemon-password', provider: 'VPN', path: /(?:^|\/)(?:chap|pap|ipsec)[.-]?secrets$/, line: /^(?!#)(?:\S{1,64}\s{1,8}\S{1,64}\s{1,8}|[^\n#]{0,100}PSK\s{1,8})"?(?<value>[^"\s]{4,200})/gm, confidence: 'high', why: 'a password for a network' },
    { rule: 'daemon-password', provider: 'mail server', path: /(?:^|\/)(?:sasl_passwd|passwd\.client)$/, line: /^(?!#)\S{1,100}[\s:][\w.@-]{1,64}:(?<value>\S{4,200})[ \t]*$/gm, confidence: 'high', why: 'a password for a mail server' },
    { rule: 'daemon-password', provider: 'VPN', path: /(?:auth|pass|login|cred)[^/]*\.txt$|\.ovpn$/, line: /(?:^|<auth-user-pass>\n)[\w.@-]{1,64}\r?\n(?=\S{0,100}\d)(?<value>[!-~]{6,100})\r?\n?(?:$|<\/auth-user-pass>)/g, confidence: 'medium', why: 'a user and a password in two lines' },
    { rule: 'secret-file', provider: 'unknown', path: /(?:secret|passw(?:or)?d|token|api[_-]?key)[^/]*\.txt$|\.vault[_-]?(?:pass\w*|token)$|secrets\/[\w.-]*(?:password|token|secret|key)$/, line: /^\s{0,4}(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])(?<value>[!-~]{10,200})\s{0,4}$/g, confidence: 'medium', why: 'a file whose whole content is a value and whose name says secret' },
];
const KEY_STORES = [
    { path: /\.(?:p12|pfx|pkcs12)$/, magic: ['30'], provider: 'PKCS#12' },
    { path: /\.(?:jks|keystore|ks)$/, magic: ['feedfeed', 'cececece', '30'], provider: 'Java' },
    { path: /\.bcfks$/, magic: ['30'], provider: 'Java' },
    { path: /\.kdbx?$/, magic: ['03d9a29a'], provider: 'KeePass' },
];

;// CONCATENATED MODULE: ./build/scan-secrets/adapters/detect.js






const ANY_PATH = new RegExp(ADAPTERS.map(({ path }) => path.source).join('|'));
function detectFile(text, isBinary) {
    if (isBinary) {
        detectKeyStore(text);
        return;
    }
    if (!ANY_PATH.test(text.kind.path))
        return;
    for (const adapter of ADAPTERS)
        if (adapter.path.test(text.kind.path))
            applyAdapter(text, adapter);
}
function applyAdapter(text, adapter) {
    const { line, needs } = adapter;
    const pieces = cut(text);
    if (needs !== undefined && !pieces.some(({ content }) => needs.test(content)))
        return;
    const indexed = new RegExp(line.source, `${line.flags}d`);
    for (const { from, content } of pieces) {
        for (const match of content.matchAll(indexed)) {
            const value = match.groups['value'];
            const place = match.indices.groups['value'];
            if (isFilledIn(value) || detect_isBlank(value))
                continue;
            if (adapter.isBasic === true && !decodesToPair(value))
                continue;
            const isSoft = text.kind.isTest || text.kind.isExample || /password$|^admin$/i.test(value);
            const confidence = isSoft ? (0,engine_detection/* moveConfidence */.Yh)(adapter.confidence, -1) : adapter.confidence;
            recordValue(text, adapter, from + place[0], value.length, confidence);
        }
    }
}
function cut(text) {
    const pieces = [];
    for (let from = 0; from < text.bytes.length;) {
        const most = Math.min(text.bytes.length, from + ADAPTER_REACH);
        const end = most === text.bytes.length ? most : text.bytes.lastIndexOf(10, most) + 1;
        const to = end > from ? end : most;
        pieces.push({ from, content: (0,engine_text/* sliceText */.S$)(text, from, to) });
        from = to;
    }
    return pieces;
}
function isFilledIn(value) {
    return isReference(value) && !(value.length >= 48 && isRandom(value));
}
function detect_isBlank(value) {
    return (/^(?:<.*>|\*+|x+|your[-_ ].*|changeme|put your unique phrase here|null|true|false)$/i.test(value) ||
        (value.length > 5 && isRepetitive(value)));
}
function decodesToPair(value) {
    return /^[\x20-\x7e]{1,200}?:[\x20-\x7e]{3,}$/.test(Buffer.from(value, 'base64').toString('latin1'));
}
function detectKeyStore(text) {
    const head = Buffer.from(text.bytes.subarray(0, 4)).toString('hex');
    for (const store of KEY_STORES) {
        if (!store.path.test(text.kind.path) || !store.magic.some((magic) => head.startsWith(magic)))
            continue;
        text.candidates.push({
            rule: 'key-store',
            provider: store.provider,
            start: 0,
            end: Math.min(4, text.bytes.length),
            secretStart: Math.min(4, text.bytes.length),
            confidence: text.kind.isTest ? 'low' : 'medium',
            why: ['a file that holds private keys'],
            rank: 9,
        });
    }
}

;// CONCATENATED MODULE: ./build/scan-secrets/checks/radix.js
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
function encodeBase62(value, length) {
    let text = '';
    for (let rest = value; rest > 0; rest = Math.floor(rest / 62))
        text = BASE62.charAt(rest % 62) + text;
    return text.padStart(length, '0');
}
function decodeBase32(text) {
    const bytes = [];
    let buffer = 0;
    let bits = 0;
    for (const character of text) {
        const value = BASE32.indexOf(character);
        if (value < 0)
            return null;
        buffer = ((buffer << 5) | value) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push((buffer >> bits) & 0xff);
        }
    }
    return Uint8Array.from(bytes);
}
function decodeBase58(text) {
    const digits = [];
    for (const character of text) {
        let carry = BASE58.indexOf(character);
        if (carry < 0)
            return null;
        for (let index = 0; index < digits.length; index++) {
            carry += digits[index] * 58;
            digits[index] = carry & 0xff;
            carry >>= 8;
        }
        for (; carry > 0; carry >>= 8)
            digits.push(carry & 0xff);
    }
    for (let index = 0; index < text.length && text[index] === '1'; index++)
        digits.push(0);
    return Uint8Array.from(digits.reverse());
}
function isBech32(text) {
    const lower = text.toLowerCase();
    const split = lower.lastIndexOf('1');
    if (split < 1)
        return false;
    const prefix = Buffer.from(lower.slice(0, split), 'latin1');
    const data = [...lower.slice(split + 1)].map((character) => BECH32.indexOf(character));
    if (data.includes(-1))
        return false;
    return foldBech32([...prefix.map((byte) => byte >> 5), 0, ...prefix.map((byte) => byte & 31), ...data]) === 1;
}
function foldBech32(values) {
    const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
    let sum = 1;
    for (const value of values) {
        const top = sum >>> 25;
        sum = ((sum & 0x1ffffff) << 5) ^ value;
        generator.forEach((constant, bit) => {
            if ((top >> bit) & 1)
                sum ^= constant;
        });
    }
    return sum >>> 0;
}

;// CONCATENATED MODULE: ./build/scan-secrets/checks/aws.js

function readAwsAccount(keyId) {
    const bytes = decodeBase32(keyId.slice(4));
    if (bytes === null || bytes.length < 6)
        return null;
    const value = Buffer.from(bytes).readUIntBE(0, 6);
    const account = Math.floor((value % 0x800000000000) / 128);
    return account < 1e12 ? String(account).padStart(12, '0') : null;
}

;// CONCATENATED MODULE: ./build/scan-secrets/checks/jwt.js
function parseJwt(token) {
    const parts = token.split('.');
    const header = parseJsonPart(parts[0] ?? '');
    const payload = parseJsonPart(parts[1] ?? '');
    if (header === null || payload === null || typeof header['alg'] !== 'string')
        return null;
    return { header, payload };
}
function parseJsonPart(part) {
    try {
        const value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : null;
    }
    catch {
        return null;
    }
}
function isPublicJwt(claims) {
    const { payload } = claims;
    return payload['role'] === 'anon' || payload['sub'] === '1234567890';
}
const LAST = 8.64e12;
function readExpiry(claims) {
    const expiry = claims.payload['exp'];
    return typeof expiry === 'number' && Math.abs(expiry) <= LAST ? expiry : null;
}

;// CONCATENATED MODULE: ./build/scan-secrets/checks/claims.js

const LONGEST = 80;
function describeClaims(token) {
    const claims = parseJwt(token);
    if (claims === null)
        return '';
    const { payload } = claims;
    const account = 'kubernetes.io/serviceaccount/';
    const subject = typeof payload['sub'] === 'string' ? payload['sub'] : '';
    const told = [
        ...['iss', 'aud', 'scope', 'scp', 'role', 'ref', 'azp', 'tid'].flatMap((name) => tell(name, payload[name])),
        ...tell('namespace', payload[`${account}namespace`]),
        ...tell('account', payload[`${account}service-account.name`]),
        ...(subject.startsWith('system:serviceaccount:') ? tell('account', subject.slice(22)) : []),
    ];
    const expiry = readExpiry(claims);
    const until = expiry === null ? 'no expiry' : `exp ${new Date(expiry * 1000).toISOString().slice(0, 10)}`;
    return [...told, until].join(', ');
}
function describeJson(encoded, names) {
    try {
        const value = JSON.parse(decodeText(encoded ?? ''));
        if (typeof value !== 'object' || value === null)
            return '';
        return names.flatMap((name) => tell(name, value[name])).join(', ');
    }
    catch {
        return '';
    }
}
function tell(name, value) {
    const text = Array.isArray(value) ? value.slice(0, 5).join(' ') : value;
    if (typeof text !== 'string' && typeof text !== 'number')
        return [];
    return text === '' ? [] : [`${name} ${String(text).slice(0, LONGEST)}`];
}
function decodeText(text) {
    return Buffer.from(text, 'base64').toString('utf8');
}

;// CONCATENATED MODULE: ./build/scan-secrets/checks/reach.js


const AWS_KINDS = {
    AKIA: 'a long-lived key of a user',
    ASIA: 'a temporary key, useless without its session token',
    ABIA: 'a bearer token of a service',
    ACCA: 'a context-specific credential',
};
const WEB_TOKENS = [
    'json-web-token',
    'supabase-service-role',
    'kubernetes-service-account',
    'turso-token',
    'snowflake-pat',
];
const READERS = {
    ...Object.fromEntries(WEB_TOKENS.map((rule) => [rule, describeClaims])),
    'aws-access-key-id': (token) => {
        const account = readAwsAccount(token);
        return `${AWS_KINDS[token.slice(0, 4)] ?? 'a key'}${account === null ? '' : ` of the account ${account}`}`;
    },
    'github-classic-pat': () => 'acts as its user in every repository that the user reaches, within its scopes',
    'github-fine-grained-pat': () => 'acts as its user in the repositories it was made for',
    'github-oauth': () => 'acts as the user who let an OAuth app in, within its scopes',
    'github-user-to-server': () => 'acts as a user through an app, for eight hours',
    'github-installation': () => 'acts as an app or a workflow run, for an hour at most',
    'github-installation-jwt': (token) => describeClaims(token.replace(/^ghs_\d+_/, '')),
    'github-refresh': () => 'buys new user tokens of an app, for six months',
    'stripe-secret-key': describeMode,
    'stripe-organisation-key': describeMode,
    'clerk-secret-key': describeMode,
    'slack-token': (token) => SLACK_KINDS[token.slice(0, 4)] ?? '',
    'slack-webhook': (token) => {
        const team = /\/(T[A-Z0-9]{6,14})\//.exec(token);
        return team === null ? '' : `posts to one channel of the workspace ${team[1]}`;
    },
    'slack-app-token': (token) => {
        const app = /^xapp-\d-(A[A-Z0-9]{6,14})-/.exec(token);
        return app === null ? 'changes the settings of apps' : `opens connections of the app ${app[1]}`;
    },
    'discord-bot-token': (token) => `bot ${decodeText(token.split('.')[0] ?? '')}`,
    'telegram-bot-token': (token) => `bot ${/(\d{8,10}):/.exec(token)?.[1] ?? ''}`,
    'sentry-token': (token) => describeJson(/^sntrys_([A-Za-z0-9+/=]+)_/.exec(token)?.[1], ['org', 'url']),
    'grafana-cloud-token': (token) => describeJson(token.slice(4), ['o', 'n']),
    'grafana-api-key': (token) => describeJson(token, ['id', 'n']),
    'mapbox-secret-token': (token) => describeJson(token.split('.')[1], ['u']),
    'onepassword-service-account': (token) => describeJson(token.slice(4), ['signInAddress', 'email']),
    'pypi-token': () => 'uploads packages',
    'testpypi-token': () => 'uploads packages to the test index',
    'mailchimp-key': (token) => `data centre ${/us\d{1,2}$/.exec(token)?.[0] ?? ''}`,
    'hubspot-token': (token) => `data centre ${/^pat-(\w{3})/.exec(token)?.[1] ?? ''}`,
};
const SLACK_KINDS = {
    xoxb: 'acts as a bot',
    xoxp: 'acts as the user who let an app in',
    xoxa: 'acts as a workspace app',
    xoxr: 'buys new tokens of an app',
    xoxs: 'acts as a signed-in user',
    xoxo: 'acts as a workspace',
};
function describeReach(rule, token) {
    return READERS[rule]?.(token) ?? '';
}
function describeMode(token) {
    return `${/(?:^|_)test_/.test(token) ? 'test' : 'live'} mode${token.startsWith('rk_') ? ', with the rights it was given' : ', with every right'}`;
}

;// CONCATENATED MODULE: ./build/scan-secrets/decode/utf8.js
function isTextByte(byte) {
    return (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
}
function readTextByte(open, byte) {
    if (open > 0)
        return (byte & 0xc0) === 0x80 ? open - 1 : -1;
    if (isTextByte(byte))
        return 0;
    if (byte >= 0xc2 && byte < 0xe0)
        return 1;
    return byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : -1;
}
function utf8_isText(bytes) {
    let open = 0;
    for (let at = 0; at < bytes.length && open >= 0; at++)
        open = readTextByte(open, bytes[at]);
    return open >= 0;
}

;// CONCATENATED MODULE: ./build/scan-secrets/decode/base64.js

function buildBase64Values() {
    const values = new Uint8Array(256).fill(64);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    for (let value = 0; value < 64; value++)
        values[alphabet.charCodeAt(value)] = value;
    values[45] = 62;
    values[95] = 63;
    return values;
}
function looksEncoded(bytes, start, values) {
    let open = 0;
    for (let at = start; at < start + 12 && open >= 0; at += 4) {
        const [a, b, c, d] = [
            values[bytes[at]],
            values[bytes[at + 1]],
            values[bytes[at + 2]],
            values[bytes[at + 3]],
        ];
        if ((a | b | c | d) >= 64)
            return false;
        open = readTextByte(open, (a << 2) | (b >> 4));
        if (open >= 0)
            open = readTextByte(open, ((b << 4) & 255) | (c >> 2));
        if (open >= 0)
            open = readTextByte(open, ((c << 6) & 255) | d);
    }
    return open >= 0;
}
const SECOND = new Set(Buffer.from('AQgw'));
function looksWide(bytes, start) {
    const isMarked = bytes[start] === 47 && bytes[start + 1] === 47;
    return bytes[start + 4] === 65 && bytes[start + 7] === 65 && (isMarked || SECOND.has(bytes[start + 1]));
}

;// CONCATENATED MODULE: ./build/scan-secrets/decode/escapes.js

const FEWEST = 3;
const LEFT = 80;
function markEscapes(text, start) {
    const { bytes, escapes } = text;
    const last = escapes.at(-1);
    if (last !== undefined && start < last.end)
        return;
    let end = start;
    for (let count = 0; count < FEWEST; count++) {
        const width = measureEscape(bytes, end);
        if (width === 0)
            return;
        end += width;
    }
    while (end < bytes.length && (isPlain(bytes[end]) || measureEscape(bytes, end) > 0)) {
        end += Math.max(1, measureEscape(bytes, end));
    }
    let from = start;
    const floor = Math.max(last?.end ?? 0, start - LEFT);
    while (from > floor && isPlain(bytes[from - 1]))
        from--;
    escapes.push({ start: from, end });
}
function measureEscape(bytes, at) {
    const first = bytes[at];
    if (first === 37)
        return isHexPair(bytes, at + 1) ? 3 : 0;
    if (first !== 92)
        return 0;
    if (bytes[at + 1] === 120)
        return isHexPair(bytes, at + 2) ? 4 : 0;
    const isLatin = bytes[at + 1] === 117 && bytes[at + 2] === 48 && bytes[at + 3] === 48;
    return isLatin && isHexPair(bytes, at + 4) ? 6 : 0;
}
function isHexPair(bytes, at) {
    return isHexDigit(bytes[at] ?? 0) && isHexDigit(bytes[at + 1] ?? 0);
}
function isPlain(byte) {
    return isWord(byte) || byte === 45 || byte === 46 || byte === 126;
}
function decodeEscapes(bytes, start, end) {
    const decoded = Buffer.alloc(end - start);
    let length = 0;
    for (let at = start; at < end;) {
        const width = measureEscape(bytes, at);
        decoded[length++] = width === 0 ? bytes[at] : parseInt(bytes.toString('latin1', at + width - 2, at + width), 16);
        at += Math.max(1, width);
    }
    return decoded.subarray(0, length);
}
const ESCAPES = {
    words: ['%2', '%3', '%4', '%5', '%6', '%7', '\\u00', '\\x'],
    detect: markEscapes,
};

// EXTERNAL MODULE: ./build/scan-secrets/stream/view.js
var stream_view = __webpack_require__(9200);
;// CONCATENATED MODULE: ./build/scan-secrets/decode/wide-stretch.js


const SHORTEST = 32;
const STRIDE = 16;
function readWideStretches(bytes) {
    const view = (0,stream_view/* viewBytes */.j)(bytes);
    const first = view.indexOf(0);
    if (first < 0)
        return null;
    const isWide = (at) => isTextByte(view[at]) && view[at + 1] === 0;
    const read = [];
    let done = 0;
    let lineEnd = view.indexOf(10);
    for (let probe = Math.max(0, first - 1); probe + 1 < view.length; probe += STRIDE) {
        if ((view[probe] === 0) === (view[probe + 1] === 0))
            continue;
        let start = view[probe] === 0 ? probe + 1 : probe;
        let end = start;
        while (isWide(end))
            end += 2;
        while (start - 2 >= done && isWide(start - 2))
            start -= 2;
        if (end - start < SHORTEST)
            continue;
        let lines = 0;
        for (; lineEnd >= 0 && lineEnd < start; lineEnd = view.indexOf(10, lineEnd + 1))
            lines++;
        if (lineEnd >= 0 && lineEnd < end)
            lineEnd = view.indexOf(10, end);
        const stretch = Buffer.allocUnsafe((end - start) / 2);
        for (let at = start; at < end; at += 2)
            stretch[(at - start) / 2] = view[at];
        read.push(Buffer.alloc(lines, 10), stretch, Buffer.alloc(1));
        done = end;
        probe = Math.max(probe, end - STRIDE);
    }
    return read.length === 0 ? null : Buffer.concat(read);
}

;// CONCATENATED MODULE: ./build/scan-secrets/decode/utf32.js
const utf32_PIECE = 4096;
const UNKNOWN = 0xfffd;
function decodeUtf32(bytes, isLittle) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const decoded = Buffer.allocUnsafe(bytes.length);
    let length = 0;
    let codes = [];
    for (let at = 0; at + 4 <= bytes.length; at += 4) {
        const code = view.getUint32(at, isLittle);
        codes.push(code <= 0x10ffff ? code : UNKNOWN);
        if (codes.length < utf32_PIECE && at + 8 <= bytes.length)
            continue;
        length += decoded.write(String.fromCodePoint(...codes), length, 'utf8');
        codes = [];
    }
    return decoded.subarray(0, length);
}

;// CONCATENATED MODULE: ./build/scan-secrets/decode/wide.js

const MARKS = {
    'utf-32le': [0xff, 0xfe, 0, 0],
    'utf-32be': [0, 0, 0xfe, 0xff],
    'utf-16le': [0xff, 0xfe],
    'utf-16be': [0xfe, 0xff],
};
const ORDERS = Object.keys(MARKS);
const PROBE = 8192;
const wide_PIECE = 1 << 20;
function readOrder(bytes) {
    const marked = ORDERS.find((order) => MARKS[order].every((byte, at) => bytes[at] === byte));
    return marked ?? guessOrder(bytes.subarray(0, PROBE));
}
function guessOrder(probe) {
    if (!probe.includes(0))
        return null;
    let even = 0;
    let odd = 0;
    for (let at = 0; at < probe.length; at++) {
        if (probe[at] !== 0)
            continue;
        if (at % 2 === 0)
            even++;
        else
            odd++;
    }
    const half = probe.length / 2;
    if (odd > half * 0.8 && even < half * 0.05)
        return 'utf-16le';
    return even > half * 0.8 && odd < half * 0.05 ? 'utf-16be' : null;
}
function decodeWide(bytes, order) {
    if (order.startsWith('utf-32'))
        return decodeUtf32(bytes, order === 'utf-32le');
    const decoder = new TextDecoder(order);
    const decoded = Buffer.allocUnsafe(Math.ceil(bytes.length / 2) * 3 + 3);
    let length = 0;
    for (let at = 0; at < bytes.length; at += wide_PIECE) {
        const isLast = at + wide_PIECE >= bytes.length;
        length += decoded.write(decoder.decode(bytes.subarray(at, at + wide_PIECE), { stream: !isLast }), length, 'utf8');
    }
    return decoded.subarray(0, length);
}

;// CONCATENATED MODULE: ./build/scan-secrets/decode/encoding.js



const encoding_PROBE = 8192;
const HEADER = 16;
const STRAY = 2;
function readEncoding(bytes) {
    const order = readOrder(bytes);
    const probe = bytes.subarray(0, encoding_PROBE);
    const first = probe.indexOf(0);
    if (order !== null) {
        const decode = () => decodeWide(bytes, order);
        if (first < 0 && encoding_isPlain(probe.subarray(2)))
            return { bytes, isBinary: false, other: decode };
        return { bytes: decode(), isBinary: false, other: () => bytes };
    }
    const isBinary = first >= 0 && (first < HEADER || countControls(probe) > STRAY + probe.length / 100);
    const stretches = readWideStretches(bytes);
    return { bytes, isBinary, other: stretches === null ? null : () => stretches };
}
function encoding_isPlain(probe) {
    let plain = 0;
    for (const byte of probe)
        if (isTextByte(byte))
            plain++;
    return plain >= probe.length * 0.9;
}
function countControls(probe) {
    let count = 0;
    for (const byte of probe)
        if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
            count++;
    return count;
}

;// CONCATENATED MODULE: ./build/scan-secrets/decode/packed.js




const BEGINNING = /^(?:H4sI|UEsDB|eAE|eJ[w-z]|eN[o-r])/;
function looksPacked(bytes, at) {
    const first = bytes[at];
    if (first !== 72 && first !== 85 && first !== 101)
        return false;
    return BEGINNING.test(bytes.toString('latin1', at, at + 5));
}
function createUnpack(inflate) {
    return (bytes, most) => {
        const isZlib = bytes[0] === 0x78;
        const whole = (isZip(bytes) ? unpackZip : isZlib ? unpackZlib : unpackGzip)(inflate, bytes, most);
        if (whole === null)
            return null;
        const texts = whole.texts.filter((text) => isTar(text) || !readEncoding(text).isBinary);
        return { ...whole, texts };
    };
}
const packed_BROKEN = {
    gzip: 'a gzip file in base64 begins here that does not unpack: it is cut off or changed',
    deflate: 'a zlib file in base64 begins here that does not unpack: it is cut off or changed',
};
const packed_HEADER = 10;
const TRAILER = 8;
function unpackGzip(inflate, bytes, most) {
    if (bytes.length <= packed_HEADER || (bytes[3] & 0xe0) !== 0)
        return { texts: [], problem: null };
    return unpackStream(inflate, 'gzip', bytes, most);
}
const TELLING = 128;
function unpackZlib(inflate, bytes, most) {
    const stream = bytes.subarray(2);
    if (inflate.unpack('deflate', stream.subarray(0, TELLING), most, true) === 'broken')
        return null;
    return unpackStream(inflate, 'deflate', stream, most);
}
function unpackStream(inflate, packing, bytes, most) {
    const unpacked = inflate.unpack(packing, bytes, most);
    if (unpacked === 'too large')
        return { texts: [], problem: describeTooMuch(most) };
    if (unpacked !== 'broken')
        return { texts: [unpacked], problem: null };
    return { texts: unpackBeginning(inflate, packing, bytes, most), problem: packed_BROKEN[packing], isBroken: true };
}
function unpackBeginning(inflate, packing, bytes, most) {
    const shorten = (length) => (length === bytes.length ? length - TRAILER : length * 0.75);
    for (let length = bytes.length; length > packed_HEADER; length = Math.floor(shorten(length))) {
        const beginning = inflate.unpack(packing, bytes.subarray(0, length), most, true);
        if (typeof beginning !== 'string')
            return [beginning];
    }
    return [];
}
function unpackZip(inflate, bytes, most) {
    const source = createSource(bytes);
    const noticed = { escapes: [], problem: null, outside: () => undefined };
    const texts = [];
    let left = most;
    for (const { isDeflated, start, end } of listZip(source, noticed)) {
        const packed = copyBytes(source, start, end);
        const unpacked = isDeflated ? inflate.unpack('deflate', packed, left) : packed;
        if (unpacked === 'too large')
            return { texts, problem: describeTooMuch(most) };
        if (unpacked === 'broken')
            noticed.problem ??= 'a file of it does not unpack';
        else
            texts.push(unpacked);
        left -= texts.at(-1)?.length ?? 0;
        if (left <= 0)
            return { texts, problem: describeTooMuch(most) };
    }
    return { texts, problem: noticed.problem };
}
function describeTooMuch(most) {
    return `what is packed in base64 here comes to more than ${Math.ceil(most / 1024)} KiB`;
}

;// CONCATENATED MODULE: ./build/scan-secrets/decode/region.js
function widen(text, start, end) {
    const { bytes } = text;
    if (start < text.region.end)
        return text.region;
    let from = start;
    while (from > text.decodedUntil && from > 0 && isBase64(bytes[from - 1]))
        from--;
    let to = end;
    while (to < bytes.length && isBase64(bytes[to]))
        to++;
    text.region = { start: from, end: to };
    return text.region;
}
function isBase64(byte) {
    return ((byte >= 47 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122) || byte === 43 || byte === 45 || byte === 95);
}
const LONGEST_PACKED = 8 << 20;
const SHORTEST_LINE = 60;
const WIDEST_INDENT = 64;
function measureLines(bytes, start) {
    const limit = Math.min(bytes.length, start + LONGEST_PACKED);
    for (let line = start;;) {
        let end = line;
        while (end < limit && isBase64(bytes[end]))
            end++;
        let next = end;
        if (bytes[next] === 13)
            next++;
        if (end - line < SHORTEST_LINE || bytes[next] !== 10)
            return end;
        next++;
        const indent = next + WIDEST_INDENT;
        while (next < indent && (bytes[next] === 32 || bytes[next] === 9))
            next++;
        if (next >= limit || !isBase64(bytes[next]))
            return end;
        line = next;
    }
}

;// CONCATENATED MODULE: ./build/scan-secrets/search/web-assembly.js
const op = {
    get: (local) => [0x20, local],
    set: (local) => [0x21, local],
    number: (value) => [0x41, ...writeSigned(value)],
    readByte: (offset) => [0x2d, 0, ...writeUnsigned(offset)],
    read: (offset) => [0x28, 2, ...writeUnsigned(offset)],
    write: (offset) => [0x36, 2, ...writeUnsigned(offset)],
    add: [0x6a],
    subtract: [0x6b],
    countHigh: [0x67],
    countLow: [0x68],
    or: [0x72],
    xor: [0x73],
    shiftLeft: [0x74],
    isEqual: [0x46],
    isBelow: [0x48],
    isBelowUnsigned: [0x49],
    isAtLeast: [0x4e],
    loop: [0x03, 0x40],
    ifTrue: [0x04, 0x40],
    repeatIf: [0x0d, 0],
    end: [0x0b],
    readMany: [0xfd, 0, 0, 0],
    spread: [0xfd, 0x0f],
    areEqual: [0xfd, 0x23],
    areBelow: [0xfd, 0x26],
    orMany: [0xfd, 0x50],
    subtractMany: [0xfd, 0x71],
    mask: [0xfd, 0x64],
};
const NUMBER = 0x7f;
const SIXTEEN_BYTES = 0x7b;
function writeModule(routines) {
    const types = routines.map(({ parameters }) => [
        0x60,
        parameters,
        ...Array(parameters).fill(NUMBER),
        1,
        NUMBER,
    ]);
    const exported = routines.map(({ name }, index) => [...writeName(name), 0, index]);
    const bodies = routines.map(({ locals, body }) => {
        const whole = [locals.length, ...locals.flatMap((type) => [1, type]), ...body, ...op.end];
        return [...writeUnsigned(whole.length), ...whole];
    });
    return Uint8Array.from([
        ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        ...writeSection(1, types),
        ...writeSection(2, [[...writeName('host'), ...writeName('memory'), 2, 0, 1]]),
        ...writeSection(3, routines.map((_, index) => [index])),
        ...writeSection(7, exported),
        ...writeSection(10, bodies),
    ]);
}
function writeSection(id, entries) {
    const content = [entries.length, ...entries.flat()];
    return [id, ...writeUnsigned(content.length), ...content];
}
function writeName(name) {
    return [name.length, ...Buffer.from(name, 'latin1')];
}
function writeUnsigned(value) {
    return value < 128 ? [value] : [(value & 127) | 128, ...writeUnsigned(value >>> 7)];
}
function writeSigned(value) {
    return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...writeSigned(value >> 7)];
}

;// CONCATENATED MODULE: ./build/scan-secrets/search/run-code.js

const STEP = 16;
const SHORTEST_RUN = 24;
const AT = 0;
const END = 1;
const PLACES = 2;
const FIRST = 3;
const START = 4;
const STOP = 5;
const GAPS = 6;
const BYTES = 7;
function writeRunCode() {
    const locals = [NUMBER, NUMBER, NUMBER, NUMBER, SIXTEEN_BYTES];
    return { name: 'findRuns', parameters: 3, locals, body: writeFindRuns() };
}
function writeFindRuns() {
    const { get, set, number } = op;
    return [
        ...[...get(AT), ...set(FIRST), ...get(AT), ...set(START)],
        ...[...op.loop, ...get(AT), ...op.readMany, ...set(BYTES)],
        ...[...writeTokenMask(), ...number(0xffff), ...op.xor, ...set(GAPS), ...get(GAPS), ...op.ifTrue],
        ...[...get(AT), ...get(GAPS), ...op.countLow, ...op.add, ...set(STOP)],
        ...[...get(STOP), ...get(START), ...op.subtract, ...number(SHORTEST_RUN), ...op.isAtLeast],
        ...[...get(START), ...get(FIRST), ...op.isEqual, ...op.or, ...op.ifTrue, ...writeRun(STOP), ...op.end],
        ...[...get(AT), ...number(32), ...op.add, ...get(GAPS), ...op.countHigh, ...op.subtract, ...set(START), ...op.end],
        ...[...get(AT), ...number(STEP), ...op.add, ...set(AT)],
        ...[...get(AT), ...get(END), ...op.isBelowUnsigned, ...op.repeatIf, ...op.end],
        ...[...writeRun(AT), ...get(PLACES)],
    ];
}
function writeRun(stop) {
    const { get, set, number } = op;
    return [
        ...[...get(PLACES), ...get(START), ...op.write(0), ...get(PLACES), ...get(stop), ...op.write(4)],
        ...[...get(PLACES), ...number(8), ...op.add, ...set(PLACES)],
    ];
}
function writeTokenMask() {
    const isBetween = (first, last, lower) => {
        const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
        return [...lower, ...spread(from), ...op.subtractMany, ...spread(to - from + 1), ...op.areBelow];
    };
    const bytes = op.get(BYTES);
    const isByte = (character) => [...bytes, ...spread(character.charCodeAt(0)), ...op.areEqual];
    return [
        ...isBetween('a', 'z', [...bytes, ...spread(32), ...op.orMany]),
        ...[...isBetween('0', '9', bytes), ...op.orMany, ...isByte('_'), ...op.orMany, ...isByte('-'), ...op.orMany],
        ...op.mask,
    ];
}
function spread(value) {
    return [...op.number(value), ...op.spread];
}

;// CONCATENATED MODULE: ./build/scan-secrets/checks/crc.js
function computeCrc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit++)
            crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return (crc ^ 0xffffffff) >>> 0;
}
function computeCrc16(bytes) {
    let crc = 0;
    for (const byte of bytes) {
        crc ^= byte << 8;
        for (let bit = 0; bit < 8; bit++)
            crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
    }
    return crc;
}

;// CONCATENATED MODULE: ./build/scan-secrets/checks/nkey.js


function hasNkeyChecksum(key) {
    const bytes = decodeBase32(key);
    if (bytes === null || bytes.length < 3)
        return false;
    return computeCrc16(bytes.subarray(0, -2)) === (bytes.at(-2) | (bytes.at(-1) << 8));
}
function isPublicNkey(text) {
    return /^[ACNOUX][A-Z2-7]{55}$/.test(text) && hasNkeyChecksum(text);
}

;// CONCATENATED MODULE: ./build/scan-secrets/checks/sha256.js
const FRACTION = 0x100000000;
function computeSha256(message) {
    const { initial, constants } = buildConstants();
    const padded = padMessage(message);
    const state = [...initial];
    const words = new Uint32Array(64);
    for (let block = 0; block < padded.byteLength; block += 64) {
        for (let index = 0; index < 16; index++)
            words[index] = padded.getUint32(block + index * 4);
        for (let index = 16; index < 64; index++) {
            const a = words[index - 15];
            const b = words[index - 2];
            const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
            const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
            words[index] = words[index - 16] + s0 + words[index - 7] + s1;
        }
        compressBlock(state, words, constants);
    }
    const digest = new DataView(new ArrayBuffer(32));
    state.forEach((word, index) => {
        digest.setUint32(index * 4, word);
    });
    return new Uint8Array(digest.buffer);
}
function compressBlock(state, words, constants) {
    let [a, b, c, d, e, f, g, h] = state;
    for (let index = 0; index < 64; index++) {
        const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
        const first = (h + s1 + ((e & f) ^ (~e & g)) + constants[index] + words[index]) | 0;
        const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
        const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
        state[index] = (state[index] + word) | 0;
    });
}
function rotate(word, bits) {
    return (word >>> bits) | (word << (32 - bits));
}
function padMessage(message) {
    const length = Math.ceil((message.length + 9) / 64) * 64;
    const padded = new Uint8Array(length);
    padded.set(message);
    padded[message.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(length - 8, Math.floor((message.length * 8) / FRACTION));
    view.setUint32(length - 4, message.length * 8);
    return view;
}
function buildConstants() {
    const primes = [];
    for (let candidate = 2; primes.length < 64; candidate++) {
        if (primes.every((prime) => candidate % prime !== 0))
            primes.push(candidate);
    }
    const fraction = (root) => Math.floor((root - Math.floor(root)) * FRACTION) | 0;
    return {
        initial: primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
        constants: primes.map((prime) => fraction(Math.cbrt(prime))),
    };
}

;// CONCATENATED MODULE: ./build/scan-secrets/checks/check.js






const CHECKS = {
    'crc32-base62': (token) => judge(encodeBase62(computeCrc32(Buffer.from(token.slice(token.indexOf('_') + 1, -6), 'latin1')), 6) === token.slice(-6), 'checksum'),
    'crc32-hex': (token) => judge(computeCrc32(Buffer.from(token.slice(token.indexOf('_') + 1, -8), 'latin1'))
        .toString(16)
        .padStart(8, '0') === token.slice(-8), 'checksum'),
    'crc32-grafana': (token) => {
        const tail = Buffer.alloc(4);
        tail.writeUInt32LE(computeCrc32(Buffer.from(token.slice(0, -9), 'latin1')));
        return judge(tail.toString('hex') === token.slice(-8).toLowerCase(), 'checksum');
    },
    'aws-account': (token) => {
        const account = readAwsAccount(token);
        return account === null ? fail('no account number inside') : pass(`account ${account}`);
    },
    jwt: (token) => {
        const claims = parseJwt(token.replace(/^ghs_\d+_/, ''));
        if (claims === null)
            return fail('its parts are no JSON');
        if (isPublicJwt(claims))
            return { verdict: 'public', note: 'a public or sample token' };
        const expiry = readExpiry(claims);
        return pass(expiry === null ? 'decodes and never expires' : `decodes, exp ${new Date(expiry * 1000).toISOString()}`);
    },
    bech32: (token) => judge(isBech32(token), 'checksum'),
    nkey: (token) => 'UAONCX'.includes(token.charAt(1)) ? judge(hasNkeyChecksum(token), 'checksum') : unrelated(),
    base58: (token) => judge(isBase58Check(token), 'checksum'),
    wif: (token) => '5KLc9'.includes(token.charAt(0)) && isBase58Check(token) ? pass('checksum holds') : unrelated(),
    macaroon: (token) => judge(/pypi\.org/.test(Buffer.from(token.slice(5), 'base64url').toString('latin1', 0, 64)), 'macaroon'),
    bedrock: (token) => judge(Buffer.from(token.slice(4), 'base64').toString('latin1').startsWith('BedrockAPIKey-'), 'inner name'),
    'base64-64': (token) => judge(Buffer.from(token.slice(-88), 'base64').length === 64, 'length'),
    'anthropic-suffix': (token) => token.includes('-oat01-') || token.endsWith('AA') ? pass('suffix') : fail('the suffix is missing'),
    'discord-snowflake': (token) => /^\d{17,19}$/.test(Buffer.from(token.split('.')[0] ?? '', 'base64').toString('latin1'))
        ? pass('bot id')
        : unrelated(),
    'test-mode': (token) => /(^|_|-)test(_|-)/.test(token) ? fail('a key for test mode') : pass('a key for live mode'),
    varied: (token) => (isVaried(token.slice(22)) ? pass('varied') : unrelated()),
};
function pass(note) {
    return { verdict: 'passed', note };
}
function fail(note) {
    return { verdict: 'failed', note };
}
function unrelated() {
    return { verdict: 'unrelated', note: '' };
}
function judge(isValid, subject) {
    return isValid ? pass(`${subject} holds`) : fail(`${subject} does not hold`);
}
function isVaried(text) {
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    return counts.size >= 20 && Math.max(...counts.values()) * 8 < text.length;
}
function isBase58Check(token) {
    const bytes = decodeBase58(token.slice(0, 128));
    if (bytes === null || bytes.length < 5)
        return false;
    const digest = computeSha256(computeSha256(bytes.subarray(0, -4)));
    return bytes.subarray(-4).every((byte, index) => byte === digest[index]);
}
function runCheck(name, token) {
    return CHECKS[name](token);
}

;// CONCATENATED MODULE: ./build/scan-secrets/tokens/shape.js
const shape_PIECE = /<([A-Za-z0-9]+)(?::(\d+)(?:-(\d+))?)?>|([^<]+)/g;
const UUID = '<xdigit:8>-<xdigit:4>-<xdigit:4>-<xdigit:4>-<xdigit:12>';
function compileShape(notation, alphabets) {
    const pieces = [...notation.replaceAll('<uuid>', UUID).matchAll(shape_PIECE)].map((match) => compilePiece(match, alphabets));
    const { anchor, anchorOffset } = pickAnchor(pieces);
    const first = pieces[0];
    return {
        pieces,
        anchor,
        anchorOffset,
        prefixLength: first?.literal ? first.literal.length : 0,
        continuesHost: /^\.|^[a-z-]+\.[a-z-]+\.com\//.test(notation),
        minimumLength: pieces.reduce((sum, piece) => sum + shortest(piece), 0),
    };
}
function compilePiece(match, alphabets) {
    const [, alphabet, least, most, literal] = match;
    if (literal !== undefined)
        return { literal: Buffer.from(literal, 'latin1'), table: null };
    const minimum = Number(least ?? 1);
    return { literal: null, table: alphabets(alphabet ?? ''), minimum, maximum: Number(most ?? minimum) };
}
function shortest(piece) {
    return piece.literal ? piece.literal.length : piece.minimum;
}
function pickAnchor(pieces) {
    let best = { anchor: '', anchorOffset: 0 };
    let offset = 0;
    for (const piece of pieces) {
        if (piece.literal) {
            const text = Buffer.from(piece.literal).toString('latin1');
            if (text.length >= 2 && text.length > best.anchor.length)
                best = { anchor: text, anchorOffset: offset };
            offset += text.length;
        }
        else {
            if (piece.minimum !== piece.maximum)
                break;
            offset += piece.minimum;
        }
    }
    return best;
}
function matchShape(shape, bytes, start) {
    let at = start;
    for (const piece of shape.pieces) {
        at = piece.literal
            ? matchLiteral(piece.literal, bytes, at)
            : matchRun(piece.table, piece.minimum, piece.maximum, bytes, at);
        if (at < 0)
            return -1;
    }
    return at;
}
function matchLiteral(literal, bytes, at) {
    for (let index = 0; index < literal.length; index++)
        if (bytes[at + index] !== literal[index])
            return -1;
    return at + literal.length;
}
function matchRun(table, minimum, maximum, bytes, at) {
    const limit = Math.min(bytes.length, at + maximum);
    let end = at;
    while (end < limit && table[bytes[end]] === 1)
        end++;
    return end - at < minimum ? -1 : end;
}
function continuesShape(shape, byte) {
    const last = shape.pieces.at(-1);
    return last !== undefined && last.table !== null && last.table[byte] === 1;
}

;// CONCATENATED MODULE: ./build/scan-secrets/tokens/token.js







function compileRule(rule, alphabets) {
    const whole = {
        id: rule.id,
        provider: rule.provider,
        confidence: rule.confidence ?? 'high',
        check: rule.check ?? null,
        isNear: rule.near !== undefined,
        isStrict: rule.strict === true,
        isMixed: rule.mixed === true,
    };
    return rule.shapes.map((notation) => ({
        rule: whole,
        shape: compileShape(notation.replace('^', ''), alphabets),
        publicPart: notation.includes('^') ? compileShape(notation.slice(0, notation.indexOf('^')), alphabets) : null,
    }));
}
function tryShape(text, compiled, start, less = 0) {
    const { rule, shape } = compiled;
    if (start < 0 || !startsFreely(text.bytes, compiled, start))
        return false;
    const end = matchShape(shape, text.bytes, start);
    if (end < 0 || !endsFreely(text.bytes, shape, end))
        return false;
    const token = (0,engine_text/* sliceText */.S$)(text, start, end);
    const secretStart = compiled.publicPart === null ? start + shape.prefixLength : matchShape(compiled.publicPart, text.bytes, start);
    const verdict = judgeToken(rule, token, (0,engine_text/* sliceText */.S$)(text, secretStart, end), less);
    if (verdict === null)
        return false;
    text.candidates.push({
        rule: rule.id,
        provider: rule.provider,
        start,
        end,
        secretStart,
        rank: rankOf(compiled),
        ...verdict,
    });
    return true;
}
function rankOf({ rule, shape }) {
    if (!rule.isNear)
        return 9;
    return shape.prefixLength >= 3 ? 10 : 8;
}
function judgeToken(rule, token, secret, less) {
    const look = describeLook(secret);
    const isMadeUp = (rule.isMixed && !(look.hasDigit && (look.hasLower || look.hasUpper))) ||
        (look.isHex && !look.hasDigit) ||
        look.distinct < 5 ||
        token_isFilledIn(secret, look) ||
        /EXAMPLE/.test(token);
    if (isMadeUp && !holdsChecksum(rule, token))
        return null;
    const base = (0,engine_detection/* moveConfidence */.Yh)(rule.confidence, -less - (isMadeUp ? 1 : 0));
    const why = [
        rule.isNear ? `named ${rule.provider} and shaped like its token` : `the shape of a ${rule.provider} token`,
        ...(isMadeUp ? ['reads as if made up'] : []),
    ];
    if (rule.isMixed && look.length > 20 && (look.wordiness > 0.8 || isCamelCase(secret)))
        return { confidence: 'low', why: [...why, 'reads like words'] };
    if (rule.check === null)
        return { confidence: base, why };
    const result = runCheck(rule.check, token);
    if (result.verdict === 'unrelated' || result.verdict === 'public')
        return null;
    const confidence = result.verdict === 'passed' ? base : (0,engine_detection/* moveConfidence */.Yh)(base, -1);
    return { confidence, why: [...why, result.note] };
}
const CHECKSUMS = new Set(['crc32-base62', 'crc32-hex', 'crc32-grafana', 'bech32', 'nkey', 'base58', 'wif']);
function holdsChecksum({ check }, token) {
    return check !== null && CHECKSUMS.has(check) && runCheck(check, token).verdict === 'passed';
}
function token_isFilledIn(secret, look) {
    return isRepetitive(secret) || /x{5}|\.{3}|\*{3}/i.test(secret) || (look.wordiness > 0.55 && isPlaceholder(secret));
}
function endsFreely(bytes, shape, end) {
    const after = bytes[end];
    return after === undefined || !(isAlphanumeric(after) || continuesShape(shape, after));
}
function startsFreely(bytes, { rule, shape }, start) {
    const before = bytes[start - 1];
    if (before === undefined)
        return true;
    if (isAlphanumeric(before)) {
        return shape.continuesHost || isAfterEscape(bytes, start);
    }
    const first = shape.pieces[0];
    if (first?.table?.[before] === 1 && before !== 61 && before !== 58)
        return false;
    return !rule.isStrict || !(before === 95 || before === 45 || before === 46 || before === 47);
}
function isAfterEscape(bytes, start) {
    const one = bytes[start - 1];
    if (bytes[start - 2] === 92 && ESCAPED.has(one))
        return true;
    if (one === 109)
        return isAfterColour(bytes, start - 1);
    if (!isHexDigit(one) || !isHexDigit(bytes[start - 2] ?? 0))
        return false;
    return ESCAPE.test(String.fromCharCode(...bytes.subarray(Math.max(0, start - 10), start)));
}
const ESCAPE = /(?:(?:%(?:25)?|=|\\x)[\dA-F]{2}|[%\\]u[\dA-F]{4}|\\U[\dA-F]{8}|\\[0-7]{2,3})$/i;
const ESCAPED = new Set(Buffer.from('01234567bfnrtv'));
function isAfterColour(bytes, at) {
    let start = at;
    while (start > at - 12 && ((bytes[start - 1] >= 48 && bytes[start - 1] <= 57) || bytes[start - 1] === 59))
        start--;
    return bytes[start - 1] === 91;
}

;// CONCATENATED MODULE: ./build/scan-secrets/engine/scan.js



const MOST = 20_000;
const TOP = 99;
const MARK = 64;
function scanText(scanner, text, lookInside) {
    const runs = scanWords(scanner, text);
    const most = text.candidates.length + MOST;
    const isOpened = text.inside.depth > 0;
    for (let at = 0; at < runs.length; at += 2) {
        const [start, end] = [runs[at], runs[at + 1]];
        if (end - start < SHORTEST_RUN)
            continue;
        if (text.candidates.length > most)
            return leave(text, start);
        for (const shape of scanner.runShapes[end - start] ?? NONE)
            tryShape(text, shape, start);
        if (isOpened)
            lookInside(scanner, text, start, end, false);
    }
    if (!isOpened)
        return;
    for (const { start, end } of text.escapes) {
        if (text.candidates.length > most)
            return leave(text, start);
        lookInside(scanner, text, start, end, true);
    }
}
const NONE = [];
function scanWords({ automaton: { width }, searchWords, calls }, text) {
    const runs = [];
    let isLeft = false;
    const detect = (state, end) => {
        if (isLeft)
            return;
        for (const call of calls[state / width])
            call.detect(text, end - call.length, end);
        isLeft = text.candidates.length > MOST;
        if (isLeft)
            leave(text, end);
    };
    searchWords(text.bytes, 0, text.bytes.length, 0, detect, runs);
    return runs;
}
function leave(text, start) {
    const problem = `more than ${MOST} places in it may be secrets and what follows was not scanned: split it, or allow its path`;
    const end = Math.min(text.bytes.length, start + MARK);
    text.candidates.push({ ...(0,engine_detection/* describeUnscanned */.PD)('file', 'file', problem), start, end, secretStart: end, rank: TOP });
}
function settleOverlaps(candidates) {
    if (candidates.length < 2)
        return [...candidates];
    const order = candidates.toSorted((a, b) => b.rank - a.rank || (0,engine_detection/* compareConfidence */.Sq)(a, b) || b.end - b.start - (a.end - a.start) || a.start - b.start);
    const kept = [];
    const taken = new Map();
    for (const candidate of order) {
        const first = candidate.start >> 9;
        const last = Math.max(first, (candidate.end - 1) >> 9);
        let isFree = true;
        for (let block = first; block <= last && isFree; block++) {
            isFree = !(taken.get(block) ?? []).some((other) => candidate.start < other.end && other.start < candidate.end);
        }
        if (!isFree)
            continue;
        kept.push(candidate);
        for (let block = first; block <= last; block++) {
            const others = taken.get(block);
            if (others === undefined)
                taken.set(block, [candidate]);
            else
                others.push(candidate);
        }
    }
    return kept.toSorted((a, b) => a.start - b.start);
}

;// CONCATENATED MODULE: ./build/scan-secrets/decode/inside.js












const inside_LONGEST = 1 << 20;
const OVERLAP = 4096;
const inside_PROBE = 264;
const inside_FEWEST = 8;
function allowUnpacking(length) {
    return { left: Math.max(1 << 20, Math.min(32 << 20, length * 64)) };
}
function lookInside(scanner, text, start, end, isEscaped) {
    if (isEscaped) {
        const decoded = decodeEscapes(text.bytes, start, end);
        if (decoded.length >= inside_FEWEST && decoded.every((byte) => isTextByte(byte) || byte >= 0x80))
            scanDecoded(scanner, text, start, end, [decoded], 'escaped');
        return;
    }
    if (start < text.decodedUntil)
        return;
    if (hidesHex(text, start, end)) {
        text.decodedUntil = end;
        scanPieces(scanner, text, start, end, 'hex');
        return;
    }
    const region = widen(text, start, end);
    const { bytes } = text;
    const packed = looksPacked(bytes, region.start) ? region.start : looksPacked(bytes, start) ? start : -1;
    if (packed >= 0 && openPacked(scanner, text, packed))
        return;
    const values = scanner.base64Values;
    const from = looksEncoded(bytes, region.start, values) || looksWide(bytes, region.start) ? region.start : start;
    if (from === start && !looksEncoded(bytes, start, values) && !looksWide(bytes, start))
        return;
    if (!hidesText(text, from, region.end))
        return;
    const stop = Math.max(region.end, measureLines(text.bytes, from));
    text.decodedUntil = stop;
    scanPieces(scanner, text, from, stop, 'base64');
}
function scanPieces(scanner, text, start, end, encoding) {
    const whole = text.bytes.toString('latin1', start, end).replaceAll(/\s+/g, '');
    const decode = function* () {
        for (let at = 0; at < whole.length; at += inside_LONGEST)
            yield readNarrow(Buffer.from(whole.slice(at, at + inside_LONGEST + OVERLAP), encoding));
    };
    scanDecoded(scanner, text, start, end, decode(), encoding === 'hex' ? 'hexadecimal' : encoding);
}
function readNarrow(bytes) {
    const order = readOrder(bytes);
    return order === null ? bytes : (0,stream_view/* viewBytes */.j)(decodeWide(bytes, order));
}
const UNREAD = 4;
const MISTAKEN = 4096;
const inside_BROKEN = 0;
function openPacked(scanner, text, start) {
    if (scanner.unpack === undefined)
        return true;
    const { allowance } = text.inside;
    const { unpack } = scanner;
    const unpackTo = (end) => unpack(Buffer.from(text.bytes.toString('latin1', start, end), 'base64'), Math.max(1, allowance.left));
    if (unpackTo(start + inside_PROBE) === null) {
        allowance.left -= MISTAKEN;
        return false;
    }
    const end = measureLines(text.bytes, start);
    const unpacked = unpackTo(end);
    if (unpacked === null)
        return false;
    text.decodedUntil = end;
    const { texts, problem, isBroken = false } = unpacked;
    const read = function* () {
        for (const content of texts) {
            allowance.left -= content.length;
            yield (0,stream_view/* viewBytes */.j)(content);
        }
    };
    scanDecoded(scanner, text, start, end, read(), 'packed');
    if (problem === null)
        return true;
    if (!isBroken)
        allowance.left = 0;
    const unread = { ...(0,engine_detection/* describeUnscanned */.PD)('archive', 'archive', problem), start, end, secretStart: end };
    text.candidates.push(isBroken ? { ...unread, confidence: 'low', rank: inside_BROKEN } : { ...unread, rank: UNREAD });
    return true;
}
function scanDecoded(scanner, outer, start, end, pieces, name) {
    const parts = [];
    let told = null;
    for (const decoded of pieces) {
        const text = (0,engine_text/* openText */.Uq)(decoded, outer.kind, { ...outer.inside, depth: outer.inside.depth - 1 });
        scanText(scanner, text, lookInside);
        for (const found of settleOverlaps(text.candidates)) {
            const secret = (0,engine_text/* sliceText */.S$)(text, found.secretStart, found.end);
            for (const part of [secret, ...(found.parts ?? [])])
                parts.push(part);
            const confidence = found.rule.startsWith('generic') ? (0,engine_detection/* moveConfidence */.Yh)(found.confidence, -1) : found.confidence;
            if (told !== null && (found.rank - told.rank || (0,engine_detection/* compareConfidence */.Sq)(told, { confidence })) <= 0)
                continue;
            const reach = found.reach ?? describeReach(found.rule, (0,engine_text/* sliceText */.S$)(text, found.start, found.end));
            told = { ...found, confidence, reach };
        }
    }
    if (told === null)
        return;
    const why = [...told.why, `inside ${name} text`];
    outer.candidates.push({ ...told, start, end, secretStart: start, parts, why, rank: told.rank - 1 });
}
function hidesText(text, start, end) {
    const head = readNarrow(Buffer.from(text.bytes.toString('latin1', start, Math.min(end, start + inside_PROBE)), 'base64'));
    return head.length >= inside_FEWEST && utf8_isText(head);
}
function hidesHex({ bytes }, start, end) {
    if (end - start < 40 || (end - start) % 2 === 1)
        return false;
    if (!isHexDigit(bytes[start]) || !isHexDigit(bytes[start + 1]) || !isHexDigit(bytes[start + 3]))
        return false;
    const head = Buffer.from(bytes.toString('latin1', start, Math.min(end, start + inside_PROBE)), 'hex');
    if (head.length * 2 !== Math.min(end - start, inside_PROBE) || !utf8_isText(head))
        return false;
    let at = start + inside_PROBE;
    while (at < end && isHexDigit(bytes[at]))
        at++;
    return at >= end;
}

;// CONCATENATED MODULE: ./build/scan-secrets/engine/file-kind.js
const ASSIGNMENTS = /(?:^|\/)(?:\.env[^/]*|envrc|\.(?:bash|zsh|sh)[^/]*|\.?profile|\.s3cfg|\.boto|credentials|\.[a-z]+rc|config|Dockerfile[^/]*|[^/]*\.dockerfile|Makefile|Jenkinsfile)$|\.(?:env|ini|cfg|conf|cnf|config|properties|toml|sh|bash|zsh|fish|ps1|psm1|bat|cmd|reg|service|tfvars|pgpass|credentials|npmrc|prefs|inf|url|rc|desktop)$/i;
const CODE = /\.(?:[cm]?[jt]sx?|py|pyw|ipynb|rb|erb|php\d?|phtml|java|kt|kts|scala|groovy|gradle|go|rs|c|h|cc|cpp|cxx|hpp|cs|vb|fs|swift|m|mm|dart|lua|pl|pm|r|jl|ex|exs|erl|hrl|clj|cljs|hs|elm|vue|svelte|astro|sol|sql|tf|hcl|proto|cshtml|razor|jsp|asp|aspx|coffee|nim|zig|v|tcl|vbs|applescript|feature|graphql|html?|lock|sum|map)$/i;
const TEST = /(?:^|[/_.-])(?:tests?|test(?:keys?|certs?)|specs?|fixtures?|mocks?|testdata|testing|unittests?|e2e|cypress|playwright|stories|cassettes|stubs?|benchmarks?)(?:[/_.-]|$)|[a-z0-9](?:test|tests|spec)\.(?:java|kt|scala|cs|php|swift|groovy|go)$/;
const EXAMPLE = /(?:^|\/)(?:locales?|i18n|l10n|translations?|lang\/[a-z]{2}(?:[-_][a-z]{2,4})?)[/.]|(?:^|[/_.-])(?:examples?|samples?|demos?|docs?|documentation|templates?|tutorials?|readme|changelog|dist|tmpl|defaults|skeleton|quickstart|cookbook|guides?)(?:[/_.-]|$)|\.(?:md|mdx|rst|adoc|markdown)$/;
const GENERATED = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.ya?ml|bun\.lockb|go\.sum|packages\.lock\.json|\.terraform\.lock\.hcl|\.secrets\.baseline)$|\.(?:sarif|sha256|sha512|md5|asc|sig|crt|cer|svg|lock|snap|po|pot|pub)$|gitleaks[^/]*\.json$|trufflehog[^/]*\.json$/;
function describeFile(path) {
    const normal = path.replaceAll('\\', '/');
    const lower = normal.toLowerCase();
    return {
        path: lower,
        name: lower.slice(lower.lastIndexOf('/') + 1),
        syntax: pickSyntax(normal),
        isTest: TEST.test(lower),
        isExample: EXAMPLE.test(lower),
        isGenerated: GENERATED.test(lower),
    };
}
function pickSyntax(path) {
    if (/\.ya?ml$/i.test(path))
        return 'yaml';
    if (/\.(?:json|jsonc|json5|jsonl|ndjson|webmanifest|tfstate|ftpconfig)$/i.test(path))
        return 'json';
    if (/\.(?:xml|xsl|plist|csproj|props|pom|nuspec|resx|xaml|wsdl|storyboard)$/i.test(path))
        return 'xml';
    if (/\.(?:md|mdx|rst|txt|adoc|markdown|log|csv|tsv)$/i.test(path))
        return 'prose';
    if (ASSIGNMENTS.test(path))
        return 'assignments';
    return CODE.test(path) ? 'code' : 'unknown';
}

;// CONCATENATED MODULE: ./build/scan-secrets/engine/locate.js


function locate_locate(text, candidates) {
    if (candidates.length === 0)
        return [];
    let line = 1;
    let lineEnd = text.bytes.indexOf(10);
    let counted = 0;
    let column = 1;
    const onLine = new Set();
    return candidates.flatMap((candidate) => {
        while (lineEnd >= 0 && lineEnd < candidate.start) {
            line++;
            counted = lineEnd + 1;
            column = 1;
            onLine.clear();
            lineEnd = text.bytes.indexOf(10, counted);
        }
        for (; counted < candidate.start; counted++)
            if ((text.bytes[counted] & 0xc0) !== 0x80)
                column++;
        const token = (0,engine_text/* sliceText */.S$)(text, candidate.start, candidate.end);
        const same = `${candidate.rule} ${token}`;
        if (onLine.has(same))
            return [];
        onLine.add(same);
        const { rule, provider, confidence, why, secretStart, end, reach, parts = [] } = candidate;
        const secret = (0,engine_text/* sliceText */.S$)(text, secretStart, end);
        const opens = reach ?? describeReach(rule, token);
        return { rule, provider, line, column, confidence, why, token, secret, reach: opens, parts };
    });
}

;// CONCATENATED MODULE: ./build/scan-secrets/engine/pairs.js


const LINES = 5;
const MOST_IDS = 200;
function detectPairs(text) {
    const ids = text.candidates.filter((candidate) => candidate.rule === 'aws-access-key-id').slice(0, MOST_IDS);
    for (const id of ids) {
        let from = id.start;
        let to = id.end;
        for (let line = 0; line <= LINES; line++) {
            from = (0,engine_text/* findLineStart */.my)(text.bytes, Math.max(0, from - 1), 300);
            to = (0,engine_text/* findLineEnd */.Rc)(text.bytes, Math.min(text.bytes.length, to + 1), 300);
        }
        collectSecrets(text, from, to);
    }
}
function collectSecrets(text, from, to) {
    const window = (0,engine_text/* sliceText */.S$)(text, from, to);
    for (const match of window.matchAll(/[A-Za-z0-9+/]{40,}/g)) {
        const value = match[0];
        const start = from + match.index;
        const look = describeLook(value);
        if (value.length !== 40 || text.bytes[start + 40] === 61)
            continue;
        if (!look.hasDigit || !look.hasUpper || !look.hasLower || !isRandom(value))
            continue;
        text.candidates.push({
            rule: 'aws-secret-access-key',
            provider: 'AWS',
            start,
            end: start + 40,
            secretStart: start,
            confidence: 'high',
            why: ['beside an AWS key id'],
            rank: 8,
        });
    }
}

;// CONCATENATED MODULE: ./build/scan-secrets/engine/scan-bytes.js








const DEPTH = 2;
function scanBytes(scanner, bytes, path) {
    const { bytes: read, isBinary, other } = readEncoding(bytes);
    const kind = describeFile(path);
    const found = scanReading(scanner, read, kind, isBinary);
    if (other === null)
        return found;
    const told = new Set(found.map(({ token }) => token));
    const more = scanReading(scanner, other(), kind, true).filter(({ token }) => !told.has(token));
    return [...found, ...more].sort((a, b) => a.line - b.line || a.column - b.column);
}
function scanReading(scanner, bytes, kind, isBinary) {
    const inside = { depth: isBinary ? 0 : DEPTH, allowance: allowUnpacking(bytes.length) };
    const text = (0,engine_text/* openText */.Uq)(bytes, isBinary ? { ...kind, isGenerated: true } : kind, inside);
    detectFile(text, isBinary);
    scanText(scanner, text, lookInside);
    detectPairs(text);
    return locate_locate(text, settleOverlaps(text.candidates));
}

;// CONCATENATED MODULE: ./build/scan-secrets/engine/file-name.js



const TOKENS_ONLY = 'x.lock';
const file_name_SHORTEST = 16;
function scanName(scanner, known, path) {
    const mayHold = hasLongRun(path);
    if (!mayHold && known === null)
        return [];
    const bytes = Buffer.from(path, 'utf8');
    const found = [...(known?.(bytes) ?? []), ...(mayHold ? scanBytes(scanner, bytes, TOKENS_ONLY) : [])];
    return found
        .filter(({ why }) => why[0] !== engine_detection/* BY_OWN_RULE */.Gj)
        .map((one) => ({ ...one, column: 1, why: [...one.why, 'in the name of the file'], isOfName: true }));
}
function hasLongRun(path) {
    let length = 0;
    let hasDigit = false;
    for (let at = 0; at < path.length; at++) {
        const unit = path.charCodeAt(at);
        const isRun = isWord(unit) || unit === 45;
        length = isRun ? length + 1 : 0;
        hasDigit = isRun && (hasDigit || isDigit(unit));
        if (length >= file_name_SHORTEST && hasDigit)
            return true;
    }
    return false;
}
function inspectName(inspect, path) {
    return inspect(new Uint8Array(0), path).filter(({ isOfName }) => isOfName === true);
}

;// CONCATENATED MODULE: ./build/scan-secrets/engine/scan-large.js

const WINDOW = 16 << 20;
const scan_large_OVERLAP = 64 << 10;
function startWindows(inspect, path) {
    const detections = [];
    const seen = new Set();
    let offset = 0;
    let line = 0;
    let lineStart = 0;
    let mark = [];
    return {
        detections,
        add(bytes, isLast = false) {
            const order = offset === 0 && bytes.length > scan_large_OVERLAP ? readOrder(bytes) : null;
            if (order !== null)
                mark = MARKS[order];
            if (offset > 0)
                bytes.set(mark.slice(0, bytes.length));
            for (const detection of inspect(bytes, path)) {
                if (offset > 0 && detection.isOfName === true)
                    continue;
                const column = detection.line === 1 ? detection.column + offset - lineStart : detection.column;
                const placed = { ...detection, line: detection.line + line, column };
                const place = `${placed.line}:${placed.column}:${placed.rule}`;
                if (!seen.has(place))
                    detections.push(placed);
                seen.add(place);
            }
            if (isLast)
                return;
            const step = bytes.length - scan_large_OVERLAP;
            for (let at = bytes.indexOf(10); at >= 0 && at < step; at = bytes.indexOf(10, at + 1)) {
                line++;
                lineStart = offset + at + 1;
            }
            offset += step;
        },
    };
}
function scanLarge(inspect, size, read, path) {
    const { detections, add } = startWindows(inspect, path);
    for (let offset = 0; offset < size; offset += WINDOW - scan_large_OVERLAP) {
        const bytes = read(offset, WINDOW);
        if (bytes === undefined || bytes.length === 0)
            return { detections, missed: size - offset };
        const rest = size - offset - bytes.length;
        add(bytes, rest <= 0);
        if (rest <= 0)
            break;
        if (bytes.length < WINDOW)
            return { detections, missed: rest };
    }
    return { detections, missed: 0 };
}

;// CONCATENATED MODULE: ./build/scan-secrets/stream/reader.js

function openRest(pieces) {
    const iterator = pieces[Symbol.asyncIterator]();
    const rest = {
        bytes: Buffer.alloc(0),
        position: 0,
        async more() {
            const { value, done } = await iterator.next();
            if (done === true)
                return false;
            const next = (0,stream_view/* viewBytes */.j)(value);
            rest.bytes = rest.bytes.length === 0 ? next : Buffer.concat([rest.bytes, next]);
            return true;
        },
        cut(length) {
            const taken = rest.bytes.subarray(0, length);
            rest.bytes = rest.bytes.subarray(length);
            rest.position += taken.length;
            return taken;
        },
    };
    return rest;
}
async function* reader_readPieces(rest, length) {
    const end = rest.position + length;
    while (rest.position < end && (rest.bytes.length > 0 || (await rest.more())))
        yield rest.cut(end - rest.position);
}
function createReader(pieces) {
    const rest = openRest(pieces);
    const fill = async (target, start) => {
        for (let at = start;;) {
            at += rest.cut(target.length - at).copy(target, at);
            if (at === target.length || !(await rest.more()))
                return at;
        }
    };
    return {
        position: () => rest.position,
        fill,
        pieces: (length) => reader_readPieces(rest, length),
        async peek(length) {
            while (rest.bytes.length < length && (await rest.more()))
                ;
            return rest.bytes.subarray(0, length);
        },
        async take(length) {
            if (rest.bytes.length >= length)
                return rest.cut(length);
            const taken = Buffer.allocUnsafe(length);
            return taken.subarray(0, await fill(taken, 0));
        },
        async skip(length) {
            let skipped = 0;
            for await (const piece of reader_readPieces(rest, length))
                skipped += piece.length;
            return skipped;
        },
        async line() {
            let end = rest.bytes.indexOf(10);
            while (end < 0 && (await rest.more()))
                end = rest.bytes.indexOf(10);
            return end < 0
                ? undefined
                : rest
                    .cut(end + 1)
                    .toString('latin1')
                    .trimEnd();
        },
    };
}

;// CONCATENATED MODULE: ./build/scan-secrets/stream/windows.js

const SMALLEST = 1 << 20;
function createWindows() {
    let window = Buffer.allocUnsafe(SMALLEST);
    return async (reader, visit) => {
        for (let kept = 0, isFirst = true;; isFirst = false) {
            let filled = await reader.fill(window, kept);
            while (filled === window.length && window.length < WINDOW) {
                const wider = Buffer.allocUnsafe(Math.min(WINDOW, window.length * 4));
                window.copy(wider);
                window = wider;
                filled = await reader.fill(window, filled);
            }
            const bytes = window.subarray(0, filled);
            visit(bytes);
            const isLast = filled < window.length || (await reader.peek(1)).length === 0;
            if (isLast)
                return isFirst ? bytes : null;
            kept = window.copy(window, 0, filled - scan_large_OVERLAP);
        }
    };
}

;// CONCATENATED MODULE: ./build/scan-secrets/archive/outside.js
const ENOUGH = 256 << 10;
const outside_OVERLAP = 4096;
const outside_TOKENS_ONLY = 'x.lock';
function createOutside(inspect) {
    const found = new Map();
    let waiting = [];
    let size = 0;
    const scan = () => {
        const bytes = Buffer.concat(waiting);
        for (const one of inspect(bytes, outside_TOKENS_ONLY)) {
            const why = [...one.why, 'outside of its files'];
            found.set(`${one.rule} ${one.token}`, { ...one, why, line: 1, column: 1 });
        }
        waiting = [bytes.subarray(-outside_OVERLAP)];
        size = 0;
    };
    return {
        add(bytes, isApart = false) {
            if (isApart)
                waiting.push(Buffer.alloc(1));
            waiting.push(Buffer.from(bytes));
            size += bytes.length;
            if (size >= ENOUGH)
                scan();
        },
        end() {
            if (size > 0)
                scan();
            return [...found.values()];
        },
    };
}

;// CONCATENATED MODULE: ./build/scan-secrets/archive/tail.js


const MOST_AHEAD = 4;
function createTail(reader, noticed) {
    const start = reader.position();
    let ahead = [];
    const join = async function* () {
        const left = reader.position() - start - tail.used;
        if (left > 0)
            yield Buffer.concat(ahead).subarray(-left);
        yield* reader.pieces(Infinity);
    };
    const tail = {
        used: 0,
        async *pieces() {
            for await (const piece of reader.pieces(Infinity)) {
                ahead = [...ahead.slice(1 - MOST_AHEAD), piece];
                noticed?.outside(piece);
                yield piece;
            }
        },
        async rest() {
            const rest = createReader(join());
            for (let zeros = 1; zeros > 0;) {
                const next = await rest.peek(HEAD);
                const first = next.findIndex((byte) => byte !== 0);
                zeros = await rest.skip(first < 0 ? next.length : first);
            }
            return (await rest.peek(1)).length > 0 ? rest.pieces(Infinity) : null;
        },
    };
    return tail;
}

;// CONCATENATED MODULE: ./build/scan-secrets/archive/open.js












const open_DEPTH = 3;
const MOST_BYTES = 512 << 20;
const PAGE = 1 << 20;
const MOST_HELD = 32;
function inspectArchive(inspect, inflate, source, path) {
    const most = Math.max(MOST_BYTES, source.size * 8);
    const opening = { inspect, readWindows: createWindows(), inflate, most, pages: [], left: most, held: 0 };
    return open_open(opening, createReader(readPieces(source, 0, source.size)), source, path, open_DEPTH);
}
async function* open_open(opening, reader, source, path, depth) {
    const { held } = opening;
    const outside = createOutside(opening.inspect);
    const noticed = { escapes: [], problem: null, outside: outside.add };
    if (depth < 1)
        noticed.problem = 'it lies too deep in other archives';
    else {
        for await (const entry of readEntries(opening, reader, source, path, noticed)) {
            const place = `${path}!/${entry.path}`;
            const inner = createReader(entry.content);
            if (readKind(await inner.peek(HEAD), entry.path) !== null)
                yield* open_open(opening, inner, entry.source ?? null, place, depth - 1);
            else {
                const { add, detections } = startWindows(opening.inspect, entry.path);
                yield { path: place, isFile: true, bytes: await opening.readWindows(inner, add), detections };
                if (isArchive(entry.path))
                    yield describeNoArchive(place);
            }
            if (isSpent(opening, noticed))
                break;
        }
    }
    opening.held = held;
    const detections = inspectName(opening.inspect, path.slice(path.lastIndexOf('!/') + 1));
    detections.push(...outside.end());
    detections.push(...noticed.escapes.slice(0, 20).map(describeEscape));
    if (noticed.problem !== null)
        detections.push(describeProblem(noticed.problem));
    yield { path, isFile: false, bytes: null, detections };
}
function describeNoArchive(path) {
    return { path, isFile: false, bytes: null, detections: [describeProblem('it is no archive of a known kind')] };
}
async function* readEntries(opening, reader, source, path, noticed) {
    const kind = readKind(await reader.peek(HEAD), path);
    if (kind === 'zip' || (kind === null && source !== null && endsLikeZip(source))) {
        const whole = source ?? (await hold(opening, reader, noticed));
        if (whole === null)
            return;
        for (const member of listZip(whole, noticed)) {
            const entry = openMember(whole, member, opening.inflate, noticed);
            yield { ...entry, content: meter(opening, entry.content, noticed) };
        }
    }
    else if (kind === 'tar')
        yield* readTar(reader, noticed);
    else if (kind === 'gzip' || kind === 'brotli')
        yield* readStream(opening, kind, reader, path, noticed);
    else
        noticed.problem = `it is packed as ${kind}, which is not opened: scan what it is made of instead`;
}
async function* readStream(opening, kind, reader, path, noticed) {
    const tell = () => void (noticed.problem ??= 'it does not unpack');
    const packed = createTail(reader, kind === 'gzip' ? noticed : null);
    const unpack = async function* () {
        packed.used = yield* opening.inflate.stream(kind, packed.pieces(), tell);
    };
    const unpacked = createReader(meter(opening, unpack(), noticed));
    const name = (0,domain_path/* baseOf */.b)(path).replace(/\.(?:gz|br)$/i, '');
    if (isTar(await unpacked.peek(HEAD))) {
        yield* readTar(unpacked, noticed);
        await unpacked.skip(Infinity);
    }
    else
        yield { path: name, content: unpacked.pieces(Infinity) };
    if (noticed.problem !== null)
        return;
    const rest = await packed.rest();
    if (rest !== null)
        yield { path: `${name} (behind its end)`, content: rest };
}
async function hold(opening, reader, noticed) {
    const { pages, held } = opening;
    for (let size = 0; opening.held < MOST_HELD;) {
        const page = (pages[opening.held] ??= Buffer.allocUnsafe(PAGE));
        opening.held++;
        const filled = await reader.fill(page, 0);
        size += filled;
        const read = (at, length) => {
            const from = at % PAGE;
            return pages[held + (at - from) / PAGE]?.subarray(from, from + Math.min(length, size - at)) ?? new Uint8Array();
        };
        if (filled < PAGE)
            return { size, read };
    }
    noticed.problem ??= `zip files inside archives come to more than ${(MOST_HELD * PAGE) >> 20} MiB`;
    return null;
}
async function* meter(opening, content, noticed) {
    for await (const piece of content) {
        opening.left -= piece.length;
        if (isSpent(opening, noticed))
            return;
        yield piece;
    }
}
function isSpent({ left, most }, noticed) {
    if (left < 0)
        noticed.problem ??= `it unpacks to more than ${Math.floor(most / (1 << 20))} MiB`;
    return left < 0;
}
const PLACE = { provider: 'archive', line: 1, column: 1, secret: '' };
function describeEscape(name) {
    const shown = name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 120);
    const why = [`a file in it is named ${shown}: unpacking it writes outside of its folder`];
    return { ...PLACE, rule: 'archive-escape', confidence: 'medium', why, token: name };
}
function describeProblem(problem) {
    return (0,engine_detection/* describeUnscanned */.PD)('archive', 'archive', problem);
}

;// CONCATENATED MODULE: ./build/scan-secrets/gather/found.js
function startGathering(folder) {
    return {
        folder,
        found: [],
        skipped: [],
        notes: [],
        unmet: [],
        unproved: [],
        secrets: new Set(),
        untold: 0,
        listed: 0,
        left: 0,
        files: 0,
        bytes: 0,
        commits: 0,
    };
}
const MOST_SECRETS = 50_000;
const MOST_PLACES = 1_000_000;
function nameSecret({ file, detection: { rule, token } }) {
    return `${file}\0${rule}\0${token}`;
}
function addFound(gathering, found) {
    const { secrets } = gathering;
    return found.filter((one) => {
        const secret = nameSecret(one);
        const isKept = gathering.found.length < MOST_PLACES && (secrets.size < MOST_SECRETS || secrets.has(secret));
        if (isKept) {
            secrets.add(secret);
            gathering.found.push(one);
        }
        else
            gathering.untold++;
        return isKept;
    });
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}
function countListed(gathering, path, isOurs) {
    gathering.listed++;
    const ours = isOurs(path);
    if (!ours)
        gathering.left++;
    return ours;
}
const LFS = 'version https://git-lfs.github.com/spec/';
const POINTER_LIMIT = 1024;
function notePointer(gathering, file, bytes) {
    if (bytes.length >= POINTER_LIMIT)
        return;
    if (Buffer.from(bytes.subarray(0, LFS.length)).toString('latin1') === LFS)
        gathering.skipped.push({
            file,
            why: 'a pointer of Git LFS: give actions/checkout `lfs: true` to scan what it stands for',
        });
}

// EXTERNAL MODULE: ./build/kernel/policy.js
var policy = __webpack_require__(8044);
;// CONCATENATED MODULE: ./build/scan-secrets/policy/inline.js

const PERMISSION = /(?:gitleaks:allow|trufflehog:ignore|pragma: allowlist secret|plimsoll:allow)/;
const LIMIT = 64 << 20;
async function readComments(git, base, found) {
    const isCommented = ({ line }) => line !== '';
    if (base === undefined)
        return (one) => (isCommented(one) ? 'counts' : 'none');
    const files = [...new Set(found.filter(isCommented).map(({ file }) => file))];
    const texts = files.length === 0 ? [] : await (0,policy/* readAtCommit */.zX)(git, base, files, LIMIT);
    const known = new Map(files.map((file, index) => [file, readBase(texts?.[index])]));
    return (one) => {
        if (!isCommented(one))
            return 'none';
        const { rows, text } = known.get(one.file) ?? readBase(undefined);
        const { token } = one.detection;
        const isHeld = rows.has(one.line.trim()) && (!token.includes('\n') || text.includes(token));
        return isHeld ? 'counts' : 'added by the change';
    };
}
function readBase(content) {
    const text = Buffer.from(content ?? '', 'utf8').toString('latin1');
    return { text, rows: new Set(text.split('\n').map((row) => row.trim())) };
}

;// CONCATENATED MODULE: ./build/scan-secrets/gather/placing.js


function placeDetections(place, bytes, detections) {
    if (detections.length === 0)
        return [];
    const text = bytes === null ? Buffer.alloc(0) : (0,stream_view/* viewBytes */.j)(bytes);
    let line = '';
    let number = 0;
    let next = 0;
    return detections
        .toSorted((a, b) => a.line - b.line)
        .map((detection) => {
        for (; number < detection.line && next >= 0; number++) {
            line = number + 1 === detection.line ? readLine(text, next) : '';
            next = text.indexOf(10, next) + 1 || -1;
        }
        return { ...place, detection, line: detection.isOfName === true ? '' : line };
    });
}
const LONGEST_LINE = 2000;
function readLine(text, start) {
    const line = text.toString('latin1', start, start + LONGEST_LINE + 1);
    const end = line.indexOf('\n');
    const own = end < 0 ? line : line.slice(0, end);
    return own.length <= LONGEST_LINE && PERMISSION.test(own) ? own : '';
}

// EXTERNAL MODULE: ./build/scan-secrets/gather/selection.js
var gather_selection = __webpack_require__(5636);
;// CONCATENATED MODULE: ./build/scan-secrets/versions/blobs.js



function describeUnread() {
    return (0,engine_detection/* describeUnscanned */.PD)('version', 'git', 'git does not hold it');
}
const LARGE = 1 << 20;
async function* readBlobs(git, ids) {
    if (ids.length === 0)
        return;
    const reader = createReader(git.stream(['cat-file', '--batch'], { input: `${ids.join('\n')}\n` }));
    const readWindows = createWindows();
    for (const id of ids) {
        const [, kind, length] = (await reader.line())?.split(' ') ?? [];
        const size = Number(length);
        if (!Number.isSafeInteger(size)) {
            if (kind === undefined)
                throw new Error('git ended before it had answered');
            yield { id, size: 0, read: null };
            continue;
        }
        const end = reader.position() + size;
        const read = async (visit) => {
            if (size > LARGE)
                return readWindows(createReader(reader.pieces(size)), visit);
            const bytes = await reader.take(size);
            visit(bytes);
            return bytes;
        };
        if (kind === 'blob')
            yield { id, size, read };
        await reader.skip(end - reader.position());
        if (reader.position() < end)
            throw new Error('git ended before it had answered');
        await reader.skip(1);
    }
}

;// CONCATENATED MODULE: ./build/scan-secrets/gather/version.js





async function scanVersion(inspect, { size, read }, places, gathering) {
    if (read === null)
        return places.map((place) => placeDetections(place, null, [...inspectName(inspect, place.file), describeUnread()]));
    const windows = places.map(({ file }) => startWindows(inspect, file));
    const bytes = await read((part) => windows.forEach((window) => window.add(part)));
    if (bytes !== null)
        for (const { file } of places)
            notePointer(gathering, file, bytes);
    gathering.files += places.length;
    gathering.bytes += size * places.length;
    return places.map((place, index) => placeDetections(place, bytes, windows[index].detections));
}

;// CONCATENATED MODULE: ./build/scan-secrets/gather/work-tree.js







async function gatherTree(inspect, ports, { isWanted, isOurs, meet }, gathering) {
    const [commit = '', files] = await Promise.all([ports.git.text(['rev-parse', 'HEAD']), listFiles(ports)]);
    const kept = [];
    for (const listed of files) {
        const { file, id, isLink, isLeftOut } = listed;
        if (!isWanted(file))
            continue;
        const isOur = countListed(gathering, file, isOurs);
        const isScanned = isOur && !isLeftOut && scanFile(inspect, ports, file, commit, gathering);
        if (!isLink && !isLeftOut && (isScanned || id !== '' || !isOur))
            meet(file);
        if (isScanned || !isOur)
            continue;
        if (isLeftOut)
            addSkipped(inspect, gathering, file, 'another repository');
        else if (id !== '')
            kept.push(listed);
        else
            await tellUnread(inspect, ports, file, gathering);
    }
    const byId = groupBy(kept, ({ id }) => id);
    for await (const blob of readBlobs(ports.git, [...byId.keys()])) {
        const places = (byId.get(blob.id) ?? []).map(({ file }) => ({ file, commit, standing: true }));
        addFound(gathering, (await scanVersion(inspect, blob, places, gathering)).flat());
    }
}
async function tellUnread(inspect, ports, file, gathering) {
    const facts = await ports.files.facts(file).catch(() => ({ kind: 'link' }));
    if (facts?.kind === 'link' || facts?.kind === 'other')
        addSkipped(inspect, gathering, file, 'no regular file');
    else
        addUnread(inspect, gathering, file, 'it could not be read');
}
function addUnread(inspect, gathering, file, problem) {
    const unread = [...inspectName(inspect, file), (0,engine_detection/* describeUnscanned */.PD)('file', 'file', problem)];
    addFound(gathering, placeDetections({ file, commit: '', standing: true }, null, unread));
}
function addSkipped(inspect, gathering, file, why) {
    gathering.skipped.push({ file, why });
    addFound(gathering, placeDetections({ file, commit: '', standing: true }, null, inspectName(inspect, file)));
}
function scanFile(inspect, ports, file, commit, gathering, first = ports.tree.read(file, 0, WINDOW)) {
    if (first === undefined)
        return false;
    const { size } = first;
    const read = (offset, length) => offset === 0 ? first.bytes : ports.tree.read(file, offset, length)?.bytes;
    const { detections, missed } = scanLarge(inspect, size, read, file);
    gathering.files++;
    gathering.bytes += size - missed;
    const place = { file, commit, standing: true };
    addFound(gathering, placeDetections(place, size <= WINDOW ? first.bytes : null, detections));
    notePointer(gathering, file, first.bytes);
    if (missed > 0)
        addUnread(inspect, gathering, file, `its last ${missed} bytes could not be read`);
    return true;
}
const UNTRACKED = { id: '', isLink: false, isLeftOut: false };
async function listFiles(ports) {
    const tracked = await ports.git.text(['ls-files', '-z', '--stage'], { maxBytes: 1 << 28 });
    const others = await ports.git.text(['ls-files', '-z', '--others', '--exclude-standard'], { maxBytes: 1 << 28 });
    const entries = [
        ...(tracked ?? '').split('\0').map((entry) => {
            const [mode = '', id = ''] = entry.split(' ', 2);
            const file = entry.slice(entry.indexOf('\t') + 1);
            return { file, id, isLink: mode === '120000', isLeftOut: mode === '160000' };
        }),
        ...(others ?? '').split('\0').map((file) => ({ ...UNTRACKED, file, isLeftOut: file.endsWith('/') })),
    ].filter(({ file }) => file !== '');
    if (entries.length === 0)
        return ports.tree.list().map((file) => ({ ...UNTRACKED, file }));
    const byFile = new Map(entries.map((entry) => [entry.file, entry]));
    return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/scan-secrets/gather/artifacts.js









async function gatherArtifacts(inspect, ports, globs, isOurs, gathering) {
    const odd = [];
    const files = ports.tree.list(odd);
    const seen = new Set();
    for (const glob of globs) {
        const isWanted = await (0,gather_selection/* matchPaths */.oq)([glob]);
        const matching = [...files, ...listKept(ports, glob, isWanted)].filter(isWanted);
        skipOdd(inspect, odd.filter(isWanted), isOurs, gathering);
        let isMet = false;
        for (const file of matching) {
            if (seen.has(file))
                isMet = true;
            else if (!countListed(gathering, file, isOurs))
                isMet = true;
            else if (await scanArtifact(inspect, ports, file, gathering))
                isMet = true;
            seen.add(file);
        }
        if (!isMet)
            gathering.unmet.push(glob);
    }
}
const KEPT = ['.git/config', '.git/credentials'];
function listKept({ tree }, glob, isWanted) {
    const folder = glob.replace(/^\.\//, '').replace(/\/?\.?$/, '');
    const names = KEPT.map((name) => (folder === '' ? name : `${folder}/${name}`));
    const here = [...(/[*?[{(!]/.test(folder) ? [] : names), ...(glob.includes('.git') ? KEPT.filter(isWanted) : [])];
    return [...new Set(here)].filter((name) => tree.read(name, 0, 0) !== undefined);
}
const artifacts_NO_FILE = 'a link or no regular file: what it leads to is not scanned here';
const OF_GIT = 'a folder of git: of it no more than config and credentials are scanned here; `scope: history` scans the versions it keeps';
function skipOdd(inspect, odd, isOurs, gathering) {
    const known = new Set(gathering.skipped.map(({ file }) => file));
    for (const file of odd.filter((one) => isOurs(one) && !known.has(one)))
        addSkipped(inspect, gathering, file, /(?:^|\/)\.git$/.test(file) ? OF_GIT : artifacts_NO_FILE);
}
async function scanArtifact(inspect, ports, file, gathering) {
    const first = ports.tree.read(file, 0, WINDOW);
    if (first === undefined)
        addUnread(inspect, gathering, file, 'it could not be read');
    else if (readKind(first.bytes.subarray(0, HEAD), file) !== null)
        return scanArchive(inspect, ports, file, first.size, gathering);
    else {
        const isWhole = first.size <= first.bytes.length;
        const hasZip = endsLikeZip(isWhole ? createSource(first.bytes) : readFrom(ports, file, first.size));
        scanFile(inspect, ports, file, '', gathering, isWhole ? first : undefined);
        if (hasZip)
            await scanArchive(inspect, ports, file, first.size, gathering);
        else if (isArchive(file))
            addInner(gathering, describeNoArchive(file));
    }
    return true;
}
function readFrom({ tree }, file, size) {
    return { size, read: (offset, length) => Buffer.from(tree.read(file, offset, length)?.bytes ?? []) };
}
async function scanArchive(inspect, ports, file, size, gathering) {
    const { files, found } = gathering;
    const before = found.length;
    gathering.bytes += size;
    const source = readFrom(ports, file, size);
    for await (const inner of inspectArchive(inspect, ports.inflate, source, file))
        addInner(gathering, inner);
    return gathering.files > files || found.length > before;
}
function addInner(gathering, { path, isFile, bytes, detections }) {
    if (isFile)
        gathering.files++;
    addFound(gathering, placeDetections({ file: path, commit: '', standing: true }, bytes, detections));
}

;// CONCATENATED MODULE: ./build/scan-secrets/stream/lines.js
async function* splitStream(chunks, end = '\n') {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of chunks) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split(end);
        rest = lines.pop() ?? '';
        yield* lines;
    }
    if (rest !== '')
        yield rest;
}

;// CONCATENATED MODULE: ./build/scan-secrets/versions/messages.js

async function* readMessages(git, revisions) {
    for await (const field of splitStream(git.stream(['log', '-z', '--format=%H%n%B', ...revisions, '--']), '\0')) {
        const end = field.indexOf('\n');
        if (end > 0)
            yield { commit: field.slice(0, end), text: field.slice(end + 1) };
    }
}

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
;// CONCATENATED MODULE: ./build/scan-secrets/versions/range.js

function createHeadless(head) {
    return new errors/* UsageError */.eb(`the head ${head.slice(0, 40)} cannot be had, so nothing of it can be scanned: give actions/checkout \`fetch-depth: 0\` or the head as \`ref\``);
}
const DEPTHS = [64, 512, 4096];
const FETCH = ['fetch', '--no-tags', '--quiet', '--no-recurse-submodules'];
async function findRange(git, plan, token) {
    return plan.scope === 'changes' ? resolveRange(git, plan.base, plan.head, token) : null;
}
async function resolveRange(git, base, head, token) {
    const options = token === undefined ? {} : { token };
    const findFork = (from, to) => git.text(['merge-base', from, to]);
    const [here, near] = await Promise.all([resolveEnds(git, base, head), findFork(base, head)]);
    const ends = here ?? (await fetchEnds(git, base, head, options));
    if (ends === null)
        return null;
    const notes = [];
    let { isShallow } = ends;
    for (const depth of [0, ...DEPTHS]) {
        if (depth > 0) {
            if (!isShallow)
                break;
            await git.text([...FETCH, `--deepen=${depth}`, 'origin', ends.base, ends.head], options);
            isShallow = (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true';
            notes.push(`the checkout is shallow: deepened by ${depth} commits`);
        }
        const fork = here !== null && depth === 0 ? near : await findFork(ends.base, ends.head);
        if (fork !== undefined && (!isShallow || (await isComplete(git, fork, ends.head))))
            return { ...ends, fork, notes };
    }
    return { ...ends, fork: isShallow ? null : ends.base, notes };
}
async function fetchHistory(git, head, token) {
    const options = token === undefined ? {} : { token };
    if ((await git.text(['rev-parse', '--is-shallow-repository'])) === 'true')
        await git.text([...FETCH, '--unshallow', 'origin', head], options);
    if ((await resolveCommit(git, head, options)) === null)
        throw createHeadless(head);
}
async function resolveEnds(git, base, head) {
    const names = [base, head].map((name) => `${name}^{commit}`);
    const answer = (await git.text(['rev-parse', '--is-shallow-repository', ...names]))?.split('\n') ?? [];
    const [isShallow, baseCommit, headCommit] = answer;
    if (baseCommit === undefined || headCommit === undefined)
        return null;
    return { base: baseCommit, head: headCommit, isShallow: isShallow === 'true' };
}
async function fetchEnds(git, base, head, options) {
    const baseCommit = await resolveCommit(git, base, options);
    const headCommit = await resolveCommit(git, head, options);
    return baseCommit === null || headCommit === null ? null : resolveEnds(git, baseCommit, headCommit);
}
async function isComplete(git, fork, head) {
    const cut = await git.text(['rev-list', '--boundary', '--max-parents=0', `${fork}..${head}`]);
    return cut === '' || cut === `-${fork}`;
}
async function resolveCommit(git, name, options) {
    const resolve = (text) => git.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${text}^{commit}`]);
    const here = (await resolve(name)) ?? (await resolve(`refs/remotes/origin/${name}`));
    if (here !== undefined)
        return here;
    const remote = name.replace(/^refs\/remotes\/origin\//, 'refs/heads/');
    const fetched = await git.text([...FETCH, '--depth=1', 'origin', remote], options);
    return fetched === undefined ? null : ((await resolve(name)) ?? (await resolve('FETCH_HEAD')) ?? null);
}

;// CONCATENATED MODULE: ./build/scan-secrets/versions/tree.js
const ROW = /^(\d{6}) [a-z]+ ([0-9a-f]+)\t([^]+)$/;
async function listTree(git, commit) {
    const listed = (await git.text(['ls-tree', '-r', '-z', commit], { maxBytes: 1 << 28 })) ?? '';
    return listed.split('\0').flatMap((entry) => {
        const [, mode, id, file] = ROW.exec(entry) ?? [];
        return mode === undefined ? [] : [{ id: id, file: file, isFile: mode.startsWith('100') }];
    });
}

;// CONCATENATED MODULE: ./build/scan-secrets/versions/written.js

const written_ROW = /^\n?:+(?:\d{6} )+(\d{6}) (?:[0-9a-f]+ )+([0-9a-f]{40,64}) [A-Z]+$/;
const LOG = 'log --date-order -c --raw -z --root --no-renames --no-abbrev --format=%H --diff-filter=AMT'.split(' ');
async function* listWritten(git, revisions) {
    let commit = '';
    let age = 0;
    let row = null;
    for await (const field of splitStream(git.stream([...LOG, ...revisions, '--']), '\0')) {
        if (row !== null) {
            if (row[1] !== '160000')
                yield { commit, age, id: row[2], file: field, isFile: row[1].startsWith('100') };
            row = null;
        }
        else if ((row = written_ROW.exec(field)) === null && field.length >= 40) {
            commit = field.trim();
            age++;
        }
    }
}
async function findOrigins(git, ids) {
    const origins = new Map();
    if (ids.size === 0)
        return origins;
    for await (const { commit, age, id, file } of listWritten(git, ['--all', 'HEAD'])) {
        if (!ids.has(id))
            continue;
        const { files } = origins.get(id) ?? { files: new Set() };
        origins.set(id, { commit, age, files: files.add(file) });
    }
    return origins;
}

;// CONCATENATED MODULE: ./build/scan-secrets/gather/history.js









const BATCH = 16_384;
async function gatherHistory(inspect, git, range, { token, paths }, selection, gathering) {
    const revisions = nameRevisions(range);
    if (range.head !== 'HEAD')
        await fetchHistory(git, range.head, token);
    await checkWhole(git, range.base, gathering);
    const standing = await listStanding(git, range.head);
    const ids = new Map();
    const scan = async (batch) => {
        for await (const [found, id] of scanVersions(inspect, git, batch, standing, gathering))
            ids.set(found, id);
    };
    const listed = paths === undefined
        ? listObjects(git, revisions, standing, gathering)
        : listNamed(git, revisions, selection, gathering);
    for await (const batch of batchVersions(listed, selection, gathering))
        await scan(batch);
    const isSeen = gathering.listed > 0 || range.base !== null;
    gathering.commits += isSeen ? Number((await git.text(['rev-list', '--count', ...revisions])) ?? 0) : 0;
    const origins = await findOrigins(git, new Set(ids.values()));
    await scan([...listFurther(origins, ids, selection, gathering)]);
    settleCommits(ids, origins, gathering);
}
function nameRevisions({ base, head }) {
    return base !== null ? [head, `^${base}`] : head === 'HEAD' ? ['--all', 'HEAD'] : [head];
}
async function checkWhole(git, base, gathering) {
    if ((await git.text(['rev-parse', '--is-shallow-repository'])) === 'true')
        gathering.unproved.push('the checkout is shallow, so nothing is proved about the rest of its history: give actions/checkout `fetch-depth: 0`');
    if (base !== null && (await git.text(['rev-parse', '--verify', '--quiet', `${base}^{commit}`])) === undefined)
        throw new errors/* UsageError */.eb(`input \`base\`: ${JSON.stringify(base)} is no commit of this checkout: name one that it has`);
}
async function* listObjects(git, revisions, standing, { folder }) {
    const rest = folder === '' ? [] : ['--full-history', '--', '.'];
    const listing = git.stream(['rev-list', '--objects', '--filter=object:type=blob', ...revisions, ...rest]);
    for await (const line of splitStream(listing)) {
        const space = line.indexOf(' ');
        if (space < 0 || !line.startsWith(folder, space + 1))
            continue;
        const id = line.slice(0, space);
        for (const file of new Set([line.slice(space + 1 + folder.length), ...(standing.get(id) ?? [])]))
            yield { id, file };
    }
}
async function* listNamed(git, revisions, { isWanted, meet }, { folder }) {
    const seen = new Set();
    for await (const { id, file, isFile } of listWritten(git, revisions)) {
        const [version] = (0,gather_selection/* countFrom */.kh)(folder, [{ id, file }]);
        const key = `${id} ${file}`;
        if (version === undefined || !isWanted(version.file) || seen.has(key))
            continue;
        seen.add(key);
        if (isFile)
            meet(version.file);
        yield version;
    }
}
async function* batchVersions(versions, { isOurs }, gathering) {
    let batch = [];
    for await (const version of versions) {
        if (countListed(gathering, version.file, isOurs))
            batch.push(version);
        if (batch.length < BATCH)
            continue;
        yield batch;
        batch = [];
    }
    yield batch;
}
function* listFurther(origins, ids, { isWanted }, { folder }) {
    const known = new Set([...ids].map(([{ file }, id]) => `${id} ${file}`));
    for (const [id, { files }] of origins)
        for (const version of (0,gather_selection/* countFrom */.kh)(folder, [...files].map((file) => ({ id, file }))))
            if (!known.has(`${id} ${version.file}`) && isWanted(version.file))
                yield version;
}
async function* scanVersions(inspect, git, batch, standing, gathering) {
    const byId = groupBy(batch, ({ id }) => id);
    for await (const blob of readBlobs(git, [...byId.keys()])) {
        const here = standing.get(blob.id) ?? [];
        const places = (byId.get(blob.id) ?? []).map(({ file }) => ({ file, commit: '', standing: here.includes(file) }));
        const found = (await scanVersion(inspect, blob, places, gathering)).flat();
        for (const kept of addFound(gathering, found))
            yield [kept, blob.id];
    }
}
async function listStanding(git, head) {
    return new Map([...groupBy(await listTree(git, head), ({ id }) => id)].map(([id, same]) => [id, same.map(({ file }) => file)]));
}
function settleCommits(ids, origins, gathering) {
    const groups = groupBy(gathering.found, nameSecret);
    gathering.found.length = 0;
    for (const group of groups.values()) {
        const shown = group.find((found) => found.standing) ?? group[0];
        const known = group.flatMap((found) => origins.get(ids.get(found) ?? '') ?? []);
        const oldest = known.toSorted((a, b) => b.age - a.age)[0];
        gathering.found.push({ ...shown, commit: oldest?.commit ?? '' });
    }
}

;// CONCATENATED MODULE: ./build/scan-secrets/versions/listing.js


const MOST_COMPARED = 300;
const MOST_LISTED = 3000;
const id = schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/);
const file = schemas/* object */.Ikc({ filename: schemas/* string */.YjP().min(1), sha: id.nullable(), status: schemas/* string */.YjP() });
const comparison = schemas/* object */.Ikc({
    merge_base_commit: schemas/* object */.Ikc({ sha: id }),
    files: schemas/* array */.YOg(file),
    total_commits: schemas/* number */.aig().optional(),
});
const blob = schemas/* object */.Ikc({ content: schemas/* string */.YjP(), encoding: schemas/* literal */.euz('base64') });
async function listChangedFiles(github, base, head, pull) {
    try {
        const reply = await github.call('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead: `${base}...${head}` });
        const compared = comparison.safeParse(reply.data);
        if (reply.status !== 200 || !compared.success)
            return null;
        const { merge_base_commit: fork, files, total_commits: count } = compared.data;
        const all = files.length < MOST_COMPARED ? files : await listPull(github, pull);
        return all === null ? null : { fork: fork.sha, files: all.flatMap(keepWritten), isOneStep: count === 1 };
    }
    catch (error) {
        if (error instanceof errors/* UpstreamError */.gA)
            return null;
        throw error;
    }
}
async function listPull(github, pull) {
    if (pull === undefined)
        return null;
    const files = [];
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
    for await (const entry of github.pages(route, { pull_number: pull })) {
        const read = file.safeParse(entry);
        if (!read.success)
            return null;
        files.push(read.data);
    }
    return files.length < MOST_LISTED ? files : null;
}
function keepWritten({ filename, sha, status }) {
    return status === 'removed' || sha === null ? [] : [{ file: filename, id: sha }];
}
async function readVersion(github, version) {
    return readContent(github, 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { file_sha: version });
}
async function readFileAt(github, path, ref) {
    return readContent(github, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
}
async function readContent(github, route, parameters) {
    const reply = await github.call(route, { ...parameters });
    const read = blob.safeParse(reply.data);
    return reply.status === 200 && read.success ? Buffer.from(read.data.content, 'base64') : null;
}

;// CONCATENATED MODULE: ./build/scan-secrets/gather/changes.js






const NOTHING = /^0+$/;
async function gatherChanges(inspect, git, range, { isWanted, isOurs }, gathering) {
    const commits = range.fork === null ? [] : await listCommits(git, range.fork, range.head);
    gathering.commits += commits.length;
    const changes = (0,gather_selection/* countFrom */.kh)(gathering.folder, await listChanges(git, commits, range)).filter(({ file }) => isWanted(file) && countListed(gathering, file, isOurs));
    const standing = new Set(changes.filter((change) => change.commit === range.head).map((change) => `${change.after} ${change.file}`));
    for (const batch of splitBatches(changes))
        await scanBatch(inspect, git, batch, standing, gathering);
}
async function listCommits(git, base, head) {
    const listed = await git.run(['rev-list', '--reverse', '--topo-order', `${base}..${head}`]);
    if (listed.code !== 0)
        throw new Error(`git rev-list failed with ${listed.code}: ${listed.stderr}`);
    return Buffer.from(listed.stdout)
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '');
}
const changes_ROW = /^:+(?:\d{6} )+(\d{6}) ((?:[0-9a-f]{40,64} )+)([0-9a-f]{40,64}) [AMT]+$/;
async function listChanges(git, commits, range) {
    const { stdout, code, stderr } = await git.run(['diff-tree', '-r', '-c', '-z', '--root', '--no-renames', '--no-abbrev', '--diff-filter=AMT', '--stdin'], { input: [...commits, `${range.head} ${range.fork ?? range.base}`, ''].join('\n'), maxBytes: 1 << 30 });
    if (code !== 0)
        throw new Error(`git diff-tree failed with ${code}: ${stderr}`);
    const changes = [];
    let commit = '';
    const fields = Buffer.from(stdout).toString('utf8').split('\0');
    for (let index = 0; index < fields.length; index++) {
        const field = fields[index] ?? '';
        const raw = changes_ROW.exec(field);
        if (raw === null) {
            if (/^[0-9a-f]{40,64}$/.test(field))
                commit = field;
            continue;
        }
        const file = fields[++index] ?? '';
        const [, mode = '', before = '', after = ''] = raw;
        if (mode !== '160000')
            changes.push({ commit, file, before: before.trim().split(' '), after });
    }
    return changes;
}
function splitBatches(changes) {
    const unique = new Map();
    for (const change of changes) {
        const key = `${change.before.join(' ')} ${change.after} ${change.file}`;
        if (!unique.has(key))
            unique.set(key, change);
    }
    const all = [...unique.values()];
    return Array.from({ length: Math.ceil(all.length / 256) }, (_, index) => all.slice(index * 256, index * 256 + 256));
}
async function scanBatch(inspect, git, batch, standing, gathering) {
    const hits = [];
    const settle = async () => {
        const held = await findHeld(inspect, git, hits);
        for (const { before, found } of hits.splice(0))
            addFound(gathering, found.filter(({ file, detection }) => (0,engine_detection/* isUnscanned */.K7)(detection) || !before.some((id) => held.has(nameHeld(id, file, detection)))));
    };
    let count = 0;
    const byId = groupBy(batch, (change) => change.after);
    for await (const blob of readBlobs(git, [...byId.keys()])) {
        const changes = byId.get(blob.id) ?? [];
        const places = changes.map(({ commit, file, after }) => ({
            file,
            commit,
            standing: standing.has(`${after} ${file}`),
        }));
        const found = await scanVersion(inspect, blob, places, gathering);
        changes.forEach(({ before }, index) => hits.push({ before, found: found[index] }));
        count += found.reduce((sum, { length }) => sum + length, 0);
        if (count < MANY)
            continue;
        await settle();
        count = 0;
    }
    await settle();
}
const MANY = 20_000;
const nameHeld = (id, file, { rule, token }) => [id, file, rule, token].join('\0');
async function findHeld(inspect, git, hits) {
    const files = new Map();
    for (const { before, found } of hits) {
        for (const { file } of found.slice(0, 1))
            for (const id of before.filter((one) => !NOTHING.test(one)))
                files.set(id, (files.get(id) ?? new Set()).add(file));
    }
    const held = new Set();
    for await (const { id, read } of readBlobs(git, [...files.keys()])) {
        const windows = [...(files.get(id) ?? [])].map((file) => ({ file, ...startWindows(inspect, file) }));
        await read?.((bytes) => windows.forEach(({ add }) => add(bytes)));
        for (const { file, detections } of windows)
            for (const detection of detections)
                held.add(nameHeld(id, file, detection));
    }
    return held;
}

;// CONCATENATED MODULE: ./build/scan-secrets/gather/listed-changes.js






async function gatherListedChanges(inspect, git, github, { fork, files }, head, { isWanted, isOurs, meet }, gathering) {
    const wanted = (0,gather_selection/* countFrom */.kh)(gathering.folder, files).filter(({ file }) => isWanted(file));
    for (const { file } of wanted)
        meet(file);
    const ours = wanted.filter(({ file }) => countListed(gathering, file, isOurs));
    const byId = groupBy(ours, (listed) => listed.id);
    for await (const blob of readBlobs(git, [...byId.keys()])) {
        const places = (byId.get(blob.id) ?? []).map((listed) => ({ file: listed.file, commit: head, standing: true }));
        const whole = blob.read === null ? createBlob(blob.id, await readVersion(github, blob.id)) : blob;
        for (const found of await scanVersion(inspect, whole, places, gathering)) {
            const file = found[0]?.file;
            if (file === undefined)
                continue;
            const before = await readFileAt(github, gathering.folder + file, fork);
            const old = before === null ? [] : inspect(before, file);
            const held = new Set(old.map(({ rule, token }) => `${rule} ${token}`));
            addFound(gathering, found.filter(({ detection }) => (0,engine_detection/* isUnscanned */.K7)(detection) || !held.has(`${detection.rule} ${detection.token}`)));
        }
    }
}
function createBlob(id, bytes) {
    if (bytes === null)
        return { id, size: 0, read: null };
    const read = (visit) => {
        visit(bytes);
        return Promise.resolve(bytes);
    };
    return { id, size: bytes.length, read };
}

;// CONCATENATED MODULE: ./build/scan-secrets/gather/planned.js





const planned_CUT_OFF = 'the history between base and head cannot be had, so nothing is proved about the commits in between: give actions/checkout `fetch-depth: 0`, or name a `base` that is there';
async function gatherPlanned(inspect, ports, plan, { token, paths, range }, selection, gathering) {
    if (range !== null) {
        gathering.notes.push(...range.notes);
        if (range.fork === null)
            gathering.unproved.push(planned_CUT_OFF);
        await gatherChanges(inspect, ports.git, range, selection, gathering);
        const hasPath = paths === undefined || (await meetFiles(ports.git, range.head, selection));
        if (gathering.listed > 0 || (gathering.commits > 0 && hasPath))
            return true;
        gathering.commits = 0;
        gathering.notes.push(hasPath ? 'the range holds no change: the whole tree is scanned' : 'no file of the head matches `path`');
        return false;
    }
    if (token !== undefined && (await gatherFromGitHub(inspect, ports, plan, token, selection, gathering)))
        return true;
    if ((await ports.git.text(['rev-parse', '--verify', '--quiet', `${plan.head}^{commit}`])) === undefined)
        throw createHeadless(plan.head);
    gathering.unproved.push(planned_CUT_OFF);
    gathering.notes.push(`${plan.base.slice(0, 40)} cannot be had: the whole tree is scanned; give actions/checkout \`fetch-depth: 0\``);
    return false;
}
async function meetFiles(git, commit, { isWanted, meet }) {
    const wanted = (await listTree(git, commit)).filter(({ file, isFile }) => isFile && isWanted(file));
    for (const { file } of wanted)
        meet(file);
    return wanted.length > 0;
}
async function gatherFromGitHub(inspect, ports, plan, token, selection, gathering) {
    const github = ports.github(token);
    const base = plan.base.replace(/^refs\/remotes\/origin\//, '');
    const listing = await listChangedFiles(github, base, plan.head, plan.pull);
    if (listing === null || listing.files.length === 0)
        return false;
    gathering.notes.push('git cannot fetch the range: the files that GitHub lists are scanned as the head holds them');
    await meetFiles(ports.git, 'HEAD', selection);
    if (!listing.isOneStep)
        gathering.unproved.push(planned_CUT_OFF);
    await gatherListedChanges(inspect, ports.git, github, listing, plan.head, selection, gathering);
    return gathering.listed > 0;
}

;// CONCATENATED MODULE: ./build/scan-secrets/gather/gather.js








async function gather(inspect, ports, plan, wanted) {
    const gathering = startGathering(wanted.folder);
    const selection = await (0,gather_selection/* selectPaths */.LO)(wanted.paths, wanted.shard);
    gathering.notes.push(plan.why);
    const isWhole = wanted.paths === undefined && wanted.folder === '';
    const isBegun = plan.scope === 'changes' && plan.isNew === true && wanted.range === null;
    if (plan.scope === 'history' || isBegun)
        await gatherHistory(inspect, ports.git, isBegun ? { ...plan, base: null } : plan, wanted, selection, gathering);
    else if (plan.scope === 'tree' ||
        (plan.scope === 'changes' && !(await gatherPlanned(inspect, ports, plan, wanted, selection, gathering))))
        await gatherTree(inspect, ports, selection, gathering);
    if (isWhole)
        await gatherMessages(inspect, ports.git, listRevisions(plan, wanted.range), selection, gathering);
    if (plan.scope !== 'artifacts' && (gathering.listed > 0 || selection.unmet.size < new Set(wanted.paths).size))
        gathering.unproved.push(...[...selection.unmet.keys()].map(describeUnmet));
    if (wanted.artifacts !== undefined)
        await gatherArtifacts(inspect, ports, wanted.artifacts, selection.isOurs, gathering);
    if (gathering.untold > 0)
        for (const said of [gathering.notes, gathering.unproved])
            said.push(describeUntold(gathering));
    return gathering;
}
function describeUntold({ secrets, untold }) {
    return `${secrets.size} secrets were found and ${untold} places of more are not told: scan in parts with \`path\`, or take such files out`;
}
function describeUnmet(glob) {
    return `nothing was scanned for \`path: ${glob}\`: no file matches, or only a link or another repository, which are not followed; correct the glob, or name what it leads to`;
}
function listRevisions(plan, range) {
    if (plan.scope === 'history')
        return nameRevisions(plan);
    if (plan.scope !== 'changes')
        return [];
    if (range === null)
        return plan.isNew === true ? [plan.head] : [];
    return range.fork === null ? [] : [`${range.fork}..${range.head}`];
}
async function gatherMessages(inspect, git, revisions, { isOurs }, gathering) {
    if (revisions.length === 0)
        return;
    for await (const { commit, text } of readMessages(git, revisions)) {
        const file = `commit ${commit} message`;
        if (!isOurs(file))
            continue;
        const detections = inspect(Buffer.from(text, 'utf8'), 'message.txt');
        addFound(gathering, placeDetections({ file, commit, standing: true }, null, detections));
    }
}

// EXTERNAL MODULE: ./build/domain/wording.js
var wording = __webpack_require__(7173);
// EXTERNAL MODULE: ./build/scan-secrets/own/parsing.js
var parsing = __webpack_require__(171);
;// CONCATENATED MODULE: ./build/scan-secrets/own/places.js


const BY_PLACE = 'listed in .gitleaksignore by its place, not by its value';
function isAccepted(place, found) {
    const { commit, rule, hash, why } = place;
    return ((commit === undefined || commit === found.commit) &&
        (rule === undefined || nameProvider(rule) === nameProvider(found.rule)) &&
        (hash === undefined || found.hashes().includes(hash)) &&
        (why !== BY_PLACE || found.isHeld()));
}
function nameProvider(rule) {
    const first = rule.split('-', 1)[0] ?? '';
    return { gcp: 'google', jwt: 'json', curl: 'basic' }[first] ?? first;
}
const places_ROW = /^(?:(?<commit>[0-9a-f]{40}):)?(?<file>[^#:][^:]*):(?<rule>[^:]+):(?<line>\d{1,8})\s*$/;
function readGitleaksIgnore(text) {
    return text.split(/\r?\n/).flatMap((row) => {
        const { commit, file = '', rule = '', line } = places_ROW.exec(row)?.groups ?? {};
        if (line === undefined)
            return [];
        const place = { file, line: Number(line), rule };
        return [
            commit === undefined ? { ...place, why: BY_PLACE } : { ...place, commit, why: 'listed in .gitleaksignore' },
        ];
    });
}
const detectSecrets = schemas/* looseObject */._H3({
    results: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* looseObject */._H3({ line_number: schemas/* int */.Whr(), hashed_secret: schemas/* string */.YjP() }))),
});
function readSecretsBaseline(text) {
    const parsed = detectSecrets.safeParse((0,parsing/* parseSafely */.u)(() => JSON.parse(text), '.secrets.baseline'));
    if (!parsed.success)
        return [];
    return Object.entries(parsed.data.results).flatMap(([file, entries]) => entries.map((entry) => ({
        file: file.replaceAll('\\', '/'),
        line: entry.line_number,
        hash: entry.hashed_secret,
        why: 'listed in .secrets.baseline',
    })));
}

;// CONCATENATED MODULE: ./build/scan-secrets/accept.js





async function readAcceptance(entries, policy, { accepted }, { found, fingerprint, isHeld, digest }) {
    const allow = await readAllow(entries);
    return (finding) => accepted.get(finding.fingerprint) ??
        allow(finding) ??
        policy.acceptPlace({
            ...finding,
            hashes: () => findSame(found, fingerprint, finding).flatMap((one) => hashSpellings(one, digest)),
            isHeld: () => findSame(found, fingerprint, finding).some((one) => one.file === finding.file && isHeld(one)),
        });
}
function findSame(found, fingerprint, finding) {
    return found.filter(({ file, detection }) => detection.rule === finding.rule && fingerprint(detection.rule, (0,engine_detection/* identify */.ls)(file, detection)) === finding.fingerprint);
}
function hashSpellings({ detection: { token, secret, parts = [] } }, digest) {
    return [...new Set([token, secret, ...parts])].map((spelling) => digest.sha1(spelling));
}
function describePlaces(findings, policy) {
    const old = findings.filter(({ accepted }) => accepted === BY_PLACE).length;
    const fresh = findings.filter((finding) => finding.accepted === '' && policy.isListed(finding)).length;
    return [
        ...(old === 0
            ? []
            : [
                `${(0,wording/* countThings */.Fs)(old, 'finding')} ${old === 1 ? 'is' : 'are'} accepted by its place, not by its value: move to the baseline, where another secret there will not pass`,
            ]),
        ...(fresh === 0
            ? []
            : [
                `${(0,wording/* countThings */.Fs)(fresh, 'new finding')} ${fresh === 1 ? 'stands' : 'stand'} where .gitleaksignore names a place: that accepts nothing new`,
            ]),
    ];
}
async function readAllow(entries) {
    const values = new Set(entries.filter((entry) => /^[0-9a-f]{24}$/.test(entry)));
    const globs = entries.filter((entry) => !values.has(entry));
    const isAllowed = globs.length === 0 ? () => false : await (0,gather_selection/* matchPaths */.oq)(globs);
    if ((0,gather_selection/* takesEverything */.sw)(isAllowed))
        throw new errors/* UsageError */.eb('`allow` accepts everything: name paths or fingerprints');
    return (finding) => {
        if (values.has(finding.fingerprint))
            return 'allowed by its fingerprint';
        return isAllowed(finding.file) ? 'allowed by its path' : undefined;
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/scan-secrets/policy/baseline.js




const entry = schemas/* strictObject */.rej({
    fingerprint: schemas/* string */.YjP().regex(/^[0-9a-f]{24}$/, '24 hexadecimal digits'),
    rule: schemas/* string */.YjP().optional(),
    reason: schemas/* string */.YjP().min(3),
    owner: schemas/* string */.YjP().min(1),
    expires: iso/* date */.p6().optional(),
});
const baseline_file = schemas/* array */.YOg(entry);
function parseBaseline(text, path) {
    const document = (0,dist/* parseDocument */.Tp)(text, { maxAliasCount: 10, schema: 'core' });
    const problem = document.errors[0];
    if (problem !== undefined)
        throw new errors/* UsageError */.eb(`${path}: ${problem.message.split('\n')[0] ?? 'no YAML'}`);
    const parsed = baseline_file.safeParse((0,parsing/* parseSafely */.u)(() => document.toJS(), path) ?? []);
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    throw new errors/* UsageError */.eb(`${path}: entry ${String(issue?.path[0] ?? '')}: ${issue?.path.slice(1).join('.') ?? ''} ${issue?.message ?? ''}: each entry is { fingerprint, reason, owner, expires }`);
}
function checkBaseline(entries, present, today) {
    const isOver = (one) => one.expires !== undefined && one.expires < today;
    const expired = entries.filter(isOver).map((one) => one.fingerprint);
    return {
        accepted: new Map(entries.filter((one) => !isOver(one)).map((one) => [one.fingerprint, `baseline: ${one.reason} (${one.owner})`])),
        expired,
        due: expired.filter((fingerprint) => present.has(fingerprint)),
        stale: entries.filter((one) => !present.has(one.fingerprint)).map((one) => one.fingerprint),
    };
}
function isSorted(entries) {
    return entries.every((one, at) => at === 0 || entries[at - 1].fingerprint <= one.fingerprint);
}
function writeBaselineLines(findings) {
    const lines = findings.map(({ fingerprint, rule }) => `- { fingerprint: ${fingerprint}, rule: ${rule}, reason: "…", owner: "…" }`);
    return [...new Set(lines)].sort();
}

;// CONCATENATED MODULE: ./build/scan-secrets/policy/held.js

const held_LIMIT = 64 << 20;
async function readHeld(git, base, found) {
    if (base === undefined)
        return () => true;
    const files = [...new Set(found.map(({ file }) => file))];
    const texts = files.length === 0 ? [] : await (0,policy/* readAtCommit */.zX)(git, base, files, held_LIMIT);
    const known = new Map(files.map((file, index) => [file, splitLines(texts?.[index])]));
    return ({ file, detection: { line, token } }) => {
        const rest = known.get(file)?.slice(line - 1) ?? [];
        const [first = ''] = rest;
        const at = rest.slice(0, token.split('\n').length).join('\n').indexOf(token);
        return at >= 0 && at <= first.length;
    };
}
function splitLines(text) {
    return Buffer.from(text ?? '', 'utf8')
        .toString('latin1')
        .split('\n');
}

;// CONCATENATED MODULE: ./build/scan-secrets/policy/trusted.js


const trusted_LIMIT = 4 << 20;
const FOR_OTHERS = new Set(['workflow_run', 'issue_comment']);
function trustedShaOf({ payload, eventName, sha }) {
    const base = (0,policy/* baseShaOf */.LS)(payload) ?? (FOR_OTHERS.has(eventName) ? sha || 'HEAD@{upstream}' : undefined);
    if (base === undefined && /^(?:pull_request|merge_group)/.test(eventName))
        throw new errors/* UsageError */.eb(`the event file of ${eventName} names no base commit, so nobody can tell which policy counts: run the step on the event as GitHub writes it, with GITHUB_EVENT_PATH untouched`);
    return base;
}
async function readTrusted(ports, paths, notes) {
    const base = trustedShaOf(ports.runner.context);
    if (base !== undefined) {
        const texts = await (0,policy/* readAtCommit */.zX)(ports.git, base, paths, trusted_LIMIT * paths.length);
        if (texts === undefined)
            notes.push(`${base.slice(0, 40)} is not here: no baseline, rules or ignore files are obeyed, those of the checkout neither`);
        return new Map(paths.map((path, index) => [path, texts?.[index]]));
    }
    const read = async (path) => [
        path,
        (await ports.files.facts(path)) === undefined ? undefined : await ports.files.readText(path, trusted_LIMIT),
    ];
    return new Map(await Promise.all(paths.map(read)));
}

;// CONCATENATED MODULE: ./build/scan-secrets/policy/fingerprint.js
const ROUNDS = 256;
function createFingerprinter(digest, repository) {
    const known = new Map();
    const salt = `plimsoll/scan-secrets/v1 ${repository.toLowerCase()}`;
    return (rule, secret) => {
        const subject = `${rule}\0${secret}`;
        const found = known.get(subject);
        if (found !== undefined)
            return found;
        const mark = digest.stretch(subject, salt, ROUNDS).slice(0, 24);
        known.set(subject, mark);
        return mark;
    };
}

;// CONCATENATED MODULE: ./build/scan-secrets/report/finding.js

function describeFindings(found, fingerprint, scrub, comment) {
    const findings = found.map((one) => describeFinding(one, comment(one), fingerprint, scrub));
    return mergeRepeats(findings).sort(compare);
}
function describeFinding({ file, commit, standing, detection }, comment, fingerprint, scrub) {
    const why = comment === 'added by the change' ? [...detection.why, 'silenced by the change itself'] : detection.why;
    return {
        rule: detection.rule,
        provider: scrub(detection.provider),
        file: scrub(file),
        line: detection.line,
        column: detection.column,
        confidence: detection.confidence,
        why: scrub(why.join('; ')),
        reach: scrub(detection.reach ?? ''),
        fingerprint: fingerprint(detection.rule, (0,engine_detection/* identify */.ls)(file, detection)),
        commit,
        standing,
        accepted: comment === 'counts' ? 'a comment on its line' : '',
    };
}
function mergeRepeats(findings) {
    const kept = new Map();
    for (const finding of findings) {
        const versions = `${finding.fingerprint} ${finding.file} `;
        const version = kept.get(versions);
        if (finding.commit === '' && version?.standing === true && version.accepted === finding.accepted)
            continue;
        const key = finding.commit === '' ? versions + finding.line : versions;
        const before = kept.get(key);
        kept.set(key, before === undefined ? finding : { ...before, standing: before.standing || finding.standing });
    }
    return [...kept.values()];
}
const ORDER = { high: 0, medium: 1, low: 2 };
function compare(a, b) {
    return (ORDER[a.confidence] - ORDER[b.confidence] ||
        (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
        a.line - b.line ||
        a.column - b.column);
}

// EXTERNAL MODULE: ./build/kernel/redact.js
var redact = __webpack_require__(3359);
;// CONCATENATED MODULE: ./build/scan-secrets/report/grams.js
const BITS_EACH = 64;
const MOST_BITS = 1 << 28;
const LEAST_BITS = 1 << 16;
const grams_PLACES = 8;
function createGrams(expected) {
    let size = LEAST_BITS;
    while (size < expected * BITS_EACH && size < MOST_BITS)
        size *= 2;
    const filter = new Uint8Array(size >> 3);
    const visit = (gram, isAdded) => {
        const [first, second] = hash(gram);
        for (let index = 0; index < grams_PLACES; index++) {
            const place = (first + Math.imul(index, second)) & (size - 1);
            if (isAdded)
                filter[place >> 3] |= 1 << (place & 7);
            else if ((filter[place >> 3] & (1 << (place & 7))) === 0)
                return false;
        }
        return true;
    };
    return { add: (gram) => void visit(gram, true), has: (gram) => visit(gram, false) };
}
function hash(gram) {
    let first = 0x811c9dc5;
    let second = 5381;
    for (let at = 0; at < gram.length; at++) {
        first = Math.imul(first ^ gram.charCodeAt(at), 0x01000193);
        second = Math.imul(second, 33) ^ gram.charCodeAt(at) ^ (second >>> 15);
    }
    return [first ^ (first >>> 15), second | 1];
}

;// CONCATENATED MODULE: ./build/scan-secrets/report/scrub.js


const SHARED = 7;
const SPOKEN = 'password';
function createScrubber(secrets) {
    const hidden = [...secrets].filter((secret) => !(0,redact/* isPlainWord */.F7)(secret));
    const grams = createGrams(hidden.reduce((sum, { length }) => sum + length, 0));
    for (const secret of hidden)
        addStretches(grams, secret);
    const known = new Map();
    const scrub = (text) => {
        let clean = '';
        for (let at = 0; at < text.length;) {
            let end = at;
            while (grams.has(text.slice(end, end + SHARED + 1)))
                end++;
            if (end === at) {
                clean += text.charAt(at);
                at++;
            }
            else {
                clean += '•••';
                at = end + SHARED;
            }
        }
        return clean;
    };
    return (text) => {
        const clean = known.get(text) ?? scrub(text);
        known.set(text, clean);
        return clean;
    };
}
function addStretches(grams, secret) {
    for (let at = 0; at + SHARED < secret.length; at++) {
        const gram = secret.slice(at, at + SHARED + 1);
        if (gram !== SPOKEN)
            grams.add(gram);
    }
}

;// CONCATENATED MODULE: ./build/scan-secrets/report/revoke.table.js
const REVOKE = {
    GitHub: 'https://github.com/settings/tokens',
    GitLab: 'https://gitlab.com/-/user_settings/personal_access_tokens',
    Bitbucket: 'https://bitbucket.org/account/settings/app-passwords/',
    Atlassian: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    npm: 'https://www.npmjs.com/settings/~/tokens',
    'Docker Hub': 'https://app.docker.com/settings/personal-access-tokens',
    AWS: 'https://console.aws.amazon.com/iam/home#/security_credentials',
    'AWS Bedrock': 'https://console.aws.amazon.com/bedrock/home#/api-keys',
    'AWS MWS': 'https://sellercentral.amazon.com/apps/manage',
    Google: 'https://console.cloud.google.com/apis/credentials',
    'Google Gemini': 'https://aistudio.google.com/apikey',
    Firebase: 'https://console.firebase.google.com/',
    Azure: 'https://portal.azure.com/',
    'Azure OpenAI': 'https://portal.azure.com/',
    'Azure DevOps': 'https://dev.azure.com/_usersSettings/tokens',
    'Alibaba Cloud': 'https://ram.console.aliyun.com/manage/ak',
    'Tencent Cloud': 'https://console.cloud.tencent.com/cam/capi',
    'Yandex Cloud': 'https://console.yandex.cloud/',
    OVH: 'https://www.ovh.com/manager/',
    'Hetzner Cloud': 'https://console.hetzner.cloud/',
    Linode: 'https://cloud.linode.com/profile/tokens',
    Scaleway: 'https://console.scaleway.com/iam/api-keys',
    UpCloud: 'https://hub.upcloud.com/',
    Exoscale: 'https://portal.exoscale.com/iam/keys',
    Civo: 'https://dashboard.civo.com/security',
    DigitalOcean: 'https://cloud.digitalocean.com/account/api/tokens',
    Cloudflare: 'https://dash.cloudflare.com/profile/api-tokens',
    Heroku: 'https://dashboard.heroku.com/account/applications',
    'Fly.io': 'https://fly.io/user/personal_access_tokens',
    Vercel: 'https://vercel.com/account/settings/tokens',
    Netlify: 'https://app.netlify.com/user/applications',
    Render: 'https://dashboard.render.com/u/settings#api-keys',
    Railway: 'https://railway.com/account/tokens',
    'Deno Deploy': 'https://dash.deno.com/',
    Supabase: 'https://supabase.com/dashboard/account/tokens',
    Neon: 'https://console.neon.tech/app/settings/api-keys',
    PlanetScale: 'https://app.planetscale.com/',
    Turso: 'https://app.turso.tech/',
    'MongoDB Atlas': 'https://cloud.mongodb.com/',
    CockroachDB: 'https://cockroachlabs.cloud/',
    'DataStax Astra': 'https://astra.datastax.com/',
    Snowflake: 'ALTER USER ... REMOVE PROGRAMMATIC ACCESS TOKEN',
    Databricks: 'in the workspace: Settings, Developer, Access tokens',
    ClickHouse: 'https://console.clickhouse.cloud/',
    Confluent: 'https://confluent.cloud/settings/api-keys',
    Elastic: 'https://cloud.elastic.co/',
    'Terraform Cloud': 'https://app.terraform.io/app/settings/tokens',
    Pulumi: 'https://app.pulumi.com/account/tokens',
    Doppler: 'https://dashboard.doppler.com/',
    Infisical: 'https://app.infisical.com/',
    '1Password': 'https://my.1password.com/',
    'HashiCorp Vault': 'vault token revoke',
    Consul: 'consul acl token delete',
    Nomad: 'nomad acl token delete',
    Tailscale: 'https://login.tailscale.com/admin/settings/keys',
    ngrok: 'https://dashboard.ngrok.com/',
    NuGet: 'https://www.nuget.org/account/apikeys',
    PyPI: 'in its Account settings: API tokens',
    TestPyPI: 'in its Account settings: API tokens',
    RubyGems: 'https://rubygems.org/profile/api_keys',
    Cargo: 'https://crates.io/settings/tokens',
    Clojars: 'https://clojars.org/tokens',
    JFrog: 'in the profile of its JFrog platform',
    CircleCI: 'https://app.circleci.com/settings/user/tokens',
    'Travis CI': 'https://app.travis-ci.com/account/preferences',
    Buildkite: 'https://buildkite.com/user/api-access-tokens',
    Codecov: 'https://app.codecov.io/',
    SonarQube: 'in My Account, Security of its server',
    'Octopus Deploy': 'in the profile of its server: My API Keys',
    Harness: 'https://app.harness.io/',
    Infracost: 'https://dashboard.infracost.io/',
    Prefect: 'https://app.prefect.cloud/my/api-keys',
    Snyk: 'https://app.snyk.io/account',
    Sourcegraph: 'https://sourcegraph.com/user/settings/tokens',
    Stripe: 'https://dashboard.stripe.com/apikeys',
    Square: 'https://developer.squareup.com/apps',
    Razorpay: 'https://dashboard.razorpay.com/',
    Plaid: 'https://dashboard.plaid.com/developers/keys',
    'PayPal Braintree': 'https://www.braintreegateway.com/login',
    Paddle: 'https://vendors.paddle.com/authentication-v2',
    Flutterwave: 'https://dashboard.flutterwave.com/',
    'Checkout.com': 'https://dashboard.checkout.com/',
    Adyen: 'https://ca-live.adyen.com/',
    Asaas: 'https://www.asaas.com/',
    Coinbase: 'https://portal.cdp.coinbase.com/',
    Shopify: 'https://admin.shopify.com/settings/apps/development',
    Shippo: 'https://apps.goshippo.com/',
    EasyPost: 'https://www.easypost.com/account/api-keys',
    Duffel: 'https://app.duffel.com/',
    Lob: 'https://dashboard.lob.com/settings/api-keys',
    Slack: 'https://api.slack.com/apps',
    Discord: 'https://discord.com/developers/applications',
    Telegram: 'https://t.me/BotFather',
    'Microsoft Teams': 'in the channel: Manage channel, Connectors',
    Twilio: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    SendGrid: 'https://app.sendgrid.com/settings/api_keys',
    Mailgun: 'https://app.mailgun.com/settings/api_security',
    Mailchimp: 'https://admin.mailchimp.com/account/api/',
    Mandrill: 'https://mandrillapp.com/settings',
    Mailjet: 'https://app.mailjet.com/account/apikeys',
    MailerSend: 'https://app.mailersend.com/api-tokens',
    Postmark: 'https://account.postmarkapp.com/api_tokens',
    Resend: 'https://resend.com/api-keys',
    SparkPost: 'https://app.sparkpost.com/account/api-keys',
    Brevo: 'https://app.brevo.com/settings/keys/api',
    Intercom: 'https://app.intercom.com/',
    Zendesk: 'in the Admin Center: Apps and integrations, Zendesk API',
    Freshdesk: 'in Profile settings of its account',
    OpenAI: 'https://platform.openai.com/api-keys',
    Anthropic: 'https://console.anthropic.com/settings/keys',
    'Hugging Face': 'https://huggingface.co/settings/tokens',
    Groq: 'https://console.groq.com/keys',
    xAI: 'https://console.x.ai/',
    Perplexity: 'https://www.perplexity.ai/settings/api',
    Cerebras: 'https://cloud.cerebras.ai/',
    Replicate: 'https://replicate.com/account/api-tokens',
    Together: 'https://api.together.ai/settings/api-keys',
    OpenRouter: 'https://openrouter.ai/settings/keys',
    Fireworks: 'https://app.fireworks.ai/settings/users/api-keys',
    Mistral: 'https://console.mistral.ai/api-keys',
    Cohere: 'https://dashboard.cohere.com/api-keys',
    DeepSeek: 'https://platform.deepseek.com/api_keys',
    ElevenLabs: 'https://elevenlabs.io/app/settings/api-keys',
    AssemblyAI: 'https://www.assemblyai.com/app/api-keys',
    Deepgram: 'https://console.deepgram.com/',
    LangSmith: 'https://smith.langchain.com/settings',
    'Weights & Biases': 'https://wandb.ai/settings',
    Pinecone: 'https://app.pinecone.io/',
    NVIDIA: 'https://build.nvidia.com/settings/api-keys',
    Cursor: 'https://cursor.com/dashboard',
    Devin: 'https://app.devin.ai/settings',
    Aikido: 'https://app.aikido.dev/settings/integrations/api/aikido/rest',
    Greptile: 'https://app.greptile.com/',
    Datadog: 'https://app.datadoghq.com/organization-settings/api-keys',
    'New Relic': 'https://one.newrelic.com/api-keys',
    Sentry: 'https://sentry.io/settings/account/api/auth-tokens/',
    Grafana: 'in its Administration: Service accounts',
    Honeycomb: 'https://ui.honeycomb.io/account',
    Dynatrace: 'in its Access tokens',
    Splunk: 'in its Settings: Tokens, or Data inputs',
    'Sumo Logic': 'https://service.sumologic.com/ui/',
    'Logz.io': 'https://app.logz.io/',
    PostHog: 'https://app.posthog.com/settings/user-api-keys',
    Amplitude: 'https://app.amplitude.com/',
    Segment: 'https://app.segment.com/',
    LaunchDarkly: 'https://app.launchdarkly.com/settings/authorization',
    PagerDuty: 'https://app.pagerduty.com/api_keys',
    Opsgenie: 'https://app.opsgenie.com/settings/api-key-management',
    VictorOps: 'https://portal.victorops.com/',
    Linear: 'https://linear.app/settings/api',
    Notion: 'https://www.notion.so/profile/integrations',
    Figma: 'https://www.figma.com/settings',
    Canva: 'https://www.canva.com/developers/',
    Asana: 'https://app.asana.com/0/my-apps',
    Airtable: 'https://airtable.com/create/tokens',
    Contentful: 'https://app.contentful.com/account/profile/cma_tokens',
    Typeform: 'https://admin.typeform.com/user/tokens',
    ReadMe: 'https://dash.readme.com/',
    Postman: 'https://go.postman.co/settings/me/api-keys',
    HubSpot: 'https://app.hubspot.com/private-apps',
    Salesforce: 'in Setup: Connected Apps OAuth Usage',
    Dropbox: 'https://www.dropbox.com/developers/apps',
    Box: 'https://app.box.com/developers/console',
    Mapbox: 'https://account.mapbox.com/access-tokens/',
    Algolia: 'https://dashboard.algolia.com/account/api-keys/all',
    Facebook: 'https://developers.facebook.com/apps/',
    X: 'https://developer.x.com/en/portal/dashboard',
    LinkedIn: 'https://www.linkedin.com/developers/apps',
    Twitch: 'https://dev.twitch.tv/console/apps',
    Spotify: 'https://developer.spotify.com/dashboard',
    Auth0: 'https://manage.auth0.com/',
    Okta: 'in its Admin Console: Security, API, Tokens',
    Clerk: 'https://dashboard.clerk.com/',
    WorkOS: 'https://dashboard.workos.com/api-keys',
    Stytch: 'https://stytch.com/dashboard/api-keys',
    Alchemy: 'https://dashboard.alchemy.com/',
    Infura: 'https://app.infura.io/',
    Etherscan: 'https://etherscan.io/myapikey',
    Kubernetes: 'kubectl delete secret, or kubectl delete serviceaccount',
    OpenShift: 'oc delete oauthaccesstoken',
    'Docker Swarm': 'docker swarm join-token --rotate, or docker swarm unlock-key --rotate',
    NATS: 'nsc revocations add-user, or a new seed',
    age: 'encrypt anew for a new key pair, and change what the old one opened',
    minisign: 'sign anew with a new key pair, and publish its public half',
    PuTTY: 'replace the key pair and remove the public half where it is trusted',
    wallet: 'move what it holds to a new wallet',
    Bitcoin: 'move what it holds to a new wallet',
    Ethereum: 'move what it holds to a new wallet',
    Nostr: 'move to a new key: this one cannot be revoked',
    'payment card': 'have the bank issue a new card',
    Rails: 'write a new key, deploy it, and change what the credentials file held',
    'Rails or Phoenix': 'write a new key and deploy it: sessions signed with the old one end',
    Django: 'write a new SECRET_KEY and deploy it: sessions signed with the old one end',
    Laravel: 'php artisan key:generate, and encrypt anew what the old key encrypted',
    Symfony: 'write a new APP_SECRET and deploy it',
    WordPress: 'write a new password or new salts into wp-config.php',
    PostgreSQL: 'ALTER ROLE ... PASSWORD',
    database: 'change the password of the database user',
    'one-time passwords': 'enrol the second factor anew',
};

;// CONCATENATED MODULE: ./build/scan-secrets/report/advice.js

const isLeakyLine = (finding) => finding.provider === 'workflow';
const isUnproved = (finding) => finding.rule.endsWith('-not-scanned') || finding.rule === 'archive-escape';
const isSecret = (finding) => !isLeakyLine(finding) && !isUnproved(finding);
function adviseNext(finding) {
    if (isSecret(finding))
        return `Revoke it: ${adviseRevocation(finding)}`;
    if (isLeakyLine(finding))
        return 'Rewrite the line so that the secret reaches no log, no argument and no file';
    return finding.rule === 'archive-escape'
        ? 'Do not unpack it, and find out who wrote it'
        : 'Scan what is in it by itself: it was not looked into';
}
function adviseAll(findings) {
    if (findings.some(isSecret))
        return 'revoke and remove them';
    return findings.some(isLeakyLine) ? 'rewrite what leaks' : 'scan by itself what was not looked into';
}
function adviseRevocation(finding) {
    if (isLeakyLine(finding))
        return 'only where a log, an image or a file has shown the secret';
    const page = Object.hasOwn(REVOKE, finding.provider) ? REVOKE[finding.provider] : undefined;
    if (page !== undefined)
        return page;
    if (finding.rule.includes('private-key') || finding.rule === 'key-store')
        return 'replace the key pair and remove the public half where it is trusted';
    if (finding.rule === 'password-hash' || finding.rule === 'htpasswd')
        return 'change the passwords behind the hashes';
    return 'change it where it was issued';
}
function suggestReference(finding) {
    if (isLeakyLine(finding))
        return 'what "why" says';
    return `\${{ secrets.${finding.rule
        .replace(/^generic-/, '')
        .toUpperCase()
        .replaceAll('-', '_')} }}`;
}
function suggestPurge(file) {
    return `git filter-repo --invert-paths --path '${file.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./build/scan-secrets/verdict.js



function countFindings(findings) {
    const fresh = findings.filter((finding) => finding.accepted === '');
    const of = (confidence) => fresh.filter((finding) => finding.confidence === confidence).length;
    return { all: findings.length, fresh: fresh.length, high: of('high'), medium: of('medium'), low: of('low') };
}
function decide(findings, failOn, scanned, expired) {
    const counts = countFindings(findings);
    const failing = findings.filter((finding) => finding.accepted === '' && (0,engine_detection/* isAtLeast */.du)(finding.confidence, failOn));
    const words = `${counts.high} high, ${counts.medium} medium, ${counts.low} low`;
    if (failing.length > 0) {
        const first = failing[0];
        return {
            status: 'failed',
            reason: `${(0,wording/* countThings */.Fs)(counts.fresh, 'new finding')} (${words}), first ${first.rule} in ${first.file}:${first.line}${expired.length > 0 ? `; ${(0,wording/* countThings */.Fs)(expired.length, 'acceptance has expired', 'acceptances have expired')}` : ''}: ${adviseAll(failing)}`,
        };
    }
    if (expired.length > 0)
        return {
            status: 'failed',
            reason: `${(0,wording/* countThings */.Fs)(expired.length, 'accepted finding has expired', 'accepted findings have expired')}: renew or remove them`,
        };
    const unproved = findUnproved(scanned);
    if (unproved !== null)
        return { status: 'failed', reason: unproved };
    if (counts.fresh > 0)
        return {
            status: 'warned',
            reason: `${(0,wording/* countThings */.Fs)(counts.fresh, 'new finding')} below \`fail-on: ${failOn}\` (${words}): look at them`,
        };
    if (scanned.left > 0 && scanned.left === scanned.listed)
        return { status: 'passed', reason: `of ${(0,wording/* countThings */.Fs)(scanned.listed, 'file')} none belongs to this shard` };
    return {
        status: 'passed',
        reason: `no new secret in ${(0,wording/* countThings */.Fs)(scanned.files, 'file')}${scanned.commits > 0 ? ` of ${(0,wording/* countThings */.Fs)(scanned.commits, 'commit')}` : ''}`,
    };
}
function findUnproved({ files, commits, listed, left, unmet, unproved }) {
    if (unproved[0] !== undefined)
        return unproved[0];
    if (unmet.length > 0)
        return `nothing was scanned for \`artifacts: ${unmet[0]}\`: no file matches, or none stands in its archives; build first, or correct the glob`;
    const isLeft = left > 0 && left === listed;
    if (files > 0 || commits > 0 || isLeft)
        return null;
    return 'nothing was scanned: check `path`, `scope` and the checkout';
}

;// CONCATENATED MODULE: ./build/scan-secrets/judge.js










const MOST_MASKS = 10_000;
async function judge_judge(gathering, policy, inputs, ports, plan, range) {
    const secrets = new Set(gathering.found.flatMap(({ detection: { secret, parts = [] } }) => [secret, ...parts]).filter((one) => one !== ''));
    const notes = [...gathering.notes, ...maskSecrets(secrets, ports)];
    const base = findBase(plan, range, ports);
    const comment = await readComments(ports.git, base, gathering.found);
    const fingerprint = createFingerprinter(ports.digest, ports.runner.context.repository);
    const scrub = createScrubber(secrets);
    for (const one of gathering.skipped)
        one.file = scrub(one.file);
    const described = describeFindings(gathering.found, fingerprint, scrub, comment);
    const present = new Set(described.map((finding) => finding.fingerprint));
    const check = checkBaseline(policy.baseline, present, new Date(ports.clock.now()).toISOString().slice(0, 10));
    const isHeld = await readHeld(ports.git, base, gathering.found.filter(({ file, detection: { line } }) => policy.isListed({ file, line })));
    const known = { found: gathering.found, fingerprint, isHeld, digest: ports.digest };
    const accept = await readAcceptance(inputs.allow ?? [], policy, check, known);
    const findings = described.map((finding) => ({ ...finding, accepted: accept(finding) ?? finding.accepted }));
    const stale = isWhole(plan, inputs) ? check.stale : [];
    notes.push(...describeState(gathering, policy, { ...check, stale }), ...describePlaces(findings, policy));
    return {
        findings,
        verdict: decide(findings, inputs['fail-on'], gathering, check.due),
        notes,
        stale,
        expired: check.expired,
    };
}
function isWhole({ scope }, { path, shard }) {
    return (scope === 'tree' || scope === 'history') && path === undefined && shard === undefined;
}
function describeState({ skipped }, { baseline }, { stale, expired, due }) {
    const [first] = skipped;
    const untouched = expired.length - due.length;
    return [
        ...(stale.length > 0
            ? [
                `${(0,wording/* countThings */.Fs)(stale.length, 'entry of the baseline matches', 'entries of the baseline match')} nothing any more: remove them`,
            ]
            : []),
        ...(untouched > 0
            ? [
                `${(0,wording/* countThings */.Fs)(untouched, 'entry of the baseline has', 'entries of the baseline have')} expired, and this scan met nothing of theirs: renew or remove them`,
            ]
            : []),
        ...(isSorted(baseline)
            ? []
            : ['the baseline is not sorted by fingerprint: sort it, so that two branches can add to it']),
        ...(first === undefined
            ? []
            : [`${(0,wording/* countThings */.Fs)(skipped.length, 'file was', 'files were')} skipped, first ${first.file}: ${first.why}`]),
    ];
}
function maskSecrets(secrets, ports) {
    let count = 0;
    let plain = 0;
    for (const secret of secrets) {
        if (count >= MOST_MASKS)
            return [`not every secret is masked: ${secrets.size} were found, and ${MOST_MASKS} are masked at most`];
        if (ports.redactor.add(secret))
            count++;
        else
            plain++;
    }
    return plain === 0
        ? []
        : [`${(0,wording/* countThings */.Fs)(plain, 'secret is', 'secrets are')} too short, too common or too plain to be masked in the log`];
}
function findBase(plan, range, { runner }) {
    return trustedShaOf(runner.context) ?? (plan.scope === 'changes' ? (range?.fork ?? plan.base) : undefined);
}

;// CONCATENATED MODULE: ./build/scan-secrets/outputs.js

function countOutputs(findings, { files, bytes, commits }, sarif) {
    const { all, fresh, high, medium, low } = countFindings(findings);
    return {
        ...{ findings: all, 'new-findings': fresh, high, medium, low },
        ...{ 'scanned-files': files, 'scanned-bytes': bytes, 'scanned-commits': commits },
        sarif: sarif ?? null,
    };
}

;// CONCATENATED MODULE: ./build/scan-secrets/generic/operator.js



function readOperator(bytes, at, wasQuoted, canCompare) {
    const first = bytes[at];
    const second = bytes[at + 1];
    if (first === 61) {
        if (second === 62 && (canCompare || isBlank(bytes[at + 2] ?? 0)))
            return { end: at + 2, kind: 'assign' };
        if (second === 61 && canCompare)
            return { end: at + (bytes[at + 2] === 61 ? 3 : 2), kind: 'compare' };
        return { end: at + 1, kind: 'assign' };
    }
    if (first === 58) {
        if (second === 58)
            return null;
        return { end: at + (second === 61 ? 2 : 1), kind: 'assign' };
    }
    if (first === 60 && second === 45)
        return { end: at + 2, kind: 'assign' };
    if (first === 33 && second === 61)
        return { end: at + (bytes[at + 2] === 61 ? 3 : 2), kind: 'compare' };
    if (first === 44 && wasQuoted)
        return { end: at + 1, kind: 'argument' };
    if (first === 40 && isQuote(second ?? 0))
        return { end: at + 1, kind: 'argument' };
    if ((first === 124 && second === 124) || (first === 63 && second === 63))
        return { end: at + 2, kind: 'assign' };
    return null;
}
const DIRECTIVE = /^\s{0,40}(?:ENV |ARG |setenv |set )?$/;
function readWord(text, nameStart, nameEnd) {
    const { bytes, kind } = text;
    if (!isBlank(bytes[nameEnd] ?? 0))
        return null;
    const end = skipBlanks(bytes, nameEnd);
    const next = bytes[end] ?? 10;
    if (next === 34 || next === 39)
        return { end, kind: 'argument' };
    if ((next | 32) === 97 || (next | 32) === 115) {
        const declared = /^(?:As )?String\s{0,3}=/i.exec((0,engine_text/* sliceText */.S$)(text, end, end + 16));
        if (declared !== null)
            return { end: end + declared[0].length, kind: 'assign' };
    }
    if (kind.syntax === 'prose') {
        const told = /^(?:is|was):?\s{1,2}/.exec((0,engine_text/* sliceText */.S$)(text, end, end + 8));
        return told === null ? null : { end: end + told[0].length, kind: 'assign' };
    }
    if (bytes[nameStart - 1] === 45 && next !== 45)
        return { end, kind: 'assign' };
    if (kind.syntax !== 'assignments')
        return null;
    const value = /^\S{4,200}/.exec((0,engine_text/* sliceText */.S$)(text, end, end + 200))?.[0] ?? '';
    const isWhole = isLineEnd(bytes[skipBlanks(bytes, end + value.length)] ?? 10);
    const isDirective = isWhole && DIRECTIVE.test((0,engine_text/* sliceText */.S$)(text, (0,engine_text/* findLineStart */.my)(bytes, nameStart, 60), nameStart));
    return isDirective || isRandom(value) ? { end, kind: 'assign' } : null;
}
function isComplaint(bytes, nameStart, at) {
    return bytes[nameStart - 2] === 36 && bytes[nameStart - 1] === 123 && bytes[at] === 58 && bytes[at + 1] === 63;
}
function skipBlanks(bytes, at) {
    let next = at;
    const limit = at + 40;
    while (next < limit && isBlank(bytes[next] ?? 0))
        next++;
    return next;
}

;// CONCATENATED MODULE: ./build/scan-secrets/generic/pair.js


const BEFORE = /(?:name|key|variable|property)["']?\s{0,3}[:=]?\s{0,3}["']?$/i;
const FIELD = /["'\s:](?:(?:parameter|default)?value|default|content)["']?\s{0,3}[:=]\s{0,3}/i;
const OTHER = /[{}<>]|name|\n[ \t]{0,80}-/i;
const REVERSED = /["'\s{]value["']?\s{0,3}[:=]\s{0,3}(?=["']?[^\s"',{}]{4,200}["']?[\s,]{1,60}["']?name["']?\s{0,3}[:=]\s{0,3}["']?$)/i;
const ELEMENT = /^["'](?:\s[^<>\n]{0,120})?>/;
const PROPERTY_LIST = /^<\/key>\s{0,40}<string>/;
const REACH = 240;
function findPairedValue(text, nameStart, nameEnd) {
    const { bytes } = text;
    const before = bytes[nameStart - 1] ?? 0;
    const after = bytes[nameEnd] ?? 0;
    if (before === 62 && after === 60)
        return findElement(text, nameEnd, PROPERTY_LIST);
    if (!(isQuote(before) || isBlank(before)) || !(isQuote(after) || isLineEnd(after)))
        return null;
    if (!BEFORE.test((0,engine_text/* sliceText */.S$)(text, nameStart - 20, nameStart)))
        return null;
    const window = (0,engine_text/* sliceText */.S$)(text, nameEnd, nameEnd + REACH);
    const field = FIELD.exec(window);
    if (field !== null && !OTHER.test(window.slice(0, field.index).replace(/^["']?[ \t,]*\{?/, '')))
        return { start: nameEnd + field.index + field[0].length, kind: 'assign' };
    return findReversed(text, nameStart) ?? findElement(text, nameEnd, ELEMENT);
}
function findReversed(text, nameStart) {
    const from = Math.max(0, nameStart - REACH);
    const found = REVERSED.exec((0,engine_text/* sliceText */.S$)(text, from, nameStart));
    return found === null ? null : { start: from + found.index + found[0].length, kind: 'assign' };
}
function findElement(text, nameEnd, pattern) {
    const found = pattern.exec((0,engine_text/* sliceText */.S$)(text, nameEnd, nameEnd + REACH));
    return found === null ? null : { start: nameEnd + found[0].length, kind: 'element' };
}

;// CONCATENATED MODULE: ./build/scan-secrets/generic/assignment.js




const NAME_REACH = 48;
const VALUE_REACH = 600;
function isNameByte(byte) {
    return isWord(byte) || byte === 45;
}
function findName(bytes, start, end) {
    let nameStart = start;
    const floor = Math.max(0, start - NAME_REACH);
    while (nameStart > floor && (isNameByte(bytes[nameStart - 1]) || bytes[nameStart - 1] === 46))
        nameStart--;
    while (nameStart < start && !isAlphanumeric(bytes[nameStart]))
        nameStart++;
    let nameEnd = end;
    const ceiling = Math.min(bytes.length, end + NAME_REACH);
    while (nameEnd < ceiling && isNameByte(bytes[nameEnd]))
        nameEnd++;
    return { nameStart, nameEnd };
}
function readAssignment(text, nameStart, nameEnd) {
    const { bytes } = text;
    const isEscaped = bytes[nameEnd] === 92 && isQuote(bytes[nameEnd + 1] ?? 0);
    const wasQuoted = isEscaped || isQuote(bytes[nameEnd] ?? 0);
    let at = nameEnd;
    if (wasQuoted)
        at += isEscaped ? 2 : 1;
    if (bytes[at] === 93 || ((bytes[at] === 33 || bytes[at] === 63) && bytes[at + 1] === 58))
        at++;
    if (text.kind.syntax === 'prose')
        at = skipBold(bytes, at);
    at = skipBlanks(bytes, at);
    const content = findContent(text, nameStart, nameEnd);
    if (content >= 0)
        return finish(text, nameStart, nameEnd, skipField(text, content), 'element');
    const paired = findPairedValue(text, nameStart, nameEnd);
    if (paired !== null)
        return finish(text, nameStart, nameEnd, paired.start, paired.kind);
    const operator = readOperator(bytes, at, (wasQuoted && !isEscaped) || bytes[nameStart - 1] === 58, text.kind.syntax !== 'assignments') ?? readWord(text, nameStart, nameEnd);
    if (operator === null || isComplaint(bytes, nameStart, at))
        return null;
    const begin = text.kind.syntax === 'prose' ? skipBold(bytes, operator.end) : operator.end;
    const start = skipBlock(text, skipType(text, skipBlanks(bytes, begin)));
    return finish(text, nameStart, nameEnd, start, operator.kind);
}
function skipBold(bytes, at) {
    return bytes[at] === 42 && bytes[at + 1] === 42 ? at + 2 : at;
}
const BEFORE_VALUE = new Set(Buffer.from('sSO&bBrRuULN@n[C'));
function skipType(text, at) {
    if (!BEFORE_VALUE.has(text.bytes[at] ?? 0))
        return at;
    const window = (0,engine_text/* sliceText */.S$)(text, at, at + 40);
    const typed = /^(?:string|str|String|Optional\[str\]|&str|&'static str|bytes)\s*=\s*/.exec(window);
    const start = at + (typed?.[0].length ?? 0);
    const prefixed = /^(?:[bBrRuULN@]|[bB][rR]|new String\(|String\(|Buffer\.from\(|\[\]byte\(|SecretStr\(|ConvertTo-SecureString (?:-String )?)(?=["'`])/.exec((0,engine_text/* sliceText */.S$)(text, start, start + 40));
    return start + (prefixed?.[0].length ?? 0);
}
function findContent(text, nameStart, nameEnd) {
    const { bytes } = text;
    if (!(bytes[nameEnd] === 62 || isBlank(bytes[nameEnd] ?? 0)))
        return -1;
    const before = bytes[nameStart - 1];
    if (before !== 60 && !(before === 58 && /<\w{1,20}:$/.test((0,engine_text/* sliceText */.S$)(text, nameStart - 22, nameStart))))
        return -1;
    const rest = /^[^<>\n]{0,160}>/.exec((0,engine_text/* sliceText */.S$)(text, nameEnd, nameEnd + 162));
    return rest === null || rest[0].endsWith('/>') ? -1 : nameEnd + rest[0].length;
}
function skipField(text, at) {
    return at + (/^(?:\s{0,40}<value>|<!\[CDATA\[)/i.exec((0,engine_text/* sliceText */.S$)(text, at, at + 50))?.[0].length ?? 0);
}
const assignment_BLOCK = /^[|>][+-]?[ \t]*\r?\n[ \t]+/;
const DECLARATION = /^\r?\n(?:[ \t]{1,40}(?!default)\w{1,40}:[^\n]{0,120}\n){0,4}[ \t]{1,40}default:[ \t]{0,4}/i;
const assignment_FIELD = /^\{(?:\s{0,40}"type"\s{0,3}:\s{0,3}"\w{1,20}",)?\s{0,40}["']?(?:value|default(?:value)?)["']?\s{0,3}[:=]\s{0,3}/i;
function skipBlock(text, at) {
    const first = text.bytes[at] ?? 0;
    const isYaml = text.kind.syntax === 'yaml';
    const pattern = first === 123 ? assignment_FIELD : !isYaml ? null : isLineEnd(first) ? DECLARATION : assignment_BLOCK;
    return at + (pattern?.exec((0,engine_text/* sliceText */.S$)(text, at, at + 400))?.[0].length ?? 0);
}
function finish(text, nameStart, nameEnd, at, operator) {
    const { bytes } = text;
    const quote = bytes[at] ?? 0;
    if (operator === 'element') {
        const valueEnd = findElementEnd(bytes, at);
        return valueEnd < 0 ? null : { nameStart, nameEnd, valueStart: at, valueEnd, isQuoted: true, operator };
    }
    const isEscaped = quote === 92 && isQuote(bytes[at + 1] ?? 0);
    if (!isQuote(quote) && !isEscaped) {
        const valueEnd = findBareEnd(bytes, at);
        return valueEnd === at ? null : { nameStart, nameEnd, valueStart: at, valueEnd, isQuoted: false, operator };
    }
    const valueStart = at + (isEscaped ? 2 : 1);
    const valueEnd = findQuoteEnd(bytes, valueStart, isEscaped ? bytes[at + 1] : quote);
    return valueEnd < 0 ? null : { nameStart, nameEnd, valueStart, valueEnd, isQuoted: true, operator };
}
function findQuoteEnd(bytes, start, quote) {
    const limit = Math.min(bytes.length, start + VALUE_REACH);
    for (let at = start; at < limit; at++) {
        const byte = bytes[at];
        if (byte === quote)
            return bytes[at - 1] === 92 && at > start && bytes[at - 2] !== 92 ? at - 1 : at;
        if (isLineEnd(byte))
            return -1;
        if (byte === 92 && bytes[at + 1] !== quote)
            at++;
    }
    return -1;
}
function findBareEnd(bytes, start) {
    const limit = Math.min(bytes.length, start + VALUE_REACH);
    let at = start;
    while (at < limit && bytes[at] > 32 && !isQuote(bytes[at]))
        at++;
    return at;
}
function findElementEnd(bytes, start) {
    const limit = Math.min(bytes.length, start + VALUE_REACH);
    let at = start;
    while (at < limit && bytes[at] !== 60 && !isLineEnd(bytes[at]))
        at++;
    if (bytes[at] !== 60 || bytes[at + 1] !== 47 || at === start)
        return -1;
    return bytes[at - 1] === 62 && bytes[at - 2] === 93 ? at - 3 : at;
}

;// CONCATENATED MODULE: ./build/scan-secrets/generic/fallback.js

const STAND_IN = /^[^\n;{}#=!]{0,140}?(?:\|\||\?\?|\?:|[)\]]\s{0,3}or\b|\.(?:orElse|getOrElse|unwrap_or|unwrap_or_else|type|fill|send_?keys)\((?:\|_\|)?|\bdefault(?:_?value)?\s?[:=]|\)\s?\{)\s{0,3}(["'])([^"'\s]{4,200})\1/i;
const PROPERTY = /^:-?([^{}$\s"':?+-][^{}$\s"':]{3,199})\}/;
const fallback_VARIABLE = /^\$\{[\w.]{1,80}(?::-?|-)(?=[^{}$\s?+:][^{}$\s]{3,199}\}$)/;
function findFallback(text, nameStart, nameEnd, at) {
    const { bytes, kind } = text;
    if (kind.syntax !== 'code' && kind.syntax !== 'xml')
        return null;
    const isProperty = bytes[nameStart - 2] === 36 && bytes[nameStart - 1] === 123 && bytes[nameEnd] === 58;
    const from = isProperty ? nameEnd : at;
    const end = (0,engine_text/* findLineEnd */.Rc)(bytes, from, 360);
    if (!isProperty && !hasQuote(bytes, from + 1, end))
        return null;
    const found = (isProperty ? PROPERTY : STAND_IN).exec((0,engine_text/* sliceText */.S$)(text, from, end));
    if (found === null)
        return null;
    const valueEnd = from + found[0].length - 1;
    const valueStart = valueEnd - found[isProperty ? 1 : 2].length;
    return { nameStart, nameEnd, valueStart, valueEnd, isQuoted: true, operator: 'assign' };
}
function hasQuote(bytes, start, end) {
    for (let at = start; at < end; at++)
        if (bytes[at] === 34 || bytes[at] === 39)
            return true;
    return false;
}
function isLookedUp(bytes, nameEnd) {
    const quote = bytes[nameEnd];
    const after = bytes[nameEnd + 1];
    return (quote === 34 || quote === 39) && (after === 41 || after === 93);
}
function takeDefault(text, assignment) {
    const { valueStart, valueEnd } = assignment;
    if (text.bytes[valueStart] !== 36 || text.bytes[valueEnd - 1] !== 125)
        return assignment;
    const found = fallback_VARIABLE.exec((0,engine_text/* sliceText */.S$)(text, valueStart, Math.min(valueEnd, valueStart + 300)));
    return found === null
        ? assignment
        : { ...assignment, valueStart: valueStart + found[0].length, valueEnd: valueEnd - 1 };
}

;// CONCATENATED MODULE: ./build/scan-secrets/generic/inner.js



const VALUE = /^[!#%*+./\w@^~?=-]{8,200}(?=[\s"'`<&;,)\\]|$)/;
const inner_REACH = 300;
function takeInner(text, assignment, strength) {
    const { bytes } = text;
    const { nameStart, nameEnd, valueStart } = assignment;
    const isTold = (strength === 'password' || isQuote(bytes[nameStart - 1] ?? 0)) &&
        bytes[nameEnd] === 58 &&
        valueStart === nameEnd + 2;
    if (!isTold && !(bytes[nameEnd] === 61 && valueStart === nameEnd + 1))
        return null;
    const value = VALUE.exec((0,engine_text/* sliceText */.S$)(text, valueStart, valueStart + 201))?.[0];
    if (value === undefined || !isRandom(value) || !isWritten(text, nameStart))
        return null;
    return { ...assignment, valueEnd: valueStart + value.length };
}
function isWritten(text, at) {
    if (text.kind.syntax === 'xml')
        return true;
    const line = (0,engine_text/* sliceText */.S$)(text, (0,engine_text/* findLineStart */.my)(text.bytes, at, inner_REACH), at).replaceAll(/\\./g, '');
    if (/(?:^|\s)export\s{1,3}$/.test(line))
        return true;
    let open = '';
    for (const character of line) {
        if (open === '' ? /["'`]/.test(character) : character === open)
            open = open === '' ? character : '';
    }
    return open !== '';
}

;// CONCATENATED MODULE: ./build/scan-secrets/generic/key-words.table.js
const PASSWORD = new Set([
    'passwort',
    'pass',
    'pwd',
    'pw',
    'passcode',
    'psw',
    'dbpass',
    'dbpwd',
    'sshpass',
    'userpass',
    'userpwd',
    'contrasena',
    'senha',
    'psk',
    'bindpw',
    'storepass',
    'keypass',
    'requirepass',
    'masterauth',
]);
const SECRET = new Set([
    'secrets',
    'nkey',
    'secretkey',
    'credential',
    'credentials',
    'creds',
    'cred',
    'salt',
    'authkey',
    'accesskey',
    'privatekey',
    'secretaccesskey',
    'pat',
    'dsn',
    'passkey',
    'signature',
    'nonce',
    'appkey',
    'masterkey',
    'userkey',
    'encryptionkey',
    'signingkey',
    'licensekey',
    'accountkey',
    'sharedkey',
]);
const KEY_OF = new Set([
    'api',
    'app',
    'access',
    'private',
    'encryption',
    'encrypt',
    'decryption',
    'fernet',
    'validation',
    'encrypted',
    'crypto',
    'cipher',
    'signing',
    'sign',
    'master',
    'auth',
    'account',
    'client',
    'service',
    'shared',
    'storage',
    'session',
    'jwt',
    'hmac',
    'aes',
    'des',
    'rsa',
    'ssh',
    'deploy',
    'integration',
    'routing',
    'ingest',
    'write',
    'admin',
    'root',
    'cookie',
    'consumer',
    'subscription',
    'function',
    'webhook',
    'host',
    'license',
    'licence',
    'in',
    'server',
    'security',
    'secure',
    'user',
    'project',
    'application',
    'developer',
    'stripe',
    'sendgrid',
    'mailgun',
    'twilio',
    'google',
    'maps',
    'aws',
    'gcp',
    'azure',
    'github',
    'gitlab',
    'openai',
    'anthropic',
    'firebase',
    'algolia',
    'slack',
    'heroku',
    'datadog',
    'recaptcha',
    'oauth',
    'bot',
    'rest',
    'merchant',
    'tf',
    'django',
    'flask',
    'rails',
    'laravel',
    'base64',
    'logged',
    'partner',
    'sdk',
    'db',
    'database',
    'wallet',
    'signer',
]);
const PUBLIC = new Set([
    'public',
    'pub',
    'publishable',
    'site',
    'csrf',
    'xsrf',
    'primary',
    'foreign',
    'sort',
    'partition',
    'cache',
    'translation',
    'i18n',
    'object',
    'hash',
    'idempotency',
    'pagination',
    'continuation',
    'nextpage',
    'next',
    'page',
    'cancellation',
    'cancel',
    'design',
    'lexer',
    'parser',
    'syntax',
    'tokenizer',
    'max',
    'min',
    'num',
    'no',
    'pad',
    'eos',
    'bos',
    'unk',
    'mask',
    'separator',
    'arrow',
    'keyboard',
    'shortcut',
    'hot',
    'forgot',
    'reset',
    'wrong',
    'invalid',
    'query',
    'instrumentation',
]);

;// CONCATENATED MODULE: ./build/scan-secrets/generic/key-name.js

const PASSWORD_END = /(?:password|passwd|passphrase)$/;
const SECRET_END = /(?:secret|apikey|token)$/;
function judgeKeyName(identifier) {
    const words = splitWords(identifier);
    while (words.length > 1 &&
        /^(?:\d+|value|val|raw|str|string|plain|plaintext|cleartext|prod|production|dev|development|staging|local|test|live|default|old|new|primary|secondary|main|base|b64|base64)$/.test(words.at(-1)))
        words.pop();
    const last = words.at(-1)?.replace(/(?<!auth)\d+$/, '');
    if (last === undefined || words.some((word) => PUBLIC.has(word)))
        return 'none';
    if (PASSWORD.has(last) || PASSWORD_END.test(last))
        return 'password';
    if (last === 'key' || last === 'keys')
        return isSecretKey(words) ? 'secret' : 'none';
    if (SECRET.has(last))
        return isWeakNoun(last) && words.length === 1 ? 'none' : 'secret';
    if (last === 'auth' || last === 'authorization')
        return 'secret';
    return SECRET_END.test(last) ? 'secret' : 'none';
}
function createKeyJudge() {
    const known = new Map();
    return (identifier) => {
        const remembered = known.get(identifier);
        if (remembered !== undefined)
            return remembered;
        const strength = judgeKeyName(identifier);
        if (known.size >= 4096)
            known.clear();
        known.set(identifier, strength);
        return strength;
    };
}
function isSecretKey(words) {
    const before = words.at(-2);
    return (before !== undefined &&
        (KEY_OF.has(before) || SECRET.has(before) || SECRET_END.test(before) || words.includes('secret')));
}
function isWeakNoun(word) {
    return word === 'signature' || word === 'nonce' || word === 'dsn' || word === 'pat' || word === 'salt';
}
function splitWords(identifier) {
    return identifier
        .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== '');
}

;// CONCATENATED MODULE: ./build/scan-secrets/generic/record.js
function recordGeneric(text, { strength, start, end, confidence, why }) {
    const rule = strength === 'password' ? 'generic-password' : 'generic-secret';
    text.candidates.push({ rule, provider: 'unknown', start, end, secretStart: start, confidence, why, rank: 2 });
}

;// CONCATENATED MODULE: ./build/scan-secrets/generic/value.js




const HASH = /^\$(?:2[abxy]|[156])/;
const ASKING = /(?:^|\.)(?:validate|toggle|check|verify|hash|compare|encode|is|has|show|hide|find|get|test|parse|generate|assert|expect|extract|read|mask|strip)(?=[A-Z_])/;
function judgeValue(claim) {
    const { value, strength } = claim;
    if (value.length > 512 || isReference(value) || isCode(value))
        return null;
    if (HASH.test(value) || isPublicNkey(value) || isForeign(value))
        return null;
    if (claim.isArgument && ASKING.test(claim.name))
        return null;
    if (isEcho(claim) || isPlaceholder(value) || isPackedPlaceholder(value))
        return null;
    const look = describeLook(value);
    const isDrawn = isRandom(value, look);
    if (look.isHex && /^(?:sha|md5|hash|digest)/i.test(claim.name))
        return null;
    if (claim.isArgument && /^[a-z]+$/.test(value))
        return null;
    if (/signing[-_]?key$/i.test(claim.name) && /^(?:0x)?(?:[0-9A-F]{16}|[0-9A-F]{40})$/.test(value))
        return null;
    const verdict = strength === 'password' ? judgePassword(claim, look, isDrawn) : judgeSecret(claim, look, isDrawn);
    return verdict === null ? null : lowerForPlace(verdict, claim);
}
function judgePassword(claim, look, isDrawn) {
    if (isDrawn)
        return { confidence: 'high', why: 'a password drawn at random' };
    if (isProse(claim.value))
        return null;
    const kinds = Number(look.hasLower) + Number(look.hasUpper) + Number(look.hasDigit) + Number(look.hasOther);
    if (isSettings(claim.kind)) {
        return { confidence: kinds >= 2 && look.length >= 6 ? 'medium' : 'low', why: 'a password in a settings file' };
    }
    if (isUnspoken(claim.value, look))
        return { confidence: kinds >= 2 ? 'medium' : 'low', why: 'a password that is no word' };
    if (/^[a-z]+(?:[-_. ][a-z]+)*$/i.test(claim.value) || look.length < 6)
        return null;
    return { confidence: kinds >= 3 && look.length >= 8 ? 'medium' : 'low', why: 'a password written into the source' };
}
function judgeSecret(claim, look, isDrawn) {
    if (isDrawn)
        return { confidence: 'high', why: 'a value drawn at random' };
    if (isProse(claim.value) || look.length < 8)
        return null;
    if (look.hasDigit && (look.hasLower || look.hasUpper) && look.distinct >= 6 && look.wordiness < 0.6) {
        return { confidence: look.length >= 10 ? 'medium' : 'low', why: 'a value that is no word' };
    }
    const isLiteral = !/^[a-z0-9_.:-]+$/.test(claim.value) && !/[\s()<>]/.test(claim.value);
    if (isSettings(claim.kind) && isLiteral)
        return { confidence: 'low', why: 'a literal where a secret is expected' };
    return null;
}
function isPackedPlaceholder(value) {
    if (!/^[A-Za-z0-9+/]{8,64}={0,2}$/.test(value) || value.length % 4 !== 0)
        return false;
    const inner = Buffer.from(value, 'base64').toString('latin1').trim();
    return /^[\x20-\x7e]{4,}$/.test(inner) && isPlaceholder(inner);
}
function isSettings(kind) {
    return kind.syntax === 'assignments' || !kind.name.includes('.');
}
function isForeign(value) {
    return /[\x80-\xff]/.test(value) && (/\s/.test(value) || !/\d/.test(value));
}
function isProse(value) {
    return /\s/.test(value) && /^[A-Za-z0-9,.;:!?'"()/ -]+$/.test(value);
}
function isCode(value) {
    return (/^[A-Za-z_$][\w$]*(?:(?:\.|->|::)[A-Za-z_$][\w$]*)+$/.test(value) ||
        /^(?:https?|ftp|file|ssh|git|urn|data|mailto|redis|postgres\w*|mysql|mongodb\S*?):/i.test(value) ||
        /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)/.test(value) ||
        /[\w)\]]\(|\)$|=>|^--?[a-z]|^\.[a-z.-]+$|^[A-Z_]+=$|^[[{(&*+|]|^\w+\[|\\[wdsbx(]|<\/?[a-z]|;$|,$|^\^.*\$$/.test(value) ||
        /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z][A-Za-z]+-[A-Z][A-Za-z]+$/.test(value) ||
        /\.(?:pem|key|crt|json|ya?ml|txt|js|ts|py|go|html?|png|svg|com|org|net|io)$/i.test(value) ||
        /^\d+(?:\.\d+)*[a-z]{0,2}$/i.test(value) ||
        /^\d{4}-\d\d-\d\d|^[a-z_]+(?:\|[a-z_]+(?::[\w,]+)?)+$/.test(value));
}
function sharesStart(a, b) {
    return a.slice(0, 8) === b.slice(0, 8);
}
function isEcho(claim) {
    const flat = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    const value = flat(claim.value);
    const name = flat(claim.name);
    if (value === '' || value === name)
        return true;
    if (/^[a-z][A-Za-z0-9]*$/.test(claim.value) && sharesStart(claim.name, claim.value))
        return true;
    return (/^[a-z_-]+$/i.test(claim.value) && (name.includes(value) || (value.includes(name) && claim.kind.syntax === 'code')));
}
function lowerForPlace(verdict, claim) {
    const notes = [verdict.why];
    const isSoft = claim.kind.isTest || claim.kind.isExample;
    const isMadeUp = isSample(claim.value) || isSample(claim.name);
    if (claim.kind.isTest)
        notes.push('in a test');
    if (claim.kind.isExample)
        notes.push('in documentation, an example or a translation');
    if (isMadeUp)
        notes.push('says it is a sample');
    if (claim.isCompared)
        notes.push('only compared');
    if (isMadeUp && (isSoft || !isSettings(claim.kind)))
        return null;
    if (isSoft && !(isRandom(claim.value) || isUnspoken(claim.value)))
        return null;
    return { confidence: (0,engine_detection/* moveConfidence */.Yh)(verdict.confidence, 1 - notes.length), why: notes.join(', ') };
}

;// CONCATENATED MODULE: ./build/scan-secrets/generic/detect.js









const KEY_WORDS = [
    'pass',
    'pwd',
    'psw',
    'secret',
    'token',
    'key',
    'cred',
    'salt',
    'auth',
    'senha',
    'psk',
    'bindpw',
];
function createAssignmentDetector() {
    const judge = createKeyJudge();
    return (text, start, end) => {
        if (text.kind.isGenerated || end <= text.judgedUntil)
            return;
        const { nameStart, nameEnd } = findName(text.bytes, start, end);
        if (nameEnd <= text.judgedUntil)
            return;
        text.judgedUntil = nameEnd;
        const found = readAssignment(text, nameStart, nameEnd);
        if (found === null && !isLookedUp(text.bytes, nameEnd))
            return;
        const name = nameWhole(text, nameStart, nameEnd);
        const strength = judge(name);
        if (strength === 'none')
            return;
        const assignment = found?.isQuoted === true
            ? found
            : (findFallback(text, nameStart, nameEnd, found?.valueStart ?? nameEnd) ?? trimBare(text, found, strength));
        if (assignment === null)
            return;
        judgeAssignment(text, takeDefault(text, assignment), name, strength);
    };
}
const SECTION = /["'](\w{2,40})["']\s{0,4}:\s{0,4}\{[^{}]{0,200}["']$/;
function nameWhole(text, nameStart, nameEnd) {
    const name = (0,engine_text/* sliceText */.S$)(text, nameStart, nameEnd);
    if (name !== 'Key' || text.kind.syntax !== 'json')
        return name;
    return `${SECTION.exec((0,engine_text/* sliceText */.S$)(text, nameStart - 240, nameStart))?.[1] ?? ''}Key`;
}
function judgeAssignment(text, assignment, name, strength) {
    const value = (0,engine_text/* sliceText */.S$)(text, assignment.valueStart, assignment.valueEnd);
    const verdict = judgeValue({
        name,
        strength,
        value,
        isCompared: assignment.operator === 'compare',
        isArgument: assignment.operator === 'argument',
        kind: text.kind,
    });
    if (verdict === null)
        return;
    const isPublic = isSearchKey(text, assignment, value);
    recordGeneric(text, {
        strength,
        start: assignment.valueStart,
        end: assignment.valueEnd,
        confidence: isPublic ? (0,engine_detection/* moveConfidence */.Yh)(verdict.confidence, -2) : verdict.confidence,
        why: [
            `written to \`${name.slice(0, 60)}\``,
            verdict.why,
            ...(isPublic ? ['beside an application id, as public search keys are'] : []),
        ],
    });
}
function isSearchKey(text, { nameStart, valueEnd }, value) {
    if (!/^[0-9a-f]{32}$/.test(value))
        return false;
    return /app(?:lication)?_?id["']?\s{0,3}[:=]\s{0,3}["'][A-Z0-9]{10}["']/i.test((0,engine_text/* sliceText */.S$)(text, nameStart - 120, valueEnd + 120));
}
function trimBare(text, assignment, strength) {
    const { syntax } = text.kind;
    if (assignment === null || assignment.operator !== 'assign')
        return null;
    if (syntax === 'code' || syntax === 'json' || syntax === 'xml')
        return takeInner(text, assignment, strength);
    let end = assignment.valueEnd;
    const closing = CLOSING.get(text.bytes[assignment.nameStart - 1] ?? 0);
    while (end > assignment.valueStart && isClosing(text.bytes[end - 1], closing))
        end--;
    if (end === assignment.valueStart)
        return null;
    const isTold = syntax === 'prose' && text.bytes[assignment.nameEnd] !== 61;
    if (isTold && !(strength === 'password' && isRandom((0,engine_text/* sliceText */.S$)(text, assignment.valueStart, end))))
        return null;
    return { ...assignment, valueEnd: end };
}
const CLOSING = new Map([
    [40, 41],
    [123, 125],
]);
function isClosing(byte, closing) {
    return byte === 44 || byte === 59 || byte === closing;
}

;// CONCATENATED MODULE: ./build/scan-secrets/search/automaton.js
function buildAutomaton(words) {
    const { classOf, width } = buildClasses(words);
    const trie = buildTrie(words, classOf, width);
    const states = trie.endings.length;
    for (const state of linkFailures(trie, width)) {
        const inherited = trie.endings[trie.failure[state]];
        if (inherited.length > 0)
            trie.endings[state] = [...trie.endings[state], ...inherited];
    }
    const next = trie.children.slice(0, states * width);
    const rows = Int32Array.from(trie.endings, ({ length }, state) => length > 0 ? ~(state * width * 4) : state * width * 4);
    for (let index = 0; index < next.length; index++)
        if (next[index] !== 0)
            next[index] = rows[next[index]];
    const longestWord = words.reduce((most, word) => Math.max(most, word.length), 0);
    return { next, classOf, width: width * 4, endings: trie.endings, longestWord };
}
function meetOnce(automaton) {
    const { endings, width } = automaton;
    const next = automaton.next.slice();
    endings.forEach(({ length }, index) => {
        const state = index * width;
        if (length === 0)
            return;
        for (let slot = state / 4; slot < (state + width) / 4; slot++)
            if (next[slot] === ~state)
                next[slot] = state;
    });
    return { ...automaton, next };
}
function buildClasses(words) {
    const classOf = new Uint8Array(256);
    let width = 1;
    for (const character of new Set(words.join('').toLowerCase())) {
        const code = character.charCodeAt(0);
        classOf[code] = width;
        if (code >= 97 && code <= 122)
            classOf[code - 32] = width;
        width++;
    }
    return { classOf, width };
}
function buildTrie(words, classOf, width) {
    const most = words.reduce((sum, word) => sum + word.length, 1);
    const trie = { children: new Int32Array(most * width), endings: [[]], failure: new Int32Array(most) };
    words.forEach((word, index) => {
        let state = 0;
        for (let at = 0; at < word.length; at++) {
            const slot = state * width + classOf[word.charCodeAt(at)];
            if (trie.children[slot] === 0)
                trie.children[slot] = trie.endings.push([]) - 1;
            state = trie.children[slot];
        }
        trie.endings[state].push(index);
    });
    return trie;
}
function linkFailures(trie, width) {
    const { children, failure } = trie;
    const order = [...children.subarray(0, width)].filter((state) => state !== 0);
    for (let index = 0; index < order.length; index++) {
        const state = order[index];
        for (let symbol = 0; symbol < width; symbol++) {
            const slot = state * width + symbol;
            const fallback = children[failure[state] * width + symbol];
            const child = children[slot];
            if (child === 0) {
                children[slot] = fallback;
                continue;
            }
            failure[child] = fallback;
            order.push(child);
        }
    }
    return order;
}

;// CONCATENATED MODULE: ./build/scan-secrets/tokens/byte-class.js
const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letters = lower + upper;
const base62 = digits + letters;
const ALPHABETS = {
    d: digits,
    hex: `${digits}abcdef`,
    HEX: `${digits}ABCDEF`,
    xdigit: `${digits}abcdefABCDEF`,
    lc: lower,
    uc: upper,
    letter: letters,
    lc36: digits + lower,
    uc36: digits + upper,
    b62: base62,
    b62u: `${base62}_`,
    b62d: `${base62}-`,
    b64: `${base62}+/`,
    b64e: `${base62}+/=`,
    b64u: `${base62}-_`,
    b64ue: `${base62}-_=`,
    b64any: `${base62}-_+/=`,
    b64dot: `${base62}-_.`,
    b64tilde: `${base62}-_.~`,
    crypt: `${base62}./`,
    b32: `${upper}234567`,
    b32l: `${lower}234567`,
    b58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
    bech: '023456789ACDEFGHJKLMNPQRSTUVWXYZ',
    host: `${lower}${digits}.-`,
    macaroon: `${base62}-_+/=,`,
    azid: `${base62}-:+/=`,
    colon: `${base62}-_:`,
    pct: `${base62}-_%+/=.`,
    print: '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~',
};
function createAlphabets() {
    const known = new Map();
    return (name) => {
        const table = known.get(name) ?? buildByteTable(name);
        known.set(name, table);
        return table;
    };
}
function buildByteTable(name) {
    const characters = ALPHABETS[name];
    if (characters === undefined)
        throw new RangeError(`unknown alphabet "${name}" in a rule shape`);
    const table = new Uint8Array(256);
    for (const character of characters)
        table[character.charCodeAt(0)] = 1;
    return table;
}

;// CONCATENATED MODULE: ./build/scan-secrets/tokens/near.js




const LINE_REACH = 140;
const SHORT = 5;
function createNearDetector(shapes) {
    return (text, start, end) => {
        if (end - start <= SHORT && !isSpelled(text, start, end))
            return;
        const { nameStart, nameEnd } = findName(text.bytes, start, end);
        const assignment = readAssignment(text, nameStart, nameEnd);
        if (assignment !== null && tryAt(text, shapes, assignment.valueStart))
            return;
        if (text.kind.isGenerated)
            return;
        const second = findSecondLineValue(text, nameEnd);
        if (second >= 0 && tryAt(text, shapes, second))
            return;
        const from = Math.max(nameEnd, text.readUntil.get(shapes) ?? 0);
        text.readUntil.set(shapes, scanLine(text, shapes, from, nameEnd + LINE_REACH));
    };
}
function isSpelled(text, start, end) {
    return /^[^A-Z]+$|^[^a-z]+$|^[A-Z][^A-Z]+$/.test((0,engine_text/* sliceText */.S$)(text, start, end));
}
function tryAt(text, shapes, at) {
    return shapes.some((shape) => tryShape(text, shape, at));
}
function scanLine(text, shapes, from, to) {
    const { bytes } = text;
    const limit = Math.min(bytes.length, to);
    let at = from;
    for (; at < limit && !isLineEnd(bytes[at]); at++) {
        const before = bytes[at - 1] ?? 0;
        if (!isAlphanumeric(bytes[at]) || isAlphanumeric(before))
            continue;
        if (before === 45 || before === 95 || before === 46 || before === 47)
            continue;
        for (const shape of shapes) {
            if (tryShape(text, shape, at, 1))
                return limit;
        }
    }
    return at;
}
function findSecondLineValue(text, nameEnd) {
    const { bytes } = text;
    let at = nameEnd;
    if (bytes[at] === 34 || bytes[at] === 39)
        at++;
    if (bytes[at] === 44)
        at++;
    if (bytes[at] === 13)
        at++;
    if (bytes[at] !== 10)
        return -1;
    const window = bytes.toString('latin1', at + 1, at + 80);
    const match = /^[ \t]*"?(?:value|default)"?[ \t]*:[ \t]*["']?/.exec(window);
    return match === null || isBlank(bytes[at + 1 + match[0].length] ?? 32) ? -1 : at + 1 + match[0].length;
}

;// CONCATENATED MODULE: ./build/scan-secrets/search/search-code.js

const STREAMS = 4;
const LAYOUT = {
    ends: 0,
    classes: 256,
    table: 2048,
};
const search_code_AT = 0;
const search_code_STRIDE = 1;
const search_code_END = 2;
const state = (stream) => 3 + stream;
const hits = (stream) => 3 + STREAMS + stream;
const place = (stream) => (stream === 0 ? search_code_AT : 2 + 2 * STREAMS + stream);
const streams = Array.from({ length: STREAMS }, (_, stream) => stream);
function writeSearchCode() {
    return {
        name: 'walk',
        parameters: 3 + 2 * STREAMS,
        locals: Array(STREAMS - 1).fill(NUMBER),
        body: writeWalk(),
    };
}
function writeWalk() {
    const { get, set } = op;
    return [
        ...streams.slice(1).flatMap((n) => [...get(place(n - 1)), ...get(search_code_STRIDE), ...op.add, ...set(place(n))]),
        ...op.loop,
        ...streams.flatMap(writeStep),
        ...streams.flatMap((n) => [...get(state(n)), ...(n === 0 ? [] : op.or)]),
        ...[...op.number(0), ...op.isBelow, ...op.ifTrue],
        ...streams.flatMap(writeHit),
        ...op.end,
        ...streams.toReversed().flatMap((n) => [...get(place(n)), ...op.number(1), ...op.add, ...set(place(n))]),
        ...[...get(search_code_AT), ...get(search_code_END), ...op.isBelowUnsigned, ...op.repeatIf, ...op.end],
        ...streams.flatMap((n) => [...op.number(LAYOUT.ends + 4 * n), ...get(hits(n)), ...op.write(0)]),
        ...get(state(STREAMS - 1)),
    ];
}
function writeStep(stream) {
    const readClass = [...op.readByte(0), ...op.number(2), ...op.shiftLeft, ...op.read(LAYOUT.classes)];
    return [
        ...[...op.get(state(stream)), ...op.get(place(stream)), ...readClass, ...op.add],
        ...[...op.read(LAYOUT.table), ...op.set(state(stream))],
    ];
}
function writeHit(stream) {
    const turned = [...op.get(state(stream)), ...op.number(-1), ...op.xor, ...op.set(state(stream))];
    return [
        ...[...op.get(state(stream)), ...op.number(0), ...op.isBelow, ...op.ifTrue, ...turned],
        ...[...op.get(hits(stream)), ...op.get(state(stream)), ...op.write(0)],
        ...[...op.get(hits(stream)), ...op.get(place(stream)), ...op.write(4)],
        ...[...op.get(hits(stream)), ...op.number(8), ...op.add, ...op.set(hits(stream)), ...op.end],
    ];
}

;// CONCATENATED MODULE: ./build/scan-secrets/search/word-search.js



const word_search_BLOCK = 1 << 18;
const word_search_PAGE = 1 << 16;
const ROOM = (word_search_BLOCK / STREAMS + 1) * 8;
function createWordSearch(automaton) {
    const machine = createMachine(automaton);
    return (bytes, from, to, state, onHit, runs) => {
        let at = state;
        for (let start = from; start < to; start += word_search_BLOCK) {
            const block = bytes.subarray(start, Math.min(to, start + word_search_BLOCK));
            at = searchBlock(machine, automaton, block, at, onHit, start);
            if (runs !== undefined)
                collectRuns(machine, block.length, runs, start);
        }
        return at;
    };
}
function createMachine({ next, classOf }) {
    const block = alignPage(LAYOUT.table + next.length * 4);
    const hits = block + word_search_BLOCK + word_search_PAGE;
    const memory = new WebAssembly.Memory({ initial: alignPage(hits + STREAMS * ROOM) / word_search_PAGE });
    const numbers = new Int32Array(memory.buffer);
    classOf.forEach((symbol, byte) => {
        numbers[LAYOUT.classes / 4 + byte] = symbol * 4;
    });
    numbers.set(next, LAYOUT.table / 4);
    const module = new WebAssembly.Module(writeModule([writeSearchCode(), writeRunCode()]));
    const { walk, findRuns } = new WebAssembly.Instance(module, { host: { memory } }).exports;
    return {
        walk: walk,
        findRuns: findRuns,
        bytes: new Uint8Array(memory.buffer),
        numbers,
        block,
        hits,
    };
}
function alignPage(size) {
    return Math.ceil(size / word_search_PAGE) * word_search_PAGE;
}
function searchBlock(machine, automaton, block, state, onHit, offset) {
    const { bytes, numbers } = machine;
    const stride = Math.ceil(block.length / STREAMS);
    bytes.set(block, machine.block);
    bytes.fill(0, machine.block + block.length, machine.block + stride * STREAMS);
    const parameters = [state];
    for (let stream = 1; stream < STREAMS; stream++)
        parameters.push(warmUp(automaton, block, stride * stream, state));
    for (let stream = 0; stream < STREAMS; stream++)
        parameters.push(machine.hits + stream * ROOM);
    const last = machine.walk(machine.block, stride, machine.block + stride, ...parameters);
    const shift = offset + 1 - machine.block;
    for (let stream = 0; stream < STREAMS; stream++) {
        const end = numbers[LAYOUT.ends / 4 + stream] >> 2;
        for (let index = (machine.hits + stream * ROOM) >> 2; index < end; index += 2)
            onHit(numbers[index], numbers[index + 1] + shift);
    }
    return stride * STREAMS === block.length ? last : warmUp(automaton, block, block.length, state);
}
function collectRuns(machine, length, runs, offset) {
    const { bytes, numbers, block, hits } = machine;
    bytes.fill(0, block + length, block + length + STEP);
    const end = machine.findRuns(block, block + length, hits) / 4;
    for (let index = hits / 4; index < end; index += 2) {
        const [start, stop] = [numbers[index] - block + offset, numbers[index + 1] - block + offset];
        if (runs.at(-1) === start)
            runs[runs.length - 1] = stop;
        else if (start < stop)
            runs.push(start, stop);
    }
}
function warmUp({ next, classOf, longestWord }, block, at, before) {
    const from = Math.max(0, at - longestWord);
    let state = from === 0 ? before : 0;
    for (let index = from; index < Math.min(at, block.length); index++) {
        const target = next[(state >> 2) + classOf[block[index]]];
        state = target < 0 ? ~target : target;
    }
    return state;
}

;// CONCATENATED MODULE: ./build/scan-secrets/engine/scanner.js







function compileScanner(rules, structures) {
    const words = new Map();
    const listen = (word, detect) => {
        const key = word.toLowerCase();
        words.set(key, [...(words.get(key) ?? []), detect]);
    };
    const alphabets = createAlphabets();
    const loose = [];
    const near = new Map();
    for (const rule of rules) {
        for (const compiled of compileRule(rule, alphabets)) {
            if (rule.near !== undefined) {
                for (const word of rule.near)
                    near.set(word, [...(near.get(word) ?? []), compiled]);
            }
            else if (isAnchored(compiled)) {
                const offset = compiled.shape.anchorOffset;
                listen(compiled.shape.anchor, (text, start) => tryShape(text, compiled, start - offset));
            }
            else
                loose.push(compiled);
        }
    }
    for (const [word, shapes] of near)
        listen(word, createNearDetector(shapes));
    for (const structure of structures)
        for (const word of structure.words)
            listen(word, structure.detect);
    const detectAssignment = createAssignmentDetector();
    for (const word of KEY_WORDS)
        listen(word, detectAssignment);
    const list = [...words.keys()];
    const automaton = meetOnce(buildAutomaton(list));
    return {
        automaton,
        searchWords: createWordSearch(automaton),
        calls: automaton.endings.map((ending) => ending.flatMap((index) => {
            const word = list[index];
            return words.get(word).map((detect) => ({ length: word.length, detect }));
        })),
        runShapes: groupByRun(loose, alphabets('b64u')),
        base64Values: buildBase64Values(),
    };
}
function isAnchored(compiled) {
    const { anchor } = compiled.shape;
    return anchor.length >= 3 || (anchor.length === 2 && /[^A-Za-z]/.test(anchor));
}
function groupByRun(shapes, table) {
    const groups = [];
    for (const compiled of shapes) {
        const { least, most } = measureLeadingRun(compiled, table);
        for (let length = least; length <= most; length++) {
            groups[length] = [...(groups[length] ?? []), compiled];
        }
    }
    return groups;
}
function measureLeadingRun(compiled, table) {
    let least = 0;
    let most = 0;
    for (const piece of compiled.shape.pieces) {
        if (piece.literal === null) {
            least += piece.minimum;
            most += piece.maximum;
            continue;
        }
        if (piece.literal.some((byte) => table[byte] !== 1))
            break;
        least += piece.literal.length;
        most += piece.literal.length;
    }
    return { least, most };
}

;// CONCATENATED MODULE: ./build/scan-secrets/decode/json-text.js
function findStringEnd(text, start) {
    for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
        let first = at;
        while (first - 1 > start && text[first - 1] === '\\')
            first--;
        if ((at - first) % 2 === 0)
            return at + 1;
    }
    return text.length;
}
function readString(whole) {
    try {
        return String(JSON.parse(whole));
    }
    catch {
        return whole;
    }
}

;// CONCATENATED MODULE: ./build/scan-secrets/decode/source-map.js



const MOST_PLACED = 50;
const LARGEST = 12 << 20;
const source_map_FIRST = { line: 1, column: 1 };
function scanSourceMap(scanner, bytes, path) {
    if (!/\.map$/i.test(path))
        return null;
    const raw = (0,stream_view/* viewBytes */.j)(bytes);
    if (raw.length > LARGEST || raw.indexOf('"sourcesContent"') < 0)
        return null;
    const { names, contents, rest } = splitMap(raw.toString('utf8'));
    const found = scanBytes(scanner, Buffer.from(rest), path).map((one) => ({ ...one, ...source_map_FIRST }));
    for (const { list, index, content } of contents) {
        const source = names[list]?.[index] ?? `source ${index + 1}`;
        for (const one of scanBytes(scanner, Buffer.from(content), source)) {
            const why = [...one.why, `in the source ${source.slice(-120)}, line ${one.line}`];
            found.push({ ...one, ...(found.length < MOST_PLACED ? source_map_locate(raw, one.token) : source_map_FIRST), why });
        }
    }
    return found;
}
const LONGEST_MAPPING = 20;
function keepOdd(mappings) {
    if (/[^A-Za-z0-9+/;,"]/.test(mappings))
        return mappings;
    let odd = '';
    for (let at = 0, start = 0; at <= mappings.length; at++) {
        const code = mappings.charCodeAt(at);
        if (at < mappings.length && code !== 44 && code !== 59 && code !== 34)
            continue;
        if (at - start > LONGEST_MAPPING)
            odd += `${mappings.slice(start, at)}\n`;
        start = at + 1;
    }
    return odd;
}
function splitMap(text) {
    const names = [];
    const contents = [];
    let rest = '';
    let key = '';
    let done = 0;
    let [list, index] = [-1, 0];
    for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', done)) {
        const gap = text.slice(done, start);
        done = findStringEnd(text, start);
        rest += gap;
        const whole = text.slice(start, done);
        index += gap.split('null').length - 1;
        if (/^\s*:/.test(text.slice(done, done + 40))) {
            key = readString(whole);
            if (key === 'sources')
                names.push([]);
            if (key === 'sourcesContent')
                list++;
            index = 0;
        }
        else if (key === 'sourcesContent') {
            contents.push({ list, index: index++, content: readString(whole) });
            continue;
        }
        else if (key === 'sources')
            names.at(-1)[index++] = readString(whole);
        rest += key === 'mappings' ? keepOdd(whole) : whole;
    }
    return { names, contents, rest: rest + text.slice(done) };
}
function source_map_locate(raw, token) {
    const at = Math.max(0, raw.indexOf(token, 0, 'latin1'));
    let line = 1;
    let start = 0;
    for (let next = raw.indexOf(10); next >= 0 && next < at; next = raw.indexOf(10, next + 1)) {
        line++;
        start = next + 1;
    }
    return { line, column: at - start + 1 };
}

;// CONCATENATED MODULE: ./build/scan-secrets/workflows/references.js
const PART = /\$\{\{|\}\}|'|\bsecrets(?:\[|\.[\w-]*(?![\w-]|\s*(?:[!=]=|&&)))|\benv\.(?<name>[A-Za-z_]\w*)(?!\w|\s*(?:[!=]=|&&))/gi;
const references_VARIABLE = /(?:\$(?:env:)?|--build-arg[= ]["']?(?=\w+["']?(?:\s|$)))(?<name>[A-Za-z_]\w*)|\$\{(?:env:)?(?<braced>[A-Za-z_]\w*)(?!\w|:?\+)|%(?<percent>[A-Za-z_]\w*)%/dg;
function isSecretPart(part) {
    return /^secrets/i.test(part);
}
function listReferences(text, isTold) {
    const offsets = [];
    if (!text.includes('${{'))
        return offsets;
    let start = -1;
    let isQuoted = false;
    for (const match of text.matchAll(PART)) {
        const part = match[0];
        if (part === '${{' && !isQuoted)
            start = match.index;
        else if (start < 0)
            continue;
        else if (part === "'")
            isQuoted = !isQuoted;
        else if (isQuoted)
            continue;
        else if (part === '}}')
            start = -1;
        else if (isTold(part, match.groups?.['name']) && offsets.at(-1) !== start)
            offsets.push(start);
    }
    return offsets;
}
function listVariables(text, isSecret) {
    if (!/[$%]|--build-arg/.test(text))
        return [];
    const offsets = listReferences(text, (_part, name) => name !== undefined && isSecret(name));
    for (const { groups, indices } of text.matchAll(references_VARIABLE)) {
        const name = groups?.['name'] ?? groups?.['braced'] ?? groups?.['percent'] ?? '';
        const place = indices?.groups?.['name'] ?? indices?.groups?.['braced'] ?? indices?.groups?.['percent'];
        if (place !== undefined && isSecret(name))
            offsets.push(place[0]);
    }
    return offsets.sort((a, b) => a - b);
}

;// CONCATENATED MODULE: ./build/scan-secrets/workflows/script-lines.js

function joinLines(rows, row, joining, isSecret) {
    const base = joining === 'folded' ? indentOf(rows.find((text) => text.trim() !== '') ?? '') : 0;
    const lines = [];
    const heredoc = joining === 'literal' ? followHeredocs(rows) : () => 'none';
    for (let first = 0; first < rows.length;) {
        let last = first;
        while (last + 1 < rows.length && goesOn(rows, last, joining, base))
            last++;
        const parts = rows
            .slice(first, last + 1)
            .map((text, at) => (at < last - first ? text.replace(/[\\`]?\r?$/, ' ') : text));
        lines.push({ ...describeLine(parts, isSecret), row: row + first, heredoc: heredoc(first) });
        first = last + 1;
    }
    return lines;
}
function rowAt(line, offset) {
    let low = 0;
    let high = line.starts.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((line.starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return line.row + low;
}
function goesOn(rows, at, joining, base) {
    const row = rows[at] ?? '';
    if (joining === 'plain' || /(?:\\| `)\r?$/.test(row))
        return true;
    const isFolded = (text) => text.trim() !== '' && indentOf(text) === base;
    return joining === 'folded' && isFolded(row) && isFolded(rows[at + 1] ?? '');
}
function indentOf(row) {
    return row.length - row.trimStart().length;
}
function describeLine(parts, isSecret) {
    const text = parts.join('');
    const starts = [];
    let start = 0;
    for (const part of parts) {
        starts.push(start);
        start += part.length;
    }
    return { text, starts, references: listReferences(text, isSecretPart), variables: listVariables(text, isSecret) };
}
const script_lines_MARK = /(?<!<)<<-?[ \t]*(?<quote>["'\\]?)(?<name>[\w.-]+)/;
function followHeredocs(rows) {
    const lastOf = new Map(rows.map((row, at) => [row.trim(), at]));
    const inside = new Map();
    let end = null;
    let heredoc = 'none';
    for (const [at, row] of rows.entries()) {
        if (end === null) {
            const { quote, name } = script_lines_MARK.exec(row)?.groups ?? {};
            if (name === undefined || (lastOf.get(name) ?? -1) <= at)
                continue;
            end = name;
            heredoc = !/GITHUB_OUTPUT|GITHUB_STEP_SUMMARY/.test(row) ? 'elsewhere' : quote === '' ? 'output' : 'raw output';
        }
        else if (row.trim() === end)
            end = null;
        else
            inside.set(at, heredoc);
    }
    return (at) => inside.get(at) ?? 'none';
}

;// CONCATENATED MODULE: ./build/scan-secrets/workflows/leak-rows.js

function listLeakRows(leak, { key, parents, lines }) {
    if (!leak.key.test(key))
        return [];
    const { parent } = leak;
    if (parent !== undefined && !parents.some((each) => parent.test(each)))
        return [];
    const isTold = leak.until === undefined ? () => true : tellUsedAfter(lines, leak.until);
    return lines.flatMap((line, at) => isTold(at) && leak.heredoc?.includes(line.heredoc) !== false
        ? listOffsets(leak, line).map((offset) => rowAt(line, offset))
        : []);
}
function tellUsedAfter(lines, until) {
    const used = [];
    let isUsed = false;
    for (let at = lines.length - 1; at >= 0; at--) {
        const line = lines[at];
        if (line === undefined)
            continue;
        isUsed = !until.test(line.text) && (isUsed || line.references.length + line.variables.length > 0);
        used[at] = isUsed;
    }
    return (at) => used[at] ?? false;
}
function listOffsets(leak, line) {
    const { shown } = leak;
    if (shown === 'reference')
        return line.references.length === 0 ? [] : filterByPiece(leak, line.text, line.references);
    if (shown === 'variable')
        return line.variables.length === 0 ? [] : filterByPiece(leak, line.text, line.variables);
    for (const [start, end] of cutPieces(leak, line.text)) {
        const piece = line.text.slice(start, end);
        const match = leak.without?.test(piece) === true ? null : shown.exec(piece);
        if (match !== null)
            return [start + match.index];
    }
    return [];
}
function filterByPiece(leak, text, offsets) {
    const found = [];
    let next = 0;
    for (const [start, end] of cutPieces(leak, text)) {
        const inside = [];
        for (; next < offsets.length && (offsets[next] ?? 0) < end; next++)
            inside.push((offsets[next] ?? 0) - start);
        if (inside.length === 0)
            continue;
        const piece = text.slice(start, end);
        for (const offset of filterByNeighbours(leak, piece, inside))
            found.push(start + offset);
    }
    return found;
}
function filterByNeighbours(leak, piece, offsets) {
    if (leak.without?.test(piece) === true)
        return [];
    const first = endOfAll(piece, leak.before ?? []);
    const last = leak.after === undefined ? piece.length : lastIndexOf(piece, leak.after);
    if (first === null)
        return [];
    const isNextTo = (at) => leak.against?.test(piece.slice(Math.max(0, at - 20), at)) ?? true;
    return offsets.filter((at) => at >= first && at < last && isNextTo(at));
}
function endOfAll(text, patterns) {
    let end = 0;
    for (const pattern of patterns) {
        const match = pattern.exec(text.slice(end));
        if (match === null)
            return null;
        end += match.index + match[0].length;
    }
    return end;
}
function lastIndexOf(text, pattern) {
    let last = -1;
    for (const match of text.matchAll(pattern))
        last = match.index;
    return last;
}
function cutPieces(leak, text) {
    const pieces = [];
    let start = 0;
    if (leak.cut !== undefined) {
        for (const match of text.matchAll(leak.cut)) {
            pieces.push([start, match.index]);
            start = match.index + match[0].length;
        }
    }
    return [...pieces, [start, text.length]];
}

;// CONCATENATED MODULE: ./build/scan-secrets/workflows/leaks.table.js
const RUN = /^(?:run|script)$/;
const COMMANDS = /;|&&|\$\(|`|\|(?!\s*tee\b)/g;
const NOT_PRINTED = /\b(?:curl|wget|gh|git|docker|npm|az|aws|gcloud)\s/;
const SUBSTITUTIONS = /\$\(|[`)]/g;
const OPTIONS = /\s(?=-)|;|&&|\s\|/g;
const TRACE = /^\s*(?:(?:then|do|else|sudo)\s+)?(?:set|(?:ba|z|k)?sh)(?:\s+-[a-wyz]{1,9}|\s+-[a-wyz]{0,8}o\s+[a-z]+){0,6}\s+-(?:[a-z]{0,9}x[a-z]{0,9}|[a-z]{0,8}o\s+xtrace)(?:\s|$)/i;
const TRACING_SHELL = /^\s*(?:ba|z|k)?sh\s(?:.*\s)?-(?:[a-z]{0,9}x[a-z]{0,9}|[a-z]{0,8}o\s+xtrace)(?:\s|$)/i;
const NO_TRACE = /^\s*(?:\{\s*)?set\s+\+(?:[a-wyz]{0,8}x|o\s+xtrace)/;
const TO_OUTPUT = { why: 'outputs and summaries are kept and shown without the mask', rewrite: 'let the later job read `${{ secrets.X }}` itself' };
const TO_IMAGE = { why: 'build arguments stay in the history of the image', rewrite: 'use `docker build --secret id=x,env=X` and `RUN --mount=type=secret,id=x`' };
const TO_BUILD_ACTION = { why: TO_IMAGE.why, rewrite: 'use the input `secrets:` of the build action and `RUN --mount=type=secret`' };
const TO_LATER_JOB = { why: 'outputs are kept and shown without the mask', rewrite: TO_OUTPUT.rewrite };
const TRACED = { why: 'every command is traced with its values', rewrite: 'remove `set -x`, or set it after the last use of a secret' };
const TO_FILE = 'hand the variables to the process that needs them, or write the file with `umask 077` outside the workspace and delete it in the same step';
const PASTED = 'the secret is pasted into the script: a quote in it breaks or injects commands';
const FROM_VARIABLE = 'set `env: X: ${{ secrets.X }}` on the step and use "$X"';
const LEAKS = [
    { rule: 'workflow-secret-in-output', key: RUN, shown: 'reference', after: /GITHUB_OUTPUT|GITHUB_STEP_SUMMARY|::set-output/g, confidence: 'high', ...TO_OUTPUT },
    { rule: 'workflow-secret-in-output', key: RUN, shown: 'reference', before: [/::set-output/], confidence: 'high', ...TO_OUTPUT },
    { rule: 'workflow-secret-in-output', key: RUN, shown: 'variable', cut: COMMANDS, after: /GITHUB_OUTPUT|GITHUB_STEP_SUMMARY/g, without: NOT_PRINTED, confidence: 'high', ...TO_OUTPUT },
    { rule: 'workflow-secret-in-output', key: RUN, shown: 'variable', cut: COMMANDS, before: [/::set-output/], confidence: 'high', ...TO_OUTPUT },
    { rule: 'workflow-secret-in-output', key: RUN, heredoc: ['output', 'raw output'], shown: 'reference', confidence: 'high', ...TO_OUTPUT },
    { rule: 'workflow-secret-in-output', key: RUN, heredoc: ['output'], shown: 'variable', cut: SUBSTITUTIONS, without: NOT_PRINTED, confidence: 'high', ...TO_OUTPUT },
    { rule: 'workflow-secret-in-output', key: /./, parent: /^outputs$/, shown: 'reference', confidence: 'high', ...TO_LATER_JOB },
    { rule: 'workflow-secret-in-output', key: /./, parent: /^outputs$/, shown: 'variable', confidence: 'high', ...TO_LATER_JOB },
    { rule: 'workflow-secret-in-build-arg', key: RUN, shown: 'reference', cut: OPTIONS, before: [/--build-arg[= ]/], confidence: 'high', ...TO_IMAGE },
    { rule: 'workflow-secret-in-build-arg', key: RUN, shown: 'variable', cut: OPTIONS, before: [/--build-arg[= ]/], confidence: 'high', ...TO_IMAGE },
    { rule: 'workflow-secret-in-build-arg', key: /^build-args$/, shown: 'reference', confidence: 'high', ...TO_BUILD_ACTION },
    { rule: 'workflow-secret-in-build-arg', key: /^build-args$/, shown: 'variable', confidence: 'high', ...TO_BUILD_ACTION },
    { rule: 'workflow-env-uploaded', key: /^path$/, parent: /^with$/, shown: /(?:^|[\s/])\.env(?:\*|\.(?!example|sample|template)[\w.*-]+)?\s*$/, without: /^\s*!/, confidence: 'high', why: 'a file of secrets is uploaded as an artifact that readers of the repository can download', rewrite: 'upload the folder that was built, without `.env`' },
    { rule: 'workflow-all-secrets', key: /./, shown: /toJSON\(\s*secrets\s*\)/i, confidence: 'medium', why: 'every secret of the repository is handed over, also those added later', rewrite: 'name each secret: `X: ${{ secrets.X }}`' },
    { rule: 'workflow-all-secrets', key: /^secrets$/, shown: /^inherit$/, confidence: 'low', why: 'every secret is handed to the called workflow, also those added later', rewrite: 'name each secret below `secrets:`' },
    { rule: 'workflow-secret-in-sed', key: RUN, shown: 'reference', before: [/\b(?:sed|awk|perl|envsubst)\b/], confidence: 'medium', why: 'the secret becomes part of a sed command line', rewrite: 'set `env: X: ${{ secrets.X }}` on the step and let the program read the variable (`envsubst`, a template, `yq env(X)`)' },
    { rule: 'workflow-secret-echoed', key: RUN, shown: 'reference', before: [/\b(?:echo|printf|Write-Host|Write-Output|print)\b|\.log\b/], confidence: 'medium', why: 'the secret is echoed: any change to it (base64, a cut, a line break) defeats the mask', rewrite: 'set `env: X: ${{ secrets.X }}` and pass it on standard input: `printf %s "$X" | command`' },
    { rule: 'workflow-secret-in-heredoc', key: RUN, heredoc: ['elsewhere'], shown: 'reference', against: /(?:^|[=:>])\s*["']?$/, without: /\b(?:curl|docker)\b/, confidence: 'medium', why: 'the secret is written to a file on the runner', rewrite: TO_FILE },
    { rule: 'workflow-secret-in-curl-user', key: RUN, shown: 'reference', before: [/\b(?:curl|wget|http)\b/, /-u|--password|-H|--header/], confidence: 'medium', why: 'the secret stands on the command line, where every process can read it', rewrite: 'set it in `env:` and use `curl --config - <<< "user = \\"$USER:$X\\""` or `--netrc-file`' },
    { rule: 'workflow-secret-traced', key: RUN, shown: TRACE, cut: /;|&&/g, until: NO_TRACE, confidence: 'medium', ...TRACED },
    { rule: 'workflow-secret-traced', key: /^shell$/, shown: TRACING_SHELL, until: NO_TRACE, confidence: 'medium', ...TRACED },
    { rule: 'workflow-secret-in-argv', key: RUN, shown: 'reference', before: [/^[^=]*?[\w./-]{2}\s/], without: /\b(?:curl|wget)\b/, confidence: 'low', why: `${PASTED}, and it stands on a command line`, rewrite: FROM_VARIABLE },
    { rule: 'workflow-secret-in-argv', key: RUN, shown: 'reference', before: [/\b(?:curl|wget)\b/, /\s(?:-d|-F|--data|--form|--post-data)/], confidence: 'low', why: 'the secret stands on the command line, where every process can read it', rewrite: FROM_VARIABLE },
    { rule: 'workflow-secret-in-argv', key: RUN, shown: 'reference', before: [/^\s*[A-Za-z_]\w*=/], against: /=["']?$/, confidence: 'low', why: PASTED, rewrite: FROM_VARIABLE },
    { rule: 'workflow-secret-in-argv', key: /^args$/, shown: 'reference', confidence: 'low', why: 'the secret stands on a command line, where every process can read it', rewrite: 'set `env: X: ${{ secrets.X }}` on the step, where the action reads one' },
    { rule: 'workflow-environment-printed', key: RUN, shown: /^\s*(?:env|printenv|export -p)\s*(?:\|.*)?$/, confidence: 'low', why: 'every variable is printed, and the mask knows secrets to the letter only', rewrite: 'print the variables that are needed, by name' },
];

;// CONCATENATED MODULE: ./build/scan-secrets/workflows/places.js



function createPlaces(document, text, counter) {
    const environmentOf = readEnvironments(document);
    return (pair, path) => {
        if (!places_isText(pair.value))
            return null;
        const maps = path.filter((node) => (0,dist/* isMap */.jh)(node));
        const environments = maps
            .map(environmentOf)
            .filter((each) => each !== null)
            .reverse();
        const isSecret = (name) => environments.find((each) => each.has(name))?.get(name) ?? false;
        const key = keyOf(pair);
        const parents = path.filter((node) => (0,dist/* isPair */.tO)(node)).map(keyOf);
        const script = key === 'shell' ? places_valueOf(maps.at(-1), 'run') : undefined;
        const lines = [pair.value, script].flatMap((each) => places_isText(each) ? readLines(each, text, counter, isSecret) : []);
        return { key, parents, lines };
    };
}
function places_isText(value) {
    return (0,dist/* isScalar */.jn)(value) && typeof value.value === 'string';
}
function keyOf(pair) {
    return (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '';
}
function places_valueOf(map, key) {
    return map?.items.find((pair) => keyOf(pair) === key)?.value;
}
function readEnvironments(document) {
    const anchors = new Map();
    (0,dist/* visit */.YR)(document, {
        Value(_key, node) {
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
    });
    const follow = (value) => ((0,dist/* isAlias */.Vj)(value) ? anchors.get(value.source) : value);
    const isSecret = remember((held) => places_isText(held) && listReferences(held.value, isSecretPart).length > 0);
    const readNames = remember((held) => (0,dist/* isMap */.jh)(held) ? new Map(held.items.map((pair) => [keyOf(pair), isSecret(follow(pair.value))])) : null);
    return remember((map) => readNames(follow(places_valueOf(map, 'env'))));
}
function remember(read) {
    const known = new Map();
    return (key) => {
        if (!known.has(key))
            known.set(key, read(key));
        return known.get(key);
    };
}
function readLines(scalar, text, counter, isSecret) {
    if (scalar.range === null || scalar.range === undefined)
        return [];
    const [start, end] = scalar.range;
    const row = counter.linePos(start).line;
    const rows = text.slice(start, end).split('\n');
    if (scalar.type === 'BLOCK_LITERAL')
        return joinLines(rows.slice(1), row + 1, 'literal', isSecret);
    if (scalar.type === 'BLOCK_FOLDED')
        return joinLines(rows.slice(1), row + 1, 'folded', isSecret);
    if (rows.length === 1) {
        const lines = String(scalar.value).split('\n');
        return lines.flatMap((line) => joinLines([line], row, 'plain', isSecret));
    }
    const isPlain = scalar.type === 'PLAIN';
    return joinLines(isPlain ? rows : text.slice(start + 1, end - 1).split('\n'), row, 'plain', isSecret);
}

;// CONCATENATED MODULE: ./build/scan-secrets/workflows/lint.js






const WORKFLOW = /(?:^|\/)(?:\.github\/workflows\/[^/]+|action)\.ya?ml$/i;
const lint_LIMIT = 1 << 20;
function isWorkflow(path) {
    return WORKFLOW.test(path);
}
function lintWorkflow(bytes) {
    const view = (0,stream_view/* viewBytes */.j)(bytes);
    if (bytes.length > lint_LIMIT)
        return lint_describeUnread(view, 'is larger than 1 MiB');
    const text = view.toString('utf8');
    if (!/secrets|["'\s/]\.env\b/.test(text))
        return [];
    const counter = new dist/* LineCounter */.HN();
    const document = readDocument(text, counter);
    if (document === null)
        return lint_describeUnread(view, 'could not be read as YAML');
    const rows = text.split('\n');
    const placeOf = createPlaces(document, text, counter);
    const found = new Map();
    (0,dist/* visit */.YR)(document, {
        Pair(_key, pair, path) {
            const place = placeOf(pair, path);
            if (place === null)
                return;
            for (const leak of LEAKS) {
                for (const row of listLeakRows(leak, place)) {
                    if (!found.has(row))
                        found.set(row, describeLeak(leak, row, rows[row - 1] ?? ''));
                }
            }
        },
    });
    return [...found.values()].sort((a, b) => a.line - b.line);
}
function readDocument(text, lineCounter) {
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter, uniqueKeys: false });
        return document.errors.length > 0 ? null : document;
    }
    catch (error) {
        if (error instanceof RangeError)
            return null;
        throw error;
    }
}
function lint_describeUnread(view, problem) {
    if (!view.includes('secrets'))
        return [];
    const told = `the workflow ${problem}, so its steps were not looked at for leaks`;
    return [{ ...(0,engine_detection/* describeUnscanned */.PD)('file', 'file', told), confidence: 'low' }];
}
function describeLeak(leak, line, row) {
    return {
        rule: leak.rule,
        provider: 'workflow',
        line,
        column: row.length - row.trimStart().length + 1,
        confidence: leak.confidence,
        why: [leak.why, leak.rewrite],
        token: row.trim(),
        secret: '',
    };
}

;// CONCATENATED MODULE: ./build/scan-secrets/inspect.js




function createInspection(scanner, known, hasWorkflowLint) {
    return (bytes, path) => {
        const found = scanSourceMap(scanner, bytes, path) ?? scanBytes(scanner, bytes, path);
        if (known !== null)
            found.unshift(...known(bytes));
        if (hasWorkflowLint && isWorkflow(path))
            found.push(...lintWorkflow(bytes));
        found.unshift(...scanName(scanner, known, path));
        return found;
    };
}

;// CONCATENATED MODULE: ./build/scan-secrets/known/spellings.js

function spellKnown(value, shortest) {
    const hex = Buffer.from(value, 'utf8').toString('hex');
    const json = JSON.stringify(value).slice(1, -1);
    const loose = [
        hex,
        ...encodePercent(value),
        ...[/\//g, /[/+]/g, /[<>&]/g, /[/+<>&'=]/g].map((set) => escapeUnicode(json, set)),
    ];
    const texts = new Set([value, ...(0,redact/* spellingsOf */.Hz)(value), json.replaceAll('/', String.raw `\/`), ...loose]);
    const little = Buffer.from(value, 'utf16le');
    return [
        ...[...texts]
            .filter((text) => text.length >= shortest)
            .map((text) => ({
            bytes: Buffer.from(text, 'utf8'),
            isRaw: text === value,
            isLoose: text !== value && loose.includes(text),
        })),
        ...[little, Buffer.from(little).swap16()].map((bytes) => ({ bytes, isRaw: false, isLoose: false })),
    ];
}
function encodePercent(value) {
    const browser = encodeURIComponent(value.toWellFormed());
    const strict = escapePercent(browser, /[!'()*]/g);
    const form = escapePercent(browser, /[!'()~]/g);
    const parts = [browser, strict, escapePercent(strict, /~/g)];
    return [
        ...parts,
        ...parts.map((part) => part.replaceAll('%2F', '/')),
        ...[...parts, form].map((part) => part.replaceAll('%20', '+')),
        encodeURI(value.toWellFormed()),
    ];
}
function escapePercent(text, set) {
    return text.replaceAll(set, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function escapeUnicode(json, set) {
    return json.replaceAll(set, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./build/scan-secrets/known/values.js





const values_SHORTEST = 8;
const values_HEAD = 48;
function readKnownValues(input) {
    const all = [...new Set(readTexts(input))].filter((value) => value !== '');
    const values = all.filter((value) => value.length >= values_SHORTEST);
    if (values.length === 0 && input.trim() !== '')
        throw new errors/* UsageError */.eb(`input \`known\`: none of its ${all.length} values has ${values_SHORTEST} characters, so nothing would be searched for: name longer secrets, or leave the input out`);
    return { values, tooShort: all.length - values.length };
}
const NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
function readTexts(input) {
    const trimmed = input.trim();
    if (/^[[{]/.test(trimmed)) {
        try {
            return collectTexts(JSON.parse(trimmed.replace(NUMBERS, (part) => (part.startsWith('"') ? part : `"${part}"`))));
        }
        catch {
        }
    }
    return trimmed.split(/\r?\n/).map((line) => line.trim());
}
function collectTexts(value) {
    if (typeof value === 'string')
        return [value.trim()];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(collectTexts) : [];
}
function createKnownSearch(values) {
    const spellings = values.flatMap((value) => spellKnown(value, values_SHORTEST));
    if (spellings.length === 0)
        return null;
    const automaton = buildAutomaton(spellings.map((spelling) => spelling.bytes.toString('latin1', 0, values_HEAD)));
    const search = createWordSearch(automaton);
    return (bytes) => searchSpellings(automaton, search, spellings, (0,stream_view/* viewBytes */.j)(bytes));
}
const KNOWN = { rule: 'known-value', provider: 'this job', confidence: 'high' };
function searchSpellings(automaton, search, spellings, bytes) {
    const found = [];
    let line = 1;
    let lineEnd = bytes.indexOf(10);
    let counted = 0;
    let column = 1;
    let covered = 0;
    search(bytes, 0, bytes.length, 0, (state, end) => {
        for (const word of automaton.endings[state / automaton.width]) {
            const spelling = spellings[word];
            const start = end - Math.min(values_HEAD, spelling.bytes.length);
            if (start < covered || !matches(spelling, bytes.subarray(start, start + spelling.bytes.length)))
                continue;
            covered = start + spelling.bytes.length;
            for (; lineEnd >= 0 && lineEnd < start; lineEnd = bytes.indexOf(10, counted)) {
                line++;
                counted = lineEnd + 1;
                column = 1;
            }
            for (; counted < start; counted++)
                if ((bytes[counted] & 0xc0) !== 0x80)
                    column++;
            const token = bytes.toString('latin1', start, covered);
            const why = spelling.isRaw ? 'a secret of this job, as it is' : 'a secret of this job, encoded or in part';
            found.push({ ...KNOWN, line, column, why: [why], token, secret: token });
        }
    });
    return found;
}
function matches({ bytes, isLoose }, found) {
    if (!isLoose)
        return bytes.equals(found);
    return bytes.toString('latin1').toLowerCase() === found.toString('latin1').toLowerCase();
}

;// CONCATENATED MODULE: ./build/scan-secrets/rules/ai.table.js
const AI_RULES = [
    { id: 'openai-key', provider: 'OpenAI', shapes: ['sk-proj-<b64u:74>T3BlbkFJ<b64u:74>', 'sk-proj-<b64u:58>T3BlbkFJ<b64u:58>', 'sk-proj-<b64u:20>T3BlbkFJ<b64u:20>', 'sk-svcacct-<b64u:74>T3BlbkFJ<b64u:74>', 'sk-svcacct-<b64u:58>T3BlbkFJ<b64u:58>', 'sk-svcacct-<b64u:20>T3BlbkFJ<b64u:20>', 'sk-admin-<b64u:74>T3BlbkFJ<b64u:74>', 'sk-admin-<b64u:58>T3BlbkFJ<b64u:58>', 'sk-admin-<b64u:20>T3BlbkFJ<b64u:20>'] },
    { id: 'openai-key-legacy', provider: 'OpenAI', shapes: ['sk-<b62:20>T3BlbkFJ<b62:20>'] },
    { id: 'anthropic-key', provider: 'Anthropic', shapes: ['sk-ant-api03-<b64u:95>', 'sk-ant-admin01-<b64u:95>', 'sk-ant-oat01-<b64u:80-120>'], check: 'anthropic-suffix' },
    { id: 'huggingface-token', provider: 'Hugging Face', shapes: ['hf_<b62:34>', 'api_org_<b62:34>'], strict: true },
    { id: 'groq-key', provider: 'Groq', shapes: ['gsk_<b62:52>'] },
    { id: 'xai-key', provider: 'xAI', shapes: ['xai-<b62:70-120>'], strict: true },
    { id: 'perplexity-key', provider: 'Perplexity', shapes: ['pplx-<b62:48>'] },
    { id: 'cerebras-key', provider: 'Cerebras', shapes: ['csk-<lc36:48>'], strict: true, mixed: true },
    { id: 'replicate-token', provider: 'Replicate', shapes: ['r8_<b62:37>'], strict: true, mixed: true },
    { id: 'together-key', provider: 'Together', shapes: ['tgp_v1_<b64u:43>'] },
    { id: 'openrouter-key', provider: 'OpenRouter', shapes: ['sk-or-v1-<hex:64>'] },
    { id: 'fireworks-key', provider: 'Fireworks', shapes: ['fw_<b62:22-24>'], strict: true, mixed: true, confidence: 'medium' },
    { id: 'mistral-key', provider: 'Mistral', shapes: ['<b62:32>'], near: ['mistral'], mixed: true },
    { id: 'cohere-key', provider: 'Cohere', shapes: ['<b62:40>'], near: ['cohere', 'co_api_key'], mixed: true },
    { id: 'deepseek-key', provider: 'DeepSeek', shapes: ['sk-<hex:32>'], near: ['deepseek'] },
    { id: 'elevenlabs-key', provider: 'ElevenLabs', shapes: ['sk_<hex:48>'], near: ['eleven', 'xi_api', 'xi-api'] },
    { id: 'assemblyai-key', provider: 'AssemblyAI', shapes: ['<hex:32>'], near: ['assemblyai', 'assembly_ai'] },
    { id: 'deepgram-key', provider: 'Deepgram', shapes: ['<hex:40>'], near: ['deepgram'] },
    { id: 'langsmith-key', provider: 'LangSmith', shapes: ['lsv2_pt_<hex:32>_<hex:10>', 'lsv2_sk_<hex:32>_<hex:10>'] },
    { id: 'wandb-key', provider: 'Weights & Biases', shapes: ['wandb_v1_<b64u:77>'] },
    { id: 'wandb-key-old', provider: 'Weights & Biases', shapes: ['<hex:40>'], near: ['wandb'] },
    { id: 'pinecone-key', provider: 'Pinecone', shapes: ['pcsk_<b62:5-6>_<b62:63>'] },
    { id: 'nvidia-key', provider: 'NVIDIA', shapes: ['nvapi-<b64u:60-70>'] },
    { id: 'cursor-key', provider: 'Cursor', shapes: ['key_<hex:64>'], near: ['cursor'] },
    { id: 'devin-key', provider: 'Devin', shapes: ['cog_<b62:52>', 'apk_<b64ue:40-400>'], strict: true, mixed: true },
    { id: 'aikido-secret', provider: 'Aikido', shapes: ['AIK_SECRET_<b62:64>'] },
    { id: 'greptile-key', provider: 'Greptile', shapes: ['<b62:48>'], near: ['greptile'], mixed: true },
];

;// CONCATENATED MODULE: ./build/scan-secrets/rules/clouds.table.js
const CLOUD_RULES = [
    { id: 'aws-access-key-id', provider: 'AWS', shapes: ['AKIA<uc36:16>', 'ASIA<uc36:16>', 'ABIA<uc36:16>', 'ACCA<uc36:16>'], check: 'aws-account', mixed: true },
    { id: 'aws-unique-id', provider: 'AWS', shapes: ['AIDA<b32:16-17>', 'AROA<b32:16-17>', 'AGPA<b32:16-17>', 'ANPA<b32:16-17>', 'APKA<b32:16-17>'], confidence: 'low', mixed: true },
    { id: 'aws-secret-access-key', provider: 'AWS', shapes: ['<b64:40>'], near: ['aws_secret', 'aws-secret', 'awssecret', 'secret_access_key', 'secretaccesskey', 'secret-access-key', 'aws_key', 'aws secret'], mixed: true },
    { id: 'aws-session-token', provider: 'AWS', shapes: ['FwoGZXIvYXdz<b64e:200-3000>', 'IQoJb3JpZ2lu<b64e:200-3000>'] },
    { id: 'aws-bedrock-api-key', provider: 'AWS Bedrock', shapes: ['ABSK<b64e:109-269>'], check: 'bedrock' },
    { id: 'aws-mws-token', provider: 'AWS MWS', shapes: ['amzn.mws.<uuid>'] },
    { id: 'gcp-api-key', provider: 'Google', shapes: ['AIza<b64u:35>'] },
    { id: 'gemini-api-key', provider: 'Google Gemini', shapes: ['AQ.Ab8RN6<b64u:44>'] },
    { id: 'gcp-oauth-client-secret', provider: 'Google', shapes: ['GOCSPX-<b64u:28>'] },
    { id: 'gcp-oauth-access-token', provider: 'Google', shapes: ['ya29.<b64u:60-1200>'], confidence: 'medium' },
    { id: 'gcp-oauth-refresh-token', provider: 'Google', shapes: ['1//0<b64u:80-400>'] },
    { id: 'fcm-server-key', provider: 'Firebase', shapes: ['AAAA<b64u:7>:<b64u:140>'] },
    { id: 'azure-ad-client-secret', provider: 'Azure', shapes: ['<b64dot:3><d:1>Q~<b64tilde:31-34>'] },
    { id: 'azure-storage-key', provider: 'Azure', shapes: ['AccountKey=^<b64:86>=='], check: 'base64-64' },
    { id: 'azure-shared-access-key', provider: 'Azure', shapes: ['SharedAccessKey=^<b64:43>='] },
    { id: 'azure-app-configuration', provider: 'Azure', shapes: ['.azconfig.io;Id=<azid:4-80>;Secret=^<b64e:20-120>'] },
    { id: 'azure-devops-pat-old', provider: 'Azure DevOps', shapes: ['<b32l:52>'], near: ['azure', 'devops', 'ado_pat', 'ado_token', 'azdo', 'vsts'] },
    { id: 'azure-devops-pat', provider: 'Azure DevOps', shapes: ['<b62:76>AZDO<b62:4>'] },
    {
        id: 'azure-identifiable-key',
        provider: 'Azure',
        shapes: ['<b64:76>ACDb<b64:6>==', '<b64:76>APIM<b64:6>==', '<b64:76>+ASt<b64:6>==', '<b64u:44>AzFu<b64ue:8>', '<b64:42>AzSe<b64:6>', '<b64:42>+ACR<b64:6>', '<b64:33>+ASb<b64:6>=', '<b64:33>+AEh<b64:6>=', '<b64:33>AIoT<b64:6>=', '<b64:33>AzCa<b64:6>='],
    },
    { id: 'azure-openai-key', provider: 'Azure OpenAI', shapes: ['<b62:52>JQQJ99<b62:26>'] },
    { id: 'azure-openai-key-old', provider: 'Azure OpenAI', shapes: ['<hex:32>'], near: ['azure_openai', 'azureopenai', 'azure-openai', 'azure openai', 'openai_api_key', 'cognitive'] },
    { id: 'alibaba-access-key-id', provider: 'Alibaba Cloud', shapes: ['LTAI<b62:12-22>'], confidence: 'medium', strict: true, mixed: true },
    { id: 'alibaba-access-key-secret', provider: 'Alibaba Cloud', shapes: ['<b62:30>'], near: ['alibaba', 'aliyun', 'alicloud', 'accesskeysecret', 'access_key_secret', 'accesskey_secret'], mixed: true },
    { id: 'alibaba-sts', provider: 'Alibaba Cloud', shapes: ['STS.<b62:16-64>', 'CAIS<b64e:200-2000>'], strict: true, mixed: true },
    { id: 'tencent-secret-id', provider: 'Tencent Cloud', shapes: ['AKID<b62:32>'], mixed: true },
    { id: 'tencent-secret-key', provider: 'Tencent Cloud', shapes: ['<b62:32>'], near: ['tencent', 'qcloud'], mixed: true },
    { id: 'yandex-token', provider: 'Yandex Cloud', shapes: ['AQVN<b64u:35-38>', 'YC<b64u:38>', 't1.<b64u:20-900>.<b64u:86>'], strict: true, mixed: true },
];

;// CONCATENATED MODULE: ./build/scan-secrets/rules/hosting.table.js
const HOSTING_RULES = [
    { id: 'digitalocean-token', provider: 'DigitalOcean', shapes: ['dop_v1_<hex:64>', 'doo_v1_<hex:64>', 'dor_v1_<hex:64>'] },
    { id: 'digitalocean-spaces-id', provider: 'DigitalOcean', shapes: ['DO00<uc36:16-20>'], confidence: 'medium', strict: true },
    { id: 'digitalocean-spaces-secret', provider: 'DigitalOcean', shapes: ['<b64:43>'], near: ['spaces'], mixed: true },
    { id: 'cloudflare-token', provider: 'Cloudflare', shapes: ['cfut_<b62:40><hex:8>', 'cfat_<b62:40><hex:8>', 'cfk_<b62:40><hex:8>'], check: 'crc32-hex' },
    { id: 'cloudflare-token-old', provider: 'Cloudflare', shapes: ['<b64u:40>'], near: ['cloudflare', 'cf_api', 'cf_token', 'cf-api'], mixed: true },
    { id: 'cloudflare-global-key', provider: 'Cloudflare', shapes: ['<hex:37>'], near: ['cloudflare', 'cf_api', 'cf_key', 'x-auth-key'] },
    { id: 'cloudflare-origin-ca', provider: 'Cloudflare', shapes: ['v1.0-<hex:24>-<hex:146>'] },
    { id: 'heroku-api-key', provider: 'Heroku', shapes: ['HRKU-AA<b64u:58>'] },
    { id: 'heroku-api-key-old', provider: 'Heroku', shapes: ['<uuid>'], near: ['heroku'] },
    { id: 'fly-token', provider: 'Fly.io', shapes: ['fm2_<macaroon:100-2000>', 'fm1_<macaroon:100-2000>', 'fo1_<b64ue:40-700>'], strict: true },
    { id: 'vercel-token', provider: 'Vercel', shapes: ['vcp_<b64u:56>', 'vci_<b64u:56>', 'vca_<b64u:56>', 'vcr_<b64u:56>', 'vck_<b64u:56>'] },
    { id: 'vercel-token-old', provider: 'Vercel', shapes: ['<b62:24>'], near: ['vercel'], mixed: true },
    { id: 'netlify-token', provider: 'Netlify', shapes: ['nfp_<b62:36>', 'nfc_<b62:36>', 'nfo_<b62:36>', 'nfu_<b62:36>', 'nfb_<b62:36>'] },
    { id: 'netlify-token-old', provider: 'Netlify', shapes: ['<b64u:43-45>'], near: ['netlify'], mixed: true },
    { id: 'render-api-key', provider: 'Render', shapes: ['rnd_<b62:28>'], strict: true },
    { id: 'railway-token', provider: 'Railway', shapes: ['<uuid>'], near: ['railway'] },
    { id: 'linode-token', provider: 'Linode', shapes: ['<hex:64>'], near: ['linode'] },
    { id: 'hetzner-token', provider: 'Hetzner Cloud', shapes: ['<b62:64>'], near: ['hcloud', 'hetzner'], mixed: true },
    { id: 'scaleway-access-key', provider: 'Scaleway', shapes: ['SCW<uc36:17>'], confidence: 'medium', strict: true, mixed: true },
    { id: 'scaleway-secret-key', provider: 'Scaleway', shapes: ['<uuid>'], near: ['scw_', 'scaleway'] },
    { id: 'ovh-key', provider: 'OVH', shapes: ['<b62:32>', '<b62:16>'], near: ['ovh'], mixed: true },
    { id: 'upcloud-token', provider: 'UpCloud', shapes: ['ucat_<b62:24-32>'] },
    { id: 'civo-api-key', provider: 'Civo', shapes: ['<lc36:50>'], near: ['civo'], mixed: true },
    { id: 'exoscale-api-key', provider: 'Exoscale', shapes: ['EXO<b62:24-30>'], strict: true, mixed: true },
    { id: 'deno-deploy-token', provider: 'Deno Deploy', shapes: ['ddp_<b62:36>'] },
    { id: 'tailscale-key', provider: 'Tailscale', shapes: ['tskey-auth-<b62:6-30>-<b62:20-40>', 'tskey-api-<b62:6-30>-<b62:20-40>', 'tskey-client-<b62:6-30>-<b62:20-40>', 'tskey-scim-<b62:6-30>-<b62:20-40>', 'tskey-webhook-<b62:6-30>-<b62:20-40>'] },
    { id: 'ngrok-token', provider: 'ngrok', shapes: ['<b62:27>_<d:1><b62:20>'], near: ['ngrok'] },
    { id: 'vault-token', provider: 'HashiCorp Vault', shapes: ['hvs.<b64u:90-120>', 'hvb.<b64u:138-300>', 'hvr.<b64u:90-300>'] },
    { id: 'vault-token-old', provider: 'HashiCorp Vault', shapes: ['s.<b62:24>'], near: ['vault'], mixed: true },
    { id: 'consul-token', provider: 'Consul', shapes: ['<uuid>'], near: ['consul'] },
    { id: 'nomad-token', provider: 'Nomad', shapes: ['<uuid>'], near: ['nomad'] },
    { id: 'doppler-token', provider: 'Doppler', shapes: ['dp.pt.<b62:40-44>', 'dp.st.<b64u:2-40>.<b62:40-44>', 'dp.st.<b62:40-44>', 'dp.ct.<b62:40-44>', 'dp.sa.<b62:40-44>', 'dp.scim.<b62:40-44>', 'dp.audit.<b62:40-44>'] },
    { id: 'onepassword-service-account', provider: '1Password', shapes: ['ops_eyJ<b64any:250-1500>'] },
    { id: 'onepassword-secret-key', provider: '1Password', shapes: ['A3-<uc36:6>-<uc36:6>-<uc36:5>-<uc36:5>-<uc36:5>-<uc36:5>', 'A3-<uc36:6>-<uc36:11>-<uc36:5>-<uc36:5>-<uc36:5>'], strict: true, mixed: true },
    { id: 'infisical-token', provider: 'Infisical', shapes: ['st.<hex:24>.<hex:32>.<hex:32>'] },
    { id: 'openshift-token', provider: 'OpenShift', shapes: ['sha256~<b64u:43>'] },
    { id: 'supabase-token', provider: 'Supabase', shapes: ['sbp_<hex:40>', 'sb_secret_<b64u:31>'] },
    { id: 'neon-api-key', provider: 'Neon', shapes: ['napi_<b62:64>'] },
    { id: 'planetscale-token', provider: 'PlanetScale', shapes: ['pscale_tkn_<b64dot:32-64>', 'pscale_pw_<b64dot:32-64>', 'pscale_oauth_<b64dot:32-64>'] },
    { id: 'mongodb-atlas-service-account', provider: 'MongoDB Atlas', shapes: ['mdb_sa_sk_<b64u:40>'] },
    { id: 'mongodb-atlas-private-key', provider: 'MongoDB Atlas', shapes: ['<uuid>'], near: ['atlas', 'mongodb_private', 'mcli_private'] },
    { id: 'cockroachdb-token', provider: 'CockroachDB', shapes: ['CCDB1_<b62:22>_<b62:40>'] },
    { id: 'clickhouse-cloud-key', provider: 'ClickHouse', shapes: ['4b1d<b62:38>'], strict: true, mixed: true },
    { id: 'astra-token', provider: 'DataStax Astra', shapes: ['AstraCS:<colon:20-200>'] },
    { id: 'confluent-key', provider: 'Confluent', shapes: ['<b64:64>', '<b62:16>'], near: ['confluent'], mixed: true },
    { id: 'databricks-token', provider: 'Databricks', shapes: ['dapi<hex:32>', 'dose<hex:32>'] },
    { id: 'snowflake-pat', provider: 'Snowflake', shapes: ['eyJ<b64u:14-900>.eyJ<b64u:14-3000>.<b64u:20-900>'], near: ['snowflake'], check: 'jwt' },
    { id: 'turso-token', provider: 'Turso', shapes: ['eyJ<b64u:14-900>.eyJ<b64u:14-3000>.<b64u:20-900>'], near: ['turso', 'libsql'], check: 'jwt' },
    { id: 'elastic-cloud-key', provider: 'Elastic', shapes: ['essu_<b64e:60-200>'] },
];

;// CONCATENATED MODULE: ./build/scan-secrets/rules/messaging.table.js
const MESSAGING_RULES = [
    { id: 'clerk-secret-key', provider: 'Clerk', shapes: ['sk_live_<b62:40-50>', 'sk_test_<b62:40-50>'], near: ['clerk'], check: 'test-mode' },
    { id: 'workos-key', provider: 'WorkOS', shapes: ['sk_<b64u:30-120>'], near: ['workos'], check: 'test-mode' },
    { id: 'stripe-secret-key', provider: 'Stripe', shapes: ['sk_live_<b62:24-247>', 'sk_test_<b62:24-247>', 'rk_live_<b62:24-247>', 'rk_test_<b62:24-247>'], check: 'test-mode' },
    { id: 'stripe-organisation-key', provider: 'Stripe', shapes: ['sk_org_live_<b62:20-247>', 'sk_org_test_<b62:20-247>'], check: 'test-mode' },
    { id: 'webhook-signing-secret', provider: 'Stripe, Svix, Clerk or Resend', shapes: ['whsec_<b64e:32-100>'] },
    { id: 'square-token', provider: 'Square', shapes: ['EAAA<b64u:60>', 'sq0atp-<b64u:22>', 'sq0csp-<b64u:43>'], strict: true, mixed: true },
    { id: 'braintree-token', provider: 'PayPal Braintree', shapes: ['access_token$production$<lc36:16>$<hex:32>'] },
    { id: 'braintree-sandbox-token', provider: 'PayPal Braintree', shapes: ['access_token$sandbox$<lc36:16>$<hex:32>'], confidence: 'medium' },
    { id: 'adyen-key', provider: 'Adyen', shapes: ['AQE<b64e:5-200>-<b64e:10-200>-<print:8-60>'], near: ['adyen'] },
    { id: 'checkout-key', provider: 'Checkout.com', shapes: ['sk_<uuid>', 'sk_sbox_<b62:20-60>', 'sk_<lc36:26>'], near: ['checkout', 'cko'] },
    { id: 'plaid-access-token', provider: 'Plaid', shapes: ['access-production-<uuid>', 'access-development-<uuid>', 'access-sandbox-<uuid>'] },
    { id: 'plaid-secret', provider: 'Plaid', shapes: ['<hex:30>'], near: ['plaid'] },
    { id: 'flutterwave-key', provider: 'Flutterwave', shapes: ['FLWSECK-<b62d:12-64>', 'FLWSECK_TEST-<b62d:12-64>', 'FLWSECK_PROD-<b62d:12-64>'] },
    { id: 'razorpay-key-id', provider: 'Razorpay', shapes: ['rzp_live_<b62:14>'] },
    { id: 'razorpay-secret', provider: 'Razorpay', shapes: ['<b62:24>'], near: ['razorpay', 'rzp_'], mixed: true },
    { id: 'paddle-key', provider: 'Paddle', shapes: ['pdl_live_apikey_<b62:26>_<b62:22>_<b62:3>', 'pdl_sdbx_apikey_<b62:26>_<b62:22>_<b62:3>'] },
    { id: 'asaas-key', provider: 'Asaas', shapes: ['$aact_<b64any:60-400>'] },
    { id: 'shopify-token', provider: 'Shopify', shapes: ['shpat_<xdigit:32>', 'shpca_<xdigit:32>', 'shppa_<xdigit:32>', 'shpss_<xdigit:32>', 'shpua_<xdigit:32>', 'shptka_<xdigit:32>'] },
    { id: 'slack-app-token', provider: 'Slack', shapes: ['xapp-<d:1>-<uc36:8-16>-<d:10-15>-^<xdigit:64>', 'xoxe.xoxp-1-<b64u:120-200>', 'xoxe.xoxb-1-<b64u:120-200>', 'xoxe-1-<b64u:120-200>'] },
    { id: 'slack-token', provider: 'Slack', shapes: ['xoxb-<b62d:20-255>', 'xoxp-<b62d:20-255>', 'xoxa-<b62d:20-255>', 'xoxr-<b62d:20-255>', 'xoxs-<b62d:20-255>', 'xoxo-<b62d:20-255>'], mixed: true },
    { id: 'slack-session', provider: 'Slack', shapes: ['xoxd-<pct:100-700>', 'xoxc-<b62d:20-255>'], mixed: true },
    {
        id: 'slack-webhook',
        provider: 'Slack',
        shapes: ['hooks.slack.com/services/T<uc36:6-14>/B<uc36:6-14>/^<b62:22-28>', 'hooks.slack.com/workflows/T<uc36:6-14>/A<uc36:6-14>/<d:10-24>/^<b62:22-28>', 'hooks.slack.com/triggers/<uc36:6-14>/<d:8-24>/^<b62:20-40>'],
    },
    { id: 'slack-gov-webhook', provider: 'Slack', shapes: ['hooks.slack-gov.com/services/T<uc36:6-14>/B<uc36:6-14>/^<b62:22-28>'] },
    { id: 'teams-webhook', provider: 'Microsoft Teams', shapes: ['webhook.office.com/webhookb2/<uuid>@<uuid>/IncomingWebhook/^<hex:32>/<uuid>'] },
    { id: 'discord-webhook', provider: 'Discord', shapes: ['discord.com/api/webhooks/<d:17-20>/^<b64u:60-72>', 'discordapp.com/api/webhooks/<d:17-20>/^<b64u:60-72>', 'discord.com/api/v10/webhooks/<d:17-20>/^<b64u:60-72>'] },
    { id: 'discord-bot-token', provider: 'Discord', shapes: ['<b64u:24-28>.<b64u:6>.<b64u:27-38>'], check: 'discord-snowflake' },
    { id: 'telegram-bot-token', provider: 'Telegram', shapes: ['api.telegram.org/bot<d:8-10>:^A<b64u:34>'] },
    { id: 'telegram-bot-token', provider: 'Telegram', shapes: ['<d:8-10>:^A<b64u:34>'], near: ['telegram', 'tg_bot', 'tgbot', 'bot_token', 'bottoken', 'tg_token'] },
    { id: 'twilio-account-sid', provider: 'Twilio', shapes: ['AC<hex:32>'], confidence: 'low' },
    { id: 'twilio-api-key', provider: 'Twilio', shapes: ['SK<hex:32>'], confidence: 'medium' },
    { id: 'twilio-auth-token', provider: 'Twilio', shapes: ['<hex:32>'], near: ['twilio'] },
    { id: 'sendgrid-key', provider: 'SendGrid', shapes: ['SG.<b64u:22>.<b64u:43>'] },
    { id: 'mailgun-key', provider: 'Mailgun', shapes: ['key-<hex:32>'], strict: true },
    { id: 'mailgun-private-key', provider: 'Mailgun', shapes: ['<hex:32>-<hex:8>-<hex:8>'] },
    { id: 'mailchimp-key', provider: 'Mailchimp', shapes: ['<hex:32>-us<d:1-2>'] },
    { id: 'mandrill-key', provider: 'Mandrill', shapes: ['md-<b64u:22>'], strict: true, mixed: true },
    { id: 'postmark-token', provider: 'Postmark', shapes: ['<uuid>'], near: ['postmark'] },
    { id: 'mailjet-key', provider: 'Mailjet', shapes: ['<hex:32>'], near: ['mailjet'] },
    { id: 'sparkpost-key', provider: 'SparkPost', shapes: ['<hex:40>'], near: ['sparkpost'] },
    { id: 'brevo-key', provider: 'Brevo', shapes: ['xkeysib-<hex:64>-<b62:16>', 'xsmtpsib-<hex:64>-<b62:16>'] },
    { id: 'resend-key', provider: 'Resend', shapes: ['re_<b62:8>_<b62:24>'], strict: true, mixed: true },
    { id: 'mailersend-key', provider: 'MailerSend', shapes: ['mlsn.<hex:30-100>'] },
];

;// CONCATENATED MODULE: ./build/scan-secrets/rules/frameworks.table.js
const FRAMEWORK_RULES = [
    { id: 'rails-secret-key-base', provider: 'Rails or Phoenix', shapes: ['<hex:128>', '<b64:64>'], near: ['secret_key_base', 'secretkeybase'] },
    { id: 'django-secret-key', provider: 'Django', shapes: ['django-insecure-<print:30-60>'] },
    { id: 'django-secret-key', provider: 'Django', shapes: ['<print:50>'], near: ['secret_key'], mixed: true },
    { id: 'laravel-app-key', provider: 'Laravel', shapes: ['base64:^<b64:43>='], near: ['app_key'] },
    { id: 'symfony-app-secret', provider: 'Symfony', shapes: ['<hex:32>'], near: ['app_secret'] },
];

;// CONCATENATED MODULE: ./build/scan-secrets/rules/saas.table.js
const SAAS_RULES = [
    { id: 'pagerduty-token', provider: 'PagerDuty', shapes: ['u+<b64u:18>'], strict: true, mixed: true },
    { id: 'pagerduty-key', provider: 'PagerDuty', shapes: ['<hex:32>', '<b64u:20>'], near: ['pagerduty', 'pager_duty', 'pd_token', 'pd_api'], mixed: true },
    { id: 'opsgenie-key', provider: 'Opsgenie', shapes: ['<uuid>'], near: ['opsgenie', 'genie'] },
    { id: 'victorops-url', provider: 'VictorOps', shapes: ['alert.victorops.com/integrations/<b64u:3-30>/<b62:4-12>/alert/^<b64u:20-60>', 'alert.victorops.com/integrations/^<b64dot:20-80>'] },
    { id: 'datadog-key', provider: 'Datadog', shapes: ['<hex:40>', '<hex:32>'], near: ['datadog', 'dd_api', 'dd_app', 'dd-api', 'dd-app', 'ddog', 'dd_key', 'ddapi'] },
    { id: 'datadog-app-key', provider: 'Datadog', shapes: ['ddapp_<b62:34-40>'] },
    { id: 'new-relic-key', provider: 'New Relic', shapes: ['NRAK-<uc36:27>', 'NRJS-<hex:19>', 'NRII-<b64u:32>', '<hex:36>NRAL'] },
    { id: 'sentry-token', provider: 'Sentry', shapes: ['sntrys_eyJ<b64e:20-800>_<b64:43>', 'sntryu_<hex:64>'] },
    { id: 'grafana-service-account', provider: 'Grafana', shapes: ['glsa_<b62:32>_<xdigit:8>'], check: 'crc32-grafana' },
    { id: 'grafana-cloud-token', provider: 'Grafana', shapes: ['glc_eyJ<b64e:40-600>'] },
    { id: 'grafana-api-key', provider: 'Grafana', shapes: ['eyJrIjoi<b64e:40-600>'] },
    { id: 'honeycomb-key', provider: 'Honeycomb', shapes: ['hcaik_<b62:26-64>'] },
    { id: 'honeycomb-key-old', provider: 'Honeycomb', shapes: ['<b62:22-32>'], near: ['honeycomb'], mixed: true },
    { id: 'dynatrace-token', provider: 'Dynatrace', shapes: ['dt0c01.<uc36:24>.<uc36:64>', 'dt0s01.<uc36:24>.<uc36:64>', 'dt0s16.<uc36:24>.<uc36:64>'] },
    { id: 'logz-token', provider: 'Logz.io', shapes: ['<b62:32>', '<uuid>'], near: ['logz'], mixed: true },
    { id: 'sumologic-key', provider: 'Sumo Logic', shapes: ['su<b62:12>', '<b62:64>'], near: ['sumo'], mixed: true },
    { id: 'splunk-hec-token', provider: 'Splunk', shapes: ['<uuid>'], near: ['splunk', 'hec_', 'hec-'] },
    { id: 'launchdarkly-key', provider: 'LaunchDarkly', shapes: ['sdk-<uuid>', 'api-<uuid>'], strict: true },
    { id: 'launchdarkly-mobile-key', provider: 'LaunchDarkly', shapes: ['mob-<uuid>'], strict: true, confidence: 'low' },
    { id: 'airtable-pat', provider: 'Airtable', shapes: ['pat<b62:14>.<hex:64>'] },
    { id: 'airtable-key-old', provider: 'Airtable', shapes: ['key<b62:14>'], near: ['airtable'], mixed: true },
    { id: 'asana-pat', provider: 'Asana', shapes: ['1/<d:16>:<hex:32>', '2/<d:16>/<d:16>:<hex:32>', '1/<d:16>/<d:16>:<hex:32>', '2/<d:16>:<hex:32>'] },
    { id: 'notion-token', provider: 'Notion', shapes: ['ntn_<d:11><b62:35>', 'secret_<b62:43>'], strict: true, mixed: true },
    { id: 'linear-key', provider: 'Linear', shapes: ['lin_api_<b62:40>', 'lin_oauth_<hex:64>'] },
    { id: 'figma-token', provider: 'Figma', shapes: ['figd_<b64u:40-60>', 'figu_<b64u:40-60>', 'figo_<b64u:40-60>'] },
    { id: 'contentful-token', provider: 'Contentful', shapes: ['CFPAT-<b64u:43>'] },
    { id: 'hubspot-token', provider: 'HubSpot', shapes: ['pat-na1-<uuid>', 'pat-eu1-<uuid>', 'pat-na2-<uuid>'] },
    { id: 'hubspot-key-old', provider: 'HubSpot', shapes: ['<uuid>'], near: ['hubspot', 'hapikey'] },
    { id: 'intercom-token', provider: 'Intercom', shapes: ['dG9rOi<b64e:20-100>'] },
    { id: 'zendesk-token', provider: 'Zendesk', shapes: ['<b62:40>'], near: ['zendesk'], mixed: true },
    { id: 'freshdesk-key', provider: 'Freshdesk', shapes: ['<b62:20>'], near: ['freshdesk'], mixed: true },
    { id: 'salesforce-session', provider: 'Salesforce', shapes: ['00D<b62:12-15>!<b64dot:80-260>'] },
    { id: 'salesforce-refresh-token', provider: 'Salesforce', shapes: ['5Aep861<b64dot:40-150>'] },
    { id: 'postman-key', provider: 'Postman', shapes: ['PMAK-<hex:24>-<hex:34>'] },
    { id: 'readme-key', provider: 'ReadMe', shapes: ['rdme_<lc36:70>'] },
    { id: 'typeform-token', provider: 'Typeform', shapes: ['tfp_<b64dot:59>'] },
    { id: 'canva-secret', provider: 'Canva', shapes: ['cnvca<b64u:51>'] },
    { id: 'lob-key', provider: 'Lob', shapes: ['live_<hex:35>', 'test_<hex:35>'], near: ['lob_', 'lob-', 'lob.'], check: 'test-mode' },
    { id: 'mapbox-secret-token', provider: 'Mapbox', shapes: ['sk.eyJ<b64u:20-300>.<b64u:22>'] },
    { id: 'algolia-admin-key', provider: 'Algolia', shapes: ['<hex:32>'], near: ['algolia'], confidence: 'medium' },
    { id: 'facebook-token', provider: 'Facebook', shapes: ['EAA<b62:100-400>'], strict: true, mixed: true, check: 'varied' },
    { id: 'facebook-app-token', provider: 'Facebook', shapes: ['<d:15-16>|^<b64u:27-40>'], near: ['facebook', 'fb_', 'instagram', 'threads', 'app_token'] },
    { id: 'twitter-bearer', provider: 'X', shapes: ['AAAAAAAAAAAAAAAAAAAAA<pct:80-130>'], strict: true, mixed: true, check: 'varied' },
    { id: 'twitter-access-token', provider: 'X', shapes: ['<d:15-25>-<b62:40>'], near: ['twitter', 'access_token', 'oauth_token', 'x_api'] },
    { id: 'linkedin-secret', provider: 'LinkedIn', shapes: ['<b62:16>'], near: ['linkedin'], mixed: true },
    { id: 'dropbox-token', provider: 'Dropbox', shapes: ['sl.<b64u:130-1300>'], strict: true },
    { id: 'box-secret', provider: 'Box', shapes: ['<b62:32>'], near: ['box_', 'boxapp', 'box-'], mixed: true },
    { id: 'twitch-token', provider: 'Twitch', shapes: ['<lc36:30>'], near: ['twitch'], mixed: true },
    { id: 'spotify-secret', provider: 'Spotify', shapes: ['<hex:32>'], near: ['spotify'] },
    { id: 'okta-token', provider: 'Okta', shapes: ['00<b64u:40>'], near: ['okta', 'ssws'] },
    { id: 'auth0-client-secret', provider: 'Auth0', shapes: ['<b64u:64>'], near: ['auth0'], mixed: true },
    { id: 'stytch-secret', provider: 'Stytch', shapes: ['secret-live-<b64ue:36>', 'secret-test-<b64ue:36>'], check: 'test-mode' },
    { id: 'shippo-token', provider: 'Shippo', shapes: ['shippo_live_<hex:40>', 'shippo_test_<hex:40>'], check: 'test-mode' },
    { id: 'easypost-key', provider: 'EasyPost', shapes: ['EZAK<b62:54>', 'EZTK<b62:54>'] },
    { id: 'duffel-token', provider: 'Duffel', shapes: ['duffel_live_<b64u:43>', 'duffel_test_<b64u:43>'], check: 'test-mode' },
    { id: 'coinbase-api-key', provider: 'Coinbase', shapes: ['organizations/<uuid>/apiKeys/<uuid>'], confidence: 'medium' },
    { id: 'alchemy-key', provider: 'Alchemy', shapes: ['alcht_<b62:30>', '.g.alchemy.com/v2/^<b64u:32>'] },
    { id: 'infura-key', provider: 'Infura', shapes: ['.infura.io/v3/^<hex:32>'] },
    { id: 'infura-secret', provider: 'Infura', shapes: ['<hex:32>'], near: ['infura'] },
    { id: 'etherscan-key', provider: 'Etherscan', shapes: ['<uc36:34>'], near: ['etherscan'], mixed: true },
    { id: 'segment-token', provider: 'Segment', shapes: ['sgp_<b62:64>'] },
    { id: 'posthog-personal-key', provider: 'PostHog', shapes: ['phx_<b62:41-49>'] },
    { id: 'amplitude-key', provider: 'Amplitude', shapes: ['<hex:32>'], near: ['amplitude'], confidence: 'medium' },
    { id: 'age-secret-key', provider: 'age', shapes: ['AGE-SECRET-KEY-1<bech:58>'], check: 'bech32' },
    { id: 'nostr-secret-key', provider: 'Nostr', shapes: ['nsec1<lc36:58>'], check: 'bech32' },
    { id: 'nats-seed', provider: 'NATS', shapes: ['S<uc:1><b32:56>'], check: 'nkey', mixed: true },
    { id: 'extended-private-key', provider: 'Bitcoin', shapes: ['xprv<b58:100-115>', 'tprv<b58:100-115>'], check: 'base58' },
    { id: 'wallet-import-key', provider: 'Bitcoin', shapes: ['<b58:51-52>'], check: 'wif' },
    { id: 'ethereum-private-key', provider: 'Ethereum', shapes: ['0x<xdigit:64>', '<xdigit:64>'], near: ['private_key', 'privatekey', 'private-key', 'private key', 'privkey', 'wallet_key'] },
];

;// CONCATENATED MODULE: ./build/scan-secrets/rules/source-hosts.table.js
const SOURCE_HOST_RULES = [
    { id: 'github-classic-pat', provider: 'GitHub', shapes: ['ghp_<b62:36>'], check: 'crc32-base62' },
    { id: 'github-oauth', provider: 'GitHub', shapes: ['gho_<b62:36>'], check: 'crc32-base62' },
    { id: 'github-user-to-server', provider: 'GitHub', shapes: ['ghu_<b62:36>'], check: 'crc32-base62' },
    { id: 'github-installation', provider: 'GitHub', shapes: ['ghs_<b62:36>'], check: 'crc32-base62' },
    { id: 'github-installation-jwt', provider: 'GitHub', shapes: ['ghs_<d:1-20>_<b64u:16-900>.<b64u:16-2000>.<b64u:16-900>'], check: 'jwt' },
    { id: 'github-refresh', provider: 'GitHub', shapes: ['ghr_<b62:36>'], check: 'crc32-base62' },
    { id: 'github-fine-grained-pat', provider: 'GitHub', shapes: ['github_pat_<b62:22>_<b62:59>'] },
    { id: 'gitlab-pat', provider: 'GitLab', shapes: ['glpat-<b64u:27-300>.<lc36:9>', 'glpat-<b64u:27-300>.<lc36:2>.<lc36:7-9>', 'glpat-<b64u:20>'] },
    { id: 'gitlab-pipeline-trigger', provider: 'GitLab', shapes: ['glptt-<hex:40>'] },
    { id: 'gitlab-runner', provider: 'GitLab', shapes: ['glrt-t<d:1>_<b64u:27-300>.<lc36:9>', 'glrt-t<d:1>_<b64u:20-60>', 'glrt-<b64u:20>'] },
    { id: 'gitlab-runner-registration', provider: 'GitLab', shapes: ['GR1348941<b64u:20>'] },
    { id: 'gitlab-deploy-token', provider: 'GitLab', shapes: ['gldt-<b64u:20>'] },
    { id: 'gitlab-ci-job-token', provider: 'GitLab', shapes: ['glcbt-<b62:1-5>_<b64u:20>'] },
    { id: 'gitlab-feed-token', provider: 'GitLab', shapes: ['glft-<b64u:20>'] },
    { id: 'gitlab-oauth-app-secret', provider: 'GitLab', shapes: ['gloas-<b64u:64>'] },
    { id: 'gitlab-scim', provider: 'GitLab', shapes: ['glsoat-<b64u:20>'] },
    { id: 'gitlab-agent', provider: 'GitLab', shapes: ['glagent-<b64u:50>'] },
    { id: 'gitlab-incoming-mail', provider: 'GitLab', shapes: ['glimt-<b64u:25>'] },
    { id: 'gitlab-feature-flag-client', provider: 'GitLab', shapes: ['glffct-<b64u:20>'] },
    { id: 'bitbucket-app-password', provider: 'Bitbucket', shapes: ['ATBB<b62:32>'] },
    { id: 'bitbucket-oauth', provider: 'Bitbucket', shapes: ['<b62:32>', '<b62:18>'], near: ['bitbucket'], mixed: true },
    { id: 'atlassian-api-token', provider: 'Atlassian', shapes: ['ATATT3<b64u:150-240>=<HEX:8>', 'ATATT3<b64ue:186>'] },
    { id: 'atlassian-api-token-old', provider: 'Atlassian', shapes: ['<b62:24>'], near: ['jira', 'confluence', 'atlassian'], mixed: true },
    { id: 'npm-token', provider: 'npm', shapes: ['npm_<b62:36>'], check: 'crc32-base62' },
    { id: 'npm-legacy-token', provider: 'npm', shapes: ['<uuid>'], near: ['_authtoken'] },
    { id: 'pypi-token', provider: 'PyPI', shapes: ['pypi-AgEIcHlwaS5vcmc<b64u:50-1000>'], check: 'macaroon' },
    { id: 'testpypi-token', provider: 'TestPyPI', shapes: ['pypi-AgENdGVzdC5weXBpLm9yZw<b64u:50-1000>'], check: 'macaroon' },
    { id: 'rubygems-token', provider: 'RubyGems', shapes: ['rubygems_<hex:48>'] },
    { id: 'cargo-token', provider: 'Cargo', shapes: ['cio<b62:32>'], near: ['cargo', 'crates'] },
    { id: 'nuget-api-key', provider: 'NuGet', shapes: ['oy2<lc36:43>'], strict: true, mixed: true },
    { id: 'clojars-token', provider: 'Clojars', shapes: ['CLOJARS_<lc36:60>'] },
    { id: 'docker-hub-pat', provider: 'Docker Hub', shapes: ['dckr_pat_<b64u:27>'] },
    { id: 'docker-hub-org-token', provider: 'Docker Hub', shapes: ['dckr_oat_<b64u:32>'] },
    { id: 'docker-swarm-join', provider: 'Docker Swarm', shapes: ['SWMTKN-1-<lc36:50>-<lc36:25>'] },
    { id: 'docker-swarm-unlock', provider: 'Docker Swarm', shapes: ['SWMKEY-1-<b64:43>'] },
    { id: 'circleci-token', provider: 'CircleCI', shapes: ['CCIPAT_<b62:22>_<hex:40>', 'CCIPRJ_<b62:22>_<hex:40>'] },
    { id: 'circleci-token-old', provider: 'CircleCI', shapes: ['<hex:40>'], near: ['circle'] },
    { id: 'travis-token', provider: 'Travis CI', shapes: ['<b64u:22>'], near: ['travis'], mixed: true },
    { id: 'buildkite-token', provider: 'Buildkite', shapes: ['bkua_<hex:40>', 'bkaa_<b62u:20-100>', 'bkct_<b62u:20-100>', 'bkpt_<b62u:20-100>', 'bkpi_<b62u:20-100>'] },
    { id: 'codecov-token', provider: 'Codecov', shapes: ['<uuid>'], near: ['codecov'] },
    { id: 'sonar-token', provider: 'SonarQube', shapes: ['sqp_<hex:40>', 'squ_<hex:40>', 'sqa_<hex:40>'] },
    { id: 'artifactory-api-key', provider: 'JFrog', shapes: ['AKCp<b62:65-69>'] },
    { id: 'artifactory-reference-token', provider: 'JFrog', shapes: ['cmVmd<b62:59>'] },
    { id: 'octopus-api-key', provider: 'Octopus Deploy', shapes: ['API-<uc36:26>'], strict: true, mixed: true },
    { id: 'harness-token', provider: 'Harness', shapes: ['pat.<b64u:22>.<hex:24>.<b62:20>', 'sat.<b64u:22>.<hex:24>.<b62:20>'] },
    { id: 'pulumi-token', provider: 'Pulumi', shapes: ['pul-<hex:40>'] },
    { id: 'terraform-cloud-token', provider: 'Terraform Cloud', shapes: ['<b62:14>.atlasv1.<b64u:60-70>'] },
    { id: 'infracost-api-key', provider: 'Infracost', shapes: ['ico-<b62:32>'], strict: true, mixed: true },
    { id: 'prefect-api-key', provider: 'Prefect', shapes: ['pnu_<b62:36>'] },
    { id: 'snyk-token', provider: 'Snyk', shapes: ['<uuid>'], near: ['snyk'] },
    { id: 'sourcegraph-token', provider: 'Sourcegraph', shapes: ['sgp_<hex:16>_<hex:40>', 'sgp_local_<hex:40>', 'sgp_<hex:40>'] },
];

;// CONCATENATED MODULE: ./build/scan-secrets/rules/all.js







const TOKEN_RULES = [
    ...SOURCE_HOST_RULES,
    ...CLOUD_RULES,
    ...HOSTING_RULES,
    ...MESSAGING_RULES,
    ...AI_RULES,
    ...SAAS_RULES,
    ...FRAMEWORK_RULES,
];

;// CONCATENATED MODULE: ./build/scan-secrets/adapters/kubeconfig.js

function detectClientKey(text, _start, end) {
    const found = /^["']?\s{0,4}:\s{0,4}["']?([A-Za-z0-9+/=]{40,16000})/.exec((0,engine_text/* sliceText */.S$)(text, end, end + 16_040));
    if (found === null)
        return;
    const value = found[1];
    const head = Buffer.from(value.slice(0, 120), 'base64').toString('latin1');
    if (!/^-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/.test(head) || /REDACTED|DATA\+OMITTED/.test(value))
        return;
    const start = end + found[0].length - value.length;
    text.candidates.push({
        rule: 'kubeconfig-client-key',
        provider: 'Kubernetes',
        start,
        end: start + value.length,
        secretStart: start,
        confidence: text.kind.isTest ? 'medium' : 'high',
        why: ['the client key of a kubeconfig: it opens the cluster it names'],
        rank: 10,
    });
}
const KUBECONFIG = { words: ['client-key-data'], detect: detectClientKey };

;// CONCATENATED MODULE: ./build/scan-secrets/adapters/manifest.js
const manifest_BLOCK = /^[ \t]*(data|stringData):[ \t]*\r?$/;
const manifest_ROW = /^[ \t]+["']?([\w.-]{1,120})["']?:[ \t]+(?:"([^"]{1,4000})"|'([^']{1,4000})'|([^\s"'#|>&*][^#]{0,4000}))/;
const OBJECT = /"(data|stringData)"\s{0,8}:\s{0,8}\{([^{}]{1,60000})\}/g;
const MEMBER = /"([\w.-]{1,120})"\s{0,8}:\s{0,8}"([^"\\\n]{1,4000})"/g;
function readRows(manifest) {
    const found = [];
    let block = null;
    let at = 0;
    for (const line of manifest.split('\n')) {
        const indent = line.length - line.trimStart().length;
        const head = manifest_BLOCK.exec(line);
        if (head !== null)
            block = { indent, isEncoded: head[1] === 'data' };
        else if (line.trim() !== '' && indent <= (block?.indent ?? 0))
            block = null;
        const row = block === null || head !== null ? null : manifest_ROW.exec(line);
        if (block !== null && row !== null) {
            const value = (row[2] ?? row[3] ?? row[4] ?? '').trimEnd();
            const from = at + line.indexOf(value, line.indexOf(':'));
            found.push({ key: row[1], value, at: from, isEncoded: block.isEncoded });
        }
        at += line.length + 1;
    }
    return found;
}
function readMembers(manifest) {
    return [...manifest.matchAll(OBJECT)].flatMap((block) => {
        const base = block.index + block[0].indexOf('{') + 1;
        return [...block[2].matchAll(MEMBER)].map((member) => ({
            key: member[1],
            value: member[2],
            at: base + member.index + member[0].length - 1 - member[2].length,
            isEncoded: block[1] === 'data',
        }));
    });
}
function decodeValue(value) {
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value) || value.length % 4 !== 0)
        return null;
    const plain = Buffer.from(value, 'base64').toString('latin1').trim();
    return /^[\t\n\r\x20-\x7e]+$/.test(plain) ? plain : null;
}

;// CONCATENATED MODULE: ./build/scan-secrets/adapters/kubernetes.js







const kubernetes_REACH = 1_500_000;
const MOST_VALUES = 500;
const kubernetes_PUBLIC = /(?:^|[._-])(?:ca\.crt|tls\.crt|cert|certificate|public|pub|username|user|login|email|host|hostname|port|url|endpoint|region|namespace|database|dbname|bucket|client[._-]?id|name|id)$/i;
function detectSecret(text, start, end) {
    const next = text.bytes[end] ?? 10;
    if (start < text.manifestUntil || isWord(next) || next === 45)
        return;
    const floor = Math.max(text.manifestUntil, start - kubernetes_REACH);
    const from = floor + text.bytes.subarray(floor, start).lastIndexOf('\n---') + 1;
    const stop = text.bytes.indexOf('\n---', start);
    text.manifestUntil = Math.min(stop < 0 ? text.bytes.length : stop, start + kubernetes_REACH);
    const manifest = (0,engine_text/* sliceText */.S$)(text, from, text.manifestUntil);
    if (!manifest.includes('apiVersion') || /^sops:/m.test(manifest) || manifest.includes('"sops"'))
        return;
    for (const value of [...readRows(manifest), ...readMembers(manifest)].slice(0, MOST_VALUES))
        recordSecret(text, value, from);
}
function recordSecret(text, { key, value, at, isEncoded }, from) {
    const plain = isEncoded ? decodeValue(value) : value;
    if (plain === null || isReference(plain) || /<[\w -]+>/.test(value))
        return;
    const confidence = kubernetes_judgeValue(key, plain);
    if (confidence === null || isPlaceholder(plain))
        return;
    const isSoft = text.kind.isTest || text.kind.isExample || isSample(plain);
    text.candidates.push({
        rule: 'kubernetes-secret',
        provider: 'Kubernetes',
        start: from + at,
        end: from + at + value.length,
        secretStart: from + at,
        confidence: (0,engine_detection/* moveConfidence */.Yh)(confidence, isSoft ? -1 : 0),
        why: [isEncoded ? 'base64 in a Secret, which encrypts nothing' : 'plain text in a Secret'],
        parts: isEncoded ? [plain] : [],
        rank: 3,
    });
}
function kubernetes_judgeValue(key, plain) {
    if (kubernetes_PUBLIC.test(key) || /-----BEGIN (?:CERTIFICATE|PUBLIC)/.test(plain))
        return null;
    if (isRandom(plain))
        return 'high';
    const look = describeLook(plain);
    const isMixed = look.length >= 8 && look.hasDigit && (isUnspoken(plain) || (look.hasUpper && look.hasLower));
    if (judgeKeyName(key) === 'none')
        return isMixed ? 'low' : null;
    return look.length >= 6 && (look.hasDigit || look.hasOther || look.hasUpper) ? 'medium' : 'low';
}
const KUBERNETES_SECRET = {
    words: ['kind: secret', 'kind: "secret', "kind: 'secret", 'kind":"secret', 'kind": "secret'],
    detect: detectSecret,
};

;// CONCATENATED MODULE: ./build/scan-secrets/checks/luhn.js
const SCHEMES = [
    /^4\d{12}(?:\d{3}){0,2}$/,
    /^(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$/,
    /^3[47]\d{13}$/,
    /^3(?:0[0-5]|[689]\d)\d{11}$/,
    /^(?:6011|65\d\d|64[4-9]\d|35[2-8]\d)\d{12}$/,
];
function isCardNumber(digits) {
    if (!SCHEMES.some((scheme) => scheme.test(digits)))
        return false;
    let sum = 0;
    for (let index = 0; index < digits.length; index++) {
        const digit = Number(digits[digits.length - 1 - index]);
        const weighed = index % 2 === 1 ? digit * 2 : digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 === 0;
}

;// CONCATENATED MODULE: ./node_modules/@scure/bip39/wordlists/english.js
/** English BIP39 wordlist. */
const wordlist = /* @__PURE__ */ Object.freeze(`abandon
ability
able
about
above
absent
absorb
abstract
absurd
abuse
access
accident
account
accuse
achieve
acid
acoustic
acquire
across
act
action
actor
actress
actual
adapt
add
addict
address
adjust
admit
adult
advance
advice
aerobic
affair
afford
afraid
again
age
agent
agree
ahead
aim
air
airport
aisle
alarm
album
alcohol
alert
alien
all
alley
allow
almost
alone
alpha
already
also
alter
always
amateur
amazing
among
amount
amused
analyst
anchor
ancient
anger
angle
angry
animal
ankle
announce
annual
another
answer
antenna
antique
anxiety
any
apart
apology
appear
apple
approve
april
arch
arctic
area
arena
argue
arm
armed
armor
army
around
arrange
arrest
arrive
arrow
art
artefact
artist
artwork
ask
aspect
assault
asset
assist
assume
asthma
athlete
atom
attack
attend
attitude
attract
auction
audit
august
aunt
author
auto
autumn
average
avocado
avoid
awake
aware
away
awesome
awful
awkward
axis
baby
bachelor
bacon
badge
bag
balance
balcony
ball
bamboo
banana
banner
bar
barely
bargain
barrel
base
basic
basket
battle
beach
bean
beauty
because
become
beef
before
begin
behave
behind
believe
below
belt
bench
benefit
best
betray
better
between
beyond
bicycle
bid
bike
bind
biology
bird
birth
bitter
black
blade
blame
blanket
blast
bleak
bless
blind
blood
blossom
blouse
blue
blur
blush
board
boat
body
boil
bomb
bone
bonus
book
boost
border
boring
borrow
boss
bottom
bounce
box
boy
bracket
brain
brand
brass
brave
bread
breeze
brick
bridge
brief
bright
bring
brisk
broccoli
broken
bronze
broom
brother
brown
brush
bubble
buddy
budget
buffalo
build
bulb
bulk
bullet
bundle
bunker
burden
burger
burst
bus
business
busy
butter
buyer
buzz
cabbage
cabin
cable
cactus
cage
cake
call
calm
camera
camp
can
canal
cancel
candy
cannon
canoe
canvas
canyon
capable
capital
captain
car
carbon
card
cargo
carpet
carry
cart
case
cash
casino
castle
casual
cat
catalog
catch
category
cattle
caught
cause
caution
cave
ceiling
celery
cement
census
century
cereal
certain
chair
chalk
champion
change
chaos
chapter
charge
chase
chat
cheap
check
cheese
chef
cherry
chest
chicken
chief
child
chimney
choice
choose
chronic
chuckle
chunk
churn
cigar
cinnamon
circle
citizen
city
civil
claim
clap
clarify
claw
clay
clean
clerk
clever
click
client
cliff
climb
clinic
clip
clock
clog
close
cloth
cloud
clown
club
clump
cluster
clutch
coach
coast
coconut
code
coffee
coil
coin
collect
color
column
combine
come
comfort
comic
common
company
concert
conduct
confirm
congress
connect
consider
control
convince
cook
cool
copper
copy
coral
core
corn
correct
cost
cotton
couch
country
couple
course
cousin
cover
coyote
crack
cradle
craft
cram
crane
crash
crater
crawl
crazy
cream
credit
creek
crew
cricket
crime
crisp
critic
crop
cross
crouch
crowd
crucial
cruel
cruise
crumble
crunch
crush
cry
crystal
cube
culture
cup
cupboard
curious
current
curtain
curve
cushion
custom
cute
cycle
dad
damage
damp
dance
danger
daring
dash
daughter
dawn
day
deal
debate
debris
decade
december
decide
decline
decorate
decrease
deer
defense
define
defy
degree
delay
deliver
demand
demise
denial
dentist
deny
depart
depend
deposit
depth
deputy
derive
describe
desert
design
desk
despair
destroy
detail
detect
develop
device
devote
diagram
dial
diamond
diary
dice
diesel
diet
differ
digital
dignity
dilemma
dinner
dinosaur
direct
dirt
disagree
discover
disease
dish
dismiss
disorder
display
distance
divert
divide
divorce
dizzy
doctor
document
dog
doll
dolphin
domain
donate
donkey
donor
door
dose
double
dove
draft
dragon
drama
drastic
draw
dream
dress
drift
drill
drink
drip
drive
drop
drum
dry
duck
dumb
dune
during
dust
dutch
duty
dwarf
dynamic
eager
eagle
early
earn
earth
easily
east
easy
echo
ecology
economy
edge
edit
educate
effort
egg
eight
either
elbow
elder
electric
elegant
element
elephant
elevator
elite
else
embark
embody
embrace
emerge
emotion
employ
empower
empty
enable
enact
end
endless
endorse
enemy
energy
enforce
engage
engine
enhance
enjoy
enlist
enough
enrich
enroll
ensure
enter
entire
entry
envelope
episode
equal
equip
era
erase
erode
erosion
error
erupt
escape
essay
essence
estate
eternal
ethics
evidence
evil
evoke
evolve
exact
example
excess
exchange
excite
exclude
excuse
execute
exercise
exhaust
exhibit
exile
exist
exit
exotic
expand
expect
expire
explain
expose
express
extend
extra
eye
eyebrow
fabric
face
faculty
fade
faint
faith
fall
false
fame
family
famous
fan
fancy
fantasy
farm
fashion
fat
fatal
father
fatigue
fault
favorite
feature
february
federal
fee
feed
feel
female
fence
festival
fetch
fever
few
fiber
fiction
field
figure
file
film
filter
final
find
fine
finger
finish
fire
firm
first
fiscal
fish
fit
fitness
fix
flag
flame
flash
flat
flavor
flee
flight
flip
float
flock
floor
flower
fluid
flush
fly
foam
focus
fog
foil
fold
follow
food
foot
force
forest
forget
fork
fortune
forum
forward
fossil
foster
found
fox
fragile
frame
frequent
fresh
friend
fringe
frog
front
frost
frown
frozen
fruit
fuel
fun
funny
furnace
fury
future
gadget
gain
galaxy
gallery
game
gap
garage
garbage
garden
garlic
garment
gas
gasp
gate
gather
gauge
gaze
general
genius
genre
gentle
genuine
gesture
ghost
giant
gift
giggle
ginger
giraffe
girl
give
glad
glance
glare
glass
glide
glimpse
globe
gloom
glory
glove
glow
glue
goat
goddess
gold
good
goose
gorilla
gospel
gossip
govern
gown
grab
grace
grain
grant
grape
grass
gravity
great
green
grid
grief
grit
grocery
group
grow
grunt
guard
guess
guide
guilt
guitar
gun
gym
habit
hair
half
hammer
hamster
hand
happy
harbor
hard
harsh
harvest
hat
have
hawk
hazard
head
health
heart
heavy
hedgehog
height
hello
helmet
help
hen
hero
hidden
high
hill
hint
hip
hire
history
hobby
hockey
hold
hole
holiday
hollow
home
honey
hood
hope
horn
horror
horse
hospital
host
hotel
hour
hover
hub
huge
human
humble
humor
hundred
hungry
hunt
hurdle
hurry
hurt
husband
hybrid
ice
icon
idea
identify
idle
ignore
ill
illegal
illness
image
imitate
immense
immune
impact
impose
improve
impulse
inch
include
income
increase
index
indicate
indoor
industry
infant
inflict
inform
inhale
inherit
initial
inject
injury
inmate
inner
innocent
input
inquiry
insane
insect
inside
inspire
install
intact
interest
into
invest
invite
involve
iron
island
isolate
issue
item
ivory
jacket
jaguar
jar
jazz
jealous
jeans
jelly
jewel
job
join
joke
journey
joy
judge
juice
jump
jungle
junior
junk
just
kangaroo
keen
keep
ketchup
key
kick
kid
kidney
kind
kingdom
kiss
kit
kitchen
kite
kitten
kiwi
knee
knife
knock
know
lab
label
labor
ladder
lady
lake
lamp
language
laptop
large
later
latin
laugh
laundry
lava
law
lawn
lawsuit
layer
lazy
leader
leaf
learn
leave
lecture
left
leg
legal
legend
leisure
lemon
lend
length
lens
leopard
lesson
letter
level
liar
liberty
library
license
life
lift
light
like
limb
limit
link
lion
liquid
list
little
live
lizard
load
loan
lobster
local
lock
logic
lonely
long
loop
lottery
loud
lounge
love
loyal
lucky
luggage
lumber
lunar
lunch
luxury
lyrics
machine
mad
magic
magnet
maid
mail
main
major
make
mammal
man
manage
mandate
mango
mansion
manual
maple
marble
march
margin
marine
market
marriage
mask
mass
master
match
material
math
matrix
matter
maximum
maze
meadow
mean
measure
meat
mechanic
medal
media
melody
melt
member
memory
mention
menu
mercy
merge
merit
merry
mesh
message
metal
method
middle
midnight
milk
million
mimic
mind
minimum
minor
minute
miracle
mirror
misery
miss
mistake
mix
mixed
mixture
mobile
model
modify
mom
moment
monitor
monkey
monster
month
moon
moral
more
morning
mosquito
mother
motion
motor
mountain
mouse
move
movie
much
muffin
mule
multiply
muscle
museum
mushroom
music
must
mutual
myself
mystery
myth
naive
name
napkin
narrow
nasty
nation
nature
near
neck
need
negative
neglect
neither
nephew
nerve
nest
net
network
neutral
never
news
next
nice
night
noble
noise
nominee
noodle
normal
north
nose
notable
note
nothing
notice
novel
now
nuclear
number
nurse
nut
oak
obey
object
oblige
obscure
observe
obtain
obvious
occur
ocean
october
odor
off
offer
office
often
oil
okay
old
olive
olympic
omit
once
one
onion
online
only
open
opera
opinion
oppose
option
orange
orbit
orchard
order
ordinary
organ
orient
original
orphan
ostrich
other
outdoor
outer
output
outside
oval
oven
over
own
owner
oxygen
oyster
ozone
pact
paddle
page
pair
palace
palm
panda
panel
panic
panther
paper
parade
parent
park
parrot
party
pass
patch
path
patient
patrol
pattern
pause
pave
payment
peace
peanut
pear
peasant
pelican
pen
penalty
pencil
people
pepper
perfect
permit
person
pet
phone
photo
phrase
physical
piano
picnic
picture
piece
pig
pigeon
pill
pilot
pink
pioneer
pipe
pistol
pitch
pizza
place
planet
plastic
plate
play
please
pledge
pluck
plug
plunge
poem
poet
point
polar
pole
police
pond
pony
pool
popular
portion
position
possible
post
potato
pottery
poverty
powder
power
practice
praise
predict
prefer
prepare
present
pretty
prevent
price
pride
primary
print
priority
prison
private
prize
problem
process
produce
profit
program
project
promote
proof
property
prosper
protect
proud
provide
public
pudding
pull
pulp
pulse
pumpkin
punch
pupil
puppy
purchase
purity
purpose
purse
push
put
puzzle
pyramid
quality
quantum
quarter
question
quick
quit
quiz
quote
rabbit
raccoon
race
rack
radar
radio
rail
rain
raise
rally
ramp
ranch
random
range
rapid
rare
rate
rather
raven
raw
razor
ready
real
reason
rebel
rebuild
recall
receive
recipe
record
recycle
reduce
reflect
reform
refuse
region
regret
regular
reject
relax
release
relief
rely
remain
remember
remind
remove
render
renew
rent
reopen
repair
repeat
replace
report
require
rescue
resemble
resist
resource
response
result
retire
retreat
return
reunion
reveal
review
reward
rhythm
rib
ribbon
rice
rich
ride
ridge
rifle
right
rigid
ring
riot
ripple
risk
ritual
rival
river
road
roast
robot
robust
rocket
romance
roof
rookie
room
rose
rotate
rough
round
route
royal
rubber
rude
rug
rule
run
runway
rural
sad
saddle
sadness
safe
sail
salad
salmon
salon
salt
salute
same
sample
sand
satisfy
satoshi
sauce
sausage
save
say
scale
scan
scare
scatter
scene
scheme
school
science
scissors
scorpion
scout
scrap
screen
script
scrub
sea
search
season
seat
second
secret
section
security
seed
seek
segment
select
sell
seminar
senior
sense
sentence
series
service
session
settle
setup
seven
shadow
shaft
shallow
share
shed
shell
sheriff
shield
shift
shine
ship
shiver
shock
shoe
shoot
shop
short
shoulder
shove
shrimp
shrug
shuffle
shy
sibling
sick
side
siege
sight
sign
silent
silk
silly
silver
similar
simple
since
sing
siren
sister
situate
six
size
skate
sketch
ski
skill
skin
skirt
skull
slab
slam
sleep
slender
slice
slide
slight
slim
slogan
slot
slow
slush
small
smart
smile
smoke
smooth
snack
snake
snap
sniff
snow
soap
soccer
social
sock
soda
soft
solar
soldier
solid
solution
solve
someone
song
soon
sorry
sort
soul
sound
soup
source
south
space
spare
spatial
spawn
speak
special
speed
spell
spend
sphere
spice
spider
spike
spin
spirit
split
spoil
sponsor
spoon
sport
spot
spray
spread
spring
spy
square
squeeze
squirrel
stable
stadium
staff
stage
stairs
stamp
stand
start
state
stay
steak
steel
stem
step
stereo
stick
still
sting
stock
stomach
stone
stool
story
stove
strategy
street
strike
strong
struggle
student
stuff
stumble
style
subject
submit
subway
success
such
sudden
suffer
sugar
suggest
suit
summer
sun
sunny
sunset
super
supply
supreme
sure
surface
surge
surprise
surround
survey
suspect
sustain
swallow
swamp
swap
swarm
swear
sweet
swift
swim
swing
switch
sword
symbol
symptom
syrup
system
table
tackle
tag
tail
talent
talk
tank
tape
target
task
taste
tattoo
taxi
teach
team
tell
ten
tenant
tennis
tent
term
test
text
thank
that
theme
then
theory
there
they
thing
this
thought
three
thrive
throw
thumb
thunder
ticket
tide
tiger
tilt
timber
time
tiny
tip
tired
tissue
title
toast
tobacco
today
toddler
toe
together
toilet
token
tomato
tomorrow
tone
tongue
tonight
tool
tooth
top
topic
topple
torch
tornado
tortoise
toss
total
tourist
toward
tower
town
toy
track
trade
traffic
tragic
train
transfer
trap
trash
travel
tray
treat
tree
trend
trial
tribe
trick
trigger
trim
trip
trophy
trouble
truck
true
truly
trumpet
trust
truth
try
tube
tuition
tumble
tuna
tunnel
turkey
turn
turtle
twelve
twenty
twice
twin
twist
two
type
typical
ugly
umbrella
unable
unaware
uncle
uncover
under
undo
unfair
unfold
unhappy
uniform
unique
unit
universe
unknown
unlock
until
unusual
unveil
update
upgrade
uphold
upon
upper
upset
urban
urge
usage
use
used
useful
useless
usual
utility
vacant
vacuum
vague
valid
valley
valve
van
vanish
vapor
various
vast
vault
vehicle
velvet
vendor
venture
venue
verb
verify
version
very
vessel
veteran
viable
vibrant
vicious
victory
video
view
village
vintage
violin
virtual
virus
visa
visit
visual
vital
vivid
vocal
voice
void
volcano
volume
vote
voyage
wage
wagon
wait
walk
wall
walnut
want
warfare
warm
warrior
wash
wasp
waste
water
wave
way
wealth
weapon
wear
weasel
weather
web
wedding
weekend
weird
welcome
west
wet
whale
what
wheat
wheel
when
where
whip
whisper
wide
width
wife
wild
will
win
window
wine
wing
wink
winner
winter
wire
wisdom
wise
wish
witness
wolf
woman
wonder
wood
wool
word
work
world
worry
worth
wrap
wreck
wrestle
wrist
write
wrong
yard
year
yellow
you
young
youth
zebra
zero
zone
zoo`.split('\n'));

;// CONCATENATED MODULE: ./build/scan-secrets/checks/phrase.js


const PHRASE_LENGTHS = [24, 21, 18, 15, 12];
function findPhraseWord(word) {
    let low = 0;
    let high = wordlist.length - 1;
    while (low <= high) {
        const middle = (low + high) >> 1;
        const there = wordlist[middle];
        if (there === word)
            return middle;
        if (there < word)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return -1;
}
function hasPhraseChecksum(numbers) {
    const bits = numbers.map((number) => number.toString(2).padStart(11, '0')).join('');
    const length = Math.floor((bits.length * 32) / 33);
    const bytes = Uint8Array.from({ length: length / 8 }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8), 2));
    const digest = computeSha256(bytes)[0].toString(2).padStart(8, '0');
    return bits.slice(length) === digest.slice(0, bits.length - length);
}

;// CONCATENATED MODULE: ./build/scan-secrets/structures/checksummed.js




const PHRASE_REACH = 420;
const CARD_REACH = 80;
const FEWEST_DIGITS = 6;
const FEWEST_WORDS = 0.8;
const INTRODUCES = /^[\w -]{0,24}(?:["'`]?\s{0,3}[:=([{]|["'`])/;
function detectPhrase(text, _start, end) {
    if (!INTRODUCES.test((0,engine_text/* sliceText */.S$)(text, end, end + 40)))
        return;
    const window = (0,engine_text/* sliceText */.S$)(text, end, end + PHRASE_REACH);
    for (const run of window.matchAll(/(?<![\w-])[a-z]{3,8}(?:[ ,"']{1,4}[a-z]{3,8}){11,40}(?![\w-])/g)) {
        const phrase = findPhrase(run[0]);
        if (phrase === null)
            continue;
        const start = end + run.index + phrase.start;
        const isSoft = text.kind.isTest || text.kind.isExample;
        text.candidates.push({
            rule: 'recovery-phrase',
            provider: 'wallet',
            start,
            end: start + phrase.end - phrase.start,
            secretStart: start,
            confidence: (0,engine_detection/* moveConfidence */.Yh)(phrase.isProved ? 'high' : 'low', isSoft ? -1 : 0),
            why: [`the words of a recovery phrase, checksum ${phrase.isProved ? 'holds' : 'does not hold'}`],
            rank: 9,
        });
        return;
    }
}
function findPhrase(run) {
    const words = [...run.matchAll(/[a-z]+/g)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        number: findPhraseWord(match[0]),
    }));
    let from = 0;
    for (let at = 0; at <= words.length; at++) {
        if (at < words.length && words[at].number >= 0)
            continue;
        const stretch = words.slice(from, at);
        from = at + 1;
        const isVaried = new Set(stretch.map(({ number }) => number)).size >= stretch.length * FEWEST_WORDS;
        const found = isVaried ? findInStretch(stretch) : null;
        if (found !== null)
            return found;
    }
    return null;
}
function findInStretch(stretch) {
    const numbers = stretch.map(({ number }) => number);
    for (const length of PHRASE_LENGTHS) {
        for (let from = 0; from + length <= stretch.length; from++) {
            if (!hasPhraseChecksum(numbers.slice(from, from + length)))
                continue;
            return { start: stretch[from].start, end: stretch[from + length - 1].end, isProved: true };
        }
    }
    if (!PHRASE_LENGTHS.includes(stretch.length))
        return null;
    return { start: stretch[0].start, end: stretch.at(-1).end, isProved: false };
}
function detectCard(text, _start, end) {
    const window = (0,engine_text/* sliceText */.S$)(text, end, (0,engine_text/* findLineEnd */.Rc)(text.bytes, end, CARD_REACH));
    const found = /(?<![\w.#/-])\d(?:[ -]?\d){12,18}(?![\w./-])/.exec(window);
    const digits = found?.[0].replaceAll(/\D/g, '') ?? '';
    if (found === null || !isCardNumber(digits) || new Set(digits).size < FEWEST_DIGITS)
        return;
    const isSoft = text.kind.isTest || text.kind.isExample;
    text.candidates.push({
        rule: 'payment-card-number',
        provider: 'payment card',
        start: end + found.index,
        end: end + found.index + found[0].length,
        secretStart: end + found.index,
        confidence: isSoft ? 'low' : 'medium',
        why: ['the number of a payment card, check digit holds'],
        rank: 6,
    });
}
const RECOVERY_PHRASE = {
    words: ['mnemonic', 'seed', 'recovery', 'phrase', 'bip39', 'secret_words', 'wallet'],
    detect: detectPhrase,
};
const CARD_NUMBER = { words: ['card', 'cc_num', 'ccnum'], detect: detectCard };

;// CONCATENATED MODULE: ./build/scan-secrets/structures/cloud-blob.js



function detectGoogleKeyFile(text, start, end) {
    const isUser = (0,engine_text/* sliceText */.S$)(text, start, end).toLowerCase().includes('authorized');
    const from = Math.max(0, start - 3000);
    const window = (0,engine_text/* sliceText */.S$)(text, from, start + 4000);
    const pattern = isUser
        ? /\\?"refresh_token\\?"\s{0,4}:\s{0,4}\\?"([^"\\]{10,400})/
        : /\\?"private_key\\?"\s{0,4}:\s{0,4}\\?"(-----BEGIN[^"]{100,4000})/;
    const found = pattern.exec(window);
    if (found === null || isPlaceholder(found[1].slice(28, 90)))
        return;
    const secretStart = from + found.index + found[0].length - found[1].length;
    text.candidates.push({
        rule: isUser ? 'gcp-user-credentials' : 'gcp-service-account',
        provider: 'Google',
        start: secretStart,
        end: secretStart + found[1].length,
        secretStart: secretStart + (isUser ? 0 : 28),
        confidence: 'high',
        why: [isUser ? 'a Google credentials file' : 'a Google service account file'],
        reach: describeAccount(window),
        rank: 10,
    });
}
function describeAccount(file) {
    const read = (name) => new RegExp(`\\\\?"${name}\\\\?"\\s{0,4}:\\s{0,4}\\\\?"([\\w.@:-]{1,100})`).exec(file)?.[1] ?? '';
    const [project, account] = [read('project_id') || read('quota_project_id'), read('client_email')];
    return [project && `project ${project}`, account && `account ${account}`].filter((part) => part !== '').join(', ');
}
function detectSas(text, start, end) {
    const found = /^(?:[A-Za-z0-9+/]|%[0-9A-Fa-f]{2}){30,120}={0,2}/.exec((0,engine_text/* sliceText */.S$)(text, end, end + 200));
    if (found === null)
        return;
    const from = (0,engine_text/* findLineStart */.my)(text.bytes, start, 500);
    const line = (0,engine_text/* sliceText */.S$)(text, from, (0,engine_text/* findLineEnd */.Rc)(text.bytes, end, 500));
    if (!/[?&]sv=/.test(line) || !/[?&;](?:amp;)?s[ep]=/.test(line))
        return;
    const expiry = /[?&;]se=(\d{4}-\d\d-\d\d)/.exec(line)?.[1];
    text.candidates.push({
        rule: 'azure-sas',
        provider: 'Azure',
        start: end,
        end: end + found[0].length,
        secretStart: end,
        confidence: 'high',
        why: ['the signature of a shared access URL', expiry === undefined ? 'no expiry in it' : `valid until ${expiry}`],
        reach: describeRights(line),
        rank: 8,
    });
}
function describeRights(url) {
    const account = /https:\/\/([\w.-]{3,100}?)\//.exec(url)?.[1];
    const rights = /[?&;]sp=([a-z]{1,16})/.exec(url)?.[1] ?? '';
    const names = { r: 'read', w: 'write', d: 'delete', l: 'list', a: 'add', c: 'create', u: 'update', p: 'process' };
    const told = Object.entries(names).flatMap(([letter, name]) => (rights.includes(letter) ? [name] : []));
    return [account ?? '', told.join(' ')].filter((part) => part !== '').join(': ');
}
const PARTNER = /(?:server|host|data source|address|addr|endpoint|user id|userid|uid|user|username|initial catalog|database|dbq|driver|dsn)\s{0,2}=|jdbc:/i;
function detectConnectionString(text, start, end) {
    const found = /^([^;"'\s&<>]{4,128})/.exec((0,engine_text/* sliceText */.S$)(text, end, end + 130));
    if (found === null || /[\w.]/.test(String.fromCharCode(text.bytes[start - 1] ?? 32)))
        return;
    const value = found[1];
    const from = (0,engine_text/* findLineStart */.my)(text.bytes, start, 300);
    const line = (0,engine_text/* sliceText */.S$)(text, from, (0,engine_text/* findLineEnd */.Rc)(text.bytes, end, 300));
    if (!line.includes(';') && !line.includes('jdbc:'))
        return;
    if (!PARTNER.test(line) || isReference(value) || isPlaceholder(value) || /^[<[{*$%#]|[)\]}>]$/.test(value))
        return;
    const look = describeLook(value);
    const isStrong = isRandom(value) || (look.hasDigit && look.length >= 6);
    const isSoft = text.kind.isTest || text.kind.isExample;
    if (isSoft && !isRandom(value))
        return;
    text.candidates.push({
        rule: 'connection-string',
        provider: 'database',
        start: end,
        end: end + value.length,
        secretStart: end,
        confidence: isStrong ? (isSoft ? 'medium' : 'high') : 'medium',
        why: ['a password inside a connection string'],
        rank: 6,
    });
}
function detectOtp(text, _start, end) {
    const window = (0,engine_text/* sliceText */.S$)(text, end, end + 300);
    const found = /^[^\s"'<>]{1,200}?[?&]secret=([A-Za-z2-7]{16,64})/.exec(window);
    if (found === null || isPlaceholder(found[1]) || /^(?:JBSWY3DPEHPK3PXP)+$/.test(found[1]))
        return;
    const secretStart = end + found[0].length - found[1].length;
    text.candidates.push({
        rule: 'otp-seed',
        provider: 'one-time passwords',
        start: secretStart,
        end: secretStart + found[1].length,
        secretStart,
        confidence: 'high',
        why: ['the seed of one-time passwords'],
        rank: 8,
    });
}
const GOOGLE_KEY_FILE = {
    words: ['service_account"', 'service_account\\"', 'authorized_user"', 'authorized_user\\"'],
    detect: detectGoogleKeyFile,
};
const AZURE_SAS = { words: ['sig='], detect: detectSas };
const CONNECTION_STRING = { words: ['password=', 'pwd='], detect: detectConnectionString };
const OTP_SEED = { words: ['otpauth://'], detect: detectOtp };

;// CONCATENATED MODULE: ./build/scan-secrets/structures/loose-password.js



const NO_PASSWORD = /^(?:[-<[{(*]|\.{0,2}\/|~\/)|\.(?:pem|key|crt|cer|p12|pfx|json|ya?ml|txt|env)$/i;
function recordLoose(text, rule, start, value, base, why) {
    const standIn = /^\$\{\w{1,80}:?-([^{}$\s]{4,200})\}$/.exec(value)?.[1];
    if (standIn !== undefined)
        return recordLoose(text, rule, start + value.indexOf(standIn), standIn, base, why);
    if (value.length < 4 || isReference(value) || isPlaceholder(value) || NO_PASSWORD.test(value))
        return;
    const isOdd = isRandom(value) || isUnspoken(value);
    const isSoft = text.kind.isTest || text.kind.isExample || isSample(value);
    if (isSoft && !isOdd)
        return;
    const steps = Number(isSoft) + Number(!isOdd && !/\d/.test(value));
    text.candidates.push({
        rule,
        provider: 'unknown',
        start,
        end: start + value.length,
        secretStart: start,
        confidence: (0,engine_detection/* moveConfidence */.Yh)(base, -steps),
        why: [why],
        rank: 4,
    });
}

;// CONCATENATED MODULE: ./build/scan-secrets/commands/command-line.js



const USER = /^(?:["']\s{0,4},\s{0,4}|[ =]{0,2})["']?([A-Za-z0-9._@+-]{1,64})([:,%])([^\s"'`@|;&]{4,128})/;
const CLIENTS = /\b(?:curl|wget|https?|xh|lftp|ncftp|smbclient|etcdctl|jenkins-cli)\b(?!.*(?:[;|]|&&)\s)/;
function detectCurl(text, start, end) {
    const found = USER.exec((0,engine_text/* sliceText */.S$)(text, end, end + 240));
    if (found === null)
        return;
    const value = found[3];
    const line = (0,engine_text/* sliceText */.S$)(text, (0,engine_text/* findLineStart */.my)(text.bytes, start, 300), start);
    const isClient = CLIENTS.test(line) || /\\\r?\n\s*$/.test((0,engine_text/* sliceText */.S$)(text, start - 40, start));
    if (!isClient || (found[2] !== ':' && !isRandom(value) && !/\b(?:lftp|smbclient)\b/.test(line)))
        return;
    const offset = end + found[0].length - value.length;
    recordLoose(text, 'command-line-password', offset, value, 'high', 'user and password handed to a client');
}
const OPTION_VALUE = /^(?:=|[ \t]{1,8}|["'][ \t]{0,8},[ \t]{0,8}|["']?[ \t]{0,8}\r?\n[ \t]{0,40}-[ \t]{1,8})(["']?)([^\s"'`,;)|&-][^\s"'`,;)|&]{3,127})\1/;
const CLIENTS_THAT_ASK = /\b(?:psql|pg_dump|pg_dumpall|pg_restore|pg_basebackup|createdb|dropdb|createuser)\b/;
function detectOption(text, start, end) {
    if (text.kind.syntax === 'code' && !/["'`\s]/.test(String.fromCharCode(text.bytes[start - 1] ?? 32)))
        return;
    const found = OPTION_VALUE.exec((0,engine_text/* sliceText */.S$)(text, end, end + 190));
    if (found === null || CLIENTS_THAT_ASK.test((0,engine_text/* sliceText */.S$)(text, (0,engine_text/* findLineStart */.my)(text.bytes, start, 200), start)))
        return;
    const value = found[2];
    const offset = end + found[0].length - value.length - found[1].length;
    if (!isRandom(value) && !/\d/.test(value))
        return;
    const confidence = isRandom(value) ? 'high' : 'medium';
    recordLoose(text, 'command-line-password', offset, value, confidence, 'a password handed over on a command line');
}
function detectMysql(text, _start, end) {
    const found = /^(?:dump|admin|import|check)?(?: [^\n|;&]{0,160}?)? -p(["']?)([^\s"'`|;&]{4,128})\1/.exec((0,engine_text/* sliceText */.S$)(text, end, end + 320));
    const value = found?.[2] ?? '';
    if (found === null || /^(?:assw|ort)|^[\d:.-]+$/.test(value) || !(isRandom(value) || /\d/.test(value)))
        return;
    const offset = end + found[0].length - value.length - found[1].length;
    recordLoose(text, 'command-line-password', offset, value, 'medium', 'a password handed over on a command line');
}
function detectLogin(text, _start, end) {
    const found = /^[\s(]{0,2}(["'])([^"'\s]{1,80})\1\s{0,2},\s{0,2}(?:Some\()?(["'])([^"'\s]{6,80})\3(?:\s{0,2}(?:[,)]|$)|\.to)/m.exec((0,engine_text/* sliceText */.S$)(text, end, end + 200));
    if (found === null || text.kind.isTest)
        return;
    const [whole, , user = '', , password = ''] = found;
    if (!/@|^\w+$/.test(user))
        return;
    const isChosen = /\d/.test(password) && (isUnspoken(password) || (/[A-Z]/.test(password) && /[^\w.-]/.test(password)));
    if (!user.includes('@') && !isRandom(password) && !(isChosen && user.length >= 3))
        return;
    const offset = end + whole.lastIndexOf(password);
    recordLoose(text, 'login-call', offset, password, 'medium', 'user and password handed to a login call');
}
const CURL_USER = {
    words: [' -u', '"-u', "'-u", '--user', ' -a ', '--auth ', ' -auth '],
    detect: detectCurl,
};
const PASSWORD_OPTION = {
    words: ['--password', '--passwd', '--token', '--secret', '--api-key', '--api-token', '--secret-key'],
    detect: detectOption,
};
const MYSQL_OPTION = { words: ['mysql', 'mariadb'], detect: detectMysql };
const LOGIN_CALL = {
    words: [
        '.login(',
        '.authenticate(',
        '.auth(',
        'basicauth(',
        'basic_auth',
        'auth=(',
        'networkcredential(',
        'credentials(',
        'passwordauthentication(',
        'authenticationtoken(',
    ],
    detect: detectLogin,
};

;// CONCATENATED MODULE: ./build/scan-secrets/commands/commands.table.js
const SETTING = 'a password in a settings file';
const CONNECTION = 'user and password handed to a connection';
const KEY = 'a key that signs or encrypts';
const CLIENT = 'user and password handed to a client';
const PIPED = 'a password written into a pipe';
const commands_table_COMMANDS = [
    { words: ['PGPASSWORD', 'MYSQL_PWD', 'SSHPASS', 'REDISCLI_AUTH'], option: /^=/, confidence: 'high', why: 'a password set for a command' },
    { words: ['docker login', 'podman login', 'registry login', 'skopeo login', 'buildah login', 'auth login', 'cf login', 'twine upload', 'az login', 'oc login', 'nuget add source', 'rabbitmqadmin', 'snowsql', 'cqlsh', 'cypher-shell', 'mongo ', 'mongosh', 'mongodump', 'mongorestore', 'sshpass', 'useradd', 'usermod'], option: /^(?:[^\n|;&]{0,200}?\s)?-p[ =]?/ },
    { words: ['redis-cli'], option: /^[^\n|;&]{0,200}?\s-a[ =]/ },
    { words: ['ldapsearch', 'ldapadd', 'ldapmodify', 'ldapdelete', 'ldappasswd'], option: /^[^\n|;&]{0,200}?\s-w[ =]?/ },
    { words: ['sqlcmd', 'bcp ', 'zip ', 'ipmitool', 'mosquitto_pub', 'mosquitto_sub'], option: /^(?:[^\n|;&]{0,200}?\s)?-P[ =]?/ },
    { words: ['plink ', 'pscp '], option: /^[^\n|;&]{0,200}?-pw / },
    { words: ['sqlplus', 'impdp', 'expdp'], after: /^(?:\s{1,4}-\w{1,8}){0,4}\s{1,4}["']?\w{1,40}\/(?<value>[^\s"'`;|&@/]{4,128})@/ },
    { words: ['-creds', '--proxy-user'], after: /^[ =](["']?)[\w.@-]{1,64}:(?<value>[^\s"'`;|&]{4,128})\1/ },
    { words: ['secret set', 'put-parameter', 'put-secret-value', 'create-secret'], option: /^[^\n|;&]{0,200}?\s(?:(?:--body|--value|--secret-string)[ =]|-[bv] ?)/ },
    { words: ['config set //', 'npm set //'], option: /^\S{1,120}:_(?:authToken|password)[ =]/, confidence: 'high' },
    { words: ['cargo login', 'nuget setapikey'], after: /^\s{1,4}(["']?)(?<value>[^\s"'`;|&=-][^\s"'`;|&]{15,127})\1/ },
    { words: ['ConvertTo-SecureString'], after: /^\s{1,4}(?:-(?:String|AsPlainText|Force)\s{1,4}){0,3}(["'])(?<value>[^"'\s]{4,128})\1/i, confidence: 'high', why: 'a password written into a script' },
    { words: ['ssh-keygen'], option: /^[^\n|;&]{0,200}?\s-[NP] / },
    { words: ['config http-basic.', 'config pypi-token.', 'config set npmAuthToken'], after: /^\S{0,80}\s{1,4}(?:[\w.@-]{1,64}\s{1,4})?(["']?)(?<value>[^\s"'`;|&=-][^\s"'`;|&]{3,127})\1\s{0,4}(?:[\n;&|]|$)/ },
    { words: ['mc alias set '], option: /^\S{1,64}\s{1,4}\S{1,200}\s{1,4}\S{1,128}\s{1,4}/ },
    { words: ['net user ', 'cf auth '], option: /^[\w.@-]{1,64}\s{1,4}/ },
    { words: ['setx '], option: /^\w{0,60}(?:pass|pwd|secret|token|key)\w{0,20}\s{1,4}/i, why: 'a password set for a command' },
    { words: ['rootpw ', 'insecure-password ', 'stats auth '], after: /^(?:--plaintext\s{1,4})?(?:\w{1,64}:)?(["']?)(?<value>[^\s"'`;|&=-][^\s"'`;|&]{3,127})\1\s{0,4}(?:\n|$)/, why: SETTING },
    { words: ['htpasswd -', 'mosquitto_passwd -'], option: /^[A-Za-z]{0,6}b[A-Za-z]{0,6}\s{1,4}\S{1,200}\s{1,4}\S{1,100}\s{1,4}/ },
    { words: ['rabbitmqctl add_user', 'rabbitmqctl change_password'], option: /^\s{1,4}\S{1,64}\s{1,4}/ },
    { words: ['vault login'], after: /^(?:\s{1,4}-[^\s]{1,60}){0,4}\s{1,4}(?<value>[^\s"'`;|&=-][^\s"'`;|&=]{7,127})/, confidence: 'high', why: 'a token handed over on a command line' },
    { words: ['configure set '], after: /^(?:[\w.]{1,60}\.)?aws_(?:secret_access_key|session_token)\s{1,4}(["']?)(?<value>[^\s"'`;|&]{16,2000})\1/, confidence: 'high' },
    { words: ['--password-stdin', 'chpasswd', 'passwd --stdin', '--passphrase-fd', 'secret put', 'secrets create', 'secret create', 'keepassxc-cli'], after: /^[^\n|;&<]{0,160}<<<\s{0,4}(["']?)(?:\w{1,64}:)?(?<value>[^\s"'`;|&]{4,128})\1/, confidence: 'high', why: PIPED },
    { words: ['chpasswd'], before: /(?:echo|printf)\s{1,4}(["']?)[\w.-]{1,64}:(?<value>[^\s"'|:]{4,128})\1\s{0,4}\|\s{0,4}(?:sudo\s{1,4})?$/, confidence: 'high', why: PIPED },
    { words: ['sudo -S', 'passwd --stdin', ' passwd ', 'create secret', 'docker secret create', 'secrets create', 'secret put', '--password-stdin', '--with-token', 'kinit ', 'cryptsetup '], before: /(?:echo|printf)\s{1,4}(?:-\w\s{1,4}|'%s'\s{1,4})?(["']?)(?<value>[^\s"'|\\]{6,256})(?:\\n[^\s"'|]{0,256})?\1\s{0,4}\|[^|\n]{0,160}$/, confidence: 'high', why: PIPED },
    { words: ['curl -'], after: /^[A-Za-z]{1,6}u ?(["']?)[\w.@+-]{1,64}:(?<value>[^\s"'`;|&@]{4,128})\1/, confidence: 'high', why: CLIENT },
    { words: ['openssl enc', 'nuget push', 'gem push'], option: /^[^\n|;&]{0,200}?\s(?:-k|--key) / },
    { words: ['snmpwalk', 'snmpget', 'snmpset'], option: /^[^\n|;&]{0,200}?\s-[AXc] ?/ },
    { words: ['auth init', 'codecov '], option: /^(?:[^\n|;&]{0,200}?\s)?(?:-t|--access-token)[ =]/ },
    { words: ['net use '], option: /^[^\n|&]{0,100}?\\\\\S{1,100}\s{1,4}(?:\/user:\S{1,64}\s{1,4})?(?!\/)/i },
    { words: ['bundle config '], after: /^(?:set\s{1,4})?(?:--\w{1,20}\s{1,4})?[\w.-]{1,120}\s{1,4}["']?[\w.@-]{1,64}:(?<value>[^\s"'`;|&/]{4,128})/ },
    { words: ['mysqladmin '], option: /^[^\n|;&]{0,120}?\bpassword / },
    { words: ['encrypt_string '], option: /^(?:(?:-n|--(?:stdin-)?name) \S{1,60}\s{1,4}|-(?!n |-(?:stdin-)?name )\S{1,60}\s{1,4}(?:[^\s"'-]\S{0,60}\s{1,4}(?=["'-]))?){0,6}/ },
    { words: ['wpa_passphrase', 'sentinel auth'], option: /^(?:-pass)? \S{1,64} / },
    { words: ['sonar.login='], after: /^(?<value>[\da-f]{40}|[\da-f]{32}|sq\w_[\da-f]{40})/, confidence: 'high', why: 'a token handed over on a command line' },
    { words: ['rocommunity ', 'rwcommunity ', 'createUser '], option: /^(?:\w{1,64} (?:SHA|MD5)\S{0,4} )?/, why: SETTING },
    { words: [' password 0 ', ' password 7 ', ' secret 0 ', '-server community ', '-server key '], option: /^/, why: SETTING },
    { words: ['CURLOPT_USERPWD'], after: /^["']?\s{0,4}(?:,|=>)\s{0,4}(["'])[\w.@-]{1,64}:(?<value>[^\s"']{4,128})\1/, confidence: 'high', why: CLIENT },
    { words: [' on >'], after: /^(?!ffa9203c493aa99)(?<value>[^\s"'`<>(){}]{6,128})(?=[\s"']|$)/, why: SETTING },
    { words: ['{plain}', '{noop}', '{cleartext}'], after: /^(?<value>[^\s"'`;|&<>{}]{4,128})/, why: SETTING },
    { words: ['jdbc:oracle:thin:'], after: /^[\w.]{1,40}\/(?<value>[^\s"'`@/]{4,128})@/, confidence: 'high', why: 'a password in the address of a database' },
    { words: ['chpasswd:'], after: /^\s{1,40}list:\s{0,4}\|\s{1,40}[\w.-]{1,64}:(?<value>[^\s"'`:]{4,128})/, confidence: 'high', why: 'the password of a user of a machine' },
    { words: ['"aws_ssm_parameter"'], after: /^[^{}]{1,80}\{[^{}]{0,300}?\bvalue\s{1,20}=\s{1,4}(["'])(?<value>[^"'\s]{4,128})\1/, why: 'a value for a store of secrets' },
    { words: ['identified by'], after: /^ (?<value>[^\s"'`;,()<>]{8,128})(?:[\s;]|$)/, isDrawn: true, why: 'the password of a user of a database' },
    { words: ['identified by', 'identified with'], after: /^(?:\s{1,4}\w{1,40}\s{1,4}(?:by|as))?(?:\s{1,4}password)?\s{1,4}(["'])(?<value>[^"'\s]{4,128})\1/i, why: 'the password of a user of a database' },
    { words: ['@tcp(', '@unix('], before: /[\w.-]{1,64}:(?<value>[^\s"'`@:/]{4,128})$/, confidence: 'high', why: 'a password in the address of a database' },
    { words: ['getConnection('], after: /^[^()\n]{1,200}?,\s{0,4}(["'])[\w.@-]{1,64}\1\s{0,4},\s{0,4}(["'])(?<value>[^"'\s]{4,128})\2\s{0,4}\)/, why: CONNECTION },
    { words: ['new PDO(', 'mysqli_connect(', 'new mysqli(', 'ldap_bind(', 'ftp_login(', 'FTP(', 'new Sequelize(', 'PlainAuth(', 'DBI->connect(', ' Credentials('], after: /^[^()\n]{1,200}?,\s{0,4}(?:(["'])[\w.@=, -]{1,64}\1|\$\w{1,40})\s{0,4},\s{0,4}(["'])(?<value>[^"'\s]{4,128})\2/, why: CONNECTION },
    { words: ['putenv('], after: /^["']\w{0,60}(?:pass|pwd|secret|token|key)\w{0,20}=(?<value>[^"'\s]{4,128})["']/i, why: 'a password set for a program' },
    { words: ['jwt.sign(', 'jwt.verify(', 'jwt.encode(', 'jwt.decode(', 'JWT::encode(', 'JWT::decode(', 'createHmac(', 'hash_hmac(', 'HMAC.digest(', 'HMAC.hexdigest(', 'HmacSHA256(', 'HmacSHA512(', 'signWith(', '.AES.encrypt(', '.AES.decrypt(', 'createCipheriv(', 'createDecipheriv(', 'openssl_encrypt(', 'openssl_decrypt(', 'pgp_sym_encrypt(', 'pgp_sym_decrypt(', 'aes_encrypt(', 'aes_decrypt('], after: /^[^()\n]{1,120}?,\s{0,4}b?(["'])(?!(?:aes|des|sha|[hr]s\d|md5)[-_\d])(?<value>[^"'\s]{8,128})\1/i, why: KEY },
    { words: ['hmac.new(', 'Fernet(', 'cookieParser(', 'SecretKeySpec(', 'AzureKeyCredential(', 'NewCookieStore(', 'SignedString(', 'sha256.New,', 'sha512.New,', 'key::from_secret(', 'SymmetricSecurityKey(', 'ssh.Password(', 'unsafePlainText(', 'SecretValue.plainText('], after: /^\s{0,4}(?:\[\]byte\(|(?:\w{1,20}\.){1,4}GetBytes\(|b)?(["'`])(?<value>[^"'`\s]{8,128})\1/, why: KEY },
    { words: ['.getBytes('], before: /(?:key|secret|pass\w{0,10}|pwd|salt)\w{0,10}\s{0,4}=\s{0,4}"(?<value>[^"\s]{8,128})"$/i, why: KEY },
];

;// CONCATENATED MODULE: ./build/scan-secrets/commands/command.js




const command_REACH = 480;
const command_VALUE = /(["']?)(?<value>[^\s"'`;|&=-][^\s"'`;|&]{3,127})\1/;
function toStructure(command) {
    const { words, option, before, isDrawn, confidence = 'medium' } = command;
    const { why = 'a password handed over on a command line' } = command;
    const after = option === undefined ? command.after : new RegExp(option.source + command_VALUE.source, option.flags);
    return {
        words,
        detect(text, start, end) {
            if (start < (text.readUntil.get(command) ?? 0))
                return;
            const from = after === undefined ? (0,engine_text/* findLineStart */.my)(text.bytes, start, command_REACH) : end;
            const window = (0,engine_text/* sliceText */.S$)(text, from, after === undefined ? start : end + command_REACH);
            const found = (after ?? before)?.exec(window);
            const value = found?.groups?.['value'];
            if (!found || value === undefined)
                return;
            text.readUntil.set(command, from + found.index + found[0].length);
            if (/^[\d.:/-]+$/.test(value) || !(isRandom(value) || (isDrawn !== true && /\d/.test(value))))
                return;
            const offset = from + found.index + found[0].lastIndexOf(value);
            recordLoose(text, 'command-line-password', offset, value, confidence, why);
        },
    };
}
const COMMAND_PASSWORDS = commands_table_COMMANDS.map(toStructure);

;// CONCATENATED MODULE: ./build/scan-secrets/commands/short-option.js



const short_option_VALUE = /^(?:[ =:]|["'][ \t]{0,8},[ \t]{0,8}|["']?[ \t]{0,8}\r?\n[ \t]{0,40}-[ \t]{1,8})?(["']?)([!#-%*+.\w@^~][!#-%*+.\w@^~=?-]{7,127})\1(?![^\s"'`,;|&\])])/;
const TAKES_PASSWORD = /\b(?:mysql\w*|mariadb|login|mongo\w*|cqlsh|sqlcmd|psql|7za?|unrar)\b[^\n]{0,120}$/;
function detectShort(text, start, end) {
    if (text.kind.isGenerated)
        return;
    const found = short_option_VALUE.exec((0,engine_text/* sliceText */.S$)(text, end, end + 190));
    if (found === null)
        return;
    const value = found[2];
    const isChosen = /\d/.test(value) && /[A-Z\W]/.test(value) && TAKES_PASSWORD.test((0,engine_text/* sliceText */.S$)(text, start - 160, start));
    if (!isChosen && (/^(?:[\da-f]+|[A-Z\d]+)$/.test(value) || /=.|\.[a-z]\w{0,4}$/i.test(value) || !isRandom(value)))
        return;
    const offset = end + found[0].length - found[1].length - value.length;
    recordLoose(text, 'command-line-password', offset, value, 'medium', 'a password handed over on a command line');
}
const SHORT_OPTION = {
    words: [' -p', '"-p', "'-p", ' -k ', ' -xp ', ' /p:', ' /p ', ' /rp '],
    detect: detectShort,
};

;// CONCATENATED MODULE: ./build/scan-secrets/commands/insert.js




const insert_HEAD = /^\s{1,20}[\w."`[\]-]{1,120}\s{0,20}\(([^()]{1,2000})\)\s{0,20}(?:OVERRIDING \w{1,10} VALUE\s{1,20})?VALUES?\s{0,20}(?=\()/i;
const CELL = /[NEB]?'((?:[^'\\]|''|\\.){0,600})'|"([^"\n]{0,600})"|[^,()'"]{1,200}|[,()]/giy;
const insert_REACH = 8192;
function readInsert(text, end) {
    const head = insert_HEAD.exec((0,engine_text/* sliceText */.S$)(text, end, end + 2200));
    if (head === null)
        return end;
    const columns = head[1].split(',').map((column) => ({
        name: column.replaceAll(/[^\w]/g, ''),
        strength: judgeKeyName(column),
    }));
    if (columns.every(({ strength }) => strength === 'none'))
        return end;
    const from = end + head[0].length;
    let depth = 0;
    let place = 0;
    for (const cell of (0,engine_text/* sliceText */.S$)(text, from, from + insert_REACH).matchAll(CELL)) {
        const [token] = cell;
        if (token === '(' && depth++ === 0)
            place = 0;
        else if (token === ')')
            depth--;
        else if (token === ',')
            place += Number(depth === 1);
        else if (depth === 0 && token.trim() !== '')
            return from + cell.index;
        const value = cell[1] ?? cell[2];
        const column = depth === 1 ? columns[place] : undefined;
        if (value !== undefined && column !== undefined)
            judgeCell(text, column, value, from + cell.index + token.indexOf(value, 1));
    }
    return from + insert_REACH;
}
function judgeCell(text, { name, strength }, value, start) {
    if (strength === 'none')
        return;
    const verdict = judgeValue({ name, strength, value, isCompared: false, isArgument: false, kind: text.kind });
    if (verdict === null)
        return;
    const why = [`written to the column \`${name.slice(0, 60)}\``, verdict.why];
    recordGeneric(text, { strength, start, end: start + value.length, confidence: verdict.confidence, why });
}
function detectInsert(text, start, end) {
    if (text.kind.isGenerated || start < (text.readUntil.get(SQL_INSERT) ?? 0))
        return;
    text.readUntil.set(SQL_INSERT, readInsert(text, end));
}
const SQL_INSERT = { words: ['insert into'], detect: detectInsert };

;// CONCATENATED MODULE: ./build/scan-secrets/structures/cookie.js



const COOKIE = /^(?:\s{0,3}[:,])?\s{0,40}(?:["']?value["']?\s{0,3}:\s{0,3})?["'`]?(?:[\w.-]{1,60}=[^;\s"']{0,200};\s?){0,8}[\w.-]{0,40}(?:sess|sid|token|auth|jwt|remember)[\w.-]{0,40}=([^;\s"'`,&<>()]{16,1000})/i;
function detectCookie(text, _start, end) {
    const value = COOKIE.exec((0,engine_text/* sliceText */.S$)(text, end, end + 1200));
    if (value === null || !isRandom(value[1]))
        return;
    const start = end + value[0].length - value[1].length;
    recordLoose(text, 'session-cookie', start, value[1], 'medium', 'a cookie that stands for a login');
}
const COOKIE_HEADER = {
    words: ['cookie:', 'cookie"', "cookie'", ' -b ', '--cookie '],
    detect: detectCookie,
};

;// CONCATENATED MODULE: ./build/scan-secrets/structures/header.js





const header_HEADER = /^["'\]]{0,2}\s{0,3}(?:[:,]|=>?)?\s{0,40}(?:(["']?value)["']?\s{0,3}[:=]\s{0,3}|\w{1,3})?["'`]?(?:Bearer|Token|SSWS|ApiKey)(?:[ +]|["'] ?, ?["']| ["'] ?[+.] ?["'])([A-Za-z0-9+/=._~:-]{8,600})/i;
function detectHeader(text, _start, end) {
    const found = header_HEADER.exec((0,engine_text/* sliceText */.S$)(text, end, end + 640));
    if (found === null)
        return;
    const value = found[2];
    if (isRandom(value) && (found[1] === undefined || value.length >= 20))
        recordLoose(text, 'authorization-header', end + found[0].length - value.length, value, 'high', 'a token in an Authorization header');
}
function detectBasic(text, start, end) {
    if (isAlphanumeric(text.bytes[start - 1] ?? 0))
        return;
    const value = /^[ +]([A-Za-z0-9+/]{8,400}={0,2})(?![A-Za-z0-9+/=])/.exec((0,engine_text/* sliceText */.S$)(text, end, end + 410))?.[1];
    if (value === undefined || value.length % 4 !== 0)
        return;
    const pair = /^([\x20-\x7e]{1,100}?):([\x20-\x7e]{3,200})$/.exec(Buffer.from(value, 'base64').toString('latin1'));
    const password = pair?.[2];
    if (password === undefined || isPlaceholder(password) || isReference(password))
        return;
    const isOdd = isRandom(password) || isUnspoken(password);
    const isSoft = text.kind.isTest || text.kind.isExample || isSample(`${pair?.[1] ?? ''} ${password}`);
    if (isSoft && !isOdd)
        return;
    text.candidates.push({
        rule: 'basic-authorization',
        provider: 'HTTP',
        start: end + 1,
        end: end + 1 + value.length,
        secretStart: end + 1,
        confidence: isSoft ? (isRandom(password) ? 'medium' : 'low') : 'high',
        why: ['decodes to user and password'],
        rank: 6,
    });
}
const BASIC_CREDENTIALS = { words: ['basic'], detect: detectBasic };
const AUTHORIZATION = {
    words: ['authorization', 'authenticationheadervalue('],
    detect: detectHeader,
};

;// CONCATENATED MODULE: ./build/scan-secrets/checks/pem.js
const pem_SHORT = 100;
const ELLIPSIS = /\.{3}|\xe2\x80\xa6/;
const OPENSSH_MAGIC = 'openssh-key-v1\0';
function readPemBody(label, text) {
    if (label.includes('ENCRYPTED') || /Proc-Type:\s*4,\s*ENCRYPTED/.test(text))
        return 'encrypted';
    const lines = text.split(/\\n|\\r|[\r\n]+/).filter((line) => !line.includes(':'));
    const body = Buffer.from(lines.join('').replaceAll(/[^A-Za-z0-9+/]/g, ''), 'base64');
    if (body.length < 16 || (body.length < pem_SHORT && ELLIPSIS.test(text)))
        return 'unreadable';
    if (body.toString('latin1', 0, OPENSSH_MAGIC.length) === OPENSSH_MAGIC) {
        const length = body.length > 19 ? body.readUInt32BE(15) : 0;
        return body.toString('latin1', 19, 19 + Math.min(length, 32)) === 'none' ? 'plain' : 'encrypted';
    }
    if (label.includes('PGP'))
        return body[0] >= 0x80 ? 'plain' : 'unreadable';
    return body[0] === 0x30 ? 'plain' : 'unreadable';
}

;// CONCATENATED MODULE: ./build/scan-secrets/structures/key-block.js





const key_block_REACH = 16_384;
const UNENDED = 4096;
function detectPem(text, start) {
    const head = (0,engine_text/* sliceText */.S$)(text, start, start + 64);
    const begin = /^-----BEGIN ([A-Z0-9 ]*)PRIVATE KEY(?: BLOCK)?-----/.exec(head);
    if (begin === null)
        return;
    const bodyStart = start + begin[0].length;
    const stop = text.bytes.indexOf('-----', bodyStart);
    const body = (0,engine_text/* sliceText */.S$)(text, bodyStart, stop < 0 || stop > bodyStart + key_block_REACH ? bodyStart + UNENDED : stop);
    const letters = body.replaceAll(/\\n|\\r|[^A-Za-z0-9+/=]/g, '');
    if (letters.length < 40 || isRepetitive(letters.slice(0, 120)) || describeLook(letters.slice(0, 400)).distinct < 12)
        return;
    const label = begin[1].trim();
    const state = readPemBody(`${label} ${head.includes('BLOCK') ? 'PGP' : ''}`, body);
    if (state === 'unreadable' && !/[A-Za-z0-9+/=]{40}/.test(body))
        return;
    const confidence = state === 'plain' ? 'high' : state === 'encrypted' ? 'medium' : 'low';
    const isApp = text.kind.path.endsWith('.private-key.pem');
    text.candidates.push({
        rule: isApp ? 'github-app-private-key' : 'private-key',
        provider: isApp ? 'GitHub' : label === '' ? 'PKCS#8' : label,
        start,
        end: bodyStart + body.length,
        secretStart: bodyStart,
        confidence: text.kind.isTest ? (0,engine_detection/* moveConfidence */.Yh)(confidence, -1) : confidence,
        why: [
            state === 'plain'
                ? 'a private key in the clear'
                : state === 'encrypted'
                    ? 'an encrypted private key'
                    : 'a private key block whose body does not decode',
        ],
        rank: 9,
    });
}
const PUTTY = 'PuTTY-User-Key-File-';
function detectPutty(text, start, end) {
    const next = text.bytes.subarray(0, start + key_block_REACH).indexOf(PUTTY, end);
    const window = (0,engine_text/* sliceText */.S$)(text, start, next < 0 ? start + key_block_REACH : next);
    const found = /Private-Lines: (\d{1,4})\r?\n/.exec(window);
    if (found === null)
        return;
    const isEncrypted = /Encryption: (?!none)/.test(window);
    const secretStart = start + found.index + found[0].length;
    text.candidates.push({
        rule: 'putty-private-key',
        provider: 'PuTTY',
        start: start + found.index,
        end: Math.min(text.bytes.length, secretStart + Number(found[1]) * 66),
        secretStart,
        confidence: isEncrypted ? 'medium' : 'high',
        why: [isEncrypted ? 'an encrypted PuTTY key' : 'a PuTTY key in the clear'],
        rank: 9,
    });
}
function detectMinisign(text, start, end) {
    const found = /^[^\n]{0,80}secret key[^\n]{0,40}\r?\n([A-Za-z0-9+/=]{80,400})/.exec((0,engine_text/* sliceText */.S$)(text, end, end + 600));
    if (found === null)
        return;
    const secretStart = end + found[0].length - found[1].length;
    text.candidates.push({
        rule: 'minisign-secret-key',
        provider: 'minisign',
        start,
        end: end + found[0].length,
        secretStart,
        confidence: 'high',
        why: ['a signing key file'],
        rank: 9,
    });
}
const PEM_BLOCK = { words: ['-----BEGIN '], detect: detectPem };
const PUTTY_KEY = { words: [PUTTY], detect: detectPutty };
const MINISIGN_KEY = { words: ['untrusted comment:'], detect: detectMinisign };

;// CONCATENATED MODULE: ./build/scan-secrets/structures/password-hash.js


const password_hash_HASH = /^(?:\$2[abxy]\$(?:0[4-9]|[12]\d|3[01])\$[./A-Za-z0-9]{53}|\$[156]\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{22,86}|\$apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|\$y\$[./A-Za-z0-9]{2,8}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}|\$argon2(?:id|i|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,6},p=\d{1,4}\$[A-Za-z0-9+/]{8,90}\$[A-Za-z0-9+/]{16,90}|\$scrypt\$[A-Za-z0-9=,]{3,40}\$[A-Za-z0-9+/=]{8,90}\$[A-Za-z0-9+/=]{16,90}|\$pbkdf2-sha\d{1,3}\$\d{1,8}\$[./A-Za-z0-9+]{8,90}\$[./A-Za-z0-9+]{16,90}|pbkdf2_sha\d{1,3}\$\d{1,8}\$[A-Za-z0-9+/]{4,60}\$[A-Za-z0-9+/=]{20,90}|\{S?SHA(?:256|512)?\}[A-Za-z0-9+/]{20,100}={0,2})/;
function detectHash(text, start) {
    const hash = password_hash_HASH.exec((0,engine_text/* sliceText */.S$)(text, start, start + 320))?.[0];
    if (hash === undefined || isRepetitive(hash.slice(-20)))
        return;
    const { kind } = text;
    if (kind.isTest || kind.isExample)
        return;
    const isDump = /\.(?:sql|dump)$/.test(kind.path) || /passwd|shadow|htpasswd|users?\b/.test(kind.name);
    const secretStart = start + Math.min(hash.length, Math.max(4, hash.indexOf('$', 1) + 1));
    text.candidates.push({
        rule: 'password-hash',
        provider: 'password hash',
        start,
        end: start + hash.length,
        secretStart,
        confidence: isDump ? 'medium' : 'low',
        why: ['the hash of a password, open to guessing'],
        rank: 5,
    });
}
const PASSWORD_HASH = {
    words: [
        '$2a$',
        '$2b$',
        '$2x$',
        '$2y$',
        '$1$',
        '$5$',
        '$6$',
        '$apr1$',
        '$y$',
        '$argon2',
        '$scrypt$',
        '$pbkdf2-',
        'pbkdf2_sha',
        '{SHA',
        '{SSHA',
    ],
    detect: detectHash,
};

;// CONCATENATED MODULE: ./build/scan-secrets/structures/public-variable.js




const public_variable_SECRET = /(?:^|_)(?:secret|password|passwd|private_?key|service_?role|credentials?|signing_?key|master_?key)(?:_|$)/i;
function detectPublicVariable(text, start, end) {
    const { nameStart, nameEnd } = findName(text.bytes, start, end);
    if (!public_variable_SECRET.test((0,engine_text/* sliceText */.S$)(text, end, nameEnd)))
        return;
    const found = readAssignment(text, nameStart, nameEnd);
    if (found === null || found.operator === 'compare' || found.valueEnd - found.valueStart < 6)
        return;
    const value = (0,engine_text/* sliceText */.S$)(text, found.valueStart, found.valueEnd);
    if (isReference(value) || isPlaceholder(value) || isSample(value))
        return;
    if (/^(?:[/.#]|https?:)/.test(value) || !(isRandom(value) || /\d/.test(value)))
        return;
    if (!found.isQuoted && text.kind.syntax === 'code')
        return;
    text.candidates.push({
        rule: 'public-variable-secret',
        provider: 'web bundle',
        start: found.valueStart,
        end: found.valueEnd,
        secretStart: found.valueStart,
        confidence: isRandom(value) ? 'high' : 'medium',
        why: [`${(0,engine_text/* sliceText */.S$)(text, nameStart, nameEnd).slice(0, 60)} is copied into what every visitor downloads`],
        rank: 3,
    });
}
const PUBLIC_VARIABLE = {
    words: ['VITE_', 'NEXT_PUBLIC_', 'REACT_APP_', 'VUE_APP_', 'NUXT_PUBLIC_', 'EXPO_PUBLIC_', 'GATSBY_'],
    detect: detectPublicVariable,
};

;// CONCATENATED MODULE: ./build/scan-secrets/structures/url-credentials.js




const PROVIDERS = {
    postgres: 'PostgreSQL',
    postgresql: 'PostgreSQL',
    mysql: 'MySQL',
    mysql2: 'MySQL',
    mariadb: 'MariaDB',
    mssql: 'SQL Server',
    sqlserver: 'SQL Server',
    redis: 'Redis',
    rediss: 'Redis',
    amqp: 'RabbitMQ',
    amqps: 'RabbitMQ',
    mongodb: 'MongoDB',
    clickhouse: 'ClickHouse',
    ldap: 'LDAP',
    ldaps: 'LDAP',
    smtp: 'SMTP',
    smtps: 'SMTP',
    ftp: 'FTP',
    ftps: 'FTP',
    sftp: 'SFTP',
    nats: 'NATS',
    kafka: 'Kafka',
    cockroachdb: 'CockroachDB',
    couchbase: 'Couchbase',
    neo4j: 'Neo4j',
    bolt: 'Neo4j',
    imap: 'IMAP',
    imaps: 'IMAP',
    ssh: 'SSH',
    oracle: 'Oracle',
    http: 'HTTP',
    https: 'HTTP',
    git: 'Git',
    socks5: 'SOCKS',
    proxy: 'HTTP',
};
const url_credentials_REACH = 320;
function detectUrl(text, start, end) {
    const { bytes } = text;
    const at = findAt(bytes, end);
    if (at < 0)
        return;
    const userinfo = (0,engine_text/* sliceText */.S$)(text, end, at);
    const colon = userinfo.indexOf(':');
    const scheme = /[A-Za-z][A-Za-z0-9+.-]{0,24}$/.exec((0,engine_text/* sliceText */.S$)(text, start - 25, start))?.[0].toLowerCase() ?? '';
    const provider = PROVIDERS[scheme.replace(/\+.*$/, '')];
    const isWeb = provider === 'HTTP' || provider === 'Git';
    if (scheme === '')
        return;
    if (colon < 0 && !(isWeb && isRandom(userinfo) && userinfo.length >= 16))
        return;
    const user = colon < 0 ? '' : decode(userinfo.slice(0, colon));
    const host = /^[A-Za-z0-9._[\]:%${}-]{1,120}/.exec((0,engine_text/* sliceText */.S$)(text, at + 1, at + 121))?.[0] ?? '';
    const password = decode(userinfo.slice(colon + 1));
    const confidence = url_credentials_judge(user, password, host, text);
    if (confidence === null)
        return;
    const secretStart = end + colon + 1;
    text.candidates.push({
        rule: isWeb ? 'url-credentials' : 'database-url',
        provider: host.includes('sentry') ? 'Sentry' : (provider ?? scheme),
        start: secretStart,
        end: at,
        secretStart,
        confidence: (0,engine_detection/* moveConfidence */.Yh)(confidence, provider === undefined ? -1 : 0),
        why: [`a password inside a ${scheme} URL`],
        reach: `${host}${user === '' || isRandom(user) ? '' : ` as ${user.slice(0, 60)}`}`,
        rank: 6,
    });
}
function findAt(bytes, start) {
    const limit = Math.min(bytes.length, start + url_credentials_REACH);
    let found = -1;
    let hasColon = false;
    for (let at = start; at < limit; at++) {
        const byte = bytes[at];
        if (byte === 64)
            found = at;
        else if (byte === 58)
            hasColon = true;
        else if (byte <= 32 || byte === 34 || byte === 39 || byte === 96 || byte === 60 || byte === 92 || byte > 126)
            break;
        else if (found >= 0 && (byte === 47 || byte === 44 || byte === 41))
            break;
        else if (byte === 47 && !hasColon)
            break;
    }
    return found > start ? found : -1;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
const url_credentials_LOCAL = /^(?:localhost|127\.|0\.0\.0\.0|\[?::1|host\.docker|(?:db|database|postgres\w*|mysql|mariadb|redis|mongo\w*|rabbit\w*|broker|cache|queue|nats|kafka|server|host|hostname|example)(?::|$))|example\.(?:com|org|net)|\.(?:test|example|invalid|local)(?:$|:)/i;
const WEAK = /^(?:password\d*|passw0rd|pass\d*|pwd\d*|secret\d*|postgres|mysql|admin\d*|user\d*|redis|mongo|rabbitmq|123\d*|pw\d*|s3cr3t)$/i;
function url_credentials_judge(user, password, host, text) {
    if (host === '' || /[/?#\s]/.test(user) || /^\d+\//.test(password))
        return null;
    if (isReference(password) || isReference(user) || /^[<[{*$]|[>\]}]$/.test(password))
        return null;
    const lower = password.toLowerCase();
    if (WEAK.test(password) || lower === user.toLowerCase() || lower === host.toLowerCase() || isPlaceholder(password))
        return null;
    const isOdd = isRandom(password) || isUnspoken(password);
    const isSoft = text.kind.isTest || text.kind.isExample;
    if (isSoft && !isOdd && !/\d/.test(password))
        return password.length <= 5 && /%[sdv]/.test(host) ? 'low' : null;
    if ((isSample(password) || isSample(user)) && !isOdd)
        return null;
    const base = isRandom(password) || /[^A-Za-z]/.test(password) ? 'high' : 'medium';
    const isLocal = url_credentials_LOCAL.test(host) || host.includes('%');
    if (isSoft && isLocal && !isOdd)
        return null;
    return (0,engine_detection/* moveConfidence */.Yh)(base, -Number(isSoft) - Number(isLocal));
}
const URL_CREDENTIALS = { words: ['://'], detect: detectUrl };

;// CONCATENATED MODULE: ./build/scan-secrets/structures/web-token.js




const web_token_REACH = 6000;
const TOKEN = /^[A-Za-z0-9_-]{14,2000}\.[A-Za-z0-9_-]{12,3000}\.[A-Za-z0-9_-]{20,1000}/;
function detectJwt(text, start) {
    if (start < text.tokenUntil || isAlphanumeric(text.bytes[start - 1] ?? 0))
        return;
    text.tokenUntil = findRunEnd(text.bytes, start);
    const token = TOKEN.exec((0,engine_text/* sliceText */.S$)(text, start, start + web_token_REACH))?.[0];
    if (token === undefined)
        return;
    const claims = parseJwt(token);
    if (claims === null || isPublicJwt(claims) || /(.)\1{7}/.test(token.slice(-24)))
        return;
    const { rule, provider, confidence } = nameToken(claims);
    const expiry = readExpiry(claims);
    const note = expiry === null ? 'it never expires' : `exp ${new Date(expiry * 1000).toISOString().slice(0, 10)}`;
    const isSoft = text.kind.isTest || text.kind.isExample;
    text.candidates.push({
        rule,
        provider,
        start,
        end: start + token.length,
        secretStart: start,
        confidence: (0,engine_detection/* moveConfidence */.Yh)(confidence, isSoft ? -1 : 0),
        why: ['decodes as a JSON Web Token', note],
        rank: 7,
    });
}
function findRunEnd(bytes, start) {
    const limit = Math.min(bytes.length, start + web_token_REACH);
    let end = start;
    while (end < limit && (isWord(bytes[end]) || bytes[end] === 45 || bytes[end] === 46))
        end++;
    return end;
}
function nameToken({ payload }) {
    const issuer = typeof payload['iss'] === 'string' ? payload['iss'] : '';
    if (issuer.includes('kubernetes') || Object.keys(payload).some((key) => key.startsWith('kubernetes.io')))
        return { rule: 'kubernetes-service-account', provider: 'Kubernetes', confidence: 'high' };
    if (payload['role'] === 'service_role')
        return { rule: 'supabase-service-role', provider: 'Supabase', confidence: 'high' };
    return { rule: 'json-web-token', provider: issuer === '' ? 'unknown' : issuer.slice(0, 60), confidence: 'medium' };
}
const WEB_TOKEN = { words: ['eyJ'], detect: detectJwt };

;// CONCATENATED MODULE: ./build/scan-secrets/structures/all.js
















const STRUCTURES = [
    ESCAPES,
    KUBERNETES_SECRET,
    KUBECONFIG,
    RECOVERY_PHRASE,
    CARD_NUMBER,
    URL_CREDENTIALS,
    PEM_BLOCK,
    PUTTY_KEY,
    MINISIGN_KEY,
    WEB_TOKEN,
    PASSWORD_HASH,
    GOOGLE_KEY_FILE,
    AZURE_SAS,
    CONNECTION_STRING,
    OTP_SEED,
    CURL_USER,
    PASSWORD_OPTION,
    MYSQL_OPTION,
    SHORT_OPTION,
    AUTHORIZATION,
    COOKIE_HEADER,
    SQL_INSERT,
    BASIC_CREDENTIALS,
    LOGIN_CALL,
    ...COMMAND_PASSWORDS,
    PUBLIC_VARIABLE,
];

;// CONCATENATED MODULE: ./build/scan-secrets/own/silence.js






async function withoutSecrets(files, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof errors/* UsageError */.eb))
            throw error;
        throw new errors/* UsageError */.eb(createScrubber(findSecrets(files))(error.message));
    }
}
function findSecrets(files) {
    const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
    return [...files].flatMap(([path, text]) => scanBytes(scanner, Buffer.from(text ?? '', 'utf8'), path).flatMap(({ secret, parts = [] }) => [secret, ...parts]));
}

;// CONCATENATED MODULE: ./build/scan-secrets/own/load.js






const GITLEAKS = '.gitleaks.toml';
const IGNORE = '.gitleaksignore';
const DETECT_SECRETS = '.secrets.baseline';
async function loadPolicy(ports, named) {
    const { rules, baseline } = named;
    const paths = new Set([...(rules === undefined ? [] : [rules]), GITLEAKS, IGNORE, DETECT_SECRETS, baseline]);
    const notes = [];
    const files = await readTrusted(ports, [...paths], notes);
    const loaded = await withoutSecrets(files, () => compose(files, named, ports.runner.context.eventName));
    return { ...loaded, notes: [...notes, ...loaded.notes] };
}
async function compose(files, { rules, baseline }, eventName) {
    const policies = await readPolicies(files, rules, eventName);
    const ignored = files.get(IGNORE);
    const listed = files.get(DETECT_SECRETS);
    const accepted = [
        ...(ignored === undefined ? [] : readGitleaksIgnore(ignored)),
        ...(listed === undefined ? [] : readSecretsBaseline(listed)),
    ];
    const places = groupBy(accepted, ({ file, line }) => `${file}:${line}`);
    const entries = files.get(baseline);
    return {
        rules: policies.flatMap((policy) => policy.rules),
        notes: policies.flatMap((policy) => policy.notes),
        acceptPlace: (found) => places.get(`${found.file}:${found.line}`)?.find((place) => isAccepted(place, found))?.why ??
            (policies.some(({ isLeftOut }) => isLeftOut(found.file)) ? 'allowed by .gitleaks.toml' : undefined),
        isListed: ({ file, line }) => places.get(`${file}:${line}`)?.some(({ why }) => why === BY_PLACE) === true,
        baseline: entries === undefined ? [] : parseBaseline(entries, baseline),
    };
}
async function readPolicies(files, named, eventName) {
    const gitleaks = named === GITLEAKS ? undefined : files.get(GITLEAKS);
    if (named === undefined && gitleaks === undefined)
        return [];
    const { readGitleaks, readOwnRules } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(857)]).then(__webpack_require__.bind(__webpack_require__, 4857));
    const policies = [];
    if (named !== undefined) {
        const text = requireNamed(files, named, eventName);
        policies.push(named.endsWith('.toml') ? readGitleaks(text, named) : readOwnRules(text, named));
    }
    if (gitleaks !== undefined)
        policies.push(readGitleaks(gitleaks, GITLEAKS));
    return policies;
}
function requireNamed(files, path, eventName) {
    const text = files.get(path);
    if (text === undefined)
        throw new errors/* UsageError */.eb(`input \`rules\`: ${path} does not exist${eventName.startsWith('pull_request') ? ' at the base branch' : ''}`);
    return text;
}

;// CONCATENATED MODULE: ./build/scan-secrets/prepare.js







async function prepare(inputs, ports) {
    const known = readKnownValues(inputs.known ?? '');
    for (const value of known.values)
        ports.redactor.add(value);
    const policy = await loadPolicy(ports, inputs);
    const compiled = compileScanner(TOKEN_RULES, [...STRUCTURES, ...policy.rules]);
    const scanner = { ...compiled, unpack: createUnpack(ports.inflate) };
    const short = `${known.tooShort} values of \`known\` are shorter than 8 characters: they are not searched for`;
    return {
        inspect: createInspection(scanner, createKnownSearch(known.values), inputs.workflows === 'on'),
        policy,
        notes: [...policy.notes, ...(known.tooShort > 0 ? [short] : [])],
    };
}

;// CONCATENATED MODULE: ./build/scan-secrets/report/annotations.js

const annotations_MOST = 10;
function writeAnnotations(findings) {
    const fresh = findings.filter((finding) => finding.accepted === '');
    const levels = { high: 'error', medium: 'warning', low: 'notice' };
    return ['high', 'medium', 'low'].flatMap((confidence) => fresh
        .filter((finding) => finding.confidence === confidence)
        .slice(0, annotations_MOST)
        .map((finding) => ({
        level: levels[confidence],
        title: `${finding.rule} (${confidence} confidence)`,
        message: isLeakyLine(finding) ? finding.why : `${finding.why}. ${adviseNext(finding)}`,
        file: finding.file,
        line: finding.line,
        column: finding.column,
    })));
}

;// CONCATENATED MODULE: ./build/scan-secrets/report/sarif.js

const LEVEL = { high: 'error', medium: 'warning', low: 'note' };
const SEVERITY = { high: '9.0', medium: '6.0', low: '3.0' };
const MOST_RESULTS = 5000;
function writeSarif(findings) {
    const shown = findings.slice(0, MOST_RESULTS);
    const rules = [...new Map(shown.map((finding) => [finding.rule, finding])).values()];
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'plimsoll/scan-secrets',
                        informationUri: 'https://docs.github.com/code-security/secret-scanning',
                        rules: rules.map(describeRule),
                    },
                },
                columnKind: 'unicodeCodePoints',
                results: shown.map((finding) => describeResult(finding, rules.findIndex((rule) => rule.rule === finding.rule))),
            },
        ],
    };
}
function describeRule(finding) {
    return {
        id: finding.rule,
        name: finding.rule,
        shortDescription: { text: isSecret(finding) ? `A secret of the kind ${finding.rule}` : finding.rule },
        help: {
            text: `${adviseNext(finding)}.${isSecret(finding) ? ' Then take it out of the file and its history.' : ''}`,
        },
        defaultConfiguration: { level: LEVEL[finding.confidence] },
        properties: { tags: ['security', 'secret'], 'security-severity': SEVERITY[finding.confidence] },
    };
}
function describeResult(finding, ruleIndex) {
    return {
        ruleId: finding.rule,
        ruleIndex,
        level: LEVEL[finding.confidence],
        message: {
            text: `${finding.rule} (${finding.confidence} confidence): ${finding.why}${finding.reach === '' ? '' : `; opens: ${finding.reach}`}`,
        },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: finding.file.split('/').map(encodeURIComponent).join('/') },
                    region: { startLine: finding.line, startColumn: finding.column },
                },
            },
        ],
        partialFingerprints: { 'plimsollSecret/v1': finding.fingerprint },
        properties: {
            provider: finding.provider,
            confidence: finding.confidence,
            commit: finding.commit,
            standing: finding.standing,
        },
        ...(finding.accepted === '' ? {} : { suppressions: [{ kind: 'external', justification: finding.accepted }] }),
    };
}

;// CONCATENATED MODULE: ./build/scan-secrets/scope.js

const sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/);
const pullRequest = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        base: schemas/* object */.Ikc({ sha }),
        head: schemas/* object */.Ikc({ sha }),
        number: schemas/* number */.aig().int().positive().optional().catch(undefined),
    }),
});
const mergeGroup = schemas/* object */.Ikc({ merge_group: schemas/* object */.Ikc({ base_sha: sha, head_sha: sha }) });
const push = schemas/* object */.Ikc({
    before: sha,
    after: sha,
    created: schemas/* boolean */.zMY().optional(),
    repository: schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP().regex(/^[\w][\w./-]{0,200}$/) })
        .optional()
        .catch(undefined),
});
function pickPlan(asked, event) {
    const { scope } = asked;
    if (scope === 'tree')
        return { scope, why: 'the whole tree, as `scope` asks' };
    if (scope === 'artifacts')
        return { scope, why: 'the artifacts, as `scope` asks' };
    const range = readRange(event);
    const head = range?.head ?? (event.sha === '' ? 'HEAD' : event.sha);
    if (scope === 'history')
        return { scope, base: asked.base ?? null, head: 'HEAD', why: 'the history, as `scope` asks' };
    if (asked.base !== undefined)
        return { scope: 'changes', base: asked.base, head, why: `changes since ${asked.base}` };
    if (range?.base === null)
        return { scope: 'history', base: null, head: range.head, why: range.why };
    if (range !== null)
        return { scope: 'changes', ...range, base: range.base };
    if (scope === 'changes')
        return { scope: 'tree', why: `${event.eventName || 'a local run'} names no base: the whole tree is scanned` };
    if (asked.hasArtifacts && event.eventName === '')
        return { scope: 'artifacts', why: 'artifacts are named' };
    return {
        scope: 'tree',
        why: `the whole tree, as ${['', 'local'].includes(event.eventName) ? 'in every local run' : `on every ${event.eventName}`}`,
    };
}
function readRange(event) {
    const asPullRequest = pullRequest.safeParse(event.payload);
    if (asPullRequest.success && event.eventName.startsWith('pull_request')) {
        const { base, head, number: pull } = asPullRequest.data.pull_request;
        return { base: base.sha, head: head.sha, pull, why: 'the changes of the pull request' };
    }
    const asMergeGroup = mergeGroup.safeParse(event.payload);
    if (asMergeGroup.success) {
        const { base_sha: base, head_sha: head } = asMergeGroup.data.merge_group;
        return { base, head, why: 'the changes of the merge group' };
    }
    return event.eventName === 'push' && !event.ref.startsWith('refs/tags/') ? readPush(event) : null;
}
function readPush({ payload, ref }) {
    const parsed = push.safeParse(payload);
    if (!parsed.success)
        return null;
    const { before, after, repository } = parsed.data;
    if (/^0+$/.test(after))
        return null;
    if (!/^0+$/.test(before))
        return { base: before, head: after, why: 'the pushed commits' };
    if (repository === undefined || ref === `refs/heads/${repository.default_branch}`)
        return { base: null, head: after, why: 'all commits of the new branch: there is none to compare it with' };
    const base = `refs/remotes/origin/${repository.default_branch}`;
    return { base, head: after, why: 'the commits of the new branch', isNew: true };
}

// EXTERNAL MODULE: ./build/kernel/markdown.js
var markdown = __webpack_require__(267);
;// CONCATENATED MODULE: ./build/scan-secrets/summary.js





const MOST_ROWS = 100;
const MOST_STEPS = 12;
const MOST_LINES = 20;
function writeSummary(verdict, findings, scanned, notes) {
    const fresh = findings.filter((finding) => finding.accepted === '');
    const accepted = findings.length - fresh.length;
    const parts = [
        `### Secrets: ${(0,markdown/* escapeMarkdown */.FV)(verdict.reason)}`,
        `${(0,wording/* countThings */.Fs)(scanned.files, 'file')}, ${formatSize(scanned.bytes)}${scanned.commits > 0 ? `, ${(0,wording/* countThings */.Fs)(scanned.commits, 'commit')}` : ''} scanned${accepted > 0 ? `; ${(0,wording/* countThings */.Fs)(accepted, 'finding')} accepted` : ''}.`,
        notes.map((note) => `- ${(0,markdown/* escapeMarkdown */.FV)(note)}`).join('\n'),
    ];
    if (fresh.length > 0)
        parts.push(writeTable(fresh), writeSteps(fresh));
    else
        parts.push('Nothing to do.');
    const placed = findings.filter(({ accepted }) => accepted === BY_PLACE);
    if (placed.length > 0)
        parts.push('Accepted by their places; the same by their values, for the baseline:', writeLines(placed));
    return parts.filter((part) => part !== '').join('\n\n');
}
function writeTable(findings) {
    const rows = findings
        .slice(0, MOST_ROWS)
        .map((finding) => [
        finding.confidence,
        (0,markdown/* code */.aY)(finding.rule),
        (0,markdown/* escapeMarkdown */.FV)(finding.provider),
        `${(0,markdown/* code */.aY)(`${finding.file}:${finding.line}`)}${finding.standing ? '' : ' (in history only)'}`,
        finding.commit === '' ? '' : (0,markdown/* code */.aY)(finding.commit.slice(0, 10)),
        (0,markdown/* escapeMarkdown */.FV)(finding.why),
        (0,markdown/* escapeMarkdown */.FV)(finding.reach),
    ]);
    const more = findings.length > MOST_ROWS ? `\n\n${findings.length - MOST_ROWS} more in the evidence.` : '';
    return `${(0,markdown/* table */.tp)(['confidence', 'rule', 'provider', 'where', 'commit', 'why', 'opens'], rows)}${more}`;
}
function writeSteps(findings) {
    const kinds = [...new Map(findings.map((finding) => [finding.rule, finding])).values()].slice(0, MOST_STEPS);
    const rows = kinds.map((finding) => {
        if (isUnproved(finding))
            return [(0,markdown/* code */.aY)(finding.rule), (0,markdown/* escapeMarkdown */.FV)(adviseNext(finding)), ''];
        const where = adviseRevocation(finding);
        return [
            (0,markdown/* code */.aY)(finding.rule),
            where.startsWith('https://') ? (0,markdown/* link */.nf)(where, where) : (0,markdown/* escapeMarkdown */.FV)(where),
            isLeakyLine(finding) ? (0,markdown/* escapeMarkdown */.FV)(suggestReference(finding)) : (0,markdown/* code */.aY)(suggestReference(finding)),
        ];
    });
    const first = findings.find(isSecret);
    return [
        '**What to do:** revoke first, a deleted line stays in the history; then use the reference instead.',
        (0,markdown/* table */.tp)(['rule', 'revoke', 'use instead'], rows),
        ...(first === undefined
            ? []
            : [`Take a file out of the history (everybody clones anew): ${(0,markdown/* code */.aY)(suggestPurge(first.file))}`]),
        'Accept a finding that is none, in the baseline on the default branch:',
        writeLines(findings),
    ].join('\n\n');
}
function writeLines(findings) {
    return (0,markdown/* codeBlock */.DV)(writeBaselineLines(findings.slice(0, MOST_LINES)).join('\n'), 'yaml');
}
function formatSize(bytes) {
    return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

;// CONCATENATED MODULE: ./build/scan-secrets/run.js











async function run(inputs, ports) {
    const { scope, base, artifacts, sarif, token } = inputs;
    const shard = (0,gather_shard/* readShard */.X)(inputs.shard);
    const plan = pickPlan({ scope, base, hasArtifacts: artifacts !== undefined }, ports.runner.context);
    const range = await findRange(ports.git, plan, token);
    const [prepared, folder = ''] = await Promise.all([
        prepare(inputs, ports),
        ports.git.text(['rev-parse', '--show-prefix']),
    ]);
    const wanted = { paths: inputs.path, artifacts, shard, token, range, folder };
    const gathering = await gather(prepared.inspect, ports, plan, wanted);
    gathering.notes.push(...prepared.notes);
    const judged = await judge_judge(gathering, prepared.policy, inputs, ports, plan, range);
    const { findings, verdict, notes, stale, expired } = judged;
    const placed = findings.map((finding) => ({ ...finding, file: folder + finding.file }));
    if (sarif !== undefined)
        await ports.files.write(sarif, `${JSON.stringify(writeSarif(placed), null, 1)}\n`);
    const { files, bytes, commits } = gathering;
    return {
        ...verdict,
        outputs: countOutputs(findings, gathering, sarif),
        summary: writeSummary(verdict, findings, gathering, notes),
        annotations: inputs.annotations === 'on' ? writeAnnotations(placed) : [],
        evidence: {
            scope: plan.scope,
            ...(inputs.shard === undefined ? {} : { shard: `${shard.index}/${shard.count}` }),
            ...(sarif === undefined ? {} : { sarif }),
            notes,
            scanned: { files, bytes, commits },
            skipped: gathering.skipped,
            findings,
            stale,
            expired,
        },
    };
}
const scanSecrets = { contract: contract_contract, run };


/***/ }),

/***/ 9200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ viewBytes)
/* harmony export */ });
function viewBytes({ buffer, byteOffset, byteLength }) {
    return Buffer.from(buffer, byteOffset, byteLength);
}


/***/ })

};
