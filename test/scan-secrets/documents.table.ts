// Knows one file for every format that is a document instead of a token: how it is written, which rule names what in it.
import type { Recipes } from './token-recipes.ts';

export type Document = {
  readonly about: string;
  readonly path: string;
  /** The rule that names it; null when nothing in it is a secret. */
  readonly rule: string | null;
  readonly write: (r: Recipes) => string;
};

const d = (about: string, path: string, rule: string | null, write: (r: Recipes) => string): Document => ({
  about,
  path,
  rule,
  write,
});
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const json = (value: unknown): string => JSON.stringify(value, null, 2);

export const DOCUMENTS: readonly Document[] = [
  d('GitHub App key file', 'keys/ci.2026-01-02.private-key.pem', 'github-app-private-key', (r) => r.pem('RSA ')),
  d('npm legacy password', '.npmrc', 'npm-auth', (r) => `//npm.acme.io/:username=ci\n//npm.acme.io/:_password=${base64(r.take('b62', 20))}\n`),
  d('npm legacy pair', '.npmrc', 'npm-auth', (r) => `_auth=${base64(`ci:${r.take('b62', 20)}`)}\n`),
  d('NuGet.config', 'NuGet.config', 'nuget-password', (r) => `<add key="ClearTextPassword" value="${r.take('b62', 16)}" />\n`),
  d('Composer token', 'auth.json', 'composer-auth', (r) => json({ 'github-oauth': { 'git.acme.io': r.take('hex', 40) } })),
  d('Composer password', 'auth.json', 'composer-auth', (r) => json({ 'http-basic': { 'repo.acme.io': { username: 'ci', password: r.take('b62', 18) } } })),
  d('Maven settings', '.m2/settings.xml', 'maven-password', (r) => `<settings><servers><server><id>a</id><username>ci</username><password>${r.take('b62', 16)}</password></server></servers></settings>`),
  d('Docker config', '.docker/config.json', 'docker-config-auth', (r) => json({ auths: { 'registry.acme.io': { auth: base64(`ci:${r.take('b62', 24)}`) } } })),
  d('Docker legacy config', '.dockercfg', 'docker-config-auth', (r) => json({ 'registry.acme.io': { auth: base64(`ci:${r.take('b62', 24)}`) } })),
  d('Google service account', 'sa.json', 'gcp-service-account', (r) => json({ type: 'service_account', project_id: 'acme-prod', private_key: r.pem(''), client_email: 'ci@acme-prod.iam.gserviceaccount.com' })),
  d('Google user credentials', 'application_default_credentials.json', 'gcp-user-credentials', (r) => json({ client_id: 'x', refresh_token: r.take('b62', 60), type: 'authorized_user' })),
  d('Kubernetes Secret', 'k8s/db.yaml', 'kubernetes-secret', (r) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque\ndata:\n  username: ${base64('app-user')}\n  password: ${base64(r.take('b62', 18))}\n`),
  d('Kubernetes Secret with its kind last', 'k8s/db.yaml', 'kubernetes-secret', (r) => `apiVersion: v1\ndata:\n  password: "${base64(r.take('b62', 18))}"\nkind: Secret\n`),
  d('Kubernetes Secret in plain text', 'k8s/db.yaml', 'kubernetes-secret', (r) => `---\napiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData:\n  unlock: ${r.take('b62', 18)}\n`),
  d('Kubernetes Secret in JSON', 'k8s/db.json', 'kubernetes-secret', (r) => json({ apiVersion: 'v1', kind: 'Secret', data: { unlock: base64(r.take('b62', 18)) } })),
  d('Kubernetes Secret with a token of a provider', 'k8s/ci.yaml', 'github-classic-pat', (r) => `apiVersion: v1\nkind: Secret\ndata:\n  token: ${base64(r.github('ghp_'))}\n`),
  d('kubeconfig', '.kube/config', 'kubeconfig-client-key', (r) => `apiVersion: v1\nkind: Config\nusers:\n- name: admin\n  user:\n    client-key-data: ${base64(r.pem('RSA '))}\n`),
  d('RSA key', 'deploy.pem', 'private-key', (r) => r.pem('RSA ')),
  d('EC key', 'deploy.pem', 'private-key', (r) => r.pem('EC ')),
  d('DSA key', 'deploy.pem', 'private-key', (r) => r.pem('DSA ')),
  d('PKCS#8 key', 'deploy.pem', 'private-key', (r) => r.pem('')),
  d('encrypted PKCS#8 key', 'deploy.pem', 'private-key', (r) => r.pem('ENCRYPTED ')),
  d('OpenSSH key', 'id_ed25519', 'private-key', (r) => r.openssh()),
  d('PGP key', 'signing.asc.txt', 'private-key', (r) => r.pgp()),
  d('PuTTY key', 'deploy.ppk', 'putty-private-key', (r) => `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: ci\nPublic-Lines: 1\n${r.take('b64', 64)}\nPrivate-Lines: 1\n${r.take('b64', 48)}\nPrivate-MAC: ${r.take('hex', 64)}\n`),
  d('PKCS#12 store', 'app.p12', 'key-store', (r) => Buffer.concat([Buffer.from([0x30, 0x82, 0, 0]), r.bytes(200)]).toString('latin1')),
  d('Java key store', 'app.jks', 'key-store', (r) => Buffer.concat([Buffer.from('feedfeed00000002', 'hex'), r.bytes(200)]).toString('latin1')),
  d('minisign key', 'minisign.key', 'minisign-secret-key', (r) => `untrusted comment: minisign encrypted secret key\n${r.take('b64', 212)}\n`),
  d('netrc', '.netrc', 'netrc-password', (r) => `machine git.acme.io\n  login ci\n  password ${r.take('b62', 16)}\n`),
  d('pgpass', '.pgpass', 'pgpass-password', (r) => `db.acme.io:5432:main:app:${r.take('b62', 16)}\n*:*:*:app:${r.take('b62', 16)}\n`),
  d('htpasswd', '.htpasswd', 'password-hash', (r) => `ops:$apr1$${r.take('b62', 8)}$${r.take('b62', 22)}\n`),
  d('shadow', 'etc/shadow', 'password-hash', (r) => `root:$6$${r.take('b62', 16)}$${r.take('b62', 86)}:19000:0:99999:7:::\n`),
  d('SQL dump', 'dump.sql', 'password-hash', (r) => `INSERT INTO users VALUES (1,'ada','$2b$12$${r.take('b62', 53)}');\n`),
  d('git credentials', '.git-credentials', 'url-credentials', (r) => `https://ci:${r.take('b62', 24)}@git.acme.io\n`),
  d('hub configuration', '.config/hub', 'github-cli-token', (r) => `git.acme.io:\n- user: ci\n  oauth_token: ${r.take('hex', 40)}\n`),
  d('gh configuration', '.config/gh/hosts.yml', 'github-cli-token', (r) => `git.acme.io:\n    oauth_token: ${r.take('hex', 40)}\n`),
  d('s3cfg', '.s3cfg', 's3cfg-secret', (r) => `[default]\naccess_key = a\nsecret_key = ${r.take('b62', 30)}\n`),
  d('boto', '.boto', 's3cfg-secret', (r) => `[Credentials]\ngs_secret_access_key = ${r.take('b62', 30)}\n`),
  d('AWS credentials', '.aws/credentials', 'aws-secret-access-key', (r) => `[default]\naws_access_key_id = AKIA${r.take('b32', 16)}\naws_secret_access_key = ${r.take('b64', 40)}\n`),
  d('rclone', 'rclone.conf', 'rclone-password', (r) => `[box]\ntype = sftp\npass = ${r.take('b64u', 30)}\n`),
  d('tugboat', '.tugboat', 'tugboat-key', (r) => `authentication:\n  access_token: ${r.take('hex', 64)}\n`),
  d('sftp.json', '.vscode/sftp.json', 'ftp-client-password', (r) => json({ host: 'a.acme.io', username: 'ci', password: r.take('b62', 14) })),
  d('ftpconfig', '.ftpconfig', 'ftp-client-password', (r) => json({ host: 'a.acme.io', user: 'ci', pass: r.take('b62', 14) })),
  d('remote-sync', '.remote-sync.json', 'ftp-client-password', (r) => json({ hostname: 'a.acme.io', password: r.take('b62', 14) })),
  d('sftp-config', 'sftp-config.json', 'ftp-client-password', (r) => json({ host: 'a.acme.io', password: r.take('b62', 14) })),
  d('deployment-config', 'deployment-config.json', 'ftp-client-password', (r) => json({ host: 'a.acme.io', password: r.take('b62', 14) })),
  d('FileZilla', 'filezilla.xml', 'filezilla-password', (r) => `<Server><Host>a.acme.io</Host><Pass encoding="base64">${base64(r.take('b62', 14))}</Pass></Server>`),
  d('JetBrains servers', '.idea/WebServers.xml', 'ide-server-password', (r) => `<fileTransfer host="a.acme.io" password="${r.take('hex', 32)}" />`),
  d('Rails master key', 'config/master.key', 'rails-master-key', (r) => r.take('hex', 32)),
  d('WordPress salts', 'wp-config.php', 'wp-config-salt', (r) => `<?php\ndefine('AUTH_KEY', '${r.take('print', 64)}');\n`),
  d('.env assignments', '.env', 'generic-secret', (r) => ['APP_SECRET_KEY', 'X_TOKEN', 'BACKUP_CREDENTIAL', 'DEPLOY_PAT', 'SESSION_SECRET'].map((name) => `${name}=${r.take('b62', 30)}`).join('\n')),
  d('.env passwords', '.env', 'generic-password', (r) => ['DB_PASSWORD', 'DB_PASS', 'DB_PWD'].map((name) => `${name}=${r.take('b62', 12)}`).join('\n')),
  d('Java properties', 'application.properties', 'generic-password', (r) => `spring.datasource.password=${r.take('b62', 16)}\n`),
  d('Terraform state', 'terraform.tfstate', 'generic-password', (r) => json({ version: 4, resources: [{ instances: [{ attributes: { master_password: r.take('b62', 20) } }] }] })),
  d('curl user', 'deploy.sh', 'command-line-password', (r) => `curl -u ci:${r.take('b62', 16)} https://a.acme.io\n`),
  d('password option', 'deploy.sh', 'command-line-password', (r) => `wget --user=ci --password=${r.take('b62', 16)} https://a.acme.io\n`),
  d('MySQL option', 'backup.sh', 'command-line-password', (r) => `mysqldump -u app -p${r.take('b62', 16)} main\n`),
  d('psql variable', 'backup.sh', 'command-line-password', (r) => `PGPASSWORD=${r.take('b62', 16)} psql -h db.acme.io main\n`),
  d('NATS credentials', 'ci.creds', 'nats-seed', (r) => `${'-'.repeat(5)}BEGIN USER NKEY SEED${'-'.repeat(5)}\n${r.nkey('U')}\n${'-'.repeat(6)}END USER NKEY SEED${'-'.repeat(6)}\n`),
  d('Azure service principal', 'sp.json', 'azure-ad-client-secret', (r) => json({ clientId: r.uuid(), clientSecret: `${r.take('b62', 3)}8Q~${r.take('b64u', 34)}`, tenantId: r.uuid() })),
  d('Coinbase key file', 'cdp_api_key.json', 'private-key', (r) => json({ name: `organizations/${r.uuid()}/apiKeys/${r.uuid()}`, privateKey: r.pem('EC ') })),
  d('baseline of another scanner', '.secrets.baseline', null, (r) => json({ results: { 'a.py': [{ hashed_secret: r.take('hex', 40), line_number: 3 }] } })),
  d('report of another scanner', 'gitleaks-report.json', null, (r) => json([{ RuleID: 'generic-api-key', Fingerprint: `${r.take('hex', 40)}:a.py:x:3` }])),
  d('SARIF log', 'out.sarif', null, (r) => json({ runs: [{ results: [{ partialFingerprints: { secret: r.take('hex', 40) } }] }] })),
  d('publishable keys', 'app.ts', null, (r) => `const stripe = 'pk_live_${r.take('b62', 24)}';\nconst hog = 'phc_${r.take('b62', 43)}';\n`),
  d('anonymous database key', 'app.ts', null, (r) => `const anon = '${r.jwt({ iss: 'supabase', role: 'anon', exp: 1999999999 })}';\n`),
  d('digests of a lock file', 'package-lock.json', null, (r) => json({ packages: { a: { integrity: `sha512-${r.bytes(64).toString('base64')}` } } })),
  d('pinned action', '.github/workflows/ci.yml', null, (r) => `steps:\n  - uses: actions/checkout@${r.take('hex', 40)}\n`),
  d('image digest', 'compose.yml', null, (r) => `image: acme/app@sha256:${r.take('hex', 64)}\n`),
  d('encrypted Secret', 'k8s/sops.yaml', null, (r) => `apiVersion: v1\nkind: Secret\nstringData:\n  password: ENC[AES256_GCM,data:${r.take('b62', 12)},type:str]\nsops:\n  mac: x\n`),
  d('sealed Secret', 'k8s/sealed.yaml', null, (r) => `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    unlock: Ag${r.bytes(200).toString('base64')}\n`),
];
