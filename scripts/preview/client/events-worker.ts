import { hear, type Message } from './event-source.ts';

/*
 * The one connection of all windows to the preview: a shared worker that passes on what it hears.
 */

const ports = new Set<MessagePort>();
let isOpen = false;

hear((message) => {
  if (message.type === 'found') isOpen = true;
  if (message.type === 'lost') isOpen = false;
  for (const port of ports) tell(port, message);
});

function tell(port: MessagePort, message: Message): void {
  port.postMessage(message);
}

function join(port: MessagePort): void {
  ports.add(port);
  if (isOpen) tell(port, { type: 'found', data: null });
}

globalThis.addEventListener('connect', (event) => {
  const [port] = event instanceof MessageEvent ? event.ports : [];
  if (port === undefined) return;
  port.addEventListener('message', ({ data }) => {
    if (data === 'leave') ports.delete(port);
    else join(port);
  });
  port.start();
  join(port);
});
