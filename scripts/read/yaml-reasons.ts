import type { YAMLParseError } from 'yaml';

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
    'en nyckel får inte gå över flera rader; ett kolon eller citattecken saknas kanske',
  MULTIPLE_ANCHORS: 'ankare (`&`) används inte',
  MULTIPLE_DOCS: 'filen får bara innehålla ett dokument; ta bort `---`',
  MULTIPLE_TAGS: 'märken (`!`) används inte',
  NON_STRING_KEY: 'en nyckel är ett ord, inte en lista eller klamrar',
  TAB_AS_INDENT: 'tabbtecken som indrag; använd mellanslag',
  UNEXPECTED_TOKEN: 'oväntat tecken; ett citattecken, komma eller bindestreck står kanske fel',
};

/** Cases that one code has in common, by what the parser says. */
const cases: readonly [says: RegExp, reason: string][] = [
  [/closing .*quote/, 'ett avslutande citattecken saknas'],
  [/end with a [\]}]/, 'en avslutande `]` eller `}` saknas'],
  [
    /Sequence item without -/,
    'raden saknar `-`, eller så stämmer indraget inte med raderna omkring',
  ],
  [/keys need to be followed by/, 'ett kolon saknas efter nyckeln'],
  [/^Missing , /, 'ett kommatecken saknas mellan delarna'],
  [/space after :|separated from/, 'ett mellanslag saknas'],
];

/** Why the YAML parser gave up, in Swedish. */
export function reasonOf(error: YAMLParseError, text: string): string {
  const special = cases.find(([says]) => says.test(error.message))?.[1];
  const reason = special ?? reasons[error.code] ?? error.message;
  return reason.replace('det här tecknet', `\`${text.charAt(error.pos[0])}\``);
}
