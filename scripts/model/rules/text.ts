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
  'citation-in-sentence': rule<{ key: string }>({
    severity: 'warning',
    holds: 'En källhänvisning står i den mening som den stödjer, före punkten.',
    sv: ({ key }) =>
      `Hänvisningen till ${key} står efter punkten, utanför meningen som den stödjer`,
    en: ({ key }) => `The citation of ${key} stands after the full stop, outside its sentence`,
    helpSv: 'Skriv den före punkten, direkt efter det påstående som källan stödjer.',
    helpEn: 'Write it before the full stop, right after the claim that the source supports.',
  }),
  'citation-near-claim': rule<{ key: string; away: number }>({
    severity: 'warning',
    holds: 'En källhänvisning står högst en mening från det som den stödjer.',
    sv: ({ key, away }) => `Källan till detta, ${key}, står ${away} meningar bort`,
    en: ({ key, away }) => `The source of this, ${key}, stands ${away} sentences away`,
    helpSv: 'Hänvisa till källan i den här meningen, direkt efter påståendet.',
    helpEn: 'Cite the source in this sentence, right after the claim.',
  }),
  'majority-over-half': rule<{ words: string; most: number }>({
    severity: 'warning',
    holds: 'Det som kallas en majoritet är mer än hälften.',
    sv: ({ words, most }) =>
      `”${words}” betyder mer än hälften, men det högsta talet är ${String(most).replace('.', ',')} procent`,
    en: ({ words, most }) => `“${words}” means more than half, but the highest is ${most} per cent`,
    helpSv: 'Skriv ”fler … än …” eller talet, om det bara är flest.',
    helpEn: 'Write “more … than …” or the number, if it is only the largest.',
  }),
} as const;
