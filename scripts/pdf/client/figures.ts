import { type Book, isLeaf, type Leaf, tell } from './book.ts';

/** Makes drawings smaller that are higher than the page, and tells of them. To be called when nothing is broken into pages yet. */
export function shrinkTallFigures(book: Book): void {
  for (const figure of document.querySelectorAll('figure')) {
    const drawing = figure.querySelector('svg, img');
    if (drawing === null || !isLeaf(drawing) || figure.querySelector('table') !== null) continue;
    restoreSize(drawing);
    const own = book.notes.filter(({ ref }) => figure.contains(ref));
    const notes = own.reduce((sum, { height }) => sum + height, own.length > 0 ? book.emptyBox : 0);
    const room = book.geometry.height - 2 - notes;
    const { height } = figure.getBoundingClientRect();
    if (height <= room) continue;
    const size = drawing.getBoundingClientRect();
    const factor = Math.max(0.05, (size.height - (height - room)) / size.height);
    shrink(drawing, size, factor);
    if (figure.id === '') continue; // a picture may be as small as it must
    const percent = Math.floor(factor * 100);
    tell(book, {
      sv: `Figuren ${figure.id} är högre än sidan och är förminskad till ${percent} procent`,
      en: `The figure ${figure.id} is higher than the page and has been shrunk to ${percent} per cent`,
    });
  }
}

function shrink(drawing: Leaf, { width, height }: DOMRect, factor: number): void {
  if (drawing.tagName === 'svg' && !drawing.hasAttribute('viewBox'))
    drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
  drawing.setAttribute('data-size', `${drawing.style.width}/${drawing.style.height}`);
  drawing.style.width = `${width * factor}px`;
  drawing.style.height = `${height * factor}px`;
}

function restoreSize(drawing: Leaf): void {
  const size = drawing.getAttribute('data-size');
  if (size === null) return;
  const [width = '', height = ''] = size.split('/');
  Object.assign(drawing.style, { width, height });
  drawing.removeAttribute('data-size');
}
