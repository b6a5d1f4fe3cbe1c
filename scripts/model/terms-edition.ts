import type { InferredField } from './edition.ts';

/** What the build writes on editions of documents. */
export interface EditionTerms {
  heading: string;
  /** Within a sentence. */
  draft: string;
  version: (version: string, date: string) => string;
  /** `2026-11-30` as a reader writes it. */
  day: (date: string) => string;
  isDraft: string;
  approved: (by: string, date: string) => string;
  inferred: (fields: readonly string[]) => string;
  fields: Readonly<Record<InferredField, string>>;
  registrationNumber: string;
  editors: (count: number) => string;
  licence: string;
  /** Before the address where errors are told. */
  errors: { byMail: string; onWeb: string };
}

const monthsSv =
  'januari februari mars april maj juni juli augusti september oktober november december';
const monthsEn =
  'January February March April May June July August September October November December';

/** No locale of the machine: the same words everywhere. */
function dayIn(months: string, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)}\u00a0${months.split(' ')[Number(month) - 1] ?? ''} ${year}`;
}

function listed(items: readonly string[], and: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

export const editionSv: EditionTerms = {
  heading: 'Om denna utgåva',
  draft: 'utkast för granskning',
  version: (version, date) => `Version ${version}, ${date}`,
  day: (date) => dayIn(monthsSv, date),
  isDraft: 'Utgåvan är ett utkast för granskning och är inte godkänd.',
  approved: (by, date) => `Utgåvan godkändes av ${by} den ${date}.`,
  inferred: (fields) =>
    fields.length === 1
      ? `En uppgift är utläst och inte bekräftad: ${listed(fields, 'och')}.`
      : `Några uppgifter är utlästa och inte bekräftade: ${listed(fields, 'och')}.`,
  fields: {
    title: 'textens titel',
    date: 'textens datum',
    'anthology.title': 'antologins titel',
    'anthology.subtitle': 'antologins undertitel',
    'anthology.publisher': 'utgivaren',
    'anthology.place': 'utgivningsorten',
    'anthology.year': 'utgivningsåret',
  },
  registrationNumber: 'Diarienummer',
  editors: (count) => (count === 1 ? 'Redaktör' : 'Redaktörer'),
  licence: 'Licens',
  errors: {
    byMail: 'Har du hittat ett fel? Skriv till',
    onWeb: 'Har du hittat ett fel? Berätta det på',
  },
};

export const editionEn: EditionTerms = {
  heading: 'About this edition',
  draft: 'draft for review',
  version: (version, date) => `Version ${version}, ${date}`,
  day: (date) => dayIn(monthsEn, date),
  isDraft: 'This edition is a draft for review and has not been approved.',
  approved: (by, date) => `This edition was approved by ${by} on ${date}.`,
  inferred: (fields) =>
    fields.length === 1
      ? `One fact is inferred and not confirmed: ${listed(fields, 'and')}.`
      : `Some facts are inferred and not confirmed: ${listed(fields, 'and')}.`,
  fields: {
    title: 'the title of the text',
    date: 'the date of the text',
    'anthology.title': 'the title of the anthology',
    'anthology.subtitle': 'the subtitle of the anthology',
    'anthology.publisher': 'the publisher',
    'anthology.place': 'the place of publication',
    'anthology.year': 'the year of publication',
  },
  registrationNumber: 'Registration number',
  editors: (count) => (count === 1 ? 'Editor' : 'Editors'),
  licence: 'Licence',
  errors: { byMail: 'Found an error? Write to', onWeb: 'Found an error? Tell us at' },
};
