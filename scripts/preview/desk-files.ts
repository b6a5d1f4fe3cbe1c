import { readFileSync } from 'node:fs';

/** Modules of the desk that run in the browser, `desk.client.js` first. */
export const clientModules = [
  'desk',
  'block-cursor',
  'colour-vision',
  'comments-tab',
  'controls',
  'drawing',
  'elements',
  'events',
  'events-worker',
  'figure-view',
  'figures',
  'messages',
  'model',
  'numbers',
  'outline',
  'page',
  'page-frame',
  'panel',
  'patch',
  'pdf-pane',
  'place-links',
  'places',
  'scheme',
  'settings',
  'shortcuts',
  'source-box',
  'tabs',
  'todo',
  'words',
] as const;

export interface DeskFile {
  type: string;
  body: string;
}

/** What the desk's page loads of the engine's own, by address. The theme's colours are `deskTheme`. */
export function deskFiles(): ReadonlyMap<string, DeskFile> {
  const modules = clientModules.map((name): [string, DeskFile] => [
    `/desk/${name}.client.js`,
    { type: 'text/javascript', body: own(`client/${name}.client.js`) },
  ]);
  return new Map([
    ...modules,
    [
      '/desk/idiomorph.js',
      { type: 'text/javascript', body: own('../../node_modules/idiomorph/dist/idiomorph.esm.js') },
    ],
    ['/desk/desk.css', { type: 'text/css', body: own('client/desk.css') }],
  ]);
}

function own(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
