// Knows the texts by which error pages, challenge pages and servers' own welcome pages give themselves away.

/** Pages a bot protection shows instead of the site. */
export const CHALLENGE_MARKS = [
  'just a moment...',
  'cf-challenge',
  'challenge-platform',
  '/cdn-cgi/challenge',
  'attention required! | cloudflare',
  'checking your browser',
  'ddos protection by',
  'px-captcha',
  'captcha-delivery.com',
  '_incapsula_resource',
  'request unsuccessful. incapsula',
  'awswafcookiedomainlist',
  'access denied</title>',
  'vercel security checkpoint',
  'sucuri website firewall',
] as const;

/** Pages that say 200 and mean failure. */
export const ERROR_MARKS = [
  'application error',
  'a client-side exception has occurred',
  'internal server error',
  'bad gateway',
  'service unavailable',
  'gateway time-out',
  'gateway timeout',
  'something went wrong</title>',
  '<title>error',
  '<title>500',
  '<title>502',
  '<title>503',
  '<title>504',
  'there was an error loading',
  'no such app',
  'heroku | no such app',
  'site not found',
  'default backend - 404',
  'under maintenance</title>',
] as const;

/** Pages of a server that has nothing to serve yet. */
export const WELCOME_MARKS = [
  'welcome to nginx!',
  'apache2 debian default page',
  'apache2 ubuntu default page',
  'it works!</h1>',
  '<title>index of /',
  'iis windows server</title>',
  'caddy works!',
] as const;
