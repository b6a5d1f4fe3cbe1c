import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { drawFigures, type FigureFault, widths } from '../../scripts/figures/figures.ts';
import type { FigureSpec } from '../../scripts/model/figure.ts';
import { readRepository } from './sample.ts';

const snapshots = fileURLToPath(new URL('../snapshots', import.meta.url));
const { specs, theme } = readRepository();
const before = structuredClone([...specs.values()]);
const faults: FigureFault[] = [];
const figures = await drawFigures(specs.values(), theme, (fault) => faults.push(fault));
const texts = [...specs.values()].filter((spec) => 'items' in spec);
const charts = [...specs.values()].filter((spec) => 'table' in spec);

test('no figure has a fault', () => {
  expect(faults).toEqual([]);
});

test('drawing leaves the specs untouched', () => {
  expect([...specs.values()]).toEqual(before);
});

test('drawing again gives the same drawings', async () => {
  const again = await drawFigures([...specs.values()].toReversed(), theme, () => undefined);
  for (const [id, { drawings, csv }] of figures) {
    expect(again.get(id)?.drawings).toEqual(drawings);
    expect(again.get(id)?.csv).toBe(csv);
  }
});

describe.each(charts.map((spec) => [spec.id, spec] as const))('%s', (id, spec) => {
  const figure = figures.get(id);

  test('has an alternative text', () => {
    expect(spec.alt.value.length).toBeGreaterThan(20);
  });

  test('fits its widths', () => {
    for (const variant of ['page', 'narrow'] as const) {
      const width = figure?.drawings?.[variant].width ?? 0;
      expect(width).toBeGreaterThan(widths[variant] * 0.85);
      expect(width).toBeLessThanOrEqual(widths[variant]);
    }
  });

  test('explains each mark that stands in its table', () => {
    const printed = figure?.table?.rows
      .flatMap((row) => row.cells.map(({ text }) => text))
      .join(' ');
    for (const mark of ['*', '†', '–']) {
      const isExplained = figure?.statusNotes.some((note) => note.startsWith(`${mark} `));
      expect(isExplained).toBe(printed?.includes(mark));
    }
  });

  test('has every number of its spec in its drawing', () => {
    const drawn = JSON.stringify(figure?.drawings?.page.vegaLite);
    for (const row of spec.table.rows) {
      for (const { value } of row.cells.values()) {
        if (value !== null) expect(drawn).toContain(`"value":${value},`);
      }
    }
  });

  test('looks as it did', async () => {
    const { page, narrow } = figure?.drawings ?? {};
    await expect(page?.svg).toMatchFileSnapshot(`${snapshots}/${id}.svg`);
    await expect(narrow?.svg).toMatchFileSnapshot(`${snapshots}/${id}.narrow.svg`);
    const vega = `${JSON.stringify(page?.vega, null, 2)}\n`;
    await expect(vega).toMatchFileSnapshot(`${snapshots}/${id}.vg.json`);
  });

  test('says what it said', async () => {
    const notes = figure?.statusNotes.join('\n') ?? '';
    await expect(`${figure?.csv ?? ''}\n${notes}\n`).toMatchFileSnapshot(`${snapshots}/${id}.txt`);
  });
});

describe.each(texts.map((spec) => [spec.id, spec] as const))('%s', (id, spec) => {
  test('is text, not a drawing', async () => {
    const figure = figures.get(id);
    expect(figure).toMatchObject({ drawings: null, table: null });
    const lines = `${linesOf(spec)}\n${figure?.csv ?? ''}`;
    await expect(lines).toMatchFileSnapshot(`${snapshots}/${id}.txt`);
  });
});

function linesOf(spec: Extract<FigureSpec, { items: unknown }>): string {
  return `${spec.items.map((item) => `${item.id}: ${item.text}`).join('\n')}\n`;
}

test('every snapshot has its figure', async () => {
  const known = new Set([
    ...charts.flatMap(({ id }) => [`${id}.svg`, `${id}.narrow.svg`, `${id}.vg.json`, `${id}.txt`]),
    ...texts.map(({ id }) => `${id}.txt`),
  ]);
  const orphans = (await readdir(snapshots)).filter(
    (name) => !known.has(name) && !name.startsWith('.'),
  );
  expect(orphans).toEqual([]);
});
