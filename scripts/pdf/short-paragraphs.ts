/**
 * Keeps paragraphs of three lines on one page; run in the page before it is printed. `orphans` and `widows` of 2 would
 * do, but where both cannot be had Chromium breaks after the second line and leaves the third alone on the next page.
 */
export const keepShortParagraphs = `
  for (const element of document.querySelectorAll('p, li:not(:has(p, ul, ol))')) {
    const lines = element.clientHeight / parseFloat(getComputedStyle(element).lineHeight);
    if (Math.floor(lines) === 3) element.style.breakInside = 'avoid';
  }
`;
