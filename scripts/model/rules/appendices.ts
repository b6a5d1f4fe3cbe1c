import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Faults of headings that begin an appendix. */
export const appendixRules = {
  'appendix-last': rule({
    severity: 'error',
    holds: {
      sv: 'Bilagorna står sist i dokumentet.',
      en: 'The appendices stand last in the document.',
    },
    sentence: {
      sv: () => 'Rubriken står efter en bilaga men är ingen bilaga',
      en: () => 'The heading stands after an appendix but is none',
    },
    help: {
      sv: 'Flytta avsnittet före bilagorna, gör det till en bilaga med `{.appendix}`, eller till en del av bilagan med `##`.',
      en: 'Move the section before the appendices, make it an appendix with `{.appendix}`, or a part of the appendix with `##`.',
    },
    why: {
      sv: 'Figurer och tabeller efter en bilagas rubrik räknas till bilagan.',
      en: 'Figures and tables after the heading of an appendix are counted with it.',
    },
    example: markdown(
      '# Enkät {.appendix}\n\nText.\n\n# Slutord\n\nText.',
      '# Slutord\n\nText.\n\n# Enkät {.appendix}\n\nText.',
    ),
  }),
  'appendix-first-level': rule<{ depth: number }>({
    severity: 'error',
    holds: {
      sv: 'En bilaga har en rubrik på första nivån.',
      en: 'An appendix has a heading of the first level.',
    },
    sentence: {
      sv: ({ depth }) => `Oväntad bilaga på nivå ${depth}, väntade nivå 1`,
      en: ({ depth }) => `Unexpected appendix on level ${depth}, expected level 1`,
    },
    help: {
      sv: 'Skriv rubriken med ett nummertecken, `# Enkät {.appendix}`, eller ta bort `.appendix`.',
      en: 'Write the heading with one number sign, `# Survey {.appendix}`, or remove `.appendix`.',
    },
    why: {
      sv: 'En bilaga står för sig; delarna i den får dess bokstav, som A.1.',
      en: 'An appendix stands by itself; its parts get its letter, such as A.1.',
    },
    example: markdown(
      '# Metod\n\nText.\n\n## Enkät {.appendix}\n\nText.',
      '# Metod\n\nText.\n\n# Enkät {.appendix}\n\nText.',
    ),
  }),
  'appendix-title-plain': rule<{ written: string }>({
    severity: 'warning',
    holds: {
      sv: 'Bokstaven till en bilaga skrivs av bygget.',
      en: 'The letter of an appendix is written by the build.',
    },
    sentence: {
      sv: ({ written }) => `Rubriken börjar med ”${written}”, och bygget skriver bilagans bokstav`,
      en: ({ written }) =>
        `The heading begins with “${written}”, and the build writes the letter of the appendix`,
    },
    help: {
      sv: 'Skriv bara vad bilagan heter: `# Enkät {.appendix}`.',
      en: 'Write only what the appendix is called: `# Survey {.appendix}`.',
    },
    why: {
      sv: 'Annars står det två gånger, och den skrivna bokstaven blir fel när bilagorna byter ordning.',
      en: 'Otherwise it stands twice, and the written letter is wrong when the appendices change places.',
    },
    example: markdown('# Bilaga A Enkät {.appendix}\n\nText.', '# Enkät {.appendix}\n\nText.'),
  }),
} as const;
