import { type Placed, publishAgain, sameForAll } from './published-common.ts';
import { rule } from './rule.ts';

/** How what is said on a public page is marked up, against the report that it comes from. */
export const publishedMarkupRules = {
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
        isHidden
          ? `”${text}” ${where} är dolt för läsaren`
          : `”${text}” ${where} visas, men är dolt i rapporten`,
      en: ({ text, isHidden, where }) =>
        isHidden
          ? `“${text}” ${where} is hidden from readers`
          : `“${text}” ${where} is shown, but hidden in the report`,
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
      sv: ({ element, where }) =>
        `Inne i rapportens text ${where} står \`${element}\`, som inte är rapportens`,
      en: ({ element, where }) =>
        `Within the text of the report ${where} there is \`${element}\`, which is not of the report`,
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
} as const;
