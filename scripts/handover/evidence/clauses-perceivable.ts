import {
  byPdfRules,
  byRules,
  computed,
  type CriterionClauses,
  person,
  proved,
  provedByLook,
  withoutForms,
  withoutMedia,
  without,
} from './basis.ts';
import type { CriterionId } from './criteria.ts';
import { pointers as test } from './pointers.ts';

const noPictures = without('non-text', {
  sv: 'Dokumentet har inga bilder, diagram eller formler.',
  en: 'The document has no pictures, charts or formulas.',
});

const pictureRules = byRules(
  'alt-present',
  'alt-says-what-is-shown',
  'alt-says-more-than-caption',
  'picture-described',
  'decorative-picture-silent',
  'formula-well-formed',
);

const structureRules = byRules(
  'heading-levels-in-order',
  'heading-has-text',
  'no-raw-html',
  'no-leftover-markup',
  'line-begins-list',
  'definition-has-term',
  'table-well-formed',
  'table-cells-kept',
  'table-caption-written',
);

/** WCAG’s first principle, ”möjlig att uppfatta”. */
export const perceivable: CriterionClauses<Extract<CriterionId, `1.${string}`>> = {
  '1.1.1': {
    page: [
      noPictures,
      proved(
        {
          sv: 'Varje diagram är en bild med sin alternativtext, och dess tal står också som text och i en tabell som öppnas på sidan.',
          en: 'Each chart is one picture with its alternative text, and its numbers stand as text too and in a table that opens on the page.',
        },
        test.chartAlt,
        test.axe,
      ),
      pictureRules,
      person('alternative-texts'),
    ],
    pdf: [
      noPictures,
      proved(
        {
          sv: 'Varje diagram är taggat som en figur med sin alternativtext, följd av vad talen säger.',
          en: 'Each chart is tagged as a figure with its alternative text, followed by what its numbers say.',
        },
        test.pdfAlt,
      ),
      pictureRules,
      byPdfRules('figures-described', 'figures-boxed'),
      person('alternative-texts'),
    ],
  },
  '1.2.1': withoutMedia,
  '1.2.2': withoutMedia,
  '1.2.3': withoutMedia,
  '1.2.4': withoutMedia,
  '1.2.5': withoutMedia,
  '1.3.1': {
    page: [
      proved(
        {
          sv: 'Rubriker, listor, noter, citat och tabeller är uppmärkta som vad de är; tabellernas rubrikceller säger vilka celler de gäller.',
          en: 'Headings, lists, notes, quotations and tables are marked up as what they are; the header cells of tables say which cells they are about.',
        },
        test.axe,
        test.tableHeads,
      ),
      structureRules,
      person('headings'),
      person('tables'),
    ],
    pdf: [
      proved(
        {
          sv: 'PDF:ens taggar görs av samma uppmärkning som sidans.',
          en: 'The tags of the PDF are made from the same markup as the page.',
        },
        test.pdfTagged,
        test.pdfWords,
      ),
      structureRules,
      byPdfRules(
        'ua-marked',
        'structure-present',
        'tree-consistent',
        'mcid-in-tree',
        'parent-tree',
        'document-root',
        'types-standard',
        'types-not-remapped',
        'content-tagged',
        'content-artifacts-apart',
        'headings-ordered',
        'tables-nested',
        'tables-regular',
        'tables-headed',
        'lists-nested',
        'contents-nested',
        'captions-placed',
        'notes-identified',
      ),
      person('headings'),
      person('tables'),
    ],
  },
  '1.3.2': {
    page: [
      proved(
        {
          sv: 'Sidan läses i den ordning som texten är skriven, och ingenting läses två gånger.',
          en: 'The page is read in the order that the text is written, and nothing is read twice.',
        },
        test.readOnce,
      ),
    ],
    pdf: [
      proved(
        {
          sv: 'Varje ord på sidan som trycks finns i PDF:en, i sin ordning under en tagg.',
          en: 'Each word of the page that is printed is in the PDF, in its order and under a tag.',
        },
        test.pdfWords,
      ),
      byRules('words-printed'),
      byPdfRules('content-tagged', 'mcid-in-tree', 'reading-order'),
    ],
  },
  '1.3.3': { page: [person('senses')], pdf: [person('senses')] },
  '1.3.4': {
    page: [
      provedByLook(
        {
          sv: 'Layouten följer fönstrets bredd, stående som liggande, från 320 px.',
          en: 'The layout follows the width of the window, upright or turned, from 320 px.',
        },
        test.sideways,
      ),
    ],
    pdf: [
      without('always', {
        sv: 'En PDF kan inte låsa skärmens riktning; den följer läsprogrammet.',
        en: 'A PDF cannot lock the screen; it follows the program that it is read in.',
      }),
    ],
  },
  '1.3.5': withoutForms,
  '1.4.1': {
    page: [
      proved(
        {
          sv: 'Diagrammens tal är utskrivna, serierna har namn och går att hålla isär också vid nedsatt färgseende.',
          en: 'The numbers of charts are printed, series are named and can be told apart also where colours are seen differently.',
        },
        test.chartNumbers,
        test.colourVision,
      ),
      byRules('figure-colours-distinct'),
      person('pictures'),
    ],
    pdf: [
      proved(
        {
          sv: 'Diagrammen är samma som på sidan, med talen utskrivna.',
          en: 'The charts are those of the page, with their numbers printed.',
        },
        test.chartNumbers,
      ),
      byRules('figure-colours-distinct'),
      person('pictures'),
    ],
  },
  '1.4.2': withoutMedia,
  '1.4.3': {
    page: [computed('text-contrast'), byRules('colour-contrast'), person('pictures')],
    pdf: [computed('print-contrast'), byRules('colour-contrast'), person('pictures')],
  },
  '1.4.4': {
    page: [
      provedByLook(
        {
          sv: 'Text och mått följer läsarens textstorlek, och vid 400 procents zoom ryms allt på bredden.',
          en: 'Text and sizes follow the reader’s size of text, and at 400 per cent everything fits in the width.',
        },
        test.sideways,
      ),
    ],
    pdf: [
      proved(
        {
          sv: 'All text är text, inte bild, och förstoras av läsprogrammet.',
          en: 'All text is text, no picture, and is enlarged by the program that it is read in.',
        },
        test.pdfSearch,
      ),
      byPdfRules('font-embedded', 'font-unicode', 'font-no-notdef'),
    ],
  },
  '1.4.5': {
    page: [
      proved(
        {
          sv: 'Text i diagram är text. Bara författarens egna bilder kan innehålla bilder av text.',
          en: 'Text in charts is text. Only pictures of the author’s own can hold pictures of text.',
        },
        test.chartNumbers,
      ),
      person('pictures'),
    ],
    pdf: [
      proved(
        {
          sv: 'Text i diagram är text. Bara författarens egna bilder kan innehålla bilder av text.',
          en: 'Text in charts is text. Only pictures of the author’s own can hold pictures of text.',
        },
        test.pdfAlt,
      ),
      person('pictures'),
    ],
  },
  '1.4.10': {
    page: [
      provedByLook(
        {
          sv: 'Vid 320 px behövs ingen rullning i sidled; breda tabeller och formler rullar för sig, också med tangentbord.',
          en: 'At 320 px nothing needs sideways scrolling; wide tables and formulas scroll by themselves, by keyboard too.',
        },
        test.sideways,
      ),
    ],
    pdf: [person('reflow')],
  },
  '1.4.11': {
    page: [computed('shape-contrast'), byRules('colour-contrast'), person('pictures')],
    pdf: [computed('print-shape-contrast'), byRules('colour-contrast'), person('pictures')],
  },
  '1.4.12': {
    page: [
      provedByLook(
        {
          sv: 'Med de avstånd mellan bokstäver, ord, rader och stycken som kriteriet anger syns alla ord.',
          en: 'With the space between letters, words, lines and paragraphs that the criterion names, all words are seen.',
        },
        test.spacing,
      ),
    ],
    pdf: [
      without('always', {
        sv: 'Kriteriet gäller märkspråk där avstånd kan ändras; det kan de inte i en PDF.',
        en: 'The criterion is about markup languages where spacing can be changed; in a PDF it cannot.',
      }),
    ],
  },
  '1.4.13': {
    page: [
      provedByLook(
        {
          sv: 'Ingenting öppnas av sig självt när man pekar eller stegar; det som öppnas, öppnas av den som väljer det.',
          en: 'Nothing opens by itself when it is pointed at or has the focus; what opens is opened by those who choose it.',
        },
        test.noScript,
      ),
      byRules('vega-lite-still'),
    ],
    pdf: [byPdfRules('file-passive', 'annotations-allowed')],
  },
};
