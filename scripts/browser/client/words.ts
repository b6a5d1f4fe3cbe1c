/*
 * Texts, in the language that the page came with. No DOM.
 */

type Values = Readonly<Record<string, string | number>>;

/** Fills in `{name}`; of `one|other`, takes the first when `count` is 1. */
export type Say<Term extends string> = (name: Term, values?: Values) => string;

export function sayer<Term extends string>(terms: Readonly<Record<Term, string>>): Say<Term> {
  return (name, values = {}) => {
    const term: string | undefined = terms[name]; // the page may be of another version than the script
    if (term === undefined) throw new Error(`Unknown text \`${name}\``);
    const [one = '', other = one] = term.split('|');
    const chosen = values['count'] === 1 ? one : other;
    return chosen.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
  };
}
