import { limits } from '../annotation.ts';
import { memory } from './dom.client.js';

/*
 * Where a comment or an answer is written. What has been written stays until it has been saved.
 */

const nameKey = 'rapport-comments-name';

/** The author's name, asked for once and remembered. */
export function createNameField({ h, say }) {
  const input = h('input', {
    type: 'text',
    autocomplete: 'name',
    maxlength: limits.name,
    value: memory.get(nameKey) ?? '',
    oninput: () => memory.set(nameKey, input.value.trim()),
  });
  const element = h('label', { class: 'name' }, h('span', {}, say('name')), input);
  return {
    element,
    get: () => input.value.trim(),
    focus: () => input.focus(),
  };
}

/**
 * A form for some words.
 * @param {object} desk what the panel's parts share
 * @param {{ label: string, submit: (text: string) => Promise<void>, onClose: () => void, quote?: Node | null, draftKey: string }} form
 */
export function createComposer(desk, { label, submit, onClose, quote = null, draftKey }) {
  const { h, say, name } = desk;
  const fault = h('p', { class: 'fault', role: 'alert' });
  const words = h('textarea', { rows: 4, dir: 'auto' });
  words.value = memory.get(draftKey) ?? '';
  words.addEventListener('input', () => memory.set(draftKey, words.value));
  const add = h('button', { type: 'submit', class: 'primary' }, say('add'));

  const tell = (text) => {
    fault.textContent = text;
  };
  const close = () => {
    memory.set(draftKey, null);
    onClose();
  };
  async function send(event) {
    event.preventDefault();
    const text = words.value.trim();
    const wrong = faultOf(text, name.get(), say);
    tell(wrong?.says ?? '');
    if (wrong !== null) return wrong.isName ? name.focus() : words.focus();
    add.disabled = true;
    try {
      await submit(text);
      close();
    } catch (error) {
      tell(say('notAdded', { reason: error.message }));
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
      onsubmit: send,
      onkeydown: (event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
      },
    },
    quote,
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

function faultOf(text, author, say) {
  if (text === '') return { says: say('textMissing'), isName: false };
  if (text.length > limits.text) {
    const values = { count: text.length, limit: limits.text };
    return { says: say('textTooLong', values), isName: false };
  }
  return author === '' ? { says: say('nameMissing'), isName: true } : null;
}
