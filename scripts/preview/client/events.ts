import { handle, type Handlers, hear, type Message } from './event-source.ts';

/*
 * What the preview tells as it happens. All windows share one connection, in a worker: a browser has six to a server, and an
 * editor may have ten windows.
 */

export function listen(handlers: Handlers): void {
  const tell = (message: Message): void => handle(handlers, message);
  if (typeof SharedWorker === 'undefined') return hear(tell);
  const { port } = new SharedWorker('/desk/events-worker.js', { name: 'rapport-events' });
  port.addEventListener('message', ({ data }: MessageEvent<Message>) => tell(data));
  port.start();
  // A page in the back/forward cache hears nothing meanwhile.
  addEventListener('pagehide', () => port.postMessage('leave'));
  addEventListener('pageshow', ({ persisted }) => persisted && port.postMessage('join'));
  return undefined;
}
