export interface RunningHeads {
  /** On left pages; when it is empty, the title stands there too. */
  author: string;
  /** On right pages: the title, shortened if need be. */
  title: string;
}

/**
 * Style rules for the heads of the pages: page number at the outer edge, author on left pages, title on right ones, and
 * nothing on the first. Written as `@page` rules, since Chromium has neither `string-set` nor running elements.
 */
export function pageRules({ author, title }: RunningHeads): string {
  return `
@page :left {
  @top-left { ${folio} text-align: left; }
  @top-right { ${head(author === '' ? title : author)} text-align: right; }
}
@page :right {
  @top-left { ${head(title)} text-align: left; }
  @top-right { ${folio} text-align: right; }
}
@page :first {
  @top-left { content: none; }
  @top-right { content: none; }
}
`;
}

/** Ends 26 px above the text; the two boxes share its width. */
const place = 'vertical-align: bottom; padding-bottom: 26px; color: var(--ink);';
const folio = `content: counter(page); width: 12%; font: 500 11px/14px var(--sans); ${place}`;

function head(text: string): string {
  return `content: ${cssString(text)}; width: 88%; font: italic 400 12px/14px var(--serif); ${place}`;
}

/** As a CSS string that can neither end itself nor the `<style>` element it stands in. */
function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (character) => {
    return `\\${character.codePointAt(0)?.toString(16) ?? ''} `;
  });
  return `"${escaped}"`;
}
