import { type Explanation, markdown } from './explanation.ts';

const oneForm = {
  sv: 'Samma sak skriven på samma sätt hela vägen läses utan att märkas.',
  en: 'The same thing written the same way throughout is read without being noticed.',
};

export const languageExplanations: Readonly<Record<string, Explanation>> = {
  'word-spelled-right': {
    holds: 'Every word is in the dictionary or in the project’s word list.',
    why: {
      sv: 'Felstavade ord gör läsaren osäker också på resten, och hittas inte av den som söker.',
      en: 'Misspelled words make readers doubt the rest, and are not found by those who search.',
    },
    example: markdown('Eleverna läserr ofta.', 'Eleverna läser ofta.'),
  },
  'word-list-well-formed': {
    holds: 'Every line of the word list is a word, or a word and the one it is inflected as.',
    why: {
      sv: 'En rad som inte går att tolka skulle inte godkänna något ord.',
      en: 'A line that cannot be understood would not make any word right.',
    },
    example: { path: 'chapter/ordlista.txt', wrong: 'två ord\n', right: 'Datalabbet\n' },
  },
  'word-list-model-known': {
    holds: 'Every model in the word list is in the dictionary.',
    why: {
      sv: 'Utan ett känt mönster går ordets böjningar inte att veta.',
      en: 'Without a known model the inflections of the word cannot be known.',
    },
    example: { path: 'chapter/ordlista.txt', wrong: 'knasbot/robott\n', right: 'knasbot/robot\n' },
  },
  'dictionary-exists': {
    holds: 'There is a dictionary for every language that a document is written in.',
    why: {
      sv: 'Den som skriver ska veta att stavningen inte har granskats.',
      en: 'The author should know that the spelling has not been checked.',
    },
  },
  'foreign-words-marked': {
    holds: 'Words in another language than the text are marked with their language.',
    why: {
      sv: 'En skärmläsare uttalar omärkta ord som svenska, och avstavningen blir fel.',
      en: 'A screen reader says unmarked words as if they were Swedish, and they are divided wrongly.',
    },
    example: markdown(
      'Det kallas the freedom of choice.',
      'Det kallas :span[the freedom of choice]{lang=en}.',
    ),
  },
  'percent-in-words': {
    holds: 'Running text says ”procent”, not %.',
    why: {
      sv: 'I löpande text läses ord lättare än tecken (Svenska skrivregler). I tabeller står %.',
      en: 'In running text words are easier to read than signs. In tables % is right.',
    },
    example: markdown('Det är 27 % av alla.', 'Det är 27 procent av alla.'),
  },
  'unit-after-space': {
    holds: 'A space stands between a number and its unit.',
    why: oneForm,
    example: markdown('De är 16år.', 'De är 16 år.'),
  },
  'decimal-comma': {
    holds: 'Decimals follow a comma.',
    why: {
      sv: 'På svenska är 3,5 ett tal, medan 3.5 kan vara ett avsnitt, en version eller ett datum.',
      en: 'In Swedish 3,5 is a number, while 3.5 may be a section, a version or a date.',
    },
    example: markdown('Det är 3.5 procent.', 'Det är 3,5 procent.'),
  },
  'digits-grouped': {
    holds: 'The digits of large numbers are grouped by three with spaces.',
    why: {
      sv: 'Grupperade siffror läses av med en blick.',
      en: 'Grouped digits are read at a glance.',
    },
    example: markdown('Det är 300000 kronor.', 'Det är 300 000 kronor.'),
  },
  'quotation-marks': {
    holds: 'Quotation marks are written ”like this”, the same before and after.',
    why: oneForm,
    example: markdown('Ordet "bok".', 'Ordet ”bok”.'),
  },
  apostrophe: {
    holds: 'The apostrophe is written ’.',
    why: oneForm,
    example: markdown("Det är Lars' bok.", 'Det är Lars’ bok.'),
  },
  'dash-in-range': {
    holds: 'An en dash without spaces stands between two numbers that show a range.',
    why: {
      sv: 'Tankstrecket läses som ”till”; bindestrecket binder ihop ord.',
      en: 'The dash is read as “to”; the hyphen joins words.',
    },
    example: markdown('De är 16-29 år.', 'De är 16–29 år.'),
  },
  'dash-as-pause': {
    holds: 'A pause in a sentence is an en dash with a space on both sides.',
    why: oneForm,
    example: markdown('De läser - ofta.', 'De läser – ofta.'),
  },
  ellipsis: {
    holds: 'The ellipsis is one character (…), not three full stops.',
    why: {
      sv: 'Tre punkter kan brytas mellan två rader och läses upp som tre punkter.',
      en: 'Three full stops can be broken between lines and are read aloud as such.',
    },
    example: markdown('Och så vidare...', 'Och så vidare…'),
  },
  'single-space': {
    holds: 'One space stands between two words.',
    why: oneForm,
    example: markdown('De  läser.', 'De läser.'),
  },
  'no-space-before-mark': {
    holds: 'No space stands before a punctuation mark.',
    why: {
      sv: 'Tecknet kan annars hamna ensamt först på nästa rad.',
      en: 'Otherwise the mark can end up alone at the start of the next line.',
    },
    example: markdown('De läser .', 'De läser.'),
  },
  'space-after-mark': {
    holds: 'A space stands after full stop, comma and semicolon.',
    why: oneForm,
    example: markdown('De läser,ofta.', 'De läser, ofta.'),
  },
  'abbreviation-with-dots': {
    holds: 'Abbreviations are Swedish, with full stops and without spaces.',
    why: {
      sv: 'Med punkter syns det att ordet är förkortat, och det bryts inte mellan två rader.',
      en: 'Full stops show that a word is abbreviated, and keep it on one line.',
    },
    example: markdown('De läser t ex böcker.', 'De läser t.ex. böcker.'),
  },
  'month-lower-case': {
    holds: 'Months and weekdays begin with a small letter.',
    why: oneForm,
    example: markdown('Det var den 14 Juni.', 'Det var den 14 juni.'),
  },
  'date-written-plainly': {
    holds: 'A date in running text is written 14 juni 2022.',
    why: oneForm,
    example: markdown('Det var den 14:e juni.', 'Det var den 14 juni.'),
  },
  'word-not-repeated': {
    holds: 'No word stands twice in a row by mistake.',
    why: {
      sv: 'Ögat hoppar över det, men den som lyssnar hör det.',
      en: 'The eye skips it, but those who listen hear it.',
    },
    example: markdown('De vet att att läsa.', 'De vet att läsa.'),
  },
  'heading-without-full-stop': {
    holds: 'A heading does not end with a full stop.',
    why: oneForm,
    example: markdown('## Läsning.', '## Läsning'),
  },
  'characters-composed': {
    holds: 'Letters with accents are one character each.',
    why: {
      sv: 'Annars hittas ordet inte av den som söker, och accenten kan hamna snett i trycket.',
      en: 'Otherwise the word is not found by search, and the accent may be misplaced in print.',
    },
    example: markdown('La\u{308}sa.', 'Läsa.'),
  },
  'no-hidden-characters': {
    holds: 'The text holds no invisible characters.',
    why: {
      sv: 'De följer med när text klistras in, och ordet hittas sedan inte av den som söker.',
      en: 'They come along when text is pasted, and then the word is not found by search.',
    },
    example: markdown('Lä\u{ad}sa.', 'Läsa.'),
  },
  'predominance-in-numbers': {
    holds: 'That something predominates is said in numbers, or by what is larger than what.',
    why: {
      sv: '”Övervägande negativa” har skrivits om 41 procent mot 20, och läses som de allra flesta.',
      en: '“Övervägande negativa” was written of 41 per cent against 20, and is read as nearly all.',
    },
    example: markdown('De var övervägande negativa.', 'Fler var negativa och få positiva.'),
  },
  'neither-quoted': {
    holds: 'The answer ”varken eller” is quoted.',
    why: {
      sv: '”De är varken eller” är ingen mening: läsaren väntar på två led.',
      en: 'As a sentence it is none: the reader waits for two parts.',
    },
    example: markdown('De svarade varken eller.', 'De svarade ”varken eller”.'),
  },
  'n-ascending': {
    holds: 'The number of answers has the lowest first.',
    why: {
      sv: 'Ett omfång läses från det lägsta till det högsta.',
      en: 'A range is read from the lowest to the highest.',
    },
    example: markdown('Svaren var många (n = 580–551).', 'Svaren var många (n = 551–580).'),
  },
  'sentence-length': {
    holds: 'A sentence has at most 35 words.',
    why: {
      sv: 'Långa meningar är svåra att hålla i minnet, särskilt för den som lyssnar.',
      en: 'Long sentences are hard to keep in mind, above all for those who listen.',
    },
    example: markdown(`De läser ${'mer och '.repeat(17)}mer.`, 'De läser mer och mer.'),
  },
};
