// Knows whether a page starts: what a browser shows of it after its scripts ran, or what is not provable without one.
import type { Visited } from '../../ports/browser.ts';
import { isChallenge } from '../answer/page.ts';
import type { AuditFinding, Auditor } from './finding.ts';
import { readVisible } from './page-text.ts';

type Boot = Pick<AuditFinding, 'verdict' | 'message' | 'class'>;

/** Things a visitor sees although they are no text. */
const SHOWN = /<(?:img|svg|canvas|video|iframe|input|button|textarea|select|object|embed)\b/iu;

/** Whether a page shows anything. */
export function isShowing(page: string): boolean {
  const text = readVisible(page);
  return text.text !== '' || SHOWN.test(text.markup);
}

interface Thrown {
  readonly message: string;
  readonly source: string;
}

/** Errors that nobody caught, out of the lines a browser logs: `…CONSOLE…] "Uncaught Error: x", source: https://… (3)`. */
function listThrown(lines: readonly string[]): Thrown[] {
  return lines.flatMap((line) => {
    const [, message, source] = /:CONSOLE[^\]]*\] "(Uncaught .*?)", source: (\S*) \(\d+\)$/u.exec(line) ?? [];
    return message === undefined || source === undefined ? [] : [{ message: message.slice(0, 200), source }];
  });
}

function isOwn(source: string, url: string): boolean {
  return !URL.canParse(source) || new URL(source).origin === new URL(url).origin;
}

/** Judges what a browser showed of the page at `url`. */
function judgeShown(page: string, lines: readonly string[], url: string): Boot {
  if (isChallenge(403, new Map(), page)) {
    return {
      verdict: 'inconclusive',
      class: 'blocked',
      message: 'a bot protection answered the browser instead of the page',
    };
  }
  const thrown = listThrown(lines);
  const own = thrown.find(({ source, message }) => isOwn(source, url) && !message.startsWith('Uncaught (in promise)'));
  if (own !== undefined) return { verdict: 'fail', message: `throws while it starts: ${own.message} (${own.source})` };
  if (!isShowing(page)) {
    const why = thrown[0] === undefined ? '' : `: ${thrown[0].message}`;
    return { verdict: 'fail', message: `shows nothing in a browser after its scripts ran${why}` };
  }
  const other = thrown[0];
  return other === undefined
    ? { verdict: 'pass', message: 'starts in a browser and shows something' }
    : {
        verdict: 'warn',
        message: `starts in a browser, and something in it throws: ${other.message} (${other.source})`,
      };
}

/** What is to be said when no browser showed the page: without scripts its text is enough, with them nothing is proved. */
function judgeUnshown(page: string, hasScript: boolean, why: string): Boot {
  if (!hasScript) return { verdict: 'pass', message: 'has no script to start, and shows something' };
  const remedy = 'put Chrome or Chromium on the PATH or name it in CHROME_PATH';
  return isShowing(page)
    ? {
        verdict: 'warn',
        class: 'healthy',
        message: `shows something; that its scripts run is not provable (${why}): ${remedy}`,
      }
    : {
        verdict: 'inconclusive',
        class: 'healthy',
        message: `is empty until its scripts run, which is not provable (${why}): ${remedy}`,
      };
}

/** With less than this left a browser has no time to start. */
const LEAST_MS = 3_000;
const MOST_MS = 20_000;
/** What it takes to end a browser and clean up after it. */
const SPARE_MS = 800;

/** A page that keeps a stream open never comes to rest: then a visit that does not wait may still show it. */
async function visit(auditor: Auditor, url: string): Promise<Visited> {
  const { allowPrivate, userAgent } = auditor.manner;
  const look = async (isPatient: boolean, share: number): Promise<Visited> => {
    const totalMs = Math.min(MOST_MS, Math.floor((auditor.left() - SPARE_MS) * share));
    if (totalMs < LEAST_MS * share)
      return { status: 'unfinished', reason: 'the deadline leaves a browser no time: raise it' };
    return auditor.browser.visit({
      url,
      userAgent,
      allowPrivate,
      isTrusting: auditor.target.tls.ca !== undefined,
      isPatient,
      totalMs,
    });
  };
  const first = await look(true, 0.6);
  if (first.status !== 'unfinished') return first;
  const second = await look(false, 0.9);
  return second.status === 'shown' && isShowing(second.page) ? second : first;
}

/** Opens a page in a browser where there is one; `page` is what was served under `url`. */
export async function auditBoot(auditor: Auditor, url: string, page: string, hasScript: boolean): Promise<Boot> {
  const visited = await visit(auditor, url);
  if (visited.status === 'shown') return judgeShown(visited.page, visited.lines, url);
  const why =
    visited.status === 'absent' ? 'no browser on this machine' : `the browser did not show the page: ${visited.reason}`;
  return judgeUnshown(page, hasScript, why);
}
