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
    holds: 'Varje länk inom rapporten leder till något som finns.',
    sv: ({ target }) => `Länken \`${target}\` har inget mål`,
    en: ({ target }) => `The link \`${target}\` leads nowhere`,
  }),
  'link-has-text': rule<{ url: string }>({
    severity: 'error',
    holds: 'Varje länk har en text som säger vart den leder.',
    sv: ({ url }) => `Länken till \`${url}\` saknar text`,
    en: ({ url }) => `The link to \`${url}\` has no text`,
    helpSv: 'Skriv inom `[…]` vart länken leder.',
    helpEn: 'Write within `[…]` where the link leads.',
  }),
  'link-well-formed': rule<{ url: string; problem: AddressProblem }>({
    severity: 'error',
    holds: 'Varje adress är rätt skriven och leder till en plats som alla når.',
    sv: ({ url, problem }) => `Adressen \`${url}\` är inte rätt skriven: ${problems[problem].sv}`,
    en: ({ url, problem }) => `The address \`${url}\` is not well formed: ${problems[problem].en}`,
  }),
  'link-encoded': rule<{ url: string; found: string }>({
    severity: 'warning',
    holds: 'Tecken som en adress inte kan innehålla är kodade med procenttecken.',
    sv: ({ url, found }) =>
      `Adressen \`${url}\` innehåller ${found === ' ' ? 'ett mellanslag' : found}, som ska vara kodat`,
    en: ({ url, found }) =>
      `The address \`${url}\` holds ${found === ' ' ? 'a space' : found}, which must be encoded`,
  }),
  'link-without-punctuation': rule<{ url: string; found: string }>({
    severity: 'warning',
    holds: 'Skiljetecken som hör till meningen står utanför adressen.',
    sv: ({ url, found }) =>
      `Adressen \`${url}\` slutar med \`${found}\`, som nog hör till meningen`,
    en: ({ url, found }) =>
      `The address \`${url}\` ends in \`${found}\`, which seems to belong to the sentence`,
    helpSv: 'Flytta tecknet till efter länken.',
    helpEn: 'Move the character behind the link.',
  }),
  'link-encrypted': rule<{ url: string }>({
    severity: 'info',
    holds: 'Länkar leder till https, så att ingen på vägen kan läsa eller ändra.',
    sv: ({ url }) => `Adressen \`${url}\` är okrypterad`,
    en: ({ url }) => `The address \`${url}\` is not encrypted`,
    helpSv: 'Pröva om sidan finns på https:// och skriv i så fall det.',
    helpEn: 'Try whether the page exists on https:// and write that if it does.',
  }),
  'link-reachable': rule<{ url: string; failure: ReachFailure; status: number | null }>({
    severity: 'warning',
    holds: 'Varje adress går att nå (prövas med --online).',
    sv: ({ url, failure, status }) =>
      `Adressen \`${url}\` går inte att nå: ${failures[failure].sv}${inBrackets(status)}`,
    en: ({ url, failure, status }) =>
      `The address \`${url}\` cannot be reached: ${failures[failure].en}${inBrackets(status)}`,
    helpSv: 'Öppna den i en webbläsare; skriv sidans nya adress, eller ta bort länken.',
    helpEn: 'Open it in a browser; write the new address of the page, or remove the link.',
  }),
  'link-direct': rule<{ url: string; to: string }>({
    severity: 'info',
    holds: 'Länkar leder dit sidan ligger, inte till en adress som skickar vidare (--online).',
    sv: ({ url, to }) => `Adressen \`${url}\` skickar för gott vidare till \`${to}\``,
    en: ({ url, to }) => `The address \`${url}\` sends on for good to \`${to}\``,
  }),
  'link-confirmed': rule<{ url: string; status: number }>({
    severity: 'info',
    holds: 'Servern svarar på frågan om sidan finns (--online).',
    sv: ({ url, status }) =>
      `Om \`${url}\` finns går inte att säga: servern släpper inte in program (${status})`,
    en: ({ url, status }) =>
      `Whether \`${url}\` exists cannot be told: the server lets no program in (${status})`,
    helpSv: 'Öppna adressen i en webbläsare.',
    helpEn: 'Open the address in a browser.',
  }),
} as const;

function inBrackets(status: number | null): string {
  return status === null ? '' : ` (${status})`;
}
