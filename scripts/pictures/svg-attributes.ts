import type { SaxesTagNS } from 'saxes';

import { reportedCss, withoutFonts } from './svg-css.ts';
import { escaped, unsafe } from './svg-refusal.ts';

const xlink = 'http://www.w3.org/1999/xlink';
const xml = 'http://www.w3.org/XML/1998/namespace';

/** A picture within the picture, written out. */
const innerPicture = /^data:image\/(?:png|jpe?g|gif|webp);base64,[\w+/=\s]*$/;

/** What a picture needs of an element's attributes, as it is written; `except` are those that are written otherwise. */
export function attributesOf(
  { local: element, attributes }: SaxesTagNS,
  except: readonly string[] = [],
): string {
  return Object.values(attributes)
    .map(({ local, uri, value }) => {
      if (uri === '' && except.includes(local)) return '';
      const name = nameOf(element, local, uri, value);
      return name === null
        ? ''
        : ` ${name}="${escaped(name === 'style' ? withoutFonts(value) : value)}"`;
    })
    .join('');
}

/** The name that an attribute is written by; `null` for what no picture needs. */
function nameOf(element: string, local: string, uri: string, value: string): string | null {
  if (/^on/i.test(local))
    throw unsafe({ sv: `ett skript (\`${local}\`)`, en: `a script (\`${local}\`)` });
  if (local === 'href' && (uri === '' || uri === xlink)) return hrefOf(element, value);
  if (uri === xml) return local === 'space' || local === 'lang' ? `xml:${local}` : null;
  if (uri !== '' || /^(?:data-|aria-|xmlns|role$|tabindex$|target$|src$|base$)/i.test(local))
    return null;
  reportedCss(value);
  return local;
}

function hrefOf(element: string, value: string): string | null {
  const address = value.trim();
  if (address.startsWith('#')) return 'xlink:href';
  if (element === 'a') return null; // what it says is kept; in a picture nothing can be followed
  if (element === 'image' && innerPicture.test(address)) return 'xlink:href';
  const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address;
  throw unsafe({
    sv: `en hänvisning ut ur filen (\`${shown}\`)`,
    en: `a reference out of the file (\`${shown}\`)`,
  });
}
