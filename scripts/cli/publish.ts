import { VFile } from 'vfile';

import type { Cache } from '../compile/cache.ts';
import { formatMessages } from '../diagnostics/text.ts';
import { type Handover, handoversOf } from '../handover/handover.ts';
import { pick } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { hasErrors, report } from '../model/report.ts';
import type { Lock } from '../publish/lock.ts';
import { type Ask, chooseSite, chooseState, lockSite, secretFrom } from '../wordpress/choose.ts';
import { type Clock, realClock, type Sent, type SiteFetch } from '../wordpress/client.ts';
import { SiteFault } from '../wordpress/fault.ts';
import { reportPlan, reportResult, unknownChoices } from '../wordpress/messages.ts';
import { handOver, type Listener, type Run } from '../wordpress/run.ts';
import { type SiteContent, siteContentOf } from '../wordpress/site-content.ts';
import {
  fileStore,
  type SiteState,
  stateFolder,
  statePathOf,
  type Store,
} from '../wordpress/state.ts';
import {
  type Telling,
  toldPlans,
  toldProgress,
  toldResult,
  toldRewritten,
} from '../wordpress/telling.ts';
import { publishTermsOf } from '../wordpress/terms.ts';
import { exitCodes } from './build.ts';
import type { Console, ExitCode } from './console.ts';
import { type Progress, startProgress } from './progress.ts';
import type { PublishArguments } from './publish-arguments.ts';
import { shown } from './writing.ts';

export interface PublishOptions extends Omit<PublishArguments, 'root' | 'cache'> {
  /** Identifiers of the documents; empty for those that are on the site, or all. */
  documents: readonly string[];
  generator: string;
  sourceDate: Date | undefined;
  cache: Cache;
}

/** What is not of this program. */
export interface PublishWorld {
  fetch: SiteFetch;
  env: NodeJS.ProcessEnv;
  ask: Ask;
  clock?: Clock;
  /** Makes what is handed over; by itself, a build of the report. */
  contentsOf?: (documents: readonly string[]) => Promise<readonly SiteContent[]>;
  /** Where the state is kept; by itself, a file. */
  storeOf?: (path: string, shown: string) => Store;
}

/** For each question, uploads of large files included. */
const timeout = 120_000;

/** A build had faults, which have been told. */
class NotBuilt extends Error {
  readonly code: ExitCode;

  constructor(code: ExitCode) {
    super('not built');
    this.code = code;
  }
}

/** What the parts of a run share. */
interface Task {
  project: Project;
  options: PublishOptions;
  io: Console;
  world: PublishWorld;
  how: Telling;
  signal: AbortSignal;
  sent: Sent;
  steps: Progress;
}

