import { createHash } from 'node:crypto';

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
  const code = client.script.replaceAll(/<\/(script)/gi, String.raw`<\/$1`);
  const hash = createHash('sha256').update(code).digest('base64');
  const data = jsonForPage({ document, lang, annotations } satisfies ReviewData);
  const tail = [
    `<script type="application/json" id="rapport-comments">${data}</script>`,
    `<script>${code}</script>`,
  ];
  return withPolicy(html, hash)
    .replace('</head>', () => `<style>${client.style}</style></head>`)
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${tail.join('\n')}</body>`);
}

/** In place of the page's own: of two policies, both would hold. */
function withPolicy(html: string, hash: string): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'sha256-${hash}'`,
    `style-src 'unsafe-inline'`,
    'font-src data:',
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const own = /<meta[^>]*http-equiv="?Content-Security-Policy[^>]*>\s*/gi;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replaceAll(own, '').replace(/<head>/, () => `<head>${meta}`);
}

/** JSON that ends no element and opens no comment. */
function jsonForPage(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
}
