import type { Localised } from '../model/localised.ts';

const swedish = {
  description: 'Kontrollera en publicerad sida, eller ett paket, mot rapporten',
  address: 'adress',
  id: 'id',
  what: 'sidans adress, eller mappen eller zip-filen som package skrev',
  document: 'vilket dokument sidan ska visa (annars känns det igen på sidan)',
  noExternal: 'pröva inte länkar till andra webbplatser',
  rebuild: 'bygg också om paketet av källorna och jämför byte för byte',
  format: 'det som hittades som text, eller för program på stdout',
  examples: `
Exempel:
  npm run report -- verify https://www.example.se/rapporter/kapitel-7/
  npm run report -- verify https://www.example.se/faq/ --no-external
  npm run report -- verify out/paket/kapitel-7
  npm run report -- verify kapitel-7.zip --rebuild

Sidan läses utan lösenord, så som läsaren får den. Slutkoder: 0 allt stämmer, 1 något stämmer inte,
2 fel användning, 3 gick inte att genomföra.`,
};

const english: typeof swedish = {
  description: 'Check a published page, or a package, against the report',
  address: 'address',
  id: 'id',
  what: 'address of the page, or the folder or zip file that package wrote',
  document: 'which document the page must show (otherwise it is recognised on the page)',
  noExternal: 'do not try links to other sites',
  rebuild: 'also build the package again from the sources and compare byte for byte',
  format: 'what was found as text, or for programs on stdout',
  examples: `
Examples:
  npm run report -- verify https://www.example.se/reports/chapter-7/
  npm run report -- verify https://www.example.se/faq/ --no-external
  npm run report -- verify out/paket/kapitel-7
  npm run report -- verify kapitel-7.zip --rebuild

The page is read without a password, as readers get it. Exit codes: 0 everything is right, 1 something is not,
2 used wrongly, 3 could not be carried out.`,
};

/** Help of `verify`. */
export const verifyHelp: Localised<typeof swedish> = { sv: swedish, en: english };
