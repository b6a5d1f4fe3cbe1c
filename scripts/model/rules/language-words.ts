import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Faults of words: spelling, the project’s word list, words of another language. */
export const wordRules = {
  'word-spelled-right': rule<{ word: string }>({
    severity: 'warning',
    holds: {
      sv: 'Varje ord finns i ordboken eller i projektets ordlista.',
      en: 'Every word is in the dictionary or in the project’s word list.',
    },
    sentence: {
      sv: ({ word }) => `Ordet ”${word}” finns inte i ordboken`,
      en: ({ word }) => `The word “${word}” is not in the dictionary`,
    },
    help: {
      sv: 'Rätta ordet. Är det rätt skrivet, skriv in det på en egen rad i chapter/ordlista.txt.',
      en: 'Correct the word. If it is right, add it on a line of its own to chapter/ordlista.txt.',
    },
    why: {
      sv: 'Felstavade ord gör läsaren osäker också på resten, och hittas inte av den som söker.',
      en: 'Misspelled words make readers doubt the rest, and are not found by those who search.',
    },
    example: markdown('Eleverna läserr ofta.', 'Eleverna läser ofta.'),
  }),
  'word-list-well-formed': rule<{ written: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje rad i projektets ordlista är ett ord, eller ett ord och det ord det böjs som.',
      en: 'Every line of the word list is a word, or a word and the one it is inflected as.',
    },
    sentence: {
      sv: ({ written }) => `Raden \`${written}\` är inte ett ord`,
      en: ({ written }) => `The line \`${written}\` is not a word`,
    },
    help: {
      sv: 'Skriv ett ord per rad, till exempel `Datalabbet` eller `chattbot/robot` (böjs som robot). Kommentarer börjar med #.',
      en: 'Write one word a line, such as `Datalabbet` or `chattbot/robot` (inflected as robot). Comments begin with #.',
    },
    why: {
      sv: 'En rad som inte går att tolka skulle inte godkänna något ord.',
      en: 'A line that cannot be understood would not make any word right.',
    },
    example: { path: 'chapter/ordlista.txt', wrong: 'två ord\n', right: 'Datalabbet\n' },
  }),
  'word-list-model-known': rule<{ word: string; model: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje mönsterord i projektets ordlista finns i ordboken.',
      en: 'Every model in the word list is in the dictionary.',
    },
    sentence: {
      sv: ({ word, model }) => `”${word}” ska böjas som ”${model}”, som inte finns i ordboken`,
      en: ({ word, model }) =>
        `“${word}” is to be inflected as “${model}”, which is not in the dictionary`,
    },
    help: {
      sv: 'Välj ett ord som finns, i grundform: robot, enkät, labb.',
      en: 'Choose a word that exists, in its base form.',
    },
    why: {
      sv: 'Utan ett känt mönster går ordets böjningar inte att veta.',
      en: 'Without a known model the inflections of the word cannot be known.',
    },
    example: { path: 'chapter/ordlista.txt', wrong: 'knasbot/robott\n', right: 'knasbot/robot\n' },
  }),
  'dictionary-exists': rule<{ lang: string }>({
    severity: 'info',
    holds: {
      sv: 'Det finns en ordbok för varje språk som ett dokument är skrivet på.',
      en: 'There is a dictionary for every language that a document is written in.',
    },
    sentence: {
      sv: ({ lang }) =>
        `Stavningen kontrolleras inte: det finns ingen ordbok för språket ”${lang}”`,
      en: ({ lang }) =>
        `Spelling is not checked: there is no dictionary for the language “${lang}”`,
    },
    otherwise: {
      sv: 'Läs korrektur själv, eller sätt `dictionary-exists: off` under `rules:` i report.yaml.',
      en: 'Proofread it yourself, or set `dictionary-exists: off` under `rules:` in report.yaml.',
    },
    why: {
      sv: 'Den som skriver ska veta att stavningen inte har granskats.',
      en: 'The author should know that the spelling has not been checked.',
    },
  }),
  'foreign-words-marked': rule<{ words: string; lang: string }>({
    severity: 'warning',
    holds: {
      sv: 'Ord på ett annat språk än textens är märkta med sitt språk.',
      en: 'Words in another language than the text are marked with their language.',
    },
    sentence: {
      sv: ({ words, lang }) =>
        `”${words}” är på ${lang === 'en' ? 'engelska' : lang} men inte märkt med sitt språk`,
      en: ({ words, lang }) =>
        `“${words}” is in ${lang === 'en' ? 'English' : lang} but not marked with its language`,
    },
    help: {
      sv: 'Skriv :span[…]{lang=en} om orden, så att de läses upp rätt.',
      en: 'Write :span[…]{lang=en} around the words, so that they are read aloud rightly.',
    },
    why: {
      sv: 'En skärmläsare uttalar omärkta ord som svenska, och avstavningen blir fel.',
      en: 'A screen reader says unmarked words as if they were Swedish, and they are divided wrongly.',
    },
    example: markdown(
      'Det kallas the freedom of choice.',
      'Det kallas :span[the freedom of choice]{lang=en}.',
    ),
  }),
} as const;
