import { type Named, rule } from './rule.ts';

/** With decimal comma. */
function swedish(number: number): string {
  return String(number).replace('.', ',');
}

/** Faults of survey data: numbers, scales and bases that cannot all be true, or that mislead. */
export const surveyRules = {
  'survey-n-known': rule<{ n: string }>({
    severity: 'error',
    holds: 'Undersökningens antal svar är ett tal som finns.',
    sv: ({ n }) => `Undersökningens antal svar, \`${n}\`, finns inte eller är inget tal`,
    en: ({ n }) => `The survey’s number of answers, \`${n}\`, does not exist or is no number`,
  }),
  'n-within-survey': rule<{ found: number; limit: number }>({
    severity: 'error',
    holds: 'Ingen figur bygger på fler svar än undersökningen har.',
    sv: ({ found, limit }) => `Oväntat antal svar ${found}, undersökningen har ${limit}`,
    en: ({ found, limit }) => `Unexpected number of answers ${found}, the survey has ${limit}`,
    helpSv: 'Rätta `n`. Är talen från en annan undersökning skriver du `source:` i figuren.',
    helpEn:
      'Correct `n`. If the numbers are those of another survey, write `source:` in the figure.',
  }),
  'row-n-within-figure': rule<{ row: string; found: number; base: string }>({
    severity: 'error',
    holds: 'Varje rad har en bas, och den ligger inom figurens.',
    sv: ({ row, found, base }) =>
      `Raden \`${row}\` bygger på ${found} svar, men figuren har n = ${base}`,
    en: ({ row, found, base }) =>
      `The row \`${row}\` is based on ${found} answers, but the figure has n = ${base}`,
  }),
  'small-group-noted': rule<{ row: string; n: number; least: number }>({
    severity: 'warning',
    holds: 'En grupp med få svar har en anmärkning om det.',
    sv: ({ row, n, least }) =>
      `\`${row}\` bygger på ${n} svar, färre än ${least}, men har ingen anmärkning`,
    en: ({ row, n, least }) => `\`${row}\` is based on ${n} answers, fewer than ${least}, unnoted`,
    helpSv:
      'Skriv `note:` om hur osäkert talet är. Gränsen är `survey.smallestGroup` i report.yaml.',
    helpEn: 'Write `note:` on how uncertain it is. The limit is `survey.smallestGroup`.',
  }),
  'max-answers-stated': rule<{ sum: number }>({
    severity: 'warning',
    holds: 'En figur där var och en fick välja flera svar säger hur många.',
    sv: ({ sum }) => `Andelarna blir ${sum} procent tillsammans, men \`maxAnswers\` saknas`,
    en: ({ sum }) => `The shares sum to ${sum} per cent, but \`maxAnswers\` is missing`,
    helpSv: 'Skriv `maxAnswers:` under `base:`. Är varje rad en egen fråga: skriv radernas `n:`.',
    helpEn: 'Write `maxAnswers:` below `base:`. If each row is a question: write its `n:`.',
  }),
  'shares-within-max-answers': rule<{ sum: number; limit: number; maxAnswers: number }>({
    severity: 'error',
    holds: 'Andelarna blir tillsammans högst 100 gånger så många svar som fick väljas.',
    sv: ({ sum, limit, maxAnswers }) =>
      `Andelarna blir ${sum} procent tillsammans, med \`maxAnswers: ${maxAnswers}\` kan de bli högst ${limit}`,
    en: ({ sum, limit, maxAnswers }) =>
      `The shares sum to ${sum} per cent, with \`maxAnswers: ${maxAnswers}\` they can at most be ${limit}`,
  }),
  'same-row-exists': rule<{ of: string }>({
    severity: 'error',
    holds: 'Varje `same-as` pekar på en rad i en annan figur.',
    sv: ({ of }) => `Raden \`${of}\` finns inte`,
    en: ({ of }) => `The row \`${of}\` does not exist`,
  }),
  'same-row-comparable': rule<{ of: string }>({
    severity: 'error',
    holds: 'En rad och den som den är lika med har minst en kolumn gemensam.',
    sv: ({ of }) => `Raden \`${of}\` har ingen kolumn med samma id eller roll att jämföra med`,
    en: ({ of }) => `The row \`${of}\` has no column with the same id or role to compare`,
  }),
  'same-row-agrees': rule<{ cell: string; found: number; other: string; expected: string }>({
    severity: 'error',
    holds: 'En rad som finns i två figurer har samma tal i båda.',
    sv: ({ cell, found, other, expected }) =>
      `Oväntat värde ${found} för \`${cell}\`, väntade ${expected} som i ${other}`,
    en: ({ cell, found, other, expected }) =>
      `Unexpected value ${found} for \`${cell}\`, expected ${expected} as in ${other}`,
  }),
  'same-row-declared': rule<{ row: string; other: string }>({
    severity: 'info',
    holds: 'En rad som upprepar en annan figurs tal säger det.',
    sv: ({ row, other }) => `\`${row}\` har samma tal som \`${other}\``,
    en: ({ row, other }) => `\`${row}\` has the same numbers as \`${other}\``,
    helpSv: 'Är det samma svar skriver du `same-as:` på raden, så hålls talen lika.',
    helpEn: 'If they are the same answers, write `same-as:` on the row to keep them equal.',
  }),
  'scale-order-same': rule<{ label: string; before: string; first: string }>({
    severity: 'warning',
    holds: 'Figurer med samma svarsskala har svaren i samma ordning.',
    sv: ({ label, before, first }) => `”${label}” står före ”${before}”, tvärtemot i ${first}`,
    en: ({ label, before, first }) => `“${label}” stands before “${before}”, unlike ${first}`,
  }),
  'answer-role-same': rule<{ label: string; role: string; expected: string; first: string }>({
    severity: 'warning',
    holds: 'Ett svar har samma roll, och därmed färg, i alla figurer.',
    sv: ({ label, role, expected, first }) =>
      `Oväntad roll \`${role}\` för ”${label}”, väntade \`${expected}\` som i ${first}`,
    en: ({ label, role, expected, first }) =>
      `Unexpected role \`${role}\` for “${label}”, expected \`${expected}\` as in ${first}`,
  }),
  'answer-label-same': rule<{ label: string; expected: string; first: string }>({
    severity: 'warning',
    holds: 'Ett svar i en skala skrivs likadant i alla figurer.',
    sv: ({ label, expected, first }) => `Svaret skrivs ”${label}” här men ”${expected}” i ${first}`,
    en: ({ label, expected, first }) =>
      `The answer is written “${label}” here but “${expected}” in ${first}`,
  }),
  'scale-in-order': rule<{ label: string }>({
    severity: 'warning',
    holds: 'Svaren står i skalans ordning, med det neutrala mellan ytterligheterna.',
    sv: ({ label }) => `”${label}” står inte på sin plats i skalan`,
    en: ({ label }) => `“${label}” does not stand in its place on the scale`,
    helpSv: 'Ordna från positivt över neutralt till negativt, eller tvärtom.',
    helpEn: 'Order from positive over neutral to negative, or the other way round.',
  }),
  'outside-answers-last': rule<{ label: string; after: string }>({
    severity: 'warning',
    holds: '”Vet ej” och andra svar utanför skalan står sist.',
    sv: ({ label, after }) => `”${label}” står före ”${after}”, väntade det sist`,
    en: ({ label, after }) => `“${label}” stands before “${after}”, expected it last`,
  }),
  'dont-know-outside': rule<{ label: string; role: string }>({
    severity: 'warning',
    holds: '”Vet ej” räknas inte till skalan.',
    sv: ({ label, role }) => `Oväntad roll \`${role}\` för ”${label}”, väntade \`outside\``,
    en: ({ label, role }) => `Unexpected role \`${role}\` for “${label}”, expected \`outside\``,
    helpSv: 'Skriv `role: outside`, så blir svaret grått och räknas inte till skalan.',
    helpEn: 'Write `role: outside`: the answer becomes grey and does not count to the scale.',
  }),
  'colour-contrast': rule<{ colour: string; on: string; ratio: number; least: number }>({
    severity: 'warning',
    holds: 'Diagrammens former har kontrasten 3:1 mot bakgrunden och all text 4,5:1.',
    sv: ({ colour, on, ratio, least }) =>
      `Kontrasten mellan \`${colour}\` och \`${on}\` är ${swedish(ratio)}:1, väntade minst ${swedish(least)}:1`,
    en: ({ colour, on, ratio, least }) =>
      `The contrast of \`${colour}\` and \`${on}\` is ${ratio}:1, expected at least ${least}:1`,
  }),
  'figure-text-large-enough': rule<{ found: number; least: number }>({
    severity: 'warning',
    holds: 'Text i diagram är minst 9 punkter.',
    sv: ({ found, least }) => `Textstorleken ${found} px är för liten, väntade minst ${least} px`,
    en: ({ found, least }) => `The text size ${found} px is too small, expected ${least} px`,
  }),
  'percentages-agree-with-counts': rule<{
    row: string;
    count: number;
    share: number;
    expected: number;
    total: number;
  }>({
    severity: 'error',
    holds: 'Andelar stämmer med de antal som de är räknade på.',
    sv: ({ row, count, share, expected, total }) =>
      `Andelen ${swedish(share)} för \`${row}\` stämmer inte med antalet: ${count} av ${total} är ${swedish(expected)}`,
    en: ({ row, count, share, expected, total }) =>
      `The share ${share} of \`${row}\` disagrees with the count: ${count} of ${total} is ${expected}`,
  }),
  'counts-have-one-base': rule<{ group: string; sum: number; base: number }>({
    severity: 'error',
    holds: 'Alla andelar i en grupp är räknade på samma antal, och det är gruppens summa.',
    sv: ({ group, sum, base }) =>
      `Andelarna i ”${group}” är räknade på ${base} svar, men antalen blir ${sum}`,
    en: ({ group, sum, base }) =>
      `The shares of “${group}” are based on ${base} answers, but the counts sum to ${sum}`,
  }),
  'group-shares-sum-to-100': rule<{ group: string; sum: number; tolerance: number }>({
    severity: 'warning',
    holds: 'Andelar i en egen spec summerar till 100 i varje grupp, när de gör det i de flesta.',
    sv: ({ group, sum, tolerance }) =>
      `Andelarna i ”${group}” summerar till ${swedish(sum)}, väntade 100 ± ${swedish(tolerance)} som i de andra`,
    en: ({ group, sum, tolerance }) =>
      `The shares of “${group}” sum to ${sum}, expected 100 ± ${tolerance} as the others do`,
  }),
  'alt-reviewed': rule<Named>({
    severity: 'warning',
    holds: 'Varje alternativtext är granskad av en människa.',
    sv: ({ id }) => `Alternativtexten för \`${id}\` är ett utkast som ingen har granskat`,
    en: ({ id }) => `The alternative text of \`${id}\` is a draft that nobody has reviewed`,
    helpSv: 'Läs texten mot figuren, rätta den och ta bort raden `altStatus: draft`.',
    helpEn: 'Read the text against the figure, mend it and remove the line `altStatus: draft`.',
  }),
} as const;
