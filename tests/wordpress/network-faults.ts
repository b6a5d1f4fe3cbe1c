/** Ways in which the way to a site fails, put between `publish` and the network. */
import type { SiteFetch } from '../../scripts/wordpress/client.ts';

type Init = Parameters<SiteFetch>[1];

const straight: SiteFetch = async (url, init) => await fetch(url, init);

/** Which request it is, from 1, of those of its method or of all. */
interface At {
  number: number;
  method?: Init['method'];
}

function counting({ number, method }: At): (init: Init) => boolean {
  let count = 0;
  return (init) => {
    if (method !== undefined && init.method !== method) return false;
    count += 1;
    return count === number;
  };
}

/** Answers one request itself. */
export function answering(at: At, answer: () => Response | Promise<Response>): SiteFetch {
  const isIt = counting(at);
  return async (url, init) => (isIt(init) ? await answer() : await straight(url, init));
}

/** From one request on, the site is not there. */
export function downFrom(at: At): SiteFetch {
  const isIt = counting(at);
  let isDown = false;
  return async (url, init) => {
    isDown ||= isIt(init);
    if (isDown)
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }),
      });
    return await straight(url, init);
  };
}

/** Asks a plugin of the tests to get in the way. */
export function withPlugin(name: string): SiteFetch {
  return async (url, init) =>
    await straight(url, { ...init, headers: { ...init.headers, 'X-Test-Fault': name } });
}

/** A run that stops at one request, as if its process had been killed there. */
export interface Stopping {
  fetch: SiteFetch;
  /** Settles when it has stopped. */
  stopped: Promise<'stopped'>;
  /** Lets the run end, without another request. */
  end: () => void;
}

/** Stops a run at one request, before the site has got it or after it has done what it asks for. */
export function stopping(number: number, when: 'before' | 'after'): Stopping {
  const isIt = counting({ number });
  const stopped = settledLater<'stopped'>();
  const ended = settledLater<Response>();
  ended.promise.catch(() => undefined); // nobody may be waiting
  let isStopped = false;
  return {
    stopped: stopped.promise,
    end: () => ended.reject(new TypeError('fetch failed')),
    fetch: async (url, init) => {
      if (!isStopped && !isIt(init)) return await straight(url, init);
      const isFirst = !isStopped;
      isStopped = true;
      if (isFirst && when === 'after') await (await straight(url, init)).arrayBuffer();
      stopped.resolve('stopped');
      return await ended.promise;
    },
  };
}

function settledLater<Value>(): {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (error: Error) => void;
} {
  const settle: { resolve?: (value: Value) => void; reject?: (error: Error) => void } = {};
  const promise = new Promise<Value>((resolve, reject) => {
    Object.assign(settle, { resolve, reject });
  });
  return {
    promise,
    resolve: (value) => settle.resolve?.(value),
    reject: (error) => settle.reject?.(error),
  };
}
