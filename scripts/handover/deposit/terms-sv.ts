/** What the National Library asks, and a report may not know. */
export type DepositKey =
  | 'firstPublished'
  | 'link'
  | 'approved'
  | 'publisher'
  | 'organisationNumber'
  | 'isbn'
  | 'issn'
  | 'pdfAddress'
  | 'address';

export interface DepositTerms {
  folder: string;
  toDo: string;
  title: string;
  intro: readonly string[];
  factsHeading: string;
  facts: Readonly<
    Record<
      | 'title'
      | 'date'
      | 'link'
      | 'publisher'
      | 'publisherId'
      | 'authors'
      | 'language'
      | 'format'
      | 'isbn'
      | 'issn'
      | 'partOf'
      | 'page'
      | 'sum',
      string
    >
  >;
  unknown: string;
  requiredHeading: string;
  required: string;
  otherHeading: string;
  nothingMissing: string;
  missing: Readonly<Record<DepositKey, string>>;
  stepsHeading: string;
  steps: (pdf: string) => readonly string[];
  moreHeading: string;
  more: (mods: string) => readonly string[];
  unsureHeading: string;
  unsure: readonly string[];
}

/*
 * Sources of what is said: kb.se ”E-plikt för myndigheter” (who delivers, each version); kb.se ”Leveransmetoder och teknisk information”
 * (web form: title, date and unique link are demanded; RSS; FTP); kb.se/plikt/eplikt/myndigheter (also what has been printed);
 * kundo.se/org/kb-eplikt (the executive board registers); Biblioteksbladet 2026-02-04 (one registers at e-plikt.kb.se); FGS-PUBL 1.2
 * (sip.xml, a tar, account from the library).
 */
export const depositSv: DepositTerms = {
  folder: 'e-plikt',
  toDo: 'att-gora.txt',
  title: 'E-plikt: lämna rapporten till Kungliga biblioteket',
  intro: [
    'Kommuner, regioner och statliga myndigheter ska lämna det som de publicerar på webben till Kungliga biblioteket (KB), enligt lagen om pliktexemplar av elektroniskt material (2012:492). Det gäller också när en tryckt bok redan är lämnad, och varje ny version för sig.',
    'Här ligger arkivfilen (PDF/A-3a) och de uppgifter som KB vill ha.',
  ],
  factsHeading: 'Uppgifter att klistra in',
  facts: {
    title: 'Titel',
    date: 'Publiceringsdatum',
    link: 'Länk',
    publisher: 'Utgivare',
    publisherId: 'Utgivarens id hos KB',
    authors: 'Författare',
    language: 'Språk',
    format: 'Format',
    isbn: 'ISBN',
    issn: 'ISSN',
    partOf: 'Ingår i',
    page: 'Samma text som webbsida',
    sum: 'Kontrollsumma (SHA-256)',
  },
  unknown: '(okänt, se nedan)',
  requiredHeading: 'Måste fyllas i före leveransen',
  required: 'KB kräver titel, publiceringsdatum och en unik länk.',
  otherHeading: 'Bra att fylla i',
  nothingMissing: 'Ingenting saknas. Rapporten kan lämnas.',
  missing: {
    firstPublished:
      'Dagen då dokumentet först fanns på webben. Publicera det, och skriv dagen som edition.firstPublished i chapter/report.yaml.',
    link: 'Länken till dokumentet. Skriv PDF:ens adress som pdfAddress i chapter/report.yaml, eller sidans som address. Välj en adress som inte kommer att ändras.',
    approved: 'Utgåvan är ett utkast. Vänta med leveransen tills den är godkänd.',
    publisher: 'Utgivarens namn. Skriv det som publisher i chapter/report.yaml.',
    organisationNumber:
      'Utgivarens organisationsnummer, som KB känner igen er på. Skriv det som organisationNumber i chapter/report.yaml.',
    isbn: 'ISBN. Har boken ett, så skriv det som edition.isbn. Ska rapporten inte ha något, så ta bort nyckeln.',
    issn: 'ISSN. Ingår rapporten i en serie, så skriv seriens ISSN som edition.issn. Ta annars bort nyckeln.',
    pdfAddress: 'PDF:ens adress. Skriv den som pdfAddress när filen är publicerad.',
    address:
      'Sidans adress. Skriv den som address, så får KB veta att samma text finns som webbsida.',
  },
  stepsHeading: 'Så här lämnar du rapporten',
  steps: (pdf) => [
    'Publicera rapporten, fyll i det som saknas och gör om paketet.',
    'Registrera er som leverantör på e-plikt.kb.se, om ni inte redan är det. I en kommun är det kommunstyrelsen som registrerar sig, också för nämnderna.',
    `Logga in i KB:s tjänst för webbuppladdning och lämna ${pdf}. Klistra in titel, publiceringsdatum och länk härifrån. Övriga uppgifter får man lämna.`,
    'Spara kvittot från KB tillsammans med paketet.',
  ],
  moreHeading: 'Om ni lämnar många publikationer',
  more: (mods) => [
    `FTP: KB tar emot ett tar-arkiv med filen och en sip.xml (METS) enligt FGS-PUBL. ${mods} är den bibliografiska delen (MODS) att lägga in där. Konto får ni av KB.`,
    'RSS: lämpar sig för den som redan publicerar i ett flöde. KB kontrollerar flödet på api.eplikt.kb.se.',
    'Frågor besvaras av e-plikt@kb.se.',
  ],
  unsureHeading: 'Det vi inte har kunnat bekräfta',
  unsure: [
    'Hur snart en kommun ska lämna sin publikation. För andra utgivare är det tre månader (3 §); för myndigheter gäller 14–16 §§. Fråga KB.',
    'Vilka element KB kräver i MODS och i vilken ordning: KB:s eget schema har vi inte kunnat läsa. Filen följer Library of Congress schema och KB:s egen insticksmodul för tidskrifter.',
    'Om webbsidan ska lämnas för sig. En sida som är en hel publikation i en enda fil kan omfattas. Fråga KB.',
    'Om KB vill veta att publikationen är gratis. Rapporten säger inget om pris, så uppgiften saknas i MODS.',
  ],
};
