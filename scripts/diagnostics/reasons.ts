import type { MessageLanguage } from '../model/language.ts';

/** Words that the stages put into messages, in English. Whole phrases: they are parts of sentences. */
const english: Readonly<Record<string, string>> = {
  filen: 'the file',
  '(tomt)': '(nothing)',
  '(nycklar med värden)': '(keys with values)',
  'filen finns inte': 'there is no such file',
  'det är en fil, inte en mapp': 'it is a file, not a folder',
  'det är en mapp': 'it is a folder',
  'det är ingen vanlig fil': 'it is no ordinary file',
  'behörighet saknas': 'permission denied',
  'länken leder i en cirkel': 'the link leads in a circle',
  'namnet är för långt': 'the name is too long',
  'den är inte sparad som UTF-8': 'it is not saved as UTF-8',
  'filen är för djupt nästlad': 'the file is nested too deep',
  'filen tar slut för tidigt': 'the file ends too early',
  'nyckeln `__proto__` används inte': 'the key `__proto__` is not used',
  'djupt nästlad': 'deeply nested',
  'stor fil (byte)': 'large a file (bytes)',
  'många markeringstecken i ett stycke': 'many markup characters in a paragraph',
  'långt stycke': 'long a paragraph',
  'ett tal': 'a number',
  'ett tal med decimalpunkt': 'a number with a decimal point',
  'ett heltal': 'a whole number',
  'en lista': 'a list',
  'en lista med referenser': 'a list of references',
  'en referens': 'a reference',
  'nycklar med värden': 'keys with values',
  text: 'text',
  'text, inom citattecken': 'text, within quotation marks',
  '`true` eller `false`': '`true` or `false`',
  '0–100, eller en annan `unit` än procent': '0–100, or another `unit` than percent',
  'ett kolon för mycket; text med kolon behöver stå inom citattecken':
    'one colon too many; text with a colon must stand within quotation marks',
  'ett kolon för mycket inom klamrar; text med kolon behöver stå inom citattecken':
    'one colon too many within braces; text with a colon must stand within quotation marks',
  'indraget stämmer inte med raderna omkring': 'the indentation does not match the lines around it',
  'nyckeln finns redan': 'the key exists already',
  'nyckeln är för lång; ett kolon står kanske fel': 'the key is too long; a colon may be misplaced',
  'nästa rad hör inte hit; indraget, ett kolon eller ett citattecken är kanske fel':
    'the next line does not belong here; indentation, a colon or a quotation mark may be wrong',
  'tabbtecken som indrag; använd mellanslag': 'indented with tabs; use spaces',
  'oväntat tecken; ett citattecken, komma eller bindestreck står kanske fel':
    'unexpected character; a quotation mark, comma or hyphen may be misplaced',
  'ett avslutande citattecken saknas': 'a closing quotation mark is missing',
  'en avslutande `]` eller `}` saknas': 'a closing `]` or `}` is missing',
  'raden saknar `-`, eller så stämmer indraget inte med raderna omkring':
    'the line lacks `-`, or its indentation does not match the lines around it',
  'ett kolon saknas efter nyckeln': 'a colon is missing after the key',
  'ett kommatecken saknas mellan delarna': 'a comma is missing between the parts',
  'ett mellanslag saknas': 'a space is missing',
  'märken (`!`) används inte': 'tags (`!`) are not used',
  'direktiv (`%`) används inte': 'directives (`%`) are not used',
  'alias (`*`) används inte; skriv ut värdet': 'aliases (`*`) are not used; write the value',
  'märken (`!`) och ankare (`&`) används inte': 'tags (`!`) and anchors (`&`) are not used',
  'ankare (`&`) används inte': 'anchors (`&`) are not used',
  'filen får bara innehålla ett dokument; ta bort `---`':
    'the file may hold one document only; remove `---`',
  'en nyckel är ett ord, inte en lista eller klamrar': 'a key is a word, not a list or braces',
  'texten innehåller styrtecken': 'the text holds control characters',
  'okänt tecken efter `\\`; skriv `\\\\` för ett omvänt snedstreck':
    'unknown character after `\\`; write `\\\\` for a backslash',
  'namnet på en mapp i chapter/': 'the name of a folder in chapter/',
  'ett språk som sv eller en': 'a language such as `sv` or `en`',
  'en adress som börjar med https://': 'an address that begins with https://',
  'ett datum som "2022", "2022-06" eller "2022-06-14"':
    'a date such as "2022", "2022-06" or "2022-06-14"',
  'ett datum som 2026-11-30': 'a date such as 2026-11-30',
  'en e-postadress, eller en adress som börjar med https://':
    'a mail address, or an address that begins with https://',
  'ett namn ur SPDX, som CC-BY-4.0, eller en adress som börjar med https://':
    'a name of SPDX such as CC-BY-4.0, or an address that begins with https://',
  'ett ISBN med 13 siffror, där kontrollsiffran stämmer':
    'an ISBN of 13 digits whose check digit is right',
  'ett ISSN som 1234-5679, där kontrollsiffran stämmer':
    'an ISSN such as 1234-5679 whose check digit is right',
  'en DOI som 10.1234/abc, utan adress framför': 'a DOI such as 10.1234/abc, without an address',
  'antingen `rows` eller `data`': 'either `rows` or `data`',
  rubrikraden: 'the header line',
  'ett citattecken står mitt i ett fält': 'a quotation mark stands in the middle of a field',
  'ett avslutande citattecken saknas, här eller på en rad före':
    'a closing quotation mark is missing, here or on a line before',
  'filen är tom': 'the file is empty',
  'ett id: små bokstäver a–z, siffror och bindestreck':
    'an id: small letters a–z, digits and hyphens',
  'ett id: små bokstäver a–z, siffror och bindestreck, med en bokstav först':
    'an id: small letters a–z, digits and hyphens, a letter first',
  'en familj med filer i `faces`': 'a family with files in `faces`',
  'ett namn på ett typsnitt, utan siffror': 'the name of a font, without digits',
  'teckenområden som "U+0000-00FF, U+0131"': 'ranges of characters such as "U+0000-00FF, U+0131"',
  'en färg som "#1a1a1a"': 'a colour such as "#1a1a1a"',
  'ett namn med små bokstäver': 'a name in small letters',
  'ett CSS-värde': 'a CSS value',
  'ett antal, som 606 eller "543–591"': 'a count such as 606 or "543–591"',
  'ett tal, eller nycklarna value, status, candidates, note, reason och stated':
    'a number, or the keys value, status, candidates, note, reason and stated',
  'radens tal i kolumnernas ordning, som [25, 35, 40]':
    'the numbers of the row in the order of the columns, such as [25, 35, 40]',
  'ett id på en rad': 'the id of a row',
  '… där ord har gått förlorade, när `labelStatus` är `incomplete`':
    '… where words are lost, when `labelStatus` is `incomplete`',
  'ett id på en kolumn': 'the id of a column',
  'sammanslagning med `<<` används inte; skriv ut värdena':
    'merging with `<<` is not used; write the values',
  'En bild med `![…](…)`': 'An image with `![…](…)`',
  'En bild med `![…][…]`': 'An image with `![…][…]`',
  'En rubrik i `:::edition`': 'A heading in `:::edition`',
  'En figur i `:::edition`': 'A figure in `:::edition`',
  'Ett citat i `:::edition`': 'A pull quote in `:::edition`',
  '`:::abstract` inne i något annat': '`:::abstract` inside something else',
  '`:::edition` inne i något annat': '`:::edition` inside something else',
  'Metadata överst i en Markdownfil': 'Metadata at the top of a Markdown file',
};

