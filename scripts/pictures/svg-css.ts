import { unsafe } from './svg-refusal.ts';

/** Names that fetch, with the address; other functions of CSS do not. */
const fetching = /(?:url|src|image-set|image)\s*\(\s*(?:["']([^"']*)|([^)"']*))/gi;

/** Written out in the file itself: a picture, or a font, which is left out. */
const inner =
  /^data:(?:image\/(?:png|jpe?g|gif|webp)|(?:application\/(?:x-)?font|font)[\w/.+-]*)[;,]/i;

/** Refuses CSS, or an attribute that may hold some, that fetches anything. */
export function reportedCss(text: string): void {
  if (!/[\\@(]/.test(text)) return;
  const css = text.replaceAll(/\/\*[\s\S]*?\*\//g, ' ');
  if (/\\/.test(css) && /[(@]/.test(css))
    throw unsafe({
      sv: 'CSS med omskrivna tecken (`\\`)',
      en: 'CSS with escaped characters (`\\`)',
    });
  if (/@\s*import/i.test(css))
    throw unsafe({
      sv: 'CSS som hämtar en fil (`@import`)',
      en: 'CSS that fetches a file (`@import`)',
    });
  for (const [, quoted, bare] of css.matchAll(fetching))
    reportAddress((quoted ?? bare ?? '').trim());
  if (/expression\s*\(|javascript:/i.test(css))
    throw unsafe({ sv: 'ett skript i CSS', en: 'a script in CSS' });
}

function reportAddress(address: string): void {
  if (address === '' || address.startsWith('#') || inner.test(address)) return;
  const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address;
  throw unsafe({
    sv: `CSS som hämtar en fil (\`url(${shown})\`)`,
    en: `CSS that fetches a file (\`url(${shown})\`)`,
  });
}

/** Without fonts of its own, and with nothing that ours would yield to: text is set in the fonts of the report. */
export function withoutFonts(css: string): string {
  return css.replaceAll(/@font-face\s*\{[^}]*\}/gi, '').replaceAll(/!\s*important/gi, '');
}
