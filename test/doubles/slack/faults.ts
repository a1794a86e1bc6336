// The ways in which a Slack on loopback misbehaves, by call and by turn.

export type Fault =
  /** Accepts the request and never answers. */
  | { kind: 'hang' }
  /** Cuts the connection, before or after the request took effect. */
  | { kind: 'cut'; takesEffect: boolean }
  | { kind: 'status'; status: number; takesEffect: boolean; body?: string; headers?: Readonly<Record<string, string>> }
  /** HTTP 200 with `ok: false`. */
  | { kind: 'error'; error: string; takesEffect: boolean };

/** Which fault the nth call (from 1) of a method meets; nothing lets it through. */
export type FaultPlan = (method: string, turn: number) => Fault | undefined;

export const noFaults: FaultPlan = () => undefined;

/** The same fault for the first `times` calls of one method. */
export function faultOn(method: string, fault: Fault, times = Infinity): FaultPlan {
  return (called, turn) => (called === method && turn <= times ? fault : undefined);
}

/** A rate limit with its Retry-After in seconds. */
export function rateLimited(seconds: number): Fault {
  return {
    kind: 'status',
    status: 429,
    takesEffect: false,
    body: '{"ok":false,"error":"ratelimited"}',
    headers: { 'retry-after': String(seconds) },
  };
}
