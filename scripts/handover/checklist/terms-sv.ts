/** What the steps tell of a document and its package. */
export interface StepFacts {
  /** Files to upload. */
  uploads: number;
  firstPicture: string;
  slug: string;
  isFaq: boolean;
  /** Paths in the package; `null` where a part is not there. */
  statement: string | null;
  report: string | null;
  deposit: string | null;
  epub: string | null;
}

/** A step of the list. In texts stands `code` between grave accents, and what is clicked between asterisks: `*Sidor*`. */
export interface Step {
  title: string;
  lines: readonly string[];
  /** In the editor of blocks, and in the classic one. */
  block?: readonly string[];
  classic?: readonly string[];
  /** After them. */
  after?: readonly string[];
}

/** Words of LÄS-MIG.html. */
export const swedish = {
  pageTitle: (title: string): string => `Lägg ut ”${title}”`,
  heading: 'Lägg ut på webbplatsen',
  intro: [
    'Här är allt som behövs för att lägga ut dokumentet på en webbplats i WordPress. Gå igenom stegen i ordning och kryssa för det som är klart. Kryssen sparas i den här webbläsaren.',
    'Du behöver inte kunna HTML. Gör inga ändringar i texterna på vägen: rättelser görs i rapportens källor, och sedan görs ett nytt paket.',
  ],
  noScript:
    'Knapparna för att kopiera fungerar inte här, eftersom webbläsaren inte kör skript. Markera texten i rutorna och kopiera den själv. Byt sedan ut varje ”../bilder/”, ”../data/” och ”../dokument/” i sidans text mot adressen till mappen med de uppladdade filerna.',
  progress: (done: string, all: string): string => `${done} av ${all} steg klara`,
  done: 'Klart',
  doneWith: (step: string): string => `Klart: ${step}`,
  stepNumber: (number: number): string => `Steg ${number}`,
  inBlocks: 'I blockredigeraren',
  inClassic: 'I den klassiska redigeraren',
  copy: 'Kopiera',
  copyWhat: (what: string): string => `Kopiera: ${what}`,
  copied: (what: string): string => `Kopierat: ${what}`,
  notCopied:
    'Webbläsaren lät oss inte kopiera. Texten är markerad: tryck Ctrl+C, eller Cmd+C på en Mac.',
  address: {
    label: (file: string): string => `Adressen till ${file}`,
    help: (file: string): string =>
      `Klistra in hela adressen, till exempel https://www.example.se/wp-content/uploads/2026/12/${file}. Då fylls adresserna i texterna i steg 4 i.`,
    missing:
      'Adresserna är inte ifyllda ännu: texterna i steg 4 kan inte användas förrän fältet är ifyllt.',
    filled: (count: string): string => `Ifyllt: ${count} adresser i texterna i steg 4.`,
    renamed: (file: string): string =>
      `Adressen slutar inte med ${file}. Kontrollera att det är rätt fil, och att WordPress inte har gett den ett annat namn.`,
    wrong: 'Det är ingen adress. Den ska börja med https://.',
  },
  texts: {
    title: 'Titel',
    slug: 'Sidans adress (permalänk)',
    ingress: 'Ingress',
    authors: 'Författare',
    date: 'Publicerad',
    findings: 'Viktigaste resultat',
    share: 'Delningsbildens alternativtext',
    blocks: 'Sidans text som block',
    html: 'Sidans text som HTML',
    verifyFolder: 'Kontrollera paketet',
    verify: 'Kontrollera sidan',
    report: 'I report.yaml',
    statement: 'Stycke till tillgänglighetsredogörelsen',
    question: (number: number): string => `Fråga ${number}`,
    answer: (number: number): string => `Svar ${number}`,
    alt: (file: string): string => `Alternativtext till ${file}`,
  },
  size: (kilobytes: string): string => `${kilobytes} kB`,
  pictures: {
    summary: (count: number): string => `Alternativtexter till ${count} bilder`,
    caption: 'Bilder och deras alternativtexter',
    file: 'Fil',
    alt: 'Alternativtext',
    copy: 'Kopiera',
    inPage: 'Står i sidans text, där bilden visas.',
  },
  questions: {
    summary: (count: number): string => `${count} frågor och svar, var för sig`,
    caption: 'Frågor och svar för en dragspelsmodul',
    question: 'Fråga',
    answer: 'Svar (HTML)',
  },
  uploads: 'Filer att ladda upp',
  pageAddress: 'https://ADRESSEN-TILL-SIDAN',
  steps: ({ uploads, firstPicture, slug, isFaq, statement, report, deposit, epub }: StepFacts) => ({
    upload: {
      title: 'Ladda upp filerna',
      lines: [
        'Packa upp hela zip-filen i en mapp på datorn om du inte redan har gjort det.',
        `Öppna *Media* och *Lägg till* i WordPress. Dra in de ${uploads} filer som räknas upp nedan. Ladda upp alla samma dag, så att de hamnar i samma mapp.`,
        `Klicka på \`${firstPicture}\` i *Media*, välj *Kopiera URL till urklipp* och klistra in adressen i fältet.`,
      ],
    },
    check: {
      title: 'Kontrollera det som laddades upp',
      lines: [
        'Se efter i *Media* att filerna heter som i listan. Slutar ett namn på ”-1” fanns det redan en fil som hette så. Fråga den som ansvarar för webbplatsen om den gamla filen kan tas bort, och ladda upp din på nytt.',
        'Fyll i alternativtexten till bilderna i *Media*. I sidans text står den redan, men den behövs när en bild används på ett annat ställe.',
      ],
    },
    page: {
      title: 'Skapa sidan',
      lines: [
        'Välj *Sidor* och *Lägg till* (eller *Rapporter*, om webbplatsen har en egen sort för dem).',
        'Klistra in titeln. Ge sidan adressen nedan. Fyll i ingress, författare och datum i de fält som webbplatsen har för dem; ingressen hör oftast hemma i *Utdrag*.',
        `Välj \`${slug}-delning.png\` som utvald bild eller delningsbild, om den finns bland bilderna.`,
      ],
    },
    paste: {
      title: 'Klistra in texten',
      lines: [
        'Fyll först i adressen i steg 1. Använd en av de två texterna, den som passar din redigerare.',
      ],
      block: [
        'Öppna menyn med tre punkter uppe till höger och välj *Kodredigerare* (Ctrl+Skift+Alt+M).',
        'Klicka i fältet under titeln och klistra in *Sidans text som block*.',
        'Välj *Avsluta kodredigeraren* och sedan *Spara utkast*. Säger WordPress att ett block har oväntat innehåll ska du inte välja ”Försök att återställa”: ångra och klistra in igen.',
      ],
      classic: [
        'Välj fliken *Text*, inte *Visuell*.',
        'Klistra in *Sidans text som HTML* och välj *Spara utkast*.',
        'Gå inte över till fliken *Visuell* efteråt: den kan ändra i texten.',
      ],
      after: isFaq
        ? [
            'Vill du hellre ha frågorna i webbplatsens egen dragspelsmodul finns de en och en nedan, och samlade i `faq/fragor.html`. Uppgifterna för sökmotorer (FAQPage) i `faq/faqpage.jsonld` läggs in av den som sköter webbplatsen.',
          ]
        : [],
    },
    preview: {
      title: 'Förhandsgranska',
      lines: [
        'Välj *Förhandsgranska*. Jämför med dokumentet i mappen `dokument`.',
        'Se efter att varje bild syns, att ”Visa … som tabell” går att öppna och att länken till PDF:en fungerar.',
        'Gör fönstret smalt som en telefon: ingenting ska sticka ut åt sidan.',
        'Gå igenom sidan med tabb-tangenten: det ska hela tiden synas var du är.',
      ],
    },
    verify: {
      title: 'Kontrollera med verify',
      lines: [
        'Den som har Rapport på sin dator kontrollerar att paketet är helt och svarar mot källorna.',
        'Har du inte Rapport: be den som gjorde paketet. Utan Rapport kan du ändå pröva att inga filer har skadats, med `sha256sum -c checksummor.sha256` i paketets mapp.',
      ],
    },
    publish: {
      title: 'Publicera',
      lines: [
        'Välj *Publicera*. Öppna sidan i ett fönster där du inte är inloggad.',
        'Låt sedan verify läsa sidan som en besökare: varje tal, rubrik, länk, alternativtext och tabell jämförs med rapporten.',
      ],
    },
    address: {
      title: 'Skriv in adressen i report.yaml',
      lines: [
        'Skriv sidans, PDF:ens och delningsbildens adresser på dokumentets rader i `chapter/report.yaml`, eller skicka dem till den som har källorna. Då kommer adresserna med i hänvisningar, i PDF:en och i uppgifterna för sökmotorer.',
        'Gör sedan ett nytt paket med `npm run package` och byt PDF:en på webbplatsen.',
      ],
    },
    statement: {
      title: 'Komplettera tillgänglighetsredogörelsen',
      lines: [
        statement === null
          ? 'Skriv in dokumentet i webbplatsens tillgänglighetsredogörelse, om det har brister.'
          : 'Klistra in stycket nedan i webbplatsens tillgänglighetsredogörelse. Det påstår bara det som är kontrollerat.',
        ...(report === null
          ? []
          : [
              `Det som en människa behöver pröva står i \`${report}\`. Gör det, och skriv upp vad du fann.`,
            ]),
      ],
    },
    deposit: {
      title: 'Lämna e-plikt',
      lines: [
        'Kommuner lämnar det som publiceras för allmänheten till Kungliga biblioteket, även om det också finns i tryck (lagen 2012:492).',
        deposit === null
          ? 'Lämna PDF:en, titeln, datumet för publiceringen och sidans adress på kb.se.'
          : `Allt som ska lämnas finns i mappen \`${deposit}\`. Fyll i sidans adress och datumet då den publicerades.`,
      ],
    },
    data: {
      title: 'Lägg ut öppna data',
      lines: [
        'Figurernas data ligger som CSV och Excel i mappen `data`. Filerna som slutar på `-modul.csv` är för webbplatsens tabellmodul och ska inte laddas upp för nedladdning.',
        'Beskrivningen för dataportal.se görs för hela rapporten och ligger bredvid paketen, i mappen `oppna-data`. Lämna den till den som sköter kommunens datakatalog.',
      ],
    },
    archive: {
      title: 'Arkivera',
      lines: [
        'Lämna PDF:en (PDF/A-3a) till e-arkivet tillsammans med `manifest.json`, som säger vad den är gjord av. Skriv upp diarienumret, om dokumentet har ett.',
        'Spara zip-filen som den är. Av den går det att visa vad som publicerades.',
        ...(epub === null
          ? []
          : [
              `E-boken \`${epub}\` går inte att ladda upp i WordPress. Lämna den till den som ger ut rapporten.`,
            ]),
      ],
    },
  }),
};

export type ChecklistTerms = typeof swedish;
