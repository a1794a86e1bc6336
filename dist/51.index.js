export const id = 51;
export const ids = [51];
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

/***/ 3051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notifySlack: () => (/* binding */ notifySlack)
});

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/notify-slack/address.js
const HOOK_HOSTS = ['hooks.slack.com', 'hooks.slack-gov.com'];
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const refuse = (reason) => ({ status: 'refused', reason });
function findFault(url) {
    if (url.username !== '' || url.password !== '')
        return 'must not hold a user name or password';
    const isLocal = url.protocol === 'http:' && LOOPBACK.includes(url.hostname);
    return url.protocol === 'https:' || isLocal ? undefined : 'must start with https://';
}
function parseApiUrl(text) {
    if (!URL.canParse(text))
        return refuse('`api-url` is no address: https://slack.com/api/ is the usual one');
    const url = new URL(text);
    const fault = findFault(url);
    if (fault !== undefined)
        return refuse(`\`api-url\` ${fault}`);
    return { status: 'allowed', url: `${url.origin}${url.pathname.replace(/\/*$/, '/')}` };
}
function parseWebhook(text, apiUrl) {
    const trimmed = text.trim();
    if (!URL.canParse(trimmed))
        return refuse('`webhook` is no address: copy the one of the incoming webhook');
    const url = new URL(trimmed);
    const fault = findFault(url);
    if (fault !== undefined)
        return refuse(`\`webhook\` ${fault}`);
    const isSlack = url.protocol === 'https:' && HOOK_HOSTS.includes(url.host);
    if (!isSlack && url.origin !== new URL(apiUrl).origin)
        return refuse(`\`webhook\` must be an address of ${HOOK_HOSTS.join(' or ')}, or of the host of \`api-url\``);
    if (!url.pathname.startsWith('/services/'))
        return refuse('`webhook` must be an incoming webhook (/services/…): a workflow trigger takes no blocks');
    return { status: 'allowed', url: url.href };
}

;// CONCATENATED MODULE: ./build/notify-slack/access.js


const forkSchema = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({ head: schemas/* object */.Ikc({ repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullable() }) }),
});
function explainWithheld(context) {
    if (context.actor === 'dependabot[bot]')
        return 'Dependabot runs are given no secrets';
    const event = forkSchema.safeParse(context.payload).data;
    const isFork = event !== undefined && event.pull_request.head.repo?.full_name !== context.repository;
    return isFork ? 'pull requests from forks are given no secrets' : undefined;
}
function chooseWebhook(webhook, apiUrl) {
    const address = parseWebhook(webhook, apiUrl);
    if (address.status === 'refused')
        return { status: 'wrong', reason: address.reason };
    return { status: 'webhook', apiUrl, webhook: address.url };
}
function chooseAccess(inputs, context) {
    const api = parseApiUrl(inputs['api-url']);
    if (api.status === 'refused')
        return { status: 'wrong', reason: api.reason };
    const { token, webhook, channel } = inputs;
    if (token === undefined && webhook !== undefined)
        return chooseWebhook(webhook, api.url);
    if (token === undefined) {
        const withheld = explainWithheld(context);
        if (withheld !== undefined)
            return { status: 'withheld', reason: `nothing is sent: ${withheld}` };
        const reason = 'neither `token` nor `webhook` has a value: store one as a secret of the repository or environment';
        return { status: 'missing', reason };
    }
    if (channel === undefined)
        return { status: 'wrong', reason: '`channel` is needed with a token: give the id of a channel' };
    return { status: 'token', apiUrl: api.url, token: token.trim(), channel };
}

