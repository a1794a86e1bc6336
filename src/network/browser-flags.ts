// Knows where Chrome and Chromium are, and how they are told to open one page and show what became of it.
import type { PageVisit } from '../ports/browser.ts';
import type { ProxySettings } from './proxy.ts';

/** How much time timers of a patient page see pass, in milliseconds; it is not waited for. */
const PATIENCE_MS = 10_000;

/**
 * Flags for one visit without a window: the page as text on standard output, its console on standard error, a profile in
 * `folder`, and no way out but the SOCKS5 proxy on `port`.
 */
export function writeFlags(visit: PageVisit, folder: string, port: number, isSuperuser: boolean): string[] {
  return [
    ...['--headless', '--disable-gpu', '--disable-extensions', '--disable-sync', '--disable-dev-shm-usage'],
    ...['--no-first-run', '--disable-background-networking', '--disable-component-update', '--mute-audio'],
    ...['--force-webrtc-ip-handling-policy=disable_non_proxied_udp', '--enable-logging=stderr'],
    ...[`--proxy-server=socks5://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ...[`--user-data-dir=${folder}`, `--user-agent=${visit.userAgent}`],
    ...(visit.isPatient ? [`--virtual-time-budget=${PATIENCE_MS}`] : []),
    ...(visit.isTrusting ? ['--ignore-certificate-errors'] : []),
    // Chromium has no sandbox for the superuser, and containers know no other.
    ...(isSuperuser ? ['--no-sandbox'] : []),
    ...['--dump-dom', visit.url],
  ];
}

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'Google Chrome', 'chrome.exe'];

/** Where a browser may be, the best place first: CHROME_PATH, the PATH (parted by `delimiter`), the systems' own folders. */
export function listPrograms(settings: ProxySettings, delimiter: string): string[] {
  const folders = [
    ...(settings['PATH'] ?? settings['Path'] ?? '').split(delimiter).filter(Boolean),
    '/Applications/Google Chrome.app/Contents/MacOS',
    `${settings['PROGRAMFILES'] ?? ''}/Google/Chrome/Application`,
  ];
  const named = folders.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`));
  return [settings['CHROME_PATH'] ?? '', ...named].filter(Boolean);
}

/** A page is no program to trust with the secrets of the step. */
const KEPT = ['PATH', 'LANG', 'TEMP', 'TMP', 'TMPDIR', 'SYSTEMROOT', 'PROGRAMFILES'];

/** The variables a browser gets: those it cannot do without, and a home of its own. */
export function keepSettings(settings: ProxySettings, home: string): Record<string, string | undefined> {
  const kept = Object.entries(settings).filter(([name]) => KEPT.includes(name.toUpperCase()));
  return { ...Object.fromEntries(kept), HOME: home };
}
