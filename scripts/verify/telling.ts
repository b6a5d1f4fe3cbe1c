import pc from 'picocolors';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

import { type Language, type Localised, pick } from '../model/localised.ts';
import { ruleOf, textOf } from '../model/report.ts';
import type { Severity } from '../model/rules/rule.ts';
import type { Finding } from './finding.ts';
import type { SourcePlace } from './places.ts';
import type { VerifyTerms } from './terms.ts';

/** A finding as people and programs are told of it. */
export interface Told {
  ruleId: string;
  severity: Severity;
  message: string;
  /** What should stand there and what stands there, where the rule compares two things. */
  expected: string | null;
  found: string | null;
  /** Where on the page. */
  where: string | null;
  help: string | null;
  /** Where it is written, `null` when that is not known. */
  source: SourcePlace | null;
}

/** Errors first, then as they stand on the page. */
export function toldOf(
  findings: readonly Finding[],
  placeOf: (finding: Finding) => SourcePlace | null,
  lang: Language,
): Told[] {
  const rank = { error: 0, warning: 1, info: 2 };
  return findings
    .map((finding) => toldOne(finding, placeOf(finding), lang))
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
}

function toldOne(finding: Finding, source: SourcePlace | null, lang: Language): Told {
  const file = source === null ? new VFile() : new VFile({ path: source.path });
  finding.report(file, source === null ? {} : { place: source });
  const [message] = file.messages;
  if (message === undefined) throw new Error('A finding reports one message');
  const { params } = finding;
  return {
    ruleId: finding.rule,
    severity: severityOf(message),
    message: tidy(textOf(message, lang)),
    expected: textIn(params['expected'], lang),
    found: textIn(params['found'], lang),
    where: textIn(params['where'], lang),
    help: helpOf(message, lang),
    source,
  };
}

function severityOf({ fatal }: VFileMessage): Severity {
  if (fatal === true) return 'error';
  return fatal === false ? 'warning' : 'info';
}

/** Where a place is not known, its words are left out of the sentence. */
function tidy(text: string): string {
  return text.replaceAll(/ {2,}/g, ' ').trim();
}

function textIn(value: unknown, lang: Language): string | null {
  if (typeof value === 'string') return value;
  const isLocalised = typeof value === 'object' && value !== null && 'sv' in value && 'en' in value;
  return isLocalised ? pick(value as Localised, lang) : null;
}

function helpOf({ ruleId }: VFileMessage, lang: Language): string | null {
  const { help, otherwise } = ruleOf(ruleId) ?? {};
  const way = help ?? otherwise;
  return way === undefined ? null : pick(way, lang);
}

const mostShown = 100;
const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** A finding a paragraph; what to do is said once for findings one after the other of which the same holds. */
export function toldText(told: readonly Told[], terms: VerifyTerms, hasColour: boolean): string {
  const paint = pc.createColors(hasColour);
  const shown = told.slice(0, mostShown);
  const parts = shown.map(({ severity, message, ruleId, source, help }, index) => {
    const word = paint[colours[severity]](terms.severities[severity]);
    const lines = [`${word}  ${message}  ${paint.dim(ruleId)}`];
    if (source !== null)
      lines.push(
        `  ${terms.source}: ${paint.bold(`${source.path}:${source.line}:${source.column}`)}`,
      );
    if (help !== null && shown[index + 1]?.help !== help)
      lines.push(`  ${paint.cyan('→')} ${help}`);
    return `${lines.join('\n')}\n`;
  });
  const rest = told.length - shown.length;
  return [...parts, ...(rest > 0 ? [`${terms.more(rest)}\n`] : [])].join('\n');
}

/** ”114 tal, 37 rubriker: allt stämmer.” */
export function summaryLine(
  told: readonly Told[],
  checked: string | null,
  terms: VerifyTerms,
): string {
  const count = (severity: Severity) => told.filter((each) => each.severity === severity).length;
  const faults = terms.faults(count('error'), count('warning'));
  const verdict = faults === '' ? terms.allRight : faults;
  return checked === null ? `${verdict}.` : `${checked}: ${verdict}.`;
}
