import type { Explanation } from './explanation.ts';

export const surveyExplanations: Readonly<Record<string, Explanation>> = {
  'survey-n-known': {
    holds: 'The survey’s number of answers is a number that exists.',
    why: {
      sv: 'Alla figurers baser prövas mot det.',
      en: 'All bases of figures are tried against it.',
    },
  },
  'n-within-survey': {
    holds: 'No figure is based on more answers than the survey has.',
    why: {
      sv: 'Fler svar än svarande är ett skrivfel, eller så är talen från en annan undersökning.',
      en: 'More answers than respondents is a slip, or the numbers are another survey’s.',
    },
  },
  'row-n-within-figure': {
    holds: 'Every row has one base, and it lies within the figure’s.',
    why: {
      sv: 'En grupp kan inte vara större än alla som svarade.',
      en: 'A group cannot be larger than all who answered.',
    },
  },
  'small-group-noted': {
    holds: 'A group with few answers has a note that says so.',
    why: {
      sv: 'Med få svar kan slumpen vara större än skillnaden.',
      en: 'With few answers chance may be larger than the difference.',
    },
  },
  'max-answers-stated': {
    holds: 'A figure where several answers could be chosen says how many.',
    why: {
      sv: 'Utan det ser andelar på mer än 100 procent tillsammans ut som ett fel.',
      en: 'Without it shares of more than 100 per cent together look like a fault.',
    },
  },
  'shares-within-max-answers': {
    holds: 'The shares sum to at most 100 times as much as answers could be chosen.',
    why: { sv: 'Mer än så går inte att svara.', en: 'More than that cannot be answered.' },
  },
  'same-row-exists': {
    holds: 'Every `same-as` points at a row of another figure.',
    why: { sv: 'Annars prövas ingenting.', en: 'Otherwise nothing is tried.' },
  },
  'same-row-comparable': {
    holds: 'A row and the one it is the same as have a column in common.',
    why: { sv: 'Annars finns inget att jämföra.', en: 'Otherwise there is nothing to compare.' },
  },
  'same-row-agrees': {
    holds: 'A row that is in two figures has the same numbers in both.',
    why: {
      sv: 'Läsaren ser båda och undrar vilken som är rätt.',
      en: 'Readers see both and wonder which is right.',
    },
  },
  'same-row-declared': {
    holds: 'A row that repeats the numbers of another figure says so.',
    why: {
      sv: 'Då hålls talen lika när det ena ändras.',
      en: 'Then the numbers are kept the same when one changes.',
    },
  },
  'scale-order-same': {
    holds: 'Figures of the same scale have its answers in the same order.',
    why: {
      sv: 'Den som bläddrar mellan figurerna läser av platsen, inte etiketten.',
      en: 'Those who turn from figure to figure read the position, not the label.',
    },
  },
  'answer-role-same': {
    holds: 'An answer has the same role, and so the same colour, in all figures.',
    why: {
      sv: 'Samma färg ska betyda samma sak i hela rapporten.',
      en: 'The same colour must mean the same all through the report.',
    },
  },
  'answer-label-same': {
    holds: 'An answer of a scale is written the same way in all figures.',
    why: {
      sv: 'Två skrivsätt ser ut som två olika svar.',
      en: 'Two spellings look like two answers.',
    },
  },
  'scale-in-order': {
    holds: 'The answers stand in the order of the scale, the neutral one between the extremes.',
    why: {
      sv: 'Stapeln går inte att läsa när svaren står huller om buller.',
      en: 'A bar cannot be read when its answers are jumbled.',
    },
  },
  'outside-answers-last': {
    holds: '“Don’t know” and other answers outside the scale stand last.',
    why: {
      sv: 'De hör inte till skalan och ska inte stå mitt i den.',
      en: 'They are no part of the scale and must not stand within it.',
    },
  },
  'dont-know-outside': {
    holds: '“Don’t know” is no part of the scale.',
    why: {
      sv: 'Den som inte vet är inte neutral.',
      en: 'Those who do not know are not neutral.',
    },
  },
  'colour-contrast': {
    holds: 'Shapes of charts have a contrast of 3:1 to their ground, and text 4.5:1.',
    why: {
      sv: 'Det är WCAG 2.1 AA, som lagen om tillgänglighet hänvisar till.',
      en: 'That is WCAG 2.1 AA, which the law on accessibility refers to.',
    },
  },
  'figure-text-large-enough': {
    holds: 'Text in charts is at least 9 points.',
    why: { sv: 'Mindre går inte att läsa på papper.', en: 'Less cannot be read on paper.' },
  },
  'percentages-agree-with-counts': {
    holds: 'Shares agree with the counts that they are computed from.',
    why: {
      sv: 'Diagrammet visar det ena och texten det andra.',
      en: 'The chart shows the one and the text the other.',
    },
  },
  'counts-have-one-base': {
    holds: 'All shares of a group are computed from the same count, the sum of the group.',
    why: {
      sv: 'Andelar av olika helheter går inte att jämföra.',
      en: 'Shares of different wholes cannot be compared.',
    },
  },
  'group-shares-sum-to-100': {
    holds: 'Shares of a spec of your own sum to 100 in each group, when they do in most.',
    why: {
      sv: 'En grupp som avviker har ett skrivfel, eller ett svar som saknas.',
      en: 'A group that differs has a slip, or an answer is missing.',
    },
  },
  'alt-reviewed': {
    holds: 'Every alternative text has been reviewed by a person.',
    why: {
      sv: 'Ett utkast säger vad talen är, inte vad som är viktigt.',
      en: 'A draft says what the numbers are, not what matters.',
    },
  },
  'alt-says-what-is-shown': {
    holds: 'The alternative text says what the figure shows, and is no file name.',
    why: {
      sv: 'Ett filnamn säger ingenting till den som lyssnar.',
      en: 'A file name tells nothing to those who listen.',
    },
  },
};
