import type { Localised } from '../localised.ts';
import { rule } from './rule.ts';

const answers = {
  unknown: { sv: 'det finns ingen sådan server', en: 'there is no such server' },
  missing: { sv: 'sidan finns inte', en: 'there is no such page' },
  faulty: { sv: 'servern svarar med ett fel', en: 'the server answers with a fault' },
  refused: { sv: 'servern tar inte emot', en: 'the server does not accept it' },
  slow: { sv: 'servern svarar inte i tid', en: 'the server does not answer in time' },
  circular: { sv: 'den skickar vidare för många gånger', en: 'it sends on too many times' },
  astray: { sv: 'den skickar vidare till en annan server', en: 'it sends on to another server' },
  large: { sv: 'den är större än vad som läses', en: 'it is larger than what is read' },
  private: { sv: 'adressen går inte att läsa', en: 'the address cannot be read' },
  closed: { sv: 'servern släpper inte in program', en: 'the server lets no program in' },
  'no-page': { sv: 'det är ingen HTML-sida', en: 'it is no HTML page' },
  charset: {
    sv: 'tecknen är inte de som sidan säger',
    en: 'its characters are not those that it says',
  },
  tangled: {
    sv: 'sidan har fler element eller nivåer än någon sida för läsare har',
    en: 'the page has more elements or levels than any page for readers',
  },
} as const;
export type AnswerFault = keyof typeof answers;

const fileFaults = {
  bytes: { sv: 'är inte den fil som rapporten har', en: 'is not the file of the report' },
  picture: {
    sv: 'visar inte den bild som rapporten har',
    en: 'does not show the picture of the report',
  },
  'no-picture': { sv: 'är ingen bild', en: 'is no picture' },
} as const;

function inBrackets(status: number | null): string {
  return status === null ? '' : ` (${status})`;
}