/** Phrases with something in them that differs. */
const patterns: readonly [sv: RegExp, en: string][] = [
  [/^kolumnen (`.*`) finns två gånger$/, 'the column $1 exists twice'],
  [/^raden har (\d+) fält, rubrikraden (\d+)$/, 'the line has $1 fields, the header line $2'],
  [/^(`.*`) eller (`.*`)$/, '$1 or $2'],
  [/^ett eget värde: (`.*`) har redan färgen$/, 'a value of its own: $1 has the colour already'],
  [/^(\d+) tal$/, 'numbers: $1'],
  [/^(\d+) tal, ett för varje kolumn$/, 'numbers: $1, one for each column'],
  [/^minst (\d+) i listan$/, 'at least $1 in the list'],
  [/^högst (\d+) i listan$/, 'at most $1 in the list'],
  [/^minst (\S+)$/, 'at least $1'],
  [/^högst (\S+)$/, 'at most $1'],
  [/^\(en lista med (\d+)\)$/, '(a list of $1)'],
  [/^oväntat tecken (`.*`)$/, 'unexpected character $1'],
  [/^den innehåller styrtecknet (U\+\w+)$/, 'it holds the control character $1'],
  [/^nyckeln (`.*`) finns redan på rad (\d+)$/, 'the key $1 exists already on line $2'],
  [/^nyckeln (`.*`) används inte$/, 'the key $1 is not used'],
  [/^märket (`.*`) används inte$/, 'the tag $1 is not used'],
  [/^alias \((.*)\) används inte; skriv ut värdet$/, 'alias ($1) is not used; write the value'],
  [/^(`.*`) på en egen rad$/, '$1 on a line of its own'],
  [/^(.*) på en egen rad$/, '$1 on a line of its own'],
  [
    /^text som börjar med (`.`) behöver stå inom citattecken$/,
    'text that begins with $1 must stand within quotation marks',
  ],
  [
    /^(`.*`) saknar kolon; text med kommatecken behöver stå inom citattecken$/,
    '$1 lacks a colon; text with a comma must stand within quotation marks',
  ],
];

/** Parameters of a message in its language; texts that nobody has put into English stay as they are. */
export function paramsIn(
  params: Readonly<Record<string, unknown>>,
  lang: MessageLanguage,
): Readonly<Record<string, unknown>> {
  if (lang === 'sv') return params;
  const entries = Object.entries(params).map(([name, value]) => [name, inEnglish(value)] as const);
  return Object.fromEntries(entries);
}

function inEnglish(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (Object.hasOwn(english, value)) return english[value];
  const pattern = patterns.find(([sv]) => sv.test(value));
  return pattern === undefined ? value : value.replace(pattern[0], pattern[1]);
}
