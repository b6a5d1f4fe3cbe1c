import type { Localised } from '../localised.ts';
import { rule } from './rule.ts';

/** Where on the page: the block and its heading, as words that follow ”står”. */
interface Placed {
  where: Localised;
}

const blockFaults = {
  missing: { sv: 'saknas på sidan', en: 'is missing from the page' },
  extra: { sv: 'står på sidan men inte i rapporten', en: 'is on the page but not in the report' },
  double: { sv: 'står två gånger på sidan', en: 'is on the page twice' },
  moved: { sv: 'står på ett annat ställe än i rapporten', en: 'is in another place than in the report' },
} as const;
export type BlockFault = keyof typeof blockFaults;

const anchorFaults = {
  missing: { sv: 'finns inte på sidan', en: 'is not on the page' },
  moved: { sv: 'sitter på något annat', en: 'is on something else' },
} as const;

const nothing = { sv: 'inget', en: 'none' };

const quoted = {
  sv: (text: string): string => (text === '' ? nothing.sv : `”${text}”`),
  en: (text: string): string => (text === '' ? nothing.en : `“${text}”`),
};

/** What the editor does about most of what has changed on a page. */
const publishAgain: Localised = {
  sv: 'Lägg in texten från rapporten på nytt, eller ändra i rapporten om det är sidan som är rätt.',
  en: 'Put the text of the report in again, or change the report if it is the page that is right.',
};

const sameForAll: Localised = {
  sv: 'Den som läser sidan och den som läser PDF:en ska läsa samma sak.',
  en: 'Who reads the page and who reads the PDF must read the same.',
};

