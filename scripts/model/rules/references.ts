import { rule } from './rule.ts';

/** Faults of the reference list. */
export const referenceRules = {
  'reference-cited': rule<{ key: string }>({
    severity: 'warning',
    holds: 'Varje källa i litteraturlistan är citerad, eller nämnd under nocite.',
    sv: ({ key }) => `Källan \`${key}\` är inte citerad i något dokument`,
    en: ({ key }) => `The source \`${key}\` is not cited in any document`,
    helpSv:
      'Citera den med `[@nyckel]`, ta bort den, eller skriv nyckeln under `nocite` på dokumentet i report.yaml om den ändå ska stå i listan.',
    helpEn:
      'Cite it with `[@key]`, remove it, or write the key under `nocite` of the document in report.yaml if the list is to hold it anyway.',
  }),
  'bibtex-parses': rule<{ found: string }>({
    severity: 'error',
    holds: 'Varje post i en BibTeX-fil går att läsa.',
    sv: ({ found }) =>
      found === '' ? 'BibTeX-fel: posten är inte avslutad' : `BibTeX-fel: oväntat \`${found}\``,
    en: ({ found }) =>
      found === ''
        ? 'BibTeX error: the entry is not closed'
        : `BibTeX error: unexpected \`${found}\``,
    helpSv:
      'En post skrivs `@book{nyckel, title = {…}, year = {2021}}`: nyckeln först, komma mellan fälten, lika många `{` som `}`.',
    helpEn:
      'An entry is written `@book{key, title = {…}, year = {2021}}`: the key first, commas between fields, as many `{` as `}`.',
  }),
  'bibtex-type-known': rule<{ name: string }>({
    severity: 'warning',
    closed: true,
    holds: 'Varje post i en BibTeX-fil har en känd typ.',
    sv: ({ name }) => `Okänd typ \`@${name}\``,
    en: ({ name }) => `Unknown type \`@${name}\``,
    helpSv: 'Den skrivs som ett dokument av annat slag; välj en känd typ, eller `@misc`.',
    helpEn: 'It is printed as a document of another kind; choose a known type, or `@misc`.',
  }),
  'bibtex-text-readable': rule<{ found: string }>({
    severity: 'warning',
    holds: 'Texter i en BibTeX-fil har inga TeX-kommandon som skulle synas.',
    sv: ({ found }) => `TeX-kommandot \`${found}\` känns inte igen och skrivs ut som det står`,
    en: ({ found }) => `The TeX command \`${found}\` is not known and is printed as it stands`,
    helpSv: 'Skriv tecknet självt; filen läses som UTF-8.',
    helpEn: 'Write the character itself; the file is read as UTF-8.',
  }),
  'citation-style-valid': rule<object>({
    severity: 'error',
    holds: 'Stilen för källhänvisningar är CSL 1.0.',
    sv: () => 'Filen är ingen CSL-stil som går att använda',
    en: () => 'The file is no CSL style that can be used',
    helpSv:
      'Hämta stilen på nytt, eller ta bort `csl:` ur report.yaml så används den som följer med.',
    helpEn: 'Get the style anew, or remove `csl:` from report.yaml to use the one that is shipped.',
  }),
  'reference-doi-unique': rule<{ doi: string; first: string }>({
    severity: 'warning',
    holds: 'Två källor har inte samma DOI.',
    sv: ({ doi, first }) => `DOI \`${doi}\` finns redan: ${first}`,
    en: ({ doi, first }) => `Duplicate DOI \`${doi}\`: first used at ${first}`,
    helpSv: 'Är det samma verk behövs bara den ena; annars är det ena DOI:t fel.',
    helpEn: 'If it is the same work, one of them is enough; otherwise one DOI is wrong.',
  }),
  'reference-doi-valid': rule<{ found: string }>({
    severity: 'error',
    holds: 'Varje DOI är skrivet som 10.1234/abc.',
    sv: ({ found }) => `DOI \`${found}\` är inte rätt skrivet, väntade \`10.…/…\``,
    en: ({ found }) => `The DOI \`${found}\` is not well formed, expected \`10.…/…\``,
  }),
  'reference-date-valid': rule<{ key: string; found: string }>({
    severity: 'error',
    holds: 'Varje årtal och datum i litteraturlistan går att läsa.',
    sv: ({ key, found }) => `Datumet ${found} för \`${key}\` går inte att läsa`,
    en: ({ key, found }) => `The date ${found} of \`${key}\` cannot be read`,
    helpSv: 'Skriv `"issued": { "date-parts": [[2020, 6, 14]] }`; månad och dag kan utelämnas.',
    helpEn: 'Write `"issued": { "date-parts": [[2020, 6, 14]] }`; month and day may be left out.',
  }),
} as const;
