import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { coverageOf } from '../../scripts/lint/coverage.ts';
import { buildInMemory, root } from '../repository.ts';
import { resolveProject } from '../resolve/project.ts';
import { type BuiltPage, classesOf, elementsOf, plain, readPage, wordsOf } from './built-text.ts';
import { sharedFacts } from './shared.ts';

const documents = ['kapitel-7', 'faq'] as const;

const Fact = v.strictObject({
  id: v.string(),
  document: v.picklist(documents),
  section: v.string(),
  words: v.pipe(v.array(v.string()), v.minLength(1)),
  links: v.optional(v.array(v.string()), []),
});
const facts = v.parse(
  v.array(Fact),
  parse(readFileSync(new URL('facts.yaml', import.meta.url), 'utf8')),
);
type Fact = (typeof facts)[number];

const pages = new Map<string, BuiltPage>();
let html = '';

beforeAll(async () => {
  const built = await buildInMemory(root, ['html']);
  for (const id of documents) pages.set(id, readPage(built.text(`${id}.html`)));
  html = documents.map((id) => built.text(`${id}.html`)).join('\n');
});

function page(id: string): BuiltPage {
  const found = pages.get(id);
  if (found === undefined) throw new Error(`${id} was not built`);
  return found;
}

function placeOf({ document, section }: Fact): string {
  return `${document}#${section}`;
}

/** Where each phrase begins, each after the end of the one before; −1 from the first that is missing. */
function positionsOf(words: readonly string[], text: string): number[] {
  let from = 0;
  return words.map((word) => {
    if (from === -1) return -1;
    const start = text.indexOf(plain(word), from);
    from = start === -1 ? -1 : start + plain(word).length;
    return start;
  });
}

function idsIn(file: string, pattern: RegExp): string[] {
  const text = readFileSync(join(sharedFacts, file), 'utf8');
  return [...text.matchAll(pattern)].map(([, id = '']) => id);
}

describe('every fact stands in its section', () => {
  test.each(facts)('$id in $document#$section', ({ document, section, words, links }) => {
    const text = page(document).sectionText(section);
    const positions = positionsOf(words, text);
    expect(words.find((_, index) => positions[index] === -1)).toBeUndefined();
    expect(page(document).sectionLinks(section)).toEqual(expect.arrayContaining(links));
  });
});

