import { type PreviewEvent, previewEvents, type PreviewEvents } from '../wire.ts';

/** What is heard of the preview: its events, and whether there is a connection. */
interface Heard extends PreviewEvents {
  found: null;
  lost: null;
}

/** Something that was heard. */
export type Message<Type extends keyof Heard = keyof Heard> = {
  [Each in Type]: { type: Each; data: Heard[Each] };
}[Type];

export type Handlers = { readonly [Type in keyof Heard]?: (data: Heard[Type]) => void };

/** Opens a connection and tells all that is heard. */
export function hear(tell: (message: Message) => void): void {
  const source = new EventSource('/events');
  source.addEventListener('open', () => tell({ type: 'found', data: null }));
  source.addEventListener('error', () => tell({ type: 'lost', data: null }));
  for (const type of previewEvents) {
    source.addEventListener(type, ({ data }: MessageEvent<string>) => tell(messageIn(type, data)));
  }
}

/** The preview is of our own version, so what it sends is what the event's name says. */
function messageIn(type: PreviewEvent, json: string): Message {
  return { type, data: JSON.parse(json) as unknown } as Message;
}

/** Calls the handler of what was heard. */
export function handle<Type extends keyof Heard>(handlers: Handlers, message: Message<Type>): void {
  handlers[message.type]?.(message.data);
}
