import { waitBeforeWrite, waitsFor, withWrite } from './budget.ts';
import { type ClientOptions, type Connection, createClient } from './client.ts';
import type { Choice } from './decide.ts';
import type { SiteContent } from './site-content.ts';
import { openSite, type Opened } from './site.ts';
import type { SiteState, Store } from './state.ts';
import { type DocumentPlan, surveyDocument } from './survey.ts';
import {
  applyPlan,
  type DocumentResult,
  type Kept,
  type Session,
  type Step,
  writesOf,
} from './sync.ts';

/** How far the writing has come. */
export interface Progress {
  step: Step;
  /** Number of this write, of all that are planned. */
  number: number;
  total: number;
  /** Milliseconds that the rest will take, waiting included. */
  left: number;
}

export interface Listener {
  onOpened: (opened: Opened) => void;
  onSurvey: (document: string) => void;
  onPlans: (plans: readonly DocumentPlan[], opened: Opened) => void;
  onProgress: (progress: Progress) => void;
  /** Nothing is sent for so many milliseconds. */
  onPause: (ms: number) => void;
}

export interface RunOptions extends Connection {
  /** What is known of the site; its type is that of the pages. */
  state: SiteState;
  store: Store;
  live: boolean;
  choices: ReadonlyMap<number, Choice>;
  /** Whether what is planned is done. */
  apply: boolean;
  /** Made when the site is known to let us in. */
  contents: () => Promise<readonly SiteContent[]>;
  listener: Listener;
}

export interface Run {
  plans: readonly DocumentPlan[];
  /** Empty where nothing was to be done but planned. */
  results: readonly DocumentResult[];
  /** How many are planned. */
  writes: number;
}

/**
 * Hands documents over to a site: asks it, plans, and does what was planned when that is asked for. What is sent is counted in `sent`,
 * also where it ends with a fault.
 *
 * @throws {SiteFault}
 */
export async function handOver(options: RunOptions): Promise<Run> {
  const { listener, signal, state, apply, live, choices } = options;
  const kept: Kept = { state, hasSaved: false };
  const client = createClient({ ...options, ...writing(options, kept), onPause: listener.onPause });
  const opened = await openSite(client, { type: state.type, live });
  listener.onOpened(opened);
  kept.state = { ...state, type: opened.type.rest_base };
  const contents = await options.contents();
  const plans: DocumentPlan[] = [];
  for (const content of contents) {
    signal.throwIfAborted();
    listener.onSurvey(content.id);
    plans.push(await surveyDocument(opened, content, { state, choices, live }));
  }
  listener.onPlans(plans, opened);
  const writes = plans.reduce((sum, plan) => sum + writesOf(plan), 0);
  if (!apply) return { plans, results: [], writes };
  const results: DocumentResult[] = [];
  const session = {
    opened,
    kept,
    store: options.store,
    signal,
    ...progressOf(options, kept, writes),
  };
  for (const plan of plans) results.push(await applyPlan(session, plan));
  return { plans, results, writes };
}

/** Before each write: not more of them than sites let through, and none before it is known that what is done can be noted. */
function writing(
  { clock, signal, store, listener }: RunOptions,
  kept: Kept,
): Pick<ClientOptions, 'beforeWrite' | 'afterWrite'> {
  return {
    beforeWrite: async () => {
      const wait = waitBeforeWrite(kept.state.recentWrites, clock.now());
      if (wait > 0) {
        listener.onPause(wait);
        await clock.wait(wait, signal);
      }
      if (!kept.hasSaved) await store.save(kept.state);
      kept.hasSaved = true;
    },
    afterWrite: async () => {
      const recentWrites = withWrite(kept.state.recentWrites, clock.now());
      kept.state = { ...kept.state, recentWrites };
      await store.save(kept.state);
    },
  };
}

/** Before anything is known of the site: the time that it takes for one file, in milliseconds. */
const usualTime = 1500;

function progressOf(
  { clock, listener }: RunOptions,
  kept: Kept,
  total: number,
): Pick<Session, 'onStep'> {
  const started = clock.now();
  let number = 0;
  return {
    onStep: (step) => {
      const now = clock.now();
      const each = number === 0 ? usualTime : Math.min(usualTime * 10, (now - started) / number);
      const rest = total - number;
      const left = Math.max(rest * each, waitsFor(rest, kept.state.recentWrites, now));
      number += 1;
      listener.onProgress({ step, number, total: Math.max(total, number), left });
    },
  };
}