describe('the facts of a section come in the order of the source', () => {
  const sections = new Set(facts.map(placeOf));
  test.each([...sections])('%s', (place) => {
    const inSection = facts.filter((fact) => placeOf(fact) === place);
    const found = inSection.map(({ id, document, section, words }) => {
      const [start = -1] = positionsOf(words, page(document).sectionText(section));
      return { id, start };
    });
    const sorted = found.toSorted((one, other) => one.start - other.start);
    expect(found.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
  });
});

// The source stands beside the repository while the report is written, and is no part of it.
describe.skipIf(!existsSync(sharedFacts))(
  'the list is complete (skipped where ../shared/source-facts is not there)',
  () => {
    const listed = new Set(facts.map(({ id }) => id));
    test('of the chapter', () => {
      const ids = idsIn('chapter.md', /^- (F\d[\d.]*\d) /gmu);
      expect(ids.length).toBeGreaterThan(70);
      expect(ids.filter((id) => !listed.has(id))).toEqual([]);
    });

    test('of the FAQ', () => {
      const ids = idsIn('faq.md', /^- (Q\d+|Kontakt)\b/gmu);
      expect(ids).toHaveLength(13);
      expect(ids.filter((id) => !listed.has(id))).toEqual([]);
    });
  },
);

describe('the shape of the chapter', () => {
  test('its headings are those of the source', () => {
    const headings = page('kapitel-7').headings.map(
      ({ level, text }) => `${'#'.repeat(level)} ${text}`,
    );
    expect(headings).toEqual([
      '# Delning av invånardata från ett användarperspektiv',
      '## Sammandrag',
      '## Inledning och övergripande syfte',
      '## Bakgrund och genomförande',
      '## Metodik: invånarenkäten',
      '## Teoretiska utgångspunkter',
      '## Resultat och analys',
      '### Allmän inställning till datadelning',
      '### Tillit',
      '### Demografiska och socioekonomiska faktorer',
      '### Digitalisering och användning av ny teknik',
      '### Samkörning av data mellan kommunens verksamheter',
      '### Automatiserat beslutsfattande',
      '### Artificiell intelligens',
      '### Risk eller nytta?',
      '## Sammanfattning och rekommendationer',
      '## Noter',
      '## Referenser',
      '## Om författaren',
      '## Om antologin',
    ]);
  });

  test('its body has 5,500 to 7,500 words, figures not counted', () => {
    const words = proseOf(page('kapitel-7')).split(' ').length;
    expect(words).toBeGreaterThanOrEqual(5500);
    expect(words).toBeLessThanOrEqual(7500);
  });

  test('it has three footnotes, each referred to once', () => {
    const { tree } = page('kapitel-7');
    const [notes] = elementsOf(tree, (element) => classesOf(element).includes('notes'));
    expect(notes && elementsOf(notes, ({ tagName }) => tagName === 'li')).toHaveLength(3);
    const references = elementsOf(tree, (element) => classesOf(element).includes('note-ref'));
    expect(references.map(wordsOf)).toEqual(['[1]', '[2]', '[3]']);
  });

  test('it has one pull quote', () => {
    const { tree } = page('kapitel-7');
    expect(elementsOf(tree, (element) => classesOf(element).includes('pullquote'))).toHaveLength(1);
  });

  test('it gives seven recommendations, and says so', () => {
    const [body] = elementsOf(page('kapitel-7').tree, isBody);
    const points = body && elementsOf(body, ({ tagName }) => tagName === 'li').filter(startsBold);
    expect(points).toHaveLength(7);
    expect(page('kapitel-7').sectionText('sammanfattning')).toContain('följande sju punkterna');
  });
});

describe('the shape of the FAQ', () => {
  test('it has twelve numbered questions, a table of contents and a part on contact', () => {
    const { tree, headings } = page('faq');
    const numbered = elementsOf(
      tree,
      (element) =>
        element.tagName === 'h2' &&
        elementsOf(element, (inner) => classesOf(inner).includes('enumerator')).length > 0,
    );
    expect(numbered).toHaveLength(12);
    expect(headings.map(({ text }) => text)).toEqual([
      'FAQ för annonser på sociala medier om invånarnas attityder till datadelning – Projekt Datalabbet',
      'Vad menas med digital tjänst?',
      'Vad menas med data om mig (invånardata)?',
      'Vilka data samlar staden in om mig?',
      'Hur använder staden data om mig?',
      'Vem ansvarar för uppgifterna om mig?',
      'Varför frågade staden om datadelning?',
      'Vilket forskningsprojekt är det?',
      'Var kan jag få mer information?',
      'Vem är forskaren från Malmö universitet?',
      'Varför är frågan viktig för staden?',
      'Samlas åsikter in även på andra sätt?',
      'Hur behandlas mina personuppgifter i projektet?',
      'Kontakt',
    ]);
    const [contents] = elementsOf(tree, (element) => classesOf(element).includes('contents'));
    expect(contents && elementsOf(contents, ({ tagName }) => tagName === 'li')).toHaveLength(13);
  });
});

describe('numbers and addresses', () => {
  test('every quantity of the texts is bound to data or has a source', async () => {
    const { texts } = await resolveProject(root);
    expect(texts.filter(({ part }) => part === 'alt')).toHaveLength(10);
    const { values, claims, sourced, unbound } = coverageOf(texts);
    expect(unbound.map(({ file, words }) => `${file.path}: ${words}`)).toEqual([]);
    expect(values).toBeGreaterThan(140);
    expect(claims).toBeGreaterThan(40);
    // What the source says without a number is the exception.
    expect(sourced).toBeLessThan(15);
  });

  test.each(documents)('%s writes ”procent” in its text, never the sign', (id) => {
    expect(wordsOf(page(id).tree)).not.toContain('%');
  });

  test('only addresses of offices are given, none of a person', () => {
    const addresses = html.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu) ?? [];
    expect([...new Set(addresses)].toSorted()).toEqual([
      'info@helsingborg.se',
      'ombudet@helsingborg.se',
    ]);
  });

  test('the inquiry is SOU 2016:41, and the number misprinted in the original stands nowhere', () => {
    expect(page('kapitel-7').sectionText('referenser')).toContain('SOU 2016:41');
    expect(html.includes('2016:47')).toBe(false);
  });
});

function isBody(element: Parameters<typeof classesOf>[0]): boolean {
  return element.tagName === 'div' && classesOf(element).includes('body');
}

function startsBold(item: Parameters<typeof classesOf>[0]): boolean {
  const [strong] = elementsOf(item, ({ tagName }) => tagName === 'strong');
  return strong !== undefined && wordsOf(item).startsWith(wordsOf(strong));
}

/** The text of the body, headings, lists and quotes included, figures and tables not. */
function proseOf({ tree }: BuiltPage): string {
  const [body] = elementsOf(tree, isBody);
  if (body === undefined) throw new Error('The page has no body');
  const figures = elementsOf(body, ({ tagName }) => tagName === 'figure').map(wordsOf);
  return figures.reduce((text, figure) => plain(text.replace(figure, ' ')), wordsOf(body));
}
