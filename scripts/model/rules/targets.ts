import type { Localised } from '../localised.ts';
import { markdown } from './example.ts';
import { type Named, rule } from './rule.ts';

/** Faults between files: what is pointed at does not exist, or is not used. */
export const targetRules = {
  'figure-spec-exists': rule<Named>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje figurdirektiv har en fil i figures/.',
      en: 'Every figure directive has a file in figures/.',
    },
    sentence: {
      sv: ({ id }) => `Figuren \`${id}\` har ingen fil i figures/`,
      en: ({ id }) => `The figure \`${id}\` has no file in figures/`,
    },
    otherwise: {
      sv: 'Skriv figuren i en fil med det namnet i figures/, eller rätta id:t.',
      en: 'Write the figure in a file of that name in figures/, or mend the id.',
    },
    why: {
      sv: 'Utan fil finns inga data att rita.',
      en: 'Without a file there are no data to draw.',
    },
    example: markdown('::figure{#fig-saknas}', 'Se :ref[fig-lan].'),
  }),
  'spec-is-placed': rule<Named>({
    severity: 'error',
    lowerable: true,
    holds: {
      sv: 'Varje figurfil används av ett figurdirektiv.',
      en: 'Every figure file is used by a figure directive.',
    },
    sentence: {
      sv: ({ id }) => `Figuren \`${id}\` används inte i någon text`,
      en: ({ id }) => `The figure \`${id}\` is not used in any text`,
    },
    help: {
      sv: 'Skriv `::figure{#id}` på en egen rad där figuren ska stå, eller ta bort filen.',
      en: 'Write `::figure{#id}` on a line of its own where it belongs, or remove the file.',
    },
    why: {
      sv: 'En figur som ingen text visar är glömd, eller så är dess direktiv det.',
      en: 'A figure that no text shows was forgotten, or its directive was.',
    },
    example: {
      path: 'chapter/rapport/02-resultat.md',
      wrong: '# Resultat {#resultat}\n\n::figure{#fig-lasning}\n',
      right: '# Resultat {#resultat}\n\n::figure{#fig-lasning}\n\n::figure{#fig-lan}\n',
    },
  }),
  'figure-placed-once': rule<{ id: string; first: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje figur står på ett ställe.',
      en: 'Every figure stands in one place.',
    },
    sentence: {
      sv: ({ id, first }) => `Figuren \`${id}\` står redan på ${first}`,
      en: ({ id, first }) => `The figure \`${id}\` already stands at ${first}`,
    },
    otherwise: {
      sv: 'Hänvisa till den med `:ref[…]` i stället, eller ta bort den ena.',
      en: 'Refer to it with `:ref[…]` instead, or take one of the two away.',
    },
    why: {
      sv: 'Numret och länken kan bara leda till ett ställe.',
      en: 'Its number and its link can lead to one place only.',
    },
    example: markdown('::figure{#fig-lan}', 'Se :ref[fig-lan].'),
  }),
  'reference-resolves': rule<Named>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje hänvisning har ett mål.',
      en: 'Every cross reference has a target.',
    },
    sentence: {
      sv: ({ id }) => `Hänvisningen \`${id}\` har inget mål`,
      en: ({ id }) => `The reference \`${id}\` has no target`,
    },
    otherwise: {
      sv: 'Skriv id:t för en rubrik, figur eller tabell, eller ge målet ett: `## Rubrik {#id}`.',
      en: 'Write the id of a heading, figure or table, or give the target one: `## Heading {#id}`.',
    },
    why: {
      sv: 'Läsaren skulle hänvisas till något som inte finns.',
      en: 'The reader would be sent to something that does not exist.',
    },
    example: markdown('Se :ref[fig-saknas].', 'Se :ref[fig-lan].'),
  }),
  'value-resolves': rule<{ of: string }>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje bundet tal finns i en figur eller i facts.yaml.',
      en: 'Every bound number exists in a figure or in facts.yaml.',
    },
    sentence: {
      sv: ({ of }) => `Värdet \`${of}\` finns inte`,
      en: ({ of }) => `The value \`${of}\` does not exist`,
    },
    otherwise: {
      sv: 'Skriv figurens, radens och kolumnens id, som `fig-7-1.helsingborg.ja`, eller `facts.` och ett id.',
      en: 'Write the ids of figure, row and column, such as `fig-7-1.helsingborg.ja`, or `facts.` and an id.',
    },
    why: {
      sv: 'Ett tal som inte är bundet till data kan bli fel utan att någon ser det.',
      en: 'A number that is not bound to data can become wrong unnoticed.',
    },
    example: markdown(
      ':value[62 procent]{of="fig-lasning.aldrig"} läser ofta.',
      ':value[62 procent]{of="fig-lasning.ofta"} läser ofta.',
    ),
  }),
  'value-legible': rule<{ of: string; why: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Ett tal som inte är känt skrivs inte i texten.',
      en: 'A number that is not known is not printed.',
    },
    sentence: {
      sv: ({ of, why }) => `Värdet \`${of}\` ${why} och kan inte skrivas ut`,
      en: ({ of, why }) => `The value \`${of}\` ${why} and cannot be printed`,
    },
    otherwise: {
      sv: 'Säg det utan talet, eller läs talet i källan och skriv det i figurfilen.',
      en: 'Say it without the number, or read it in the source and write it in the figure’s file.',
    },
    why: {
      sv: 'Ett tal som ingen känner får inte se ut som ett säkert.',
      en: 'A number that nobody knows must not look like a certain one.',
    },
  }),
  'material-resolves': rule<{ id: string; document: string }>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje punkt som texten hänvisar till finns i underlaget.',
      en: 'Every point that the text refers to is in the material.',
    },
    sentence: {
      sv: ({ id, document }) =>
        `Punkten \`${id}\` finns inte för \`${document}\` i chapter/material.yaml`,
      en: ({ id, document }) =>
        `The point \`${id}\` is not in chapter/material.yaml for \`${document}\``,
    },
    otherwise: {
      sv: 'Skriv punkten i chapter/material.yaml, eller rätta dess id.',
      en: 'Write the point in chapter/material.yaml, or mend its id.',
    },
    why: {
      sv: 'Den som granskar texten mot underlaget måste hitta punkten.',
      en: 'Whoever checks the text against the material must find the point.',
    },
    example: markdown(
      'Eleverna läser. :material{of="F9.9"}',
      'Eleverna läser, se :ref[fig-lasning].',
    ),
  }),
  'citation-resolves': rule<{ key: string }>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje källnyckel finns i references.json.',
      en: 'Every citation key is in references.json.',
    },
    sentence: {
      sv: ({ key }) => `Källan \`@${key}\` finns inte i litteraturlistan`,
      en: ({ key }) => `The source \`@${key}\` is not in the bibliography`,
    },
    otherwise: {
      sv: 'Lägg källan i litteraturlistan, eller rätta nyckeln; ett vanligt @ skrivs `\\@`.',
      en: 'Put the source in the reference list, or mend the key; a plain @ is written `\\@`.',
    },
    why: {
      sv: 'Läsaren ska kunna hitta källan.',
      en: 'The reader must be able to find the source.',
    },
    example: markdown('Det är känt [@okand1999].', 'Det är känt [@exempel2023].'),
  }),
  'footnote-defined': rule<Named>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje notsiffra har en not.',
      en: 'Every note mark has a note.',
    },
    sentence: {
      sv: ({ id }) => `Noten \`[^${id}]\` är inte skriven`,
      en: ({ id }) => `The footnote \`[^${id}]\` is not defined`,
    },
    otherwise: {
      sv: 'Skriv noten på en egen rad: `[^etikett]: Text.`',
      en: 'Write the note on a line of its own: `[^label]: Text.`',
    },
    why: {
      sv: 'Annars trycks klamrarna som de står.',
      en: 'Otherwise the brackets are printed as they are.',
    },
    example: markdown('En sak.[^om]', 'En sak.[^om]\n\n[^om]: Noten.'),
  }),
  'footnote-used': rule<Named>({
    severity: 'error',
    holds: {
      sv: 'Varje not har en notsiffra i texten.',
      en: 'Every note has a mark in the text.',
    },
    sentence: {
      sv: ({ id }) => `Noten \`[^${id}]\` har ingen notsiffra i texten`,
      en: ({ id }) => `The footnote \`[^${id}]\` has no reference in the text`,
    },
    help: {
      sv: 'Skriv `[^…]` där notens siffra ska stå, eller ta bort noten.',
      en: 'Write `[^…]` where the number of the note is to stand, or remove the note.',
    },
    why: {
      sv: 'En not utan siffra når ingen.',
      en: 'A note without a mark reaches nobody.',
    },
    example: markdown('En sak.\n\n[^om]: Noten.', 'En sak.[^om]\n\n[^om]: Noten.'),
  }),
  'footnote-in-text': rule<Named>({
    severity: 'error',
    holds: {
      sv: 'Ingen not har en notsiffra i sin egen text.',
      en: 'No note has a note of its own.',
    },
    sentence: {
      sv: ({ id }) => `Notsiffran \`[^${id}]\` står i en not`,
      en: ({ id }) => `The reference \`[^${id}]\` stands in a footnote`,
    },
    help: {
      sv: 'Skriv det som noten säger här, eller sätt siffran i texten.',
      en: 'Write here what the note says, or put the reference in the text.',
    },
    why: {
      sv: 'Noten står längst ned på sidan, och under den finns ingen plats för en till.',
      en: 'The note stands at the foot of the page, and there is no place for another below it.',
    },
    example: markdown(
      'En sak.[^om]\n\n[^om]: Noten.[^om]',
      'En sak.[^om]\n\n[^om]: Noten, med det som skulle ha stått i dess not.',
    ),
  }),
} as const;
