import { problemOf } from '../lint/addresses.ts';
import type { AnswerFault } from '../model/rules/published-files.ts';

/** What is asked of the network; redirects are followed by us alone. */
export type PageFetch = (
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
  body: { getReader: () => Reader; cancel: () => Promise<void> } | null;
}>;

interface Reader {
  read: () => Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel: () => Promise<void>;
}

export interface Network {
  fetch: PageFetch;
  /** Who asks: name, version and what for. */
  userAgent: string;
  /** In milliseconds, for each request with all that it answers. */
  timeout: number;
  /** Address that the user named: its host may be asked also where it is this computer or one of its network. */
  named: string;
}

export interface Got {
  is: 'got';
  /** Where it was, after redirects. */
  url: string;
  /** Of the header `Content-Type`. */
  type: string;
  bytes: Uint8Array;
}

export type Answer = Got | { is: 'failed'; fault: AnswerFault; status: number | null };

interface Asked {
  method: 'HEAD' | 'GET';
  /** Bytes that are read at most. */
  most: number;
  /** Whether a redirect may lead to another host. */
  isBound: boolean;
}

const mostRedirects = 5;

/** Asks for an address and what it sends on to. Nothing is thrown but for faults of ours. */
export async function ask(url: string, network: Network, asked: Asked): Promise<Answer> {
  let at = url;
  for (let step = 0; step <= mostRedirects; step += 1) {
    if (!mayAsk(at, network)) return failed(step === 0 ? 'private' : 'astray');
    const answer = await askOnce(at, network, asked);
    if ('is' in answer) return answer;
    const { location, status } = answer;
    if (!URL.canParse(location, at)) return failed('astray', status);
    const next = new URL(location, at).href;
    if (asked.isBound && !isSameHost(at, next)) return failed('astray', status);
    at = next;
  }
  return failed('circular');
}

/** Hosts on the web, and the one that the user named himself. */
export function mayAsk(url: string, { named }: Network): boolean {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return new URL(url).host === new URL(named).host || problemOf(url) === null;
}

/** The same name, and the same port unless it goes over to https. */
function isSameHost(from: string, to: string): boolean {
  const [one, other] = [new URL(from), new URL(to)];
  if (one.host === other.host)
    return one.protocol === other.protocol || other.protocol === 'https:';
  return false;
}

function failed(fault: AnswerFault, status: number | null = null): Answer {
  return { is: 'failed', fault, status };
}

/** Servers that let no program in, or ask it to wait. */
const closed: ReadonlySet<number> = new Set([401, 403, 407, 429, 451, 503, 999]);

function faultOf(status: number): AnswerFault | null {
  if (status >= 200 && status < 300) return null;
  if (closed.has(status)) return 'closed';
  return status === 404 || status === 410 ? 'missing' : 'faulty';
}

async function askOnce(
  url: string,
  { fetch, userAgent, timeout }: Network,
  { method, most }: Asked,
): Promise<Answer | { location: string; status: number }> {
  const signal = AbortSignal.timeout(timeout);
  const headers = { 'user-agent': userAgent, accept: '*/*' };
  try {
    const {
      status,
      headers: answered,
      body,
    } = await fetch(url, { method, headers, redirect: 'manual', signal });
    const location = answered.get('location');
    const isRedirect = status >= 300 && status < 400 && location !== null;
    const fault = faultOf(status);
    if (isRedirect || fault !== null) await body?.cancel();
    if (isRedirect) return { location, status };
    if (fault !== null) return failed(fault, status);
    const bytes = body === null ? new Uint8Array() : await read(body.getReader(), most);
    const type = answered.get('content-type') ?? '';
    return bytes === null ? failed('large', status) : { is: 'got', url, type, bytes };
  } catch (error) {
    return failed(faultIn(error));
  }
}

async function read(reader: Reader, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value = new Uint8Array() } = await reader.read();
    if (done) return Buffer.concat(parts);
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

/** `fetch` throws a TypeError whose cause carries the code of the system. */
function faultIn(error: unknown): AnswerFault {
  if (error instanceof Error && error.name === 'TimeoutError') return 'slow';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown';
  return code.includes('TIMEOUT') ? 'slow' : 'refused';
}

/** Does something for each, some at a time. */
export async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  use: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items].reverse();
  const worker = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) await use(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
