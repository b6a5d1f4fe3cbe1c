/**
 * Keeps paragraphs of three lines on one page. `orphans` and `widows` of 2 would do, but where both cannot be had Chromium
 * breaks after the second line and leaves the third alone on the next page.
 */
export function keepShortParagraphs(): void {
  const paragraphs = document.querySelectorAll<HTMLElement>('main p, main li:not(:has(p, ul, ol))');
  for (const element of document.querySelectorAll<HTMLElement>('[data-kept]')) {
    element.style.removeProperty('break-inside');
    element.removeAttribute('data-kept');
  }
  for (const element of [...paragraphs].filter(isShort)) {
    element.style.breakInside = 'avoid';
    element.toggleAttribute('data-kept', true);
  }
}

function isShort(element: Element): boolean {
  const lines = element.clientHeight / Number.parseFloat(getComputedStyle(element).lineHeight);
  return Math.floor(lines) === 3;
}
