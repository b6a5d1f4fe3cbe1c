import { rule } from './rule.ts';

/** What stands in the text and what should stand there. */
type Rewritten = { found: string; wanted: string };

/** Faults of language: spelling, rules of writing (Svenska skrivregler, Språkrådet), and how hard a text is to read. */
export const languageRules = {
  'word-spelled-right': rule<{ word: string }>({
    severity: 'warning',
    holds: 'Varje ord finns i ordboken eller i projektets ordlista.',
    sv: ({ word }) => `Ordet ”${word}” finns inte i ordboken`,
    en: ({ word }) => `The word “${word}” is not in the dictionary`,
    helpSv: 'Rätta ordet. Är det rätt skrivet, skriv in det på en egen rad i chapter/ordlista.txt.',
    helpEn:
      'Correct the word. If it is right, add it on a line of its own to chapter/ordlista.txt.',
  }),
  'word-list-well-formed': rule<{ written: string }>({
    severity: 'error',
    holds: 'Varje rad i projektets ordlista är ett ord, eller ett ord och det ord det böjs som.',
    sv: ({ written }) => `Raden \`${written}\` är inte ett ord`,
    en: ({ written }) => `The line \`${written}\` is not a word`,
    helpSv:
      'Skriv ett ord per rad, till exempel `Datalabbet` eller `chattbot/robot` (böjs som robot). Kommentarer börjar med #.',
    helpEn:
      'Write one word a line, such as `Datalabbet` or `chattbot/robot` (inflected as robot). Comments begin with #.',
  }),
  'word-list-model-known': rule<{ word: string; model: string }>({
    severity: 'error',
    holds: 'Varje mönsterord i projektets ordlista finns i ordboken.',
    sv: ({ word, model }) => `”${word}” ska böjas som ”${model}”, som inte finns i ordboken`,
    en: ({ word, model }) =>
      `“${word}” is to be inflected as “${model}”, which is not in the dictionary`,
    helpSv: 'Välj ett ord som finns, i grundform: robot, enkät, labb.',
    helpEn: 'Choose a word that exists, in its base form.',
  }),
  'dictionary-exists': rule<{ lang: string }>({
    severity: 'info',
    holds: 'Det finns en ordbok för varje språk som ett dokument är skrivet på.',
    sv: ({ lang }) => `Stavningen kontrolleras inte: det finns ingen ordbok för språket ”${lang}”`,
    en: ({ lang }) => `Spelling is not checked: there is no dictionary for the language “${lang}”`,
  }),
  'foreign-words-marked': rule<{ words: string; lang: string }>({
    severity: 'warning',
    holds: 'Ord på ett annat språk än textens är märkta med sitt språk.',
    sv: ({ words, lang }) =>
      `”${words}” är på ${lang === 'en' ? 'engelska' : lang} men inte märkt med sitt språk`,
    en: ({ words, lang }) =>
      `“${words}” is in ${lang === 'en' ? 'English' : lang} but not marked with its language`,
    helpSv: 'Skriv :span[…]{lang=en} om orden, så att de läses upp rätt.',
    helpEn: 'Write :span[…]{lang=en} around the words, so that they are read aloud rightly.',
  }),
  'percent-in-words': rule<Rewritten>({
    severity: 'warning',
    holds: 'I löpande text står ”procent”, inte %.',
    sv: ({ found, wanted }) => `Skriv ”${wanted}” i stället för ”${found}” i löpande text`,
    en: ({ found, wanted }) => `Write “${wanted}” instead of “${found}” in running text`,
  }),
  'unit-after-space': rule<Rewritten>({
    severity: 'warning',
    holds: 'Mellan ett tal och dess enhet står ett mellanslag.',
    sv: ({ found, wanted }) => `Mellanslag saknas i ”${found}”, skriv ”${wanted}”`,
    en: ({ found, wanted }) => `A space is missing in “${found}”, write “${wanted}”`,
  }),
  'decimal-comma': rule<Rewritten>({
    severity: 'warning',
    holds: 'Decimaler skrivs efter ett kommatecken.',
    sv: ({ found, wanted }) => `Skriv decimalkomma: ”${wanted}” i stället för ”${found}”`,
    en: ({ found, wanted }) => `Write a decimal comma: “${wanted}” instead of “${found}”`,
  }),
  'digits-grouped': rule<Rewritten>({
    severity: 'warning',
    holds: 'Siffrorna i stora tal grupperas tre och tre med mellanslag.',
    sv: ({ found, wanted }) => `Gruppera siffrorna: ”${wanted}” i stället för ”${found}”`,
    en: ({ found, wanted }) => `Group the digits: “${wanted}” instead of “${found}”`,
  }),
  'quotation-marks': rule<Rewritten>({
    severity: 'warning',
    holds: 'Citattecken skrivs ”så här”, likadana före och efter.',
    sv: ({ found, wanted }) => `Citattecknet ${found} skrivs ${wanted} på svenska`,
    en: ({ found, wanted }) => `The quotation mark ${found} is written ${wanted} in Swedish`,
  }),
  apostrophe: rule<Rewritten>({
    severity: 'warning',
    holds: 'Apostrofen skrivs ’.',
    sv: ({ found, wanted }) => `Apostrofen ${found} skrivs ${wanted}`,
    en: ({ found, wanted }) => `The apostrophe ${found} is written ${wanted}`,
  }),
  'dash-in-range': rule<Rewritten>({
    severity: 'warning',
    holds: 'Mellan två tal som visar ett omfång står ett tankstreck utan mellanslag.',
    sv: ({ found, wanted }) =>
      `Skriv tankstreck mellan talen: ”${wanted}” i stället för ”${found}”`,
    en: ({ found, wanted }) => `Write an en dash between the numbers: “${wanted}”, not “${found}”`,
  }),
  'dash-as-pause': rule<Rewritten>({
    severity: 'warning',
    holds: 'En paus i en mening skrivs med tankstreck (–) med mellanslag på båda sidor.',
    sv: () => 'Skriv tankstreck med mellanslag på båda sidor ( – )',
    en: () => 'Write an en dash with a space on both sides ( – )',
  }),
  ellipsis: rule<Rewritten>({
    severity: 'warning',
    holds: 'Uteslutningstecknet är ett tecken (…), inte tre punkter.',
    sv: () => 'Skriv … i stället för tre punkter',
    en: () => 'Write … instead of three full stops',
  }),
  'single-space': rule<Rewritten>({
    severity: 'warning',
    holds: 'Mellan två ord står ett mellanslag.',
    sv: () => 'Det står mer än ett mellanslag här',
    en: () => 'There is more than one space here',
  }),
  'no-space-before-mark': rule<Rewritten>({
    severity: 'warning',
    holds:
      'Före punkt, komma, kolon, semikolon, frågetecken och utropstecken står inget mellanslag.',
    sv: ({ wanted }) => `Det står ett mellanslag före ”${wanted}”`,
    en: ({ wanted }) => `There is a space before “${wanted}”`,
  }),
  'space-after-mark': rule<Rewritten>({
    severity: 'warning',
    holds: 'Efter punkt, komma och semikolon står ett mellanslag.',
    sv: ({ found }) => `Mellanslag saknas efter ”${found}”`,
    en: ({ found }) => `A space is missing after “${found}”`,
  }),
  'abbreviation-with-dots': rule<Rewritten>({
    severity: 'warning',
    holds: 'Förkortningar skrivs på svenska, med punkter och utan mellanslag.',
    sv: ({ found, wanted }) => `Förkortningen ”${found}” skrivs ”${wanted}”`,
    en: ({ found, wanted }) => `The abbreviation “${found}” is written “${wanted}”`,
  }),
  'month-lower-case': rule<Rewritten>({
    severity: 'warning',
    holds: 'Månader och veckodagar skrivs med liten bokstav.',
    sv: ({ found, wanted }) => `Skriv ”${wanted}” med liten bokstav, inte ”${found}”`,
    en: ({ found, wanted }) => `Write “${wanted}” with a small letter, not “${found}”`,
  }),
  'date-written-plainly': rule<Rewritten>({
    severity: 'warning',
    holds: 'Ett datum i löpande text skrivs 14 juni 2022.',
    sv: ({ found, wanted }) => `Skriv datumet ”${wanted}” i stället för ”${found}”`,
    en: ({ found, wanted }) => `Write the date “${wanted}” instead of “${found}”`,
  }),
  'word-not-repeated': rule<Rewritten>({
    severity: 'warning',
    holds: 'Inget ord står två gånger i rad av misstag.',
    sv: ({ found }) => `Samma ord två gånger: ”${found}”`,
    en: ({ found }) => `The same word twice: “${found}”`,
  }),
  'heading-without-full-stop': rule<Rewritten>({
    severity: 'warning',
    holds: 'En rubrik slutar inte med punkt.',
    sv: () => 'Rubriken slutar med punkt',
    en: () => 'The heading ends with a full stop',
  }),
  'characters-composed': rule<Rewritten>({
    severity: 'warning',
    holds: 'Bokstäver med accent är ett tecken var.',
    sv: ({ wanted }) => `”${wanted}” är skrivet med två tecken, en bokstav och en lös accent`,
    en: ({ wanted }) => `“${wanted}” is written as two characters, a letter and a loose accent`,
  }),
  'no-hidden-characters': rule<{ code: string }>({
    severity: 'warning',
    holds: 'Texten innehåller inga osynliga tecken.',
    sv: ({ code }) => `Här står ett tecken som inte syns (${code})`,
    en: ({ code }) => `There is an invisible character here (${code})`,
  }),
  'predominance-in-numbers': rule<Rewritten>({
    severity: 'warning',
    holds: 'Att något överväger sägs med tal eller med vad som är större än vad.',
    sv: ({ found }) => `”${found}” säger inte hur mycket: det kan läsas som nästan alla`,
    en: ({ found }) => `“${found}” does not say how much: it may be read as nearly all`,
    helpSv: 'Skriv vilka som är fler än vilka, ”fler är negativa än positiva”, eller talet.',
    helpEn: 'Write which are more than which, ”fler är negativa än positiva”, or the number.',
  }),
  'neither-quoted': rule<Rewritten>({
    severity: 'warning',
    holds: 'Svarsalternativet ”varken eller” står inom citattecken.',
    sv: ({ found, wanted }) =>
      `”${found}” är ett svarsalternativ och ingen mening utan citattecken: skriv ${wanted}`,
    en: ({ found, wanted }) => `“${found}” is an answer, to be quoted: write ${wanted}`,
  }),
  'n-ascending': rule<Rewritten>({
    severity: 'warning',
    holds: 'Antalet svar står med det lägsta först.',
    sv: ({ found, wanted }) => `Skriv det lägsta antalet först: ”${wanted}”, inte ”${found}”`,
    en: ({ found, wanted }) => `Write the lowest number first: “${wanted}”, not “${found}”`,
  }),
  'sentence-length': rule<{ words: number; limit: number }>({
    severity: 'info',
    holds: 'En mening har högst 35 ord.',
    sv: ({ words, limit }) => `Meningen har ${words} ord, mer än ${limit}`,
    en: ({ words, limit }) => `The sentence has ${words} words, more than ${limit}`,
    helpSv: 'Dela meningen, eller gör en lista av uppräkningen.',
    helpEn: 'Divide the sentence, or turn the enumeration into a list.',
  }),
} as const;
