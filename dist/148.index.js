export const id = 148;
export const ids = [148];
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
    return {
        ...own,
        inputs: { ...own.inputs, ...commonInputs },
        outputs: { ...commonOutputs, ...own.outputs },
    };
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
        const lines = value.split(/\r?\n/u);
        const entries = lines.length === 1 ? value.split(',') : lines;
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

/***/ 9148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateEnv: () => (/* binding */ validateEnv)
});

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
// EXTERNAL MODULE: ./build/kernel/evidence.js
var evidence = __webpack_require__(2475);
;// CONCATENATED MODULE: ./build/validate-env/readers/lines.js
const createLineFinder = (text) => {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return (offset) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle] <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low + 1;
    };
};

;// CONCATENATED MODULE: ./build/validate-env/readers/source.js

const blank = (text) => text.replaceAll(/[^\n]/g, ' ');
const keep = (scan, upTo) => {
    scan.parts.push(scan.text.slice(scan.done, upTo));
    scan.done = upTo;
};
const hide = (scan, upTo) => {
    scan.parts.push(blank(scan.text.slice(scan.done, upTo)));
    scan.done = upTo;
};
const skipComment = (scan, at) => {
    const { text, syntax } = scan;
    let end = -1;
    if (syntax.lineComments.some((mark) => text.startsWith(mark, at)))
        end = text.indexOf('\n', at);
    else {
        const block = syntax.blockComments.find(([open]) => text.startsWith(open, at));
        if (!block)
            return at;
        const close = text.indexOf(block[1], at + block[0].length);
        end = close < 0 ? -1 : close + block[1].length;
    }
    const stop = end < 0 ? text.length : end;
    keep(scan, at);
    hide(scan, stop);
    return stop;
};
const regexMayFollow = /(?:^|[=(,:;!&|?{}[\n+\-*%~^<>]|\b(?:return|typeof|case|in|of|do|else|void|delete|throw|new))\s*$/;
const longestRegex = 2000;
const skipRegex = (scan, at) => {
    const { text } = scan;
    if (!scan.syntax.regexLiterals || text[at] !== '/' || !regexMayFollow.test(text.slice(Math.max(0, at - 24), at)))
        return at;
    let isClass = false;
    for (let end = at + 1; end < at + longestRegex && end < text.length && text[end] !== '\n'; end += 1) {
        if (text[end] === '\\')
            end += 1;
        else if (text[end] === '[')
            isClass = true;
        else if (text[end] === ']')
            isClass = false;
        else if (text[end] === '/' && !isClass) {
            keep(scan, at + 1);
            hide(scan, end);
            return end + 1;
        }
    }
    return at;
};
const prefixBefore = (text, at) => /(?<![A-Za-z0-9_])[rRbBfFuU$@]{1,3}$/.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? '';
const closesOnLine = (text, form, from) => {
    for (let at = from; at < text.length && text[at] !== '\n'; at += 1) {
        if (text[at] === '\\' && form.escapes)
            at += 1;
        else if (text.startsWith(form.close, at))
            return true;
    }
    return false;
};
const openString = (scan, at) => {
    const { text, syntax } = scan;
    const form = syntax.strings.find(({ open }) => text.startsWith(open, at));
    if (!form)
        return at;
    const contentStart = at + form.open.length;
    if (!form.multiline) {
        if ((scan.openUntil.get(form.open) ?? -1) >= at)
            return at;
        if (!closesOnLine(text, form, contentStart)) {
            const end = text.indexOf('\n', at);
            scan.openUntil.set(form.open, end < 0 ? text.length : end);
            return at;
        }
    }
    const prefix = form.prefixed ? prefixBefore(text, at) : '';
    const isInterpolated = form.interpolation !== undefined && (!form.prefixed || /[fF$]/.test(prefix));
    keep(scan, contentStart);
    scan.stack.push({ form, start: at, contentStart, isInterpolated, isRaw: /[rR@]/.test(prefix), depth: 0 });
    return contentStart;
};
const closeString = (scan, open, at) => {
    const end = at + open.form.close.length;
    hide(scan, at);
    keep(scan, end);
    scan.strings.set(open.start, { start: open.start, end, value: scan.text.slice(open.contentStart, at) });
    scan.stack.pop();
    return end;
};
const stepString = (scan, open, at) => {
    const { text } = scan;
    const interpolation = open.form.interpolation ?? '';
    if (text[at] === '\\' && open.form.escapes && !(open.isRaw && text[at + 1] !== open.form.close[0]))
        return at + 2;
    if (text.startsWith(open.form.close, at))
        return closeString(scan, open, at);
    if (!open.isInterpolated || !text.startsWith(interpolation, at))
        return at + 1;
    if (interpolation === '{' && text[at + 1] === '{')
        return at + 2;
    hide(scan, at);
    keep(scan, at + interpolation.length);
    open.depth = 1;
    return at + interpolation.length;
};
const stepCode = (scan, at) => {
    const open = scan.stack.at(-1);
    const character = scan.text[at];
    if (open && (character === '{' || character === '}')) {
        open.depth += character === '{' ? 1 : -1;
        if (open.depth === 0)
            keep(scan, at + 1);
        return at + 1;
    }
    for (const skip of [skipComment, openString, skipRegex]) {
        const next = skip(scan, at);
        if (next !== at)
            return next;
    }
    return at + 1;
};
const readSource = (text, syntax) => {
    const scan = { text, syntax, parts: [], strings: new Map(), stack: [], openUntil: new Map(), done: 0 };
    const interesting = new RegExp(syntax.interesting, 'g');
    let at = 0;
    while (at < text.length) {
        const open = scan.stack.at(-1);
        if (open && open.depth === 0) {
            at = stepString(scan, open, at);
            continue;
        }
        interesting.lastIndex = at;
        const next = interesting.exec(text)?.index ?? text.length;
        at = next >= text.length ? next : stepCode(scan, next);
    }
    const last = scan.stack.at(-1);
    if (last && last.depth === 0)
        hide(scan, text.length);
    else
        keep(scan, text.length);
    return { text, code: scan.parts.join(''), strings: scan.strings, lineAt: createLineFinder(text) };
};
const stringAt = (source, from) => {
    let at = from;
    while (at < source.code.length && /\s/.test(source.code[at]))
        at += 1;
    const prefix = /^[rRbBfFuU]{1,2}(?=["'])/.exec(source.code.slice(at, at + 3))?.[0].length ?? 0;
    return source.strings.get(at + prefix);
};

;// CONCATENATED MODULE: ./build/validate-env/readers/embedded.js

const keepMatches = (text, pattern) => {
    const parts = [];
    let done = 0;
    for (const match of text.matchAll(pattern)) {
        const inside = match[1] ?? '';
        const start = match.index + match[0].indexOf(inside, 2);
        parts.push(blank(text.slice(done, start)), inside);
        done = start + inside.length;
    }
    parts.push(blank(text.slice(done)));
    return parts.join('');
};
const embeddedRuby = (text) => keepMatches(text, /<%(?![#%])[-=]*((?:[^%]|%(?!>))*)(?:%>|$)/g);
const embeddedPhp = (text) => /^\s*<\?/.test(text) ? text : keepMatches(text, /<\?(?:php|=)?((?:[^?]|\?(?!>))*)(?:\?>|$)/g);
const embedded_opener = /<<(?:[~-]|<\s*)?(["'`]?)([A-Z_]\w*)\1/g;
const closers = (lines) => {
    const found = new Map();
    for (const [index, line] of lines.entries()) {
        const word = /^\s*([A-Z_]\w*)[;,)\s]*$/.exec(line)?.[1];
        if (word === undefined)
            continue;
        const places = found.get(word) ?? [];
        found.set(word, places);
        places.push(index);
    }
    return found;
};
const interpolations = (line) => keepMatches(line, /#\{([^{}]*)\}/g);
const withoutHereDocuments = (text) => {
    if (!text.includes('<<'))
        return text;
    const lines = text.split('\n');
    const ends = closers(lines);
    for (let at = 0; at < lines.length; at += 1) {
        for (const match of lines[at].matchAll(embedded_opener)) {
            const places = ends.get(match[2]) ?? [];
            while (places.length > 0 && places[0] <= at)
                places.shift();
            const end = places[0];
            if (end === undefined)
                continue;
            const isRaw = match[1] === "'";
            for (let inside = at + 1; inside < end; inside += 1)
                lines[inside] = isRaw ? blank(lines[inside]) : interpolations(lines[inside]);
            lines[end] = blank(lines[end]);
            at = end;
            break;
        }
    }
    return lines.join('\n');
};

;// CONCATENATED MODULE: ./build/validate-env/readers/sighting.js
const isConventionalName = (name) => /^[A-Z_][A-Z0-9_]*$/.test(name) && name.length > 1;
const isVariableName = (name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
const escapeName = (name) => name.replaceAll('$', String.raw `\$`);

;// CONCATENATED MODULE: ./build/validate-env/readers/javascript-schema.js


const environment = String.raw `(?:process\s*\.\s*env|import\s*\.\s*meta\s*\.\s*env|Bun\s*\.\s*env)`;
const longestObject = 20_000;
const closing = (code, open) => {
    let depth = 0;
    for (let at = open; at < code.length && at - open < longestObject; at += 1) {
        if ('{[('.includes(code[at]))
            depth += 1;
        else if ('}])'.includes(code[at]) && (depth -= 1) === 0)
            return at + 1;
    }
    return -1;
};
const objectKeys = (source, open) => {
    const { code } = source;
    const end = closing(code, open);
    const reads = [];
    let depth = 0;
    let isKey = true;
    for (let at = open; at < end; at += 1) {
        const character = code[at];
        if ('{[('.includes(character))
            depth += 1;
        else if ('}])'.includes(character))
            depth -= 1;
        else if (depth === 1 && character === ',')
            isKey = true;
        else if (depth === 1 && isKey && !/\s/.test(character)) {
            const word = /^[A-Za-z_$][\w$]*(?=\s*[:,}])/.exec(code.slice(at, at + 120))?.[0];
            const literal = `"'`.includes(character) ? stringAt(source, at) : undefined;
            const name = literal?.value ?? word;
            if (name && isVariableName(name))
                reads.push({ name, offset: at });
            isKey = false;
            if (literal)
                at = literal.end - 1;
        }
    }
    return reads;
};
const objectBoundTo = (source, identifier) => {
    const match = new RegExp(String.raw `\b(?:const|let|var)\s+${escapeName(identifier)}\b[^=]{0,160}=\s*[\w$.\s]*\(?\s*\{`).exec(source.code);
    return match ? match.index + match[0].length - 1 : -1;
};
const parsed = new RegExp(String.raw `([A-Za-z_$][\w$]*)\s*\.\s*(?:parse|safeParse|parseAsync|validate|validateSync)\s*\(\s*${environment}`, 'g');
const inline = new RegExp(String.raw `\.\s*(?:parse|safeParse|parseAsync)\s*\(\s*${environment}`, 'g');
const valibot = new RegExp(String.raw `\b(?:parse|safeParse)\s*\(\s*([A-Za-z_$][\w$]*)\s*,\s*${environment}`, 'g');
const cleanEnv = new RegExp(String.raw `\b(?:cleanEnv|makeValidator|parseEnv|customCleanEnv)\s*\(\s*${environment}\s*,\s*(?:([A-Za-z_$][\w$]*)|(\{))`, 'g');
const createEnv = /\bcreateEnv\s*\(\s*\{/g;
const joi = /\bvalidationSchema\s*:\s*Joi\s*\.\s*object\s*\(\s*\{/g;
const schemaSection = /\b(?:server|client|shared)\s*:\s*\{/g;
const readSchemaKeys = (source) => {
    const { code } = source;
    const opens = [];
    for (const match of [...code.matchAll(parsed), ...code.matchAll(valibot)])
        opens.push(objectBoundTo(source, match[1]));
    for (const match of code.matchAll(inline)) {
        const open = code.lastIndexOf('.object', match.index);
        const brace = open < 0 ? -1 : code.indexOf('{', open);
        if (brace >= 0 && closing(code, brace) <= match.index && closing(code, brace) > 0)
            opens.push(brace);
    }
    for (const match of code.matchAll(cleanEnv))
        opens.push(match[2] ? match.index + match[0].length - 1 : objectBoundTo(source, match[1]));
    for (const match of code.matchAll(joi))
        opens.push(match.index + match[0].length - 1);
    for (const match of code.matchAll(createEnv)) {
        const start = match.index + match[0].length - 1;
        const end = closing(code, start);
        for (const section of code.slice(start, end).matchAll(schemaSection))
            opens.push(start + section.index + section[0].length - 1);
    }
    return [...new Set(opens)].filter((open) => open >= 0).flatMap((open) => objectKeys(source, open));
};

;// CONCATENATED MODULE: ./build/validate-env/readers/javascript.js



const base = String.raw `(?:\bprocess\s*(?:\?\.|!?\.)\s*env\b|\bimport\s*\.\s*meta\s*\.\s*env\b|\bBun\s*\.\s*env\b)`;
const aliasOf = new RegExp(String.raw `\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*(?::[^=;\n]{0,120})?=\s*(?:${base}|loadEnv\s*\([^()]*(?:\([^()]*\)[^()]*)*\))(?!\s*(?:\?\.|[.[(]))`, 'g');
const svelteImport = /\bimport\s*\{([^{}]*)\}\s*from\s*(?=["'])/g;
const call = /\b(?:Deno\s*\.\s*env\s*\.\s*(?:get|has)|[Ee]nv\s*\.\s*get)\s*\(/g;
const configCall = /\.\s*(?:get|getOrThrow)\s*(?:<[^<>()]{0,200}>)?\s*\(/g;
const written = /^\s*!?\s*(?:=(?![=>])|(?:\|\||\?\?|&&|[-+*/])=|\+\+|--)/;
const literalFallback = /^\s*!?\s*(?:\|\||\?\?)\s*(?=["'`])/;
const anyFallback = /^\s*!?\s*(?:\|\||\?\?|\?\.|===|!==|==|!=|\?(?!\.)|&&)/;
const accessAt = (source, from) => {
    const after = source.code.slice(from, from + 200);
    const dotted = /^\s*(?:\?\.|!?\.)\s*([A-Za-z_$][\w$]*)/.exec(after);
    if (dotted)
        return { name: dotted[1], end: from + dotted[0].length };
    const bracket = /^\s*(?:\?\.)?\[/.exec(after);
    if (!bracket)
        return undefined;
    const literal = stringAt(source, from + bracket[0].length);
    const close = literal ? /^\s*\]/.exec(source.code.slice(literal.end, literal.end + 40)) : undefined;
    if (literal?.value.includes('${'))
        return { identifier: '', offset: from };
    if (literal && close)
        return { name: literal.value, end: literal.end + close[0].length };
    const identifier = /^\s*([A-Za-z_$][\w$]*)\s*(?:as\s+[^\]]{1,80})?\]/.exec(source.code.slice(from + bracket[0].length, from + 200));
    return { identifier: identifier?.[1] ?? '', offset: from };
};
const isWrite = (source, start, end) => written.test(source.code.slice(end, end + 8)) ||
    /\bdelete\s+(?:globalThis\s*\.\s*)?$/.test(source.code.slice(Math.max(0, start - 24), start));
const readOf = (source, { name, end }, offset) => {
    const after = source.code.slice(end, end + 40);
    const fallback = literalFallback.exec(after);
    const literal = fallback ? stringAt(source, end + fallback[0].length)?.value : undefined;
    const isRequired = !anyFallback.test(after);
    return { name, offset, isRequired, ...(literal === undefined ? {} : { literal }) };
};
const destructuredKeys = (source, close) => {
    const { code } = source;
    let depth = 0;
    let open = close;
    for (; open >= 0 && close - open < 20_000; open -= 1) {
        if (code[open] === '}')
            depth += 1;
        if (code[open] === '{' && (depth -= 1) === 0)
            break;
    }
    const reads = [];
    let level = 0;
    let start = open + 1;
    for (let at = open + 1; at <= close; at += 1) {
        if ('{[('.includes(code[at]))
            level += 1;
        if (']})'.includes(code[at]) && at < close)
            level -= 1;
        if (level > 0 || (code[at] !== ',' && at < close))
            continue;
        const key = /^\s*(?:(["'])|([A-Za-z_$][\w$]*))/.exec(code.slice(start, at));
        const name = key?.[1] ? stringAt(source, start)?.value : key?.[2];
        if (name)
            reads.push({ name, offset: start + key[0].length - 1, isRequired: !code.slice(start, at).includes('=') });
        start = at + 1;
    }
    return reads;
};
const readDestructuring = (source, start) => {
    const before = source.code.slice(Math.max(0, start - 160), start);
    const match = /\}\s*(?::\s*[\w.<>, |[\]]{1,80})?\s*=\s*$/.exec(before);
    return match ? destructuredKeys(source, start - match[0].length) : [];
};
const memberBefore = (source, offset) => {
    const match = /(["'])\s*in\s+$/.exec(source.code.slice(Math.max(0, offset - 12), offset));
    if (!match)
        return undefined;
    const close = offset - match[0].length;
    return source.strings.get(source.code.lastIndexOf(match[1], close - 1))?.value;
};
const readBases = (source, pattern, reads) => {
    for (const match of source.code.matchAll(pattern)) {
        const end = match.index + match[0].length;
        const access = accessAt(source, end);
        if (access && 'identifier' in access)
            reads.indirect.push(access);
        else if (access && !isWrite(source, match.index, access.end))
            reads.direct.push(readOf(source, access, match.index));
        else if (!access) {
            reads.direct.push(...readDestructuring(source, match.index));
            const member = memberBefore(source, match.index);
            if (member)
                reads.direct.push({ name: member, offset: match.index });
        }
    }
};
const readCalls = (source, pattern, reads) => {
    for (const match of source.code.matchAll(pattern)) {
        const literal = stringAt(source, match.index + match[0].length);
        if (literal && isConventionalName(literal.value))
            reads.direct.push({ name: literal.value, offset: match.index });
    }
};
const readSvelte = (source, reads) => {
    const aliases = [];
    for (const match of source.code.matchAll(svelteImport)) {
        const from = stringAt(source, match.index + match[0].length)?.value ?? '';
        if (!from.startsWith('$env/'))
            continue;
        const names = match[1].split(',').map((part) => part.trim().split(/\s+as\s+/));
        if (from.startsWith('$env/dynamic'))
            aliases.push(...names.map((parts) => parts.at(-1)).filter(Boolean));
        else
            for (const [name] of names)
                if (name && isVariableName(name))
                    reads.direct.push({ name, offset: match.index, isRequired: true });
    }
    return aliases;
};
const builtIn = new Set(['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL']);
const readJavaScript = (source) => {
    const reads = { direct: [], indirect: [] };
    const { code } = source;
    if (/\benv\b|\bEnv\b|Config(?:Service|Module)/.test(source.text)) {
        readBases(source, new RegExp(base, 'g'), reads);
        const aliases = [...code.matchAll(aliasOf)].map((match) => match[1]);
        for (const alias of new Set([...aliases, ...readSvelte(source, reads)]))
            readBases(source, new RegExp(String.raw `(?<![\w$.])${escapeName(alias)}(?![\w$]|\s*[:=(,])`, 'g'), reads);
        readCalls(source, call, reads);
        if (code.includes('ConfigService'))
            readCalls(source, configCall, reads);
        reads.direct.push(...readSchemaKeys(source));
    }
    const isVite = code.includes('import.meta');
    reads.direct = reads.direct.filter(({ name }) => isVariableName(name) && !(isVite && builtIn.has(name)));
    return reads;
};

;// CONCATENATED MODULE: ./build/validate-env/readers/other-languages.table.js
const other_languages_table_forms = {
    go: [
        { before: /\b(?:os|syscall)\s*\.\s*(?:Getenv|LookupEnv)\s*\(\s*/g },
        { before: /\bviper\s*\.\s*(?:BindEnv|MustBindEnv)\s*\([^,()]*,\s*/g },
        { before: /\bEnvVars?\s*:\s*(?:\[\]string\s*\{\s*)?/g },
    ],
    ruby: [
        { before: /(?<![\w:.])ENV\s*\.\s*(?:key\?|has_key\?|include\?|dig|values_at)\s*\(?\s*/g },
        { before: /(?<![\w:.])ENV\s*\.\s*fetch\s*\(?\s*/g, isRequired: true },
        { before: /(?<![\w:.])ENV\s*\[\s*/g, unless: /^\s*\]\s*(?:=(?![=~>])|\|\|=|\+=)/ },
    ],
    php: [
        { before: /(?<![\w>:$])(?:getenv|env)\s*\(\s*/g },
        { before: /\bEnv\s*::\s*(?:get|getOrFail)\s*\(\s*/g },
        { before: /\$_ENV\s*\[\s*/g, unless: /^\s*\]\s*=(?!=)/ },
        { before: /\$_SERVER\s*\[\s*/g, unless: /^\s*\]\s*=(?!=)/, conventional: true },
        { before: /(?=["'])/g, inside: /%env\((?:[a-z_]+:)*([A-Za-z_][A-Za-z0-9_]*)\)%/g },
    ],
    java: [
        { before: /\bSystem\s*\.\s*getenv\s*\(\s*/g },
        { before: /\bSystem\s*\.\s*getenv\s*\(\s*\)\s*\.\s*(?:get|getOrDefault|containsKey)\s*\(\s*/g },
        { before: /\bsys\s*\.\s*env\s*(?:\.\s*(?:get|getOrElse|contains)\s*)?\(\s*/g },
        { before: /@Value\s*\(\s*(?:value\s*=\s*)?/g, inside: /\$\{([A-Z_][A-Z0-9_]*)[:}]/g },
        { before: /@ConfigProperty\s*\(\s*name\s*=\s*/g, conventional: true },
        { before: /\bdotenv\s*\.\s*get\s*\(\s*/g },
    ],
    kotlin: [
        { before: /\bSystem\s*\.\s*getenv\s*\(\s*/g },
        { before: /\bSystem\s*\.\s*getenv\s*\(\s*\)\s*(?:\.\s*(?:get|getOrDefault|getValue|containsKey)\s*\(|\[)\s*/g },
        { before: /@Value\s*\(\s*/g, inside: /\\?\$\{([A-Z_][A-Z0-9_]*)[:}]/g },
        { before: /\bdotenv\s*(?:\[|\.\s*get\s*\()\s*/g },
    ],
    csharp: [
        { before: /\bEnvironment\s*\.\s*GetEnvironmentVariable\s*\(\s*/g },
        { before: /\b[\w.]*[cC]onfiguration\s*\[\s*/g, unless: /^\s*\]\s*=(?!=)/, conventional: true },
        { before: /\.\s*GetValue\s*<[^<>()]*>\s*\(\s*/g, conventional: true },
    ],
    rust: [
        { before: /\benv\s*::\s*(?:var|var_os)\s*\(\s*&?\s*/g },
        { before: /\b(?:env|option_env|dotenv)\s*!\s*\(\s*/g },
        { before: /(?<![\w.])(?:dotenvy?|dotenvy)\s*::\s*var\s*\(\s*/g },
        { before: /[(,]\s*env\s*=\s*/g },
    ],
    elixir: [
        { before: /\bSystem\s*\.\s*(?:get_env|fetch_env)\s*\(?\s*/g },
        { before: /\bSystem\s*\.\s*fetch_env!\s*\(?\s*/g, isRequired: true },
    ],
};
const cgiNames = /^(?:REQUEST_|HTTP_|SERVER_|REMOTE_|SCRIPT_|QUERY_STRING$|DOCUMENT_ROOT$|PATH_|HTTPS$|GATEWAY_|PHP_|CONTENT_|AUTH_TYPE$|ORIG_|REDIRECT_|UNIQUE_ID$)/;

;// CONCATENATED MODULE: ./build/validate-env/readers/other-languages.js



const accepts = (name, form) => isVariableName(name) && (!form.conventional || (isConventionalName(name) && !cgiNames.test(name)));
const readForm = (source, form, reads) => {
    for (const match of source.code.matchAll(form.before)) {
        const from = match.index + match[0].length;
        const literal = stringAt(source, from);
        if (!literal) {
            const identifier = form.inside
                ? undefined
                : /^\$?([A-Za-z_][\w$]*)\s*[,)\]]/.exec(source.code.slice(from, from + 80));
            const isExpression = !form.inside && !form.conventional && /[([]\s*$/.test(match[0]) && /^[A-Za-z_$]/.test(source.code[from] ?? '');
            if (identifier ?? isExpression)
                reads.indirect.push({ identifier: identifier?.[1] ?? '', offset: from });
            continue;
        }
        if (form.unless?.test(source.code.slice(literal.end, literal.end + 40)))
            continue;
        const names = form.inside ? [...literal.value.matchAll(form.inside)].map((found) => found[1]) : [literal.value];
        for (const name of names) {
            if (accepts(name, form))
                reads.direct.push({ name, offset: from, isRequired: form.isRequired ?? false });
        }
    }
};
const readViper = (source, reads) => {
    if (!/\bviper\s*\.\s*AutomaticEnv\b/.test(source.code))
        return;
    const prefixed = /\bviper\s*\.\s*SetEnvPrefix\s*\(\s*/.exec(source.code);
    const prefix = prefixed ? stringAt(source, prefixed.index + prefixed[0].length)?.value : undefined;
    for (const match of source.code.matchAll(/\bviper\s*\.\s*(?:Get\w*|IsSet)\s*\(\s*/g)) {
        const key = stringAt(source, match.index + match[0].length)?.value;
        if (key)
            reads.direct.push({
                name: [prefix, key].filter(Boolean).join('_').replaceAll(/[.-]/g, '_').toUpperCase(),
                offset: match.index,
            });
    }
};
const readMapped = (source, reads) => {
    const mapped = /\]\s*\|>\s*Enum\s*\.\s*\w+\s*\(\s*&\s*System\s*\.\s*(?:get_env|fetch_env!?)\/1/g;
    for (const match of source.code.matchAll(mapped)) {
        const open = source.code.lastIndexOf('[', match.index);
        for (let at = Math.max(open, 0); at < match.index; at += 1) {
            const literal = source.strings.get(at);
            if (literal && isVariableName(literal.value))
                reads.direct.push({ name: literal.value, offset: at });
        }
    }
};
const readOther = (source, language) => {
    const reads = { direct: [], indirect: [] };
    for (const form of other_languages_table_forms[language] ?? [])
        readForm(source, form, reads);
    if (language === 'go')
        readViper(source, reads);
    if (language === 'elixir')
        readMapped(source, reads);
    return reads;
};

;// CONCATENATED MODULE: ./build/validate-env/readers/pydantic.js

const classLine = /^([ \t]*)class\s+(\w+)\s*(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\))?\s*:/gm;
const blockEnd = (code, from, indent) => {
    let at = code.indexOf('\n', from);
    while (at >= 0 && at < code.length) {
        const next = code.indexOf('\n', at + 1);
        const line = code.slice(at + 1, next < 0 ? undefined : next);
        if (line.trim() !== '' &&
            !line.startsWith(`${indent} `) &&
            !line.startsWith(`${indent}\t`) &&
            !/^\s*[)\]}"']/.test(line))
            return at;
        at = next;
    }
    return code.length;
};
const stringArgument = (source, from, to, key) => {
    const match = new RegExp(String.raw `\b${key}\s*=\s*(?=[rRuUfF]?["'])`).exec(source.code.slice(from, to));
    return match ? stringAt(source, from + match.index + match[0].length)?.value : undefined;
};
const stringsBetween = (source, from, to) => {
    const found = [];
    for (let at = from; at < to; at += 1) {
        const literal = source.strings.get(at);
        if (!literal)
            continue;
        found.push(literal.value);
        at = literal.end - 1;
    }
    return found;
};
const closeBracket = (code, open) => {
    let depth = 0;
    for (let at = open; at < code.length; at += 1) {
        if ('([{'.includes(code[at]))
            depth += 1;
        else if (')]}'.includes(code[at]) && (depth -= 1) === 0)
            return at;
    }
    return code.length;
};
const aliasesIn = (source, from, to) => {
    const aliases = [];
    for (const match of source.code
        .slice(from, to)
        .matchAll(/\b(?:validation_alias|alias|env)\s*=\s*(?:(AliasChoices|AliasPath|\[|\()|(?=["']))/g)) {
        const start = from + match.index + match[0].length;
        const open = match[1]?.startsWith('Alias') ? source.code.indexOf('(', start) : start - 1;
        if (match[1])
            aliases.push(...stringsBetween(source, open, closeBracket(source.code, open)));
        else
            aliases.push(stringAt(source, start)?.value ?? '');
    }
    return aliases.filter(Boolean);
};
const fieldLine = /^([ \t]+)([A-Za-z]\w*)[ \t]*:[ \t]*([^=\n#]+)(=[ \t]*)?/gm;
const fieldsIn = (source, from, to) => {
    const body = source.code.slice(from, to);
    const indents = /\n([ \t]+)\S/.exec(body)?.[1] ?? '    ';
    const fields = [];
    for (const match of body.matchAll(fieldLine)) {
        const [whole, indent, name = '', type = '', equals] = match;
        if (indent !== indents || /\bClassVar\b/.test(type) || name === 'model_config')
            continue;
        if (/^(?:class|def|if|for|try|with|else|elif|return|async|while|except|finally)$/.test(name))
            continue;
        const offset = from + match.index;
        const start = offset + whole.length;
        const isCall = equals !== undefined && /^(?:\w+\s*\.\s*)*\w+\s*\(/.test(source.code.slice(start, start + 120));
        const annotated = type.includes('Field(') ? source.code.indexOf('(', offset) : -1;
        const open = isCall ? source.code.indexOf('(', start) : annotated;
        const close = open < 0 ? start : closeBracket(source.code, open);
        const firstDefault = isCall
            ? (stringArgument(source, open, close, 'default') ?? stringAt(source, open + 1)?.value)
            : stringAt(source, start)?.value;
        const isRequired = equals === undefined ||
            (isCall &&
                /^\(\s*(?:\.\.\.|\)|(?!default)\w+\s*=)/.test(source.code.slice(open, open + 40)) &&
                !/default/.test(source.code.slice(open, close)));
        fields.push({
            name,
            type: type.trim(),
            offset,
            aliases: open < 0 ? [] : aliasesIn(source, open, close),
            isRequired,
            literal: equals === undefined ? undefined : firstDefault,
        });
    }
    return fields;
};
const helperPrefix = (source, from, to) => {
    const call = /\benv_prefix\s*=\s*(\w+)\s*\(\s*(?=["'])/.exec(source.code.slice(from, to));
    if (!call)
        return '';
    const argument = stringAt(source, from + call.index + call[0].length)?.value ?? '';
    const definition = new RegExp(String.raw `\bdef\s+${call[1]}\s*\(\s*(\w+)[^)]*\)[^:]*:\s*(?:["'\s]*)return\s+f(?=["'])`).exec(source.code);
    const template = definition ? stringAt(source, definition.index + definition[0].length)?.value : undefined;
    if (!definition || template === undefined)
        return '';
    return template.replaceAll(/\{(\w+)(\.upper\(\)|\.lower\(\))?\}/g, (_, name, change) => {
        if (name !== definition[1])
            return '';
        return change === '.upper()' ? argument.toUpperCase() : change === '.lower()' ? argument.toLowerCase() : argument;
    });
};
const readClasses = (source) => {
    return [...source.code.matchAll(classLine)].map((match) => {
        const from = match.index + match[0].length;
        const to = blockEnd(source.code, from, match[1]);
        const bases = (match[3] ?? '').split(',').map((base) => base
            .trim()
            .split('.')
            .at(-1)
            .replace(/[[(].*$/s, ''));
        const headed = match.index;
        return {
            name: match[2],
            bases,
            fields: fieldsIn(source, from, to),
            prefix: stringArgument(source, headed, to, 'env_prefix') ?? helperPrefix(source, headed, to),
            delimiter: stringArgument(source, headed, to, 'env_nested_delimiter') ?? '',
            isCaseSensitive: /\bcase_sensitive\s*=\s*True\b/.test(source.code.slice(headed, to)),
        };
    });
};
const findSettings = (classes) => {
    const known = new Set(['BaseSettings']);
    for (let before = -1; before !== known.size;) {
        before = known.size;
        for (const { name, bases } of classes)
            if (bases.some((base) => known.has(base)))
                known.add(name);
    }
    known.delete('BaseSettings');
    return known;
};
const namesOf = (field, prefix, naming, depth) => {
    const own = field.aliases.length > 0 ? field.aliases : [prefix + field.name];
    const inner = naming.delimiter === '' || depth > 5
        ? undefined
        : naming.byName.get(field.type.replace(/^Optional\[|\]$|\s*\|\s*None$/g, ''));
    const names = own.map((name) => (naming.isCaseSensitive ? name : name.toUpperCase()));
    if (!inner || inner.fields.length === 0)
        return names;
    return names.flatMap((name) => inner.fields.flatMap((nested) => namesOf(nested, `${name}${naming.delimiter}`, naming, depth + 1)));
};
const readSettings = (classes, settings, all) => {
    const byName = new Map(all.map((found) => [found.name, found]));
    return classes
        .filter(({ name }) => settings.has(name))
        .flatMap(({ bases, fields, prefix, delimiter, isCaseSensitive }) => {
        const parent = bases
            .map((base) => byName.get(base))
            .find((base) => base !== undefined && settings.has(base.name));
        const naming = {
            byName,
            isCaseSensitive: isCaseSensitive || (parent?.isCaseSensitive ?? false),
            delimiter: delimiter || (parent?.delimiter ?? ''),
        };
        return fields.flatMap((field) => namesOf(field, prefix || (parent?.prefix ?? ''), naming, 0).map((name) => ({
            name,
            offset: field.offset + 1,
            isRequired: field.isRequired,
            ...(field.literal === undefined ? {} : { literal: field.literal }),
        })));
    });
};

;// CONCATENATED MODULE: ./build/validate-env/readers/python.js


const imported = (code, module) => {
    const names = new Map();
    const pattern = new RegExp(String.raw `^[ \t]*from\s+${module}\s+import\s+(?:\(([^()]*)\)|([^\n]*))`, 'gm');
    for (const match of code.matchAll(pattern)) {
        for (const part of (match[1] ?? match[2] ?? '').split(',')) {
            const [name, alias] = part.trim().split(/\s+as\s+/);
            if (name)
                names.set(name.trim(), (alias ?? name).trim());
        }
    }
    return names;
};
const namesIn = (code) => {
    const modules = ['os', ...[...code.matchAll(/^[ \t]*import\s+os\s+as\s+(\w+)/gm)].map((match) => match[1])];
    const fromOs = imported(code, 'os');
    const mappings = modules.map((name) => String.raw `${name}\s*\.\s*environ`);
    const environ = fromOs.get('environ');
    if (environ)
        mappings.push(environ);
    const known = mappings.join('|');
    const alias = new RegExp(String.raw `^[ \t]*(\w+)(?:\s*:[^=\n]{1,80})?\s*=\s*(?:dict\s*\(\s*)?(?:${known})\s*(?:\.\s*copy\s*\(\s*\))?\s*\)?[ \t]*$`, 'gm');
    for (const match of code.matchAll(alias))
        mappings.push(match[1]);
    const getters = modules.map((name) => String.raw `${name}\s*\.\s*getenv`);
    const getenv = fromOs.get('getenv');
    if (getenv)
        getters.push(getenv);
    return { mappings: [...new Set(mappings)], getters: [...new Set(getters)] };
};
const literalAfter = (source, from) => {
    const comma = /^\s*,\s*(?:default\s*=\s*)?(?=["'])|^\s*\)\s*or\s+(?=["'])/.exec(source.code.slice(from, from + 40));
    return comma ? stringAt(source, from + comma[0].length)?.value : undefined;
};
const readArgument = (source, from, reads, isRequired) => {
    const literal = stringAt(source, from);
    if (!literal) {
        const identifier = /^\s*(?:key\s*=\s*)?([A-Za-z_]\w*)\s*[,)\]]/.exec(source.code.slice(from, from + 120));
        const isExpression = /^\s*[A-Za-z_("'fF]/.test(source.code.slice(from, from + 120));
        if (identifier ?? isExpression)
            reads.indirect.push({ identifier: identifier?.[1] ?? '', offset: from });
        return;
    }
    const after = source.code.slice(literal.end, literal.end + 40);
    if (isRequired && /^\s*\]\s*(?:=(?!=)|[-+*/|&]=)/.test(after))
        return;
    const value = literalAfter(source, literal.end);
    const hasFallback = /^\s*,/.test(after) || /^\s*\)\s*or\b/.test(after);
    const read = { name: literal.value, offset: literal.start, isRequired: isRequired && !hasFallback };
    reads.direct.push(value === undefined ? read : { ...read, literal: value });
};
const readMappings = (source, { mappings, getters }, reads) => {
    const { code } = source;
    const mapping = new RegExp(String.raw `(?<![\w.])(?:${mappings.join('|')})\s*(?:\.\s*(get|pop)\s*\(|(\[))`, 'g');
    for (const match of code.matchAll(mapping)) {
        if (/\bdel\s+$/.test(code.slice(Math.max(0, match.index - 8), match.index)))
            continue;
        readArgument(source, match.index + match[0].length, reads, match[2] !== undefined);
    }
    const getter = new RegExp(String.raw `(?<![\w.])(?:${getters.join('|')})\s*\(`, 'g');
    for (const match of code.matchAll(getter))
        readArgument(source, match.index + match[0].length, reads, false);
    const member = new RegExp(String.raw `(["'])\s*(?:not\s+)?in\s+(?:${mappings.join('|')})(?![\w.[])`, 'g');
    for (const match of code.matchAll(member)) {
        const literal = source.strings.get(code.lastIndexOf(match[1], match.index - 1));
        if (literal)
            reads.direct.push({ name: literal.value, offset: match.index });
    }
};
const casts = 'str|bool|int|float|list|tuple|dict|json|url|db|db_url|cache|cache_url|email_url|search_url|path|bytes|decimal|date|datetime|time|timedelta|uuid|log_level|enum|dj_db_url';
const readEnvironObjects = (source, reads) => {
    const { code } = source;
    const made = /^[ \t]*(\w+)\s*(?::[^=\n]{1,60})?=\s*(?:environ\s*\.\s*)?(?:Env|FileAwareEnv)\s*\(/gm;
    const objects = [...code.matchAll(made)].map((match) => match[1]);
    for (const name of new Set(objects)) {
        const called = new RegExp(String.raw `(?<![\w.])${name}\s*(?:\.\s*(${casts})\s*)?\(`, 'g');
        for (const match of code.matchAll(called)) {
            const from = match.index + match[0].length;
            const isBare = /^\s*\)/.test(code.slice(from, from + 20));
            if (isBare && match[1] === 'db')
                reads.direct.push({ name: 'DATABASE_URL', offset: match.index, isRequired: true });
            else if (isBare && match[1] === 'cache')
                reads.direct.push({ name: 'CACHE_URL', offset: match.index, isRequired: true });
            else
                readArgument(source, from, reads, true);
        }
        readMappings(source, { mappings: [name], getters: [String.raw `${name}\s*\.\s*get_value`] }, reads);
    }
};
const readDecouple = (source, reads) => {
    const { code } = source;
    const names = new Set();
    const config = imported(code, 'decouple').get('config');
    if (config)
        names.add(config);
    for (const match of code.matchAll(/^[ \t]*(\w+)\s*=\s*(?:AutoConfig|Config)\s*\(/gm))
        if (/from\s+(?:decouple|starlette\.config)\s+import/.test(code))
            names.add(match[1]);
    for (const name of names)
        for (const match of code.matchAll(new RegExp(String.raw `(?<![\w.])${name}\s*\(`, 'g')))
            if (!/=\s*$/.test(code.slice(Math.max(0, match.index - 3), match.index)) ||
                stringAt(source, match.index + match[0].length))
                readArgument(source, match.index + match[0].length, reads, true);
};
const readOptions = (source, reads) => {
    for (const match of source.code.matchAll(/\benvvar\s*=\s*/g)) {
        const from = match.index + match[0].length;
        const end = source.code.startsWith('[', from) ? source.code.indexOf(']', from) : from + 1;
        for (let at = from; at <= end; at += 1) {
            const literal = source.strings.get(at);
            if (literal)
                reads.direct.push({ name: literal.value, offset: at });
        }
    }
};
const readPython = (source) => {
    const reads = { direct: [], indirect: [] };
    if (/environ|getenv/.test(source.code))
        readMappings(source, namesIn(source.code), reads);
    if (/\bEnv\b|FileAwareEnv/.test(source.code))
        readEnvironObjects(source, reads);
    if (/decouple|starlette\.config/.test(source.code))
        readDecouple(source, reads);
    if (source.code.includes('envvar'))
        readOptions(source, reads);
    reads.direct = reads.direct.filter(({ name }) => isVariableName(name));
    return reads;
};

;// CONCATENATED MODULE: ./build/validate-env/shell/shell.js

const assigned = /(?:^|[\s;&|({`])(?:(?:export|local|readonly|declare|typeset)\s+(?:-\w+\s+)*)?([A-Za-z_]\w*)(?:\[[^\]\n]{0,40}\])?\+?=|\b(?:for|select)\s+([A-Za-z_]\w*)\b|\bread\s+(?:-\w+\s+(?:"[^"\n]{0,80}"\s+)?)*((?:[A-Za-z_]\w*\s*)+)|\b(?:mapfile|readarray)\s+(?:-\w+\s+)*([A-Za-z_]\w*)|\bprintf\s+-v\s+([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*):?=|\bgetopts\s+\S+\s+([A-Za-z_]\w*)|\(\(\s*([A-Za-z_]\w*)\s*=/g;
const assignedNames = (text) => {
    const names = new Set();
    for (const match of text.matchAll(assigned)) {
        for (const group of match.slice(1))
            for (const name of (group ?? '').trim().split(/\s+/))
                if (name)
                    names.add(name);
    }
    return names;
};
const expansion = /(?<!\\)\$(?:\{[!#]?([A-Za-z_]\w*)(:?[-?+])?([^}\n]*)\}?|([A-Za-z_]\w*))/g;
const visibleShell = (text) => {
    const parts = [];
    let done = 0;
    const hide = (from, to) => {
        parts.push(text.slice(done, from), text.slice(from, to).replaceAll(/[^\n]/g, ' '));
        done = to;
    };
    let isDouble = false;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (character === '\\')
            at += 1;
        else if (character === '"')
            isDouble = !isDouble;
        else if (!isDouble && character === "'") {
            const close = text.indexOf("'", at + 1);
            if (close < 0)
                break;
            hide(at + 1, close);
            at = close;
        }
        else if (!isDouble && character === '#' && (at === 0 || /\s/.test(text[at - 1]))) {
            const end = text.indexOf('\n', at);
            hide(at, end < 0 ? text.length : end);
            at = end < 0 ? text.length : end;
        }
        else if (!isDouble && text.startsWith('<<', at)) {
            const quoted = /^<<-?\s*(['"])(\w+)\1[^\n]*\n/.exec(text.slice(at, at + 120));
            if (!quoted)
                continue;
            const start = at + quoted[0].length;
            const close = new RegExp(String.raw `^\s*${quoted[2]}\s*$`, 'm').exec(text.slice(start));
            const end = close ? start + close.index : text.length;
            hide(start, end);
            at = end - 1;
        }
    }
    return parts.join('') + text.slice(done);
};
const externalNames = (text) => {
    const visible = visibleShell(text);
    const own = assignedNames(visible);
    const found = new Map();
    let line = 1;
    let from = 0;
    for (const match of visible.matchAll(expansion)) {
        for (let at = visible.indexOf('\n', from); at >= 0 && at < match.index; at = visible.indexOf('\n', at + 1)) {
            line += 1;
            from = at + 1;
        }
        const name = match[1] ?? match[4];
        if (own.has(name) || !isConventionalName(name))
            continue;
        const isRequired = match[2]?.endsWith('?') ?? false;
        const known = found.get(name);
        if (!known)
            found.set(name, { name, line, isRequired });
        else if (isRequired)
            known.isRequired = true;
    }
    return [...found.values()];
};

// EXTERNAL MODULE: ./build/domain/path.js
var domain_path = __webpack_require__(298);
;// CONCATENATED MODULE: ./build/validate-env/readers/syntax.table.js

const plain = (quote) => ({ open: quote, close: quote, escapes: true, multiline: false });
const syntax_table_long = (quote) => ({ open: quote, close: quote, escapes: true, multiline: true });
const slashes = { lineComments: ['//'], blockComments: [['/*', '*/']] };
const syntaxes = {
    javascript: {
        ...slashes,
        strings: [plain('"'), plain("'"), { ...syntax_table_long('`'), interpolation: '${' }],
        regexLiterals: true,
        interesting: '[/"\'`{}]',
    },
    python: {
        lineComments: ['#'],
        blockComments: [],
        strings: ['"""', "'''", '"', "'"].map((quote) => ({
            ...(quote.length > 1 ? syntax_table_long(quote) : plain(quote)),
            interpolation: '{',
            prefixed: true,
        })),
        regexLiterals: false,
        interesting: '[#"\'{}]',
    },
    go: { ...slashes, strings: [plain('"'), { ...syntax_table_long('`'), escapes: false }, plain("'")], regexLiterals: false, interesting: '[/"\'`]' },
    ruby: {
        lineComments: ['#'],
        blockComments: [['\n=begin', '\n=end']],
        strings: [{ ...plain('"'), interpolation: '#{' }, plain("'"), { ...plain('`'), interpolation: '#{' }],
        regexLiterals: false,
        interesting: '[#"\'`{}\\n]',
    },
    php: {
        lineComments: ['//', '#'],
        blockComments: [['/*', '*/']],
        strings: [syntax_table_long('"'), syntax_table_long("'")],
        regexLiterals: false,
        interesting: '[/#"\']',
    },
    java: { ...slashes, strings: [syntax_table_long('"""'), plain('"'), plain("'")], regexLiterals: false, interesting: '[/"\']' },
    kotlin: {
        ...slashes,
        strings: [{ ...syntax_table_long('"""'), interpolation: '${' }, { ...plain('"'), interpolation: '${' }, plain("'")],
        regexLiterals: false,
        interesting: '[/"\'{}]',
    },
    csharp: {
        ...slashes,
        strings: [syntax_table_long('"""'), { ...plain('"'), interpolation: '{', prefixed: true }, plain("'")],
        regexLiterals: false,
        interesting: '[/"\'{}]',
    },
    rust: { ...slashes, strings: [syntax_table_long('"')], regexLiterals: false, interesting: '[/"]' },
    elixir: {
        lineComments: ['#'],
        blockComments: [],
        strings: [{ ...syntax_table_long('"""'), interpolation: '#{' }, { ...syntax_table_long('"'), interpolation: '#{' }, plain("'")],
        regexLiterals: false,
        interesting: '[#"\'{}]',
    },
};
const byExtension = {
    js: 'javascript', mjs: 'javascript', cjs: 'javascript', jsx: 'javascript', ts: 'javascript', mts: 'javascript', cts: 'javascript',
    tsx: 'javascript', vue: 'javascript', svelte: 'javascript', astro: 'javascript', py: 'python', go: 'go', rb: 'ruby', rake: 'ruby',
    ru: 'ruby', erb: 'ruby', gemspec: 'ruby', jbuilder: 'ruby', php: 'php', java: 'java', kt: 'kotlin', kts: 'kotlin', scala: 'java', groovy: 'java', cs: 'csharp',
    rs: 'rust', ex: 'elixir', exs: 'elixir',
};
const byName = {
    Gemfile: 'ruby', Rakefile: 'ruby', Capfile: 'ruby', Vagrantfile: 'ruby', Guardfile: 'ruby', Fastfile: 'ruby', Podfile: 'ruby', Dangerfile: 'ruby', artisan: 'php',
};
const languageOfShebang = (text) => {
    const program = /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([a-z]+)[\d.]*(?:\s|$)/.exec(text.slice(0, 200))?.[1];
    if (program === undefined)
        return undefined;
    if (/^(?:ba|da|z|k|a)?sh$/.test(program))
        return 'shell';
    const known = { ruby: 'ruby', python: 'python', node: 'javascript', deno: 'javascript', bun: 'javascript', tsx: 'javascript', php: 'php', elixir: 'elixir' };
    return Object.hasOwn(known, program) ? known[program] : undefined;
};
const languageOf = (path) => {
    const base = (0,domain_path/* baseOf */.b)(path);
    if (Object.hasOwn(byName, base))
        return byName[base];
    const extension = /\.([a-z]+)$/.exec(path)?.[1];
    return extension !== undefined && Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
};

;// CONCATENATED MODULE: ./build/validate-env/structs/fields.js

const tagName = /(?:^|\s)(?:env|envconfig|env-var)\s*:"([A-Za-z_][A-Za-z0-9_]*)([^"]*)"/;
const prefixOf = (tag) => {
    const namespace = /(?:^|\s)env-namespace\s*:"([^"]*)"/.exec(tag)?.[1];
    if (namespace)
        return `${namespace}_`;
    return /(?:^|\s)envPrefix\s*:"([^"]*)"/.exec(tag)?.[1] ?? '';
};
const toField = (tag, offset, type, inside) => {
    const match = tagName.exec(tag);
    const isRequired = /,required|,notEmpty/.test(match?.[2] ?? '') || /\brequired\s*:"true"/.test(tag);
    return { name: match?.[1] ?? '', offset, type, inside, prefix: prefixOf(tag), isRequired };
};
const structOpening = /(?:[^\n`{}]*\s)?(?:\[\])?\*?struct\s*\{/y;
const plainField = /([^\n`{}]*)(`?)/y;
const matchAt = (pattern, text, at) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
};
const tagAt = ({ code, strings }, from) => {
    const at = from + /^[ \t]*/.exec(code.slice(from, from + 40))[0].length;
    const literal = strings.get(at);
    return literal ? { tag: literal.value, at, end: literal.end } : { tag: '', at: from, end: from };
};
const bareType = (text) => {
    const words = text.trim().split(/\s+/);
    return (words.at(-1) ?? '').replace(/^(?:\[\]|\*)+/, '').replace(/^.*\./, '');
};
const deepest = 20;
const readFields = (source, from, depth) => {
    const { code } = source;
    const fields = [];
    let at = from;
    while (at < code.length) {
        const character = code[at];
        if (character === '}')
            return { fields, end: at + 1 };
        const opening = depth < deepest ? matchAt(structOpening, code, at) : null;
        if (opening) {
            const inner = readFields(source, at + opening[0].length, depth + 1);
            const { tag, end } = tagAt(source, inner.end);
            fields.push(toField(tag, at, '', inner.fields));
            at = Math.max(end, inner.end);
            continue;
        }
        const [whole, text = '', quote] = matchAt(plainField, code, at);
        const { tag, at: place, end } = quote ? tagAt(source, at + text.length) : { tag: '', at, end: at + whole.length };
        if (text.trim() !== '')
            fields.push(toField(tag, place, bareType(text), []));
        at = Math.max(end, at + 1);
    }
    return { fields, end: code.length };
};
const declaration = /(?:\btype\s+([A-Za-z_]\w*)(?:\[[^\][]*\])?\s+)?\bstruct\s*\{/g;
const readStructs = (source) => {
    const structs = [];
    if (!/\benv/.test(source.text))
        return structs;
    declaration.lastIndex = 0;
    let done = 0;
    for (const match of source.code.matchAll(declaration)) {
        if (match.index < done)
            continue;
        const { fields, end } = readFields(source, match.index + match[0].length, 0);
        structs.push({ name: match[1] ?? '', fields });
        done = end;
    }
    return structs;
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/validate-env/surfaces/yaml.js

const aliasLimit = 2000;
const readYaml = (text) => {
    const lines = new dist/* LineCounter */.HN();
    const documents = (0,dist/* parseAllDocuments */.hR)(text, {
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
        logLevel: 'silent',
    });
    if (!Array.isArray(documents))
        return [];
    if (documents.some((document) => document.errors.length > 0))
        return undefined;
    let followed = 0;
    return documents.map((document) => ({
        root: document.contents,
        lineOf: (node) => {
            const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
            return range ? lines.linePos(range[0]).line : 1;
        },
        resolve: (node) => {
            if (!(0,dist/* isAlias */.Vj)(node))
                return node;
            followed += 1;
            return followed > aliasLimit ? undefined : node.resolve(document);
        },
    }));
};
const mergedEntries = (file, value, depth) => {
    const node = file.resolve(value);
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.flatMap((item) => entriesOf(file, item, depth + 1));
    return entriesOf(file, node, depth + 1);
};
const entriesOf = (file, value, depth = 0) => {
    const node = file.resolve(value);
    if (!(0,dist/* isMap */.jh)(node) || depth > 20)
        return [];
    return node.items.flatMap((pair) => {
        const key = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '';
        if (key === '<<')
            return mergedEntries(file, pair.value, depth);
        return key === '' ? [] : [{ key, line: file.lineOf(pair.key), value: file.resolve(pair.value) }];
    });
};
const itemsOf = (file, value) => {
    const node = file.resolve(value);
    return (0,dist/* isSeq */.oP)(node) ? node.items.map((item) => file.resolve(item)) : [];
};
const at = (file, value, ...path) => path.reduce((node, key) => entriesOf(file, node).find((entry) => entry.key === key)?.value, value);
const textOf = (value) => (0,dist/* isScalar */.jn)(value) && value.value !== null && typeof value.source === 'string' ? value.source : undefined;
const placedText = (file, value) => {
    const text = textOf(value);
    if (text === undefined || !(0,dist/* isScalar */.jn)(value))
        return undefined;
    const isBlock = value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED';
    return { text, line: file.lineOf(value) + (isBlock ? 1 : 0) };
};
const scalarsBelow = (file, value, depth = 0) => {
    if (depth > 60)
        return [];
    if ((0,dist/* isMap */.jh)(value))
        return value.items.flatMap((pair) => scalarsBelow(file, pair.value, depth + 1));
    if ((0,dist/* isSeq */.oP)(value))
        return value.items.flatMap((item) => scalarsBelow(file, item, depth + 1));
    const text = placedText(file, value);
    return text ? [text] : [];
};

;// CONCATENATED MODULE: ./build/validate-env/surfaces/compose.js



const interpolation = /(?<!\$)(?:\$\$)*\$(?:\{([A-Za-z_]\w*)(:?[-?+])?|([A-Za-z_]\w*))/g;
const compose_interpolations = ({ text, line }) => {
    const lineAt = createLineFinder(text);
    return [...text.matchAll(interpolation)].map((match) => ({
        name: match[1] ?? match[3],
        line: line + lineAt(match.index) - 1,
        role: 'need',
        surface: 'compose',
        isRequired: match[2]?.endsWith('?') ?? false,
    }));
};
const provided = (name, line, target, literal, provision) => {
    const isReference = literal === undefined || /\$\{?\w/.test(literal);
    const fallback = /^\$\{[A-Za-z_]\w*:?-([^$}]*)\}$/.exec(literal ?? '')?.[1];
    const shown = fallback ?? (isReference ? undefined : literal);
    return {
        name,
        line,
        role: 'provided',
        surface: 'compose',
        ...(provision ? { provision } : {}),
        target,
        isReference,
        ...(shown ? { literal: shown } : {}),
    };
};
const readPairs = (file, value, target, provision) => {
    const fromMap = entriesOf(file, value).map(({ key, line, value: node }) => provided(key, line, target, textOf(node), provision));
    const fromList = itemsOf(file, value).flatMap((item) => {
        const text = placedText(file, item);
        const match = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(text?.text ?? '');
        return match && text ? [provided(match[1], text.line, target, match[2], provision)] : [];
    });
    return [...fromMap, ...fromList].filter(({ name }) => isVariableName(name));
};
const portPattern = /^(?:[\d.]+:|\[[^\]]*\]:)?(\d+):(\d+)(?:\/\w+)?$/;
const readPorts = (file, service, name) => itemsOf(file, at(file, service, 'ports')).flatMap((item) => {
    const text = placedText(file, item);
    const short = portPattern.exec(text?.text.replaceAll(/\$\{[A-Za-z_]\w*:?-(\d+)\}/g, '$1') ?? '');
    if (short && text)
        return [{ service: name, host: Number(short[1]), container: Number(short[2]), line: text.line }];
    const host = Number(textOf(at(file, item, 'published')) ?? Number.NaN);
    const container = Number(textOf(at(file, item, 'target')) ?? Number.NaN);
    return Number.isInteger(host) && Number.isInteger(container)
        ? [{ service: name, host, container, line: file.lineOf(item) }]
        : [];
});
const readService = (file, name, value, facts) => {
    const build = at(file, value, 'build');
    const context = textOf(build) ?? textOf(at(file, build, 'context')) ?? (build === undefined ? undefined : '.');
    const environmentFile = at(file, value, 'env_file');
    facts.services.push({
        name,
        build: context,
        dockerfile: textOf(at(file, build, 'dockerfile')),
        image: textOf(at(file, value, 'image')),
        hasEnvironmentFile: environmentFile !== undefined,
    });
    facts.sightings.push(...readPairs(file, at(file, value, 'environment'), name, 'environment'), ...readPairs(file, at(file, build, 'args'), name, 'argument'));
    facts.ports.push(...readPorts(file, value, name));
};
const readComposeFile = (text) => {
    const files = readYaml(text);
    if (!files)
        return undefined;
    const facts = { sightings: [], services: [], ports: [] };
    for (const file of files) {
        for (const { key, value } of entriesOf(file, at(file, file.root, 'services')))
            readService(file, key, value, facts);
        facts.sightings.push(...scalarsBelow(file, file.root).flatMap(compose_interpolations));
    }
    return facts;
};

;// CONCATENATED MODULE: ./build/validate-env/surfaces/configuration.js
const reference = /\$\{([A-Z_][A-Z0-9_]*)(?:(:)|\})|%env\((?:[a-z_]+:)*([A-Za-z_][A-Za-z0-9_]*)\)%/g;
const readConfiguration = (text) => text.split(/\r?\n/).flatMap((line, index) => /^\s*#/.test(line)
    ? []
    : [...line.matchAll(reference)].map((match) => ({
        name: match[1] ?? match[3],
        line: index + 1,
        role: 'read',
        surface: 'code',
        isRequired: match[2] === undefined,
    })));

;// CONCATENATED MODULE: ./build/validate-env/surfaces/dockerfile.js
const readInstructions = (text) => {
    const instructions = [];
    let isContinued = false;
    for (const [index, raw] of text.split('\n').entries()) {
        const line = raw.replace(/\r$/, '');
        if (/^\s*#/.test(line) || (isContinued && line.trim() === ''))
            continue;
        const isOpen = /[\\`]\s*$/.test(line);
        const body = isOpen ? line.replace(/[\\`]\s*$/, '') : line;
        if (isContinued)
            instructions.at(-1).lines.push({ text: body, line: index + 1 });
        else {
            const match = /^\s*([A-Za-z]+)\s+(.*)$/.exec(body);
            if (!match)
                continue;
            instructions.push({ word: match[1].toUpperCase(), lines: [{ text: match[2], line: index + 1 }] });
        }
        isContinued = isOpen && instructions.length > 0;
    }
    return instructions;
};
const pair = /([A-Za-z_]\w*)=("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"']*)/g;
const literalOf = (value) => {
    const inner = value.replace(/^(["'])([\s\S]*)\1$/, '$2');
    return inner === '' || inner.includes('$') ? undefined : inner;
};
const declared = (name, line, value, provision) => {
    const literal = value === undefined ? undefined : literalOf(value);
    return {
        name,
        line,
        role: 'provided',
        surface: 'dockerfile',
        provision,
        isReference: value !== undefined && value.includes('$'),
        ...(literal === undefined ? {} : { literal }),
    };
};
const readDeclaration = ({ word, lines }) => {
    const provision = word === 'ARG' ? 'argument' : 'environment';
    const old = word === 'ENV' ? /^([A-Za-z_]\w*)\s+([^=\s][\s\S]*)$/.exec(lines[0].text) : null;
    if (old && !lines[0].text.includes('='))
        return [declared(old[1], lines[0].line, old[2], provision)];
    return lines.flatMap(({ text, line }) => {
        const pairs = [...text.matchAll(pair)].map((match) => declared(match[1], line, match[2], provision));
        if (word !== 'ARG' || pairs.length > 0)
            return pairs;
        return text
            .split(/\s+/)
            .filter((name) => /^[A-Za-z_]\w*$/.test(name))
            .map((name) => declared(name, line, undefined, provision));
    });
};
const buildCommand = /\b(?:(?:npm|pnpm|yarn|bun)\s+(?:run\s+)?[\w:-]*build[\w:-]*|next\s+build|vite\s+build|nuxt\s+build|astro\s+build|react-scripts\s+build|ng\s+build|turbo\s+(?:run\s+)?build)\b/;
const readDockerfile = (text) => {
    const facts = { sightings: [], exposed: [], builds: [] };
    let stage = new Set();
    let declarationLine = 0;
    for (const instruction of readInstructions(text)) {
        const { word, lines } = instruction;
        if (word === 'FROM') {
            stage = new Set();
            declarationLine = 0;
        }
        else if (word === 'ARG' || word === 'ENV') {
            const sightings = readDeclaration(instruction);
            for (const { name } of sightings)
                stage.add(name);
            declarationLine = sightings[0]?.line ?? declarationLine;
            facts.sightings.push(...sightings);
        }
        else if (word === 'EXPOSE') {
            for (const match of lines[0].text.matchAll(/\b(\d{1,5})\b(?:\/\w+)?/g))
                facts.exposed.push({ port: Number(match[1]), line: lines[0].line });
        }
        else if (word === 'RUN' && lines.some(({ text: command }) => buildCommand.test(command))) {
            facts.builds.push({
                line: lines[0].line,
                declared: new Set(stage),
                declarationLine: declarationLine || lines[0].line,
            });
        }
    }
    return facts;
};

;// CONCATENATED MODULE: ./build/validate-env/surfaces/example.js
const active = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/;
const commented = /^\s*#+\s?(?:export\s+)?([A-Z_][A-Z0-9_]+)=(.*)$/;
const isProse = (value) => !/^["']/.test(value) && /^\S*\s+[a-z(]/.test(value) && !/^\S*\s+#/.test(value);
const unquoted = (value) => {
    const quoted = /^(["'`])([\s\S]*?)\1\s*(?:#.*)?$/.exec(value.trim());
    return quoted ? quoted[2] : value.replace(/\s#.*$/, '').trim();
};
const readExample = (text, surface) => {
    const role = surface === 'example' ? 'documented' : 'provided';
    const found = [];
    let openQuote = '';
    for (const [index, raw] of text.split(/\r?\n|\r/).entries()) {
        if (openQuote !== '') {
            if (raw.includes(openQuote))
                openQuote = '';
            continue;
        }
        const line = index === 0 ? raw.replace(/^\uFEFF/, '') : raw;
        const match = active.exec(line);
        const hidden = match ? null : commented.exec(line);
        const name = match?.[1] ?? hidden?.[1];
        const value = match?.[2] ?? hidden?.[2] ?? '';
        if (name === undefined || (hidden && (surface === 'dotenv' || isProse(value))))
            continue;
        const quote = match ? /^(["'`])(?![\s\S]*\1)/.exec(value.trim())?.[1] : undefined;
        const isOpen = quote !== undefined && text.split(quote).length % 2 === 1;
        if (isOpen)
            openQuote = quote;
        const literal = isOpen ? '' : unquoted(value);
        found.push({
            name,
            line: index + 1,
            role,
            surface,
            ...(surface === 'dotenv' ? { provision: 'environment' } : {}),
            ...(literal === '' ? {} : { literal }),
        });
    }
    return found;
};

;// CONCATENATED MODULE: ./build/validate-env/surfaces/kubernetes.js


const kubernetes_provided = (name, line, literal, provision) => ({
    name,
    line,
    role: 'provided',
    surface: 'kubernetes',
    provision,
    isReference: literal === undefined,
    ...(literal === undefined ? {} : { literal }),
});
const readContainers = (file, node, depth) => {
    if (depth > 12)
        return [];
    const own = itemsOf(file, at(file, node, 'env')).flatMap((item) => {
        const name = textOf(at(file, item, 'name'));
        return name && isVariableName(name)
            ? [kubernetes_provided(name, file.lineOf(item), textOf(at(file, item, 'value')), 'environment')]
            : [];
    });
    const inner = entriesOf(file, node).flatMap(({ value }) => readContainers(file, value, depth + 1));
    const items = itemsOf(file, node).flatMap((item) => readContainers(file, item, depth + 1));
    return [...own, ...inner, ...items];
};
const readData = (file, kind) => ['data', 'stringData'].flatMap((section) => entriesOf(file, at(file, file.root, section))
    .filter(({ key }) => isVariableName(key))
    .map(({ key, line, value }) => kubernetes_provided(key, line, kind === 'Secret' && section === 'data' ? undefined : textOf(value), kind === 'Secret' ? 'secret' : 'environment')));
const readManifests = (text) => readYaml(text)?.flatMap((file) => {
    const kind = textOf(at(file, file.root, 'kind'));
    if (kind === undefined || at(file, file.root, 'apiVersion') === undefined)
        return [];
    if (kind === 'ConfigMap' || kind === 'Secret')
        return readData(file, kind);
    return readContainers(file, at(file, file.root, 'spec'), 0);
});

;// CONCATENATED MODULE: ./build/validate-env/surfaces/markdown.js

const fence = /^\s{0,3}(`{3,}|~{3,})\s*([\w+-]*)/;
const environmentFences = new Set([
    '',
    'env',
    'dotenv',
    'sh',
    'bash',
    'shell',
    'zsh',
    'ini',
    'properties',
    'text',
    'plaintext',
    'console',
]);
const assignment = /^\s*(?:\$\s+)?(?:#\s?)?(?:export\s+|set\s+)?([A-Z][A-Z0-9_]+)=("[^"]*"|'[^']*'|\S*)/;
const headings = /\b(?:variable|env|name|key|setting|parameter|option|secret|configuration)s?\b/i;
const codeCell = /^`\$?\{?([A-Z][A-Z0-9_]+)\}?(?:=[^`]*)?`$/;
const cellsOf = (line) => line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
const documented = (name, line, literal) => ({
    name,
    line,
    role: 'documented',
    surface: 'docs',
    ...(literal ? { literal } : {}),
});
const readTableRow = (row, line) => {
    const cell = cellsOf(row)[0]?.replaceAll('**', '') ?? '';
    const name = codeCell.exec(cell)?.[1] ?? /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/.exec(cell)?.[1] ?? '';
    return name.includes('_') && isConventionalName(name) ? [documented(name, line)] : [];
};
const readFenced = (row, line) => {
    const match = assignment.exec(row);
    const name = match?.[1] ?? '';
    if (!name.includes('_'))
        return [];
    return [documented(name, line, match[2].replace(/^(["'])(.*)\1$/, '$2'))];
};
const portPhrase = /\b([a-z][\w-]*)\/?(?:\s+(?:runs|listens|is|served|available))?\s+(?:on\s+|at\s+|\()?port:?\s+`?(\d{2,5})\b/gi;
const readDocumentedPorts = (text) => text.includes('port')
    ? text.split(/\r?\n/).flatMap((row, index) => [...row.slice(0, 2000).matchAll(portPhrase)].map((match) => ({
        service: match[1].toLowerCase(),
        port: Number(match[2]),
        line: index + 1,
    })))
    : [];
const longestRow = 2000;
const readMarkdown = (text) => {
    const found = [];
    let closing = '';
    let isEnvironment = false;
    let isTable = false;
    let before = '';
    for (const [index, long] of text.split(/\r?\n/).entries()) {
        const row = long.slice(0, longestRow);
        const mark = fence.exec(row);
        if (closing === '' && mark) {
            closing = mark[1];
            isEnvironment = environmentFences.has(mark[2].toLowerCase());
        }
        else if (closing !== '' && row.trim().startsWith(closing) && /^[`~]+$/.test(row.trim()))
            closing = '';
        else if (closing !== '') {
            if (isEnvironment)
                found.push(...readFenced(row, index + 1));
        }
        else if (/^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/.test(row) && before.includes('|'))
            isTable = headings.test(cellsOf(before)[0] ?? '');
        else if (isTable && row.includes('|'))
            found.push(...readTableRow(row, index + 1));
        else
            isTable = false;
        before = row;
    }
    return found;
};

;// CONCATENATED MODULE: ./build/validate-env/surfaces/template.js





const placeholder = /(?<![A-Za-z0-9_])__[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__(?![A-Za-z0-9_])/g;
const readPlaceholders = (text) => {
    const lineAt = createLineFinder(text);
    return [...text.matchAll(placeholder)].map((match) => ({
        name: match[0],
        line: lineAt(match.index),
        role: 'provided',
        surface: 'template',
        provision: 'placeholder',
    }));
};
const readEcosystem = (text) => {
    const source = readSource(text, syntaxes.javascript);
    const found = [];
    for (const match of source.code.matchAll(/\benv(?:_(\w+))?["']?\s*:\s*\{/g)) {
        for (const { name, offset } of objectKeys(source, match.index + match[0].length - 1)) {
            const colon = source.code.indexOf(':', source.strings.get(offset)?.end ?? offset);
            const literal = stringAt(source, colon + 1)?.value;
            const isReference = literal === undefined || /__|\$\{|<%|\{\{/.test(literal);
            found.push({
                name,
                line: source.lineAt(offset),
                role: 'provided',
                surface: 'template',
                provision: 'environment',
                isReference,
                ...(match[1] === undefined ? {} : { environment: match[1] }),
                ...(literal === undefined || isReference ? {} : { literal }),
            });
        }
    }
    return found;
};
const readUnit = (text) => text.split(/\r?\n/).flatMap((line, index) => {
    const value = /^\s*Environment=(.*)$/.exec(line)?.[1] ?? '';
    return [...value.matchAll(/(?:^|[\s"'])([A-Za-z_]\w*)=/g)].map((match) => ({
        name: match[1],
        line: index + 1,
        role: 'provided',
        surface: 'systemd',
        provision: 'environment',
        isReference: true,
    }));
});
const readNginx = (text) => text.split(/\r?\n/).flatMap((line, index) => {
    const name = /^\s*env\s+([A-Za-z_]\w*)\s*(?:=[^;]*)?;/.exec(line)?.[1];
    return name && isVariableName(name)
        ? [
            {
                name,
                line: index + 1,
                role: 'provided',
                surface: 'nginx',
                provision: 'environment',
                isReference: true,
            },
        ]
        : [];
});

;// CONCATENATED MODULE: ./build/validate-env/shell/nested-shell.js

const opening = /<<-?\s*(["'])(\w+)\1/;
const readsScript = /\b(?:ba|z|da|k)?sh\b/;
const commandBefore = (lines, index) => {
    let from = index;
    while (from > 0 && /\\\s*$/.test(lines[from - 1]))
        from -= 1;
    return lines.slice(from, index + 1).join('\n');
};
const handedOver = (command) => assignedNames(command.replaceAll(/["']/g, ' '));
const nestedScripts = (text) => {
    const lines = text.split('\n');
    const found = [];
    for (let at = 0; at < lines.length; at += 1) {
        const match = opening.exec(lines[at]);
        if (!match)
            continue;
        const close = lines.findIndex((line, index) => index > at && line.trim() === match[2]);
        const end = close < 0 ? lines.length : close;
        const command = commandBefore(lines, at);
        if (readsScript.test(command))
            found.push({
                text: lines.slice(at + 1, end).join('\n'),
                line: at + 2,
                isRemote: /\bssh\b/.test(command),
                given: handedOver(command.slice(0, command.lastIndexOf('<<'))),
            });
        at = end;
    }
    return found;
};

;// CONCATENATED MODULE: ./build/validate-env/surfaces/expression.js
const contextName = /\b(secrets|vars)\s*(?:\.\s*([A-Za-z_][A-Za-z0-9_]*)|\[\s*['"]([A-Za-z_][A-Za-z0-9_]*)['"]\s*\])/g;
const expressionsOf = ({ text, line }) => {
    const found = [];
    let current = line;
    let from = 0;
    for (let open = text.indexOf('${{'); open >= 0; open = text.indexOf('${{', from)) {
        for (let end = text.indexOf('\n', from); end >= 0 && end < open; end = text.indexOf('\n', end + 1))
            current += 1;
        const close = text.indexOf('}}', open);
        if (close < 0)
            break;
        found.push({ text: text.slice(open + 3, close), line: current });
        current += text.slice(open, close).split('\n').length - 1;
        from = close + 2;
    }
    return found;
};
const contextNames = (expression) => [...expression.text.matchAll(contextName)].map((match) => ({
    name: match[2] ?? match[3],
    line: expression.line,
    role: 'provided',
    surface: 'workflow',
    provision: match[1] === 'vars' ? 'variable' : 'secret',
}));

;// CONCATENATED MODULE: ./build/validate-env/surfaces/workflow-job.js


const matrixReference = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/;
const environmentsOf = (file, job) => {
    const node = at(file, job, 'environment');
    const text = textOf(node) ?? textOf(at(file, node, 'name'));
    if (text === undefined)
        return { environments: [], isComputed: false };
    if (!text.includes('${{'))
        return { environments: [text], isComputed: false };
    const axis = matrixReference.exec(text.trim())?.[1];
    const items = axis === undefined ? [] : itemsOf(file, at(file, job, 'strategy', 'matrix', axis));
    const environments = items.flatMap((item) => textOf(item) ?? []);
    const isKnown = environments.length > 0 && environments.length === items.length;
    return isKnown ? { environments, isComputed: false } : { environments: [], isComputed: true };
};
const contextUses = (file, value, isShared) => scalarsBelow(file, value)
    .flatMap(expressionsOf)
    .flatMap((expression) => contextNames(expression).map(({ name, line, provision }) => ({
    name,
    source: provision === 'variable' ? 'variable' : 'secret',
    line,
    isOptional: /\|\||&&|[=!]=/.test(expression.text),
    isShared,
})));
const handedSecrets = (file) => new Set(entriesOf(file, at(file, file.root, 'on', 'workflow_call', 'secrets')).map(({ key }) => key));
const readJob = (file, name, line, value) => {
    const handed = handedSecrets(file);
    const uses = [...contextUses(file, value, false), ...contextUses(file, at(file, file.root, 'env'), true)];
    return {
        name,
        line,
        ...environmentsOf(file, value),
        uses: uses.filter((use) => use.source === 'variable' || !handed.has(use.name)),
    };
};

;// CONCATENATED MODULE: ./build/validate-env/surfaces/workflow.js






const conditionNames = (file, value) => {
    const text = placedText(file, value);
    return text && !text.text.includes('${{') ? contextNames(text) : [];
};
const readEnvironment = (file, value, target) => entriesOf(file, value)
    .filter(({ key }) => isVariableName(key))
    .map(({ key, line, value: node }) => {
    const literal = textOf(node);
    const isReference = literal?.includes('${{') ?? false;
    return {
        name: key,
        line,
        role: 'provided',
        surface: 'workflow',
        provision: 'environment',
        target,
        isReference,
        ...(literal === undefined || isReference ? {} : { literal }),
    };
});
const buildArguments = (file, step, target) => {
    const text = placedText(file, at(file, step, 'with', 'build-args'));
    if (!text)
        return [];
    return text.text.split('\n').flatMap((line, index) => {
        const name = /^\s*([A-Za-z_]\w*)=/.exec(line)?.[1];
        return name
            ? [
                {
                    name,
                    line: text.line + index,
                    role: 'provided',
                    surface: 'workflow',
                    provision: 'argument',
                    target,
                    isReference: true,
                },
            ]
            : [];
    });
};
const environmentFile = /\becho\s+["']?([A-Za-z_]\w*)(?:=|<<)[^\n]*>>\s*["']?\$\{?GITHUB_ENV/g;
const exportedNames = (script) => [...script.matchAll(environmentFile)].map((match) => match[1]);
const hasOwnShell = (file, step) => /^(?:pwsh|powershell|cmd|python|node)/.test(textOf(at(file, step, 'shell')) ?? '');
const noteUses = ({ text, line }, provided, facts) => {
    const isStrict = /^\s*set\s+-\w*u|\bset\s+-o\s+nounset/m.test(text);
    for (const use of externalNames(text)) {
        facts.usedInShell.add(use.name);
        if (!provided.has(use.name))
            facts.unprovided.push({ name: use.name, line: line + use.line - 1, isStrict: isStrict || use.isRequired });
    }
};
const readScript = (file, step, scope, facts) => {
    const script = placedText(file, at(file, step, 'run'));
    if (!script)
        return [];
    for (const expression of expressionsOf(script)) {
        for (const { name, provision } of contextNames(expression))
            if (provision === 'secret')
                facts.splices.push({ name, line: expression.line });
    }
    if (hasOwnShell(file, step))
        return [];
    const plain = script.text.replaceAll(/\$\{\{[\s\S]*?\}\}/g, (expression) => expression.replaceAll(/[^\n]/g, ' '));
    noteUses({ text: plain, line: script.line }, scope.names, facts);
    for (const nested of nestedScripts(plain)) {
        const names = new Set([...(nested.isRemote ? [] : scope.names), ...nested.given]);
        noteUses({ text: nested.text, line: script.line + nested.line - 1 }, names, facts);
    }
    return exportedNames(script.text);
};
const readSteps = (file, steps, outer, facts) => {
    const names = new Set(outer.names);
    for (const [index, step] of itemsOf(file, steps).entries()) {
        const target = `${outer.target}/${textOf(at(file, step, 'name')) ?? index}`;
        const own = readEnvironment(file, at(file, step, 'env'), target);
        facts.sightings.push(...own, ...buildArguments(file, step, target), ...conditionNames(file, at(file, step, 'if')));
        const scope = { target, names: new Set([...names, ...own.map(({ name }) => name)]) };
        for (const name of readScript(file, step, scope, facts))
            names.add(name);
    }
};
const placeIn = (environments, sightings) => environments.length === 0
    ? [...sightings]
    : environments.flatMap((environment) => sightings.map((sighting) => ({ ...sighting, environment })));
const noteExpressions = (texts, facts) => {
    for (const expression of texts.flatMap(expressionsOf)) {
        facts.sightings.push(...contextNames(expression));
        for (const match of expression.text.matchAll(/\benv\s*\.\s*([A-Za-z_]\w*)/g))
            facts.usedInShell.add(match[1]);
    }
};
const readOneJob = (file, { key, line, value }, whole, facts) => {
    const job = readJob(file, key, line, value);
    const inner = { ...facts, sightings: [] };
    const own = readEnvironment(file, at(file, value, 'env'), key);
    inner.sightings.push(...own, ...conditionNames(file, at(file, value, 'if')));
    const names = new Set([...whole, ...own].map(({ name }) => name));
    readSteps(file, at(file, value, 'steps'), { target: key, names }, inner);
    for (const { key: secret, line: place } of entriesOf(file, at(file, value, 'secrets')))
        if (isVariableName(secret))
            inner.sightings.push({ name: secret, line: place, role: 'provided', surface: 'workflow', provision: 'secret' });
    noteExpressions(scalarsBelow(file, value), inner);
    facts.sightings.push(...placeIn(job.environments, inner.sightings));
    facts.jobs.push(job);
};
const readFile = (file, facts) => {
    const whole = readEnvironment(file, at(file, file.root, 'env'), '');
    facts.sightings.push(...whole);
    for (const entry of entriesOf(file, at(file, file.root, 'jobs')))
        readOneJob(file, entry, whole, facts);
    readSteps(file, at(file, file.root, 'runs', 'steps'), { target: 'runs', names: new Set() }, facts);
    for (const { key, value } of entriesOf(file, file.root))
        if (key !== 'jobs')
            noteExpressions(scalarsBelow(file, value), facts);
};
const readWorkflow = (text) => {
    const files = readYaml(text);
    if (!files)
        return undefined;
    const facts = { sightings: [], splices: [], unprovided: [], usedInShell: new Set(), jobs: [] };
    for (const file of files)
        readFile(file, facts);
    return facts;
};

;// CONCATENATED MODULE: ./build/validate-env/scan/file-kind.js


const areas = ['code', 'workflows', 'compose', 'dockerfile', 'templates', 'docs'];
const areaOfKind = {
    code: 'code',
    shell: 'code',
    script: 'code',
    configuration: 'code',
    workflow: 'workflows',
    'retired-workflow': 'workflows',
    compose: 'compose',
    dockerfile: 'dockerfile',
    template: 'templates',
    ecosystem: 'templates',
    unit: 'templates',
    nginx: 'templates',
    manifest: 'templates',
    dotenv: 'templates',
    example: 'docs',
    docs: 'docs',
};
const areaOf = (kind) => areaOfKind[kind.kind];
const exampleWord = /(?:^|[.\-_])(?:example|sample|template|tmpl|dist|defaults?)(?:[.\-_]|$)/i;
const file_kind_byName = [
    [/^\.github\/workflows\/[^/]+\.ya?ml$/, 'workflow'],
    [/^\.github\/workflows\/[^/]+\.(?:disabled|tbd|bak|off|old|txt)$/, 'retired-workflow'],
    [/(?:^|\/)action\.ya?ml$/, 'workflow'],
    [/(?:^|\/)(?:docker-)?compose(?:[.\-_][\w.-]+)?\.ya?ml$/, 'compose'],
    [/(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.Dockerfile$/, 'dockerfile'],
    [/(?:^|\/)ecosystem[\w.-]*\.(?:c?js|json)$/, 'ecosystem'],
    [/\.service(?:\.(?:template|tmpl|j2))?$/, 'unit'],
    [/(?:^|\/)(?:nginx[^/]*|[^/]*nginx)\.conf(?:\.[\w]+)?$/, 'nginx'],
    [/\.(?:template|tmpl|tpl|j2|erb\.ya?ml)$|\.template\.[\w.]+$/, 'template'],
    [/(?:^|\/)application(?:-[\w]+)?\.(?:ya?ml|properties)$/, 'configuration'],
    [/(?:^|\/)config\/(?:[\w.-]+\/)*[\w.-]+\.yaml$/, 'configuration'],
    [/\.(?:md|mdx|markdown)$/i, 'docs'],
    [/\.(?:sh|bash)$/, 'shell'],
    [/(?:^|\/)(?:bin|exe|scripts?)\/[^./]+$/, 'script'],
    [/\.ya?ml$/, 'manifest'],
];
const file_kind_environmentFile = /^\.?env(?:\.[\w.-]+)?$|\.env$|^\.env\.|^\.?env[-_](?:[\w.-]+[-_.])?(?:example|sample|template)(?:[-_.][\w.-]+)?$/;
const kindOf = (path) => {
    const base = (0,domain_path/* baseOf */.b)(path);
    if (file_kind_environmentFile.test(base) &&
        !/\.(?:[cm]?[jt]sx?|py|go|rb|php|java|kt|cs|rs|exs?|ya?ml|json|md|d\.ts)$/.test(base))
        return { kind: exampleWord.test(base) ? 'example' : 'dotenv' };
    const found = file_kind_byName.find(([pattern]) => pattern.test(path));
    if (found)
        return { kind: found[1] };
    const language = languageOf(path);
    return language ? { kind: 'code', language } : undefined;
};
const left = /(?:^|\/)(?:node_modules|vendor|third_party|\.venv|venv|site-packages|__pycache__|dist|\.next|\.nuxt|\.output|\.svelte-kit|\.turbo|coverage|htmlcov|\.tox|\.mypy_cache|target\/(?:debug|release|classes))\/|\.min\.[cm]?js$|\.d\.ts$|\.map$|-lock\.(?:json|ya?ml)$/;
const isForeign = (path) => left.test(path);
const testFolder = /(?:^|\/)(?:tests?|__tests__|__mocks__|spec|e2e|testing|cypress|playwright|test-utils|testdata|fixtures|\w+[_-]tests?|tests?[_-]\w+)\//i;
const testFile = /(?:^|\/)(?:test_[\w.-]+\.py|conftest\.py|[\w.-]+_test\.(?:py|go|rb|exs)|[\w.-]+_spec\.rb|[\w.-]+[.-](?:test|spec|cy|e2e|stories)\.[cm]?[jt]sx?|(?:jest|vitest|playwright|cypress|karma|wdio|nightwatch)[\w.-]*\.[cm]?[jt]s|[\w.-]+Tests?\.(?:java|kt|cs|php)|setupTests\.[jt]s|config\/(?:environments\/)?test\.(?:exs|rb))$/;
const isTest = (path) => testFolder.test(path) || testFile.test(path);
const environmentInName = /(?:^|\/)(?:\.?env|(?:docker-)?compose|application)[.-]([a-z]\w*)(?:\.ya?ml|\.properties)?$/i;
const environmentWord = /^(?:prod|production|stag|stage|staging|dev|develop|development|test|qa|uat|preview|local)$/i;
const environmentOfPath = (path) => {
    const word = environmentInName.exec(path)?.[1];
    return word !== undefined && environmentWord.test(word) ? word.toLowerCase() : undefined;
};

;// CONCATENATED MODULE: ./build/validate-env/rendered/language.js


const marker = /\.(?:template|tmpl|tpl|j2|in)(?=\.|$)/i;
const outputOf = (path) => {
    const base = (0,domain_path/* baseOf */.b)(path);
    return marker.test(base) ? path.slice(0, path.length - base.length) + base.replace(marker, '') : undefined;
};
const directive = /^\s{0,40}(?:server_name|proxy_pass|listen|location|upstream|set\s+\$)[^;{]{0,300}[;{]\s*$/;
const language_languageOf = (template, lines) => {
    const path = outputOf(template) ?? template;
    const kind = kindOf(path)?.kind;
    return {
        isShell: kind === 'shell' || kind === 'dockerfile' || /(?:^|\/)Makefile$|\.(?:mk|zsh)$/.test(path),
        isCode: /\.(?:[cm]?[jt]sx?|java|kt|go|rs|cs|py|rb|php|swift|scala)$/.test(path),
        isMarkup: /\.(?:x?html?|xml|svg|vue|jsx|tsx|mdx?|plist|hbs|mustache|svelte|astro)$/.test(path),
        isBatch: /\.(?:bat|cmd)$/i.test(path),
        isUnit: kind === 'unit',
        isNginx: kind === 'nginx' || (/\.conf$|\/sites-\w+\//.test(path) && lines.some((line) => directive.test(line))),
        fillsDollar: kind === 'compose' || kind === 'configuration',
    };
};

;// CONCATENATED MODULE: ./build/validate-env/rendered/styles.js

const styles = ['underscores', 'dollar', 'expression', 'braces', 'angles', 'percent'];
const patterns = {
    underscores: /(?<![A-Za-z0-9_#@])__([A-Z][A-Z0-9]{0,80}(?:_[A-Z0-9]{1,80}){0,20})__(?![A-Za-z0-9_])/g,
    dollar: /(?<![$\\])\$\{([A-Za-z_][A-Za-z0-9_]{0,100})(?::?[-=?+][^}]{0,200})?\}/g,
    expression: /\$\{\{[ \t]{0,20}([A-Za-z_][\w.-]{0,100})[ \t]{0,20}\}\}/g,
    braces: /(?<![{$])\{\{-?[ \t]{0,20}(\.?[A-Za-z_][\w.-]{0,100})[ \t]{0,20}(?:\|[^{}]{0,200})?-?\}\}/g,
    angles: /(?<![\w?<])<([A-Z][A-Z0-9_]{0,80}|(?:your|my|insert|replace|change|enter)[\w -]{1,60}|[a-z]{1,40}(?:[-_][a-z0-9]{1,40}){1,10})>(?![\w>])/g,
    percent: /(?<![%\w])%([A-Z][A-Z0-9_]{0,80})%(?![\w%])/g,
};
const styles_written = {
    underscores: (name) => `__${name}__`,
    dollar: (name) => `\${${name}}`,
    expression: (name) => `\${{ ${name} }}`,
    braces: (name) => `{{${name}}}`,
    angles: (name) => `<${name}>`,
    percent: (name) => `%${name}%`,
};
const constants = /^(?:FILE|LINE|DIR|CLASS|FUNCTION|METHOD|NAMESPACE|TRAIT|DATE|TIME|COUNTER)$/;
const isPlainlyQuoted = (before) => Math.max(before.lastIndexOf('"'), before.lastIndexOf("'")) > before.lastIndexOf('`');
const isOwn = (style, name, before, language) => {
    if (style === 'underscores')
        return language.isCode && constants.test(name);
    if (style === 'percent')
        return language.isBatch || /^[0-9A-F]{2}$/.test(name);
    if (style === 'angles')
        return language.isMarkup || (language.isCode && !/["'`]$/.test(before));
    if (style === 'braces')
        return (language.isMarkup || language.isCode) && !/^[A-Z][A-Z0-9_]+$/.test(name);
    if (style !== 'dollar')
        return false;
    if (language.isCode)
        return !isPlainlyQuoted(before);
    if (language.isUnit)
        return !/^\s*Environment/.test(before);
    return language.isShell || (language.isNginx && /^[a-z]/.test(name));
};
const isAmbiguous = (style, name, { fillsDollar }) => (style === 'dollar' && fillsDollar) || (style === 'braces' && /^\.(?!Values\.|Release\.|Chart\.|Env\.)/.test(name));
const marksInLine = (text, line, language) => {
    const isComment = /^\s*(?:#|;|\/\/)/.test(text);
    return styles.flatMap((style) => [...text.matchAll(patterns[style])].flatMap((match) => {
        const name = match[1];
        if (isOwn(style, name, text.slice(Math.max(0, match.index - 300), match.index), language))
            return [];
        return [
            {
                style,
                name,
                text: styles_written[style](name),
                line,
                column: match.index + 1,
                length: match[0].length,
                isComment,
                isAmbiguous: isAmbiguous(style, name, language),
            },
        ];
    }));
};
const hasMark = /__|\$\{|\{\{|<|%/;
function* findMarks(path, lines) {
    const language = language_languageOf(path, lines);
    for (const [index, text] of lines.entries())
        if (hasMark.test(text))
            yield* marksInLine(text, index + 1, language);
}

;// CONCATENATED MODULE: ./build/validate-env/rendered/renderers.js



const substitution = /(?<![\w$\\])s([|/#,@!:~;%^+])((?:\\.|(?!\1)[^\\\n]){1,300})\1((?:\\.|\$\{\{[^}\n]{0,200}\}\}|(?!\1)[^\\\n]){0,1000})\1/g;
const source = /\$\{\{\s*(secrets|vars|env|inputs)\.([A-Za-z_]\w*)\s*\}\}|(?<!\\)\$\{?([A-Za-z_]\w*)/g;
const fromSecrets = /^[ \t-]*([A-Za-z_]\w*):[ \t]*["']?\$\{\{[ \t]*secrets\./gm;
const environmentKey = /^[ \t]+([A-Za-z_]\w*):(?=[ \t]|$)/gm;
const foreignStep = /uses:[ \t]*["']?[\w./-]*(?:replace|templat|envsubst|substitut|render|jinja)[\w./-]*@/gi;
const envsubst = /(?<![\w/.-])envsubst\b(?!['"]?\s*[:=])([^\n|;&<>)]{0,500})/g;
const renderers_namesIn = (pattern, text) => new Set([...text.matchAll(pattern)].map((match) => match[1]));
const marksOf = (pattern) => [...findMarks('', [pattern.replace(/\\([${}|/<>])/g, '$1')])];
const rewritesOf = (replacement, delimiter, line, secrets) => [...replacement.matchAll(source)].map((match) => {
    const name = match[2] ?? match[3];
    const isExpression = match[1] !== undefined;
    return { name, line, delimiter, isSecret: match[1] === 'secrets' || secrets.has(name), isExpression };
});
const readSubstitutions = (text, lineAt, facts) => {
    const secrets = renderers_namesIn(fromSecrets, text);
    for (const match of text.matchAll(substitution)) {
        const line = lineAt(match.index);
        for (const mark of marksOf(match[2]))
            facts.replaced.push({ style: mark.style, text: mark.text, line });
        facts.rewrites.push(...rewritesOf(match[3], match[1], line, secrets));
    }
};
const readEnvsubst = (text, lineAt, facts) => {
    for (const match of text.matchAll(envsubst)) {
        const list = match[1];
        const line = lineAt(match.index);
        const isLiteral = /'[^']*\$|\\\$/.test(list);
        if (!isLiteral && list.includes('$'))
            facts.isOpenEnded = true;
        else if (!isLiteral)
            facts.open.push({ line });
        else
            for (const [, name] of list.matchAll(/\$\{?([A-Za-z_]\w*)/g))
                facts.replaced.push({ style: 'dollar', text: `\${${name}}`, line });
    }
};
const withoutComments = (text) => text.replace(/^[ \t]*#[^\n]*/gm, (comment) => ' '.repeat(comment.length));
const readRenderers = (whole) => {
    if (!/\b(?:sed|perl|envsubst)\b/.test(whole) && whole.search(foreignStep) < 0)
        return undefined;
    const text = withoutComments(whole);
    const lineAt = createLineFinder(text);
    const facts = {
        text,
        replaced: [],
        open: [],
        given: new Set([...renderers_namesIn(environmentKey, text), ...assignedNames(text)]),
        isOpenEnded: /(?:^|[\s;&])(?:source|\.)\s+[^\s=]|set\s+-a|allexport|GITHUB_ENV|export\s+\$\(|eval\s/m.test(text),
        rewrites: [],
    };
    readSubstitutions(text, lineAt, facts);
    readEnvsubst(text, lineAt, facts);
    for (const match of text.matchAll(foreignStep))
        facts.open.push({ line: lineAt(match.index) });
    return facts;
};

;// CONCATENATED MODULE: ./build/validate-env/scan/file-facts.js




















const emptyFacts = (path, kind) => ({
    path,
    kind,
    sightings: [],
    splices: [],
    unprovided: [],
    usedInShell: new Set(),
    services: [],
    ports: [],
    documentedPorts: [],
    jobs: [],
});
const longestMean = 400;
const isBundle = (text) => text.length > 20_000 && text.length / (text.split('\n').length || 1) > longestMean;
const mentions = {
    javascript: /env\b|Env\b|Config(?:Service|Module)/,
    python: /environ|getenv|Settings|BaseModel|\bEnv\b|decouple|starlette|envvar|class |env/,
    go: /env|Env|viper/,
    ruby: /ENV/,
    php: /env|ENV|Env|_SERVER/,
    java: /env|@Value|@ConfigProperty/,
    kotlin: /env|@Value/,
    csharp: /Environment|onfiguration|GetValue/,
    rust: /env/,
    elixir: /env/,
};
const nameInQuotes = /["'`][A-Z][A-Z0-9]*_[A-Z0-9_]*["'`]/;
const bareCode = (path, text, language) => {
    if (path.endsWith('.erb'))
        return embeddedRuby(text);
    if (language === 'php')
        return withoutHereDocuments(path.endsWith('.blade.php') ? text : embeddedPhp(text));
    return language === 'ruby' ? withoutHereDocuments(text) : text;
};
const readCode = (path, text, language) => {
    const facts = emptyFacts(path, 'code');
    if (isBundle(text))
        return { ...facts, problem: 'looks generated: its lines are longer than people write' };
    if (!mentions[language].test(text) && !nameInQuotes.test(text))
        return facts;
    const source = readSource(bareCode(path, text, language), syntaxes[language]);
    const reads = language === 'javascript'
        ? readJavaScript(source)
        : language === 'python'
            ? readPython(source)
            : readOther(source, language);
    const classes = language === 'python' ? readClasses(source) : [];
    const structs = language === 'go' ? readStructs(source) : [];
    return { ...facts, code: { source, language, reads, classes, structs } };
};
const readShell = (path, text) => ({
    ...emptyFacts(path, 'shell'),
    sightings: externalNames(text).map(({ name, line, isRequired }) => ({
        name,
        line,
        role: 'read',
        surface: 'shell',
        isRequired,
    })),
});
const file_facts_readScript = (path, text) => {
    const language = languageOfShebang(text);
    if (language === undefined)
        return emptyFacts(path, 'script');
    const facts = language === 'shell' ? readShell(path, text) : readCode(path, text, language);
    return { ...facts, kind: 'script' };
};
const readErb = (path, text) => {
    if (!text.includes('<%'))
        return {};
    const { code } = readCode(path, embeddedRuby(text), 'ruby');
    return code ? { code } : {};
};
const readWorkflowFile = (path, text, kind) => {
    const facts = emptyFacts(path, kind);
    const found = readWorkflow(text);
    if (!found)
        return { ...facts, problem: 'is no valid YAML' };
    if (kind === 'retired-workflow')
        return { ...facts, splices: found.splices };
    return { ...facts, ...found };
};
const readYamlSurface = (path, text) => {
    const facts = emptyFacts(path, 'compose');
    const found = readComposeFile(text);
    return found ? { ...facts, ...found } : { ...facts, problem: 'is no valid YAML' };
};
const sightingsOf = (kind, text) => {
    if (kind === 'example' || kind === 'dotenv')
        return readExample(text, kind);
    if (kind === 'ecosystem')
        return [...readEcosystem(text), ...readPlaceholders(text)];
    if (kind === 'unit')
        return [...readUnit(text), ...readPlaceholders(text)];
    if (kind === 'nginx')
        return [...readNginx(text), ...readPlaceholders(text)];
    if (kind === 'configuration')
        return readConfiguration(text);
    if (kind === 'manifest')
        return /^apiVersion:/m.test(text) ? (readManifests(text) ?? []) : [];
    return readPlaceholders(text);
};
const readByKind = (path, kind, text) => {
    if (kind.kind === 'code')
        return readCode(path, text, kind.language);
    if (kind.kind === 'shell')
        return readShell(path, text);
    if (kind.kind === 'script')
        return file_facts_readScript(path, text);
    if (kind.kind === 'workflow' || kind.kind === 'retired-workflow')
        return readWorkflowFile(path, text, kind.kind);
    if (kind.kind === 'compose')
        return readYamlSurface(path, text);
    if (kind.kind === 'dockerfile') {
        const dockerfile = readDockerfile(text);
        return { ...emptyFacts(path, 'dockerfile'), sightings: dockerfile.sightings, dockerfile };
    }
    if (kind.kind === 'docs')
        return { ...emptyFacts(path, 'docs'), sightings: readMarkdown(text), documentedPorts: readDocumentedPorts(text) };
    return { ...emptyFacts(path, kind.kind), ...readErb(path, text), sightings: sightingsOf(kind.kind, text) };
};
const rendering = new Set(['workflow', 'retired-workflow', 'shell']);
const file_facts_readFile = (path, kind, text) => {
    const facts = readByKind(path, kind, text);
    const renderer = rendering.has(kind.kind) ? readRenderers(text) : undefined;
    if (renderer)
        facts.renderer = renderer;
    if (outputOf(path) !== undefined)
        facts.marks = [...findMarks(path, text.split(/\r?\n/))];
    return facts;
};

;// CONCATENATED MODULE: ./build/validate-env/scan/gather.js


const largest = 1024 * 1024;
const entry = /^(\d{6}) [0-9a-f]+ \d\t([\s\S]+)$/;
const listFiles = async (ports) => {
    const tracked = await ports.git.text(['ls-files', '-s', '-z']);
    const others = await ports.git.text(['ls-files', '-o', '-z', '--exclude-standard']);
    if (tracked === undefined || others === undefined)
        return { paths: ports.tree.list(), links: [] };
    const paths = [];
    const links = [];
    for (const line of tracked.split('\0')) {
        const match = entry.exec(line);
        if (match?.[1] === '120000')
            links.push(match[2]);
        else if (match && match[1] !== '160000')
            paths.push(match[2]);
    }
    paths.push(...others.split('\0').filter(Boolean));
    return { paths: [...new Set(paths)].sort(), links };
};
const kindWith = async (scope) => {
    const isExample = scope.examples && (await __webpack_require__.e(/* import() */ 6).then(__webpack_require__.t.bind(__webpack_require__, 4006, 19))).default([...scope.examples], { dot: true });
    return (path) => {
        if (isExample?.(path))
            return { kind: 'example' };
        const kind = kindOf(path);
        if (isExample && kind?.kind === 'example')
            return undefined;
        return kind && scope.areas.includes(areaOf(kind)) ? kind : undefined;
    };
};
const readText = (ports, path) => {
    const part = ports.tree.read(path, 0, largest);
    if (part === undefined)
        return { problem: 'cannot be read: it is no regular file, or not readable' };
    if (part.size > largest)
        return { problem: `has ${part.size} bytes, more than the ${largest} that are read` };
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    try {
        return { text: decoder.decode(part.bytes) };
    }
    catch {
        return { problem: 'is no UTF-8 text' };
    }
};
const gather = async (ports, scope) => {
    const { paths, links } = await listFiles(ports);
    const kindFor = await kindWith(scope);
    const facts = [];
    for (const path of paths) {
        if (isForeign(path))
            continue;
        const kind = kindFor(path);
        if (!kind)
            continue;
        const read = readText(ports, path);
        facts.push('problem' in read ? { ...emptyFacts(path, kind.kind), problem: read.problem } : file_facts_readFile(path, kind, read.text));
    }
    return { facts, paths, links: links.filter((path) => kindFor(path) !== undefined) };
};

;// CONCATENATED MODULE: ./build/validate-env/graph/known-names.table.js
const platformNames = new Set([
    'PATH', 'HOME', 'USER', 'USERNAME', 'USERPROFILE', 'LOGNAME', 'SHELL', 'PWD', 'OLDPWD', 'LANG', 'LANGUAGE', 'LC_ALL', 'LC_CTYPE', 'TERM', 'COLORTERM', 'TERM_PROGRAM',
    'TMPDIR', 'TEMP', 'TMP', 'TZ', 'EDITOR', 'VISUAL', 'PAGER', 'DISPLAY', 'HOSTNAME', 'HOST', 'PORT', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMDATA', 'SYSTEMROOT',
    'WINDIR', 'COMSPEC', 'PATHEXT', 'OS', 'NUMBER_OF_PROCESSORS', 'NO_COLOR', 'FORCE_COLOR', 'CLICOLOR', 'CLICOLOR_FORCE', 'DEBUG', 'CI', 'NODE_ENV', 'NODE_OPTIONS', 'NODE_PATH', 'NEXT_RUNTIME',
    'NEXT_PHASE', 'VIRTUAL_ENV', 'PYTHONPATH', 'PYTHONUNBUFFERED', 'PYTHONDONTWRITEBYTECODE', 'PYTHONHASHSEED', 'PYTEST_CURRENT_TEST', 'JEST_WORKER_ID', 'VITEST', 'GOPATH', 'GOROOT',
    'GOOS', 'GOARCH', 'JAVA_HOME', 'RAILS_ENV', 'RACK_ENV', 'RUST_LOG', 'RUST_BACKTRACE', 'CARGO_MANIFEST_DIR', 'CARGO_PKG_VERSION', 'CARGO_PKG_NAME', 'OUT_DIR', 'DYNO', 'WEBSITE_HOSTNAME',
    'BASH_REMATCH', 'BASH_SOURCE', 'BASHPID', 'PIPESTATUS', 'FUNCNAME', 'LINENO', 'RANDOM', 'SECONDS', 'EUID', 'UID', 'PPID', 'IFS', 'OPTARG', 'OPTIND', 'REPLY', 'SHELLOPTS', 'HOSTTYPE', 'OSTYPE', 'MACHTYPE', 'COLUMNS', 'LINES',
    'SSH_AUTH_SOCK', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'SOURCE_DATE_EPOCH', 'FUNCTIONS_WORKER_RUNTIME', 'DOTNET_ENVIRONMENT', 'ASPNETCORE_ENVIRONMENT', 'ASPNETCORE_URLS', 'MIX_ENV', 'APP_ENV',
]);
const platformPrefixes = [
    'GITHUB_', 'RUNNER_', 'ACTIONS_', 'INPUT_', 'KUBERNETES_', 'VERCEL_', 'NETLIFY_', 'RENDER_', 'RAILWAY_', 'FLY_', 'HEROKU_', 'K_', 'npm_', 'NPM_CONFIG_', 'XDG_', 'AWS_LAMBDA_',
    'GITLAB_', 'CIRCLE', 'BUILDKITE_', 'TRAVIS_', 'CODEBUILD_', 'BITBUCKET_', 'SYSTEM_', 'CARGO_', 'PM2_',
];
const libraryNames = new Set([
    'BETTER_AUTH_SECRET', 'BETTER_AUTH_URL', 'AUTH_SECRET', 'AUTH_URL', 'AUTH_TRUST_HOST', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'NEXT_TELEMETRY_DISABLED', 'NUXT_SESSION_PASSWORD',
    'SENTRY_DSN', 'SENTRY_AUTH_TOKEN', 'SENTRY_ORG', 'SENTRY_PROJECT', 'SENTRY_ENVIRONMENT', 'SENTRY_RELEASE', 'OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_ORG_ID', 'ANTHROPIC_API_KEY',
    'GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_CLOUD_PROJECT', 'GOOGLE_API_KEY', 'GEMINI_API_KEY', 'DATABASE_URL', 'REDIS_URL', 'SECRET_KEY_BASE', 'RAILS_MASTER_KEY', 'RAILS_LOG_TO_STDOUT',
    'RAILS_SERVE_STATIC_FILES', 'DJANGO_SETTINGS_MODULE', 'FLASK_APP', 'FLASK_ENV', 'FLASK_DEBUG', 'CELERY_BROKER_URL', 'LD_LIBRARY_PATH', 'LD_PRELOAD', 'JAVA_OPTS', 'JAVA_TOOL_OPTIONS',
    'MAVEN_OPTS', 'GRADLE_OPTS', 'GOFLAGS', 'GOPROXY', 'CGO_ENABLED', 'RUSTFLAGS', 'COMPOSE_PROJECT_NAME', 'COMPOSE_FILE', 'BUILDKIT_PROGRESS', 'TURBO_TOKEN', 'TURBO_TEAM', 'NPM_TOKEN',
    'NODE_AUTH_TOKEN', 'GH_TOKEN', 'CODECOV_TOKEN', 'SLACK_BOT_TOKEN', 'TAVILY_API_KEY', 'MISTRAL_API_KEY', 'COHERE_API_KEY', 'HF_TOKEN', 'PORT', 'DEBIAN_FRONTEND', 'BUNDLE_PATH', 'BUNDLE_WITHOUT', 'HUSKY', 'SKIP_ENV_VALIDATION',
]);
const libraryPrefixes = [
    'AWS_', 'PG', 'OTEL_', 'DOCKER_', 'COMPOSE_', 'AZURE_', 'ARM_', 'TF_', 'UV_', 'PIP_', 'POETRY_', 'PYTHON', 'PLAYWRIGHT_', 'PUPPETEER_', 'CYPRESS_', 'DD_', 'NEW_RELIC_', 'GUNICORN_', 'UVICORN_', 'WEB_CONCURRENCY',
    'SPRING_', 'QUARKUS_', 'DOTNET_', 'ASPNETCORE_', 'PRISMA_', 'LANGCHAIN_', 'LANGSMITH_', 'YARN_', 'PNPM_', 'BUN_', 'DENO_', 'NODE_', 'GRADLE_', 'HTTP_PROXY', 'CARGO_', 'COREPACK_', 'KUBE', 'HELM_', 'ANSIBLE_',
];
const publicPrefixes = ['NEXT_PUBLIC_', 'VITE_', 'PUBLIC_', 'REACT_APP_', 'NUXT_PUBLIC_', 'EXPO_PUBLIC_', 'GATSBY_', 'VUE_APP_'];
const isPlatformName = (name) => platformNames.has(name) || platformPrefixes.some((prefix) => name.startsWith(prefix));
const isLibraryName = (name) => libraryNames.has(name) || libraryPrefixes.some((prefix) => name.startsWith(prefix));
const isPublicName = (name) => publicPrefixes.some((prefix) => name.startsWith(prefix));
const secretWord = /(?:^|_)(?:SECRET|SECRETS|TOKEN|PASSWORD|PASSWD|PASS|PWD|PRIVATE|CREDENTIALS?|APIKEY|ENCRYPTION|SALT|PEPPER|PASSPHRASE|SEED)(?:_|$)|(?:API|ACCESS|SECRET|SIGNING|PRIVATE|ENCRYPTION|SERVICE|MASTER|AUTH|WEBHOOK|JWT|SSH|DEPLOY)_?KEY(?:_|$)/;
const isSecretName = (name) => !isPublicName(name) && secretWord.test(name.toUpperCase());

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/validate-env/rules/condition.js

const condition_plain = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]);
const wanted = schemas/* union */.KCZ([condition_plain, schemas/* array */.YOg(condition_plain).min(1), schemas/* strictObject */.rej({ set: schemas/* boolean */.zMY() })]);
const conditionShape = schemas/* record */.g1P(schemas/* string */.YjP(), wanted, 'allowed: a map from a variable to a value, a list of values or { set: true }')
    .transform((map) => Object.entries(map).map(([name, value]) => {
    if (typeof value === 'object' && 'set' in value)
        return { name, values: [], isSet: value.set };
    const values = (Array.isArray(value) ? value : [value]).map((one) => typeof one === 'number' ? String(one) : one);
    return { name, values, isSet: undefined };
}));
const words = {
    true: /^(?:true|1|yes|on)$/i,
    false: /^(?:false|0|no|off)$/i,
};
const fits = (wantedValue, value) => typeof wantedValue === 'string' ? wantedValue === value : words[wantedValue ? 'true' : 'false'].test(value);
const areMet = (conditions, valueOf) => conditions.every(({ name, values, isSet }) => {
    const value = valueOf(name) ?? '';
    return isSet === undefined ? values.some((one) => fits(one, value)) : (value !== '') === isSet;
});

;// CONCATENATED MODULE: ./build/validate-env/rules/rule.js


const listRules = ['includes', 'same-host', 'differs-from', 'all-or-none', 'one-of', 'port-unique'];
const ruleNames = [...listRules, 'no-localhost-in'];
const rule_name = schemas/* string */.YjP('has to be a name').min(1, 'is blank');
const names = (about) => schemas/* array */.YOg(rule_name, 'has to be a list of variables')
    .min(2, 'needs at least two variables')
    .optional()
    .meta({ description: about });
const ruleFields = {
    includes: names('The first variable, a list or text, holds the value of each of the others.'),
    'same-host': names('The addresses have one host.'),
    'differs-from': names('No two of the variables have the same value.'),
    'all-or-none': names('Either all of the variables are set or none is.'),
    'one-of': names('Exactly one of the variables is set.'),
    'port-unique': names('No two of the variables have the same port, alone or in an address.'),
    'no-localhost-in': schemas/* union */.KCZ([rule_name, schemas/* array */.YOg(rule_name).min(1)], 'has to be an environment or a list of environments')
        .optional()
        .meta({ description: 'In these environments no value names this machine: localhost, 127.0.0.0/8 or ::1.' }),
    variables: schemas/* array */.YOg(rule_name, 'has to be a list of variables')
        .min(1, 'is empty')
        .optional()
        .meta({ description: 'For `no-localhost-in`: the variables it is about. Without it, all of them.' }),
    when: conditionShape
        .optional()
        .meta({ description: 'The rule holds only when these other variables have these values.' }),
    description: schemas/* string */.YjP('has to be text')
        .optional()
        .meta({ description: 'Why the rule is there, shown when it is broken.' }),
};
const ruleShape = schemas/* strictObject */.rej(ruleFields, 'has to be a map with one rule');
const listOf = (value) => typeof value === 'string' ? [value] : (value ?? []);
const faultIn = (written) => {
    const given = ruleNames.filter((rule) => written[rule] !== undefined);
    if (given.length !== 1)
        return `an entry has exactly one rule, of ${ruleNames.join(', ')}`;
    if (written.variables !== undefined && given[0] !== 'no-localhost-in')
        return '`variables` belongs to no-localhost-in alone';
    const names = listOf(given[0] === 'no-localhost-in' ? written.variables : written[given[0]]);
    return new Set(names).size < names.length ? 'a variable stands twice in the rule' : undefined;
};
const readRule = (value) => {
    const parsed = ruleShape.safeParse(value);
    if (!parsed.success)
        return {
            faults: parsed.error.issues.map(({ code, path, message, ...issue }) => ({
                path: 'keys' in issue ? [...path, ...issue.keys.slice(0, 1)] : path,
                message: code === 'unrecognized_keys'
                    ? `unknown key, allowed: ${Object.keys(ruleFields).join(', ')}`
                    : `${path.length === 0 ? 'a rule' : `\`${String(path[0])}\``} ${message}`,
            })),
        };
    const written = parsed.data;
    const fault = faultIn(written);
    if (fault !== undefined)
        return { faults: [{ path: [], message: fault }] };
    const rule = ruleNames.find((one) => written[one] !== undefined);
    const isLocal = rule === 'no-localhost-in';
    return {
        rule: {
            rule,
            names: listOf(isLocal ? written.variables : written[rule]),
            environments: isLocal ? listOf(written[rule]) : [],
            when: written.when ?? [],
            description: written.description,
        },
    };
};

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/validate-env/types/declaration.js
const typeNames = [
    'text',
    'url',
    'http-url',
    'postgres-url',
    'mysql-url',
    'mongodb-url',
    'redis-url',
    'amqp-url',
    'port',
    'email',
    'enum',
    'int',
    'number',
    'bool',
    'duration',
    'bytes',
    'regex',
    'json',
    'base64',
    'hex',
    'hostname',
    'ip',
    'cidr',
    'semver',
    'uuid',
    'path',
    'list',
    'record',
    'pem',
    'jwt',
    'secret',
];
const urlParts = ['username', 'password', 'port', 'database', 'tls'];

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./build/validate-env/types/encodings.js
const ofBytes = ({ bytes }) => (bytes === undefined ? '' : ` of ${bytes} bytes`);
const isOfBytes = (count, { bytes }) => bytes === undefined || bytes === count;
const isJson = (value) => {
    try {
        JSON.parse(value);
        return true;
    }
    catch {
        return false;
    }
};
const checkJson = (value) => (isJson(value) ? undefined : 'JSON');
const checkBase64 = (value, options) => {
    const body = value.replace(/={1,2}$/, '');
    const isAlphabet = /^[A-Za-z0-9+/]+$/.test(body) || /^[A-Za-z0-9_-]+$/.test(body);
    const isPadded = value.length === body.length || value.length % 4 === 0;
    const isWhole = isAlphabet && isPadded && body.length % 4 !== 1;
    return isWhole && isOfBytes(Math.floor((body.length * 3) / 4), options) ? undefined : `base64${ofBytes(options)}`;
};
const checkHex = (value, options) => /^[0-9a-f]+$/i.test(value) && value.length % 2 === 0 && isOfBytes(value.length / 2, options)
    ? undefined
    : `hexadecimal digits${ofBytes(options)}`;
const checkUuid = (value) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? undefined : 'a UUID';
const checkPem = (value) => {
    const lines = value
        .trim()
        .split(/\r?\n|\\n/)
        .map((line) => line.trim());
    const label = /^-----BEGIN ([A-Z0-9 ]{1,60})-----$/.exec(lines[0] ?? '')?.[1];
    const isClosed = label !== undefined && lines.includes(`-----END ${label}-----`);
    const body = lines.slice(1, lines.indexOf(`-----END ${label ?? ''}-----`)).filter((line) => !line.includes(':'));
    return isClosed && body.length > 0 && body.every((line) => /^[A-Za-z0-9+/=]*$/.test(line))
        ? undefined
        : 'a PEM block with its BEGIN and END lines';
};
const isJsonPart = (part) => {
    const text = Buffer.from(part, 'base64url').toString('utf8');
    return text.startsWith('{') && isJson(text);
};
const checkJwt = (value) => {
    const parts = value.split('.');
    const isToken = parts.length === 3 &&
        parts.every((part) => /^[A-Za-z0-9_-]+$/.test(part)) &&
        parts.slice(0, 2).every((part) => isJsonPart(part));
    return isToken ? undefined : 'a signed JSON Web Token';
};
const entropyOf = (value) => {
    const counts = new Map();
    const characters = [...value];
    for (const character of characters)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    let bits = 0;
    for (const count of counts.values())
        bits -= count * Math.log2(count / characters.length);
    return bits;
};
const leastBits = 48;
const checkSecret = (value, { bits = leastBits }) => entropyOf(value) >= bits ? undefined : `a secret of at least ${bits} bits of entropy`;

;// CONCATENATED MODULE: ./build/validate-env/types/networks.js
const isHostname = (value) => value.length <= 253 &&
    value
        .replace(/\.$/, '')
        .split('.')
        .every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label)) &&
    !/^[\d.]+$/.test(value);
const isIpv4 = (value) => {
    const parts = value.split('.');
    return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
};
const isIpv6 = (value) => {
    if (value.length > 45 || !/^[0-9a-f:.]+$/i.test(value))
        return false;
    return URL.canParse(`http://[${value}]/`);
};
const isAddress = (value) => isIpv4(value) || isIpv6(value);
const checkHostname = (value) => (isHostname(value) ? undefined : 'a host name without scheme or port');
const checkIp = (value) => (isAddress(value) ? undefined : 'an IPv4 or IPv6 address');
const checkCidr = (value) => {
    const [address = '', bits = '', ...rest] = value.split('/');
    const most = isIpv4(address) ? 32 : isIpv6(address) ? 128 : -1;
    return rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most
        ? undefined
        : 'an address range such as 10.0.0.0/8';
};
const checkEmail = (value) => {
    const at = value.lastIndexOf('@');
    const isMail = at > 0 &&
        at <= 64 &&
        /^[\w.!#$%&'*+/=?^`{|}~-]+$/.test(value.slice(0, at)) &&
        isHostname(value.slice(at + 1)) &&
        value.slice(at).includes('.');
    return isMail ? undefined : 'one e-mail address';
};

;// CONCATENATED MODULE: ./build/validate-env/types/numbers.js
const rangeOf = ({ min, max }) => {
    if (min !== undefined && max !== undefined)
        return ` from ${min} to ${max}`;
    if (min !== undefined)
        return ` of at least ${min}`;
    return max === undefined ? '' : ` of at most ${max}`;
};
const isWithin = (value, { min, max }) => Number.isFinite(value) && (min === undefined || value >= min) && (max === undefined || value <= max);
const checkInt = (value, options) => /^-?(?:0|[1-9]\d{0,15})$/.test(value) && Number.isSafeInteger(Number(value)) && isWithin(Number(value), options)
    ? undefined
    : `a whole number${rangeOf(options)} in decimal digits`;
const checkNumber = (value, options) => /^-?\d{1,300}(?:\.\d{1,300})?(?:[eE][+-]?\d{1,3})?$/.test(value) && isWithin(Number(value), options)
    ? undefined
    : `a number${rangeOf(options)}`;
const checkPort = (value) => /^[1-9]\d{0,4}$/.test(value) && Number(value) <= 65_535 ? undefined : 'a port from 1 to 65535';
const checkBool = (value) => /^(?:true|false|1|0|yes|no|on|off)$/i.test(value) ? undefined : 'one of true, false, 1, 0, yes, no, on, off';
const checkDuration = (value) => value.length <= 100 && /^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h|d|w))+$/.test(value)
    ? undefined
    : 'a duration with units, such as 1h30m or 250ms';
const checkBytes = (value) => /^\d{1,18}(?:\.\d{1,6})? ?(?:[kmgtp]?i?b?)$/i.test(value) ? undefined : 'a size, such as 512, 64KB or 1.5GiB';

;// CONCATENATED MODULE: ./build/validate-env/types/urls.js

const splitHost = (text) => {
    const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(text);
    if (bracketed)
        return { name: bracketed[1], port: bracketed[2] ?? '' };
    const colon = text.indexOf(':');
    return colon < 0 ? { name: text, port: '' } : { name: text.slice(0, colon), port: text.slice(colon + 1) };
};
const splitUrl = (value) => {
    const match = /^([a-z][a-z0-9+.-]{0,30}):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(value);
    if (!match)
        return undefined;
    const authority = match[2];
    const at = authority.lastIndexOf('@');
    const user = at < 0 ? '' : authority.slice(0, at);
    const colon = user.indexOf(':');
    return {
        scheme: match[1].toLowerCase(),
        username: colon < 0 ? user : user.slice(0, colon),
        password: colon < 0 ? '' : user.slice(colon + 1),
        hosts: authority
            .slice(at + 1)
            .split(',')
            .map(splitHost),
        path: match[3],
        query: new URLSearchParams(match[4] ?? ''),
    };
};
const isPort = (text) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535;
const isEncrypted = ({ scheme, query }) => {
    if (/^(?:https|rediss|amqps|mongodb\+srv|wss)$/.test(scheme))
        return query.get('tls') !== 'false';
    const mode = query.get('sslmode') ?? query.get('ssl-mode') ?? query.get('sslMode') ?? '';
    return (/^(?:require|verify-ca|verify-full|required|verify_ca|verify_identity)$/i.test(mode) ||
        query.get('tls') === 'true' ||
        query.get('ssl') === 'true');
};
const has = {
    username: ({ username }) => username !== '',
    password: ({ password }) => password !== '',
    port: ({ hosts }) => hosts.every(({ port }) => port !== ''),
    database: ({ path }) => path.length > 1,
    tls: isEncrypted,
};
const isWellFormed = (value, url) => !/[\s\p{Cc}]/u.test(value) &&
    !/%(?![0-9a-f]{2})/i.test(value) &&
    url.hosts.every(({ name, port }) => (isHostname(name) || isAddress(name)) && (port === '' || isPort(port)));
const urlChecker = (about, schemes, manyHosts = false) => (value, options) => {
    const allowed = options.schemes ?? schemes;
    const url = splitUrl(value);
    if (!url || !isWellFormed(value, url) || (url.hosts.length > 1 && !manyHosts))
        return `${about} with a host`;
    if (allowed.length > 0 && !allowed.includes(url.scheme))
        return `${about} with scheme ${allowed.join(' or ')}`;
    const missing = (options.requires ?? []).filter((part) => !has[part](url));
    return missing.length === 0 ? undefined : `${about} with ${missing.join(' and ')}`;
};

;// CONCATENATED MODULE: ./build/validate-env/types/types.js






const type = (check, takes = [], needs = []) => ({ takes: [...takes, ...needs], needs, check });
const url = (about, schemes, manyHosts = false) => type(urlChecker(about, schemes, manyHosts), ['requires', 'schemes']);
const checkEnum = (value, { values = [] }) => values.includes(value) ? undefined : `one of ${values.join(', ')}`;
const checkRegex = (value, { pattern = '' }) => build/* RE2JS */.L3.compile(pattern).matches(value) ? undefined : 'what the pattern of the schema describes';
const checkPath = (value) => (/\p{Cc}/u.test(value) ? 'a path without control characters' : undefined);
const checkSemver = (value) => value.length <= 256 && (0,semver.valid)(value) !== null ? undefined : 'a semantic version';
const checkList = (value, { items = 'text', separator = ',' }) => {
    const faults = value
        .split(separator)
        .map((item) => (item.trim() === '' ? 'not empty' : types[items].check(item.trim(), {})));
    const index = faults.findIndex((fault) => fault !== undefined);
    return index < 0 ? undefined : `a list, each item of which has to be ${faults[index]}`;
};
const checkRecord = (value, { separator = ',' }) => value.split(separator).every((pair) => pair.trim().indexOf('=') > 0)
    ? undefined
    : `pairs of key=value with ${JSON.stringify(separator)} in between`;
const types = {
    text: type(() => undefined),
    url: url('a URL', [], true),
    'http-url': url('an HTTP address', ['http', 'https']),
    'postgres-url': url('a PostgreSQL address', ['postgres', 'postgresql'], true),
    'mysql-url': url('a MySQL address', ['mysql', 'mariadb']),
    'mongodb-url': url('a MongoDB address', ['mongodb', 'mongodb+srv'], true),
    'redis-url': url('a Redis address', ['redis', 'rediss']),
    'amqp-url': url('an AMQP address', ['amqp', 'amqps']),
    port: type(checkPort),
    email: type(checkEmail),
    enum: type(checkEnum, [], ['values']),
    int: type(checkInt, ['min', 'max']),
    number: type(checkNumber, ['min', 'max']),
    bool: type(checkBool),
    duration: type(checkDuration),
    bytes: type(checkBytes),
    regex: type(checkRegex, [], ['pattern']),
    json: type(checkJson),
    base64: type(checkBase64, ['bytes']),
    hex: type(checkHex, ['bytes']),
    hostname: type(checkHostname),
    ip: type(checkIp),
    cidr: type(checkCidr),
    semver: type(checkSemver),
    uuid: type(checkUuid),
    path: type(checkPath),
    list: type(checkList, ['items', 'separator']),
    record: type(checkRecord, ['separator']),
    pem: type(checkPem),
    jwt: type(checkJwt),
    secret: type(checkSecret, ['bits']),
};

;// CONCATENATED MODULE: ./build/validate-env/schema/entry.js





const optionKeys = ['values', 'min', 'max', 'bytes', 'pattern', 'requires', 'schemes', 'items', 'separator', 'bits'];
const itemTypes = typeNames.filter((name) => types[name].needs.length === 0 && name !== 'list' && name !== 'record');
const isPattern = (pattern) => {
    try {
        build/* RE2JS */.L3.compile(pattern);
        return true;
    }
    catch {
        return false;
    }
};
const entry_name = schemas/* string */.YjP('has to be text').min(1, 'is blank');
const entryFields = {
    type: schemas/* enum */.k5n(typeNames, `allowed: ${typeNames.join(', ')}`).meta({ description: 'What kind of value it is.' }),
    description: schemas/* string */.YjP('has to be text')
        .max(300, 'has more than 300 characters')
        .optional()
        .meta({ description: 'What the variable is for, shown in findings and in the summary.' }),
    required: schemas/* union */.KCZ([schemas/* boolean */.zMY(), entry_name, schemas/* array */.YOg(entry_name).min(1)], 'allowed: true, false, an environment or a list of environments')
        .default(true)
        .transform((value) => (typeof value === 'string' ? [value] : value))
        .meta({ description: 'Always (`true`), never (`false`), or in these environments.' }),
    when: conditionShape
        .optional()
        .meta({ description: 'Required only when these other variables have these values: `{ MAILER: smtp }`.' }),
    secret: schemas/* boolean */.zMY('allowed: true, false')
        .optional()
        .meta({ description: 'Secret or plain configuration. Without it, the name and the type decide.' }),
    'not-placeholder': schemas/* boolean */.zMY('allowed: true, false')
        .optional()
        .meta({
        description: 'Whether placeholders are refused, which is the default; for secrets also the value of the committed example and values of low entropy. `true` refuses the committed example for plain configuration too.',
    }),
    values: schemas/* array */.YOg(entry_name, 'has to be a list of texts')
        .min(1, 'is empty')
        .optional()
        .meta({ description: 'For `enum`: the values that are allowed.' }),
    min: schemas/* number */.aig('has to be a number').optional().meta({ description: 'The least number.' }),
    max: schemas/* number */.aig('has to be a number').optional().meta({ description: 'The largest number.' }),
    bytes: schemas/* int */.Whr('has to be a whole number')
        .min(1, 'has to be at least 1')
        .optional()
        .meta({ description: 'The exact number of bytes behind the encoding.' }),
    pattern: schemas/* string */.YjP('has to be text')
        .refine(isPattern, 'is no pattern that RE2 takes')
        .optional()
        .meta({ description: 'For `regex`: a pattern in the syntax of RE2 that the whole value has to match.' }),
    requires: schemas/* array */.YOg(schemas/* enum */.k5n(urlParts, `allowed: ${urlParts.join(', ')}`), 'has to be a list')
        .optional()
        .meta({ description: 'Parts that the address has to have; `tls` is an encrypted connection.' }),
    schemes: schemas/* array */.YOg(entry_name, 'has to be a list of texts')
        .min(1, 'is empty')
        .optional()
        .meta({ description: 'Schemes that are allowed instead of those of the type.' }),
    items: schemas/* enum */.k5n(itemTypes, `allowed: ${itemTypes.join(', ')}`).optional().meta({ description: 'The type of each item.' }),
    separator: entry_name.optional().meta({ description: 'What stands between items; a comma when it is not given.' }),
    bits: schemas/* number */.aig('has to be a number')
        .min(1, 'has to be at least 1')
        .optional()
        .meta({ description: 'The least entropy in bits; 48 when it is not given.' }),
};
const entryShape = schemas/* strictObject */.rej(entryFields, 'has to be a map with at least a `type`');
const entry_faultIn = (type, options) => {
    const { takes, needs } = types[type];
    const given = optionKeys.filter((key) => options[key] !== undefined);
    const alien = given.find((key) => !takes.includes(key));
    if (alien)
        return `type ${type} takes no \`${alien}\``;
    const missing = needs.find((key) => options[key] === undefined);
    if (missing)
        return `type ${type} needs \`${missing}\``;
    const { min, max } = options;
    return min !== undefined && max !== undefined && min > max ? '`min` is above `max`' : undefined;
};
const toFault = ({ code, path, message }, keys) => code === 'unrecognized_keys'
    ? { path: [...path, ...keys.slice(0, 1)], message: `unknown key, allowed: ${Object.keys(entryFields).join(', ')}` }
    : { path, message: path.length === 0 ? message : `\`${String(path[0])}\` ${message}` };
const readEntry = (value) => {
    const parsed = entryShape.safeParse(value);
    if (!parsed.success)
        return {
            faults: parsed.error.issues.map((issue) => toFault(issue, issue.code === 'unrecognized_keys' ? issue.keys : [])),
        };
    const fault = entry_faultIn(parsed.data.type, parsed.data);
    return fault === undefined ? { entry: parsed.data } : { faults: [{ path: [], message: fault }] };
};

;// CONCATENATED MODULE: ./build/validate-env/policy/strict-yaml.js

const strict_yaml_deepest = 40;
const isTooDeep = (text) => {
    let depth = 0;
    for (const [bracket] of text.matchAll(/[[{}\]]/g)) {
        depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
        if (depth > strict_yaml_deepest)
            return true;
    }
    return /(?:[-?:][ \t]){40}|^ {200}/m.test(text);
};
const control = /[^\P{Cc}\t\r\n\u0085]/u;
const strict_yaml_rangeOf = (node) => typeof node === 'object' && node !== null && 'range' in node ? (node.range?.[0] ?? 0) : 0;
const messages = {
    MULTIPLE_DOCS: 'a second YAML document begins here and would be ignored: one file holds one document',
    TAG_RESOLVE_FAILED: 'tags are not read: write the value without one',
};
const findOddKey = (map) => {
    const seen = new Set();
    for (const { key } of map.items) {
        const value = (0,dist/* isScalar */.jn)(key) ? key.value : key;
        if (seen.has(value))
            return { node: key, message: 'this key stands twice' };
        if (value === '__proto__')
            return { node: key, message: 'this key is not read' };
        seen.add(value);
    }
    return undefined;
};
const findOddNode = (document) => {
    let found;
    (0,dist/* visit */.YR)(document, {
        Alias: (_, node) => {
            found = { node, message: 'aliases are not read here: write the entries out' };
            return dist/* visit */.YR.BREAK;
        },
        Map: (_, map) => {
            found = findOddKey(map);
            return found && dist/* visit */.YR.BREAK;
        },
    });
    return found;
};
const readStrictYaml = (text) => {
    const lines = new dist/* LineCounter */.HN();
    const placeOf = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    if (isTooDeep(text))
        return { fault: { line: 1, column: 1, message: 'the file is nested deeper than a policy can be' } };
    const mark = control.exec(text);
    if (mark) {
        const line = text.slice(0, mark.index).split('\n').length;
        return {
            fault: { line, column: mark.index - text.lastIndexOf('\n', mark.index - 1), message: 'a control character' },
        };
    }
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
        logLevel: 'error',
    });
    const error = document.errors[0] ?? document.warnings[0];
    if (error)
        return { fault: { ...placeOf(error.pos[0]), message: messages[error.code] ?? 'this is no valid YAML' } };
    const odd = findOddNode(document);
    if (odd)
        return { fault: { ...placeOf(strict_yaml_rangeOf(odd.node)), message: odd.message } };
    return { document, positionOf: (node) => placeOf(strict_yaml_rangeOf(node)) };
};

;// CONCATENATED MODULE: ./build/validate-env/policy/yaml-nodes.js

const keyOf = ({ key }) => ((0,dist/* isScalar */.jn)(key) && typeof key.value === 'string' ? key.value : '');
const nodeAt = (node, path) => {
    const [first, ...rest] = path;
    if (first === undefined)
        return node;
    if ((0,dist/* isSeq */.oP)(node))
        return nodeAt(node.items[Number(first)] ?? node, rest);
    const pair = (0,dist/* isMap */.jh)(node) ? node.items.find((one) => keyOf(one) === first) : undefined;
    if (!pair)
        return node;
    return (0,dist/* isCollection */.P3)(pair.value) && rest.length > 0 ? nodeAt(pair.value, rest) : (pair.value ?? pair.key);
};

;// CONCATENATED MODULE: ./build/validate-env/schema/document.js







const hasSecretType = (type) => type === 'secret' || type === 'pem' || type === 'jwt';
const document_namesOf = (when) => when.map(({ name }) => name);
const readCondition = (reading, pair, when) => {
    if (when.length === 0)
        return;
    const node = nodeAt(pair.value, ['when']);
    const names = document_namesOf(when);
    reading.references.push({ node, names });
    if (names.includes(keyOf(pair)))
        reading.fault(node, `${keyOf(pair)}: \`when\` names the variable itself`);
};
const readVariable = (reading, pair) => {
    const name = keyOf(pair);
    if (!isVariableName(name)) {
        reading.fault(pair.key, 'a variable name has letters, digits and underscores and begins with no digit');
        return;
    }
    const value = (0,dist/* isMap */.jh)(pair.value) ? pair.value.toJS(reading.document) : null;
    const read = readEntry(value);
    if ('faults' in read) {
        for (const { path, message } of read.faults)
            reading.fault(path.length === 0 ? pair.key : nodeAt(pair.value, path), `${name}: ${message}`);
        return;
    }
    const { type, required, when = [], secret, description, 'not-placeholder': notPlaceholder, ...options } = read.entry;
    readCondition(reading, pair, when);
    const isSecret = secret ?? (isSecretName(name) || hasSecretType(type));
    reading.declarations.push({
        name,
        ...reading.positionOf(pair.key),
        type,
        options,
        required,
        when,
        isSecret,
        rejectsPlaceholder: notPlaceholder ?? true,
        rejectsExample: notPlaceholder ?? isSecret,
        description,
    });
};
const readRules = (reading, node) => {
    if (!(0,dist/* isSeq */.oP)(node)) {
        reading.fault(node, '`rules` has to be a list');
        return;
    }
    for (const item of node.items) {
        const read = readRule((0,dist/* isMap */.jh)(item) ? item.toJS(reading.document) : null);
        if ('rule' in read) {
            reading.rules.push({ ...read.rule, ...reading.positionOf(item) });
            reading.references.push({ node: item, names: [...read.rule.names, ...document_namesOf(read.rule.when)] });
        }
        else
            for (const { path, message } of read.faults)
                reading.fault(nodeAt(item, path), message);
    }
};
const checkReferences = ({ references, fault }, variables) => {
    const known = new Set((0,dist/* isMap */.jh)(variables) ? variables.items.map(keyOf) : []);
    for (const { node, names } of references)
        if (names.some((name) => !known.has(name)))
            fault(node, 'names a variable that `variables` does not declare');
};
const readEnvironments = (reading, node) => {
    const items = (0,dist/* isSeq */.oP)(node) ? node.items : [];
    const names = items.flatMap((item) => ((0,dist/* isScalar */.jn)(item) && typeof item.value === 'string' ? [item.value] : []));
    if (names.length === 0 || names.length < items.length)
        reading.fault(node, '`environments` has to be a list of names');
    else
        reading.environments.push(...names);
};
const readRoot = (reading) => {
    const root = reading.document.contents;
    const pairs = (0,dist/* isMap */.jh)(root) ? root.items : [];
    for (const pair of pairs) {
        if (keyOf(pair) === 'environments')
            readEnvironments(reading, pair.value);
        else if (keyOf(pair) === 'rules')
            readRules(reading, pair.value ?? pair.key);
        else if (keyOf(pair) !== 'variables')
            reading.fault(pair.key, 'unknown key, allowed: variables, rules, environments');
    }
    const variables = pairs.find((pair) => keyOf(pair) === 'variables');
    if (!variables || !(0,dist/* isMap */.jh)(variables.value) || variables.value.items.length === 0)
        reading.fault(variables?.key ?? root, 'a schema has a map `variables` with at least one name');
    else
        for (const pair of variables.value.items)
            readVariable(reading, pair);
    checkReferences(reading, variables?.value);
};
const readSchema = (text) => {
    const schema = { declarations: [], rules: [], environments: [], faults: [] };
    const read = readStrictYaml(text);
    if ('fault' in read)
        return { ...schema, faults: [read.fault] };
    const { document, positionOf } = read;
    const fault = (node, message) => {
        schema.faults.push({ ...positionOf(node), message });
    };
    readRoot({ ...schema, document, references: [], positionOf, fault });
    return schema;
};
const document_environmentsOf = ({ declarations, rules, environments }) => new Set([
    ...environments,
    ...declarations.flatMap(({ required }) => (typeof required === 'boolean' ? [] : required)),
    ...rules.flatMap((rule) => rule.environments),
]);

;// CONCATENATED MODULE: ./build/validate-env/scan/component.js

const manifests = /(?:^|\/)(?:package\.json|pyproject\.toml|setup\.py|requirements\.txt|Pipfile|go\.mod|Gemfile|composer\.json|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|mix\.exs|deno\.jsonc?|[\w.-]+\.csproj)$/;
const createComponentFinder = (paths) => {
    const folders = new Set(paths.filter((path) => manifests.test(path)).map(domain_path/* folderOf */.y));
    return (path) => {
        for (let folder = (0,domain_path/* folderOf */.y)(path); folder !== '.'; folder = (0,domain_path/* folderOf */.y)(folder))
            if (folders.has(folder))
                return folder;
        return '.';
    };
};
const serves = (documentation, component) => documentation === component || documentation === '.' || component.startsWith(`${documentation}/`);

;// CONCATENATED MODULE: ./build/validate-env/adoption/example.js

const exampleOf = (graph, component) => {
    const own = graph.files
        .filter(({ path, kind }) => kind === 'example' && graph.componentOf(path) === component)
        .map(({ path }) => path)
        .sort((one, other) => one.split('/').length - other.split('/').length || (one < other ? -1 : 1));
    return own[0] ?? (component === '.' ? '.env.example' : `${component}/.env.example`);
};
const lackingComponents = (read, documented) => {
    const components = read
        .filter(({ isTest, surface }) => !isTest && surface === 'code')
        .map((place) => place.component);
    return [...new Set(components)].filter((component) => !documented.some((place) => place.surface === 'example' && serves(place.component, component)));
};
const findGaps = (graph, declarations) => {
    const gaps = new Map();
    for (const declaration of declarations) {
        const { read = [], documented = [] } = graph.variables.get(declaration.name) ?? {};
        for (const component of lackingComponents(read, documented)) {
            const path = exampleOf(graph, component);
            const gap = gaps.get(path) ?? { path, declarations: [] };
            gaps.set(path, gap);
            gap.declarations.push(declaration);
        }
    }
    return [...gaps.values()];
};
const requiredText = ({ required, when }) => {
    if (when.length > 0)
        return 'required under a condition';
    if (typeof required === 'boolean')
        return required ? 'required' : 'optional';
    return `required in ${required.join(', ')}`;
};
const newFile = '# Copy to .env and fill in.\n';
const closeGap = (text, { declarations }) => {
    const before = text ?? newFile;
    const eol = before.includes('\r\n') ? '\r\n' : '\n';
    const lines = declarations
        .filter(({ name }) => !new RegExp(String.raw `^\s*(?:#+\s?)?(?:export\s+)?${name}\s*=`, 'm').test(before))
        .flatMap((declaration) => [`# ${declaration.type}, ${requiredText(declaration)}`, `${declaration.name}=`]);
    if (lines.length === 0)
        return before;
    const end = before === '' || before.endsWith('\n') ? '' : eol;
    return `${before}${end}${lines.join(eol)}${eol}`;
};

;// CONCATENATED MODULE: ./build/validate-env/graph/literal.js
const literal_words = /^(?:-+|\.{3,}|x{3,}|n\/?a|none|null|nil|undefined|todo|tbd|fixme|changeme|change[-_ ]?me|replace[-_ ]?me|placeholder|example|sample|secret|password|passwd|test|dummy|foo|bar|foobar|insert[-_ ].*|your[-_ ].*|my[-_ ](?:secret|password|key|token).*|<.*>|\[[\w .-]+\]|\{\{.*\}\}|__[A-Z_]+__|\*+|\?+)$/i;
const inside = /your[-_ ](?:[^\W_]+[-_ ]){0,4}(?:key|secret|token|password|id|here|name|url|dsn|email|value)|(?:change|replace)[-_ ]?(?:me|this|with|in)|-here(?:-|$)|put[-_ ].*here|xxx+|<[^>]+>|\bplaceholder\b|goes[-_ ]here|example\.(?:com|org|net)\b|yourdomain|your_\w+/i;
const longestPlaceholder = 300;
const isPlaceholder = (literal) => literal.length <= longestPlaceholder && (literal_words.test(literal.trim()) || inside.test(literal));
const literal_urlParts = (literal) => {
    const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\s]+)([^?#\s]*)/i.exec(literal);
    if (!match)
        return undefined;
    return { origin: `${match[1].toLowerCase()}://${match[2].toLowerCase()}`, path: match[3].replace(/\/+$/, '') };
};

;// CONCATENATED MODULE: ./build/validate-env/adoption/inference.js


const isAppRead = ({ isTest, surface }) => !isTest && surface === 'code';
const belongs = ({ name, read, documented }) => !isPlatformName(name) &&
    (read.some(isAppRead) || (isLibraryName(name) && documented.some(({ surface }) => surface === 'example')));
const shapes = [
    [/^(?:true|false)$/, 'bool'],
    [/^-?(?:0|[1-9]\d{0,14})$/, 'int'],
    [/^https?:\/\/[^\s,]+$/, 'http-url'],
    [/^postgres(?:ql)?:\/\/\S+$/, 'postgres-url'],
    [/^(?:mysql|mariadb):\/\/\S+$/, 'mysql-url'],
    [/^mongodb(?:\+srv)?:\/\/\S+$/, 'mongodb-url'],
    [/^rediss?:\/\/\S+$/, 'redis-url'],
    [/^amqps?:\/\/\S+$/, 'amqp-url'],
];
const shapeOf = (literal) => shapes.find(([shape]) => shape.test(literal))?.[1] ?? 'text';
const typeOf = ({ name, read, documented, provided }) => {
    const isPort = /(?:^|_)PORT$/.test(name);
    if (isSecretName(name))
        return 'text';
    const literals = [...read, ...documented, ...provided].flatMap(({ sighting: { literal } }) => literal === undefined || isPlaceholder(literal) ? [] : [literal]);
    const found = new Set(literals.map(shapeOf));
    const [only = isPort ? 'int' : 'text'] = found;
    if (found.size > 1)
        return 'text';
    return isPort && only === 'int' ? 'port' : only;
};
const writeEntry = (variable) => {
    const isRequired = variable.read.some((place) => isAppRead(place) && place.sighting.isRequired === true);
    const secret = isSecretName(variable.name) ? ['    secret: true'] : [];
    return [`  ${variable.name}:`, `    type: ${typeOf(variable)}`, `    required: ${isRequired}`, ...secret].join('\n');
};
const plainName = /^[A-Za-z][\w-]*$/;
const inference_environmentsOf = (graph) => [...new Set(graph.files.flatMap(({ jobs }) => jobs.flatMap(({ environments }) => environments)))]
    .filter((name) => plainName.test(name))
    .sort();
const inferSchema = (graph) => {
    const variables = [...graph.variables.values()]
        .filter(belongs)
        .sort((one, other) => (one.name < other.name ? -1 : 1));
    if (variables.length === 0)
        return undefined;
    const environments = inference_environmentsOf(graph);
    return [
        '# Every variable of this repository, with its type. Inferred once by validate-env; from here on it is yours to edit.',
        ...(environments.length > 0 ? [`environments: [${environments.join(', ')}]`] : []),
        'variables:',
        ...variables.map(writeEntry),
        '',
    ].join('\n');
};

;// CONCATENATED MODULE: ./build/validate-env/adoption/mark.js
const mark = 'Written by validate-env from the schema: edit the schema and write again.';

// EXTERNAL MODULE: ./build/kernel/markdown.js
var markdown = __webpack_require__(267);
;// CONCATENATED MODULE: ./build/validate-env/adoption/document-table.js


const document_table_requiredText = ({ required, when }) => {
    if (when.length > 0)
        return 'on condition';
    if (typeof required === 'boolean')
        return required ? 'yes' : 'no';
    return required.map(markdown/* escapeMarkdown */.FV).join(', ');
};
const writeTable = (declarations) => {
    const rows = declarations.map((declaration) => [
        `\`${declaration.name}\``,
        declaration.type,
        document_table_requiredText(declaration),
        declaration.isSecret ? 'yes' : 'no',
        (0,markdown/* escapeMarkdown */.FV)(declaration.description ?? ''),
    ]);
    const head = ['Variable', 'Type', 'Required', 'Secret', 'Description'];
    return `<!-- ${mark} -->\n\n# Environment variables\n\n${(0,markdown/* table */.tp)(head, rows)}\n`;
};

;// CONCATENATED MODULE: ./build/validate-env/adoption/json-schema.js

const jsonTypes = {
    'http-url': { format: 'uri', pattern: '^https?://' },
    url: { format: 'uri' },
    port: { pattern: '^[1-9][0-9]{0,4}$' },
    int: { pattern: '^-?[0-9]+$' },
    email: { format: 'email' },
    uuid: { format: 'uuid' },
    hostname: { format: 'hostname' },
};
const toProperty = ({ type, options, description }) => ({
    type: 'string',
    ...(options.values ? { enum: options.values } : { minLength: 1 }),
    ...(type === 'regex' && options.pattern !== undefined ? { pattern: options.pattern } : {}),
    ...jsonTypes[type],
    ...(description === undefined ? {} : { description }),
});
const writeJsonSchema = (declarations) => {
    const schema = {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $comment: mark,
        type: 'object',
        properties: Object.fromEntries(declarations.map((declaration) => [declaration.name, toProperty(declaration)])),
        required: declarations
            .filter(({ required, when }) => required === true && when.length === 0)
            .map(({ name }) => name),
    };
    return `${JSON.stringify(schema, null, 2)}\n`;
};

;// CONCATENATED MODULE: ./build/validate-env/adoption/type-file.js

const oneLine = (text) => text.replaceAll(/\s+/g, ' ').trim();
const writeType = ({ name, type, options, required, when, description = '' }) => {
    const about = oneLine(`${type}. ${description}`).replaceAll('*/', '* /');
    const kind = options.values?.map((value) => JSON.stringify(value)).join(' | ') ?? 'string';
    return `      /** ${about} */\n      ${name}${required === true && when.length === 0 ? '' : '?'}: ${kind};`;
};
const writeTypes = (declarations) => [
    `// ${mark}`,
    'declare global {',
    '  namespace NodeJS {',
    '    interface ProcessEnv {',
    ...declarations.map(writeType),
    '    }',
    '  }',
    '}',
    'export {};',
    '',
].join('\n');

;// CONCATENATED MODULE: ./build/validate-env/adoption/workflow-block.js

const credentialTypes = new Set(['postgres-url', 'mysql-url', 'mongodb-url', 'redis-url', 'amqp-url']);
const writeWorkflowBlock = (declarations) => [
    `# ${mark}`,
    '# The `env:` block of the step that deploys, and of the validate-env step before it.',
    'env:',
    ...declarations.map(({ name, type, isSecret }) => {
        const source = isSecret || credentialTypes.has(type) ? 'secrets' : 'vars';
        return `  ${name}: \${{ ${source}.${name} }}`;
    }),
    '',
].join('\n');

;// CONCATENATED MODULE: ./build/validate-env/adoption/renderings.js




const renderings = {
    table: { path: 'docs/environment.md', write: writeTable },
    'json-schema': { path: 'env.schema.json', write: writeJsonSchema },
    types: { path: 'env.d.ts', write: writeTypes },
    'workflow-env': { path: 'env.workflow.yml', write: writeWorkflowBlock },
};

;// CONCATENATED MODULE: ./build/validate-env/adoption/adopt.js







const existing = async (ports, path) => {
    if ((await ports.files.facts(path)) === undefined)
        return undefined;
    const read = readText(ports, path);
    if ('problem' in read)
        throw new errors/* UsageError */.eb(`input \`write\`: ${JSON.stringify(path)} ${read.problem}`);
    return read.text;
};
const draftSchema = async (ports, graph, path) => {
    const before = await existing(ports, path);
    const after = before ?? inferSchema(graph);
    if (after === undefined)
        throw new errors/* UsageError */.eb('input `write`: no code here reads a variable, so there is nothing to write');
    return { path, before, after };
};
const declarationsOf = (draft) => {
    const { declarations, faults } = readSchema(draft.after);
    const [fault] = faults;
    if (fault)
        throw new errors/* UsageError */.eb(`${draft.path}:${fault.line}:${fault.column}: ${fault.message}: correct the schema, then write again`);
    return declarations.toSorted((one, other) => (one.name < other.name ? -1 : 1));
};
const draftWhole = async (ports, part, declarations) => {
    const { path, write } = renderings[part];
    const before = await existing(ports, path);
    if (before !== undefined && !before.includes(mark))
        throw new errors/* UsageError */.eb(`input \`write\`: ${path} exists and was not written by validate-env: move it, or leave \`${part}\` out`);
    return { path, before, after: write(declarations) };
};
const refuseInWorkflows = ({ runner }) => {
    if (runner.kind === 'actions')
        throw new errors/* UsageError */.eb('input `write`: is for a run on your machine: a step that writes example files and schema would judge what it has just written. Run `npm start -- validate-env --write example,table` there and commit the result');
};
const adopt = async (ports, wanted, graph, path) => {
    refuseInWorkflows(ports);
    const schema = await draftSchema(ports, graph, path);
    const declarations = declarationsOf(schema);
    const drafts = [schema];
    for (const part of wanted)
        if (part !== 'example')
            drafts.push(await draftWhole(ports, part, declarations));
    if (wanted.includes('example'))
        for (const gap of findGaps(graph, declarations)) {
            const before = await existing(ports, gap.path);
            drafts.push({ path: gap.path, before, after: closeGap(before, gap) });
        }
    for (const draft of drafts)
        if (draft.after !== draft.before)
            await ports.files.write(draft.path, draft.after);
    return drafts.map((draft) => {
        if (draft.before === undefined)
            return `${draft.path}: written`;
        return `${draft.path}: ${draft.after === draft.before ? 'unchanged' : 'brought up to date'}`;
    });
};

// EXTERNAL MODULE: ./build/kernel/contract.js
var contract = __webpack_require__(7224);
// EXTERNAL MODULE: ./build/kernel/inputs.js
var inputs = __webpack_require__(8927);
;// CONCATENATED MODULE: ./build/validate-env/adoption/parts.js


const parts = ['example', 'table', 'json-schema', 'types', 'workflow-env'];
const isPart = (name) => parts.some((part) => part === name);
const partList = () => (0,inputs/* list */.p_)().transform((names, context) => {
    const unknown = names.filter((name) => !isPart(name));
    if (unknown.length > 0)
        context.issues.push({ code: 'custom', input: unknown, message: `allowed: ${parts.join(', ')}` });
    return [...new Set(names.filter(isPart))];
});

;// CONCATENATED MODULE: ./build/validate-env/scan/area-list.js



const isArea = (name) => areas.some((area) => area === name);
const areaList = () => (0,inputs/* list */.p_)().transform((names, context) => {
    const unknown = names.filter((name) => !isArea(name));
    if (unknown.length > 0)
        context.issues.push({ code: 'custom', input: unknown, message: `allowed: ${areas.join(', ')}` });
    return names.filter(isArea);
});

;// CONCATENATED MODULE: ./build/validate-env/dotenv/bytes.js
const toBytes = (text) => {
    if (!/[^\0-\x7F]/.test(text))
        return text;
    const parts = [];
    for (const byte of new TextEncoder().encode(text))
        parts.push(String.fromCharCode(byte));
    return parts.join('');
};
const fromBytes = (bytes) => {
    if (!/[^\0-\x7F]/.test(bytes))
        return bytes;
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return decoder.decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv/reading.js
const unknownExit = -1;
const refused = { status: 'refused' };
const readingOf = (values) => ({ status: 'values', values });
const holes = { command: '\uE000', processId: '\uE001', positional: '\uE002', home: '\uE003' };
const holePattern = /[\uE000-\uE003]/;
const varies = (value) => value !== null && holePattern.test(value);
const byteOrderMark = '\uFEFF';
const withoutByteOrderMark = (text) => text.startsWith(byteOrderMark) ? text.slice(byteOrderMark.length) : text;

;// CONCATENATED MODULE: ./build/validate-env/dotenv-native/bun.js


const blanks = '\t\v\f \xA0\n\r';
const isBlank = (character) => character !== undefined && blanks.includes(character);
const isKeyCharacter = (character) => character !== undefined && /[\w.-]/.test(character);
const skip = (text, from, test) => {
    let at = from;
    while (at < text.length && test(text[at]))
        at += 1;
    return at;
};
const parseKey = (text, from, mayExport) => {
    const start = mayExport ? skip(text, from, isBlank) : from;
    const end = skip(text, start, isKeyCharacter);
    if (end >= text.length || end === start)
        return undefined;
    const sign = skip(text, end, isBlank);
    const key = text.slice(start, end);
    if (mayExport && sign > end && key === 'export') {
        const exported = parseKey(text, sign, false);
        if (exported)
            return exported;
    }
    if (text[sign] === '=')
        return { key, next: sign + 1 };
    if (text[sign] === ':' && isBlank(text[sign + 1]))
        return { key, next: sign + 2 };
    return undefined;
};
const closeOf = (text, open) => {
    for (let at = open + 1; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === text[open])
            return at;
    }
    return -1;
};
const unescapeQuoted = (inner, quote) => inner.replaceAll(/\\[\s\S]|\r\n?/g, (match) => {
    if (match.startsWith('\r'))
        return '\n';
    if (quote !== '"')
        return match === '\\\r' ? '\\\n' : match;
    return match === '\\n' ? '\n' : match === '\\r' ? '\r' : match;
});
const parseValue = (text, from) => {
    const open = skip(text, from, isBlank);
    if (open >= text.length)
        return { value: '', next: text.length };
    const quote = text[open];
    const close = `'"\``.includes(quote) ? closeOf(text, open) : -1;
    if (close >= 0)
        return { value: unescapeQuoted(text.slice(open + 1, close), quote), next: skip(text, close + 1, isBlank) };
    const end = skip(text, from, (character) => !'#\r\n'.includes(character));
    const last = text.slice(from, end);
    const start = skip(last, 0, isBlank);
    let stop = last.length;
    while (stop > start && isBlank(last[stop - 1]))
        stop -= 1;
    return { value: last.slice(start, stop), next: end };
};
const parseAssignments = (text) => {
    const values = new Map();
    let at = 0;
    while (at < text.length) {
        const key = parseKey(text, at, true);
        if (!key) {
            at = skip(text, skip(text, at, isBlank), (character) => !'\r\n'.includes(character)) + 1;
            continue;
        }
        const { value, next } = parseValue(text, key.next);
        values.set(key.key, value);
        at = next;
    }
    return values;
};
const closingBrace = (value, open) => {
    let depth = 0;
    for (let at = open; at < value.length; at += 1) {
        if (value.startsWith('${', at))
            depth += 1;
        else if (value[at] === '}' && (depth -= 1) === 0)
            return at;
    }
    return -1;
};
const resolveBraced = (reference, values) => {
    const braced = /^\$\{(\w*)(?::-([\s\S]*))?\}$/.exec(reference);
    return braced ? (values.get(braced[1]) ?? braced[2] ?? '') : reference;
};
const expandValue = (value, values) => {
    const parts = [];
    let from = 0;
    for (let at = value.indexOf('$'); at >= 0; at = value.indexOf('$', from)) {
        const isEscaped = at > from && value[at - 1] === '\\';
        parts.push(value.slice(from, isEscaped ? at - 1 : at));
        from = at + 1;
        if (isEscaped)
            parts.push('$');
        else if (value[from] === '{') {
            const close = closingBrace(value, at);
            if (close < 0)
                return parts.join('') + value.slice(at);
            parts.push(resolveBraced(value.slice(at, close + 1), values));
            from = close + 1;
        }
        else {
            from = skip(value, from, (character) => /\w/.test(character));
            parts.push(from === at + 1 ? '$' : (values.get(value.slice(at + 1, from)) ?? ''));
        }
    }
    return parts.join('') + value.slice(from);
};
const readBun = (text, surroundings) => {
    const parsed = parseAssignments(toBytes(withoutByteOrderMark(text)));
    const values = new Map([...parsed, ...surroundings]);
    for (const name of parsed.keys()) {
        if (!surroundings.has(name))
            values.set(name, expandValue(values.get(name), values));
    }
    return readingOf(new Map([...parsed.keys()].map((name) => [name, fromBytes(values.get(name))])));
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-native/compose-template.js
const namePattern = /[_a-zA-Z\u017F\u212A][_a-zA-Z0-9\u017F\u212A]*/y;
const nameAt = (text, at) => {
    namePattern.lastIndex = at;
    return namePattern.exec(text)?.[0] ?? '';
};
const compose_template_deepest = 40;
const compose_template_closingBrace = (text, open, stop) => {
    let depth = 0;
    for (let at = open; at < stop; at += 1) {
        if (text[at] === '}') {
            depth -= 1;
            if (depth === 0)
                return at;
        }
        if (text[at] === '{') {
            depth += 1;
            at += 1;
        }
    }
    return -1;
};
const bracedAt = (text, open) => {
    const name = nameAt(text, open + 1);
    const after = open + 1 + name.length;
    if (name === '')
        return undefined;
    if (text[after] === '}')
        return { name, operator: '', word: '', end: after + 1 };
    const operator = /^:?[-+?]/.exec(text.slice(after, after + 2))?.[0];
    const lineEnd = text.indexOf('\n', after);
    const stop = text.lastIndexOf('}', lineEnd < 0 ? text.length : lineEnd);
    if (operator === undefined || stop < after)
        return undefined;
    const close = compose_template_closingBrace(text, open, stop + 1);
    return {
        name,
        operator,
        word: text.slice(after + operator.length, close < 0 ? stop : close),
        end: (close < 0 ? stop : close) + 1,
    };
};
const substitute = ({ name, operator, word }, lookup, depth) => {
    const value = lookup(name);
    const isPresent = value !== undefined && (value !== '' || !operator.startsWith(':'));
    if (operator.endsWith('-') && !isPresent)
        return expandAt(word, lookup, depth + 1);
    if (operator.endsWith('+') && isPresent)
        return expandAt(word, lookup, depth + 1);
    if (operator.endsWith('?') && !isPresent)
        return undefined;
    return value ?? '';
};
const expandAt = (template, lookup, depth) => {
    if (depth > compose_template_deepest)
        return undefined;
    const parts = [];
    let from = 0;
    for (let at = template.indexOf('$'); at >= 0; at = template.indexOf('$', from)) {
        parts.push(template.slice(from, at));
        const name = nameAt(template, at + 1);
        if (template[at + 1] === '$') {
            parts.push('$');
            from = at + 2;
        }
        else if (name) {
            parts.push(lookup(name) ?? '');
            from = at + 1 + name.length;
        }
        else if (template[at + 1] === '{') {
            const braced = bracedAt(template, at + 1);
            const value = braced && substitute(braced, lookup, depth);
            if (!braced || value === undefined)
                return undefined;
            parts.push(value);
            from = braced.end;
        }
        else {
            parts.push('$');
            from = at + 1;
        }
    }
    return parts.join('') + template.slice(from);
};
const expandTemplate = (template, lookup) => expandAt(template, lookup, 0);

;// CONCATENATED MODULE: ./build/validate-env/dotenv-native/go-space.js
const go_space_blank = '\\t\\v\\f\\r \\x85\\xA0';
const space = '\\t-\\r \\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const classOf = (characters) => ({
    one: new RegExp(`^[${characters}]$`),
    other: new RegExp(`[^${characters}]`, 'g'),
    leading: new RegExp(`^[${characters}]+`),
    trailing: new RegExp(`(?<![${characters}])[${characters}]+$`),
});
const goBlank = classOf(go_space_blank);
const goSpace = classOf(space);
const skipTo = (text, from, pattern) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? text.length;
};
const statementStart = (text, from) => {
    let at = skipTo(text, from, goSpace.other);
    while (text[at] === '#') {
        const end = text.indexOf('\n', at);
        if (end < 0)
            return text.length;
        at = skipTo(text, end, goSpace.other);
    }
    return at;
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-native/compose.js



const nameCharacter = /[\p{L}\p{N}_.\-[\]]/u;
const findKey = (text, statement) => {
    let start = statement;
    if (/^export[\t\n\f\r ]/.test(text.slice(start, start + 7)))
        start = skipTo(text, start + 6, goBlank.other);
    for (let at = start; at < text.length; at += 1) {
        const character = String.fromCodePoint(text.codePointAt(at));
        if (character === '=' || character === ':' || character === '\n')
            return {
                key: text.slice(start, at).replace(goSpace.trailing, ''),
                next: skipTo(text, at + 1, goBlank.other),
                inherited: character === '\n',
            };
        if (!goBlank.one.test(character) && !nameCharacter.test(character))
            return undefined;
        at += character.length - 1;
    }
    return start < text.length ? { key: '', next: start, inherited: false } : undefined;
};
const goEscapes = {
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '"': '"',
    '\\': '\\',
};
const octal = (digits) => {
    const value = /^[0-7]{3}$/.test(digits) ? Number.parseInt(digits, 8) : 256;
    return value < 256 ? String.fromCharCode(value) : undefined;
};
const expandEscapes = (value) => value.replaceAll(/\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g, (match, character, digits) => {
    if (character === '$')
        return '$$';
    return (character === undefined ? octal(digits) : goEscapes[character]) ?? match;
});
const quotedValue = (text, open) => {
    const quote = text[open];
    const parts = [];
    for (let at = open + 1; at < text.length; at += 1) {
        const character = text[at];
        if (character === quote) {
            const value = parts.join('');
            return { value: quote === '"' ? expandEscapes(value) : value, next: at + 1, expands: quote === '"' };
        }
        const next = text[at + 1];
        if (character !== '\\' || next === undefined)
            parts.push(character);
        else {
            parts.push(next === quote ? quote : character + next);
            at += 1;
        }
    }
    return undefined;
};
const plainValue = (text, from) => {
    const end = skipTo(text, from, /\n/g);
    const line = text.slice(from, end);
    const comment = line.indexOf(' #');
    const value = (comment < 0 ? line : line.slice(0, comment)).replace(goSpace.trailing, '');
    return { value, next: end + 1, expands: true };
};
const lookupIn = (surroundings, values) => (name) => surroundings.get(name) ?? values.get(name);
const readCompose = (text, surroundings) => {
    const content = withoutByteOrderMark(text);
    const values = new Map();
    for (let at = statementStart(content, 0); at < content.length; at = statementStart(content, at)) {
        const key = findKey(content, at);
        if (!key || key.key.includes(' '))
            return refused;
        at = key.next;
        if (key.inherited) {
            const value = surroundings.get(key.key);
            if (value !== undefined)
                values.set(key.key, value);
            continue;
        }
        const quote = content[at];
        const read = quote === '"' || quote === "'" ? quotedValue(content, at) : plainValue(content, at);
        const value = read?.expands ? expandTemplate(read.value, lookupIn(surroundings, values)) : read?.value;
        if (!read || value === undefined)
            return refused;
        values.set(key.key, value);
        at = read.next;
    }
    return readingOf(values);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-native/docker.js


const longestLine = 65_536;
const readDocker = (text, surroundings) => {
    const values = new Map();
    for (const raw of withoutByteOrderMark(text).split('\n')) {
        if (raw.length >= longestLine)
            return refused;
        const line = raw.replace(/\r$/, '').replace(goSpace.leading, '');
        if (line === '' || line.startsWith('#'))
            continue;
        const equals = line.indexOf('=');
        const name = equals < 0 ? line : line.slice(0, equals);
        if (name === '' || /[ \t]/.test(name))
            return refused;
        const value = equals < 0 ? surroundings.get(name) : line.slice(equals + 1);
        if (value !== undefined)
            values.set(name, value);
    }
    return readingOf(values);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-native/github-env.js

const lineEnd = (text, from) => {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
};
const readHeredoc = (text, line, next, split) => {
    const name = line.slice(0, split);
    const delimiter = line.slice(split + 2);
    if (name === '' || delimiter === '')
        return undefined;
    for (let at = next; at < text.length; at = lineEnd(text, at) + 1) {
        if (text.slice(at, lineEnd(text, at)) === delimiter)
            return { name, value: text.slice(next, Math.max(next, at - 1)), next: lineEnd(text, at) + 1 };
    }
    return undefined;
};
const github_env_readEntry = (text, line, next) => {
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc >= 0 && (equals < 0 || heredoc < equals))
        return readHeredoc(text, line, next, heredoc);
    if (equals <= 0)
        return undefined;
    return { name: line.slice(0, equals), value: line.slice(equals + 1), next };
};
const readGithubEnvironment = (text) => {
    const values = new Map();
    let at = 0;
    while (at < text.length) {
        const end = lineEnd(text, at);
        const line = text.slice(at, end);
        at = end + 1;
        if (line === '')
            continue;
        const entry = github_env_readEntry(text, line, at);
        if (!entry)
            return refused;
        values.set(entry.name, entry.value);
        at = entry.next;
    }
    return readingOf(values);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-native/godotenv.js



const nameByte = /[\p{L}\p{N}_.]/u;
const godotenv_findKey = (text, statement) => {
    let start = statement;
    if (text.startsWith('export', start) && goBlank.one.test(text[start + 6] ?? ''))
        start = skipTo(text, start + 6, goBlank.other);
    for (let at = start; at < text.length; at += 1) {
        const character = text[at];
        if (character === '=' || character === ':')
            return { key: text.slice(start, at).replace(goSpace.trailing, ''), next: skipTo(text, at + 1, goBlank.other) };
        for (const byte of toBytes(character))
            if (!goBlank.one.test(byte) && !nameByte.test(byte))
                return undefined;
    }
    return start < text.length ? { key: '', next: start } : undefined;
};
const expand = (value, known) => value.replaceAll(/(\\)?\$\(?\{?([A-Z0-9_]+)?\}?/g, (match, escape, name) => {
    if (escape)
        return match.slice(1);
    return name ? (known.get(name) ?? '') : match;
});
const godotenv_expandEscapes = (value) => value
    .replaceAll(/\\([^\n])/gu, (pair, character) => (character === 'n' ? '\n' : character === 'r' ? '\r' : pair))
    .replaceAll(/\\([^$])/gu, '$1');
const godotenv_plainValue = (text, from, known) => {
    const end = skipTo(text, from, /[\r\n]/g);
    let line = text.slice(from, end);
    for (let at = line.length - 1; at > 0; at -= 1) {
        if (line[at] !== '#' || !goBlank.one.test(line[at - 1]))
            continue;
        line = line.slice(0, at);
        break;
    }
    return { value: expand(line.replace(goBlank.leading, '').replace(goBlank.trailing, ''), known), next: end };
};
const trimQuotes = (value, quote) => {
    let start = 0;
    let end = value.length;
    while (end > start && value[end - 1] === quote)
        end -= 1;
    while (start < end && value[start] === quote)
        start += 1;
    return value.slice(start, end);
};
const readValue = (text, from, known) => {
    const quote = text[from];
    if (quote !== '"' && quote !== "'")
        return godotenv_plainValue(text, from, known);
    for (let at = text.indexOf(quote, from + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
        if (text[at - 1] === '\\')
            continue;
        const inner = trimQuotes(text.slice(from, at), quote);
        return { value: quote === '"' ? expand(godotenv_expandEscapes(inner), known) : inner, next: at + 1 };
    }
    return undefined;
};
const readGodotenv = (text) => {
    const content = text.replaceAll('\r\n', '\n');
    const values = new Map();
    for (let at = statementStart(content, 0); at < content.length; at = statementStart(content, at)) {
        const key = godotenv_findKey(content, at);
        const value = key && readValue(content, key.next, values);
        if (!value)
            return refused;
        values.set(key.key, value.value);
        at = value.next;
    }
    return readingOf(values);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-native/phpdotenv.js

const trim = (text) => text.replace(/^[ \n\r\t\0\v]+/, '').replace(/(?<![ \n\r\t\0\v])[ \n\r\t\0\v]+$/, '');
const quotesAfterCharacter = (line) => {
    const text = line.replaceAll('\\\\', '');
    let count = 0;
    for (let at = text.indexOf('"', 1); at >= 0; at = text.indexOf('"', at + 1))
        if (text[at - 1] !== '\\')
            count += 1;
    return count;
};
const endsMultiline = (line, isStart) => line === '"' || quotesAfterCharacter(line) > (isStart ? 1 : 0);
const joinLines = (lines) => {
    const entries = [];
    let open;
    for (const line of lines) {
        const isStart = open === undefined && line.includes('="') && !endsMultiline(line, true);
        if (isStart)
            open = [];
        if (!open) {
            entries.push(line);
            continue;
        }
        open.push(line);
        if (!endsMultiline(line, isStart))
            continue;
        entries.push(open.join('\n'));
        open = undefined;
    }
    return entries.filter((entry) => !/^(#|$)/.test(trim(entry)));
};
const tokens = /[\r\n]{1,1000}|[^\S\r\n]{1,1000}|\\|'|"|#|\$|[^\s\\'"#$]{1,1000}/g;
const phpdotenv_blank = /^[ \t\n\r\v\f]+$/;
const escapes = { f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const step = (text, next, isReference = false) => ({ text, next, isReference });
const stepPlain = (token, state) => {
    if (state === 'initial' && token === "'")
        return step('', 'single');
    if (state === 'initial' && token === '"')
        return step('', 'double');
    if (token === '#')
        return step('', 'comment');
    if (state === 'plain' && phpdotenv_blank.test(token))
        return step('', 'blank');
    return step(token, 'plain', token === '$');
};
const stepDouble = (token) => {
    if (token === '"')
        return step('', 'blank');
    if (token === '\\')
        return step('', 'escape');
    return step(token, 'double', token === '$');
};
const stepEscape = (token) => {
    if (token === '"' || token === '\\' || token === '$')
        return step(token, 'double');
    const character = escapes[token[0]];
    return character === undefined ? undefined : step(character + token.slice(1), 'double');
};
const advance = (state, token) => {
    if (state === 'initial' || state === 'plain')
        return stepPlain(token, state);
    if (state === 'single')
        return token === "'" ? step('', 'blank') : step(token, 'single');
    if (state === 'double')
        return stepDouble(token);
    if (state === 'escape')
        return stepEscape(token);
    if (state === 'comment' || token === '#')
        return step('', 'comment');
    return phpdotenv_blank.test(token) ? step('', 'blank') : undefined;
};
const phpdotenv_parseValue = (text) => {
    const value = { characters: '', references: [] };
    let state = 'initial';
    for (const [token] of text.matchAll(tokens)) {
        const next = advance(state, token);
        if (!next)
            return undefined;
        if (next.isReference)
            value.references.push(value.characters.length);
        value.characters += next.text;
        state = next.next;
    }
    return state === 'single' || state === 'double' || state === 'escape' ? undefined : value;
};
const parseName = (text) => {
    let name = text;
    if (name.length > 8 && /^export[ \t\n\r\v\f]/.test(name))
        name = name.slice(6).replace(/^[ \t\n\r\v\f]+/, '');
    if (name.length > 2 && /^(["']).*\1$/s.test(name))
        name = name.slice(1, -1);
    return /^[\p{Ll}\p{Lu}\p{M}\p{N}_.]+$/u.test(name) ? name : undefined;
};
const resolve = (value, lookup) => {
    let text = value.characters;
    for (const at of value.references.toReversed()) {
        const match = /^\$\{([a-zA-Z0-9_.]+)\}/.exec(text.slice(at));
        const known = match ? lookup(match[1]) : undefined;
        if (match && known !== undefined)
            text = text.slice(0, at) + known + text.slice(at + match[0].length);
    }
    return text;
};
const parseEntry = (entry) => {
    const equals = entry.indexOf('=');
    const name = parseName(equals < 0 ? entry : trim(entry.slice(0, equals)));
    const text = equals < 0 ? undefined : trim(entry.slice(equals + 1));
    const value = text === undefined ? null : phpdotenv_parseValue(text);
    return name === undefined || value === undefined ? undefined : { name, value };
};
const load = (entries, surroundings) => {
    const repository = new Map();
    const values = new Map();
    for (const { name, value } of entries) {
        if (surroundings.has(name))
            continue;
        const text = value && resolve(value, (other) => surroundings.get(other) ?? repository.get(other));
        if (text === null)
            repository.delete(name);
        else
            repository.set(name, text);
        values.set(name, text);
    }
    return values;
};
const readPhpdotenv = (text, surroundings) => {
    const lines = withoutByteOrderMark(text).split(/\r\n|\n|\r/);
    const entries = [];
    for (const line of joinLines(lines)) {
        const entry = parseEntry(line);
        if (!entry)
            return refused;
        entries.push(entry);
    }
    return readingOf(load(entries, surroundings));
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-native/python.js

const python_space = '\\t-\\r\\x1C-\\x20\\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const inLine = '\\t\\v\\f\\x1C-\\x20\\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const python_patterns = {
    blanks: new RegExp(`[${python_space}]*`, 'y'),
    exported: new RegExp(`(?:export[${inLine}]+)?`, 'y'),
    quotedKey: /'([^']+)'/y,
    plainKey: new RegExp(`([^=#${python_space}]+)`, 'y'),
    inLine: new RegExp(`[${inLine}]*`, 'y'),
    equals: new RegExp(`=[${inLine}]*`, 'y'),
    rest: /[^\r\n]*/y,
    comment: new RegExp(`(?:[${inLine}]*#[^\\r\\n]*)?`, 'y'),
    lineEnd: new RegExp(`[${inLine}]*(?:\\r\\n|\\n|\\r|$)`, 'y'),
    restOfLine: /[^\r\n]*(?:\r|\n|\r\n)?/y,
};
const isSpace = new RegExp(`[${python_space}]`);
const trailing = new RegExp(`(?<![${python_space}])[${python_space}]+$`);
const read = (cursor, pattern) => {
    pattern.lastIndex = cursor.at;
    const match = pattern.exec(cursor.text);
    if (!match)
        return undefined;
    cursor.at += match[0].length;
    return match;
};
const readQuoted = (cursor, quote) => {
    const open = cursor.at;
    let close = -1;
    for (let at = cursor.text.indexOf(quote, open + 1); at >= 0; at = cursor.text.indexOf(quote, at + 1)) {
        close = at;
        if (cursor.text[at - 1] !== '\\')
            break;
    }
    if (close < 0)
        return undefined;
    cursor.at = close + 1;
    return cursor.text.slice(open + 1, close);
};
const python_escapes = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const python_unescape = (value, pattern) => value.replaceAll(pattern, (_, character) => python_escapes[character] ?? character);
const cutComment = (value) => {
    for (let at = value.indexOf('#'); at >= 0; at = value.indexOf('#', at + 1)) {
        if (at > 0 && isSpace.test(value[at - 1]))
            return value.slice(0, at);
    }
    return value;
};
const python_readValue = (cursor) => {
    const first = cursor.text[cursor.at];
    if (first === "'") {
        const value = readQuoted(cursor, first);
        return value === undefined ? undefined : python_unescape(value, /\\([\\'])/g);
    }
    if (first === '"') {
        const value = readQuoted(cursor, first);
        return value === undefined ? undefined : python_unescape(value, /\\([\\'"abfnrtv])/g);
    }
    if (first === undefined || first === '\n' || first === '\r')
        return '';
    return cutComment(read(cursor, python_patterns.rest)[0]).replace(trailing, '');
};
const readBinding = (cursor) => {
    read(cursor, python_patterns.exported);
    const first = cursor.text[cursor.at];
    const key = first === '#' ? undefined : read(cursor, first === "'" ? python_patterns.quotedKey : python_patterns.plainKey)?.[1];
    if (first !== '#' && key === undefined)
        return undefined;
    read(cursor, python_patterns.inLine);
    let value = null;
    if (cursor.text[cursor.at] === '=') {
        read(cursor, python_patterns.equals);
        value = python_readValue(cursor);
    }
    if (value === undefined)
        return undefined;
    read(cursor, python_patterns.comment);
    return read(cursor, python_patterns.lineEnd) ? { key, value } : undefined;
};
const python_reference = /\$\{([^}:]*)(?::-([^}]*))?\}/g;
const python_readPython = (text, surroundings) => {
    const cursor = { text, at: 0 };
    const bindings = [];
    while (cursor.at < text.length) {
        read(cursor, python_patterns.blanks);
        if (cursor.at >= text.length)
            break;
        const binding = readBinding(cursor);
        if (binding)
            bindings.push(binding);
        else
            read(cursor, python_patterns.restOfLine);
    }
    const values = new Map();
    for (const { key, value } of bindings) {
        if (key === undefined)
            continue;
        const end = value === null ? 0 : value.lastIndexOf('}') + 1;
        const expanded = value
            ?.slice(0, end)
            .replaceAll(python_reference, (_, name, word) => values.has(name) ? (values.get(name) ?? '') : (surroundings.get(name) ?? word ?? ''));
        values.set(key, expanded === undefined ? null : expanded + value.slice(end));
    }
    return readingOf(values);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv/assignment.js
const assignment_skip = (text, from, test) => {
    let at = from;
    while (at < text.length && test(text[at]))
        at += 1;
    return at;
};
const tailEnd = (text, from, dialect) => {
    const next = assignment_skip(text, from, dialect.isSpace);
    if (next >= text.length)
        return next;
    if (text[next] === '#')
        return assignment_skip(text, next, (character) => !dialect.isLineEnd(character));
    for (let at = next; at >= from; at -= 1)
        if (dialect.isLineEnd(text[at]))
            return at;
    return -1;
};
const closings = (text, open) => {
    const quote = text[open];
    const escaped = [];
    for (let at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
        if (text[at - 1] !== '\\')
            return [at, ...escaped.reverse()];
        escaped.push(at);
    }
    return escaped.reverse();
};
const matchQuoted = (text, from, dialect) => {
    const open = assignment_skip(text, from, dialect.isSpace);
    if (open >= text.length || !dialect.quotes.includes(text[open]))
        return undefined;
    for (const close of closings(text, open)) {
        const end = tailEnd(text, close + 1, dialect);
        if (end >= 0)
            return { raw: text.slice(from, close + 1), end };
    }
    return undefined;
};
const matchValue = (text, from, dialect) => {
    const quoted = matchQuoted(text, from, dialect);
    if (quoted)
        return quoted;
    const stop = assignment_skip(text, from, (character) => !dialect.endsPlain(character));
    const raw = stop > from ? text.slice(from, stop) : undefined;
    return { raw, end: Math.max(stop, tailEnd(text, stop, dialect)) };
};
const matchBody = (text, from, dialect) => {
    const keyEnd = assignment_skip(text, from, dialect.isKeyCharacter);
    if (keyEnd === from)
        return undefined;
    const key = text.slice(from, keyEnd);
    const sign = assignment_skip(text, keyEnd, dialect.isSpace);
    const isColon = text[keyEnd] === ':' && keyEnd + 1 < text.length && dialect.isSpace(text[keyEnd + 1]);
    if (text[sign] === '=' || isColon) {
        const { raw, end } = matchValue(text, text[sign] === '=' ? sign + 1 : keyEnd + 2, dialect);
        return { assignment: { key, raw, exported: false }, end };
    }
    const end = dialect.bareKeys ? tailEnd(text, keyEnd, dialect) : -1;
    return end < 0 ? undefined : { assignment: { key, raw: undefined, exported: false }, end };
};
const matchLine = (text, start, dialect) => {
    const afterExport = start + 'export'.length;
    if (text.startsWith('export', start) && dialect.isSpace(text[afterExport])) {
        const match = matchBody(text, assignment_skip(text, afterExport, dialect.isSpace), dialect);
        if (match)
            return { ...match, assignment: { ...match.assignment, exported: true } };
    }
    return matchBody(text, start, dialect);
};
const nextLineStart = (text, from, dialect) => {
    const end = assignment_skip(text, from, (character) => !dialect.isLineEnd(character));
    return end < text.length ? end + 1 : -1;
};
const findAssignments = (text, dialect) => {
    const found = [];
    let at = 0;
    while (at >= 0 && at < text.length) {
        const start = assignment_skip(text, at, dialect.isSpace);
        const match = matchLine(text, start, dialect);
        if (match)
            found.push(match.assignment);
        const from = match ? match.end : start;
        const startsLine = match !== undefined && from > 0 && dialect.isLineEnd(text[from - 1]);
        at = startsLine ? from : nextLineStart(text, from, dialect);
    }
    return found;
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-native/brackets.js
const balancedBrackets = (text) => {
    const ends = new Map();
    const open = [];
    for (let at = 0; at < text.length; at += 1) {
        if (text[at] === '(')
            open.push({ at, isEmpty: false });
        else if (text[at] === ')') {
            const inner = open.pop();
            if (!inner)
                continue;
            const isEmpty = inner.isEmpty || inner.at === at - 1;
            if (!isEmpty)
                ends.set(inner.at, at + 1);
            else if (open.length > 0)
                open.at(-1).isEmpty = true;
        }
    }
    return ends;
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-native/ruby.js



const dialect = {
    isSpace: (character) => character !== undefined && ' \t\r\n\f\v'.includes(character),
    isLineEnd: (character) => character === '\n',
    isKeyCharacter: (character) => character !== undefined && /[\w.]/.test(character),
    quotes: `'"`,
    endsPlain: (character) => character === '#' || character === '\n',
    bareKeys: true,
};
const strip = (value) => value.replace(/^[\0\t-\r ]+/, '').replace(/(?<![\0\t-\r ])[\0\t-\r ]+$/, '');
const blankCommands = (value) => {
    const ends = balancedBrackets(value);
    let result = '';
    let from = 0;
    for (let open = value.indexOf('$('); open >= 0; open = value.indexOf('$(', Math.max(from, open + 1))) {
        const end = ends.get(open + 1);
        if (end === undefined)
            continue;
        const isEscaped = open > from && value[open - 1] === '\\';
        result += value.slice(from, isEscaped ? open - 1 : open) + (isEscaped ? value.slice(open, end) : holes.command);
        from = end;
    }
    return result + value.slice(from);
};
const ruby_expand = (value, known, surroundings) => value.replaceAll(/(\\)?\$(?!\()\{?([A-Z0-9_]+)?\}?/gi, (match, escape, name) => {
    if (escape)
        return match.slice(1);
    return name ? (known.get(name) ?? surroundings.get(name) ?? '') : match;
});
const ruby_parseValue = (raw, known, surroundings) => {
    const value = strip(raw);
    const quote = value.length > 1 && value[0] === value.at(-1) && `'"`.includes(value[0]) ? value[0] : '';
    const inner = quote ? value.slice(1, -1) : value;
    if (quote === "'")
        return inner;
    const escaped = quote === '"' ? inner.replaceAll('\\n', '\\\\n').replaceAll('\\r', '\\\\r') : inner;
    const unescaped = escaped.replaceAll(/\\([^$])/g, '$1');
    return ruby_expand(blankCommands(unescaped), known, surroundings);
};
const readRuby = (text, surroundings) => {
    const values = new Map();
    const lines = withoutByteOrderMark(text).replaceAll(/\r\n?/g, '\n');
    for (const { key, raw, exported } of findAssignments(lines, dialect)) {
        const existing = surroundings.get(key);
        if (existing !== undefined)
            values.set(key, existing);
        else if (exported && raw === undefined) {
            if (!values.has(key))
                return refused;
        }
        else
            values.set(key, ruby_parseValue(raw ?? '', values, surroundings));
    }
    return readingOf(values);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-native/symfony.js


const readPattern = (state, pattern) => {
    pattern.lastIndex = state.at;
    const match = pattern.exec(state.text);
    if (!match)
        return undefined;
    state.at += match[0].length;
    return match;
};
const emptyLines = /(?:[ \t\n\f\r\v]+|#[^\n]*)*/y;
const nameLine = /(?:export[ \t]+)?(_?[A-Za-z][A-Za-z0-9_]*)=/y;
const emptyValue = /[ \t]*(?:#[^\n]*)?(?=\n|$)/y;
const spaces = /[ \t\n\f\r\v]/;
const command = /(\\)?\$(?=\()/g;
const resolveCommands = (value) => {
    const ends = balancedBrackets(value);
    let isRefused = false;
    const result = value.replaceAll(command, (match, escape, at) => {
        if (!ends.has(at + match.length))
            return match;
        if (!escape)
            isRefused = true;
        return '$';
    });
    return isRefused ? undefined : result;
};
const symfony_reference = /(?<!\\)(\\*)\$(?!\()(\{)?(_?[A-Za-z][A-Za-z0-9_]*)?(:[-=][^}]+)?(\})?/g;
const lookup = (state, name) => (name.startsWith('HTTP_') ? undefined : state.surroundings.get(name)) ?? state.values.get(name) ?? '';
const resolveReference = (state, match, found) => {
    if (found.slashes.length % 2 === 1)
        return match.slice(1);
    if (found.name === undefined && found.word === undefined && found.close === undefined)
        return match;
    if (found.open && !found.close)
        return undefined;
    const name = found.name ?? '';
    let value = lookup(state, name);
    if (value === '' && found.word) {
        if (/['"{$]/.test(found.word))
            return undefined;
        value = found.word.slice(2);
        if (found.word[1] === '=')
            state.values.set(name, value);
    }
    return found.slashes + value + (found.open ? '' : (found.close ?? ''));
};
const symfony_resolve = (state, text) => {
    const value = resolveCommands(text);
    if (value === undefined)
        return undefined;
    let isRefused = false;
    const result = value.replaceAll(symfony_reference, (match, slashes, open, name, word, close) => {
        const resolved = resolveReference(state, match, { slashes, open, name, word, close });
        isRefused ||= resolved === undefined;
        return resolved ?? '';
    });
    return isRefused ? undefined : result.replaceAll('\\\\', '\\');
};
const readSingle = (state) => {
    const close = state.text.indexOf("'", state.at + 1);
    if (close < 0)
        return undefined;
    const value = state.text.slice(state.at + 1, close);
    state.at = close + 1;
    return value;
};
const readDouble = (state) => {
    const { text } = state;
    const start = state.at + 1;
    for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 1)) {
        if (text[at - 1] === '\\' && text[at - 2] !== '\\')
            continue;
        state.at = at + 1;
        const value = text.slice(start, at).replaceAll('\\"', '"').replaceAll('\\r', '\r').replaceAll('\\n', '\n');
        return symfony_resolve(state, value);
    }
    return undefined;
};
const nestedEnd = (text, open) => {
    let depth = 1;
    for (let at = open + 1; at < text.length && text[at] !== '\n'; at += 1) {
        if (text[at] === '(')
            depth += 1;
        if (text[at] === ')')
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return -1;
};
const readPlain = (state) => {
    const { text } = state;
    const parts = [];
    let previous = text[state.at - 1];
    while (state.at < text.length && !`\n"'`.includes(text[state.at])) {
        if ((previous === ' ' || previous === '\t') && text[state.at] === '#')
            break;
        if (text[state.at] === '\\' && /["']/.test(text[state.at + 1] ?? ''))
            state.at += 1;
        previous = text[state.at];
        parts.push(previous);
        if (previous === '$' && text[state.at + 1] === '(') {
            const end = nestedEnd(text, state.at + 1);
            if (end < 0)
                return undefined;
            parts.push(text.slice(state.at + 1, end + 1));
            state.at = end;
        }
        state.at += 1;
    }
    const value = parts.join('').replace(/(?<![ \t\n\r\0\v])[ \t\n\r\0\v]+$/, '');
    const resolved = symfony_resolve(state, value);
    return resolved === value && spaces.test(value) ? undefined : resolved;
};
const symfony_readValue = (state) => {
    if (readPattern(state, emptyValue))
        return '';
    if (/[ \t]/.test(state.text[state.at]))
        return undefined;
    const parts = [];
    do {
        const quote = state.text[state.at];
        const isPlain = quote !== "'" && quote !== '"';
        const part = isPlain ? readPlain(state) : quote === "'" ? readSingle(state) : readDouble(state);
        if (part === undefined)
            return undefined;
        parts.push(part);
        if (isPlain && state.text[state.at] === '#')
            break;
    } while (state.at < state.text.length && state.text[state.at] !== '\n');
    return parts.join('');
};
const readSymfony = (text, surroundings) => {
    const state = { text: text.replaceAll(/\r\n?/g, '\n'), at: 0, values: new Map(), surroundings };
    readPattern(state, emptyLines);
    while (state.at < state.text.length) {
        const name = readPattern(state, nameLine)?.[1];
        const value = name === undefined ? undefined : symfony_readValue(state);
        if (name === undefined || value === undefined)
            return refused;
        state.values.set(name, value);
        readPattern(state, emptyLines);
    }
    return readingOf(state.values);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-shell/word.js
const single = (text, at) => {
    const close = text.indexOf("'", at + 1);
    return close < 0 ? undefined : { parts: [{ kind: 'quoted', text: text.slice(at + 1, close) }], next: close + 1 };
};
const commandEnd = (text, open) => {
    let depth = 0;
    for (let at = open; at < text.length; at += 1) {
        const character = text[at];
        if (character === '\\')
            at += 1;
        else if (character === "'" || character === '"' || character === '`') {
            at = text.indexOf(character, at + 1);
            if (at < 0)
                return -1;
        }
        else if (character === '(')
            depth += 1;
        else if (character === ')') {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
    return -1;
};
const backtickEnd = (text, open) => {
    for (let at = open + 1; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === '`')
            return at + 1;
    }
    return -1;
};
const word_substitution = (text, start, next) => {
    const content = text.slice(start, next - 1).trim();
    const name = content.startsWith('#') ? '' : (/^[\w./-]+(?=\s|$)/.exec(content)?.[0] ?? (content && '?'));
    return next < 0 ? undefined : { parts: [{ kind: 'command', name }], next };
};
const parameterName = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!_-]/y;
const word_nameAt = (text, at) => {
    parameterName.lastIndex = at;
    return parameterName.exec(text)?.[0] ?? '';
};
const word_deepest = 60;
const braced = (text, open, context) => {
    const isLength = text[open + 1] === '#' && text[open + 2] !== '}';
    const isIndirect = text[open + 1] === '!' && text[open + 2] !== '}';
    const start = isLength || isIndirect ? open + 2 : open + 1;
    const name = word_nameAt(text, start);
    const after = start + name.length;
    const operator = /^:?[-=?+]/.exec(text.slice(after, after + 2))?.[0] ?? '';
    const rest = readUntil(text, after + operator.length, '}', context);
    if (!rest)
        return undefined;
    const isOther = operator === '' && text[after] !== '}';
    if (name === '' || (isOther && !'#%/^,@:'.includes(text[after])))
        return { parts: [{ kind: 'invalid' }], next: rest.next };
    const shown = isLength || isIndirect || isOther ? 'other' : operator;
    return { parts: [{ kind: 'parameter', name, operator: shown, word: rest.parts }], next: rest.next };
};
const dollar = (text, at, context) => {
    const next = text[at + 1];
    if (next === '(')
        return word_substitution(text, at + 2, commandEnd(text, at + 1));
    if (next === '{')
        return braced(text, at + 1, context);
    if (next === '[') {
        const close = text.indexOf(']', at);
        return close < 0 ? undefined : { parts: [{ kind: 'command', name: ':' }], next: close + 1 };
    }
    if (next === "'" && !context.isQuoted)
        return ansi(text, at + 1);
    if (next === '"' && !context.isQuoted)
        return word_double(text, at + 1, context);
    const name = /[0-9]/.test(next ?? '') ? next : word_nameAt(text, at + 1);
    if (name === '')
        return { parts: [{ kind: 'quoted', text: '$' }], next: at + 1 };
    return { parts: [{ kind: 'parameter', name, operator: '', word: [] }], next: at + 1 + name.length };
};
const ansiEscapes = {
    n: '\n',
    t: '\t',
    r: '\r',
    '\\': '\\',
    "'": "'",
    '"': '"',
    a: '\x07',
    b: '\b',
    f: '\f',
    v: '\v',
};
const ansi = (text, open) => {
    const parts = [];
    for (let at = open + 1; at < text.length; at += 1) {
        if (text[at] === "'")
            return { parts: [{ kind: 'quoted', text: parts.join('') }], next: at + 1 };
        if (text[at] === '\\' && at + 1 < text.length) {
            at += 1;
            parts.push(ansiEscapes[text[at]] ?? `\\${text[at]}`);
        }
        else
            parts.push(text[at]);
    }
    return undefined;
};
const word_double = (text, open, context) => {
    const inner = readUntil(text, open + 1, '"', { ...context, isQuoted: true });
    return inner && { parts: [{ kind: 'quoted', text: '' }, ...inner.parts], next: inner.next };
};
const word_escape = (text, at, isQuoted) => {
    const next = text[at + 1];
    if (next === '\n')
        return { parts: [], next: at + 2 };
    if (next === undefined)
        return { parts: [{ kind: 'quoted', text: '\\' }], next: at + 1 };
    const isKept = isQuoted && !'$`"\\'.includes(next);
    return { parts: [{ kind: 'quoted', text: isKept ? `\\${next}` : next }], next: at + 2 };
};
const special = (text, at, context) => {
    const character = text[at];
    if (character === '\\')
        return word_escape(text, at, context.isQuoted);
    if (character === '$')
        return dollar(text, at, context);
    if (character === '`')
        return word_substitution(text, at + 1, backtickEnd(text, at));
    if (character === "'")
        return single(text, at);
    return word_double(text, at, context);
};
const readUntil = (text, from, close, { isQuoted, depth }) => {
    if (depth > word_deepest)
        return undefined;
    const parts = [];
    let at = from;
    while (at < text.length && text[at] !== close) {
        const isSpecial = '\\$`'.includes(text[at]) || (text[at] === '"' && close !== '"') || (text[at] === "'" && !isQuoted);
        if (!isSpecial) {
            parts.push({ kind: isQuoted ? 'quoted' : 'plain', text: text[at] });
            at += 1;
            continue;
        }
        const read = special(text, at, { isQuoted, depth: depth + 1 });
        if (!read)
            return undefined;
        parts.push(...read.parts);
        at = read.next;
    }
    return at < text.length ? { parts, next: at + 1 } : undefined;
};
const ends = ' \t\n;&|<>()';
const readWord = (text, from) => {
    const parts = [];
    let at = from;
    while (at < text.length && !ends.includes(text[at])) {
        if (!'\\$`\'"'.includes(text[at])) {
            parts.push({ kind: 'plain', text: text[at] });
            at += 1;
            continue;
        }
        const read = special(text, at, { isQuoted: false, depth: 0 });
        if (!read)
            return undefined;
        parts.push(...read.parts);
        at = read.next;
        if (at > from && text[at - 1] === '\n' && read.parts.length === 0)
            continue;
    }
    return { parts, next: at };
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-shell/line.js

const skipBlanks = (text, from) => {
    let at = from;
    while (at < text.length) {
        if (text[at] === ' ' || text[at] === '\t')
            at += 1;
        else if (text.startsWith('\\\n', at))
            at += 2;
        else
            break;
    }
    return at;
};
const operator = /&&|\|\||;;|&>>|&>|\|&|<<<|<<-|<<|<&|<>|<|>>|>\||>&|>|;|&|\||\(|\)/y;
const operatorAt = (text, at) => {
    operator.lastIndex = at;
    return operator.exec(text)?.[0] ?? '';
};
const commentEnd = (text, at) => {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
};
const reserved = new Set([
    'if',
    'then',
    'else',
    'elif',
    'fi',
    'do',
    'done',
    'case',
    'esac',
    'while',
    'until',
    'for',
    '{',
    '}',
    'function',
    'select',
]);
const isReserved = (words) => {
    const [first] = words;
    return (words.length === 1 &&
        first !== undefined &&
        first.every((part) => part.kind === 'plain') &&
        reserved.has(first.map((part) => ('text' in part ? part.text : '')).join('')));
};
const emptyDraft = () => ({ words: [], readsFile: false, hasRedirection: false });
const arrayEnd = (text, at, draft) => {
    const word = draft.words.at(-1);
    const last = word?.at(-1);
    if (!word || text[at] !== '(' || last?.kind !== 'plain' || last.text !== '=' || text[at - 1] !== '=')
        return -1;
    const close = text.indexOf(')', at);
    if (close >= 0)
        word.push({ kind: 'command', name: ':' });
    return close < 0 ? -1 : close + 1;
};
const redirect = (text, at, sign, draft) => {
    const target = readWord(text, skipBlanks(text, at + sign.length));
    if (!target || target.parts.length === 0 || sign.startsWith('<<'))
        return -1;
    draft.hasRedirection = true;
    draft.readsFile ||= sign === '<';
    return target.next;
};
const readLine = (text, from) => {
    const commands = [];
    let draft = emptyDraft();
    let at = from;
    for (;;) {
        at = skipBlanks(text, at);
        if (text[at] === '#')
            at = commentEnd(text, at);
        const isOpen = draft.words.length > 0 || draft.hasRedirection;
        const sign = at < text.length && text[at] !== '\n' ? operatorAt(text, at) : '';
        if (at >= text.length || text[at] === '\n') {
            const last = commands.at(-1)?.then;
            if (!isOpen && (last === '&&' || last === '||' || last === '|')) {
                if (at >= text.length)
                    return undefined;
                at += 1;
                continue;
            }
            if (isOpen)
                commands.push({ words: draft.words, readsFile: draft.readsFile, then: '' });
            return { commands, next: at + 1 };
        }
        if (sign === '') {
            const word = readWord(text, at);
            if (!word)
                return undefined;
            draft.words.push(word.parts);
            at = word.next;
            if (isReserved(draft.words))
                return undefined;
        }
        else if (/^[<>]|^&>/.test(sign)) {
            at = redirect(text, at, sign, draft);
            if (at < 0)
                return undefined;
        }
        else if (sign === '(' || sign === ')' || sign === ';;' || !isOpen) {
            at = sign === '(' ? arrayEnd(text, at, draft) : -1;
            if (at < 0)
                return undefined;
        }
        else {
            commands.push({ words: draft.words, readsFile: draft.readsFile, then: sign === '|&' ? '|' : sign });
            draft = emptyDraft();
            at += sign.length;
        }
    }
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-shell/bash.js


const bash_status = { ok: 0, failed: 1, syntax: 2, notFound: 127 };
const bash_lookup = (shell, name) => shell.values.get(name) ?? shell.surroundings.get(name);
const parameter = (shell, part) => {
    const { name, operator, word } = part;
    if (name === '$')
        return holes.processId;
    if (!/^[A-Za-z]|^_[A-Za-z0-9_]/.test(name) || operator === 'other')
        return holes.positional;
    const value = bash_lookup(shell, name);
    const isPresent = value !== undefined && (value !== '' || !operator.startsWith(':'));
    if (operator.endsWith('+'))
        return isPresent ? bash_expand(shell, word) : '';
    if (isPresent || operator === '')
        return value ?? '';
    if (operator.endsWith('?')) {
        shell.isDead = true;
        return '';
    }
    const fallback = bash_expand(shell, word);
    if (operator.endsWith('='))
        shell.values.set(name, fallback);
    return fallback;
};
const bash_expand = (shell, parts) => parts
    .map((part) => {
    if (part.kind === 'parameter')
        return parameter(shell, part);
    if (part.kind === 'command')
        return holes.command;
    if (part.kind === 'invalid')
        shell.isDead = true;
    return part.kind === 'invalid' ? '' : part.text;
})
    .join('');
const isPlain = (part, characters) => part?.kind === 'plain' && characters.includes(part.text);
const tilde = (parts) => {
    const expanded = [];
    for (let at = 0; at < parts.length; at += 1) {
        const isFirst = at === 0 || isPlain(parts[at - 1], ':');
        const after = isPlain(parts[at + 1], '+-') ? at + 2 : at + 1;
        const isAlone = parts[after] === undefined || isPlain(parts[after], '/:');
        const isFolder = isPlain(parts[at], '~') && isFirst && isAlone;
        expanded.push(isFolder ? { kind: 'quoted', text: holes.home } : parts[at]);
        if (isFolder)
            at = after - 1;
    }
    return expanded;
};
const assignmentOf = (word) => {
    const equals = word.findIndex((part) => part.kind !== 'plain' || part.text === '=');
    const sign = word[equals];
    if (sign?.kind !== 'plain' || equals < 1)
        return undefined;
    const left = word
        .slice(0, equals)
        .map((part) => ('text' in part ? part.text : ''))
        .join('');
    const isAppended = left.endsWith('+');
    const name = isAppended ? left.slice(0, -1) : left;
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
        return undefined;
    return { name, isAppended, value: tilde(word.slice(equals + 1)) };
};
const bash_assign = (shell, { name, isAppended, value }) => {
    const text = bash_expand(shell, value);
    if (!shell.isDead)
        shell.values.set(name, isAppended ? (bash_lookup(shell, name) ?? '') + text : text);
};
const declaring = new Set(['export', 'declare', 'typeset', 'readonly']);
const harmless = new Set([':', 'true', 'echo', 'printf', 'set', 'unset', 'shopt', 'umask', 'ulimit', 'alias']);
const declare = (shell, words) => {
    let exit = bash_status.ok;
    const expanded = words.map((word) => ({ assignment: assignmentOf(word), text: bash_expand(shell, word) }));
    for (const { assignment, text } of expanded) {
        const late = /^([A-Za-z_][A-Za-z0-9_]*)=([\s\S]*)$/.exec(text);
        if (assignment)
            bash_assign(shell, assignment);
        else if (late)
            shell.values.set(late[1], late[2]);
        else if (!/^(?:-\w*|[A-Za-z_][A-Za-z0-9_]*)$/.test(text))
            exit = bash_status.failed;
    }
    return exit;
};
const isBuiltIn = (name) => name === '' || harmless.has(name);
const substitutionExit = (words) => {
    const names = words.flatMap((word) => word.flatMap((part) => (part.kind === 'command' ? [part.name] : [])));
    const last = names.at(-1) ?? '';
    if (isBuiltIn(last))
        return bash_status.ok;
    return /^[\w./-]+$/.test(last) ? bash_status.notFound : unknownExit;
};
const isVanishing = (shell, word) => word.every((part) => (part.kind === 'parameter' && bash_expand(shell, [part]) === '') ||
    (part.kind === 'command' && (!isBuiltIn(part.name) || !/^(?:echo|printf)$/.test(part.name))));
const run = (shell, { words, readsFile }) => {
    if (readsFile)
        return bash_status.failed;
    const assignments = [];
    for (const word of words) {
        const assignment = assignmentOf(word);
        if (!assignment)
            break;
        assignments.push(assignment);
    }
    const rest = words.slice(assignments.length).filter((word) => !isVanishing(shell, word));
    const [command] = rest;
    const name = command ? bash_expand(shell, command) : undefined;
    if (name === undefined) {
        for (const assignment of assignments)
            if (!shell.isDead)
                bash_assign(shell, assignment);
        return substitutionExit(words);
    }
    if (declaring.has(name))
        return declare(shell, rest.slice(1));
    return harmless.has(name) ? bash_status.ok : bash_status.notFound;
};
const runLine = (shell, commands) => {
    let isSkipped = false;
    let isPiped = false;
    for (const command of commands) {
        const isApart = isPiped || command.then === '|' || command.then === '&';
        if (!isSkipped) {
            const inner = isApart ? { ...shell, values: new Map(shell.values) } : shell;
            shell.exit = run(inner, command);
            if (command.then === '&')
                shell.exit = bash_status.ok;
            if (shell.isDead)
                return;
        }
        isPiped = command.then === '|';
        if (command.then === '&&')
            isSkipped = shell.exit !== bash_status.ok;
        else if (command.then === '||')
            isSkipped = shell.exit === bash_status.ok;
        else if (command.then !== '|')
            isSkipped = false;
    }
};
const readingFrom = (shell) => {
    if (shell.isDead)
        return { status: 'values', values: new Map(), exit: bash_status.failed };
    const { values, exit } = shell;
    return { status: 'values', values, ...(exit === bash_status.ok ? {} : { exit }) };
};
const readBash = (text, surroundings) => {
    const shell = { values: new Map(), surroundings, exit: bash_status.ok, isDead: false };
    const content = text.replaceAll('\0', '');
    let at = 0;
    while (at < content.length && !shell.isDead) {
        const line = readLine(content, at);
        if (!line) {
            shell.exit = bash_status.syntax;
            break;
        }
        runLine(shell, line.commands);
        at = line.next;
    }
    return readingFrom(shell);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv/expansion.js

const expansion_reference = /(?<!\\)\$\{([^{}]+)\}|(?<!\\)\$([A-Za-z_][A-Za-z0-9_]*)/;
const operators = /:\+|\+|:-|-/;
const createBudget = () => ({ left: 4_000_000 });
const findReference = (value) => {
    const match = expansion_reference.exec(value);
    if (!match)
        return undefined;
    const expression = match[1] ?? match[2] ?? '';
    const operator = operators.exec(expression)?.[0];
    const [name = '', ...rest] = expression.split(String(operator ?? null));
    return { text: match[0], name, operator, word: rest.join(operator) };
};
const replaceUntilSettled = (value, budget, replaceOne) => {
    let current = value;
    for (;;) {
        budget.left -= current.length + 1;
        if (budget.left < 0)
            return undefined;
        const next = replaceOne(current);
        if (next === undefined)
            return current;
        current = next;
    }
};
const choose = ({ name, operator, word }, lookup) => {
    const value = lookup(name);
    if (operator === ':-')
        return value || word;
    if (operator === '-')
        return value ?? word;
    if (operator === ':+')
        return value ? word : '';
    if (operator === '+')
        return value === undefined ? '' : word;
    return value || '';
};
const expandReferences = (value, scope) => {
    let isSettled = false;
    return replaceUntilSettled(value, scope.budget, (current) => {
        const found = isSettled ? undefined : findReference(current);
        if (!found)
            return undefined;
        const next = current.replace(found.text, choose(found, scope.lookup));
        isSettled = next === scope.lookup(found.name) || expansion_reference.test(scope.literals.get(found.name) ?? '');
        return next;
    });
};
const expandReferencesInVite = (value, environment, parsed, budget) => {
    const seen = new Set();
    let isSettled = false;
    return replaceUntilSettled(value, budget, (current) => {
        const found = isSettled ? undefined : findReference(current);
        if (!found)
            return undefined;
        seen.add(current);
        const known = environment.get(found.name) ?? parsed.get(found.name);
        const isAlternative = found.operator === '+' || found.operator === ':+';
        const fallback = isAlternative && !known ? '' : found.word;
        const next = current.replace(found.text, !isAlternative && known && !seen.has(known) ? known : fallback);
        isSettled = next === parsed.get(found.name);
        return next;
    });
};
const expansion_commandEnd = (value, open) => {
    const quotes = [''];
    let at = open + 2;
    while (at < value.length) {
        const quote = quotes.at(-1);
        const character = value[at];
        if (character === '\\' && quote !== "'")
            at += 1;
        else if (quote !== '' && character === quote)
            quotes[quotes.length - 1] = '';
        else if (quote === '' && `'"\``.includes(character))
            quotes[quotes.length - 1] = character;
        else if (character === '(' && (quote === '' || (quote !== "'" && value[at - 1] === '$')))
            quotes.push('');
        else if (character === ')' && quote === '') {
            quotes.pop();
            if (quotes.length === 0)
                return at + 1;
        }
        at += 1;
    }
    return -1;
};
const expansion_blankCommands = (value) => {
    let result = '';
    let from = 0;
    for (let open = value.indexOf('$('); open >= 0; open = value.indexOf('$(', from)) {
        const end = expansion_commandEnd(value, open);
        if (end < 0)
            break;
        result += value.slice(from, open) + holes.command;
        from = end;
    }
    return result + value.slice(from);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv/npm-dotenv.js


const npm_dotenv_isSpace = (character) => character !== undefined && /\s/.test(character);
const isLineEnd = (character) => character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029';
const javaScriptDialect = {
    isSpace: npm_dotenv_isSpace,
    isLineEnd,
    isKeyCharacter: (character) => character !== undefined && /[\w.-]/.test(character),
    quotes: `'"\``,
    endsPlain: (character) => character === '#' || character === '\n' || character === '\r',
    bareKeys: false,
};
const unquote = (raw) => {
    const value = (raw ?? '').trim();
    const quote = /^['"`]/.exec(value)?.[0] ?? '';
    const isClosed = quote !== '' && value.length > 1 && value.endsWith(quote);
    return { text: isClosed ? value.slice(1, -1) : value, quote };
};
const normaliseLines = (text) => text.replaceAll(/\r\n?/g, '\n');
const parseDotenv = (text) => {
    const values = new Map();
    for (const { key, raw } of findAssignments(normaliseLines(text), javaScriptDialect)) {
        const { text: value, quote } = unquote(raw);
        values.set(key, quote === '"' ? value.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : value);
    }
    return values;
};
const readDotenv = (text) => readingOf(parseDotenv(text));

;// CONCATENATED MODULE: ./build/validate-env/dotenv/dotenvx.js




const dotenvx_unescapeQuoted = (value, quote) => {
    if (quote === "'")
        return value.replaceAll("\\'", "'");
    if (quote !== '"')
        return value;
    return value.replaceAll('\\n', '\n').replaceAll('\\r', '\r').replaceAll('\\t', '\t');
};
const readDotenvx = (text, surroundings) => {
    const running = new Map();
    const literals = new Map();
    const budget = createBudget();
    const lookup = (name) => surroundings.get(name) ?? running.get(name);
    for (const { key, raw } of findAssignments(normaliseLines(text), javaScriptDialect)) {
        const { text: inner, quote } = unquote(raw);
        let value = surroundings.get(key) ?? dotenvx_unescapeQuoted(inner, quote);
        const blanked = quote === "'" || surroundings.has(key) ? value : expansion_blankCommands(value);
        if (blanked !== value)
            value = blanked;
        else if (quote !== "'" && !surroundings.get(key))
            value = expandReferences(value, { lookup, literals, budget })?.replaceAll('\\$', '$');
        if (value === undefined)
            return refused;
        if (quote === "'")
            literals.set(key, value);
        running.set(key, value);
    }
    return readingOf(running);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv/growth.js

const longest = 1_000_000;
const token = /(?<![\w.-])([A-Za-z_][\w.-]*)(\+?)=|\$\{?([A-Za-z_]\w*)/g;
const writtenLengths = (lines) => {
    const lengths = new Map();
    for (const line of lines) {
        const name = /^\s*(?:export\s+)?([\w.-]+)\s*[=:]/.exec(line)?.[1];
        if (name !== undefined)
            lengths.set(name, Math.max(lengths.get(name) ?? 0, line.length));
    }
    return lengths;
};
const isBounded = (text, surroundings) => {
    const lines = text.split(/\r\n|\r|\n/);
    const lengths = writtenLengths(lines);
    for (const [name, value] of surroundings)
        lengths.set(name, Math.max(lengths.get(name) ?? 0, value.length));
    let current = '';
    let length = 0;
    const keep = () => {
        if (current !== '')
            lengths.set(current, Math.max(length, lengths.get(current) ?? 0));
    };
    for (const line of lines) {
        length += line.length;
        for (const match of line.matchAll(token)) {
            if (match[3] !== undefined)
                length += lengths.get(match[3]) ?? 0;
            else {
                keep();
                current = match[1];
                length = line.length + (match[2] === '+' ? (lengths.get(current) ?? 0) : 0);
            }
            if (length > longest)
                return false;
        }
    }
    return true;
};
const withinBounds = (load) => (text, surroundings) => isBounded(text, surroundings) ? load(text, surroundings) : refused;

;// CONCATENATED MODULE: ./build/validate-env/dotenv/node.js

const node_trim = (text) => text.replace(/^[ \t\n]+/, '').replace(/(?<![ \t\n])[ \t\n]+$/, '');
const node_cutComment = (text) => {
    const hash = text.indexOf('#');
    return hash < 0 ? text : text.slice(0, hash);
};
const afterLine = (text, from) => {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end + 1;
};
const node_skipBlanks = (text, from) => {
    let at = from;
    while (at < text.length && ' \t\n'.includes(text[at]))
        at += 1;
    return at;
};
const withoutExport = (key) => (key.startsWith('export ') ? node_trim(key.slice('export '.length)) : key);
const node_parseValue = (text, from) => {
    const quote = text[from];
    const close = `'"\``.includes(quote) ? text.indexOf(quote, from + 1) : -1;
    if (close >= 0) {
        const inner = text.slice(from + 1, close);
        return { value: quote === '"' ? inner.replaceAll('\\n', '\n') : inner, next: afterLine(text, close + 1) };
    }
    const next = afterLine(text, from);
    const line = text.slice(from, next);
    return { value: `'"\``.includes(quote) ? line.replace(/\n$/, '') : node_trim(node_cutComment(line)), next };
};
const parseNodeEnvironment = (text) => {
    const content = node_trim(text.replaceAll('\r', ''));
    const values = new Map();
    let at = 0;
    while (at < content.length) {
        const lineEnd = content.indexOf('\n', at);
        const line = content.slice(at, lineEnd < 0 ? undefined : lineEnd);
        const equals = line.startsWith('#') ? -1 : at + line.indexOf('=');
        if (equals < at) {
            if (lineEnd < 0)
                break;
            at = node_skipBlanks(content, lineEnd + 1);
            continue;
        }
        const key = node_trim(content.slice(at, equals));
        if (equals + 1 >= content.length || content[equals + 1] === '\n') {
            values.set(key, '');
            at = node_skipBlanks(content, equals + 2);
            continue;
        }
        if (key === '') {
            at = afterLine(content, equals);
            continue;
        }
        const start = node_skipBlanks(content, equals + 1);
        if (start >= content.length) {
            values.set(withoutExport(key), '');
            break;
        }
        const { value, next } = node_parseValue(content, start);
        values.set(withoutExport(key), value);
        at = node_skipBlanks(content, next);
    }
    return new Map([...values].sort(([one], [other]) => (one < other ? -1 : 1)));
};
const readNode = (text) => readingOf(parseNodeEnvironment(text));

;// CONCATENATED MODULE: ./build/validate-env/dotenv/npm-expand.js



const none = new Map();
const readDotenvExpand = (text, surroundings) => {
    const parsed = parseDotenv(text);
    const inherited = new Map([...parsed, ...surroundings]);
    const running = new Map();
    const budget = createBudget();
    const lookup = (name) => {
        const value = inherited.get(name);
        return running.has(name) && value === parsed.get(name) ? running.get(name) : value;
    };
    for (const [name, value] of parsed) {
        const existing = inherited.get(name);
        const isExisting = Boolean(existing && existing !== value);
        const expanded = isExisting ? existing : expandReferences(value, { lookup, literals: none, budget });
        if (expanded === undefined)
            return refused;
        running.set(name, (isExisting ? expanded : expansion_blankCommands(expanded)).replaceAll('\\$', '$'));
    }
    return readingOf(running);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv/varlock.js

const itemStart = /^(?:[ \t]*export [ \t]*)?[ \t]*([a-zA-Z_][a-zA-Z0-9_.-]*)[ \t]*=/;
const lineRest = /[ \t]*(?:#[^\n]*)?(?:\n|$)/y;
const commentLine = /^#(?![ \t]*@(?![a-zA-Z]))/;
const functionCall = /^[a-zA-Z][a-zA-Z0-9_]*\(/;
const quoteEnd = (text, open, quote) => {
    for (let at = open + quote.length; at < text.length; at += 1) {
        if (text.startsWith(`\\${quote}`, at))
            at += quote.length;
        else if (text.startsWith(quote, at))
            return at + quote.length;
        else if (text[at] === '\n' && quote === '`')
            return -1;
    }
    return -1;
};
const quotesAt = (text, at) => ['"""', '```', '"', "'", '`'].filter((quote) => text.startsWith(quote, at));
const endOfLineFrom = (text, at) => {
    lineRest.lastIndex = at;
    return lineRest.test(text) ? lineRest.lastIndex : -1;
};
const parseQuoted = (text, at) => {
    for (const quote of quotesAt(text, at)) {
        const end = quoteEnd(text, at, quote);
        const next = end < 0 ? -1 : endOfLineFrom(text, end);
        const raw = text.slice(at + quote.length, end - quote.length);
        if (next < 0 || (quote.length > 1 && !raw.includes('\n')))
            continue;
        return { item: { value: raw.replaceAll(`\\${quote[0]}`, quote[0]), quote }, next };
    }
    return undefined;
};
const parsePlain = (text, at) => {
    const lineEnd = text.indexOf('\n', at);
    const line = text.slice(at, lineEnd < 0 ? undefined : lineEnd);
    const hash = line.indexOf('#');
    const value = hash < 0 ? line : line.slice(0, hash);
    if (/^[ \t]*['"`]/.test(value) || functionCall.test(value))
        return undefined;
    return { item: { value: value.trim(), quote: '' }, next: lineEnd < 0 ? text.length : lineEnd + 1 };
};
const parseItems = (text) => {
    const items = new Map();
    let at = 0;
    while (at < text.length) {
        const lineEnd = text.indexOf('\n', at);
        const line = text.slice(at, lineEnd < 0 ? undefined : lineEnd);
        const start = itemStart.exec(line);
        if (start) {
            const from = at + start[0].length;
            const parsed = parseQuoted(text, from) ?? parsePlain(text, from);
            if (!parsed)
                return undefined;
            items.set(start[1], parsed.item);
            at = parsed.next;
        }
        else if (/^[ \t]*$/.test(line) || commentLine.test(line))
            at += line.length + 1;
        else
            return undefined;
    }
    return items;
};
const simpleReference = /(?<!\\)\$(?:([a-zA-Z_][a-zA-Z0-9_]*)|\{([a-zA-Z_][a-zA-Z0-9_.]*)(?::?-([^}]+))?\})/g;
const bareReference = /(?<!\\)\$([a-zA-Z_][a-zA-Z0-9_]*)/g;
const varlock_command = /(?<!\\)\$\([^)]*\)/g;
const limits = { length: 1_000_000, depth: 200 };
const replaceUpTo = (value, close, replaceHead, replaceRest) => {
    const end = value.lastIndexOf(close) + 1;
    return replaceHead(value.slice(0, end)) + replaceRest(value.slice(end));
};
const expandItem = (item, resolution) => {
    let isComplete = true;
    let length = item.value.length;
    const resolve = (_, bare, braced, word) => {
        const name = bare ?? braced ?? '';
        const value = resolution.items.has(name) && length < limits.length ? (resolveItem(name, resolution) ?? word) : undefined;
        isComplete &&= value !== undefined;
        length += value?.length ?? 0;
        return value ?? '';
    };
    const blanked = replaceUpTo(item.value, ')', (head) => head.replaceAll(varlock_command, holes.command), (rest) => rest);
    const expanded = replaceUpTo(blanked, '}', (head) => head.replaceAll(simpleReference, resolve), (rest) => rest.replaceAll(bareReference, (match, name) => resolve(match, name)));
    return isComplete ? expanded.replaceAll('\\$', '$') : undefined;
};
const resolveItem = (name, resolution) => {
    const known = resolution.done.get(name);
    if (known !== undefined)
        return known;
    const item = resolution.items.get(name);
    if (!item || resolution.open.has(name) || resolution.open.size > limits.depth)
        return undefined;
    resolution.open.add(name);
    let value = item.quote === "'" ? item.value : expandItem(item, resolution);
    if (/^["`]/.test(item.quote))
        value = value?.replaceAll('\\n', '\n');
    if (!value || (item.quote === '' && value === 'undefined'))
        return undefined;
    resolution.open.delete(name);
    resolution.done.set(name, value);
    return value;
};
const readVarlock = (text, surroundings) => {
    if (text.startsWith(byteOrderMark))
        return refused;
    const items = parseItems(text.replaceAll('\r\n', '\n'));
    if (!items)
        return refused;
    const done = new Map([...surroundings].filter(([name]) => items.has(name)));
    const values = new Map();
    for (const name of items.keys()) {
        const value = resolveItem(name, { items, done, open: new Set() });
        if (value === undefined)
            return refused;
        values.set(name, value);
    }
    return readingOf(values);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv/vite.js



const readVite = (text, surroundings) => {
    const parsed = parseNodeEnvironment(text);
    const budget = createBudget();
    for (const [name, value] of parsed) {
        const existing = surroundings.get(name);
        const isExisting = existing !== undefined && existing !== '' && existing !== value;
        const expanded = isExisting ? existing : expandReferencesInVite(value, surroundings, parsed, budget);
        if (expanded === undefined)
            return refused;
        parsed.set(name, expanded.replaceAll('\\$', '$'));
    }
    for (const name of parsed.keys()) {
        const existing = surroundings.get(name);
        if (existing !== undefined)
            parsed.set(name, existing);
    }
    return readingOf(parsed);
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv/loaders.js

















const loaders = {
    dotenv: readDotenv,
    'dotenv-expand': readDotenvExpand,
    dotenvx: readDotenvx,
    'node-parseEnv': readNode,
    vite: readVite,
    bun: withinBounds(readBun),
    'python-dotenv': withinBounds(python_readPython),
    'ruby-dotenv': withinBounds(readRuby),
    compose: withinBounds(readCompose),
    'docker-env-file': readDocker,
    'bash-source': withinBounds(readBash),
    godotenv: withinBounds(readGodotenv),
    varlock: readVarlock,
    phpdotenv: withinBounds(readPhpdotenv),
    'symfony-dotenv': withinBounds(readSymfony),
    'github-env': readGithubEnvironment,
};
const aliases = {
    node: 'node-parseEnv',
    parseEnv: 'node-parseEnv',
    python: 'python-dotenv',
    ruby: 'ruby-dotenv',
    'docker-compose': 'compose',
    docker: 'docker-env-file',
    bash: 'bash-source',
    source: 'bash-source',
    sh: 'bash-source',
    symfony: 'symfony-dotenv',
    laravel: 'phpdotenv',
};
const isLoaderName = (name) => Object.hasOwn(loaders, name);
const findLoader = (name) => {
    if (isLoaderName(name))
        return name;
    return Object.hasOwn(aliases, name) ? aliases[name] : undefined;
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-lint/file-loaders.js


const fileLoaders = () => schemas/* string */.YjP().transform((value, context) => {
    const lines = value
        .split(/\r?\n/)
        .map((line) => line.replace(/^\s*-\s+/, '').trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    return lines.map((line) => {
        const split = /^(.*?)\s*:\s+([\w\s,.-]+)$/.exec(line) ?? /^(.*?):([\w,.-]+)$/.exec(line);
        const names = (split?.[2] ?? '')
            .split(',')
            .map((name) => name.trim())
            .filter(Boolean);
        const unknown = names.filter((name) => findLoader(name) === undefined);
        if (unknown.length > 0)
            context.issues.push({
                code: 'custom',
                input: unknown,
                message: `unknown loader ${unknown.join(', ')}; known: ${Object.keys(loaders).join(', ')}`,
            });
        return {
            path: (split?.[1] ?? line).replace(/^["']|["']$/g, ''),
            loaders: names.flatMap((name) => findLoader(name) ?? []),
        };
    });
});

;// CONCATENATED MODULE: ./build/validate-env/matrix/comparison.js


const comparisons = () => (0,inputs/* list */.p_)().transform((entries) => {
    const found = new Map();
    for (const entry of entries) {
        const [, environment = '', glob] = /^([^:]*[^:\s])\s*(?::\s*(.*))?$/.exec(entry) ?? [];
        const comparison = found.get(environment) ?? { environment, evidence: [] };
        if (glob)
            comparison.evidence.push(glob);
        found.set(environment, comparison);
    }
    return [...found.values()].filter(({ environment }) => environment !== '');
});
const shortestKey = 32;
const fewestCharacters = 8;
const fingerprintKey = () => schemas/* string */.YjP()
    .refine((key) => key.trim().length >= shortestKey && new Set(key).size >= fewestCharacters, `allowed: at least ${shortestKey} random characters, for example from \`openssl rand -hex 32\`, because a key that can be guessed gives the values away`);

;// CONCATENATED MODULE: ./build/validate-env/graph/finding.js
const findingKinds = [
    'undeclared',
    'undocumented',
    'unused',
    'inert',
    'provided-but-unread',
    'read-but-not-provided',
    'build-time-not-passed',
    'name-mismatch',
    'value-drift',
    'port-conflict',
    'secret-in-shell-text',
    'placeholder',
    'empty-secret',
    'loader-difference',
    'dynamic-read',
    'unreadable',
    'leftover',
    'rewritten-value',
    'schema',
    'rule',
    'invalid-value',
    'same-secret',
];
const levels = ['error', 'warning', 'note'];
const rank = (level) => levels.indexOf(level);
const compareFindings = (one, other) => rank(one.level) - rank(other.level) ||
    (one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line) ||
    (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);

;// CONCATENATED MODULE: ./build/validate-env/matrix/state.js

const variableState = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    state: schemas/* enum */.k5n(['set', 'empty', 'absent']),
    secret: schemas/* boolean */.zMY(),
    example: schemas/* boolean */.zMY(),
    wanted: schemas/* enum */.k5n(['required', 'optional', 'elsewhere']),
    file: schemas/* string */.YjP(),
    line: schemas/* number */.aig(),
    fingerprint: schemas/* string */.YjP().optional(),
});
const environmentState = schemas/* object */.Ikc({
    environment: schemas/* string */.YjP(),
    run: schemas/* string */.YjP(),
    variables: schemas/* array */.YOg(variableState),
    seal: schemas/* string */.YjP(),
});

;// CONCATENATED MODULE: ./build/validate-env/graph/variable.js
const provisionOf = ({ sighting }) => sighting.role === 'need' ? 'need' : (sighting.provision ?? 'environment');
const variable_listOf = (variable, role) => {
    if (role === 'declared')
        return variable.declared;
    if (role === 'read')
        return variable.read;
    return role === 'documented' ? variable.documented : variable.provided;
};
const gatherVariables = (places) => {
    const variables = new Map();
    const seen = new Set();
    for (const place of places) {
        const { name, role } = place.sighting;
        const variable = variables.get(name) ?? { name, declared: [], documented: [], read: [], provided: [] };
        variables.set(name, variable);
        const key = `${name}\0${role}\0${place.file}\0${place.line}\0${provisionOf(place)}\0${place.environment ?? ''}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        variable_listOf(variable, role).push(place);
    }
    return variables;
};

;// CONCATENATED MODULE: ./build/validate-env/report/evidence.js




const place = schemas/* object */.Ikc({
    file: schemas/* string */.YjP(),
    line: schemas/* number */.aig(),
    component: schemas/* string */.YjP(),
    surface: schemas/* string */.YjP(),
    kind: schemas/* string */.YjP().optional(),
    test: schemas/* boolean */.zMY().optional(),
    environment: schemas/* string */.YjP().optional(),
});
const evidenceShape = schemas/* object */.Ikc({
    variables: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        declared: schemas/* array */.YOg(place),
        documented: schemas/* array */.YOg(place),
        read: schemas/* array */.YOg(place),
        provided: schemas/* array */.YOg(place),
    })),
    findings: schemas/* array */.YOg(schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n(findingKinds),
        name: schemas/* string */.YjP(),
        suggestion: schemas/* string */.YjP(),
        file: schemas/* string */.YjP(),
        line: schemas/* number */.aig(),
        column: schemas/* number */.aig().optional(),
        level: schemas/* enum */.k5n(levels),
        component: schemas/* string */.YjP(),
        message: schemas/* string */.YjP(),
    })),
    accepted: schemas/* array */.YOg(schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(findingKinds), name: schemas/* string */.YjP(), file: schemas/* string */.YjP(), line: schemas/* number */.aig(), reason: schemas/* string */.YjP() })),
    environments: schemas/* array */.YOg(environmentState),
    sarif: schemas/* string */.YjP(),
    notes: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const toPlace = (found) => ({
    file: found.file,
    line: found.line,
    component: found.component,
    surface: found.surface,
    ...(found.sighting.role === 'provided' || found.sighting.role === 'need' ? { kind: provisionOf(found) } : {}),
    ...(found.isTest ? { test: true } : {}),
    ...(found.environment === undefined ? {} : { environment: found.environment }),
});
const unique = (places) => {
    const seen = new Set();
    return places.map(toPlace).filter((found) => {
        const key = `${found.file}\0${found.line}\0${found.kind ?? ''}\0${found.environment ?? ''}`;
        return !seen.has(key) && seen.add(key);
    });
};
const writeVariables = (graph) => [...graph.variables.values()]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, declared, documented, read, provided }) => ({
    name,
    declared: unique(declared),
    documented: unique(documented),
    read: unique(read),
    provided: unique(provided),
}));
const writeFindings = (findings) => findings.map(({ kind, name, suggestion, file, line, column, level, component, message }) => ({
    kind,
    name,
    suggestion,
    file,
    line,
    ...(column === undefined ? {} : { column }),
    level,
    component,
    message,
}));
const writeAccepted = (accepted) => accepted.map(({ finding: { kind, name, file, line }, reason }) => ({ kind, name, file, line, reason }));

;// CONCATENATED MODULE: ./build/validate-env/contract.js








const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'validate-env',
    about: 'Draws one graph of every environment variable and fails on the edges that would break a deployment. Shows no value.',
    branding: { icon: 'git-merge', color: 'green' },
    inputs: {
        schema: (0,contract/* input */.hF)({
            about: 'YAML file that declares the variables. Blank: `env.schema.yml` where it exists. With it, the values in `env:` of the step are checked. On pull requests the demands of the base branch hold too.',
            type: (0,inputs/* text */.Qq)(),
            stricter: (_, policy) => policy,
        }),
        environment: (0,contract/* input */.hF)({
            about: 'Name of the environment whose values `env:` of the step holds. Blank: what any environment requires is required.',
            type: (0,inputs/* text */.Qq)(),
        }),
        files: (0,contract/* input */.hF)({
            about: 'Dotenv files with the loaders they are meant for, one per line, for example `.env.production: compose`. Without a loader every line that loaders read differently is a finding.',
            type: fileLoaders(),
        }),
        example: (0,contract/* input */.hF)({
            about: 'Globs of example files, one per line. Blank: `.env.example` and its relatives, per component.',
            type: (0,inputs/* list */.p_)(),
        }),
        scan: (0,contract/* input */.hF)({
            about: `What to read, of ${areas.map((area) => `\`${area}\``).join(', ')}.`,
            type: areaList(),
            fallback: areas.join(','),
            stricter: (one, other) => [...new Set([...one, ...other])],
        }),
        compare: (0,contract/* input */.hF)({
            about: 'Environments to compare, one per line, from what their jobs wrote as evidence below `.plimsoll/` or at the globs given, for example `staging: evidence/staging/*.json`.',
            type: comparisons(),
        }),
        'fingerprint-key': (0,contract/* input */.hF)({
            about: 'Secret under which secrets are fingerprinted, so that jobs can compare them without a value: 32 random characters or more, the same in each job.',
            type: fingerprintKey(),
            secret: true,
        }),
        token: (0,contract/* input */.hF)({
            about: 'Token of an App or a person that may list names of secrets, variables and environments. Blank: whether what jobs take exists is not looked up, and the summary says so.',
            type: (0,inputs/* secretText */.yD)(),
            secret: true,
        }),
        write: (0,contract/* input */.hF)({
            about: `What to write on your machine, of ${parts.map((part) => `\`${part}\``).join(', ')}; with it the schema, where there is none. Refused in a workflow.`,
            type: partList(),
            configurable: false,
        }),
        rendered: (0,contract/* input */.hF)({
            about: 'Globs of files that a template was rendered to, one per line. Placeholders that are left in them, or were replaced by nothing, are errors.',
            type: (0,inputs/* list */.p_)(),
            stricter: (one, other) => [...new Set([...one, ...other])],
        }),
        baseline: (0,contract/* input */.hF)({
            about: 'File of accepted findings, each with reason and expiry. On pull requests it is read from the base branch.',
            type: (0,inputs/* text */.Qq)(),
            stricter: (_, policy) => policy,
        }),
        'fail-on': (0,contract/* input */.hF)({
            about: 'The lowest level that fails: `error` or `warning`.',
            type: (0,inputs/* oneOf */.yL)('error', 'warning'),
            fallback: 'error',
            stricter: (one, other) => (one === 'warning' ? one : other),
        }),
    },
    outputs: {
        variables: { about: 'Number of variables in the graph.' },
        errors: { about: 'Number of findings at level error.' },
        warnings: { about: 'Number of findings at level warning.' },
        sarif: { about: 'Path of the SARIF 2.1.0 file with all findings.' },
    },
    permissions: { contents: { access: 'read', why: 'to read the checkout' } },
    failsWhen: [
        'A variable is provided under another name than the code reads.',
        'A script stops at a variable that nothing provides.',
        'Two services publish the same port.',
        'A loader refuses a dotenv file that is meant for it.',
        'A file that provides variables cannot be read.',
        'The schema has a mistake.',
        'A value does not fit its declaration.',
        'A job takes a secret that exists nowhere it can see.',
        'An environment lacks a required variable that another has.',
        'Nothing is known of an environment to compare.',
        'A rule of the schema is broken.',
        'A placeholder is left in a rendered file.',
        'A renderer leaves a placeholder of its template.',
    ],
    evidence: evidenceShape,
});

;// CONCATENATED MODULE: ./build/validate-env/dotenv-lint/entries.js
const start = /^\s*(?:export\s+)?["']?([A-Za-z_0-9][\w.-]*)["']?\s*[=:]/;
const quoted = /^[^=:]*[=:]\s*(["'`])/;
const isClosed = (line, quote) => {
    const open = line.indexOf(quote);
    for (let at = line.indexOf(quote, open + 1); at >= 0; at = line.indexOf(quote, at + 1))
        if (line[at - 1] !== '\\')
            return true;
    return false;
};
const splitEntries = (text) => {
    const lines = text.split('\n');
    const entries = [];
    const lastOf = new Map(['"', "'", '`'].map((quote) => [quote, lines.findLastIndex((line) => line.includes(quote))]));
    for (let at = 0; at < lines.length; at += 1) {
        const line = lines[at];
        const isLast = at === lines.length - 1;
        if (/^\s*(?:#.*)?$/.test(line) && !/^\s*#.*=/.test(line))
            continue;
        if (/^\s*#/.test(line))
            continue;
        const quote = quoted.exec(line)?.[1];
        let end = at;
        if (quote !== undefined && !isClosed(line, quote) && lastOf.get(quote) > at) {
            end += 1;
            while (end < lines.length - 1 && !lines[end].includes(quote))
                end += 1;
        }
        const body = lines.slice(at, end + 1).join('\n');
        entries.push({ text: isLast ? body : `${body}\n`, line: at + 1, name: start.exec(line)?.[1] ?? '' });
        at = end;
    }
    return entries;
};

;// CONCATENATED MODULE: ./build/validate-env/dotenv-lint/portability.js



const common = [
    'dotenv',
    'dotenv-expand',
    'dotenvx',
    'node-parseEnv',
    'vite',
    'bun',
    'python-dotenv',
    'ruby-dotenv',
    'compose',
    'docker-env-file',
    'bash-source',
    'godotenv',
    'phpdotenv',
    'symfony-dotenv',
    'github-env',
];
const portability_none = new Map();
const signatureOf = (reading) => reading.status === 'refused' ? 'refused' : JSON.stringify([[...reading.values], (reading.exit ?? 0) !== 0]);
const portability_classOf = (reading, name) => {
    if (reading.status === 'refused')
        return 'refuses the file';
    if ((reading.exit ?? 0) !== 0)
        return 'runs a part of it as a command';
    const value = reading.values.get(name);
    if (value === undefined)
        return 'does not know the name';
    if (value === null || value === '')
        return 'takes no value';
    return value.includes(holes.command) ? 'runs a command in it' : 'takes a value';
};
const groupLoaders = (entry, names) => {
    const groups = new Map();
    for (const name of names) {
        const reading = loaders[name](entry.text, portability_none);
        const signature = signatureOf(reading);
        const group = groups.get(signature) ?? { signature, names: [], what: portability_classOf(reading, entry.name) };
        group.names.push(name);
        groups.set(signature, group);
    }
    return [...groups.values()].sort((one, other) => other.names.length - one.names.length);
};
const describeGroups = (groups) => {
    const seen = new Set();
    return groups
        .map(({ names, what }) => {
        const shown = seen.has(what) ? what.replace('takes a value', 'takes another value') : what;
        seen.add(what);
        return `${names.join(', ')} ${shown}`;
    })
        .join('; ');
};
const findingAt = (file, entry, level, message, suggestion) => ({
    kind: 'loader-difference',
    name: entry.name,
    level,
    file: file.path,
    line: entry.line,
    component: file.component,
    message,
    suggestion,
});
const portable = 'write the value without quotes, blanks, `#`, `$` and backslashes, or name the loader in `files`';
const lintUnnamed = (file, entry) => {
    const groups = groupLoaders(entry, common);
    return groups.length < 2
        ? []
        : [findingAt(file, entry, 'warning', `loaders read this line differently: ${describeGroups(groups)}`, portable)];
};
const rawValue = (entry) => entry.text.slice(entry.text.search(/[=:]/) + 1).trim();
const judgeEntry = (entry, name) => {
    const reading = loaders[name](entry.text, portability_none);
    const raw = rawValue(entry);
    const quote = 'put the value into single quotes';
    if (reading.status === 'refused') {
        if (name === 'varlock' && raw === '')
            return undefined;
        return {
            level: 'error',
            what: 'refuses the file because of this line',
            remedy: 'correct the line or use another loader',
        };
    }
    if ((reading.exit ?? 0) !== 0)
        return { level: 'error', what: 'runs a part of this line as a command', remedy: quote };
    const value = reading.values.get(entry.name);
    if (value === undefined && entry.name !== '')
        return { level: 'error', what: 'does not know the name on this line', remedy: 'write `NAME=value` without blanks' };
    if (varies(value ?? null))
        return { level: 'error', what: 'fills in what differs from run to run', remedy: quote };
    const isCut = typeof value === 'string' &&
        !/^["'`]/.test(raw) &&
        /[#$\\]/.test(raw) &&
        value.length < raw.replace(/\s+#.*$/, '').length;
    return isCut ? { level: 'warning', what: 'keeps only a part of this value', remedy: quote } : undefined;
};
const lintNamed = (file, entry) => file.loaders.flatMap((name) => {
    const found = judgeEntry(entry, name);
    return found ? [findingAt(file, entry, found.level, `${name} ${found.what}`, found.remedy)] : [];
});
const lintDotenv = (file) => splitEntries(file.text).flatMap((entry) => file.loaders.length === 0 ? lintUnnamed(file, entry) : lintNamed(file, entry));

// EXTERNAL MODULE: ./build/domain/wording.js
var wording = __webpack_require__(7173);
;// CONCATENATED MODULE: ./build/validate-env/existence/absent.js
const answer = ({ job, use, environment }, existing) => {
    const { source, name } = use;
    const own = environment === undefined ? undefined : existing.environments.get(environment)?.[source];
    const lists = [existing.repository[source], existing.organization[source], ...(own ? [own] : [])];
    if (lists.some((list) => 'names' in list && list.names.has(name.toUpperCase())))
        return 'exists';
    if (lists.some((list) => 'refused' in list))
        return 'refused';
    return job.isComputed ? 'computed' : 'absent';
};
const toFinding = ({ file, job, use, environment }) => {
    const { name, source, line } = use;
    const where = environment === undefined ? '' : `the environment ${environment} nor in `;
    const option = environment === undefined ? '' : ` --env ${environment}`;
    return {
        kind: source === 'secret' ? 'empty-secret' : 'read-but-not-provided',
        name,
        level: source === 'secret' ? 'error' : 'warning',
        file,
        line,
        component: '.',
        message: `job ${job.name} takes the ${source} ${name}, which exists neither in ${where}the repository nor in what its organization shares: the job gets the empty string`,
        suggestion: `gh ${source} set ${name}${option}`,
    };
};
const absent_keyOf = ({ file, job, use, environment }) => use.isShared
    ? `${file}\0${use.line}\0${use.source}\0${use.name}`
    : `${file}\0${use.line}\0${use.source}\0${use.name}\0${job.name}\0${environment ?? ''}`;
const firstOf = ['exists', 'refused', 'computed', 'absent'];
const findAbsent = (questions, existing) => {
    const groups = new Map();
    for (const question of questions) {
        const key = absent_keyOf(question);
        const group = groups.get(key) ?? { question, answers: new Set() };
        groups.set(key, group);
        group.answers.add(answer(question, existing));
    }
    const namesWith = (wanted) => [...groups.values()].flatMap(({ question, answers }) => firstOf.find((one) => answers.has(one)) === wanted ? [question] : []);
    const unique = (found) => [...new Set(found.map(({ use }) => use.name))].sort();
    return {
        findings: namesWith('absent').map(toFinding),
        refused: unique(namesWith('refused')),
        computed: unique(namesWith('computed')),
    };
};

;// CONCATENATED MODULE: ./build/validate-env/existence/names.js

const routes = {
    repository: {
        secret: 'GET /repos/{owner}/{repo}/actions/secrets',
        variable: 'GET /repos/{owner}/{repo}/actions/variables',
    },
    organization: {
        secret: 'GET /repos/{owner}/{repo}/actions/organization-secrets',
        variable: 'GET /repos/{owner}/{repo}/actions/organization-variables',
    },
    environment: {
        secret: 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets',
        variable: 'GET /repos/{owner}/{repo}/environments/{environment_name}/variables',
    },
};
const named = schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }));
const page = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ total_count: schemas/* number */.aig(), secrets: named }),
    schemas/* object */.Ikc({ total_count: schemas/* number */.aig(), variables: named }),
]);
const perPage = 30;
const mostPages = 40;
const listNames = async (github, route, parameters) => {
    const names = new Set();
    for (let number = 1; number <= mostPages; number += 1) {
        const reply = await github.call(route, { ...parameters, per_page: perPage, page: number });
        const parsed = reply.status === 200 ? page.safeParse(reply.data) : undefined;
        if (!parsed?.success)
            return { refused: reply.status };
        const found = 'secrets' in parsed.data ? parsed.data.secrets : parsed.data.variables;
        for (const { name } of found)
            names.add(name.toUpperCase());
        if (found.length < perPage || names.size >= parsed.data.total_count)
            break;
    }
    return { names };
};
const listBoth = async (github, scope, parameters) => ({
    secret: await listNames(github, routes[scope].secret, parameters),
    variable: await listNames(github, routes[scope].variable, parameters),
});
const settleMissing = (list, ofRepository) => 'refused' in list && list.refused === 404 && 'names' in ofRepository ? { names: new Set() } : list;
const listExisting = async (github, environments) => {
    const repository = await listBoth(github, 'repository', {});
    const organization = await listBoth(github, 'organization', {});
    const byEnvironment = new Map();
    for (const environment of environments) {
        const lists = await listBoth(github, 'environment', { environment_name: environment });
        byEnvironment.set(environment, {
            secret: settleMissing(lists.secret, repository.secret),
            variable: settleMissing(lists.variable, repository.variable),
        });
    }
    return { repository, organization, environments: byEnvironment };
};

;// CONCATENATED MODULE: ./build/validate-env/existence/question.js

const isWorkflow = ({ path, kind }) => kind === 'workflow' && path.startsWith('.github/workflows/');
const questionsOf = (files) => files.filter(isWorkflow).flatMap(({ path, jobs }) => jobs.flatMap((job) => job.uses
    .filter(({ name, isOptional }) => !isOptional && !isPlatformName(name))
    .flatMap((use) => (job.environments.length > 0 ? job.environments : [undefined]).map((environment) => ({
    file: path,
    job,
    use,
    environment,
})))));

;// CONCATENATED MODULE: ./build/validate-env/existence/check.js




const nothing = { findings: [], notes: [], doubts: [] };
const permissions = 'an App or a fine-grained token with read access to secrets, variables and environments';
const refusals = ({ repository, organization, environments }) => {
    const lists = [repository, organization, ...environments.values()].flatMap(({ secret, variable }) => [
        secret,
        variable,
    ]);
    return [...new Set(lists.flatMap((list) => ('refused' in list ? [list.refused] : [])))].join(', ');
};
const checkExistence = async (ports, token, graph) => {
    const questions = questionsOf(graph.files);
    if (questions.length === 0)
        return nothing;
    const names = new Set(questions.map(({ use }) => use.name));
    if (token === undefined)
        return {
            ...nothing,
            notes: [
                `whether the ${(0,wording/* countThings */.Fs)(names.size, 'secret or variable that workflows take exists', 'secrets and variables that workflows take exist')} was not looked up: the workflow's own token cannot list them; give \`token\` ${permissions}`,
            ],
        };
    const environments = new Set(questions.flatMap(({ environment }) => environment ?? []));
    const existing = await listExisting(ports.github(token), environments);
    const { findings, refused, computed } = findAbsent(questions, existing);
    const unknown = `only a run knows the environment of the jobs that take ${computed.join(', ')}: whether these exist there was not looked up`;
    const silence = `GitHub answered ${refusals(existing)} when asked for names, so that nobody can say whether ${refused.join(', ')} exist: \`token\` has to be of ${permissions}`;
    return { findings, notes: computed.length === 0 ? [] : [unknown], doubts: refused.length === 0 ? [] : [silence] };
};

;// CONCATENATED MODULE: ./build/validate-env/graph/documentation.js



const documentation_isAppRead = (place) => !place.isTest && place.surface === 'code';
const byComponent = (places) => {
    const first = new Map();
    for (const place of places)
        if (!first.has(place.component))
            first.set(place.component, place);
    return first;
};
const findUndocumented = ({ name, read, documented }) => [...byComponent(read.filter(documentation_isAppRead))]
    .filter(([component]) => !documented.some((place) => place.surface === 'example' && serves(place.component, component)))
    .map(([component, place]) => {
    const isInDocs = documented.some(({ surface }) => surface === 'docs');
    const isQuiet = isInDocs || isPlatformName(name);
    const where = component === '.' ? '.env.example' : `${component}/.env.example`;
    return {
        kind: 'undocumented',
        name,
        level: isQuiet ? 'note' : 'warning',
        file: place.file,
        line: place.line,
        component,
        message: `${name} is read here but no example file of ${component} lists it${isInDocs ? ', only a document does' : ''}`,
        suggestion: `add \`${name}=\` to ${where}`,
    };
});
const findUnused = ({ name, read, documented, provided }) => {
    if (isLibraryName(name) || isPlatformName(name))
        return [];
    return [...byComponent(documented.filter(({ surface }) => surface === 'example'))]
        .filter(([component, example]) => {
        const isRead = read.some((place) => serves(component, place.component) ||
            serves(place.component, component) ||
            place.file.startsWith(example.file.replace(/[^/]*$/, '')));
        return !isRead && !provided.some((place) => provisionOf(place) === 'need' && serves(component, place.component));
    })
        .map(([component, place]) => ({
        kind: 'unused',
        name,
        level: 'warning',
        file: place.file,
        line: place.line,
        component,
        message: `${name} is listed here but nothing in ${component} reads it`,
        suggestion: `remove ${name} or read it`,
    }));
};
const findInert = ({ name, read, documented, provided }) => {
    const [place] = documented;
    if (!place || documented.some(({ surface }) => surface !== 'docs') || read.length > 0 || provided.length > 0)
        return [];
    if (isLibraryName(name) || isPlatformName(name))
        return [];
    return [
        {
            kind: 'inert',
            name,
            level: 'note',
            file: place.file,
            line: place.line,
            component: place.component,
            message: `${name} is documented here but setting it changes nothing: no code reads it`,
            suggestion: `read ${name} where it should take effect, or remove it from the document`,
        },
    ];
};
const findDocumentationGaps = (graph) => [...graph.variables.values()].flatMap((variable) => [
    ...findUndocumented(variable),
    ...findUnused(variable),
    ...findInert(variable),
]);

;// CONCATENATED MODULE: ./build/validate-env/graph/drift.js


const drift_literalOf = ({ sighting }) => sighting.literal === undefined || isPlaceholder(sighting.literal) ? undefined : sighting.literal;
const differsInPath = (one, other) => {
    const left = literal_urlParts(one);
    const right = literal_urlParts(other);
    return left !== undefined && right !== undefined && left.origin === right.origin && left.path !== right.path;
};
const finding = (name, place, other, what) => ({
    kind: 'value-drift',
    name,
    level: 'warning',
    file: place.file,
    line: place.line,
    component: place.component,
    message: `${name} ${what} at ${other.file}:${other.line}`,
    suggestion: `give ${name} the same value at both places, or say in a comment why they differ`,
});
const isReadme = /(?:^|\/)README(?:\.\w+)?$/i;
const driftFromCode = ({ name, documented, read }) => documented.flatMap((place) => {
    const literal = drift_literalOf(place);
    const isNear = (found) => place.surface === 'docs' || place.component === '.' || found.component === place.component;
    const other = read.find((found) => !found.isTest && literal !== undefined && isNear(found) && differsInPath(literal, drift_literalOf(found) ?? ''));
    const level = place.surface === 'docs' && !isReadme.test(place.file) ? 'note' : 'warning';
    return other ? [{ ...finding(name, place, other, 'has here another path than the fallback in code'), level }] : [];
});
const driftBetweenExamples = ({ name, documented }) => {
    const examples = documented.filter((place) => place.surface === 'example' && drift_literalOf(place) !== undefined);
    const [first] = examples;
    const other = first &&
        examples.find((place) => place.component !== first.component && isDrift(drift_literalOf(first), drift_literalOf(place)));
    if (!first || !other)
        return [];
    return [
        finding(name, first, other, 'has here another value than in the example'),
        finding(name, other, first, 'has here another value than in the example'),
    ];
};
const isDrift = (one, other) => {
    if (literal_urlParts(one) && literal_urlParts(other))
        return differsInPath(one, other);
    return one !== other;
};
const findDrift = (graph) => [...graph.variables.values()]
    .filter(({ name }) => !isSecretName(name))
    .flatMap((variable) => [...driftFromCode(variable), ...driftBetweenExamples(variable)]);

;// CONCATENATED MODULE: ./build/validate-env/graph/placeholder.js



const passesLengthChecks = 32;
const isTrivial = (literal) => literal.length < 8 || /^(?:true|false|\d+|localhost)$/i.test(literal);
const placeholder_finding = (name, place, level, message, suggestion) => ({
    kind: 'placeholder',
    name,
    level,
    file: place.file,
    line: place.line,
    component: place.component,
    message,
    suggestion,
});
const inExamples = ({ name, documented }) => documented
    .filter(({ surface, sighting }) => surface === 'example' && sighting.literal !== undefined && isPlaceholder(sighting.literal))
    .map((place) => {
    const isLong = isSecretName(name) && place.sighting.literal.length >= passesLengthChecks;
    return isLong
        ? placeholder_finding(name, place, 'warning', `the committed placeholder of ${name} is long enough to pass a length check: a copied example starts with a public secret`, `leave ${name} empty in the example`)
        : placeholder_finding(name, place, 'note', `${name} is a placeholder here`, `leave ${name} empty in the example, or reject this value at start`);
});
const inCode = ({ name, read }) => {
    if (!isSecretName(name))
        return [];
    const place = read.find(({ isTest, sighting }) => !isTest && sighting.literal !== undefined && !isTrivial(sighting.literal));
    return place
        ? [
            placeholder_finding(name, place, 'warning', `the fallback of the secret ${name} is committed in code: everyone who can read it can use it`, `fail when ${name} is not set`),
        ]
        : [];
};
const whereProvided = ({ name, provided }) => provided
    .filter((place) => !place.isTest &&
    !place.file.startsWith('.github/') &&
    provisionOf(place) === 'environment' &&
    place.sighting.literal !== undefined)
    .filter((place) => isSecretName(name) && isPlaceholder(place.sighting.literal))
    .map((place) => placeholder_finding(name, place, 'warning', `${name} is given a placeholder here`, `take ${name} from a secret`));
const findPlaceholders = (graph) => [...graph.variables.values()].flatMap((variable) => [
    ...inExamples(variable),
    ...inCode(variable),
    ...whereProvided(variable),
]);

;// CONCATENATED MODULE: ./build/validate-env/graph/ports.js

const sameHostPort = ({ path, ports }) => {
    const owners = new Map();
    return ports.flatMap(({ service, host, line }) => {
        const owner = owners.get(host);
        if (owner === undefined)
            owners.set(host, service);
        if (owner === undefined || owner === service)
            return [];
        return [
            {
                kind: 'port-conflict',
                name: String(host),
                level: 'error',
                file: path,
                line,
                component: '.',
                message: `port ${host} of the host is published by ${owner} and by ${service}: only one of them can start`,
                suggestion: `give ${service} another host port`,
            },
        ];
    });
};
const otherThanExposed = (graph, { path, ports, services }) => ports.flatMap(({ service, container, line }) => {
    const build = services.find(({ name }) => name === service)?.build?.replace(/^\.\//, '');
    const folder = build === undefined ? service : build === '.' ? (0,domain_path/* folderOf */.y)(path) : build;
    const exposed = graph.files.find((facts) => facts.dockerfile && (0,domain_path/* folderOf */.y)(facts.path) === folder)?.dockerfile?.exposed ?? [];
    if (exposed.length === 0 || exposed.some(({ port }) => port === container))
        return [];
    return [
        {
            kind: 'port-conflict',
            name: String(container),
            level: 'warning',
            file: path,
            line,
            component: '.',
            message: `${service} is reached on port ${container} of its container, but its image exposes ${exposed.map(({ port }) => port).join(', ')}`,
            suggestion: `publish port ${exposed[0].port} or expose ${container}`,
        },
    ];
});
const exposedPorts = (graph) => new Map(graph.files.flatMap(({ path, dockerfile }) => {
    const name = (0,domain_path/* folderOf */.y)(path).split('/').at(-1).toLowerCase();
    const ports = dockerfile?.exposed.map(({ port }) => port) ?? [];
    return ports.length > 0 && name !== '.' ? [[name, ports]] : [];
}));
const otherThanDocumented = (graph) => {
    const exposed = exposedPorts(graph);
    return graph.files.flatMap(({ path, documentedPorts }) => documentedPorts.flatMap(({ service, port, line }) => {
        const real = exposed.get(service);
        if (!real || real.includes(port))
            return [];
        return [
            {
                kind: 'port-conflict',
                name: String(port),
                level: 'note',
                file: path,
                line,
                component: graph.componentOf(path),
                message: `this document gives ${service} port ${port}, its image exposes ${real.join(', ')}`,
                suggestion: `write ${real[0]}, or say which environment this is about`,
            },
        ];
    }));
};
const findPortConflicts = (graph) => [
    ...graph.files.flatMap((facts) => [...sameHostPort(facts), ...otherThanExposed(graph, facts)]),
    ...otherThanDocumented(graph),
];

;// CONCATENATED MODULE: ./build/validate-env/graph/similarity.js
const synonyms = [
    ['URL', 'URI', 'DSN'],
    ['PASS', 'PASSWORD', 'PWD', 'PASSWD'],
    ['USER', 'USERNAME'],
    ['DB', 'DATABASE'],
    ['ENV', 'ENVIRONMENT'],
    ['KEY', 'APIKEY'],
    ['MONGO', 'MONGODB'],
    ['POSTGRES', 'POSTGRESQL', 'PG'],
    ['HOST', 'HOSTNAME'],
    ['ADDR', 'ADDRESS'],
    ['DIR', 'DIRECTORY', 'FOLDER'],
];
const isOneSlip = (one, other) => {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    if (long.length - short.length > 1 || one === other)
        return false;
    let at = 0;
    while (at < short.length && short[at] === long[at])
        at += 1;
    if (short.slice(at) === long.slice(at + 1))
        return true;
    if (short.length !== long.length)
        return false;
    if (short.slice(at + 1) === long.slice(at + 1))
        return true;
    return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
};
const shortestTypo = 5;
const isSameWord = (one, other) => {
    if (one === other || `${one}S` === other || `${other}S` === one)
        return true;
    if (synonyms.some((group) => group.includes(one) && group.includes(other)))
        return true;
    const hasDigits = /\d/.test(one + other);
    return !hasDigits && Math.min(one.length, other.length) >= shortestTypo && isOneSlip(one, other);
};
const isTail = (short, long) => short.length >= 2 &&
    long.length > short.length &&
    long.length - short.length <= 2 &&
    short.every((word, index) => isSameWord(word, long[long.length - short.length + index]));
const similarity = (one, other) => {
    const left = one.toUpperCase().split('_').filter(Boolean);
    const right = other.toUpperCase().split('_').filter(Boolean);
    if (one !== other && left.join('') === right.join(''))
        return 1;
    if (left.length === right.length && left.every((word, index) => isSameWord(word, right[index]))) {
        const changed = left.filter((word, index) => word !== right[index]).length;
        return changed === 1 ? 0.9 : 0;
    }
    return isTail(left, right) || isTail(right, left) ? 0.8 : 0;
};

;// CONCATENATED MODULE: ./build/validate-env/graph/target.js

const join = (folder, way) => {
    const parts = folder === '.' ? [] : folder.split('/');
    for (const part of way.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '.' && part !== '')
            parts.push(part);
    }
    return parts.length === 0 ? '.' : parts.join('/');
};
const readingComponents = (graph) => {
    const components = new Set();
    for (const { read } of graph.variables.values())
        for (const { component } of read)
            components.add(component);
    return components;
};
const builtComponents = (graph, folder, { build = '.', dockerfile = 'Dockerfile' }, components) => {
    const context = join(folder, build);
    const own = graph.componentOf(join(context, dockerfile));
    if (own !== '.' && components.has(own))
        return [own];
    const below = [...components].filter((component) => component === context || context === '.' || component.startsWith(`${context}/`));
    return below.length > 0 ? below : [own];
};
const serviceComponents = (graph, facts, target, components) => {
    const service = graph.files
        .flatMap(({ path, services }) => (0,domain_path/* folderOf */.y)(path) === (0,domain_path/* folderOf */.y)(facts.path) ? services.map((found) => ({ ...found, folder: (0,domain_path/* folderOf */.y)(path) })) : [])
        .filter(({ name }) => name === target)
        .sort((one, other) => Number(other.build !== undefined) - Number(one.build !== undefined))[0];
    if (!service)
        return [];
    if (service.build !== undefined)
        return builtComponents(graph, service.folder, service, components);
    const image = (0,domain_path/* baseOf */.b)((service.image ?? '').replace(/\$\{[^}:-]*:?-?([^}]*)\}/g, '$1').split(':')[0]);
    const named = [...components].find((component) => component !== '.' && ((0,domain_path/* baseOf */.b)(component) === target || image.endsWith((0,domain_path/* baseOf */.b)(component))));
    return named === undefined ? [] : [named];
};
const targetsOf = (graph, place, components) => {
    const facts = graph.files.find(({ path }) => path === place.file);
    if (place.surface === 'compose' && facts)
        return new Set(serviceComponents(graph, facts, place.sighting.target ?? '', components));
    if (place.surface === 'dockerfile')
        return new Set([place.component]);
    return components;
};

;// CONCATENATED MODULE: ./build/validate-env/graph/provision.js




const shellNames = (graph) => new Map(graph.files.map(({ path, usedInShell }) => [path, usedInShell]));
const findUnread = (graph, components) => {
    const inShell = shellNames(graph);
    return [...graph.variables.values()].flatMap((variable) => {
        if (isPlatformName(variable.name))
            return [];
        return variable.provided
            .filter((place) => provisionOf(place) === 'environment' && place.surface !== 'dotenv')
            .filter((place) => !inShell.get(place.file)?.has(variable.name))
            .map((place) => ({ variable, place, targets: targetsOf(graph, place, components) }))
            .filter(({ targets }) => targets.size > 0 && !variable.read.some(({ component }) => targets.has(component)));
    });
};
const siblings = (graph, { place }) => {
    const names = new Set();
    for (const { name, provided } of graph.variables.values())
        if (provided.some((other) => other.file === place.file &&
            other.sighting.target === place.sighting.target &&
            provisionOf(other) === 'environment'))
            names.add(name);
    return names;
};
const findCounterpart = (graph, unread) => {
    const provided = siblings(graph, unread);
    const scored = [...graph.variables.values()]
        .filter(({ name }) => !provided.has(name) && !isPlatformName(name))
        .map(({ name, read }) => ({
        name,
        place: read.find(({ component, surface }) => surface === 'code' && unread.targets.has(component)),
        score: similarity(unread.variable.name, name),
    }))
        .filter(({ place, score }) => place !== undefined && score > 0)
        .sort((one, other) => other.score - one.score);
    const [best, second] = scored;
    if (!best || (second && second.score === best.score))
        return undefined;
    return { name: best.name, place: best.place };
};
const provision_toFinding = (graph, unread) => {
    const { variable, place } = unread;
    const counterpart = findCounterpart(graph, unread);
    if (!counterpart && isLibraryName(variable.name))
        return [];
    const common = { name: variable.name, file: place.file, line: place.line, component: place.component };
    const quiet = place.surface === 'dockerfile' || place.surface === 'workflow' || counterpart ? 'note' : 'warning';
    const unreadFinding = {
        ...common,
        kind: 'provided-but-unread',
        level: quiet,
        message: `${variable.name} is provided here but nothing it is provided to reads it`,
        suggestion: counterpart?.name ?? `remove ${variable.name}, or read it`,
    };
    if (!counterpart)
        return [unreadFinding];
    const read = `${counterpart.place.file}:${counterpart.place.line}`;
    return [
        {
            ...common,
            kind: 'name-mismatch',
            level: 'error',
            message: `${variable.name} is provided here, but the code reads ${counterpart.name} (${read})`,
            suggestion: counterpart.name,
        },
        unreadFinding,
    ];
};
const findBuildGaps = (graph) => graph.files.flatMap(({ path, dockerfile }) => (dockerfile?.builds ?? []).flatMap(({ declared, declarationLine }) => {
    const component = graph.componentOf(path);
    return [...graph.variables.values()].flatMap(({ name, read }) => {
        const place = read.find((found) => !found.isTest && found.component === component);
        if (!isPublicName(name) || !place || declared.has(name))
            return [];
        return [
            {
                kind: 'build-time-not-passed',
                name,
                level: 'warning',
                file: path,
                line: declarationLine,
                component,
                message: `${name} is written into the client when it is built (${place.file}:${place.line}), but this build is not given it: in the image it is undefined`,
                suggestion: `add \`ARG ${name}\` and \`ENV ${name}=\${${name}}\` before the build, and pass it as a build argument`,
            },
        ];
    });
}));
const findUnprovided = (graph) => graph.files.flatMap(({ path, unprovided }) => unprovided
    .filter(({ name }) => !isPlatformName(name) && !isLibraryName(name))
    .map(({ name, line, isStrict }) => ({
    kind: 'read-but-not-provided',
    name,
    level: isStrict ? 'error' : 'warning',
    file: path,
    line,
    component: graph.componentOf(path),
    message: isStrict
        ? `${name} is used by this script but neither set in it nor in any \`env:\` above: the step stops with "unbound variable"`
        : `${name} is used by this script but neither set in it nor in any \`env:\` above: it is the empty string`,
    suggestion: `give the step \`env: { ${name}: … }\``,
})));
const findProvisionGaps = (graph) => {
    const components = readingComponents(graph);
    return [
        ...findUnread(graph, components).flatMap((unread) => provision_toFinding(graph, unread)),
        ...findBuildGaps(graph),
        ...findUnprovided(graph),
    ];
};

;// CONCATENATED MODULE: ./build/validate-env/graph/decide.js






const findSplices = (graph) => graph.files.flatMap(({ path, kind, splices }) => splices.map(({ name, line }) => ({
    kind: 'secret-in-shell-text',
    name,
    level: kind === 'retired-workflow' ? 'note' : 'warning',
    file: path,
    line,
    component: '.',
    message: `the secret ${name} is written into shell text before the shell reads it: a quote, \`$\` or line end in it changes the script, and it shows in process lists`,
    suggestion: `env: { ${name}: "\${{ secrets.${name} }}" } on the step, and "$${name}" in the script`,
})));
const findDynamic = (graph) => graph.dynamic.map(({ file, line, component }) => ({
    kind: 'dynamic-read',
    name: '',
    level: 'note',
    file,
    line,
    component,
    message: 'a variable is read here whose name only a run knows: "unused" is only a hint in this component',
    suggestion: 'read it by a literal name, or list the names in a constant beside it',
}));
const findUnreadable = (graph) => graph.files.flatMap(({ path, kind, problem }) => problem === undefined
    ? []
    : [
        {
            kind: 'unreadable',
            name: '',
            level: kind === 'code' ? 'note' : 'error',
            file: path,
            line: 1,
            component: graph.componentOf(path),
            message: `${path} ${problem}: what it says about variables is not known`,
            suggestion: kind === 'code' ? 'nothing to do when the file is generated' : 'correct the file',
        },
    ]);
const decide = (graph) => {
    const found = [
        ...findDocumentationGaps(graph),
        ...findProvisionGaps(graph),
        ...findDrift(graph),
        ...findPlaceholders(graph),
        ...findPortConflicts(graph),
        ...findSplices(graph),
        ...findDynamic(graph),
        ...findUnreadable(graph),
    ];
    return found.sort(compareFindings);
};

;// CONCATENATED MODULE: ./build/validate-env/readers/code.js
const toSightings = (source, reads) => reads.map(({ name, offset, isRequired = false, literal }) => ({
    name,
    line: source.lineAt(offset),
    role: 'read',
    surface: 'code',
    isRequired,
    ...(literal === undefined ? {} : { literal }),
}));

;// CONCATENATED MODULE: ./build/validate-env/readers/key-names.js

const keyNames = (source, around, identifier) => {
    const object = String.raw `Object\s*\.\s*(?:keys|entries)\s*\(\s*([A-Za-z_$][\w$]*)\s*\)`;
    const forms = [
        String.raw `\bfor\s*\(\s*(?:const|let|var)\s*(?:\[\s*)?${identifier}\b[^()]{0,80}\bof\s+${object}`,
        String.raw `${object}\s*\.\s*\w+\s*\(\s*(?:async\s*)?\(?\s*(?:\[\s*)?${identifier}\b`,
    ];
    for (const form of forms) {
        const name = [...around.matchAll(new RegExp(form, 'g'))].at(-1)?.[1];
        const open = name === undefined ? -1 : objectBoundTo(source, name);
        if (open >= 0)
            return objectKeys(source, open);
    }
    return [];
};

;// CONCATENATED MODULE: ./build/validate-env/readers/flow.js



const headerPattern = /\b(?:function\s*\*?\s+|def\s+|func\s+(?:\([^()]*\)\s*)?|fun\s+|fn\s+|defp?\s+)([A-Za-z_$][\w$]*)\s*(?:<[^<>()]*>\s*)?\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*(?::[^=;{}]{0,160})?=\s*(?:async\s*)?(?:function\s*\*?\s*\w*\s*)?(?:<[^<>()]*>\s*)?\(([^()]*(?:\([^()]*\)[^()]*)*)\)|^[ \t]+(?:(?:public|private|protected|static|async|readonly|internal|final)\s+)*(?:[\w<>[\]?]+\s+)?([A-Za-z_$][\w$]*)\s*\(([^()]*)\)\s*(?::\s*[^{};=]{1,80})?\{/gm;
const flow_control = new Set([
    'if',
    'for',
    'while',
    'switch',
    'catch',
    'return',
    'function',
    'else',
    'foreach',
    'match',
    'when',
]);
const flow_parameterName = (text) => {
    const bare = text.split('=')[0].trim();
    const beforeType = bare.split(':')[0].replace(/[?!]$/, '').trim();
    const words = beforeType.split(/\s+/).map((word) => word.replace(/^[&*$]+|\.\.\.$/g, ''));
    return bare.includes(':') ? words.at(-1) : (words[0] ?? '');
};
const parameterNames = (text) => text.split(',').map((part) => {
    const words = part
        .split('=')[0]
        .trim()
        .split(/\s+/)
        .map((word) => word.replace(/^[&*$]+/, ''));
    return [flow_parameterName(part), words.at(-1) ?? ''];
});
const headersOf = (source) => [...source.code.matchAll(headerPattern)].flatMap((match) => {
    const name = match[1] ?? match[3] ?? match[5] ?? '';
    if (name === '' || flow_control.has(name))
        return [];
    const choices = parameterNames(match[2] ?? match[4] ?? match[6] ?? '');
    const isMethod = choices[0]?.includes('self') || choices[0]?.includes('cls');
    const own = isMethod ? choices.slice(1) : choices;
    return [{ name, choices: own, offset: match.index }];
});
const reach = 6000;
const wrapperOf = (headers, read, path) => {
    for (let at = headers.length - 1; at >= 0; at -= 1) {
        const header = headers[at];
        if (header.offset > read.offset)
            continue;
        if (read.offset - header.offset > reach)
            return undefined;
        const index = header.choices.findIndex((names) => names.includes(read.identifier));
        if (index >= 0)
            return { name: header.name, index, path };
    }
    return undefined;
};
const listStrings = (source, open) => {
    const reads = [];
    let depth = 0;
    for (let at = open; at < source.code.length && at - open < 20_000; at += 1) {
        const character = source.code[at];
        if ('[({'.includes(character))
            depth += 1;
        else if ('])}'.includes(character) && (depth -= 1) === 0)
            break;
        const literal = source.strings.get(at);
        if (!literal)
            continue;
        if (isVariableName(literal.value))
            reads.push({ name: literal.value, offset: at });
        at = literal.end - 1;
    }
    return reads;
};
const listNamed = (source, name) => {
    const pattern = new RegExp(String.raw `(?<![\w.$])${escapeName(name)}\s*(?::[^=\n]{1,80})?=\s*(?:(?:frozenset|set|tuple|list|new\s+Set|Object\.freeze)\s*\(\s*)?(?=[[({])`);
    const match = pattern.exec(source.code);
    return match ? listStrings(source, match.index + match[0].length) : [];
};
const loopNames = (source, { identifier, offset }) => {
    const start = Math.max(0, offset - 1500);
    const around = source.code.slice(start, offset + 200);
    const name = escapeName(identifier);
    const loops = [
        new RegExp(String.raw `\bfor\s+(?:await\s*)?\(?\s*(?:const|let|var)?\s*${name}\s+(?:of|in)\s+(?:([A-Za-z_$][\w$]*)\b(?!\s*[.(])|(?=[[(]))`, 'g'),
        new RegExp(String.raw `(?:([A-Za-z_$][\w$]*)|\])\s*(?:as\s+const\s*\)?\s*)?\.\s*(?:forEach|map|filter|some|every|find|flatMap|each|reject|select|all\?|any\?)\s*(?:\(\s*(?:async\s*)?\(?\s*${name}\b|\{\s*\|\s*${name}\b|do\s*\|\s*${name}\b)`, 'g'),
        new RegExp(String.raw `\bfor\s+\w+\s*,\s*${name}\s*:=\s*range\s+(?:([A-Za-z_]\w*)|(?=\[))`, 'g'),
    ];
    const keys = keyNames(source, around, name);
    if (keys.length > 0)
        return keys;
    for (const loop of loops) {
        const match = [...around.matchAll(loop)].at(-1);
        if (!match)
            continue;
        if (match[1])
            return listNamed(source, match[1]);
        const end = start + match.index + match[0].length;
        const open = match[0].startsWith(']') ? source.code.lastIndexOf('[', start + match.index) : end;
        return listStrings(source, open);
    }
    return [];
};
const callsOf = (source, wrapper) => {
    const found = { direct: [], indirect: [] };
    const pattern = new RegExp(String.raw `(?<![\w$])${escapeName(wrapper.name)}\s*(?:<[^<>()]*>\s*)?\(`, 'g');
    for (const match of source.code.matchAll(pattern)) {
        if (/\b(?:function|def|func|fun|fn)\s+$/.test(source.code.slice(Math.max(0, match.index - 12), match.index)))
            continue;
        const from = argumentStart(source.code, match.index + match[0].length, wrapper.index);
        if (from < 0)
            continue;
        const literal = stringAt(source, from);
        if (literal) {
            if (isVariableName(literal.value))
                found.direct.push({ name: literal.value, offset: from });
            continue;
        }
        const identifier = /^\s*\$?([A-Za-z_$][\w$]*)\s*[,)]/.exec(source.code.slice(from, from + 80));
        if (identifier)
            found.indirect.push({ identifier: identifier[1], offset: from });
    }
    return found;
};
const argumentStart = (code, open, index) => {
    let depth = 0;
    let left = index;
    for (let at = open; at < code.length && left > 0 && at - open < 4000; at += 1) {
        if ('([{'.includes(code[at]))
            depth += 1;
        else if (')]}'.includes(code[at]) && (depth -= 1) < 0)
            return -1;
        else if (depth === 0 && code[at] === ',' && (left -= 1) === 0)
            return at + 1;
    }
    return left === 0 ? open : -1;
};
const qualifiesName = (code, name, home) => {
    const qualified = new RegExp(String.raw `\b([A-Za-z_]\w*)\s*(?:\.|::)\s*${escapeName(name)}\s*\(`, 'g');
    const qualifiers = new Set([...code.matchAll(qualified)].map((match) => match[1]));
    return [...qualifiers].some((qualifier) => new RegExp(String.raw `\b(?:defmodule|module|class|object|interface|namespace|package|struct|impl)\s+(?:[\w.\\]{1,200}[.\\])?${qualifier}\b`).test(home));
};
const importsName = (code, name) => new RegExp(String.raw `\b(?:import|require|from|use|using)\b[^;]{0,2000}?(?<![\w$])${escapeName(name)}(?![\w$])`).test(code);
const add = (map, path, values) => {
    if (values.length > 0)
        map.set(path, [...(map.get(path) ?? []), ...values]);
};
const resolveIndirect = (files) => {
    const resolution = { direct: new Map(), dynamic: new Map() };
    const seen = new Set();
    let pending = files.flatMap((file) => file.reads.indirect.map((read) => ({ file, read })));
    for (let depth = 0; depth < 3 && pending.length > 0; depth += 1) {
        const wrappers = [];
        for (const { file, read } of pending) {
            const names = read.identifier === '' ? [] : loopNames(file.source, read);
            const isKnown = names.length > 0 || read.identifier === '';
            const wrapper = isKnown ? undefined : wrapperOf(headersOf(file.source), read, file.path);
            add(resolution.direct, file.path, names);
            if (names.length === 0 && !wrapper)
                add(resolution.dynamic, file.path, [read]);
            const key = wrapper ? `${wrapper.path}\0${wrapper.name}\0${wrapper.index}` : '';
            if (wrapper && !seen.has(key))
                wrappers.push(wrapper);
            seen.add(key);
        }
        pending = followWrappers(files, wrappers, resolution);
    }
    return resolution;
};
const followWrappers = (files, wrappers, resolution) => {
    const further = [];
    const homes = new Map(files.map(({ path, source }) => [path, source.code]));
    for (const wrapper of wrappers) {
        for (const file of files) {
            if (!file.source.code.includes(wrapper.name))
                continue;
            const isNear = file.path === wrapper.path || importsName(file.source.code, wrapper.name);
            if (!isNear && !qualifiesName(file.source.code, wrapper.name, homes.get(wrapper.path) ?? ''))
                continue;
            const calls = callsOf(file.source, wrapper);
            add(resolution.direct, file.path, calls.direct);
            further.push(...calls.indirect.map((read) => ({ file, read })));
        }
    }
    return further;
};

;// CONCATENATED MODULE: ./build/validate-env/structs/names.js
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);
const typesBelow = (fields, isPrefixed) => fields.flatMap(({ type, prefix, inside }) => {
    const isInside = isPrefixed || prefix !== '';
    return [...(isInside && type !== '' ? [type] : []), ...typesBelow(inside, isInside)];
});
const mostNames = 5000;
const names_deepest = 8;
const readStructNames = (files) => {
    const known = new Map();
    for (const { path, structs } of files)
        for (const struct of structs)
            known.set(struct.name, [...(known.get(struct.name) ?? []), { path, struct }]);
    const held = new Set(files.flatMap(({ structs }) => structs.flatMap(({ fields }) => typesBelow(fields, false))));
    const reads = new Map();
    let left = mostNames;
    const find = (name, path) => {
        const all = name === '' ? [] : (known.get(name) ?? []);
        return all.find((one) => folderOf(one.path) === folderOf(path)) ?? all[0];
    };
    const walk = (fields, path, prefix, depth) => {
        for (const field of fields) {
            if (left <= 0 || depth > names_deepest)
                return;
            const inner = prefix + field.prefix;
            if (field.name !== '') {
                left -= 1;
                const read = { name: prefix + field.name, offset: field.offset, isRequired: field.isRequired };
                reads.set(path, [...(reads.get(path) ?? []), read]);
            }
            walk(field.inside, path, inner, depth + 1);
            const other = inner === '' ? undefined : find(field.type, path);
            if (other)
                walk(other.struct.fields, other.path, inner, depth + 1);
        }
    };
    for (const { path, structs } of files)
        for (const { name, fields } of structs)
            if (name === '' || !held.has(name))
                walk(fields, path, '', 0);
    return reads;
};

;// CONCATENATED MODULE: ./build/validate-env/graph/graph.js







const hasCode = (facts) => facts.code !== undefined;
const settingsReads = (files) => {
    const all = files.flatMap(({ code }) => code.classes);
    const settings = findSettings(all);
    return new Map(files.map(({ path, code }) => [path, readSettings(code.classes, settings, all)]));
};
const resolveCode = (files) => {
    const result = { reads: new Map(), dynamic: [] };
    const settings = settingsReads(files);
    const structs = readStructNames(files.map(({ path, code }) => ({ path, structs: code.structs })));
    for (const language of new Set(files.map(({ code }) => code.language))) {
        const own = files.filter(({ code }) => code.language === language);
        const { direct, dynamic } = resolveIndirect(own.map(({ path, code }) => ({ path, source: code.source, reads: code.reads })));
        for (const { path, code } of own) {
            const further = [direct, settings, structs].flatMap((found) => found.get(path) ?? []);
            const reads = [...code.reads.direct, ...further];
            result.reads.set(path, toSightings(code.source, reads));
            const lines = new Set((dynamic.get(path) ?? []).map(({ offset }) => code.source.lineAt(offset)));
            for (const line of lines)
                result.dynamic.push({ path, line });
        }
    }
    return result;
};
const dropPrivateShellNames = (variables) => {
    for (const [name, { documented, read, provided }] of variables) {
        const isShellOnly = read.length > 0 && read.every(({ surface, sighting }) => surface === 'shell' && !sighting.isRequired);
        if (isShellOnly && documented.length === 0 && provided.length === 0)
            variables.delete(name);
    }
};
const placeOf = (path, componentOf, sighting) => {
    const environment = sighting.environment ?? (sighting.role === 'provided' ? environmentOfPath(path) : undefined);
    return {
        file: path,
        line: sighting.line,
        component: componentOf(path),
        surface: sighting.surface,
        isTest: isTest(path),
        ...(environment === undefined ? {} : { environment }),
        sighting,
    };
};
const buildGraph = (files, paths) => {
    const componentOf = createComponentFinder(paths);
    const code = resolveCode(files.filter(hasCode));
    const places = files.flatMap(({ path, sightings }) => [...sightings, ...(code.reads.get(path) ?? [])].map((sighting) => placeOf(path, componentOf, sighting)));
    const variables = gatherVariables(places);
    dropPrivateShellNames(variables);
    return {
        variables,
        dynamic: code.dynamic.map(({ path, line }) => ({
            file: path,
            line,
            component: componentOf(path),
            isTest: isTest(path),
        })),
        files,
        componentOf,
    };
};

;// CONCATENATED MODULE: ./build/validate-env/matrix/seal.js
const sealOf = ({ environment, run, variables }, digest, key) => {
    const facts = variables.map(({ name, state, secret, example, wanted, file, line, fingerprint = '' }) => [
        name,
        state,
        secret,
        example,
        wanted,
        file,
        line,
        fingerprint,
    ]);
    return digest.hmac(key, `plimsoll/validate-env/seal\n${JSON.stringify([environment, run, facts])}`);
};

;// CONCATENATED MODULE: ./build/validate-env/matrix/collection.js




const collection_evidence = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('plimsoll/validate-env/v1'),
    environments: schemas/* array */.YOg(environmentState),
});
const collection_largest = 2 * 1024 * 1024;
const usualPlaces = ({ runner }) => [...new Set(['.plimsoll', (0,evidence/* folderOf */.yS)(runner)])].map((folder) => `${folder}/**/validate-env-*.json`);
const readStates = async (ports, path) => {
    try {
        return collection_evidence.parse(JSON.parse(await ports.files.readText(path, collection_largest))).environments;
    }
    catch {
        return [];
    }
};
const collection_rank = { set: 2, empty: 1, absent: 0 };
const mergeStates = (states) => {
    const merged = new Map();
    for (const variable of states.flatMap(({ variables }) => variables)) {
        const known = merged.get(variable.name);
        if (!known || collection_rank[variable.state] > collection_rank[known.state])
            merged.set(variable.name, variable);
    }
    return [...merged.values()];
};
const collectOne = async (ports, comparison, key) => {
    const { environment } = comparison;
    const globs = comparison.evidence.length > 0 ? comparison.evidence : usualPlaces(ports);
    const found = [];
    for (const path of await ports.files.find(globs))
        found.push(...(await readStates(ports, path)));
    const named = found.filter((state) => state.environment === environment);
    const sealed = named.filter((state) => state.seal === sealOf(state, ports.digest, key));
    const fresh = sealed.filter(({ run }) => run === ports.runner.context.runId);
    if (fresh.length > 0)
        return { environment, variables: mergeStates(fresh) };
    const where = globs.join(', ');
    if (named.length === 0)
        return {
            environment,
            doubt: `no evidence of ${environment} in ${where}: run validate-env with \`environment: ${environment}\` and the same \`fingerprint-key\` in a job of that environment, and download what it wrote before this step`,
        };
    return {
        environment,
        doubt: sealed.length === 0
            ? `the evidence of ${environment} was sealed with another \`fingerprint-key\`, or changed afterwards: give both jobs the same key`
            : `the evidence of ${environment} is from run ${sealed[0].run}, this is run ${ports.runner.context.runId}: download the evidence of this run`,
    };
};
const collectStates = async (ports, compare, key) => {
    const collected = [];
    for (const comparison of compare)
        collected.push(await collectOne(ports, comparison, key));
    return collected;
};

;// CONCATENATED MODULE: ./build/validate-env/schema/masks.js


const decode = (text) => {
    try {
        return [text, decodeURIComponent(text)];
    }
    catch {
        return [text];
    }
};
const urlSecrets = (value) => {
    const url = splitUrl(value);
    if (!url)
        return [];
    const inQuery = [...url.query].filter(([key]) => isSecretName(key)).map(([, text]) => text);
    return [...decode(url.password), ...inQuery].filter((text) => text !== '');
};
const jsonLeaves = (value) => {
    let root;
    try {
        root = JSON.parse(value);
    }
    catch {
        return [];
    }
    const leaves = [];
    const waiting = [root];
    while (waiting.length > 0) {
        const node = waiting.pop();
        if (typeof node === 'object' && node !== null)
            for (const child of Object.values(node))
                waiting.push(child);
        else if (typeof node === 'string' || typeof node === 'number')
            leaves.push(String(node));
    }
    return leaves;
};
const secretParts = (value) => {
    const leaves = /^\s*[[{"]/.test(value) ? jsonLeaves(value) : [];
    const parts = [value, ...urlSecrets(value), ...leaves, ...leaves.flatMap(urlSecrets)];
    return [...new Set(parts.flatMap((part) => [part, ...(part.includes('\\n') ? part.split('\\n') : [])]))];
};
const maskValues = (declarations, valueOf, redactor) => {
    const unmaskable = new Set();
    for (const { name, isSecret } of declarations) {
        const value = valueOf(name) ?? '';
        const passwords = urlSecrets(value);
        if (value === '' || (!isSecret && passwords.length === 0))
            continue;
        for (const part of secretParts(value)) {
            const isWhole = part === value || passwords.includes(part);
            if (!redactor.add(part) && isWhole)
                unmaskable.add(name);
        }
    }
    return unmaskable;
};
const maskSuspects = (names, valueOf, redactor) => {
    for (const name of names)
        if (isSecretName(name) && !isPlatformName(name))
            for (const part of secretParts(valueOf(name) ?? ''))
                redactor.add(part);
};

;// CONCATENATED MODULE: ./build/validate-env/matrix/description.js



const fingerprintOf = (value, digest, key) => digest.hmac(key, `plimsoll/validate-env/value\n${value}`).slice(0, 32);
const wantedIn = (required, environment) => {
    if (typeof required === 'boolean')
        return required ? 'required' : 'optional';
    return required.includes(environment) ? 'required' : 'elsewhere';
};
const stateOf = ({ name, line, required, when, isSecret }, stance) => {
    const value = stance.valueOf(name);
    const isHidden = value !== undefined && (isSecret || urlSecrets(value).length > 0);
    const isComparable = isHidden && value !== '' && !stance.unmaskable.has(name);
    return {
        name,
        state: value === undefined ? 'absent' : value === '' ? 'empty' : 'set',
        secret: isSecret || isHidden,
        example: value !== undefined && value !== '' && stance.examplesOf(name).has(value.trim()),
        wanted: areMet(when, stance.valueOf) ? wantedIn(required, stance.environment) : 'elsewhere',
        file: stance.path,
        line,
        ...(isComparable ? { fingerprint: fingerprintOf(value, stance.digest, stance.key) } : {}),
    };
};
const describeEnvironment = (stance) => {
    const { environment, run, declarations, digest, key } = stance;
    const unsealed = { environment, run, variables: declarations.map((declaration) => stateOf(declaration, stance)) };
    return { ...unsealed, seal: sealOf(unsealed, digest, key) };
};

;// CONCATENATED MODULE: ./build/validate-env/matrix/column.js
const rowsOf = (columns) => {
    const byName = columns.map(({ variables }) => new Map(variables.map((variable) => [variable.name, variable])));
    const names = [...new Set(byName.flatMap((variables) => [...variables.keys()]))].sort();
    return names.map((name) => ({ name, cells: byName.map((variables) => variables.get(name)) }));
};

;// CONCATENATED MODULE: ./build/validate-env/matrix/sharing.js
const sharedSecrets = (columns) => {
    const byFingerprint = new Map();
    for (const { environment, variables } of columns)
        for (const variable of variables) {
            if (variable.fingerprint === undefined)
                continue;
            const places = byFingerprint.get(variable.fingerprint) ?? [];
            byFingerprint.set(variable.fingerprint, [...places, { environment, variable }]);
        }
    return [...byFingerprint.values()].filter((places) => new Set(places.map(({ environment }) => environment)).size > 1);
};
const sharedWith = (columns) => new Map(sharedSecrets(columns).flatMap((places) => places.map(({ environment, variable }) => [
    `${variable.name}\0${environment}`,
    [...new Set(places.map((place) => place.environment))].filter((other) => other !== environment).join(', '),
])));

;// CONCATENATED MODULE: ./build/validate-env/matrix/difference.js


const difference_finding = (kind, { name, file, line }, level, message, suggestion) => ({ kind, name, level, file, line, component: '.', message, suggestion });
const isMissing = (cell) => cell?.state !== 'set';
const findMissing = ({ name, cells }, columns) => {
    const known = cells.find((cell) => cell !== undefined);
    const holders = columns.filter((_, index) => !isMissing(cells[index])).map(({ environment }) => environment);
    return columns.flatMap(({ environment, isOwn }, index) => {
        const cell = cells[index];
        const wanted = cell?.wanted ?? 'optional';
        if (isOwn || !isMissing(cell) || wanted === 'elsewhere')
            return [];
        if (wanted === 'optional' && holders.length === 0)
            return [];
        const state = cell?.state === 'empty' ? 'the empty string' : 'missing';
        const there = holders.length === 0 ? 'set nowhere' : `set in ${holders.join(', ')}`;
        return [
            difference_finding(known.secret && cell?.state === 'empty' ? 'empty-secret' : 'read-but-not-provided', cell ?? known, wanted === 'required' ? 'error' : 'warning', `${name} is ${there} and ${state} in ${environment}`, `set ${name} in ${environment}, or say in its \`required\` where it is wanted`),
        ];
    });
};
const findExamples = ({ name, cells }, columns) => columns.flatMap(({ environment, isOwn }, index) => {
    const cell = cells[index];
    if (isOwn || !cell?.example || !cell.secret)
        return [];
    const message = `${name} has in ${environment} still the value of the committed example`;
    return [difference_finding('placeholder', cell, 'error', message, `give ${name} its real value in ${environment}`)];
});
const findShared = (columns) => sharedSecrets(columns).map((places) => {
    const { variable } = places.at(-1);
    const where = places.map((place) => `${place.variable.name} in ${place.environment}`).join(', ');
    return difference_finding('same-secret', variable, 'warning', `one secret serves several environments: ${where}. Who can read it in one can use it in all`, `give each environment a ${variable.name} of its own`);
});
const findDifferences = (columns) => [
    ...rowsOf(columns).flatMap((row) => [...findMissing(row, columns), ...findExamples(row, columns)]),
    ...findShared(columns),
];

;// CONCATENATED MODULE: ./build/validate-env/matrix/drawing.js




const mostRows = 80;
const drawing_words = { set: 'set', empty: '**empty**', absent: '**missing**' };
const drawing_cellsOf = (row, columns, shared) => row.cells.map((cell, index) => {
    if (!cell)
        return 'not declared';
    if (cell.state !== 'set') {
        if (cell.wanted === 'elsewhere')
            return 'not wanted';
        return cell.wanted === 'optional' ? cell.state.replace('absent', 'missing') : drawing_words[cell.state];
    }
    const others = shared.get(`${row.name}\0${columns[index].environment}`);
    if (cell.example)
        return cell.secret ? '**example value**' : 'example value';
    return others === undefined ? 'set' : `**same as ${(0,markdown/* escapeMarkdown */.FV)(others)}**`;
});
const drawMatrix = (columns) => {
    const shared = sharedWith(columns);
    const rows = rowsOf(columns).map((row) => [(0,markdown/* code */.aY)(row.name), ...drawing_cellsOf(row, columns, shared)]);
    const isLoud = (row) => row.some((cell) => cell.startsWith('**'));
    const sorted = [...rows.filter(isLoud), ...rows.filter((row) => !isLoud(row))];
    const head = ['variable', ...columns.map(({ environment }) => (0,markdown/* escapeMarkdown */.FV)(environment))];
    return `#### Environments\n\nCompared by presence and by keyed fingerprints of secrets; no value left its job.\n\n${(0,wording/* tableOfFirst */.k9)(head, sorted, mostRows)}`;
};

;// CONCATENATED MODULE: ./build/validate-env/matrix/compare.js





const refuse = ({ compare, key, environment }) => {
    if (compare === undefined)
        return;
    if (key === undefined)
        throw new errors/* UsageError */.eb('input `fingerprint-key`: `compare` needs it, because values are compared by keyed fingerprints alone: make one with `openssl rand -hex 32`, keep it as a repository secret, and give it to this step and to the steps it compares');
    const names = new Set([
        ...compare.map((one) => one.environment),
        ...(environment === undefined ? [] : [environment]),
    ]);
    if (names.size < 2)
        throw new errors/* UsageError */.eb('input `compare`: name at least two environments, or one beside that of `environment`');
};
const compareEnvironments = async (ports, wish, stance) => {
    refuse(wish);
    const { compare, key, environment } = wish;
    const run = ports.runner.context.runId;
    const own = stance && key !== undefined && environment !== undefined
        ? [describeEnvironment({ ...stance, environment, run, digest: ports.digest, key })]
        : [];
    if (compare === undefined || key === undefined)
        return { findings: [], doubts: [], own, picture: '' };
    const others = compare.filter((one) => one.environment !== environment || own.length === 0);
    const collected = await collectStates(ports, others, key);
    const columns = [
        ...collected.flatMap((one) => ('doubt' in one ? [] : [{ ...one, isOwn: false }])),
        ...own.map((state) => ({ environment: state.environment, isOwn: true, variables: state.variables })),
    ];
    return {
        findings: columns.length < 2 ? [] : findDifferences(columns),
        doubts: collected.flatMap((one) => ('doubt' in one ? [one.doubt] : [])),
        own,
        picture: columns.length < 2 ? '' : drawMatrix(columns),
    };
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/validate-env/policy/baseline.js





const baseline_entry = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(findingKinds),
    name: schemas/* string */.YjP().optional(),
    file: schemas/* string */.YjP().optional(),
    reason: schemas/* string */.YjP().min(3, 'say in a few words why this is accepted'),
    expires: iso/* date */.p6('a date such as 2027-01-31'),
});
const parseBaseline = (text, path) => {
    const read = readStrictYaml(text);
    if ('fault' in read)
        throw new errors/* UsageError */.eb(`${path}:${read.fault.line}:${read.fault.column}: ${read.fault.message}`);
    const parsed = schemas/* array */.YOg(baseline_entry).safeParse(read.document.toJS() ?? []);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    const { line, column } = read.positionOf(nodeAt(read.document.contents, issue?.path ?? []));
    throw new errors/* UsageError */.eb(`${path}:${line}:${column}: entry ${String(issue?.path[0] ?? '')}: ${issue?.path.slice(1).join('.') ?? ''}: ${issue?.message ?? ''}. Each entry is { kind, name, file, reason, expires }`);
};
const baseline_fits = (one, finding) => one.kind === finding.kind &&
    (one.name === undefined || one.name === finding.name) &&
    (one.file === undefined || one.file === finding.file);
const applyBaseline = (findings, entries, today) => {
    const inForce = entries.filter(({ expires }) => expires >= today);
    const result = { counted: [], accepted: [], expired: [], stale: [] };
    for (const finding of findings) {
        const accepting = inForce.find((one) => baseline_fits(one, finding));
        if (accepting)
            result.accepted.push({ finding, reason: accepting.reason });
        else
            result.counted.push(finding);
    }
    for (const one of entries) {
        const isUsed = findings.some((finding) => baseline_fits(one, finding));
        if (!isUsed)
            result.stale.push(one);
        else if (one.expires < today)
            result.expired.push(one);
    }
    return result;
};

// EXTERNAL MODULE: ./build/kernel/policy.js
var policy = __webpack_require__(8044);
;// CONCATENATED MODULE: ./build/validate-env/policy/trusted.js


const limitBytes = 4 * 1024 * 1024;
const ownText = async (ports, path) => (await ports.files.facts(path))?.kind === 'file' ? ports.files.readText(path, limitBytes) : undefined;
const readTrusted = async (ports, path, input) => {
    const base = (0,policy/* baseShaOf */.LS)(ports.runner.context.payload);
    if (base === undefined)
        return { text: await ports.files.readText(path, limitBytes), notes: [] };
    const text = (await (0,policy/* readAtCommit */.zX)(ports.git, base, [path], limitBytes + 4096))?.[0];
    if (text === undefined)
        throw new errors/* UsageError */.eb(`input \`${input}\`: ${path} does not exist at the base commit, and a pull request cannot bring its own: merge the file first, or give actions/checkout \`fetch-depth: 0\``);
    const isSame = (await ownText(ports, path)) === text;
    return {
        text,
        notes: isSame ? [] : [`${path} of this proposal differs from the base branch and is ignored: the base's holds`],
    };
};

;// CONCATENATED MODULE: ./build/validate-env/rendered/leftovers.js




const most = 100;
const levelOf = ({ isComment, isAmbiguous }) => (isComment ? 'note' : isAmbiguous ? 'warning' : 'error');
const findingIn = ({ path, component }, place) => ({ file: path, component, ...place });
const describe = (mark, places) => {
    const more = places > 1 ? ` and in ${(0,wording/* countThings */.Fs)(places - 1, 'more place')}` : '';
    if (mark.isComment)
        return `${mark.text} is left in a comment here${more}: the renderer does not know it`;
    return mark.isAmbiguous
        ? `${mark.text} is left here${more}: only the program that reads this file could still fill it`
        : `${mark.text} was not replaced here${more}`;
};
const findLeftovers = (file) => {
    const first = new Map();
    for (const mark of findMarks(file.path, file.lines)) {
        const key = `${mark.text}\0${levelOf(mark)}`;
        const known = first.get(key);
        if (known)
            known.places += 1;
        else
            first.set(key, { mark, places: 1 });
    }
    const shown = [...first.values()].slice(0, most);
    const findings = shown.map(({ mark, places }) => findingIn(file, {
        kind: 'leftover',
        name: mark.name,
        level: levelOf(mark),
        line: mark.line,
        column: mark.column,
        message: describe(mark, places),
        suggestion: `give the renderer a value for ${mark.name}, or take the placeholder out of the template`,
    }));
    if (first.size > most)
        findings.push(findingIn(file, {
            kind: 'leftover',
            name: '',
            level: 'error',
            line: 1,
            message: `${(0,wording/* countThings */.Fs)(first.size - most, 'more placeholder is', 'more placeholders are')} left in this file`,
            suggestion: 'look at the renderer: it did not replace anything',
        }));
    return findings;
};
const leftovers_assignment = /^\s*(?:export\s+|-\s+|Environment=)?["']?([A-Za-z_]\w{0,100})["']?\s*[=:]\s*(["']?)([^"'#]{1,300})\2,?\s*(?:#.*)?$/;
const unmistakable = /change[-_ ]?me|replace[-_ ]?(?:me|this)|^todo$|^tbd$|your[-_ ].{0,40}here/i;
const findPlaceholderValues = (file) => file.lines.flatMap((line, index) => {
    const [, name = '', , value = ''] = line.length > 500 ? [] : (leftovers_assignment.exec(line) ?? []);
    const isBad = isSecretName(name) ? isPlaceholder(value.trim()) : unmistakable.test(value.trim());
    if (name === '' || !isBad || !findMarks(file.path, [line]).next().done)
        return [];
    return [
        findingIn(file, {
            kind: 'placeholder',
            name,
            level: 'error',
            line: index + 1,
            message: `${name} was given a placeholder as its value`,
            suggestion: `give the renderer the real value of ${name}`,
        }),
    ];
});

;// CONCATENATED MODULE: ./build/validate-env/rendered/emptiness.js



const cutAt = (line, marks) => {
    const pieces = [];
    let from = 0;
    for (const { column, length } of marks) {
        pieces.push(line.slice(from, column - 1));
        from = column - 1 + length;
    }
    return [...pieces, line.slice(from)];
};
const emptyMarks = (pieces, marks, line) => {
    const [head = '', ...rest] = pieces;
    if (!line.startsWith(head))
        return [];
    const empty = [];
    let from = head.length;
    for (const [index, piece] of rest.entries()) {
        const isLast = index === rest.length - 1;
        const at = isLast ? (line.endsWith(piece) ? line.length - piece.length : -1) : line.indexOf(piece, from);
        if (at < from)
            return [];
        if (line.slice(from, at).trim() === '')
            empty.push(marks[index]);
        from = at + piece.length;
    }
    return empty;
};
const sortedMarks = (template) => {
    const byLine = new Map();
    for (const mark of findMarks(template.path, template.lines)) {
        if (mark.isComment)
            continue;
        const known = byLine.get(mark.line);
        if (known)
            known.push(mark);
        else
            byLine.set(mark.line, [mark]);
    }
    for (const marks of byLine.values())
        marks.sort((one, other) => one.column - other.column);
    return byLine;
};
const linesByText = (lines) => {
    const found = new Map();
    for (const [index, line] of lines.entries())
        if (!found.has(line))
            found.set(line, index);
    return found;
};
const emptied = (template, file) => {
    const isAligned = template.lines.length === file.lines.length;
    const literal = new Set(template.lines);
    const byText = isAligned ? new Map() : linesByText(file.lines);
    return [...sortedMarks(template)].flatMap(([line, marks]) => {
        const pieces = cutAt(template.lines[line - 1], marks);
        if (isAligned)
            return emptyMarks(pieces, marks, file.lines[line - 1]).map((mark) => ({ mark, line: mark.line }));
        const bare = pieces.join('');
        const at = bare.trim() === '' || literal.has(bare) ? undefined : byText.get(bare);
        return at === undefined ? [] : marks.map((mark) => ({ mark, line: at + 1 }));
    });
};
const findEmptied = (template, file) => emptied(template, file).map(({ mark, line }) => findingIn(file, {
    kind: isSecretName(mark.name) ? 'empty-secret' : 'leftover',
    name: mark.name,
    level: 'error',
    line,
    message: `${mark.text} of ${template.path}:${mark.line} was replaced by nothing`,
    suggestion: `set ${mark.name} where the renderer runs`,
}));

;// CONCATENATED MODULE: ./build/validate-env/rendered/torn.js


const networked = 'https?|wss?|postgres(?:ql)?|mysql|mariadb|mongodb(?:\\+srv)?|rediss?|amqps?|tcp|smtps?|nats|ldaps?';
const torn = [
    [new RegExp(`(?:^|[^\\w+.-])(?:${networked})://(?:[^\\s/@]{0,200}@)?:\\d`, 'i'), 'an address without a host'],
    [
        new RegExp(`(?:^|[^\\w+.-])(?:${networked})://(?:[^\\s/@]{0,200}@)?(?=["'\\s;,)\\]}]|$)`, 'i'),
        'an address without a host',
    ],
    [
        new RegExp(`(?:^|[^\\w+.-])(?:${networked})://(?::?@|[^\\s/@:]{1,200}:@)`, 'i'),
        'an address with an empty user or password',
    ],
    [/^\s*[a-z_]{2,60}\s+;\s*(?:#.*)?$/, 'a directive without its value'],
    [/^\s*server\s+:\d+/, 'a server without a host'],
    [/^\s*image:\s*["']?[^\s"':]{1,300}(?::\d{1,5}\/[^\s"':]{1,300})?:["']?\s*$/, 'an image without its tag'],
    [/^\s*image:\s*["']?:[\w.-]/, 'an image without its name'],
];
const findTorn = (file, hasTemplate) => file.lines.flatMap((text, index) => {
    if (/^\s*(?:#|\/\/)/.test(text))
        return [];
    const what = torn.find(([pattern]) => pattern.test(text))?.[1];
    const place = { name: '', line: index + 1 };
    if (what !== undefined)
        return [
            findingIn(file, {
                kind: 'leftover',
                ...place,
                level: 'error',
                message: `${what} stands here: a placeholder was replaced by nothing`,
                suggestion: 'set the value where the renderer runs',
            }),
        ];
    const secret = /^\s*(?:export\s+)?([A-Za-z_]\w{0,100})=(?:""|'')?\s*$/.exec(text)?.[1];
    if (hasTemplate || secret === undefined || !isSecretName(secret))
        return [];
    return [
        findingIn(file, {
            kind: 'empty-secret',
            ...place,
            name: secret,
            level: 'warning',
            message: `${secret} is empty in this rendered file`,
            suggestion: `set ${secret} where the renderer runs, or take the line out`,
        }),
    ];
});

;// CONCATENATED MODULE: ./build/validate-env/rendered/check.js






const check_largest = 8 * 1024 * 1024;
const templatesByOutput = (paths) => {
    const found = new Map();
    for (const path of paths) {
        const output = outputOf(path);
        if (output !== undefined)
            found.set((0,domain_path/* baseOf */.b)(output), [...(found.get((0,domain_path/* baseOf */.b)(output)) ?? []), path]);
    }
    return found;
};
const templateOf = (path, paths) => {
    const candidates = templatesByOutput(paths).get((0,domain_path/* baseOf */.b)(path)) ?? [];
    return candidates.find((one) => outputOf(one) === path) ?? (candidates.length === 1 ? candidates[0] : undefined);
};
const split = (text) => text.split(/\r?\n/);
const readLines = async (ports, path) => {
    const facts = await ports.files.facts(path);
    if (facts?.kind === 'link')
        return { problem: 'is a link and was not followed' };
    if (facts?.kind !== 'file')
        return { problem: 'is no regular file' };
    if (facts.size > check_largest)
        return { problem: `has ${facts.size} bytes, more than the ${check_largest} that are read` };
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const bytes = await ports.files.read(path, check_largest);
    try {
        const text = decoder.decode(bytes);
        if (text.trim() === '')
            return { problem: 'is empty' };
        return text.includes('\0') ? { problem: 'is no text' } : { lines: split(text) };
    }
    catch {
        return { problem: 'is no UTF-8 text' };
    }
};
const unreadable = (path, component, problem) => ({
    kind: 'unreadable',
    name: '',
    level: 'error',
    file: path,
    line: 1,
    component,
    message: `${path} ${problem}: whether placeholders are left in it is not known`,
    suggestion: 'give the file itself, as UTF-8 text, or take it out of `rendered`',
});
const judgeRendered = (file, template) => {
    const emptied = template ? findEmptied(template, file) : [];
    const lines = new Set(emptied.map(({ line }) => line));
    return [
        ...findLeftovers(file),
        ...findPlaceholderValues(file),
        ...emptied,
        ...findTorn(file, template !== undefined).filter(({ line }) => !lines.has(line)),
    ];
};
const findPaths = async (ports, glob) => {
    const paths = await ports.files.find([glob], { links: true });
    const rendered = paths.filter((path) => outputOf(path) === undefined || path === glob);
    if (rendered.length > 0)
        return rendered;
    throw new errors/* UsageError */.eb(`input \`rendered\`: ${JSON.stringify(glob)} matches no file: render before this step, or correct the glob`);
};
const checkRendered = async (ports, globs, { files, componentOf }) => {
    const paths = files.map(({ path }) => path);
    const matched = new Set();
    for (const glob of globs)
        for (const path of await findPaths(ports, glob))
            matched.add(path);
    const result = { findings: [], notes: [] };
    for (const path of [...matched].sort()) {
        const read = await readLines(ports, path);
        if ('problem' in read) {
            result.findings.push(unreadable(path, componentOf(path), read.problem));
            continue;
        }
        const templatePath = templateOf(path, paths);
        const source = templatePath === undefined ? undefined : await readLines(ports, templatePath);
        const template = source && 'lines' in source ? { path: templatePath, lines: source.lines } : undefined;
        if (!template)
            result.notes.push(`${path} has no template beside it: a value that was replaced by nothing shows only where its line is torn`);
        result.findings.push(...judgeRendered({ path, component: componentOf(path), lines: read.lines }, template));
    }
    return result;
};

;// CONCATENATED MODULE: ./build/validate-env/rendered/rewrites.js

const levelIn = ({ kind }, level) => (kind === 'retired-workflow' ? 'note' : level);
const rewrites_special = (delimiter) => delimiter === '&' ? '`&` and `\\`' : `\`&\`, \`\\\` and \`${delimiter}\``;
const holdsSpecial = (value, delimiter) => ['&', '\\', '\n', delimiter].some((one) => value.includes(one));
const findRewrites = (facts, valueOf) => {
    const seen = new Set();
    return facts.renderer.rewrites.flatMap(({ name, line, delimiter, isSecret, isExpression }) => {
        const isAddress = delimiter === '/' && /(?:^|_)(?:URL|URI|DSN|PATH|DIR|FILE)$/.test(name);
        const value = valueOf(name) ?? '';
        const isBroken = !isPlatformName(name) && holdsSpecial(value, delimiter);
        if ((!isSecret && !isSecretName(name) && !isAddress && !isBroken) || seen.has(`${name}\0${line}`))
            return [];
        seen.add(`${name}\0${line}`);
        const remedy = isExpression ? `hand ${name} over in \`env:\` and ` : '';
        return [
            {
                kind: 'rewritten-value',
                name,
                level: levelIn(facts, isBroken ? 'error' : 'warning'),
                file: facts.path,
                line,
                component: '.',
                message: isBroken
                    ? `the value of ${name} holds a character that this replacement rewrites: what is written is not the value`
                    : `${rewrites_special(delimiter)} in the value of ${name} would be rewritten by this replacement`,
                suggestion: `${remedy}render with envsubst and a list of names, which takes values as they are`,
            },
        ];
    });
};

;// CONCATENATED MODULE: ./build/validate-env/rendered/gaps.js



const renderersOf = ({ files }) => files.filter((facts) => facts.renderer !== undefined);
const templatesOf = ({ files }) => files.filter((facts) => facts.marks !== undefined && facts.marks.length > 0);
const gaps_mentions = ({ renderer }, { path }) => renderer.text.includes((0,domain_path/* baseOf */.b)(path));
const textsOf = (marks, style) => {
    const found = new Map();
    for (const mark of marks)
        if (mark.style === style && !mark.isComment && !found.has(mark.text))
            found.set(mark.text, mark);
    return found;
};
const missingIn = (template, style, renderers) => {
    const marks = textsOf(template.marks, style);
    const own = renderers.filter(({ renderer }) => renderer.replaced.some((one) => one.style === style));
    const isOpen = renderers.some(({ renderer }) => renderer.isOpenEnded || (style === 'dollar' && renderer.open.length > 0));
    const [first] = own;
    if (!first || isOpen)
        return [];
    const replaced = new Set(own.flatMap(({ renderer }) => renderer.replaced.map(({ text }) => text)));
    const handled = [...marks.keys()].filter((text) => replaced.has(text)).length;
    const line = first.renderer.replaced.find((one) => one.style === style).line;
    return [...marks.values()]
        .filter(({ text }) => !replaced.has(text))
        .map((mark) => ({
        kind: 'leftover',
        name: mark.name,
        level: own.every(({ kind }) => kind === 'retired-workflow') ? 'note' : 'error',
        file: template.path,
        line: mark.line,
        column: mark.column,
        component: '.',
        message: `this template has ${marks.size} placeholders and ${first.path}:${line} replaces ${handled} of them: ${mark.text} stays`,
        suggestion: `replace ${mark.text} in ${first.path} too`,
    }));
};
const unprovidedIn = (template, renderers) => renderers
    .filter(({ renderer, kind }) => renderer.open.length > 0 && !renderer.isOpenEnded && kind !== 'shell')
    .flatMap((facts) => [...textsOf(template.marks, 'dollar').values()]
    .filter(({ name }) => !facts.renderer.given.has(name) && !isPlatformName(name) && /^[A-Z]/.test(name))
    .map((mark) => ({
    kind: 'leftover',
    name: mark.name,
    level: levelIn(facts, 'warning'),
    file: template.path,
    line: mark.line,
    column: mark.column,
    component: '.',
    message: `${facts.path}:${facts.renderer.open[0].line} fills this template from its environment, which has no ${mark.name}: nothing is written here`,
    suggestion: `give the step ${mark.name} in \`env:\``,
})));
const uselessIn = (facts, templates) => {
    const own = templates.filter((template) => gaps_mentions(facts, template));
    if (own.length === 0)
        return [];
    const known = new Set(own.flatMap(({ marks }) => marks.map(({ text }) => text)));
    const seen = new Set();
    return facts.renderer.replaced
        .filter(({ style, text }) => style !== 'dollar' && !known.has(text) && !seen.has(text) && seen.add(text))
        .map(({ text, line }) => ({
        kind: 'leftover',
        name: '',
        level: levelIn(facts, 'warning'),
        file: facts.path,
        line,
        component: '.',
        message: `${text} is replaced here, but ${own.map(({ path }) => path).join(', ')} ${own.length === 1 ? 'has' : 'have'} no such placeholder`,
        suggestion: `write the placeholder as the template has it, or take the replacement out`,
    }));
};
const judgeRenderers = (graph, valueOf) => {
    const renderers = renderersOf(graph);
    const templates = templatesOf(graph);
    const ofTemplates = templates.flatMap((template) => {
        const own = renderers.filter((facts) => gaps_mentions(facts, template));
        const styles = ['underscores', 'dollar', 'braces', 'angles', 'percent'];
        return [...styles.flatMap((style) => missingIn(template, style, own)), ...unprovidedIn(template, own)];
    });
    return [
        ...ofTemplates,
        ...renderers.flatMap((facts) => [...uselessIn(facts, templates), ...findRewrites(facts, valueOf)]),
    ];
};

;// CONCATENATED MODULE: ./build/validate-env/report/annotations.js
const annotations_most = 10;
const writeAnnotations = (findings) => ['error', 'warning'].flatMap((level) => findings
    .filter((finding) => finding.level === level)
    .slice(0, annotations_most)
    .map(({ kind, name, message, suggestion, file, line, column }) => ({
    level,
    title: name === '' ? kind : `${kind}: ${name}`,
    message: `${message}. Remedy: ${suggestion}`,
    file,
    line,
    ...(column === undefined ? {} : { column }),
})));

;// CONCATENATED MODULE: ./build/validate-env/report/kinds.table.js
const about = {
    undeclared: 'A variable is used but the schema does not declare it.',
    undocumented: 'A variable is read but no example file lists it.',
    unused: 'An example file lists a variable that nothing reads.',
    inert: 'A document describes a variable that nothing reads.',
    'provided-but-unread': 'A variable is provided to something that does not read it.',
    'read-but-not-provided': 'A variable is used where nothing provides it.',
    'build-time-not-passed': 'A variable is written into the client at build time, but the build is not given it.',
    'name-mismatch': 'A variable is provided under another name than the code reads.',
    'value-drift': 'One variable has different values where it should have one.',
    'port-conflict': 'Two places disagree about a port.',
    'secret-in-shell-text': 'A secret is written into shell text by an expression.',
    placeholder: 'A placeholder or a committed value stands where a real one belongs.',
    'empty-secret': 'A secret is the empty string.',
    'loader-difference': 'A line of a dotenv file is read differently than it looks.',
    'dynamic-read': 'A variable is read by a name that only a run knows.',
    unreadable: 'A file could not be read.',
    leftover: 'A placeholder is left in a rendered file, or was replaced by nothing.',
    'rewritten-value': 'A renderer would change the value it writes.',
    schema: 'The schema has a mistake.',
    rule: 'A rule that ties variables together is broken.',
    'invalid-value': 'A value does not fit its declaration.',
    'same-secret': 'One secret serves several environments.',
};

;// CONCATENATED MODULE: ./build/validate-env/report/sarif.js

const mostResults = 5000;
const describeRule = (kind) => ({
    id: kind,
    name: kind,
    shortDescription: { text: about[kind] },
    properties: { tags: ['configuration', 'environment'] },
});
const writeSarif = (findings, accepted) => {
    const reasons = new Map(accepted.map(({ finding, reason }) => [finding, reason]));
    const shown = [...findings, ...reasons.keys()].slice(0, mostResults);
    const kinds = [...new Set(shown.map(({ kind }) => kind))];
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'plimsoll/validate-env', rules: kinds.map(describeRule) } },
                results: shown.map((finding) => ({
                    ruleId: finding.kind,
                    ruleIndex: kinds.indexOf(finding.kind),
                    level: finding.level,
                    message: { text: `${finding.message}. Remedy: ${finding.suggestion}` },
                    locations: [
                        {
                            physicalLocation: {
                                artifactLocation: { uri: finding.file.split('/').map(encodeURIComponent).join('/') },
                                region: {
                                    startLine: finding.line,
                                    ...(finding.column === undefined ? {} : { startColumn: finding.column }),
                                },
                            },
                        },
                    ],
                    ...(reasons.has(finding)
                        ? { suppressions: [{ kind: 'external', justification: reasons.get(finding) }] }
                        : {}),
                })),
            },
        ],
    };
};

;// CONCATENATED MODULE: ./build/validate-env/rules/addresses.js


const hostsOf = (value) => {
    const url = splitUrl(value);
    const hosts = url ? url.hosts.map(({ name }) => name) : [value.replace(/:\d{1,5}$/, '')].filter(isHostname);
    const named = hosts.filter((host) => host !== '').map((host) => host.toLowerCase());
    return named.length === 0 ? undefined : named.sort().join(',');
};
const portsOf = (value) => {
    if (/^\d{1,5}$/.test(value))
        return [value];
    const url = splitUrl(value);
    const ports = url ? url.hosts.map(({ port }) => port) : [/:(\d{1,5})$/.exec(value)?.[1] ?? ''];
    return ports.filter((port) => port !== '');
};
const loopback = /(?:^|[\s"'=,;@/[(])(?:(?:[\w-]{1,63}\.)?localhost|127(?:\.\d{1,3}){3}|\[?(?:0{0,4}:){2,7}0{0,3}1\]?|host\.docker\.internal)\.?(?=$|[\s"':/,;\])?#])|\/\/0\.0\.0\.0(?=$|[\s"':/,?#])/i;
const namesThisMachine = (value) => loopback.test(value);

;// CONCATENATED MODULE: ./build/validate-env/rules/comparison.js

const findTwice = (values, keysOf, what) => {
    const owners = new Map();
    return values.flatMap(({ name, value }) => keysOf(value).flatMap((key) => {
        const owner = owners.get(key);
        if (owner === undefined)
            owners.set(key, name);
        if (owner === undefined || owner === name)
            return [];
        return [{ name, fact: `${name} has the same ${what} as ${owner}`, remedy: `give ${name} another ${what}` }];
    }));
};
const checkHosts = (values) => {
    const [first, ...others] = values.map(({ name, value }) => ({ name, hosts: hostsOf(value) }));
    const blind = [first, ...others].find((one) => one !== undefined && one.hosts === undefined);
    if (blind)
        return [
            { name: blind.name, fact: `${blind.name} has no host to compare`, remedy: `write ${blind.name} as an address` },
        ];
    return others
        .filter(({ hosts }) => hosts !== first?.hosts)
        .map(({ name }) => ({
        name,
        fact: `${name} has another host than ${first.name}`,
        remedy: `give ${name} and ${first.name} one host`,
    }));
};

;// CONCATENATED MODULE: ./build/validate-env/rules/inclusion.js

const jsonItems = (value) => {
    if (!value.trim().startsWith('['))
        return undefined;
    try {
        const items = JSON.parse(value);
        return Array.isArray(items) ? items.map(String) : undefined;
    }
    catch {
        return undefined;
    }
};
const normalize = (text) => {
    const bare = text.trim().replace(/\/$/, '');
    const end = splitUrl(bare) ? bare.indexOf('/', bare.indexOf('://') + 3) : 0;
    return end < 0 ? bare.toLowerCase() : bare.slice(0, end).toLowerCase() + bare.slice(end);
};
const isIncluded = ({ type, options }, holder, item) => {
    const items = jsonItems(holder) ?? (type === 'list' ? holder.split(options.separator ?? ',') : undefined);
    return items ? items.some((one) => normalize(one) === normalize(item)) : holder.includes(item);
};

;// CONCATENATED MODULE: ./build/validate-env/rules/presence.js
const checkPresence = (names, values) => {
    const present = new Set(values.map(({ name }) => name));
    const missing = names.filter((name) => !present.has(name));
    return present.size === 0 || missing.length === 0
        ? []
        : missing.map((name) => ({
            name,
            fact: `${name} is not set although ${[...present].join(', ')} ${present.size === 1 ? 'is' : 'are'}`,
            remedy: `set ${name}, or none of ${names.join(', ')}`,
        }));
};
const checkChoice = (names, values) => {
    if (values.length === 1)
        return [];
    const set = values.map(({ name }) => name);
    const fact = set.length === 0 ? `none of ${names.join(', ')} is set` : `${set.join(' and ')} are set`;
    return [{ name: set[1] ?? names[0], fact, remedy: `set exactly one of ${names.join(', ')}` }];
};

;// CONCATENATED MODULE: ./build/validate-env/rules/check-rules.js





const checkInclusion = (names, values, { declarations }) => {
    const [holder, ...items] = names;
    const declaration = declarations.find(({ name }) => name === holder);
    const held = values.find(({ name }) => name === holder);
    if (!declaration || !held)
        return [];
    return values
        .filter(({ name, value }) => items.includes(name) && !isIncluded(declaration, held.value, value))
        .map(({ name }) => ({
        name: held.name,
        fact: `${held.name} does not include the value of ${name}`,
        remedy: `add the value of ${name} to ${held.name}`,
    }));
};
const checkMachine = (values, { environments }, { environment }) => {
    if (environment !== undefined && !environments.includes(environment))
        return [];
    const hint = environment === undefined ? ', or name the environment in `environment`' : '';
    return values
        .filter(({ value }) => namesThisMachine(value))
        .map(({ name }) => ({
        name,
        fact: `${name} names this machine`,
        remedy: `give ${name} the address that holds in ${environments.join(' and ')}${hint}`,
    }));
};
const checks = {
    includes: ({ names }, values, check) => checkInclusion(names, values, check),
    'same-host': (_, values) => checkHosts(values),
    'differs-from': (_, values) => findTwice(values, (value) => [value], 'value'),
    'all-or-none': ({ names }, values) => checkPresence(names, values),
    'one-of': ({ names }, values) => checkChoice(names, values),
    'port-unique': (_, values) => findTwice(values, (value) => [...new Set(portsOf(value))], 'port'),
    'no-localhost-in': (rule, values, check) => checkMachine(values, rule, check),
};
const checkRules = (rules, check) => rules.flatMap((rule) => {
    if (!areMet(rule.when, check.valueOf))
        return [];
    const names = rule.names.length > 0 ? rule.names : check.declarations.map(({ name }) => name);
    const values = names
        .map((name) => ({ name, value: check.valueOf(name) ?? '' }))
        .filter(({ value }) => value !== '');
    const why = rule.description === undefined ? '' : ` (${rule.description})`;
    return checks[rule.rule](rule, values, check).map(({ name, fact, remedy }) => ({
        kind: 'rule',
        name,
        level: 'error',
        file: check.path,
        line: rule.line,
        column: rule.column,
        component: '.',
        message: `${rule.rule}: ${fact}${why}`,
        suggestion: remedy,
    }));
});

;// CONCATENATED MODULE: ./build/validate-env/schema/undeclared.js

const findUndeclared = (graph, path) => [...graph.variables.values()].flatMap(({ name, declared, read }) => {
    const place = read.find(({ isTest, surface }) => !isTest && surface === 'code');
    if (!place || declared.length > 0 || isPlatformName(name))
        return [];
    return [
        {
            kind: 'undeclared',
            name,
            level: isLibraryName(name) ? 'note' : 'warning',
            file: place.file,
            line: place.line,
            component: place.component,
            message: `${name} is read here but ${path} does not declare it: its value is checked nowhere`,
            suggestion: `declare ${name} in ${path}`,
        },
    ];
});

;// CONCATENATED MODULE: ./build/validate-env/schema/weakness.js


const weakness_leastBits = 18;
const isRun = (value) => {
    const step = value.charCodeAt(1) - value.charCodeAt(0);
    if (value.length < 3 || Math.abs(step) > 1)
        return false;
    for (let at = 2; at < value.length; at += 1)
        if (value.charCodeAt(at) - value.charCodeAt(at - 1) !== step)
            return false;
    return true;
};
const isLowEntropy = (value) => value.length >= 6 && (entropyOf(value) < weakness_leastBits || isRun(value));
const passwordOf = (value) => splitUrl(value)?.password || undefined;

;// CONCATENATED MODULE: ./build/validate-env/schema/values.js





const exactTypes = new Set(['enum', 'bool', 'int', 'number', 'port']);
const values_finding = (declaration, { path }, kind, level, fact, suggestion) => ({
    kind,
    name: declaration.name,
    level,
    file: path,
    line: declaration.line,
    column: declaration.column,
    component: '.',
    message: `${declaration.name}${declaration.description === undefined ? '' : ` (${declaration.description})`} ${fact}`,
    suggestion,
});
const isRequired = ({ required }, environment) => typeof required === 'boolean' ? required : environment === undefined || required.includes(environment);
const checkAbsence = (declaration, check, isEmpty) => {
    const { name, isSecret, required, when } = declaration;
    if (!isRequired(declaration, check.environment) || !areMet(when, check.valueOf))
        return [];
    const where = check.environment === undefined ? '' : ` in ${check.environment}`;
    const hint = check.environment === undefined && typeof required !== 'boolean' ? ', or name the environment in `environment`' : '';
    const source = isSecret ? 'secrets' : 'vars';
    const kind = isEmpty && isSecret ? 'empty-secret' : 'read-but-not-provided';
    const because = when.length === 0 ? '' : `, because of ${when.map((one) => one.name).join(' and ')},`;
    const fact = isEmpty ? 'is the empty string: the secret or variable behind it does not exist here' : 'is not in `env:` of this step';
    const suggestion = `set ${name}${where} and give this step \`env: { ${name}: "\${{ ${source}.${name} }}" }\`${hint}`;
    return [values_finding(declaration, check, kind, 'error', `is required${where}${because} but ${fact}`, suggestion)];
};
const checkPlaceholder = (declaration, check, value) => {
    const { name, isSecret, type, rejectsPlaceholder, rejectsExample } = declaration;
    if (!rejectsPlaceholder || exactTypes.has(type))
        return [];
    const refuse = (fact, remedy = `give ${name} its real value`) => [
        values_finding(declaration, check, 'placeholder', 'error', fact, remedy),
    ];
    if (rejectsExample && check.examplesOf(name).has(value.trim()))
        return refuse('has the value of the committed example');
    if (isPlaceholder(value))
        return refuse('has a placeholder as its value');
    const password = passwordOf(value);
    if (password !== undefined && isPlaceholder(password))
        return refuse('has a placeholder as its password');
    return isSecret && type !== 'secret' && isLowEntropy(password ?? value)
        ? refuse('is a secret that is guessed at once: its characters repeat or follow each other', `give ${name} a long random value`)
        : [];
};
const checkValue = (declaration, check) => {
    const { name, type, options } = declaration;
    const value = check.valueOf(name);
    if (value === undefined || value === '')
        return checkAbsence(declaration, check, value === '');
    const placeholder = checkPlaceholder(declaration, check, value);
    const rule = placeholder.length > 0 ? undefined : types[type].check(value, options);
    const invalid = rule === undefined
        ? []
        : [values_finding(declaration, check, 'invalid-value', 'error', `has to be ${rule}`, `correct the value of ${name} where it is set`)];
    const bare = check.unmaskable.has(name)
        ? [
            values_finding(declaration, check, 'invalid-value', 'warning', 'is a secret that logs cannot mask: it or its password has under 6 characters, only digits, or is a common word', `give ${name} a long random value`),
        ]
        : [];
    return [...placeholder, ...invalid, ...bare];
};
const checkValues = (declarations, check) => declarations.flatMap((declaration) => checkValue(declaration, check));
const hasValues = (declarations, environment, valueOf) => environment !== undefined || declarations.some(({ name }) => !isPlatformName(name) && valueOf(name) !== undefined);

;// CONCATENATED MODULE: ./build/validate-env/schema/inspection.js







const declaredFacts = ({ path, schema }) => ({
    ...emptyFacts(path, 'configuration'),
    sightings: schema.declarations.map(({ name, line }) => ({ name, line, role: 'declared', surface: 'schema' })),
});
const faultFindings = ({ path, schema }) => schema.faults.map(({ line, column, message }) => ({
    kind: 'schema',
    name: '',
    level: 'error',
    file: path,
    line,
    column,
    component: '.',
    message: `${path}:${line}:${column}: ${message}`,
    suggestion: 'correct the schema: nothing is checked against it before',
}));
const examplesIn = (graph, name) => new Set((graph.variables.get(name)?.documented ?? []).flatMap(({ surface, sighting }) => surface === 'example' && sighting.literal !== undefined ? [sighting.literal] : []));
const refuseUnknown = ({ path, schema }, environment) => {
    const known = document_environmentsOf(schema);
    if (environment === undefined || known.size === 0 || known.has(environment))
        return;
    throw new errors/* UsageError */.eb(`input \`environment\`: ${path} knows ${[...known].join(', ')} and no other: name one of them, or add yours to \`environments:\` there`);
};
const eachOnce = (findings) => [
    ...new Map(findings.map((one) => [`${one.kind}\0${one.name}\0${one.message}`, one])).values(),
];
const inspect = (loaded, graph, environment, valueOf) => {
    const { path, schema, unmaskable } = loaded;
    if (schema.faults.length > 0)
        return { findings: faultFindings(loaded), scope: `no value was checked: ${path} has mistakes` };
    refuseUnknown(loaded, environment);
    const undeclared = findUndeclared(graph, path);
    const { declarations, rules } = schema;
    if (!hasValues(declarations, environment, valueOf))
        return { findings: undeclared, scope: 'no value was checked: `env:` of this step holds no declared variable and `environment` is blank' };
    const examplesOf = (name) => examplesIn(graph, name);
    const found = [
        ...checkValues(declarations, { path, environment, valueOf, examplesOf, unmaskable }),
        ...checkRules(rules, { path, environment, declarations, valueOf }),
    ];
    const where = environment === undefined ? 'no named environment' : environment;
    const names = new Set(declarations.map(({ name }) => name));
    const alsoRules = rules.length === 0 ? '' : ` and ${(0,wording/* countThings */.Fs)(rules.length, 'rule')}`;
    return {
        findings: [...undeclared, ...eachOnce(found)],
        scope: `values of ${(0,wording/* countThings */.Fs)(names.size, 'declared variable')}${alsoRules} checked for ${where}`,
    };
};

;// CONCATENATED MODULE: ./build/validate-env/schema/strictest.js

const contentOf = ({ line: _line, column: _column, ...content }) => JSON.stringify(content, (_, value) => value ?? null);
const oldDeclarations = (head, base, notes) => {
    const own = new Map(head.declarations.map((declaration) => [declaration.name, declaration]));
    return base.declarations.flatMap((old) => {
        const now = own.get(old.name);
        if (now && contentOf(now) === contentOf(old))
            return [];
        notes.push(now
            ? `${old.name} is declared in another way at the base branch: both declarations hold until this is merged`
            : `${old.name} is declared at the base branch and not here: its declaration there holds until this is merged`);
        return [{ ...old, line: now?.line ?? 1, column: now?.column ?? 1 }];
    });
};
const oldRules = (head, base, notes) => {
    const own = new Set(head.rules.map(contentOf));
    return base.rules
        .filter((old) => !own.has(contentOf(old)))
        .map((old) => {
        const about = old.names.length === 0 ? '' : ` over ${old.names.join(', ')}`;
        notes.push(`the rule ${old.rule}${about} of the base branch is not here: it holds until this is merged`);
        return { ...old, line: 1, column: 1 };
    });
};
const uniteSchemas = (head, base) => {
    if (base.faults.length > 0)
        return { schema: head, notes: ['the schema of the base branch has mistakes: it could not be held against this proposal'] };
    const notes = [];
    const declarations = [...head.declarations, ...oldDeclarations(head, base, notes)];
    const rules = [...head.rules, ...oldRules(head, base, notes)];
    const environments = [...new Set([...head.environments, ...base.environments])];
    return { schema: { ...head, declarations, rules, environments }, notes };
};

;// CONCATENATED MODULE: ./build/validate-env/schema/loading.js






const usualPath = 'env.schema.yml';
const loading_limitBytes = 1024 * 1024;
const readHead = async (ports, path, isNeeded) => {
    if (!isNeeded && (await ports.files.facts(path)) === undefined)
        return undefined;
    const read = readText(ports, path);
    if ('problem' in read)
        throw new errors/* UsageError */.eb(`input \`schema\`: ${JSON.stringify(path)} ${read.problem}`);
    return readSchema(read.text);
};
const readBase = async (ports, path) => {
    const base = (0,policy/* baseShaOf */.LS)(ports.runner.context.payload);
    if (base === undefined)
        return undefined;
    const texts = await (0,policy/* readAtCommit */.zX)(ports.git, base, [path, usualPath], 2 * loading_limitBytes + 4096);
    if (texts === undefined)
        throw new errors/* UsageError */.eb(`input \`schema\`: the base commit ${base.slice(0, 12)} cannot be read, so what it demands cannot be held: give actions/checkout \`fetch-depth: 0\``);
    const text = texts.find((one) => one !== undefined);
    return text === undefined ? undefined : readSchema(text);
};
const loading_none = { declarations: [], rules: [], environments: [], faults: [] };
const loadSchema = async (ports, named) => {
    const path = named ?? usualPath;
    const isProposal = (0,policy/* baseShaOf */.LS)(ports.runner.context.payload) !== undefined;
    const head = await readHead(ports, path, named !== undefined && !isProposal);
    const base = head || named !== undefined || isProposal ? await readBase(ports, path) : undefined;
    if (!head && !base) {
        if (named === undefined)
            return undefined;
        throw new errors/* UsageError */.eb(`input \`schema\`: ${JSON.stringify(path)} is neither here nor at the base commit`);
    }
    const { schema, notes } = base ? uniteSchemas(head ?? loading_none, base) : { schema: head ?? loading_none, notes: [] };
    const valueOf = (name) => ports.runner.variable(name);
    const unmaskable = maskValues(schema.declarations, valueOf, ports.redactor);
    if (schema.faults.length > 0)
        maskSuspects(ports.runner.variableNames(), valueOf, ports.redactor);
    return { path, schema, unmaskable, notes };
};

;// CONCATENATED MODULE: ./build/validate-env/report/declarations.js


const declarations_mostRows = 60;
const describeNeed = ({ required, when }) => {
    const where = typeof required === 'boolean' ? (required ? 'always' : 'no') : required.map(markdown/* code */.aY).join(', ');
    return when.length === 0 || required === false
        ? where
        : `${where}, by ${when.map(({ name }) => (0,markdown/* code */.aY)(name)).join(', ')}`;
};
const drawDeclarations = (declarations) => {
    if (declarations.length === 0)
        return '';
    const rows = declarations.map((one) => [
        (0,markdown/* code */.aY)(one.name),
        one.type,
        one.isSecret ? 'secret' : 'configuration',
        describeNeed(one),
        (0,markdown/* escapeMarkdown */.FV)(one.description ?? ''),
    ]);
    const header = ['variable', 'type', 'class', 'required', 'what it is for'];
    return `#### Declared: ${(0,wording/* countThings */.Fs)(rows.length, 'variable')}\n\n${(0,wording/* tableOfFirst */.k9)(header, rows, declarations_mostRows, 'the schema')}`;
};

;// CONCATENATED MODULE: ./build/validate-env/report/map.js




const map_mostRows = 60;
const countsIn = (places, component) => places.filter((place) => place.component === component);
const where = (places) => {
    const [first] = places;
    if (!first)
        return '—';
    return places.length === 1
        ? (0,markdown/* code */.aY)(`${first.file}:${first.line}`)
        : `${(0,markdown/* code */.aY)(`${first.file}:${first.line}`)} +${places.length - 1}`;
};
const surfacesOf = (places) => {
    const bySurface = new Map();
    for (const { surface, environment } of places) {
        const environments = bySurface.get(surface) ?? new Set();
        bySurface.set(surface, environment === undefined ? environments : environments.add(environment));
    }
    const shown = [...bySurface]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([surface, environments]) => {
        const names = [...environments].sort().map(markdown/* escapeMarkdown */.FV).join(', ');
        return names === '' ? surface : `${surface} (${names})`;
    });
    return shown.join(', ') || '—';
};
const rowOf = ({ name, read, documented, provided }, component) => [
    (0,markdown/* code */.aY)(name),
    where(countsIn(read, component).filter(({ isTest }) => !isTest)),
    surfacesOf(documented.filter((place) => serves(place.component, component))),
    surfacesOf(provided),
];
const componentsOf = (graph) => {
    const names = new Set();
    for (const { read } of graph.variables.values())
        for (const place of read)
            if (!place.isTest)
                names.add(place.component);
    return [...names].sort();
};
const drawMap = (graph) => componentsOf(graph)
    .map((component) => {
    const own = [...graph.variables.values()]
        .filter(({ name, read }) => !isPlatformName(name) && read.some((place) => !place.isTest && place.component === component))
        .sort((one, other) => (one.name < other.name ? -1 : 1));
    const rows = own.map((variable) => rowOf(variable, component));
    if (own.length === 0)
        return '';
    const title = component === '.' ? 'the root' : (0,markdown/* code */.aY)(component);
    return `#### ${title} reads ${(0,wording/* countThings */.Fs)(own.length, 'variable')}\n\n${(0,wording/* tableOfFirst */.k9)(['variable', 'read', 'documented', 'provided'], rows, map_mostRows)}`;
})
    .filter(Boolean)
    .join('\n\n');
const mostEdges = 24;
const drawMissingEdges = (findings) => {
    const edges = findings
        .filter(({ kind, level }) => level !== 'note' &&
        (kind === 'name-mismatch' ||
            kind === 'build-time-not-passed' ||
            kind === 'read-but-not-provided' ||
            kind === 'provided-but-unread'))
        .slice(0, mostEdges);
    if (edges.length === 0)
        return '';
    const lines = edges.map(({ kind, name, file, suggestion }, index) => {
        const from = `p${index}["${(0,markdown/* escapeMermaid */.Fw)(file)}"]`;
        const to = kind === 'name-mismatch' ? suggestion : name;
        const label = kind === 'name-mismatch' ? `gives ${name}` : kind;
        return `  ${from} -. "${(0,markdown/* escapeMermaid */.Fw)(label)}" .-> v${index}["${(0,markdown/* escapeMermaid */.Fw)(to)}"]`;
    });
    return ['```mermaid', 'flowchart LR', ...lines, '```'].join('\n');
};

;// CONCATENATED MODULE: ./build/validate-env/summary.js




const summary_mostRows = 50;
const countOf = (findings, level) => findings.filter((finding) => finding.level === level).length;
const findingsTable = (findings) => {
    const shown = findings.filter(({ level }) => level !== 'note');
    if (shown.length === 0)
        return 'No edge is missing or contradictory.';
    const rows = shown.map(({ level, kind, name, file, line, message, suggestion }) => [
        level,
        kind,
        name === '' ? '' : (0,markdown/* code */.aY)(name),
        (0,markdown/* code */.aY)(`${file}:${line}`),
        (0,markdown/* escapeMarkdown */.FV)(message),
        (0,markdown/* escapeMarkdown */.FV)(suggestion),
    ]);
    return (0,wording/* tableOfFirst */.k9)(['level', 'kind', 'variable', 'place', 'what is wrong', 'remedy'], rows, summary_mostRows);
};
const notesTable = (findings) => {
    const counts = new Map();
    for (const { level, kind } of findings)
        if (level === 'note')
            counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (counts.size === 0)
        return '';
    const list = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
    return `Notes, in the evidence: ${list}.`;
};
const adviseNext = (findings, doubts) => {
    if (countOf(findings, 'error') > 0)
        return 'Next: correct the errors above; each row names the remedy.';
    if (doubts.length > 0)
        return 'Next: give the step what it needs to answer; until then nothing is proved.';
    return countOf(findings, 'warning') > 0
        ? 'Next: correct the warnings above, each row names the remedy, or accept them in the baseline.'
        : 'Next: nothing has to be done before the deployment.';
};
const writeSummary = (reason, graph, findings, { notes, doubts, environments, declarations }) => {
    return [
        '### validate-env',
        (0,markdown/* escapeMarkdown */.FV)(reason),
        findingsTable(findings),
        drawMissingEdges(findings),
        environments,
        notesTable(findings),
        ...[...doubts, ...notes].map(markdown/* escapeMarkdown */.FV),
        drawMap(graph),
        drawDeclarations(declarations),
        adviseNext(findings, doubts),
    ]
        .filter(Boolean)
        .join('\n\n');
};

;// CONCATENATED MODULE: ./build/validate-env/verdict.js

const verdict_describe = ({ kind, name, file, line, suggestion }) => `${kind}${name === '' ? '' : ` ${name}`} at ${file}:${line}: ${kind === 'name-mismatch' ? `the code reads ${suggestion}` : suggestion}`;
const verdict_reach = (findings, failOn, variables) => {
    const errors = findings.filter(({ level }) => level === 'error').length;
    const warnings = findings.filter(({ level }) => level === 'warning').length;
    const [worst] = findings;
    const counts = `${(0,wording/* countThings */.Fs)(errors, 'error')} and ${(0,wording/* countThings */.Fs)(warnings, 'warning')} in ${(0,wording/* countThings */.Fs)(variables, 'variable')}`;
    const isFailed = errors > 0 || (failOn === 'warning' && warnings > 0);
    if (isFailed && worst)
        return { status: 'failed', reason: `${counts}; first: ${verdict_describe(worst)}`, errors, warnings };
    if (warnings > 0 && worst)
        return { status: 'warned', reason: `${counts}; first: ${verdict_describe(worst)}`, errors, warnings };
    return {
        status: 'passed',
        reason: `${(0,wording/* countThings */.Fs)(variables, 'variable')} in the graph, no edge is missing or contradictory`,
        errors,
        warnings,
    };
};
const doubt = (verdict, doubts) => verdict.status === 'failed' || doubts[0] === undefined
    ? verdict
    : { ...verdict, status: 'inconclusive', reason: doubts[0] };

;// CONCATENATED MODULE: ./build/validate-env/run.js























const lintFiles = (files, graph, ports) => files.flatMap(({ path, loaders }) => {
    const read = readText(ports, path);
    if ('problem' in read)
        throw new errors/* UsageError */.eb(`input \`files\`: ${JSON.stringify(path)} ${read.problem}`);
    return lintDotenv({ path, component: graph.componentOf(path), text: read.text, loaders });
});
const weigh = async (findings, baseline, ports) => {
    const today = new Date(ports.clock.now()).toISOString().slice(0, 10);
    const sorted = findings.sort(compareFindings);
    if (baseline === undefined)
        return { result: applyBaseline(sorted, [], today), ignored: [] };
    const { text, notes } = await readTrusted(ports, baseline, 'baseline');
    return { result: applyBaseline(sorted, parseBaseline(text, baseline), today), ignored: notes };
};
const storeSarif = (result, ports) => {
    const text = `${JSON.stringify(writeSarif(result.counted, result.accepted), null, 1)}\n`;
    return (0,evidence/* storeNumbered */.M0)(ports, contract_contract.name, 'sarif', text);
};
const noteOn = (result) => [
    ...result.expired.map(({ kind, name = 'any name', expires }) => `the baseline entry for ${kind} ${name} expired on ${expires} and accepts nothing`),
    ...result.stale.map(({ kind, name = 'any name' }) => `the baseline entry for ${kind} ${name} accepts nothing any more: remove it`),
];
const chart = async (inputs, ports) => {
    const loaded = await loadSchema(ports, inputs.schema);
    const { facts, paths, links } = await gather(ports, { areas: inputs.scan, examples: inputs.example });
    const graph = buildGraph(loaded ? [...facts, declaredFacts(loaded)] : facts, paths);
    const notes = links.map((path) => `${path} is a link and was not followed`);
    if (inputs.write === undefined)
        return { loaded, graph, notes };
    const written = await adopt(ports, inputs.write, graph, inputs.schema ?? usualPath);
    const after = await chart({ ...inputs, write: undefined }, ports);
    return { ...after, notes: [...written, ...after.notes] };
};
const compare = (inputs, ports, { loaded, graph }) => {
    const { compare, environment, 'fingerprint-key': key } = inputs;
    const stance = loaded && {
        path: loaded.path,
        declarations: loaded.schema.declarations,
        unmaskable: loaded.unmaskable,
        valueOf: (name) => ports.runner.variable(name),
        examplesOf: (name) => examplesIn(graph, name),
    };
    return compareEnvironments(ports, { compare, key, environment }, stance);
};
const judge = async (inputs, ports, charted) => {
    const { loaded, graph } = charted;
    const valueOf = (name) => ports.runner.variable(name);
    const inspection = loaded && inspect(loaded, graph, inputs.environment, valueOf);
    const lint = lintFiles(inputs.files ?? [], graph, ports);
    const rendered = await checkRendered(ports, inputs.rendered ?? [], graph);
    const existence = await checkExistence(ports, inputs.token, graph);
    const comparison = await compare(inputs, ports, charted);
    const lists = [inspection ?? { findings: [] }, rendered, existence, comparison].map(({ findings }) => findings);
    return {
        findings: [decide(graph), judgeRenderers(graph, valueOf), lint, ...lists].flat(),
        notes: [loaded?.notes ?? [], rendered.notes, charted.notes, existence.notes].flat(),
        doubts: [...existence.doubts, ...comparison.doubts],
        scope: inspection?.scope,
        comparison,
    };
};
async function run_run(inputs, ports) {
    const charted = await chart(inputs, ports);
    const { loaded, graph } = charted;
    if (!loaded && inputs.environment !== undefined)
        throw new errors/* UsageError */.eb('input `environment`: there is no schema to check its values against: add `env.schema.yml`');
    const { findings, doubts, scope, comparison, notes: remarks } = await judge(inputs, ports, charted);
    const { result, ignored } = await weigh(findings, inputs.baseline, ports);
    const notes = [...remarks, ...ignored, ...noteOn(result)];
    const sarif = await storeSarif(result, ports);
    const verdict = doubt(verdict_reach(result.counted, inputs['fail-on'], graph.variables.size), doubts);
    const reason = [verdict.reason, scope].filter(Boolean).join('; ');
    return {
        status: verdict.status,
        reason,
        outputs: { variables: graph.variables.size, errors: verdict.errors, warnings: verdict.warnings, sarif },
        summary: writeSummary(reason, graph, result.counted, {
            notes,
            doubts,
            environments: comparison.picture,
            declarations: loaded?.schema.declarations ?? [],
        }),
        annotations: writeAnnotations(result.counted),
        evidence: {
            environments: comparison.own,
            variables: writeVariables(graph),
            findings: writeFindings(result.counted),
            accepted: writeAccepted(result.accepted),
            notes: [...doubts, ...notes],
            sarif,
        },
    };
}
const validateEnv = { contract: contract_contract, run: run_run };


/***/ })

};
