import { report } from '../model/report.ts';
import type { ReachFailure } from '../model/rules/links.ts';
import { problemOf } from './addresses.ts';
import type { ExternalLink } from './links.ts';

/** What is asked of the network; `redirect` is always `manual`. */
export type Fetch = (
  url: string,
  init: {
    method: 'HEAD' | 'GET';
    headers: Record<string, string>;
    redirect: 'manual';
    signal: AbortSignal;
  },
) => Promise<{
  status: number;
  headers: { get: (name: string) => string | null };
  body: { cancel: () => Promise<void> } | null;
}>;

export interface Network {
  fetch: Fetch;
  /** Who asks: name, version and what for. */
  userAgent: string;
  /** In milliseconds, for each request. */
  timeout: number;
}

/** What an address answered. */
export type Answer =
  | { is: 'reached' }
  | { is: 'moved'; to: string }
  | { is: 'closed'; status: number }
  | { is: 'failed'; failure: ReachFailure; status: number | null };

const atOnce = 8;
const mostRedirects = 5;

/** Asks for each address once, eight at a time, and reports those that do not answer or have moved. */
export async function lintOnline(
  links: readonly ExternalLink[],
  network: Network,
): Promise<number> {
  const queue = [...grouped(links)].filter(([url]) => problemOf(url) === null);
  const worker = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [url, same] = next;
      const answer = await askFor(url, network);
      for (const link of same) reportAnswer(link, answer);
    }
  };
  const count = queue.length;
  await Promise.all(Array.from({ length: atOnce }, worker));
  return count;
}

/** Without its fragment, which is never sent. */
function addressOf({ url }: ExternalLink): string {
  return url.split('#')[0] ?? url;
}

function grouped(links: readonly ExternalLink[]): Map<string, ExternalLink[]> {
  const groups = new Map<string, ExternalLink[]>();
  for (const link of links) {
    const group = groups.get(addressOf(link)) ?? [];
    group.push(link);
    groups.set(addressOf(link), group);
  }
  return groups;
}

function reportAnswer({ url, file, placeOf }: ExternalLink, answer: Answer): void {
  switch (answer.is) {
    case 'reached':
      return undefined;
    case 'moved':
      // A DOI is there to send on.
      if (/^https:\/\/doi\.org\//i.test(url)) return undefined;
      return report(file, 'link-direct', { url, to: answer.to }, { place: placeOf() });
    case 'closed':
      return report(file, 'link-confirmed', { url, status: answer.status }, { place: placeOf() });
    case 'failed': {
      const { failure, status } = answer;
      return report(file, 'link-reachable', { url, failure, status }, { place: placeOf() });
    }
  }
}

/** Follows the address to its end. It has moved for good when every step on the way says so. */
export async function askFor(url: string, network: Network): Promise<Answer> {
  let at = url;
  let isForGood = true;
  for (let step = 0; step <= mostRedirects; step += 1) {
    const answer = await askOnce(at, network);
    if ('is' in answer) return answer;
    const { status, location } = answer;
    if (location === null) {
      const failed = failureOf(status);
      if (failed !== null) return failed;
      return at === url || !isForGood ? { is: 'reached' } : { is: 'moved', to: at };
    }
    if (!URL.canParse(location, at)) return { is: 'failed', failure: 'astray', status };
    const next = new URL(location, at).href;
    // A server must not send us into the network around this computer.
    if (problemOf(next) !== null) return { is: 'failed', failure: 'astray', status };
    isForGood &&= status === 301 || status === 308;
    at = next;
  }
  return { is: 'failed', failure: 'circular', status: null };
}

/** Servers that let no program in, or ask it to wait: their answer says nothing of the page. */
const closed: ReadonlySet<number> = new Set([401, 403, 407, 429, 451, 503, 999]);

function failureOf(status: number): Answer | null {
  if (status < 400) return null;
  if (closed.has(status)) return { is: 'closed', status };
  return { is: 'failed', failure: status === 404 || status === 410 ? 'missing' : 'faulty', status };
}

type Response = { status: number; location: string | null };

/** HEAD, which costs the server least; GET where HEAD is not understood. */
async function askOnce(url: string, network: Network): Promise<Answer | Response> {
  const head = await request(url, 'HEAD', network);
  const isSettled =
    'is' in head ? head.is === 'failed' && head.failure === 'unknown' : head.status < 400;
  return isSettled ? head : request(url, 'GET', network);
}

async function request(
  url: string,
  method: 'HEAD' | 'GET',
  { fetch, userAgent, timeout }: Network,
): Promise<Answer | Response> {
  const headers = { 'user-agent': userAgent, accept: '*/*' };
  const signal = AbortSignal.timeout(timeout);
  try {
    const {
      status,
      headers: answered,
      body,
    } = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal,
    });
    await body?.cancel();
    const isRedirect = status >= 300 && status < 400 && status !== 304;
    return { status, location: isRedirect ? answered.get('location') : null };
  } catch (error) {
    return { is: 'failed', failure: failureIn(error), status: null };
  }
}

/** `fetch` throws a TypeError whose cause carries the code of the system. */
function failureIn(error: unknown): ReachFailure {
  if (error instanceof Error && error.name === 'TimeoutError') return 'slow';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown';
  return code.includes('TIMEOUT') ? 'slow' : 'refused';
}
