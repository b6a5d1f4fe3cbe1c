import { type Explanation, markdown } from './explanation.ts';

export const resolveExplanations: Readonly<Record<string, Explanation>> = {
  'figure-spec-exists': {
    holds: 'Every figure directive has a file in figures/.',
    why: {
      sv: 'Utan fil finns inga data att rita.',
      en: 'Without a file there are no data to draw.',
    },
    example: markdown('::figure{#fig-saknas}', 'Se :ref[fig-lan].'),
  },
  'spec-is-placed': {
    holds: 'Every figure file is used by a figure directive.',
    why: {
      sv: 'En figur som ingen text visar är glömd, eller så är dess direktiv det.',
      en: 'A figure that no text shows was forgotten, or its directive was.',
    },
    example: {
      path: 'chapter/rapport/02-resultat.md',
      wrong: '# Resultat {#resultat}\n\n::figure{#fig-lasning}\n',
      right: '# Resultat {#resultat}\n\n::figure{#fig-lasning}\n\n::figure{#fig-lan}\n',
    },
  },
  'figure-placed-once': {
    holds: 'Every figure stands in one place.',
    why: {
      sv: 'Numret och länken kan bara leda till ett ställe.',
      en: 'Its number and its link can lead to one place only.',
    },
    example: markdown('::figure{#fig-lan}', 'Se :ref[fig-lan].'),
  },
  'edition-declared': {
    holds: 'A text on the edition belongs to a document that has `edition:` in report.yaml.',
    why: {
      sv: 'Version, datum och godkännande skrivs av bygget, och står i report.yaml.',
      en: 'Version, date and approval are written by the build, and stand in report.yaml.',
    },
    example: markdown(':::edition\nTexten är ny.\n:::', 'Texten är ny.'),
  },
  'edition-once': {
    holds: 'A document has at most one text on the edition.',
    why: {
      sv: 'Två texter om samma utgåva kan säga emot varandra.',
      en: 'Two texts on the same edition may contradict each other.',
    },
    example: markdown(
      ':::edition\nTexten är ny.\n:::\n\n:::edition\nTalen är gamla.\n:::',
      ':::edition\nTexten är ny. Talen är gamla.\n:::',
    ),
  },
  'edition-last': {
    holds: 'The text on the edition stands in the last file of the document.',
    why: {
      sv: 'Den trycks sist; där den står i källorna ska den också läsas.',
      en: 'It is printed last, and is to be read where it stands in the sources.',
    },
    example: {
      path: 'chapter/rapport/01-inledning.md',
      wrong: '# Inledning {#inledning}\n\n:::edition\nTexten är ny.\n:::\n',
      right: '# Inledning {#inledning}\n\nTexten är ny.\n',
    },
  },
  'reference-resolves': {
    holds: 'Every cross reference has a target.',
    why: {
      sv: 'Läsaren skulle hänvisas till något som inte finns.',
      en: 'The reader would be sent to something that does not exist.',
    },
    example: markdown('Se :ref[fig-saknas].', 'Se :ref[fig-lan].'),
  },
  'value-resolves': {
    holds: 'Every bound number exists in a figure or in facts.yaml.',
    why: {
      sv: 'Ett tal som inte är bundet till data kan bli fel utan att någon ser det.',
      en: 'A number that is not bound to data can become wrong unnoticed.',
    },
    example: markdown(
      ':value[62 procent]{of="fig-lasning.aldrig"} läser ofta.',
      ':value[62 procent]{of="fig-lasning.ofta"} läser ofta.',
    ),
  },
  'value-legible': {
    holds: 'A number that is illegible in the source is not printed.',
    why: {
      sv: 'Ett tal som ingen har kunnat läsa får inte se ut som ett säkert.',
      en: 'A number that nobody could read must not look like a certain one.',
    },
  },
  'material-resolves': {
    holds: 'Every point that the text refers to is in the material.',
    why: {
      sv: 'Den som granskar texten mot underlaget måste hitta punkten.',
      en: 'Whoever checks the text against the material must find the point.',
    },
    example: markdown(
      'Eleverna läser. :material{of="F9.9"}',
      'Eleverna läser, se :ref[fig-lasning].',
    ),
  },
  'citation-resolves': {
    holds: 'Every citation key is in references.json.',
    why: {
      sv: 'Läsaren ska kunna hitta källan.',
      en: 'The reader must be able to find the source.',
    },
    example: markdown('Det är känt [@okand1999].', 'Det är känt [@exempel2023].'),
  },
  'footnote-defined': {
    holds: 'Every note mark has a note.',
    why: {
      sv: 'Annars trycks klamrarna som de står.',
      en: 'Otherwise the brackets are printed as they are.',
    },
    example: markdown('En sak.[^om]', 'En sak.[^om]\n\n[^om]: Noten.'),
  },
  'footnote-used': {
    holds: 'Every note has a mark in the text.',
    why: {
      sv: 'En not utan siffra når ingen.',
      en: 'A note without a mark reaches nobody.',
    },
    example: markdown('En sak.\n\n[^om]: Noten.', 'En sak.[^om]\n\n[^om]: Noten.'),
  },
  'footnote-in-text': {
    holds: 'No note has a note of its own.',
    why: {
      sv: 'Noten står längst ned på sidan, och under den finns ingen plats för en till.',
      en: 'The note stands at the foot of the page, and there is no place for another below it.',
    },
    example: markdown(
      'En sak.[^om]\n\n[^om]: Noten.[^om]',
      'En sak.[^om]\n\n[^om]: Noten, med det som skulle ha stått i dess not.',
    ),
  },
};
