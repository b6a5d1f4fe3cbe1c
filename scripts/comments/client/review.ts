import { byId, h } from '../../browser/client/dom.ts';
import { memory } from '../../browser/client/memory.ts';
import { sayer } from '../../browser/client/words.ts';
import { type Annotation, annotationOf, limits } from '../annotation.ts';
import { type Collection, collectionIn, fileTextOf } from '../collection.ts';
import { merge } from '../merge.ts';
import { commentTermsOf } from '../terms.ts';
import type { ReviewData } from '../wire.ts';
import { nameKey } from './composer.ts';
import { mount } from './panel.ts';

/*
 * The mailed page: comments are kept in the browser, and leave it as a file.
 */

// The page and its script were written by the same build.
const given = JSON.parse(byId('rapport-comments', HTMLScriptElement).text) as ReviewData;
const key = `rapport-comments-${given.document}`;
const say = sayer(commentTermsOf(given.lang));

// Whoever comments reads it all.
for (const question of document.querySelectorAll<HTMLDetailsElement>('details.question')) {
  question.open = true;
}

const fromFile = collectionIn(given.annotations)?.annotations ?? [];
let annotations = merge(fromFile, remembered()).annotations;
/** Identifiers that are in no file that the reader has given or been given. */
const unsaved = new Set(
  annotations.filter(({ id }) => !fromFile.some((each) => each.id === id)).map(({ id }) => id),
);

function remembered(): readonly Annotation[] {
  try {
    return collectionIn(JSON.parse(memory.get(key) ?? '[]'))?.annotations ?? [];
  } catch {
    return [];
  }
}

/** Random identifiers (RFC 9562, version 4), where the page comes from a disk as well. */
function newId(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))].map((byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

function keep(): void {
  const isKept = memory.set(key, JSON.stringify(annotations));
  const state = say(isKept ? 'savedHere' : 'notSavedHere');
  const count = unsaved.size === 0 ? '' : ` ${say('unsaved', { count: unsaved.size })}`;
  kept.textContent = `${state}${count}`;
}

function saveFile(): void {
  const author = memory.get(nameKey) || annotations.at(-1)?.creator.name || '';
  const name = author
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  const file = [given.document, say('fileName'), name].filter((part) => part !== '').join('-');
  const text = fileTextOf(annotations, `${file}.json`);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/ld+json' }));
  const link = h('a', { href: url, download: `${file}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  unsaved.clear();
  keep();
  status.textContent = say('saved', { file: `${file}.json` });
}

async function loadFile(file: File): Promise<void> {
  const reason = file.size > limits.file ? 'tooLarge' : null;
  const collection = reason === null ? await readFile(file) : null;
  if (collection === null || collection.tooMany !== null) {
    status.textContent = say('notLoaded', { reason: say(reason ?? 'notComments') });
    return;
  }
  const merged = merge(annotations, collection.annotations);
  annotations = merged.annotations;
  for (const { id } of merged.added) unsaved.add(id);
  const counts = {
    added: merged.added.length,
    unchanged: merged.unchanged.length,
    conflicts: merged.conflicts.length,
  };
  const { length } = collection.faults;
  const faults = length === 0 ? '' : ` ${say('faulty', { count: length })}`;
  keep();
  await panel.refresh();
  status.textContent = `${say('loaded', counts)}${faults}`;
}

async function readFile(file: File): Promise<Collection | null> {
  try {
    return collectionIn(JSON.parse(await file.text()));
  } catch {
    return null;
  }
}

const kept = h('p', { class: 'kept' });
const status = h('p', { class: 'kept', role: 'status' });
const chooser = h('input', {
  type: 'file',
  accept: '.json,application/json',
  hidden: true,
  onchange: () => {
    const file = chooser.files?.[0];
    if (file !== undefined) void loadFile(file);
    chooser.value = '';
  },
});
const toggle = h(
  'button',
  { type: 'button', class: 'toggle', 'aria-expanded': 'false', onclick: () => open(!isOpen()) },
  say('show'),
);
const element = h('div', { class: 'body' });
const aside = h(
  'aside',
  { class: 'comments-ui review-panel', 'aria-label': say('heading') },
  h(
    'header',
    { class: 'comments-panel' },
    h('p', { class: 'title' }, say('heading')),
    toggle,
    h(
      'div',
      { class: 'files' },
      h(
        'button',
        { type: 'button', class: 'primary', 'data-do': 'save', onclick: saveFile },
        say('saveFile'),
      ),
      h(
        'button',
        { type: 'button', 'data-do': 'load', onclick: () => chooser.click() },
        say('loadFile'),
      ),
    ),
    chooser,
    kept,
    status,
  ),
  element,
);
const isOpen = (): boolean => aside.classList.contains('open');
function open(wanted: boolean): void {
  aside.classList.toggle('open', wanted);
  toggle.setAttribute('aria-expanded', String(wanted));
  toggle.textContent = say(wanted ? 'hide' : 'show');
}

document.body.classList.add('review');
document.body.append(aside);
const panel = mount(element, {
  page: document,
  document: given.document,
  lang: given.lang,
  load: () => Promise.resolve([...annotations]),
  save(act) {
    const annotation = annotationOf(act, { id: newId, now: () => new Date() });
    annotations = [...annotations, annotation];
    unsaved.add(annotation.id);
    keep();
    return Promise.resolve([...annotations]);
  },
  onWanted: () => open(true),
});
keep();
