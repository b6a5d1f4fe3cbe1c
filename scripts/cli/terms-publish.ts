import type { Localised } from '../model/localised.ts';

const swedish = {
  description: 'Lägg upp dokument i WordPress som utkast; visar först vad som skulle ändras',
  documents: 'id ur report.yaml; utan id de som redan ligger där, eller alla',
  address: 'adress',
  type: 'typ',
  number: 'nummer',
  site: 'webbplatsens adress; den minns Rapport till nästa gång',
  types: 'pages, posts eller en egen typ; den minns Rapport (standard: pages)',
  parent: 'sidan som nya sidor läggs under',
  plan: 'visa vad som skulle ändras, och ändra inget (standard)',
  apply: 'gör det som planen visar',
  live: 'publicera också, och ändra sidor som redan är publicerade',
  overwrite: 'skriv över sidan, fast den är ändrad på webbplatsen',
  keep: 'behåll sidan som den är på webbplatsen',
  noNumber: 'Sidans nummer är ett heltal. Det står i planen.',
  examples: `
Exempel:
  npm run publish-site -- --site https://www.example.se            visa planen för alla dokument
  npm run publish-site -- kapitel-7 --site https://www.example.se --type rapporter
  npm run publish-site -- --apply                                  gör det, nästa gång utan adress
  npm run publish-site -- --apply --overwrite 123                  skriv över det som ändrats där

Användarnamn och applikationslösenord tas ur RAPPORT_WP_USER och RAPPORT_WP_PASSWORD, eller frågas efter.
Rapport tar aldrig bort något, och publicerar inget utan --live. Hur det går till står i .github/docs/publicera.md.
Slutkoder: 0 klart, 1 något väntar på dig, 2 fel användning, 3 gick inte att genomföra.`,
};

const english: typeof swedish = {
  description: 'Put documents on a WordPress site as drafts; shows first what would be changed',
  documents: 'id in report.yaml; without one those that are there already, or all',
  address: 'address',
  type: 'type',
  number: 'number',
  site: 'address of the site; Rapport remembers it for the next time',
  types: 'pages, posts or a custom type; Rapport remembers it (default: pages)',
  parent: 'the page that new pages are put below',
  plan: 'show what would be changed, and change nothing (default)',
  apply: 'do what the plan shows',
  live: 'publish too, and change pages that are published already',
  overwrite: 'write over the page, although it was changed on the site',
  keep: 'leave the page as it is on the site',
  noNumber: 'The number of the page is a whole number. It stands in the plan.',
  examples: `
Examples:
  npm run publish-site -- --site https://www.example.se            show the plan for all documents
  npm run publish-site -- chapter-7 --site https://www.example.se --type reports
  npm run publish-site -- --apply                                  do it, next time without an address
  npm run publish-site -- --apply --overwrite 123                  write over what was changed there

User name and application password are taken from RAPPORT_WP_USER and RAPPORT_WP_PASSWORD, or asked for.
Rapport never removes anything, and publishes nothing without --live. How it is done is told in .github/docs/publicera.md.
Exit codes: 0 done, 1 something waits for you, 2 used wrongly, 3 could not be carried out.`,
};

/** The help of `publish`. */
export const publishHelp: Localised<typeof swedish> = { sv: swedish, en: english };
