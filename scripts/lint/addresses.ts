import { BlockList, isIPv4, type IPVersion } from 'node:net';

import type { VFile } from 'vfile';

import { type Place, sourceAt, spanOfPlace } from '../model/place.ts';
import { report } from '../model/report.ts';
import type { AddressProblem } from '../model/rules/links.ts';

/** Characters that no address may hold as they are (RFC 3986); letters of other alphabets are encoded by the build. */
const unencoded = /[\s"<>\\^`{|}]/u;
const unencodedAll = new RegExp(unencoded.source, 'gu');

/** Punctuation of the sentence around a link. A full stop may belong to the address: it is told, not mended. */
const trailing = /[.,;:!”’…]+$/u;

/** Where an address stands; finding it takes a while. */
export type PlaceOf = () => Place | undefined;

/** Reports an address of the web, of mail or of a telephone that is badly written. */
export function lintAddress(url: string, file: VFile, placeOf: PlaceOf): void {
  const problem = problemOf(url);
  if (problem !== null) {
    report(file, 'link-well-formed', { url, problem }, { place: placeOf() });
    return;
  }
  const found = trailing.exec(url)?.[0];
  const isTold = found !== undefined && /^https?:/i.test(url);
  if (isTold) {
    const fixes = found.includes('.')
      ? []
      : fixTo(url.slice(0, -found.length), url, file, placeOf());
    report(file, 'link-without-punctuation', { url, found }, { place: placeOf(), fixes });
  }
  const character = unencoded.exec(url)?.[0];
  if (character !== undefined) {
    const encoded = url.replaceAll(unencodedAll, (each) => encodeURIComponent(each));
    const params = { url, found: character === ' ' ? character : `\`${character}\`` };
    const fixes = isTold ? [] : fixTo(encoded, url, file, placeOf());
    report(file, 'link-encoded', params, { place: placeOf(), expected: [encoded], fixes });
  }
  if (/^http:/i.test(url)) report(file, 'link-encrypted', { url }, { place: placeOf() });
}

/** The whole address anew, where it stands in the source as it is. */
function fixTo(text: string, url: string, file: VFile, place: Place | undefined) {
  const span = spanOfPlace(place);
  return span === null || sourceAt(file, place) !== url ? [] : [{ ...span, text }];
}

/** What is wrong with an address, `null` when nothing is. */
export function problemOf(url: string): AddressProblem | null {
  if (/^mailto:/i.test(url)) return /^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/i.test(url) ? null : 'mail';
  if (/^tel:/i.test(url)) return /^tel:\+?[\d().-]{3,}$/i.test(url) ? null : 'phone';
  if (!URL.canParse(url)) return 'unreadable';
  const { hostname, protocol, username, password } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return 'unreadable';
  if (username !== '' || password !== '') return 'password';
  if (isPrivateHost(hostname)) return 'private';
  return /\.[a-z][a-z0-9-]+$|^\[|^[\d.]+$/i.test(hostname) ? null : 'host';
}

const privateNames = /^localhost$|\.(?:localhost|local|internal|home|lan)$/i;

/** Two lists: in one, each IPv4 address would be found in the range that stands for IPv4 in IPv6. */
const privateRanges = {
  ipv4: blockList('ipv4', [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
  ]),
  ipv6: blockList('ipv6', [
    ['::', 127],
    ['::ffff:0:0', 96],
    ['fc00::', 7],
    ['fe80::', 10],
  ]),
};

function blockList(family: IPVersion, subnets: readonly [net: string, prefix: number][]) {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family);
  return list;
}

/** Names and addresses, as `URL` writes them, that lead to this computer or the network around it. */
function isPrivateHost(hostname: string): boolean {
  if (isIPv4(hostname)) return privateRanges.ipv4.check(hostname);
  const isIPv6 = hostname.startsWith('[');
  return isIPv6
    ? privateRanges.ipv6.check(hostname.slice(1, -1), 'ipv6')
    : privateNames.test(hostname);
}
