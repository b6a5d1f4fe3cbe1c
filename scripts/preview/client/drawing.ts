import { h } from '../../browser/client/dom.ts';
import type { DeskFigure } from '../desk-state.ts';

/*
 * Drawings of figures, fetched from the preview. Each stands in a shadow tree of its own: the same drawing is shown several times,
 * and what its parts are called must mean its own.
 */

export type Ground = 'light' | 'dark' | 'print';

const drawn = new CSSStyleSheet();
drawn.replaceSync(':host { display: block } svg { display: block; width: 100%; height: auto }');

/** A drawing of an older `version` of the desk is fetched again; `fault` is said when there is none. */
export function drawingOf(
  { id, alt }: Pick<DeskFigure, 'id' | 'alt'>,
  ground: Ground,
  version: number,
  fault: string,
): HTMLElement {
  const host = h('div', { class: 'drawing', role: 'img', 'aria-label': alt });
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [drawn];
  const fill = async () => {
    const svg = await fetchDrawing(id, ground, version);
    if (svg === null) root.replaceChildren(h('p', {}, fault));
    else root.replaceChildren(document.importNode(svg, true));
  };
  whenSeen(host, () => void fill());
  return host;
}

type Drawing = Promise<Element | null>;

/** The latest of each, so that a panel drawn anew asks for nothing. */
const fetched = new Map<string, { version: number; drawing: Drawing }>();

async function fetchDrawing(id: string, ground: Ground, version: number): Drawing {
  const key = `${id} ${ground}`;
  const earlier = fetched.get(key);
  if (earlier?.version === version) return await earlier.drawing;
  const drawing = load(id, ground);
  fetched.set(key, { version, drawing });
  return await drawing;
}

async function load(id: string, ground: Ground): Drawing {
  try {
    const response = await fetch(`/api/figure/${encodeURIComponent(id)}?as=${ground}`);
    if (!response.ok) return null;
    const svg = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
    if (svg.querySelector('parsererror') !== null) return null;
    // A file of its own carries its fonts; the desk has them already.
    for (const style of svg.querySelectorAll('style')) style.remove();
    return svg.documentElement;
  } catch {
    return null;
  }
}

function whenSeen(element: Element, act: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
}
