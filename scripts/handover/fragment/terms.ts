/** What a page on the site says beside the document's own words. */
const swedish = {
  pdf: (bytes: number): string => `Läs som PDF (${size(bytes, 'sv')})`,
  data: 'Siffrorna som fil',
  files: { csv: 'CSV', xlsx: 'Excel' },
  named: (kind: 'figure' | 'table', enumerator: string): string =>
    `${kind === 'table' ? 'tabell' : 'figur'} ${enumerator}`,
  /** Begins with what is seen, for those who speak to their browser. */
  fileOf: (file: string, figure: string): string => `${file}, ${figure}`,
};

const english: typeof swedish = {
  pdf: (bytes) => `Read as PDF (${size(bytes, 'en')})`,
  data: 'The numbers as a file',
  files: { csv: 'CSV', xlsx: 'Excel' },
  named: (kind, enumerator) => `${kind} ${enumerator}`,
  fileOf: (file, figure) => `${file}, ${figure}`,
};

export function fragmentTermsOf(lang: string): typeof swedish {
  return lang.startsWith('en') ? english : swedish;
}

/** In kB below a thousand of them, else in MB with one decimal. */
function size(bytes: number, lang: string): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return `${kilobytes} kB`;
  return `${(bytes / 1_000_000).toLocaleString(lang, { maximumFractionDigits: 1 })} MB`;
}
