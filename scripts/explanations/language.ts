import { type Explanation, markdown } from './explanation.ts';

/** What most of these rules have in common. */
const rulesOfWriting = {
  sv: 'Så står det i Språkrådets skrivregler, och så läses det lättast.',
  en: 'The Swedish Language Council has it so, and it reads most easily so.',
};

export const languageExplanations: Readonly<Record<string, Explanation>> = {
  'word-spelled-right': {
    holds: 'Every word is in the dictionary or in the project’s word list.',
    why: {
      sv: 'Felstavningar tar uppmärksamhet från det som står.',
      en: 'Misspellings take attention from what is said.',
    },
    example: markdown('Enkäten delades ut till invånnarna.', 'Enkäten delades ut till invånarna.'),
  },
  'word-list-well-formed': {
    holds: 'Every line of the word list is a word, or a word and one it is inflected like.',
    why: { sv: 'Annars godkänner raden ingenting.', en: 'Otherwise the line accepts nothing.' },
  },
  'word-list-model-known': {
    holds: 'Every model word of the word list is in the dictionary.',
    why: { sv: 'Böjningen hämtas därifrån.', en: 'The inflection is taken from there.' },
  },
  'dictionary-exists': {
    holds: 'There is a dictionary for every language that a document is written in.',
    why: {
      sv: 'Utan ordbok kontrolleras stavningen inte, och det ska synas.',
      en: 'Without a dictionary spelling is not checked, and that must be seen.',
    },
  },
  'foreign-words-marked': {
    holds: 'Words in another language than the text are marked with theirs.',
    why: {
      sv: 'En skärmläsare uttalar dem annars på svenska, och de avstavas fel.',
      en: 'A screen reader would say them in Swedish, and they are hyphenated wrongly.',
    },
  },
  'percent-in-words': {
    holds: 'Running text says “procent”, not %.',
    why: rulesOfWriting,
    example: markdown('Det var 62 % av dem.', 'Det var 62 procent av dem.'),
  },
  'unit-after-space': {
    holds: 'A space stands between a number and its unit.',
    why: rulesOfWriting,
  },
  'decimal-comma': {
    holds: 'Decimals follow a comma.',
    why: rulesOfWriting,
    example: markdown('Det tog 2.5 timmar.', 'Det tog 2,5 timmar.'),
  },
  'digits-grouped': {
    holds: 'The digits of large numbers are grouped by three with spaces.',
    why: rulesOfWriting,
  },
  'quotation-marks': {
    holds: 'Quotation marks are written ”like this”, the same before and after.',
    why: rulesOfWriting,
    example: markdown('De sade "ja" till det.', 'De sade ”ja” till det.'),
  },
  apostrophe: { holds: 'The apostrophe is written ’.', why: rulesOfWriting },
  'dash-in-range': {
    holds: 'A dash without spaces stands between two numbers that show a range.',
    why: rulesOfWriting,
    example: markdown('Det var åren 2019-2022.', 'Det var åren 2019–2022.'),
  },
  'dash-as-pause': {
    holds: 'A pause within a sentence is a dash (–) with spaces around it.',
    why: rulesOfWriting,
    example: markdown('Det gick - till slut.', 'Det gick – till slut.'),
  },
  ellipsis: {
    holds: 'The ellipsis is one character (…), not three full stops.',
    why: rulesOfWriting,
    example: markdown('Och så vidare ...', 'Och så vidare …'),
  },
  'single-space': {
    holds: 'One space stands between two words.',
    why: rulesOfWriting,
    example: markdown('Det  var så.', 'Det var så.'),
  },
  'no-space-before-mark': {
    holds:
      'No space stands before full stop, comma, colon, semicolon, question or exclamation mark.',
    why: rulesOfWriting,
    example: markdown('Det var så , och inte annars.', 'Det var så, och inte annars.'),
  },
  'space-after-mark': {
    holds: 'A space follows full stop, comma and semicolon.',
    why: rulesOfWriting,
  },
  'abbreviation-with-dots': {
    holds: 'Abbreviations are Swedish, with full stops and without spaces.',
    why: rulesOfWriting,
  },
  'month-lower-case': {
    holds: 'Months and days of the week begin with a small letter.',
    why: rulesOfWriting,
    example: markdown('Det var den 14 Juni.', 'Det var den 14 juni.'),
  },
  'date-written-plainly': {
    holds: 'A date in running text is written 14 juni 2022.',
    why: rulesOfWriting,
  },
  'word-not-repeated': {
    holds: 'No word stands twice in a row by mistake.',
    why: {
      sv: 'Ögat hoppar över dubbleringen, men en skärmläsare läser upp den.',
      en: 'The eye passes over the double, but a screen reader says it.',
    },
    example: markdown('Det var att att läsa.', 'Det var att läsa.'),
  },
  'heading-without-full-stop': {
    holds: 'A heading does not end in a full stop.',
    why: rulesOfWriting,
    example: markdown('## Metod.', '## Metod'),
  },
  'characters-composed': {
    holds: 'Letters with accents are one character each.',
    why: {
      sv: 'Annars hittar sökningen dem inte, och accenten kan hamna fel.',
      en: 'Otherwise search does not find them, and the accent may be misplaced.',
    },
  },
  'no-hidden-characters': {
    holds: 'The text holds no invisible characters.',
    why: {
      sv: 'De följer med när text klistras in, och bryter ord där ingen ser det.',
      en: 'They come along when text is pasted, and break words where nobody sees it.',
    },
  },
  'sentence-length': {
    holds: 'A sentence has at most 35 words.',
    why: {
      sv: 'Längre meningar behöver många läsa två gånger.',
      en: 'Many need to read longer sentences twice.',
    },
  },
};
