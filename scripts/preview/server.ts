import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type Guarded, refusalOf, safeHeaders } from './guard.ts';
import type { PreviewEvent, PreviewEvents } from './wire.ts';

/** Something that is served. */
export interface Answer {
  status?: number;
  type: string;
  body: string | Uint8Array;
}

/** What is asked for: a path as it is in the request, decoded once, without what follows a question mark. */
export interface Asked {
  path: string;
  query: URLSearchParams;
  /** What was posted, parsed; absent when nothing may be changed. */
  posted?: unknown;
}

/** Answers from what it knows; `null` when there is no such thing. Never looks for a file by the path. */
export type Answerer = (asked: Asked) => Promise<Answer | null> | Answer | null;

export interface PreviewServer {
  port: number;
  token: string;
  /** Sends an event to every page that listens. */
  send: <Event extends PreviewEvent>(event: Event, data: PreviewEvents[Event]) => void;
  /** How many listen. */
  listeners: () => number;
  close: () => Promise<void>;
}

/** Most that a page may post, in bytes. */
const largestPost = 64 * 1024;
/** Most that may wait for a page that does not read, in bytes. */
const mostUnread = 8_000_000;
/** Pages that may listen at once; a window has one connection whatever it shows. */
const mostListeners = 64;

/**
 * Serves the preview on this machine alone. A port in use is passed by for the next one; `port` of what is returned tells which it
 * became.
 */
export async function startServer(wanted: number, answer: Answerer): Promise<PreviewServer> {
  const guarded: Guarded = { port: 0, token: randomBytes(24).toString('base64url') };
  const listeners = new Set<ServerResponse>();
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 1000 },
    (request, response) => {
      const refusal = refusalOf(request, guarded);
      if (refusal !== null) end(response, refusal.status, 'text/plain', refusal.reason);
      else if (pathOf(request) === '/events') listen(request, response, listeners);
      else void serve(request, response, answer);
    },
  );
  server.on('clientError', (_, socket) => socket.destroy());
  server.maxHeadersCount = 64;
  guarded.port = await listenOn(server, wanted);
  const beat = setInterval(() => write(listeners, ': \n\n'), 20_000);
  beat.unref();
  return {
    port: guarded.port,
    token: guarded.token,
    send: (event, data) => write(listeners, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    listeners: () => listeners.size,
    async close() {
      clearInterval(beat);
      for (const response of listeners) response.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listenOn(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
        server.off('error', resolve);
        resolve(null);
      });
    });
    if (fault === null) return (server.address() as AddressInfo).port;
    const isTaken = fault.code === 'EADDRINUSE' || fault.code === 'EACCES';
    if (!isTaken || port >= wanted + 50 || port >= 65_535) throw fault;
  }
}

function write(listeners: Iterable<ServerResponse>, text: string): void {
  for (const response of listeners) {
    // A page that does not listen any more comes back by itself, and then gets everything anew.
    if (response.writableLength > mostUnread) response.destroy();
    else response.write(text);
  }
}

/** A line to the page that stays open: server-sent events. */
function listen(
  request: IncomingMessage,
  response: ServerResponse,
  listeners: Set<ServerResponse>,
): void {
  if (request.method !== 'GET' || listeners.size >= mostListeners) {
    return end(response, request.method === 'GET' ? 503 : 405, 'text/plain', 'events');
  }
  request.socket.setNoDelay(true);
  response.writeHead(200, { ...safeHeaders, 'content-type': 'text/event-stream; charset=utf-8' });
  response.write('retry: 500\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answerer,
): Promise<void> {
  try {
    const url = urlOf(request);
    const isPost = request.method === 'POST';
    const posted = isPost ? await postedIn(request) : undefined;
    if (url === null) return end(response, 400, 'text/plain', 'address');
    if (posted !== undefined && 'fault' in posted) {
      return end(response, posted.fault, 'text/plain', 'body');
    }
    const asked = { path: url.pathname, query: url.searchParams };
    const found = await answer(posted === undefined ? asked : { ...asked, posted: posted.value });
    if (found === null) return end(response, 404, 'text/plain', 'not found');
    const { status = 200, type, body } = found;
    end(response, status, type, request.method === 'HEAD' ? '' : body);
  } catch (error) {
    end(response, 500, 'text/plain', error instanceof Error ? error.message : 'error');
  }
}

function end(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
  response.writeHead(status, { ...safeHeaders, 'content-type': type + charset });
  response.end(body);
}

function pathOf(request: IncomingMessage): string {
  return urlOf(request)?.pathname ?? '';
}

/** `null` for anything but a plain path: whole addresses, `//host`, and what a URL would change before it is looked up. */
function urlOf({ url = '' }: IncomingMessage): URL | null {
  if (!/^\/(?!\/)[\w\-./?=&%+~]*$/.test(url) || /%(?:2f|5c|00|2e)|\/\.\.?(?:[/?]|$)/i.test(url)) {
    return null;
  }
  return URL.canParse(url, 'http://127.0.0.1') ? new URL(url, 'http://127.0.0.1') : null;
}

async function postedIn(
  request: IncomingMessage,
): Promise<{ value: unknown } | { fault: 400 | 413 }> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    const chunk = part as Buffer;
    bytes += chunk.length;
    if (bytes > largestPost) return { fault: 413 };
    parts.push(chunk);
  }
  try {
    return { value: JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown };
  } catch {
    return { fault: 400 };
  }
}
