import leven from 'leven';
import pc from 'picocolors';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

import type { Coverage } from './model/coverage.ts';
import { rules } from './model/rules.ts';

/** A message as the terminal shows it. */
export interface MessageOptions {
  colour: boolean;
}

interface Located {
  file: VFile;
  message: VFileMessage;
}

/**
 * All messages, file by file and from top to bottom: `file:line:column  error  text  rule-id`, the line with the span
 * underlined, and the way out. Empty when there are none.
 */
export function formatMessages(files: readonly VFile[], { colour }: MessageOptions): string {
  const paint = pc.createColors(colour);
  return locatedIn(files)
    .map((located) => formatMessage(located, paint))
    .join('\n\n');
}

/** ”2 fel, 1 varning”. */
export function summaryOf(files: readonly VFile[]): string {
  const messages = locatedIn(files);
  const errors = messages.filter(({ message }) => message.fatal === true).length;
  const warnings = messages.length - errors;
  return `${errors} fel, ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}`;
}

/** ”Tal: 112 bundna värden, 38 påståenden, 9 med källa, 0 obundna”. */
export function coverageLine({ values, claims, sourced, unbound }: Coverage): string {
  const bound = `${values} ${values === 1 ? 'bundet värde' : 'bundna värden'}`;
  const claimed = `${claims} ${claims === 1 ? 'påstående' : 'påståenden'}`;
  const loose = `${unbound.length} ${unbound.length === 1 ? 'obundet' : 'obundna'}`;
  return `Tal: ${bound}, ${claimed}, ${sourced} med källa, ${loose}`;
}

function locatedIn(files: readonly VFile[]): Located[] {
  return files
    .flatMap((file) => file.messages.map((message) => ({ file, message })))
    .sort(
      (a, b) =>
        compare(a.file.path, b.file.path) ||
        (a.message.line ?? 0) - (b.message.line ?? 0) ||
        (a.message.column ?? 0) - (b.message.column ?? 0),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function formatMessage(
  { file, message }: Located,
  paint: ReturnType<typeof pc.createColors>,
): string {
  const isError = message.fatal === true;
  const where = `${file.path}:${message.line ?? 1}:${message.column ?? 1}`;
  const severity = isError ? paint.red('error') : paint.yellow('warning');
  const lines = [
    `${paint.bold(where)}  ${severity}  ${message.reason}  ${paint.dim(message.ruleId ?? '')}`,
  ];
  const frame = frameOf(file, message);
  if (frame !== null) {
    lines.push(`  ${paint.dim(`${frame.number} │`)} ${frame.line}`);
    const margin = ' '.repeat(String(frame.number).length);
    const mark = (isError ? paint.red : paint.yellow)('^'.repeat(frame.length));
    lines.push(`  ${paint.dim(`${margin} │`)} ${' '.repeat(frame.start)}${mark}`);
  }
  const help = helpOf(message);
  if (help !== null) lines.push(`  ${paint.cyan('→')} ${help}`);
  return lines.join('\n');
}

const widest = 100;

/** The line of the message and the span in it; long lines are shown around the span. */
function frameOf(
  file: VFile,
  message: VFileMessage,
): { number: number; line: string; start: number; length: number } | null {
  const { line: number, column } = message;
  if (number === undefined || column === undefined) return null;
  const source = String(file.value ?? '').split(/\r\n?|\n/)[number - 1];
  if (source === undefined || source.trim() === '') return null;
  const end = endColumnOn(number, message) ?? source.length + 1;
  const from = source.length <= widest ? 0 : Math.max(0, column - 31);
  const shown = source.slice(from, from + widest).replaceAll('\t', ' ');
  const start = column - 1 - from;
  const length = Math.max(1, Math.min(end, from + widest + 1) - column);
  const head = from > 0 ? '…' : '';
  const tail = from + widest < source.length ? '…' : '';
  return { number, line: `${head}${shown}${tail}`, start: start + head.length, length };
}

/** End of the span on its first line; `null` when it goes on below. */
function endColumnOn(line: number, { place, column }: VFileMessage): number | null {
  if (place === undefined || !('end' in place)) return (column ?? 1) + 1;
  return place.end.line === line ? place.end.column : null;
}

function helpOf(message: VFileMessage): string | null {
  const nearest = nearestOf(message);
  if (nearest !== null) return `Menade du \`${nearest}\`?`;
  const rule =
    message.ruleId === undefined ? undefined : rules[message.ruleId as keyof typeof rules];
  if (rule !== undefined && 'helpSv' in rule && rule.helpSv !== undefined) return rule.helpSv;
  const expected = message.expected ?? [];
  if (expected.length === 0) return null;
  const shown = expected.slice(0, 12).map((each) => `\`${each}\``);
  return `Det som finns: ${shown.join(', ')}${expected.length > shown.length ? ' …' : ''}`;
}

/** The expected name that is nearest to the one written, if it is near enough to be a slip. */
function nearestOf(message: VFileMessage): string | null {
  const written = writtenIn(message);
  if (written === null) return null;
  const [best, second] = (message.expected ?? [])
    .map((name) => ({ name, distance: leven(written, name) }))
    .sort((a, b) => a.distance - b.distance);
  const limit = Math.max(2, Math.floor(written.length / 4));
  if (best === undefined || best.distance > limit) return null;
  // Names that are equally near (`fig-7-1`, `fig-7-2`) are a guess, not a help.
  return second?.distance === best.distance ? null : best.name;
}

function writtenIn(message: VFileMessage): string | null {
  const params = 'params' in message ? message.params : null;
  if (typeof params !== 'object' || params === null) return null;
  for (const key of ['id', 'key', 'of', 'name'] as const) {
    if (key in params) return String((params as Record<string, unknown>)[key]);
  }
  return null;
}
