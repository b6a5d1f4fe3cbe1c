import { setTimeout as delay } from 'node:timers/promises';

import { SiteFault, siteFault } from './fault.ts';
import type { Secret } from './secret.ts';
import { readJson, refuseRedirect, unreachable } from './transport.ts';

/** What is asked of the network; redirects are never followed, so that the password goes to no other server. */
export type SiteFetch = (
  url: string,
  init: {
    method: 'GET' | 'POST';
    headers: Record<string, string>;
    body?: string | FormData;
    redirect: 'manual';
    signal: AbortSignal;
  },
) => Promise<Response>;

export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export const realClock: Clock = {
  now: () => Date.now(),
  wait: async (ms, signal) => {
    await delay(ms, undefined, { signal });
  },
};

export interface Question {
  method: 'GET' | 'POST';
  /** Below `/wp-json`, with a slash at its start. */
  path: string;
  query?: Readonly<Record<string, string | number>>;
  /** Data to send as JSON, or a form with a file. */
  body?: object | FormData;
  headers?: Record<string, string>;
  /** Whether the password goes along. */
  signed?: boolean;
}

export interface Answer {
  status: number;
  /** `undefined` where the answer is no JSON. */
  data: unknown;
}

export interface Client {
  address: string;
  user: string;
  ask: (question: Question) => Promise<Answer>;
  /** Asks by `?rest_route=` from now on: the site has no pretty addresses. */
  usePlainRoutes: () => void;
}

/** Requests that were sent, by method. */
export interface Sent {
  GET: number;
  POST: number;
}

/** One site, as one user, and what is used on the way there. */
export interface Connection {
  address: string;
  secret: Secret;
  fetch: SiteFetch;
  clock: Clock;
  signal: AbortSignal;
  /** Name and version of the tool. */
  userAgent: string;
  /** In milliseconds, for one question with its answer. */
  timeout: number;
  /** Counts what is sent. */
  sent: Sent;
}

export interface ClientOptions extends Connection {
  /** Waits until one more write may be sent. */
  beforeWrite: () => Promise<void>;
  /** A write was sent, whatever came of it. */
  afterWrite: () => Promise<void>;
  /** The site asked for a pause, in milliseconds. */
  onPause: (ms: number) => void;
}

/** A longer pause than this is left to the user. */
const longestPause = 15 * 60_000;
const mostPauses = 5;
/** Between tries to read from a site that does not answer. */
const retries = [1000, 3000];

/** Talks with one site, as one user. */
export function createClient(options: ClientOptions): Client {
  const { address, secret } = options;
  let plainRoutes = false;
  const send = async (question: Question): Promise<Response> => {
    const url = urlOf(address, question, plainRoutes);
    if (question.method === 'GET')
      return await tried(() => fetchOnce(url, question, options), options);
    await options.beforeWrite();
    try {
      return await fetchOnce(url, question, options);
    } finally {
      await options.afterWrite();
    }
  };
  return {
    address,
    user: secret.user,
    usePlainRoutes: () => {
      plainRoutes = true;
    },
    ask: async (question) => {
      for (let pauses = 0; ; pauses += 1) {
        const response = await send(question);
        refuseRedirect(response, options);
        const pause = pauseOf(response, options.clock.now());
        if (pause === null)
          return { status: response.status, data: await readJson(response, options) };
        await response.body?.cancel();
        if (pause > longestPause || pauses === mostPauses) {
          const minutes = Math.ceil(pause / 60_000);
          throw siteFault('site-waits', { site: address, minutes });
        }
        options.onPause(pause);
        await options.clock.wait(pause, options.signal);
      }
    },
  };
}

function urlOf(address: string, { path, query = {} }: Question, plainRoutes: boolean): string {
  const url = new URL(plainRoutes ? `${address}/` : `${address}/wp-json${path}`);
  if (plainRoutes) url.searchParams.set('rest_route', path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url.href;
}

async function fetchOnce(
  url: string,
  { method, body, headers = {}, signed = true }: Question,
  { secret, fetch, userAgent, timeout, signal, address, sent }: ClientOptions,
): Promise<Response> {
  const isForm = body instanceof FormData;
  sent[method] += 1;
  try {
    return await fetch(url, {
      method,
      headers: {
        'User-Agent': userAgent,
        Accept: 'application/json',
        ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
        ...headers,
        ...(signed && { Authorization: secret.header }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
  } catch (error) {
    signal.throwIfAborted();
    throw unreachable(address, error);
  }
}

/** Reading may be tried again: it changes nothing. */
async function tried(
  ask: () => Promise<Response>,
  { clock, signal }: ClientOptions,
): Promise<Response> {
  for (const pause of retries) {
    try {
      const response = await ask();
      if (![500, 502, 504].includes(response.status)) return response;
      await response.body?.cancel();
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof SiteFault && error.line !== 'passing') throw error; // a certificate
    }
    await clock.wait(pause, signal);
  }
  return await ask();
}

/** Milliseconds that the site asks to wait: 429, or 503 that says how long; `null` where it asks for nothing. */
export function pauseOf(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  now: number,
): number | null {
  const after = headers.get('retry-after');
  if (status !== 429 && (status !== 503 || after === null)) return null;
  if (after === null) return 30_000;
  const seconds = Number(after);
  if (Number.isFinite(seconds)) return Math.max(1000, seconds * 1000);
  const date = Date.parse(after);
  return Number.isNaN(date) ? 30_000 : Math.max(1000, date - now);
}
