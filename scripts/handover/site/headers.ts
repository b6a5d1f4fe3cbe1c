import type { HandoverFile } from '../handover.ts';

/** What the pages need, and no more: they run no script, load nothing from elsewhere, and cannot be framed or sent anywhere. */
export const pagePolicy = [
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  'font-src data:',
  `img-src 'self' data:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** Of every file. PDFs have no policy: browsers show them with scripts of their own. */
const common: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
];

/**
 * The same headers in the forms of the common servers: `_headers` (Netlify, Cloudflare Pages), `.htaccess` (Apache) and lines for
 * nginx. `path` is where the folder lies on its host, with slashes at both ends; `pages` are its HTML and SVG files.
 */
export function headerFiles(path: string, pages: readonly string[]): HandoverFile[] {
  return [
    { path: '_headers', content: netlify(path, pages) },
    { path: '.htaccess', content: apache(path) },
    { path: 'nginx.conf', content: nginx(path) },
  ];
}

/** A rule names one address, or all that begin alike; pages are also served without their ending. */
function netlify(path: string, pages: readonly string[]): string {
  const indented = (lines: readonly (readonly [string, string])[]) =>
    lines.map(([name, value]) => `  ${name}: ${value}\n`).join('');
  const addresses = pages.flatMap((page) => {
    if (page === 'index.html') return ['', page];
    return page.endsWith('.html') ? [page, page.replace(/\.html$/, '')] : [page];
  });
  const policy = indented([['Content-Security-Policy', pagePolicy]]);
  return [
    `${path}*\n${indented(common)}`,
    ...addresses.map((address) => `${path}${address}\n${policy}`),
  ].join('\n');
}

function apache(path: string): string {
  const set = ([name, value]: readonly [string, string]) =>
    `  Header always set ${name} "${value}"`;
  return `ErrorDocument 404 ${path}404.html
Options -Indexes
DirectoryIndex index.html
AddDefaultCharset utf-8
AddType application/epub+zip .epub
AddType application/ld+json .jsonld
AddType text/turtle .ttl
<IfModule mod_headers.c>
${common.map(set).join('\n')}
  <FilesMatch "\\.(?:html|svg)$">
  ${set(['Content-Security-Policy', pagePolicy])}
  </FilesMatch>
</IfModule>
`;
}

/** In the \`server\` of the site; \`add_header\` of a location takes the place of those outside it. */
function nginx(path: string): string {
  const add = ([name, value]: readonly [string, string]) =>
    `  add_header ${name} "${value}" always;`;
  const all = common.map(add).join('\n');
  return `location ${path} {
  index index.html;
  error_page 404 ${path}404.html;
  charset utf-8;
${all}
  location ~ \\.(?:html|svg)$ {
  ${add(['Content-Security-Policy', pagePolicy])}
${all.replaceAll(/^/gm, '  ')}
  }
}
`;
}
