import { type Language, type Localised, pick } from '../localised.ts';
import type { Example } from './example.ts';

/** `info` is for facts that are neither right nor wrong, such as how hard a text is to read. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** What report.yaml may set a rule to. */
export const ruleSettings = ['off', ...severities] as const;
export type RuleSetting = (typeof ruleSettings)[number];

/** All that there is to a rule but the code that finds it broken, and the fixture of its name in `tests/fixtures/faults/`. */
export interface Rule<P> {
  severity: Severity;
  /** Only the names in `expected` are right at its place: then a certain slip is mended without asking. */
  closed?: true;
  /** An error that only judges: the build can do without it, so report.yaml may lower it. Warnings may always be lowered. */
  lowerable?: true;
  /** The sentence that must hold. */
  holds: Localised;
  /** What the author is told when it does not. */
  sentence: Localised<(params: InOneLanguage<P>) => string>;
  /** The way out, when it is the same every time. */
  help?: Localised;
  /** The same, but told only where there are no names to choose from. */
  otherwise?: Localised;
  /** Why it must hold; with `example`, what `check --explain` tells beside the rest. */
  why: Localised;
  /** Left out where no single source breaks the rule, as with the rules of the printed page. */
  example?: Example;
}

/** Parameters of a message as a sentence gets them: texts in its own language. */
export type InOneLanguage<P> = { readonly [Key in keyof P]: OneLanguage<P[Key]> };
type OneLanguage<Value> = Value extends Localised ? string : Value;

export type Named = { id: string };

/** Gives the parameters of one rule their types. */
export function rule<P>(definition: Rule<P>): Rule<P> {
  return definition;
}

/** What the author is told, in one language. */
export function sentenceOf<P extends object>(
  { sentence }: Rule<P>,
  params: P,
  language: Language,
): string {
  const entries = Object.entries(params).map(([name, value]: [string, unknown]) => [
    name,
    isLocalised(value) ? pick(value, language) : value,
  ]);
  return pick(sentence, language)(Object.fromEntries(entries) as InOneLanguage<P>);
}

function isLocalised(value: unknown): value is Localised<unknown> {
  return typeof value === 'object' && value !== null && 'sv' in value && 'en' in value;
}
