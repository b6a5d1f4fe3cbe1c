import { type Explanation, markdown } from './explanation.ts';

export const parseExplanations: Readonly<Record<string, Explanation>> = {
  'no-raw-html': {
    holds: 'The source holds no raw HTML.',
    why: {
      sv: 'HTML går inte att trycka, granska för tillgänglighet eller läsa säkert i en webbläsare.',
      en: 'HTML cannot be printed, checked for accessibility or shown safely in a browser.',
    },
    example: markdown('Ett <b>viktigt</b> ord.', 'Ett **viktigt** ord.'),
  },
  'directive-known': {
    holds: 'Every directive is one that the tool knows.',
    why: {
      sv: 'Ett okänt direktiv skulle försvinna ur texten utan att någon märkte det.',
      en: 'An unknown directive would vanish from the text without anybody noticing.',
    },
    example: markdown('Se :reff[fig-lan].', 'Se :ref[fig-lan].'),
  },
  'directive-well-formed': {
    holds: 'Every directive is well formed.',
    why: {
      sv: 'Utan det som krävs vet bygget inte vad som ska stå där.',
      en: 'Without what it needs the build does not know what belongs there.',
    },
    example: markdown(
      ':value[62 procent] läser ofta.',
      ':value[62 procent]{of="fig-lasning.ofta"} läser ofta.',
    ),
  },
  'material-after-words': {
    holds: 'A reference to the material stands at the sentence that renders it.',
    why: {
      sv: 'Hänvisningen säger varifrån en mening kommer; ensam säger den ingenting.',
      en: 'The reference tells where a sentence comes from; alone it tells nothing.',
    },
    example: markdown(
      'Eleverna läser.\n\n:material{of="F1"}',
      'Eleverna läser, se :ref[fig-lasning].',
    ),
  },
  'citation-keys-separated': {
    holds: 'Sources in one parenthesis stand apart by a semicolon.',
    why: {
      sv: 'Ett komma skiljer en källa från dess sida; utan semikolon är det oklart vad som hör till vilken.',
      en: 'A comma parts a source from its page; without a semicolon it is unclear what belongs to which.',
    },
    example: markdown(
      'Så är det [@exempel2023, @exempel2023].',
      'Så är det [@exempel2023; @exempel2023].',
    ),
  },
  'attribute-known': {
    holds: 'Every attribute is one that its directive has.',
    why: {
      sv: 'Ett okänt attribut gör ingenting, fast den som skrev det tror det.',
      en: 'An unknown attribute does nothing, though its writer thinks it does.',
    },
    example: markdown(':span[reading]{language=en lang=en}', ':span[reading]{lang=en}'),
  },
  'markdown-supported': {
    holds: 'The source uses only Markdown that the tool can render.',
    why: {
      sv: 'Bilder ska ha data, bildtext och alternativtext, och det har bara figurfiler.',
      en: 'Pictures need data, caption and alternative text, which only figure files have.',
    },
    example: markdown('![Diagram](bild.png)', 'Se :ref[fig-lan].'),
  },
  'link-safe': {
    holds: 'Links lead to http, https, mailto, tel, or within the report.',
    why: {
      sv: 'Andra adresser kan köra program eller öppna filer hos läsaren.',
      en: 'Other addresses can run programs or open files on the reader’s machine.',
    },
    example: markdown('[Läs](www.example.org)', '[Läs](https://www.example.org)'),
  },
  'heading-levels-in-order': {
    holds: 'No level of headings is left out.',
    why: {
      sv: 'Den som lyssnar på sidan hittar genom rubrikerna, och PDF/UA kräver ordning.',
      en: 'Those who listen find their way by headings, and PDF/UA demands their order.',
    },
    example: markdown('### Metod', '## Metod'),
  },
  'heading-has-text': {
    holds: 'Every heading has text.',
    why: {
      sv: 'En tom rubrik blir en tom rad i innehållet.',
      en: 'An empty heading becomes an empty line of the contents.',
    },
    example: markdown('##', '## Metod'),
  },
};
