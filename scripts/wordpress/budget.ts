/** Writes of a stretch of time, which begins at `at`. */
export interface WriteCount {
  /** ISO 8601, UTC. */
  at: string;
  count: number;
}

/** Sites let a program write 50 times in five minutes, by their own rules or those of a firewall before them. */
export const mostWrites = 50;
export const spanMs = 5 * 60_000;
/** Writes are remembered by half minutes, so that the file that keeps them does not grow long. */
const stretchMs = 30_000;

/** The writes that still count, with one more. */
export function withWrite(writes: readonly WriteCount[], now: number): WriteCount[] {
  const at = new Date(now - (now % stretchMs)).toISOString();
  const recent = recentOf(writes, now);
  const own = recent.find((each) => each.at === at);
  const others = recent.filter((each) => each !== own);
  return [...others, { at, count: (own?.count ?? 0) + 1 }];
}

export function recentOf(writes: readonly WriteCount[], now: number): WriteCount[] {
  // A clock that was set back must not stop the work for long.
  return writes.filter(({ at }) => endOf(at) > now && Date.parse(at) <= now + stretchMs);
}

/** When a write of that stretch counts no more: its last moment decides. */
function endOf(at: string): number {
  return Date.parse(at) + stretchMs + spanMs;
}

/** Milliseconds until one more may be sent. */
export function waitBeforeWrite(writes: readonly WriteCount[], now: number): number {
  const recent = recentOf(writes, now).sort((a, b) => a.at.localeCompare(b.at));
  let left = recent.reduce((sum, { count }) => sum + count, 0);
  let until = now;
  for (const { at, count } of recent) {
    if (left < mostWrites) break;
    left -= count;
    until = endOf(at);
  }
  return until - now;
}

/** Milliseconds that the waiting for so many writes will take, however quickly the site answers. */
export function waitsFor(count: number, writes: readonly WriteCount[], now: number): number {
  let [at, made] = [now, [...writes]];
  for (let sent = 0; sent < count; sent += 1) {
    at += waitBeforeWrite(made, at);
    made = withWrite(made, at);
  }
  return at - now;
}
