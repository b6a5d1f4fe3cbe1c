/** What the commands say on the terminal, and their help. */
export const swedish = {
  help: {
    program: 'Bygger rapporter: Markdown och datafiler blir en webbsida och en PDF som hör ihop.',
    version: 'visa versionen',
    help: 'visa hjälpen',
    /** Commander's headings. */
    titles: {
      'Usage:': 'Användning:',
      'Arguments:': 'Argument:',
      'Options:': 'Flaggor:',
      'Commands:': 'Kommandon:',
    },
    examples: `
Exempel:
  npm run build                       bygg allt till out/
  npm run build -- kapitel-7          bygg ett dokument
  npm run check                       kontrollera källorna
  npm run preview                     se sidan medan du skriver

Slutkoder: 0 klart, 1 fel i källorna, 2 fel användning, 3 gick inte att genomföra.`,
    /** Names of values, as in `--root <mapp>`. */
    values: {
      address: 'adress',
      document: 'dokument',
      file: 'fil',
      folder: 'mapp',
      language: 'språk',
      name: 'namn',
      new: 'ny',
      number: 'nummer',
      old: 'gammal',
      rule: 'regel',
      template: 'mall',
    },
    options: {
      root: 'rapportens mapp, med chapter/, figures/ och templates/',
      here: 'den här mappen',
      lang: 'språk i meddelandena',
      noCache: 'gör om allt; använd inget som sparats från förra gången',
      format: 'meddelandena som text, eller för program på stdout',
    },
    build: {
      description: 'Bygg dokumenten till out/: HTML, PDF, figurfiler och manifest',
      documents: 'id ur report.yaml; utan id byggs alla',
      out: 'mapp för det byggda (standard: out/ i rapportens mapp)',
      html: 'bygg bara HTML: ingen PDF, inga PNG-bilder',
      review: 'bygg i stället en fil per dokument att mejla och kommentera i',
      examples: `
Exempel:
  npm run build -- faq --html         bara webbsidan för FAQ:n
  npm run build -- faq --review       out/faq.granskning.html, att mejla och kommentera i
  npm run report -- build --root ../annan-rapport --out /tmp/annan`,
    },
    check: {
      description: 'Kontrollera källorna utan att bygga något',
      fix: 'rätta det som går att rätta säkert; ändringarna visas',
      dryRun: 'visa bara vad --fix skulle ändra',
      strict: 'räkna varningar som fel',
      info: 'visa upplysningar också',
      online: 'pröva också att adresser på webben går att nå',
      todo: 'lista också det som väntar på författaren: oläsliga tal, utkast, referenser',
      readability: 'visa läsbarhet (LIX), variation och vanor för varje avsnitt',
      comments: 'lista också de öppna kommentarerna där de står i källorna',
      changed: 'vad ändrade tal gör med meningar, diagram och tabeller',
      explain: 'förklara en regel med exempel; utan regel visas alla',
      examples: `
Exempel:
  npm run check
  npm run check -- --todo
  npm run check -- --comments
  npm run check -- --fix --dry-run             visa vad som kan rättas åt dig
  npm run check -- --fix                       rätta det
  npm run check -- --explain value-resolves    förklara en regel
  npm run check -- --format sarif > fel.sarif
  npm run check -- --changed                   tal som ändrats sedan senaste commit, och meningarna om dem
  npm run check -- --root ../annan-rapport`,
    },
    package: {
      description: 'Gör paket att lämna över: ett per dokument i out/paket/, eller en webbplats',
      documents: 'id ur report.yaml; utan id görs paket av alla',
      out: 'mapp för paketen (standard: out/ i rapportens mapp)',
      site: 'gör i stället en mapp för en webbserver, out/webbplats/',
      address: 'var webbplatsen kommer att ligga, för sitemap.xml och robots.txt',
      noAddress: 'Adressen börjar med https:// och har varken ? eller #.',
      examples: `
Exempel:
  npm run package                    out/paket/<id>/ och out/paket/<id>.zip för alla dokument
  npm run package -- kapitel-7       bara ett dokument
  npm run package -- --site --address https://www.example.se/rapport/`,
    },
    compare: {
      description: 'Visa vad som skiljer två versioner: lista, figurer bredvid varandra och text',
      old: 'commit, tagg, mapp eller byggd HTML-fil',
      now: 'detsamma; utan den jämförs med arbetsmappen',
      out: 'mapp för jämförelsen (standard: out/ i rapportens mapp)',
      html: 'bara HTML, ingen PDF',
      format: 'sammanfattningen som text, eller för program',
      examples: `
Exempel:
  npm run compare                          det som ändrats sedan senaste commit
  npm run compare -- v1.0                  det som ändrats sedan en tagg
  npm run compare -- v1.0 v1.1 --html      två versioner, utan PDF
  npm run compare -- gammal.html ny.html   två byggda sidor`,
    },
    comments: {
      description: 'Läs in, lista och avsluta kommentarer',
      list: 'Lista de öppna kommentarerna där de står i källorna',
      document: 'id ur report.yaml',
      all: 'lista också de som är klara',
      import: 'Läs in en fil med kommentarer till chapter/comments/',
      file: 'filen från ”Spara kommentarer”',
      resolve: 'Markera en kommentar som klar',
      id: 'början av kommentarens id, som list visar',
      reopen: 'öppna den igen',
      text: 'vad som gjordes',
      as: 'vem du är (standard: namnet i Git)',
      examples: `
Exempel:
  npm run report -- comments import ~/Hämtat/faq-kommentarer-eva.json
  npm run report -- comments list faq --all
  npm run report -- comments resolve 3f2a9c1e --text ”Ändrat till 37 procent.”`,
    },
    preview: {
      description: 'Visa rapporten i webbläsaren och följ det du sparar',
      document: 'id ur report.yaml; utan id visas det första',
      port: 'port på den här datorn; är den upptagen tas nästa',
      noPort: 'Porten är ett tal från 0 till 65535.',
      noOpen: 'öppna ingen webbläsare, skriv bara adressen',
      lang: 'skrivbordets språk',
      editor: 'adress till en plats i ditt redigeringsprogram, med {path}, {line} och {column}',
      examples: `
Exempel:
  npm run preview
  npm run preview -- faq --port 5000
  npm run preview -- --no-open --editor "cursor://file/{path}:{line}:{column}"`,
    },
  },
  ourFault: 'Ett fel i Rapport, inte i dina källor. Anmäl det gärna med texten nedan.',
  build: {
    files: (count: number): string => `${count} filer`,
    number: (value: number): string => value.toLocaleString('sv'),
  },
  package: {
    next: 'Öppna LÄS-MIG.html i mappen: där står steg för steg hur dokumentet läggs ut.',
    nextSite: 'Lägg allt i mappen på webbservern, även filerna som börjar med punkt.',
  },
  preview: {
    portTaken: (wanted: number, got: number): string =>
      `Port ${wanted} är upptagen. Skrivbordet är på port ${got}.`,
    openAt: (url: string): string => `Öppna ${url} i webbläsaren.`,
    opened: (url: string): string => `Skrivbordet öppnas i webbläsaren: ${url}`,
    howToStop: 'Det du sparar syns genast. Avsluta med Ctrl+C.',
  },
  comments: {
    withoutPlaces: 'Källorna har fel, så platserna kan inte visas. Kör npm run check.',
    conflict: 'I två lydelser: den som fanns (<) står kvar, den nya (>) är tillagd som svar.',
    stray: 'Svar på en kommentar som inte finns, inte inläst',
    imported: (added: number, unchanged: number, conflicts: number, strays: number): string =>
      `${added} nya, ${unchanged} fanns redan, ${conflicts} i två lydelser, ${strays} utan kommentar att svara på`,
    unknown: (id: string): string =>
      `Det finns ingen kommentar med id \`${id}\`. Se comments list --all.`,
    several: (id: string): string => `Flera kommentarer har ett id som börjar med \`${id}\`.`,
    nameless: 'Skriv vem du är med --as <namn>.',
    resolved: (id: string): string => `Kommentaren ${id} är markerad som klar.`,
    reopened: (id: string): string => `Kommentaren ${id} är öppen igen.`,
  },
};

export type CliTerms = typeof swedish;
