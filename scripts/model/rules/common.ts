/** What several families of rules have in common. */

/** What stands in the text and what should stand there. */
export type Rewritten = { found: string; wanted: string };

/** Why a rule of writing holds, where no other reason is stronger. */
export const oneForm = {
  sv: 'Samma sak skriven på samma sätt hela vägen läses utan att märkas.',
  en: 'The same thing written the same way throughout is read without being noticed.',
};

/** With decimal comma. */
export function swedish(number: number): string {
  return String(number).replace('.', ',');
}
