import { sayer } from './words.client.js';

/*
 * What the desk knows: the state of the sources, and what the editor has chosen to see of it.
 */

/**
 * @param {{ lang: string, terms: Record<string, string>, todoGroups: Record<string, { title: string, settle: string }> }} given
 * @param {ReturnType<import('./settings.client.js').openSettings>} settings
 */
export function createModel({ lang, terms, todoGroups }, settings) {
  /** @type {import('../desk-state.ts').DeskState} */
  let state = null;
  const model = {
    lang,
    say: sayer(terms),
    todoGroups,
    settings,
    state: () => state,
    editor: () => state.editor,
    /** Asks for the state anew; throws when it cannot be had. */
    async load() {
      const response = await fetch(`/api/desk?lang=${lang}`);
      if (!response.ok) throw new Error(`The desk's state: ${response.status}`);
      state = await response.json();
    },
    /** The document that is shown; `undefined` as long as none was ever right. */
    document: () =>
      state.documents.find(({ id }) => id === settings.get().document) ?? state.documents[0],
    figures: () => state.figures.filter(({ document: id }) => id === model.document()?.id),
    isDark() {
      const { scheme } = settings.get();
      const isAsked = matchMedia('(prefers-color-scheme: dark)').matches;
      return scheme === 'dark' || (scheme === 'system' && isAsked);
    },
    /** The document that a file belongs to; `undefined` for files of all of them. */
    ownerOf(path) {
      const owner = state.documents.find(({ paths }) => paths.includes(path));
      return owner?.id ?? state.figures.find((figure) => figure.path === path)?.document;
    },
  };
  return model;
}