/** What a public page says, against the report that it comes from. */
export const publishedRules = {
  'published-number': rule<{ expected: string; found: string; name: Localised } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Varje tal på den publicerade sidan är det som rapporten har.',
      en: 'Every number on the published page is the one of the report.',
    },
    sentence: {
      sv: ({ expected, found, name, where }) =>
        found === ''
          ? `Talet ”${expected}”${name} ${where} saknas`
          : expected === ''
            ? `Talet ”${found}” ${where} står inte i rapporten`
            : `”${expected}”${name} ${where} står som ”${found}”`,
      en: ({ expected, found, name, where }) =>
        found === ''
          ? `The number “${expected}”${name} ${where} is missing`
          : expected === ''
            ? `The number “${found}” ${where} is not in the report`
            : `“${expected}”${name} ${where} reads “${found}”`,
    },
    help: publishAgain,
    why: {
      sv: 'Ett tal som har ändrats för hand på sidan följer inte längre av materialet.',
      en: 'A number that was changed by hand on the page no longer follows from the data.',
    },
  }),
  'published-text': rule<{ expected: string; found: string } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Orden på den publicerade sidan är rapportens.',
      en: 'The words of the published page are those of the report.',
    },
    sentence: {
      sv: ({ expected, found, where }) =>
        found === ''
          ? `”${expected}” ${where} saknas`
          : expected === ''
            ? `”${found}” ${where} står inte i rapporten`
            : `”${expected}” ${where} står som ”${found}”`,
      en: ({ expected, found, where }) =>
        found === ''
          ? `“${expected}” ${where} is missing`
          : expected === ''
            ? `“${found}” ${where} is not in the report`
            : `“${expected}” ${where} reads “${found}”`,
    },
    help: publishAgain,
    why: sameForAll,
  }),
  'published-block': rule<{ block: Localised; text: string; fault: BlockFault } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Varje stycke, rubrik och tabell står på den publicerade sidan, en gång och på sin plats.',
      en: 'Every paragraph, heading and table is on the published page, once and in its place.',
    },
    sentence: {
      sv: ({ block, text, fault, where }) => `${block} ”${text}” ${blockFaults[fault].sv} ${where}`.trimEnd(),
      en: ({ block, text, fault, where }) => `${block} “${text}” ${blockFaults[fault].en} ${where}`.trimEnd(),
    },
    help: publishAgain,
    why: sameForAll,
  }),
  'published-structure': rule<{ text: string; expected: Localised; found: Localised } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Rubriker, listor och tabeller är på den publicerade sidan vad de är i rapporten.',
      en: 'Headings, lists and tables are on the published page what they are in the report.',
    },
    sentence: {
      sv: ({ text, expected, found, where }) => `”${text}” ${where} ska vara ${expected} men är ${found}`,
      en: ({ text, expected, found, where }) => `“${text}” ${where} must be ${expected} but is ${found}`,
    },
    help: publishAgain,
    why: {
      sv: 'Den som lyssnar på sidan hittar med hjälp av rubriker och rubrikceller (EN 301 549, 9.1.3.1).',
      en: 'Those who listen to the page find their way by headings and header cells (EN 301 549, 9.1.3.1).',
    },
  }),
  'published-table': rule<{ text: string; attribute: string; expected: string; found: string } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Tabellens celler säger på den publicerade sidan vilka rubriker de har.',
      en: 'Cells of tables tell on the published page what their headers are.',
    },
    sentence: {
      sv: ({ text, attribute, expected, found, where }) =>
        `Cellen ”${text}” ${where} ska ha \`${attribute}\` ${quoted.sv(expected)} men har ${quoted.sv(found)}`,
      en: ({ text, attribute, expected, found, where }) =>
        `The cell “${text}” ${where} must have \`${attribute}\` ${quoted.en(expected)} but has ${quoted.en(found)}`,
    },
    help: {
      sv: 'Lägg in tabellen på nytt som egen HTML; redigeringsverktygets tabellblock tar bort rubrikerna.',
      en: 'Put the table in again as custom HTML; the editor’s table block takes the headers away.',
    },
    why: {
      sv: 'En skärmläsare läser upp radens och kolumnens rubrik vid varje tal (EN 301 549, 9.1.3.1).',
      en: 'A screen reader reads the headers of row and column with each number (EN 301 549, 9.1.3.1).',
    },
  }),
  'published-link': rule<{ text: string; expected: string; found: string } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Länkar på den publicerade sidan leder dit som rapportens gör.',
      en: 'Links of the published page lead where those of the report do.',
    },
    sentence: {
      sv: ({ text, expected, found, where }) =>
        expected === ''
          ? `”${text}” ${where} är en länk till \`${found}\`, men ingen länk i rapporten`
          : `”${text}” ${where} ska länka till \`${expected}\`${found === '' ? ' men är ingen länk' : ` men länkar till \`${found}\``}`,
      en: ({ text, expected, found, where }) =>
        expected === ''
          ? `“${text}” ${where} links to \`${found}\`, but is no link in the report`
          : `“${text}” ${where} must link to \`${expected}\`${found === '' ? ' but is no link' : ` but links to \`${found}\``}`,
    },
    help: publishAgain,
    why: {
      sv: 'En länk som leder fel visar läsaren en annan källa än den som texten stöder sig på.',
      en: 'A link that leads astray shows readers another source than the one that the text rests on.',
    },
  }),
  'published-anchor': rule<{ id: string; fault: keyof typeof anchorFaults } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Ställen som det länkas till inom sidan finns på den publicerade sidan.',
      en: 'Places that are linked to within the page are on the published page.',
    },
    sentence: {
      sv: ({ id, fault, where }) => `Ankaret \`#${id}\` ${where} ${anchorFaults[fault].sv}`,
      en: ({ id, fault, where }) => `The anchor \`#${id}\` ${where} ${anchorFaults[fault].en}`,
    },
    help: publishAgain,
    why: {
      sv: 'Utan det leder länkar i innehåll, noter och hänvisningar ingenstans.',
      en: 'Without it links of contents, notes and references lead nowhere.',
    },
  }),
  'published-alternative': rule<{ expected: string; found: string | null } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Bilder har på den publicerade sidan rapportens alternativtext.',
      en: 'Pictures have the alternative text of the report on the published page.',
    },
    sentence: {
      sv: ({ expected, found, where }) =>
        `Alternativtexten ”${expected}” ${where} ${found === null || found === '' ? 'saknas' : `står som ”${found}”`}`,
      en: ({ expected, found, where }) =>
        `The alternative text “${expected}” ${where} ${found === null || found === '' ? 'is missing' : `reads “${found}”`}`,
    },
    help: {
      sv: 'Skriv in rapportens alternativtext på bilden.',
      en: 'Give the picture the alternative text of the report.',
    },
    why: {
      sv: 'Den som inte ser bilden får veta vad den säger av alternativtexten (EN 301 549, 9.1.1.1).',
      en: 'Those who do not see the picture learn what it says from its alternative text (EN 301 549, 9.1.1.1).',
    },
  }),
  'published-emphasis': rule<{ text: string; expected: string; found: string } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Upphöjda och nedsänkta tecken, betoning och kod är på den publicerade sidan som i rapporten.',
      en: 'Raised and lowered characters, emphasis and code are on the published page as in the report.',
    },
    sentence: {
      sv: ({ text, expected, found, where }) =>
        `”${text}” ${where} ska stå i ${expected === '' ? 'vanlig text' : `\`${expected}\``} men står i ${found === '' ? 'vanlig text' : `\`${found}\``}`,
      en: ({ text, expected, found, where }) =>
        `“${text}” ${where} must be in ${expected === '' ? 'plain text' : `\`${expected}\``} but is in ${found === '' ? 'plain text' : `\`${found}\``}`,
    },
    help: publishAgain,
    why: {
      sv: 'Utan upphöjning blir 10² till 102, och en not till en del av talet före den.',
      en: 'Without the raising 10² becomes 102, and a note a part of the number before it.',
    },
  }),
  'published-spoken': rule<{ text: string; expected: string; found: string } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Det som läses upp i stället för tecken är på den publicerade sidan som i rapporten.',
      en: 'What is read aloud instead of characters is on the published page as in the report.',
    },
    sentence: {
      sv: ({ text, expected, found, where }) =>
        `”${text}” ${where} ska läsas upp som ”${expected}” men läses upp ${found === '' ? 'som det står' : `som ”${found}”`}`,
      en: ({ text, expected, found, where }) =>
        `“${text}” ${where} must be read aloud as “${expected}” but is read ${found === '' ? 'as it stands' : `as “${found}”`}`,
    },
    help: publishAgain,
    why: {
      sv: 'Den som lyssnar ska få veta detsamma som den som ser.',
      en: 'Those who listen must learn the same as those who see.',
    },
  }),
  'published-language': rule<{ text: string; expected: string; found: string } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Texter på andra språk är märkta på den publicerade sidan.',
      en: 'Texts in other languages are marked on the published page.',
    },
    sentence: {
      sv: ({ text, expected, found, where }) =>
        `”${text}” ${where} ska ha språket \`${expected}\` men har ${found === '' ? 'inget' : `\`${found}\``}`,
      en: ({ text, expected, found, where }) =>
        `“${text}” ${where} must be in the language \`${expected}\` but is in ${found === '' ? 'none' : `\`${found}\``}`,
    },
    help: publishAgain,
    why: {
      sv: 'En skärmläsare väljer röst efter språket (EN 301 549, 9.3.1.1 och 9.3.1.2).',
      en: 'A screen reader chooses its voice by the language (EN 301 549, 9.3.1.1 and 9.3.1.2).',
    },
  }),
  'published-visible': rule<{ text: string; isHidden: boolean } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Det som visas i rapporten visas på den publicerade sidan, och inget annat.',
      en: 'What the report shows is shown on the published page, and nothing else.',
    },
    sentence: {
      sv: ({ text, isHidden, where }) =>
        isHidden ? `”${text}” ${where} är dolt för läsaren` : `”${text}” ${where} visas, men är dolt i rapporten`,
      en: ({ text, isHidden, where }) =>
        isHidden ? `“${text}” ${where} is hidden from readers` : `“${text}” ${where} is shown, but hidden in the report`,
    },
    help: publishAgain,
    why: sameForAll,
  }),
  'published-foreign': rule<{ element: string } & Placed>({
    severity: 'error',
    holds: {
      sv: 'Inget främmande står inne i rapportens text: skript, inbäddade sidor, annonser, formulär.',
      en: 'Nothing foreign stands within the text of the report: scripts, embedded pages, advertisements, forms.',
    },
    sentence: {
      sv: ({ element, where }) => `Inne i rapportens text ${where} står \`${element}\`, som inte är rapportens`,
      en: ({ element, where }) => `Within the text of the report ${where} there is \`${element}\`, which is not of the report`,
    },
    help: {
      sv: 'Ta bort det, eller stäng av tillägget som lägger in det på sidan.',
      en: 'Remove it, or turn off the plug-in that puts it on the page.',
    },
    why: {
      sv: 'Skript kan ändra vad läsaren ser, och inbäddade sidor skickar uppgifter om läsaren vidare.',
      en: 'Scripts can change what readers see, and embedded pages send on what they know of them.',
    },
  }),
  'published-title': rule<{ expected: string; found: string }>({
    severity: 'error',
    holds: {
      sv: 'Den publicerade sidan har dokumentets titel.',
      en: 'The published page has the title of the document.',
    },
    sentence: {
      sv: ({ expected, found }) => `Sidan ska heta ”${expected}” men heter ${quoted.sv(found)}`,
      en: ({ expected, found }) => `The page must be called “${expected}” but is called ${quoted.en(found)}`,
    },
    help: {
      sv: 'Skriv dokumentets titel som sidans rubrik.',
      en: 'Give the page the title of the document.',
    },
    why: {
      sv: 'Titeln står i sökträffar, i hänvisningar och i webbläsarens flik.',
      en: 'The title stands in search results, in references and in the browser’s tab.',
    },
  }),
} as const;
