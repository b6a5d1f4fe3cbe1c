import type { Localised } from '../localised.ts';
import { type Placed, publishAgain, sameForAll } from './published-common.ts';
import { rule } from './rule.ts';

const blockFaults = {
  missing: { sv: 'saknas på sidan', en: 'is missing from the page' },
  extra: { sv: 'står på sidan men inte i rapporten', en: 'is on the page but not in the report' },
  double: { sv: 'står två gånger på sidan', en: 'is on the page twice' },
  moved: {
    sv: 'står på ett annat ställe än i rapporten',
    en: 'is in another place than in the report',
  },
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
      sv: ({ block, text, fault, where }) =>
        `${block} ”${text}” ${blockFaults[fault].sv} ${where}`.trimEnd(),
      en: ({ block, text, fault, where }) =>
        `${block} “${text}” ${blockFaults[fault].en} ${where}`.trimEnd(),
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
      sv: ({ text, expected, found, where }) =>
        `”${text}” ${where} ska vara ${expected} men är ${found}`,
      en: ({ text, expected, found, where }) =>
        `“${text}” ${where} must be ${expected} but is ${found}`,
    },
    help: publishAgain,
    why: {
      sv: 'Den som lyssnar på sidan hittar med hjälp av rubriker och rubrikceller (EN 301 549, 9.1.3.1).',
      en: 'Those who listen to the page find their way by headings and header cells (EN 301 549, 9.1.3.1).',
    },
  }),
  'published-table': rule<
    { text: string; attribute: string; expected: string; found: string } & Placed
  >({
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
  'published-title': rule<{ expected: string; found: string }>({
    severity: 'error',
    holds: {
      sv: 'Den publicerade sidan har dokumentets titel.',
      en: 'The published page has the title of the document.',
    },
    sentence: {
      sv: ({ expected, found }) => `Sidan ska heta ”${expected}” men heter ${quoted.sv(found)}`,
      en: ({ expected, found }) =>
        `The page must be called “${expected}” but is called ${quoted.en(found)}`,
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
