import type { Localised } from '../model/localised.ts';
import { usagesOf } from './directives.ts';

/** Markup of other tools, or of ours gone wrong, as it would be printed. */
export interface Leftover {
  pattern: RegExp;
  /** What to write instead. */
  instead: (found: string) => Localised;
}

function boxes(): Localised {
  const known = usagesOf('containerDirective').map((usage) => `\`${usage}\``);
  return {
    sv: `Skriv ett block som finns på en egen rad, och \`:::\` på en egen rad där det slutar: ${known.join(', ')}.`,
    en: `Write a block that there is on a line of its own, and \`:::\` on a line of its own where it ends: ${known.join(', ')}.`,
  };
}

/** Of LaTeX and of templates; what most are after is a new page. */
function command(found: string): Localised {
  const out = {
    sv: 'Kommandon från andra verktyg används inte; ta bort det.',
    en: 'Commands of other tools are not used; take it away.',
  };
  if (!/break|page/i.test(found)) return out;
  const usage = usagesOf('leafDirective').find((each) => /page-?break/.test(each));
  return usage === undefined
    ? {
        sv: `${out.sv} Sidorna bryts av sig själva.`,
        en: `${out.en} Pages break by themselves.`,
      }
    : {
        sv: `${out.sv} En sidbrytning skrivs \`${usage}\`.`,
        en: `${out.en} A page break is written \`${usage}\`.`,
      };
}

/** Characters that stand for what is no text, such as code or a link's address. */
export const other = '\ufffc';

/** The order matters: what one has taken is not looked at by the next. */
export const leftovers: readonly Leftover[] = [
  { pattern: /\{\{[<%].*?[>%]\}\}|\{%.+?%\}/gs, instead: command },
  {
    pattern: /\{\{[^{}]+\}\}/g,
    instead: () => ({
      sv: 'Skriv värdet som det ska stå, eller `:value[…]{of="…"}` om det finns i en figur.',
      en: 'Write the value as it is to stand, or `:value[…]{of="…"}` where it is in a figure.',
    }),
  },
  { pattern: /\[![\p{L}-]+\][+-]?/gu, instead: boxes },
  { pattern: /(?<=^|\n)[ \t>]*:{3,}[^\n]*/g, instead: boxes },
  {
    pattern: /\$\$[^$]*/g,
    instead: () => ({
      sv: 'En formel börjar och slutar med `$$`, utan tom rad i den. Ett dollartecken skrivs `\\$`.',
      en: 'A formula begins and ends with `$$`, without an empty line in it. A dollar sign is written `\\$`.',
    }),
  },
  {
    pattern: /(?<![\p{L}\p{N}])\$\p{L}[^$\n]{0,120}[=<>][^$\n]{0,120}(?<=\S)\$(?!\d)/gu,
    instead: () => ({
      sv: 'Ord i en formel skrivs `\\text{…}`: `$n = \\text{antal svar}$`. Ett dollartecken skrivs `\\$`.',
      en: 'Words in a formula are written `\\text{…}`: `$n = \\text{number of answers}$`. A dollar sign is written `\\$`.',
    }),
  },
  {
    pattern:
      /\$[^$]{0,300}?(?:\\[A-Za-z]+|[_^][{\w])[^$]{0,300}\$(?!\d)|(?<=[\p{L}\p{N}])\$(?:\p{L}|[^\s$]*[=<>][^\s$]*)\$/gu,
    instead: () => ({
      sv: 'Skriv formeln utan mellanslag innanför dollartecknen, `$n$`, och inte intill en bokstav eller siffra. Ett dollartecken skrivs `\\$`.',
      en: 'Write the formula without spaces within its dollar signs, `$n$`, and not next to a letter or digit. A dollar sign is written `\\$`.',
    }),
  },
  {
    pattern: /(?<![\p{L}\p{N}:\\/.])\\[A-Za-z]{2,}\*?(?:\[[^\][]*\])?(?:\{[^{}]*\})*/gu,
    instead: command,
  },
  {
    pattern: /\^\[[^\][]+\]/g,
    instead: () => ({
      sv: 'Skriv noten för sig: `[^namn]` här, och `[^namn]: …` på en egen rad.',
      en: 'Write the note by itself: `[^name]` here, and `[^name]: …` on a line of its own.',
    }),
  },
  {
    pattern: /!?\[\[[^\][]+\]\]/g,
    instead: () => ({
      sv: 'Skriv `:ref[id]` om det är en figur eller ett avsnitt här, annars `[ord](adress)`.',
      en: 'Write `:ref[id]` for a figure or a section in the report, else `[words](address)`.',
    }),
  },
  {
    // Two notes side by side are looked up later, where they are defined in another file.
    pattern: /!?\[(?!\^)[^\][]+\]\[(?!\^)[^\][]*\]/g,
    instead: () => ({
      sv: 'Skriv adressen vid länken, `[ord](adress)`, eller `[namn]: adress` på en egen rad.',
      en: 'Write the address at the link, `[words](address)`, or `[name]: address` on a line of its own.',
    }),
  },
  {
    pattern: /\[[^\][]*\]\([^()\n]*\)?/g,
    instead: () => ({
      sv: 'Länken är inte hel: skriv `[ord](adress)`, med `%20` för mellanslag i adressen.',
      en: 'The link is not whole: write `[words](address)`, with `%20` for a space in the address.',
    }),
  },
  {
    pattern: /\[-?@[^\][]*\]/g,
    instead: () => ({
      sv: 'Skriv källhänvisningen `[@nyckel]`, med semikolon mellan flera och `, s. 5` för sidan.',
      en: 'Write the citation `[@key]`, with a semicolon between several and `, s. 5` for the page.',
    }),
  },
  {
    pattern: /\{\s*(?:[#.][\p{L}_][\p{L}\p{N}_-]*|[\p{L}_-]+=[^{}\s]+)(?:\s[^{}]*)?\}/gu,
    instead: () => ({
      sv: 'Efter en rubrik kan `{#id}`, `{#id .unnumbered}` eller `{#id .appendix}` stå; andra klasser och egenskaper finns inte.',
      en: 'A heading may end with `{#id}`, `{#id .unnumbered}` or `{#id .appendix}`; there are no other classes and properties.',
    }),
  },
  {
    pattern: /==(?=[^\s=])[^=]+==/g,
    instead: () => ({
      sv: 'Skriv `**ord**` eller `*ord*` om ord som ska framhävas.',
      en: 'Write `**words**` or `*words*` for words that are to stand out.',
    }),
  },
  {
    pattern:
      /(?<![\p{L}\p{N}*])\*\*(?!\*)[^*]+\*\*(?!\*)|(?<![\p{L}\p{N}_])__(?!_)[^_]+__(?![\p{L}\p{N}_])/gu,
    instead: () => ({
      sv: 'Skriv utan mellanslag innanför stjärnorna: `**ord**`.',
      en: 'Write without spaces within the asterisks: `**words**`.',
    }),
  },
  {
    pattern: /%%[^%]+%%/g,
    instead: () => ({
      sv: 'Skriv en kommentar som inte ska tryckas `<!-- … -->`.',
      en: 'Write a comment that is not to be printed `<!-- … -->`.',
    }),
  },
];
