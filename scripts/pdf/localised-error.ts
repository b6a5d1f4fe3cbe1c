import type { Localised } from '../model/localised.ts';

/** An error whose reason is for the user. */
export class LocalisedError extends Error {
  readonly reason: Localised;

  constructor(reason: Localised, cause?: unknown) {
    super(reason.en, { cause });
    this.reason = reason;
  }
}
