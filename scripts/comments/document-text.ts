/** A run of text that stands by itself on the page: a paragraph, a heading, a cell. White space is single spaces. */
export interface TextBlock {
  text: string;
  /** Identifier of the heading that it stands under; of the document above the first. */
  section: string | null;
}

/** Part of a document's text; offsets in UTF-16 units, `end` excluded. */
export interface Span {
  start: number;
  end: number;
}

/** The text of a document as comments see it. The same on disk, in the preview and in a mailed page. */
export interface DocumentText {
  /** Blocks with one space between them: a paragraph that is split or joined changes nothing. */
  text: string;
  /** By block. */
  spans: readonly Span[];
  sections: ReadonlyMap<string, Span>;
  /** Identifiers of figures and tables. */
  figures: ReadonlySet<string>;
}

export function documentText(
  blocks: readonly TextBlock[],
  figures: Iterable<string>,
): DocumentText {
  const spans: Span[] = [];
  const sections = new Map<string, Span>();
  let length = 0;
  for (const { text, section } of blocks) {
    const span = { start: length, end: length + text.length };
    spans.push(span);
    length = span.end + 1;
    if (section === null) continue;
    sections.set(section, { start: sections.get(section)?.start ?? span.start, end: span.end });
  }
  const text = blocks.map((block) => block.text).join(' ');
  return { text, spans, sections, figures: new Set(figures) };
}

/** The section that a place stands in, the last that begins before it. */
export function sectionAt({ sections }: DocumentText, offset: number): string | null {
  let found: string | null = null;
  for (const [id, { start, end }] of sections) {
    if (start <= offset && offset <= end) found = id;
  }
  return found;
}

/** Tells two versions of a text apart; no protection against anybody (FNV-1a, 2 × 32 bits). */
export function versionOf({ text }: DocumentText): string {
  return `${fnv1a(text, 0x811c9dc5)}${fnv1a(text, 0x01000193)}`;
}

function fnv1a(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
