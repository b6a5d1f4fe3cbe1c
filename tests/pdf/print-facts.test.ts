import { expect, test } from 'vitest';

import { printFactsOf } from '../../scripts/build/print-facts.ts';
import type { DocumentConfig } from '../../scripts/model/book.ts';
import { readSources } from '../../scripts/read/read.ts';
import { otherRoot } from '../repository.ts';

const { sources } = readSources({ root: otherRoot, out: 'out' });
const [config] = sources?.config.documents ?? [];
if (config === undefined) throw new Error('The report has no document');
const document: DocumentConfig = config;
const report = { anthology: null, publisher: null };

const edition = {
  version: '0.9',
  date: '2024-04-02',
  contact: 'bibliotek@exempel.se',
  approved: null,
  firstPublished: null,
  inferred: [],
  isbn: null,
  issn: null,
  doi: null,
  registrationNumber: null,
  editors: [],
  licence: null,
};

test.each([
  ['a year', '2022', null],
  ['a month', '2024-03', null],
  ['a day', '2024-03-15', '2024-03-15T00:00:00.000Z'],
  ['nothing', null, null],
])('a document with %s as its date has no more of it in its file', (_, date, expected) => {
  const facts = printFactsOf({ ...document, date }, report, undefined);
  expect([facts.date?.toISOString() ?? null, facts.published]).toEqual([expected, date]);
});

test('the day of the edition dates the file, and SOURCE_DATE_EPOCH goes before it', () => {
  const draft = { ...document, date: null, edition };
  expect(printFactsOf(draft, report, undefined).date).toEqual(new Date('2024-04-02T00:00:00Z'));
  expect(printFactsOf(draft, report, new Date(0)).date).toEqual(new Date(0));
});

test('a draft says so in the metadata until it is approved; other documents are no drafts', () => {
  const approved = { by: 'Ada Exempel', date: '2024-04-03' };
  const labels = [
    { ...document, edition },
    { ...document, lang: 'en', edition },
    { ...document, edition: { ...edition, approved } },
    document,
  ].map((each) => {
    const { label, keywords } = printFactsOf(each, report, undefined);
    return [label, keywords];
  });
  expect(labels).toEqual([
    ['utkast för granskning', ['utkast för granskning']],
    ['draft for review', ['draft for review']],
    ['', []],
    ['', []],
  ]);
});
