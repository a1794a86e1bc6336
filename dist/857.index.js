export const id = 857;
export const ids = [857];
export const modules = {

/***/ 4857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readGitleaks: () => (/* binding */ readGitleaks),
  readOwnRules: () => (/* binding */ readOwnRules)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
// EXTERNAL MODULE: ./build/scan-secrets/gather/selection.js
var selection = __webpack_require__(5636);
// EXTERNAL MODULE: ./build/scan-secrets/own/parsing.js
var parsing = __webpack_require__(171);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/scan-secrets/engine/detection.js
var detection = __webpack_require__(968);
// EXTERNAL MODULE: ./build/scan-secrets/engine/text.js
var engine_text = __webpack_require__(5780);
;// CONCATENATED MODULE: ./build/scan-secrets/own/own-rule.js





const ownRule = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/i, 'letters, digits, dots and dashes'),
    provider: schemas/* string */.YjP().default('own rule'),
    pattern: schemas/* string */.YjP().min(3).max(4000),
    keywords: schemas/* array */.YOg(schemas/* string */.YjP().min(2).max(60)).min(1, 'at least one word that stands near every match'),
    group: schemas/* int */.Whr().min(0).max(20).default(0),
    confidence: schemas/* enum */.k5n(['high', 'medium', 'low']).default('high'),
});
const REACH = 1000;
function compileOwnRule(rule, path) {
    const pattern = compilePattern(`${path}: rule ${rule.id}`, rule.pattern);
    if (rule.group > pattern.groupCount())
        throw new errors/* UsageError */.eb(`${path}: rule ${rule.id}: its expression has no group ${rule.group}: name one from 0 to ${pattern.groupCount()}`);
    if (rule.keywords.some((word) => /[^\x20-\x7e]/.test(word)))
        throw new errors/* UsageError */.eb(`${path}: rule ${rule.id}: a keyword has a character beyond ASCII: name words without one`);
    return {
        words: rule.keywords,
        detect(text, start, end) {
            if (end <= (text.readUntil.get(rule) ?? 0))
                return;
            const from = (0,engine_text/* findLineStart */.my)(text.bytes, start, REACH);
            const to = (0,engine_text/* findLineEnd */.Rc)(text.bytes, end, REACH);
            text.readUntil.set(rule, to);
            const matcher = pattern.matcher((0,engine_text/* sliceText */.S$)(text, from, to));
            while (matcher.find()) {
                const group = matcher.group(rule.group) === null ? 0 : rule.group;
                const [first, last] = [from + matcher.start(group), from + matcher.end(group)];
                if (last === first)
                    continue;
                text.candidates.push({
                    rule: rule.id,
                    provider: rule.provider,
                    start: first,
                    end: last,
                    secretStart: first,
                    confidence: rule.confidence,
                    why: [detection/* BY_OWN_RULE */.Gj],
                    rank: 7,
                });
            }
        },
    };
}
function compilePattern(name, pattern) {
    try {
        return build/* RE2JS */.L3.compile(pattern);
    }
    catch (error) {
        if (!(error instanceof build/* RE2JSSyntaxException */.pB))
            throw error;
        const at = error.input === null || error.input === pattern ? -1 : pattern.indexOf(error.input);
        const place = at < 0 ? '' : ` at character ${at + 1}`;
        throw new errors/* UsageError */.eb(`${name}: ${error.error}${place}: write it in RE2 syntax, without look-around and back-references`);
    }
}

