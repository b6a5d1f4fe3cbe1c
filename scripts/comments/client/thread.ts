import { type Act, type Annotation, type Answer, subjectOf, wordsOf } from '../annotation.ts';
import type { Thread } from '../threads.ts';
import { visible, visibleLine } from '../visible.ts';
import { createComposer } from './composer.ts';
import { type Desk, type Placed, reasonOf } from './context.ts';

/*
 * A comment with its answers, as an item of the list.
 */

export function threadItem(desk: Desk, thread: Thread, place: Placed | undefined): HTMLElement {
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
        { type: 'button', 'data-do': 'state', onclick: () => void changeState(desk, thread) },
        say(isResolved ? 'reopen' : 'resolve'),
      ),
    ),
    answering,
  );
}

function answerItem(desk: Desk, annotation: Answer): HTMLElement {
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

function timeOf({ h, lang }: Desk, { created }: Annotation): HTMLElement {
  const time = new Date(created).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
  return h('time', { datetime: created }, time);
}

function textOf({ h }: Desk, annotation: Annotation): HTMLElement {
  return h('p', { class: 'words', dir: 'auto' }, visible(wordsOf(annotation)));
}

/** What it is about: a button to the place, or what stood around the words when there is none. */
function aboutOf(desk: Desk, { id, comment }: Thread, place: Placed | undefined): HTMLElement {
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

function answer(desk: Desk, thread: string, room: HTMLElement): void {
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
        item?.querySelector<HTMLElement>('[data-do=reply]')?.focus();
      },
    });
  desk.answering.set(thread, composer);
  room.replaceChildren(composer.element);
  composer.focus();
}

async function changeState(desk: Desk, { id, isResolved }: Thread): Promise<void> {
  const { say, name, save, tell } = desk;
  if (name.get() === '') {
    tell(say('nameMissing'));
    name.focus();
    return;
  }
  const act: Act = {
    do: isResolved ? 'reopen' : 'resolve',
    author: name.get(),
    text: '',
    thread: id,
  };
  await save(act, id).catch((error: unknown) => tell(say('notAdded', { reason: reasonOf(error) })));
}
