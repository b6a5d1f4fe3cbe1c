import { described, figure } from './example.ts';
import { type Named, rule } from './rule.ts';

/** Faults of alternative texts. */
export const alternativeTextRules = {
  'alt-present': rule<Named>({
    severity: 'error',
    holds: {
      sv: 'Varje ritad figur har en alternativtext.',
      en: 'Every drawn figure has an alternative text.',
    },
    sentence: {
      sv: ({ id }) => `Figuren \`${id}\` saknar alternativtext`,
      en: ({ id }) => `The figure \`${id}\` has no alternative text`,
    },
    help: {
      sv: 'Skriv `alt:` med en mening om vad figuren visar.',
      en: 'Write `alt:` with a sentence on what the figure shows.',
    },
    why: {
      sv: 'Den som inte ser diagrammet får annars ingenting.',
      en: 'Those who cannot see the chart would get nothing.',
    },
    example: figure('', 'alt: Stapeldiagram där svaret ofta är vanligast.', described),
  }),
  'alt-says-more-than-caption': rule<Named>({
    severity: 'error',
    lowerable: true,
    holds: {
      sv: 'Alternativtexten är en annan text än bildtexten.',
      en: 'The alternative text is another text than the caption.',
    },
    sentence: {
      sv: ({ id }) => `Alternativtexten för \`${id}\` är densamma som bildtexten`,
      en: ({ id }) => `The alternative text of \`${id}\` equals its caption`,
    },
    help: {
      sv: 'Skriv vad figuren visar, till exempel vilket svar som är vanligast.',
      en: 'Say what the figure shows, for instance which answer is the most common.',
    },
    why: {
      sv: 'Bildtexten läses ändå upp; alternativtexten ska säga vad diagrammet visar.',
      en: 'The caption is read aloud anyway; the alternative text must say what the chart shows.',
    },
    example: figure(
      'alt: Hur ofta eleverna läser.',
      'alt: Stapeldiagram där svaret ofta är vanligast.',
      described,
    ),
  }),
  'alt-says-what-is-shown': rule<{ id: string; found: string }>({
    severity: 'error',
    holds: {
      sv: 'Alternativtexten är mer än ett filnamn eller ”Figur 1”.',
      en: 'The alternative text says what the figure shows, and is no file name.',
    },
    sentence: {
      sv: ({ id, found }) => `Alternativtexten för \`${id}\` är bara ett namn: ”${found}”`,
      en: ({ id, found }) => `The alternative text of \`${id}\` is only a name: “${found}”`,
    },
    help: {
      sv: 'Skriv vad figuren visar, till exempel vilket svar som är vanligast.',
      en: 'Say what the figure shows, for instance which answer is the most common.',
    },
    why: {
      sv: 'Ett filnamn säger ingenting till den som lyssnar.',
      en: 'A file name tells nothing to those who listen.',
    },
  }),
  'alt-short-enough': rule<{ id: string; length: number; limit: number }>({
    severity: 'error',
    lowerable: true,
    holds: {
      sv: 'Alternativtexten ryms i en skärmläsares andetag.',
      en: 'The alternative text is no longer than a screen reader says in one breath.',
    },
    sentence: {
      sv: ({ id, length, limit }) =>
        `Alternativtexten för \`${id}\` har ${length} tecken, högst ${limit} ryms`,
      en: ({ id, length, limit }) =>
        `The alternative text of \`${id}\` has ${length} characters, the limit is ${limit}`,
    },
    otherwise: {
      sv: 'Säg det viktigaste, och låt texten eller tabellen säga resten.',
      en: 'Say what matters most, and leave the rest to the text or the table.',
    },
    why: {
      sv: 'Den går inte att pausa i; det långa hör hemma i tabellen under figuren.',
      en: 'One cannot pause in it; what is long belongs in the table below the figure.',
    },
    example: figure(
      `alt: ${'Staplarna visar hur ofta eleverna läser, svar för svar. '.repeat(6).trim()}`,
      'alt: Stapeldiagram där svaret ofta är vanligast.',
      described,
    ),
  }),
  'alt-reviewed': rule<Named>({
    severity: 'warning',
    holds: {
      sv: 'Varje alternativtext är granskad av en människa.',
      en: 'Every alternative text has been reviewed by a person.',
    },
    sentence: {
      sv: ({ id }) => `Alternativtexten för \`${id}\` är ett utkast som ingen har granskat`,
      en: ({ id }) => `The alternative text of \`${id}\` is a draft that nobody has reviewed`,
    },
    help: {
      sv: 'Läs texten mot figuren, rätta den och ta bort raden `altStatus: draft`.',
      en: 'Read the text against the figure, mend it and remove the line `altStatus: draft`.',
    },
    why: {
      sv: 'Ett utkast säger vad talen är, inte vad som är viktigt.',
      en: 'A draft says what the numbers are, not what matters.',
    },
  }),
} as const;
