/** Words of an element, and what stands for its pictures and formulas on one line, without notes, references to them and page numbers. */
export function textOf(element: Element): string {
  return textWith(element, (formula) => formula.getAttribute('data-text') ?? '');
}

/** The same without formulas. */
export function wordsIn(element: Element): string {
  return textWith(element, () => ' ');
}

function textWith(element: Element, textOfFormula: (formula: Element) => string): string {
  const copy = document.importNode(element, true);
  for (const each of copy.querySelectorAll('.ref, .fn, .fnbox, .on-page, .page')) each.remove();
  for (const each of copy.querySelectorAll('[data-text]')) each.replaceWith(textOfFormula(each));
  for (const each of copy.querySelectorAll('img')) each.replaceWith(each.alt);
  return copy.textContent.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
}

/** ”not-3”: a note by the name that messages give it, without the sign before our own identifiers. */
export function nameOfNote(id: string): string {
  return id.replace(/^_/, '');
}
