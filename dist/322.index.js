export const id = 322;
export const ids = [322];
export const modules = {

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

/***/ 5322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  versionRelease: () => (/* binding */ versionRelease)
});

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
// EXTERNAL MODULE: ./build/kernel/policy.js
var policy = __webpack_require__(8044);
;// CONCATENATED MODULE: ./build/version-release/commits/message.js
const HEADER = /^([A-Za-z0-9_][A-Za-z0-9_-]*)(?:\(([^()\r\n]+)\))?(!)?: +(\S.*)$/u;
const FOOTER = /^(BREAKING CHANGE|[A-Za-z0-9][A-Za-z0-9-]*)(?:: +(.*)|:()$| (#.*))$/u;
const REVERTED = /\bThis reverts commit ([0-9a-f]{7,40})\b/gu;
function startFooter(line) {
    const match = FOOTER.exec(line);
    if (match === null)
        return undefined;
    return { token: match[1] ?? '', value: match[2] ?? match[4] ?? '' };
}
function readFooters(lines) {
    const footers = [];
    lines.forEach((line, at) => {
        const isPossible = footers.length > 0 || (at > 0 && lines[at - 1]?.trim() === '');
        const started = isPossible ? startFooter(line) : undefined;
        const last = footers.at(-1);
        if (started !== undefined)
            footers.push(started);
        else if (last !== undefined)
            last.value = `${last.value}\n${line}`;
    });
    return footers.map(({ token, value }) => ({ token, value: value.trim() })).filter(({ value }) => value !== '');
}
function clauseOf(mark, footer) {
    if (mark === '!')
        return '§13';
    if (footer === undefined)
        return undefined;
    return footer.token === 'BREAKING-CHANGE' ? '§16' : '§12';
}
function parseMessage(text) {
    const lines = text.split(/\r\n|\r|\n/u);
    const header = (lines[0] ?? '').trim();
    const match = HEADER.exec(header);
    const footers = readFooters(lines.slice(1));
    const breaking = footers.find(({ token }) => token === 'BREAKING CHANGE' || token === 'BREAKING-CHANGE');
    return {
        header,
        type: match?.[1]?.toLowerCase(),
        scope: match?.[2] ?? '',
        description: match?.[4] ?? header,
        breaking: clauseOf(match?.[3], breaking),
        breakingNote: breaking?.value ?? '',
        footers,
        reverts: [...lines.join('\n').matchAll(REVERTED)].map((found) => found[1] ?? ''),
    };
}

;// CONCATENATED MODULE: ./build/version-release/commits/commit.js

const LOG_FORMAT = '%H%n%P%n%ct%n%an%n%B';
function parseLog(text) {
    return text
        .split('\0')
        .filter((record) => record !== '')
        .map((record) => {
        const [sha = '', parents = '', time = '', author = '', ...message] = record.split('\n');
        if (!/^[0-9a-f]{40,64}$/u.test(sha) || !/^-?\d*$/u.test(time))
            throw new Error('git log answered in an unknown form');
        return {
            sha,
            parents: parents.split(' ').filter((parent) => parent !== ''),
            committedAt: /^\d+$/u.test(time) ? Number(time) : -1,
            author,
            message: parseMessage(message.join('\n')),
        };
    });
}
function isTelling(commit) {
    return commit.parents.length < 2 || commit.message.type !== undefined || commit.message.breaking !== undefined;
}

;// CONCATENATED MODULE: ./build/version-release/commits/base.js

function isBeside(tag, history, reached) {
    const commit = history.graph.find(tag.sha);
    if (commit === undefined || reached.has(tag.sha) || commit.parents.length === 0)
        return false;
    return commit.parents.every((parent) => reached.has(parent)) && commit.message.header.includes(tag.version);
}
function selectCommits(history, base, head) {
    const { graph, touching } = history;
    const found = graph.between(base === undefined ? [] : [base.sha], head);
    return found.filter((commit) => isTelling(commit) && (touching?.has(commit.sha) ?? true));
}
const isOfKind = ({ version, isPrerelease }, prerelease) => prerelease === undefined ? !isPrerelease : version.includes(`-${prerelease}.`);
function findBase(history, prerelease, asked) {
    const { head, tags } = history;
    const reached = history.graph.reach(head);
    const isBegun = (tag) => tag.sha === head && (asked === undefined ? isOfKind(tag, prerelease) : tag.tag === asked);
    const begun = tags.findLast(isBegun);
    const before = begun === undefined ? tags : tags.slice(0, tags.indexOf(begun));
    const behind = before.filter((tag) => history.isMerged(tag, reached) || isBeside(tag, history, reached));
    const previous = behind.findLast((tag) => !tag.isPrerelease);
    const candidate = behind.findLast((tag) => tag.isPrerelease);
    const latest = prerelease === undefined ? previous : behind.at(-1);
    const commits = selectCommits(history, previous, head);
    return { previous, candidate, begun, commits, fresh: selectCommits(history, latest, head) };
}

;// CONCATENATED MODULE: ./build/version-release/commits/asked-tag.js


function findAskedTag({ head, tags }, prerelease, ref) {
    const onHead = tags.filter(({ sha }) => sha === head);
    const named = onHead.find(({ tag }) => ref === `refs/tags/${tag}`);
    if (named !== undefined)
        return named.tag;
    const wanted = onHead.filter((tag) => isOfKind(tag, prerelease));
    const possible = prerelease === undefined ? onHead : wanted;
    if (possible.length < 2)
        return wanted[0]?.tag;
    const names = possible.map(({ tag }) => tag).join(', ');
    throw new errors/* UsageError */.eb(`${head.slice(0, 12)} carries ${names}, and nothing says which one is to be verified: run the workflow on the tag (\`gh workflow run <file> --ref <tag>\`), or name a prerelease with \`prerelease\``);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/version-release/commits/graph.js
function createGraph(commits) {
    const byId = new Map(commits.map((commit) => [commit.sha, commit]));
    const spread = (heads, isOut) => {
        const seen = new Set();
        const queue = heads.filter((head) => byId.has(head) && !isOut(head));
        for (let sha = queue.pop(); sha !== undefined; sha = queue.pop()) {
            if (seen.has(sha))
                continue;
            seen.add(sha);
            queue.push(...(byId.get(sha)?.parents ?? []).filter((parent) => byId.has(parent) && !isOut(parent)));
        }
        return seen;
    };
    const reach = (head) => spread([head], () => false);
    return {
        commits,
        find: (sha) => byId.get(sha),
        reach,
        between(bases, head) {
            const known = spread(bases, () => false);
            const found = spread([head], (sha) => known.has(sha));
            return commits.filter((commit) => found.has(commit.sha));
        },
    };
}

;// CONCATENATED MODULE: ./build/version-release/commits/tag-list.js
const TAG_FORMAT = '%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)%00%(creatordate:unix)';
function parseTags(text, prefix, spelling) {
    return text
        .split('\n')
        .flatMap((line) => {
        const [tag = '', type, sha = '', peeledType, peeled = '', time = ''] = line.split('\0');
        const version = tag.slice(prefix.length);
        const commit = type === 'commit' ? sha : peeledType === 'commit' ? peeled : undefined;
        if (!tag.startsWith(prefix) || !spelling.isVersion(version) || commit === undefined)
            return [];
        const isPrerelease = spelling.isPrerelease(version);
        return [{ tag, version, isPrerelease, sha: commit, createdAt: Number(time) }];
    })
        .sort((a, b) => spelling.compare(a.version, b.version));
}

;// CONCATENATED MODULE: ./build/version-release/commits/history.js




const TAGS_SEEN = 400;
const LIMIT_BYTES = 512 * 1024 * 1024;
async function ask(git, args, input = '') {
    const { code, stdout, stderr } = await git.run(args, { maxBytes: LIMIT_BYTES, input });
    if (code !== 0)
        throw new Error(`git ${args[0] ?? ''} failed with ${code}: ${stderr}`);
    return new TextDecoder().decode(stdout);
}
function revisionsOf(head, tags, merged) {
    const left = tags.slice(0, -TAGS_SEEN).findLast((tag) => merged.has(tag.tag));
    const seen = tags.slice(-TAGS_SEEN).map((tag) => tag.sha);
    return [head, ...seen, ...(left === undefined ? [] : [`^${left.sha}`])].join('\n');
}
async function checkPaths(git, head, paths) {
    for (const path of paths) {
        const { code, stdout, stderr } = await git.run(['log', '-1', '--full-history', '--format=%H', head, '--', path]);
        const fault = code === 0 ? 'no commit behind this one touches it' : stderr.trim();
        if (code !== 0 || stdout.length === 0)
            throw new errors/* UsageError */.eb(`input \`paths\`: ${JSON.stringify(path.slice(0, 200))}: ${fault}: write it as it is below the working directory`);
    }
}
async function readTouching(git, revisions, paths) {
    const log = ['log', '--full-history', '--no-show-signature', '--stdin'];
    const spec = `${revisions}\n--\n${paths.join('\n')}\n`;
    const own = await ask(git, [...log, '--no-merges', '--format=%H'], spec);
    const asMerge = ['--merges', '--diff-merges=first-parent', '--no-renames', '--name-only', '--format=%x00%H'];
    const merges = (await ask(git, [...log, ...asMerge], spec)).split('\0').map((entry) => entry.trimEnd().split('\n'));
    return new Set([...own.split('\n'), ...merges.flatMap(([sha = '', ...names]) => (names.length === 0 ? [] : [sha]))]);
}
async function readHistory(git, head, prefix, paths, spelling) {
    const refs = ['for-each-ref', `--format=${TAG_FORMAT}`];
    await checkPaths(git, head, paths);
    const tags = parseTags(await ask(git, [...refs, 'refs/tags']), prefix, spelling);
    const merged = new Set(parseTags(await ask(git, [...refs, `--merged=${head}`, 'refs/tags']), prefix, spelling).map(({ tag }) => tag));
    const revisions = revisionsOf(head, tags, merged);
    const log = await ask(git, ['log', '-z', '--encoding=UTF-8', '--no-show-signature', '--topo-order', `--format=${LOG_FORMAT}`, '--stdin'], revisions);
    const touching = paths.length === 0 ? undefined : await readTouching(git, revisions, paths);
    return {
        head,
        tags,
        isMerged: ({ tag }) => merged.has(tag),
        graph: createGraph(parseLog(log)),
        touching,
    };
}

;// CONCATENATED MODULE: ./build/version-release/commits/checkout.js



const FULL_DEPTH = '- uses: actions/checkout\n  with:\n    fetch-depth: 0';
const REFS = 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}';
const refs = schemas/* array */.YOg(schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), object: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }) }));
async function readHead({ git }) {
    const head = await git.text(['rev-parse', '--verify', 'HEAD^{commit}']);
    if (head === undefined)
        throw new errors/* UsageError */.eb(`there is no git checkout with a commit here: add\n${FULL_DEPTH}`);
    if ((await git.text(['rev-parse', '--is-shallow-repository'])) !== 'false')
        throw new errors/* UsageError */.eb(`the checkout is shallow, so earlier tags and commits cannot be seen: write\n${FULL_DEPTH}`);
    return head;
}
async function compareTags(history, { prefix, spelling }, token, ports) {
    if (ports.runner.context.repository === '')
        return;
    const reply = await ports.github(token).call(REFS, { ref: `tags/${prefix}` });
    const found = refs.safeParse(reply.data);
    if (reply.status !== 200 || !found.success)
        throw new errors/* UsageError */.eb(`the tags on GitHub cannot be listed (status ${reply.status}): give the job \`contents: read\``);
    const local = (await ports.git.text(['for-each-ref', '--format=%(refname)', 'refs/tags'])) ?? '';
    const known = new Set(local.split('\n'));
    const missing = found.data.find(({ ref, object }) => {
        const tag = ref.slice('refs/tags/'.length);
        const isVersion = tag.startsWith(prefix) && spelling.isVersion(tag.slice(prefix.length));
        return isVersion && !known.has(ref) && object.sha !== history.head;
    });
    if (missing !== undefined)
        throw new errors/* UsageError */.eb(`${missing.ref} is on GitHub but not in the checkout: fetch every tag, write\n${FULL_DEPTH}`);
}
async function readCheckout(request, ports) {
    const head = await readHead(ports);
    const history = await readHistory(ports.git, head, request.prefix, request.paths, request.spelling);
    if (request.token !== undefined)
        await compareTags(history, request, request.token, ports);
    return history;
}

