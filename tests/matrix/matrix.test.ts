import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createDiskCache } from '../../scripts/compile/cache.ts';
import { createCompiler } from '../../scripts/compile/compile.ts';
import { createMemory } from '../../scripts/compile/memory.ts';
import { type Told, toldIn } from '../../scripts/diagnostics/diagnostic.ts';
import { definePromiseTry } from '../build/promise-try.ts';
import { type Built, buildInMemory } from '../repository.ts';
import type { Container } from './containers.ts';
import { allPairs, documentOf, isAbout, type Pair, type Placed, writeReport } from './pairs.ts';
import { isDivided, lettersOf, textOfPage, textOfPages, textOfTags } from './reading.ts';
import type { Sought } from './words.ts';

const work = mkdtempSync(join(tmpdir(), 'rapport-matrix-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const counts = { pairs: 0, allowed: 0, told: 0, words: 0, lost: 0 };
const filter = process.env['MATRIX'];
const pairs = allPairs().filter(({ name }) => filter === undefined || name.includes(filter));
const toldPairs: { placed: Placed; messages: Told[] }[] = [];
let allowed: Pair[] = [];
let strays: string[] = [];
let built: Built;

/** What `check` says of a report of the pairs; what it draws is remembered for the build. */
async function errorsIn(root: string): Promise<Told[]> {
  const memory = createMemory(createDiskCache());
  const { files } = await createCompiler({ project: { root, out: 'out' }, memory })();
  return toldIn(files, 'sv').filter(({ severity }) => severity === 'error');
}

const described = ({ file, line, ruleId, text }: Told): string =>
  `${file.path}:${line} ${ruleId} ${text}`;

beforeAll(async () => {
  definePromiseTry();
  const first = join(work, 'all');
  const placed = writeReport(first, pairs);
  const errors = await errorsIn(first);
  for (const each of placed) {
    const messages = errors.filter((message) => isAbout(each, message));
    if (messages.length > 0) toldPairs.push({ placed: each, messages });
  }
  strays = errors
    .filter((message) => !placed.some((each) => isAbout(each, message)))
    .map(described);
  const refused = new Set(toldPairs.map((each) => each.placed.pair));
  allowed = pairs.filter((pair) => !refused.has(pair));
  const second = join(work, 'allowed');
  writeReport(second, allowed);
  built = await buildInMemory(second, ['html', 'pdf']);
  Object.assign(counts, { pairs: pairs.length, allowed: allowed.length, told: refused.size });
}, 600_000);

afterAll(() => {
  const { pairs: all, allowed: right, told, words, lost } = counts;
  process.stdout.write(
    `constructs in containers: ${all} tried, ${right} allowed, ${told} told; ${words} words compared, ${lost} lost\n`,
  );
});

/** A note that is referred to twice is printed once. */
function timesOf({ isNote }: Sought, { times = 1, isNote: inNote = false }: Container): number {
  return isNote && !inNote ? 1 : times;
}

/** What is wrong with the words of a text, by pair. */
function faultsIn(source: string, own: readonly Pair[], isOnce: boolean): string[] {
  const text = lettersOf(source);
  const faults: string[] = [];
  const last = { text: -1, note: -1 };
  for (const { name, sought, container } of own) {
    for (const each of sought) {
      counts.words += 1;
      const fault = faultOf(text, each, isOnce ? timesOf(each, container) : null, last);
      if (fault === null || (!isOnce && isDivided(source, each.word))) continue;
      counts.lost += 1;
      faults.push(`${name}: ${each.word} ${fault}`);
    }
  }
  return faults;
}

function faultOf(
  text: string,
  { word, isNote, isRepeated }: Sought,
  times: number | null,
  last: { text: number; note: number },
): string | null {
  const at = text.indexOf(word);
  if (at === -1) return 'is lost';
  if (times === null || isRepeated) return null;
  const count = text.split(word).length - 1;
  if (count !== times) return `stands ${count} times`;
  const kind = isNote ? 'note' : 'text';
  const isBefore = at < last[kind];
  last[kind] = at;
  return isBefore ? 'is out of order' : null;
}

/** The pairs of each document. */
function documents(): { id: string; own: Pair[] }[] {
  return [...new Set(allowed.map(({ container }) => container))].map((container) => {
    const own = allowed.filter((pair) => pair.container === container);
    return { id: documentOf(container), own };
  });
}

describe('every construct in every container', () => {
  test('is told of at its place, with a way out, or can be built', () => {
    expect(strays).toEqual([]);
    const withoutHelp = toldPairs.flatMap(({ messages }) =>
      messages.filter(({ help, expected, text }) => {
        return help === null && expected.length === 0 && !/väntade/.test(text);
      }),
    );
    expect(withoutHelp.map(described)).toEqual([]);
    const errors = toldIn(built.result.files, 'sv').filter(({ severity }) => severity === 'error');
    expect(errors.map(described)).toEqual([]);
    expect(built.result.outcome).toBe('built');
  });

  test('which are told of', async () => {
    if (filter !== undefined) return;
    const lines = toldPairs.map(({ placed, messages }) => {
      return `${placed.pair.name}: ${[...new Set(messages.map(({ ruleId }) => ruleId))].join(', ')}`;
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('told.txt');
  });

  test('has its words on the page, once and in order', () => {
    const faults = documents().flatMap(({ id, own }) => {
      return faultsIn(textOfPage(built.text(`${id}.html`)), own, true);
    });
    expect(faults).toEqual([]);
  });

  test('leaves no markup on the page', () => {
    const left = documents().flatMap(({ id }) => {
      const text = textOfPage(built.text(`${id}.html`), false);
      return text.match(/.{0,40}(?::::|::\w|\[\^|\]\[|\{#|\*\*|~~|:\w+\[|\[-?@).{0,40}/g) ?? [];
    });
    expect(left).toEqual([]);
  });

  test('has its words in the PDF, once and in order, as others read it', async () => {
    const faults: string[] = [];
    for (const { id, own } of documents()) {
      const bytes = built.files.get(`${id}.pdf`) ?? new Uint8Array();
      faults.push(...faultsIn(await textOfTags(bytes), own, true).map((each) => `tags: ${each}`));
      const pages = textOfPages(join(work, `${id}.pdf`), bytes);
      if (pages === null) continue;
      faults.push(...faultsIn(pages, own, false));
    }
    expect(faults).toEqual([]);
  });
});
