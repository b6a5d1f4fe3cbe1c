import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { Localised } from '../model/localised.ts';
import type { DrawRequest, Drawn } from './draw.ts';

/** Draws in a process of its own that can be ended. */
export interface Guard {
  /** Rejects with a Swedish reason when the limits are passed or Vega gives up. */
  draw: (request: DrawRequest) => Promise<Drawn>;
  close: () => void;
}

export interface GuardLimits {
  milliseconds: number;
  megabytes: number;
}

const usualLimits: GuardLimits = { milliseconds: 20_000, megabytes: 512 };

/**
 * A user's own spec may ask for more than a machine has, so it is drawn by a child process with limits. The child starts
 * with the first drawing and anew after one that was ended. One drawing at a time.
 */
export function createGuard(limits: GuardLimits = usualLimits): Guard {
  let child: ChildProcess | undefined;
  const close = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  return {
    close,
    draw: async (request) => {
      child ??= startChild(limits);
      try {
        return await answerOf(child, request, limits);
      } catch (error) {
        close();
        throw error;
      }
    },
  };
}

/** Knows nothing of our environment. */
function startChild({ megabytes }: GuardLimits): ChildProcess {
  return fork(fileURLToPath(new URL('../start.js', import.meta.url)), ['figures/guarded'], {
    execArgv: [`--max-old-space-size=${megabytes}`],
    env: { TZ: 'UTC' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Why the child could not draw. */
export class DrawFailure extends Error {
  readonly reason: Localised;

  constructor(reason: Localised) {
    super(reason.en);
    this.reason = reason;
  }
}

const tooMuchMemory = (megabytes: number): Localised => ({
  sv: `den behöver mer än ${megabytes} MB minne`,
  en: `it needs more than ${megabytes} MB of memory`,
});

const tooSlow = (seconds: number): Localised => ({
  sv: `den tar mer än ${seconds} sekunder`,
  en: `it takes more than ${seconds} seconds`,
});

/** What the child sends back. */
export type Answer = { drawn: Drawn } | { failed: Localised };

function answerOf(child: ChildProcess, request: DrawRequest, limits: GuardLimits): Promise<Drawn> {
  const { milliseconds, megabytes } = limits;
  return new Promise((resolve, reject) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      child.off('message', settle).off('error', onError).off('exit', onExit);
      if ('drawn' in answer) resolve(answer.drawn);
      else reject(new DrawFailure(answer.failed));
    };
    const onError = (error: Error) => settle({ failed: { sv: error.message, en: error.message } });
    const onExit = () => settle({ failed: tooMuchMemory(megabytes) });
    const onTime = () => settle({ failed: tooSlow(milliseconds / 1000) });
    const timer = setTimeout(onTime, milliseconds);
    child.on('message', settle).on('error', onError).on('exit', onExit);
    child.send(request);
  });
}