// EXTERNAL MODULE: ./build/kernel/contract.js
var contract = __webpack_require__(7224);
// EXTERNAL MODULE: ./build/kernel/inputs.js
var inputs = __webpack_require__(8927);
;// CONCATENATED MODULE: ./build/version-release/policy/policy.js
const POLICY_NAMES = ['conventional', 'conventional-patch', 'always-patch', 'always-minor'];
const always = (bump) => ({ breaking: bump, feature: bump, fix: bump, other: bump });
const stable = { breaking: 'major', feature: 'minor', fix: 'patch', other: 'none' };
const initial = { ...stable, breaking: 'minor' };
const POLICIES = {
    conventional: { name: 'conventional', stable, initial },
    'conventional-patch': {
        name: 'conventional-patch',
        stable: { ...stable, other: 'patch' },
        initial: { ...initial, other: 'patch' },
    },
    'always-patch': { name: 'always-patch', stable: always('patch'), initial: always('patch') },
    'always-minor': { name: 'always-minor', stable: always('minor'), initial: always('minor') },
};
const isInitial = (version) => version.startsWith('0.');
const rulesAfter = (policy, version) => isInitial(version) ? policy.initial : policy.stable;

// EXTERNAL MODULE: ./build/domain/sha.js
var domain_sha = __webpack_require__(6415);
;// CONCATENATED MODULE: ./build/domain/release-id.js

const FORM = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-g([0-9a-f]{12})$/;
const LAST_SECOND = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;
function formatReleaseId(sha, committedAt) {
    if (!Number.isInteger(committedAt) || committedAt < 0 || committedAt > LAST_SECOND) {
        throw new RangeError(`${committedAt} is not a commit time: give whole seconds between 1970 and 9999`);
    }
    const time = new Date(committedAt * 1000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
    return `${time}Z-g${(0,domain_sha/* shortenSha */.y)(sha)}`;
}
function parseReleaseId(text) {
    const match = FORM.exec(text);
    if (match === null)
        return undefined;
    const [year, month, day, hour, minute, second] = match.slice(1, 7);
    const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    if (Number.isNaN(time.getTime()) || time.getUTCDate() !== Number(day))
        return undefined;
    return { committedAt: time.getTime() / 1000, shortSha: match[7] ?? '' };
}
const isReleaseId = (text) => parseReleaseId(text) !== undefined;

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./build/domain/version.js

const ORDER = (/* unused pure expression or super */ null && (['none', 'patch', 'minor', 'major']));
const strongestBump = (bumps) => bumps.reduce((strongest, bump) => (ORDER.indexOf(bump) > ORDER.indexOf(strongest) ? bump : strongest), 'none');
const compareBumps = (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b);
function parseVersion(text) {
    if (!/^\d\S*$/.test(text))
        return undefined;
    return semver.parse(text) ?? undefined;
}
const compareVersions = (a, b) => semver.compare(a, b);
const isPrerelease = (version) => new semver.SemVer(version).prerelease.length > 0;
function bumpVersion(version, bump) {
    const { major, minor, patch } = new semver.SemVer(version);
    if (bump === 'major')
        return `${major + 1}.0.0`;
    if (bump === 'minor')
        return `${major}.${minor + 1}.0`;
    if (bump === 'patch')
        return `${major}.${minor}.${patch + 1}`;
    return `${major}.${minor}.${patch}`;
}
function parseVersionTag(tag, prefix) {
    if (!tag.startsWith(prefix))
        return undefined;
    return parseVersion(tag.slice(prefix.length))?.raw;
}

;// CONCATENATED MODULE: ./build/version-release/scheme/spelling.js


const SCHEMES = ['semver', 'calver', 'sha'];
const semantic = {
    isVersion: (text) => parseVersion(text) !== undefined,
    isPrerelease: isPrerelease,
    compare: compareVersions,
};
const byId = {
    isVersion: isReleaseId,
    isPrerelease: () => false,
    compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
};
const spellingOf = (scheme) => (scheme === 'sha' ? byId : semantic);

;// CONCATENATED MODULE: ./build/version-release/contract.js





const kinds = schemas/* record */.g1P(schemas/* enum */.k5n(['breaking', 'feature', 'fix', 'other']), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()));
const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'version-release',
    about: 'Finds the next version with its reasons, and tags and publishes it so that any rerun completes the same release.',
    branding: { icon: 'tag', color: 'blue' },
    inputs: {
        scheme: (0,contract/* input */.hF)({
            about: 'How versions are written: `semver`, `calver` (`YYYY.M.MICRO`) or `sha` (the release id).',
            type: (0,inputs/* oneOf */.yL)(...SCHEMES),
            fallback: 'semver',
        }),
        policy: (0,contract/* input */.hF)({
            about: 'How commits move a semantic version: `auto` (learned from the tags), `conventional`, `conventional-patch` (other commits release a patch), `always-patch` or `always-minor`.',
            type: (0,inputs/* oneOf */.yL)('auto', ...POLICY_NAMES),
            fallback: 'auto',
        }),
        prefix: (0,contract/* input */.hF)({
            about: 'What stands before the version in a tag, such as `v` or `api-v`; `none` for nothing.',
            type: (0,inputs/* matching */.wC)(/^[A-Za-z0-9@_](?:[A-Za-z0-9_+-]|[./@](?![./@{]))*$/u, 'letters, digits, `@`, `.`, `_`, `+`, `-` and `/`, as git allows them in a tag').transform((prefix) => (prefix === 'none' ? '' : prefix)),
            fallback: 'v',
        }),
        paths: (0,contract/* input */.hF)({ about: 'Only commits that touch these paths count (git pathspecs, one per line).', type: (0,inputs/* list */.p_)() }),
        prerelease: (0,contract/* input */.hF)({
            about: 'Word of a prerelease, such as `rc`: 1.3.0-rc.1, 1.3.0-rc.2 and so on.',
            type: (0,inputs/* matching */.wC)(/^[A-Za-z][A-Za-z-]{0,30}$/u, 'letters and hyphens, such as `rc`'),
        }),
        bump: (0,contract/* input */.hF)({
            about: 'The step to take whatever the commits say: `major`, `minor` or `patch`.',
            type: (0,inputs/* oneOf */.yL)('major', 'minor', 'patch'),
        }),
        publish: (0,contract/* input */.hF)({
            about: 'What to do: `plan` (nothing outside this job), `tag`, `release` (tag, draft, assets, publish) or `verify` (cross-check what was published).',
            type: (0,inputs/* oneOf */.yL)('plan', 'tag', 'release', 'verify'),
            fallback: 'plan',
        }),
        'major-tag': (0,contract/* input */.hF)({
            about: 'Whether a tag such as `v1` moves to the newest release of its major, last of all.',
            type: (0,inputs/* oneOf */.yL)('on', 'off'),
            fallback: 'off',
        }),
        assets: (0,contract/* input */.hF)({ about: 'Files that belong to the release: globs, one per line.', type: (0,inputs/* list */.p_)() }),
        token: (0,contract/* tokenInput */.e1)(),
    },
    outputs: {
        id: { about: 'The release id `YYYYMMDDTHHMMSSZ-g<sha12>`, for every commit, released or not.' },
        version: { about: 'The version without prefix; empty when there is nothing to release.' },
        'previous-version': { about: 'The highest stable version behind this commit; empty before the first.' },
        bump: { about: '`major`, `minor`, `patch` or `none`.' },
        tag: { about: 'Prefix and version; empty when there is nothing to release.' },
        sha: { about: 'Full id of the commit.' },
        'short-sha': { about: 'Its first 12 digits.' },
        released: { about: '`true` only when the release is published on GitHub.' },
        'release-id': { about: "GitHub's number of the release." },
        'release-url': { about: 'Address of the release.' },
        manifest: { about: 'Path of `release.json`.' },
        checksums: { about: 'Path of `SHA256SUMS`, for `sha256sum -c` and the `subject-checksums` of actions/attest.' },
        notes: { about: 'Release notes in Markdown.' },
    },
    permissions: {
        contents: { access: 'write', why: 'only with `publish: tag` or `release`; `read` otherwise' },
        attestations: { access: 'read', why: 'only with `publish: verify`' },
    },
    failsWhen: [
        'The checkout is shallow.',
        'Version tags exist on GitHub but not in the checkout.',
        'The tag exists on another commit.',
        'A published release has other assets.',
        'A glob of assets matches nothing.',
        'Two assets have the same name.',
        'GitHub would change the name of an asset.',
        'A pull request asks to publish.',
        'A release hangs on the major tag.',
        'Tag, manifest, checksums or assets of a published release disagree.',
        'An attestation is missing or says otherwise.',
    ],
    evidence: schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        sha: schemas/* string */.YjP(),
        version: schemas/* string */.YjP().nullable(),
        previous: schemas/* string */.YjP().nullable(),
        bump: schemas/* string */.YjP(),
        policy: schemas/* object */.Ikc({
            name: schemas/* string */.YjP(),
            learned: schemas/* object */.Ikc({ seen: schemas/* number */.aig(), fits: schemas/* number */.aig(), stable: kinds, initial: kinds }).nullable(),
        }),
        explanations: schemas/* array */.YOg(schemas/* object */.Ikc({
            sha: schemas/* string */.YjP(),
            header: schemas/* string */.YjP(),
            kind: schemas/* string */.YjP(),
            bump: schemas/* string */.YjP(),
            rule: schemas/* string */.YjP(),
            clause: schemas/* string */.YjP(),
        })),
        taken: schemas/* array */.YOg(schemas/* string */.YjP()),
        artifacts: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), sha256: schemas/* string */.YjP() })),
        checks: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), status: schemas/* string */.YjP(), detail: schemas/* string */.YjP() })),
        notStarted: schemas/* array */.YOg(schemas/* object */.Ikc({ workflow: schemas/* string */.YjP(), why: schemas/* string */.YjP(), remedy: schemas/* string */.YjP() })),
    }),
});

;// CONCATENATED MODULE: ./build/version-release/commits/transition.js


function measureBump(from, to) {
    return ['major', 'minor', 'patch'].find((bump) => bumpVersion(from, bump) === to);
}
function rewindHistory(history, to) {
    const isThen = (tag) => tag.sha !== to.sha && tag.createdAt <= to.createdAt;
    return {
        ...history,
        head: to.sha,
        tags: history.tags.filter(isThen),
        isMerged: (tag, reached) => reached.has(tag.sha),
    };
}
function findTransitions(history) {
    const found = history.tags.flatMap((to) => {
        if (to.isPrerelease)
            return [];
        const { previous: from, commits } = findBase(rewindHistory(history, to));
        if (from === undefined || compareVersions(from.version, to.version) >= 0)
            return [];
        return [{ from, to, commits, bump: measureBump(from.version, to.version) }];
    });
    return found.sort((a, b) => a.to.createdAt - b.to.createdAt || compareVersions(a.to.version, b.to.version));
}

