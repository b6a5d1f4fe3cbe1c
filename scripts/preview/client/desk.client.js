import { createBlockCursor } from './block-cursor.client.js';
import { visionFilters } from './colour-vision.client.js';
import { mountComments } from './comments-tab.client.js';
import { createControls } from './controls.client.js';
import { listen } from './events.client.js';
import { createFigureView } from './figure-view.client.js';
import { createModel } from './model.client.js';
import { createPageFrame, reveal } from './page-frame.client.js';
import { createPanel } from './panel.client.js';
import { createPdfPane } from './pdf-pane.client.js';
import { placeText } from './places.client.js';
import { applyScheme } from './scheme.client.js';
import { openSettings } from './settings.client.js';
import { createSourceBox } from './source-box.client.js';

/*
 * The editor's desk: the page, and beside it all that is known of it.
 */

/** @typedef {ReturnType<typeof createDesk>} Desk */

const byId = (id) => document.getElementById(id);

/** What is known, and what can be done from anywhere at the desk. `parts` are filled in when there are any. */
function createDesk(model, parts) {
  const { say, settings } = model;
  const desk = {
    ...model,
    frame: parts.frame,
    announce: (text) => {
      byId('status').textContent = text;
    },
    showTab: (id) => parts.panel.select(id, { focus: true }),
    openFigure: (id) => parts.figureView.open(id),
    closeFigure: () => byId('figure-view').close(),
    showComments: () => {
      parts.controls.showPanel();
      parts.panel.select('comments');
    },
    /** On a block of the page, or on what is selected in it. */
    comment: (block = null) => {
      desk.showComments();
      parts.comments?.comment(block);
    },
    openDocument: async (id) => {
      settings.set({ document: id });
      draw(desk, parts);
      await parts.frame.open(id);
    },
    goToId: (id) => {
      const target = parts.frame.page()?.getElementById(id);
      if (target) arrive(target);
    },
    goTo: async (place) => {
      const id = model.ownerOf(place.path);
      if (id !== undefined && id !== model.document().id) await desk.openDocument(id);
      const block = parts.frame.blockOf(place);
      if (block === null) return desk.announce(say('notOnPage'));
      arrive(block);
      desk.announce(say('shown', { place: placeText(place) }));
    },
  };
  function arrive(target) {
    desk.closeFigure();
    parts.pdf.lead();
    reveal(target);
  }
  return desk;
}

function addParts(desk, parts) {
  const cursor = createBlockCursor(parts.frame, {
    label: desk.say('showSource'),
    onChoose: (block) => sourceBox.show(block),
  });
  const sourceBox = createSourceBox(byId('source'), desk, cursor);
  parts.figureView = createFigureView(byId('figure-view'), desk);
  parts.pdf = createPdfPane(byId('pdf'), desk);
  parts.controls = createControls({ desk, pdf: parts.pdf, cursor });
  parts.panel = createPanel(desk);
}

function draw(desk, { controls, panel, figureView, pdf }) {
  controls.refresh();
  panel.draw();
  figureView.refresh();
  pdf.refresh();
  document.title = desk.say('deskTitle', { title: desk.document()?.title ?? '' });
}

async function refresh(desk, parts) {
  try {
    await desk.load();
  } catch {
    return desk.announce(desk.say('deskFailed'));
  }
  draw(desk, parts);
  await openShown(desk);
  await parts.comments?.refresh();
}

/** The chosen document; after a start with faults, the first one that is right. */
async function openShown({ document: shown, frame }) {
  const id = shown()?.id;
  if (id !== undefined) await frame.open(id);
}

function follow(desk, parts) {
  const lost = byId('connection');
  listen({
    desk: () => void refresh(desk, parts),
    pdf: () => void refresh(desk, parts),
    lost: () => {
      lost.hidden = false;
    },
    found: () => {
      if (lost.hidden) return;
      lost.hidden = true;
      void refresh(desk, parts);
    },
  });
}

const settings = openSettings();
applyScheme(document, settings.get().scheme);
const asked = new URLSearchParams(location.search).get('document');
if (asked !== null) settings.set({ document: asked });
const model = createModel(JSON.parse(byId('desk-terms').textContent), settings);
document.body.append(visionFilters());
await model.load();
const parts = { comments: null };
parts.frame = createPageFrame({
  frame: byId('page'),
  room: byId('frame-room'),
  lang: model.lang,
  onFollowed: (document) => {
    settings.set({ document });
    draw(desk, parts);
  },
});
const desk = createDesk(model, parts);
addParts(desk, parts);
follow(desk, parts);
draw(desk, parts);
parts.panel.select(settings.get().tab);
await openShown(desk);
parts.comments = await mountComments(byId('panel-comments'), desk);
document.body.dataset.ready = 'true';
