/*
 * The one connection of all windows to the preview: a shared worker that passes on what it hears.
 */

const types = ['patch', 'reload', 'desk', 'pdf'];
const ports = new Set();
let isOpen = false;

const source = new EventSource('/events');
source.addEventListener('open', () => {
  isOpen = true;
  tell({ type: 'found' });
});
source.addEventListener('error', () => {
  isOpen = false;
  tell({ type: 'lost' });
});
for (const type of types) {
  source.addEventListener(type, ({ data }) => tell({ type, data: JSON.parse(data) }));
}

function tell(message) {
  for (const port of ports) port.postMessage(message);
}

function join(port) {
  ports.add(port);
  if (isOpen) port.postMessage({ type: 'found' });
}

globalThis.addEventListener('connect', ({ ports: [port] }) => {
  port.addEventListener('message', ({ data }) => {
    if (data === 'leave') ports.delete(port);
    else join(port);
  });
  port.start();
  join(port);
});
