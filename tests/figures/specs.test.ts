import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';

import { widths } from '../../scripts/figures/figures.ts';
import { formSpec } from '../../scripts/figures/spec.ts';
import { chartForms, type ChartSpec } from '../../scripts/model/figure.ts';
import { readGuide } from '../guide.ts';
import { readRepository, readTestTheme } from './sample.ts';

const schema: unknown = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json'), 'utf8'),
);
const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
addFormats.default(ajv);
const validate = ajv.compile(schema as object);

const charts = [...readRepository().specs.values(), ...readGuide().specs.values()].filter(
  (spec): spec is ChartSpec => 'options' in spec,
);
const theme = readTestTheme();

/** What a row of data may say: names, numbers, what they mean, and offsets; never where on the drawing. */
const fields = new Set(
  [
    'label column group apart role status value low high text highlight',
    'kind level side shift shade from to time isLast note x y',
  ]
    .join(' ')
    .split(' '),
);

describe.each(charts.map((spec) => [spec.id, spec] as const))('%s', (_, spec) => {
  test.each(['page', 'narrow'] as const)(
    'is valid Vega-Lite without places of ours (%s)',
    (variant) => {
      const view = formSpec(spec, widths[variant], theme) as unknown as Record<string, unknown>;
      expect(validate(view), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      const keys = valuesIn(view).flatMap((row) => Object.keys(row));
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.filter((key) => !fields.has(key))).toEqual([]);
      expect(placesIn(view)).toEqual([]);
    },
  );
});

/** All rows of data. */
function valuesIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'values' in value && Array.isArray(value.values) ? (value.values as unknown[]) : [];
  const rows = own.filter((row): row is object => typeof row === 'object' && row !== null);
  return rows.concat(Object.values(value).flatMap((inner: unknown) => valuesIn(inner)));
}

/** Positional channels with a fixed place other than the edges of the plot. */
function placesIn(value: unknown, key = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    if (name === 'values') return [];
    const isPlace = key === 'encoding' && /^[xy]2?$/u.test(name);
    const fixed = isPlace ? (inner as { value?: unknown } | null)?.value : undefined;
    const isOurs = fixed !== undefined && ![0, 'width', 'height'].includes(fixed as string);
    const deeper = placesIn(inner, Array.isArray(value) ? key : name);
    return isOurs ? deeper.concat(`${name}: ${JSON.stringify(fixed)}`) : deeper;
  });
}

test('there is an example of every form', () => {
  const shown = new Set(charts.map(({ form }) => form));
  expect(chartForms.filter((form) => !shown.has(form))).toEqual([]);
});
