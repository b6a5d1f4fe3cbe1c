import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { coverageOf } from '../../scripts/lint/coverage.ts';
import { doubtfulIn } from '../../scripts/lint/reservations.ts';
import { plainText } from '../../scripts/model/text.ts';
import { buildOnce, root } from '../repository.ts';
import { resolveProject } from '../resolve/project.ts';
import { type BuiltPage, classesOf, elementsOf, plain, readPage, wordsOf } from './built-text.ts';
import { documents } from './points.ts';

const pages = new Map<string, BuiltPage>();
let html = '';

beforeAll(async () => {
  const built = await buildOnce(root, ['html']);
  for (const id of documents) pages.set(id, readPage(built.text(`${id}.html`)));
  html = documents.map((id) => built.text(`${id}.html`)).join('\n');
});

function page(id: string): BuiltPage {
  const found = pages.get(id);
  if (found === undefined) throw new Error(`${id} was not built`);
  return found;
}

describe('the shape of the chapter', () => {
  test('its headings are those of the source', () => {
    const headings = page('kapitel-7').headings.map(
      // The build numbers them.
      ({ level, text }) => `${'#'.repeat(level)} ${text.replace(/^7(?:\.\d+)+ /, '')}`,
    );
    expect(headings).toEqual([
      '# Delning av invånardata från ett användarperspektiv',
      '## Sammandrag',
      '## Det viktigaste',
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
      '## Citera så här',
      '## Om denna utgåva',
    ]);
  });

  test('its body has 4,500 to 7,500 words, figures not counted', () => {
    const words = proseOf(page('kapitel-7')).split(' ').length;
    expect(words).toBeGreaterThanOrEqual(4500);
    expect(words).toBeLessThanOrEqual(7500);
  });

  test('it has three footnotes, each referred to once', () => {
    const { tree } = page('kapitel-7');
    const [notes] = elementsOf(tree, (element) => classesOf(element).includes('notes'));
    expect(notes && elementsOf(notes, ({ tagName }) => tagName === 'li')).toHaveLength(3);
    const references = elementsOf(tree, (element) => classesOf(element).includes('note-ref'));
    expect(references.map(wordsOf)).toEqual(['[1]', '[2]', '[3]']);
  });

  test('it begins with five findings, each of which leads to its figure and says who put them together', () => {
    const { tree } = page('kapitel-7');
    const [findings] = elementsOf(tree, (element) => classesOf(element).includes('findings'));
    const items = findings && elementsOf(findings, ({ tagName }) => tagName === 'li');
    expect(items).toHaveLength(5);
    const links = items?.map((item) => elementsOf(item, ({ tagName }) => tagName === 'a'));
    expect(links?.map((each) => each.map(({ properties }) => properties['href']))).toEqual([
      ['#fig-7-1'],
      ['#fig-7-2'],
      ['#fig-7-3'],
      ['#fig-7-6'],
      ['#fig-7-7'],
    ]);
    expect(findings && wordsOf(findings)).toMatch(/Sammanställt av utgivaren, FoU Helsingborg/u);
  });

  test('it has one pull quote', () => {
    const { tree } = page('kapitel-7');
    const [quote, ...others] = elementsOf(tree, (element) =>
      classesOf(element).includes('pullquote'),
    );
    expect(others).toEqual([]);
    // It repeats a sentence of the text, letter by letter, with or without its full stop.
    const quoted = quote === undefined ? '' : wordsOf(quote).replace(/\.$/u, '');
    const text = page('kapitel-7').sectionText('tillit');
    expect(text.split(quoted).length - 1).toBe(2);
  });

  test('it ends with seven points, which have no headings, and a conclusion', () => {
    const [section] = elementsOf(page('kapitel-7').tree, isRecommendations);
    const points = section && elementsOf(section, ({ tagName }) => tagName === 'li');
    expect(points).toHaveLength(7);
    expect(points?.filter(startsBold)).toEqual([]);
    expect(page('kapitel-7').sentences('sammanfattning').at(-1)?.text).toMatch(/fler studier/u);
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
    const texts = headings.map(({ text }) => text);
    expect(texts).toHaveLength(questions.length);
    expect(questions.filter((question, index) => !question.test(texts[index] ?? ''))).toEqual([]);
    const [contents] = elementsOf(tree, (element) => classesOf(element).includes('contents'));
    expect(contents && elementsOf(contents, ({ tagName }) => tagName === 'li')).toHaveLength(15);
  });
});