;// CONCATENATED MODULE: ./build/version-release/policy/kind.js
const KINDS = ['breaking', 'feature', 'fix', 'other'];
function classifyCommit(commit) {
    const { type, breaking } = commit.message;
    if (breaking !== undefined)
        return 'breaking';
    if (type === 'feat')
        return 'feature';
    return type === 'fix' ? 'fix' : 'other';
}
function findStrongestKind(commits) {
    const found = new Set(commits.map(classifyCommit));
    return KINDS.find((kind) => found.has(kind)) ?? 'other';
}
const isRevert = ({ message }) => message.type === 'revert' || /^(?:Revert|Reapply) "/u.test(message.header);
function dropReverted(commits) {
    const dropped = new Map();
    for (const commit of commits.filter(isRevert)) {
        if (dropped.has(commit.sha))
            continue;
        for (const name of commit.message.reverts) {
            const target = commits.find((other) => other.sha.startsWith(name) && other.sha !== commit.sha);
            if (target === undefined || dropped.has(target.sha))
                continue;
            dropped.set(target.sha, commit.sha);
            if (commit.message.breaking === undefined)
                dropped.set(commit.sha, target.sha);
        }
    }
    return { kept: commits.filter((commit) => !dropped.has(commit.sha)), dropped };
}

;// CONCATENATED MODULE: ./build/version-release/policy/learn.js


const WINDOW = 100;
const FEWEST = 5;
const TRUST = 3;
const OPEN = {
    stable: { breaking: ['major'], feature: ['minor', 'patch'], fix: ['patch', 'minor'], other: ['patch', 'minor'] },
    initial: {
        breaking: ['minor', 'patch', 'major'],
        feature: ['minor', 'patch'],
        fix: ['patch', 'minor'],
        other: ['patch', 'minor'],
    },
};
function measureConventional({ commits }) {
    const plain = commits.filter((commit) => commit.parents.length < 2);
    return plain.filter((commit) => commit.message.type !== undefined).length / Math.max(1, plain.length);
}
const kindOf = (transition) => findStrongestKind(dropReverted(transition.commits).kept);
const eraOf = (transition) => isInitial(transition.from.version) ? 'initial' : 'stable';
function selectEvidence(transitions) {
    const steps = transitions.filter((transition) => transition.bump !== undefined && transition.commits.length > 0);
    const told = steps.filter((transition) => measureConventional(transition) >= 0.9);
    return (told.length >= FEWEST ? told : steps).slice(-WINDOW);
}
function countBumps(transitions) {
    const none = () => ({ major: 0, minor: 0, patch: 0, none: 0 });
    const empty = () => ({
        breaking: none(),
        feature: none(),
        fix: none(),
        other: none(),
    });
    const counts = { stable: empty(), initial: empty() };
    for (const transition of transitions)
        counts[eraOf(transition)][kindOf(transition)][transition.bump ?? 'none'] += 1;
    return counts;
}
function learnRules(era, evidence) {
    const convention = POLICIES.conventional[era];
    const isOtherReleased = ['stable', 'initial'].some((any) => Object.values(evidence[any].other).some(Boolean));
    const counts = evidence[era];
    const learnOne = (kind) => {
        const open = OPEN[era][kind];
        if (kind === 'other' && !isOtherReleased)
            return convention.other;
        const usual = kind === 'other' ? 'patch' : convention[kind];
        const weigh = (bump) => counts[kind][bump] + (bump === usual ? TRUST : 0);
        return open.reduce((best, bump) => (weigh(bump) > weigh(best) ? bump : best));
    };
    return {
        breaking: learnOne('breaking'),
        feature: learnOne('feature'),
        fix: learnOne('fix'),
        other: learnOne('other'),
    };
}
function nameOf(rules) {
    const same = Object.values(POLICIES).find((known) => JSON.stringify([known.stable, known.initial]) === JSON.stringify([rules.stable, rules.initial]));
    return same?.name ?? 'learned';
}
function learnPolicy(transitions) {
    const seen = selectEvidence(transitions);
    if (seen.length < FEWEST)
        return undefined;
    const evidence = countBumps(seen);
    const rules = { stable: learnRules('stable', evidence), initial: learnRules('initial', evidence) };
    const policy = { name: nameOf(rules), ...rules };
    const fits = seen.filter((transition) => rulesAfter(policy, transition.from.version)[kindOf(transition)] === transition.bump);
    return { policy, seen: seen.length, fits: fits.length, evidence };
}

;// CONCATENATED MODULE: ./build/version-release/policy/choice.js



function choosePolicy(name, history) {
    if (name !== 'auto')
        return { policy: POLICIES[name], learned: undefined, about: `policy ${name}, as the workflow says` };
    const learned = learnPolicy(findTransitions(history));
    if (learned === undefined)
        return {
            policy: POLICIES.conventional,
            learned,
            about: 'policy conventional: there are too few releases to learn from',
        };
    const { policy, seen, fits } = learned;
    return {
        policy,
        learned,
        about: `policy ${policy.name}, learned from the tags: it fits ${fits} of the last ${seen} releases`,
    };
}

;// CONCATENATED MODULE: ./build/version-release/publish/answer.js

const isRefusal = (value) => typeof value === 'object' && value !== null && 'refused' in value;
function unusable(route, { status, data }) {
    const said = typeof data === 'object' && data !== null && 'message' in data ? `: ${String(data.message)}` : '';
    const facts = { service: 'GitHub', status, attempts: 1, retryable: false };
    return new errors/* UpstreamError */.gA(`GitHub answered ${status} to ${route}${said.slice(0, 300)}`, facts);
}
function readAnswer(route, reply, status, shape) {
    const parsed = shape.safeParse(reply.data);
    if (reply.status !== status || !parsed.success)
        throw unusable(route, reply);
    return parsed.data;
}
async function find(github, route, parameters, shape) {
    const reply = await github.call(route, parameters);
    return reply.status === 404 ? undefined : readAnswer(route, reply, 200, shape);
}
async function settle(act, look) {
    try {
        return await act();
    }
    catch (error) {
        if (!(error instanceof errors/* UpstreamError */.gA))
            throw error;
        const found = await look();
        if (found === undefined)
            throw error;
        return found;
    }
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/version-release/publish/follow-up.js



const filters = schemas/* object */.Ikc({
    tags: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    'tags-ignore': schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    branches: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});
const triggers = schemas/* union */.KCZ([
    schemas/* string */.YjP().transform((name) => ({ [name]: null })),
    schemas/* array */.YOg(schemas/* string */.YjP())
        .transform((names) => Object.fromEntries(names.map((name) => [name, null]))),
    schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
]);
function matchesTag(patterns, tag) {
    return patterns.reduce((isIn, pattern) => pattern.startsWith('!') ? isIn && !picomatch(pattern.slice(1))(tag) : isIn || picomatch(pattern)(tag), false);
}
function isPushedTo(trigger, tag) {
    const parsed = filters.safeParse(trigger ?? {});
    if (!parsed.success)
        return false;
    const { tags, 'tags-ignore': ignored, branches } = parsed.data;
    if (tags !== undefined)
        return matchesTag(tags, tag);
    if (ignored !== undefined)
        return !matchesTag(ignored, tag);
    return branches === undefined;
}
function readTriggers(text) {
    try {
        const parsed = schemas/* object */.Ikc({ on: triggers }).safeParse((0,dist/* parse */.qg)(text, { maxAliasCount: 100, logLevel: 'silent' }));
        return parsed.success ? parsed.data.on : {};
    }
    catch {
        return {};
    }
}
function findSilent(on, tag, isRelease) {
    return [
        ...('push' in on && isPushedTo(on['push'], tag) ? [`\`push\` of tag ${tag}`] : []),
        ...('create' in on ? ['`create`'] : []),
        ...('release' in on && isRelease ? ['`release`'] : []),
    ];
}
function findNotStarted(files, tag, isRelease) {
    return files.flatMap(({ name, text }) => {
        const on = readTriggers(text);
        const silent = findSilent(on, tag, isRelease);
        if (silent.length === 0)
            return [];
        const run = `gh workflow run ${name} --ref ${tag}`;
        const remedy = 'workflow_dispatch' in on ? run : `add \`workflow_dispatch:\` to its \`on:\`, then \`${run}\``;
        return [{ workflow: name, why: silent.join(', '), remedy }];
    });
}

;// CONCATENATED MODULE: ./build/version-release/publish/release.js


const asset = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    state: schemas/* string */.YjP(),
    size: schemas/* number */.aig(),
    digest: schemas/* string */.YjP().nullish(),
});
const release = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    tag_name: schemas/* string */.YjP(),
    draft: schemas/* boolean */.zMY(),
    html_url: schemas/* string */.YjP(),
    upload_url: schemas/* string */.YjP(),
    assets: schemas/* array */.YOg(asset),
});
const BY_TAG = 'GET /repos/{owner}/{repo}/releases/tags/{tag}';
const BY_ID = 'GET /repos/{owner}/{repo}/releases/{release_id}';
const LIST = 'GET /repos/{owner}/{repo}/releases';
const CREATE = 'POST /repos/{owner}/{repo}/releases';
const UPDATE = 'PATCH /repos/{owner}/{repo}/releases/{release_id}';
const findPublished = (github, tag) => find(github, BY_TAG, { tag }, release);
async function findRelease(github, tag) {
    const published = await findPublished(github, tag);
    if (published !== undefined)
        return published;
    const drafts = [];
    for await (const entry of github.pages(LIST)) {
        const parsed = release.safeParse(entry);
        if (parsed.success && parsed.data.tag_name === tag)
            drafts.push(parsed.data);
    }
    return drafts.sort((a, b) => a.id - b.id)[0];
}
async function createDraft(github, { tag, notes, isPrerelease }) {
    const parameters = { tag_name: tag, name: tag, body: notes, draft: true, prerelease: isPrerelease };
    const create = async () => readAnswer(CREATE, await github.call(CREATE, parameters), 201, release);
    return settle(create, () => findRelease(github, tag));
}
async function publishDraft(github, id, text) {
    const parameters = {
        release_id: id,
        tag_name: text.tag,
        name: text.tag,
        body: text.notes,
        draft: false,
        prerelease: text.isPrerelease,
        make_latest: text.isLatest && !text.isPrerelease ? 'true' : 'false',
    };
    const publish = async () => readAnswer(UPDATE, await github.call(UPDATE, parameters), 200, release);
    return settle(publish, async () => {
        const found = await find(github, BY_ID, { release_id: id }, release);
        return found?.draft === false ? found : undefined;
    });
}

;// CONCATENATED MODULE: ./build/version-release/publish/assets.js



