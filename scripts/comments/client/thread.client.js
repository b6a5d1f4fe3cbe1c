import { subjectOf, wordsOf } from '../annotation.ts';
import { visible, visibleLine } from '../visible.ts';
import { createComposer } from './composer.client.js';

/*
 * A comment with its answers, as an item of the list.
 */

/** @param {object} desk what the panel's parts share */
export function threadItem(desk, thread, place) {
  const { h, say, active } = desk;
  const { id, comment, answers, isResolved } = thread;
  const answering = h('div', {}, desk.answering.get(id)?.element ?? null);
  const heading = h(
    'h3',
    {},
    h('bdi', {}, visibleLine(comment.creator.name, 100)),
    isResolved ? h('span', { class: 'state' }, say('resolved')) : null,
  );
  return h(
    'li',
    {
      class: ['thread', isResolved && 'resolved', id === active && 'active']
        .filter(Boolean)
        .join(' '),
      'data-thread': id,
      tabindex: -1,
    },
    heading,
    timeOf(desk, comment),
    aboutOf(desk, thread, place),
    textOf(desk, comment),
    answers.length === 0
      ? null
      : h(
          'ol',
          { class: 'answers' },
          answers.map((each) => answerItem(desk, each)),
        ),
    h(
      'div',
      { class: 'actions' },
      h(
        'button',
        { type: 'button', 'data-do': 'reply', onclick: () => answer(desk, id, answering) },
        say('reply'),
      ),
      h(
        'button',
        { type: 'button', 'data-do': 'state', onclick: () => changeState(desk, thread) },
        say(isResolved ? 'reopen' : 'resolve'),
      ),
    ),
    answering,
  );
}

function answerItem(desk, annotation) {
  const { h, say } = desk;
  const isState = annotation.motivation === 'moderating';
  const did = isState
    ? ` ${say(annotation['rapport:state'] === 'resolved' ? 'markedResolved' : 'markedOpen')}`
    : '';
  return h(
    'li',
    {},
    h('h4', {}, h('bdi', {}, visibleLine(annotation.creator.name, 100)), did),
    timeOf(desk, annotation),
    wordsOf(annotation) === '' ? null : textOf(desk, annotation),
  );
}

function timeOf({ h, lang }, { created }) {
  const time = new Date(created).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
  return h('time', { datetime: created }, time);
}

function textOf({ h }, annotation) {
  return h('p', { class: 'words', dir: 'auto' }, visible(wordsOf(annotation)));
}

/** What it is about: a button to the place, or what stood around the words when there is none. */
function aboutOf(desk, { id, comment }, place) {
  const { h, say, goTo } = desk;
  const about = subjectOf(comment);
  if (place?.placement.is === 'orphan') {
    if ('figure' in about) return h('p', { class: 'context' }, `${say('figure')} ${about.figure}`);
    return h(
      'blockquote',
      { class: 'context' },
      visibleLine(`…${about.prefix.slice(-60)}`, 70),
      h('del', {}, visibleLine(about.exact, 300)),
      visibleLine(`${about.suffix.slice(0, 60)}…`, 70),
    );
  }
  const words =
    'figure' in about ? desk.figureName(about.figure) : `”${visibleLine(about.exact, 160)}”`;
  return h(
    'button',
    { type: 'button', class: 'topic', 'data-do': 'go', onclick: () => goTo(id) },
    h('span', { class: 'comments-hidden' }, `${say('goTo')}: `),
    h('q', { dir: 'auto' }, words),
  );
}

function answer(desk, thread, room) {
  const { say, save, parts } = desk;
  const known = desk.answering.get(thread);
  const composer =
    known ??
    createComposer(desk, {
      label: say('yourReply'),
      draftKey: `rapport-comments-draft-${thread}`,
      submit: (text) => save({ do: 'reply', author: desk.name.get(), text, thread }, thread),
      onClose: () => {
        desk.answering.delete(thread);
        composer.element.remove();
        const item = parts.list.querySelector(`[data-thread="${CSS.escape(thread)}"]`);
        item?.querySelector('[data-do=reply]')?.focus();
      },
    });
  desk.answering.set(thread, composer);
  room.replaceChildren(composer.element);
  composer.focus();
}

async function changeState(desk, { id, isResolved }) {
  const { say, name, save, tell } = desk;
  if (name.get() === '') {
    tell(say('nameMissing'));
    name.focus();
    return;
  }
  const act = { do: isResolved ? 'reopen' : 'resolve', author: name.get(), text: '', thread: id };
  await save(act, id).catch((error) => tell(say('notAdded', { reason: error.message })));
}
