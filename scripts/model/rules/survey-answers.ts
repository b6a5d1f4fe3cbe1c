import { ibland, figure } from './example.ts';
import { rule } from './rule.ts';

/** A figure of a question with several answers, whose fourth line is its base. */
const several = `id: fig-lasning
form: ranked-bars
subject: vad biblioteket behöver
…
alt: Stapeldiagram där flest vill ha fler böcker.
rows:
  - { id: ofta, label: Fler böcker, value: 91 }
  - { id: tider, label: Längre öppettider, value: 86 }
  - { id: lugn, label: Ett lugnare rum, value: 62 }
`;

/** Faults of the number of answers, and of rows that stand in several figures. */
export const surveyAnswerRules = {
  'survey-n-known': rule<{ n: string }>({
    severity: 'error',
    holds: {
      sv: 'Undersökningens antal svar är ett tal som finns.',
      en: 'The survey’s number of answers is a number that exists.',
    },
    sentence: {
      sv: ({ n }) => `Undersökningens antal svar, \`${n}\`, finns inte eller är inget tal`,
      en: ({ n }) => `The survey’s number of answers, \`${n}\`, does not exist or is no number`,
    },
    otherwise: {
      sv: 'Skriv antalet, som `n: 606`, eller ett tal i facts.yaml, som `facts.svar`.',
      en: 'Write the number, such as `n: 606`, or one of facts.yaml, such as `facts.svar`.',
    },
    why: {
      sv: 'Alla figurers baser prövas mot det.',
      en: 'All bases of figures are tried against it.',
    },
  }),
  'n-within-survey': rule<{ found: number; limit: number }>({
    severity: 'error',
    holds: {
      sv: 'Ingen figur bygger på fler svar än undersökningen har.',
      en: 'No figure is based on more answers than the survey has.',
    },
    sentence: {
      sv: ({ found, limit }) => `Oväntat antal svar ${found}, undersökningen har ${limit}`,
      en: ({ found, limit }) => `Unexpected number of answers ${found}, the survey has ${limit}`,
    },
    help: {
      sv: 'Rätta `n`. Är talen från en annan undersökning skriver du `source:` i figuren.',
      en: 'Correct `n`. If the numbers are those of another survey, write `source:` in the figure.',
    },
    why: {
      sv: 'Fler svar än svarande är ett skrivfel, eller så är talen från en annan undersökning.',
      en: 'More answers than respondents is a slip, or the numbers are another survey’s.',
    },
  }),
  'row-n-within-figure': rule<{ row: string; found: number; base: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje rad har en bas, och den ligger inom figurens.',
      en: 'Every row has one base, and it lies within the figure’s.',
    },
    sentence: {
      sv: ({ row, found, base }) =>
        `Raden \`${row}\` bygger på ${found} svar, men figuren har n = ${base}`,
      en: ({ row, found, base }) =>
        `The row \`${row}\` is based on ${found} answers, but the figure has n = ${base}`,
    },
    otherwise: {
      sv: 'Rätta radens `n`, eller figurens under `base:`.',
      en: 'Mend the `n` of the row, or that of the figure below `base:`.',
    },
    why: {
      sv: 'En grupp kan inte vara större än alla som svarade.',
      en: 'A group cannot be larger than all who answered.',
    },
    example: figure('  - { id: ibland, label: Ibland, value: 30, n: 300 }', ibland),
  }),
  'small-group-noted': rule<{ row: string; n: number; least: number }>({
    severity: 'warning',
    holds: {
      sv: 'En grupp med få svar har en anmärkning om det.',
      en: 'A group with few answers has a note that says so.',
    },
    sentence: {
      sv: ({ row, n, least }) =>
        `\`${row}\` bygger på ${n} svar, färre än ${least}, men har ingen anmärkning`,
      en: ({ row, n, least }) =>
        `\`${row}\` is based on ${n} answers, fewer than ${least}, unnoted`,
    },
    help: {
      sv: 'Skriv `note:` om hur osäkert talet är. Gränsen är `survey.smallestGroup` i report.yaml.',
      en: 'Write `note:` on how uncertain it is. The limit is `survey.smallestGroup`.',
    },
    why: {
      sv: 'Med få svar kan slumpen vara större än skillnaden.',
      en: 'With few answers chance may be larger than the difference.',
    },
    example: figure(
      '  - { id: ibland, label: Ibland, value: 30, n: 12 }',
      '  - { id: ibland, label: Ibland, value: 30, n: 12, note: Bygger på få svar. }',
    ),
  }),
  'max-answers-stated': rule<{ sum: number }>({
    severity: 'warning',
    holds: {
      sv: 'En figur där var och en fick välja flera svar säger hur många.',
      en: 'A figure where several answers could be chosen says how many.',
    },
    sentence: {
      sv: ({ sum }) => `Andelarna blir ${sum} procent tillsammans, men \`maxAnswers\` saknas`,
      en: ({ sum }) => `The shares sum to ${sum} per cent, but \`maxAnswers\` is missing`,
    },
    help: {
      sv: 'Skriv `maxAnswers:` under `base:`. Är varje rad en egen fråga: skriv radernas `n:`.',
      en: 'Write `maxAnswers:` below `base:`. If each row is a question: write its `n:`.',
    },
    why: {
      sv: 'Utan det ser andelar på mer än 100 procent tillsammans ut som ett fel.',
      en: 'Without it shares of more than 100 per cent together look like a fault.',
    },
    example: figure('base: { n: "200" }', 'base: { n: "200", maxAnswers: 3 }', several),
  }),
  'shares-within-max-answers': rule<{ sum: number; limit: number; maxAnswers: number }>({
    severity: 'error',
    holds: {
      sv: 'Andelarna blir tillsammans högst 100 gånger så många svar som fick väljas.',
      en: 'The shares sum to at most 100 times as much as answers could be chosen.',
    },
    sentence: {
      sv: ({ sum, limit, maxAnswers }) =>
        `Andelarna blir ${sum} procent tillsammans, med \`maxAnswers: ${maxAnswers}\` kan de bli högst ${limit}`,
      en: ({ sum, limit, maxAnswers }) =>
        `The shares sum to ${sum} per cent, with \`maxAnswers: ${maxAnswers}\` they can at most be ${limit}`,
    },
    otherwise: {
      sv: 'Rätta talen, eller `maxAnswers` under `base:`.',
      en: 'Mend the numbers, or `maxAnswers` below `base:`.',
    },
    why: { sv: 'Mer än så går inte att svara.', en: 'More than that cannot be answered.' },
    example: figure(
      'base: { n: "200", maxAnswers: 2 }',
      'base: { n: "200", maxAnswers: 3 }',
      several,
    ),
  }),
  'same-row-exists': rule<{ of: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje `same-as` pekar på en rad i en annan figur.',
      en: 'Every `same-as` points at a row of another figure.',
    },
    sentence: {
      sv: ({ of }) => `Raden \`${of}\` finns inte`,
      en: ({ of }) => `The row \`${of}\` does not exist`,
    },
    otherwise: {
      sv: 'Skriv figurens och radens id, som `fig-7-1.helsingborg`.',
      en: 'Write the ids of the figure and the row, such as `fig-7-1.helsingborg`.',
    },
    why: { sv: 'Annars prövas ingenting.', en: 'Otherwise nothing is tried.' },
    example: figure('  - { id: ibland, label: Ibland, value: 30, same-as: fig-lan.juli }', ibland),
  }),
  'same-row-comparable': rule<{ of: string }>({
    severity: 'error',
    holds: {
      sv: 'En rad och den som den är lika med har minst en kolumn gemensam.',
      en: 'A row and the one it is the same as have a column in common.',
    },
    sentence: {
      sv: ({ of }) => `Raden \`${of}\` har ingen kolumn med samma id eller roll att jämföra med`,
      en: ({ of }) => `The row \`${of}\` has no column with the same id or role to compare`,
    },
    otherwise: {
      sv: 'Ge kolumnerna samma id eller roll i båda figurerna, eller ta bort `same-as`.',
      en: 'Give the columns the same id or role in both figures, or take `same-as` away.',
    },
    why: { sv: 'Annars finns inget att jämföra.', en: 'Otherwise there is nothing to compare.' },
  }),
  'same-row-agrees': rule<{ cell: string; found: number; other: string; expected: string }>({
    severity: 'error',
    holds: {
      sv: 'En rad som finns i två figurer har samma tal i båda.',
      en: 'A row that is in two figures has the same numbers in both.',
    },
    sentence: {
      sv: ({ cell, found, other, expected }) =>
        `Oväntat värde ${found} för \`${cell}\`, väntade ${expected} som i ${other}`,
      en: ({ cell, found, other, expected }) =>
        `Unexpected value ${found} for \`${cell}\`, expected ${expected} as in ${other}`,
    },
    why: {
      sv: 'Läsaren ser båda och undrar vilken som är rätt.',
      en: 'Readers see both and wonder which is right.',
    },
  }),
  'same-row-declared': rule<{ row: string; other: string }>({
    severity: 'info',
    holds: {
      sv: 'En rad som upprepar en annan figurs tal säger det.',
      en: 'A row that repeats the numbers of another figure says so.',
    },
    sentence: {
      sv: ({ row, other }) => `\`${row}\` har samma tal som \`${other}\``,
      en: ({ row, other }) => `\`${row}\` has the same numbers as \`${other}\``,
    },
    help: {
      sv: 'Är det samma svar skriver du `same-as:` på raden, så hålls talen lika.',
      en: 'If they are the same answers, write `same-as:` on the row to keep them equal.',
    },
    why: {
      sv: 'Då hålls talen lika när det ena ändras.',
      en: 'Then the numbers are kept the same when one changes.',
    },
  }),
} as const;