const assets_LIST = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets';
const DELETE = 'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}';
const DOWNLOAD = 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}';
const UPLOAD_TIMEOUT_MS = 15 * 60_000;
const digestOf = (found) => /^sha256:([0-9a-f]{64})$/u.exec(found.digest ?? '')?.[1];
function isSame(found, wanted) {
    if (found.state !== 'uploaded')
        return false;
    return (digestOf(found) ?? wanted.sha256) === wanted.sha256 && found.size === wanted.size;
}
async function listAssets(github, release) {
    const found = [];
    for await (const entry of github.pages(assets_LIST, { release_id: release.id }))
        found.push(asset.parse(entry));
    return found;
}
async function removeAsset(github, { id }) {
    const reply = await github.call(DELETE, { asset_id: id }, { repeatable: true });
    if (reply.status !== 204 && reply.status !== 404)
        throw unusable(DELETE, reply);
}
async function upload(github, release, wanted) {
    const route = `POST ${release.upload_url}`;
    const data = await wanted.read();
    const headers = { 'content-type': 'application/octet-stream', 'content-length': data.length };
    const send = async () => {
        const reply = await github.call(route, { name: wanted.name, data, headers }, { timeoutMs: UPLOAD_TIMEOUT_MS });
        return readAnswer(route, reply, 201, asset);
    };
    return settle(send, async () => {
        const all = await listAssets(github, release);
        return all.find((found) => found.name === wanted.name && isSame(found, wanted));
    });
}
async function fillDraft(github, release, wanted) {
    const present = await listAssets(github, release);
    const names = new Set(wanted.map(({ name }) => name));
    const strange = present.find(({ name }) => !names.has(name));
    if (strange !== undefined)
        return {
            refused: `the draft of ${release.tag_name} holds ${JSON.stringify(strange.name)}, which is none of its assets: delete it from the draft or add it to \`assets\``,
        };
    for (const file of wanted) {
        const found = present.find(({ name }) => name === file.name);
        if (found !== undefined && isSame(found, file))
            continue;
        if (found !== undefined)
            await removeAsset(github, found);
        const sent = await upload(github, release, file);
        if (!isSame(sent, file))
            return { refused: `GitHub holds ${JSON.stringify(file.name)} with other content than was sent: run again` };
    }
    return 'done';
}
async function download(github, found) {
    const headers = { accept: 'application/octet-stream' };
    const data = await find(github, DOWNLOAD, { asset_id: found.id, headers }, schemas/* unknown */.L5J());
    if (data instanceof ArrayBuffer)
        return new Uint8Array(data);
    return typeof data === 'string' ? new TextEncoder().encode(data) : undefined;
}

;// CONCATENATED MODULE: ./build/version-release/publish/tag.js


const ref = schemas/* object */.Ikc({ object: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), sha: schemas/* string */.YjP() }) });
const tagObject = schemas/* object */.Ikc({ object: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), sha: schemas/* string */.YjP() }) });
const REF = 'GET /repos/{owner}/{repo}/git/ref/{ref}';
const OBJECT = 'GET /repos/{owner}/{repo}/git/tags/{tag_sha}';
const tag_CREATE = 'POST /repos/{owner}/{repo}/git/refs';
const MOVE = 'PATCH /repos/{owner}/{repo}/git/refs/{ref}';
async function findTag(github, tag) {
    const found = await find(github, REF, { ref: `tags/${tag}` }, ref);
    let object = found?.object;
    for (let depth = 0; object?.type === 'tag' && depth < 5; depth += 1) {
        object = (await find(github, OBJECT, { tag_sha: object.sha }, tagObject))?.object;
    }
    return object?.sha;
}
async function ensureTag(github, tag, sha) {
    const create = async () => {
        const reply = await github.call(tag_CREATE, { ref: `refs/tags/${tag}`, sha });
        const existing = reply.status === 422 ? await findTag(github, tag) : undefined;
        if (existing !== undefined)
            return existing;
        return readAnswer(tag_CREATE, reply, 201, ref).object.sha;
    };
    const at = await settle(create, () => findTag(github, tag));
    if (at === sha)
        return 'done';
    return {
        refused: `tag ${tag} is on ${at.slice(0, 12)}, not on ${sha.slice(0, 12)}: fetch its tags (\`fetch-depth: 0\`) so that the next number is taken, or delete the tag if nothing was released from it`,
    };
}
async function moveMajorTag(github, tag, sha) {
    const move = async () => {
        const moved = await github.call(MOVE, { ref: `tags/${tag}`, sha, force: true });
        if (moved.status === 200)
            return sha;
        if (moved.status !== 404 && moved.status !== 422)
            throw unusable(MOVE, moved);
        const made = await github.call(tag_CREATE, { ref: `refs/tags/${tag}`, sha });
        return readAnswer(tag_CREATE, made, 201, ref).object.sha;
    };
    const look = async () => ((await findTag(github, tag)) === sha ? sha : undefined);
    await settle(move, look);
}

;// CONCATENATED MODULE: ./build/version-release/publish/publication.js




async function compareWithPublished(github, release, { assets, records, adopt }) {
    const present = await listAssets(github, release);
    const wanted = assets.filter(({ name }) => !records.includes(name));
    const differing = wanted.find((file) => !present.some((found) => found.name === file.name && isSame(found, file)));
    const missing = records.find((name) => !present.some((found) => found.name === name));
    const strange = present.find(({ name }) => !assets.some((file) => file.name === name));
    const name = differing?.name ?? missing ?? strange?.name;
    if (name !== undefined)
        return {
            refused: `${release.tag_name} is published already and its ${JSON.stringify(name)} is not what this run built: a published release is not changed, so release the next version`,
        };
    const adopted = await adopt(release);
    return isRefusal(adopted) ? adopted : { release, adopted };
}
async function ensureRelease(github, publication) {
    const { text } = publication;
    const found = await findRelease(github, text.tag);
    if (found !== undefined && !found.draft)
        return compareWithPublished(github, found, publication);
    const draft = found ?? (await createDraft(github, text));
    const filled = await fillDraft(github, draft, publication.assets);
    if (isRefusal(filled))
        return filled;
    return { release: await publishDraft(github, draft.id, text), adopted: undefined };
}
async function publish(github, publication) {
    const { text, sha, majorTag } = publication;
    if (majorTag !== undefined && (await findPublished(github, majorTag)) !== undefined)
        return {
            refused: `a release hangs on the moving tag ${majorTag}, which may lock it: delete that release or set \`major-tag: off\``,
        };
    const tagged = await ensureTag(github, text.tag, sha);
    if (isRefusal(tagged))
        return tagged;
    const nothing = { release: undefined, adopted: undefined };
    const done = publication.isRelease ? await ensureRelease(github, publication) : nothing;
    if (isRefusal(done))
        return done;
    const at = await findTag(github, text.tag);
    if (at !== sha)
        return {
            refused: `tag ${text.tag} was moved to ${at?.slice(0, 12) ?? 'nothing'} meanwhile: protect tags by a ruleset`,
        };
    if (majorTag !== undefined)
        await moveMajorTag(github, majorTag, sha);
    return done;
}

;// CONCATENATED MODULE: ./build/version-release/record/artifacts.js

const MANIFEST_NAME = 'release.json';
const CHECKSUMS_NAME = 'SHA256SUMS';
const KEPT = /^[A-Za-z0-9_+-](?:[A-Za-z0-9._+-]*[A-Za-z0-9_+-])?$/u;
function checkName(name, path, known) {
    if (!KEPT.test(name))
        throw new errors/* UsageError */.eb(`GitHub would change the name of asset ${JSON.stringify(path)}: use letters, digits and \`._+-\``);
    const other = known.get(name);
    if (other !== undefined && other !== path)
        throw new errors/* UsageError */.eb(`assets ${JSON.stringify(other)} and ${JSON.stringify(path)} have the same name: rename one`);
}
async function findAssets(files, glob) {
    const found = await files.find([glob]);
    const known = new Set(found);
    const link = (await files.find([glob], { links: true })).find((path) => !known.has(path));
    if (link !== undefined)
        throw new errors/* UsageError */.eb(`input \`assets\`: ${JSON.stringify(link)} is a symbolic link, which is not followed: put the file itself there or remove the link`);
    if (found.length > 0)
        return found;
    throw new errors/* UsageError */.eb(`input \`assets\`: ${JSON.stringify(glob)} matches no file: build it first or remove the line`);
}
async function gatherArtifacts(files, globs) {
    const paths = new Map([MANIFEST_NAME, CHECKSUMS_NAME].map((name) => [name, `the release's own ${name}`]));
    const own = paths.size;
    for (const glob of globs) {
        for (const path of await findAssets(files, glob)) {
            const name = path.split(/[/\\]/u).at(-1) ?? path;
            checkName(name, path, paths);
            paths.set(name, path);
        }
    }
    const gathered = [...paths].slice(own).map(async ([name, path]) => {
        const facts = await files.facts(path);
        return { name, path, size: facts?.size ?? 0, sha256: await files.digest(path) };
    });
    return (await Promise.all(gathered)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

// EXTERNAL MODULE: ./build/kernel/markdown.js
var markdown = __webpack_require__(267);
;// CONCATENATED MODULE: ./build/version-release/record/notes.js


const GROUPS = [
    { title: 'Features', types: ['feat'] },
    { title: 'Fixes', types: ['fix'] },
    { title: 'Performance', types: ['perf'] },
    { title: 'Reverts', types: ['revert'] },
    { title: 'Documentation', types: ['docs'] },
    { title: 'Upkeep', types: ['build', 'chore', 'ci', 'refactor', 'style', 'test', 'deps'] },
];
const LONGEST = 100_000;
const LONGEST_LINE = 500;
const cut = (text) => {
    const points = [...text];
    return points.length > LONGEST_LINE ? `${points.slice(0, LONGEST_LINE).join('')}…` : text;
};
function authorsOf({ author, message }) {
    const others = message.footers
        .filter(({ token }) => token.toLowerCase() === 'co-authored-by')
        .map(({ value }) => value.split('<')[0] ?? '');
    const names = [author, ...others].map((name) => (0,markdown/* escapeMarkdown */.FV)(cut(name))).filter((name) => name !== '');
    return [...new Set(names)].join(', ');
}
function writeLine(commit, text) {
    const { scope } = commit.message;
    const where = scope === '' ? '' : `**${(0,markdown/* escapeMarkdown */.FV)(cut(scope))}:** `;
    return `- ${where}${(0,markdown/* escapeMarkdown */.FV)(cut(text))} (${commit.sha.slice(0, 12)}, ${authorsOf(commit)})`;
}
const section = (title, lines) => lines.length === 0 ? [] : [`## ${title}\n\n${lines.join('\n')}`];
function withinLimit(text) {
    if (text.length <= LONGEST)
        return text;
    const kept = text.slice(0, text.lastIndexOf('\n', LONGEST));
    const left = text.slice(kept.length).split('\n- ').length - 1;
    return `${kept}\n\n*${left} more commits are not shown.*`;
}
function writeNotes(commits) {
    const { kept } = dropReverted(commits);
    const breaking = kept.filter((commit) => commit.message.breaking !== undefined);
    const known = new Set(GROUPS.flatMap(({ types }) => types));
    const groups = GROUPS.map(({ title, types }) => ({
        title,
        of: kept.filter(({ message }) => types.includes(message.type ?? '')),
    }));
    const rest = kept.filter(({ message }) => !known.has(message.type ?? ''));
    const sections = [
        ...section('Breaking changes', breaking.map((commit) => writeLine(commit, commit.message.breakingNote || commit.message.description))),
        ...[...groups, { title: 'Other changes', of: rest }].flatMap(({ title, of }) => section(title, of.map((commit) => writeLine(commit, commit.message.description)))),
    ];
    return sections.length === 0 ? 'No changes.' : withinLimit(sections.join('\n\n'));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./build/kernel/evidence.js
var evidence = __webpack_require__(2475);
;// CONCATENATED MODULE: ./build/version-release/record/checksums.js
const LINE = /^(\\?)([0-9a-f]{64}) [ *](.+)$/u;
const checksums_escape = (name) => name.replace(/\\/gu, '\\\\').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r');
const checksums_unescape = (name) => name.replace(/\\([\\nr])/gu, (_, letter) => ({ n: '\n', r: '\r' })[letter] ?? letter);
function writeChecksums(files) {
    const ordered = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return ordered
        .map(({ name, sha256 }) => {
        const written = checksums_escape(name);
        return `${written === name ? '' : '\\'}${sha256}  ${written}\n`;
    })
        .join('');
}
function readChecksums(text) {
    const files = [];
    for (const [at, line] of text.split('\n').entries()) {
        if (line === '')
            continue;
        const match = LINE.exec(line.replace(/\r$/u, ''));
        if (match === null)
            return `line ${at + 1} is no checksum line`;
        const name = match[3] ?? '';
        files.push({ name: match[1] === '' ? name : checksums_unescape(name), sha256: match[2] ?? '' });
    }
    return files;
}

// EXTERNAL MODULE: ./build/domain/json.js
var json = __webpack_require__(7803);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/version-release/record/manifest.js


const manifest_short = schemas/* string */.YjP().max(300);
const artifact = schemas/* strictObject */.rej({ name: manifest_short.min(1), sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u) });
const schemaWindow = schemas/* strictObject */.rej({ min: schemas/* int */.Whr().min(0), max: schemas/* int */.Whr().min(0) })
    .refine(({ min, max }) => min <= max, 'min must not be above max');
const manifest = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('plimsoll/release/v1'),
    id: manifest_short.min(1),
    version: manifest_short.nullable(),
    tag: manifest_short.nullable(),
    sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/u),
    ref: manifest_short,
    actor: manifest_short,
    run: schemas/* string */.YjP().max(1000),
    time: iso/* datetime */.w$(),
    artifacts: schemas/* array */.YOg(artifact).max(1000),
    'schema-window': schemaWindow.nullable(),
});
function writeManifest(facts) {
    return `${JSON.stringify(manifest.parse(facts), null, 2)}\n`;
}
function readManifest(text) {
    const data = (0,json/* parseJson */.q)(text);
    if (data === undefined)
        return 'it is not JSON';
    const parsed = manifest.safeParse(data);
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    return `${issue?.path.join('.') || 'the document'}: ${issue?.message ?? 'unknown form'}`;
}

