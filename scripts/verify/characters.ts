/** A text with what each of its UTF-16 units belongs to. */
export interface Characters<Owner> {
  text: string;
  owners: readonly Owner[];
}

type Fold = readonly [pattern: RegExp, replacement: string];

/**
 * What WordPress turns when it shows a text (`wptexturize`, `convert_smilies`, `capital_P_dangit`, read in 6.1) and what no reader sees. Both
 * texts are folded, so that one that was turned is the same as one that was not. A hyphen, a dash of a range, a minus sign and a comma
 * are told apart, for they mean different things.
 */
const folds: readonly Fold[] = [
  [/(?:\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff|\ufe0e|\ufe0f)+/g, ''],
  [/\s+/g, ' '],
  [/[“”„‟«»″]|''|``/g, '"'],
  [/[‘’‚‛′`]/g, "'"],
  [/---?|—/g, '–'],
  [/(?<=^| )-(?= |$)/g, '–'],
  [/(?<=xn)–/g, '--'],
  [/\.\.\./g, '…'],
  [/(?<=\d)x(?=\d)/g, '×'],
  [/\(tm\)/gi, '™'],
  [/Wordpress/g, 'WordPress'],
  [/(?<=^|\s):-?\)(?=\s|$)/g, '🙂'],
  [/(?<=^|\s);-?\)(?=\s|$)/g, '😉'],
  [/(?<=^|\s):-?\((?=\s|$)/g, '🙁'],
  [/(?<=^|\s):-?D(?=\s|$)/g, '😀'],
  [/(?<=^|\s)8-?\)(?=\s|$)/g, '😎'],
];

/** The text as it is compared; signs keep their owners. */
export function folded<Owner>(characters: Characters<Owner>): Characters<Owner> {
  const composed = composedOf(characters);
  return trimmed(folds.reduce((before, fold) => replaced(before, fold), composed));
}

export function foldedText(text: string): string {
  return folded({ text, owners: [] }).text;
}

/** ”å” as one sign, however it was written. */
function composedOf<Owner>({ text, owners }: Characters<Owner>): Characters<Owner> {
  return replaced({ text, owners }, [/.\p{M}+/gsu, '$nfc']);
}

function replaced<Owner>(
  { text, owners }: Characters<Owner>,
  [pattern, replacement]: Fold,
): Characters<Owner> {
  const parts: string[] = [];
  const kept: Owner[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const put = replacement === '$nfc' ? found.normalize('NFC') : replacement;
    parts.push(text.slice(from, index), put);
    for (let at = from; at < index; at += 1) pushOf(owners, at, kept);
    for (let at = 0; at < put.length; at += 1) pushOf(owners, index, kept);
    from = index + found.length;
  }
  if (from === 0) return { text, owners };
  for (let at = from; at < text.length; at += 1) pushOf(owners, at, kept);
  return { text: parts.join('') + text.slice(from), owners: kept };
}

function pushOf<Owner>(owners: readonly Owner[], at: number, to: Owner[]): void {
  const owner = owners[at];
  if (owner !== undefined) to.push(owner);
}

function trimmed<Owner>({ text, owners }: Characters<Owner>): Characters<Owner> {
  const start = text.startsWith(' ') ? 1 : 0;
  const end = text.endsWith(' ') ? text.length - 1 : text.length;
  return { text: text.slice(start, Math.max(start, end)), owners: owners.slice(start, end) };
}
