/** Points that end no sentence, in Swedish and English. */
const abbreviations = new Set(
  't.ex bl.a m.m m.fl m.a.o d.v.s dvs jfr osv ca kap s sid nr st fig tab resp inkl exkl e.g i.e etc cf p pp vol'.split(
    ' ',
  ),
);

export interface SentenceSpan {
  start: number;
  end: number;
}

/** Where the sentences of a text begin and end; closing quotation marks and brackets belong to the one before. */
export function sentencesIn(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[.!?…][”"’')\]]{0,3}\s+/gu)) {
    const end = index + mark.length;
    if (mark.startsWith('.') && endsInAbbreviation(text.slice(Math.max(0, index - 12), index))) {
      continue;
    }
    if (/^\p{Ll}/u.test(text.slice(end, end + 2))) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** Whether the words before a full stop are an abbreviation. */
export function endsInAbbreviation(before: string): boolean {
  const [word = ''] = /[\p{L}.]*$/u.exec(before) ?? [];
  return abbreviations.has(word.toLowerCase());
}