;// CONCATENATED MODULE: ./build/version-release/record/records.js






const SCHEMA_FILE = 'schema-window.json';
async function readSchemaWindow(sha, { git }) {
    const text = await git.text(['cat-file', 'blob', `${sha}:./${SCHEMA_FILE}`], { maxBytes: 65_536 });
    if (text === undefined)
        return null;
    const parsed = schemas/* string */.YjP()
        .transform((json, context) => {
        try {
            return JSON.parse(json);
        }
        catch {
            context.issues.push({ code: 'custom', input: json, message: 'not JSON' });
            return core/* NEVER */.tm;
        }
    })
        .pipe(schemaWindow)
        .safeParse(text);
    if (parsed.success)
        return parsed.data;
    throw new errors/* UsageError */.eb(`${SCHEMA_FILE}: ${parsed.error.issues[0]?.message}: write { "min": 40, "max": 42 }`);
}
async function writeRecord(folder, name, text, ports) {
    const path = `${folder}/${name}`;
    await ports.files.write(path, text);
    return { name, path, size: Buffer.byteLength(text), sha256: ports.digest.sha256(text) };
}
function recordsFolderOf(plan, { runner }) {
    return `${(0,evidence/* folderOf */.yS)(runner)}/release/${(plan.tag ?? plan.id).replaceAll('/', '-')}`;
}
async function storeRecords(folder, texts, ports) {
    return {
        manifest: await writeRecord(folder, MANIFEST_NAME, texts.manifest, ports),
        checksums: await writeRecord(folder, CHECKSUMS_NAME, texts.checksums, ports),
    };
}
async function writeRecords(plan, artifacts, ports) {
    const { context } = ports.runner;
    const plain = artifacts.map(({ name, sha256 }) => ({ name, sha256 }));
    const manifest = writeManifest({
        schema: 'plimsoll/release/v1',
        id: plan.id,
        version: plan.version ?? null,
        tag: plan.tag ?? null,
        sha: plan.sha,
        ref: context.ref.slice(0, 300),
        actor: context.actor.slice(0, 300),
        run: context.runId === '' ? '' : `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}`,
        time: new Date(plan.committedAt * 1000).toISOString(),
        artifacts: plain,
        'schema-window': await readSchemaWindow(plan.sha, ports),
    });
    const own = { name: MANIFEST_NAME, sha256: ports.digest.sha256(manifest) };
    return storeRecords(recordsFolderOf(plan, ports), { manifest, checksums: writeChecksums([...plain, own]) }, ports);
}

// EXTERNAL MODULE: ./build/domain/wording.js
var wording = __webpack_require__(7173);
;// CONCATENATED MODULE: ./build/version-release/verify/cross-check.js




const ATTESTATION = 'attestation';
const check = (name, faults, proof) => faults.length === 0
    ? { name, status: 'passed', detail: proof }
    : { name, status: 'failed', detail: faults.join('; ') };
function checkManifest({ expected, manifest, checksums }) {
    if (manifest === undefined)
        return check('manifest', [`the release has no ${MANIFEST_NAME}`], '');
    const read = readManifest(manifest);
    if (typeof read === 'string')
        return check('manifest', [`${MANIFEST_NAME} cannot be read: ${read}`], '');
    const faults = ['id', 'sha', 'tag', 'version', 'schema-window']
        .map((key) => ({ key, said: JSON.stringify(read[key]), due: JSON.stringify(expected[key]) }))
        .filter(({ said, due }) => said !== due)
        .map(({ key, said, due }) => `${key} is ${said}, not ${due}`);
    const sums = checksums === undefined ? undefined : readChecksums(checksums);
    const files = typeof sums === 'object' ? sums.filter(({ name }) => name !== MANIFEST_NAME) : [];
    const known = new Map(files.map(({ name, sha256 }) => [name, sha256]));
    const own = new Set(read.artifacts.map(({ name }) => name));
    const differing = read.artifacts.filter(({ name, sha256 }) => known.get(name) !== sha256).map(({ name }) => name);
    const unknown = files.filter(({ name }) => !own.has(name)).map(({ name }) => name);
    const stray = [
        ...(differing.length === 0 ? [] : [`${CHECKSUMS_NAME} says otherwise of ${differing.join(', ')}`]),
        ...(unknown.length === 0 ? [] : [`${CHECKSUMS_NAME} lists ${unknown.join(', ')}, and it does not`]),
    ];
    return check('manifest', [...faults, ...stray], `${expected.version} at ${expected.sha.slice(0, 12)}`);
}
function readSums({ checksums }) {
    return checksums === undefined ? `the release has no ${CHECKSUMS_NAME}` : readChecksums(checksums);
}
function checkChecksums(sums, { assets }) {
    const names = new Set(assets.map(({ name }) => name));
    const listed = new Set(sums.map(({ name }) => name));
    const faults = [
        ...(listed.has(MANIFEST_NAME) ? [] : [`${MANIFEST_NAME} is not listed`]),
        ...sums.filter(({ name }) => !names.has(name)).map(({ name }) => `${name} is listed and no asset`),
        ...[...names]
            .filter((name) => name !== CHECKSUMS_NAME && !listed.has(name))
            .map((name) => `${name} is an asset and not listed`),
        ...(listed.size === sums.length ? [] : ['a name is listed twice']),
    ];
    return check('checksums', faults, `${(0,wording/* countThings */.Fs)(sums.length, 'file')} listed, each an asset`);
}
function checkAssets(sums, { assets, local }) {
    const stated = new Map(assets.map(({ name, sha256 }) => [name, sha256]));
    const listed = new Map(sums.map(({ name, sha256 }) => [name, sha256]));
    const wrong = sums.filter(({ name, sha256 }) => stated.get(name) !== undefined && stated.get(name) !== sha256);
    const foreign = local.filter(({ name, sha256 }) => listed.get(name) !== sha256);
    const faults = [
        ...wrong.map(({ name }) => `${name} has another digest`),
        ...foreign.map(({ name }) => `the local ${name} is not the published one`),
    ];
    const unproved = sums.filter(({ name }) => stated.get(name) === undefined).map(({ name }) => name);
    if (faults.length > 0 || unproved.length === 0)
        return check('assets', faults, `${(0,wording/* countThings */.Fs)(sums.length, 'digest')} ${sums.length === 1 ? 'agrees' : 'agree'}`);
    return { name: 'assets', status: 'unknown', detail: `no digest could be had of ${unproved.join(', ')}` };
}
function checkAttestation(sums, { attested, expected }) {
    const name = ATTESTATION;
    if (attested === 'forbidden')
        return {
            name,
            status: 'unknown',
            detail: 'GitHub refuses to show the attestations (403): give the job `attestations: read`',
        };
    if (attested === 'unavailable')
        return {
            name,
            status: 'unavailable',
            detail: 'this server keeps no attestations for this repository: only the checksums hold',
        };
    const signers = new Set();
    const open = [];
    for (const file of sums) {
        const judged = attested.get(file.sha256) ?? { status: 'missing', reason: 'it was not asked for' };
        if (judged.status === 'wrong')
            return check(name, [`of ${file.name}: ${judged.reason}`], '');
        if (judged.status === 'proved')
            signers.add(judged.signer);
        else
            open.push(`${file.name} (${judged.reason})`);
    }
    if (open.length > 0)
        return {
            name,
            status: 'unknown',
            detail: `none for ${open.join(', ')}: run actions/attest with \`subject-checksums\``,
        };
    return {
        name,
        status: 'passed',
        detail: `each of ${(0,wording/* countThings */.Fs)(sums.length, 'digest')} is attested as built from ${expected.sha.slice(0, 12)} and signed by the key of a certificate made out to ${[...signers].join(', ')}`,
    };
}
function addIssuer(checks, issuer) {
    const said = {
        proved: '; `gh attestation verify` proves who issued that certificate, and the transparency log',
        refused: '',
        unasked: '; not checked here: who issued that certificate, and the transparency log, which `gh attestation verify` does',
    }[issuer.status];
    return checks.map((entry) => {
        if (!isAttested(entry))
            return entry;
        if (issuer.status === 'refused')
            return { ...entry, status: 'failed', detail: issuer.reason };
        const why = issuer.status === 'unasked' ? ` (${issuer.reason})` : '';
        return { ...entry, detail: `${entry.detail}${said}${why}` };
    });
}
const isAttested = ({ name, status }) => name === ATTESTATION && status === 'passed';
function crossCheck(facts) {
    const { expected, tagSha } = facts;
    const moved = tagSha === expected.sha ? [] : [`${expected.tag} is on ${tagSha ?? 'nothing'}, not on ${expected.sha}`];
    const tag = check('tag', moved, `${expected.tag} is on ${expected.sha.slice(0, 12)}`);
    const sums = readSums(facts);
    const rest = typeof sums === 'string'
        ? [check('checksums', [sums], '')]
        : [checkChecksums(sums, facts), checkAssets(sums, facts), checkAttestation(sums, facts)];
    return [tag, checkManifest(facts), ...rest];
}

