import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';

import { type RuleId, type RuleParams, rules } from './rules.ts';
import type { Severity } from './rules/rule.ts';

/** Where in a source file something stands; 1-based lines and columns. */
export type Place = Point | Position;

export interface ReportOptions {
  place?: Place | undefined;
  /** Names that would have been right; the nearest becomes ”menade du …?”. */
  expected?: readonly string[];
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

/** A message of ours: the parameters stay, so that it can be told in another language. */
export interface RuleMessage extends VFileMessage {
  ruleId: RuleId;
  params: Readonly<Record<string, unknown>>;
  fixes: readonly Fix[];
}

/** Tells the author of a fault; the text comes from the rule, the severity too. */
export function report<Id extends RuleId>(
  file: VFile,
  ruleId: Id,
  params: RuleParams<Id>,
  options: ReportOptions = {},
): void {
  const rule = rules[ruleId];
  const says = rule.sv as (params: RuleParams<Id>) => string;
  const message = new VFileMessage(says(params), {
    place: options.place,
    ruleId,
    source: 'rapport',
    cause: options.cause as Error | undefined,
  });
  message.fatal = fatalOf(rule.severity);
  message.file = file.path;
  message.expected = [...(options.expected ?? [])];
  Object.assign(message, { params, fixes: options.fixes ?? [] });
  file.messages.push(message);
}

/** As vfile has it: `undefined` for information. */
function fatalOf(severity: Severity): boolean | undefined {
  return severity === 'info' ? undefined : severity === 'error';
}

export function hasErrors(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal === true));
}

export function startOf(place: Place | undefined): { line: number; column: number } {
  if (place === undefined) return { line: 1, column: 1 };
  const point = 'start' in place ? place.start : place;
  return { line: point.line, column: point.column };
}
