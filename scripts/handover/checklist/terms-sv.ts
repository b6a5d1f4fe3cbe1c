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
};

export type ChecklistTerms = typeof swedish;
