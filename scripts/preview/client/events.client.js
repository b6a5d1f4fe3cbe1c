/*
 * What the preview tells as it happens.
 */

/**
 * @param {Record<string, (data: unknown) => void>} handlers by event; `lost` when the connection is broken, `found` when there is one
 */
export function listen(handlers) {
  const source = new EventSource('/events');
  source.addEventListener('open', () => handlers.found?.());
  source.addEventListener('error', () => handlers.lost?.());
  for (const [type, handle] of Object.entries(handlers)) {
    if (type === 'found' || type === 'lost') continue;
    source.addEventListener(type, ({ data }) => handle(data === '' ? null : JSON.parse(data)));
  }
}
