import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Markup that would be printed as it stands, or take with it what is none. */
export const leftoverRules = {
  'no-leftover-markup': rule<{ found: string }>({
    severity: 'error',
    lowerable: true,
    holds: {
      sv: 'Ingen uppmärkning står kvar i den färdiga texten.',
      en: 'No markup is left in the finished text.',
    },
    sentence: {
      sv: ({ found }) => `\`${found}\` skulle tryckas som det står`,
      en: ({ found }) => `\`${found}\` would be printed as it stands`,
    },
    help: {
      sv: 'Skriv det som Markdown, eller som kod, `…`, om det ska stå så.',
      en: 'Write it in Markdown, or as code, `…`, if it is to stand so.',
    },
    why: {
      sv: 'Märken från andra verktyg, och egna med ett fel i, betyder ingenting för läsaren. Ska tecknen stå i texten skrivs de som kod, eller med `\\` framför.',
      en: 'Marks of other tools, and our own with a slip in them, mean nothing to the reader. If the characters are to stand in the text, they are written as code, or with `\\` before.',
    },
    example: markdown('Det är ==mycket viktigt==.', 'Det är **mycket viktigt**.'),
  }),
  'no-front-matter': rule<object>({
    severity: 'error',
    holds: {
      sv: 'Ingen fil med text börjar med metadata.',
      en: 'No file of text begins with front matter.',
    },
    sentence: {
      sv: () => 'Metadata överst i en Markdownfil används inte här',
      en: () => 'Front matter at the top of a Markdown file is not used here',
    },
    help: {
      sv: 'Ta bort raderna. Titel, författare och datum skrivs i chapter/report.yaml, ett avsnitts titel som rubrik: `# Titel`.',
      en: 'Take the lines away. Title, authors and date belong in chapter/report.yaml, the title of a section in a heading: `# Title`.',
    },
    why: {
      sv: 'Raderna skulle bli en rubrik, eller försvinna; det som sägs om dokumentet står på ett ställe.',
      en: 'The lines would become a heading, or vanish; what is said of the document stands in one place.',
    },
    example: {
      path: 'chapter/rapport/03-mer.md',
      wrong: '---\ntitle: Mer\n---\n\nMer text.\n',
      right: '# Mer\n\nMer text.\n',
    },
  }),
  'block-closed': rule<{ opening: string; mark: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje block som börjar slutar också.',
      en: 'Every block that begins also ends.',
    },
    sentence: {
      sv: ({ opening, mark }) => `”${opening}” har inget slut, väntade ”${mark}” på en egen rad`,
      en: ({ opening, mark }) => `”${opening}” has no end, expected ”${mark}” on its own line`,
    },
    help: {
      sv: 'Skriv samma tecken på en egen rad där blocket ska sluta. Ett block som har ett annat inom sig börjar och slutar med fler tecken: `::::`.',
      en: 'Write the same characters on a line of their own where the block is to end. A block with another in it begins and ends with more of them: `::::`.',
    },
    why: {
      sv: 'Utan slut hamnar resten av filen, med rubriker och allt, i blocket.',
      en: 'Without an end the rest of the file, headings and all, lands in the block.',
    },
    example: markdown(
      ':::pullquote\nEleverna läser ofta.\n\nMer text.',
      'Eleverna läser ofta.\n\nMer text.',
    ),
  }),
} as const;
