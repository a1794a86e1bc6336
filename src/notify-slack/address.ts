// Which addresses a token or a message may be sent to.

const HOOK_HOSTS = ['hooks.slack.com', 'hooks.slack-gov.com'];
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export type Address =
  { readonly status: 'allowed'; readonly url: string } | { readonly status: 'refused'; readonly reason: string };

const refuse = (reason: string): Address => ({ status: 'refused', reason });

/** What is wrong with any address: no TLS outside this machine, or credentials in it. */
function findFault(url: URL): string | undefined {
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or password';
  const isLocal = url.protocol === 'http:' && LOOPBACK.includes(url.hostname);
  return url.protocol === 'https:' || isLocal ? undefined : 'must start with https://';
}

/** The Web API's address, ending in a slash. */
export function parseApiUrl(text: string): Address {
  if (!URL.canParse(text)) return refuse('`api-url` is no address: https://slack.com/api/ is the usual one');
  const url = new URL(text);
  const fault = findFault(url);
  if (fault !== undefined) return refuse(`\`api-url\` ${fault}`);
  return { status: 'allowed', url: `${url.origin}${url.pathname.replace(/\/*$/, '/')}` };
}

/** An incoming webhook of Slack or GovSlack, or one at the host of `api-url`. The address is a secret and is never repeated. */
export function parseWebhook(text: string, apiUrl: string): Address {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return refuse('`webhook` is no address: copy the one of the incoming webhook');
  const url = new URL(trimmed);
  const fault = findFault(url);
  if (fault !== undefined) return refuse(`\`webhook\` ${fault}`);
  const isSlack = url.protocol === 'https:' && HOOK_HOSTS.includes(url.host);
  if (!isSlack && url.origin !== new URL(apiUrl).origin)
    return refuse(`\`webhook\` must be an address of ${HOOK_HOSTS.join(' or ')}, or of the host of \`api-url\``);
  if (!url.pathname.startsWith('/services/'))
    return refuse('`webhook` must be an incoming webhook (/services/…): a workflow trigger takes no blocks');
  return { status: 'allowed', url: url.href };
}
