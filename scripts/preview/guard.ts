import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What every answer says: nothing is kept, nothing is guessed, and no other site may look at or frame it. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; " +
    "img-src 'self' data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
};

export interface Guarded {
  /** Where the server listens. */
  port: number;
  /** Random, given to our own pages alone: a writing request must bring it. */
  token: string;
}

/** An answer that refuses: HTTP status and the word for it. */
export interface Refusal {
  status: 400 | 403 | 405 | 415 | 421;
  reason: string;
}

/**
 * Whether a request may be answered. A page of another site can make a browser ask us for anything, also under a name that
 * it lets point here (DNS rebinding): so the Host must be ours to the letter, and the Origin, where there is one.
 */
export function refusalOf(request: IncomingMessage, { port, token }: Guarded): Refusal | null {
  const { headers, method = '' } = request;
  if (!hosts(port).includes(headers.host ?? '')) return { status: 421, reason: 'host' };
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, reason: 'site' };
  }
  const { origin } = headers;
  if (origin !== undefined && !hosts(port).some((host) => origin === `http://${host}`)) {
    return { status: 403, reason: 'origin' };
  }
  if (method === 'GET' || method === 'HEAD') return null;
  return method === 'POST' ? refusalOfPost(request, token) : { status: 405, reason: 'method' };
}

function refusalOfPost({ headers }: IncomingMessage, token: string): Refusal | null {
  if (headers.origin === undefined) return { status: 403, reason: 'origin' };
  if (!isSame(String(headers['x-rapport-token'] ?? ''), token)) {
    return { status: 403, reason: 'token' };
  }
  const type = headers['content-type']?.split(';')[0]?.trim();
  return type === 'application/json' ? null : { status: 415, reason: 'type' };
}

function hosts(port: number): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** Takes as long however much of it is right. */
function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
