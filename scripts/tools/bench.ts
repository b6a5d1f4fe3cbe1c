import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { writeCopies } from './bench/chapters.ts';
import { runMeasured } from './bench/process.ts';
import { median, type Sample, spreadOf } from './bench/samples.ts';

/** Rounds when none are asked for; medians need at least five. */
const rounds = Math.max(5, Number(process.argv[2] ?? 5) || 5);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const start = here('../start.js');
/** As in package.json. */
const poolSize = '--v8-pool-size=2';

/** Chapters beside the report's own. */
const chapterCopies = [0, 10, 50, 100];

/** For about 15, 75 and 300 pages. */
const bookSections = [4, 21, 85];

interface Case {
  name: string;
  args: (out: string) => string[];
}

/**
 * Whole builds in new processes; the interleaving spreads the machine's moods over all of them. A cold one remembers nothing
 * but the compiled program, a second one all that the first has found.
 */
const cases: readonly Case[] = [
  {
    name: 'cold build, HTML',
    args: (out) => ['cli', 'build', '--no-cache', '--html', '--out', out],
  },
  { name: 'cold build, HTML + PDF', args: (out) => ['cli', 'build', '--no-cache', '--out', out] },
  { name: 'cold check', args: () => ['cli', 'check', '--no-cache'] },
  { name: 'second build, HTML', args: (out) => ['cli', 'build', '--html', '--out', out] },
  { name: 'second build, HTML + PDF', args: (out) => ['cli', 'build', '--out', out] },
  { name: 'second check', args: () => ['cli', 'check'] },
];

/** What measures milliseconds itself. */
const quietly = { withMemory: false };

const write = (line: string) => process.stdout.write(`${line}\n`);
async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-bench-'));
  try {
    const whole = new Map<string, Sample[]>();
    const parts = new Map<string, Sample[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, args } of cases) {
        const out = join(folder, `${round}-${name.replaceAll(/\W+/g, '-')}`);
        add(whole, name, (await runMeasured([poolSize, start, ...args(out)])).sample);
      }
      const { output } = await runMeasured([start, 'bench/parts']);
      for (const [name, ms] of Object.entries(factsOf(output)))
        add(parts, name, { ms, megabytes: null });
    }
    const books = new Map<string, Sample[]>();
    for (const sections of bookSections) {
      // From source: it uses what the tests generate.
      const args = ['--import', 'tsx', here('bench/pages.ts'), String(sections)];
      const { output, sample } = await runMeasured(args);
      const { pages = 1, notes, figures, problems, findings } = factsOf(output);
      const name = `${pages} p, ${notes} notes, ${figures} figures`;
      add(books, name, sample);
      const perPage = Math.round(sample.ms / pages);
      write(`${name}: ${perPage} ms a page, ${problems} misplaced, ${findings} findings`);
    }
    const checks = new Map<string, Sample[]>();
    for (const copies of chapterCopies) {
      const root = join(folder, `copies-${copies}`);
      await writeCopies(here('../..'), root, copies);
      const args = [start, 'cli', 'check', '--root', root];
      add(checks, `${copies + 1} chapters`, (await runMeasured(args)).sample);
    }
    write('\nFrom a save to changed pixels, and memory');
    write((await runMeasured(['--expose-gc', start, 'bench/preview'], quietly)).output.trimEnd());
    printTable('check, one run each', checks, '1 chapters');
    printTable('Generated books to verified PDF, one run each', books, [...books.keys()][0] ?? '');
    printTable(`Whole builds, medians of ${rounds} runs`, whole, 'cold build, HTML');
    printTable(
      `Parts of one build in one process, medians of ${rounds} runs`,
      parts,
      'first build',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function add(table: Map<string, Sample[]>, name: string, sample: Sample): void {
  table.set(name, [...(table.get(name) ?? []), sample]);
}

function factsOf(output: string): Record<string, number> {
  const parts: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '{}');
  if (typeof parts !== 'object' || parts === null) throw new Error('The parts were not measured');
  return Object.fromEntries(Object.entries(parts).map(([name, ms]) => [name, Number(ms)]));
}

/** One line a case: median, spread, ratio to the case `base` of the same run, peak memory of the process tree. */
function printTable(title: string, table: ReadonlyMap<string, Sample[]>, base: string): void {
  const baseMs = median((table.get(base) ?? []).map(({ ms }) => ms));
  write(`\n${title}`);
  for (const [name, samples] of table) {
    const ms = samples.map((sample) => sample.ms);
    const memory = samples.flatMap(({ megabytes }) => megabytes ?? []);
    const cells = [
      name.padEnd(28),
      `${Math.round(median(ms))} ms`.padStart(9),
      `(${spreadOf(ms)})`.padStart(14),
      `× ${(median(ms) / baseMs).toFixed(2)}`.padStart(8),
      memory.length === 0 ? '' : `${Math.round(median(memory))} MB`.padStart(8),
    ];
    write(cells.join(' ').trimEnd());
  }
}

void run();
