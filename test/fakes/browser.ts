// A browser in memory: what it shows of a page is given.
import type { Browser, PageVisit, Visited } from '../../src/ports/browser.ts';

export interface FakeBrowser extends Browser {
  readonly visits: PageVisit[];
}

/** Shows what `show` makes of a visit, or that no page was done when that takes longer (`latency`) than the visit may. */
export function createFakeBrowser(show: (visit: PageVisit) => Visited & { latency?: number }): FakeBrowser {
  const visits: PageVisit[] = [];
  return {
    visits,
    async visit(visit) {
      visits.push(visit);
      const { latency = 0, ...visited } = show(visit);
      if (latency <= visit.totalMs) return visited;
      return { status: 'unfinished', reason: `not done within ${visit.totalMs} ms` };
    },
  };
}
