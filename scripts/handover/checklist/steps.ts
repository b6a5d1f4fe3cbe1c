import { type Localised, pick } from '../../model/localised.ts';
import type { Step, StepFacts, StepName, Steps } from './step.ts';
import { stepsEn } from './steps-en.ts';
import { stepsSv } from './steps-sv.ts';

const steps: Localised<Steps> = { sv: stepsSv, en: stepsEn };

/** By name, in the language of a document. */
export function stepsOf(facts: StepFacts, lang: string): [StepName, Step][] {
  const all = pick(steps, lang);
  return (Object.keys(all) as StepName[]).map((name) => [name, all[name](facts)]);
}
