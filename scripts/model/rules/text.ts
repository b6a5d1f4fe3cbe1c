import { rule } from './rule.ts';

/** Faults of what the text says and where it says so, which show only when all of it is resolved. */
export const textRules = {
  'pull-quote-repeats': rule<{ nearest: string; at: string }>({
    severity: 'error',
    lowerable: true,
    holds: 'Ett utdragscitat upprepar en eller flera hela meningar ur dokumentets text.',
    sv: ({ nearest, at }) =>
      `Utdragscitatet står inte så i texten${nearest === '' ? '' : `; närmast är ”${nearest}” (${at})`}`,
    en: ({ nearest, at }) =>
      `The pull quote does not stand in the text${nearest === '' ? '' : `; nearest is “${nearest}” (${at})`}`,
    helpSv: 'Skriv meningen i texten och upprepa den här tecken för tecken, utan källhänvisning.',
    helpEn: 'Write the sentence in the text and repeat it here letter by letter, without citation.',
  }),
} as const;
