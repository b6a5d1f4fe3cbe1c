/** Without `doi:` or an address before it. */
export const doiPattern = /^10\.\d{4,9}\/\S+$/;

/** Thirteen digits of which the last follows from the others (ISO 2108); hyphens and spaces are the writer's. */
export function isIsbn13(written: string): boolean {
  const digits = digitsOf(written);
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  return weighed(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0;
}

/** Eight signs of which the last, where X is ten, follows from the others (ISO 3297). */
export function isIssn(written: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(written)) return false;
  return weighed(digitsOf(written), (index) => 8 - index) % 11 === 0;
}

/** Ten digits of Swedish organisations, perhaps with a hyphen, of which the last follows from the others (Luhn). */
export function isOrganisationNumber(written: string): boolean {
  if (!/^\d{6}-?\d{4}$/.test(written)) return false;
  const sum = Array.from(digitsOf(written), (digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return value > 9 ? value - 9 : value;
  }).reduce((total, value) => total + value, 0);
  return sum % 10 === 0;
}

function digitsOf(written: string): string {
  return written.replaceAll(/[\s-]/g, '');
}

function weighed(digits: string, weightAt: (index: number) => number): number {
  const values = Array.from(digits, (digit) => (digit === 'X' ? 10 : Number(digit)));
  return values.reduce((sum, value, index) => sum + value * weightAt(index), 0);
}

/** Where a licence that is named by SPDX can be read; one that is an address is there already. */
export function licenceAddress(licence: string): string {
  return licence.includes('://') ? licence : `https://spdx.org/licenses/${licence}.html`;
}

interface Identified {
  isbn: string | null;
  issn: string | null;
  doi: string | null;
}

/** What an edition is known by, as addresses; the one that leads to it first. */
export function identifiersOf(edition: Identified | null): string[] {
  if (edition === null) return [];
  const { isbn, issn, doi } = edition;
  return [
    ...(doi === null ? [] : [`https://doi.org/${doi}`]),
    ...(isbn === null ? [] : [`urn:isbn:${digitsOf(isbn)}`]),
    ...(issn === null ? [] : [`urn:issn:${issn}`]),
  ];
}
