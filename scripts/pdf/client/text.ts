/** Words of an element, and what stands for its pictures, without notes, references to them and page numbers. */
export function textOf(element: Element): string {
  const copy = document.importNode(element, true);
  for (const each of copy.querySelectorAll('.ref, .fn, .fnbox, .on-page, .page')) each.remove();
  for (const each of copy.querySelectorAll('img')) each.replaceWith(each.alt);
  return copy.textContent.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
}

/** ”not-3”: a note by the name that messages give it, without the sign before our own identifiers. */
export function nameOfNote(id: string): string {
  return id.replace(/^_/, '');
}
