/** Columns of a text file: what a window of an editor shows without scrolling. */
const width = 76;

/** A paragraph in lines of a text file, the first after `mark`, the others below its first letter. */
export function wrapped(text: string, mark = ''): string {
  const lines: string[] = [];
  const before = ' '.repeat(mark.length);
  let line = mark;
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const isStart = line === mark || line === before;
    if (!isStart && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${before}${word}`;
    } else line = isStart ? `${line}${word}` : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** A heading with a line below, as text files have them. */
export function underlined(heading: string, sign = '-'): string {
  return `${heading}\n${sign.repeat(heading.length)}`;
}
