import { type Say, sayer } from '../../browser/client/words.ts';
import type { DeskDocument, DeskFigure, DeskState } from '../desk-state.ts';
import type { DeskTerm } from '../terms.ts';
import type { DeskData } from '../wire.ts';
import { answerOf } from './data.ts';
import type { OpenSettings } from './settings.ts';

/*
 * What the desk knows: the state of the sources, and what the editor has chosen to see of it.
 */

export interface Model extends Pick<DeskData, 'lang' | 'todoGroups'> {
  say: Say<DeskTerm>;
  settings: OpenSettings;
  /** To be asked once it has been loaded. */
  state: () => DeskState;
  editor: () => string;
  /** Asks for the state anew; throws when it cannot be had. */
  load: () => Promise<void>;
  /** The document that is shown; `undefined` as long as none was ever right. */
  document: () => DeskDocument | undefined;
  figures: () => DeskFigure[];
  isDark: () => boolean;
  /** The document that a file belongs to; `undefined` for files of all of them. */
  ownerOf: (path: string) => string | undefined;
}

export function createModel({ lang, terms, todoGroups }: DeskData, settings: OpenSettings): Model {
  let loaded: DeskState | null = null;
  const state = (): DeskState => {
    if (loaded === null) throw new Error('The desk has no state yet');
    return loaded;
  };
  const document = () => {
    const { documents } = state();
    return documents.find(({ id }) => id === settings.get().document) ?? documents[0];
  };
  return {
    lang,
    say: sayer(terms),
    todoGroups,
    settings,
    state,
    editor: () => state().editor,
    async load() {
      const response = await fetch(`/api/desk?lang=${lang}`);
      if (!response.ok) throw new Error(`The desk's state: ${response.status}`);
      loaded = await answerOf('desk', response);
    },
    document,
    figures: () => state().figures.filter((figure) => figure.document === document()?.id),
    isDark() {
      const { scheme } = settings.get();
      const isAsked = matchMedia('(prefers-color-scheme: dark)').matches;
      return scheme === 'dark' || (scheme === 'system' && isAsked);
    },
    ownerOf(path) {
      const owner = state().documents.find(({ paths }) => paths.includes(path));
      return owner?.id ?? state().figures.find((figure) => figure.path === path)?.document;
    },
  };
}
