// Knows one file for every name, and every line in it, by which a file adapter tells a credential.
import type { Recipes } from './token-recipes.ts';

export type File = { readonly rule: string; readonly path: string; readonly write: (r: Recipes) => string };

const f = (rule: string, path: string, write: (r: Recipes) => string): File => ({ rule, path, write });
/** The same file under several names. */
const all = (rule: string, paths: readonly string[], write: (r: Recipes) => string): File[] =>
  paths.map((path) => f(rule, path, write));
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const pair = (r: Recipes): string => base64(`ci:${r.take('b62', 24)}`);
const define = (name: string, r: Recipes): string => `<?php\ndefine('${name}', '${r.take('print', 64)}');\n`;
const store = (magic: string, r: Recipes): string =>
  Buffer.concat([Buffer.from(magic, 'hex'), Buffer.from([0, 1, 2, 0xff]), r.bytes(200)]).toString('latin1');

export const FILES: readonly File[] = [
  ...all('netrc-password', ['.netrc', 'home/_netrc'], (r) => `machine git.acme.io login ci password ${r.take('b62', 16)}\n`),
  f('pgpass-password', 'pgpass.conf', (r) => `db.acme.io:5432:main:app:${r.take('b62', 16)}\n`),
  f('pgpass-password', 'home/.pgpass', (r) => `*:*:*:app:${r.take('b62', 16)}\n`),
  ...all('npm-auth', ['.npmrc', 'app/.yarnrc'], (r) => `//npm.acme.io/:_password="${base64(r.take('b62', 20))}"\n`),
  f('npm-auth', '.npmrc', (r) => `_auth=${pair(r)}\n`),
  ...all('npm-auth', ['.npmrc', 'app/.yarnrc'], (r) => `//npm.acme.io/:_authToken=${r.take('b62', 30)}\n`),
  f('npm-auth', '.yarnrc', (r) => `"//npm.acme.io/:_authToken" "x"\n"authToken": ${r.take('b62', 30)}\n`),
  f('npm-auth', '.yarnrc.yml', (r) => `npmRegistries:\n  "https://npm.acme.io":\n    npmAuthToken: "${r.take('b62', 30)}"\n`),
  ...all('docker-config-auth', ['.dockercfg', '.dockerconfigjson', 'config.json', 'ci/dockercfg', 'docker-config.json'], (r) => `{"auths":{"r.acme.io":{"auth":"${pair(r)}"}}}\n`),
  ...all('wp-config-password', ['www/wp-config.php'], (r) => `<?php\ndefine('DB_PASSWORD', '${r.take('b62', 14)}');\n`),
  ...['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_SALT'].map((name) => f('wp-config-salt', 'wp-config-live.php', (r) => define(name, r))),
  ...all('ftp-client-password', ['sftp.json', '.vscode/sftp.json', '.ftpconfig', '.remote-sync.json', 'sftp-config.json', 'sftp-config-alt.json', 'sftp-config-alt2.json', 'deployment-config.json', 'ftp-sync.json', 'robomongo.json', '.sftpconfig.json'], (r) => `{"host":"a.acme.io","password":"${r.take('b62', 14)}"}\n`),
  ...['userPwd', 'pass', 'passphrase', 'passwd'].map((key) => f('ftp-client-password', 'sftp.json', (r) => `{"host":"a.acme.io","${key}":"${r.take('b62', 14)}"}\n`)),
  ...all('filezilla-password', ['filezilla.xml', 'home/recentservers.xml', 'sitemanager.xml'], (r) => `<Pass encoding="base64">${base64(r.take('b62', 14))}</Pass>\n`),
  f('filezilla-password', 'filezilla.xml', (r) => `<Pass>${r.take('b62', 14)}</Pass>\n`),
  ...all('ide-server-password', ['WebServers.xml', '.idea/sshConfigs.xml', 'dataSources.xml', 'dataSources.local.xml'], (r) => `<server host="a.acme.io" password="${r.take('hex', 32)}" />\n`),
  ...all('ide-server-password', ['dbeaver-data-sources.xml', 'db/data-sources.xml', 'credentials-config.json'], (r) => `<connection user="app" password="${r.take('b62', 14)}"/>\n`),
  ...all('mail-client-password', ['.esmtprc', 'home/.msmtprc', 'fetchmailrc', '.mbsyncrc', '.offlineimaprc', '.getmailrc'], (r) => `user = ci\npassword = "${r.take('b62', 14)}"\n`),
  f('mail-client-password', '.mbsyncrc', (r) => `User ci\nPass ${r.take('b62', 14)}\n`),
  ...['imap', 'smtp'].map((server) => f('mail-client-password', '.muttrc', (r) => `set ${server}_pass="${r.take('b62', 14)}"\n`)),
  f('firefox-login', 'profile/logins.json', (r) => `{"logins":[{"encryptedUsername":"${r.bytes(40).toString('base64')}"}]}\n`),
  f('firefox-login', 'logins-backup.json', (r) => `{"logins":[{"encryptedPassword":"${r.bytes(40).toString('base64')}"}]}\n`),
  ...all('htpasswd', ['.htpasswd', 'web/htpasswd.users'], (r) => `ops:${r.take('b62', 13)}\n`),
  ...all('rails-master-key', ['master.key', 'config/master.key', 'config/credentials/production.key'], (r) => r.take('hex', 32)),
  ...['github-oauth', 'gitlab-token', 'gitlab-oauth', 'bearer'].map((kind) => f('composer-auth', 'auth.json', (r) => `{"${kind}":{"git.acme.io":"${r.take('b62', 24)}"}}\n`)),
  f('composer-auth', 'auth.json', (r) => `{"bitbucket-oauth":{"bitbucket.org":{"consumer-key":"x","consumer-secret":"${r.take('b62', 32)}"}}}\n`),
  ...all('composer-auth', ['auth.json', 'home/auth.json'], (r) => `{"http-basic":{"r.acme.io":{"username":"ci","password":"${r.take('b62', 18)}"}}}\n`),
  f('composer-auth', 'home/auth.json', (r) => `{"bearer":{"r.acme.io":"${r.take('b62', 24)}"}}\n`),
  ...['password', 'passphrase'].map((tag) => f('maven-password', 'settings.xml', (r) => `<server><id>a</id><${tag}>${r.take('b62', 16)}</${tag}></server>\n`)),
  f('maven-password', '.m2/settings-ci.xml', (r) => `<server><id>a</id><password>${r.take('b62', 16)}</password></server>\n`),
  ...all('nuget-password', ['NuGet.Config', 'src/nuget.acme.config'], (r) => `<add key="ClearTextPassword" value="${r.take('b62', 16)}" />\n`),
  ...all('github-cli-token', ['hub', '.config/gh/hosts.yml'], (r) => `git.acme.io:\n    oauth_token: ${r.take('hex', 40)}\n`),
  f('github-cli-token', 'hub', (r) => `oauth_token: "${r.take('hex', 40)}"\n`),
  ...['secret_key', 'gs_secret_access_key', 'aws_secret_access_key'].map((key) => f('s3cfg-secret', '.boto', (r) => `[Credentials]\n${key} = ${r.take('b62', 30)}\n`)),
  ...all('s3cfg-secret', ['.s3cfg', 'home/.passwd-s3fs'], (r) => `secret_key = ${r.take('b62', 30)}\n`),
  ...['pass', 'password', 'password2', 'secret_access_key', 'client_secret'].map((key) => f('rclone-password', 'rclone.conf', (r) => `[box]\n${key} = ${r.take('b64u', 30)}\n`)),
  f('rclone-password', '.config/rclone/rclone.conf', (r) => `[box]\npass = ${r.take('b64u', 30)}\n`),
  ...['access_token', 'api_key'].map((key) => f('tugboat-key', '.tugboat', (r) => `authentication:\n  ${key}: ${r.take('hex', 64)}\n`)),
  f('tugboat-key', 'home/.tugboat', (r) => `authentication:\n  api_key: ${r.take('hex', 64)}\n`),
  ...all('daemon-password', ['userlist.txt', 'pgbouncer/userlist.txt'], (r) => `"postgres" "${r.take('b62', 16)}"\n`),
  ...all('daemon-password', ['chap-secrets', 'ppp/pap-secrets', 'chap.secrets'], (r) => `ci * ${r.take('b62', 16)} *\n`),
  ...all('daemon-password', ['ipsec.secrets', 'ipsecsecrets'], (r) => `vpn.acme.io : PSK "${r.take('b62', 16)}"\n`),
  ...all('daemon-password', ['postfix/sasl_passwd', 'passwd.client'], (r) => `[smtp.acme.io]:587 ci@acme.io:${r.take('b62', 16)}\n`),
  ...all('daemon-password', ['vpn/auth.txt', 'vpn-pass.txt', 'login.txt', 'credfile.txt'], (r) => `ci\n${r.take('b62', 15)}7\n`),
  f('daemon-password', 'auth.txt', (r) => `ci\r\n${r.take('b62', 15)}7\r\n`),
  f('daemon-password', 'auth.txt', (r) => `ci\n${r.take('b62', 15)}7`),
  f('daemon-password', 'client.ovpn', (r) => `client\n<auth-user-pass>\nci\n${r.take('b62', 15)}7\n</auth-user-pass>\nverb 3\n`),
  ...all('secret-file', ['db-secret.txt', 'password.txt', 'passwd.txt', 'token.txt', 'apikey.txt', 'api_key.txt', '.vault_token', '.vault-pass', '.vaultpassword', 'secrets/db_password', 'run/secrets/token', 'secrets/app.secret', 'secrets/signing-key'], (r) => `aB3${r.take('b62', 20)}\n`),
  ...all('key-store', ['app.p12', 'app.pfx', 'app.pkcs12', 'app.jks', 'app.keystore', 'app.ks', 'app.bcfks'], (r) => store('30820a', r)),
  ...['feedfeed', 'cececece'].map((magic) => f('key-store', 'app.jks', (r) => store(magic, r))),
  ...all('key-store', ['vault.kdbx', 'vault.kdb'], (r) => store('03d9a29a', r)),
];

/** Files that an adapter of the rule looks at and reads nothing from. */
export const READ_FOR_NOTHING: readonly File[] = [
  f('pgpass-password', '.pgpass', (r) => `#db.acme.io:5432:main:app:${r.take('b62', 16)}\n`),
  f('daemon-password', 'userlist.txt', (r) => `"postgres" "md5${r.take('hex', 32)}"\n`),
  f('daemon-password', 'userlist.txt', (r) => `"postgres" "SCRAM-SHA-256$4096:${r.take('b64', 40)}"\n`),
  f('daemon-password', 'ipsec.secrets', (r) => `#vpn * ${r.take('b62', 16)}\n`),
  f('daemon-password', 'sasl_passwd', (r) => `#smtp.acme.io ci@acme.io:${r.take('b62', 16)}\n`),
  f('daemon-password', 'login.txt', () => 'first\nthenanotherword\n'),
  ...['abcdefghijklMNOP', 'ABCDEFGH12345678', 'abcdefgh12345678'].map((word) => f('secret-file', 'token.txt', () => `${word}\n`)),
];
