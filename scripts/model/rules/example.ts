/** A source that breaks the rule, and one that does not; both are laid over `tests/fixtures/annan-rapport` by the tests. */
export interface Example {
  path: string;
  wrong: string;
  right: string;
  /** The text is put at the end of the file instead of in its place. */
  isAppended?: true;
}

/** An example in Markdown. */
export function markdown(wrong: string, right: string): Example {
  return { path: 'chapter/rapport/03-mer.md', wrong: section(wrong), right: section(right) };
}

function section(text: string): string {
  return `# Mer\n\n${text}\n`;
}

/** An example in a figure's file, where `text` with `wrong` in it becomes right with `right`. */
export function figure(wrong: string, right: string, text: string = figureText): Example {
  const filled = (part: string) => text.replace('…\n', part === '' ? '' : `${part}\n`);
  return { path: 'figures/fig-lasning.yaml', wrong: filled(wrong), right: filled(right) };
}

const figureText = `id: fig-lasning
form: ranked-bars
subject: hur ofta eleverna läser
base: { n: "200" }
alt: Stapeldiagram där svaret ofta är vanligast.
rows:
  - { id: ofta, label: Ofta, value: 62 }
…
  - { id: vet-ej, label: Vet ej, value: 8, role: outside }
`;

/** An example at the end of report.yaml. */
export function atEndOfReport(wrong: string, right: string): Example {
  return { path: 'chapter/report.yaml', wrong, right, isAppended: true };
}

/** A row that is right. */
export const ibland = '  - { id: ibland, label: Ibland, value: 30 }';

/** A figure whose rows are groups of answers that are parts of a whole. */
export const groups = `id: fig-lasning
form: grouped-levels
subject: hur ofta eleverna läser
base: { n: "200" }
alt: Stapeldiagram där svaret ofta är vanligast.
columns:
  - { id: ofta, label: Ofta, role: positive }
  - { id: ibland, label: Ibland, role: neutral }
  - { id: aldrig, label: Aldrig, role: negative }
rows:
…
`;

/** A figure whose fifth line is the alternative text. */
export const described = `id: fig-lasning
form: ranked-bars
subject: hur ofta eleverna läser
base: { n: "200" }
…
rows:
  - { id: ofta, label: Ofta, value: 62 }
${ibland}
`;
