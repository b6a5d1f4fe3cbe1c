import { type Document, type YAMLParseError, visit } from 'yaml';

import type { YamlFault } from './yaml-guard.ts';

type Code = YAMLParseError['code'];

/** What is wrong, in Swedish, by the parser's code; codes that authors hardly meet keep the parser's English. */
const reasons: Partial<Record<Code, string>> = {
  ALIAS_PROPS: 'alias (`*`) används inte; skriv ut värdet',
  BAD_ALIAS: 'alias (`*`) används inte; text som börjar med `*` behöver stå inom citattecken',
  BAD_COLLECTION_TYPE: 'märken (`!`) används inte',
  BAD_DIRECTIVE: 'direktiv (`%`) används inte',
  BAD_DQ_ESCAPE: 'okänt tecken efter `\\`; skriv `\\\\` för ett omvänt snedstreck',
  BAD_INDENT: 'indraget stämmer inte med raderna omkring',
  BAD_PROP_ORDER: 'märken (`!`) och ankare (`&`) används inte',
  BAD_SCALAR_START: 'text som börjar med det här tecknet behöver stå inom citattecken',
  BLOCK_AS_IMPLICIT_KEY: 'ett kolon för mycket; text med kolon behöver stå inom citattecken',
  BLOCK_IN_FLOW: 'ett kolon för mycket inom klamrar; text med kolon behöver stå inom citattecken',
  DUPLICATE_KEY: 'nyckeln finns redan',
  KEY_OVER_1024_CHARS: 'nyckeln är för lång; ett kolon står kanske fel',
  MULTILINE_IMPLICIT_KEY:
    'nästa rad hör inte hit; indraget, ett kolon eller ett citattecken är kanske fel',
  MULTIPLE_ANCHORS: 'ankare (`&`) används inte',
  MULTIPLE_DOCS: 'filen får bara innehålla ett dokument; ta bort `---`',
  MULTIPLE_TAGS: 'märken (`!`) används inte',
  NON_STRING_KEY: 'en nyckel är ett ord, inte en lista eller klamrar',
  TAB_AS_INDENT: 'tabbtecken som indrag; använd mellanslag',
  UNEXPECTED_TOKEN: 'oväntat tecken; ett citattecken, komma eller bindestreck står kanske fel',
};

const unclosedQuote = /closing .*quote/;

/** Cases that one code has in common, by what the parser says. */
const cases: readonly [says: RegExp, reason: string][] = [
  [unclosedQuote, 'ett avslutande citattecken saknas'],
  [/end with a [\]}]/, 'en avslutande `]` eller `}` saknas'],
  [
    /Sequence item without -/,
    'raden saknar `-`, eller så stämmer indraget inte med raderna omkring',
  ],
  [/keys need to be followed by/, 'ett kolon saknas efter nyckeln'],
  [/^Missing , /, 'ett kommatecken saknas mellan delarna'],
  [/space after :|separated from/, 'ett mellanslag saknas'],
];

/** Faults of syntax that the parser found, in Swedish. */
export function syntaxFaults(document: Document.Parsed, text: string): YamlFault[] {
  const starts = new Set(
    document.errors
      .filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY')
      .map(({ pos }) => pos[0]),
  );
  return document.errors
    .filter(({ code, pos }) => code !== 'BLOCK_AS_IMPLICIT_KEY' || !starts.has(pos[0])) // said twice
    .map((error) => {
      const [at, end] = error.pos;
      const start = unclosedQuote.test(error.message) ? openingQuoteBefore(document, at) : at;
      return { reason: reasonOf(error, text), start, end };
    });
}

function reasonOf(error: YAMLParseError, text: string): string {
  const special = cases.find(([says]) => says.test(error.message))?.[1];
  const reason = special ?? reasons[error.code] ?? error.message;
  return reason.replace('det här tecknet', `\`${text.charAt(error.pos[0])}\``);
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
