export const id = 26;
export const ids = [26];
export const modules = {

/***/ 4953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8532);

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const DURATION = /^(\d{1,9}(?:\.\d{1,6})?)(ms|s|m|h|d)$/u;
function parseDuration(text) {
    const [, amount, unit] = DURATION.exec(text.trim()) ?? [];
    if (amount === undefined || unit === undefined)
        return undefined;
    return Math.round(Number(amount) * UNITS[unit]);
}
function formatDuration(ms) {
    if (!Number.isFinite(ms))
        return 'never';
    if (ms < 1_000)
        return `${Math.round(ms)}ms`;
    if (ms >= 3_600_000 && ms % 360_000 === 0)
        return `${ms / 3_600_000}h`;
    if (ms >= 60_000 && ms % 60_000 === 0)
        return `${ms / 60_000}m`;
    return `${Math.round(ms / 100) / 10}s`;
}
function custom(read, allowed) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((text, context) => {
        const value = read(text);
        if (value !== undefined)
            return value;
        context.issues.push({ code: 'custom', input: text, message: `allowed: ${allowed}` });
        return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
    });
}
function duration(min = 0) {
    const read = (text) => {
        const ms = parseDuration(text);
        return ms === undefined || ms < min ? undefined : ms;
    };
    const least = min === 0 ? '' : `, at least ${formatDuration(min)}`;
    return custom(read, `a duration such as 250ms, 30s or 5m${least}`);
}
function percent(above, below = 100) {
    const read = (text) => {
        const amount = /^(\d{1,3}(?:\.\d{1,6})?)\s*%?$/u.exec(text.trim())?.[1];
        const value = amount === undefined ? NaN : Number(amount);
        return value > above && value <= below ? value / 100 : undefined;
    };
    return custom(read, `a percentage above ${above} and up to ${below}, such as 5% or 0.5%`);
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

/***/ 972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readJsonPath),
/* harmony export */   H: () => (/* binding */ parseJsonPath)
/* harmony export */ });
/* harmony import */ var _domain_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7803);

const STEP = /\.?([^.[\]"]+)|\[(\d{1,9})\]|\["((?:[^"\\]|\\.)*)"\]/uy;
function parseJsonPath(text) {
    const path = [];
    const plain = text.trim().replace(/^\$\.?/u, '');
    let at = 0;
    while (at < plain.length) {
        STEP.lastIndex = at;
        const step = STEP.exec(plain);
        if (step === null)
            return undefined;
        const [whole, key, index, quoted] = step;
        path.push(index === undefined ? (key ?? quoted.replace(/\\(.)/gu, '$1')) : Number(index));
        at += whole.length;
    }
    return path.length === 0 ? undefined : path;
}
function readJsonPath(body, path) {
    let value = body;
    for (const step of path) {
        if (Array.isArray(value) && typeof step === 'number' && step < value.length)
            value = value[step];
        else if ((0,_domain_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value) && Object.hasOwn(value, String(step)))
            value = value[String(step)];
        else
            return { isFound: false };
    }
    return { isFound: true, value };
}


/***/ }),

/***/ 8026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyHealth: () => (/* binding */ verifyHealth)
});

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/domain/json.js
var domain_json = __webpack_require__(7803);
;// CONCATENATED MODULE: ./build/verify-health/statistics/percentile.js
const QUANTILE = 0.95;
function logChoose(n, k) {
    let sum = 0;
    for (let index = 1; index <= k; index += 1)
        sum += Math.log((n - k + index) / index);
    return sum;
}
function computeCumulative(k, n) {
    let above = 0;
    for (let count = n; count > k; count -= 1) {
        const log = logChoose(n, n - count) + count * Math.log(QUANTILE) + (n - count) * Math.log(1 - QUANTILE);
        above += Math.exp(log);
    }
    return 1 - above;
}
function pickUpperRank(answers, confidence) {
    let rank;
    for (let next = answers; next >= 1; next -= 1) {
        if (computeCumulative(next - 1, answers) < confidence)
            break;
        rank = next;
    }
    return rank;
}
function pickLowerRank(answers, confidence) {
    for (let rank = answers; rank >= 1; rank -= 1) {
        if (1 - computeCumulative(rank - 1, answers) >= confidence)
            return rank;
    }
    return undefined;
}
function countAnswersForPercentile(confidence) {
    return Math.ceil(Math.log(1 - confidence) / Math.log(QUANTILE));
}
function computePercentile(latencies, confidence) {
    const rank = pickUpperRank(latencies.length, confidence);
    if (rank === undefined)
        return undefined;
    const sorted = latencies.toSorted((a, b) => a - b);
    const lowerRank = pickLowerRank(latencies.length, confidence);
    return {
        point: sorted[Math.ceil(QUANTILE * sorted.length) - 1],
        lower: lowerRank === undefined ? 0 : sorted[lowerRank - 1],
        upper: sorted[rank - 1],
    };
}
function judgePercentile(latencies, limit, confidence) {
    const percentile = computePercentile(latencies, confidence);
    if (percentile === undefined)
        return 'undecided';
    if (percentile.upper <= limit)
        return 'cleared';
    return percentile.lower > limit ? 'exceeded' : 'undecided';
}
function computeMedian(latencies) {
    const sorted = latencies.toSorted((a, b) => a - b);
    return sorted[Math.ceil(sorted.length / 2) - 1];
}

;// CONCATENATED MODULE: ./build/verify-health/statistics/rank-sum.js
function sumRanks(sorted) {
    let sum = 0;
    let ties = 0;
    for (let start = 0; start < sorted.length;) {
        let end = start;
        while (end < sorted.length && sorted[end].value === sorted[start].value)
            end += 1;
        const count = end - start;
        const rank = (start + 1 + end) / 2;
        sum += rank * sorted.slice(start, end).filter((entry) => entry.isSecond).length;
        ties += count ** 3 - count;
        start = end;
    }
    return { sum, ties };
}
function compareRanks(first, second) {
    const all = [
        ...first.map((value) => ({ value, isSecond: false })),
        ...second.map((value) => ({ value, isSecond: true })),
    ].sort((a, b) => (a.value === b.value ? 0 : a.value - b.value));
    const { sum, ties } = sumRanks(all);
    const pairs = first.length * second.length;
    const wins = sum - (second.length * (second.length + 1)) / 2;
    const total = all.length;
    const variance = (pairs / 12) * (total + 1 - ties / (total * (total - 1)));
    return {
        score: variance === 0 ? 0 : (wins - pairs / 2) / Math.sqrt(variance),
        effect: wins / pairs,
    };
}

;// CONCATENATED MODULE: ./build/verify-health/audits/baseline.js




const evidence = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('plimsoll/verify-health/v1'),
    targets: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })),
    answers: schemas/* array */.YOg(schemas/* object */.Ikc({ target: schemas/* number */.aig(), latency: schemas/* number */.aig().nullable(), worth: schemas/* string */.YjP() })),
});
function readBaseline(text) {
    const parsed = evidence.safeParse((0,domain_json/* parseJson */.q)(text));
    if (!parsed.success)
        return undefined;
    return new Map(parsed.data.targets.map(({ name }, index) => [
        name,
        parsed.data.answers.flatMap(({ target, latency, worth }) => target === index && worth === 'good' && latency !== null ? [latency] : []),
    ]));
}
const ENOUGH = 10;
const SCORE = 2.326;
const EFFECT = 0.7;
const LEAST_MS = 5;
function auditBaseline(before, after) {
    return [...after].map(([name, latencies]) => {
        const old = before.get(name) ?? [];
        const of = (verdict, message) => ({
            audit: 'baseline',
            verdict,
            subject: name,
            message,
        });
        if (old.length < ENOUGH || latencies.length < ENOUGH)
            return of('pass', `too few answers to compare (${old.length} before, ${latencies.length} now)`);
        const { score, effect } = compareRanks(old, latencies);
        const [was, is] = [computeMedian(old), computeMedian(latencies)];
        const told = `median ${Math.round(was)} ms before, ${Math.round(is)} ms now`;
        const isSlower = score > SCORE && effect > EFFECT && is - was > LEAST_MS;
        return isSlower
            ? of('warn', `slower than the version before: ${told}; ${Math.round(effect * 100)} % of pairs are slower now`)
            : of('pass', told);
    });
}