;// CONCATENATED MODULE: ./build/scan-secrets/own/toml.js
function parseToml(text) {
    const root = createTable();
    let table = root;
    let at = 0;
    while ((at = skipBlank(text, at)) < text.length) {
        const header = /\[(\[?)([\w."'\t -]+)\]\]?[^\n]*/y;
        header.lastIndex = at;
        const head = header.exec(text);
        if (head !== null) {
            table = openTable(root, head[2].split('.').map((part) => part.trim().replaceAll(/["']/g, '')), head[1] === '[');
            at = header.lastIndex;
            continue;
        }
        const key = /"?([\w-]+)"?\s*=\s*/y;
        key.lastIndex = at;
        const name = key.exec(text);
        if (name === null)
            throw new SyntaxError(`${nameLine(text, at)} cannot be read`);
        const { value, end } = readValue(text, key.lastIndex);
        table[name[1]] = value;
        at = end;
    }
    return root;
}
function createTable() {
    return Object.create(null);
}
function nameLine(text, at) {
    return `line ${text.slice(0, at).split('\n').length}`;
}
function skipBlank(text, from) {
    const blank = /(?:\s|#[^\n]*)*/y;
    blank.lastIndex = from;
    blank.exec(text);
    return Math.max(from, blank.lastIndex);
}
function openTable(root, path, isList) {
    let table = root;
    path.forEach((part, index) => {
        const there = table[part];
        const next = createTable();
        if (isList && index === path.length - 1) {
            if (Array.isArray(there))
                there.push(next);
            else
                table[part] = [next];
            table = next;
            return;
        }
        const inner = Array.isArray(there) ? there.at(-1) : there;
        const isTable = typeof inner === 'object' && !Array.isArray(inner);
        table = isTable ? inner : (table[part] = next);
    });
    return table;
}
function readValue(text, at) {
    if (text[at] === '[')
        return readList(text, at + 1);
    for (const quote of ["'''", '"""', "'", '"']) {
        if (text.startsWith(quote, at))
            return readText(text, at + quote.length, quote);
    }
    const word = /[^\s,\]#]+/y;
    word.lastIndex = at;
    const bare = word.exec(text)?.[0];
    if (bare === undefined)
        throw new SyntaxError(`${nameLine(text, at)} has no value`);
    return { value: bare === 'true' ? true : bare === 'false' ? false : Number(bare), end: at + bare.length };
}
function readText(text, start, quote) {
    let end = start;
    while (end < text.length && !text.startsWith(quote, end))
        end += quote.startsWith('"') && text[end] === '\\' ? 2 : 1;
    const written = text.slice(start, end);
    const isLong = quote.length > 1;
    if (end >= text.length || (!isLong && written.includes('\n')))
        throw new SyntaxError(`${nameLine(text, start)} begins a text without end`);
    const raw = isLong ? written.replace(/^\r?\n/, '') : written;
    const value = quote.startsWith('"')
        ? raw.replaceAll(/\\(["\\ntr])/g, (_, c) => ({ n: '\n', t: '\t', r: '\r' })[c] ?? c)
        : raw;
    return { value, end: end + quote.length };
}
function readList(text, start) {
    const list = [];
    let at = skipBlank(text, start);
    while (at < text.length && text[at] !== ']') {
        const { value, end } = readValue(text, at);
        list.push(value);
        at = skipBlank(text, end);
        if (text[at] === ',')
            at = skipBlank(text, at + 1);
    }
    if (at >= text.length)
        throw new SyntaxError(`${nameLine(text, start)} begins a list without end`);
    return { value: list, end: at + 1 };
}

;// CONCATENATED MODULE: ./build/scan-secrets/own/policy.js







const allowlist = schemas/* looseObject */._H3({ paths: schemas/* array */.YOg(schemas/* string */.YjP()).optional() });
const gitleaks = schemas/* looseObject */._H3({
    rules: schemas/* array */.YOg(schemas/* looseObject */._H3({
        id: schemas/* string */.YjP(),
        regex: schemas/* string */.YjP().optional(),
        keywords: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        secretGroup: schemas/* number */.aig().optional(),
    }))
        .optional(),
    allowlist: allowlist.optional(),
    allowlists: schemas/* array */.YOg(allowlist).optional(),
});
const OF_RULE = new Set(['id', 'description', 'regex', 'keywords', 'secretGroup', 'tags']);
const OF_LIST = new Set(['description', 'paths']);
const NARROWING = ['condition', 'targetRules'];
function readOwnRules(text, path) {
    const parsed = schemas/* strictObject */.rej({ rules: schemas/* array */.YOg(ownRule) })
        .safeParse((0,parsing/* parseSafely */.u)(() => (0,dist/* parse */.qg)(text, { maxAliasCount: 10 }), path));
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new errors/* UsageError */.eb(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}`);
    }
    return { rules: parsed.data.rules.map((rule) => compileOwnRule(rule, path)), isLeftOut: () => false, notes: [] };
}
function readGitleaks(text, path) {
    const parsed = gitleaks.safeParse((0,parsing/* parseSafely */.u)(() => parseToml(text), path));
    if (!parsed.success)
        throw new errors/* UsageError */.eb(`${path} is no gitleaks configuration: ${parsed.error.issues[0]?.message ?? ''}`);
    const { rules = [] } = parsed.data;
    const lists = [parsed.data.allowlist ?? [], parsed.data.allowlists ?? []].flat();
    const usable = [];
    const notes = lists.flatMap((list, index) => describeOdd(`${path}: allowlist ${index + 1}`, list, OF_LIST));
    for (const rule of rules) {
        const { id, regex, keywords = [], secretGroup = 0 } = rule;
        if (regex === undefined || keywords.length === 0)
            notes.push(`${path}: rule ${id} has no \`regex\` or no \`keywords\`: it is not run`);
        else {
            usable.push({ id, provider: 'own rule', pattern: regex, keywords, group: secretGroup, confidence: 'high' });
            notes.push(...describeOdd(`${path}: rule ${id}`, rule, OF_RULE));
        }
    }
    const rulesToRun = usable.map((rule) => compileOwnRule(rule, path));
    const paths = lists
        .flatMap((list) => (NARROWING.some((key) => Object.hasOwn(list, key)) ? [] : (list.paths ?? [])))
        .map((pattern, index) => compilePattern(`${path}: allowlist path ${index + 1}`, pattern));
    const isLeftOut = (file) => paths.some((pattern) => pattern.matcher(file).find());
    if ((0,selection/* takesEverything */.sw)(isLeftOut))
        throw new errors/* UsageError */.eb(`${path}: its allowlist leaves every path out: name paths`);
    return { rules: rulesToRun, isLeftOut, notes };
}
function describeOdd(name, table, known) {
    const odd = Object.keys(table).filter((key) => !known.has(key));
    return odd.length === 0
        ? []
        : [`${name}: ${odd.map((key) => `\`${key}\``).join(', ')}: not obeyed, so more is found`];
}


/***/ })

};
