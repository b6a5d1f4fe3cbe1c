import { type Explanation, markdown } from './explanation.ts';

export const textExplanations: Readonly<Record<string, Explanation>> = {
  'pull-quote-repeats': {
    holds: "A pull quote repeats one or several whole sentences of the document's text.",
    why: {
      sv: 'Utdragscitatet lyfter fram vad texten säger. Säger det något annat har ingen sagt det.',
      en: 'A pull quote shows what the text says. If it says anything else, nobody has said it.',
    },
    example: markdown(
      'Eleverna läser gärna.\n\n:::pullquote\nEleverna läser mycket gärna.\n:::',
      'Eleverna läser gärna.\n\n:::pullquote\nEleverna läser gärna.\n:::',
    ),
  },
  'citation-in-sentence': {
    holds: 'A citation stands in the sentence that it supports, before the full stop.',
    why: {
      sv: 'Efter punkten går det inte att se om källan stödjer en mening eller hela stycket.',
      en: 'After the full stop nobody sees whether it supports a sentence or all of the paragraph.',
    },
    example: markdown('De läser. [@exempel2023]', 'De läser [@exempel2023].'),
  },
  'citation-near-claim': {
    holds: 'A citation stands at most a sentence from what it supports.',
    why: {
      sv: 'Läsaren ska slippa leta efter vilken källa ett tal kommer ur.',
      en: 'Readers should not have to look for the source of a number.',
    },
    example: markdown(
      ':claim[Ofta]{source="@exempel2023"} läser de. De läser hemma. De läser i skolan [@exempel2023].',
      ':claim[Ofta]{source="@exempel2023"} läser de [@exempel2023]. De läser hemma.',
    ),
  },
  'majority-over-half': {
    holds: 'What is called a majority is more than half.',
    why: {
      sv: 'Flest är inte detsamma som en majoritet: 41 procent är flest av tre grupper, men mindre än hälften.',
      en: 'Most numerous is no majority: 41 per cent is the most of three groups, and less than half.',
    },
    example: markdown(
      'De flesta, :value[30 procent]{of="fig-lasning.ibland"}, läser ibland.',
      'Fler, :value[30 procent]{of="fig-lasning.ibland"}, läser ibland än aldrig [@exempel2023].',
    ),
  },
};
