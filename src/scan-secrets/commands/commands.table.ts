// Knows the commands, calls and statements that take a password in a place of their own, one row each.
import type { Confidence } from '../rules/rule.ts';

export type Command = {
  /** Words that give the command away. */
  readonly words: readonly string[];
  /** What follows the word, up to the value as command lines have it, in quotes or not. */
  readonly option?: RegExp;
  /** What follows the word, or comes before it on its line, with the group `value`. */
  readonly after?: RegExp;
  readonly before?: RegExp;
  /** The place alone does not say enough: only values drawn at random count. */
  readonly isDrawn?: true;
  /** Unless it is medium. */
  readonly confidence?: Confidence;
  /** Unless the password is handed over on a command line. */
  readonly why?: string;
};

const SETTING = 'a password in a settings file';
const CONNECTION = 'user and password handed to a connection';
const KEY = 'a key that signs or encrypts';
const CLIENT = 'user and password handed to a client';
const PIPED = 'a password written into a pipe';

export const COMMANDS: readonly Command[] = [
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