// EXTERNAL MODULE: ./build/kernel/markdown.js
var markdown = __webpack_require__(267);
;// CONCATENATED MODULE: ./build/notify-slack/blocks/preview.js
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
function readText({ text }) {
    return text
        .replace(/<(https?:[^|>]+)\|([^>]*)>/g, '$2 ($1)')
        .replace(/<!(channel|here|everyone)>/g, '@$1')
        .replace(/<[@!]([^>]+)>/g, '@$1')
        .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
function renderBlock(block) {
    if (block.type === 'header')
        return `━━ ${readText(block.text)} ━━`;
    if (block.type === 'section') {
        const fields = (block.fields ?? []).map((field) => `  ${readText(field).replace('\n', ': ')}`);
        return [...(block.text === undefined ? [] : [readText(block.text)]), ...fields].join('\n');
    }
    if (block.type === 'context')
        return block.elements.map((element) => ('text' in element ? `· ${readText(element)}` : '')).join('\n');
    return '';
}
function renderPreview(blocks) {
    return blocks.map(renderBlock).join('\n');
}

;// CONCATENATED MODULE: ./build/notify-slack/summary.js


const SENTENCES = {
    yes: 'Slack has the message',
    fallback: 'Slack has the message in another form',
    no: 'Slack does **not** have the message',
    skipped: 'Nothing was sent to Slack',
};
function writeNext(result) {
    if (result.delivered === 'no')
        return 'What should have been sent stands below and, with its blocks, in the evidence file. Run the step again once the cause is gone.';
    if (result.delivered === 'fallback')
        return 'Read the thread of the message: it holds the newest state.';
    return 'Nothing to do.';
}
function writeSummary(title, result) {
    const { permalink } = result.post ?? {};
    const where = permalink === undefined ? '' : ` ${(0,markdown/* link */.nf)('Open it', permalink)}.`;
    const blocks = result.message?.blocks ?? [];
    const isUnsent = ['no', 'skipped'].includes(result.delivered) && blocks.length > 0;
    return [
        `### Slack: ${(0,markdown/* escapeMarkdown */.FV)(title)}`,
        `${SENTENCES[result.delivered]}: ${(0,markdown/* escapeMarkdown */.FV)(result.reason)}.${where}`,
        ...result.notes.map((note) => `- ${(0,markdown/* escapeMarkdown */.FV)(note)}`),
        writeNext(result),
        ...(isUnsent ? [(0,markdown/* codeBlock */.DV)(renderPreview(blocks))] : []),
        ...(result.post?.ts ? [`Message ${(0,markdown/* code */.aY)(result.post.ts)} in ${(0,markdown/* code */.aY)(result.post.channel)}`] : []),
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./build/notify-slack/conclusion.js

function chooseStatus({ delivered, notes }, isRequired) {
    if (delivered === 'no')
        return isRequired ? 'failed' : 'warned';
    if (delivered === 'skipped')
        return 'skipped';
    return delivered === 'fallback' || notes.length > 0 ? 'warned' : 'passed';
}
function writeReason(result, isRequired) {
    const notes = result.notes.map((note) => `; ${note}`).join('');
    if (result.delivered !== 'no')
        return `${result.reason}${notes}`;
    const consequence = isRequired ? '' : ' The deployment is not affected.';
    return `Slack does not have the message: ${result.reason}${notes}.${consequence}`;
}
function concludeDelivery(result, matter, inputs) {
    const isRequired = inputs.required === 'on';
    const { channel = '', ts = '', permalink = '' } = result.post ?? {};
    const title = [matter.environment, matter.event].filter((part) => part !== '').join(': ');
    const isWithheld = result.delivered === 'skipped';
    return {
        status: chooseStatus(result, isRequired),
        reason: writeReason(result, isRequired),
        outputs: { delivered: result.delivered, channel, ts, permalink },
        summary: writeSummary(title, result),
        annotations: isWithheld ? [{ level: 'notice', message: result.reason, title: 'Slack' }] : [],
        evidence: {
            event: matter.event,
            environment: matter.environment,
            deployment: matter.key,
            standing: result.standing ?? null,
            delivered: result.delivered,
            channel,
            ts,
            permalink,
            message: result.message ?? null,
            notes: result.notes,
        },
    };
}

// EXTERNAL MODULE: ./build/domain/duration.js
var duration = __webpack_require__(4953);
// EXTERNAL MODULE: ./build/kernel/contract.js
var contract = __webpack_require__(7224);
// EXTERNAL MODULE: ./build/kernel/inputs.js
var inputs = __webpack_require__(8927);
;// CONCATENATED MODULE: ./build/notify-slack/story/event.js
const EVENTS = ['started', 'verifying', 'finished', 'rolled-back', 'gate', 'message'];
function inferEvent(evidence, hasText) {
    if (evidence.rollback !== undefined)
        return 'rolled-back';
    if (evidence.health !== undefined || evidence.deployment?.phase === 'finish')
        return 'finished';
    if (evidence.deployment !== undefined)
        return 'started';
    if (Object.keys(evidence.gates).length > 0)
        return 'gate';
    if (hasText)
        return 'message';
    return evidence.release === undefined ? undefined : 'started';
}
function isPhase(event) {
    return event !== 'message';
}

;// CONCATENATED MODULE: ./build/notify-slack/story/story.js

const line = schemas/* string */.YjP().max(400);
const url = schemas/* string */.YjP().max(600);
const PHASES = ['started', 'gate', 'verifying', 'finished', 'rolled-back'];
const STANDINGS = [
    'deploying',
    'verifying',
    'live',
    'unverified',
    'degraded',
    'inconclusive',
    'cancelled',
    'blocked',
    'failed',
    'rolled-back',
    'rollback-refused',
    'rollback-unproved',
    'rollback-failed',
];
const gateSchema = schemas/* object */.Ikc({ status: line, detail: line, url: url.optional() });
const healthSchema = schemas/* object */.Ikc({
    verdict: line,
    detail: line,
    samples: schemas/* number */.aig().int().nonnegative().optional(),
    errorRate: schemas/* number */.aig().min(0).max(1).optional(),
    p95: schemas/* number */.aig().nonnegative().optional(),
    version: line.optional(),
});
const rollbackSchema = schemas/* object */.Ikc({
    state: line,
    from: line.optional(),
    to: line.optional(),
    seconds: schemas/* number */.aig().nonnegative().optional(),
    detail: line.optional(),
});
const changeSchema = schemas/* object */.Ikc({ sha: line, subject: line, author: line, url: url.optional() });
const changesSchema = schemas/* object */.Ikc({
    list: schemas/* array */.YOg(changeSchema).max(10),
    total: schemas/* number */.aig().int().nonnegative(),
    authors: schemas/* array */.YOg(line).max(10),
    since: line.optional(),
    url: url.optional(),
});
const failureSchema = schemas/* object */.Ikc({
    job: line,
    step: line.optional(),
    url: url.optional(),
    log: schemas/* array */.YOg(line).max(20),
});
const phaseSchema = schemas/* object */.Ikc({ phase: schemas/* enum */.k5n(PHASES), at: schemas/* number */.aig().int().nonnegative() });
const storySchema = schemas/* object */.Ikc({
    environment: line,
    run: line,
    attempt: schemas/* number */.aig().int().positive(),
    standing: schemas/* enum */.k5n(STANDINGS),
    phases: schemas/* array */.YOg(phaseSchema).max(12),
    actor: line.optional(),
    repository: line.optional(),
    version: line.optional(),
    sha: line.optional(),
    release: schemas/* object */.Ikc({ id: line.optional(), url: url.optional() }).optional(),
    links: schemas/* object */.Ikc({ run: url.optional(), commit: url.optional(), deployment: url.optional(), site: url.optional() }),
    gates: schemas/* record */.g1P(schemas/* string */.YjP().max(40), gateSchema),
    health: healthSchema.optional(),
    rollback: rollbackSchema.optional(),
    result: line.optional(),
    changes: changesSchema.optional(),
    failure: failureSchema.optional(),
});

;// CONCATENATED MODULE: ./build/notify-slack/story/standing.js

const OF_VERDICT = {
    pass: 'live',
    passed: 'live',
    warn: 'degraded',
    warned: 'degraded',
    fail: 'failed',
    failed: 'failed',
    inconclusive: 'inconclusive',
};
const OF_ROLLBACK = {
    'rolled-back': 'rolled-back',
    'failed-safe': 'rollback-failed',
    'failed-unsafe': 'rollback-failed',
    refused: 'rollback-refused',
};
const OF_RESULT = {
    success: 'unverified',
    failure: 'failed',
    cancelled: 'cancelled',
};
function worse(one, other) {
    return STANDINGS.indexOf(one) >= STANDINGS.indexOf(other) ? one : other;
}
function standingOf(table, word, unknown) {
    return table[word] ?? unknown;
}
function isGateOpen(gate) {
    return gate.status === 'passed' || gate.status === 'warned' || gate.status === 'skipped';
}
function judgeEnd(proofs) {
    const words = [];
    if (proofs.health !== undefined)
        words.push(standingOf(OF_VERDICT, proofs.health.verdict, 'inconclusive'));
    if (proofs.result !== undefined && proofs.result !== 'success')
        words.push(standingOf(OF_RESULT, proofs.result, 'inconclusive'));
    if (Object.values(proofs.gates).some((gate) => !isGateOpen(gate)))
        words.push('blocked');
    const isUnknown = proofs.health === undefined && proofs.result === undefined;
    if (isUnknown && proofs.hasFailedJob)
        words.push('failed');
    if (words.length === 0)
        return 'unverified';
    return words.reduce(worse);
}
function judgeStanding(phase, proofs) {
    if (phase === 'rolled-back')
        return standingOf(OF_ROLLBACK, proofs.rollback?.state ?? '', 'rollback-unproved');
    if (phase === 'finished')
        return judgeEnd(proofs);
    const isBlocked = Object.values(proofs.gates).some((gate) => !isGateOpen(gate));
    if (isBlocked)
        return 'blocked';
    return phase === 'verifying' ? 'verifying' : 'deploying';
}
function isFinal(standing) {
    return standing !== 'deploying' && standing !== 'verifying';
}
function isBad(standing) {
    return isFinal(standing) && !isGood(standing) && standing !== 'cancelled';
}
function isGood(standing) {
    return standing === 'live' || standing === 'degraded' || standing === 'unverified';
}

;// CONCATENATED MODULE: ./build/notify-slack/story/when.js

const CONDITIONS = ['always', 'failure', 'change', 'recovered'];
function countFailures(endings) {
    const lastGood = endings.findLastIndex((ending) => isGood(ending.standing));
    return endings.slice(lastGood + 1).filter((ending) => isBad(ending.standing)).length;
}
function isWanted(condition, standing, endings) {
    if (condition === 'always')
        return true;
    if (!isFinal(standing))
        return false;
    if (condition === 'failure')
        return isBad(standing);
    const hasFailed = countFailures(endings) > 0;
    if (condition === 'recovered')
        return isGood(standing) && hasFailed;
    return isBad(standing) !== hasFailed && standing !== 'cancelled';
}

;// CONCATENATED MODULE: ./build/notify-slack/contract.js







const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'notify-slack',
    about: 'Keeps exactly one Slack message per deployment true from start to end, and never fails a good deployment.',
    branding: { icon: 'message-square', color: 'blue' },
    inputs: {
        token: (0,contract/* input */.hF)({
            about: 'Bot token of a Slack app with the scope `chat:write` (and `users:read.email` for mentions by email).',
            type: (0,inputs/* secretText */.yD)(),
            secret: true,
        }),
        webhook: (0,contract/* input */.hF)({
            about: 'Incoming webhook, instead of a token; it cannot update, so it posts once, when the deployment has ended.',
            type: (0,inputs/* secretText */.yD)(),
            secret: true,
        }),
        channel: (0,contract/* input */.hF)({ about: 'Channel id (`C…`) or name (`#deploys`); needed with a token.', type: (0,inputs/* text */.Qq)() }),
        event: (0,contract/* input */.hF)({
            about: 'What to tell: `started`, `verifying`, `finished`, `rolled-back`, `gate` or `message`; blank: what the evidence says.',
            type: (0,inputs/* oneOf */.yL)(...EVENTS),
        }),
        evidence: (0,contract/* input */.hF)({ about: 'Evidence files of other actions, or globs for them; any number.', type: (0,inputs/* list */.p_)() }),
        environment: (0,contract/* input */.hF)({ about: 'Environment of the deployment; blank: what the evidence says.', type: (0,inputs/* text */.Qq)() }),
        mention: (0,contract/* input */.hF)({
            about: 'YAML map of GitHub logins, teams or `*` to Slack ids or email addresses; `on: failure` (default) or `on: always`.',
            type: (0,inputs/* text */.Qq)(),
        }),
        when: (0,contract/* input */.hF)({
            about: 'Which deployments get a message: `always`, `failure`, `change` (of the outcome) or `recovered`.',
            type: (0,inputs/* oneOf */.yL)(...CONDITIONS),
            fallback: 'always',
        }),
        thread: (0,contract/* input */.hF)({
            about: 'Whether the log excerpt of a failure goes into the thread of the message (`on`) or into the message (`off`).',
            type: (0,inputs/* oneOf */.yL)('on', 'off'),
            fallback: 'on',
        }),
        text: (0,contract/* input */.hF)({ about: 'Text of a `message`.', type: (0,inputs/* text */.Qq)() }),
        deployment: (0,contract/* input */.hF)({
            about: 'Id of the deployment that the one message belongs to, or a `.json` file to keep the messages in; blank: the deployment of the evidence, else this run.',
            type: (0,inputs/* text */.Qq)(),
        }),
        timeout: (0,contract/* input */.hF)({ about: 'Time for everything together.', type: (0,duration/* duration */.p0)(1_000), fallback: '15s' }),
        required: (0,contract/* input */.hF)({
            about: 'Whether the step fails when the message is not delivered.',
            type: (0,inputs/* oneOf */.yL)('on', 'off'),
            fallback: 'off',
        }),
        'api-url': (0,contract/* input */.hF)({
            about: 'Address of the Slack Web API, for GovSlack or a test.',
            type: (0,inputs/* text */.Qq)(),
            fallback: 'https://slack.com/api/',
        }),
        'github-token': (0,contract/* input */.hF)({
            about: 'Token of GitHub, to remember which message belongs to the deployment and to read what changed and what failed.',
            type: (0,inputs/* secretText */.yD)(),
            secret: true,
            expression: '${{ github.token }}',
        }),
        preview: (0,contract/* input */.hF)({
            about: 'Shows the message instead of sending it.',
            type: (0,inputs/* oneOf */.yL)('on', 'off'),
            fallback: 'off',
            configurable: false,
        }),
    },
    outputs: {
        delivered: {
            about: '`yes`, `fallback` (a reply or plain text went out instead), `no` or `skipped`.',
        },
        channel: { about: 'Id of the channel that holds the message.' },
        ts: { about: 'Time stamp that names the message in its channel.' },
        permalink: { about: 'Address of the message.' },
    },
    permissions: {
        contents: {
            access: 'write',
            why: 'keeps on refs/plimsoll/<environment> which message belongs to which deployment',
        },
        actions: { access: 'read', why: 'names the job and step that failed' },
    },
    failsWhen: [
        'The message was not delivered and `required` is `on`.',
        'A token is given without `channel`.',
        'The webhook is no address of Slack.',
        'There is nothing to tell: no `event`, no evidence that says one, no `text`.',
    ],
    evidence: schemas/* object */.Ikc({
        event: schemas/* enum */.k5n(EVENTS),
        environment: schemas/* string */.YjP(),
        deployment: schemas/* string */.YjP(),
        standing: schemas/* enum */.k5n(STANDINGS).nullable(),
        delivered: schemas/* enum */.k5n(['yes', 'fallback', 'no', 'skipped']),
        channel: schemas/* string */.YjP(),
        ts: schemas/* string */.YjP(),
        permalink: schemas/* string */.YjP(),
        message: schemas/* object */.Ikc({ text: schemas/* string */.YjP(), blocks: schemas/* array */.YOg(schemas/* looseObject */._H3({ type: schemas/* string */.YjP() })) }).nullable(),
        notes: schemas/* array */.YOg(schemas/* string */.YjP()),
    }),
});

// EXTERNAL MODULE: ./build/domain/json.js
var json = __webpack_require__(7803);
;// CONCATENATED MODULE: ./build/notify-slack/delivery/remedy.table.js
const REMEDIES = {
    channel_not_found: 'give `channel` the id of a channel that the app can see (a private one: invite the app there)',
    not_in_channel: 'invite the app: write `/invite @<app name>` in {channel}',
    is_archived: 'unarchive {channel} or name another `channel`',
    channel_is_archived: 'unarchive the channel of the webhook, or make a webhook for another one',
    missing_scope: 'add the scope `{needed}` to the app (OAuth & Permissions), then reinstall it',
    not_authed: 'give `token` the bot token of the app (it starts with xoxb)',
    invalid_auth: 'the token is of no app: copy the bot token once more',
    account_inactive: 'the app was removed from the workspace: install it again and store its new token',
    token_revoked: 'the token was revoked: install the app again and store its new token',
    token_expired: 'the token has expired: refresh it, or turn token rotation off for the app',
    not_allowed_token_type: 'use the bot token (it starts with xoxb), no user or app token',
    ekm_access_denied: 'the administrators of the workspace have suspended posting: ask them',
    restricted_action: 'the workspace does not let apps post in {channel}: ask its administrators',
    restricted_action_read_only_channel: '{channel} is read-only: let the app post there, or name another `channel`',
    restricted_action_thread_only_channel: '{channel} takes replies only: name another `channel`',
    restricted_action_non_threadable_channel: '{channel} takes no threads: set `thread: off`',
    team_access_not_granted: 'the app is not granted to the workspace of {channel}: ask an Org administrator',
    invalid_blocks: 'this is a fault of Plimsoll: report it with the json-pointer above',
    invalid_blocks_format: 'this is a fault of Plimsoll: report it',
    msg_blocks_too_long: 'this is a fault of Plimsoll: report it',
    msg_too_long: 'this is a fault of Plimsoll: report it',
    no_text: 'this is a fault of Plimsoll: report it',
    metadata_too_large: 'this is a fault of Plimsoll: report it',
    invalid_arguments: 'this is a fault of Plimsoll: report it',
    edit_window_closed: 'the workspace limits how long messages may be edited: raise it under Settings & Permissions',
    cant_update_message: 'the message was posted with another token: use one app for the whole deployment',
    message_not_found: 'the message was deleted',
    thread_not_found: 'the message was deleted',
    ratelimited: 'Slack takes about one message per second and channel: send less at once',
    rate_limited: 'Slack takes about one message per second and channel: send less at once',
    users_not_found: 'give the Slack id instead of the email address in `mention`',
    internal_error: 'Slack had a fault: https://status.slack.com',
    fatal_error: 'Slack had a fault: https://status.slack.com',
    service_unavailable: 'Slack had a fault: https://status.slack.com',
    request_timeout: 'Slack had a fault: https://status.slack.com',
    invalid_payload: 'this is a fault of Plimsoll: report it',
    invalid_token: 'the webhook address is wrong or was replaced: copy it once more',
    no_service: 'the webhook was removed or turned off: make a new one',
    no_service_id: 'the webhook address is incomplete: copy it once more',
    no_team: 'the webhook address is of no workspace: copy it once more',
    no_active_hooks: 'the webhook was turned off: turn it on or make a new one',
    team_disabled: 'the workspace of the webhook is disabled',
    action_prohibited: 'the administrators of the workspace have restricted this webhook: ask them',
    posting_to_general_channel_denied: 'apps may not post in this channel: make a webhook for another one',
    user_not_found: 'the webhook belongs to a person who left: make a new one',
    rollup_error: 'Slack had a fault: https://status.slack.com',
};

;// CONCATENATED MODULE: ./build/notify-slack/delivery/verdict.js



const answerSchema = schemas/* looseObject */._H3({
    ok: schemas/* boolean */.zMY(),
    error: schemas/* string */.YjP().optional().catch(undefined),
    needed: schemas/* string */.YjP().optional().catch(undefined),
    response_metadata: schemas/* looseObject */._H3({ messages: schemas/* array */.YOg(schemas/* string */.YjP()).optional().catch(undefined) })
        .optional()
        .catch(undefined),
});
const UNSURE = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'rollup_error']);
const LIMITED = new Set(['ratelimited', 'rate_limited']);
const DEFAULT_LIMIT_MS = 1_000;
function failed(code, mayHaveActed, afterMs = 0) {
    return { status: 'failed', code, mayHaveActed, afterMs };
}
function judgeTransport(reply) {
    if (reply.status === 'silent')
        return failed(reply.reason, reply.mayHaveArrived);
    if (reply.http === 429)
        return failed('ratelimited', false, reply.retryAfterMs ?? DEFAULT_LIMIT_MS);
    return undefined;
}
function judgeError(code, detail, retryAfterMs) {
    if (LIMITED.has(code))
        return failed(code, false, retryAfterMs ?? DEFAULT_LIMIT_MS);
    return UNSURE.has(code) ? failed(code, true) : { status: 'refused', code, detail };
}
function judgeCall(reply) {
    const early = judgeTransport(reply);
    if (early !== undefined || reply.status === 'silent')
        return early ?? failed('silent', true);
    const answer = answerSchema.safeParse((0,json/* parseJson */.q)(reply.body)).data;
    if (answer?.ok === true)
        return { status: 'taken', data: answer };
    if (answer?.error !== undefined) {
        const detail = [answer.needed ?? '', ...(answer.response_metadata?.messages ?? [])].filter(Boolean).join('; ');
        return judgeError(answer.error, detail, reply.retryAfterMs);
    }
    return reply.http >= 500
        ? failed(`HTTP ${reply.http}`, true)
        : { status: 'refused', code: `HTTP ${reply.http}`, detail: '' };
}
function judgeWebhook(reply) {
    const early = judgeTransport(reply);
    if (early !== undefined || reply.status === 'silent')
        return early ?? failed('silent', true);
    const text = reply.body.trim();
    const isOk = text === 'ok' || answerSchema.safeParse((0,json/* parseJson */.q)(text)).data?.ok === true;
    if (reply.http === 200 && isOk)
        return { status: 'taken', data: {} };
    if (reply.http >= 500)
        return failed(`HTTP ${reply.http}`, true);
    const code = /^[a-z_]{3,60}$/.test(text) ? text : `HTTP ${reply.http}`;
    return { status: 'refused', code, detail: '' };
}
const OF_NETWORK = {
    timeout: 'Slack did not answer in time',
    ECONNREFUSED: 'the connection was refused: is the proxy or `api-url` right?',
    ENOTFOUND: 'the name could not be resolved: is `api-url` right, and the network up?',
    ECONNRESET: 'the connection was cut',
};
function describeCode(code, detail, channel) {
    const remedy = (REMEDIES[code] ?? OF_NETWORK[code] ?? '')
        .replace('{channel}', () => channel)
        .replace('{needed}', () => detail || 'chat:write');
    const said = detail === '' || code === 'missing_scope' ? code : `${code} (${detail})`;
    return remedy === '' ? said : `${said}: ${remedy}`;
}

