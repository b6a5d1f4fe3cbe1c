import type { VFile } from 'vfile';

import type { Fix, RuleMessage } from './model/report.ts';
import { rules } from './model/rules.ts';
import type { Rule, Severity } from './model/rules/rule.ts';

/** A message as programs get it. */
export interface ToldMessage {
  file: string;
  line: number;
  column: number;
  ruleId: string;
  severity: Severity;
  message: string;
  help: string | null;
  expected: readonly string[];
  fixes: readonly Fix[];
}

export function toldIn(files: readonly VFile[], lang: 'sv' | 'en'): ToldMessage[] {
  return files.flatMap((file) =>
    file.messages.map((each) => {
      const message = each as RuleMessage;
      const rule: Rule<never> = rules[message.ruleId];
      const says = rule[lang] as (params: unknown) => string;
      return {
        file: file.path,
        line: message.line ?? 1,
        column: message.column ?? 1,
        ruleId: message.ruleId,
        severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
        message: says(message.params),
        help: (lang === 'sv' ? rule.helpSv : rule.helpEn) ?? null,
        expected: message.expected ?? [],
        fixes: message.fixes,
      };
    }),
  );
}
