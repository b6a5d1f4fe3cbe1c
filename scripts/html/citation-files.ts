import type { Work, WorkName } from '../model/work.ts';

/**
 * A document for reference managers, as RIS; UTF-8, lines end as the format asks for. Our own lines, for plugin-ris (0.7.21)
 * writes neither DOI nor month.
 */
export function risOf(work: Work): string {
  const types = { chapter: 'CHAP', report: 'RPRT', webpage: 'ELEC' };
  const tags: [tag: string, values: string | readonly string[] | undefined][] = [
    ['ID', work.id],
    ['TI', work.title],
    ['AU', work.author?.map(sortedName)],
    ['T2', work['container-title']],
    ['A2', work.editor?.map(sortedName)],
    ['SE', work['chapter-number']],
    ['PB', work.publisher],
    ['CY', work['publisher-place']],
    ['PY', dateOf(work)[0]],
    // Year, month and day, each with a slash after it.
    ['DA', dateOf(work).length > 1 ? slashed(dateOf(work)) : undefined],
    ['SN', work.ISBN ?? work.ISSN],
    ['DO', work.DOI],
    ['UR', work.URL],
    ['LA', work.language],
    ['N1', work.note],
  ];
  const lines = tags.flatMap(([tag, values = []]) =>
    [values].flat().map((value) => `${tag}  - ${onOneLine(value)}`),
  );
  return [`TY  - ${types[work.type]}`, ...lines, 'ER  - ', ''].join('\r\n');
}

/** The same as BibTeX; UTF-8. Plugin-bibtex (0.7.21) would call a chapter `inbook` and leave out its language. */
export function bibtexOf(work: Work): string {
  const [year, month, day] = dateOf(work);
  const isChapter = work.type === 'chapter';
  const types = { chapter: 'incollection', report: 'techreport', webpage: 'misc' };
  const fields: [name: string, value: string | undefined][] = [
    ['author', work.author?.map(bibtexName).join(' and ')],
    ['title', braced(work.title)],
    ['booktitle', braced(work['container-title'])],
    ['editor', work.editor?.map(bibtexName).join(' and ')],
    ['chapter', isChapter ? work['chapter-number'] : undefined],
    [work.type === 'report' ? 'institution' : 'publisher', escaped(work.publisher)],
    ['address', escaped(work['publisher-place'])],
    ['year', year],
    ['month', month],
    ['day', day],
    ['isbn', work.ISBN],
    ['issn', work.ISSN],
    ['doi', work.DOI],
    ['url', work.URL],
    ['language', work.language],
    ['note', escaped(work.note)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${onOneLine(value)}},`],
  );
  return [`@${types[work.type]}{${work.id},`, ...lines, '}', ''].join('\n');
}

/** Year, month and day in digits, as far as they are known. */
function dateOf({ issued }: Work): string[] {
  return (issued?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0'));
}

function slashed(parts: readonly string[]): string {
  return [0, 1, 2].map((at) => `${parts[at] ?? ''}/`).join('');
}

function sortedName(name: WorkName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

/** Braces keep the name of an organisation whole, whatever commas and ”and” it has. */
function bibtexName(name: WorkName): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  return `${escaped(name.family)}, ${escaped(name.given)}`;
}

/** Braces keep small and capital letters as they are. */
function braced<Value extends string | undefined>(text: Value): Value | string {
  return text === undefined ? text : `{${escaped(text)}}`;
}

/** Signs that mean something to TeX. */
function escaped<Value extends string | undefined>(text: Value): Value | string {
  return text && text.replaceAll(/[\\{}&%$#_~^]/g, (sign) => teX[sign] ?? `\\${sign}`);
}

const teX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
