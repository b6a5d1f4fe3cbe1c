import { location } from 'vfile-location';

import { pick } from '../model/localised.ts';
import { type RuleId, rules } from '../model/rules.ts';
import type { Rule, Severity } from '../model/rules/rule.ts';
import type { Told } from './diagnostic.ts';
import type { FormatOptions } from './format-options.ts';
import { wordsIn } from './terms.ts';
import { wayOut } from './text.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A log of SARIF 2.1.0 (OASIS) with one run; only the rules that were broken are described. */
export function sarifOf(told: readonly Told[], options: FormatOptions): object {
  const ids = [...new Set(told.map(({ ruleId }) => ruleId))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Rapport',
            version: options.version,
            rules: ids.map((id) => descriptorOf(id, options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: told.map((each) => resultOf(each, ids.indexOf(each.ruleId), options)),
      },
    ],
  };
}

function descriptorOf(id: string, { lang }: FormatOptions): object {
  const rule: Rule<never> | undefined = rules[id as RuleId];
  return {
    id,
    ...(rule === undefined ? {} : { shortDescription: { text: pick(rule.holds, lang) } }),
    ...(rule?.help === undefined ? {} : { help: { text: pick(rule.help, lang) } }),
    defaultConfiguration: { level: levels[rule?.severity ?? 'error'] },
  };
}

function resultOf(told: Told, ruleIndex: number, options: FormatOptions): object {
  const { line, column, endLine, endColumn, ruleId, severity, text } = told;
  const help = wayOut(told, wordsIn(options.lang));
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const artifactLocation = { uri: uriOf(told, options) };
  return {
    ruleId,
    ruleIndex,
    level: levels[severity],
    message: { text: help === null ? text : `${text}\n${help}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(told.fixes.length === 0 ? {} : { fixes: [fixOf(told, artifactLocation, help ?? text)] }),
  };
}

function fixOf({ file, fixes }: Told, artifactLocation: object, description: string): object {
  const places = location(file);
  const replacements = fixes.map(({ start, end, text }) => {
    const from = places.toPoint(start);
    const to = places.toPoint(end);
    return {
      deletedRegion: {
        startLine: from?.line,
        startColumn: from?.column,
        endLine: to?.line,
        endColumn: to?.column,
      },
      insertedContent: { text },
    };
  });
  return {
    description: { text: description },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}

/** A relative reference: percent-encoded, with forward slashes. */
function uriOf({ file }: Told, { prefix }: FormatOptions): string {
  return encodeURI(prefix === '' ? file.path : `${prefix}/${file.path}`);
}
