/** Where the files of the report are before anybody knows their address on a site; the name is reserved (RFC 6761). */
const mediaBase = 'https://media.rapport.invalid/';

export function addressFor(name: string): string {
  return `${mediaBase}${encodeURIComponent(name)}`;
}

/** Name of the file at an address of `addressFor`; `null` for any other address. */
export function fileNameAt(address: string): string | null {
  return address.startsWith(mediaBase) ? decodeURIComponent(address.slice(mediaBase.length)) : null;
}

/** Whether two addresses lead to the same, seen from a page. A site may have gone over to https. */
export function sameAddress(expected: string, found: string, page: string): boolean {
  const [one, other] = [absolute(expected, page), absolute(found, page)];
  return one === other || (one.startsWith('http:') && one.replace('http:', 'https:') === other);
}

/** With the same signs encoded; an address that cannot be read is itself. */
export function absolute(address: string, page: string): string {
  return URL.canParse(address, page) ? new URL(address, page).href : address;
}
