import type { VFile } from 'vfile';

import type { Language } from '../model/localised.ts';
import type { Severity } from '../model/rules/rule.ts';
import { type Told, toldIn } from './diagnostic.ts';
import type { FormatOptions } from './format-options.ts';
import { sarifOf } from './sarif.ts';
import { wordsIn } from './terms.ts';
import { wayOut } from './text.ts';

export const messageFormats = ['text', 'json', 'sarif', 'github'] as const;
export type MessageFormat = (typeof messageFormats)[number];

/** A message as `--format json` tells it; the field names are kept from version to version. */
export interface JsonMessage {
  /** Relative to the report's folder. */
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  ruleId: string;
  severity: Severity;
  message: string;
  expected: readonly string[];
  /** The way out, `null` when there is none to tell. */
  help: string | null;
  /** Offsets in UTF-16 units of the text without byte order mark, each end of line counted as one. */
  fixes: readonly { start: number; end: number; text: string }[];
}

/** Messages for programs; ends with a line feed unless it is empty. */
export function formatForPrograms(
  files: readonly VFile[],
  format: Exclude<MessageFormat, 'text'>,
  options: FormatOptions,
): string {
  const told = toldIn(files, options.lang).filter(
    ({ severity }) => options.infos || severity !== 'info',
  );
  switch (format) {
    case 'json':
      return `${JSON.stringify(
        told.map((each) => jsonOf(each, options)),
        null,
        2,
      )}\n`;
    case 'sarif':
      return `${JSON.stringify(sarifOf(told, options), null, 2)}\n`;
    case 'github':
      return told.map((each) => `${githubOf(each, options)}\n`).join('');
  }
}

/** All messages, information too, as data. */
export function jsonMessages(files: readonly VFile[], lang: Language): JsonMessage[] {
  return toldIn(files, lang).map((each) => jsonOf(each, { lang }));
}

function jsonOf(told: Told, { lang }: Pick<FormatOptions, 'lang'>): JsonMessage {
  const { file, line, column, endLine, endColumn, ruleId, severity, text, expected, fixes } = told;
  return {
    file: file.path,
    line,
    column,
    endLine,
    endColumn,
    ruleId,
    severity,
    message: text,
    expected,
    help: wayOut(told, wordsIn(lang)),
    fixes: fixes.map(({ start, end, text: replacement }) => ({ start, end, text: replacement })),
  };
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A workflow command of GitHub Actions; columns only within one line, as GitHub demands. */
function githubOf(told: Told, { lang, prefix }: FormatOptions): string {
  const { file, line, column, endLine, endColumn, ruleId, severity, text } = told;
  const help = wayOut(told, wordsIn(lang));
  const properties = {
    file: prefix === '' ? file.path : `${prefix}/${file.path}`,
    line,
    endLine,
    ...(line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {}),
    title: ruleId,
  };
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${property(String(value))}`,
  );
  return `::${commands[severity]} ${list.join(',')}::${data(help === null ? text : `${text}\n${help}`)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
