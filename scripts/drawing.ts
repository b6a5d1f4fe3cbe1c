import { serialize } from 'node:v8';

import type { Cache } from './cache.ts';
import type { FigureFault } from './figures/figures.ts';
import type { FigureSpec } from './model/figure.ts';
import type { Theme } from './model/theme.ts';
import type { DrawnFigures } from './worker.ts';
import type { JobWorker } from './workers.ts';

/** How a compilation comes by its figures. */
export type DrawFigures = (specs: readonly FigureSpec[], theme: Theme) => Promise<DrawnFigures>;

/** Draws all of them in a worker. */
export function drawIn(worker: JobWorker): DrawFigures {
  return (specs, theme) => worker.run('drawFigures', specs, theme);
}

class Faulty extends Error {
  readonly faults: readonly FigureFault[];

  constructor(faults: readonly FigureFault[]) {
    super('The figure cannot be drawn as its spec asks');
    this.faults = faults;
  }
}

/** All that has to be remembered of a figure that can be drawn. */
const drawn = Buffer.of(1);

/**
 * Finds the faults of figures and gives no drawings: what could be drawn before, with the same spec, theme and program, is not
 * drawn again. `start` is called when something must be.
 */
export function tryFiguresIn(start: () => JobWorker, cache: Cache): DrawFigures {
  const program = process.env['RAPPORT_ENGINE'];
  return async (specs, theme) => {
    const { fonts, figure, metrics } = theme;
    const look = serialize([fonts.sans, figure, metrics]);
    const faults = specs.map(async (spec): Promise<readonly FigureFault[]> => {
      const attempt = async (): Promise<Uint8Array> => {
        const { faults: found } = await start().run('drawFigures', [spec], theme);
        if (found.length > 0) throw new Faulty(found);
        return drawn;
      };
      try {
        if (program === undefined) await attempt();
        else await cache.remember(['figure-draws', program, look, serialize(spec)], attempt);
        return [];
      } catch (error) {
        if (error instanceof Faulty) return error.faults;
        throw error;
      }
    });
    return { figures: new Map<string, never>(), faults: (await Promise.all(faults)).flat() };
  };
}
