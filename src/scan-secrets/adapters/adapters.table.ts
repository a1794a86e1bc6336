// Knows the configuration files that hold credentials by design, and the lines that hold them.
import type { Adapter } from './adapter.ts';

const JSON_PASSWORD = /"\w{0,20}(?:pass|password|passphrase|passwd|pwd)"\s{0,4}:\s{0,4}"(?<value>[^"\\]{3,200})"/gi;

export const ADAPTERS: readonly Adapter[] = [
  { rule: 'netrc-password', provider: 'netrc', path: /(?:^|\/)[._]netrc$/, line: /\bpassword\s{1,8}(?<value>\S{3,200})/g, confidence: 'medium', why: 'a password for logins by command-line tools' },
  { rule: 'pgpass-password', provider: 'PostgreSQL', path: /(?:^|\/)(?:\.pgpass|pgpass\.conf)$/, line: /^(?!#)(?:[^:\n]{1,200}):(?:\d{1,5}|\*):(?:[^:\n]{1,200}):(?:[^:\n]{1,200}):(?<value>[^\n\r]{1,200})/gm, confidence: 'medium', why: 'a database password file' },
  { rule: 'npm-auth', provider: 'npm', path: /(?:^|\/)\.(?:npmrc|yarnrc)$/, line: /(?:^|:)_(?:auth|password)\s{0,4}=\s{0,4}"?(?<value>[A-Za-z0-9+/=]{6,400})/gm, confidence: 'high', why: 'credentials for a package registry' },
  { rule: 'npm-auth', provider: 'npm', path: /(?:^|\/)\.(?:npmrc|yarnrc|yarnrc\.yml)$/, line: /authtoken"?\s{0,4}[:=]\s{0,4}"?(?<value>[A-Za-z0-9_-]{16,400})/gi, confidence: 'high', why: 'a token for a package registry' },
  { rule: 'docker-config-auth', provider: 'Docker', path: /(?:^|\/)(?:\.dockercfg|\.dockerconfigjson|config\.json|dockercfg|docker-config\.json)$/, line: /"auth"\s{0,4}:\s{0,4}"(?<value>[A-Za-z0-9+/=_-]{8,2000})"/g, isBasic: true, confidence: 'high', why: 'credentials for a container registry' },
  { rule: 'wp-config-password', provider: 'WordPress', path: /wp-config[^/]*\.php$/, line: /define\(\s{0,4}['"]DB_PASSWORD['"]\s{0,4},\s{0,4}['"](?<value>[^'"\n]{3,200})['"]/g, confidence: 'medium', why: 'the password of the WordPress database' },
  { rule: 'wp-config-salt', provider: 'WordPress', path: /wp-config[^/]*\.php$/, line: /define\(\s{0,4}['"](?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)['"]\s{0,4},\s{0,40}'(?<value>[^'\n]{24,200})'/g, confidence: 'high', why: 'a key that signs WordPress sessions' },
  { rule: 'ftp-client-password', provider: 'FTP client', path: /(?:^|\/)(?:sftp\.json|\.ftpconfig|\.remote-sync\.json|sftp-config(?:-alt\d?)?\.json|deployment-config\.json|ftp-sync\.json|robomongo\.json|\.sftpconfig\.json)$/, line: JSON_PASSWORD, confidence: 'medium', why: 'a password saved by an editor or client' },
  { rule: 'filezilla-password', provider: 'FileZilla', path: /(?:^|\/)(?:filezilla|recentservers|sitemanager)\.xml$/, line: /<Pass(?: encoding="base64")?>(?<value>[^<\n]{3,300})<\/Pass>/g, confidence: 'high', why: 'a password saved by FileZilla' },
  { rule: 'ide-server-password', provider: 'JetBrains IDE', path: /(?:^|\/)(?:webservers|sshconfigs|datasources(?:\.local)?)\.xml$/, line: /\bpassword="(?<value>[^"\n]{3,300})"/g, confidence: 'high', why: 'a password saved by an IDE' },
  { rule: 'ide-server-password', provider: 'DBeaver', path: /(?:^|\/)(?:[^/]*data-sources\.xml|credentials-config\.json)$/, line: /\bpassword="(?<value>[^"\n]{3,300})"/g, confidence: 'medium', why: 'a password saved by a database client' },
  { rule: 'mail-client-password', provider: 'mail client', path: /(?:^|\/)\.?(?:esmtprc|msmtprc|fetchmailrc|muttrc|mbsyncrc|offlineimaprc|getmailrc)$/, line: /^\s{0,8}(?:pass|password|set (?:imap|smtp)_pass)\s{0,4}[ =]\s{0,4}"?(?<value>[^"\s]{3,200})/gim, confidence: 'medium', why: 'a password saved by a mail client' },
  { rule: 'firefox-login', provider: 'Firefox', path: /(?:^|\/)logins(?:-backup)?\.json$/, line: /"encrypted(?:Username|Password)"\s{0,4}:\s{0,4}"(?<value>[A-Za-z0-9+/=]{20,600})"/g, confidence: 'medium', why: 'a login saved by a browser' },
  { rule: 'htpasswd', provider: 'Apache', path: /(?:^|\/)\.?htpasswd[^/]*$/, line: /^[^:\s]{1,64}:(?<value>[./A-Za-z0-9]{13})\s*$/gm, confidence: 'medium', why: 'a password hash for a web server' },
  { rule: 'rails-master-key', provider: 'Rails', path: /(?:^|\/)(?:master\.key|config\/credentials\/[^/]*\.key)$/, line: /^(?<value>[0-9a-f]{32})\s*$/gm, confidence: 'high', why: 'the key that opens the encrypted credentials' },
  { rule: 'composer-auth', provider: 'Composer', path: /(?:^|\/)auth\.json$/, line: /"(?:consumer-secret|(?:[\w-]{1,60}\.)+[a-z]{2,10})"\s{0,4}:\s{0,4}"(?<value>[A-Za-z0-9_.-]{16,200})"/g, needs: /"(?:github-oauth|gitlab-token|gitlab-oauth|bearer|bitbucket-oauth)"/, confidence: 'high', why: 'a token for a package source' },
  { rule: 'composer-auth', provider: 'Composer', path: /(?:^|\/)auth\.json$/, line: /"password"\s{0,4}:\s{0,4}"(?<value>[^"\n]{4,200})"/g, needs: /"http-basic"/, confidence: 'high', why: 'a password for a package source' },
  { rule: 'maven-password', provider: 'Maven', path: /(?:^|\/)settings[^/]*\.xml$/, line: /<(?:password|passphrase)>(?<value>[^<{$\n][^<\n]{3,200})<\//g, needs: /<server>/, confidence: 'high', why: 'a password for a package repository' },
  { rule: 'nuget-password', provider: 'NuGet', path: /(?:^|\/)nuget[^/]*\.config$/, line: /key="ClearTextPassword"\s{1,8}value="(?<value>[^"%\n]{4,200})"/gi, confidence: 'high', why: 'a password for a package source' },
  { rule: 'github-cli-token', provider: 'GitHub', path: /(?:^|\/)(?:hub|hosts\.yml)$/, line: /oauth_token:\s{0,4}"?(?<value>[A-Za-z0-9_]{20,255})/g, confidence: 'high', why: 'a token of a command-line client' },
  { rule: 's3cfg-secret', provider: 'S3', path: /(?:^|\/)(?:\.s3cfg|\.boto|\.passwd-s3fs)$/, line: /^\s{0,8}(?:secret_key|gs_secret_access_key|aws_secret_access_key)\s{0,4}=\s{0,4}(?<value>\S{16,200})/gm, confidence: 'high', why: 'the secret half of a storage key' },
  { rule: 'rclone-password', provider: 'rclone', path: /(?:^|\/)rclone\.conf$/, line: /^\s{0,8}(?:pass|password2?|secret_access_key|client_secret)\s{0,4}=\s{0,4}(?<value>\S{4,300})/gm, confidence: 'high', why: 'a password saved by rclone' },
  { rule: 'tugboat-key', provider: 'DigitalOcean', path: /(?:^|\/)\.tugboat$/, line: /^\s{0,8}(?:access_token|api_key):\s{0,4}(?<value>[0-9a-f]{32,64})/gm, confidence: 'high', why: 'a key saved by a command-line client' },
  { rule: 'daemon-password', provider: 'PgBouncer', path: /(?:^|\/)userlist\.txt$/, line: /^"[^"\n]{1,64}"\s{1,8}"(?!md5[\da-f]{32}"|SCRAM-)(?<value>[^"\n]{4,200})"/gm, confidence: 'high', why: 'a password for a pool of connections' },
  { rule: 'daemon-password', provider: 'VPN', path: /(?:^|\/)(?:chap|pap|ipsec)[.-]?secrets$/, line: /^(?!#)(?:\S{1,64}\s{1,8}\S{1,64}\s{1,8}|[^\n#]{0,100}PSK\s{1,8})"?(?<value>[^"\s]{4,200})/gm, confidence: 'high', why: 'a password for a network' },
  { rule: 'daemon-password', provider: 'mail server', path: /(?:^|\/)(?:sasl_passwd|passwd\.client)$/, line: /^(?!#)\S{1,100}[\s:][\w.@-]{1,64}:(?<value>\S{4,200})[ \t]*$/gm, confidence: 'high', why: 'a password for a mail server' },
  { rule: 'daemon-password', provider: 'VPN', path: /(?:auth|pass|login|cred)[^/]*\.txt$|\.ovpn$/, line: /(?:^|<auth-user-pass>\n)[\w.@-]{1,64}\r?\n(?=\S{0,100}\d)(?<value>[!-~]{6,100})\r?\n?(?:$|<\/auth-user-pass>)/g, confidence: 'medium', why: 'a user and a password in two lines' },
  { rule: 'secret-file', provider: 'unknown', path: /(?:secret|passw(?:or)?d|token|api[_-]?key)[^/]*\.txt$|\.vault[_-]?(?:pass\w*|token)$|secrets\/[\w.-]*(?:password|token|secret|key)$/, line: /^\s{0,4}(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])(?<value>[!-~]{10,200})\s{0,4}$/g, confidence: 'medium', why: 'a file whose whole content is a value and whose name says secret' },
];

/** Key stores by name and the bytes they start with, in hexadecimal. */
export const KEY_STORES: readonly { readonly path: RegExp; readonly magic: readonly string[]; readonly provider: string }[] = [
  { path: /\.(?:p12|pfx|pkcs12)$/, magic: ['30'], provider: 'PKCS#12' },
  { path: /\.(?:jks|keystore|ks)$/, magic: ['feedfeed', 'cececece', '30'], provider: 'Java' },
  { path: /\.bcfks$/, magic: ['30'], provider: 'Java' },
  { path: /\.kdbx?$/, magic: ['03d9a29a'], provider: 'KeePass' },
];
