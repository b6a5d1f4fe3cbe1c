/*
 * Elements of the desk. Text is always set as text, never as markup.
 */

/**
 * A new element. Properties are attributes; those that begin with `on` are listeners, and `null` and `false` are left out.
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>} [properties]
 * @param {...(Node | string | null | (Node | string | null)[])} children
 * @returns {HTMLElement}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false && value !== undefined) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.flat(2).filter((child) => child !== null));
  return element;
}

/**
 * Puts new content in place of the old without losing the reader's own: focus and open details, found again by `data-key`, and how far
 * it is scrolled.
 * @param {HTMLElement} container
 * @param {...(Node | string)} children
 */
export function refill(container, ...children) {
  const focused = container.contains(document.activeElement)
    ? document.activeElement.closest('[data-key]')?.dataset.key
    : undefined;
  const details = [...container.querySelectorAll('details[data-key]')];
  const folds = details.map((element) => ({ key: keyOf(element), open: element.open }));
  const { scrollTop } = container;
  container.replaceChildren(...children);
  for (const { key, open } of folds) byKey(container, key)?.toggleAttribute('open', open);
  container.scrollTop = scrollTop;
  if (focused !== undefined)
    (byKey(container, focused) ?? container).focus({ preventScroll: true });
}

function keyOf({ dataset }) {
  return dataset.key;
}

function byKey(container, key) {
  return [...container.querySelectorAll('[data-key]')].find((element) => keyOf(element) === key);
}
