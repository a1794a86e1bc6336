// How large a message and its parts may be: Slack's documented limits, and the total it refuses without documenting it.

/** https://docs.slack.dev/reference/block-kit, in UTF-16 units (never fewer than Slack counts). */
export const LIMITS = {
  blocks: 50,
  header: 150,
  section: 3_000,
  field: 2_000,
  fields: 10,
  contextElements: 10,
} as const;

/**
 * `msg_blocks_too_long` was reported from 11,341 characters of text upwards (slackapi/bolt-js#2509 and #2867);
 * a message stays far below it.
 */
export const TOTAL_BUDGET = 9_000;

/** The plain text for notifications and screen readers; Slack recommends at most 4,000. */
export const TEXT_BUDGET = 1_000;
