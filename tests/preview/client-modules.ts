/*
 * The desk's modules that need no page, typed: they are plain JavaScript, of which the compiler knows nothing.
 */

interface Place {
  path: string;
  line: number;
  column: number;
}

async function load<Module>(name: string): Promise<Module> {
  const url = new URL(`../../scripts/preview/client/${name}.client.js`, import.meta.url);
  return (await import(url.href)) as Module;
}

export const places = await load<{
  placeIn: (source: string | undefined) => Place | null;
  blockAt: (blocks: readonly (Place | null)[], wanted: Place) => number;
  editorAddress: (template: string, place: Place) => string;
  mappedHeight: (height: number, from: readonly number[], to: readonly number[]) => number;
}>('places');

export const words = await load<{
  sayer: (
    terms: Readonly<Record<string, string>>,
  ) => (name: string, values?: Record<string, string | number>) => string;
}>('words');

export const vision = await load<{
  visions: Readonly<Record<string, readonly (readonly number[])[]>>;
}>('colour-vision');
