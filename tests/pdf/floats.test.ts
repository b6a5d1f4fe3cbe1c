import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { PrintBrowser } from '../../scripts/pdf/browser.ts';
import { definePromiseTry } from '../build/promise-try.ts';
import { requireBrowser } from './browsers.ts';
import { floatSample, floatSamples } from './float-samples.ts';
import { type Floated, floated } from './floated.ts';

let browser: PrintBrowser;

beforeAll(async () => {
  definePromiseTry();
  browser = await requireBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** What holds wherever figures stand. */
function expectReadable({ layout, before, after }: Floated): void {
  expect(layout.notes.problems).toEqual([]);
  expect(after.texts).toEqual(before.texts);
  expect(after.figures).toEqual(before.figures);
  expect(after.sections).toEqual(before.sections);
  expect(after.early).toEqual(before.early);
  expect(after.strayNotes).toEqual([]);
  expect(after.far).toEqual([]);
  const noted = layout.figures.map(({ id }) => id);
  expect(noted).toEqual([...new Set(noted)]);
}

describe.each(floatSamples)('%s', (name) => {
  test('is read in its order, and leaves no page half empty', async () => {
    const found = await floated(browser, floatSample(name));
    expectReadable(found);
    expect(found.after.blank).toEqual([]);
  });
});