;// CONCATENATED MODULE: ./build/version-release/verify/certificate.js
const SEQUENCE = 0x30;
const OBJECT_ID = 0x06;
const OCTETS = 0x04;
const EXTENSIONS = 0xa3;
const URI_NAME = 0x86;
const LONGEST_LENGTH = 4;
function listParts(bytes) {
    const parts = [];
    for (let at = 0; at < bytes.length;) {
        const tag = bytes[at] ?? 0;
        const first = bytes[at + 1] ?? 0;
        const digits = first < 0x80 ? 0 : first & 0x7f;
        if (first === 0x80 || digits > LONGEST_LENGTH)
            return [];
        const from = at + 2 + digits;
        const size = digits === 0 ? first : bytes.subarray(at + 2, from).reduce((sum, byte) => sum * 256 + byte, 0);
        if (from + size > bytes.length)
            return [];
        parts.push({ tag, content: bytes.subarray(from, from + size) });
        at = from + size;
    }
    return parts;
}
const childrenOf = (part) => (part === undefined ? [] : listParts(part.content));
const textOf = (part) => (part === undefined ? '' : new TextDecoder().decode(part.content));
function readExtensions(der) {
    const body = childrenOf(listParts(der)[0])[0];
    const list = childrenOf(childrenOf(body).find(({ tag }) => tag === EXTENSIONS))[0];
    const found = new Map();
    for (const extension of childrenOf(list).filter(({ tag }) => tag === SEQUENCE)) {
        const parts = childrenOf(extension);
        const id = parts.find(({ tag }) => tag === OBJECT_ID);
        const value = parts.find(({ tag }) => tag === OCTETS);
        if (id === undefined || value === undefined)
            continue;
        const name = Buffer.from(id.content).toString('hex');
        found.set(name, found.has(name) ? new Uint8Array() : value.content);
    }
    return found;
}
const ALTERNATIVE_NAME = '551d11';
const FULCIO = '2b0601040183bf3001';
const FACTS = { issuer: '08', repository: '0c', sha: '0d' };
function readIdentity(der) {
    const extensions = readExtensions(der);
    const names = childrenOf(listParts(extensions.get(ALTERNATIVE_NAME) ?? new Uint8Array())[0]);
    const fact = (id) => textOf(listParts(extensions.get(`${FULCIO}${id}`) ?? new Uint8Array())[0]);
    return {
        signer: names.length === 1 && names[0]?.tag === URI_NAME ? textOf(names[0]) : '',
        issuer: fact(FACTS.issuer),
        repository: fact(FACTS.repository),
        sha: fact(FACTS.sha),
    };
}

;// CONCATENATED MODULE: ./build/version-release/verify/attestation.js


