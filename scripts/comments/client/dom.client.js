/*
 * Elements of the comments' own. Text is always set as text, never as markup.
 */

/**
 * A new element. Properties are attributes; those that begin with `on` are listeners, and `null` and `false` are left out.
 * @param {Document} owner
 */
export function elementsOf(owner) {
  return (tag, properties = {}, ...children) => {
    const element = owner.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else if (value !== null && value !== false && value !== undefined) {
        element.setAttribute(name, value === true ? '' : String(value));
      }
    }
    element.append(...children.flat(2).filter((child) => child !== null));
    return element;
  };
}

/**
 * Fills in `{name}`; of `one|other`, takes the first when `count` is 1.
 * @param {import('../terms.ts').CommentTerms} terms
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

/** What the browser remembers for us; a browser that does not want to is no fault. */
export const memory = {
  /** @param {string} key */
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  /**
   * @param {string} key
   * @param {string | null} value
   * @returns {boolean} whether it is remembered
   */
  set(key, value) {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
};
