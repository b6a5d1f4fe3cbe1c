import { type Example, type Explanation, markdown } from './explanation.ts';

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

export const linkExplanations: Readonly<Record<string, Explanation>> = {
  'link-target-exists': {
    holds: 'Every link within the report leads to something that exists.',
    why: {
      sv: 'En död länk märks först av läsaren.',
      en: 'A dead link is first noticed by the reader.',
    },
    example: markdown('Se [resultaten](#resultatet).', 'Se [resultaten](#resultat).'),
  },
  'link-has-text': {
    holds: 'Every link has a text that says where it leads.',
    why: {
      sv: 'En skärmläsare läser upp länkens text; utan den hörs bara adressen.',
      en: 'A screen reader says the text of a link; without it only the address is heard.',
    },
    example: markdown('[](https://example.org)', '[Exempelsidan](https://example.org)'),
  },
  'link-well-formed': {
    holds: 'Every address is well formed and leads to where everybody can go.',
    why: {
      sv: 'En adress som bara fungerar på den egna datorn fungerar inte för läsaren.',
      en: 'An address that works on one’s own machine only does not work for the reader.',
    },
    example: markdown('[Sidan](http://localhost:8080)', '[Sidan](https://example.org)'),
  },
  'link-encoded': {
    holds: 'Characters that an address cannot hold are percent-encoded.',
    why: {
      sv: 'En adress tar slut vid ett mellanslag när den klistras in eller trycks.',
      en: 'An address ends at a space when it is pasted or printed.',
    },
    example: markdown('[Sidan](<https://example.org/a b>)', '[Sidan](https://example.org/a%20b)'),
  },
  'link-without-punctuation': {
    holds: 'Punctuation of the sentence stands outside the address.',
    why: {
      sv: 'Med ett komma för mycket leder adressen fel.',
      en: 'With a comma too many the address leads astray.',
    },
    example: markdown(
      '[Sidan](https://example.org/a,) och mer.',
      '[Sidan](https://example.org/a), och mer.',
    ),
  },
  'link-encrypted': {
    holds: 'Links lead to https, so that nobody on the way can read or change anything.',
    why: {
      sv: 'De flesta sidor finns på https, och webbläsare varnar för de andra.',
      en: 'Most pages are on https, and browsers warn of the others.',
    },
    example: markdown('[Sidan](http://example.org/)', '[Sidan](https://example.org/)'),
  },
  'link-reachable': {
    holds: 'Every address can be reached (tried with --online).',
    why: {
      sv: 'Sidor flyttas och försvinner efter att texten skrevs.',
      en: 'Pages move and vanish after the text was written.',
    },
  },
  'link-direct': {
    holds: 'Links lead to where the page is, not to an address that sends on (--online).',
    why: {
      sv: 'Den gamla adressen slutar ofta fungera en dag.',
      en: 'The old address often stops working one day.',
    },
  },
  'link-confirmed': {
    holds: 'The server answers whether the page exists (--online).',
    why: {
      sv: 'En del servrar släpper bara in webbläsare; då behöver en människa titta.',
      en: 'Some servers let browsers in only; then somebody has to look.',
    },
  },
  'reference-cited': {
    holds: 'Every source of the reference list is cited, or named under nocite.',
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
  },
  'citation-style-valid': {
    holds: 'The style of citations is CSL 1.0.',
    why: {
      sv: 'Stilen bestämmer hur varje källa skrivs; utan den går ingen att skriva.',
      en: 'The style decides how each source is written; without it none can be.',
    },
  },
  'bibtex-parses': {
    holds: 'Every entry of a BibTeX file can be read.',
    why: {
      sv: 'En post som inte går att läsa skulle saknas i litteraturlistan.',
      en: 'An entry that cannot be read would be missing from the reference list.',
    },
  },
  'bibtex-type-known': {
    holds: 'Every entry of a BibTeX file has a known type.',
    why: {
      sv: 'Typen avgör vad som skrivs ut om källan och i vilken ordning.',
      en: 'The type decides what is printed of the source, and in which order.',
    },
  },
  'bibtex-text-readable': {
    holds: 'Texts of a BibTeX file have no TeX commands that would show.',
    why: {
      sv: 'Ett kommando som ingen tolkar trycks som det står, mitt i titeln.',
      en: 'A command that nobody interprets is printed as it stands, in the middle of the title.',
    },
  },
  'reference-doi-unique': {
    holds: 'No two sources have the same DOI.',
    why: {
      sv: 'Ett DOI hör till ett enda verk.',
      en: 'A DOI belongs to one work alone.',
    },
    example: {
      path: 'chapter/references.json',
      wrong: twoItems({ DOI: '10.1234/abc' }, { id: 'annan2020', ...other, DOI: '10.1234/abc' }),
      right: twoItems({ DOI: '10.1234/abc' }, { id: 'annan2020', ...other, DOI: '10.1234/def' }),
    },
  },
  'reference-doi-valid': {
    holds: 'Every DOI is written 10.1234/abc.',
    why: {
      sv: 'Länken görs av numret; med annat framför leder den fel.',
      en: 'The link is made from the number; with anything before it, it leads astray.',
    },
    example: listed({ DOI: 'doi:10.1234/abc' }, { DOI: '10.1234/abc' }),
  },
  'reference-date-valid': {
    holds: 'Every year and date of the reference list can be read.',
    why: {
      sv: 'Årtalet står i varje hänvisning och ordnar listan.',
      en: 'The year stands in every citation and orders the list.',
    },
    example: listed(
      { issued: { 'date-parts': [['20l3']] } },
      { issued: { 'date-parts': [[2013]] } },
    ),
  },
};
