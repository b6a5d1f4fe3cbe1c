import type { AddressOf } from '../handover/fragment/context.ts';
import { fragmentOf } from '../handover/fragment/fragment.ts';
import type { Handover } from '../handover/handover.ts';
import { type MediaFile, mediaOf } from '../handover/media.ts';
import { ingressOf } from '../handover/package-texts.ts';
import { slugOf } from '../model/slug.ts';
import { termsOf } from '../model/terms.ts';

/** What a document becomes on a site. */
export interface SiteContent {
  /** Identifier of the document. */
  id: string;
  title: string;
  /** Last part of the page's address, as it is wished. */
  slug: string;
  /** For lists of pages; `null` where there is nothing short enough. */
  excerpt: string | null;
  /** What the element around the page says, by which it is known whose page it is. */
  mark: string;
  media: readonly MediaFile[];
  /** Names among the media: the PDF, and the picture that represents the page. */
  pdf: string | null;
  picture: string | null;
  /** What report.yaml says of where page, PDF and picture are published. */
  known: Readonly<Record<'address' | 'pdfAddress' | 'imageAddress', string | null>>;
  /** The text as WordPress keeps it. */
  content: (addressOf: AddressOf) => string;
}

export async function siteContentOf(handover: Handover): Promise<SiteContent> {
  const { id, title, description, lang, ...config } = handover.document.config;
  const { address, pdfAddress, imageAddress } = config;
  const media = await mediaOf(handover);
  const slug = slugOf(id);
  const named = (name: string) => (media.some((file) => file.name === name) ? name : null);
  return {
    id,
    title,
    slug,
    excerpt: ingressOf(description, lang),
    mark: `id="rapport-${id}"`,
    media,
    pdf: named(`${slug}.pdf`),
    picture: named(`${slug}-${termsOf(lang).share.wide.suffix}.png`),
    known: { address, pdfAddress, imageAddress },
    content: (addressOf) => fragmentOf(handover, addressOf).blocks,
  };
}
