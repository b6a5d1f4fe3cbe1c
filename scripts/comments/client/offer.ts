import { elementsOf, viewOf } from '../../browser/client/dom.ts';

/** The button that follows a selection. */
export interface Offer {
  follow: (selection: Selection | null, main: Element) => void;
  /** Words that have been selected and not let go. */
  range: () => Range | null;
  remove: () => void;
}

/**
 * The words stay chosen while the reader is elsewhere than in the text, for instance writes a name: a browser forgets them then.
 */
export function createOffer(page: Document, label: string, onClick: () => void): Offer {
  let chosen: Range | null = null;
  const button = offerButton(page, label, () => {
    onClick();
    choose(null);
  });
  page.body.append(button);

  function choose(range: Range | null): void {
    chosen = range;
    button.style.display = range === null ? 'none' : '';
    if (range !== null) putBelow(button, range, page);
  }
  choose(null);
  return {
    follow(selection, main) {
      if (selection === null || !main.contains(selection.anchorNode)) return;
      const hasWords = !selection.isCollapsed && selection.toString().trim() !== '';
      choose(hasWords ? selection.getRangeAt(0).cloneRange() : null);
    },
    range: () => (chosen?.startContainer.isConnected === true ? chosen : null),
    remove: () => button.remove(),
  };
}

function offerButton(page: Document, label: string, onclick: () => void): HTMLElement {
  const button = elementsOf(page)(
    'button',
    {
      type: 'button',
      class: 'comments-ui comments-marker comments-offer',
      // The selection must stay when the button is pressed.
      onpointerdown: (event) => event.preventDefault(),
      onclick,
    },
    label,
  );
  // By script, which any policy allows.
  button.style.cssText = 'position: absolute; z-index: 4; padding: 5px 12px; border-radius: 6px;';
  return button;
}

function putBelow(button: HTMLElement, range: Range, page: Document): void {
  const { scrollX, scrollY } = viewOf(page);
  const box = range.getBoundingClientRect();
  const room = page.documentElement.clientWidth - button.offsetWidth - 8;
  button.style.insetInlineStart = `${Math.max(4, Math.min(box.left + scrollX, room))}px`;
  button.style.insetBlockStart = `${box.bottom + scrollY + 6}px`;
}
