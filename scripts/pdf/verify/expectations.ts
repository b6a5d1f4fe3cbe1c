import type { Localised } from '../../model/localised.ts';
import type { FoundLink } from './annotations.ts';
import type { Destinations } from './destinations.ts';
import type { Report } from './finding.ts';
import type { Inspection } from './inspection.ts';

interface Found {
  links: readonly FoundLink[];
  destinations: Destinations;
  headings: readonly string[];
  attachments: readonly string[];
}

/** Whether the document holds what its maker put into it. */
export function inspectExpectations({ expected, pages, report }: Inspection, found: Found): void {
  if (expected.pages !== undefined && expected.pages !== pages.length) {
    report('expected-pages', {
      sv: `Filen har ${pages.length} sidor, väntade ${expected.pages}`,
      en: `The file has ${pages.length} pages, expected ${expected.pages}`,
    });
  }
  if (expected.links !== undefined) compareLinks(found.links, expected.links, report);
  if (expected.pageOf !== undefined) comparePages(found.destinations, expected.pageOf, report);
  if (expected.pageNumbers === true) compareNumbers(found.links, report);
  if (expected.headings !== undefined) compareHeadings(found.headings, expected.headings, report);
  if (expected.attachments !== undefined) {
    compareNames(found.attachments, expected.attachments, report);
  }
}

/** Links by element, since one that is broken over lines is several annotations of one element. */
function compareLinks(
  links: readonly FoundLink[],
  expected: readonly { href: string; contents: string }[],
  report: Report,
): void {
  const waiting = new Map<string, number>();
  for (const { href, contents } of expected) count(waiting, keyOf(href, contents), 1);
  const seen = new Map<unknown, string>();
  for (const { element, object, target, contents, page } of links) {
    const key = keyOf(target?.href ?? '', contents);
    const before = element === null ? undefined : seen.get(element);
    seen.set(element, key);
    if (before === key) continue;
    const isExpected = before === undefined && (waiting.get(key) ?? 0) > 0;
    if (isExpected) count(waiting, key, -1);
    else
      report('expected-links', told(key, { sv: 'Oväntad länk', en: 'Unexpected link' }), {
        page,
        object,
      });
  }
  for (const [key, left] of waiting) {
    if (left > 0)
      report('expected-links', told(key, { sv: 'Länken saknas', en: 'The link is missing' }));
  }
}

function count(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function keyOf(href: string, contents: string): string {
  return `${normalAddress(href)}\n${contents}`;
}

function told(key: string, what: Localised): Localised {
  const [href, contents] = [key.slice(0, key.indexOf('\n')), key.slice(key.indexOf('\n') + 1)];
  return {
    sv: `${what.sv}: ”${contents}” till ${href}`,
    en: `${what.en}: “${contents}” to ${href}`,
  };
}

/** As a browser writes it: `https://example.org` as `https://example.org/`. */
function normalAddress(href: string): string {
  if (href.startsWith('#')) return decodeURIComponent(href);
  return URL.canParse(href) ? new URL(href).href : href;
}

function comparePages(
  { named }: Destinations,
  expected: Readonly<Record<string, number>>,
  report: Report,
): void {
  for (const [id, page] of Object.entries(expected)) {
    const found = named.get(id);
    if (found === page) continue;
    const where =
      typeof found === 'number'
        ? { sv: `på sidan ${found}`, en: `on page ${found}` }
        : { sv: 'ingenstans', en: 'nowhere' };
    report('expected-destinations', {
      sv: `Målet \`${id}\` ligger ${where.sv}, väntade sidan ${page}`,
      en: `The target \`${id}\` lies ${where.en}, expected page ${page}`,
    });
  }
  for (const [id, page] of named) {
    if (Object.hasOwn(expected, id)) continue;
    report(
      'expected-destinations',
      { sv: `Målet \`${id}\` är oväntat`, en: `The target \`${id}\` is unexpected` },
      { page: page ?? undefined },
    );
  }
}

/** Against the page that the link leads to, which is what the reader is told. */
function compareNumbers(links: readonly FoundLink[], report: Report): void {
  for (const { contents, target, page, object } of links) {
    const number = /, sidan (\d+)$/.exec(contents)?.[1];
    if (number === undefined || target === null || target.page === Number(number)) continue;
    const text = {
      sv: `Länken säger ”${contents}” men leder till sidan ${target.page}`,
      en: `The link says “${contents}” but leads to page ${target.page}`,
    };
    report('expected-page-numbers', text, { page, object });
  }
}

function compareHeadings(
  found: readonly string[],
  expected: readonly string[],
  report: Report,
): void {
  if (found.length !== expected.length) {
    report('expected-headings', {
      sv: `Filen har ${found.length} bokmärken, väntade ${expected.length}`,
      en: `The file has ${found.length} bookmarks, expected ${expected.length}`,
    });
    return;
  }
  found.forEach((title, index) => {
    if (title === expected[index]) return;
    report('expected-headings', {
      sv: `Bokmärket är \`${title}\`, väntade \`${expected[index]}\``,
      en: `The bookmark is \`${title}\`, expected \`${expected[index]}\``,
    });
  });
}

function compareNames(found: readonly string[], expected: readonly string[], report: Report): void {
  const [has, wants] = [found, expected].map((names) => names.toSorted().join(', '));
  if (has === wants) return;
  report('expected-attachments', {
    sv: `Bilagorna är ${has || 'inga'}, väntade ${wants || 'inga'}`,
    en: `The attachments are ${has || 'none'}, expected ${wants || 'none'}`,
  });
}
