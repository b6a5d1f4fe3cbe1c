import { type Explanation, markdown } from './explanation.ts';

export const outputExplanations: Readonly<Record<string, Explanation>> = {
  'figure-draws': {
    holds: 'Every figure can be drawn without warnings.',
    why: {
      sv: 'Vega varnar när ett diagram inte visar det som specen ber om.',
      en: 'Vega warns when a chart does not show what its spec asks for.',
    },
  },
  'vega-lite-safe': {
    holds: 'A spec of your own fetches nothing from outside.',
    why: {
      sv: 'Data som hämtas kan ändras eller försvinna, och säger vem som läser.',
      en: 'Data that are fetched can change or vanish, and tell who is reading.',
    },
  },
  'glyph-in-font': {
    holds: 'Every character is in the fonts that are shipped.',
    why: {
      sv: 'Annars trycks en tom ruta, eller datorns eget typsnitt.',
      en: 'Otherwise an empty box is printed, or a font of the machine.',
    },
    example: markdown('Först ⇒ sedan.', 'Först, och sedan.'),
  },
  'pdf-fonts-shipped': {
    holds: 'The PDF holds only fonts that are shipped.',
    why: {
      sv: 'Ett annat typsnitt på en annan dator skulle ge en annan PDF.',
      en: 'Another font on another machine would give another PDF.',
    },
  },
  'pdf-glyphs-found': {
    holds: 'Every character of the PDF has a shape in its font.',
    why: {
      sv: 'Tecken utan form är tomma rutor.',
      en: 'Characters without a shape are empty boxes.',
    },
  },
  'pdf-laid-out': {
    holds: 'Every note and figure has room where it belongs in the PDF.',
    why: {
      sv: 'En not längre än sidan måste delas, och läsaren ska hitta fortsättningen.',
      en: 'A note longer than its page must be split, and the reader must find the rest.',
    },
  },
  'pdf-conforms': {
    holds: 'Every PDF follows PDF/UA-1 and PDF/A-3a and says the same as the page.',
    why: {
      sv: 'Arkiv kräver det ena och lagen om tillgänglighet det andra.',
      en: 'Archives demand the one and the law on accessibility the other.',
    },
  },
  'browser-found': {
    holds: 'There is a browser to print PDF with.',
    why: {
      sv: 'PDF:en trycks av Chromium, som följer med på Linux x64.',
      en: 'The PDF is printed by Chromium, which is shipped for Linux x64.',
    },
  },
  'browser-prints': {
    holds: 'The browser prints the document.',
    why: {
      sv: 'Webbläsaren kan ha ont om minne, eller vara för gammal.',
      en: 'The browser may be short of memory, or too old.',
    },
  },
  'revision-found': {
    holds: 'The version to compare with exists.',
    why: {
      sv: 'Två versioner kan bara jämföras när båda går att läsa.',
      en: 'Two versions can only be compared when both can be read.',
    },
  },
  'output-writable': {
    holds: 'The folder of what is built can be written to.',
    why: {
      sv: 'Annars står det förra bygget kvar och ser nytt ut.',
      en: 'Otherwise the last build stays and looks new.',
    },
  },
  'output-unlocked': {
    holds: 'Only one build at a time writes to a folder.',
    why: {
      sv: 'Två byggen på en gång skulle blanda sina filer.',
      en: 'Two builds at once would mix their files.',
    },
  },
};
