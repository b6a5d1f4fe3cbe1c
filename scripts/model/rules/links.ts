import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** What can be wrong with an address, by language of the message. */
const problems = {
  host: {
    sv: 'servern har inget fullständigt namn, som `example.org`',
    en: 'the host has no full name such as `example.org`',
  },
  private: {
    sv: 'den leder till en dator som bara finns i ett lokalt nät',
    en: 'it leads to a computer that exists only in a local network',
  },
  password: { sv: 'den innehåller inloggningsuppgifter', en: 'it holds a user name or password' },
  unreadable: { sv: 'den går inte att tolka', en: 'it cannot be read' },
  mail: {
    sv: 'det är ingen e-postadress, som `namn@example.org`',
    en: 'it is no e-mail address such as `name@example.org`',
  },
  phone: {
    sv: 'det är inget telefonnummer, som `tel:+4642105000`',
    en: 'it is no telephone number such as `tel:+4642105000`',
  },
} as const;
export type AddressProblem = keyof typeof problems;

/** Why an address cannot be reached. */
const failures = {
  missing: { sv: 'sidan finns inte', en: 'there is no such page' },
  faulty: { sv: 'servern svarar med ett fel', en: 'the server answers with an error' },
  unknown: { sv: 'servern finns inte', en: 'there is no such server' },
  refused: { sv: 'servern går inte att ansluta till', en: 'the server refuses the connection' },
  slow: { sv: 'servern svarar inte i tid', en: 'the server does not answer in time' },
  circular: { sv: 'den skickar vidare för många gånger', en: 'it sends on too many times' },
  astray: { sv: 'den skickar vidare ut ur webben', en: 'it sends on out of the web' },
} as const;
export type ReachFailure = keyof typeof failures;

