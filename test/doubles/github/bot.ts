// The account that GitHub shows as the author of what a workflow makes.
const at = 'https://api.github.invalid/users/github-actions%5Bbot%5D';

export const bot = {
  login: 'github-actions[bot]',
  id: 41898282,
  node_id: 'MDM6Qm90NDE4OTgyODI=',
  avatar_url: `${at}/avatar`,
  gravatar_id: '',
  url: at,
  html_url: `${at}/html`,
  followers_url: `${at}/followers`,
  following_url: `${at}/following`,
  gists_url: `${at}/gists`,
  starred_url: `${at}/starred`,
  subscriptions_url: `${at}/subscriptions`,
  organizations_url: `${at}/orgs`,
  repos_url: `${at}/repos`,
  events_url: `${at}/events`,
  received_events_url: `${at}/received_events`,
  type: 'Bot',
  site_admin: false,
};
