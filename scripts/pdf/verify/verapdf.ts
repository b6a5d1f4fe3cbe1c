import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const program = 'verapdf';

/** veraPDF's names of the standards that our files keep. */
const flavours = ['ua1', '3a'] as const;

export interface VeraVerdict {
  flavour: (typeof flavours)[number];
  compliant: boolean;
  /** A line for each rule that does not hold, in veraPDF's own words. */
  faults: string[];
}

export interface VeraOptions {
  /** Where to look for the program; by default where this process would. */
  env?: NodeJS.ProcessEnv;
  /** For each standard, milliseconds. */
  timeout?: number;
}

/**
 * What an installed veraPDF says of a file; `null` when there is none on PATH. Throws when it does not answer in time, or not in
 * a way that we understand.
 */
export async function askVeraPdf(
  bytes: Uint8Array,
  { env = process.env, timeout = 60_000 }: VeraOptions = {},
): Promise<VeraVerdict[] | null> {
  if (!isOnPath(env)) return null;
  const directory = await mkdtemp(join(tmpdir(), 'verapdf-'));
  try {
    const path = join(directory, 'document.pdf');
    await writeFile(path, bytes, { mode: 0o600 });
    const verdicts: VeraVerdict[] = [];
    for (const flavour of flavours) {
      const answer = await run(['--flavour', flavour, '--format', 'json', path], env, timeout);
      if (answer === null) return null;
      verdicts.push({ flavour, ...readAnswer(answer) });
    }
    return verdicts;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** To find out by starting it would take a copy of the file and a process each time. */
function isOnPath(env: NodeJS.ProcessEnv): boolean {
  const folders = (env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}

async function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  timeout: number,
): Promise<string | null> {
  return await new Promise((resolve, reject) => {
    const options = { env, timeout, killSignal: 'SIGKILL', maxBuffer: 64 << 20 } as const;
    execFile(program, args, options, (error, output) => {
      // It ends with 1 when a file does not keep the standard, and has then answered all the same.
      if (error === null || error.code === 1) resolve(output);
      else if (error.code === 'ENOENT') resolve(null);
      else reject(new Error('veraPDF failed', { cause: error }));
    });
  });
}

/** Reads `report.jobs[0].validationResult`, one result or (since 1.26) a list of them. */
export function readAnswer(json: string): Omit<VeraVerdict, 'flavour'> {
  const [job] = listAt(at(JSON.parse(json), 'report'), 'jobs');
  const result = listAt(job, 'validationResult')[0];
  const compliant = at(result, 'compliant');
  if (typeof compliant !== 'boolean') throw new Error('veraPDF gave no verdict');
  const rules = listAt(at(result, 'details'), 'ruleSummaries');
  const faults = rules
    .filter((rule) => at(rule, 'ruleStatus') !== 'PASSED')
    .map((rule) => {
      const [clause, number, text] = ['clause', 'testNumber', 'description'].map((key) =>
        at(rule, key),
      );
      return `${String(clause)}-${String(number)}: ${String(text)}`;
    });
  return { compliant, faults };
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function listAt(value: unknown, key: string): unknown[] {
  const found = at(value, key);
  if (Array.isArray(found)) return found as unknown[];
  return found === undefined ? [] : [found];
}