;// CONCATENATED MODULE: ./build/notify-slack/delivery/result.js

function skip(reason) {
    return { delivered: 'skipped', reason, notes: [] };
}
function loseStore(reason) {
    return { delivered: 'no', reason, notes: [], isStoreLost: true };
}
function describeVerdict(verdict, channel) {
    if (verdict.status === 'taken')
        return 'Slack answered without channel and ts';
    const detail = verdict.status === 'refused' ? verdict.detail : '';
    const unsure = verdict.status === 'failed' && verdict.mayHaveActed;
    return `${describeCode(verdict.code, detail, channel)}${unsure ? ' (it may have arrived all the same)' : ''}`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/kernel/outcome.js
var outcome = __webpack_require__(6624);
;// CONCATENATED MODULE: ./build/notify-slack/evidence/envelope.js



const envelope_text = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
    .transform((value) => (String(value).trim() === '' ? undefined : String(value)))
    .optional()
    .catch(undefined);
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const number = schemas/* union */.KCZ([
    schemas/* number */.aig(),
    schemas/* string */.YjP()
        .regex(DECIMAL)
        .transform((digits) => Number(digits)),
])
    .optional()
    .catch(undefined);
const count = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* unknown */.L5J()).transform((list) => list.length), number])
    .optional()
    .catch(undefined);
const SCHEMA_NAME = /^plimsoll\/([a-z][a-z0-9-]{0,60})\/v\d{1,4}$/;
function camelCase(key) {
    return key.replace(/[-_]([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
function camelFields(record) {
    return Object.entries(record).map(([key, value]) => [camelCase(key), value]);
}
function isManifest(value) {
    const { id, sha, status } = value;
    return status === undefined && typeof id === 'string' && typeof sha === 'string' && /^[0-9a-f]{40}$/.test(sha);
}
function parseEnvelope(source) {
    const value = (0,json/* parseJson */.q)(source);
    if (!(0,json/* isObject */.G)(value))
        return 'is not a JSON object';
    if (isManifest(value))
        return { action: 'release', status: 'passed', reason: '', fields: Object.fromEntries(camelFields(value)) };
    const action = typeof value['schema'] === 'string' ? SCHEMA_NAME.exec(value['schema'])?.[1] : undefined;
    if (action === undefined)
        return 'has no schema of the form plimsoll/<action>/v1';
    const status = outcome/* STATUSES */.f.find((known) => known === value['status']);
    if (status === undefined)
        return `has no status (one of ${outcome/* STATUSES */.f.join(', ')})`;
    const outputs = (0,json/* isObject */.G)(value['outputs']) ? camelFields(value['outputs']) : [];
    const fields = Object.fromEntries([...outputs, ...camelFields(value)]);
    return { action, status, reason: typeof value['reason'] === 'string' ? value['reason'] : '', fields };
}

;// CONCATENATED MODULE: ./build/notify-slack/evidence/gate.js


const coverageSchema = schemas/* object */.Ikc({ linesCovered: number, linesTotal: number, patchCovered: number, patchTotal: number });
const secretsSchema = schemas/* object */.Ikc({ findings: count, newFindings: count, high: count });
const environmentSchema = schemas/* object */.Ikc({ variables: count, errors: count, warnings: count });
function formatShare(covered, total) {
    if (covered === undefined || total === undefined || total <= 0)
        return undefined;
    return `${(Math.floor((covered * 10_000) / total) / 100).toFixed(2)} %`;
}
function describeCoverage(fields) {
    const coverage = coverageSchema.parse(fields);
    const lines = formatShare(coverage.linesCovered, coverage.linesTotal);
    const patch = formatShare(coverage.patchCovered, coverage.patchTotal);
    return [...(lines ? [`lines ${lines}`] : []), ...(patch ? [`patch ${patch}`] : [])];
}
function describeSecrets(fields) {
    const { findings, newFindings, high } = secretsSchema.parse(fields);
    return [
        ...(findings === undefined ? [] : [`findings ${findings}`]),
        ...(newFindings === undefined ? [] : [`new ${newFindings}`]),
        ...(high === undefined ? [] : [`high ${high}`]),
    ];
}
function describeEnvironment(fields) {
    const { variables, errors, warnings } = environmentSchema.parse(fields);
    return [
        ...(variables === undefined ? [] : [`variables ${variables}`]),
        ...(errors === undefined ? [] : [`errors ${errors}`]),
        ...(warnings === undefined ? [] : [`warnings ${warnings}`]),
    ];
}
const GATES = {
    'enforce-coverage': { name: 'coverage', describe: describeCoverage },
    'scan-secrets': { name: 'secrets', describe: describeSecrets },
    'validate-env': { name: 'variables', describe: describeEnvironment },
};
function readRefusal({ action, status, reason }) {
    const isRefused = action === 'record-deployment' && (status === 'failed' || status === 'inconclusive');
    return isRefused ? { name: 'record', gate: { status, detail: reason } } : undefined;
}
function readGate(envelope) {
    const known = GATES[envelope.action];
    if (known === undefined)
        return readRefusal(envelope);
    const numbers = known.describe(envelope.fields).join(', ');
    const isOpen = envelope.status === 'passed' || envelope.status === 'skipped';
    const detail = isOpen && numbers !== '' ? numbers : envelope.reason || numbers || envelope.status;
    return { name: known.name, gate: { status: envelope.status, detail } };
}

;// CONCATENATED MODULE: ./build/notify-slack/evidence/health.js


const schema = schemas/* object */.Ikc({ verdict: envelope_text, class: envelope_text, version: envelope_text, samples: number, errorRate: number, p95: number });
const VERDICT_OF_STATUS = {
    passed: 'pass',
    warned: 'warn',
    failed: 'fail',
    inconclusive: 'inconclusive',
};
function keepNatural(value) {
    return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
function readHealth(envelope) {
    if (envelope.action !== 'verify-health')
        return undefined;
    const fields = schema.parse(envelope.fields);
    const verdict = VERDICT_OF_STATUS[envelope.status] ?? 'inconclusive';
    const rate = fields.errorRate;
    const samples = keepNatural(fields.samples);
    const p95 = keepNatural(fields.p95);
    return {
        verdict,
        detail: envelope.reason || fields.class || verdict,
        ...(samples === undefined ? {} : { samples }),
        ...(rate === undefined || rate < 0 || rate > 1 ? {} : { errorRate: rate }),
        ...(p95 === undefined ? {} : { p95 }),
        ...(fields.version === undefined ? {} : { version: fields.version }),
    };
}

;// CONCATENATED MODULE: ./build/notify-slack/evidence/release.js


const releaseSchema = schemas/* object */.Ikc({
    id: envelope_text,
    version: envelope_text,
    sha: envelope_text,
    actor: envelope_text,
    releaseUrl: envelope_text,
    previousVersion: envelope_text,
});
const revisionSchema = schemas/* object */.Ikc({ id: envelope_text, sha: envelope_text }).optional().catch(undefined);
const deploymentSchema = schemas/* object */.Ikc({
    deploymentId: envelope_text,
    phase: envelope_text,
    task: envelope_text,
    result: envelope_text,
    state: envelope_text,
    release: revisionSchema,
    url: envelope_text,
    previous: revisionSchema,
    current: revisionSchema,
});
const RESULT_OF_STATE = {
    verified: 'success',
    failed: 'failure',
    cancelled: 'cancelled',
    superseded: 'cancelled',
};
function readRelease(envelope) {
    if (envelope.action !== 'version-release' && envelope.action !== 'release')
        return undefined;
    const { id, version, sha, actor, releaseUrl } = releaseSchema.parse(envelope.fields);
    return { id, version, sha, actor, url: releaseUrl };
}
function readDeployment(envelope) {
    if (envelope.action !== 'record-deployment')
        return undefined;
    const fields = deploymentSchema.parse(envelope.fields);
    return {
        deployment: fields.deploymentId,
        phase: fields.phase,
        result: fields.result ?? (fields.state === undefined ? undefined : RESULT_OF_STATE[fields.state]),
        site: fields.url,
        previousSha: fields.previous?.sha,
        release: fields.release ?? fields.current,
    };
}

;// CONCATENATED MODULE: ./build/notify-slack/evidence/rollback.js


const target = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* object */.Ikc({ version: envelope_text, id: envelope_text, tag: envelope_text, sha: envelope_text })
        .transform((release) => release.version ?? release.tag ?? release.id ?? release.sha),
])
    .optional()
    .catch(undefined);
const rollback_schema = schemas/* object */.Ikc({ state: envelope_text, from: target, to: target, seconds: number });
function readRollback(envelope) {
    if (envelope.action !== 'rollback')
        return undefined;
    const { state, from, to, seconds } = rollback_schema.parse(envelope.fields);
    return {
        state: state ?? 'unknown',
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
        ...(seconds === undefined || seconds < 0 ? {} : { seconds }),
        ...(envelope.reason === '' ? {} : { detail: envelope.reason }),
    };
}

;// CONCATENATED MODULE: ./build/notify-slack/evidence/collection.js





const EMPTY = { gates: {}, complaints: [] };
function addEnvelope(collection, envelope) {
    const gate = readGate(envelope);
    const gates = gate === undefined ? collection.gates : { ...collection.gates, [gate.name]: gate.gate };
    return {
        ...collection,
        gates,
        environment: envelope_text.parse(envelope.fields['environment']) ?? collection.environment,
        health: readHealth(envelope) ?? collection.health,
        rollback: readRollback(envelope) ?? collection.rollback,
        release: readRelease(envelope) ?? collection.release,
        deployment: readDeployment(envelope) ?? collection.deployment,
    };
}
function collectEvidence(files) {
    return files.reduce((collection, { path, content }) => {
        const envelope = parseEnvelope(content);
        if (typeof envelope !== 'string')
            return addEnvelope(collection, envelope);
        return { ...collection, complaints: [...collection.complaints, `${path} ${envelope}`] };
    }, EMPTY);
}

;// CONCATENATED MODULE: ./build/notify-slack/text/clean.js
const TERMINAL = new RegExp([
    String.raw `\u001b\[[0-?]{0,64}[ -/]{0,16}[@-~]`,
    String.raw `\u001b\][^\u0007\u001b\n]{0,2048}(?:\u0007|\u001b\\)?`,
    String.raw `\u001b[ -/]{0,4}[0-~]`,
].join('|'), 'g');
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
const CONTROL = new RegExp(String.raw `[\u0000-\u0008\u000e-\u001f\u007f-\u009f]`, 'g');
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
function cleanText(text) {
    return text
        .replace(TERMINAL, '')
        .replace(LINE_BREAK, '\n')
        .replaceAll('\t', ' ')
        .replace(CONTROL, '')
        .replace(INVISIBLE, '')
        .replace(LONE_SURROGATE, '\ufffd');
}
function cleanLine(text) {
    return cleanText(text)
        .replace(/[\s\u00a0]+/gu, ' ')
        .trim();
}

;// CONCATENATED MODULE: ./build/notify-slack/text/truncate.js
const ELLIPSIS = '…';
const LONGEST_ENTITY = '&amp;'.length;
function leavePair(text, index) {
    const before = text.charCodeAt(index - 1);
    const after = text.charCodeAt(index);
    const isInside = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
    return isInside ? index - 1 : index;
}
function leaveEntity(text, index) {
    const start = text.lastIndexOf('&', index - 1);
    if (start < 0 || index - start >= LONGEST_ENTITY)
        return index;
    const end = text.indexOf(';', start);
    return end >= index && end - start < LONGEST_ENTITY ? start : index;
}
function leaveSequence(text, index) {
    const start = text.lastIndexOf('<', index - 1);
    return start >= 0 && text.lastIndexOf('>', index - 1) < start ? start : index;
}
function truncatePlain(text, limit) {
    if (text.length <= limit)
        return text;
    const end = leavePair(text, limit - ELLIPSIS.length);
    return `${text.slice(0, end).trimEnd()}${ELLIPSIS}`;
}
function truncateEscaped(text, limit) {
    if (text.length <= limit)
        return text;
    const end = leaveSequence(text, leaveEntity(text, leavePair(text, limit - ELLIPSIS.length)));
    return `${text.slice(0, end).trimEnd()}${ELLIPSIS}`;
}

;// CONCATENATED MODULE: ./build/notify-slack/story/admission.js


const LONGEST_LINE = 400;
const LONGEST_NOTE = 3_000;
const LONGEST_URL = 600;
const LONGEST_READ = 65_536;
function admitLine(text, mask, limit = LONGEST_LINE) {
    return truncatePlain(mask(cleanLine(text.slice(0, LONGEST_READ))), limit);
}
function admitNote(text, mask) {
    return truncatePlain(mask(cleanText(text.slice(0, LONGEST_READ)).trim()), LONGEST_NOTE);
}
function admitUrl(text, mask) {
    const url = mask(cleanLine(text));
    return url.length > LONGEST_URL ? undefined : url;
}
const ADDRESSES = new Set(['url', 'run', 'commit', 'deployment', 'site']);
function admitValue(key, value, mask) {
    if (typeof value === 'string')
        return ADDRESSES.has(key) ? admitUrl(value, mask) : admitLine(value, mask);
    if (Array.isArray(value))
        return value.map((entry) => admitValue('', entry, mask));
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).map(([name, entry]) => [name, admitValue(name, entry, mask)]);
    return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
}
function admitChapter(chapter, mask) {
    return admitValue('', chapter, mask);
}

;// CONCATENATED MODULE: ./build/notify-slack/story/mention.js


const MOST_MENTIONS = 5;
const USER_ID = /^[UW][A-Z0-9]{6,20}$/;
const GROUP_ID = /^S[A-Z0-9]{6,20}$/;
const EMAIL = /^[^\s@<>|&]{1,64}@[^\s@<>|&]{1,190}$/;
const BROADCASTS = ['channel', 'here', 'everyone'];
const targetSchema = schemas/* string */.YjP()
    .trim()
    .refine((value) => USER_ID.test(value) || GROUP_ID.test(value) || EMAIL.test(value) || isBroadcast(value), {
    message: 'is neither a Slack id (U…, W…, S…), an email address, @channel nor @here',
});
const mentionSchema = schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(100), schemas/* union */.KCZ([targetSchema, schemas/* array */.YOg(targetSchema).max(20)]))
    .refine((map) => Object.keys(map).length <= 500, { message: 'names more than 500 people' });
function isBroadcast(value) {
    return BROADCASTS.some((word) => value === `@${word}`);
}
function parseMentionMap(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return 'must be a map of GitHub logins to Slack ids or email addresses';
    }
    const { on = 'failure', ...rest } = value;
    if (on !== 'always' && on !== 'failure')
        return '`on` must be always or failure';
    const parsed = mentionSchema.safeParse(rest);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not valid'}`.trim();
    }
    const entries = Object.entries(parsed.data).map(([login, to]) => [
        login.toLowerCase(),
        typeof to === 'string' ? [to] : to,
    ]);
    return { on, people: Object.fromEntries(entries) };
}
function isRobot(login) {
    return login.endsWith('[bot]');
}
function pickMentions(map, logins, standing) {
    if (map.on === 'failure' && !isBad(standing))
        return [];
    const people = new Map(Object.entries(map.people));
    const named = logins.filter((login) => !isRobot(login)).flatMap((login) => people.get(login.toLowerCase()) ?? []);
    return [...new Set([...named, ...(people.get('*') ?? [])])].slice(0, MOST_MENTIONS);
}
function isEmail(target) {
    return EMAIL.test(target);
}
function writeMention(target) {
    if (USER_ID.test(target))
        return `<@${target}>`;
    if (GROUP_ID.test(target))
        return `<!subteam^${target}>`;
    return isBroadcast(target) ? `<!${target.slice(1)}>` : undefined;
}

