/** White space, and what joins or divides words unseen; hyphens, which a line may end with. */
const between = /[\s\p{Default_Ignorable_Code_Point}\u2010\u2011\ufffd-]/gu;
/** Written from right to left: they are painted in another order than they are read. */
const leftward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
/** Signs before the items of a list. */
const bullets = /[•◦▪‣■]/gu;

/** What is the same however words are set: letters without case, form, hyphens and space. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(between, '')
    .replaceAll(leftward, '')
    .replaceAll(bullets, '')
    .replaceAll('ß', 'ss');
}
