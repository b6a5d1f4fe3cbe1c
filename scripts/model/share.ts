import type { FigureSpec } from './figure.ts';

/** Pictures to share: a chart in a frame that says what it shows, of whom, and who says so. */

/** Of social media and of web pages (Open Graph), and the square one of feeds on phones; CSS px, which are dots in the PNG. */
export const shareFormats = {
  wide: { width: 1200, height: 675 },
  square: { width: 1080, height: 1080 },
} as const;

export const shareShapes = ['wide', 'square'] as const;
export type ShareShape = (typeof shareShapes)[number];

/** The words of the frame, in plain text; an empty text is not there. */
export interface ShareTexts {
  headline: string;
  /** What was asked, and of whom. */
  about: readonly string[];
  /** What signs mean, other notes, and the source of the numbers. */
  notes: readonly string[];
  /** Those that the chart cannot be read without, and that there are more: for frames without room for all. */
  fewerNotes: readonly string[];
  /** Where the figure stands, and who publishes it. */
  sender: readonly string[];
}

/** A picture to share, whole; `svg` is `null` where chart and words are more than its frame holds in sizes that can be read. */
export interface SharePicture {
  figure: string;
  shape: ShareShape;
  svg: string | null;
}

/** A figure with the words of its frame; plain data. */
export interface ShareRequest {
  spec: FigureSpec;
  texts: ShareTexts;
}

/** Of links to a page (Open Graph); CSS px, which are dots in the PNG. */
export const linkFormat = { width: 1200, height: 630 } as const;

/** A finding in plain text, and what of its beginning is seen first. */
export interface SharedFinding {
  /** Such as ”41 procent”; empty where it begins with no strong words. */
  key: string;
  rest: string;
}

/** The words of a document's own picture to share; an empty text is not there. */
export interface CoverTexts {
  whole: string;
  number: string;
  title: string;
  /** Instead, where there is no room for the title. */
  shortTitle: string;
  authors: string;
  finding: SharedFinding | null;
  sender: string;
}

/** The picture that a link to a document is shown with. */
export interface CoverPicture {
  svg: string;
  /** As it is shown. */
  title: string;
  /** Whether the finding had room. */
  hasFinding: boolean;
}
