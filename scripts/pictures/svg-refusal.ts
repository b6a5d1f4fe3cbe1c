import type { Localised } from '../model/localised.ts';
import type { PictureFault } from './prepared.ts';

/** Why a file is refused. */
export class Refusal extends Error {
  readonly fault: PictureFault;

  constructor(ruleId: PictureFault['ruleId'], reason: Localised) {
    super(reason.en);
    this.fault = { ruleId, reason };
  }
}

/** A part of the picture that can run, fetch or hide something. */
export function unsafe(found: Localised): Refusal {
  return new Refusal('picture-safe', found);
}

/** Text for an element, or for an attribute in double quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