;// CONCATENATED MODULE: ./build/verify-health/answer/failure.js
const HTTP2_ONLY = {
    worth: 'unproved',
    class: 'unreachable',
    reason: 'the server speaks HTTP/2 only and this check speaks HTTP/1.1: offer both there, or give the URL of a proxy or load balancer that does',
};
const CERTIFICATE = {
    ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name: issue one for this host',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate’s issuer is unknown or an intermediate certificate is not sent: send the whole chain or give `tls.ca`',
    UNABLE_TO_GET_ISSUER_CERT: 'the certificate’s issuer is unknown: send the whole chain or give `tls.ca`',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate’s issuer is unknown: send the whole chain or give `tls.ca`',
    SELF_SIGNED_CERT_IN_CHAIN: 'the certificate comes from an authority nobody trusts: use a public one or give `tls.ca`',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is signed by itself: use a public authority or give `tls.ca`',
    CERT_REVOKED: 'the certificate was revoked: issue a new one',
    CERT_SIGNATURE_FAILURE: 'the certificate’s signature is wrong',
    ERR_SSL_WRONG_VERSION_NUMBER: 'the port speaks no TLS: an https URL needs one that does',
    EPROTO: 'the TLS handshake failed',
};
const DATED = {
    CERT_HAS_EXPIRED: 'the certificate has expired: renew it',
    CERT_NOT_YET_VALID: 'the certificate is not valid yet: check its dates and the clock of this machine',
};
function readTlsFailure(failure, now) {
    if (failure.code === 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL')
        return HTTP2_ONLY;
    const dated = DATED[failure.code];
    if (dated !== undefined) {
        const clock = now === undefined ? '' : ` (the clock here says ${new Date(now).toISOString().slice(0, 16)}Z)`;
        return { worth: 'bad', class: 'insecure', reason: `${dated}${clock}` };
    }
    const known = CERTIFICATE[failure.code];
    if (known !== undefined)
        return { worth: 'bad', class: 'insecure', reason: known };
    const isCertificate = /CERT|SSL|TLS/u.test(failure.code);
    return isCertificate
        ? { worth: 'bad', class: 'insecure', reason: `the TLS handshake failed (${failure.code})` }
        : { worth: 'bad', class: 'unreachable', reason: `the connection ended in the TLS handshake (${failure.code})` };
}
const NO_ROUTE = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENETDOWN']);
function readConnectFailure(failure) {
    const where = failure.address ?? 'the address';
    if (NO_ROUTE.has(failure.code) && where.includes(':')) {
        return {
            worth: 'unproved',
            class: 'unreachable',
            cause: 'no-route',
            reason: `this machine has no way to ${where} (${failure.code}): hosted runners have no IPv6; give \`address-family: 4\` or check from elsewhere`,
        };
    }
    const what = failure.code === 'EDEADLINE' ? 'does not take a connection' : `refuses the connection (${failure.code})`;
    return { worth: 'bad', class: 'unreachable', reason: `${where} ${what}` };
}
function readRefusal(failure) {
    if (failure.code === 'EMETADATA') {
        return { worth: 'bad', class: 'insecure', reason: `${failure.message}, which is never asked` };
    }
    return {
        worth: 'unproved',
        class: 'blocked',
        cause: 'private',
        reason: `${failure.message} and was not asked: set \`allow-private: true\` if it is meant`,
    };
}
function readHeadFailure(failure) {
    if (failure.code === 'EHTTP2')
        return HTTP2_ONLY;
    if (failure.code === 'EDEADLINE') {
        return { worth: 'bad', class: 'unreachable', reason: `the connection stands, but ${failure.message}` };
    }
    const reason = failure.code.startsWith('HPE_')
        ? `the answer is not HTTP/1.1 (${failure.code})`
        : `the connection ended before an answer (${failure.code})`;
    return { worth: 'bad', class: failure.code.startsWith('HPE_') ? 'unhealthy' : 'unreachable', reason };
}
function readBodyFailure(failure) {
    const reason = failure.code === 'EDEADLINE'
        ? `the body did not end: ${failure.message}`
        : `the body broke off or cannot be decoded (${failure.code})`;
    return { worth: 'bad', class: 'unhealthy', reason };
}
function readFailure(failure, now) {
    if (failure.code === 'EMETADATA' || failure.code === 'EPRIVATE')
        return readRefusal(failure);
    switch (failure.phase) {
        case 'dns':
            return {
                worth: 'bad',
                class: 'unreachable',
                cause: 'dns',
                reason: `the name does not resolve (${failure.code})`,
            };
        case 'proxy':
            return { worth: 'unproved', class: 'unreachable', reason: `the proxy does not let us through (${failure.code})` };
        case 'tls':
            return readTlsFailure(failure, now);
        case 'head':
            return readHeadFailure(failure);
        case 'body':
            return readBodyFailure(failure);
        default:
            return readConnectFailure(failure);
    }
}

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/verify-health/body/json-path.js
var json_path = __webpack_require__(972);
;// CONCATENATED MODULE: ./build/verify-health/body/condition.js


function nameType(value) {
    if (value === null)
        return 'null';
    return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
function show(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
function isOrdered(value, operator, operand) {
    if (operator === '<')
        return value < operand;
    if (operator === '<=')
        return value <= operand;
    return operator === '>' ? value > operand : value >= operand;
}
function compare(value, operator, operand) {
    if (typeof value !== typeof operand || (value === null) !== (operand === null)) {
        return { status: 'error', detail: `is ${nameType(value)} (${show(value)}), not ${nameType(operand)}` };
    }
    if (operator === '==' || operator === '!=') {
        return (value === operand) === (operator === '==')
            ? { status: 'holds' }
            : { status: 'fails', detail: `is ${show(value)}` };
    }
    if (typeof value !== 'number' || typeof operand !== 'number' || !Number.isFinite(value)) {
        return { status: 'error', detail: `is ${show(value)}, not a finite number` };
    }
    return isOrdered(value, operator, operand) ? { status: 'holds' } : { status: 'fails', detail: `is ${show(value)}` };
}
function matchPattern(value, pattern) {
    if (typeof value !== 'string')
        return { status: 'error', detail: `is ${nameType(value)}, not a text` };
    return build/* RE2JS */.L3.compile(pattern).matcher(value).find()
        ? { status: 'holds' }
        : { status: 'fails', detail: `is ${show(value)}` };
}
function testMembership(value, values) {
    return values.includes(value) ? { status: 'holds' } : { status: 'fails', detail: `is ${show(value)}` };
}
function testValue(value, test) {
    if (test.kind === 'compare')
        return compare(value, test.operator, test.operand);
    if (test.kind === 'one-of')
        return testMembership(value, test.values);
    if (test.kind === 'matches')
        return matchPattern(value, test.pattern);
    return test.isWanted ? { status: 'holds' } : { status: 'fails', detail: `is there: ${show(value)}` };
}
function testCondition(body, condition) {
    const { isFound, value } = (0,json_path/* readJsonPath */.A)(body, condition.path);
    if (isFound)
        return testValue(value, condition.test);
    if (condition.test.kind === 'exists') {
        return condition.test.isWanted ? { status: 'fails', detail: 'is missing' } : { status: 'holds' };
    }
    return { status: 'error', detail: 'is missing' };
}

;// CONCATENATED MODULE: ./build/verify-health/answer/content-type.js
function readContentType(headers) {
    return (headers.get('content-type') ?? '').split(';', 1)[0].trim().toLowerCase();
}

;// CONCATENATED MODULE: ./build/verify-health/answer/expectation.js


function isExpectedStatus(code, statuses) {
    const wanted = statuses.length === 0 ? ['2xx'] : statuses;
    return wanted.some((status) => status === String(code) || status === `${Math.floor(code / 100)}xx`);
}
function testHeader(value, test) {
    if (value === undefined)
        return test.kind === 'exists' && !test.isWanted ? undefined : 'is missing';
    const isNumeric = test.kind === 'compare' && typeof test.operand === 'number' && value.trim() !== '';
    const answer = testValue(isNumeric ? Number(value) : value, test);
    return answer.status === 'holds' ? undefined : answer.detail;
}
function findConditionProblem(expectation, received) {
    if (expectation.conditions.length === 0)
        return undefined;
    if (received.json.status === 'not-json')
        return `${received.json.problem}, so no condition on it can hold`;
    for (const condition of expectation.conditions) {
        const answer = testCondition(received.json.value, condition);
        if (answer.status !== 'holds')
            return `\`${condition.name}\` ${answer.detail}`;
    }
    return undefined;
}
function findExpectationProblem(expectation, received) {
    if (!isExpectedStatus(received.code, expectation.statuses))
        return `the status is ${received.code}`;
    const type = received.headers.get('content-type')?.toLowerCase() ?? '';
    const bare = readContentType(received.headers);
    if (expectation.contentType !== undefined && expectation.contentType !== bare && expectation.contentType !== type) {
        return `the content type is ${bare === '' ? 'not given' : bare}, not ${expectation.contentType}`;
    }
    for (const { name, test } of expectation.headers) {
        const problem = testHeader(received.headers.get(name), test);
        if (problem !== undefined)
            return `the header ${name} ${problem}`;
    }
    const missing = expectation.texts.find((test) => testValue(received.text, test).status !== 'holds');
    if (missing !== undefined)
        return 'the body does not contain the expected text';
    return findConditionProblem(expectation, received);
}

;// CONCATENATED MODULE: ./build/verify-health/probe/redirect.js

const MOST_HOPS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const stop = (reason, kind = 'unhealthy') => ({
    kind: 'stop',
    problem: { worth: 'bad', class: kind, reason },
});
function isSameHost(from, to) {
    if (from.hostname !== to.hostname)
        return false;
    const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === '';
    return isUpgrade || from.host === to.host;
}
function pickDirection(hops, code, location, statuses) {
    const isWanted = statuses.length > 0 && isExpectedStatus(code, statuses);
    if (!REDIRECTS.has(code) || location === undefined || isWanted)
        return { kind: 'stay' };
    const last = hops.at(-1);
    const from = new URL(last.url);
    if (!URL.canParse(location, from.href))
        return stop('a redirect leads to an unreadable URL');
    const to = new URL(location, from);
    to.hash = '';
    if (!/^https?:$/u.test(to.protocol))
        return stop(`a redirect leads to ${to.protocol}, which is no web address`, 'insecure');
    if (from.protocol === 'https:' && to.protocol === 'http:')
        return stop('a redirect leads from https back to http', 'insecure');
    if (hops.some((hop) => hop.url === to.href))
        return stop('the redirects run in a circle');
    if (hops.length > MOST_HOPS)
        return stop(`more than ${MOST_HOPS} redirects in a row`);
    const isKept = code === 307 || code === 308 || last.method === 'HEAD';
    const carried = isSameHost(from, to) ? last.headers : {};
    const method = isKept ? last.method : 'GET';
    return {
        kind: 'follow',
        hop: { url: to.href, method, headers: carried, ...(isKept && isSameHost(from, to) ? { body: last.body } : {}) },
    };
}

;// CONCATENATED MODULE: ./build/verify-health/probe/send.js

const COMMON = {
    accept: 'application/health+json, application/json, text/html;q=0.9, */*;q=0.8',
    'cache-control': 'no-cache',
    pragma: 'no-cache',
};
function lowerKeys(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
function sendHop(http, hop, index, sending, manner, left) {
    const isFirst = index === 0;
    const ms = Math.max(1, Math.min(manner.timeout, left));
    return http.request({
        url: hop.url,
        method: hop.method,
        headers: { ...COMMON, 'user-agent': manner.userAgent, ...lowerKeys(hop.headers) },
        body: hop.body,
        address: isFirst ? sending.address : undefined,
        family: sending.family,
        tls: isFirst ? { ca: sending.tls.ca, servername: sending.tls.servername } : { ca: sending.tls.ca },
        allowPrivate: manner.allowPrivate,
        maxBytes: sending.maxBytes,
        headMs: ms,
        totalMs: ms,
    });
}
function addUp(result, spent) {
    return { ...result, timings: { ...result.timings, total: (result.timings.total ?? 0) + spent } };
}
async function sendRequest(http, sending, manner) {
    const isOwn = manner.bypass.hosts.includes(new URL(sending.hop.url).host);
    const headers = { ...sending.hop.headers, ...(isOwn ? manner.bypass.headers : {}) };
    const hops = [{ ...sending.hop, headers }];
    let spent = 0;
    for (let index = 0;; index += 1) {
        const hop = hops[index];
        const result = await sendHop(http, hop, index, sending, manner, sending.budget - spent);
        const total = addUp(result, spent);
        if (result.status === 'failed')
            return { result: total, url: hop.url };
        const direction = pickDirection(hops, result.code, result.headers.get('location'), sending.statuses);
        if (direction.kind === 'stay')
            return { result: total, url: hop.url };
        if (direction.kind === 'stop')
            return { result: total, url: hop.url, problem: direction.problem };
        spent += result.timings.total ?? 0;
        hops.push(direction.hop);
    }
}

;// CONCATENATED MODULE: ./build/verify-health/audits/finding.js

const EVERY_STATUS = ['1xx', '2xx', '3xx', '4xx', '5xx'];
function inquire(auditor, question) {
    const { tls, family, url } = auditor.target;
    const isHome = new URL(question.url).host === new URL(url).host;
    const hop = {
        url: question.url,
        method: question.method ?? 'GET',
        headers: question.headers ?? {},
        body: question.body,
    };
    return sendRequest(auditor.http, {
        hop,
        statuses: question.isFollowed === true ? [] : EVERY_STATUS,
        tls: isHome ? tls : { ...tls, servername: undefined },
        family,
        address: undefined,
        budget: Math.max(1, auditor.left()),
        maxBytes: question.maxBytes ?? 1024 * 1024,
    }, auditor.manner);
}
const CLASS = {
    'security-headers': 'insecure',
    'https-redirect': 'insecure',
    cors: 'insecure',
    certificate: 'insecure',
    frontend: 'unhealthy',
    ports: 'unhealthy',
    steps: 'unhealthy',
    baseline: 'slow',
    address: 'healthy',
    clock: 'healthy',
};
function weighFindings(findings) {
    return findings
        .filter((finding) => finding.verdict !== 'pass')
        .map((finding) => ({
        name: `${finding.audit} ${finding.subject}`,
        isCritical: true,
        verdict: finding.verdict,
        class: finding.class ?? CLASS[finding.audit],
        reason: finding.message,
        isNameless: false,
    }));
}

;// CONCATENATED MODULE: ./build/verify-health/audits/cors.js


const STRANGER = 'https://stranger.invalid';
function judgeWanted(result, origin) {
    if (result.status === 'failed')
        return { verdict: 'inconclusive', message: `could not be asked: ${readFailure(result).reason}` };
    const allowed = result.headers.get('access-control-allow-origin');
    if (allowed === undefined)
        return {
            verdict: 'fail',
            message: 'is not let in (no Access-Control-Allow-Origin): add it to the allowed origins',
        };
    if (allowed.trim() === '*')
        return { verdict: 'fail', message: 'is let in by the wildcard `*`, as every origin is: name the origins' };
    if (allowed.trim() !== origin)
        return {
            verdict: 'fail',
            message: `is not let in; ${JSON.stringify(allowed.slice(0, 80))} is: add it to the allowed origins`,
        };
    const varies = /\borigin\b|\*/iu.test(result.headers.get('vary') ?? '');
    return varies
        ? { verdict: 'pass', message: 'is let in' }
        : { verdict: 'warn', message: 'is let in, but `Vary: Origin` is missing: caches may hand its answer to others' };
}
function judgeStranger(result, origin) {
    if (result.status === 'failed')
        return { verdict: 'inconclusive', message: `could not be asked: ${readFailure(result).reason}` };
    const allowed = result.headers.get('access-control-allow-origin')?.trim();
    if (allowed === '*')
        return { verdict: 'fail', message: 'every origin is let in by the wildcard `*`: name the origins' };
    if (allowed !== origin)
        return { verdict: 'pass', message: 'a stranger is not let in' };
    const isWorse = result.headers.get('access-control-allow-credentials')?.trim() === 'true';
    return {
        verdict: 'fail',
        message: `a stranger is let in by reflecting its origin${isWorse ? ', with credentials' : ''}: name the origins`,
    };
}
async function auditOrigin(auditor, url, origin, judge) {
    const judged = [];
    for (const question of [
        { url, method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } },
        { url, headers: { origin } },
    ]) {
        const { result } = await inquire(auditor, question);
        judged.push(judge(result, origin));
    }
    const worst = judged.find((one) => one.verdict === 'fail') ?? judged.find((one) => one.verdict !== 'pass') ?? judged[0];
    return { audit: 'cors', subject: origin, ...worst };
}
async function auditCors(auditor, url, origins) {
    const findings = [];
    for (const origin of origins)
        findings.push(await auditOrigin(auditor, url, origin, judgeWanted));
    for (const origin of [STRANGER, 'null'])
        findings.push(await auditOrigin(auditor, url, origin, judgeStranger));
    return findings;
}

// EXTERNAL MODULE: ./build/domain/wording.js
var wording = __webpack_require__(7173);
;// CONCATENATED MODULE: ./build/verify-health/answer/pages.table.js
const CHALLENGE_MARKS = [
    'just a moment...',
    'cf-challenge',
    'challenge-platform',
    '/cdn-cgi/challenge',
    'attention required! | cloudflare',
    'checking your browser',
    'ddos protection by',
    'px-captcha',
    'captcha-delivery.com',
    '_incapsula_resource',
    'request unsuccessful. incapsula',
    'awswafcookiedomainlist',
    'access denied</title>',
    'vercel security checkpoint',
    'sucuri website firewall',
];
const ERROR_MARKS = [
    'application error',
    'a client-side exception has occurred',
    'internal server error',
    'bad gateway',
    'service unavailable',
    'gateway time-out',
    'gateway timeout',
    'something went wrong</title>',
    '<title>error',
    '<title>500',
    '<title>502',
    '<title>503',
    '<title>504',
    'there was an error loading',
    'no such app',
    'heroku | no such app',
    'site not found',
    'default backend - 404',
    'under maintenance</title>',
];
const WELCOME_MARKS = [
    'welcome to nginx!',
    'apache2 debian default page',
    'apache2 ubuntu default page',
    'it works!</h1>',
    '<title>index of /',
    'iis windows server</title>',
    'caddy works!',
];

;// CONCATENATED MODULE: ./build/verify-health/answer/page.js

const LOOKED_AT = 100_000;
const LOGIN_PATH = /(?:^|\/)(?:log-?in|sign-?in|auth|sso|oauth2?|authorize|session\/new|saml)(?:[/.]|$)/iu;
const HEALTH_PATH = /(?:^|[/_.-])(?:health\w*|healthcheck|ready\w*|live|livez|liveness|startup|status|ping|actuator|api|version)(?:$|[/_.-])/iu;
function isPage(text, contentType) {
    const start = text
        .slice(0, 512)
        .replace(/^\uFEFF/u, '')
        .trimStart()
        .toLowerCase();
    return /^(?:<!doctype html|<html|<head|<body)/u.test(start) || (contentType === 'text/html' && start.startsWith('<'));
}
function isChallenge(code, headers, text) {
    if (headers.get('cf-mitigated')?.toLowerCase() === 'challenge')
        return true;
    if (headers.get('x-amzn-waf-action') === 'challenge' || headers.get('x-vercel-mitigated') === 'challenge')
        return true;
    if (![401, 403, 405, 429, 503].includes(code))
        return false;
    const page = text.slice(0, LOOKED_AT).toLowerCase();
    return CHALLENGE_MARKS.some((mark) => page.includes(mark));
}
function isLogin(asked, landed) {
    const [from, to] = [new URL(asked), new URL(landed)];
    return from.href !== to.href && LOGIN_PATH.test(to.pathname) && !LOGIN_PATH.test(from.pathname);
}
const SHORT = 4_000;
const HEADING = /<(?:title|h1|h2)\b[^<>]{0,500}>[^<]{0,500}(?:<\/\w+>)?/gu;
function readSubject(text) {
    const page = text.slice(0, LOOKED_AT).toLowerCase();
    return page.length <= SHORT ? page : (page.match(HEADING) ?? []).join('\n');
}
function findPageProblem(url, text) {
    const page = readSubject(text);
    const error = ERROR_MARKS.find((mark) => page.includes(mark));
    if (error !== undefined)
        return `an error page (“${error.replace(/<\/?\w+>/gu, '')}”) under a good status`;
    const welcome = WELCOME_MARKS.find((mark) => page.includes(mark));
    if (welcome !== undefined)
        return 'the web server’s own start page, not the service';
    if (HEALTH_PATH.test(new URL(url).pathname))
        return 'a web page where a health answer was asked for';
    return undefined;
}

;// CONCATENATED MODULE: ./build/verify-health/audits/page-text.js
function cutBetween(text, open, close) {
    const kept = [];
    const plain = text.toLowerCase();
    let at = 0;
    for (;;) {
        const start = plain.indexOf(open, at);
        const end = start < 0 ? -1 : plain.indexOf(close, start + open.length);
        kept.push(text.slice(at, start < 0 ? undefined : start));
        if (start < 0 || end < 0)
            return kept.join(' ');
        at = end + close.length;
    }
}
function readVisible(page) {
    const start = Math.max(0, page.toLowerCase().indexOf('<body'));
    const plain = cutBetween(page.slice(start), '<!--', '-->');
    const markup = ['script', 'style', 'noscript', 'template', 'title'].reduce((text, tag) => cutBetween(text, `<${tag}`, `</${tag}>`), plain);
    return { text: cutBetween(markup, '<', '>').trim(), markup };
}

;// CONCATENATED MODULE: ./build/verify-health/audits/boot.js


const SHOWN = /<(?:img|svg|canvas|video|iframe|input|button|textarea|select|object|embed)\b/iu;
function isShowing(page) {
    const text = readVisible(page);
    return text.text !== '' || SHOWN.test(text.markup);
}
function listThrown(lines) {
    return lines.flatMap((line) => {
        const [, message, source] = /:CONSOLE[^\]]*\] "(Uncaught .*?)", source: (\S*) \(\d+\)$/u.exec(line) ?? [];
        return message === undefined || source === undefined ? [] : [{ message: message.slice(0, 200), source }];
    });
}
function isOwn(source, url) {
    return !URL.canParse(source) || new URL(source).origin === new URL(url).origin;
}
function judgeShown(page, lines, url) {
    if (isChallenge(403, new Map(), page)) {
        return {
            verdict: 'inconclusive',
            class: 'blocked',
            message: 'a bot protection answered the browser instead of the page',
        };
    }
    const thrown = listThrown(lines);
    const own = thrown.find(({ source, message }) => isOwn(source, url) && !message.startsWith('Uncaught (in promise)'));
    if (own !== undefined)
        return { verdict: 'fail', message: `throws while it starts: ${own.message} (${own.source})` };
    if (!isShowing(page)) {
        const why = thrown[0] === undefined ? '' : `: ${thrown[0].message}`;
        return { verdict: 'fail', message: `shows nothing in a browser after its scripts ran${why}` };
    }
    const other = thrown[0];
    return other === undefined
        ? { verdict: 'pass', message: 'starts in a browser and shows something' }
        : {
            verdict: 'warn',
            message: `starts in a browser, and something in it throws: ${other.message} (${other.source})`,
        };
}
function judgeUnshown(page, hasScript, why) {
    if (!hasScript)
        return { verdict: 'pass', message: 'has no script to start, and shows something' };
    const remedy = 'put Chrome or Chromium on the PATH or name it in CHROME_PATH';
    return isShowing(page)
        ? {
            verdict: 'warn',
            class: 'healthy',
            message: `shows something; that its scripts run is not provable (${why}): ${remedy}`,
        }
        : {
            verdict: 'inconclusive',
            class: 'healthy',
            message: `is empty until its scripts run, which is not provable (${why}): ${remedy}`,
        };
}
const boot_LEAST_MS = 3_000;
const MOST_MS = 20_000;
const SPARE_MS = 800;
async function visit(auditor, url) {
    const { allowPrivate, userAgent } = auditor.manner;
    const look = async (isPatient, share) => {
        const totalMs = Math.min(MOST_MS, Math.floor((auditor.left() - SPARE_MS) * share));
        if (totalMs < boot_LEAST_MS * share)
            return { status: 'unfinished', reason: 'the deadline leaves a browser no time: raise it' };
        return auditor.browser.visit({
            url,
            userAgent,
            allowPrivate,
            isTrusting: auditor.target.tls.ca !== undefined,
            isPatient,
            totalMs,
        });
    };
    const first = await look(true, 0.6);
    if (first.status !== 'unfinished')
        return first;
    const second = await look(false, 0.9);
    return second.status === 'shown' && isShowing(second.page) ? second : first;
}
async function auditBoot(auditor, url, page, hasScript) {
    const visited = await visit(auditor, url);
    if (visited.status === 'shown')
        return judgeShown(visited.page, visited.lines, url);
    const why = visited.status === 'absent' ? 'no browser on this machine' : `the browser did not show the page: ${visited.reason}`;
    return judgeUnshown(page, hasScript, why);
}

;// CONCATENATED MODULE: ./build/verify-health/audits/frontend.js







const MOST_ASSETS = 60;
const MOST_BYTES = 16 * 1024 * 1024;
const TAG = /<(script|link)\b([^<>]{0,2000})>/giu;
function readAttribute(attributes, name) {
    const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'iu').exec(attributes);
    return (found?.[1] ?? found?.[2] ?? found?.[3])?.replace(/&amp;/gu, '&').trim();
}
function readAsset(tag, attributes) {
    if (tag === 'script')
        return { href: readAttribute(attributes, 'src'), kind: 'script' };
    const rel = readAttribute(attributes, 'rel')?.toLowerCase() ?? '';
    if (rel === 'stylesheet')
        return { href: readAttribute(attributes, 'href'), kind: 'style' };
    return rel === 'modulepreload' ? { href: readAttribute(attributes, 'href'), kind: 'script' } : undefined;
}
function listAssets(page, url) {
    const plain = cutBetween(page, '<!--', '-->');
    const base = /<base\b[^<>]{0,200}?\bhref\s*=\s*["']([^"']{1,1000})["']/iu.exec(plain)?.[1] ?? '.';
    const from = URL.canParse(base, url) ? new URL(base, url).href : url;
    const found = new Map();
    for (const [, tag = '', attributes = ''] of plain.matchAll(TAG)) {
        const asset = readAsset(tag.toLowerCase(), attributes);
        if (asset?.href === undefined || !URL.canParse(asset.href, from))
            continue;
        const absolute = new URL(asset.href, from);
        if (/^https?:$/u.test(absolute.protocol))
            found.set(absolute.href, { url: absolute.href, kind: asset.kind });
    }
    return [...found.values()].slice(0, MOST_ASSETS);
}
const MIME = {
    script: /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/u,
    style: /^text\/css$/u,
};
function findAssetProblem(kind, result) {
    if (result.status === 'failed')
        return readFailure(result).reason;
    if (result.code !== 200)
        return `answers ${result.code}: the page names a file that is not there`;
    const type = readContentType(result.headers);
    const text = new TextDecoder().decode(result.body.subarray(0, 2_000));
    if (isPage(text, type))
        return `is a web page served as ${kind} (the fallback of a single-page app): the file is missing`;
    if (!MIME[kind].test(type))
        return `has the content type ${type === '' ? 'none' : type}, which browsers refuse for a ${kind}`;
    return result.body.length === 0 ? 'is empty' : undefined;
}
function hasScript(page, assets) {
    return assets.some((asset) => asset.kind === 'script') || /<script\b[^<>]{0,2000}>[^<]/iu.test(page);
}
function findBootProblem(page, url, assets) {
    const problem = findPageProblem(new URL('/', url).href, page);
    if (problem !== undefined)
        return problem;
    return hasScript(page, assets) || isShowing(page) ? undefined : 'the page is blank: no text and no script';
}
async function auditAssets(auditor, assets) {
    const findings = [];
    for (const { url, kind } of assets) {
        const answer = await inquire(auditor, { url, isFollowed: true, headers: { accept: '*/*' }, maxBytes: MOST_BYTES });
        const broken = findAssetProblem(kind, answer.result);
        if (broken !== undefined)
            findings.push(finding('fail', new URL(url).pathname, broken));
    }
    return findings;
}
const finding = (verdict, subject, message) => ({
    audit: 'frontend',
    verdict,
    subject,
    message,
});
async function auditFrontend(auditor, url) {
    const asked = await inquire(auditor, { url, isFollowed: true, headers: { accept: 'text/html' } });
    const { result, url: landed, problem } = asked;
    if (result.status === 'failed')
        return [finding('fail', 'page', readFailure(result).reason)];
    if (problem !== undefined)
        return [finding('fail', 'page', problem.reason)];
    const page = new TextDecoder().decode(result.body);
    const type = readContentType(result.headers);
    if (result.code !== 200)
        return [finding('fail', 'page', `answers ${result.code}`)];
    if (!isPage(page, type))
        return [finding('fail', 'page', `is no web page (${type === '' ? 'no content type' : type})`)];
    const assets = listAssets(page, landed);
    const blank = findBootProblem(page, landed, assets);
    const findings = [
        ...(blank === undefined ? [] : [finding('fail', 'page', blank)]),
        ...(await auditAssets(auditor, assets)),
    ];
    if (findings.length > 0)
        return findings;
    const boot = await auditBoot(auditor, landed, page, hasScript(page, assets));
    const served = finding('pass', 'assets', assets.length === 0
        ? 'no script or style is named'
        : `${(0,wording/* countThings */.Fs)(assets.length, 'script or style is', 'scripts and styles are')} there`);
    return [{ ...finding(boot.verdict, 'page', boot.message), class: boot.class }, served];
}

