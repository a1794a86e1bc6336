// Knows which names announce a secret: `db_password`, `apiKey`, `JWT_SECRET`, and which only talk about one.

export type KeyStrength = 'password' | 'secret' | 'none';

const PASSWORD = new Set(['password', 'passwd', 'passwort', 'pass', 'pwd', 'pw', 'passphrase', 'passcode', 'psw', 'dbpasswd', 'userpassword', 'rootpassword', 'dbpassword', 'dbpass', 'dbpwd', 'mypassword', 'sshpass', 'userpass', 'userpwd', 'adminpassword', 'contrasena', 'senha']);
const SECRET = new Set(['secret', 'secrets', 'token', 'apikey', 'apitoken', 'secretkey', 'credential', 'credentials', 'creds', 'cred', 'salt', 'authkey', 'authtoken', 'accesskey', 'accesstoken', 'privatekey', 'secretaccesskey', 'appsecret', 'clientsecret', 'pat', 'dsn', 'passkey', 'signature', 'nonce', 'appkey', 'masterkey', 'apisecret', 'securitytoken', 'jwtsecret', 'refreshtoken', 'idtoken', 'userkey', 'usertoken', 'bearertoken', 'encryptionkey', 'signingkey', 'licensekey', 'accountkey', 'sharedkey']);
/** Words that make a following `key` a credential. */
const KEY_OF = new Set(['api', 'app', 'access', 'private', 'secret', 'encryption', 'encrypt', 'encrypted', 'crypto', 'cipher', 'signing', 'sign', 'signature', 'master', 'auth', 'account', 'client', 'service', 'shared', 'storage', 'session', 'jwt', 'hmac', 'aes', 'des', 'rsa', 'ssh', 'deploy', 'integration', 'routing', 'ingest', 'write', 'admin', 'root', 'cookie', 'token', 'consumer', 'subscription', 'function', 'webhook', 'host', 'license', 'licence', 'in', 'nonce', 'server', 'security', 'secure', 'user', 'project', 'application', 'developer', 'stripe', 'sendgrid', 'mailgun', 'twilio', 'google', 'maps', 'aws', 'gcp', 'azure', 'github', 'gitlab', 'openai', 'anthropic', 'firebase', 'algolia', 'slack', 'heroku', 'datadog', 'recaptcha', 'oauth', 'bot', 'rest', 'merchant', 'tf', 'django', 'flask', 'rails', 'laravel', 'base64', 'logged', 'partner', 'sdk', 'db', 'database', 'wallet', 'signer']);
/** Last words after which the value names, describes or measures a secret instead of being one. */
const ABOUT = new Set(['name', 'names', 'id', 'ids', 'url', 'uri', 'path', 'file', 'filename', 'field', 'fields', 'label', 'type', 'types', 'length', 'len', 'size', 'count', 'min', 'max', 'policy', 'regex', 'regexp', 'pattern', 'validator', 'validation', 'error', 'errors', 'message', 'msg', 'hint', 'placeholder', 'title', 'text', 'prompt', 'input', 'expires', 'expiry', 'expiration', 'ttl', 'timeout', 'enabled', 'required', 'header', 'prefix', 'suffix', 'format', 'class', 'style', 'selector', 'color', 'icon', 'endpoint', 'host', 'port', 'user', 'username', 'email', 'reset', 'link', 'page', 'route', 'button', 'form', 'description', 'desc', 'help', 'doc', 'docs', 'comment', 'status', 'state', 'event', 'action', 'scheme', 'mode', 'method', 'algorithm', 'algo', 'alg', 'version', 'date', 'time', 'at', 'on', 'by', 'for', 'ref', 'reference', 'arn', 'store', 'provider', 'manager', 'source', 'column', 'index', 'tag', 'group', 'role', 'scope', 'scopes', 'issuer', 'audience', 'env', 'var', 'variable', 'location', 'dir', 'directory', 'folder', 'map', 'list', 'array', 'set', 'strategy', 'generator', 'encoder', 'hasher', 'usage', 'limit', 'budget', 'cost', 'rate', 'strength', 'warning', 'info', 'template', 'subject', 'fingerprint', 'hash', 'hashes', 'digest', 'checksum', 'sha256', 'md5', 'is', 'has', 'changed', 'change', 'update', 'updated', 'created', 'kind', 'mismatch', 'match', 'visible', 'visibility', 'toggle', 'show', 'hide', 'strong', 'weak', 'missing', 'incorrect', 'wrong', 'exists', 'valid', 'invalid', 'request', 'response', 'handler', 'callback', 'key', 'keys', 'helper', 'model', 'schema', 'example']);
const PUBLIC = new Set(['public', 'pub', 'publishable', 'site', 'csrf', 'xsrf', 'primary', 'foreign', 'sort', 'partition', 'cache', 'translation', 'i18n', 'object', 'hash', 'idempotency', 'pagination', 'continuation', 'nextpage', 'next', 'page', 'cancellation', 'cancel', 'design', 'lexer', 'parser', 'syntax', 'tokenizer', 'max', 'min', 'num', 'no', 'pad', 'eos', 'bos', 'unk', 'mask', 'separator', 'arrow', 'keyboard', 'shortcut', 'hot', 'forgot', 'reset', 'wrong', 'invalid', 'query', 'instrumentation']);

/**
 * Splits an identifier into lower-case words at case changes, digits' ends and separators, then judges what it announces.
 * `password` values may be human; `secret` values are expected to be drawn by a machine.
 */
export function judgeKeyName(identifier: string): KeyStrength {
  const words = splitWords(identifier);
  while (words.length > 1 && /^(?:\d+|value|val|raw|str|string|plain|plaintext|cleartext|prod|production|dev|development|staging|local|test|live|default|old|new|primary|secondary|main|base|b64|base64)$/.test(words.at(-1)!)) words.pop();
  const last = words.at(-1);
  if (last === undefined || words.some((word) => PUBLIC.has(word))) return 'none';
  if (PASSWORD.has(last)) return 'password';
  if (last === 'key' || last === 'keys') return isSecretKey(words) ? 'secret' : 'none';
  if (SECRET.has(last)) return isWeakNoun(last) && words.length === 1 ? 'none' : 'secret';
  if (last === 'auth' || last === 'authorization') return 'secret';
  if (ABOUT.has(last)) return 'none';
  return /(?:password|passwd|passphrase)$/.test(last) ? 'password' : /(?:secret|apikey|token)$/.test(last) ? 'secret' : 'none';
}

/** A judge that remembers the identifiers it has seen: they repeat, and splitting them is the dear part. */
export function createKeyJudge(): (identifier: string) => KeyStrength {
  const known = new Map<string, KeyStrength>();
  return (identifier) => {
    const remembered = known.get(identifier);
    if (remembered !== undefined) return remembered;
    const strength = judgeKeyName(identifier);
    if (known.size >= 4096) known.clear();
    known.set(identifier, strength);
    return strength;
  };
}

function isSecretKey(words: readonly string[]): boolean {
  const before = words.at(-2);
  return before !== undefined && (KEY_OF.has(before) || SECRET.has(before) || words.includes('secret'));
}

/** Nouns that mean a secret only in company: `auth_salt`, not `salt` of a recipe or `signature` of a method. */
function isWeakNoun(word: string): boolean {
  return word === 'signature' || word === 'nonce' || word === 'dsn' || word === 'pat' || word === 'salt';
}

function splitWords(identifier: string): string[] {
  return identifier
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
