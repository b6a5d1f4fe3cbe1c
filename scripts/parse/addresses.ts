/** Addresses that a page and a PDF may hold; everything else could run code or open files. */
const safeAddress = /^(?:https?:\/\/|mailto:|tel:|#)/i;

/** A page of this report, `faq.html` or `faq.html#kontakt`. */
const pageAddress = /^[a-z0-9][a-z0-9-]*\.html(?:#[\w-]+)?$/;

export function isSafeAddress(url: string): boolean {
  return safeAddress.test(url) || pageAddress.test(url);
}

/** What authors write for an address, and the address that they mean. */
const slips: readonly [written: RegExp, meant: string][] = [
  [/^www\.(?=[a-z0-9])/i, 'https://www.'],
  [/^(?:htt?t?ps|hhttps|htpps)[:;]?\/{1,3}(?=[a-z0-9])/i, 'https://'],
  [/^(?:htt?t?p|hhttp)[:;]?\/{1,3}(?=[a-z0-9])/i, 'http://'],
  [/^(?=[\w.+-]+@[\w-]+\.[\w.-]+$)/, 'mailto:'],
  [/^(?=(?:[a-z0-9-]+\.)+(?:com|dk|edu|eu|fi|gov|net|no|nu|org|se)(?:\/|$))/i, 'https://'],
];

/** The address that was meant, `null` when that is not certain. */
export function certainAddress(url: string): string | null {
  const slip = slips.find(([written]) => written.test(url));
  return slip === undefined ? null : url.replace(slip[0], slip[1]);
}
