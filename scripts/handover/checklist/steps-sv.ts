import type { Steps } from './step.ts';

export const stepsSv: Steps = {
  upload: ({ uploads, firstPicture }) => ({
    title: 'Ladda upp filerna',
    lines: [
      'Packa upp hela zip-filen i en mapp på datorn om du inte redan har gjort det.',
      `Öppna *Media* och *Lägg till* i WordPress. Dra in de ${uploads} filer som räknas upp nedan. Ladda upp alla samma dag, så att de hamnar i samma mapp.`,
      `Klicka på \`${firstPicture}\` i *Media*, välj *Kopiera URL till urklipp* och klistra in adressen i fältet.`,
    ],
  }),
  check: () => ({
    title: 'Kontrollera det som laddades upp',
    lines: [
      'Se efter i *Media* att filerna heter som i listan. Slutar ett namn på ”-1” fanns det redan en fil som hette så. Fråga den som ansvarar för webbplatsen om den gamla filen kan tas bort, och ladda upp din på nytt.',
      'Fyll i alternativtexten till bilderna i *Media*. I sidans text står den redan, men den behövs när en bild används på ett annat ställe.',
    ],
  }),
  page: ({ share }) => ({
    title: 'Skapa sidan',
    lines: [
      'Välj *Sidor* och *Lägg till* (eller *Rapporter*, om webbplatsen har en egen sort för dem).',
      'Klistra in titeln. Ge sidan adressen nedan. Fyll i ingress, författare och datum i de fält som webbplatsen har för dem; ingressen hör oftast hemma i *Utdrag*.',
      ...(share === null
        ? []
        : [`Välj \`${share}\` som utvald bild, och som delningsbild om webbplatsen har en sådan.`]),
    ],
  }),
  paste: ({ isFaq }) => ({
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
  }),
  preview: () => ({
    title: 'Förhandsgranska',
    lines: [
      'Välj *Förhandsgranska*. Jämför med dokumentet i mappen `dokument`.',
      'Se efter att varje bild syns, att ”Visa … som tabell” går att öppna och att länken till PDF:en fungerar.',
      'Gör fönstret smalt som en telefon: ingenting ska sticka ut åt sidan.',
      'Gå igenom sidan med tabb-tangenten: det ska hela tiden synas var du är.',
    ],
  }),
  verify: () => ({
    title: 'Kontrollera med verify',
    lines: [
      'Den som har Rapport på sin dator kontrollerar att paketet är helt och svarar mot källorna.',
      'Har du inte Rapport: be den som gjorde paketet. Utan Rapport kan du ändå pröva att inga filer har skadats, med `sha256sum -c checksummor.sha256` i paketets mapp.',
    ],
  }),
  publish: () => ({
    title: 'Publicera',
    lines: [
      'Välj *Publicera*. Öppna sidan i ett fönster där du inte är inloggad.',
      'Låt sedan verify läsa sidan som en besökare: varje tal, rubrik, länk, alternativtext och tabell jämförs med rapporten.',
    ],
  }),
  address: () => ({
    title: 'Skriv in adressen i report.yaml',
    lines: [
      'Skriv sidans, PDF:ens och delningsbildens adresser på dokumentets rader i `chapter/report.yaml`, eller skicka dem till den som har källorna. Då kommer adresserna med i hänvisningar, i PDF:en och i uppgifterna för sökmotorer.',
      'Gör sedan ett nytt paket med `npm run package` och byt PDF:en på webbplatsen.',
    ],
  }),
  statement: ({ statement, report }) => ({
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
  }),
  deposit: ({ deposit }) => ({
    title: 'Lämna e-plikt',
    lines: [
      'Kommuner lämnar det som publiceras för allmänheten till Kungliga biblioteket, även om det också finns i tryck (lagen 2012:492).',
      deposit === null
        ? 'Lämna PDF:en, titeln, datumet för publiceringen och sidans adress på kb.se.'
        : `Allt som ska lämnas finns i mappen \`${deposit}\`. Fyll i sidans adress och datumet då den publicerades.`,
    ],
  }),
  data: () => ({
    title: 'Lägg ut öppna data',
    lines: [
      'Figurernas data ligger som CSV och Excel i mappen `data`. Filerna som slutar på `-modul.csv` är för webbplatsens tabellmodul och ska inte laddas upp för nedladdning.',
      'Beskrivningen för dataportal.se görs för hela rapporten och ligger bredvid paketen, i mappen `oppna-data`. Lämna den till den som sköter kommunens datakatalog.',
    ],
  }),
  archive: ({ epub }) => ({
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
  }),
};