/** Faults of links, within the report and out of it. */
export const linkRules = {
  'link-target-exists': rule<{ target: string }>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje länk inom rapporten leder till något som finns.',
      en: 'Every link within the report leads to something that exists.',
    },
    sentence: {
      sv: ({ target }) => `Länken \`${target}\` har inget mål`,
      en: ({ target }) => `The link \`${target}\` leads nowhere`,
    },
    otherwise: {
      sv: 'Skriv en rubriks eller figurs id efter `#`, eller en sidas namn, som `faq.html`.',
      en: 'Write the id of a heading or a figure after `#`, or the name of a page such as `faq.html`.',
    },
    why: {
      sv: 'En död länk märks först av läsaren.',
      en: 'A dead link is first noticed by the reader.',
    },
    example: markdown('Se [resultaten](#resultatet).', 'Se [resultaten](#resultat).'),
  }),
  'link-has-text': rule<{ url: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje länk har en text som säger vart den leder.',
      en: 'Every link has a text that says where it leads.',
    },
    sentence: {
      sv: ({ url }) => `Länken till \`${url}\` saknar text`,
      en: ({ url }) => `The link to \`${url}\` has no text`,
    },
    help: {
      sv: 'Skriv inom `[…]` vart länken leder.',
      en: 'Write within `[…]` where the link leads.',
    },
    why: {
      sv: 'En skärmläsare läser upp länkens text; utan den hörs bara adressen.',
      en: 'A screen reader says the text of a link; without it only the address is heard.',
    },
    example: markdown('[](https://example.org)', '[Exempelsidan](https://example.org)'),
  }),
  'link-well-formed': rule<{ url: string; problem: AddressProblem }>({
    severity: 'error',
    holds: {
      sv: 'Varje adress är rätt skriven och leder till en plats som alla når.',
      en: 'Every address is well formed and leads to where everybody can go.',
    },
    sentence: {
      sv: ({ url, problem }) => `Adressen \`${url}\` är inte rätt skriven: ${problems[problem].sv}`,
      en: ({ url, problem }) =>
        `The address \`${url}\` is not well formed: ${problems[problem].en}`,
    },
    otherwise: {
      sv: 'Kopiera adressen ur webbläsarens adressfält.',
      en: 'Copy the address from the browser.',
    },
    why: {
      sv: 'En adress som bara fungerar på den egna datorn fungerar inte för läsaren.',
      en: 'An address that works on one’s own machine only does not work for the reader.',
    },
    example: markdown('[Sidan](http://localhost:8080)', '[Sidan](https://example.org)'),
  }),
  'link-encoded': rule<{ url: string; found: string }>({
    severity: 'warning',
    holds: {
      sv: 'Tecken som en adress inte kan innehålla är kodade med procenttecken.',
      en: 'Characters that an address cannot hold are percent-encoded.',
    },
    sentence: {
      sv: ({ url, found }) =>
        `Adressen \`${url}\` innehåller ${found === ' ' ? 'ett mellanslag' : found}, som ska vara kodat`,
      en: ({ url, found }) =>
        `The address \`${url}\` holds ${found === ' ' ? 'a space' : found}, which must be encoded`,
    },
    otherwise: {
      sv: 'Skriv ett mellanslag i en adress som `%20`, eller kopiera adressen ur webbläsaren.',
      en: 'Write a space in an address as `%20`, or copy the address from the browser.',
    },
    why: {
      sv: 'En adress tar slut vid ett mellanslag när den klistras in eller trycks.',
      en: 'An address ends at a space when it is pasted or printed.',
    },
    example: markdown('[Sidan](<https://example.org/a b>)', '[Sidan](https://example.org/a%20b)'),
  }),
  'link-without-punctuation': rule<{ url: string; found: string }>({
    severity: 'warning',
    holds: {
      sv: 'Skiljetecken som hör till meningen står utanför adressen.',
      en: 'Punctuation of the sentence stands outside the address.',
    },
    sentence: {
      sv: ({ url, found }) =>
        `Adressen \`${url}\` slutar med \`${found}\`, som nog hör till meningen`,
      en: ({ url, found }) =>
        `The address \`${url}\` ends in \`${found}\`, which seems to belong to the sentence`,
    },
    help: {
      sv: 'Flytta tecknet till efter länken.',
      en: 'Move the character behind the link.',
    },
    why: {
      sv: 'Med ett komma för mycket leder adressen fel.',
      en: 'With a comma too many the address leads astray.',
    },
    example: markdown(
      '[Sidan](https://example.org/a,) och mer.',
      '[Sidan](https://example.org/a), och mer.',
    ),
  }),
  'link-encrypted': rule<{ url: string }>({
    severity: 'info',
    holds: {
      sv: 'Länkar leder till https, så att ingen på vägen kan läsa eller ändra.',
      en: 'Links lead to https, so that nobody on the way can read or change anything.',
    },
    sentence: {
      sv: ({ url }) => `Adressen \`${url}\` är okrypterad`,
      en: ({ url }) => `The address \`${url}\` is not encrypted`,
    },
    help: {
      sv: 'Pröva om sidan finns på https:// och skriv i så fall det.',
      en: 'Try whether the page exists on https:// and write that if it does.',
    },
    why: {
      sv: 'De flesta sidor finns på https, och webbläsare varnar för de andra.',
      en: 'Most pages are on https, and browsers warn of the others.',
    },
    example: markdown('[Sidan](http://example.org/)', '[Sidan](https://example.org/)'),
  }),
  'link-reachable': rule<{ url: string; failure: ReachFailure; status: number | null }>({
    severity: 'warning',
    holds: {
      sv: 'Varje adress går att nå (prövas med --online).',
      en: 'Every address can be reached (tried with --online).',
    },
    sentence: {
      sv: ({ url, failure, status }) =>
        `Adressen \`${url}\` går inte att nå: ${failures[failure].sv}${inBrackets(status)}`,
      en: ({ url, failure, status }) =>
        `The address \`${url}\` cannot be reached: ${failures[failure].en}${inBrackets(status)}`,
    },
    help: {
      sv: 'Öppna den i en webbläsare; skriv sidans nya adress, eller ta bort länken.',
      en: 'Open it in a browser; write the new address of the page, or remove the link.',
    },
    why: {
      sv: 'Sidor flyttas och försvinner efter att texten skrevs.',
      en: 'Pages move and vanish after the text was written.',
    },
  }),
  'link-direct': rule<{ url: string; to: string }>({
    severity: 'info',
    holds: {
      sv: 'Länkar leder dit sidan ligger, inte till en adress som skickar vidare (--online).',
      en: 'Links lead to where the page is, not to an address that sends on (--online).',
    },
    sentence: {
      sv: ({ url, to }) => `Adressen \`${url}\` skickar för gott vidare till \`${to}\``,
      en: ({ url, to }) => `The address \`${url}\` sends on for good to \`${to}\``,
    },
    otherwise: {
      sv: 'Skriv den nya adressen i stället.',
      en: 'Write the new address instead.',
    },
    why: {
      sv: 'Den gamla adressen slutar ofta fungera en dag.',
      en: 'The old address often stops working one day.',
    },
  }),
  'link-confirmed': rule<{ url: string; status: number }>({
    severity: 'info',
    holds: {
      sv: 'Servern svarar på frågan om sidan finns (--online).',
      en: 'The server answers whether the page exists (--online).',
    },
    sentence: {
      sv: ({ url, status }) =>
        `Om \`${url}\` finns går inte att säga: servern släpper inte in program (${status})`,
      en: ({ url, status }) =>
        `Whether \`${url}\` exists cannot be told: the server lets no program in (${status})`,
    },
    help: {
      sv: 'Öppna adressen i en webbläsare.',
      en: 'Open the address in a browser.',
    },
    why: {
      sv: 'En del servrar släpper bara in webbläsare; då behöver en människa titta.',
      en: 'Some servers let browsers in only; then somebody has to look.',
    },
  }),
} as const;

function inBrackets(status: number | null): string {
  return status === null ? '' : ` (${status})`;
}
