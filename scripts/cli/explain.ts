import pc from 'picocolors';

import { wordsIn } from '../diagnostics/terms.ts';
import { type Language, pick } from '../model/localised.ts';
import { nearestName } from '../model/nearest.ts';
import { type RuleId, rules, rulesByStage, type RuleStage } from '../model/rules.ts';
import type { Rule } from '../model/rules/rule.ts';
import type { Console, ExitCode } from './console.ts';

/** Tells what a rule is about, with an example; without an id all rules, by stage. */
export function runExplain(id: string | null, lang: Language, io: Console): ExitCode {
  if (id === null) {
    io.out(listOf(lang, io.colour));
    return 0;
  }
  if (Object.hasOwn(rules, id)) {
    io.out(explanationOf(id as RuleId, lang, io.colour));
    return 0;
  }
  const words = wordsIn(lang);
  const nearest = nearestName(id, Object.keys(rules));
  io.err(`${words.unknownRule(id)}${nearest === null ? '' : ` ${words.didYouMean(nearest)}`}\n\n`);
  io.err(listOf(lang, false));
  return 2;
}

function listOf(lang: Language, colour: boolean): string {
  const words = wordsIn(lang);
  const paint = pc.createColors(colour);
  const widest = Math.max(...Object.keys(rules).map((id) => id.length));
  const stages = Object.entries(rulesByStage)
    .filter(([, ids]) => ids.length > 0)
    .map(([stage, ids]) => {
      const lines = ids.map(
        (id) =>
          `  ${id.padEnd(widest)}  ${severityIn(id, lang).padEnd(10)}  ${pick(rules[id].holds, lang)}`,
      );
      return [paint.bold(words.stages[stage as RuleStage]), ...lines].join('\n');
    });
  return `${stages.join('\n\n')}\n\n${words.rule.all}\n`;
}

function explanationOf(id: RuleId, lang: Language, colour: boolean): string {
  const words = wordsIn(lang).rule;
  const paint = pc.createColors(colour);
  const rule: Rule<never> = rules[id];
  const isFixed = rule.severity === 'error' && rule.lowerable !== true;
  const { help, example } = rule;
  return [
    paint.bold(id),
    `${words.severity(severityIn(id, lang))} (${isFixed ? words.always : words.adjustable})`,
    '',
    `${words.holds}: ${pick(rule.holds, lang)}`,
    `${words.why}: ${pick(rule.why, lang)}`,
    ...(help === undefined ? [] : [`${words.wayOut}: ${pick(help, lang)}`]),
    ...(rule.closed === true ? [words.canFix] : []),
    ...(example === undefined
      ? []
      : [
          '',
          `${words.wrong(example.path)}:`,
          indented(example.wrong),
          '',
          `${words.right}:`,
          indented(example.right),
        ]),
    '',
  ].join('\n');
}

function severityIn(id: RuleId, lang: Language): string {
  return wordsIn(lang).severities[rules[id].severity];
}

function indented(text: string): string {
  return text.trimEnd().replaceAll(/^(?=.)/gm, '    ');
}