/** What the address of a page and the files on it answer. */
export const publishedFileRules = {
  'published-page-read': rule<{ url: string; fault: AnswerFault; status: number | null }>({
    severity: 'error',
    holds: {
      sv: 'Den publicerade sidan går att läsa utan lösenord.',
      en: 'The published page can be read without a password.',
    },
    sentence: {
      sv: ({ url, fault, status }) =>
        `Sidan \`${url}\` går inte att läsa: ${answers[fault].sv}${inBrackets(status)}`,
      en: ({ url, fault, status }) =>
        `The page \`${url}\` cannot be read: ${answers[fault].en}${inBrackets(status)}`,
    },
    help: {
      sv: 'Öppna adressen i en webbläsare där du inte är inloggad. Ett utkast syns inte förrän det är publicerat.',
      en: 'Open the address in a browser where you are not logged in. A draft is not shown before it is published.',
    },
    why: {
      sv: 'Det som kontrolleras är sidan så som läsaren får den.',
      en: 'What is checked is the page as readers get it.',
    },
  }),
  'published-document': rule<{ url: string; documents: readonly string[] }>({
    severity: 'error',
    holds: {
      sv: 'Den publicerade sidan innehåller ett dokument ur rapporten.',
      en: 'The published page holds a document of the report.',
    },
    sentence: {
      sv: ({ url, documents }) =>
        `På sidan \`${url}\` finns inget av rapportens dokument: ${documents.join(', ')}`,
      en: ({ url, documents }) =>
        `On the page \`${url}\` there is none of the documents of the report: ${documents.join(', ')}`,
    },
    help: {
      sv: 'Texten ska stå i elementet `<div class="rapport" id="rapport-…">`, som den har i paketet. Se efter att adressen är rätt, och att hela texten klistrades in.',
      en: 'The text must stand in the element `<div class="rapport" id="rapport-…">` that it has in the package. See that the address is right, and that all of the text was pasted.',
    },
    why: {
      sv: 'På elementets namn känns det igen vilket dokument sidan visar och var det börjar och slutar.',
      en: 'By the name of the element it is known which document the page shows and where it begins and ends.',
    },
  }),
  'published-moved': rule<{ url: string; to: string }>({
    severity: 'info',
    holds: {
      sv: 'Sidan ligger på den adress som angavs.',
      en: 'The page is at the address that was given.',
    },
    sentence: {
      sv: ({ url, to }) =>
        `Adressen \`${url}\` skickar vidare till \`${to}\`, som har kontrollerats`,
      en: ({ url, to }) => `The address \`${url}\` sends on to \`${to}\`, which was checked`,
    },
    help: {
      sv: 'Använd den nya adressen nästa gång, och där det länkas till sidan.',
      en: 'Use the new address next time, and where the page is linked to.',
    },
    why: {
      sv: 'Den som länkar till sidan bör använda adressen den ligger på.',
      en: 'Who links to the page should use the address where it is.',
    },
  }),
  'published-link-answers': rule<{
    url: string;
    fault: AnswerFault;
    status: number | null;
    where: Localised;
  }>({
    severity: 'error',
    holds: {
      sv: 'Länkar på den publicerade sidan leder till något som finns.',
      en: 'Links of the published page lead to something that exists.',
    },
    sentence: {
      sv: ({ url, fault, status, where }) =>
        `Länken till \`${url}\` ${where} är död: ${answers[fault].sv}${inBrackets(status)}`,
      en: ({ url, fault, status, where }) =>
        `The link to \`${url}\` ${where} is dead: ${answers[fault].en}${inBrackets(status)}`,
    },
    help: {
      sv: 'Öppna den i en webbläsare; ändra adressen i rapporten och lägg in texten på nytt.',
      en: 'Open it in a browser; change the address in the report and put the text in again.',
    },
    why: {
      sv: 'En död länk märks annars först av läsaren.',
      en: 'A dead link is otherwise first noticed by readers.',
    },
  }),
  'published-link-uncertain': rule<{
    url: string;
    fault: AnswerFault;
    status: number | null;
    where: Localised;
  }>({
    severity: 'warning',
    holds: {
      sv: 'Länkar på den publicerade sidan svarar när de prövas.',
      en: 'Links of the published page answer when they are tried.',
    },
    sentence: {
      sv: ({ url, fault, status, where }) =>
        `Om länken till \`${url}\` ${where} leder någonstans går inte att säga: ${answers[fault].sv}${inBrackets(status)}`,
      en: ({ url, fault, status, where }) =>
        `Whether the link to \`${url}\` ${where} leads anywhere cannot be told: ${answers[fault].en}${inBrackets(status)}`,
    },
    help: {
      sv: 'Öppna adressen i en webbläsare.',
      en: 'Open the address in a browser.',
    },
    why: {
      sv: 'En del servrar släpper bara in webbläsare, och andra är nere en stund.',
      en: 'Some servers let browsers in only, and others are down for a while.',
    },
  }),
  'published-file-answers': rule<{
    name: string;
    url: string;
    fault: AnswerFault;
    status: number | null;
    where: Localised;
  }>({
    severity: 'error',
    holds: {
      sv: 'Bilder och filer på den publicerade sidan går att hämta.',
      en: 'Pictures and files of the published page can be fetched.',
    },
    sentence: {
      sv: ({ name, url, fault, status, where }) =>
        `Filen ${name} ${where} går inte att hämta från \`${url}\`: ${answers[fault].sv}${inBrackets(status)}`,
      en: ({ name, url, fault, status, where }) =>
        `The file ${name} ${where} cannot be fetched from \`${url}\`: ${answers[fault].en}${inBrackets(status)}`,
    },
    help: {
      sv: 'Ladda upp filen ur paketet på nytt och ändra adressen på sidan.',
      en: 'Upload the file of the package again and change the address on the page.',
    },
    why: {
      sv: 'Läsaren ser annars en tom ruta, eller en länk som inte ger någon fil.',
      en: 'Readers otherwise see an empty box, or a link that gives no file.',
    },
  }),
  'published-file': rule<{
    name: string;
    url: string;
    fault: keyof typeof fileFaults;
    where: Localised;
  }>({
    severity: 'error',
    holds: {
      sv: 'Bilder och filer på den publicerade sidan är rapportens, byte för byte; bilder får vara förminskade av WordPress.',
      en: 'Pictures and files of the published page are those of the report, byte for byte; WordPress may have made pictures smaller.',
    },
    sentence: {
      sv: ({ name, url, fault, where }) => `\`${url}\` ${where} ${fileFaults[fault].sv} (${name})`,
      en: ({ name, url, fault, where }) => `\`${url}\` ${where} ${fileFaults[fault].en} (${name})`,
    },
    help: {
      sv: 'Ladda upp filen ur paketet på nytt, och ändra adressen på sidan till den nya.',
      en: 'Upload the file of the package again, and change the address on the page to the new one.',
    },
    why: {
      sv: 'En äldre bild eller PDF visar andra siffror än texten bredvid.',
      en: 'An older picture or PDF shows other numbers than the text beside it.',
    },
  }),
} as const;