/** The headings of the FAQ, word for word; what the source has in brackets may be set otherwise, or left out. */
const questions = [
  /^FAQ för annonser på sociala medier om invånarnas attityder till datadelning – Projekt Datalabbet$/u,
  /^Vad menar ni med digital tjänst\?$/u,
  /^Vad menar ni med ”data om mig”(?: [[(]?invånardata[\])]?)?\?$/u,
  /^Vilka typer av data samlar Helsingborgs stad(?: [[(]?faktiskt[\])]?)? in om mig(?: [[(]?när jag använder stadens tjänster[\])]?)?\?$/u,
  /^Hur använder Helsingborgs stad insamlad data om mig\?$/u,
  /^Vem ansvarar för hanteringen av mina data som Helsingborgs stad samlar in\?$/u,
  /^Varför frågar Helsingborgs stad det här(?: [[(]?som står i annonsen[\])]?)?\?$/u,
  /^Vad är det för forskningsprojekt\?$/u,
  /^Var kan jag få mer information om det här(?: [[(]?forskningsprojektet, informationsinsamlingen[\])]?)?\?$/u,
  /^Vem är forskaren från Malmö universitet\?$/u,
  /^Varför är detta(?: [[(]?kunskap om invånares åsikter[\])]?)? viktigt för Helsingborgs stad\?$/u,
  /^Samlar Helsingborgs stad in information(?: [[(]?om invånarnas åsikter[\])]?)? på andra sätt\?$/u,
  /^Hur behandlar Helsingborgs stad mina personuppgifter i forskningsprojektet\?$/u,
  /^Kontakt$/u,
  /^Citera så här$/u,
  /^Om denna utgåva$/u,
] as const;

describe('numbers and addresses', () => {
  test('every quantity of the texts is bound to data or has a source', async () => {
    const { texts } = await resolveProject(root);
    expect(texts.filter(({ part }) => part === 'alt')).toHaveLength(10);
    const { values, claims, sourced, unbound } = coverageOf(texts);
    expect(unbound.map(({ file, words }) => `${file.path}: ${words}`)).toEqual([]);
    expect(values).toBeGreaterThan(80);
    expect(claims).toBeGreaterThan(30);
    // What the source says without a number is the exception.
    expect(sourced).toBeLessThan(30);
  });

  test('what was not simply read has its reservation beside it', async () => {
    const { texts } = await resolveProject(root);
    const doubtful = [...doubtfulIn(texts)];
    expect(doubtful.length).toBeGreaterThan(15);
    const bare = doubtful.filter(({ isReserved }) => !isReserved);
    expect(bare.map(({ text, node }) => `${text.file.path}: ${plainText(node)}`)).toEqual([]);
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

  test('the inquiry is SOU 2016:41; the number misprinted in the original stands where that is told', () => {
    expect(page('kapitel-7').sectionText('_referenser')).toContain('SOU 2016:41');
    expect(page('kapitel-7').sectionText('_om-denna-utgava')).toContain('2016:47');
    const withoutEdition = documents.map((id) => wordsOf(page(id).tree)).join(' ');
    expect(withoutEdition.match(/2016:47/gu)).toHaveLength(1);
  });
});

test('no test reads anything outside the repository', () => {
  const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' });
  const code = files.filter((name) => /\.(?:ts|js)$/u.test(name) && !name.startsWith('fixtures'));
  const outside = code.flatMap((name) => {
    const path = join(root, 'tests', name);
    const text = readFileSync(path, 'utf8');
    const named = [...text.matchAll(/(?:from|import\(|new URL\()\s*'(\.\.?\/[^']*)'/gu)];
    const leaving = named
      .map(([, target = '']) => target)
      .filter((target) => relative(root, join(dirname(path), target)).startsWith('..'));
    const beside = [...text.matchAll(folderBeside)].map(([folder]) => folder);
    return [...leaving, ...beside].map((target) => `${name}: ${target}`);
  });
  expect(code.length).toBeGreaterThan(80);
  expect(outside).toEqual([]);
});

/** A folder of that name has lain beside the repository. */
const folderBeside = /\bshared\/(?:digest|source)/gu;

function isRecommendations({ tagName, children }: Parameters<typeof classesOf>[0]): boolean {
  return (
    tagName === 'section' &&
    children.some(
      (child) => child.type === 'element' && child.properties['id'] === 'sammanfattning',
    )
  );
}

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
