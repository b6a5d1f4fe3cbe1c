import type { ReportConfig } from '../../model/book.ts';
import { underlined, wrapped } from '../plain-text.ts';
import type { Dataset } from './datasets.ts';
import { type Missing, missingIn } from './missing.ts';
import { catalogueWords, openDataTermsOf } from './terms.ts';

/** In words: what the files are, what a person must fill in, and how the catalogue is registered. */
export function readMe(report: ReportConfig, datasets: readonly Dataset[]): string {
  const terms = openDataTermsOf(catalogueWords(report, datasets).lang);
  const { guide, missing, inDocument } = terms;
  const told = ({ key, document }: Missing) => {
    const { what, how } = missing[key];
    const name = document === null || datasets.length === 1 ? what : inDocument(what, document);
    return wrapped(`${keyPath(key)}: ${name}. ${how}`, '[ ] ');
  };
  const all = missingIn(report, datasets);
  const required = all.filter(({ isRequired }) => isRequired);
  const recommended = all.filter(({ isRequired }) => !isRequired);
  const figures = datasets.reduce((sum, dataset) => sum + dataset.figures.length, 0);
  const parts = [
    underlined(guide.title, '='),
    wrapped(guide.intro),
    ...(all.length === 0 ? [wrapped(guide.nothingMissing)] : []),
    ...(required.length === 0
      ? []
      : [
          underlined(guide.requiredHeading),
          wrapped(guide.required(required.length)),
          ...required.map((each) => told(each)),
        ]),
    ...(recommended.length === 0
      ? []
      : [
          underlined(guide.recommendedHeading),
          wrapped(guide.recommended),
          ...recommended.map((each) => told(each)),
        ]),
    underlined(guide.stepsHeading),
    ...guide.steps.map((step, index) => wrapped(step, `${index + 1}. `)),
    underlined(guide.filesHeading),
    guide
      .files(figures)
      .map(([name, what]) => wrapped(what, name.padEnd(21)))
      .join('\n'),
    underlined(guide.noteHeading),
    ...guide.notes.map((note) => wrapped(note, '- ')),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Where in report.yaml it is written. */
function keyPath(key: Missing['key']): string {
  const ofEdition = new Set<Missing['key']>(['approved', 'contact', 'licence', 'firstPublished']);
  return ofEdition.has(key) ? `edition.${key}` : key;
}
