// Knows every structure detector.
import { KUBECONFIG } from '../adapters/kubeconfig.ts';
import { KUBERNETES_SECRET } from '../adapters/kubernetes.ts';
import { ESCAPES } from '../decode/escapes.ts';
import { CARD_NUMBER, RECOVERY_PHRASE } from './checksummed.ts';
import { AZURE_SAS, CONNECTION_STRING, GOOGLE_KEY_FILE, OTP_SEED } from './cloud-blob.ts';
import { CURL_USER, LOGIN_CALL, MYSQL_OPTION, PASSWORD_OPTION } from '../commands/command-line.ts';
import { COMMAND_PASSWORDS } from '../commands/command.ts';
import { SHORT_OPTION } from '../commands/short-option.ts';
import { SQL_INSERT } from '../commands/insert.ts';
import { COOKIE_HEADER } from './cookie.ts';
import { AUTHORIZATION, BASIC_CREDENTIALS } from './header.ts';
import { MINISIGN_KEY, PEM_BLOCK, PUTTY_KEY } from './key-block.ts';
import { PASSWORD_HASH } from './password-hash.ts';
import { PUBLIC_VARIABLE } from './public-variable.ts';
import type { Structure } from './structure.ts';
import { URL_CREDENTIALS } from './url-credentials.ts';
import { WEB_TOKEN } from './web-token.ts';

export const STRUCTURES: readonly Structure[] = [
  ESCAPES,
  KUBERNETES_SECRET,
  KUBECONFIG,
  RECOVERY_PHRASE,
  CARD_NUMBER,
  URL_CREDENTIALS,
  PEM_BLOCK,
  PUTTY_KEY,
  MINISIGN_KEY,
  WEB_TOKEN,
  PASSWORD_HASH,
  GOOGLE_KEY_FILE,
  AZURE_SAS,
  CONNECTION_STRING,
  OTP_SEED,
  CURL_USER,
  PASSWORD_OPTION,
  MYSQL_OPTION,
  SHORT_OPTION,
  AUTHORIZATION,
  COOKIE_HEADER,
  SQL_INSERT,
  BASIC_CREDENTIALS,
  LOGIN_CALL,
  ...COMMAND_PASSWORDS,
  PUBLIC_VARIABLE,
];
