import { createBlockCursor } from './block-cursor.client.js';
import { visionFilters } from './colour-vision.client.js';
import { createControls } from './controls.client.js';
import { listen } from './events.client.js';
import { createFigureView } from './figure-view.client.js';
import { showFigures } from './figures.client.js';
import { showFaults, showMessages } from './messages.client.js';
import { showNumbers } from './numbers.client.js';
import { showOutline } from './outline.client.js';
import { createPageFrame, reveal } from './page-frame.client.js';
import { createPdfPane } from './pdf-pane.client.js';
import { placeText } from './places.client.js';
import { applyScheme } from './scheme.client.js';
import { openSettings } from './settings.client.js';
import { createSourceBox } from './source-box.client.js';
import { createTabs } from './tabs.client.js';
import { showTodo } from './todo.client.js';
import { sayer } from './words.client.js';

/*
 * The editor's desk: the page, and beside it all that is known of it.
 */

/** @typedef {Awaited<ReturnType<typeof start>>} Desk */

const views = {
  outline: showOutline,
  messages: showMessages,
  todo: showTodo,
  numbers: showNumbers,
  figures: showFigures,
};

const byId = (id) => document.getElementById(id);

async function start() {
  const { lang, terms, todoGroups } = JSON.parse(byId('desk-terms').textContent);
  const say = sayer(terms);
  const settings = openSettings();
  const frame = createPageFrame({ frame: byId('page'), room: byId('frame-room') });
  let state = await fetchState(lang);
  /** What each part shows, so that only what has changed is drawn anew. */
  const drawn = new Map();

  const desk = {
    lang,
    say,
    todoGroups,
    settings,
    state: () => state,
    editor: () => state.editor,
    document: () =>
      state.documents.find(({ id }) => id === settings.get().document) ?? state.documents[0],
    figures: () => state.figures.filter(({ document: id }) => id === desk.document()?.id),
    isDark() {
      const { scheme } = settings.get();
      return (
        scheme === 'dark' ||
        (scheme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
      );
    },
    announce(text) {
      byId('status').textContent = text;
    },
    showTab: (id) => tabs.select(id, { focus: true }),
    openFigure: (id) => figureView.open(id),
    closeFigure: () => byId('figure-view').close(),
    async openDocument(id) {
      settings.set({ document: id });
      controls.refresh();
      draw();
      await frame.open(id);
    },
    goToId(id) {
      const target = frame.page()?.getElementById(id);
      if (target) arrive(target);
    },
    async goTo(place) {
      const id = documentOf(state, place.path);
      if (id !== undefined && id !== desk.document().id) await desk.openDocument(id);
      const block = frame.blockOf(place);
      if (block === null) return desk.announce(say('notOnPage'));
      arrive(block);
      desk.announce(say('shown', { place: placeText(place) }));
    },
  };

  function arrive(target) {
    desk.closeFigure();
    pdf.lead();
    controls.showStage();
    reveal(target);
  }

  const sourceBox = createSourceBox(byId('source'), desk, frame, () => cursor);
  const cursor = createBlockCursor(frame, { label: say('showSource'), onChoose: sourceBox.show });
  const figureView = createFigureView(byId('figure-view'), desk);
  const pdf = createPdfPane(byId('pdf'), desk, frame);
  const controls = createControls({ desk, frame, pdf, cursor });
  const tabs = createTabs(byId('tabs'), (tab) => {
    settings.set({ tab });
    draw();
  });

  /** Draws what is seen, where what it shows has changed. */
  function draw() {
    const { tab } = settings.get();
    const { id } = desk.document() ?? {};
    const shown = JSON.stringify([state, id, desk.isDark()]);
    if (drawn.get('counts') !== shown) countTabs(desk);
    drawIf('faults', JSON.stringify(state.messages), () => showFaults(byId('faults'), desk));
    if (tab in views) drawIf(tab, shown, () => views[tab](byId(`panel-${tab}`), desk));
    drawIf('figure', shown, figureView.refresh);
    drawIf('pdf', JSON.stringify([id, desk.document()?.pdf]), pdf.show);
    document.title = say('deskTitle', { title: desk.document()?.title ?? '' });
  }

  function drawIf(name, shown, act) {
    if (drawn.get(name) === shown) return;
    drawn.set(name, shown);
    act();
  }

  async function refresh() {
    try {
      state = await fetchState(lang);
      byId('connection').hidden = true;
      controls.refresh();
      draw();
    } catch {
      desk.announce(say('deskFailed'));
    }
  }

  document.body.append(visionFilters());
  const asked = new URLSearchParams(location.search).get('document');
  if (asked !== null) settings.set({ document: asked });
  controls.refresh();
  tabs.select(settings.get().tab);
  listen({
    desk: refresh,
    pdf: refresh,
    lost() {
      byId('connection').hidden = false;
    },
    found: refresh,
  });
  await frame.open(desk.document().id);
  document.body.dataset.ready = 'true';
  return desk;
}

async function fetchState(lang) {
  const response = await fetch(`/api/desk?lang=${lang}`);
  if (!response.ok) throw new Error(`The desk's state: ${response.status}`);
  return await response.json();
}

/** The document that a file belongs to; `undefined` for files of all of them. */
function documentOf({ documents, figures }, path) {
  const owner = documents.find(({ paths = [] }) => paths.includes(path));
  return owner?.id ?? figures.find((figure) => figure.path === path)?.document;
}

function countTabs(desk) {
  const { messages, todo, coverage, comments } = desk.state();
  const counts = {
    messages: messages.length,
    todo: todo.length,
    numbers: coverage.unbound.length,
    comments: comments.length,
    figures: desk.figures().length,
  };
  for (const [name, count] of Object.entries(counts)) {
    const badge = byId(`tab-${name}`).querySelector('.count');
    badge.textContent = count === 0 ? '' : String(count);
    badge.classList.toggle(
      'errors',
      name === 'messages' && messages.some(({ severity }) => severity === 'error'),
    );
  }
}

applyScheme(document, openSettings().get().scheme);
await start();
