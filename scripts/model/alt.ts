import { bareWords } from './words.ts';

/** Characters that a screen reader says without a pause to rest. */
export const longestAlt = 300;

/** `fig-7-1.png`, `figures/fig-7-1`, the figure's own id, ”Figur 7.1”, ”Diagram”: what it is called, not what it shows. */
const fileName = /^\S*[\w-]\.(?:avif|csv|gif|jpe?g|pdf|png|svg|tiff?|webp|ya?ml)\.?$/i;
const bareKind =
  /^(?:bild|chart|diagram|figure?|foto|graf|graph|image|linjediagram|photo|picture|stapeldiagram|table|tabell)[\s\d.:-]*$/i;

/** Whether an alternative text only says what a picture is called; `id` is its identifier or address. */
export function isName(spoken: string, id: string): boolean {
  return fileName.test(spoken) || bareKind.test(spoken) || bareWords(spoken) === bareWords(id);
}
