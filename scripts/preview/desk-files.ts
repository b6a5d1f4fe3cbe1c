import { readFile } from 'node:fs/promises';

import { browserScript } from '../browser/script.ts';

export interface DeskFile {
  type: string;
  body: string;
}

/** What the desk and its pages load of the engine's own, by address. The theme's colours are `deskTheme`. */
export async function deskFiles(): Promise<ReadonlyMap<string, DeskFile>> {
  const [desk, page, worker, style] = await Promise.all([
    browserScript(new URL('client/desk.ts', import.meta.url)),
    browserScript(new URL('client/page.ts', import.meta.url)),
    browserScript(new URL('client/events-worker.ts', import.meta.url)),
    readFile(new URL('client/desk.css', import.meta.url), 'utf8'),
  ]);
  return new Map([
    ['/desk/desk.js', script(desk)],
    ['/desk/page.js', script(page)],
    ['/desk/events-worker.js', script(worker)],
    ['/desk/desk.css', { type: 'text/css', body: style }],
  ]);
}

function script(body: string): DeskFile {
  return { type: 'text/javascript', body };
}
