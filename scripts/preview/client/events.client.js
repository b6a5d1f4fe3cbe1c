/*
 * What the preview tells as it happens. All windows share one connection, in a worker: a browser has six to a server, and an
 * editor may have ten windows.
 */

/**
 * @param {Record<string, (data: unknown) => void>} handlers by event; `lost` when the connection is broken, `found` when there is one
 */
export function listen(handlers) {
  const tell = ({ type, data }) => handlers[type]?.(data);
  if (typeof SharedWorker === 'undefined') return listenAlone(handlers, tell);
  const { port } = new SharedWorker('/desk/events-worker.client.js', { name: 'rapport-events' });
  port.addEventListener('message', ({ data }) => tell(data));
  port.start();
  // A page in the back/forward cache hears nothing meanwhile.
  addEventListener('pagehide', () => port.postMessage('leave'));
  addEventListener('pageshow', ({ persisted }) => persisted && port.postMessage('join'));
}

function listenAlone(handlers, tell) {
  const source = new EventSource('/events');
  source.addEventListener('open', () => tell({ type: 'found' }));
  source.addEventListener('error', () => tell({ type: 'lost' }));
  for (const type of Object.keys(handlers)) {
    if (type === 'found' || type === 'lost') continue;
    source.addEventListener(type, ({ data }) => tell({ type, data: JSON.parse(data) }));
  }
}
