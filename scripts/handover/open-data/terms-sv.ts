/** What may be missing for a catalogue to be registered, by key of report.yaml. */
export type MissingKey =
  | 'address'
  | 'publisher'
  | 'publisherType'
  | 'organisationNumber'
  | 'licence'
  | 'dataAddress'
  | 'keywords'
  | 'contact'
  | 'firstPublished'
  | 'approved';

export interface OpenDataTerms {
  folder: string;
  readMe: string;
  catalogue: { title: (report: string) => string; description: (report: string) => string };
  dataset: { title: (document: string) => string; holds: (figures: number) => string };
  /** Of a column in the data dictionary. */
  columns: Readonly<Record<'group' | 'label' | 'remark', string>> & {
    labelStatus: (words: string) => string;
    value: (unit: string) => string;
    /** `words`: those that this column has. */
    status: (label: string, words: string) => string;
    /** Of a number that is not given. */
    empty: string;
  };
  /** Of the answers of one row. */
  answers: (row: string, count: number) => string;
  /** The text beside the files, paragraph by paragraph. */
  guide: {
    title: string;
    intro: string;
    filesHeading: string;
    files: (figures: number) => readonly (readonly [name: string, what: string])[];
    requiredHeading: string;
    required: (count: number) => string;
    recommendedHeading: string;
    recommended: string;
    nothingMissing: string;
    stepsHeading: string;
    steps: readonly string[];
    noteHeading: string;
    notes: readonly string[];
  };
  missing: Readonly<Record<MissingKey, { what: string; how: string }>>;
  /** Before the name of a document, where there are several. */
  inDocument: (key: string, document: string) => string;
}

export const openDataSv: OpenDataTerms = {
  folder: 'oppna-data',
  readMe: 'LÄS-MIG.txt',
  catalogue: {
    title: (report) => `Öppna data ur ${report}`,
    description: (report) => `Talen bakom figurer och tabeller i ${report}.`,
  },
  dataset: {
    title: (document) => `Data ur ”${document}”`,
    holds: (figures) =>
      figures === 1
        ? 'Datamängden innehåller talen bakom en figur eller tabell.'
        : `Datamängden innehåller talen bakom ${figures} figurer och tabeller, en fil för varje.`,
  },
  columns: {
    group: 'Gruppen som raden hör till.',
    label: 'Vad raden gäller.',
    remark: 'Anmärkning till raden eller dess tal.',
    labelStatus: (words) => `Hur säker texten är: ${words}.`,
    value: (unit) => (unit === '' ? 'Tal.' : `Tal i enheten ${unit}.`),
    status: (label, words) => `Hur säkra talen under ”${label}” är: ${words}.`,
    empty:
      'Fältet är tomt där talet inte är känt eller inte redovisas; kolumnen efter säger varför.',
  },
  answers: (row, count) => `${row}: ${count} svar.`,
  guide: {
    title: 'Öppna data: talen bakom figurerna',
    intro:
      'Här ligger figurernas data, och en katalog som beskriver dem så att de kan hittas på Sveriges dataportal (dataportal.se). Katalogen följer DCAT-AP-SE 3.0.1.',
    filesHeading: 'Filerna',
    files: (figures) => [
      ['dcat.rdf', 'katalogen i RDF/XML, den form som dataportalen hämtar'],
      ['dcat.ttl', 'samma katalog i Turtle, den form som är lättast att läsa'],
      ['dcat.jsonld', 'samma katalog i JSON-LD, för webbutvecklare'],
      ['*.csv', `data för ${figures} figurer och tabeller, med semikolon och decimalkomma`],
      ['*.csv-metadata.json', 'vad varje kolumn i en CSV-fil betyder (W3C CSVW)'],
      ['*.xlsx', 'samma data för Excel'],
    ],
    requiredHeading: 'Måste fyllas i innan katalogen registreras',
    required: (count) =>
      `${count === 1 ? 'En uppgift saknas' : `${count} uppgifter saknas`} i chapter/report.yaml. Registrera katalogen först när ${count === 1 ? 'den är ifylld' : 'de är ifyllda'}: dataportalen kräver uppgifterna, och utkast ska inte spridas.`,
    recommendedHeading: 'Bör fyllas i',
    recommended: 'Katalogen är giltig utan detta, men data blir svårare att hitta och använda.',
    nothingMissing: 'Ingenting saknas. Katalogen kan registreras.',
    stepsHeading: 'Så här gör du',
    steps: [
      'Fyll i det som saknas i chapter/report.yaml och gör om paketet.',
      'Lägg alla filer i den här mappen på webbplatsen, i en och samma mapp. Skriv mappens adress som dataAddress i chapter/report.yaml och gör om paketet en gång till.',
      'Kontrollera dcat.rdf i dataportalens verktygslåda: registrera.oppnadata.se/toolkit/source.',
      'Dataportalen hämtar en enda katalog från varje organisation, en gång om dygnet. Fråga den som sköter organisationens öppna data om det redan finns en sådan. Lägg i så fall till datamängden i den: ersätt aldrig den katalog som finns med den här.',
      'Finns ingen katalog, så lägg dcat.rdf på webbplatsen och ange dess adress som skördningskälla på registrera.oppnadata.se.',
    ],
    noteHeading: 'Att veta',
    notes: [
      'Dataportalen kräver att beskrivningarna i katalogen (inte data) är fria att använda enligt CC0 1.0. Därför står det i katalogen.',
      'Det som inte har någon adress än har ett tillfälligt namn som börjar med urn:uuid. Det byts mot en adress när address är ifylld.',
      'Kategori, geografiskt område och tidsperiod rekommenderas av DCAT-AP-SE men finns inte i chapter/report.yaml. Lägg till dem i dataportalens eller kommunens verktyg.',
    ],
  },
  missing: {
    address: {
      what: 'sidans adress',
      how: 'Publicera sidan och skriv dess adress. Utan den kan katalogen inte säga var data finns.',
    },
    publisher: { what: 'utgivaren', how: 'Skriv namnet på den som ger ut rapporten.' },
    publisherType: {
      what: 'vad slags utgivare det är',
      how: 'Skriv local-authority för en kommun, regional-authority för en region, national-authority för en statlig myndighet eller academia för ett lärosäte.',
    },
    organisationNumber: {
      what: 'utgivarens organisationsnummer',
      how: 'Skriv det inom citattecken. Då känner dataportalen igen utgivaren, som annars kan listas två gånger.',
    },
    licence: {
      what: 'licensen',
      how: 'Bestäm hur data får användas, som CC0-1.0 eller CC-BY-4.0. Utan licens är data inte öppna.',
    },
    dataAddress: {
      what: 'adressen till mappen med data',
      how: 'Lägg filerna på webbplatsen och skriv mappens adress. Då kan data hämtas direkt från dataportalen.',
    },
    keywords: {
      what: 'nyckelord',
      how: 'Skriv några ord som den som söker data skulle skriva, som [datadelning, enkät].',
    },
    contact: {
      what: 'vart frågor om data ställs',
      how: 'Skriv en utgåva (edition) med contact: en e-postadress eller en webbadress.',
    },
    firstPublished: {
      what: 'dagen då data först publicerades',
      how: 'Skriv dagen, som 2026-12-31, när sidan är publicerad.',
    },
    approved: {
      what: 'godkännandet',
      how: 'Utgåvan är ett utkast. Vänta med att publicera data tills den är godkänd.',
    },
  },
  inDocument: (key, document) => `${key} (${document})`,
};
