import { byId } from '../../browser/client/dom.ts';
import type { Comments } from '../../comments/client/panel.ts';
import { createBlockCursor } from './block-cursor.ts';
import { mountComments } from './comments-tab.ts';
import type { Desk } from './context.ts';
import { type Controls, createControls } from './controls.ts';
import { carriedData } from './data.ts';
import { listen } from './events.ts';
import { createFigureView, type FigureView } from './figure-view.ts';
import { createModel, type Model } from './model.ts';
import { createPageFrame, type PageFrame, reveal } from './page-frame.ts';
import { createPanel, type Panel } from './panel.ts';
import { createPdfPane, type PdfPane } from './pdf-pane.ts';
import { placeText } from './places.ts';
import { applyScheme } from './scheme.ts';
import { openSettings } from './settings.ts';
import { createSourceBox } from './source-box.ts';
import { visionFilters } from './vision-filters.ts';

/*
 * The editor's desk: the page, and beside it all that is known of it.
 */

interface Parts {
  figureView: FigureView;
  pdf: PdfPane;
  controls: Controls;
  panel: Panel;
  /** `null` as long as there are none to be had. */
  comments: Comments | null;
}

/** A desk with its parts, each of which is given the desk. */
interface Furnished {
  desk: Desk;
  parts: Parts;
}

async function openDesk(): Promise<void> {
  const settings = openSettings();
  applyScheme(document, settings.get().scheme);
  const asked = new URLSearchParams(location.search).get('document');
  if (asked !== null) settings.set({ document: asked });
  const model = createModel(carriedData('desk-terms'), settings);
  document.body.append(visionFilters());
  await model.load();
  const frame = createPageFrame({
    frame: byId('page', HTMLIFrameElement),
    room: byId('frame-room', HTMLElement),
    lang: model.lang,
    onFollowed: (id) => {
      settings.set({ document: id });
      draw(furnished);
    },
  });
  const furnished = furnish(model, frame);
  const { desk, parts } = furnished;
  follow(furnished);
  draw(furnished);
  parts.panel.select(settings.get().tab);
  await openShown(desk);
  parts.comments = mountComments(byId('panel-comments', HTMLElement), desk);
  document.body.dataset['ready'] = 'true';
}

function furnish(model: Model, frame: PageFrame): Furnished {
  const desk = createDesk(model, frame, () => furnished);
  const cursor = createBlockCursor(frame, {
    label: desk.say('showSource'),
    onChoose: (block) => sourceBox.show(block),
  });
  const sourceBox = createSourceBox(byId('source', HTMLElement), desk, cursor);
  const figureView = createFigureView(byId('figure-view', HTMLDialogElement), desk);
  const pdf = createPdfPane(byId('pdf', HTMLElement), desk);
  const controls = createControls({ desk, pdf, cursor });
  const panel = createPanel(desk);
  const furnished: Furnished = {
    desk,
    parts: { figureView, pdf, controls, panel, comments: null },
  };
  return furnished;
}

/** What is known, and what can be done from anywhere at the desk. `furnished` is asked for when something is done. */
function createDesk(model: Model, frame: PageFrame, furnished: () => Furnished): Desk {
  const { say, settings } = model;
  const parts = (): Parts => furnished().parts;
  const desk: Desk = {
    ...model,
    frame,
    announce: (text) => {
      byId('status', HTMLElement).textContent = text;
    },
    showTab: (tab) => parts().panel.select(tab, { focus: true }),
    openFigure: (id) => parts().figureView.open(id),
    closeFigure: () => byId('figure-view', HTMLDialogElement).close(),
    showComments: () => {
      parts().controls.showPanel();
      parts().panel.select('comments');
    },
    comment: (block) => {
      desk.showComments();
      parts().comments?.comment(block);
    },
    openDocument: async (id) => {
      settings.set({ document: id });
      draw(furnished());
      await frame.open(id);
    },
    goToId: (id) => {
      const target = frame.page()?.getElementById(id);
      if (target) arrive(target);
    },
    goTo: async (place) => {
      const id = model.ownerOf(place.path);
      if (id !== undefined && id !== model.document()?.id) await desk.openDocument(id);
      const block = frame.blockOf(place);
      if (block === null) return desk.announce(say('notOnPage'));
      arrive(block);
      desk.announce(say('shown', { place: placeText(place) }));
    },
  };
  function arrive(target: Element): void {
    desk.closeFigure();
    parts().pdf.lead();
    reveal(target);
  }
  return desk;
}

function draw({ desk, parts: { controls, panel, figureView, pdf } }: Furnished): void {
  controls.refresh();
  panel.draw();
  figureView.refresh();
  pdf.refresh();
  document.title = desk.say('deskTitle', { title: desk.document()?.title ?? '' });
}

async function refresh(furnished: Furnished): Promise<void> {
  const { desk, parts } = furnished;
  try {
    await desk.load();
  } catch {
    return desk.announce(desk.say('deskFailed'));
  }
  draw(furnished);
  await openShown(desk);
  await parts.comments?.refresh();
}

/** The chosen document; after a start with faults, the first one that is right. */
async function openShown({ document: shown, frame }: Desk): Promise<void> {
  const id = shown()?.id;
  if (id !== undefined) await frame.open(id);
}

function follow(furnished: Furnished): void {
  const lost = byId('connection', HTMLElement);
  listen({
    desk: () => void refresh(furnished),
    pdf: () => void refresh(furnished),
    lost: () => {
      lost.hidden = false;
    },
    found: () => {
      if (lost.hidden) return;
      lost.hidden = true;
      void refresh(furnished);
    },
  });
}

void openDesk();
