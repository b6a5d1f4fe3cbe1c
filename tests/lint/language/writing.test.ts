import { describe, expect, test } from 'vitest';

import { lintedText } from './linted.ts';

const faults: readonly (readonly [string, string, string])[] = [
  ['percent-in-words', 'Det är 27 % av alla.', 'Det är 27 procent av alla.'],
  ['percent-in-words', 'Det är 3,5% av alla.', 'Det är 3,5 procent av alla.'],
  ['unit-after-space', 'De är 16år.', 'De är 16 år.'],
  ['decimal-comma', 'Det är 3.5 procent.', 'Det är 3,5 procent.'],
  ['digits-grouped', 'Det är 300000 kronor.', 'Det är 300 000 kronor.'],
  ['digits-grouped', 'Det är 1.200.000 kronor.', 'Det är 1.200.000 kronor.'],
  ['quotation-marks', 'Ordet "bok.', 'Ordet ”bok.'],
  ['apostrophe', "Lars' bok.", 'Lars’ bok.'],
  ['dash-in-range', 'De är 16-29 år.', 'De är 16–29 år.'],
  ['dash-in-range', 'Åren 2019 - 2022 var goda.', 'Åren 2019–2022 var goda.'],
  ['dash-as-pause', 'De läser - ofta.', 'De läser – ofta.'],
  ['dash-as-pause', 'De läser—ofta.', 'De läser – ofta.'],
  ['ellipsis', 'Och så vidare...', 'Och så vidare…'],
  ['single-space', 'De  läser.', 'De läser.'],
  ['no-space-before-mark', 'De läser .', 'De läser.'],
  ['space-after-mark', 'De läser,ofta.', 'De läser, ofta.'],
  ['abbreviation-with-dots', 'De läser t ex böcker.', 'De läser t.ex. böcker.'],
  ['abbreviation-with-dots', 'Exempel et al. skriver.', 'Exempel m.fl. skriver.'],
  ['abbreviation-with-dots', 'De läser t.ex böcker.', 'De läser t.ex. böcker.'],
  ['abbreviation-with-dots', 'Det sker kl 14.', 'Det sker kl. 14.'],
  ['month-lower-case', 'Den 14 Juni 2022.', 'Den 14 juni 2022.'],
  ['date-written-plainly', 'Den 14:e juni 2022.', 'Den 14 juni 2022.'],
  ['word-not-repeated', 'De vet att att läsa.', 'De vet att läsa.'],
  ['characters-composed', 'La\u0308sa.', 'Läsa.'],
  ['no-hidden-characters', 'Lä\u00adsa.', 'Läsa.'],
  ['predominance-in-numbers', 'De är övervägande negativa.', 'De är övervägande negativa.'],
  ['neither-quoted', 'De svarar varken eller.', 'De svarar ”varken eller”.'],
  ['n-ascending', 'De var få (n = 580–551).', 'De var få (n = 551–580).'],
  ['n-ascending', 'De var få, n=99-88.', 'De var få, n=88-99.'],
  [
    'foreign-words-marked',
    'Det är the freedom of choice.',
    'Det är :span[the freedom of choice]{lang=en}.',
  ],
];

describe('a breach is told once, and its mend is final', () => {
  test.each(faults)('%s: %s', async (rule, text, wanted) => {
    const { messages, fixed } = await lintedText(`# Mer\n\n${text}\n`);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual([rule]);
    expect(fixed).toBe(`# Mer\n\n${wanted}\n`);
    if (wanted !== text) expect((await lintedText(fixed)).messages).toEqual([]);
  });
});