;// CONCATENATED MODULE: ./build/notify-slack/gathering.js






const MOST_BYTES = 2 * 1024 * 1024;
async function readEvidence(globs, ports) {
    const paths = await ports.files.find(globs);
    const files = await Promise.all(paths.map(async (path) => ({ path, content: await ports.files.readText(path, MOST_BYTES) })));
    const found = collectEvidence(files);
    if (globs.length === 0 || paths.length > 0)
        return found;
    return { ...found, complaints: [`no file matches \`evidence\` (${globs.join(', ')})`] };
}
function readMentions(text) {
    if (text === undefined)
        return undefined;
    const map = parseMentionMap(parseYaml(text));
    if (typeof map === 'string')
        throw new errors/* UsageError */.eb(`input \`mention\`: ${map}, for example \`octocat: U012AB3CD\``);
    return map;
}
function parseYaml(text) {
    try {
        return (0,dist/* parse */.qg)(text, { maxAliasCount: 100 });
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`input \`mention\` is no YAML: ${error.message.split('\n', 1)[0]}`);
    }
}
function nameDeployment(inputs, evidence, ports) {
    const { context } = ports.runner;
    const given = inputs.deployment;
    const isFile = given?.endsWith('.json') === true;
    const own = isFile ? undefined : given;
    const key = own ?? evidence.deployment?.deployment ?? (context.runId === '' ? 'local' : `run-${context.runId}`);
    return { key: admitLine(key, (text) => ports.redactor.clean(text), 200), bookFile: isFile ? given : undefined };
}
async function gatherMatter(inputs, ports) {
    const evidence = await readEvidence(inputs.evidence ?? [], ports);
    const event = inputs.event ?? inferEvent(evidence, inputs.text !== undefined);
    if (event === undefined) {
        const why = evidence.complaints.map((complaint) => `; ${complaint}`).join('');
        throw new errors/* UsageError */.eb(`there is nothing to tell${why}: give \`event\`, \`evidence\` that says one, or \`text\``);
    }
    const environment = inputs.environment ?? evidence.environment ?? '';
    if (environment === '' && event !== 'message')
        throw new errors/* UsageError */.eb('the environment is not known: give `environment`, for example `environment: production`');
    if (event === 'message' && inputs.text === undefined)
        throw new errors/* UsageError */.eb('a `message` needs `text`: give the text to send');
    return {
        event,
        evidence,
        environment,
        ...nameDeployment(inputs, evidence, ports),
        mentions: readMentions(inputs.mention),
        notes: evidence.complaints,
    };
}

;// CONCATENATED MODULE: ./build/notify-slack/blocks/limits.js
const LIMITS = {
    blocks: 50,
    header: 150,
    section: 3_000,
    field: 2_000,
    fields: 10,
    contextElements: 10,
};
const TOTAL_BUDGET = 9_000;
const TEXT_BUDGET = 1_000;

;// CONCATENATED MODULE: ./build/notify-slack/blocks/element.js


function fill(text) {
    return text.trim() === '' ? '–' : text;
}
function mrkdwn(text, limit) {
    return { type: 'mrkdwn', text: truncateEscaped(fill(text), limit), verbatim: true };
}
function buildHeader(title) {
    const text = title.replaceAll('<', '‹').replaceAll('>', '›');
    return { type: 'header', text: { type: 'plain_text', text: truncatePlain(fill(text), LIMITS.header), emoji: true } };
}
function buildSection(text, limit = LIMITS.section) {
    return { type: 'section', text: mrkdwn(text, Math.min(limit, LIMITS.section)) };
}
function buildFields(pairs, limit) {
    const fields = pairs.map(([name, value]) => mrkdwn(`*${name}*\n${fill(value)}`, Math.min(limit, LIMITS.field)));
    const sections = [];
    for (let index = 0; index < fields.length; index += LIMITS.fields) {
        sections.push({ type: 'section', fields: fields.slice(index, index + LIMITS.fields) });
    }
    return sections;
}
function buildContext(text, limit = LIMITS.section) {
    return { type: 'context', elements: [mrkdwn(text, Math.min(limit, LIMITS.section))] };
}
function measureBlocks(blocks) {
    return JSON.stringify(blocks).length;
}

