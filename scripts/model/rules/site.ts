import type { Localised } from '../localised.ts';
import { rule } from './rule.ts';

/** Faults of the site that documents are handed over to, and of the file that remembers what is there. */
export const siteRules = {
  'site-address': rule<{ address: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Webbplatsens adress börjar med https:// och är den som webbplatsen själv använder.',
      en: 'The address of the site begins with https:// and is the one that the site itself uses.',
    },
    sentence: {
      sv: ({ address, reason }) => `Adressen \`${address}\` går inte att använda: ${reason}`,
      en: ({ address, reason }) => `The address \`${address}\` cannot be used: ${reason}`,
    },
    otherwise: {
      sv: 'Skriv adressen till webbplatsens startsida, som `--site https://www.example.se`.',
      en: 'Write the address of the front page of the site, as in `--site https://www.example.se`.',
    },
    why: {
      sv: 'Lösenordet skickas med varje fråga. Utan kryptering, eller till en annan server, kan någon annan läsa det.',
      en: 'The password is sent with every request. Without encryption, or to another server, somebody else may read it.',
    },
  }),
  'site-answers': rule<{ site: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Webbplatsen svarar så som WordPress svarar.',
      en: 'The site answers as WordPress does.',
    },
    sentence: {
      sv: ({ site, reason }) => `${site}: ${reason}`,
      en: ({ site, reason }) => `${site}: ${reason}`,
    },
    otherwise: {
      sv: 'Kör kommandot igen om en stund. Det som är gjort görs inte om.',
      en: 'Run the command again in a while. What is done is not done again.',
    },
    why: {
      sv: 'Sidan och filerna läggs upp genom WordPress eget gränssnitt för program.',
      en: 'Page and files are put there through the interface that WordPress has for programs.',
    },
  }),
  'site-login': rule<{ site: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Användarnamnet och applikationslösenordet gäller på webbplatsen.',
      en: 'The user name and the application password are valid on the site.',
    },
    sentence: {
      sv: ({ site, reason }) => `${site} släpper inte in dig: ${reason}`,
      en: ({ site, reason }) => `${site} does not let you in: ${reason}`,
    },
    otherwise: {
      sv: 'Gör ett nytt applikationslösenord i WordPress (Användare, Profil, Applikationslösenord) och sätt `RAPPORT_WP_USER` och `RAPPORT_WP_PASSWORD`, eller svara på frågorna.',
      en: 'Make a new application password in WordPress (Users, Profile, Application Passwords) and set `RAPPORT_WP_USER` and `RAPPORT_WP_PASSWORD`, or answer the questions.',
    },
    why: {
      sv: 'Ett applikationslösenord kan dras in utan att ditt vanliga lösenord ändras.',
      en: 'An application password can be taken back without a change of your usual one.',
    },
  }),
  'site-permits': rule<{ user: string; what: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Användaren har rätt att göra det som ska göras på webbplatsen.',
      en: 'The user has the right to do what is to be done on the site.',
    },
    sentence: {
      sv: ({ user, what }) => `Användaren ${user} har inte rätt att ${what}`,
      en: ({ user, what }) => `The user ${user} has no right to ${what}`,
    },
    help: {
      sv: 'Be den som sköter webbplatsen om rollen Redaktör, eller logga in som någon annan.',
      en: 'Ask the administrator of the site for the role Editor, or log in as somebody else.',
    },
    why: {
      sv: 'Rättigheterna prövas innan något ändras, så att arbetet inte stannar halvvägs.',
      en: 'Rights are tried before anything is changed, so that the work does not stop half-way.',
    },
  }),
  'site-type': rule<{ type: string }>({
    severity: 'error',
    holds: {
      sv: 'Innehållstypen finns i webbplatsens gränssnitt för program.',
      en: 'The type of content is in the interface that the site has for programs.',
    },
    sentence: {
      sv: ({ type }) => `Webbplatsen tar inte emot innehåll av typen \`${type}\` från program`,
      en: ({ type }) => `The site takes no content of the type \`${type}\` from programs`,
    },
    otherwise: {
      sv: 'Välj en annan typ med `--type`, eller be den som sköter webbplatsen att slå på `show_in_rest` för typen.',
      en: 'Choose another type with `--type`, or ask the administrator to turn on `show_in_rest` for the type.',
    },
    why: {
      sv: 'Egna typer, som rapporter, syns för program bara när den som gjort dem har sagt det.',
      en: 'Custom types, such as reports, are seen by programs only where their makers say so.',
    },
  }),
  'site-takes-file': rule<{ name: string; size: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Webbplatsen tar emot varje fil som sidan behöver.',
      en: 'The site takes every file that the page needs.',
    },
    sentence: {
      sv: ({ name, size, reason }) => `Filen ${name} (${size}) gick inte att ladda upp: ${reason}`,
      en: ({ name, size, reason }) => `The file ${name} (${size}) could not be uploaded: ${reason}`,
    },
    otherwise: {
      sv: 'Be den som sköter webbplatsen att tillåta filen, och kör igen. Det som redan är uppladdat laddas inte upp en gång till.',
      en: 'Ask the administrator of the site to allow the file, and run again. What is there is not uploaded once more.',
    },
    why: {
      sv: 'Sidan skrivs först när alla filer finns, så att ingen bild eller länk fattas på den.',
      en: 'The page is written when all files are there, so that it lacks no picture and no link.',
    },
  }),
  'site-keeps-text': rule<{ document: string; page: number }>({
    severity: 'error',
    holds: {
      sv: 'Sidan på webbplatsen är, byte för byte, den som skickades dit.',
      en: 'The page on the site is, byte for byte, what was sent there.',
    },
    sentence: {
      sv: ({ document, page }) =>
        `Webbplatsen ändrade ${document} (sidan ${page}) när den sparades`,
      en: ({ document, page }) => `The site changed ${document} (page ${page}) when it was saved`,
    },
    help: {
      sv: 'Ändringen visas ovan. Ofta är det ett tillägg som skriver om HTML: visa ändringen för den som sköter webbplatsen. Nästa körning försöker igen.',
      en: 'The change is shown above. Often it is a plugin that rewrites HTML: show it to the administrator of the site. The next run tries again.',
    },
    why: {
      sv: 'Filter kan ta bort tabellrubriker och alternativtexter utan att säga det.',
      en: 'Filters may take away table headers and alternative texts without a word.',
    },
  }),
  'site-page-unchanged': rule<{ document: string; page: number }>({
    severity: 'error',
    holds: {
      sv: 'Ingen har ändrat sidan på webbplatsen sedan den senast skickades dit.',
      en: 'Nobody has changed the page on the site since it was last sent there.',
    },
    sentence: {
      sv: ({ document, page }) =>
        `${document}: sidan ${page} är ändrad på webbplatsen, och lämnas som den är`,
      en: ({ document, page }) =>
        `${document}: page ${page} was changed on the site, and is left as it is`,
    },
    otherwise: {
      sv: 'Skriv in ändringen i rapporten om den ska vara kvar. Kör sedan med `--overwrite` och sidans nummer för att skriva över den, eller med `--keep` och numret för att behålla sidan som den är där.',
      en: 'Write the change into the report if it is to stay. Then run with `--overwrite` and the number of the page to write over it, or with `--keep` and the number to leave the page as it is there.',
    },
    why: {
      sv: 'Någon har gjort ändringen av ett skäl, och den finns kanske bara där.',
      en: 'Somebody made the change for a reason, and it may exist only there.',
    },
  }),
  'site-page-there': rule<{ document: string; page: number }>({
    severity: 'error',
    holds: {
      sv: 'Sidan ligger inte i papperskorgen på webbplatsen.',
      en: 'The page is not in the trash of the site.',
    },
    sentence: {
      sv: ({ document, page }) =>
        `${document}: sidan ${page} ligger i webbplatsens papperskorg, och lämnas där`,
      en: ({ document, page }) =>
        `${document}: page ${page} is in the trash of the site, and is left there`,
    },
    help: {
      sv: 'Återställ den i WordPress, eller radera den permanent: då görs en ny sida nästa gång.',
      en: 'Restore it in WordPress, or delete it permanently: then a new page is made next time.',
    },
    why: {
      sv: 'Någon kan ha tagit bort sidan med avsikt.',
      en: 'Somebody may have removed the page on purpose.',
    },
  }),
  'site-page-live': rule<{ document: string; page: number }>({
    severity: 'warning',
    holds: {
      sv: 'En publicerad sida ändras bara när du har sagt `--live`.',
      en: 'A published page is changed only where you say `--live`.',
    },
    sentence: {
      sv: ({ document, page }) =>
        `${document}: sidan ${page} är publicerad, och ändringen skulle synas genast`,
      en: ({ document, page }) =>
        `${document}: page ${page} is published, and the change would be seen at once`,
    },
    help: {
      sv: 'Läs igenom planen ovan, och kör med `--apply --live` för att ändra den publicerade sidan.',
      en: 'Read the plan above, and run with `--apply --live` to change the published page.',
    },
    why: {
      sv: 'Läsare ska inte möta en text som ingen har bestämt sig för.',
      en: 'Readers must not meet a text that nobody has decided on.',
    },
  }),
  'site-slug-free': rule<{ document: string; wanted: string; got: string }>({
    severity: 'warning',
    holds: {
      sv: 'Sidans adress på webbplatsen är inte upptagen av en annan sida.',
      en: 'The address of the page on the site is not taken by another page.',
    },
    sentence: {
      sv: ({ document, wanted, got }) =>
        `${document}: adressen \`${wanted}\` är upptagen på webbplatsen; sidan fick \`${got}\``,
      en: ({ document, wanted, got }) =>
        `${document}: the address \`${wanted}\` is taken on the site; the page got \`${got}\``,
    },
    help: {
      sv: 'Ändra adressen i WordPress om du vill ha en annan. Rapport ändrar den inte igen.',
      en: 'Change the address in WordPress if you want another. Rapport will not change it again.',
    },
    why: {
      sv: 'WordPress sätter `-2` efter adressen utan att säga det, och länkar dit leder då fel.',
      en: 'WordPress puts `-2` after the address without a word, and links to it then lead astray.',
    },
  }),
  'site-waits': rule<{ site: string; minutes: number }>({
    severity: 'error',
    holds: {
      sv: 'Webbplatsen ber inte om en längre paus än en kvart.',
      en: 'The site asks for no longer pause than a quarter of an hour.',
    },
    sentence: {
      sv: ({ site, minutes }) => `${site} tar inte emot mer förrän om ${minutes} minuter`,
      en: ({ site, minutes }) => `${site} takes no more for another ${minutes} minutes`,
    },
    help: {
      sv: 'Kör kommandot igen då. Det som är gjort görs inte om.',
      en: 'Run the command again then. What is done is not done again.',
    },
    why: {
      sv: 'Webbplatser stänger ute program som skickar för mycket på en gång.',
      en: 'Sites shut out programs that send too much at once.',
    },
  }),
  'site-remembered': rule<{ path: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Filen som minns vad som ligger på webbplatsen går att läsa och skriva.',
      en: 'The file that remembers what is on the site can be read and written.',
    },
    sentence: {
      sv: ({ path, reason }) => `Filen \`${path}\` går inte att använda: ${reason}`,
      en: ({ path, reason }) => `The file \`${path}\` cannot be used: ${reason}`,
    },
    otherwise: {
      sv: 'Rätta felet och kör igen: det som redan ligger på webbplatsen känns igen där.',
      en: 'Mend the fault and run again: what is on the site already is recognised there.',
    },
    why: {
      sv: 'I filen står vilken sida som hör till vilket dokument. Utan den skulle det bli dubbletter.',
      en: 'The file says which page belongs to which document. Without it there would be doubles.',
    },
  }),
  'site-alone': rule<{ path: string; pid: number }>({
    severity: 'error',
    holds: {
      sv: 'Bara en körning i taget skriver till webbplatsen.',
      en: 'Only one run at a time writes to the site.',
    },
    sentence: {
      sv: ({ pid }) => `En annan körning (process ${pid}) skriver redan till webbplatsen`,
      en: ({ pid }) => `Another run (process ${pid}) is writing to the site already`,
    },
    help: {
      sv: 'Vänta tills den är klar och försök igen.',
      en: 'Wait until it has ended and try again.',
    },
    why: {
      sv: 'Två körningar på en gång skulle göra två sidor av samma dokument.',
      en: 'Two runs at once would make two pages of the same document.',
    },
  }),
  'site-chosen': rule<{ reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Det är klart vilken webbplats, vilken typ och vilka sidor som menas.',
      en: 'It is clear which site, which type and which pages are meant.',
    },
    sentence: {
      sv: ({ reason }) => reason,
      en: ({ reason }) => reason,
    },
    otherwise: {
      sv: 'Skriv till exempel `npm run publish-site -- --site https://www.example.se`. Nästa gång räcker `npm run publish-site`.',
      en: 'Write for instance `npm run publish-site -- --site https://www.example.se`. Next time `npm run publish-site` is enough.',
    },
    why: {
      sv: 'En rapport kan ligga på flera webbplatser.',
      en: 'A report may be on several sites.',
    },
  }),
} as const;
