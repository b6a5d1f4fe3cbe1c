/*
 * The desk's texts, in the language that the page came with.
 */

/** @typedef {(name: string, values?: Record<string, string | number>) => string} Say */

/**
 * Fills in `{name}`; of `one|other`, takes the first when `count` is 1.
 * @param {Readonly<Record<string, string>>} terms
 * @returns {Say}
 */
export function sayer(terms) {
  return (name, values = {}) => {
    const term = terms[name];
    if (term === undefined) throw new Error(`Unknown text \`${name}\``);
    const [one, other = one] = term.split('|');
    const chosen = values.count === 1 ? one : other;
    return chosen.replaceAll(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ''));
  };
}
