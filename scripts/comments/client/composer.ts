import { memory } from '../../browser/client/memory.ts';
import { limits } from '../annotation.ts';
import { type Composer, type Desk, type NameField, reasonOf } from './context.ts';

/*
 * Where a comment or an answer is written. What has been written stays until it has been saved.
 */

export const nameKey = 'rapport-comments-name';

/** The author's name, asked for once and remembered. */
export function createNameField({ h, say }: Pick<Desk, 'h' | 'say'>): NameField {
  const input = h('input', {
    type: 'text',
    autocomplete: 'name',
    maxlength: limits.name,
    value: memory.get(nameKey) ?? '',
    oninput: () => {
      memory.set(nameKey, input.value.trim());
    },
  });
  const element = h('label', { class: 'name' }, h('span', {}, say('name')), input);
  return {
    element,
    get: () => input.value.trim(),
    focus: () => input.focus(),
  };
}

interface Form {
  label: string;
  submit: (text: string) => Promise<void>;
  onClose: () => void;
  quote?: Node;
  /** Where what is written is remembered. */
  draftKey: string;
}

export function createComposer(
  desk: Desk,
  { label, submit, onClose, quote, draftKey }: Form,
): Composer {
  const { h, say, name } = desk;
  const fault = h('p', { class: 'fault', role: 'alert' });
  const words = h('textarea', { rows: 4, dir: 'auto' });
  words.value = memory.get(draftKey) ?? '';
  words.addEventListener('input', () => memory.set(draftKey, words.value));
  const add = h('button', { type: 'submit', class: 'primary' }, say('add'));

  const tell = (text: string): void => {
    fault.textContent = text;
  };
  const close = (): void => {
    memory.set(draftKey, null);
    onClose();
  };
  async function send(): Promise<void> {
    const text = words.value.trim();
    const wrong = faultOf(text, name.get(), say);
    tell(wrong?.says ?? '');
    if (wrong !== null) return wrong.isName ? name.focus() : words.focus();
    add.disabled = true;
    try {
      await submit(text);
      close();
    } catch (error) {
      tell(say('notAdded', { reason: reasonOf(error) }));
    } finally {
      add.disabled = false;
    }
    return undefined;
  }

  const form = h(
    'form',
    {
      class: 'composer',
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        void send();
      },
      onkeydown: (event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
      },
    },
    quote ?? null,
    h('label', {}, h('span', {}, label), words),
    fault,
    h(
      'div',
      { class: 'actions' },
      add,
      h('button', { type: 'button', onclick: close }, say('cancel')),
    ),
  );
  return { element: form, focus: () => words.focus() };
}

function faultOf(
  text: string,
  author: string,
  say: Desk['say'],
): { says: string; isName: boolean } | null {
  if (text === '') return { says: say('textMissing'), isName: false };
  if (text.length > limits.text) {
    const values = { count: text.length, limit: limits.text };
    return { says: say('textTooLong', values), isName: false };
  }
  return author === '' ? { says: say('nameMissing'), isName: true } : null;
}