;// CONCATENATED MODULE: ./build/verify-health/audits/https-redirect.js


function judge(asked, code, location) {
    if (code < 300 || code > 399 || location === undefined || !URL.canParse(location, asked.href)) {
        return { verdict: 'fail', message: `answers ${code} over plain http: redirect to https with 308` };
    }
    const to = new URL(location, asked);
    if (to.protocol !== 'https:')
        return { verdict: 'fail', message: 'redirects, but not to https: redirect to https with 308' };
    if (to.hostname !== asked.hostname && to.hostname !== `www.${asked.hostname}`) {
        return { verdict: 'warn', message: 'redirects to another host first: redirect to https on the same host' };
    }
    if (code !== 301 && code !== 308)
        return { verdict: 'warn', message: `redirects with ${code}, which browsers do not remember: use 308` };
    return { verdict: 'pass', message: `redirects to https with ${code}` };
}
async function auditHttpsRedirect(auditor, url) {
    const subject = new URL(url).host;
    const { result } = await inquire(auditor, { url });
    if (result.status === 'answered') {
        return [{ audit: 'https-redirect', subject, ...judge(new URL(url), result.code, result.headers.get('location')) }];
    }
    if (result.phase === 'connect' && result.code === 'ECONNREFUSED') {
        return [{ audit: 'https-redirect', subject, verdict: 'pass', message: 'plain http is not served' }];
    }
    return [
        {
            audit: 'https-redirect',
            subject,
            verdict: 'inconclusive',
            message: `plain http could not be asked: ${readFailure(result).reason}`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/verify-health/audits/ports.js
const RULE = /^(?:(\[[0-9a-f:.]+\]|[\w.-]+):)?(\d{1,5})\s+(open|closed)$/iu;
function parsePortRule(text) {
    const [, host, digits, wanted] = RULE.exec(text.trim()) ?? [];
    const port = Number(digits);
    if (wanted === undefined || port < 1 || port > 65_535)
        return undefined;
    return { host, port, wanted: wanted.toLowerCase() === 'open' ? 'open' : 'closed' };
}
async function auditPorts(auditor, rules, host) {
    const findings = [];
    for (const rule of rules) {
        const at = rule.host ?? host;
        const timeoutMs = Math.max(1, Math.min(3_000, auditor.left()));
        const found = await auditor.http.knock(at, rule.port, { allowPrivate: auditor.manner.allowPrivate, timeoutMs });
        const state = found === 'open' ? 'open' : 'closed';
        const verdict = found === 'refused' ? 'inconclusive' : state === rule.wanted ? 'pass' : 'fail';
        const message = found === 'refused'
            ? 'is a private address and was not asked: set `allow-private: true`'
            : `is ${state}${found === 'silent' ? ' (silent)' : ''}, expected ${rule.wanted}`;
        findings.push({ audit: 'ports', verdict, subject: `${at}:${rule.port}`, message });
    }
    return findings;
}

;// CONCATENATED MODULE: ./build/verify-health/audits/security-headers.js
const HALF_A_YEAR_S = 15_552_000;
function checkTransport(value) {
    const subject = 'Strict-Transport-Security';
    if (value === undefined)
        return [{ subject, isSerious: true, message: 'is missing: send `max-age=31536000; includeSubDomains`' }];
    const seconds = Number(/max-age\s*=\s*"?(\d{1,12})/iu.exec(value)?.[1] ?? NaN);
    if (!(seconds > 0))
        return [{ subject, isSerious: true, message: 'is switched off (max-age 0 or none): send `max-age=31536000`' }];
    if (seconds >= HALF_A_YEAR_S)
        return [];
    return [{ subject, isSerious: false, message: `lasts ${seconds} s, under half a year: send \`max-age=31536000\`` }];
}
function checkContentPolicy(value) {
    const subject = 'Content-Security-Policy';
    if (value === undefined)
        return [{ subject, isSerious: true, message: "is missing: start with `default-src 'self'`" }];
    const scripts = /(?:^|;)\s*script-src\s([^;]*)/iu.exec(value)?.[1] ?? /(?:^|;)\s*default-src\s([^;]*)/iu.exec(value)?.[1];
    if (scripts === undefined)
        return [{ subject, isSerious: false, message: 'restricts no scripts: add `script-src` or `default-src`' }];
    const isOpen = /(?:^|\s)(?:\*|https?:)(?:\s|$)/u.test(scripts) ||
        (/'unsafe-inline'/u.test(scripts) && !/'(?:nonce-|sha(?:256|384|512)-|strict-dynamic)/u.test(scripts));
    return isOpen
        ? [
            {
                subject,
                isSerious: false,
                message: 'lets any script run (a wildcard or unsafe-inline): use nonces or hashes',
            },
        ]
        : [];
}
function checkFraming(headers) {
    const isSet = /^(?:deny|sameorigin)$/iu.test(headers.get('x-frame-options')?.trim() ?? '');
    const isInPolicy = /frame-ancestors/iu.test(headers.get('content-security-policy') ?? '');
    if (isSet || isInPolicy)
        return [];
    return [
        {
            subject: 'X-Frame-Options',
            isSerious: false,
            message: "is missing: send `DENY`, or `frame-ancestors 'none'` in the content security policy",
        },
    ];
}
function checkDisclosure(headers) {
    return ['server', 'x-powered-by', 'x-aspnet-version']
        .filter((name) => /\d+\.\d+/u.test(headers.get(name) ?? ''))
        .map((subject) => ({ subject, isSerious: false, message: 'tells the exact version: leave it out' }));
}
function checkRest(headers) {
    const complaints = [];
    if (headers.get('x-content-type-options')?.trim().toLowerCase() !== 'nosniff') {
        complaints.push({ subject: 'X-Content-Type-Options', isSerious: false, message: 'is missing: send `nosniff`' });
    }
    if (!headers.has('referrer-policy')) {
        complaints.push({
            subject: 'Referrer-Policy',
            isSerious: false,
            message: 'is missing: send `strict-origin-when-cross-origin`',
        });
    }
    if (![...headers.keys()].some((name) => /rate-?limit/u.test(name))) {
        complaints.push({
            subject: 'RateLimit',
            isSerious: false,
            message: 'no header tells of a rate limit: make sure there is one',
        });
    }
    return complaints;
}
function auditSecurityHeaders(url, headers, strictness) {
    const isSecure = url.startsWith('https:');
    const complaints = [
        ...(isSecure ? checkTransport(headers.get('strict-transport-security')) : []),
        ...checkContentPolicy(headers.get('content-security-policy')),
        ...checkFraming(headers),
        ...checkRest(headers),
        ...checkDisclosure(headers),
    ];
    if (complaints.length === 0)
        return [{ audit: 'security-headers', verdict: 'pass', subject: 'all', message: 'every header protects' }];
    return complaints.map(({ subject, isSerious, message }) => ({
        audit: 'security-headers',
        verdict: isSerious && strictness === 'fail' ? 'fail' : 'warn',
        subject,
        message,
    }));
}

;// CONCATENATED MODULE: ./build/verify-health/body/json.js

function readKey(value, key) {
    return (0,domain_json/* isObject */.G)(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
function readLooseKey(value, key) {
    if (!(0,domain_json/* isObject */.G)(value))
        return undefined;
    if (Object.hasOwn(value, key))
        return value[key];
    const plain = (name) => name.toLowerCase().replace(/[_-]/gu, '');
    const found = Object.keys(value).find((name) => plain(name) === plain(key));
    return found === undefined ? undefined : value[found];
}
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/gsu;
function findDuplicateKey(text) {
    const open = [];
    let last;
    for (const [token] of text.matchAll(TOKEN)) {
        if (token === '{')
            open.push(new Set());
        else if (token === '[')
            open.push(undefined);
        else if (token === '}' || token === ']')
            open.pop();
        else if (token === ':' && last !== undefined) {
            const keys = open.at(-1);
            if (keys?.has(last))
                return last;
            keys?.add(last);
        }
        last = token.startsWith('"') ? token : undefined;
    }
    return undefined;
}
function parseJson(text) {
    const plain = text.replace(/^\uFEFF/u, '');
    let value;
    try {
        value = JSON.parse(plain);
    }
    catch {
        return {
            status: 'not-json',
            problem: plain.trim() === '' ? 'the body is empty' : 'the body is not JSON',
        };
    }
    const twice = findDuplicateKey(plain);
    if (twice === undefined)
        return { status: 'json', value };
    return { status: 'not-json', problem: `the body has the key ${twice.slice(0, 60)} twice` };
}
function showScalar(value) {
    if (typeof value === 'string')
        return value.slice(0, 80);
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

;// CONCATENATED MODULE: ./build/verify-health/audits/steps.js





const PLACE = /\{\{([\w-]+)\}\}/gu;
function fill(text, bag, escape) {
    return text.replace(PLACE, (whole, name) => {
        const value = bag.values.get(name);
        return value === undefined ? whole : escape(value);
    });
}
const asIs = (value) => value;
const inJson = (value) => JSON.stringify(value).slice(1, -1);
const inHeader = (value) => value.replace(/[^\t\x20-\x7e]/gu, '');
function readCapture(answer, json, source) {
    const header = /^header\s+([\w-]+)$/iu.exec(source)?.[1];
    if (header !== undefined)
        return answer.headers.get(header.toLowerCase());
    const path = (0,json_path/* parseJsonPath */.H)(source);
    if (path === undefined || json.status === 'not-json')
        return undefined;
    const { value } = (0,json_path/* readJsonPath */.A)(json.value, path);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : undefined;
}
function keepCookies(answer, bag) {
    for (const line of (answer.headers.get('set-cookie') ?? '').split('\n')) {
        const [, name, value] = /^\s*([^=;\s]+)=([^;]*)/u.exec(line) ?? [];
        if (name !== undefined && value !== undefined)
            bag.cookies.set(name, value);
    }
}
function sendStep(auditor, step, url, base, bag) {
    const isHome = url.host === new URL(base).host;
    const cookies = [...bag.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const filled = Object.entries(step.headers).map(([name, value]) => [name, inHeader(fill(value, bag, asIs))]);
    const isJson = /json/iu.test(step.headers['content-type'] ?? step.headers['Content-Type'] ?? '');
    return inquire(auditor, {
        url: url.href,
        method: step.method,
        headers: { ...(isHome && cookies !== '' ? { cookie: cookies } : {}), ...Object.fromEntries(filled) },
        body: step.body === undefined ? undefined : fill(step.body, bag, isJson ? inJson : asIs),
    });
}
async function take(auditor, step, base, bag, keep) {
    const written = fill(step.url, bag, encodeURIComponent);
    if (!URL.canParse(written, base))
        return 'its URL is unreadable';
    const { result } = await sendStep(auditor, step, new URL(written, base), base, bag);
    if (result.status === 'failed')
        return readFailure(result).reason;
    const text = new TextDecoder().decode(result.body);
    const json = parseJson(text);
    const { code, headers, isCut } = result;
    const problem = findExpectationProblem(step.expectation, { code, headers, text, isCut, json });
    if (problem !== undefined)
        return problem;
    keepCookies(result, bag);
    for (const [name, source] of Object.entries(step.captures)) {
        const value = readCapture(result, json, source);
        if (value === undefined)
            return `the answer has no ${source} to capture as ${name}`;
        keep(value);
        bag.values.set(name, value);
    }
    return undefined;
}
async function auditSteps(auditor, target, keep) {
    const bag = { values: new Map(), cookies: new Map() };
    const findings = [];
    for (const [index, step] of target.steps.entries()) {
        const subject = `${target.name}: ${step.name}`;
        const problem = await take(auditor, step, target.url, bag, keep);
        findings.push({
            audit: 'steps',
            verdict: problem === undefined ? 'pass' : 'fail',
            subject,
            message: problem ?? `step ${index + 1} of ${target.steps.length} went well`,
        });
        if (problem !== undefined)
            break;
    }
    return findings;
}

// EXTERNAL MODULE: ./build/domain/duration.js
var duration = __webpack_require__(4953);
;// CONCATENATED MODULE: ./build/verify-health/audits/watched.js


const MOST_LEAD_MS = 2 * 60_000;
const TICK_MS = 2_000;
function measureLead(answers) {
    const told = answers.filter((answer) => answer.clockLead !== undefined);
    const leads = told.map((answer) => answer.clockLead);
    const span = (told.at(-1)?.at ?? 0) - (told[0]?.at ?? 0);
    const isTicking = span > TICK_MS && Math.max(...leads) - Math.min(...leads) <= TICK_MS;
    return isTicking ? leads[0] : undefined;
}
function findSkew(answers, subject) {
    const lead = measureLead(answers) ?? 0;
    if (Math.abs(lead) <= MOST_LEAD_MS)
        return [];
    const where = `${(0,duration/* formatDuration */.a3)(Math.round(Math.abs(lead) / 1_000) * 1_000)} ${lead > 0 ? 'behind' : 'ahead of'}`;
    const message = `the clock here is ${where} the server’s (Date header), and certificates are judged by it: set the clock that is wrong`;
    return [{ audit: 'clock', verdict: 'warn', subject, message }];
}
function auditWatched({ target, watched }) {
    const findings = [];
    const days = watched.watch.answers.findLast((answer) => answer.certificateDays !== undefined)?.certificateDays;
    if (days !== undefined && days < target.tls.minDays) {
        findings.push({
            audit: 'certificate',
            verdict: target.tls.isMinDaysAsked ? 'fail' : 'warn',
            subject: target.name,
            message: `ends in ${(0,wording/* countThings */.Fs)(Math.floor(days), 'day')}, fewer than ${target.tls.minDays}: renew it`,
        });
    }
    for (const address of watched.deaf) {
        findings.push({
            audit: 'address',
            verdict: 'warn',
            subject: address,
            message: 'IPv6 address cannot be reached from here, while IPv4 can: check it, or its AAAA record',
        });
    }
    return [...findings, ...findSkew(watched.watch.answers, target.name)];
}

;// CONCATENATED MODULE: ./build/verify-health/audits/all.js










function readPortRules(inputs) {
    const rules = (inputs.ports ?? []).map((text) => ({ text, rule: parsePortRule(text) }));
    const odd = rules.filter(({ rule }) => rule === undefined).map(({ text }) => JSON.stringify(text));
    if (odd.length > 0)
        throw new errors/* UsageError */.eb(`input \`ports\`: ${odd.join(', ')}: write \`443 open\` or \`db.example.com:5432 closed\``);
    return rules.flatMap(({ rule }) => rule ?? []);
}
async function auditHeaders(auditor, url, strictness) {
    const { result, url: landed } = await inquire(auditor, { url, isFollowed: true });
    if (result.status === 'answered')
        return auditSecurityHeaders(landed, result.headers, strictness);
    return [
        {
            audit: 'security-headers',
            verdict: 'inconclusive',
            subject: 'all',
            message: `could not be asked (${result.code})`,
        },
    ];
}
function pickUrl(choice, own) {
    if (choice === 'off')
        return undefined;
    return choice === 'on' ? own : choice;
}
function toPlain(url) {
    const { hostname, pathname } = new URL(url);
    return `http://${hostname}${pathname}`;
}
function compareBaseline({ baseline, reports }) {
    if (baseline === undefined)
        return [];
    const now = reports.map(({ target, watched }) => [
        target.name,
        watched.watch.answers.flatMap((answer) => (answer.worth === 'good' ? [answer.latency] : [])),
    ]);
    return auditBaseline(baseline, new Map(now));
}
const all_LEAST_MS = 50;
async function withinDeadline(auditor, audit, run) {
    const late = (subject) => ({
        audit,
        verdict: 'inconclusive',
        subject,
        message: 'the deadline left no time for this audit: raise `deadline`',
    });
    if (auditor.left() < all_LEAST_MS)
        return [late('all')];
    const findings = await run();
    if (auditor.left() > 0)
        return findings;
    return findings.map((finding) => (finding.verdict === 'fail' ? late(finding.subject) : finding));
}
function listWanted(auditor, { inputs, reports, portRules, keep }, url) {
    const wanted = [];
    for (const { target } of reports.filter((report) => report.target.steps.length > 0)) {
        wanted.push(['steps', () => auditSteps({ ...auditor, target }, target, keep)]);
    }
    const strictness = inputs['security-headers'];
    if (strictness !== 'off')
        wanted.push(['security-headers', () => auditHeaders(auditor, url, strictness)]);
    const plain = pickUrl(inputs['https-redirect'], toPlain(url));
    if (plain !== undefined)
        wanted.push(['https-redirect', () => auditHttpsRedirect(auditor, plain)]);
    const origins = inputs.cors ?? [];
    if (origins.length > 0)
        wanted.push(['cors', () => auditCors(auditor, url, origins)]);
    const page = pickUrl(inputs.frontend, new URL('/', url).href);
    if (page !== undefined)
        wanted.push(['frontend', () => auditFrontend(auditor, page)]);
    if (portRules.length > 0)
        wanted.push(['ports', () => auditPorts(auditor, portRules, new URL(url).hostname)]);
    return wanted;
}
async function auditAll(auditor, subject) {
    const { reports } = subject;
    const findings = reports.flatMap(auditWatched);
    const isDead = reports.every(({ judgement }) => judgement.verdict === 'fail');
    const wanted = isDead ? [] : listWanted(auditor, subject, reports[0].target.url);
    for (const [audit, run] of wanted)
        findings.push(...(await withinDeadline(auditor, audit, run)));
    return [...findings, ...compareBaseline(subject)];
}

// EXTERNAL MODULE: ./build/kernel/contract.js
var contract = __webpack_require__(7224);
// EXTERNAL MODULE: ./build/kernel/inputs.js
var inputs = __webpack_require__(8927);
;// CONCATENATED MODULE: ./build/verify-health/answer/answer.js
const CLASSES = [
    'healthy',
    'degraded',
    'stale-version',
    'mixed-versions',
    'unhealthy',
    'unreachable',
    'blocked',
    'insecure',
    'slow',
];
function isGood(answer) {
    return answer.worth === 'good' || answer.worth === 'degraded';
}

;// CONCATENATED MODULE: ./build/verify-health/evidence.js


const verdict = schemas/* enum */.k5n(['pass', 'warn', 'fail', 'inconclusive']);
const count = schemas/* number */.aig().int().min(0);
const dependency = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    meaning: schemas/* enum */.k5n(['good', 'degraded', 'bad', 'unknown']),
    word: schemas/* string */.YjP(),
});
const target = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    critical: schemas/* boolean */.zMY(),
    verdict,
    class: schemas/* enum */.k5n(CLASSES),
    reason: schemas/* string */.YjP(),
    version: schemas/* string */.YjP().nullable(),
    samples: count,
    failures: count,
    errorRate: schemas/* object */.Ikc({ lower: schemas/* number */.aig(), upper: schemas/* number */.aig() }).nullable(),
    p95: schemas/* object */.Ikc({ point: schemas/* number */.aig().nullable(), lower: schemas/* number */.aig(), upper: schemas/* number */.aig().nullable() }).nullable(),
    median: schemas/* number */.aig().nullable(),
    convergence: schemas/* object */.Ikc({
        status: schemas/* enum */.k5n(['not-asked', 'proved', 'open', 'not-provable']),
        seen: count,
        needed: count,
        instances: count,
    }),
    stableAt: schemas/* number */.aig().nullable(),
    endedAt: schemas/* number */.aig(),
    dialect: schemas/* string */.YjP().nullable(),
    dependencies: schemas/* array */.YOg(dependency),
});
const answer = schemas/* object */.Ikc({
    target: count,
    at: schemas/* number */.aig(),
    latency: schemas/* number */.aig().nullable(),
    code: schemas/* number */.aig().nullable(),
    worth: schemas/* enum */.k5n(['good', 'degraded', 'bad', 'unproved']),
    class: schemas/* enum */.k5n(CLASSES),
    version: schemas/* string */.YjP().nullable(),
    address: schemas/* string */.YjP().nullable(),
});
const evidence_evidence = schemas/* object */.Ikc({
    verdict,
    class: schemas/* enum */.k5n(CLASSES),
    version: schemas/* string */.YjP().nullable(),
    samples: count,
    errorRate: schemas/* number */.aig().nullable(),
    p95: count.nullable(),
    confidence: schemas/* number */.aig(),
    begunAt: schemas/* string */.YjP(),
    tookMs: count,
    targets: schemas/* array */.YOg(target),
    findings: schemas/* array */.YOg(schemas/* object */.Ikc({ audit: schemas/* string */.YjP(), verdict, subject: schemas/* string */.YjP(), message: schemas/* string */.YjP() })),
    answers: schemas/* array */.YOg(answer),
});

;// CONCATENATED MODULE: ./build/verify-health/contract.js




const httpUrl = (0,inputs/* matching */.wC)(/^https?:\/\/\S+$/iu, 'an absolute http:// or https:// URL');
const switchOrUrl = (0,inputs/* matching */.wC)(/^(?:on|off|https?:\/\/\S+)$/iu, 'on, off or an absolute URL');
const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'verify-health',
    about: 'Proves that the new version serves, everywhere, and well; says pass, warn, fail or inconclusive.',
    branding: { icon: 'activity', color: 'green' },
    inputs: {
        url: (0,contract/* input */.hF)({
            about: 'URL to check; for several, or to say what is expected, use `targets`.',
            type: httpUrl,
            configurable: false,
        }),
        targets: (0,contract/* input */.hF)({
            about: 'Targets in YAML, inline or the path of a file: `url`, `expect`, `sha`, `replicas`, `critical`, `tls`, `steps` and more.',
            type: (0,inputs/* text */.Qq)(),
        }),
        'expect-sha': (0,contract/* input */.hF)({
            about: 'Commit that must answer everywhere (7 to 64 hexadecimal digits).',
            type: (0,inputs/* matching */.wC)(/^[0-9a-f]{7,64}$/iu, '7 to 64 hexadecimal digits'),
            configurable: false,
        }),
        deadline: (0,contract/* input */.hF)({ about: 'When the check ends, whatever the server does.', type: (0,duration/* duration */.p0)(1_000), fallback: '5m' }),
        interval: (0,contract/* input */.hF)({ about: 'Time between two probes of a target.', type: (0,duration/* duration */.p0)(50), fallback: '2s' }),
        consecutive: (0,contract/* input */.hF)({
            about: 'Good answers in a row, each on a new connection, before a target counts as up.',
            type: (0,inputs/* int */.Wh)(1, 100),
            fallback: '3',
            stricter: Math.max,
        }),
        soak: (0,contract/* input */.hF)({
            about: 'How long a target must stay up after that.',
            type: (0,duration/* duration */.p0)(),
            fallback: '0s',
            stricter: Math.max,
        }),
        'max-error-rate': (0,contract/* input */.hF)({
            about: 'Highest true error rate, cleared or failed by Wilson bounds.',
            type: (0,duration/* percent */.KN)(0),
            stricter: Math.min,
        }),
        'max-p95': (0,contract/* input */.hF)({
            about: 'Highest 95th percentile of the latency, by order statistics (at least 59 answers).',
            type: (0,duration/* duration */.p0)(1),
            stricter: Math.min,
        }),
        'max-latency': (0,contract/* input */.hF)({
            about: 'Latency above which a single answer counts as failed.',
            type: (0,duration/* duration */.p0)(1),
            fallback: '5s',
            stricter: Math.min,
        }),
        confidence: (0,contract/* input */.hF)({
            about: 'Confidence of the bounds.',
            type: (0,duration/* percent */.KN)(50, 99.99),
            fallback: '95%',
            stricter: Math.max,
        }),
        'security-headers': (0,contract/* input */.hF)({
            about: 'Audit of the response headers: serious gaps warn or fail.',
            type: (0,inputs/* oneOf */.yL)('off', 'warn', 'fail'),
            fallback: 'off',
        }),
        'https-redirect': (0,contract/* input */.hF)({
            about: 'Audit that plain http leads to https: `on` for the first target’s host, or an http URL.',
            type: switchOrUrl,
            fallback: 'off',
        }),
        cors: (0,contract/* input */.hF)({
            about: 'Origins that must be let in (one per line); others, the wildcard and reflection fail.',
            type: (0,inputs/* list */.p_)(),
        }),
        frontend: (0,contract/* input */.hF)({
            about: 'Boot check of a page, its scripts and its styles, in Chrome or Chromium where present: `on` for the first target’s root, or a URL.',
            type: switchOrUrl,
            fallback: 'off',
        }),
        ports: (0,contract/* input */.hF)({
            about: 'TCP ports that must be open or closed, one per line: `443 open`, `db.example.com:5432 closed`.',
            type: (0,inputs/* list */.p_)(),
        }),
        'allow-private': (0,contract/* input */.hF)({
            about: 'Whether loopback and private addresses may be asked; metadata addresses never are.',
            type: (0,inputs/* oneOf */.yL)('true', 'false'),
            fallback: 'false',
        }),
        'user-agent': (0,contract/* input */.hF)({
            about: 'User-Agent of every request.',
            type: (0,inputs/* matching */.wC)(/^[\x20-\x7e]{1,200}$/u, 'printable ASCII'),
            fallback: 'plimsoll-verify-health',
        }),
        'bypass-header': (0,contract/* input */.hF)({
            about: '`Name: value` that lets us through a bot protection; sent to the targets’ hosts only.',
            type: (0,inputs/* secretText */.yD)(),
            secret: true,
        }),
        baseline: (0,contract/* input */.hF)({
            about: 'Evidence file of the version before: a clear slowdown warns.',
            type: (0,inputs/* text */.Qq)(),
            configurable: false,
        }),
    },
    outputs: {
        verdict: { about: '`pass`, `warn`, `fail` or `inconclusive`; only `fail` should start a rollback.' },
        class: {
            about: '`healthy`, `degraded`, `stale-version`, `mixed-versions`, `unhealthy`, `unreachable`, `blocked`, `insecure` or `slow`.',
        },
        version: { about: 'Commit or version that answered last.' },
        samples: { about: 'Answers counted in the verdict.' },
        'error-rate': { about: 'Failed share of the counted answers, a decimal fraction; empty when none were counted.' },
        p95: { about: 'Upper bound of the 95th percentile in milliseconds; empty below 59 answers.' },
    },
    permissions: {},
    failsWhen: [
        'A target is not healthy when the deadline comes.',
        'The old version still answers.',
        'A target fails again after it was healthy.',
        'A limit is proved to be broken.',
        'The answers do not suffice for a verdict.',
        'An audit that was asked for fails.',
    ],
    evidence: evidence_evidence,
});

// EXTERNAL MODULE: ./build/verify-health/targets/target.js
var targets_target = __webpack_require__(5227);
;// CONCATENATED MODULE: ./build/verify-health/statistics/convergence.js
const CONVERGENCE = { confidence: 0.99, oldShare: 0.1 };
function countInARow(risk, oldShare) {
    return Math.ceil(Math.log(risk) / Math.log(1 - oldShare));
}
function countAnswersToConverge(attempt, confidence = CONVERGENCE.confidence, oldShare = CONVERGENCE.oldShare) {
    const risk = 1 - confidence;
    const first = countInARow(risk, oldShare);
    if (attempt <= 1)
        return first;
    const spent = (1 - oldShare) ** first;
    const left = Math.max(risk - spent, risk / 100);
    return countInARow((left * 6) / Math.PI ** 2 / (attempt - 1) ** 2, oldShare);
}
const AMPLE_ANSWERS = 60;
function boundMissed(replicas, answers) {
    const other = 1 - 1 / replicas;
    return replicas * (other ** answers + (answers / replicas) * other ** (answers - 1));
}
function countAnswersToSeeAll(replicas, confidence = CONVERGENCE.confidence) {
    let answers = 2;
    while (boundMissed(replicas, answers) > 1 - confidence)
        answers += 1;
    return answers;
}

;// CONCATENATED MODULE: ./build/verify-health/verdict/convergence.js


const TWICE = 2;
function countInstances(run) {
    const seen = new Map();
    for (const { instance } of run)
        if (instance !== undefined)
            seen.set(instance, (seen.get(instance) ?? 0) + 1);
    return [...seen.values()].filter((count) => count >= TWICE).length;
}
function findDoubt(run, plan, instances) {
    if (run.some((answer) => answer.isSticky)) {
        return 'a load balancer binds each client to one replica (affinity cookie): publish an instance id and give `replicas`';
    }
    const isMissing = plan.replicas !== undefined && run.some((answer) => answer.instance !== undefined);
    if (!isMissing)
        return undefined;
    return `${instances} of ${plan.replicas} replicas showed themselves: the others may not be reached from here`;
}
const CACHED = 'a cache answers instead of the service: check a URL that is not cached';
function countNeeded(watch) {
    return countAnswersToConverge(watch.attempts) + (watch.runStart > 0 ? 1 : 0);
}
function countToSee(run, plan) {
    const isTold = plan.replicas !== undefined && run.some((answer) => answer.instance !== undefined);
    return isTold ? countAnswersToSeeAll(plan.replicas) : 0;
}
function readConvergence(watch, plan) {
    const run = watch.answers.slice(watch.runStart).filter(isGood);
    const own = run.filter((answer) => !answer.isCached);
    const instances = countInstances(own);
    const needed = Math.max(countNeeded(watch), countToSee(own, plan));
    const facts = { seen: own.length, needed, instances, isWorthMore: false };
    if (!plan.isVersioned)
        return { ...facts, status: 'not-asked' };
    if (plan.replicas !== undefined && instances >= plan.replicas)
        return { ...facts, status: 'proved' };
    if (own.length < needed) {
        const isHidden = run.length >= needed && own.length * 4 < run.length;
        return isHidden ? { ...facts, status: 'not-provable', reason: CACHED } : { ...facts, status: 'open' };
    }
    const doubt = findDoubt(run, plan, instances);
    if (doubt !== undefined)
        return { ...facts, status: 'not-provable', reason: doubt };
    return { ...facts, status: 'proved', isWorthMore: own.length < AMPLE_ANSWERS };
}
function isConverging(watch, plan) {
    const { status, isWorthMore } = readConvergence(watch, plan);
    return status === 'open' || isWorthMore;
}
function pickPause(watch, plan) {
    const last = watch.answers.at(-1);
    const asked = Math.min(last?.retryAfter ?? 0, 60_000);
    const isProving = watch.phase === 'proving' && isConverging(watch, plan);
    return Math.max(asked, isProving ? plan.pace : plan.interval);
}

;// CONCATENATED MODULE: ./build/verify-health/statistics/normal.js
const NUMERATOR = [
    -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
    2.506628277459239,
];
const DENOMINATOR = [
    -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1,
];
const TAIL_NUMERATOR = [
    -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
];
const TAIL_DENOMINATOR = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];
function evaluate(coefficients, x) {
    return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
function computeNormalQuantile(probability) {
    if (probability > 0.5)
        return -computeNormalQuantile(1 - probability);
    if (probability < 0.02425) {
        const q = Math.sqrt(-2 * Math.log(probability));
        return evaluate(TAIL_NUMERATOR, q) / evaluate(TAIL_DENOMINATOR, q);
    }
    const q = probability - 0.5;
    const r = q * q;
    return (evaluate(NUMERATOR, r) * q) / evaluate(DENOMINATOR, r);
}

;// CONCATENATED MODULE: ./build/verify-health/statistics/error-rate.js

function computeWilsonBounds(failures, answers, confidence) {
    if (answers === 0)
        return { lower: 0, upper: 1 };
    const z = computeNormalQuantile(1 - (1 - confidence) / 2);
    const share = failures / answers;
    const scale = 1 + (z * z) / answers;
    const centre = share + (z * z) / (2 * answers);
    const spread = z * Math.sqrt((share * (1 - share)) / answers + (z * z) / (4 * answers * answers));
    const lower = failures === 0 ? 0 : Math.max(0, (centre - spread) / scale);
    const upper = failures === answers ? 1 : Math.min(1, (centre + spread) / scale);
    return { lower, upper };
}
function judgeErrorRate(failures, answers, limit, confidence) {
    const { lower, upper } = computeWilsonBounds(failures, answers, confidence);
    if (upper <= limit)
        return 'cleared';
    return lower > limit ? 'exceeded' : 'undecided';
}
function countAnswersToClear(failures, limit, confidence) {
    const isCleared = (answers) => judgeErrorRate(failures, answers, limit, confidence) === 'cleared';
    let high = Math.max(1, failures);
    while (!isCleared(high))
        high *= 2;
    let low = Math.floor(high / 2);
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (isCleared(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}

;// CONCATENATED MODULE: ./build/verify-health/statistics/looks.js


const GROWTH = 1.6;
const LOOKS = 3;
function countAnswersForLimits(limits) {
    const rate = limits.errorRate === undefined ? 0 : countAnswersToClear(0, limits.errorRate, limits.confidence);
    return Math.max(rate, limits.p95 === undefined ? 0 : countAnswersForPercentile(limits.confidence));
}
function planLooks(first) {
    return Array.from({ length: LOOKS }, (_, index) => Math.ceil(first * GROWTH ** index));
}
function judgeAtLook(failures, answers, limits) {
    if (limits.errorRate === undefined)
        return 'cleared';
    const upper = computeWilsonBounds(failures, answers, limits.confidence).upper;
    if (upper <= limits.errorRate)
        return 'cleared';
    const shared = 1 - (1 - limits.confidence) / LOOKS;
    const lower = computeWilsonBounds(failures, answers, shared).lower;
    return lower > limits.errorRate ? 'exceeded' : 'undecided';
}

;// CONCATENATED MODULE: ./build/verify-health/verdict/limits.js




function countMissing(failures, answers, limits, looks) {
    const rate = limits.errorRate === undefined ? 0 : countAnswersToClear(failures, limits.errorRate, limits.confidence);
    const next = looks.find((look) => look >= rate && look > answers) ?? Math.max(rate, answers + 1);
    return next - answers;
}
function limits_judge(failures, latencies, limits) {
    const rate = judgeAtLook(failures, latencies.length, limits);
    const p95 = limits.p95 === undefined ? 'cleared' : judgePercentile(latencies, limits.p95, limits.confidence);
    if (rate === 'exceeded')
        return { status: 'exceeded', limit: 'error-rate' };
    if (p95 === 'exceeded')
        return { status: 'exceeded', limit: 'p95' };
    if (rate === 'undecided')
        return { status: 'undecided', limit: 'error-rate' };
    return p95 === 'undecided' ? { status: 'undecided', limit: 'p95' } : { status: 'cleared' };
}
function isLost(failures, answers, plan) {
    const look = plan.looks.find((count) => count >= answers);
    return look !== undefined && judgeAtLook(failures, look, plan.limits) === 'exceeded';
}
function judgeLimits(window, plan) {
    const { limits } = plan;
    const look = plan.looks.findLast((count) => count <= window.length);
    const judged = look === undefined ? window : window.slice(0, look);
    const failures = judged.filter((answer) => !isGood(answer)).length;
    const latencies = judged.map((answer) => (isGood(answer) || answer.class === 'slow' ? answer.latency : Infinity));
    const facts = {
        answers: judged.length,
        failures,
        bounds: computeWilsonBounds(failures, judged.length, limits.confidence),
        p95: computePercentile(latencies, limits.confidence),
    };
    if (plan.looks.length === 0)
        return { ...facts, status: 'cleared', missing: 0 };
    const all = window.filter((answer) => !isGood(answer)).length;
    if (isLost(all, window.length, plan))
        return {
            ...facts,
            answers: window.length,
            failures: all,
            bounds: computeWilsonBounds(all, window.length, limits.confidence),
            status: 'exceeded',
            limit: 'error-rate',
            missing: 0,
        };
    const missing = countMissing(failures, window.length, limits, plan.looks);
    if (look === undefined)
        return { ...facts, status: 'undecided', limit: limits.errorRate === undefined ? 'p95' : 'error-rate', missing };
    const verdict = limits_judge(failures, latencies, limits);
    return { ...facts, ...verdict, missing: verdict.status === 'undecided' ? missing : 0 };
}

;// CONCATENATED MODULE: ./build/verify-health/verdict/watch.js

const FIRST_WATCH = {
    phase: 'warming',
    streak: 0,
    stableAt: undefined,
    answers: [],
    windowStart: 0,
    runStart: 0,
    attempts: 0,
    isRunning: false,
};
function countRow(plan, addresses) {
    return Math.max(plan.consecutive, Math.min(addresses, 16));
}
function observe(watch, answer, plan, addresses) {
    const answers = [...watch.answers, answer];
    if (answer.cause === 'old-version') {
        return {
            ...watch,
            phase: 'warming',
            streak: 0,
            stableAt: undefined,
            answers,
            windowStart: answers.length,
            runStart: answers.length,
            isRunning: false,
        };
    }
    const isRunning = watch.isRunning || isGood(answer);
    const attempts = watch.attempts + (isRunning && !watch.isRunning ? 1 : 0);
    const next = { ...watch, answers, isRunning, attempts };
    const streak = isGood(answer) ? watch.streak + 1 : 0;
    if (watch.phase === 'proving')
        return { ...next, streak };
    if (streak < countRow(plan, addresses))
        return { ...next, streak, windowStart: answers.length };
    return { ...next, phase: 'proving', streak, stableAt: answer.at, windowStart: answers.length };
}
function listWindow(watch) {
    return watch.answers.slice(watch.windowStart);
}

;// CONCATENATED MODULE: ./build/verify-health/report.js






const orNull = (value) => value === undefined || !Number.isFinite(value) ? null : Math.round(value * 10) / 10;
function nameVersion(answer) {
    return answer?.sha ?? answer?.version ?? null;
}
function listCounted({ watched, plan }) {
    const { watch } = watched;
    if (watch.phase === 'warming')
        return watch.answers;
    const window = listWindow(watch);
    return window.length > 0 ? window : watch.answers.slice(-plan.consecutive);
}
function describeLimits(report) {
    const { watch } = report.watched;
    return watch.phase === 'warming' || listWindow(watch).length === 0
        ? undefined
        : judgeLimits(listWindow(watch), report.plan);
}
function writePercentile(limits) {
    if (limits?.p95 === undefined)
        return null;
    const { point, lower, upper } = limits.p95;
    return { point: orNull(point), lower: orNull(lower) ?? 0, upper: orNull(upper) };
}
function writeTarget(report) {
    const { target, plan, watched, judgement } = report;
    const { watch } = watched;
    const counted = listCounted(report);
    const limits = describeLimits(report);
    const last = watch.answers.findLast((answer) => answer.dependencies.length > 0 || answer.dialect !== undefined);
    const { status, seen, needed, instances } = readConvergence(watch, plan);
    const latencies = counted.map((answer) => answer.latency);
    return {
        name: target.name,
        url: (0,targets_target/* showUrl */.jr)(target.url),
        critical: target.critical,
        verdict: judgement.verdict,
        class: judgement.class,
        reason: judgement.reason,
        version: nameVersion(watch.answers.findLast(isGood) ?? watch.answers.at(-1)),
        samples: counted.length,
        failures: counted.filter((answer) => !isGood(answer)).length,
        errorRate: limits === undefined ? null : { lower: limits.bounds.lower, upper: limits.bounds.upper },
        p95: writePercentile(limits),
        median: orNull(computeMedian(latencies)),
        convergence: { status, seen, needed, instances },
        stableAt: watch.stableAt ?? null,
        endedAt: watched.endedAt,
        dialect: last?.dialect ?? null,
        dependencies: [...(last?.dependencies ?? [])],
    };
}
function writeAnswers(report, index) {
    return report.watched.watch.answers.map((answer) => ({
        target: index,
        at: Math.round(answer.at),
        latency: orNull(answer.latency),
        code: answer.code ?? null,
        worth: answer.worth,
        class: answer.class,
        version: nameVersion(answer),
        address: answer.address ?? null,
    }));
}

;// CONCATENATED MODULE: ./build/verify-health/facts.js

function poolNumbers(targets) {
    const counted = targets.filter((target) => target.errorRate !== null || target.stableAt === null);
    const samples = counted.reduce((sum, target) => sum + target.samples, 0);
    const failures = counted.reduce((sum, target) => sum + target.failures, 0);
    const bounds = targets.map((target) => target.p95?.upper ?? null);
    const isKnown = bounds.length > 0 && bounds.every((bound) => bound !== null);
    return {
        samples: targets.reduce((sum, target) => sum + target.samples, 0),
        errorRate: samples === 0 ? null : Math.round((failures / samples) * 1e6) / 1e6,
        p95: isKnown ? Math.ceil(Math.max(...bounds)) : null,
    };
}
function writeFacts(confidence, reports, findings, total, begun, ended) {
    const targets = reports.map(writeTarget);
    return {
        verdict: total.verdict,
        class: total.class,
        version: targets.find((target) => target.version !== null)?.version ?? null,
        ...poolNumbers(targets),
        confidence,
        begunAt: new Date(begun).toISOString(),
        tookMs: Math.round(ended - begun),
        targets,
        findings: findings.map(({ audit, verdict, subject, message }) => ({ audit, verdict, subject, message })),
        answers: reports.flatMap(writeAnswers),
    };
}

;// CONCATENATED MODULE: ./build/verify-health/verdict/decided.js




const TOO_MANY = 2;
function countBad(window) {
    return window.filter((answer) => !isGood(answer)).length;
}
function isDecided(watch, plan, now) {
    if (watch.answers.length >= plan.consecutive && watch.answers.every((answer) => answer.cause === 'private'))
        return true;
    if (watch.phase !== 'proving' || watch.stableAt === undefined)
        return false;
    const window = listWindow(watch);
    const limits = judgeLimits(window, plan);
    if (limits.status === 'exceeded')
        return true;
    if (plan.limits.errorRate === undefined && countBad(window) >= TOO_MANY)
        return true;
    if (now - watch.stableAt < plan.soak || isConverging(watch, plan))
        return false;
    return limits.status === 'cleared' || window.length >= plan.looks.at(-1);
}

;// CONCATENATED MODULE: ./build/verify-health/body/words.table.js
const GOOD_WORDS = [
    'ok', 'okay', 'up', 'pass', 'passed', 'passing', 'healthy', 'ready', 'alive', 'live', 'running', 'success',
    'succeeded', 'green', 'available', 'online', 'active', 'serving', 'operational', 'good', 'normal', 'connected',
    'reachable', 'enabled', 'true', '200', 'pong', 'started',
];
const DEGRADED_WORDS = [
    'warn', 'warning', 'degraded', 'partial', 'partially_degraded', 'yellow', 'limited', 'impaired', 'slow',
];
const BAD_WORDS = [
    'error', 'errored', 'down', 'fail', 'failed', 'failing', 'failure', 'unhealthy', 'out_of_service', 'not_ready',
    'notready', 'unready', 'starting', 'initializing', 'stopped', 'stopping', 'critical', 'red', 'unavailable',
    'offline', 'inactive', 'not_serving', 'dead', 'bad', 'disconnected', 'not_connected', 'unreachable', 'false',
    'timeout', 'shutting_down', 'maintenance', 'outage', 'major_outage', 'crashed', 'fatal', 'broken', '500', '503',
];

;// CONCATENATED MODULE: ./build/verify-health/body/word.js

const MEANINGS = new Map([
    ...GOOD_WORDS.map((word) => [word, 'good']),
    ...DEGRADED_WORDS.map((word) => [word, 'degraded']),
    ...BAD_WORDS.map((word) => [word, 'bad']),
]);
function readMeaning(value) {
    if (typeof value === 'boolean')
        return value ? 'good' : 'bad';
    if (typeof value === 'number')
        return readCode(value);
    if (typeof value !== 'string')
        return 'unknown';
    const plain = value.slice(0, 200).trim().toLowerCase();
    const whole = MEANINGS.get(plain.replace(/[\s-]+/gu, '_'));
    if (whole !== undefined)
        return whole;
    const head = MEANINGS.get(plain
        .split(/[:;,(]/u, 1)[0]
        .trim()
        .replace(/[\s-]+/gu, '_'));
    if (head !== undefined)
        return head;
    return plain.startsWith('missing') ? 'bad' : 'unknown';
}
function readCode(value) {
    if (value >= 200 && value < 400)
        return 'good';
    if (value >= 400 && value < 600)
        return 'bad';
    if (value === 2)
        return 'good';
    if (value === 1)
        return 'degraded';
    return value === 0 ? 'bad' : 'unknown';
}
const WEIGHT = { good: 0, unknown: 1, degraded: 2, bad: 3 };
function pickWorst(meanings) {
    return meanings.reduce((worst, next) => (WEIGHT[next] > WEIGHT[worst] ? next : worst), 'good');
}

;// CONCATENATED MODULE: ./build/verify-health/body/dependency.js



const STATE_KEYS = ['status', 'state', 'health', 'healthy', 'ok', 'connected', 'up', 'result'];
const MOST = 100;
function readState(part) {
    if (Array.isArray(part)) {
        const states = part
            .slice(0, MOST)
            .map(readState)
            .filter((state) => state !== undefined);
        if (states.length === 0)
            return undefined;
        const worst = pickWorst(states.map((state) => state.meaning));
        return states.find((state) => state.meaning === worst);
    }
    if (!(0,domain_json/* isObject */.G)(part)) {
        if (typeof part !== 'string' && typeof part !== 'boolean')
            return undefined;
        return { meaning: readMeaning(part), word: String(part).slice(0, 80) };
    }
    for (const key of STATE_KEYS) {
        const value = readLooseKey(part, key);
        if (value === undefined || typeof value === 'object')
            continue;
        return { meaning: readMeaning(value), word: showScalar(value) };
    }
    return undefined;
}
function listDependencies(container) {
    const entries = Array.isArray(container)
        ? container.map((part, index) => [showScalar(readKey(part, 'name') ?? readKey(part, 'component') ?? index), part])
        : Object.entries((0,domain_json/* isObject */.G)(container) ? container : {});
    return entries.slice(0, MOST).flatMap(([name, part]) => {
        const state = readState(part);
        return state === undefined ? [] : [{ name: name.slice(0, 80), ...state }];
    });
}
function listFlatDependencies(body, ignored) {
    return Object.entries(body)
        .slice(0, MOST)
        .flatMap(([key, value]) => {
        const isFlag = typeof value === 'boolean' && /_?(connected|available|ready|healthy|ok|up)$/iu.test(key);
        const isWord = typeof value === 'string' && !ignored.has(key) && readMeaning(value) !== 'unknown';
        if (!isFlag && !isWord)
            return [];
        const name = isFlag ? key.replace(/_?(connected|available|ready|healthy|ok|up)$/iu, '') || key : key;
        return [{ name, meaning: readMeaning(value), word: String(value).slice(0, 80) }];
    });
}

;// CONCATENATED MODULE: ./build/verify-health/body/dialects.table.js




const META = new Set([
    'status',
    'state',
    'health',
    'overall_status',
    'overallStatus',
    'service',
    'serviceId',
    'version',
    'name',
    'environment',
    'env',
    'message',
    'info',
    'success',
    'result',
    'description',
]);
const has = (body, ...keys) => keys.every((key) => Object.hasOwn(body, key));
const isText = (value) => typeof value === 'string';
const UPPER_STATES = new Set(['UP', 'DOWN', 'OUT_OF_SERVICE', 'UNKNOWN']);
const TITLE_STATES = new Set(['Healthy', 'Degraded', 'Unhealthy']);
function readMeasurements(checks) {
    return listDependencies(checks).map((part) => ({ ...part, name: part.name.split(':')[0] || part.name }));
}
function readErrors(list) {
    if (!Array.isArray(list))
        return [];
    return list.map((entry) => {
        const message = readKey(entry, 'message') ?? readKey(entry, 'err') ?? 'error';
        return { name: showScalar(message), meaning: 'bad', word: 'error' };
    });
}
const DIALECTS = [
    {
        name: 'application/health+json',
        isSpoken: (body, type) => has(body, 'status') &&
            (type === 'application/health+json' ||
                ((0,domain_json/* isObject */.G)(body['checks']) && Object.values(body['checks']).some(Array.isArray)) ||
                has(body, 'releaseId') ||
                has(body, 'serviceId')),
        read: (body) => ({ word: body['status'], dependencies: readMeasurements(body['checks']) }),
    },
    {
        name: 'Spring Boot actuator',
        isSpoken: (body) => isText(body['status']) && UPPER_STATES.has(body['status']) && !Array.isArray(body['checks']),
        read: (body) => ({
            word: body['status'],
            dependencies: listDependencies(body['components'] ?? body['details'] ?? body['checks']),
        }),
    },
    {
        name: 'MicroProfile Health or @cloudnative/health-connect',
        isSpoken: (body) => isText(body['status']) && UPPER_STATES.has(body['status']) && Array.isArray(body['checks']),
        read: (body) => ({ word: body['status'], dependencies: listDependencies(body['checks']) }),
    },
    {
        name: 'ASP.NET HealthChecks UI',
        isSpoken: (body) => isText(body['status']) && TITLE_STATES.has(body['status']) && (has(body, 'entries') || has(body, 'results')),
        read: (body) => ({
            word: body['status'],
            dependencies: listDependencies(body['entries'] ?? body['results']),
        }),
    },
    {
        name: '@nestjs/terminus',
        isSpoken: (body) => has(body, 'status', 'info', 'error', 'details') && (0,domain_json/* isObject */.G)(body['details']),
        read: (body) => ({ word: body['status'], dependencies: listDependencies(body['details']) }),
    },
    {
        name: '@godaddy/terminus (failed)',
        isSpoken: (body) => body['status'] === 'error' && Array.isArray(body['error']),
        read: (body) => ({ word: body['status'], dependencies: readErrors(body['error']) }),
    },
    {
        name: 'overall status with components',
        isSpoken: (body) => has(body, 'overall_status') || has(body, 'overallStatus'),
        read: (body) => ({
            word: body['overall_status'] ?? body['overallStatus'],
            dependencies: listDependencies(body['components'] ?? body['checks'] ?? body['services']),
        }),
    },
    {
        name: 'readiness with a reason',
        isSpoken: (body) => has(body, 'status', 'reason') && isText(body['reason']),
        read: (body) => ({
            word: body['status'],
            dependencies: readMeaning(body['status']) === 'bad'
                ? [{ name: showScalar(body['reason']), meaning: 'bad', word: 'reason' }]
                : [],
        }),
    },
    {
        name: 'status with checks',
        isSpoken: (body) => has(body, 'status') &&
            ['checks', 'services', 'dependencies', 'components'].some((key) => typeof body[key] === 'object'),
        read: (body) => ({
            word: body['status'],
            dependencies: ['checks', 'services', 'dependencies', 'components'].flatMap((key) => listDependencies(body[key])),
        }),
    },
    {
        name: 'status with flat parts',
        isSpoken: (body) => has(body, 'status') && listFlatDependencies(body, META).length > 0,
        read: (body) => ({ word: body['status'], dependencies: listFlatDependencies(body, META) }),
    },
    {
        name: 'status alone',
        isSpoken: (body) => has(body, 'status') && typeof body['status'] !== 'object',
        read: (body) => ({ word: body['status'], dependencies: [] }),
    },
    {
        name: 'healthy flag',
        isSpoken: (body) => ['healthy', 'ok', 'ready', 'alive', 'success'].some((key) => typeof body[key] === 'boolean'),
        read: (body) => ({
            word: ['healthy', 'ok', 'ready', 'alive', 'success']
                .map((key) => body[key])
                .find((value) => typeof value === 'boolean'),
            dependencies: listDependencies(body['checks'] ?? body['services'] ?? body['dependencies']),
        }),
    },
    {
        name: 'health or state key',
        isSpoken: (body) => readState({ state: body['state'] ?? body['health'] ?? body['result'] }) !== undefined,
        read: (body) => ({ word: body['state'] ?? body['health'] ?? body['result'], dependencies: [] }),
    },
];
const ENVELOPES = ['data', 'result', 'response', 'payload', 'health'];

;// CONCATENATED MODULE: ./build/verify-health/body/dialects.js




function dialects_judge(own, dependencies) {
    if (own !== 'good')
        return own;
    const worst = pickWorst(dependencies.map((part) => part.meaning).filter((meaning) => meaning !== 'unknown'));
    return worst === 'good' ? 'good' : 'degraded';
}
function readDialect(body, contentType) {
    if (!(0,domain_json/* isObject */.G)(body))
        return undefined;
    const dialect = DIALECTS.find((candidate) => candidate.isSpoken(body, contentType));
    if (dialect === undefined)
        return undefined;
    const { word, dependencies } = dialect.read(body);
    return {
        dialect: dialect.name,
        meaning: dialects_judge(readMeaning(word), dependencies),
        word: showScalar(word),
        dependencies,
    };
}
function readFailureCode(body) {
    const codes = ['code', 'statusCode', 'status_code'].map((key) => showScalar(readKey(body, key)));
    const word = codes.find((code) => /^[45]\d\d$/u.test(code));
    return word === undefined ? undefined : { dialect: 'code of a failure', meaning: 'bad', word, dependencies: [] };
}
function readEnvelope(body, contentType) {
    const inner = ENVELOPES.map((key) => readDialect(readKey(body, key), contentType));
    return inner.find((health) => health !== undefined && health.meaning !== 'unknown');
}
function readHealthBody(body, contentType) {
    if (typeof body === 'string' || typeof body === 'boolean')
        return readPlainHealth(String(body));
    const own = readDialect(body, contentType);
    if (own !== undefined && own.meaning !== 'good')
        return own;
    const implied = readEnvelope(body, contentType) ?? (own === undefined ? readFailureCode(body) : undefined);
    return implied === undefined || (implied.meaning === 'good' && own !== undefined)
        ? own
        : { ...implied, isImplied: true };
}
function readPlainHealth(text) {
    const word = text.trim();
    if (word === '' || word.length > 40 || !/^[\w -]+[.!]?$/u.test(word))
        return undefined;
    const meaning = readMeaning(word.replace(/[.!]$/u, ''));
    if (meaning === 'unknown')
        return undefined;
    const dialect = TITLE_STATES.has(word) ? 'ASP.NET HealthChecks (plain text)' : 'one word';
    return { dialect, meaning, word, dependencies: [] };
}

;// CONCATENATED MODULE: ./build/verify-health/body/error.js

const NAMES = ['error', 'errors'];
const NOTHING = /^(?:none|no|null|nil|n\/a|ok|false|0|-+)?$/iu;
function isFilled(value) {
    if (typeof value === 'object' && value !== null)
        return Object.keys(value).length > 0;
    return value === true || (typeof value === 'string' && value !== '');
}
function isSpokenOf(value) {
    if (typeof value === 'string')
        return !NOTHING.test(value.trim());
    return typeof value === 'object' && value !== null ? Object.values(value).some(isFilled) : value === true;
}
function findError(body, health) {
    if (health !== undefined && health.meaning !== 'good')
        return undefined;
    const name = NAMES.find((key) => (health === undefined ? isFilled : isSpokenOf)(readKey(body, key)));
    if (name === undefined)
        return undefined;
    const told = `the body has ${JSON.stringify(name)}`;
    return health === undefined
        ? `${told} and says nothing else of its health: add \`expect.json\``
        : `${told} although it says ${JSON.stringify(health.word)}: leave it out of a healthy answer, or say with \`expect.json\` what counts`;
}

;// CONCATENATED MODULE: ./build/verify-health/answer/finding.js
const bad = (reason, kind = 'unhealthy') => ({
    worth: 'bad',
    class: kind,
    reason,
});
const unproved = (reason, kind) => ({
    worth: 'unproved',
    class: kind,
    reason,
});

;// CONCATENATED MODULE: ./build/verify-health/answer/body.js






const START_OF_CUT = 64 * 1024;
function readBody(answer) {
    const text = new TextDecoder().decode(answer.isCut ? answer.body.subarray(0, START_OF_CUT) : answer.body);
    const contentType = readContentType(answer.headers);
    const isMeantAsJson = /[/+]json$/u.test(contentType) || /^\s*[{[]/u.test(text.slice(0, 100));
    const json = !answer.isCut && (isMeantAsJson || contentType === '' || contentType === 'text/plain')
        ? parseJson(text)
        : { status: 'not-json', problem: 'the body is not JSON' };
    const { code, headers, isCut } = answer;
    return {
        received: { code, headers, text, isCut, json },
        contentType,
        bytes: answer.body.length,
        isBroken: text.includes('\uFFFD'),
        isMeantAsJson,
    };
}
function readHealth({ received, contentType }) {
    return received.json.status === 'json'
        ? readHealthBody(received.json.value, contentType)
        : readPlainHealth(received.text.slice(0, 100));
}
function judgeBody(body, health, url, target) {
    const { received, contentType } = body;
    if (received.isCut)
        return bad(`the body is longer than ${Math.round(body.bytes / 1024)} KiB: a health answer is short`);
    if (body.isMeantAsJson && received.json.status === 'not-json')
        return bad(received.json.problem);
    if (body.isMeantAsJson && body.isBroken)
        return bad('the body is not UTF-8');
    const isOwnPage = target.expectation.texts.length > 0 || target.expectation.contentType === 'text/html';
    if (isPage(received.text, contentType) && !isOwnPage) {
        const problem = findPageProblem(url, received.text);
        if (problem !== undefined)
            return bad(problem);
    }
    const isDeclared = target.expectation.conditions.some((condition) => /^(?:overall_?)?status$/iu.test(condition.name));
    const json = received.json.status === 'json' ? received.json.value : undefined;
    const isSilent = target.expectation.conditions.length === 0;
    const error = isSilent ? findError(json, health) : undefined;
    if (error !== undefined)
        return unproved(error, 'unhealthy');
    if (health === undefined || isDeclared || (health.isImplied === true && !isSilent))
        return undefined;
    if (health.meaning === 'bad')
        return bad(`the body says ${JSON.stringify(health.word)} under status ${received.code}`);
    if (health.meaning !== 'unknown')
        return undefined;
    return unproved(`the body says ${JSON.stringify(health.word)}, which nobody told us the meaning of: add \`expect.json\``, 'unhealthy');
}

;// CONCATENATED MODULE: ./build/verify-health/answer/middle.js
const AFFINITY = /^(?:awsalb\w*|awselb|arraffinity\w*|serverid|srv|route|gclb|sticky\w*|stickysession|ingresscookie|__cflb|cf_ob_info|bigipserver[^=]*|x-?lb\w*|nginx[-_]?affinity|traefik\w*|haproxy\w*|backend|jserver|do-lb)$/iu;
function isSticky(headers) {
    const cookies = (headers.get('set-cookie') ?? '').split('\n');
    return cookies.some((cookie) => AFFINITY.test(cookie.split('=', 1)[0].trim()));
}
const CACHE_HEADERS = [
    'x-cache',
    'cf-cache-status',
    'x-cache-status',
    'x-proxy-cache',
    'x-vercel-cache',
    'cache-status',
    'x-nginx-cache',
];
function isCached(headers) {
    if (Number(headers.get('age') ?? 0) > 0)
        return true;
    return CACHE_HEADERS.some((name) => /\b(?:hit|stale|updating|revalidated)\b/iu.test(headers.get(name) ?? ''));
}
function readClockLead(headers, now) {
    const date = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(date) || isCached(headers) ? undefined : date - now;
}
function readRetryAfter(headers, now) {
    const value = headers.get('retry-after')?.trim() ?? '';
    if (/^\d{1,6}$/u.test(value))
        return Number(value) * 1_000;
    const date = Date.parse(value);
    return value === '' || Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/verify-health/body/version.js


const SHA_KEYS = [
    'sha',
    'commit',
    'commitSha',
    'commit_hash',
    'git_sha',
    'gitCommit',
    'git_commit',
    'build_sha',
    'build',
    'revision',
    'releaseId',
    'version.sha',
    'version.commit',
    'build.sha',
    'build.commit',
    'git.commit.id.full',
    'git.commit.id.abbrev',
    'git.commit.id',
    'git.commit',
    'git.sha',
    'git.hash',
    'info.commit',
    'info.sha',
];
const VERSION_KEYS = [
    'version',
    'app_version',
    'release',
    'build.version',
    'info.version',
    'app.version',
    'tag',
];
const INSTANCE_KEYS = [
    'instance',
    'instance_id',
    'hostname',
    'pod',
    'pod_name',
    'host',
    'node',
    'replica',
    'container_id',
];
const SHA_HEADERS = [
    'x-commit',
    'x-commit-sha',
    'x-git-commit',
    'x-git-sha',
    'x-sha',
    'x-revision',
    'x-version',
    'x-app-version',
    'x-release',
];
const INSTANCE_HEADERS = [
    'x-instance',
    'x-instance-id',
    'x-pod',
    'x-pod-name',
    'x-hostname',
    'x-served-by',
    'x-backend',
    'x-replica',
];
const SHA = /^[0-9a-f]{7,64}$/iu;
function readPath(body, path, isText = false) {
    const value = path.split('.').reduce((inner, key) => readLooseKey(inner, key), body);
    const isScalar = (typeof value === 'string' && value.trim() !== '') || (typeof value === 'number' && !isText);
    return isScalar ? String(value).trim().slice(0, 128) : undefined;
}
function firstOf(values, isFit) {
    return values.find((value) => value !== undefined && isFit(value));
}
const META_TAG = /<meta\b[^<>]{0,500}>/giu;
function readMetaTags(page) {
    return [...page.slice(0, 200_000).matchAll(META_TAG)].flatMap(([tag]) => {
        const name = /\bname\s*=\s*["']?([\w:.-]{1,60})/iu.exec(tag)?.[1] ?? '';
        const content = /\bcontent\s*=\s*["']([^"']{1,128})["']/iu.exec(tag)?.[1];
        return content !== undefined && /(?:^|[-:.])(?:version|commit|sha|revision|release|build)(?:$|[-:.])/iu.test(name)
            ? [content.trim()]
            : [];
    });
}
function readIdentity(json, text, headers) {
    const isPage = !(0,domain_json/* isObject */.G)(json);
    const bare = isPage && text.length <= 128 ? [text.trim()] : [];
    const loose = [...(isPage ? readMetaTags(text) : []), ...bare];
    const fromHeaders = SHA_HEADERS.map((name) => headers.get(name));
    const keyed = [...SHA_KEYS, ...VERSION_KEYS].map((key) => readPath(json, key));
    const texts = [...SHA_KEYS, ...VERSION_KEYS].map((key) => readPath(json, key, true));
    const candidates = [...keyed, ...loose, ...fromHeaders];
    const isVersion = (value) => !SHA.test(value) && /^v?\d+(?:\.\d+)+[\w.+-]*$/u.test(value);
    return {
        sha: firstOf([...texts, ...loose, ...fromHeaders], (value) => SHA.test(value))?.toLowerCase(),
        version: firstOf(candidates, isVersion),
        instance: firstOf([...INSTANCE_KEYS.map((key) => readPath(json, key)), ...INSTANCE_HEADERS.map((name) => headers.get(name))], () => true),
    };
}
function isSameSha(one, other) {
    const [a, b] = [one.toLowerCase(), other.toLowerCase()];
    if (!SHA.test(a) || !SHA.test(b))
        return false;
    return a.length <= b.length ? b.startsWith(a) : a.startsWith(b);
}

;// CONCATENATED MODULE: ./build/verify-health/answer/published.js



function identify({ received }) {
    const { json, text, headers } = received;
    return readIdentity(json.status === 'json' ? json.value : undefined, text, headers);
}
function mergeIdentities(published, own) {
    const told = Object.entries(own).filter(([, value]) => value !== undefined);
    return { ...published, ...Object.fromEntries(told) };
}
function readPublished({ result }) {
    if (result.status === 'failed' || result.code !== 200)
        return undefined;
    const { sha, version } = identify(readBody(result));
    if (sha === undefined && version === undefined)
        return undefined;
    return { identity: { sha, version }, isCached: isCached(result.headers) };
}

;// CONCATENATED MODULE: ./build/verify-health/answer/version.js


function judgeVersion(identity, target, expected) {
    const { sha, version } = target;
    const wanted = sha ?? expected;
    if (wanted !== undefined && identity.sha === undefined) {
        return {
            ...unproved('the answer names no commit: publish it in the body (`sha`), a header (`X-Commit`), a meta tag or /version.json', 'stale-version'),
            cause: 'no-version',
        };
    }
    if (wanted !== undefined && !isSameSha(identity.sha, wanted)) {
        return {
            ...bad(`commit ${identity.sha.slice(0, 12)} answers, not ${wanted.slice(0, 12)}`, 'stale-version'),
            cause: 'old-version',
        };
    }
    if (version === undefined)
        return undefined;
    const plain = (text) => text.replace(/^v(?=\d)/u, '');
    if (identity.version === undefined) {
        return {
            ...unproved('the answer names no version: publish it in the body (`version`)', 'stale-version'),
            cause: 'no-version',
        };
    }
    return plain(identity.version) === plain(version)
        ? undefined
        : { ...bad(`version ${identity.version} answers, not ${version}`, 'stale-version'), cause: 'old-version' };
}

;// CONCATENATED MODULE: ./build/verify-health/answer/read.js








function judgeDegraded(health) {
    if (health?.meaning !== 'degraded')
        return undefined;
    const parts = health.dependencies.filter((part) => part.meaning === 'bad' || part.meaning === 'degraded');
    const named = parts.length === 0
        ? ''
        : ` (${parts
            .map((part) => part.name)
            .slice(0, 5)
            .join(', ')})`;
    return { worth: 'degraded', class: 'degraded', reason: `the service calls itself degraded${named}` };
}
function judgeWay(landing, asked, body) {
    const { code, headers, text } = body.received;
    if (isChallenge(code, headers, text)) {
        return unproved('a bot protection answered instead of the service: give a `bypass-header` that it lets through', 'blocked');
    }
    if (landing.problem !== undefined)
        return landing.problem;
    return isLogin(asked.target.url, landing.url)
        ? bad('the way leads to a login: check a URL that needs none')
        : undefined;
}
function read_judge(landing, asked, body, health, identity) {
    const { target } = asked;
    const total = landing.result.timings.total ?? 0;
    const expectation = findExpectationProblem(target.expectation, body.received);
    const degraded = judgeDegraded(health);
    const isDown = degraded !== undefined && target.degraded === 'fail';
    return (judgeWay(landing, asked, body) ??
        (expectation === undefined ? undefined : bad(describeUnexpected(expectation, health))) ??
        judgeBody(body, health, landing.url, target) ??
        judgeVersion(identity, target, asked.sha) ??
        (total > asked.maxLatency
            ? bad(`the answer took ${Math.round(total)} ms, above ${asked.maxLatency} ms`, 'slow')
            : undefined) ??
        (isDown ? { ...degraded, worth: 'bad' } : degraded) ?? { worth: 'good', class: 'healthy', reason: 'healthy' });
}
function describeUnexpected(problem, health) {
    const parts = (health?.dependencies ?? []).filter((part) => part.meaning === 'bad').slice(0, 5);
    if (parts.length > 0)
        return `${problem}; down: ${parts.map((part) => part.name).join(', ')}`;
    return health === undefined || health.meaning === 'good'
        ? problem
        : `${problem}; the body says ${JSON.stringify(health.word)}`;
}
function readAnswer(landing, asked) {
    const { result } = landing;
    const none = {
        at: asked.at,
        dependencies: [],
        isCached: false,
        isSticky: false,
        timings: result.timings,
        address: result.address,
    };
    if (result.status === 'failed') {
        return { ...none, ...(landing.problem ?? readFailure(result, asked.now)), latency: Infinity };
    }
    const body = readBody(result);
    const health = readHealth(body);
    const { published } = asked;
    const identity = mergeIdentities(published?.identity, identify(body));
    return {
        ...none,
        ...read_judge(landing, asked, body, health, identity),
        ...identity,
        latency: result.timings.total ?? 0,
        code: result.code,
        dialect: health?.dialect,
        dependencies: health?.dependencies ?? [],
        isCached: isCached(result.headers) || published?.isCached === true,
        isSticky: isSticky(result.headers),
        retryAfter: readRetryAfter(result.headers, asked.now),
        clockLead: readClockLead(result.headers, asked.now),
        certificateDays: result.certificate === undefined ? undefined : (result.certificate.validTo - asked.now) / 86_400_000,
    };
}

;// CONCATENATED MODULE: ./build/verify-health/probe/version-file.js

const FILES = ['/version.json', '/build.txt', '/version'];
const MOST_TRIES = 5;
async function findPublished(url, known, fetchAt) {
    if (known.path === undefined && known.tries >= MOST_TRIES)
        return undefined;
    for (const path of known.path === undefined ? FILES : [known.path]) {
        const asked = new URL(path, url).href;
        const landing = await fetchAt(asked);
        const published = landing.url === asked ? readPublished(landing) : undefined;
        if (published === undefined)
            continue;
        known.path = path;
        return published;
    }
    known.tries += 1;
    return undefined;
}

;// CONCATENATED MODULE: ./build/verify-health/probe/ask.js




const MAX_BYTES = 1024 * 1024;
const SHORT_BYTES = 64 * 1024;
const FULL_EVERY = 8;
function pickCap(memory) {
    return memory.isLong && memory.count % FULL_EVERY !== 0 ? SHORT_BYTES : MAX_BYTES;
}
async function listAddresses(job, http, timeout) {
    const { target } = job;
    const { hostname } = new URL(target.url);
    const found = await http.resolve(hostname, timeout);
    const failure = (code, message = '') => ({
        status: 'failed',
        phase: 'dns',
        code,
        message,
        timings: {},
    });
    if (found.status === 'failed') {
        return failure(found.code, found.code === 'EMETADATA' ? `${hostname} is a metadata name` : '');
    }
    const fitting = found.addresses.filter(({ family }) => target.family === undefined || family === target.family);
    return fitting.length === 0 ? failure(`no IPv${target.family} address`) : fitting.map(({ address }) => address);
}
function makeUnique(url, stamp) {
    const unique = new URL(url);
    unique.searchParams.set('plimsoll', String(stamp));
    return unique.href;
}
function isDeaf(landing, address, all, target) {
    const { result } = landing;
    const isOwn = result.status === 'failed' && result.phase === 'connect' && result.address === address;
    return isOwn && target.family === undefined && address.includes(':') && all.some((other) => !other.includes(':'));
}
function pickAskedUrl(job, memory, addresses) {
    const isUnique = memory.isCached && Math.floor(memory.count / Math.max(1, addresses)) % 2 === 0;
    return isUnique ? makeUnique(job.target.url, job.begun + memory.count) : job.target.url;
}
async function send(job, way, http) {
    const { target, manner } = job;
    const { method, headers, body, tls, family } = target;
    const hop = { url: way.url, method, headers, body };
    const { statuses } = target.expectation;
    const sending = { hop, statuses, tls, family, address: way.address, budget: way.budget, maxBytes: way.maxBytes };
    const landing = await sendRequest(http, sending, manner);
    return { ...landing, url: landing.url === way.url ? target.url : landing.url };
}
function sendPlain(job, way, http) {
    const target = { ...job.target, url: way.url, method: 'GET', body: undefined, expectation: targets_target/* NO_EXPECTATION */.rk };
    return send({ ...job, target }, way, http);
}
async function ask(job, memory, budget, ports) {
    const { target } = job;
    const { clock, http } = ports;
    const started = clock.now();
    const read = (landing, published) => readAnswer(landing, {
        published,
        target,
        sha: job.sha,
        maxLatency: job.maxLatency,
        now: clock.now(),
        at: started - job.begun,
    });
    const all = http.isProxied(target.url) ? [] : await listAddresses(job, http, Math.min(budget, job.manner.timeout));
    if ('status' in all)
        return { answer: read({ result: all, url: target.url }), addresses: 1, isSkipped: false };
    const usable = all.filter((address) => !memory.deaf.has(address));
    const address = usable[memory.count % Math.max(1, usable.length)];
    memory.count += 1;
    const url = pickAskedUrl(job, memory, usable.length);
    const left = () => Math.max(1, budget - (clock.now() - started));
    const maxBytes = pickCap(memory);
    const landing = await send(job, { url, address, budget: left(), maxBytes }, http);
    if (maxBytes === MAX_BYTES && landing.result.status === 'answered')
        memory.isLong = landing.result.isCut;
    const isSkipped = isDeaf(landing, address, all, target);
    if (isSkipped)
        memory.deaf.add(address);
    const bare = read(landing);
    const fetchAt = (beside) => sendPlain(job, { url: beside, address, budget: left(), maxBytes: SHORT_BYTES }, http);
    const published = bare.cause === 'no-version' ? await findPublished(target.url, memory.versionFile, fetchAt) : undefined;
    const answer = published === undefined ? bare : read(landing, published);
    memory.isCached ||= answer.isCached;
    return { answer, addresses: usable.length, isSkipped };
}

;// CONCATENATED MODULE: ./build/verify-health/probe/watch-target.js




const watch_target_LEAST_MS = 20;
function isCutOff(answer, left, plan) {
    return answer.latency === Infinity && left < plan.maxLatency;
}
async function watchTarget(job, plan, ports, onAnswer) {
    const { clock } = ports;
    const memory = {
        count: 0,
        deaf: new Set(),
        isCached: false,
        isLong: false,
        versionFile: { path: undefined, tries: 0 },
    };
    const elapsed = () => clock.now() - job.begun;
    let watch = FIRST_WATCH;
    while (!isDecided(watch, plan, elapsed())) {
        const started = elapsed();
        const left = plan.deadline - started;
        if (left < watch_target_LEAST_MS)
            break;
        const { answer, addresses, isSkipped } = await ask(job, memory, left, ports);
        if (isSkipped)
            continue;
        const isOver = elapsed() >= plan.deadline - watch_target_LEAST_MS;
        if (isOver && watch.answers.length > 0 && isCutOff(answer, left, plan))
            break;
        watch = observe(watch, answer, plan, addresses);
        onAnswer(answer, watch);
        if (isDecided(watch, plan, elapsed()))
            break;
        const pause = pickPause(watch, plan) - (elapsed() - started);
        await clock.sleep(Math.max(0, Math.min(pause, plan.deadline - elapsed())));
    }
    return { watch, endedAt: elapsed(), deaf: [...memory.deaf] };
}

;// CONCATENATED MODULE: ./build/verify-health/progress.js


const SIGN_OF_LIFE_MS = 20_000;
const PAUSE_MS = 5_000;
function describe(name, answer, watch) {
    const version = nameVersion(answer);
    const parts = [
        `${watch.phase === 'warming' ? 'warming up' : 'proving'} (${watch.streak} good in a row, ${watch.answers.length} asked)`,
        ...(version === null ? [] : [`version ${version.slice(0, 12)}`]),
        ...(Number.isFinite(answer.latency) ? [`${Math.round(answer.latency)} ms`] : []),
        ...(answer.worth === 'good' ? [] : [answer.reason]),
    ];
    return `[${(0,duration/* formatDuration */.a3)(answer.at)}] ${name}: ${parts.join(', ')}`;
}
function createProgress(name, log) {
    let shown = '';
    let shownPhase = '';
    let shownAt = -Infinity;
    return (answer, watch) => {
        const kind = `${watch.phase} ${answer.worth} ${answer.class} ${nameVersion(answer) ?? ''}`;
        const since = answer.at - shownAt;
        const isNews = kind !== shown && (watch.phase !== shownPhase || since >= PAUSE_MS);
        if (!isNews && since < SIGN_OF_LIFE_MS)
            return;
        [shown, shownPhase, shownAt] = [kind, watch.phase, answer.at];
        log(describe(name, answer, watch));
    };
}

// EXTERNAL MODULE: ./build/verify-health/settings.js + 3 modules
var verify_health_settings = __webpack_require__(8102);
// EXTERNAL MODULE: ./build/kernel/markdown.js
var markdown = __webpack_require__(267);
;// CONCATENATED MODULE: ./build/verify-health/timeline/segments.js
function isSameKind(one, other) {
    return one.class === other.class && one.worth === other.worth && one.version === other.version;
}
function listSegments(answers, end, most) {
    const segments = [];
    for (const answer of answers) {
        const last = segments.at(-1);
        if (last !== undefined && (isSameKind(last, answer) || segments.length >= most)) {
            segments[segments.length - 1] = { ...last, to: answer.at, count: last.count + 1 };
        }
        else {
            if (last !== undefined)
                segments[segments.length - 1] = { ...last, to: answer.at };
            const { at, worth, class: kind, version } = answer;
            segments.push({ from: at, to: at, worth, class: kind, version, count: 1 });
        }
    }
    const last = segments.pop();
    return last === undefined ? [] : [...segments, { ...last, to: Math.max(end, last.to) }];
}

;// CONCATENATED MODULE: ./build/verify-health/timeline/mermaid.js


const MOST_SEGMENTS = 40;
const MOST_TARGETS = 10;
const mermaid_TAG = { good: 'done', degraded: 'active', bad: 'crit', unproved: '' };
function toLabel(text) {
    return ((0,markdown/* stripControls */.$Y)(text)
        .replace(/^https?:\/\//u, '')
        .replace(/[^\p{L}\p{N}._/-]+/gu, ' ')
        .trim()
        .slice(0, 60) || 'target');
}
function writeSegment(segment) {
    const version = segment.version === null ? '' : ` ${segment.version.slice(0, 7)}`;
    const label = toLabel(`${segment.class}${version} x${segment.count}`);
    const tag = mermaid_TAG[segment.worth] === '' ? '' : `${mermaid_TAG[segment.worth]}, `;
    const to = Math.max(segment.to, segment.from + 1);
    return `    ${label} :${tag}${Math.round(segment.from)}, ${Math.round(to)}`;
}
function drawMermaid(facts) {
    const sections = facts.targets.slice(0, MOST_TARGETS).flatMap((target, index) => {
        const own = facts.answers.filter((answer) => answer.target === index);
        const segments = listSegments(own, target.endedAt, MOST_SEGMENTS).map(writeSegment);
        const stable = target.stableAt === null ? [] : [`    in a row good :milestone, ${Math.round(target.stableAt)}, 0ms`];
        return [`  section ${toLabel(target.name)}`, ...segments, ...stable];
    });
    return ['gantt', '  dateFormat x', '  axisFormat %M:%S', ...sections].join('\n');
}

;// CONCATENATED MODULE: ./build/verify-health/summary.js




const WORD = { pass: '✅ pass', warn: '⚠️ warn', fail: '❌ fail', inconclusive: '❔ inconclusive' };
const NEXT = {
    healthy: 'Nothing to do.',
    degraded: 'Look at the dependencies named above; set `degraded: fail` on the target if this must stop a release.',
    'stale-version': 'See whether the rollout really started: the old version answers. Purge caches in between.',
    'mixed-versions': 'Finish the rollout or revert it: two versions answer side by side.',
    unhealthy: 'Read the service’s log around the first failure; roll back if it does not recover.',
    unreachable: 'Check that the service listens where the URL points, and DNS, firewall and load balancer on the way.',
    blocked: 'Let this check through: `bypass-header` for a bot protection, `allow-private` for a private address.',
    insecure: 'Mend the certificate or header named above before you let visitors in.',
    slow: 'Compare with the version before (`baseline`), and look at what changed.',
};
function writeRow(target) {
    const rate = target.errorRate === null
        ? ''
        : ` (${(0,wording/* formatPercent */.l9)(target.errorRate.lower)} to ${(0,wording/* formatPercent */.l9)(target.errorRate.upper)})`;
    const p95 = target.p95 === null || target.p95.upper === null ? 'n < 59' : `≤ ${Math.round(target.p95.upper)} ms`;
    return [
        (0,markdown/* code */.aY)(target.name),
        WORD[target.verdict],
        (0,markdown/* escapeMarkdown */.FV)(target.class),
        target.version === null ? '' : (0,markdown/* code */.aY)(target.version.slice(0, 12)),
        `${target.failures} of ${target.samples}${rate}`,
        target.median === null ? 'no answer' : `${Math.round(target.median)} ms`,
        p95,
        target.stableAt === null ? 'never' : (0,duration/* formatDuration */.a3)(target.stableAt),
    ];
}
function writeDependencies(facts) {
    const rows = facts.targets.flatMap((target) => target.dependencies
        .slice(0, 20)
        .map((part) => [(0,markdown/* code */.aY)(target.name), (0,markdown/* code */.aY)(part.name), (0,markdown/* escapeMarkdown */.FV)(part.meaning), (0,markdown/* code */.aY)(part.word)]));
    return rows.length === 0
        ? []
        : ['**Dependencies the bodies name**', (0,markdown/* table */.tp)(['target', 'dependency', 'state', 'its word'], rows)];
}
function writeFindings(facts) {
    const rows = facts.findings
        .slice(0, 60)
        .map((finding) => [
        (0,markdown/* escapeMarkdown */.FV)(finding.audit),
        WORD[finding.verdict],
        (0,markdown/* code */.aY)(finding.subject),
        (0,markdown/* escapeMarkdown */.FV)(finding.message),
    ]);
    return rows.length === 0 ? [] : ['**Audits**', (0,markdown/* table */.tp)(['audit', 'verdict', 'subject', 'finding'], rows)];
}
function writeFirstFailure(facts) {
    const failed = facts.answers.filter((answer) => answer.worth === 'bad' || answer.worth === 'unproved');
    const late = failed.filter((answer) => answer.at > (facts.targets[answer.target]?.stableAt ?? Infinity));
    const first = (late.length > 0 ? late : failed).toSorted((a, b) => a.at - b.at)[0];
    if (first === undefined)
        return [];
    const name = facts.targets[first.target]?.name ?? '';
    return [
        `First failure: ${(0,markdown/* code */.aY)(name)} at ${(0,duration/* formatDuration */.a3)(first.at)}, ${(0,markdown/* escapeMarkdown */.FV)(first.class)}${first.code === null ? '' : ` (status ${first.code})`}.`,
    ];
}
function writeSummary(facts, reason) {
    const asked = facts.answers.length;
    return [
        `### Health: ${WORD[facts.verdict]}`,
        `${(0,markdown/* escapeMarkdown */.FV)(reason)}.`,
        (0,markdown/* table */.tp)(['target', 'verdict', 'class', 'version', 'failed', 'median', 'p95', 'up after'], facts.targets.map(writeRow)),
        ...writeFirstFailure(facts),
        ...writeDependencies(facts),
        ...writeFindings(facts),
        ...(asked === 0 ? [] : [(0,markdown/* codeBlock */.DV)(drawMermaid(facts), 'mermaid')]),
        `${(0,wording/* countThings */.Fs)(asked, 'probe')}, each on a connection of its own, in ${(0,duration/* formatDuration */.a3)(facts.tookMs)}; bounds at ${(0,wording/* formatPercent */.l9)(facts.confidence)}.`,
        `**Next:** ${NEXT[facts.class]}`,
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./build/verify-health/verdict/combine.js
const ORDER = ['pass', 'warn', 'inconclusive', 'fail'];
function weigh(part) {
    return part.isCritical || part.verdict === 'pass' ? part : { ...part, verdict: 'warn' };
}
function excuseResolver(parts) {
    const isBlind = parts.length > 0 && parts.every((part) => part.isNameless);
    if (!isBlind)
        return parts;
    return parts.map((part) => ({
        ...part,
        verdict: 'inconclusive',
        reason: `${part.reason}: no name at all resolves here, so this machine’s resolver may be at fault`,
    }));
}
function combine(written) {
    const parts = excuseResolver(written).map(weigh);
    const verdict = parts.reduce((worst, part) => (ORDER.indexOf(part.verdict) > ORDER.indexOf(worst) ? part.verdict : worst), 'pass');
    const deciding = parts.filter((part) => part.verdict === verdict);
    const first = deciding[0];
    if (first === undefined)
        return { verdict: 'inconclusive', class: 'unreachable', reason: 'nothing was checked' };
    const others = deciding.length > 1 && verdict !== 'pass' ? ` (and ${deciding.length - 1} more)` : '';
    const reason = verdict === 'pass' && parts.length > 1
        ? `${parts.length} checks passed; ${first.name}: ${first.reason}`
        : `${first.name}: ${first.reason}${others}`;
    return { verdict, class: first.class, reason };
}

;// CONCATENATED MODULE: ./build/verify-health/verdict/judgement.js
const judgement = (verdict, kind, reason) => ({
    verdict,
    class: kind,
    reason,
    isNameless: false,
});
function pickClass(answers) {
    const counts = new Map();
    for (const answer of answers)
        counts.set(answer.class, (counts.get(answer.class) ?? 0) + 1);
    return [...counts].reduce((most, next) => (next[1] >= most[1] ? next : most), ['unhealthy', 0])[0];
}
function lastReason(answers, kind) {
    return answers.findLast((answer) => answer.class === kind)?.reason ?? 'no reason is known';
}

;// CONCATENATED MODULE: ./build/verify-health/verdict/warming.js




function isOld(answer) {
    return answer.cause === 'old-version';
}
function judgeVersions(answers) {
    const recent = answers.slice(-countAnswersToConverge(1));
    const old = recent.filter(isOld);
    if (old.length === 0)
        return undefined;
    const fresh = recent.filter((answer) => isGood(answer)).length;
    const isCache = old.every((answer) => answer.isCached);
    const isMixed = !isCache && fresh > 0 && answers.slice(0, -1).some(isGood);
    const cached = old.at(-1).isCached ? '; a cache answered (Age or cache status): purge it' : '';
    if (!isMixed)
        return judgement('fail', 'stale-version', `${old.at(-1).reason}${cached}`);
    return judgement('fail', 'mixed-versions', `${old.length} of the last ${recent.length} answers are of an old version (${old.at(-1).reason})${cached}: finish or revert the rollout`);
}
function judgeWarming(watch, plan) {
    const { answers } = watch;
    if (answers.length === 0)
        return judgement('inconclusive', 'unreachable', 'the deadline left no time to ask: raise `deadline`');
    const versions = judgeVersions(answers);
    const recent = answers.slice(-Math.max(plan.consecutive, 5));
    const bad = recent.filter((answer) => answer.worth === 'bad');
    if (versions !== undefined && bad.every((answer) => isOld(answer)))
        return versions;
    if (watch.streak > 0 && !answers.slice(0, -watch.streak).some(isGood)) {
        return judgement('inconclusive', 'unhealthy', `only the last ${watch.streak} of ${plan.consecutive} answers in a row were good when the deadline came: raise \`deadline\``);
    }
    if (bad.length === 0) {
        const unproved = recent.filter((answer) => answer.worth === 'unproved');
        const kind = pickClass(unproved);
        return judgement('inconclusive', kind, lastReason(unproved, kind));
    }
    const kind = pickClass(bad);
    const isFlapping = recent.some(isGood);
    const reason = isFlapping
        ? `flapping: ${countBad(answers)} of ${answers.length} answers failed, and never ${plan.consecutive} in a row were good (${lastReason(bad, kind)})`
        : lastReason(bad, kind);
    const isNameless = answers.every((answer) => answer.cause === 'dns');
    return { ...judgement('fail', kind, reason), isNameless };
}

;// CONCATENATED MODULE: ./build/verify-health/verdict/judge.js









function judgeFailures(window, watch, plan) {
    const failed = window.filter((answer) => !isGood(answer));
    if (plan.limits.errorRate !== undefined || failed.length === 0)
        return undefined;
    const bad = failed.filter((answer) => answer.worth === 'bad');
    const kind = pickClass(bad.length > 0 ? bad : failed);
    const since = (0,duration/* formatDuration */.a3)(failed[0].at);
    const told = `it was healthy at ${(0,duration/* formatDuration */.a3)(watch.stableAt ?? 0)}, then ${failed.length} of ${window.length} answers failed, the first at ${since}: ${lastReason(failed, kind)}`;
    if (bad.length >= TOO_MANY)
        return judgement('fail', kind, told);
    return judgement('inconclusive', kind, `${told}; say with \`max-error-rate\` how much is tolerable, or lengthen \`soak\``);
}
function judgeExceeded(limits, window, plan) {
    const failed = window.filter((answer) => !isGood(answer));
    if (limits.limit === 'p95') {
        return judgement('fail', 'slow', `95 % of the answers take up to ${Math.round(limits.p95.point)} ms (at least ${Math.round(limits.p95.lower)} ms, n = ${limits.answers}), above \`max-p95\` ${plan.limits.p95} ms`);
    }
    const kind = pickClass(failed);
    return judgement('fail', kind, `${limits.failures} of ${limits.answers} answers failed, at least ${(0,wording/* formatPercent */.l9)(limits.bounds.lower)} in truth, above \`max-error-rate\` ${(0,wording/* formatPercent */.l9)(plan.limits.errorRate)}: ${lastReason(failed, kind)}`);
}
function judgeUndecided(limits, plan) {
    const name = limits.limit === 'p95' ? '`max-p95`' : '`max-error-rate`';
    const kind = limits.limit === 'p95' ? 'slow' : limits.failures > 0 ? 'unhealthy' : 'healthy';
    const stand = `${limits.failures} of ${limits.answers} answers failed (${(0,wording/* formatPercent */.l9)(limits.bounds.lower)} to ${(0,wording/* formatPercent */.l9)(limits.bounds.upper)})`;
    return judgement('inconclusive', kind, `${name} is neither kept nor broken yet: ${stand}; ${(0,wording/* countThings */.Fs)(limits.missing, 'more good answer')} would decide: raise \`deadline\` by ${(0,duration/* formatDuration */.a3)(limits.missing * plan.interval)}`);
}
function judgeBlemishes(watch, plan) {
    const shown = watch.answers.slice(Math.max(0, watch.windowStart - plan.consecutive));
    const degraded = shown.filter((answer) => answer.worth === 'degraded');
    if (degraded.length > 0)
        return judgement('warn', 'degraded', degraded.at(-1).reason);
    const versions = new Set(shown.flatMap((answer) => answer.sha ?? answer.version ?? []));
    if (versions.size > 1)
        return judgement('warn', 'mixed-versions', `${versions.size} versions answer side by side: ${[...versions]
            .slice(0, 3)
            .map((version) => version.slice(0, 12))
            .join(', ')}`);
    if (shown.slice(-plan.consecutive).every((answer) => answer.isCached)) {
        return judgement('warn', 'healthy', 'every answer came from a cache, none from the service: check a URL that is not cached');
    }
    return undefined;
}
function describePass(watch, plan, limits) {
    const window = listWindow(watch);
    const parts = [`${(0,wording/* countThings */.Fs)(plan.consecutive, 'good answer')} in a row`];
    if (plan.soak > 0)
        parts.push(`${window.length - countBad(window)} of ${window.length} good over ${(0,duration/* formatDuration */.a3)(plan.soak)}`);
    if (plan.limits.errorRate !== undefined)
        parts.push(`at most ${(0,wording/* formatPercent */.l9)(limits.bounds.upper)} errors (n = ${limits.answers}, ${(0,wording/* formatPercent */.l9)(plan.limits.confidence)})`);
    if (plan.limits.p95 !== undefined)
        parts.push(`p95 at most ${Math.round(limits.p95.upper)} ms`);
    const convergence = readConvergence(watch, plan);
    if (convergence.status === 'proved') {
        const how = plan.replicas !== undefined && convergence.instances >= plan.replicas
            ? plan.replicas === 1
                ? 'the only replica seen'
                : `all ${plan.replicas} replicas seen`
            : `${convergence.seen} new answers, 99 %: fewer than 1 in 10 old`;
        parts.push(`new version everywhere (${how})`);
    }
    return parts.join('; ');
}
function judgeTarget(watch, plan, now) {
    if (watch.phase === 'warming')
        return judgeWarming(watch, plan);
    const window = listWindow(watch);
    const limits = judgeLimits(window, plan);
    if (limits.status === 'exceeded')
        return judgeExceeded(limits, window, plan);
    const convergence = readConvergence(watch, plan);
    const mixed = convergence.status === 'open' ? judgeVersions(watch.answers) : undefined;
    const failures = judgeFailures(window, watch, plan) ?? mixed;
    if (failures !== undefined)
        return failures;
    if (limits.status === 'undecided')
        return judgeUndecided(limits, plan);
    if (convergence.status === 'open') {
        return judgement('inconclusive', 'healthy', `${(0,wording/* countThings */.Fs)(convergence.seen, 'new answer')} in a row cannot prove the version everywhere; ${(0,wording/* countThings */.Fs)(convergence.needed - convergence.seen, 'more is', 'more are')} needed: raise \`deadline\``);
    }
    if (convergence.status === 'not-provable')
        return judgement('inconclusive', 'healthy', `the new version everywhere is not provable: ${convergence.reason}`);
    const soaked = now - (watch.stableAt ?? now);
    if (soaked < plan.soak) {
        return judgement('inconclusive', 'healthy', `the deadline cut the soak after ${(0,duration/* formatDuration */.a3)(soaked)} of ${(0,duration/* formatDuration */.a3)(plan.soak)}: raise \`deadline\``);
    }
    return judgeBlemishes(watch, plan) ?? judgement('pass', 'healthy', describePass(watch, plan, limits));
}

;// CONCATENATED MODULE: ./build/verify-health/verdict/plan.js



const SLOWEST_PACE = 180;
const FASTEST_PACE = 50;
function makePlan(settings, target) {
    const { deadline, interval, consecutive, soak, limits } = settings;
    const left = deadline - consecutive * interval;
    const roomy = left / (2 * countAnswersToConverge(1));
    const pace = Math.min(interval, Math.max(FASTEST_PACE, Math.min(SLOWEST_PACE, roomy)));
    const needed = countAnswersForLimits(limits);
    const first = Math.max(needed, Math.floor(soak / interval));
    return {
        ...settings,
        isVersioned: target.isVersioned,
        replicas: target.replicas,
        degraded: target.degraded,
        pace,
        looks: needed === 0 ? [] : planLooks(first),
    };
}
function roundUp(ms) {
    const step = ms > 60_000 ? 60_000 : 1_000;
    return (0,duration/* formatDuration */.a3)(Math.ceil(ms / step) * step);
}
function findInfeasible(plan) {
    const { deadline, interval, consecutive, soak, limits } = plan;
    const problems = [];
    const row = consecutive * interval;
    const fits = Math.max(0, Math.floor((deadline - row) / interval));
    const needed = countAnswersForLimits(limits);
    if (row + soak > deadline) {
        problems.push(`\`soak\` ${(0,duration/* formatDuration */.a3)(soak)} after ${consecutive} good answers does not fit into \`deadline\` ${(0,duration/* formatDuration */.a3)(deadline)}: raise \`deadline\` to ${roundUp(row + soak)}`);
    }
    if (needed > fits) {
        const faster = Math.floor((deadline - row) / needed / 10) * 10;
        const or = faster >= FASTEST_PACE ? `, or lower \`interval\` to ${faster}ms` : '';
        problems.push(`the limits need ${needed} answers after the first ${consecutive} good ones, and ${(0,duration/* formatDuration */.a3)(deadline)} at one every ${(0,duration/* formatDuration */.a3)(interval)} gives ${fits}: raise \`deadline\` to ${roundUp(row + needed * interval)}${or}, or relax the limit`);
    }
    const versions = countAnswersToConverge(1);
    if (plan.isVersioned && plan.replicas === undefined && row + versions * plan.pace > deadline) {
        problems.push(`proving the new version everywhere needs ${versions} answers, one every ${(0,duration/* formatDuration */.a3)(plan.pace)}: raise \`deadline\` to ${roundUp(row + versions * plan.pace)}, or give \`replicas\``);
    }
    return problems;
}

;// CONCATENATED MODULE: ./build/verify-health/run.js













const STATUS = {
    pass: 'passed',
    warn: 'warned',
    fail: 'failed',
    inconclusive: 'inconclusive',
};
function planAll(inputs, targets) {
    const settings = (0,verify_health_settings/* readSettings */.sb)(inputs);
    const plans = targets.map((target) => makePlan(settings, {
        isVersioned: (target.sha ?? inputs['expect-sha'] ?? target.version) !== undefined,
        replicas: target.replicas,
        degraded: target.degraded,
    }));
    const problems = [...new Set(plans.flatMap(findInfeasible))];
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(`no verdict is possible:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    return plans;
}
async function gatherBaseline(inputs, ports) {
    if (inputs.baseline === undefined)
        return undefined;
    const latencies = readBaseline(await ports.files.readText(inputs.baseline, 2 * 1024 * 1024));
    if (latencies === undefined)
        throw new errors/* UsageError */.eb(`input \`baseline\`: ${JSON.stringify(inputs.baseline)} is no evidence of verify-health`);
    return latencies;
}
async function watchAll(inputs, targets, plans, ports, begun) {
    const manner = (0,verify_health_settings/* readManner */.gh)(inputs, targets);
    return Promise.all(targets.map(async (target, index) => {
        const plan = plans[index];
        const job = {
            target,
            sha: target.sha ?? (target.version === undefined ? inputs['expect-sha'] : undefined),
            maxLatency: plan.maxLatency,
            manner,
            begun,
        };
        const watched = await watchTarget(job, plan, ports, createProgress(target.name, (line) => ports.runner.log(ports.redactor.clean(line))));
        return { target, plan, watched, judgement: judgeTarget(watched.watch, plan, watched.endedAt) };
    }));
}
async function auditRun(inputs, targets, reports, baseline, ports, begun) {
    const auditor = {
        http: ports.http,
        browser: ports.browser,
        manner: (0,verify_health_settings/* readManner */.gh)(inputs, targets),
        target: targets[0],
        left: () => inputs.deadline - (ports.clock.now() - begun),
    };
    const keep = (value) => ports.redactor.add(value);
    return auditAll(auditor, { inputs, reports, portRules: readPortRules(inputs), baseline, keep });
}
async function run(inputs, ports) {
    readPortRules(inputs);
    const targets = await (0,verify_health_settings/* gatherTargets */.EV)(inputs, ports);
    const plans = planAll(inputs, targets);
    const baseline = await gatherBaseline(inputs, ports);
    const begun = ports.clock.now();
    const reports = await watchAll(inputs, targets, plans, ports, begun);
    const findings = await auditRun(inputs, targets, reports, baseline, ports, begun);
    const parts = reports.map(({ target, judgement }) => ({
        ...judgement,
        name: target.name,
        isCritical: target.critical,
    }));
    const total = combine([...parts, ...weighFindings(findings)]);
    const facts = writeFacts(inputs.confidence, reports, findings, total, begun, ports.clock.now());
    const { verdict, class: kind, version, samples, errorRate, p95 } = facts;
    return {
        status: STATUS[verdict],
        reason: total.reason,
        outputs: { verdict, class: kind, version, samples, 'error-rate': errorRate, p95 },
        summary: writeSummary(facts, total.reason),
        annotations: [],
        evidence: facts,
    };
}
const verifyHealth = { contract: contract_contract, run };


/***/ }),

/***/ 8102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EV: () => (/* binding */ gatherTargets),
  gh: () => (/* binding */ readManner),
  sb: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
// EXTERNAL MODULE: ./build/kernel/yaml.js
var yaml = __webpack_require__(265);
// EXTERNAL MODULE: ./build/verify-health/body/json-path.js
var json_path = __webpack_require__(972);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/verify-health/body/parse-test.js

const COMPARISON = /^(==|!=|<=|>=|<|>)\s*(.+)$/su;
function parseOperand(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? text : value;
    }
    catch {
        return text;
    }
}
function parseComparison(operator, text) {
    const operand = parseOperand(text.trim());
    const isOrder = operator !== '==' && operator !== '!=';
    if (isOrder && (typeof operand !== 'number' || !Number.isFinite(operand))) {
        return { status: 'invalid', problem: `${operator} needs a finite number, not ${JSON.stringify(text)}` };
    }
    return { status: 'ok', test: { kind: 'compare', operator, operand } };
}
function parsePattern(pattern) {
    try {
        build/* RE2JS */.L3.compile(pattern);
        return { status: 'ok', test: { kind: 'matches', pattern } };
    }
    catch {
        return { status: 'invalid', problem: `/${pattern}/ is no pattern that runs in linear time (RE2 syntax)` };
    }
}
function parseTest(written) {
    if (Array.isArray(written))
        return { status: 'ok', test: { kind: 'one-of', values: written } };
    const value = written;
    if (typeof value !== 'string')
        return { status: 'ok', test: { kind: 'compare', operator: '==', operand: value } };
    if (value === 'exists' || value === 'missing') {
        return { status: 'ok', test: { kind: 'exists', isWanted: value === 'exists' } };
    }
    const comparison = COMPARISON.exec(value);
    if (comparison !== null)
        return parseComparison(comparison[1], comparison[2]);
    const pattern = /^\/(.+)\/$/su.exec(value)?.[1];
    if (pattern !== undefined)
        return parsePattern(pattern);
    return { status: 'ok', test: { kind: 'compare', operator: '==', operand: value } };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/verify-health/targets/schema.js

const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()]);
const schema_text = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
const headers = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[!#$%&'*+.^_`|~\w-]+$/u, 'is no header name'), schema_text.pipe(schemas/* string */.YjP().regex(/^[\t\x20-\x7e\x80-\xff]*$/u, 'is no header value')));
const schema_status = schemas/* union */.KCZ([schemas/* number */.aig().int().min(100).max(599), schemas/* string */.YjP().regex(/^[1-5](?:\d\d|xx)$/u)]).transform(String);
const expect = schemas/* strictObject */.rej({
    status: schemas/* union */.KCZ([schema_status, schemas/* array */.YOg(schema_status).min(1)]).optional(),
    json: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar)])).optional(),
    header: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar)])).optional(),
    text: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).optional(),
    'content-type': schemas/* string */.YjP().optional(),
});
const url = schemas/* string */.YjP().superRefine((value, context) => {
    const isHttp = URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);
    if (!isHttp)
        context.addIssue({ code: 'custom', message: 'allowed: an absolute http:// or https:// URL' });
});
const method = schemas/* string */.YjP().regex(/^[A-Z]{3,10}$/u, 'allowed: a method in capitals, such as GET');
const step = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().optional(),
    url: schemas/* string */.YjP().min(1),
    method: method.default('GET'),
    headers: headers.optional(),
    body: schemas/* string */.YjP().optional(),
    json: schemas/* unknown */.L5J().optional(),
    expect: expect.optional(),
    capture: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[\w-]+$/u), schemas/* string */.YjP()).optional(),
});
const target = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().optional(),
    url,
    method: method.default('GET'),
    headers: headers.optional(),
    body: schemas/* string */.YjP().optional(),
    expect: expect.optional(),
    sha: schema_text.pipe(schemas/* string */.YjP().regex(/^[0-9a-fA-F]{7,64}$/u, 'allowed: 7 to 64 hexadecimal digits')).optional(),
    version: schema_text.optional(),
    replicas: schemas/* number */.aig().int().min(1).max(1_000).optional(),
    critical: schemas/* boolean */.zMY().default(true),
    degraded: schemas/* enum */.k5n(['warn', 'fail']).default('warn'),
    tls: schemas/* strictObject */.rej({
        ca: schemas/* string */.YjP().optional(),
        servername: schemas/* string */.YjP().optional(),
        'min-days': schemas/* number */.aig().int().min(0).max(3_650).optional(),
    })
        .optional(),
    'address-family': schemas/* union */.KCZ([schemas/* literal */.euz(4), schemas/* literal */.euz(6), schemas/* literal */.euz('ipv4'), schemas/* literal */.euz('ipv6')]).optional(),
    steps: schemas/* array */.YOg(step).max(50).optional(),
});
const targetList = schemas/* array */.YOg(target).min(1).max(100);

