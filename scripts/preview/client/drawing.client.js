import { h } from './elements.client.js';

/*
 * Drawings of figures, fetched from the preview. Each stands in a shadow tree of its own: the same drawing is shown several times,
 * and what its parts are called must mean its own.
 */

/** @typedef {'light' | 'dark' | 'print'} Ground */

const drawn = new CSSStyleSheet();
drawn.replaceSync(':host { display: block } svg { display: block; width: 100%; height: auto }');

/**
 * @param {{ id: string, alt: string }} figure
 * @param {Ground} ground
 * @param {number} version of the desk: a drawing of an older one is fetched again
 * @param {string} fault what is said when there is no drawing
 */
export function drawingOf({ id, alt }, ground, version, fault) {
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

/** The latest of each, so that a panel drawn anew asks for nothing. */
const fetched = new Map();

async function fetchDrawing(id, ground, version) {
  const key = `${id} ${ground}`;
  if (fetched.get(key)?.version !== version) {
    fetched.set(key, { version, drawing: load(id, ground) });
  }
  return await fetched.get(key).drawing;
}

async function load(id, ground) {
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

function whenSeen(element, act) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
}
