export const id = 151;
export const ids = [151];
export const modules = {

/***/ 7151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createVerify: () => (/* binding */ createVerify)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6641);
/* harmony import */ var _kernel_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5967);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8026);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8102);





const HEALTH = { interval: '500ms', 'allow-private': 'true' };
function readHealth(health) {
    if (/^https?:\/\/\S+$/u.test(health.trim()))
        return { ...HEALTH, url: health.trim() };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(health, { prettyErrors: false });
    const mapping = document.errors.length === 0 ? document.toJS({ maxAliasCount: 100 }) : undefined;
    const isMapping = typeof mapping === 'object' && mapping !== null && !Array.isArray(mapping);
    const isInputs = isMapping && Object.keys(mapping).every((name) => name in _run_js__WEBPACK_IMPORTED_MODULE_3__.verifyHealth.contract.inputs);
    if (!isInputs)
        return { ...HEALTH, targets: health };
    const given = Object.entries(mapping);
    return {
        ...HEALTH,
        ...Object.fromEntries(given.map(([name, value]) => [name, typeof value === 'string' ? value : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value)])),
    };
}
function createVerify(ports) {
    return async (health) => {
        const read = (sha) => {
            const given = { ...readHealth(health), 'expect-sha': sha };
            const { values } = (0,_kernel_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveInputs */ .eL)(_run_js__WEBPACK_IMPORTED_MODULE_3__.verifyHealth.contract, (name) => given[name] ?? '', new Map(), false, []);
            return values;
        };
        const targets = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .gatherTargets */ .EV)(read('0'.repeat(40)), ports);
        if (targets.some(({ sha, version }) => sha !== undefined || version !== undefined))
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('input `health`: leave `sha` and `version` out of the targets: rollback sets what must answer');
        return async ({ sha }) => {
            const { outputs, reason } = await _run_js__WEBPACK_IMPORTED_MODULE_3__.verifyHealth.run(read(sha), ports);
            const verdicts = { pass: 'pass', warn: 'pass', fail: 'fail' };
            return { verdict: verdicts[String(outputs.verdict)] ?? 'unknown', reason };
        };
    };
}


/***/ })

};
