import { atEndOfReport } from './example.ts';
import { type Named, rule } from './rule.ts';

/** Faults of report.yaml and of what is named when the tool is called. */
export const settingRules = {
  'person-known': rule<Named>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje författare i ett dokument finns bland people i report.yaml.',
      en: 'Every author of a document is among the people of report.yaml.',
    },
    sentence: {
      sv: ({ id }) => `Okänd person \`${id}\``,
      en: ({ id }) => `Unknown person \`${id}\``,
    },
    otherwise: {
      sv: 'Skriv personen under `people:` i report.yaml, eller rätta namnet.',
      en: 'Write the person below `people:` in report.yaml, or mend the name.',
    },
    why: {
      sv: 'Namn och arbetsplats hämtas därifrån.',
      en: 'Name and affiliation are taken from there.',
    },
  }),
  'language-has-words': rule<{ found: string }>({
    severity: 'warning',
    holds: {
      sv: 'Varje dokument är på ett språk som verktyget har egna ord på.',
      en: 'Every document is in a language that the tool has words in.',
    },
    sentence: {
      sv: ({ found }) =>
        `Verktyget har inga egna ord på språket \`${found}\`; rubriker, tal och bildtexter får de engelska`,
      en: ({ found }) =>
        `The tool has no words in the language \`${found}\`; headings, numbers and captions get the English ones`,
    },
    help: {
      sv: 'Verktygets egna ord finns på svenska (`sv`) och engelska (`en`, `en-GB`, `en-US`). Stäng av regeln om engelskan duger: `rules: { language-has-words: off }`.',
      en: 'The tool’s own words are in Swedish (`sv`) and English (`en`, `en-GB`, `en-US`). Turn the rule off if English will do: `rules: { language-has-words: off }`.',
    },
    why: {
      sv: 'Annars blandas språken utan att någon har sett det: ”Contents”, ”figure 1” och decimalpunkt i en tysk rapport.',
      en: 'Otherwise languages are mixed without anybody having seen it: “Contents”, “figure 1” and decimal points in a German report.',
    },
  }),
  'rule-lowered-rightly': rule<{ rule: string; found: string; severity: string }>({
    severity: 'error',
    holds: {
      sv: 'report.yaml sänker bara regler som bedömer, inte dem som bygget och läsarna bygger på.',
      en: 'report.yaml lowers only rules that judge, not those that build and readers rely on.',
    },
    sentence: {
      sv: ({ rule: id, found, severity }) =>
        `Regeln \`${id}\` kan inte sänkas till \`${found}\`; den är alltid \`${severity}\``,
      en: ({ rule: id, found, severity }) =>
        `The rule \`${id}\` cannot be lowered to \`${found}\`; it is always \`${severity}\``,
    },
    help: {
      sv: 'Ta bort raden. `check --explain` visar vilka regler som kan sänkas.',
      en: 'Remove the line. `check --explain` shows which rules can be lowered.',
    },
    why: {
      sv: 'Med ett fel kvar som bygget inte klarar skulle sidan bli trasig eller osäker.',
      en: 'With a fault left that the build cannot take, the page would be broken or unsafe.',
    },
    example: atEndOfReport('rules:\n  link-safe: off\n', 'rules:\n  reference-cited: off\n'),
  }),
  'document-known': rule<Named>({
    severity: 'error',
    holds: {
      sv: 'Varje dokument som byggs finns i report.yaml.',
      en: 'Every document that is built is in report.yaml.',
    },
    sentence: {
      sv: ({ id }) => `Okänt dokument \`${id}\``,
      en: ({ id }) => `Unknown document \`${id}\``,
    },
    otherwise: {
      sv: 'Skriv ett id som står under `documents:` i report.yaml.',
      en: 'Write an id that stands below `documents:` in report.yaml.',
    },
    why: {
      sv: 'Ett felskrivet id på kommandoraden bygger annars ingenting.',
      en: 'A misspelt id on the command line would otherwise build nothing.',
    },
  }),
  'document-has-text': rule<{ id: string; folder: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje dokument har minst en Markdown-fil.',
      en: 'Every document has at least one Markdown file.',
    },
    sentence: {
      sv: ({ id, folder }) => `Dokumentet \`${id}\` har ingen Markdown-fil i \`${folder}\``,
      en: ({ id, folder }) => `The document \`${id}\` has no Markdown file in \`${folder}\``,
    },
    otherwise: {
      sv: 'Lägg en fil i mappen, som `01-inledning.md`, eller rätta `folder:`.',
      en: 'Put a file in the folder, such as `01-introduction.md`, or mend `folder:`.',
    },
    why: {
      sv: 'Ett dokument utan text är nästan alltid en felskriven mapp.',
      en: 'A document without text is nearly always a misspelt folder.',
    },
  }),
  'font-metrics-fresh': rule<{ path: string }>({
    severity: 'error',
    holds: {
      sv: 'Teckenbredderna är uppmätta på de typsnitt som används.',
      en: 'The advances of characters were measured on the fonts that are used.',
    },
    sentence: {
      sv: ({ path }) => `Teckenbredderna i \`${path}\` saknas eller hör till andra typsnittsfiler`,
      en: ({ path }) => `The font metrics in \`${path}\` are missing or belong to other font files`,
    },
    help: {
      sv: 'Kör `npm run fonts`.',
      en: 'Run `npm run fonts`.',
    },
    why: {
      sv: 'Med fel bredder skrivs etiketter i diagram över varandra.',
      en: 'With wrong widths the labels of charts are printed over each other.',
    },
  }),
} as const;