const right = [
  'Det är 27 procent, 3,5 procentenheter och 300 000 kronor.',
  'De är 16–29 år, i 16–29-årsåldern, åren 2019–2022.',
  'Ring 042-10 50 00. Datumet är 2022-06-14, och sidan 12-3 finns. SOU 2016:41.',
  'Se figur 7.1 och avsnitt 3.2. Skala 1:5000, klockan 10:30.',
  'Det är ”rätt”, och ”också ’inne’ rätt”. Se :span["it\'s"]{lang=en}.',
  'Böcker – och annat. Barn- och ungdomsböcker, hög- och lågutbildade.',
  'Det är t.ex. böcker, bl.a. romaner m.m. Exempel m.fl. (2020) menar, dvs. hävdar, det.',
  'Lådan är tom. Den är from, och 5 mm hög.',
  'Alla vet att det det gäller är läsning.',
  'Maj Sjöwall och Augusti-boken. På måndag, i juni.',
  'Han sa … och teg. Vad? Nej! Så: ja; nej (aldrig).',
  'De svarar varken ja eller nej, varken för eller emot. De svarar ”varken eller”.',
  'Andelen är stor (n = 551–580), n = 606. Åren 1580–90.',
  'De läser [@exempel2023]. Enligt @exempel2023, som är bra, är det så.[^a]\n\n[^a]: En not.',
];
test.each(right)('is quiet on %s', async (text) => {
  expect((await lintedText(`# Mer\n\n${text}\n`)).told).toEqual([]);
});

test('a heading ends without full stop', async () => {
  const { told, fixed } = await lintedText('# Mer om läsning. {#mer}\n\nText.\n');
  expect(told).toEqual(['heading-without-full-stop: .']);
  expect(fixed).toBe('# Mer om läsning {#mer}\n\nText.\n');
});

test('what is escaped is told, and not mended by half', async () => {
  const { told, fixed } = await lintedText('# Mer\n\nOrdet \\"bok.\n');
  expect(told).toEqual(['quotation-marks: "']);
  expect(fixed).toBe('# Mer\n\nOrdet \\"bok.\n');
});

test('a table keeps its sign, after a space', async () => {
  expect((await lintedText(tableOf('38 %'))).told).toEqual([]);
  expect((await lintedText(tableOf('38%'))).fixed).toBe(tableOf('38 %'));
});

function tableOf(cell: string): string {
  return `# Mer\n\n| A |\n| --- |\n| ${cell} |\n`;
}

describe('”övervägande” is told where it says how many', () => {
  test.each([
    'De är övervägande positiva.',
    'Övervägande kritiska är de unga.',
    'Bilden är övervägande ljus.',
    'Den övervägande delen läser.',
    'De läser till övervägande del hemma.',
    'De positiva är övervägande.',
    'En övervägande majoritet läser.',
    'Inställningen var övervägande god.',
    'Det är *övervägande negativa* svar.',
  ])('%s', async (text) => {
    const { told } = await lintedText(`# Mer\n\n${text}\n`);
    expect(told.map((each) => each.toLowerCase())).toEqual([
      'predominance-in-numbers: övervägande',
    ]);
  });

  test.each([
    'Efter moget övervägande läser de.',
    'Det krävs ett övervägande av riskerna.',
    'Vid närmare övervägande är de positiva.',
    'De överväger riskerna, och nyttan överväger.',
    'Övervägandena är många, och deras övervägande var gott.',
    'De svarade ”övervägande positiv”.',
    'Det kan vara värt övervägande. Frågan tas under övervägande.',
  ])('not elsewhere: %s', async (text) => {
    expect((await lintedText(`# Mer\n\n${text}\n`)).told).toEqual([]);
  });
});

describe('”varken eller” is quoted', () => {
  test.each([
    ['De är varken eller.', 'De är ”varken eller”.'],
    ['Varken eller svarade många.', '”Varken eller” svarade många.'],
    ['Andelen varken eller är stor.', 'Andelen ”varken eller” är stor.'],
    ['De svarade *varken eller*.', 'De svarade *”varken eller”*.'],
  ])('%s', async (text, wanted) => {
    const { told, fixed } = await lintedText(`# Mer\n\n${text}\n`);
    expect(told).toHaveLength(1);
    expect(fixed).toBe(`# Mer\n\n${wanted}\n`);
  });
});