// EXTERNAL MODULE: ./build/domain/wording.js
var wording = __webpack_require__(7173);
;// CONCATENATED MODULE: ./build/notify-slack/text/escape.js
function escapeMrkdwn(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function escapeCode(text) {
    return escapeMrkdwn(text.replaceAll('`', "'"));
}

;// CONCATENATED MODULE: ./build/notify-slack/blocks/detail.js
const DETAILS = [
    { changes: 10, logLines: 12, gates: 10, text: 400 },
    { changes: 5, logLines: 8, gates: 10, text: 240 },
    { changes: 3, logLines: 4, gates: 6, text: 120 },
    { changes: 0, logLines: 0, gates: 3, text: 40 },
];

;// CONCATENATED MODULE: ./build/notify-slack/text/link.js


const link_LONGEST_URL = 600;
function safeUrl(url) {
    if (url === undefined || url.length > link_LONGEST_URL || !URL.canParse(url))
        return undefined;
    const parsed = new URL(url);
    if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
        return undefined;
    if (parsed.username !== '' || parsed.password !== '')
        return undefined;
    const written = parsed.href.replace(/[|<>\s`]/g, (character) => encodeURIComponent(character));
    return written.length > link_LONGEST_URL ? undefined : written.replaceAll('&', '&amp;');
}
function writeLink(url, label) {
    const text = escapeMrkdwn(cleanLine(label).replaceAll('|', '¦'));
    const target = safeUrl(url);
    return target === undefined || text === '' ? text : `<${target}|${text}>`;
}

;// CONCATENATED MODULE: ./build/notify-slack/blocks/standing.table.js
const WORDINGS = {
    deploying: { sign: ':rocket:', title: 'Deploying {version} to {environment}', next: '' },
    verifying: { sign: ':mag:', title: 'Verifying {version} on {environment}', next: '' },
    live: { sign: ':white_check_mark:', title: '{version} is live on {environment}', next: '' },
    unverified: {
        sign: ':ballot_box_with_check:',
        title: '{version} was deployed to {environment}, not verified',
        next: 'No health evidence was given, so nothing proves that it serves.',
    },
    degraded: {
        sign: ':large_yellow_circle:',
        title: '{version} is live on {environment}, degraded',
        next: 'It serves, but not as well as it should.',
    },
    inconclusive: {
        sign: ':grey_question:',
        title: '{version} on {environment}: health could not be proved',
        next: 'Neither health nor failure was shown. Nothing was rolled back for it.',
    },
    cancelled: { sign: ':black_square_for_stop:', title: 'Deployment of {version} to {environment} was cancelled', next: '' },
    blocked: {
        sign: ':no_entry:',
        title: '{version} was kept from {environment}',
        next: 'A gate did not open. The running version stays.',
    },
    failed: { sign: ':x:', title: '{version} failed on {environment}', next: 'Look at the run, then fix forward or roll back.' },
    'rolled-back': { sign: ':leftwards_arrow_with_hook:', title: '{environment} was rolled back', next: '' },
    'rollback-refused': {
        sign: ':no_entry_sign:',
        title: 'The rollback of {environment} was refused',
        next: 'Nothing was switched. The reason says what to change.',
    },
    'rollback-unproved': {
        sign: ':grey_question:',
        title: 'The rollback of {environment} is not proved',
        next: 'Nothing proves which version serves now. Look at the environment.',
    },
    'rollback-failed': {
        sign: ':rotating_light:',
        title: 'The rollback of {environment} failed',
        next: 'Someone has to look at the environment now.',
    },
};

;// CONCATENATED MODULE: ./build/notify-slack/blocks/wording.js

function formatDuration(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1_000));
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${seconds % 60} s`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
function formatTime(at) {
    return new Date(at).toISOString().slice(11, 19);
}
function formatRate(rate) {
    return `${Math.ceil(Number((rate * 10_000).toFixed(6))) / 100} %`;
}
function shortenSha(sha, digits) {
    return /^[0-9a-f]{7,64}$/i.test(sha) ? sha.slice(0, digits) : sha;
}
function nameVersion(story) {
    return (story.version ??
        story.release?.id ??
        (story.sha === undefined ? 'a version without a name' : shortenSha(story.sha, 12)));
}
function writeTitle(story) {
    return WORDINGS[story.standing].title
        .replace('{version}', () => nameVersion(story))
        .replace('{environment}', () => story.environment);
}
function measureDuration(story) {
    const [first] = story.phases;
    const last = story.phases.at(-1);
    return first !== undefined && last !== undefined && last.at > first.at ? last.at - first.at : undefined;
}

;// CONCATENATED MODULE: ./build/notify-slack/blocks/part.js








function inline(text, detail) {
    return truncateEscaped(escapeMrkdwn(cleanLine(text)), detail.text);
}
function part_link(url, label, detail) {
    return writeLink(url, label.slice(0, detail.text));
}
const STEPS = {
    started: 'started',
    gate: 'gates',
    verifying: 'verifying',
    finished: 'finished',
    'rolled-back': 'rolled back',
};
function writeWay(story) {
    const steps = story.phases.map((mark) => `${STEPS[mark.phase]} ${formatTime(mark.at)}`).join(' → ');
    const duration = measureDuration(story);
    const took = duration === undefined ? '' : ` (${formatDuration(duration)})`;
    const attempt = story.attempt > 1 ? ` · attempt ${story.attempt}` : '';
    return [buildContext(`${steps} UTC${took}${attempt}`)];
}
function writeFacts(story, detail) {
    const sha = story.sha === undefined ? undefined : part_link(story.links.commit, shortenSha(story.sha, 12), detail);
    const pairs = [
        ['Version', part_link(story.release?.url, nameVersion(story), detail)],
        ['Environment', part_link(story.links.site, story.environment, detail)],
        ...(sha === undefined ? [] : [['Commit', sha]]),
        ...(story.actor === undefined ? [] : [['By', inline(story.actor, detail)]]),
    ];
    return buildFields(pairs, 700);
}
function writeGates(story, detail) {
    const gates = Object.entries(story.gates).sort(([, one], [, other]) => Number(isGateOpen(one)) - Number(isGateOpen(other)));
    if (gates.length === 0)
        return [];
    const shown = gates.slice(0, detail.gates).map(([name, gate]) => {
        const sign = isGateOpen(gate) ? (gate.status === 'passed' ? ':white_check_mark:' : ':large_yellow_circle:') : ':x:';
        return `${sign} *${inline(name, detail)}* ${inline(gate.detail, detail)}`;
    });
    const rest = gates.length - shown.length;
    return [buildSection([...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'))];
}
function writeHealth(health, detail) {
    const numbers = [
        ...(health.samples === undefined ? [] : [`n = ${health.samples}`]),
        ...(health.errorRate === undefined ? [] : [`errors ${formatRate(health.errorRate)}`]),
        ...(health.p95 === undefined ? [] : [`p95 ${health.p95} ms`]),
        ...(health.version === undefined ? [] : [`serves ${inline(health.version, detail)}`]),
    ].join(' · ');
    const verdict = `*Health: ${inline(health.verdict, detail)}*${numbers === '' ? '' : ` (${numbers})`}`;
    return [buildSection(`${verdict}\n${inline(health.detail, detail)}`)];
}
function writeRollback(rollback, detail) {
    const from = inline(rollback.from ?? 'unknown', detail);
    const to = inline(rollback.to ?? 'unknown', detail);
    const took = rollback.seconds === undefined ? '' : ` in ${formatDuration(rollback.seconds * 1_000)}`;
    const detailLine = rollback.detail === undefined ? '' : `\n${inline(rollback.detail, detail)}`;
    return [buildSection(`*Rollback: ${inline(rollback.state, detail)}* ${from} → ${to}${took}${detailLine}`)];
}
function writeChange(change, detail) {
    const sha = part_link(change.url, shortenSha(change.sha, 7), detail);
    return `• ${sha} ${inline(change.subject, detail)} – ${inline(change.author, detail)}`;
}
function writeChanges(story, detail) {
    const { changes } = story;
    if (changes === undefined)
        return [];
    const since = changes.since === undefined ? '' : ` since ${inline(changes.since, detail)}`;
    const authors = changes.authors.slice(0, Math.max(3, detail.changes)).map((author) => inline(author, detail));
    const by = authors.length === 0 ? '' : ` by ${authors.join(', ')}`;
    const title = `*${part_link(changes.url, (0,wording/* countThings */.Fs)(changes.total, 'commit'), detail)}${since}*${by}`;
    const lines = changes.list.slice(0, detail.changes).map((change) => writeChange(change, detail));
    const rest = changes.total - lines.length;
    const more = lines.length > 0 && rest > 0 ? [`and ${rest} more`] : [];
    return [buildSection([title, ...lines, ...more].join('\n'))];
}
function writeFailure(story, detail, withLog) {
    const { failure } = story;
    if (failure === undefined)
        return [];
    const step = failure.step === undefined ? '' : `, step “${inline(failure.step, detail)}”`;
    const title = buildSection(`*Failed:* ${part_link(failure.url, failure.job, detail)}${step}`);
    const lines = failure.log.slice(-detail.logLines || failure.log.length);
    if (!withLog || detail.logLines === 0 || lines.length === 0)
        return [title];
    return [title, writeLog(lines, detail)];
}
function writeLog(lines, detail) {
    const body = lines.map((line) => truncateEscaped(escapeCode(cleanLine(line)), detail.text)).join('\n');
    const fence = '```';
    return buildSection(`${fence}${truncateEscaped(body, 2_900)}${fence}`);
}
function writeLinks(story, detail) {
    const { run, deployment } = story.links;
    const links = [
        ...(run === undefined ? [] : [part_link(run, 'Run', detail)]),
        ...(story.changes?.url === undefined ? [] : [part_link(story.changes.url, 'Diff', detail)]),
        ...(deployment === undefined ? [] : [part_link(deployment, 'Deployment', detail)]),
        ...(story.repository === undefined ? [] : [inline(story.repository, detail)]),
    ];
    return links.length === 0 ? [] : [buildContext(links.join(' · '))];
}

;// CONCATENATED MODULE: ./build/notify-slack/blocks/message.js










function writeRecovery(story, failuresBefore) {
    const hasRecovered = failuresBefore > 0 && (story.standing === 'live' || story.standing === 'degraded');
    if (!hasRecovered)
        return undefined;
    return `:tada: Recovered after ${(0,wording/* countThings */.Fs)(failuresBefore, 'failed deployment')}.`;
}
function message_writeNext(story, framing) {
    const lines = [
        framing.mentions.join(' '),
        writeRecovery(story, framing.failuresBefore) ?? '',
        WORDINGS[story.standing].next,
    ].filter((line) => line !== '');
    return lines.length === 0 ? [] : [buildSection(lines.join('\n'))];
}
function layOut(story, framing, detail) {
    return [
        buildHeader(`${WORDINGS[story.standing].sign} ${truncatePlain(writeTitle(story), LIMITS.header - 30)}`),
        ...message_writeNext(story, framing),
        ...writeFacts(story, detail),
        ...(story.rollback === undefined ? [] : writeRollback(story.rollback, detail)),
        ...(story.health === undefined ? [] : writeHealth(story.health, detail)),
        ...writeGates(story, detail),
        ...writeFailure(story, detail, framing.withLog),
        ...writeChanges(story, detail),
        ...writeWay(story),
        ...writeLinks(story, detail),
        ...(framing.footnote === undefined ? [] : [buildContext(inline(framing.footnote, detail))]),
    ];
}
function fitBlocks(layout) {
    const layouts = DETAILS.map((detail) => () => layout(detail));
    const last = layouts.pop();
    for (const build of layouts) {
        const blocks = build();
        if (measureBlocks(blocks) <= TOTAL_BUDGET)
            return blocks;
    }
    return last === undefined ? [] : last();
}
function writeText(story) {
    const { health, rollback, failure } = story;
    const samples = health?.samples === undefined ? '' : `, n = ${health.samples}`;
    const errors = health?.errorRate === undefined ? '' : `, errors ${formatRate(health.errorRate)}`;
    const sentences = [
        writeTitle(story),
        ...(health === undefined ? [] : [`health: ${health.verdict}${samples}${errors}`]),
        ...(rollback === undefined ? [] : [`rollback ${rollback.state}: ${rollback.from ?? '?'} → ${rollback.to ?? '?'}`]),
        ...(failure === undefined
            ? []
            : [`failed: ${failure.job}${failure.step === undefined ? '' : `, ${failure.step}`}`]),
    ];
    return truncateEscaped(escapeMrkdwn(cleanText(sentences.join(' · '))), TEXT_BUDGET);
}
function composeMessage(story, framing) {
    return { text: writeText(story), blocks: fitBlocks((detail) => layOut(story, framing, detail)) };
}
function composeNote(text, environment, mentions) {
    const address = mentions.length === 0 ? '' : `${mentions.join(' ')}\n`;
    const escaped = escapeMrkdwn(text);
    const context = environment === undefined ? [] : [buildContext(escapeMrkdwn(environment), 200)];
    return {
        text: truncateEscaped(escaped || '–', TEXT_BUDGET),
        blocks: [buildSection(`${address}${escaped}`), ...context],
    };
}

;// CONCATENATED MODULE: ./build/notify-slack/story/merge.js


const MOST_PHASES = 12;
function rank(phase) {
    return phase === 'gate' ? -1 : PHASES.indexOf(phase);
}
function pickFurthest(marks) {
    return marks.reduce((best, mark) => (rank(mark.phase) > rank(best) ? mark.phase : best), 'started');
}
function addMark(marks, chapter) {
    if (marks.some((mark) => mark.phase === chapter.phase))
        return [...marks];
    const all = [...marks, { phase: chapter.phase, at: chapter.at }];
    return all.sort((one, other) => one.at - other.at).slice(-MOST_PHASES);
}
function dropUnknown(record) {
    return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
function keepAcrossAttempts(known, chapter) {
    const { version, sha, actor, release, changes, links, gates } = known;
    const phases = known.phases.filter((mark) => mark.phase === 'gate' || rank(mark.phase) < rank(chapter.phase));
    return dropUnknown({ version, sha, actor, release, changes, links, gates, phases });
}
function keepKnown(known, chapter) {
    if (known === undefined)
        return {};
    const isRerun = known.run === chapter.run && chapter.attempt > known.attempt;
    return isRerun ? keepAcrossAttempts(known, chapter) : known;
}
function mergeChapter(known, chapter) {
    const isOutdated = known !== undefined && known.run === chapter.run && chapter.attempt < known.attempt;
    if (isOutdated)
        return known;
    const { phase: _phase, at: _at, ...facts } = chapter;
    const kept = keepKnown(known, chapter);
    const phases = addMark(kept.phases ?? [], chapter);
    const merged = {
        ...kept,
        ...dropUnknown(facts),
        links: { ...kept.links, ...dropUnknown(chapter.links) },
        gates: { ...kept.gates, ...chapter.gates },
        phases,
    };
    const proofs = { ...merged, hasFailedJob: merged.failure !== undefined };
    return { ...merged, standing: judgeStanding(pickFurthest(phases), proofs) };
}

;// CONCATENATED MODULE: ./build/notify-slack/delivery/book.js





const SCHEMA = 'plimsoll/messages/v1';
const MOST_MESSAGES = 50;
const MOST_ENDINGS = 100;
const postSchema = schemas/* object */.Ikc({
    channel: schemas/* string */.YjP().max(100),
    ts: schemas/* string */.YjP().max(40),
    permalink: schemas/* string */.YjP().max(600).optional(),
});
const entrySchema = schemas/* object */.Ikc({
    key: schemas/* string */.YjP().max(400),
    story: storySchema,
    revision: schemas/* number */.aig().int().positive(),
    claim: schemas/* object */.Ikc({ holder: schemas/* string */.YjP().max(200), until: schemas/* number */.aig().int() }).optional(),
    post: postSchema.optional(),
    replies: schemas/* array */.YOg(schemas/* string */.YjP().max(200)).max(60),
});
const endingSchema = schemas/* object */.Ikc({
    deployment: schemas/* string */.YjP().max(400),
    standing: schemas/* enum */.k5n(STANDINGS),
    sha: schemas/* string */.YjP().max(400).optional(),
    version: schemas/* string */.YjP().max(400).optional(),
});
const bookSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(SCHEMA),
    messages: schemas/* array */.YOg(entrySchema).max(1_000),
    endings: schemas/* array */.YOg(endingSchema).max(1_000),
});
const EMPTY_BOOK = { schema: SCHEMA, messages: [], endings: [] };
function parseBook(text) {
    return text === undefined ? EMPTY_BOOK : bookSchema.safeParse((0,json/* parseJson */.q)(text)).data;
}
function writeBook(book) {
    const kept = {
        ...book,
        messages: book.messages.slice(-MOST_MESSAGES),
        endings: book.endings.slice(-MOST_ENDINGS),
    };
    return `${JSON.stringify(kept, null, 1)}\n`;
}
function findEntry(book, key) {
    return book.messages.find((entry) => entry.key === key);
}
function earlierEndings(book, key) {
    const own = book.endings.findIndex((ending) => ending.deployment === key);
    return own < 0 ? book.endings : book.endings.slice(0, own);
}
function findLastGood(book, key) {
    return earlierEndings(book, key).findLast((ending) => isGood(ending.standing) && ending.sha !== undefined);
}
function putEntry(book, entry) {
    const others = book.messages.filter((one) => one.key !== entry.key);
    return { ...book, messages: [...others, entry] };
}
function changeEntry(book, key, change) {
    return { ...book, messages: book.messages.map((entry) => (entry.key === key ? change(entry) : entry)) };
}
function putEnding(book, entry) {
    const { key, story } = entry;
    if (!isFinal(story.standing))
        return book.endings.filter((ending) => ending.deployment !== key);
    const ending = { deployment: key, standing: story.standing, sha: story.sha, version: story.version };
    const isKnown = book.endings.some((one) => one.deployment === key);
    return isKnown ? book.endings.map((one) => (one.deployment === key ? ending : one)) : [...book.endings, ending];
}
function recordChapter(book, key, chapter) {
    const known = findEntry(book, key);
    const story = mergeChapter(known?.story, chapter);
    const entry = known === undefined ? { key, story, revision: 1, replies: [] } : { ...known, story, revision: known.revision + 1 };
    return { ...putEntry(book, entry), endings: putEnding(book, entry) };
}

;// CONCATENATED MODULE: ./build/notify-slack/delivery/courier.js
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 4_000;
const SHORTEST_TRY_MS = 3_000;
const RESERVE_MS = 500;
function measureLeft(budget) {
    return budget.deadline - budget.clock.now() - RESERVE_MS;
}
async function mayRepeat(errand, verdict) {
    if (!verdict.mayHaveActed || errand.repeat === 'safe')
        return true;
    const answer = await errand.repeat(verdict.code);
    if (typeof answer === 'object')
        return answer;
    return answer === 'no' || verdict.code.startsWith('HTTP 5');
}
async function carry(errand, budget) {
    let wait = FIRST_WAIT_MS;
    for (;;) {
        const left = measureLeft(budget);
        if (left <= 0)
            return { status: 'failed', code: 'timeout', mayHaveActed: false, afterMs: 0 };
        const verdict = errand.judge(await errand.send(Math.min(left, Math.max(SHORTEST_TRY_MS, left / 2))));
        if (verdict.status !== 'failed')
            return verdict;
        const pause = Math.max(verdict.afterMs, wait * (0.5 + budget.clock.random() / 2));
        if (pause >= measureLeft(budget))
            return verdict;
        const decision = await mayRepeat(errand, verdict);
        if (decision === false)
            return verdict;
        if (decision !== true)
            return decision;
        await budget.clock.sleep(pause);
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
}

;// CONCATENATED MODULE: ./build/notify-slack/delivery/desk.js


const desk_FIRST_WAIT_MS = 60;
function describe(error) {
    if (error instanceof errors/* UpstreamError */.gA)
        return error.message;
    throw error;
}
async function readBook(desk) {
    const stored = await desk.store.read().catch(describe);
    if (typeof stored === 'string')
        return { reason: stored };
    const book = parseBook(stored.text);
    return book === undefined ? { reason: `${desk.store.about} is damaged` } : { book, revision: stored.revision };
}
async function changeBook(desk, change) {
    const { clock, deadline } = desk.budget;
    for (let turn = 1;; turn += 1) {
        const read = await readBook(desk);
        if ('reason' in read)
            return { status: 'lost', reason: read.reason };
        const book = change(read.book);
        const outcome = await desk.store.write(writeBook(book), read.revision).catch(describe);
        if (outcome === true)
            return { status: 'written', book };
        if (typeof outcome === 'string')
            return { status: 'lost', reason: outcome };
        const pause = clock.random() * desk_FIRST_WAIT_MS * Math.min(turn, 8);
        if (clock.now() + pause >= deadline)
            return { status: 'lost', reason: `${desk.store.about} kept changing` };
        await clock.sleep(pause);
    }
}

;// CONCATENATED MODULE: ./build/notify-slack/delivery/step.js



function nameEnding(entry) {
    return `ending:${entry.story.run}:${entry.story.attempt}:${entry.story.standing}`;
}
function isClaimed(entry, sender, now) {
    return entry.claim !== undefined && entry.claim.holder !== sender.holder && entry.claim.until > now;
}
function chooseStep(book, entry, sender, now) {
    if (sender.isWebhook && !isFinal(entry.story.standing))
        return 'too-early';
    if (sender.isWebhook && entry.replies.includes(nameEnding(entry)))
        return 'done';
    if (entry.post !== undefined && !sender.isWebhook)
        return 'update';
    const isTold = entry.post !== undefined;
    if (!isTold && !isWanted(sender.condition, entry.story.standing, earlierEndings(book, entry.key)))
        return 'unwanted';
    return isClaimed(entry, sender, now) ? 'wait' : 'post';
}
function claimPost(book, key, sender, now) {
    const claim = { holder: sender.holder, until: now + sender.claimMs };
    return changeEntry(book, key, (entry) => ({ ...entry, claim }));
}

;// CONCATENATED MODULE: ./build/notify-slack/delivery/registration.js



async function register(desk, record) {
    const { sender, key, budget, store } = desk;
    const choice = { step: 'wait', isTakeover: false };
    const written = await changeBook(desk, (known) => {
        const book = record(known);
        const entry = findEntry(book, key);
        if (entry === undefined)
            return book;
        choice.step = chooseStep(book, entry, sender, budget.clock.now());
        choice.isTakeover = entry.claim !== undefined && entry.claim.holder !== sender.holder;
        return choice.step === 'post' ? claimPost(book, key, sender, budget.clock.now()) : book;
    });
    if (written.status === 'lost')
        return { status: 'unregistered', reason: written.reason };
    const entry = findEntry(written.book, key);
    if (entry === undefined)
        return { status: 'unregistered', reason: `${store.about} has lost the deployment` };
    return { status: 'registered', book: written.book, entry, ...choice };
}

;// CONCATENATED MODULE: ./build/notify-slack/delivery/webhook.js







const ONCE = 'Sent by a webhook, which cannot update a message: it posts once, when the deployment has ended.';
const CHANNEL = 'the channel of the webhook';
async function settle(desk, registered, isTold) {
    const name = nameEnding(registered.entry);
    await changeBook(desk, (book) => changeEntry(book, desk.key, ({ claim: _claim, ...one }) => isTold ? { ...one, post: { channel: '', ts: '' }, replies: [...one.replies, name].slice(-50) } : one));
}
async function postToWebhook(slack, url, message, budget) {
    const body = { text: message.text, blocks: message.blocks, unfurl_links: false, unfurl_media: false };
    const send = (timeoutMs) => slack.post(url, body, timeoutMs);
    return carry({ send, judge: judgeWebhook, repeat: async () => 'unknown' }, budget);
}
async function post(desk, registered) {
    const isFollowUp = registered.entry.post !== undefined;
    const message = desk.compose(registered.book, registered.entry, true);
    const verdict = await postToWebhook(desk.slack, desk.webhook, message, desk.budget);
    const mayBeOut = verdict.status === 'failed' && verdict.mayHaveActed;
    await settle(desk, registered, verdict.status === 'taken' || mayBeOut);
    if (verdict.status !== 'taken')
        return { delivered: 'no', reason: describeVerdict(verdict, CHANNEL), message, notes: [] };
    const reason = isFollowUp ? 'the ending changed, so a further message went out' : 'the message was posted';
    return { delivered: isFollowUp ? 'fallback' : 'yes', reason, message, notes: [ONCE] };
}
async function act(desk, registered) {
    const { step, entry } = registered;
    if (step === 'too-early')
        return skip(ONCE);
    if (step === 'unwanted')
        return skip(`\`when\` asks for no message as the deployment is ${entry.story.standing}`);
    if (step === 'done')
        return skip('this ending was told already');
    if (step === 'wait')
        return skip('another step is telling this ending');
    return post(desk, registered);
}
async function deliverByWebhook(desk, chapter) {
    const registered = await register(desk, (book) => recordChapter(book, desk.key, chapter));
    if (registered.status === 'unregistered')
        return loseStore(registered.reason);
    return { ...(await act(desk, registered)), standing: registered.entry.story.standing };
}

;// CONCATENATED MODULE: ./build/notify-slack/assembly.js










const STORE_SHARE = 0.45;
function openRefStore(token, environment, startedAt, budget, ports) {
    const early = startedAt + (budget.deadline - startedAt) * STORE_SHARE;
    const pick = () => ports.messages.onRef(token, environment, budget.clock.now() < early ? early : budget.deadline);
    return {
        about: pick().about,
        read: () => pick().read(),
        write: (text, revision) => pick().write(text, revision),
    };
}
function writeClientId(parts, ports) {
    const hex = ports.digest.sha256(parts.join('\n'));
    const groups = [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `5${hex.slice(13, 16)}`,
        `a${hex.slice(17, 20)}`,
        hex.slice(20, 32),
    ];
    return groups.join('-');
}
function isAddressed(matter, entry) {
    return matter.mentions?.on === 'always' || isBad(entry.story.standing);
}
function composeReply(matter, people, hasThread, entry, isNew) {
    const { story } = entry;
    const [detail] = DETAILS;
    const mentions = isNew || !isAddressed(matter, entry) ? [] : people.mentions;
    const hasLog = hasThread && isFinal(story.standing) && story.failure !== undefined && story.failure.log.length > 0;
    if (detail === undefined || (mentions.length === 0 && !hasLog))
        return undefined;
    const title = escapeMrkdwn(writeTitle(story));
    const first = [mentions.join(' '), title].filter((part) => part !== '').join(' ');
    return {
        text: first,
        blocks: [buildSection(first), ...(hasLog ? writeFailure(story, { ...detail, logLines: 20, text: 130 }, true) : [])],
    };
}
function assembleDesk({ inputs, matter, access, people, store, budget }, ports) {
    const { context } = ports.runner;
    const isWebhook = access.status === 'webhook';
    const hasThread = inputs.thread === 'on' && !isWebhook;
    const framing = (book, entry, isNew) => ({
        mentions: isNew && isAddressed(matter, entry) ? people.mentions : [],
        failuresBefore: countFailures(earlierEndings(book, entry.key)),
        withLog: !hasThread,
        ...(isWebhook ? { footnote: ONCE } : {}),
    });
    return {
        store,
        budget,
        hasThread,
        slack: ports.slack({ apiUrl: access.apiUrl, token: access.status === 'token' ? access.token : '' }),
        sender: {
            holder: `${context.runId}.${context.runAttempt}.${context.job}.${budget.clock.random()}`.slice(0, 200),
            claimMs: inputs.timeout + 2_000,
            condition: inputs.when,
            isWebhook,
        },
        key: matter.key,
        channel: access.status === 'token' ? access.channel : '',
        webhook: access.status === 'webhook' ? access.webhook : '',
        clientId: writeClientId([context.repository, matter.environment, matter.key], ports),
        compose: (book, entry, isNew) => composeMessage(entry.story, framing(book, entry, isNew)),
        composeReply: (entry, isNew) => composeReply(matter, people, hasThread, entry, isNew),
    };
}

;// CONCATENATED MODULE: ./build/notify-slack/delivery/post.js



const EVENT_TYPE = 'plimsoll_deployment';
const postedSchema = schemas/* object */.Ikc({ channel: schemas/* string */.YjP().min(1).max(100), ts: schemas/* string */.YjP().min(1).max(40) });
const permalinkSchema = schemas/* object */.Ikc({ permalink: schemas/* string */.YjP().max(600) });
const historySchema = schemas/* object */.Ikc({
    messages: schemas/* array */.YOg(schemas/* looseObject */._H3({
        ts: schemas/* string */.YjP(),
        metadata: schemas/* looseObject */._H3({ event_type: schemas/* string */.YjP(), event_payload: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) }).optional(),
    })),
});
function wrap(message, key) {
    return {
        text: message.text,
        blocks: message.blocks,
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: EVENT_TYPE, event_payload: { deployment: key } },
    };
}
async function findPosted(desk) {
    const left = measureLeft(desk.budget);
    if (!/^[CG][A-Z0-9]{6,}$/.test(desk.channel) || left <= 0)
        return 'unknown';
    const parameters = { channel: desk.channel, include_all_metadata: true, limit: 50 };
    const verdict = judgeCall(await desk.slack.call('conversations.history', parameters, Math.min(left, 3_000)));
    const history = verdict.status === 'taken' ? historySchema.safeParse(verdict.data).data : undefined;
    if (history === undefined)
        return 'unknown';
    const own = history.messages.find(({ metadata }) => metadata?.event_type === EVENT_TYPE && metadata.event_payload['deployment'] === desk.key);
    return own === undefined ? 'no' : { status: 'taken', data: { channel: desk.channel, ts: own.ts } };
}
async function postMessage(desk, message) {
    const parameters = { channel: desk.channel, ...wrap(message, desk.key), client_msg_id: desk.clientId };
    return carry({
        send: (timeoutMs) => desk.slack.call('chat.postMessage', parameters, timeoutMs),
        judge: judgeCall,
        repeat: () => findPosted(desk),
    }, desk.budget);
}
async function updateMessage(desk, post, message) {
    const parameters = { channel: post.channel, ts: post.ts, ...wrap(message, desk.key) };
    return carry({
        send: (timeoutMs) => desk.slack.call('chat.update', parameters, timeoutMs),
        judge: judgeCall,
        repeat: 'safe',
    }, desk.budget);
}
async function replyTo(desk, post, message) {
    const { metadata: _metadata, ...content } = wrap(message, desk.key);
    const parameters = { channel: post.channel, thread_ts: post.ts, ...content };
    return carry({
        send: (timeoutMs) => desk.slack.call('chat.postMessage', parameters, timeoutMs),
        judge: judgeCall,
        repeat: async () => 'unknown',
    }, desk.budget);
}
async function readPost(desk, verdict) {
    const posted = postedSchema.safeParse(verdict.data).data;
    const left = measureLeft(desk.budget);
    if (posted === undefined || left < 1_000)
        return posted;
    const parameters = { channel: posted.channel, message_ts: posted.ts };
    const answer = judgeCall(await desk.slack.call('chat.getPermalink', parameters, Math.min(left, 2_000)));
    const link = answer.status === 'taken' ? permalinkSchema.safeParse(answer.data).data : undefined;
    return { ...posted, ...link };
}

;// CONCATENATED MODULE: ./build/notify-slack/scene/people.js





const LOOKUP_MS = 2_000;
const userSchema = schemas/* object */.Ikc({ user: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }) });
async function findByEmail(slack, email, budget) {
    const left = Math.min(LOOKUP_MS, measureLeft(budget) / 3);
    const verdict = judgeCall(await slack.call('users.lookupByEmail', { email }, left));
    const user = verdict.status === 'taken' ? userSchema.safeParse(verdict.data).data?.user : undefined;
    if (user !== undefined)
        return user;
    return { note: `${email} cannot be mentioned: ${describeVerdict(verdict, '')}` };
}
async function findPeople(slack, targets, budget) {
    const found = await Promise.all(targets.map(async (target) => isEmail(target) ? findByEmail(slack, target, budget) : { id: target }));
    const ids = [...new Set(found.flatMap((one) => ('id' in one ? [one.id] : [])))];
    return {
        mentions: ids.flatMap((id) => writeMention(id) ?? []),
        notes: found.flatMap((one) => ('note' in one ? [one.note] : [])),
    };
}

;// CONCATENATED MODULE: ./build/notify-slack/note.js








const NOBODY = { mentions: [], notes: [] };
function note_readPost({ status, ...verdict }) {
    if (status !== 'taken' || !('data' in verdict))
        return undefined;
    const { channel, ts } = verdict.data;
    return typeof channel === 'string' && typeof ts === 'string' ? { channel, ts } : undefined;
}
function composeOwnNote({ inputs, matter }, people, ports) {
    const mask = (text) => ports.redactor.clean(text);
    const environment = matter.environment === '' ? undefined : admitLine(matter.environment, mask, 100);
    return composeNote(admitNote(inputs.text ?? '', mask), environment, people.mentions);
}
async function tellNote(telling, ports) {
    const { inputs, matter, access, budget } = telling;
    const { context } = ports.runner;
    const slack = ports.slack({ apiUrl: access.apiUrl, token: access.status === 'token' ? access.token : '' });
    const targets = matter.mentions?.on === 'always' ? pickMentions(matter.mentions, [context.actor], 'failed') : [];
    const people = access.status === 'token' ? await findPeople(slack, targets, budget) : NOBODY;
    const message = composeOwnNote(telling, people, ports);
    const key = writeClientId([context.runId, context.runAttempt, context.job, inputs.text ?? ''], ports);
    const channel = access.status === 'token' ? access.channel : 'the channel of the webhook';
    const verdict = access.status === 'token'
        ? await postMessage({ slack, channel, key, clientId: key, budget }, message)
        : await postToWebhook(slack, access.webhook, message, budget);
    const notes = [...matter.notes, ...people.notes];
    if (verdict.status !== 'taken')
        return { delivered: 'no', reason: describeVerdict(verdict, channel), message, notes };
    return { delivered: 'yes', reason: 'the message was posted', post: note_readPost(verdict), message, notes };
}

;// CONCATENATED MODULE: ./build/notify-slack/sample.table.js
const AT = Date.UTC(2026, 0, 15, 14, 5, 9);
const REPOSITORY = 'https://github.example/acme/shop';
const base = {
    environment: 'production',
    run: '4711',
    attempt: 1,
    standing: 'live',
    phases: [
        { phase: 'started', at: AT },
        { phase: 'verifying', at: AT + 51_000 },
        { phase: 'finished', at: AT + 132_000 },
    ],
    actor: 'ada',
    repository: 'acme/shop',
    version: '1.4.2',
    sha: '8c1f0e6b7a2d4953c0de1f2a3b4c5d6e7f809142',
    release: { id: '20260115T140311Z-g8c1f0e6b7a2d', url: `${REPOSITORY}/releases/tag/v1.4.2` },
    links: {
        run: `${REPOSITORY}/actions/runs/4711`,
        commit: `${REPOSITORY}/commit/8c1f0e6b7a2d4953c0de1f2a3b4c5d6e7f809142`,
        deployment: `${REPOSITORY}/deployments/production`,
        site: 'https://shop.example.com',
    },
    gates: {
        coverage: { status: 'passed', detail: 'lines 91.37 %, patch 96.00 %' },
        secrets: { status: 'passed', detail: 'findings 0, new 0, high 0' },
        variables: { status: 'passed', detail: 'variables 41, errors 0, warnings 2' },
    },
    health: {
        verdict: 'pass',
        detail: '99 % sure that fewer than 1 in 10 answers are old; errors at most 5 %',
        samples: 74,
        errorRate: 0,
        p95: 182,
        version: '1.4.2',
    },
    changes: {
        list: [
            { sha: '8c1f0e6b7a2d', subject: 'fix: keep the basket when the session is renewed', author: 'ada', url: `${REPOSITORY}/commit/8c1f0e6` },
            { sha: '41d09ab37ce2', subject: 'feat: show delivery times at checkout', author: 'grace', url: `${REPOSITORY}/commit/41d09ab` },
        ],
        total: 2,
        authors: ['ada', 'grace'],
        since: '1.4.1',
        url: `${REPOSITORY}/compare/v1.4.1...v1.4.2`,
    },
};
const failing = {
    ...base,
    standing: 'failed',
    health: { verdict: 'fail', detail: 'database reports down; 12 of 74 answers were 503', samples: 74, errorRate: 12 / 74, version: '1.4.2' },
    failure: {
        job: 'deploy',
        step: 'Verify the new version',
        url: `${REPOSITORY}/actions/runs/4711/job/9`,
        log: ['GET /health 503 (database: connection refused)', 'GET /health 503 (database: connection refused)', 'verdict: fail, unhealthy'],
    },
};
const SAMPLES = {
    started: {
        story: { ...base, standing: 'deploying', phases: base.phases.slice(0, 1), health: undefined },
        failuresBefore: 0,
    },
    live: { story: base, failuresBefore: 3 },
    failed: { story: failing, failuresBefore: 0 },
    'rolled-back': {
        story: {
            ...failing,
            standing: 'rolled-back',
            phases: [...base.phases, { phase: 'rolled-back', at: AT + 171_000 }],
            rollback: { state: 'rolled-back', from: '1.4.2', to: '1.4.1', seconds: 38, detail: '1.4.1 is live again and verified; 8c1f0e6b7a2d is held' },
        },
        failuresBefore: 0,
    },
};

// EXTERNAL MODULE: ./build/domain/environment.js
var domain_environment = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/kernel/evidence.js
var evidence = __webpack_require__(2475);
;// CONCATENATED MODULE: ./build/notify-slack/delivery/reply.js




function nameReply(kind, { story }) {
    return `${kind}:${story.run}:${story.attempt}:${story.standing}`;
}
async function claimReply(desk, name) {
    const choice = { isMine: false };
    const written = await changeBook(desk, (book) => {
        choice.isMine = findEntry(book, desk.key)?.replies.includes(name) === false;
        return changeEntry(book, desk.key, (one) => one.replies.includes(name) ? one : { ...one, replies: [...one.replies, name].slice(-50) });
    });
    return written.status === 'written' && choice.isMine;
}
async function sendReply(desk, entry, post, isNew) {
    const reply = desk.composeReply(entry, isNew);
    const name = nameReply('thread', entry);
    if (reply === undefined || entry.replies.includes(name) || !(await claimReply(desk, name)))
        return [];
    const verdict = await replyTo(desk, post, reply);
    return verdict.status === 'taken'
        ? []
        : [`the thread could not be written: ${describeVerdict(verdict, desk.channel)}`];
}
async function replyInstead(desk, entry, post, message) {
    return (await claimReply(desk, nameReply('instead', entry))) ? replyTo(desk, post, message) : undefined;
}

;// CONCATENATED MODULE: ./build/notify-slack/delivery/update.js






const MOST_UPDATES = 4;
const UNEDITABLE = new Set(['edit_window_closed', 'cant_update_message', 'update_failed']);
async function findNewer(desk, shown) {
    const fresh = await readBook(desk);
    if ('reason' in fresh)
        return undefined;
    const entry = findEntry(fresh.book, desk.key);
    return entry === undefined || entry.revision === shown.entry.revision ? undefined : { book: fresh.book, entry };
}
async function replyWithMessage(desk, shown, post, refusal) {
    const message = desk.compose(shown.book, shown.entry, true);
    const why = describeVerdict(refusal, desk.channel);
    const verdict = await replyInstead(desk, shown.entry, post, message);
    if (verdict !== undefined && verdict.status !== 'taken')
        return { delivered: 'no', reason: describeVerdict(verdict, desk.channel), post, message, notes: [] };
    return { delivered: 'fallback', reason: `a reply stands for an update: ${why}`, post, message, notes: [] };
}
function forgetPost(book, key, gone) {
    return changeEntry(book, key, (entry) => {
        const { post, ...rest } = entry;
        return post?.ts === gone.ts ? rest : entry;
    });
}
async function showStory(desk, first, post) {
    let shown = first;
    for (let turn = 1;; turn += 1) {
        const message = desk.compose(shown.book, shown.entry, false);
        const verdict = await updateMessage(desk, post, message);
        if (verdict.status === 'refused' && verdict.code === 'message_not_found')
            return 'gone';
        if (verdict.status === 'refused' && UNEDITABLE.has(verdict.code))
            return replyWithMessage(desk, shown, post, verdict);
        if (verdict.status !== 'taken')
            return { delivered: 'no', reason: describeVerdict(verdict, desk.channel), post, message, notes: [] };
        const newer = turn < MOST_UPDATES && measureLeft(desk.budget) > 0 ? await findNewer(desk, shown) : undefined;
        if (newer === undefined) {
            const notes = await sendReply(desk, shown.entry, post, false);
            return { delivered: 'yes', reason: 'the message was updated', post, message, notes };
        }
        shown = newer;
    }
}

;// CONCATENATED MODULE: ./build/notify-slack/delivery/deliver.js








const POLL_MS = 400;
async function giveUpClaim(desk, verdict) {
    if (verdict.status === 'failed' && verdict.mayHaveActed)
        return;
    await changeBook(desk, (book) => changeEntry(book, desk.key, (entry) => {
        const { claim, ...rest } = entry;
        return claim?.holder === desk.sender.holder ? rest : entry;
    }));
}
async function keepPost(desk, posted) {
    const written = await changeBook(desk, (book) => changeEntry(book, desk.key, ({ claim: _claim, ...entry }) => ({ ...entry, post: posted })));
    if (written.status === 'lost')
        return written.reason;
    const entry = findEntry(written.book, desk.key);
    return entry === undefined ? `${desk.store.about} has lost the deployment` : { book: written.book, entry };
}
async function deliver_post(desk, registered) {
    const message = desk.compose(registered.book, registered.entry, true);
    const found = registered.isTakeover ? await findPosted(desk) : 'no';
    const verdict = typeof found === 'object' ? found : await postMessage(desk, message);
    const posted = verdict.status === 'taken' ? await readPost(desk, verdict) : undefined;
    if (posted === undefined) {
        await giveUpClaim(desk, verdict);
        return { delivered: 'no', reason: describeVerdict(verdict, desk.channel), message, notes: [] };
    }
    const kept = await keepPost(desk, posted);
    if (typeof kept === 'string') {
        const notes = [`where the message is could not be kept (${kept}): the next step cannot update it`];
        return { delivered: 'yes', reason: 'the message was posted', post: posted, message, notes };
    }
    const isOutdated = kept.entry.revision !== registered.entry.revision || typeof found === 'object';
    if (isOutdated)
        return show(desk, kept, posted);
    const notes = await sendReply(desk, registered.entry, posted, true);
    return { delivered: 'yes', reason: 'the message was posted', post: posted, message, notes };
}
async function show(desk, shown, where) {
    const result = await showStory(desk, shown, where);
    if (result !== 'gone')
        return result;
    const registered = await register(desk, (book) => forgetPost(book, desk.key, where));
    return registered.status === 'registered' ? deliver_act(desk, registered) : loseStore(registered.reason);
}
async function wait(desk) {
    while (measureLeft(desk.budget) > POLL_MS) {
        await desk.budget.clock.sleep(POLL_MS);
        const registered = await register(desk, (book) => book);
        if (registered.status === 'unregistered')
            break;
        if (registered.step !== 'wait')
            return deliver_act(desk, registered);
    }
    const reason = 'another step has begun to post the message and shows this too, but did not finish in time to tell';
    return { delivered: 'no', reason, notes: [] };
}
async function deliver_act(desk, registered) {
    const { step, entry } = registered;
    if (step === 'unwanted')
        return skip(`\`when\` asks for no message while the deployment is ${entry.story.standing}`);
    if (step === 'wait')
        return wait(desk);
    return entry.post === undefined ? deliver_post(desk, registered) : show(desk, registered, entry.post);
}
async function deliverChapter(desk, chapter) {
    const registered = await register(desk, (book) => recordChapter(book, desk.key, chapter));
    if (registered.status === 'unregistered')
        return loseStore(registered.reason);
    return { ...(await deliver_act(desk, registered)), standing: registered.entry.story.standing };
}

;// CONCATENATED MODULE: ./build/notify-slack/scene/changes.js

const MOST_SHOWN = 10;
const SHA = /^[0-9a-f]{40}$/;
const comparisonSchema = schemas/* object */.Ikc({
    html_url: schemas/* string */.YjP(),
    total_commits: schemas/* number */.aig().int().nonnegative(),
    commits: schemas/* array */.YOg(schemas/* object */.Ikc({
        sha: schemas/* string */.YjP(),
        html_url: schemas/* string */.YjP(),
        commit: schemas/* object */.Ikc({ message: schemas/* string */.YjP(), author: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullish() }),
        author: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
    })),
});
function nameAuthor({ author, commit }) {
    return author?.login ?? commit.author?.name ?? 'unknown';
}
function summarize(comparison, since) {
    const newest = comparison.commits.toReversed();
    return {
        list: newest.slice(0, MOST_SHOWN).map((commit) => ({
            sha: commit.sha,
            subject: commit.commit.message.split('\n', 1)[0] ?? '',
            author: nameAuthor(commit),
            url: commit.html_url,
        })),
        total: comparison.total_commits,
        authors: [...new Set(newest.map(nameAuthor))].slice(0, MOST_SHOWN),
        since,
        url: comparison.html_url,
    };
}
async function readChanges(github, base, head, timeoutMs) {
    if (base === undefined || head === undefined || base.sha === head)
        return undefined;
    if (!SHA.test(base.sha) || !SHA.test(head))
        return undefined;
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const reply = await github
        .call(route, { basehead: `${base.sha}...${head}` }, { timeoutMs, attempts: 1 })
        .catch(() => undefined);
    const comparison = reply?.status === 200 ? comparisonSchema.safeParse(reply.data).data : undefined;
    return comparison === undefined ? undefined : summarize(comparison, base.name);
}

;// CONCATENATED MODULE: ./build/notify-slack/scene/failure.js

const MOST_LINES = 20;
const LOG_BYTES = 65_536;
const jobsSchema = schemas/* object */.Ikc({
    jobs: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* number */.aig().int(),
        name: schemas/* string */.YjP(),
        status: schemas/* string */.YjP(),
        conclusion: schemas/* string */.YjP().nullable(),
        html_url: schemas/* string */.YjP().nullish(),
        steps: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), conclusion: schemas/* string */.YjP().nullable() })).nullish(),
    })),
});
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z /;
const MARKER = /^##\[[a-z]+\]/;
function excerptLog(log) {
    const lines = log
        .slice(-LOG_BYTES)
        .split('\n')
        .slice(log.length > LOG_BYTES ? 1 : 0)
        .map((line) => line.replace(TIMESTAMP, '').trimEnd());
    const lastError = lines.findLastIndex((line) => line.startsWith('##[error]'));
    const told = lastError < 0 ? lines : lines.slice(0, lastError + 1);
    return told
        .filter((line) => line !== '' && !/^##\[(?:group|endgroup|debug)\]/.test(line))
        .map((line) => line.replace(MARKER, ''))
        .slice(-MOST_LINES);
}
function hasFailed({ conclusion, steps }) {
    const isOver = conclusion === 'failure' || conclusion === 'timed_out';
    return isOver || (conclusion === null && (steps ?? []).some((step) => step.conclusion === 'failure'));
}
async function readLog(github, job, timeoutMs) {
    if (job.status !== 'completed')
        return [];
    const route = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs';
    const parameters = { job_id: job.id, headers: { range: `bytes=-${LOG_BYTES}` } };
    const reply = await github.call(route, parameters, { timeoutMs, attempts: 1 }).catch(() => undefined);
    const isText = (reply?.status === 200 || reply?.status === 206) && typeof reply.data === 'string';
    return isText ? excerptLog(reply.data) : [];
}
async function readFailure(github, run, timeoutMs) {
    if (!/^\d{1,20}$/.test(run.id))
        return undefined;
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
    const parameters = { run_id: run.id, attempt_number: run.attempt, per_page: 100 };
    const reply = await github.call(route, parameters, { timeoutMs, attempts: 1 }).catch(() => undefined);
    const jobs = reply?.status === 200 ? jobsSchema.safeParse(reply.data).data?.jobs : undefined;
    const failed = jobs?.find(hasFailed);
    if (failed === undefined)
        return undefined;
    const step = failed.steps?.find((one) => one.conclusion === 'failure')?.name;
    return {
        job: failed.name,
        log: await readLog(github, failed, timeoutMs),
        ...(step === undefined ? {} : { step }),
        ...(failed.html_url ? { url: failed.html_url } : {}),
    };
}

;// CONCATENATED MODULE: ./build/notify-slack/story/chapter.js

function pickSha(evidence, own) {
    return evidence.release?.sha ?? evidence.deployment?.release?.sha ?? (own === '' ? undefined : own);
}
function chapter_writeLinks(scene, evidence) {
    const repository = scene.repository === '' ? undefined : `${scene.serverUrl}/${scene.repository}`;
    const sha = pickSha(evidence, scene.sha);
    const deployment = evidence.deployment?.deployment;
    const isNumber = deployment !== undefined && /^\d{1,20}$/.test(deployment);
    const site = evidence.deployment?.site;
    return {
        ...(repository === undefined || scene.run === '' ? {} : { run: `${repository}/actions/runs/${scene.run}` }),
        ...(repository === undefined || sha === undefined ? {} : { commit: `${repository}/commit/${sha}` }),
        ...(repository === undefined || !isNumber
            ? {}
            : { deployment: `${repository}/deployments/${encodeURIComponent(cleanLine(scene.environment))}` }),
        ...(site === undefined ? {} : { site }),
    };
}
function writeRelease({ release, deployment }) {
    if (release !== undefined)
        return { release: { id: release.id, url: release.url } };
    return deployment?.release?.id === undefined ? {} : { release: { id: deployment.release.id } };
}
function writeChapter(phase, evidence, scene) {
    const { release } = evidence;
    const sha = pickSha(evidence, scene.sha);
    const actor = release?.actor ?? scene.actor;
    return {
        phase,
        at: scene.at,
        environment: scene.environment,
        run: scene.run,
        attempt: scene.attempt,
        links: chapter_writeLinks(scene, evidence),
        gates: { ...evidence.gates },
        ...(actor === '' ? {} : { actor }),
        ...(scene.repository === '' ? {} : { repository: scene.repository }),
        ...(release?.version === undefined ? {} : { version: release.version }),
        ...(sha === undefined ? {} : { sha }),
        ...writeRelease(evidence),
        ...(evidence.health === undefined ? {} : { health: evidence.health }),
        ...(evidence.rollback === undefined ? {} : { rollback: evidence.rollback }),
        ...(evidence.deployment?.result === undefined ? {} : { result: evidence.deployment.result }),
        ...(scene.changes === undefined ? {} : { changes: scene.changes }),
        ...(scene.failure === undefined ? {} : { failure: scene.failure }),
    };
}

;// CONCATENATED MODULE: ./build/notify-slack/telling.js












const QUESTION_SHARE = 0.15;
function placeBook(path, environment) {
    return path.replace(/\.json$/, `.${(0,domain_environment/* environmentRef */.Hu)(environment).split('/').pop()}.json`);
}
function openFileStore({ matter, budget }, ports) {
    const path = matter.bookFile ?? `${(0,evidence/* folderOf */.yS)(ports.runner)}/slack-messages.json`;
    return ports.messages.inFile(placeBook(path, matter.environment), budget.deadline);
}
function openStore(telling, ports) {
    const { inputs, matter, budget, startedAt } = telling;
    const token = inputs['github-token'];
    const hasGitHub = token !== undefined && ports.runner.context.repository !== '';
    if (!hasGitHub || matter.bookFile !== undefined)
        return openFileStore(telling, ports);
    return openRefStore(token, matter.environment, startedAt, budget, ports);
}
async function findBase(matter, store) {
    const recorded = matter.evidence.deployment?.previousSha;
    if (recorded !== undefined)
        return { sha: recorded, name: recorded.slice(0, 7) };
    const stored = await store.read().catch(() => undefined);
    const book = parseBook(stored?.text);
    if (book === undefined || findEntry(book, matter.key)?.story.changes !== undefined)
        return undefined;
    const good = findLastGood(book, matter.key);
    return good?.sha === undefined ? undefined : { sha: good.sha, name: good.version ?? good.sha.slice(0, 7) };
}
async function askGitHub(telling, store, ports) {
    const { inputs, matter } = telling;
    const { context } = ports.runner;
    const token = inputs['github-token'];
    if (token === undefined || context.repository === '')
        return {};
    const github = ports.github(token);
    const timeoutMs = Math.floor(inputs.timeout * QUESTION_SHARE);
    const isEnd = matter.event === 'finished' || matter.event === 'rolled-back';
    const run = { id: context.runId, attempt: context.runAttempt };
    const [changes, failure] = await Promise.all([
        findBase(matter, store).then((base) => readChanges(github, base, pickSha(matter.evidence, context.sha), timeoutMs)),
        isEnd ? readFailure(github, run, timeoutMs) : undefined,
    ]);
    return { changes, failure };
}
function composeChapter(matter, asked, ports) {
    const { context } = ports.runner;
    const attempt = Number(context.runAttempt);
    const scene = {
        environment: matter.environment,
        run: context.runId,
        attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1,
        at: ports.clock.now(),
        actor: context.actor,
        repository: context.repository,
        serverUrl: context.serverUrl,
        sha: context.sha,
        ...asked,
    };
    const chapter = writeChapter(matter.event, matter.evidence, scene);
    return admitChapter(chapter, (text) => ports.redactor.clean(text));
}
function listCandidates(matter, chapter) {
    if (matter.mentions === undefined)
        return [];
    const logins = [chapter.actor ?? '', ...(chapter.changes?.authors ?? [])];
    return pickMentions({ ...matter.mentions, on: 'always' }, logins, 'failed');
}
async function deliver(parts, chapter, ports) {
    const desk = assembleDesk(parts, ports);
    return parts.access.status === 'webhook' ? deliverByWebhook(desk, chapter) : deliverChapter(desk, chapter);
}
async function tellPhase(telling, ports) {
    const { inputs, matter, access, budget } = telling;
    const store = openStore(telling, ports);
    const chapter = composeChapter(matter, await askGitHub(telling, store, ports), ports);
    const slack = ports.slack({ apiUrl: access.apiUrl, token: access.status === 'token' ? access.token : '' });
    const candidates = access.status === 'token' ? listCandidates(matter, chapter) : [];
    const people = await findPeople(slack, candidates, budget);
    const parts = { inputs, matter, access, people, store, budget };
    const result = await deliver(parts, chapter, ports);
    const notes = [...matter.notes, ...people.notes];
    if (result.isStoreLost !== true || matter.bookFile !== undefined)
        return { ...result, notes: [...notes, ...result.notes] };
    const second = await deliver({ ...parts, store: openFileStore(telling, ports) }, chapter, ports);
    const note = `${store.about} could not be kept (${result.reason}): there is one message per job instead of one per deployment`;
    const remedy = 'give the job `permissions: contents: write`';
    return { ...second, notes: [...notes, `${note}; ${remedy}`, ...second.notes] };
}

;// CONCATENATED MODULE: ./build/notify-slack/preview.js







function composePreview(inputs, matter, ports) {
    if (!isPhase(matter.event))
        return composeOwnNote({ inputs, matter }, { mentions: [], notes: [] }, ports);
    const story = mergeChapter(undefined, composeChapter(matter, {}, ports));
    return composeMessage(story, { mentions: [], failuresBefore: 0, withLog: true });
}
function preview_show(name, message, ports) {
    ports.runner.log(`── ${name} ──\n${renderPreview(message.blocks)}\n`);
    ports.runner.log(JSON.stringify({ text: message.text, blocks: message.blocks }, null, 2));
}
function previewMatter(inputs, matter, ports) {
    const reason = 'this is a preview (`preview: on`)';
    if (matter !== undefined) {
        const message = composePreview(inputs, matter, ports);
        preview_show(`${matter.environment} ${matter.event}`.trim(), message, ports);
        return { delivered: 'skipped', reason, message, notes: matter.notes };
    }
    for (const [name, { story, failuresBefore }] of Object.entries(SAMPLES))
        preview_show(name, composeMessage(story, { mentions: [], failuresBefore, withLog: true }), ports);
    return { delivered: 'skipped', reason: `${reason}; these are samples: give \`evidence\` to see your own`, notes: [] };
}

;// CONCATENATED MODULE: ./build/notify-slack/run.js










function nameMatter(inputs) {
    return { event: inputs.event ?? 'message', environment: inputs.environment ?? '', key: inputs.deployment ?? '' };
}
async function preview(inputs, ports) {
    const isAsked = inputs.event !== undefined || inputs.text !== undefined || (inputs.evidence ?? []).length > 0;
    const matter = isAsked ? await gatherMatter(inputs, ports) : undefined;
    return concludeDelivery(previewMatter(inputs, matter, ports), matter ?? nameMatter(inputs), inputs);
}
async function run(inputs, ports) {
    const startedAt = ports.clock.now();
    if (inputs.preview === 'on')
        return preview(inputs, ports);
    const access = chooseAccess(inputs, ports.runner.context);
    if (access.status === 'wrong')
        throw new errors/* UsageError */.eb(access.reason);
    if (access.status === 'withheld')
        return concludeDelivery(skip(access.reason), nameMatter(inputs), inputs);
    if (access.status === 'missing') {
        const missing = { delivered: 'no', reason: access.reason, notes: [] };
        return concludeDelivery(missing, nameMatter(inputs), inputs);
    }
    const matter = await gatherMatter(inputs, ports);
    const budget = { clock: ports.clock, deadline: startedAt + inputs.timeout };
    const telling = { inputs, matter, access, budget, startedAt };
    const result = await (isPhase(matter.event) ? tellPhase(telling, ports) : tellNote(telling, ports));
    return concludeDelivery(result, matter, inputs);
}
const notifySlack = { contract: contract_contract, run };


/***/ })

};