const bundle = schemas/* object */.Ikc({
    verificationMaterial: schemas/* object */.Ikc({
        certificate: schemas/* object */.Ikc({ rawBytes: schemas/* base64 */.K39() }).optional(),
        x509CertificateChain: schemas/* object */.Ikc({ certificates: schemas/* array */.YOg(schemas/* object */.Ikc({ rawBytes: schemas/* base64 */.K39() })).min(1) }).optional(),
    }),
    dsseEnvelope: schemas/* object */.Ikc({
        payload: schemas/* base64 */.K39(),
        payloadType: schemas/* string */.YjP(),
        signatures: schemas/* array */.YOg(schemas/* object */.Ikc({ sig: schemas/* base64 */.K39() })).min(1),
    }),
});
const statement = schemas/* object */.Ikc({
    subject: schemas/* array */.YOg(schemas/* object */.Ikc({ digest: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()) })),
    predicateType: schemas/* string */.YjP(),
    predicate: schemas/* unknown */.L5J(),
});
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\/v1(?:\.\d+)?$/u;
const provenance = schemas/* object */.Ikc({
    buildDefinition: schemas/* object */.Ikc({
        externalParameters: schemas/* object */.Ikc({ workflow: schemas/* object */.Ikc({ repository: schemas/* string */.YjP() }) }),
        resolvedDependencies: schemas/* array */.YOg(schemas/* object */.Ikc({ digest: schemas/* object */.Ikc({ gitCommit: schemas/* string */.YjP() }).partial().optional() })),
    }),
});
const IN_TOTO = 'application/vnd.in-toto+json';
const ISSUER = /^https:\/\/token\.actions\.[a-z0-9.-]+$/u;
const decode = (base64) => Buffer.from(base64, 'base64');
function encodeSigned({ payloadType, payload }) {
    const body = decode(payload);
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${body.length} `;
    return Buffer.concat([Buffer.from(head), body]);
}
function readStatement({ dsseEnvelope }) {
    if (dsseEnvelope.payloadType !== IN_TOTO)
        return undefined;
    try {
        return statement.safeParse(JSON.parse(new TextDecoder().decode(decode(dsseEnvelope.payload)))).data;
    }
    catch {
        return undefined;
    }
}
function listStatementFaults(said, wanted) {
    const built = provenance.safeParse(said.predicate).data?.buildDefinition;
    const repository = built?.externalParameters.workflow.repository ?? '';
    const commits = (built?.resolvedDependencies ?? []).map(({ digest }) => digest?.gitCommit);
    const isAbout = said.subject.some(({ digest }) => digest['sha256'] === wanted.sha256);
    return [
        ...(isAbout ? [] : ['it is about another file']),
        ...(repository === wanted.repository ? [] : [`it names ${repository || 'no repository'} as the repository`]),
        ...(commits.includes(wanted.sha) ? [] : [`it was not built from ${wanted.sha.slice(0, 12)}`]),
    ];
}
function listSignatureFaults(found, wanted, { isSignedBy }) {
    const { certificate, x509CertificateChain: chain } = found.verificationMaterial;
    const raw = certificate?.rawBytes ?? chain?.certificates[0]?.rawBytes;
    if (raw === undefined)
        return ['it carries no certificate'];
    const signed = encodeSigned(found.dsseEnvelope);
    const isSigned = found.dsseEnvelope.signatures.every(({ sig }) => isSignedBy(decode(raw), signed, decode(sig)));
    const { signer, issuer, repository, sha } = readIdentity(decode(raw));
    return [
        ...(isSigned ? [] : ['its signature is not by the key of its certificate']),
        ...(signer.startsWith(`${wanted.repository}/.github/workflows/`)
            ? []
            : [`its certificate is made out to ${signer || 'nobody'}`]),
        ...(ISSUER.test(issuer) ? [] : [`its certificate names ${issuer || 'nobody'} as the one who vouches for it`]),
        ...(repository === wanted.repository && sha === wanted.sha ? [] : ['its certificate is of another commit']),
    ];
}
function judgeAttestations(found, wanted, signatures) {
    const faults = [];
    for (const entry of found) {
        const read = bundle.safeParse(entry).data;
        const said = read === undefined ? undefined : readStatement(read);
        if (read === undefined || said === undefined || !PROVENANCE.test(said.predicateType))
            continue;
        const wrong = [...listStatementFaults(said, wanted), ...listSignatureFaults(read, wanted, signatures)];
        const raw = read.verificationMaterial.certificate ?? read.verificationMaterial.x509CertificateChain?.certificates[0];
        if (wrong.length === 0) {
            const { signer } = readIdentity(decode(raw?.rawBytes ?? ''));
            return { status: 'proved', signer, bundle: entry, predicateType: said.predicateType };
        }
        faults.push(wrong.join(', '));
    }
    if (faults.length > 0)
        return { status: 'wrong', reason: faults[0] ?? '' };
    const reason = found.length === 0 ? 'there is none' : 'none of them is a build provenance that can be read';
    return { status: 'missing', reason };
}

;// CONCATENATED MODULE: ./build/version-release/verify/published.js








const ATTESTATIONS = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}';
const attestations = schemas/* object */.Ikc({ attestations: schemas/* array */.YOg(schemas/* object */.Ikc({ bundle: schemas/* unknown */.L5J() })) });
const REPOSITORY = 'GET /repos/{owner}/{repo}';
const repository = schemas/* object */.Ikc({ private: schemas/* boolean */.zMY() });
const LARGEST_DOWNLOAD = 64 * 1024 * 1024;
const MOST_SUBJECTS = 1024;
async function readRecord(github, assets, name) {
    const found = assets.find((entry) => entry.name === name && entry.size <= LARGEST_DOWNLOAD);
    const bytes = found === undefined ? undefined : await download(github, found);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}
async function digestAsset(github, found, ports) {
    const stated = digestOf(found);
    if (stated !== undefined || found.size > LARGEST_DOWNLOAD)
        return stated;
    const bytes = await download(github, found);
    return bytes === undefined ? undefined : ports.digest.sha256(bytes);
}
async function canAttest(github, { runner }) {
    if (new URL(runner.context.apiUrl).pathname.startsWith('/api/v3'))
        return false;
    return !readAnswer(REPOSITORY, await github.call(REPOSITORY, {}), 200, repository).private;
}
async function readAttested(github, sums, { sha }, ports) {
    const { serverUrl, repository: name } = ports.runner.context;
    const attested = new Map();
    for (const { sha256 } of sums.slice(0, MOST_SUBJECTS)) {
        const reply = await github.call(ATTESTATIONS, { subject_digest: `sha256:${sha256}`, per_page: 30 });
        if (reply.status === 501)
            return 'unavailable';
        if (reply.status === 403)
            return (await canAttest(github, ports)) ? 'forbidden' : 'unavailable';
        if (reply.status !== 200 && reply.status !== 404)
            throw unusable(ATTESTATIONS, reply);
        const found = reply.status === 404 ? [] : readAnswer(ATTESTATIONS, reply, 200, attestations).attestations;
        const bundles = found.map(({ bundle }) => bundle);
        attested.set(sha256, judgeAttestations(bundles, { sha256, sha, repository: `${serverUrl}/${name}` }, ports.signatures));
    }
    const isNone = [...attested.values()].every(({ status }) => status === 'missing');
    return isNone && !(await canAttest(github, ports)) ? 'unavailable' : attested;
}
async function readAssets(github, release, ports) {
    const listed = await listAssets(github, release);
    const manifest = await readRecord(github, listed, MANIFEST_NAME);
    const checksums = await readRecord(github, listed, CHECKSUMS_NAME);
    const assets = [];
    for (const entry of listed)
        assets.push({ name: entry.name, sha256: await digestAsset(github, entry, ports) });
    return { manifest, checksums, assets };
}
async function readPublished(expected, token, ports) {
    const github = ports.github(token);
    const release = await findPublished(github, expected.tag);
    if (release === undefined || release.draft)
        return undefined;
    const read = await readAssets(github, release, ports);
    const { checksums } = read;
    const sums = checksums === undefined ? [] : readChecksums(checksums);
    const attested = typeof sums === 'string' ? 'unavailable' : await readAttested(github, sums, expected, ports);
    const tagSha = await findTag(github, expected.tag);
    return { release, facts: { expected, tagSha, ...read, attested } };
}

;// CONCATENATED MODULE: ./build/version-release/verify/adoption.js



async function adoptRecords(release, { plan, artifacts, token }, ports) {
    const { id, sha, tag = '', version = '' } = plan;
    const { manifest, checksums, assets } = await readAssets(ports.github(token), release, ports);
    const expected = { id, sha, tag, version, 'schema-window': await readSchemaWindow(sha, ports) };
    const facts = { expected, tagSha: sha, manifest, checksums, assets, local: artifacts };
    const faults = crossCheck({ ...facts, attested: 'unavailable' }).filter(({ status }) => status === 'failed');
    const said = faults.map(({ name, detail }) => `${name}: ${detail}`).join('; ');
    if (manifest !== undefined && checksums !== undefined && faults.length === 0)
        return storeRecords(recordsFolderOf(plan, ports), { manifest, checksums }, ports);
    return {
        refused: `${tag} is published already and its records are not what this run would publish (${said}): a published release is not changed, so release the next version`,
    };
}

;// CONCATENATED MODULE: ./build/version-release/publishing.js






const RECORDS = [MANIFEST_NAME, CHECKSUMS_NAME];
function findMajorTag(plan, { hasMajorTag, prefix }) {
    const isMoved = hasMajorTag && !plan.isPrerelease && plan.isHighestOfMajor;
    return isMoved ? `${prefix}${plan.version?.split('.')[0]}` : undefined;
}
async function publishing_findSilent(tag, isRelease, { files }) {
    const paths = await files.find(['.github/workflows/*.yml', '.github/workflows/*.yaml']);
    const read = paths.map(async (path) => ({
        name: path.split('/').at(-1) ?? path,
        text: await files.readText(path, 1024 * 1024),
    }));
    return findNotStarted(await Promise.all(read), tag, isRelease);
}
function publishing_listAssets({ artifacts, records }, { files }) {
    return [...artifacts, records.manifest, records.checksums].map(({ name, path, sha256, size }) => ({
        name,
        sha256,
        size,
        read: () => files.read(path),
    }));
}
async function publishPlan(planned, request, ports) {
    const { plan } = planned;
    const { artifacts, records, token } = request;
    const tag = plan.tag ?? '';
    const isRelease = request.publish === 'release';
    const majorTag = findMajorTag(plan, request);
    const text = { tag, notes: writeNotes(plan.commits), isPrerelease: plan.isPrerelease, isLatest: plan.isHighest };
    const done = await publish(ports.github(token), {
        text,
        sha: plan.sha,
        isRelease,
        majorTag,
        assets: publishing_listAssets(request, ports),
        records: RECORDS,
        adopt: (release) => adoptRecords(release, { plan, artifacts, token }, ports),
    });
    if (isRefusal(done))
        return { ...planned, status: 'failed', reason: done.refused, next: done.refused };
    const { release, adopted } = done;
    const published = adopted === undefined ? 'is published' : 'was published before and is complete';
    return {
        ...planned,
        reason: `${tag} ${isRelease ? published : 'is tagged'}: ${planned.reason}${majorTag === undefined ? '' : `; ${majorTag} moved to it`}`,
        release,
        records: adopted ?? records,
        notStarted: await publishing_findSilent(tag, isRelease, ports),
        next: isRelease
            ? 'Attest it with actions/attest and `subject-checksums`, then check it with `publish: verify`.'
            : 'Nothing to do.',
    };
}

;// CONCATENATED MODULE: ./build/version-release/summary.js


const MOST_ROWS = 50;
function writeWhy(plan) {
    if (plan.explanations.length === 0)
        return [];
    const shown = plan.explanations.slice(0, MOST_ROWS);
    const rows = shown.map(({ sha, header, rule, clause }) => [
        (0,markdown/* code */.aY)(sha.slice(0, 12)),
        (0,markdown/* escapeMarkdown */.FV)(header.slice(0, 200)),
        rule,
        clause,
    ]);
    const left = plan.explanations.length - shown.length;
    return [(0,markdown/* table */.tp)(['Commit', 'Message', 'Rule', 'Clause'], rows), ...(left > 0 ? [`${left} more in the evidence.`] : [])];
}
function writeHabit({ policy, evidence }) {
    const show = (counts) => Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([bump, count]) => `${bump} ${count}`)
        .join(', ') || '-';
    const rows = KINDS.map((kind) => [
        kind,
        show(evidence.initial[kind]),
        policy.initial[kind],
        show(evidence.stable[kind]),
        policy.stable[kind],
    ]);
    return (0,markdown/* table */.tp)(['Strongest commit', '0.y.z releases', 'so', 'releases from 1.0.0', 'so'], rows);
}
const writeSilent = ({ workflow, why, remedy }) => [
    (0,markdown/* code */.aY)(workflow),
    (0,markdown/* escapeMarkdown */.FV)(why),
    (0,markdown/* code */.aY)(remedy),
];
function writeSummary({ title, plan, chosen, checks, notStarted, next }) {
    const facts = [
        ['Id', (0,markdown/* code */.aY)(plan.id)],
        ['Commit', (0,markdown/* code */.aY)(plan.sha)],
        ['Version', plan.version === undefined ? 'nothing to release' : (0,markdown/* code */.aY)(plan.version)],
        ['Before', plan.previous === undefined ? 'nothing' : (0,markdown/* code */.aY)(plan.previous.version)],
        ...plan.taken.map((version) => ['Passed over', `${(0,markdown/* code */.aY)(version)}: another tag has it`]),
    ];
    const silent = notStarted.length === 0
        ? []
        : [
            'A tag or release made with the workflow’s own `GITHUB_TOKEN` does not start these workflows:',
            (0,markdown/* table */.tp)(['Workflow', 'Waits for', 'Start it by'], notStarted.map(writeSilent)),
        ];
    return [
        `### version-release: ${(0,markdown/* escapeMarkdown */.FV)(title)}`,
        (0,markdown/* table */.tp)(['', ''], facts),
        ...(checks.length === 0
            ? []
            : [
                (0,markdown/* table */.tp)(['Check', 'Result', 'Detail'], checks.map(({ name, status, detail }) => [name, status, (0,markdown/* escapeMarkdown */.FV)(detail)])),
            ]),
        ...(chosen === undefined ? [] : [(0,markdown/* escapeMarkdown */.FV)(chosen.about)]),
        ...(chosen?.learned === undefined ? [] : [writeHabit(chosen.learned)]),
        ...writeWhy(plan),
        ...silent,
        (0,markdown/* escapeMarkdown */.FV)(next),
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./build/version-release/report.js


function writeOutputs({ plan, records, release }) {
    return {
        id: plan.id,
        version: plan.version ?? null,
        'previous-version': plan.previous?.version ?? null,
        bump: plan.bump,
        tag: plan.tag ?? null,
        sha: plan.sha,
        'short-sha': plan.sha.slice(0, 12),
        released: release?.draft === false,
        'release-id': release?.id ?? null,
        'release-url': release?.html_url ?? null,
        manifest: records?.manifest.path ?? null,
        checksums: records?.checksums.path ?? null,
        notes: plan.version === undefined ? null : writeNotes(plan.commits),
    };
}
function writeOutcome(result) {
    const { status, reason, plan, chosen, checks, notStarted, artifacts, next } = result;
    const learned = chosen?.learned;
    return {
        status,
        reason,
        outputs: writeOutputs(result),
        summary: writeSummary({ title: reason, plan, chosen, checks, notStarted, next }),
        annotations: notStarted.map(({ workflow, why, remedy }) => ({
            level: 'notice',
            message: `${workflow} waits for ${why}, which GITHUB_TOKEN does not set off: ${remedy}`,
        })),
        evidence: {
            id: plan.id,
            sha: plan.sha,
            version: plan.version ?? null,
            previous: plan.previous?.version ?? null,
            bump: plan.bump,
            policy: {
                name: chosen?.policy.name ?? '',
                learned: learned === undefined ? null : { seen: learned.seen, fits: learned.fits, ...learned.evidence },
            },
            explanations: plan.explanations,
            taken: plan.taken,
            artifacts: artifacts.map(({ name, sha256 }) => ({ name, sha256 })),
            checks,
            notStarted,
        },
    };
}

;// CONCATENATED MODULE: ./build/version-release/policy/decision.js


const CLAUSES = {
    breaking: 'Conventional Commits 1.0.0 §12',
    feature: 'Conventional Commits 1.0.0 §2',
    fix: 'Conventional Commits 1.0.0 §3',
    other: 'Conventional Commits 1.0.0 §14',
};
function decision_clauseOf(commit, kind, previous) {
    const own = kind === 'breaking' ? `Conventional Commits 1.0.0 ${commit.message.breaking}` : CLAUSES[kind];
    const kept = kind === 'other' && commit.message.type === undefined ? 'no conventional header' : own;
    return kind === 'breaking' && isInitial(previous) ? `${kept}; SemVer 2.0.0 §4` : kept;
}
function decideBump(commits, policy, previous) {
    const rules = rulesAfter(policy, previous);
    const { kept, dropped } = dropReverted(commits);
    const reverted = commits
        .filter((commit) => dropped.has(commit.sha))
        .map(({ sha, message }) => {
        const rule = `taken back by ${dropped.get(sha)?.slice(0, 12)}`;
        return { sha, header: message.header, kind: 'reverted', bump: 'none', rule, clause: 'both unreleased' };
    });
    const counted = kept.map((commit) => {
        const kind = classifyCommit(commit);
        const bump = rules[kind];
        const clause = decision_clauseOf(commit, kind, previous);
        return { sha: commit.sha, header: commit.message.header, kind, bump, rule: `${kind} → ${bump}`, clause };
    });
    const strongest = KINDS.find((kind) => counted.some((entry) => entry.kind === kind));
    const rank = (entry) => KINDS.indexOf(entry.kind);
    const ordered = counted.toSorted((a, b) => rank(a) - rank(b));
    return { bump: strongest === undefined ? 'none' : rules[strongest], explanations: [...ordered, ...reverted] };
}

;// CONCATENATED MODULE: ./build/version-release/scheme/calendar.js

function proposeCalendar(committedAt, previous, versions) {
    const date = new Date(committedAt * 1000);
    const own = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
    const before = previous === undefined ? undefined : parseVersion(previous);
    const isBehind = before !== undefined && (before.major > own.year || (before.major === own.year && before.minor > own.month));
    const { year, month } = isBehind ? { year: before.major, month: before.minor } : own;
    const counts = versions.flatMap((version) => {
        const parsed = parseVersion(version);
        return parsed?.major === year && parsed.minor === month ? [parsed.patch] : [];
    });
    const version = `${year}.${month}.${Math.max(-1, ...counts) + 1}`;
    const bump = before?.major !== year ? 'major' : before.minor !== month ? 'minor' : 'patch';
    return { version, bump, taken: [] };
}

;// CONCATENATED MODULE: ./build/version-release/scheme/semantic.js

const ORIGIN = '0.0.0';
function readShape(core) {
    if (/^\d+\.0\.0$/u.test(core))
        return 'major';
    return core.endsWith('.0') ? 'minor' : 'patch';
}
function findFree(first, bump, versions) {
    const taken = [];
    let version = first;
    while (versions.has(version)) {
        taken.push(version);
        version = bumpVersion(version, bump);
    }
    return { version, taken };
}
function countPrerelease(core, word, versions) {
    const start = `${core}-${word}.`;
    const numbers = versions.filter((version) => version.startsWith(start)).map((version) => version.slice(start.length));
    return Math.max(0, ...numbers.filter((number) => /^\d{1,15}$/u.test(number)).map(Number)) + 1;
}
function proposeSemantic({ previous, bump, prerelease, candidate, versions }) {
    const known = new Set(versions);
    const next = bumpVersion(previous ?? ORIGIN, bump);
    if (prerelease === undefined)
        return { ...findFree(next, bump, known), bump };
    const core = candidate === undefined ? next : bumpVersion(candidate, 'none');
    const isAhead = compareVersions(core, next) > 0;
    const step = isAhead ? readShape(core) : bump;
    const { version, taken } = findFree(isAhead ? core : next, step, known);
    return { version: `${version}-${prerelease}.${countPrerelease(version, prerelease, versions)}`, bump: step, taken };
}

;// CONCATENATED MODULE: ./build/version-release/scheme/plan.js









const NOTHING = { version: undefined, bump: 'none', taken: [], isBegun: false };
function chooseBump(base, request) {
    if (request.bump !== undefined)
        return request.bump;
    if (base.previous === undefined)
        return 'minor';
    const decide = (commits) => decideBump(commits, request.policy, base.previous?.version ?? '').bump;
    return decide(base.fresh) === 'none' ? 'none' : decide(base.commits);
}
function chooseVersion(history, base, request, id) {
    const { begun } = base;
    const previous = base.previous?.version;
    const versions = history.tags.map((tag) => tag.version);
    if (begun !== undefined) {
        const core = begun.version.split('-')[0] ?? '';
        const step = request.scheme === 'semver' && previous !== undefined ? measureBump(previous, core) : undefined;
        return { version: begun.version, bump: step ?? readShape(core), taken: [], isBegun: true };
    }
    if (request.scheme === 'semver') {
        const bump = chooseBump(base, request);
        if (bump === 'none')
            return NOTHING;
        const { prerelease } = request;
        const candidate = base.candidate?.version;
        return { ...proposeSemantic({ previous, bump, prerelease, candidate, versions }), isBegun: false };
    }
    if (base.previous !== undefined && base.fresh.length === 0)
        return NOTHING;
    if (request.scheme === 'sha')
        return { version: id, bump: 'patch', taken: [], isBegun: false };
    const committedAt = history.graph.find(history.head)?.committedAt ?? 0;
    return { ...proposeCalendar(committedAt, previous, versions), isBegun: false };
}
function isHighestOf(history, version, scheme, isRival) {
    if (version === undefined)
        return false;
    const { compare } = spellingOf(scheme);
    return history.tags.every((tag) => tag.isPrerelease || !isRival(tag.version) || compare(tag.version, version) <= 0);
}
function formatId(head, committedAt) {
    try {
        return formatReleaseId(head, committedAt);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new errors/* UsageError */.eb(`commit ${head.slice(0, 12)} has no committer date between 1970 and 9999, so that it cannot have an id: commit again with a right clock`);
    }
}
function checkScheme({ scheme, prerelease, bump }) {
    if (scheme === 'semver')
        return;
    const name = prerelease === undefined ? 'bump' : 'prerelease';
    const value = prerelease ?? bump;
    if (value !== undefined)
        throw new errors/* UsageError */.eb(`input \`${name}\`: \`scheme: ${scheme}\` knows no ${JSON.stringify(value)}: remove \`${name}\`, or write \`scheme: semver\``);
}
function planRelease(history, request) {
    checkScheme(request);
    const committedAt = history.graph.find(history.head)?.committedAt ?? -1;
    const id = formatId(history.head, committedAt);
    const base = findBase(history, request.prerelease, request.asked);
    const { version, bump, taken, isBegun } = chooseVersion(history, base, request, id);
    const { explanations } = decideBump(base.commits, request.policy, base.previous?.version ?? '');
    const majorOf = (text) => text.split('.')[0] ?? '';
    return {
        id,
        sha: history.head,
        committedAt,
        version,
        tag: version === undefined ? undefined : `${request.prefix}${version}`,
        bump,
        previous: base.previous,
        isPrerelease: request.scheme !== 'sha' && version !== undefined && isPrerelease(version),
        isBegun,
        isHighest: isHighestOf(history, version, request.scheme, () => true),
        isHighestOfMajor: isHighestOf(history, version, request.scheme, (other) => majorOf(other) === majorOf(version ?? '')),
        taken,
        explanations,
        commits: base.commits,
    };
}

;// CONCATENATED MODULE: ./build/version-release/verify/exhibits.js
function pickExhibits(sums, attested, here) {
    const found = new Map();
    for (const { name, sha256 } of sums) {
        const proved = attested.get(sha256);
        if (proved?.status !== 'proved')
            continue;
        const { bundle, predicateType } = proved;
        const key = JSON.stringify(bundle);
        const known = found.get(key) ?? { names: [] };
        const path = here.find((file) => file.sha256 === sha256)?.path;
        const exhibit = known.exhibit ?? (path === undefined ? undefined : { path, bundle, predicateType });
        found.set(key, { names: [...known.names, name], ...(exhibit === undefined ? {} : { exhibit }) });
    }
    const all = [...found.values()];
    const lacking = all.filter(({ exhibit }) => exhibit === undefined).flatMap(({ names }) => names);
    if (lacking.length > 0)
        return { status: 'lacking', names: lacking };
    return { status: 'complete', exhibits: all.flatMap(({ exhibit }) => exhibit ?? []) };
}

;// CONCATENATED MODULE: ./build/version-release/verify/issuer.js
const SIGNED_OUT = 4;
const KEPT_LINES = 200;
async function runCli(args, token, ports) {
    const { programs, redactor, files, runner } = ports;
    const lines = [];
    const env = {
        GH_HOST: new URL(runner.context.serverUrl || 'https://github.com').host,
        ...(token === '' ? {} : { GH_TOKEN: token }),
        GH_PROMPT_DISABLED: '1',
        NO_COLOR: '1',
        INPUT_TOKEN: '',
    };
    const onLine = (line) => {
        const clean = redactor.clean(line).trim();
        if (clean !== '' && lines.length < KEPT_LINES)
            lines.push(clean);
    };
    try {
        return { code: await programs.run('gh', args, { env, cwd: files.root, onLine }), lines };
    }
    catch {
        return undefined;
    }
}
function judgeAnswer(answer, path) {
    if (answer === undefined)
        return { status: 'unasked', reason: 'the GitHub CLI is not on this machine' };
    const { code, lines } = answer;
    if (code === 0)
        return { status: 'proved' };
    if (lines.some((line) => line.includes('unknown command "attestation"')))
        return { status: 'unasked', reason: 'the GitHub CLI of this machine is too old' };
    if (code === SIGNED_OUT)
        return { status: 'unasked', reason: 'the GitHub CLI of this machine is not signed in' };
    const said = lines.at(-1) ?? 'no reason given';
    return { status: 'refused', reason: `\`gh attestation verify\` refuses ${path} with exit code ${code}: ${said}` };
}
async function askIssuer(exhibits, folder, token, ports) {
    for (const [at, { path, bundle, predicateType }] of exhibits.entries()) {
        const kept = `${folder}/attestation-${at + 1}.json`;
        await ports.files.write(kept, JSON.stringify(bundle));
        const where = ['--repo', ports.runner.context.repository, '--bundle', kept, '--predicate-type', predicateType];
        const answer = await runCli(['attestation', 'verify', ...where, '--', path], token, ports);
        const judged = judgeAnswer(answer, path);
        if (judged.status !== 'proved')
            return judged;
    }
    return { status: 'proved' };
}

;// CONCATENATED MODULE: ./build/version-release/verifying.js






function judge(checks) {
    const named = (found) => found.map(({ name, detail }) => `${name}: ${detail}`).join('; ');
    const failed = checks.filter(({ status }) => status === 'failed');
    if (failed.length > 0)
        return { status: 'failed', reason: named(failed) };
    const open = checks.filter(({ status }) => status === 'unknown');
    if (open.length > 0)
        return { status: 'inconclusive', reason: named(open) };
    const unavailable = checks.filter(({ status }) => status === 'unavailable');
    if (unavailable.length > 0)
        return { status: 'warned', reason: named(unavailable) };
    return { status: 'passed', reason: 'tag, manifest, checksums, assets and attestation agree' };
}
const NEXT = {
    failed: 'Do not deploy it; release the next version.',
    inconclusive: 'Do not deploy it before the line above is settled; then run this again.',
    warned: 'Check the files with `sha256sum -c SHA256SUMS`.',
    passed: 'Where the line of the attestation leaves something open, run `gh attestation verify <file> --repo <owner>/<name>`.',
};
async function storePublished(plan, texts, ports) {
    const { manifest, checksums } = texts;
    if (manifest === undefined || checksums === undefined)
        return undefined;
    return storeRecords(recordsFolderOf(plan, ports), { manifest, checksums }, ports);
}
async function checkIssuer(checks, { checksums, attested }, here, { plan, token }, ports) {
    const sums = readChecksums(checksums ?? '');
    if (!checks.some(isAttested) || typeof sums === 'string' || typeof attested === 'string')
        return [...checks];
    const found = pickExhibits(sums, attested, here);
    if (found.status === 'complete')
        return addIssuer(checks, await askIssuer(found.exhibits, recordsFolderOf(plan, ports), token, ports));
    const reason = `${found.names.join(', ')} would have to be here: give the files with \`assets\``;
    return addIssuer(checks, { status: 'unasked', reason });
}
async function verifyRelease(request, ports) {
    const { plan, chosen, artifacts, token } = request;
    const base = { plan, chosen, artifacts, records: undefined, release: undefined, checks: [], notStarted: [] };
    const failed = (reason) => ({ ...base, status: 'failed', reason, next: reason });
    if (!plan.isBegun || plan.tag === undefined || plan.version === undefined)
        return failed('this commit carries no version tag: check out the tag that is to be verified');
    const { id, sha, tag, version } = plan;
    const expected = { id, sha, tag, version, 'schema-window': await readSchemaWindow(sha, ports) };
    const published = await readPublished(expected, token, ports);
    if (published === undefined)
        return failed(`no release is published under ${plan.tag}: run \`publish: release\``);
    const { release, facts } = published;
    const records = await storePublished(plan, facts, ports);
    const known = { ...facts, local: artifacts };
    const here = records === undefined ? artifacts : [records.manifest, ...artifacts];
    const checks = await checkIssuer(crossCheck(known), known, here, request, ports);
    const { status, reason } = judge(checks);
    return {
        ...base,
        status,
        reason: `${plan.tag}: ${reason}`,
        release,
        records,
        checks,
        next: NEXT[status],
    };
}

;// CONCATENATED MODULE: ./build/version-release/run.js














function checkRequest(inputs, ports) {
    if (inputs.publish === 'plan')
        return;
    if (inputs.token === undefined)
        throw new errors/* UsageError */.eb(`\`publish: ${inputs.publish}\` needs a token: write \`token: \${{ github.token }}\``);
    if (inputs.publish !== 'verify' && (0,policy/* baseShaOf */.LS)(ports.runner.context.payload) !== undefined)
        throw new errors/* UsageError */.eb(`a pull request may not publish: run \`publish: ${inputs.publish}\` on a push, and \`publish: plan\` here`);
}
function describeCause({ scheme, bump }, plan) {
    if (bump !== undefined)
        return ', as `bump` asks';
    const first = plan.explanations.find((entry) => entry.bump === plan.bump);
    if (scheme !== 'semver' || plan.previous === undefined || first === undefined)
        return '';
    return `, because of ${first.sha.slice(0, 12)} (${first.rule})`;
}
function describePlan(inputs, plan) {
    const since = plan.previous === undefined ? 'as the first release' : `after ${plan.previous.version}`;
    if (plan.version === undefined)
        return `nothing to release ${since}: no commit asks for one (${plan.explanations.length} looked at)`;
    if (plan.isBegun)
        return `${plan.tag} is on this commit already`;
    return `${plan.version} (${plan.bump}) ${since}${describeCause(inputs, plan)}`;
}
async function run(inputs, ports) {
    checkRequest(inputs, ports);
    const { scheme, prefix, prerelease, bump, token, publish } = inputs;
    const spelling = spellingOf(scheme);
    const history = await readCheckout({ prefix, paths: inputs.paths ?? [], spelling, token }, ports);
    const chosen = scheme === 'semver' ? choosePolicy(inputs.policy, history) : undefined;
    const policy = chosen?.policy ?? POLICIES['conventional-patch'];
    const asked = publish === 'verify' ? findAskedTag(history, prerelease, ports.runner.context.ref) : undefined;
    const plan = planRelease(history, { scheme, prefix, policy, prerelease, bump, asked });
    const artifacts = await gatherArtifacts(ports.files, inputs.assets ?? []);
    if (publish === 'verify')
        return writeOutcome(await verifyRelease({ plan, chosen, artifacts, token: token ?? '' }, ports));
    const records = await writeRecords(publish === 'plan' ? { ...plan, tag: undefined } : plan, artifacts, ports);
    const planned = {
        status: 'passed',
        reason: describePlan(inputs, plan),
        plan,
        chosen,
        records,
        release: undefined,
        checks: [],
        notStarted: [],
        artifacts,
        next: plan.version === undefined
            ? 'Give `bump: patch` to release it anyway.'
            : 'Give `publish: release` on the branch to release it.',
    };
    if (publish === 'plan' || plan.version === undefined)
        return writeOutcome(planned);
    const hasMajorTag = inputs['major-tag'] === 'on';
    return writeOutcome(await publishPlan(planned, { artifacts, records, publish, hasMajorTag, prefix, token: token ?? '' }, ports));
}
const versionRelease = { contract: contract_contract, run };


/***/ })

};
