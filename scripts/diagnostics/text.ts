import pc from 'picocolors';
import type { VFile } from 'vfile';

import type { Language } from '../model/localised.ts';
import { frameOf } from './code-frame.ts';
import { type Told, toldIn } from './diagnostic.ts';
import { type Counts, type Words, wordsIn } from './terms.ts';

/** How messages are told on a terminal. */
export interface MessageOptions {
  colour: boolean;
  lang: Language;
  /** Whether information is shown, which is neither right nor wrong. */
  infos?: boolean;
}

type Paint = ReturnType<typeof pc.createColors>;

/**
 * All messages, file by file and from top to bottom: `file:line:column  error  text  rule-id`, the lines with the span
 * underlined, and the way out. Empty when there are none.
 */
export function formatMessages(files: readonly VFile[], options: MessageOptions): string {
  const paint = pc.createColors(options.colour);
  const words = wordsIn(options.lang);
  return shownIn(files, options)
    .map((told) => formatTold(told, paint, words))
    .join('\n\n');
}

function shownIn(files: readonly VFile[], { lang, infos = false }: MessageOptions): Told[] {
  return toldIn(files, lang).filter(({ severity }) => infos || severity !== 'info');
}

export function countsOf(files: readonly VFile[], { infos = false }: { infos?: boolean }): Counts {
  const told = toldIn(files, 'sv');
  const count = (severity: Told['severity']) =>
    told.filter((each) => each.severity === severity).length;
  const found = count('info');
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: infos ? found : 0,
    hidden: infos ? 0 : found,
    fixable: told.filter(
      ({ fixes, severity }) => fixes.length > 0 && (infos || severity !== 'info'),
    ).length,
  };
}

/** ”2 fel, 1 varning i 40 filer”. */
export function summaryOf(files: readonly VFile[], options: MessageOptions): string {
  return wordsIn(options.lang).summary(countsOf(files, options));
}

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const;

function formatTold(told: Told, paint: Paint, words: Words): string {
  const { file, line, column, severity, text, ruleId } = told;
  const where = paint.bold(`${file.path}:${line}:${column}`);
  const colour = paint[colours[severity]];
  const lines = [`${where}  ${colour(severity)}  ${text}  ${paint.dim(ruleId)}`];
  const frame = frameOf(told);
  const margin = Math.max(...frame.map(({ number }) => String(number ?? '').length));
  for (const { number, text: source, start, width } of frame) {
    lines.push(`  ${paint.dim(`${String(number ?? '').padStart(margin)} │`)} ${source}`);
    if (number === null) continue;
    lines.push(
      `  ${paint.dim(`${' '.repeat(margin)} │`)} ${' '.repeat(start)}${colour('^'.repeat(width))}`,
    );
  }
  const help = wayOut(told, words);
  if (help !== null) lines.push(`  ${paint.cyan('→')} ${help}`);
  return lines.join('\n');
}

/** One way out: what was probably meant, what the rule says, or what there is to choose from. */
export function wayOut({ nearest, help, expected, fixes }: Told, words: Words): string | null {
  if (nearest !== null) return words.didYouMean(nearest);
  const [only, ...others] = fixes;
  if (only !== undefined && others.length === 0 && expected.includes(only.text)) {
    return words.didYouMean(only.text);
  }
  if (help !== null) return help;
  if (expected.length === 0) return null;
  const shown = expected.slice(0, 12).map((each) => `\`${each}\``);
  return words.choices(`${shown.join(', ')}${expected.length > shown.length ? ' …' : ''}`);
}
