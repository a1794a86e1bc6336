// Proves which names announce a password or another secret, word by word, and which only talk about one.
import { expect, test } from '@jest/globals';
import { createKeyJudge, judgeKeyName } from '../../src/scan-secrets/generic/key-name.ts';
import { KEY_OF, PASSWORD, PUBLIC, SECRET } from '../../src/scan-secrets/generic/key-words.table.ts';

const split = (names: string): string[] => names.trim().split(/\s+/);

const PASSWORDS = split(`
  password DB_PASSWORD dbPasswd mysql_passwort smtp_pass admin_pwd adminPwd root_pw unlock_passcode login_psw wifi_psk
  sshpass dbpass dbpwd userpass userpwd contrasena senha bindpw storepass keypass requirepass masterauth
  backup_passphrase rootpassword dbpasswd keypassphrase password_2 DB_PASSWORD_VALUE passwordVal password_raw
  password_str password_string password_plain password_plaintext password_cleartext PASSWORD_PROD PASSWORD_PRODUCTION
  PASSWORD_DEV PASSWORD_DEVELOPMENT PASSWORD_STAGING PASSWORD_LOCAL PASSWORD_TEST PASSWORD_LIVE password_default
  password_old password_new PASSWORD_SECONDARY password_main password_base password_b64 password_base64 new_password_value_1
  password2 DB_PASSWORD1 dbPassword2 dbPass01
`);

/** Words that make a key or stand at the end of what is not made up by people. */
const SECRETS = split(`
  app_secret app_secrets user_nkey x_token apikey x_apitoken secretkey aws_credential aws_credentials aws_creds db_cred
  auth_salt authkey accesskey privatekey secretaccesskey deploy_pat sentry_dsn passkey request_signature login_nonce
  appkey masterkey userkey encryptionkey signingkey licensekey accountkey sharedkey clientsecret accessToken idtoken
  proxy_auth proxy_authorization auth authorization secret token credentials creds cred
  apiKey app_key access_key PRIVATE_KEY secret_key encryption_key encrypt_key decryption_key fernet_key validation_key
  encrypted_key crypto_key cipher_key signing_key sign_key signature_key master_key auth_key account_key client_key
  service_key shared_key storage_key session_key jwt_key hmac_key aes_key des_key rsa_key ssh_key deploy_key
  integration_key routing_key ingest_key write_key admin_key root_key cookie_key token_key consumer_key subscription_key
  function_key webhook_key host_key license_key licence_key LOGGED_IN_KEY nonce_key server_key security_key secure_key
  user_key project_key application_key developer_key stripe_key sendgrid_key mailgun_key twilio_key google_key maps_key
  aws_key gcp_key azure_key github_key gitlab_key openai_key anthropic_key firebase_key algolia_key slack_key heroku_key
  datadog_key recaptcha_key oauth_key bot_key rest_key merchant_key tf_key django_key flask_key rails_key laravel_key
  base64_key logged_key partner_key sdk_key db_key database_key wallet_key signer_key api_keys APIKey JWTSecret
  secret_rotation_key mytoken_key credential_key api_key2 ACCESS_TOKEN1 clientSecret3
`);

const NEITHER = split(`
  key keys primaryKey keyboard name username password_hash_length token_count tokens password_field secretary author
  salt nonce signature dsn pat monkey_key
  public_token pub_token publishable_token site_token csrf_token xsrf_token primary_key_secret foreign_key_token sort_token
  partition_token cache_token translation_token i18n_token object_token hash_token idempotency_token pagination_token
  continuation_token nextpage_token next_token page_token cancellation_token cancel_token design_token lexer_token
  parser_token syntax_token tokenizer_token max_token min_token num_token no_token pad_token eos_token bos_token unk_token
  mask_token separator_token arrow_token keyboard_token shortcut_token hot_token forgot_password reset_password
  wrong_password invalid_password query_token instrumentation_token auth0 key2
`);

test.each([
  ['password', PASSWORDS],
  ['secret', SECRETS],
  ['none', NEITHER],
])('names of a %s', (strength, names) => {
  expect(names.filter((name) => judgeKeyName(name) !== strength)).toEqual([]);
});

test('no word is without a name', () => {
  const words = new Set([...PASSWORDS, ...SECRETS, ...NEITHER].flatMap((name) => name.toLowerCase().split('_')));
  expect([...PASSWORD, ...SECRET, ...KEY_OF, ...PUBLIC].filter((word) => !words.has(word))).toEqual([]);
});

test('a judge that remembers says the same again, however many names it has met', () => {
  const judge = createKeyJudge();
  for (let round = 0; round < 2; round++) {
    for (let at = 0; at < 5000; at++) judge(`name${at}`);
    expect(PASSWORDS.filter((name) => judge(name) !== 'password')).toEqual([]);
    expect(NEITHER.filter((name) => judge(name) !== 'none')).toEqual([]);
  }
});
