import type { Localised } from '../model/localised.ts';
import { siteFault } from './fault.ts';

const faults = {
  'no-address': { sv: 'det är ingen webbadress', en: 'it is no address of the web' },
  plain: {
    sv: 'den börjar inte med https://, och lösenordet skulle skickas okrypterat',
    en: 'it does not begin with https://, and the password would be sent unencrypted',
  },
  credentials: {
    sv: 'den innehåller ett lösenord',
    en: 'it holds a password',
  },
  more: { sv: 'den har ett ? eller ett #', en: 'it has a ? or a #' },
} as const satisfies Readonly<Record<string, Localised>>;

/**
 * The address of a site without a slash at its end: `https://www.example.se/rapporter`. Plain http is for this computer alone, as in tests.
 *
 * @throws {SiteFault} where the password must not be sent there.
 */
export function siteAddressOf(text: string): string {
  const written = text.trim();
  const url = URL.canParse(written) ? new URL(written) : null;
  const shown = url === null ? written : `${url.origin}${url.pathname}`;
  const fault = faultOf(url, written);
  if (url === null || fault !== null) {
    throw siteFault('site-address', { address: shown, reason: faults[fault ?? 'no-address'] });
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function faultOf(url: URL | null, written: string): keyof typeof faults | null {
  if (url === null || !/^https?:$/.test(url.protocol)) return 'no-address';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (/[?#]/.test(written)) return 'more';
  return url.protocol === 'https:' || isThisComputer(url.hostname) ? null : 'plain';
}

export function isThisComputer(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** What its file is called: `www.example.se`, `127.0.0.1-8080`, `www.example.se-rapporter`. */
export function siteNameOf(address: string): string {
  const { host, pathname } = new URL(address);
  const name = `${host}${pathname}`.replaceAll(/[^a-z0-9.-]+/gi, '-').replaceAll(/^[-.]+|-+$/g, '');
  return name.toLowerCase();
}
