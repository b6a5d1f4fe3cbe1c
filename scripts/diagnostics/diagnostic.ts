import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

import { type Language, type Localised, pick } from '../model/localised.ts';
import { type Fix, type RuleMessage, ruleOf, severityOf, textOf } from '../model/report.ts';
import type { Severity } from '../model/rules/rule.ts';

/** A message in one language, with everything that the formats tell of it. Lines and columns count from 1. */
export interface Told {
  file: VFile;
  line: number;
  column: number;
  /** Behind the last character; the same as the start where only a point is known. */
  endLine: number;
  endColumn: number;
  ruleId: string;
  severity: Severity;
  text: string;
  /** Names that would have been right. */
  expected: readonly string[];
  /** The one of them that was probably meant. */
  nearest: string | null;
  /** The way out. */
  help: string | null;
  fixes: readonly Fix[];
}

/** All messages, file by file and from top to bottom. */
export function toldIn(files: readonly VFile[], lang: Language): Told[] {
  return files
    .flatMap((file) => file.messages.map((message) => toldOf(file, message, lang)))
    .sort(
      (a, b) =>
        compare(a.file.path, b.file.path) ||
        a.line - b.line ||
        a.column - b.column ||
        compare(a.ruleId, b.ruleId),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toldOf(file: VFile, message: VFileMessage, lang: Language): Told {
  const { place, line = 1, column = 1 } = message;
  const end = place !== undefined && 'end' in place ? place.end : { line, column };
  const { fixes = [], nearest = null, cell, help } = message as Partial<RuleMessage>;
  const { expected = [] } = message;
  return {
    file,
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
    ruleId: message.ruleId ?? '',
    severity: severityOf(message),
    text: printable(inCell(cell, textOf(message, lang))),
    expected,
    nearest,
    help: helpOf(help ?? wayOutOf(message.ruleId, expected), lang),
    fixes,
  };
}

/** With the cell of a spreadsheet that it is about, whose line and column no program shows. */
function inCell(cell: string | null | undefined, text: string): string {
  return cell === null || cell === undefined ? text : `${cell}: ${text}`;
}

/** What the rule says; names to choose from say more than what holds for all of its messages. */
function wayOutOf(ruleId: string | undefined, expected: readonly string[]): Localised | undefined {
  const rule = ruleOf(ruleId);
  return rule?.help ?? (expected.length === 0 ? rule?.otherwise : undefined);
}

function helpOf(help: Localised | undefined, lang: Language): string | null {
  return help === undefined ? null : pick(help, lang);
}

/** Characters of a source that would change the terminal or the order of letters, as one visible character each. */
export function printable(text: string): string {
  return text
    .replaceAll(/[\t\n\r]+/g, ' ')
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
