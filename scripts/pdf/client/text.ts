/** Words of an element, without notes, references to them and page numbers. */
export function textOf(element: Element): string {
  const copy = document.importNode(element, true);
  for (const each of copy.querySelectorAll('.ref, .fn, .fnbox, .on-page, .page')) each.remove();
  return copy.textContent.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
}
