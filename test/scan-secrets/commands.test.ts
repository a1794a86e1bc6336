// Proves what each command takes for a password and what it leaves alone: options, users, ports, variables, other clients.
import { describe, expect, test } from '@jest/globals';
import { findAll } from './proves.ts';
import { Recipes } from './token-recipes.ts';

const r = new Recipes(3304);
const p = r.take('b62', 16);
const hex = r.take('hex', 32);
/** As people choose them. */
const c = 'kranich1234';

/** What stands on command lines and in calls, and how far it is trusted. */
const find = (path: string, text: string): string[] =>
  findAll(`${text}\n`, path)
    .filter(({ rule }) => /^(?:command-line-password|login-call)$/.test(rule))
    .map(({ token, confidence }) => `${token} ${confidence}`);

type Row = readonly [text: string, trust: string, path?: string];

const rows = (value: string, table: readonly Row[]): void => {
  test.each(table)('%s: %j', (text, trust, path = 'a.sh') => {
    expect(find(path, text)).toEqual(trust === '' ? [] : [`${value} ${trust}`]);
  });
};

describe('user and password of a client', () => {
  rows(c, [
    ...['curl', 'wget', 'http', 'https', 'xh', 'etcdctl', 'jenkins-cli'].map((client): Row => [
      `${client} x --user ci:${c}`,
      'high',
    ]),
    [`mycurl -u ci:${c}`, ''],
    [`curling -u ci:${c}`, ''],
    [`curl x; tool -u ci:${c}`, ''],
    [`curl x | tool -u ci:${c}`, ''],
    [`curl x && tool -u ci:${c}`, ''],
    [`curl 'a;b' -u ci:${c}`, 'high'],
    [`tool -u ci:${c}`, ''],
    [`tool \\\n  -u ci:${c}`, 'high'],
    [`tool \\\r\n  -u ci:${c}`, 'high'],
    [`tool x\n  -u ci:${c}`, ''],
    [`run(["curl", "-u", "ci:${c}"])`, 'high'],
    [`curl -u=ci:${c}`, 'high'],
    [`curl -u "ci:${c}"`, 'high'],
    [`curl -u \${X} ci:${c}`, ''],
    [`lftp -u ci,${c}`, 'high'],
    [`smbclient -uci%${c}`, 'high'],
    [`ncftp -u ci,${c}`, ''],
    [`mylftpx curl -u ci,${c}`, ''],
  ]);
  rows(p, [[`ncftp -u ci,${p}`, 'high']]);
});

describe('an option for a password', () => {
  rows(p, [
    [`run --password=${p}`, 'high'],
    [`run --password\t'${p}'`, 'high'],
    [`["--password", "${p}"]`, 'high'],
    [`- --password\n  - ${p}`, 'high', 'a.yml'],
    [`- "--password"\r\n  - "${p}"`, 'high', 'a.yml'],
    [`run --password -${p}`, ''],
    [`run --password x ${p}`, ''],
    [`x.--password = "${p}"`, '', 'a.js'],
    [`x.--password "${p}"`, '', 'a.js'],
    [`"--password ${p}"`, 'high', 'a.js'],
    [`x.--password ${p}`, 'high'],
    ...['psql', 'pg_dump', 'pg_dumpall', 'pg_restore', 'pg_basebackup', 'createdb', 'dropdb', 'createuser'].map(
      (client): Row => [`${client} --password ${p}`, ''],
    ),
    [`mypsql --password ${p}`, 'high'],
    [`psqlx --password ${p}`, 'high'],
  ]);
  rows(c, [
    [`run --password ${c}`, 'medium'],
    ['run --password kranich', ''],
  ]);
  test('is read from the start of a text', () => {
    expect(find('a.js', `--password ${p}`)).toEqual([`${p} high`]);
  });
});

describe('the clients of MySQL', () => {
  rows(c, [
    ...['dump', 'admin', 'import', 'check', ''].map((end): Row => [`mysql${end} -u root -p${c}`, 'medium']),
    [`mysqlslow -p${c} x`, ''],
    [`mysql -u x -p'${c}' db`, 'medium'],
    [`mysql x; run -h-p${c}`, ''],
    ['mysql -password1 x', ''],
    ['mysql -port3306 x', ''],
    ['mysql -p3306:3306 x', ''],
    ['mysql -pkraniche', ''],
  ]);
  rows('xassword1', [['mysql -pxassword1', 'medium']]);
  rows(p, [[`mysql -p${p}`, 'medium']]);
  const letters = ['XKqzVw', 'JhgFpmBt'].join('');
  rows(letters, [[`mysql -p${letters}`, 'medium']]);
});