// EXTERNAL MODULE: ./build/verify-health/targets/target.js
var targets_target = __webpack_require__(5227);
;// CONCATENATED MODULE: ./build/verify-health/targets/read.js





function readTest(written, path, report) {
    const reading = parseTest(written);
    if (reading.status === 'ok')
        return [reading.test];
    report(path, reading.problem);
    return [];
}
function readConditions(expect, at, report) {
    return Object.entries(expect.json ?? {}).flatMap(([name, written]) => {
        const where = [...at, 'json', name];
        const path = (0,json_path/* parseJsonPath */.H)(name);
        if (path === undefined)
            report(where, 'is no path such as checks.db.status or items[0].id');
        return readTest(written, where, report).map((test) => ({ name, path: path ?? [], test }));
    });
}
function readText(written, at, report) {
    if (/^\/.+\/$/su.test(written))
        return readTest(written, at, report);
    return [{ kind: 'matches', pattern: written.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw `\$&`) }];
}
function readExpectation(expect, at, report) {
    return {
        statuses: [expect.status ?? []].flat(),
        conditions: readConditions(expect, at, report),
        headers: Object.entries(expect.header ?? {}).flatMap(([name, written]) => readTest(written, [...at, 'header', name], report).map((test) => ({ name: name.toLowerCase(), test }))),
        texts: [expect.text ?? []].flat().flatMap((written) => readText(written, [...at, 'text'], report)),
        contentType: expect['content-type']?.toLowerCase(),
    };
}
function readStep(written, at, report) {
    const hasJson = written.json !== undefined;
    return {
        name: written.name ?? `${written.method} ${written.url}`.slice(0, 80),
        url: written.url,
        method: written.method,
        headers: { ...(hasJson ? { 'content-type': 'application/json' } : {}), ...written.headers },
        body: hasJson ? JSON.stringify(written.json) : written.body,
        expectation: readExpectation(written.expect ?? {}, [...at, 'expect'], report),
        captures: written.capture ?? {},
    };
}
function readTarget(written, at, report) {
    const family = written['address-family'];
    const minDays = written.tls?.['min-days'];
    return {
        name: written.name ?? (0,targets_target/* showUrl */.jr)(written.url),
        url: written.url,
        method: written.method,
        headers: written.headers ?? {},
        body: written.body,
        expectation: readExpectation(written.expect ?? {}, [...at, 'expect'], report),
        sha: written.sha?.toLowerCase(),
        version: written.version,
        replicas: written.replicas,
        critical: written.critical,
        degraded: written.degraded,
        tls: {
            ca: written.tls?.ca,
            servername: written.tls?.servername,
            minDays: minDays ?? targets_target/* DEFAULT_MIN_DAYS */.hy,
            isMinDaysAsked: minDays !== undefined,
        },
        family: family === undefined ? undefined : family === 4 || family === 'ipv4' ? 4 : 6,
        steps: (written.steps ?? []).map((step, index) => readStep(step, [...at, 'steps', index], report)),
    };
}
function readTargets(text, origin) {
    const { value, problems: syntax, placeOf } = (0,yaml/* parseYaml */.h)(text);
    if (syntax.length > 0)
        return { status: 'invalid', problems: syntax.map((problem) => `${origin}:${problem}`) };
    const isFile = typeof value === 'object' && value !== null && 'targets' in value;
    const prefix = isFile ? ['targets'] : [];
    const parsed = targetList.safeParse(isFile ? value.targets : value);
    const problems = [];
    const report = (path, problem) => {
        problems.push(`${origin}:${placeOf([...prefix, ...path])}: ${path.map(String).join('.')}: ${problem}`);
    };
    for (const issue of parsed.error?.issues ?? []) {
        const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
        if (unknown.length === 0)
            report(issue.path, issue.message);
        for (const key of unknown)
            report([...issue.path, key], 'unknown key');
    }
    const targets = (parsed.data ?? []).map((target, index) => readTarget(target, [index], report));
    return problems.length > 0 ? { status: 'invalid', problems } : { status: 'ok', targets };
}
function readSingleTarget(url) {
    return readTargets(JSON.stringify([{ url }]), 'url');
}

