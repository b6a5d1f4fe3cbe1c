import type { Console } from './console.ts';

/** Tells what is being done: a spinner on a terminal, one line a step elsewhere. */
export interface Progress {
  step(text: string): void;
  end(): void;
}

export async function startProgress(io: Console): Promise<Progress> {
  if (!io.interactive) {
    return { step: (text) => io.err(`${text} …\n`), end: () => undefined };
  }
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: process.stderr }).start();
  return {
    step: (text) => {
      spinner.text = `${text} …`;
      if (!spinner.isSpinning) spinner.start(); // something was told in between
    },
    end: () => {
      spinner.stop();
    },
  };
}
