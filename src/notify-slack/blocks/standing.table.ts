// The words and the sign of each standing.
import type { Standing } from '../story/story.ts';

export interface Wording {
  /** A Slack emoji short name. */
  readonly sign: string;
  /** The title; `{version}` and `{environment}` are filled in. */
  readonly title: string;
  /** What a person may do next; blank where nothing is to be done. */
  readonly next: string;
}

export const WORDINGS: Readonly<Record<Standing, Wording>> = {
  deploying: { sign: ':rocket:', title: 'Deploying {version} to {environment}', next: '' },
  verifying: { sign: ':mag:', title: 'Verifying {version} on {environment}', next: '' },
  live: { sign: ':white_check_mark:', title: '{version} is live on {environment}', next: '' },
  unverified: {
    sign: ':ballot_box_with_check:',
    title: '{version} was deployed to {environment}, not verified',
    next: 'No health evidence was given, so nothing proves that it serves.',
  },
  degraded: {
    sign: ':large_yellow_circle:',
    title: '{version} is live on {environment}, degraded',
    next: 'It serves, but not as well as it should.',
  },
  inconclusive: {
    sign: ':grey_question:',
    title: '{version} on {environment}: health could not be proved',
    next: 'Neither health nor failure was shown. Nothing was rolled back for it.',
  },
  cancelled: { sign: ':black_square_for_stop:', title: 'Deployment of {version} to {environment} was cancelled', next: '' },
  blocked: {
    sign: ':no_entry:',
    title: '{version} was kept from {environment}',
    next: 'A gate did not open. The running version stays.',
  },
  failed: { sign: ':x:', title: '{version} failed on {environment}', next: 'Look at the run, then fix forward or roll back.' },
  'rolled-back': { sign: ':leftwards_arrow_with_hook:', title: '{environment} was rolled back', next: '' },
  'rollback-refused': {
    sign: ':no_entry_sign:',
    title: 'The rollback of {environment} was refused',
    next: 'Nothing was switched. The reason says what to change.',
  },
  'rollback-unproved': {
    sign: ':grey_question:',
    title: 'The rollback of {environment} is not proved',
    next: 'Nothing proves which version serves now. Look at the environment.',
  },
  'rollback-failed': {
    sign: ':rotating_light:',
    title: 'The rollback of {environment} failed',
    next: 'Someone has to look at the environment now.',
  },
};
