/** What `check --explain` tells of a rule beside its own sentence. */
export interface Explanation {
  /** The sentence that must hold, in English; the Swedish one is the rule's own. */
  holds: string;
  why: { sv: string; en: string };
  /**
   * A source that breaks the rule, and one that does not; both are laid over the report in `tests/fixtures/annan-rapport`.
   * Left out where no source breaks the rule, as with the rules of the printed page.
   */
  example?: { path: string; wrong: string; right: string };
}