describe('a login', () => {
  rows(c, [
    [`x.login('ci@acme.io', '${c}')`, 'medium', 'a.js'],
    [`x.login('admin', '${c}')`, '', 'a.js'],
    [`x.login('a b@', '${c}')`, '', 'a.js'],
    [`x.login('a-b', '${c}')`, '', 'a.js'],
    [`x.login('ci@acme.io', '${c}'.to_s())`, 'medium', 'a.rs'],
    [`x.login('ci@acme.io', '${p}')`, '', 'a.test.js'],
  ]);
  rows('xkqzvw7', [
    [`x.login('adm', 'xkqzvw7')`, 'medium', 'a.js'],
    [`x.login('ad', 'xkqzvw7')`, '', 'a.js'],
    [`x.login('a-b', 'xkqzvw7')`, '', 'a.js'],
  ]);
  rows('Kranich!7', [
    [`x.login('admin', 'Kranich!7')`, 'medium', 'a.js'],
    [`x.login('ad', 'Kranich!7')`, '', 'a.js'],
  ]);
  rows(p, [[`x.login('ad', '${p}')`, 'medium', 'a.js']]);
  rows('', [
    [`x.login('admin', 'kranich!7')`, '', 'a.js'],
    [`x.login('admin', 'Kranich17')`, '', 'a.js'],
    [`x.login('admin', 'Kranich!x')`, '', 'a.js'],
    [`x.login('admin', 'xkqzvwj')`, '', 'a.js'],
  ]);
});

describe('an option of one letter', () => {
  rows(p, [
    [`tool -p ${p}`, 'medium'],
    [`tool -p${p}`, 'medium'],
    [`tool -p=${p}`, 'medium'],
    [`run("-p", "${p}")`, 'medium'],
    [`- -p\n  - ${p}`, 'medium', 'a.yml'],
    [`- "-p"\r\n  - "${p}"`, 'medium', 'a.yml'],
    [`tool -p ${p}<x`, ''],
    [`tool -p ${p}=x`, ''],
    [`tool -p ${p}.tar`, ''],
    [`tool -p ${p}.TAR`, ''],
  ]);
  rows('', [
    [`tool -p ${hex}`, ''],
    [`tool -p ${hex.toUpperCase()}`, ''],
    [`tool -p kranich_haus7`, ''],
    ['- -p\n  - x', '', 'package-lock.json'],
    [`tool -p ${p}`, '', 'x.lock'],
  ]);
  rows('Kranich17', [
    ...['mysql', 'mysqlsh', 'mariadb', 'cqlsh', 'sqlcmd', 'psql', '7z', '7za', 'unrar', 'mongodump', 'x login'].map(
      (client): Row => [`${client} x -p Kranich17`, 'medium'],
    ),
    ['tool x -p Kranich17', ''],
    ['xpsql x -p Kranich17', ''],
    ['psqlx x -p Kranich17', ''],
    ['psql x\n tool -p Kranich17', ''],
  ]);
  rows('', [
    ['psql x -p kranich17', ''],
    ['psql x -p Kranicher', ''],
  ]);
});

