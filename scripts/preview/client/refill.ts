/**
 * Puts new content in place of the old without losing the reader's own: focus and open details, found again by `data-key`, and how far
 * it is scrolled.
 */
export function refill(container: HTMLElement, ...children: readonly (Node | string)[]): void {
  const focused = container.contains(document.activeElement)
    ? keyOf(document.activeElement?.closest('[data-key]'))
    : undefined;
  const details = [...container.querySelectorAll<HTMLDetailsElement>('details[data-key]')];
  const folds = details.map((element) => ({ key: keyOf(element), open: element.open }));
  const { scrollTop } = container;
  container.replaceChildren(...children);
  for (const { key, open } of folds) byKey(container, key)?.toggleAttribute('open', open);
  container.scrollTop = scrollTop;
  if (focused !== undefined) {
    (byKey(container, focused) ?? container).focus({ preventScroll: true });
  }
}

function keyOf(element: Element | null | undefined): string | undefined {
  return element?.getAttribute('data-key') ?? undefined;
}

function byKey(container: HTMLElement, key: string | undefined): HTMLElement | undefined {
  return [...container.querySelectorAll<HTMLElement>('[data-key]')].find(
    (element) => keyOf(element) === key,
  );
}
