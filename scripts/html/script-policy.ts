import { createHash } from 'node:crypto';

/** A script of ours for a page that otherwise has none, its style, and data that it reads. */
export interface PageScript {
  script: string;
  style: string;
  /** Elements before the script. */
  data?: string;
}

/**
 * A page of our own with one script at its end. Its policy, in place of the page's own, since of two both would hold, lets the page run
 * that script by its hash, ask for nothing, and be sent nowhere.
 */
export function withScript(html: string, { script, style, data = '' }: PageScript): string {
  const code = script.replaceAll(/<\/(script)/gi, String.raw`<\/$1`);
  const hash = createHash('sha256').update(code).digest('base64');
  return withPolicy(html, hash)
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${data}<script>${code}</script></body>`);
}

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
