/** What `publish` says while it works. */
export const swedish = {
  steps: {
    site: 'Frågar webbplatsen',
    build: 'Bygger rapporten',
    survey: (document: string): string => `Ser efter vad som finns av ${document}`,
  },
  doing: {
    upload: (name: string): string => `Laddar upp ${name}`,
    describe: (name: string): string => `Ändrar beskrivningen av ${name}`,
    make: (document: string): string => `Skapar ett utkast till ${document}`,
    change: (document: string): string => `Skriver ${document}`,
    publish: (document: string): string => `Publicerar ${document}`,
  },
  left: {
    seconds: (count: number): string => `omkring ${count} s kvar`,
    minutes: (count: number): string => `omkring ${count} min kvar`,
  },
  pause: (seconds: number): string =>
    `Väntar ${seconds} s: webbplatsen tar emot ett visst antal filer i taget`,
  head: (site: string, type: string, user: string): string =>
    `Plan för ${site} (${type}), inloggad som ${user}`,
  verdicts: {
    make: 'en ny sida skapas, som utkast',
    leave: 'stämmer redan',
    change: 'ändras',
    changed: 'är ändrad på webbplatsen, och lämnas som den är',
    kept: 'är ändrad på webbplatsen; du har valt att behålla den så',
    keep: 'behålls som den är på webbplatsen',
    trash: 'ligger i papperskorgen, och lämnas där',
    live: 'är publicerad, och ändras inte utan --live',
  },
  others: (documents: string): string =>
    `Inte med den här gången: ${documents}. Skriv dokumentets id efter kommandot, så läggs det upp också.`,
  publishes: 'publiceras till sist',
  page: (number: number, status: string): string => `sidan ${number} (${status})`,
  statuses: {
    draft: 'utkast',
    pending: 'väntar på granskning',
    publish: 'publicerad',
    future: 'tidsinställd',
    private: 'privat',
    trash: 'i papperskorgen',
  },
  fields: { title: 'titel', excerpt: 'ingress', address: 'adress' },
  found: 'Sidan fanns redan på webbplatsen, och hör till dokumentet.',
  taken: (slug: string, page: number): string =>
    `Adressen ${slug} är upptagen av sidan ${page}. WordPress ger den nya sidan ett nummer efter.`,
  upload: 'laddas upp',
  describe: 'får ny beskrivning',
  there: (count: number): string =>
    count === 1 ? '1 fil finns redan' : `${count} filer finns redan`,
  stays: (number: number): string => `den förra ligger kvar som nummer ${number}`,
  changesIn: (count: number): string =>
    count === 1 ? '1 ställe ändras' : `${count} ställen ändras`,
  changedThere: 'Så skiljer sig webbplatsens text från rapportens:',
  toChange: 'Så ändras texten:',
  rewritten: 'Så skiljer sig det som sparades från det som skickades:',
  legend: '[-tas bort-] {+läggs till+}',
  legendSite: '[-i rapporten-] {+på webbplatsen+}',
  legendRewritten: '[-skickades-] {+sparades+}',
  under: (heading: string): string => `under ”${heading}”`,
  more: (count: number): string => `… och ${count} ställen till`,
  writes: (count: number): string => (count === 1 ? '1 skrivning' : `${count} skrivningar`),
  reads: (count: number): string => (count === 1 ? '1 läsning' : `${count} läsningar`),
  nothing: 'Allt stämmer.',
  planned: (writes: string): string =>
    `Det blir ${writes}. Inget är ändrat än: kör med --apply för att göra det.`,
  plannedNothing: 'Inget att göra.',
  done: (writes: string, reads: string): string => `Klart: ${writes}, ${reads}.`,
  stopped: (writes: string, reads: string): string => `Avbrutet efter ${writes} och ${reads}.`,
  again: 'Det som är gjort är antecknat. Kör igen, så fortsätter det därifrån.',
  outcome: {
    draft: 'ligger som utkast',
    live: 'är publicerad',
    pending: 'ligger som utkast och väntar på granskning',
  },
  links: { edit: 'Redigera', preview: 'Förhandsgranska', page: 'Sidan' },
  unused: (numbers: string): string =>
    `Används inte längre, men ligger kvar i mediebiblioteket: nummer ${numbers}. Rapport tar aldrig bort något.`,
  titleKept: (title: string): string => `Webbplatsen sparade titeln som ”${title}”.`,
  toReport: {
    draft: 'När sidan är publicerad, skriv detta för dokumentet i chapter/report.yaml:',
    live: 'Skriv detta för dokumentet i chapter/report.yaml:',
  },
  remember: (path: string): string =>
    `Vad som ligger på webbplatsen står i ${path}. Lägg in filen i Git.`,
  ask: {
    user: 'Användarnamn på webbplatsen: ',
    password: 'Applikationslösenord (syns inte): ',
  },
  notBuilt: 'Rapporten har fel, och inget har skickats.',
  aborted: 'Avbrutet. Det som är gjort är antecknat: kör igen, så fortsätter det därifrån.',
};

export type PublishTerms = typeof swedish;
