import type { SourcePlace } from '../desk-state.ts';
import type { Model } from './model.ts';
import type { PageFrame } from './page-frame.ts';

/** What every part of the desk is given: what is known, and what can be done from anywhere. */
export interface Desk extends Model {
  frame: PageFrame;
  /** Says something to those who hear the page. */
  announce: (text: string) => void;
  showTab: (tab: string) => void;
  openFigure: (id: string) => void;
  closeFigure: () => void;
  showComments: () => void;
  /** On a block of the page, or on what is selected in it. */
  comment: (block?: Element) => void;
  openDocument: (id: string) => Promise<void>;
  goToId: (id: string) => void;
  goTo: (place: SourcePlace) => Promise<void>;
}