;// CONCATENATED MODULE: ./build/verify-health/settings.js


const TARGETS_BYTES = 1024 * 1024;
async function readWritten(inputs, files) {
    if (inputs.url !== undefined)
        return readSingleTarget(inputs.url);
    const written = inputs.targets ?? '';
    const isPath = !written.includes('\n') && /^[^\s:{}[\]]+\.(?:ya?ml|json)$/iu.test(written.trim());
    if (!isPath)
        return readTargets(written, 'targets');
    return readTargets(await files.readText(written.trim(), TARGETS_BYTES), written.trim());
}
function moveCredentials(target) {
    const url = new URL(target.url);
    if (url.username === '' && url.password === '')
        return target;
    const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    url.username = '';
    url.password = '';
    const basic = Buffer.from(pair, 'utf8').toString('base64');
    return { ...target, url: url.href, headers: { authorization: `Basic ${basic}`, ...target.headers } };
}
function listSecrets(target) {
    const { username, password } = new URL(target.url);
    const headers = [target.headers, ...target.steps.map((step) => step.headers)].flatMap(Object.entries);
    const carried = headers
        .filter(([name]) => /auth|token|key|secret|cookie|password/iu.test(name))
        .flatMap(([, value]) => [value, value.replace(/^\w+\s+/u, '')]);
    return [
        decodeURIComponent(password),
        password,
        ...(password === '' ? [decodeURIComponent(username)] : []),
        ...carried,
    ].filter((value) => value !== '');
}
async function readAuthority(target, files) {
    const { ca } = target.tls;
    if (ca === undefined || ca.includes('-----BEGIN'))
        return target;
    return { ...target, tls: { ...target.tls, ca: await files.readText(ca.trim(), TARGETS_BYTES) } };
}
async function gatherTargets(inputs, ports) {
    if ((inputs.url === undefined) === (inputs.targets === undefined)) {
        throw new errors/* UsageError */.eb('verify-health needs `url` or `targets`, and not both');
    }
    const reading = await readWritten(inputs, ports.files);
    if (reading.status === 'invalid') {
        throw new errors/* UsageError */.eb(`the targets cannot be read:\n${reading.problems.map((problem) => `- ${problem}`).join('\n')}`);
    }
    for (const target of reading.targets)
        for (const secret of listSecrets(target))
            ports.redactor.add(secret);
    const names = reading.targets.map((target) => target.name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new errors/* UsageError */.eb(`two targets are called ${JSON.stringify(twice)}: give each a \`name\` of its own`);
    return Promise.all(reading.targets.map((target) => readAuthority(moveCredentials(target), ports.files)));
}
function readSettings(inputs) {
    return {
        deadline: inputs.deadline,
        interval: inputs.interval,
        soak: inputs.soak,
        maxLatency: inputs['max-latency'],
        consecutive: inputs.consecutive,
        limits: { errorRate: inputs['max-error-rate'], p95: inputs['max-p95'], confidence: inputs.confidence },
    };
}
const LEAST_TIMEOUT_MS = 10_000;
function readManner(inputs, targets) {
    const bypass = inputs['bypass-header'];
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*([\x20-\x7e]*)$/u.exec(bypass?.trim() ?? '') ?? [];
    if (bypass !== undefined && name === undefined)
        throw new errors/* UsageError */.eb('input `bypass-header`: write `Name: value`');
    return {
        allowPrivate: inputs['allow-private'] === 'true',
        userAgent: inputs['user-agent'],
        bypass: {
            headers: name === undefined ? {} : { [name.toLowerCase()]: value ?? '' },
            hosts: targets.map((target) => new URL(target.url).host),
        },
        timeout: Math.max(LEAST_TIMEOUT_MS, 2 * inputs['max-latency']),
    };
}


/***/ }),

/***/ 5227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hy: () => (/* binding */ DEFAULT_MIN_DAYS),
/* harmony export */   jr: () => (/* binding */ showUrl),
/* harmony export */   rk: () => (/* binding */ NO_EXPECTATION)
/* harmony export */ });
const DEFAULT_MIN_DAYS = 14;
const NO_EXPECTATION = { statuses: [], conditions: [], headers: [], texts: [] };
function showUrl(url) {
    if (!URL.canParse(url))
        return 'an unreadable URL';
    const { origin, pathname, search } = new URL(url);
    return `${origin}${pathname}${search === '' ? '' : '?…'}`.slice(0, 300);
}


/***/ })

};
