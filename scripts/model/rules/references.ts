import { type Example, markdown } from './example.ts';
import { rule } from './rule.ts';

/** The report's reference list with other fields in its one item. */
function listed(wrong: object, right: object): Example {
  const item = { id: 'exempel2023', type: 'book', title: 'Läsning i skolan' };
  const text = (fields: object) => `${JSON.stringify([{ ...item, ...fields }], null, 2)}\n`;
  return { path: 'chapter/references.json', wrong: text(wrong), right: text(right) };
}

const other = { type: 'book', title: 'En annan bok' };

function twoItems(first: object, second: object): string {
  const items = [{ id: 'exempel2023', type: 'book', title: 'Läsning i skolan', ...first }];
  return `${JSON.stringify([...items, second], null, 2)}\n`;
}

/** Faults of citations and of the reference list. */
export const referenceRules = {
  'reference-cited': rule<{ key: string }>({
    severity: 'warning',
    holds: {
      sv: 'Varje källa i litteraturlistan är citerad, eller nämnd under nocite.',
      en: 'Every source of the reference list is cited, or named under nocite.',
    },
    sentence: {
      sv: ({ key }) => `Källan \`${key}\` är inte citerad i något dokument`,
      en: ({ key }) => `The source \`${key}\` is not cited in any document`,
    },
    help: {
      sv: 'Citera den med `[@nyckel]`, ta bort den, eller skriv nyckeln under `nocite` på dokumentet i report.yaml om den ändå ska stå i listan.',
      en: 'Cite it with `[@key]`, remove it, or write the key under `nocite` of the document in report.yaml if the list is to hold it anyway.',
    },
    why: {
      sv: 'En källa som ingen citerar är en rest, eller så saknas hänvisningen.',
      en: 'A source that nobody cites is a leftover, or its citation is missing.',
    },
    example: {
      path: 'chapter/references.json',
      wrong: twoItems({}, { id: 'annan2020', ...other }),
      right: twoItems({}, { id: 'annan2020', ...other }).replace(
        /,\s*\{\s*"id": "annan[^}]*\}/,
        '',
      ),
    },
  }),
  'citation-keys-separated': rule<{ first: string; second: string }>({
    severity: 'error',
    holds: {
      sv: 'Källor i samma parentes skiljs åt med semikolon.',
      en: 'Sources in one parenthesis stand apart by a semicolon.',
    },
    sentence: {
      sv: ({ first, second }) =>
        `Mellan källorna \`${first}\` och \`${second}\` saknas ett semikolon`,
      en: ({ first, second }) =>
        `There is no semicolon between the sources \`${first}\` and \`${second}\``,
    },
    help: { sv: 'Skriv `[@den-ena; @den-andra]`.', en: 'Write `[@one; @other]`.' },
    why: {
      sv: 'Ett komma skiljer en källa från dess sida; utan semikolon är det oklart vad som hör till vilken.',
      en: 'A comma parts a source from its page; without a semicolon it is unclear what belongs to which.',
    },
    example: markdown(
      'Så är det [@exempel2023, @exempel2023].',
      'Så är det [@exempel2023; @exempel2023].',
    ),
  }),
  'bibtex-parses': rule<{ found: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje post i en BibTeX-fil går att läsa.',
      en: 'Every entry of a BibTeX file can be read.',
    },
    sentence: {
      sv: ({ found }) =>
        found === '' ? 'BibTeX-fel: posten är inte avslutad' : `BibTeX-fel: oväntat \`${found}\``,
      en: ({ found }) =>
        found === ''
          ? 'BibTeX error: the entry is not closed'
          : `BibTeX error: unexpected \`${found}\``,
    },
    help: {
      sv: 'En post skrivs `@book{nyckel, title = {…}, year = {2021}}`: nyckeln först, komma mellan fälten, lika många `{` som `}`.',
      en: 'An entry is written `@book{key, title = {…}, year = {2021}}`: the key first, commas between fields, as many `{` as `}`.',
    },
    why: {
      sv: 'En post som inte går att läsa skulle saknas i litteraturlistan.',
      en: 'An entry that cannot be read would be missing from the reference list.',
    },
  }),
  'bibtex-type-known': rule<{ name: string }>({
    severity: 'warning',
    closed: true,
    holds: {
      sv: 'Varje post i en BibTeX-fil har en känd typ.',
      en: 'Every entry of a BibTeX file has a known type.',
    },
    sentence: {
      sv: ({ name }) => `Okänd typ \`@${name}\``,
      en: ({ name }) => `Unknown type \`@${name}\``,
    },
    help: {
      sv: 'Den skrivs som ett dokument av annat slag; välj en känd typ, eller `@misc`.',
      en: 'It is printed as a document of another kind; choose a known type, or `@misc`.',
    },
    why: {
      sv: 'Typen avgör vad som skrivs ut om källan och i vilken ordning.',
      en: 'The type decides what is printed of the source, and in which order.',
    },
  }),
  'bibtex-text-readable': rule<{ found: string }>({
    severity: 'warning',
    holds: {
      sv: 'Texter i en BibTeX-fil har inga TeX-kommandon som skulle synas.',
      en: 'Texts of a BibTeX file have no TeX commands that would show.',
    },
    sentence: {
      sv: ({ found }) => `TeX-kommandot \`${found}\` känns inte igen och skrivs ut som det står`,
      en: ({ found }) => `The TeX command \`${found}\` is not known and is printed as it stands`,
    },
    help: {
      sv: 'Skriv tecknet självt; filen läses som UTF-8.',
      en: 'Write the character itself; the file is read as UTF-8.',
    },
    why: {
      sv: 'Ett kommando som ingen tolkar trycks som det står, mitt i titeln.',
      en: 'A command that nobody interprets is printed as it stands, in the middle of the title.',
    },
  }),
  'citation-style-valid': rule<object>({
    severity: 'error',
    holds: {
      sv: 'Stilen för källhänvisningar är CSL 1.0.',
      en: 'The style of citations is CSL 1.0.',
    },
    sentence: {
      sv: () => 'Filen är ingen CSL-stil som går att använda',
      en: () => 'The file is no CSL style that can be used',
    },
    help: {
      sv: 'Hämta stilen på nytt, eller ta bort `csl:` ur report.yaml så används den som följer med.',
      en: 'Get the style anew, or remove `csl:` from report.yaml to use the one that is shipped.',
    },
    why: {
      sv: 'Stilen bestämmer hur varje källa skrivs; utan den går ingen att skriva.',
      en: 'The style decides how each source is written; without it none can be.',
    },
  }),
  'reference-doi-unique': rule<{ doi: string; first: string }>({
    severity: 'warning',
    holds: {
      sv: 'Två källor har inte samma DOI.',
      en: 'No two sources have the same DOI.',
    },
    sentence: {
      sv: ({ doi, first }) => `DOI \`${doi}\` finns redan: ${first}`,
      en: ({ doi, first }) => `Duplicate DOI \`${doi}\`: first used at ${first}`,
    },
    help: {
      sv: 'Är det samma verk behövs bara den ena; annars är det ena DOI:t fel.',
      en: 'If it is the same work, one of them is enough; otherwise one DOI is wrong.',
    },
    why: {
      sv: 'Ett DOI hör till ett enda verk.',
      en: 'A DOI belongs to one work alone.',
    },
    example: {
      path: 'chapter/references.json',
      wrong: twoItems({ DOI: '10.1234/abc' }, { id: 'annan2020', ...other, DOI: '10.1234/abc' }),
      right: twoItems({ DOI: '10.1234/abc' }, { id: 'annan2020', ...other, DOI: '10.1234/def' }),
    },
  }),
  'reference-doi-valid': rule<{ found: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje DOI är skrivet som 10.1234/abc.',
      en: 'Every DOI is written 10.1234/abc.',
    },
    sentence: {
      sv: ({ found }) => `DOI \`${found}\` är inte rätt skrivet, väntade \`10.…/…\``,
      en: ({ found }) => `The DOI \`${found}\` is not well formed, expected \`10.…/…\``,
    },
    why: {
      sv: 'Länken görs av numret; med annat framför leder den fel.',
      en: 'The link is made from the number; with anything before it, it leads astray.',
    },
    example: listed({ DOI: 'doi:10.1234/abc' }, { DOI: '10.1234/abc' }),
  }),
  'reference-date-valid': rule<{ key: string; found: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje årtal och datum i litteraturlistan går att läsa.',
      en: 'Every year and date of the reference list can be read.',
    },
    sentence: {
      sv: ({ key, found }) => `Datumet ${found} för \`${key}\` går inte att läsa`,
      en: ({ key, found }) => `The date ${found} of \`${key}\` cannot be read`,
    },
    help: {
      sv: 'Skriv `"issued": { "date-parts": [[2020, 6, 14]] }`; månad och dag kan utelämnas.',
      en: 'Write `"issued": { "date-parts": [[2020, 6, 14]] }`; month and day may be left out.',
    },
    why: {
      sv: 'Årtalet står i varje hänvisning och ordnar listan.',
      en: 'The year stands in every citation and orders the list.',
    },
    example: listed(
      { issued: { 'date-parts': [['20l3']] } },
      { issued: { 'date-parts': [[2013]] } },
    ),
  }),
} as const;
