import { swedish } from './common.ts';
import { figure } from './example.ts';
import { rule } from './rule.ts';

/** A figure of groups, without its columns. */
const scale = `id: fig-lasning
form: grouped-levels
subject: vad de tycker om skolbiblioteket
base: { n: "200" }
alt: Stapeldiagram över vad de tycker.
columns:
…
rows:
  - { id: ofta, label: Alla, values: { positive: 61, neutral: 29, negative: 10 } }
`;

function columnsOf(...roles: string[]): string {
  const labels: Record<string, string> = {
    positive: 'Nöjd',
    neutral: 'Varken eller',
    negative: 'Missnöjd',
  };
  return roles
    .map((role) => `  - { id: ${role}, label: ${labels[role]}, role: ${role} }`)
    .join('\n');
}

/** Faults of scales and colours that mislead. */
export const surveyScaleRules = {
  'scale-order-same': rule<{ label: string; before: string; first: string }>({
    severity: 'warning',
    holds: {
      sv: 'Figurer med samma svarsskala har svaren i samma ordning.',
      en: 'Figures of the same scale have its answers in the same order.',
    },
    sentence: {
      sv: ({ label, before, first }) => `”${label}” står före ”${before}”, tvärtemot i ${first}`,
      en: ({ label, before, first }) => `“${label}” stands before “${before}”, unlike ${first}`,
    },
    otherwise: {
      sv: 'Ställ svaren i samma ordning i båda figurerna.',
      en: 'Put the answers in the same order in both figures.',
    },
    why: {
      sv: 'Den som bläddrar mellan figurerna läser av platsen, inte etiketten.',
      en: 'Those who turn from figure to figure read the position, not the label.',
    },
  }),
  'answer-role-same': rule<{ label: string; role: string; expected: string; first: string }>({
    severity: 'warning',
    holds: {
      sv: 'Ett svar har samma roll, och därmed färg, i alla figurer.',
      en: 'An answer has the same role, and so the same colour, in all figures.',
    },
    sentence: {
      sv: ({ label, role, expected, first }) =>
        `Oväntad roll \`${role}\` för ”${label}”, väntade \`${expected}\` som i ${first}`,
      en: ({ label, role, expected, first }) =>
        `Unexpected role \`${role}\` for “${label}”, expected \`${expected}\` as in ${first}`,
    },
    why: {
      sv: 'Samma färg ska betyda samma sak i hela rapporten.',
      en: 'The same colour must mean the same all through the report.',
    },
  }),
  'answer-label-same': rule<{ label: string; expected: string; first: string }>({
    severity: 'warning',
    holds: {
      sv: 'Ett svar i en skala skrivs likadant i alla figurer.',
      en: 'An answer of a scale is written the same way in all figures.',
    },
    sentence: {
      sv: ({ label, expected, first }) =>
        `Svaret skrivs ”${label}” här men ”${expected}” i ${first}`,
      en: ({ label, expected, first }) =>
        `The answer is written “${label}” here but “${expected}” in ${first}`,
    },
    otherwise: {
      sv: 'Skriv svaret likadant i båda figurerna.',
      en: 'Write the answer alike in both figures.',
    },
    why: {
      sv: 'Två skrivsätt ser ut som två olika svar.',
      en: 'Two spellings look like two answers.',
    },
  }),
  'scale-in-order': rule<{ label: string }>({
    severity: 'warning',
    holds: {
      sv: 'Svaren står i skalans ordning, med det neutrala mellan ytterligheterna.',
      en: 'The answers stand in the order of the scale, the neutral one between the extremes.',
    },
    sentence: {
      sv: ({ label }) => `”${label}” står inte på sin plats i skalan`,
      en: ({ label }) => `“${label}” does not stand in its place on the scale`,
    },
    help: {
      sv: 'Ordna från positivt över neutralt till negativt, eller tvärtom.',
      en: 'Order from positive over neutral to negative, or the other way round.',
    },
    why: {
      sv: 'Stapeln går inte att läsa när svaren står huller om buller.',
      en: 'A bar cannot be read when its answers are jumbled.',
    },
    example: figure(
      columnsOf('negative', 'positive', 'neutral'),
      columnsOf('negative', 'neutral', 'positive'),
      scale,
    ),
  }),
  'outside-answers-last': rule<{ label: string; after: string }>({
    severity: 'warning',
    holds: {
      sv: '”Vet ej” och andra svar utanför skalan står sist.',
      en: '“Don’t know” and other answers outside the scale stand last.',
    },
    sentence: {
      sv: ({ label, after }) => `”${label}” står före ”${after}”, väntade det sist`,
      en: ({ label, after }) => `“${label}” stands before “${after}”, expected it last`,
    },
    why: {
      sv: 'De hör inte till skalan och ska inte stå mitt i den.',
      en: 'They are no part of the scale and must not stand within it.',
    },
    example: figure(
      '  - { id: inget, label: Inget svar, value: 4, role: outside }\n  - { id: ibland, label: Ibland, value: 26 }',
      '  - { id: ibland, label: Ibland, value: 26 }\n  - { id: inget, label: Inget svar, value: 4, role: outside }',
    ),
  }),
  'dont-know-outside': rule<{ label: string; role: string }>({
    severity: 'warning',
    holds: {
      sv: '”Vet ej” räknas inte till skalan.',
      en: '“Don’t know” is no part of the scale.',
    },
    sentence: {
      sv: ({ label, role }) => `Oväntad roll \`${role}\` för ”${label}”, väntade \`outside\``,
      en: ({ label, role }) => `Unexpected role \`${role}\` for “${label}”, expected \`outside\``,
    },
    help: {
      sv: 'Skriv `role: outside`, så blir svaret grått och räknas inte till skalan.',
      en: 'Write `role: outside`: the answer becomes grey and does not count to the scale.',
    },
    why: {
      sv: 'Den som inte vet är inte neutral.',
      en: 'Those who do not know are not neutral.',
    },
  }),
  'colour-contrast': rule<{ colour: string; on: string; ratio: number; least: number }>({
    severity: 'warning',
    holds: {
      sv: 'Diagrammens former har kontrasten 3:1 mot bakgrunden och all text 4,5:1.',
      en: 'Shapes of charts have a contrast of 3:1 to their ground, and text 4.5:1.',
    },
    sentence: {
      sv: ({ colour, on, ratio, least }) =>
        `Kontrasten mellan \`${colour}\` och \`${on}\` är ${swedish(ratio)}:1, väntade minst ${swedish(least)}:1`,
      en: ({ colour, on, ratio, least }) =>
        `The contrast of \`${colour}\` and \`${on}\` is ${ratio}:1, expected at least ${least}:1`,
    },
    why: {
      sv: 'Det är WCAG 2.1 AA, som lagen om tillgänglighet hänvisar till.',
      en: 'That is WCAG 2.1 AA, which the law on accessibility refers to.',
    },
  }),
  'figure-text-large-enough': rule<{ found: number; least: number }>({
    severity: 'warning',
    holds: {
      sv: 'Text i diagram är minst 9 punkter.',
      en: 'Text in charts is at least 9 points.',
    },
    sentence: {
      sv: ({ found, least }) => `Textstorleken ${found} px är för liten, väntade minst ${least} px`,
      en: ({ found, least }) => `The text size ${found} px is too small, expected ${least} px`,
    },
    why: { sv: 'Mindre går inte att läsa på papper.', en: 'Less cannot be read on paper.' },
  }),
} as const;