/** Hands documents over to a site, or shows what that would change. */
export async function runPublish(
  project: Project,
  options: PublishOptions,
  io: Console,
  world: PublishWorld,
): Promise<ExitCode> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const terms = publishTermsOf(options.lang);
  const how = { terms, colour: io.colour };
  const sent = { GET: 0, POST: 0 };
  const steps = await startProgress(io);
  const task = { project, options, io, world, how, sent, steps, signal: stop.signal };
  const file = new VFile({ path: stateFolder });
  try {
    return await publish(task, file);
  } catch (error) {
    steps.end();
    if (error instanceof NotBuilt) return error.code;
    if (!stop.signal.aborted && !(error instanceof SiteFault)) throw error;
    if (error instanceof SiteFault) error.tell(file);
    tellMessages(file, task);
    if (stop.signal.aborted) io.err(`${terms.aborted}\n`);
    if (sent.POST > 0) io.err(`${counted(task, terms.stopped)} ${terms.again}\n`);
    return isMisuse(error) ? 2 : 3;
  } finally {
    steps.end();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

function isMisuse(error: unknown): boolean {
  return (
    error instanceof SiteFault &&
    ['site-address', 'site-chosen', 'site-type'].includes(error.ruleId)
  );
}

async function publish(task: Task, file: VFile): Promise<ExitCode> {
  const { project, options, world, how } = task;
  const { type = null, parent = null, apply = false } = options;
  const address = await chooseSite(project.root, options.site ?? null);
  const path = statePathOf(project.root, address);
  file.path = shown(path);
  const store = (world.storeOf ?? fileStore)(path, file.path);
  let lock: Lock | null = null;
  try {
    if (apply) lock = await lockSite(store, file.path);
    const state = await chooseState(store, address, { type, parent });
    const words = how.terms.ask;
    const secret = await secretFrom(world.env, world.ask, { site: address, words });
    const run = await handOver({
      ...task,
      address,
      secret,
      store,
      state,
      apply,
      timeout,
      fetch: world.fetch,
      clock: world.clock ?? realClock,
      userAgent: options.generator,
      live: options.live ?? false,
      choices: choicesOf(options),
      contents: async () => await contentsFor(task, state),
      listener: listenerFor(task),
    });
    return tellRun(run, address, file, task);
  } finally {
    await lock?.release();
  }
}

function choicesOf({
  overwrite = [],
  keep = [],
}: PublishOptions): Map<number, 'overwrite' | 'keep'> {
  return new Map([
    ...overwrite.map((page) => [page, 'overwrite'] as const),
    ...keep.map((page) => [page, 'keep'] as const),
  ]);
}

/** Those that were named; otherwise those that are on the site; otherwise all. */
async function contentsFor(
  { project, options, io, world, how, signal, steps }: Task,
  state: SiteState,
): Promise<readonly SiteContent[]> {
  const known = Object.keys(state.documents);
  const documents = options.documents.length > 0 ? options.documents : known;
  if (world.contentsOf !== undefined) return await world.contentsOf(documents);
  steps.step(how.terms.steps.build);
  const { lang } = options;
  const onStep = (step: Parameters<typeof pick<string>>[0]) => steps.step(pick(step, lang));
  const made = await handoversOf(project, { ...options, documents, signal, onStep });
  const [first] = made.handovers;
  if (first !== undefined) {
    tellOthers(first, documents, { io, how });
    return await Promise.all(made.handovers.map(siteContentOf));
  }
  steps.end();
  io.err(`${formatMessages(made.files, { colour: io.colour, lang })}\n\n${how.terms.notBuilt}\n`);
  throw new NotBuilt(exitCodes[made.outcome]);
}

/** A document that is new in the report is not put on the site by itself. */
function tellOthers(
  { book }: Handover,
  documents: readonly string[],
  { io, how: { terms } }: Pick<Task, 'io' | 'how'>,
): void {
  const ids = book.documents.map(({ config }) => config.id);
  const others = documents.length === 0 ? [] : ids.filter((id) => !documents.includes(id));
  if (others.length > 0) io.err(`${terms.others(others.join(', '))}\n`);
}

function listenerFor({ steps, how, io }: Task): Listener {
  const { terms } = how;
  steps.step(terms.steps.site);
  return {
    onOpened: () => undefined,
    onSurvey: (document) => steps.step(terms.steps.survey(document)),
    onPlans: (plans, opened) => {
      steps.end();
      io.out(`${toldPlans(plans, opened, how)}\n\n`);
    },
    onProgress: (progress) => steps.step(toldProgress(progress, terms)),
    onPause: (ms) => steps.step(terms.pause(Math.ceil(ms / 1000))),
  };
}

function tellRun(run: Run, address: string, file: VFile, task: Task): ExitCode {
  const { how, io, options, steps, sent } = task;
  const { terms } = how;
  steps.end();
  for (const result of run.results) {
    if (result.outcome === 'rewritten') io.out(`${toldRewritten(result, how)}\n\n`);
    else if (result.outcome === 'done') io.out(`${toldResult(result, address, how)}\n\n`);
    reportResult(file, result);
  }
  for (const plan of run.plans) reportPlan(file, plan);
  const reason = unknownChoices(run.plans, choicesOf(options));
  if (reason !== null) report(file, 'site-chosen', { reason });
  tellMessages(file, task);
  if (options.apply === true) {
    if (sent.POST > 0) io.err(`${terms.remember(file.path)}\n`);
    io.err(`${counted(task, terms.done)}\n`);
  } else {
    io.err(
      `${run.writes === 0 ? terms.plannedNothing : terms.planned(terms.writes(run.writes))}\n`,
    );
  }
  return hasErrors([file]) ? 1 : 0;
}

function counted(
  { sent, how: { terms } }: Task,
  told: (writes: string, reads: string) => string,
): string {
  return told(terms.writes(sent.POST), terms.reads(sent.GET));
}

function tellMessages(file: VFile, { io, options: { lang } }: Task): void {
  const messages = formatMessages([file], { colour: io.colour, lang });
  if (messages !== '') io.err(`${messages}\n\n`);
}
