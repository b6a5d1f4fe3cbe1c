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
};
