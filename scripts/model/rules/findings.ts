import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Faults of what stands in a list that is shown by itself: findings before the text, and recommendations as cards. */
export const findingRules = {
  'findings-are-list': rule({
    severity: 'error',
    holds: {
      sv: 'Det viktigaste är en lista, och efter den på sin höjd vanliga stycken.',
      en: 'Findings are a list, with nothing but paragraphs after it.',
    },
    sentence: {
      sv: () => '`:::findings` ska börja med en lista, och får sedan bara ha vanliga stycken',
      en: () => '`:::findings` is to begin with a list, and may then have only paragraphs',
    },
    help: {
      sv: 'Skriv varje sak som en punkt, `- …` eller `1. …`, och det som ska sägas om dem alla i ett stycke efter listan.',
      en: 'Write each of them as an item, `- …` or `1. …`, and what is to be said of all of them in a paragraph after the list.',
    },
    why: {
      sv: 'Det viktigaste läses först, punkt för punkt; en tom ruta eller en lång text säger inte vad som är viktigast.',
      en: 'Findings are read first, one by one; an empty box or a long text does not say what matters most.',
    },
    example: markdown(
      ':::findings\nDe flesta svarade.\n:::\n\n## Läsning',
      ':::findings\n- De flesta svarade.\n:::\n\n## Läsning',
    ),
  }),
  'findings-few': rule<{ count: number; most: number }>({
    severity: 'error',
    holds: {
      sv: 'Det viktigaste är högst nio punkter.',
      en: 'Findings are at most nine.',
    },
    sentence: {
      sv: ({ count, most }) => `Det viktigaste är ${count} punkter; högst ${most} får plats`,
      en: ({ count, most }) => `There are ${count} findings; there is room for ${most} at most`,
    },
    help: {
      sv: 'Ta bort det minst viktiga: det står ändå i texten.',
      en: 'Remove what matters least: it stands in the text anyway.',
    },
    why: {
      sv: 'Den som läser bara detta ska minnas det.',
      en: 'Those who read nothing else are to remember them.',
    },
    example: markdown(
      `:::findings\n${'- De flesta svarade.\n'.repeat(10)}:::`,
      `:::findings\n${'- De flesta svarade.\n'.repeat(3)}:::`,
    ),
  }),
  'findings-once': rule<{ first: string }>({
    severity: 'error',
    holds: {
      sv: 'Ett dokument säger högst en gång vad som är det viktigaste.',
      en: 'A document says at most once what its findings are.',
    },
    sentence: {
      sv: ({ first }) => `Det viktigaste står redan på ${first}`,
      en: ({ first }) => `The findings already stand at ${first}`,
    },
    help: {
      sv: 'För ihop de två listorna till en.',
      en: 'Join the two lists.',
    },
    why: {
      sv: 'De trycks tillsammans före texten, under en rubrik.',
      en: 'They are printed together before the text, under one heading.',
    },
    example: markdown(
      ':::findings\n- De flesta svarade.\n:::\n\n:::findings\n- Många läser.\n:::',
      ':::findings\n- De flesta svarade.\n- Många läser.\n:::',
    ),
  }),
  'recommendations-are-list': rule({
    severity: 'error',
    holds: {
      sv: 'Rekommendationer är en lista.',
      en: 'Recommendations are a list.',
    },
    sentence: {
      sv: () => '`:::recommendations` ska innehålla en enda lista och inget annat',
      en: () => '`:::recommendations` is to hold a single list and nothing else',
    },
    help: {
      sv: 'Skriv varje rekommendation som en punkt, `- …`, och flytta annan text före `:::recommendations` eller efter slutet på den.',
      en: 'Write each recommendation as an item, `- …`, and move other text before `:::recommendations` or after its end.',
    },
    why: {
      sv: 'Punkterna trycks som numrerade kort, och text utan nummer skulle se ut som en av dem.',
      en: 'The items are printed as numbered cards, and text without a number would look like one of them.',
    },
    example: markdown(
      ':::recommendations\nÖppna tidigare.\n:::',
      ':::recommendations\n- Öppna tidigare.\n:::',
    ),
  }),
} as const;