describe('commands of the table', () => {
  rows(c, [
    [`PGPASSWORD x=${c}`, ''],
    [`redis-cli\n -a ${c}`, ''],
    [`redis-cli; x -a ${c}`, ''],
    [`ldapsearch | x -w ${c}`, ''],
    [`plink \n -pw ${c}`, ''],
    [`sqlplus x y scott/${c}@db`, ''],
    [`npm config set // r:_authToken ${c}`, ''],
    [`convertto-securestring -asplaintext "${c}"`, 'high', 'a.ps1'],
    [`ConvertTo-SecureString $x "${c}"`, '', 'a.ps1'],
    [`ssh-keygen; x -N ${c}`, ''],
    [`poetry config http-basic.acme ci ${c} x y`, ''],
    [`poetry config http-basic.acme ci ${c} # x`, ''],
    [`poetry config http-basic.acme ci ${c};x`, 'medium'],
    [`net user /x bob ${c}`, ''],
    [`setx "A B_KEY ${c}`, ''],
    [`rootpw "${c}"`, 'medium', 'a.ks'],
    [`rootpw ${c} x`, '', 'a.ks'],
    [`rootpw x --plaintext ${c}`, '', 'a.ks'],
    [`htpasswd -c 0b f ci ${c}`, ''],
    [`rabbitmqctl add_user_x bob ${c}`, ''],
    [`aws configure set x aws_session_token ${c}${c}`, ''],
    [`chpasswd; cat <<< "ci:${c}"`, ''],
    [`echo ${c}; x | sudo -S`, ''],
    [`snmpwalk; x -A ${c}`, ''],
    [`net use z: \\\\h\\s /USER:ci ${c}`, 'medium'],
    [`bundle config --x y --set gems.acme.io ci:${c}`, ''],
    [`mysqladmin; x password ${c}`, ''],
    [`mysqladmin xpassword ${c}`, ''],
    [`ansible-vault encrypt_string < x ${c}`, ''],
    [`rocommunity x y z SHA ${c}`, '', 'a.conf'],
    [`user ci on >${c}<x`, '', 'a.conf'],
    [`ci {PLAIN}<x>${c}`, '', 'a.xml'],
    [`"aws_ssm_parameter" } x {\n value = "${c}"`, '', 'a.tf'],
    [`identified by x ${p}`, '', 'a.sql'],
    [`getConnection() (url, "root", "${c}")`, '', 'A.java'],
    [`new PDO() ($a, 'root', '${c}')`, '', 'a.php'],
    [`createHmac() (x, '${c}')`, '', 'a.js'],
    ...['aes-', 'des-', 'sha-', 'sha2', 'hs2', 'rs2', 'md5-', 'md5_', 'AES-'].map((name): Row => [
      `createHmac(x, '${name}25600')`,
      '',
      'a.js',
    ]),
    [`hmac.new(x, '${c}')`, '', 'a.py'],
    [`docker login -p production`, ''],
    [`docker login -p 8080:8080`, ''],
    [`redis-cli -a ${c} redis-cli`, 'medium'],
    [`sqlplus "scott/${c}@db"`, 'medium'],
    [`x --proxy-user x ci:${c}`, ''],
    [`cargo login x ${c}${c}`, ''],
    [`poetry config http-basic.acme ci "${c}"`, 'medium'],
    [`stats auth a:${c}`, 'medium', 'a.cfg'],
    [`rootpw ${c}\nx`, 'medium', 'a.ks'],
    [`vault login; x ${c}`, ''],
    [`echo ci:${c} | tee x | chpasswd`, ''],
    [`echo ${c} | tee x | sudo -S y`, ''],
    [`gem push; x -k ${c}`, ''],
    ['net use Z: \\\\h\\s /persistent:yes1', ''],
    [`bundle config gems.acme.io "ci:${c}"`, 'medium'],
    ...['-n', '--name', '--stdin-name'].map((option): Row => [`x encrypt_string ${option} dbpass01 < f`, '']),
    [`x encrypt_string --ask-vault-pass ${c} x7yz1`, 'medium'],
    [`-Dsonar.login=x${hex}`, ''],
    [`"CURLOPT_USERPWD" => 'ci:${c}'`, 'high', 'a.php'],
    [`jdbc:oracle:thin:@x scott/${c}@h`, ''],
    [`"aws_ssm_parameter" "x" {\n xvalue = "${c}"`, '', 'a.tf'],
    [`app:${c} x@tcp(h)`, ''],
    [`key = "${c}"; x.getBytes()`, '', 'A.java'],
  ]);
  rows(p, [
    [`cargo login "${p}"`, 'medium'],
    [`identified by ${p}`, 'medium', 'a.sql'],
  ]);
  rows(hex, [[`-Dsonar.login=${hex}`, 'high']]);
  test('are read to the end of the text, and not inside of a value that was read', () => {
    expect(findAll(`rootpw ${c}`, 'a.ks')).toHaveLength(1);
    expect(findAll(`user ci on >${c}`, 'a.conf')).toHaveLength(1);
    expect(findAll(`identified by ${p}`, 'a.sql')).toHaveLength(1);
    expect(findAll(`poetry config http-basic.acme ci ${c}`, 'a.sh')).toHaveLength(1);
    expect(find('a.sh', `PGPASSWORD=PGPASSWORD=${c}`)).toEqual([`PGPASSWORD=${c} high`]);
    const long = r.take('hex', 40);
    expect(find('a.sh', `-Dsonar.login=${long}`)).toEqual([`${long} high`]);
  });
  test('say why', () => {
    const why = (text: string): unknown => findAll(`${text}\n`, 'a.sh').map((found) => found.why);
    expect(why(`docker login -p ${c}`)).toEqual([['a password handed over on a command line']]);
    expect(why(`vault login ${c}`)).toEqual([['a token handed over on a command line']]);
  });
});

describe('the rows of a statement', () => {
  const read = (text: string, path = 'a.sql'): string[] =>
    findAll(`INSERT INTO ${text};\n`, path).map(({ token, why }) => `${token} ${why[0]}`);
  const found = [`${p} written to the column \`pwd\``];
  test.each([
    `u (id, pwd) VALUES (1, '${p}')`,
    `u (id, \`pwd\`) OVERRIDING SYSTEM VALUE VALUES (1, '${p}')`,
    `s."u" ("id", "pwd") values (1, n'${p}')`,
    `[u] ([id],[pwd]) VALUE (1, "${p}")`,
    `u (name, pwd) VALUES ('it''s, x', '${p}')`,
    `u (name, pwd) VALUES ('it\\'s, x', '${p}')`,
    `u (name, pwd) VALUES ("it's, x", '${p}')`,
    `u (id, pwd) VALUES (f(1, 2), '${p}')`,
    `u (id, pwd) VALUES (1, NULL), (2, '${p}')`,
    `u (id, pwd) VALUES (1, E'${p}') ON CONFLICT`,
  ])('tell: %s', (text) => {
    expect(read(text)).toEqual(found);
  });
  test.each([
    `u (id, name) VALUES (1, '${p}')`,
    `u (pwd, name) VALUES ('x', '${p}')`,
    `u (pwd) VALUES (f('${p}'))`,
    `u (id, pwd) SELECT 1, '${p}'`,
    `u (id, pwd) VALUES (1, NULL); SELECT (1, '${p}')`,
    `u (id, pwd) VALUES (1, 'changeme')`,
  ])('tell nothing: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
  test('tell nothing in a file that is made by a machine', () => {
    expect(read(`u (id, pwd) VALUES (1, '${p}')`, 'a.lock')).toEqual([]);
  });
});
