import { swedish } from './common.ts';
import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Faults of what the text says and where it says so, which show only when all of it is resolved. */
export const textRules = {
  'pull-quote-repeats': rule<{ nearest: string; at: string }>({
    severity: 'error',
    lowerable: true,
    holds: {
      sv: 'Ett utdragscitat upprepar en eller flera hela meningar ur dokumentets text.',
      en: "A pull quote repeats one or several whole sentences of the document's text.",
    },
    sentence: {
      sv: ({ nearest, at }) =>
        `Utdragscitatet står inte så i texten${nearest === '' ? '' : `; närmast är ”${nearest}” (${at})`}`,
      en: ({ nearest, at }) =>
        `The pull quote does not stand in the text${nearest === '' ? '' : `; nearest is “${nearest}” (${at})`}`,
    },
    help: {
      sv: 'Skriv meningen i texten och upprepa den här tecken för tecken, utan källhänvisning.',
      en: 'Write the sentence in the text and repeat it here letter by letter, without citation.',
    },
    why: {
      sv: 'Utdragscitatet lyfter fram vad texten säger. Säger det något annat har ingen sagt det.',
      en: 'A pull quote shows what the text says. If it says anything else, nobody has said it.',
    },
    example: markdown(
      'Eleverna läser gärna.\n\n:::pullquote\nEleverna läser mycket gärna.\n:::',
      'Eleverna läser gärna.\n\n:::pullquote\nEleverna läser gärna.\n:::',
    ),
  }),
  'citation-in-sentence': rule<{ key: string }>({
    severity: 'warning',
    holds: {
      sv: 'En källhänvisning står i den mening som den stödjer, före punkten.',
      en: 'A citation stands in the sentence that it supports, before the full stop.',
    },
    sentence: {
      sv: ({ key }) =>
        `Hänvisningen till ${key} står efter punkten, utanför meningen som den stödjer`,
      en: ({ key }) => `The citation of ${key} stands after the full stop, outside its sentence`,
    },
    help: {
      sv: 'Skriv den före punkten, direkt efter det påstående som källan stödjer.',
      en: 'Write it before the full stop, right after the claim that the source supports.',
    },
    why: {
      sv: 'Efter punkten går det inte att se om källan stödjer en mening eller hela stycket.',
      en: 'After the full stop nobody sees whether it supports a sentence or all of the paragraph.',
    },
    example: markdown('De läser. [@exempel2023]', 'De läser [@exempel2023].'),
  }),
  'citation-near-claim': rule<{ key: string; away: number }>({
    severity: 'warning',
    holds: {
      sv: 'En källhänvisning står högst en mening från det som den stödjer.',
      en: 'A citation stands at most a sentence from what it supports.',
    },
    sentence: {
      sv: ({ key, away }) => `Källan till detta, ${key}, står ${away} meningar bort`,
      en: ({ key, away }) => `The source of this, ${key}, stands ${away} sentences away`,
    },
    help: {
      sv: 'Hänvisa till källan i den här meningen, direkt efter påståendet.',
      en: 'Cite the source in this sentence, right after the claim.',
    },
    why: {
      sv: 'Läsaren ska slippa leta efter vilken källa ett tal kommer ur.',
      en: 'Readers should not have to look for the source of a number.',
    },
    example: markdown(
      ':claim[Ofta]{source="@exempel2023"} läser de. De läser hemma. De läser i skolan [@exempel2023].',
      ':claim[Ofta]{source="@exempel2023"} läser de [@exempel2023]. De läser hemma.',
    ),
  }),
  'majority-over-half': rule<{ words: string; most: number }>({
    severity: 'warning',
    holds: {
      sv: 'Det som kallas en majoritet är mer än hälften.',
      en: 'What is called a majority is more than half.',
    },
    sentence: {
      sv: ({ words, most }) =>
        `”${words}” betyder mer än hälften, men det högsta talet är ${swedish(most)} procent`,
      en: ({ words, most }) =>
        `“${words}” means more than half, but the highest is ${most} per cent`,
    },
    help: {
      sv: 'Skriv ”fler … än …” eller talet, om det bara är flest.',
      en: 'Write “more … than …” or the number, if it is only the largest.',
    },
    why: {
      sv: 'Flest är inte detsamma som en majoritet: 41 procent är flest av tre grupper, men mindre än hälften.',
      en: 'Most numerous is no majority: 41 per cent is the most of three groups, and less than half.',
    },
    example: markdown(
      'De flesta, :value[30 procent]{of="fig-lasning.ibland"}, läser ibland.',
      'Fler, :value[30 procent]{of="fig-lasning.ibland"}, läser ibland än aldrig [@exempel2023].',
    ),
  }),
} as const;
