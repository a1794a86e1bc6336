// How foreign text becomes harmless in Slack's mrkdwn: only & < > open a control sequence there.

/** Foreign text that Slack shows literally: `<!channel>`, `<@U1>` and `<url|label>` lose their power. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The same for a place between backticks; a backtick would end it, so it becomes an apostrophe. */
export function escapeCode(text: string): string {
  return escapeMrkdwn(text.replaceAll('`', "'"));
}
