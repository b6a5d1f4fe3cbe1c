import { withScript } from '../html/script-policy.ts';
import type { ReviewCode } from './client-code.ts';
import type { ReviewData } from './wire.ts';

/** What a mailed page is made of. */
export interface ReviewPage extends ReviewData {
  /** The document's page for screens. */
  html: string;
  client: ReviewCode;
}

/**
 * A page that can be mailed and commented on: one file, which asks for nothing and runs no script but ours (its hash is in the
 * page's policy).
 */
export function reviewPage({ html, document, lang, annotations, client }: ReviewPage): string {
  const data = jsonForPage({ document, lang, annotations } satisfies ReviewData);
  const comments = `<script type="application/json" id="rapport-comments">${data}</script>\n`;
  return withScript(html, { ...client, data: comments });
}

/** JSON that ends no element and opens no comment. */
function jsonForPage(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
}
