import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Raw } from 'mdast-util-to-hast';

import type { ChecklistTerms } from './terms-sv.ts';

/** A text to paste. */
export interface Paste {
  /** Unique on the page. */
  id: string;
  name: string;
  text: string;
  /** `line`: shown as it is. `code`: in a box that scrolls, with the addresses of files to be filled in. */
  as: 'line' | 'code';
}

/** A text with its name and its button; the text is `raw`, so that nothing about it changes on the way to the page. */
export function pasteBox({ id, name, text, as }: Paste, terms: ChecklistTerms): Element {
  const button = copyButton(id, name, terms);
  if (as === 'line') {
    const words = raw(`<p class="paste" id="${id}" data-copy>${escaped(text)}</p>`);
    return h('div.paste-box', [h('div.paste-head', [h('p.name', name), button]), words]);
  }
  const size = h('span.size', terms.size(String(Math.ceil(Buffer.byteLength(text) / 1024))));
  const label = h('label', { htmlFor: id }, [name]);
  // The first line feed in a text area is none of its text.
  const box = raw(
    `<textarea id="${id}" rows="8" readonly spellcheck="false" data-copy data-addresses>\n${escaped(text)}</textarea>`,
  );
  return h('div.paste-box.code', [
    h('div.paste-head', [h('p.name', [label, ' ', size]), button]),
    box,
  ]);
}

/** A row of a table whose cells can be copied. */
export function pasteCell({ id, name, text }: Omit<Paste, 'as'>, terms: ChecklistTerms): Element {
  const words = raw(`<span class="paste" id="${id}" data-copy>${escaped(text)}</span>`);
  return h('td', [h('div.cell', [words, copyButton(id, name, terms)])]);
}

/** Without scripts nothing could be copied, and the button is not there. */
function copyButton(id: string, name: string, terms: ChecklistTerms): Element {
  const words = { ariaLabel: terms.copyWhat(name), dataCopied: terms.copied(name) };
  return h('button', { type: 'button', hidden: true, dataFor: id, ...words }, terms.copy);
}

/** `code` between grave accents and what is clicked between asterisks. */
export function inline(text: string): ElementContent[] {
  return text.split(/(`[^`]+`|\*[^*]+\*)/).map((part): ElementContent => {
    if (part.startsWith('`')) return h('code', part.slice(1, -1));
    if (part.startsWith('*')) return h('strong', part.slice(1, -1));
    return { type: 'text', value: part };
  });
}

function raw(value: string): Raw {
  return { type: 'raw', value };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u200b', '&#8203;'); // which would be taken out of the page as it is
}
