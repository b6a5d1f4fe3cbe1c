import { type Document, type YAMLParseError, visit } from 'yaml';

import type { Localised } from '../model/localised.ts';
import type { YamlFault } from './yaml-guard.ts';

type Code = YAMLParseError['code'];

/** What is wrong, by the parser's code; codes that authors hardly meet keep the parser's English. */
const reasons: Partial<Record<Code, Localised>> = {
  ALIAS_PROPS: {
    sv: 'alias (`*`) används inte; skriv ut värdet',
    en: 'aliases (`*`) are not used; write the value',
  },
  BAD_ALIAS: {
    sv: 'alias (`*`) används inte; text som börjar med `*` behöver stå inom citattecken',
    en: 'aliases (`*`) are not used; text that begins with `*` must stand within quotation marks',
  },
  BAD_COLLECTION_TYPE: {
    sv: 'märken (`!`) används inte',
    en: 'tags (`!`) are not used',
  },
  BAD_DIRECTIVE: {
    sv: 'direktiv (`%`) används inte',
    en: 'directives (`%`) are not used',
  },
  BAD_DQ_ESCAPE: {
    sv: 'okänt tecken efter `\\`; skriv `\\\\` för ett omvänt snedstreck',
    en: 'unknown character after `\\`; write `\\\\` for a backslash',
  },
  BAD_INDENT: {
    sv: 'indraget stämmer inte med raderna omkring',
    en: 'the indentation does not match the lines around it',
  },
  BAD_PROP_ORDER: {
    sv: 'märken (`!`) och ankare (`&`) används inte',
    en: 'tags (`!`) and anchors (`&`) are not used',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    sv: 'ett kolon för mycket; text med kolon behöver stå inom citattecken',
    en: 'one colon too many; text with a colon must stand within quotation marks',
  },
  BLOCK_IN_FLOW: {
    sv: 'ett kolon för mycket inom klamrar; text med kolon behöver stå inom citattecken',
    en: 'one colon too many within braces; text with a colon must stand within quotation marks',
  },
  DUPLICATE_KEY: {
    sv: 'nyckeln finns redan',
    en: 'the key exists already',
  },
  KEY_OVER_1024_CHARS: {
    sv: 'nyckeln är för lång; ett kolon står kanske fel',
    en: 'the key is too long; a colon may be misplaced',
  },
  MULTILINE_IMPLICIT_KEY: {
    sv: 'nästa rad hör inte hit; indraget, ett kolon eller ett citattecken är kanske fel',
    en: 'the next line does not belong here; indentation, a colon or a quotation mark may be wrong',
  },
  MULTIPLE_ANCHORS: {
    sv: 'ankare (`&`) används inte',
    en: 'anchors (`&`) are not used',
  },
  MULTIPLE_DOCS: {
    sv: 'filen får bara innehålla ett dokument; ta bort `---`',
    en: 'the file may hold one document only; remove `---`',
  },
  MULTIPLE_TAGS: {
    sv: 'märken (`!`) används inte',
    en: 'tags (`!`) are not used',
  },
  NON_STRING_KEY: {
    sv: 'en nyckel är ett ord, inte en lista eller klamrar',
    en: 'a key is a word, not a list or braces',
  },
  TAB_AS_INDENT: {
    sv: 'tabbtecken som indrag; använd mellanslag',
    en: 'indented with tabs; use spaces',
  },
  UNEXPECTED_TOKEN: {
    sv: 'oväntat tecken; ett citattecken, komma eller bindestreck står kanske fel',
    en: 'unexpected character; a quotation mark, comma or hyphen may be misplaced',
  },
};

const unclosedQuote = /closing .*quote/;
const unclosedBracket = /end with a [\]}]/;

/** Cases that one code has in common, by what the parser says. */
const cases: readonly [says: RegExp, reason: Localised][] = [
  [
    unclosedQuote,
    {
      sv: 'ett avslutande citattecken saknas',
      en: 'a closing quotation mark is missing',
    },
  ],
  [
    unclosedBracket,
    {
      sv: 'en avslutande `]` eller `}` saknas',
      en: 'a closing `]` or `}` is missing',
    },
  ],
  [
    /Sequence item without -/,
    {
      sv: 'raden saknar `-`, eller så stämmer indraget inte med raderna omkring',
      en: 'the line lacks `-`, or its indentation does not match the lines around it',
    },
  ],
  [
    /keys need to be followed by/,
    {
      sv: 'ett kolon saknas efter nyckeln',
      en: 'a colon is missing after the key',
    },
  ],
  [
    /^Missing , /,
    {
      sv: 'ett kommatecken saknas mellan delarna',
      en: 'a comma is missing between the parts',
    },
  ],
  [
    /space after :|separated from/,
    {
      sv: 'ett mellanslag saknas',
      en: 'a space is missing',
    },
  ],
];

/** What is never closed takes the lines after it along: that they do not belong in it says nothing more. */
function withoutFollowing(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  if (!errors.some(({ message }) => unclosedBracket.test(message))) return errors;
  return errors.filter(({ code }, at) => errors.findIndex((each) => each.code === code) === at);
}

/** Faults of syntax that the parser found. */
export function syntaxFaults(document: Document.Parsed, text: string): YamlFault[] {
  const starts = new Set(
    document.errors
      .filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY')
      .map(({ pos }) => pos[0]),
  );
  return withoutFollowing(document.errors)
    .filter(({ code, pos }) => code !== 'BLOCK_AS_IMPLICIT_KEY' || !starts.has(pos[0])) // said twice
    .map((error) => {
      const [at, end] = error.pos;
      const start = unclosedQuote.test(error.message) ? openingQuoteBefore(document, at) : at;
      return { reason: reasonOf(error, text), start, end };
    });
}

function reasonOf({ code, message, pos }: YAMLParseError, text: string): Localised {
  const special = cases.find(([says]) => says.test(message))?.[1];
  if (special !== undefined) return special;
  if (code === 'BAD_SCALAR_START') return unquoted(`\`${text.charAt(pos[0])}\``);
  return reasons[code] ?? { sv: message, en: message };
}

function unquoted(character: string): Localised {
  return {
    sv: `text som börjar med ${character} behöver stå inom citattecken`,
    en: `text that begins with ${character} must stand within quotation marks`,
  };
}

/** The parser tells of an unclosed quotation mark where the file ends; authors look for where it begins. */
function openingQuoteBefore(document: Document.Parsed, offset: number): number {
  let opening = offset;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') === true && range && range[0] < offset) opening = range[0];
    },
  });
  return opening;
}
