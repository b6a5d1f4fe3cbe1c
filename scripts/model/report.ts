import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';

import type { Language, Localised } from './localised.ts';
import { certainName, nearestName } from './nearest.ts';
import { type Place, sourceAt, spanOfPlace } from './place.ts';
import { type RuleId, type RuleParams, rules } from './rules.ts';
import { type Rule, type RuleSetting, sentenceOf, type Severity } from './rules/rule.ts';

export interface ReportOptions {
  place?: Place | undefined;
  /** Names that would have been right; the nearest becomes ”menade du …?”. */
  expected?: readonly string[];
  /** The way out, where it is not the same for every message of the rule. */
  help?: Localised;
  cause?: unknown;
  /** Changes that mend the fault and need no thought. */
  fixes?: readonly Fix[];
}

/** A change to the text of the file that the message stands in; offsets in UTF-16 units, `end` excluded. */
export interface Fix {
  start: number;
  end: number;
  text: string;
}

/** A message of ours, made in Swedish; the parameters stay, so that it can be told in another language. */
export interface RuleMessage extends VFileMessage {
  ruleId: RuleId;
  params: Readonly<Record<string, unknown>>;
  fixes: readonly Fix[];
  /** The one of `expected` that was probably meant. */
  nearest: string | null;
  /** `Blad1!C7` where it is about a cell of a spreadsheet. */
  cell: string | null;
  /** The way out, where the rule has none that always holds. */
  help?: Localised | undefined;
}

/** Tells the author of a fault; the text comes from the rule, the severity too. */
export function report<Id extends RuleId>(
  file: VFile,
  ruleId: Id,
  params: RuleParams<Id>,
  options: ReportOptions = {},
): void {
  const rule: Rule<never> = rules[ruleId];
  const message = new VFileMessage(sentenceOf(rule as Rule<RuleParams<Id>>, params, 'sv'), {
    place: options.place,
    ruleId,
    source: 'rapport',
    cause: options.cause as Error | undefined,
  });
  message.fatal = fatalOf(rule.severity);
  message.file = file.path;
  const { expected = [], fixes = slipFixes(file, rule, options) } = options;
  message.expected = [...expected];
  const nearest = nearestName(writtenName(file, params, options), expected);
  Object.assign(message, {
    params,
    fixes,
    nearest,
    help: options.help,
    cell: cellAt(file, message),
  });
  file.messages.push(message);
}

/** `Blad1!C7` of a message about a spreadsheet, whose file tells it; `null` elsewhere. */
function cellAt({ data }: VFile, { line, column }: VFileMessage): string | null {
  const find = data['cellAt'];
  return typeof find === 'function' && line !== undefined
    ? String((find as (line: number, column: number) => unknown)(line, column ?? 1))
    : null;
}

/** Messages are made in Swedish; their parameters let them be told again in English. */
export function textOf(message: VFileMessage, lang: Language): string {
  const rule = ruleOf(message.ruleId);
  if (rule === null || !('params' in message)) return message.reason;
  return sentenceOf(rule, (message as RuleMessage).params as never, lang);
}

/** `null` for what is no message of ours. */
export function ruleOf(ruleId: string | undefined): Rule<never> | null {
  return ruleId !== undefined && Object.hasOwn(rules, ruleId) ? rules[ruleId as RuleId] : null;
}

/** Where only the expected names are right, a slip is mended by the one that was certainly meant. */
function slipFixes(file: VFile, rule: Rule<never>, options: ReportOptions): readonly Fix[] {
  const { place, expected = [] } = options;
  const span = spanOfPlace(place);
  if (rule.closed !== true || span === null) return [];
  const text = certainName(sourceAt(file, place), expected);
  return text === null ? [] : [{ ...span, text }];
}

/** The name as it stands in the source, or as the message tells it where its place holds more. */
function writtenName(file: VFile, params: object, { place }: ReportOptions): string {
  const source = sourceAt(file, place);
  if (/^[\p{L}\p{N}.:_-]+$/u.test(source)) return source;
  const named = new Map<string, unknown>(Object.entries(params));
  const key = ['id', 'key', 'of', 'name'].find((each) => named.has(each));
  return key === undefined ? '' : String(named.get(key));
}

/**
 * Gives the messages the severities that report.yaml sets, and takes away those that are turned off. `strict` makes
 * warnings errors.
 */
export function applySettings(
  files: readonly VFile[],
  settings: ReadonlyMap<string, RuleSetting>,
  { strict = false }: { strict?: boolean } = {},
): void {
  for (const file of files) {
    const kept = file.messages.filter(({ ruleId }) => settings.get(ruleId ?? '') !== 'off');
    const told = kept.map((message) => {
      const set = settings.get(message.ruleId ?? '') ?? ruleOf(message.ruleId)?.severity ?? 'off';
      const fatal = set === 'off' ? message.fatal : fatalOf(set);
      return toldAs(message, strict && fatal === false ? true : fatal);
    });
    file.messages.splice(0, file.messages.length, ...told);
  }
}

/** Another message where the severity is another: the same one may be told again, with other settings. */
function toldAs(message: VFileMessage, fatal: VFileMessage['fatal']): VFileMessage {
  if (message.fatal === fatal) return message;
  return Object.assign(new VFileMessage(message.reason), message, { fatal });
}

export function severityOf({ fatal }: Pick<VFileMessage, 'fatal'>): Severity {
  return fatal === true ? 'error' : fatal === false ? 'warning' : 'info';
}

/** As vfile has it: `undefined` for information. */
function fatalOf(severity: Severity): boolean | undefined {
  return severity === 'info' ? undefined : severity === 'error';
}

export function hasErrors(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal === true));
}
