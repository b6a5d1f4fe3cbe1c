/**
 * Takes the pictures of the author's guide: every example with a picture after it, as its page shows it. Run after an example
 * or the look has changed: `npm run guide`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { Page } from 'puppeteer';

import { build } from '../build/build.ts';
import { openBrowser } from '../pdf/browser.ts';
import { createFileOutput } from '../publish/file-output.ts';
import { contentDigest, guideReport, writeGuide } from './guide.ts';

const pictures = fileURLToPath(new URL('../../.github/pictures/guide', import.meta.url));

/** CSS px: the text's own width, without the margins of a wide window. */
const width = 720;
/** Only what the example shows. */
const onlyTheExample = `
  .skip, .opening, .navigation, .permalink, section.about, footer { display: none !important }
  main, .body { margin: 0 !important; padding: 0 !important; max-width: none !important }
  main { padding: 16px 24px !important }
`;

async function takePicture(page: Page, address: string, path: `${string}.png`): Promise<void> {
  await page.goto(address);
  await page.addStyleTag({ content: onlyTheExample });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const main = await page.$('main');
  await main?.screenshot({ path });
}

async function takePictures(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'rapport-guide-'));
  const guide = guideReport();
  writeGuide(root, guide.files);
  const browser = await openBrowser();
  if ('fault' in browser) throw new Error(browser.fault.en);
  try {
    const out = await buildGuide(root);
    const page = await browser.newPage();
    await page.setViewport({ width, height: 400, deviceScaleFactor: 1.5 });
    const digests: Record<string, string> = {};
    for (const { id, picture } of guide.examples) {
      if (picture === null) continue;
      const path = join(out, `${id}.html`);
      await takePicture(page, pathToFileURL(path).href, `${pictures}/${picture}.png`);
      digests[picture] = contentDigest(readFileSync(path, 'utf8'));
    }
    const text = `${JSON.stringify(digests, null, 2)}\n`;
    writeFileSync(join(pictures, 'pictures.json'), text);
  } finally {
    await browser.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** Returns the folder that it was built to. */
async function buildGuide(root: string): Promise<string> {
  const out = join(root, 'out');
  const output = await createFileOutput(out, root);
  const options = { documents: [], formats: ['html', 'pdf'], generator: 'Rapport' } as const;
  const { outcome, files } = await build({ root, out }, output, options);
  if (outcome === 'built') return out;
  const told = files.flatMap(({ path, messages }) =>
    messages.map(({ line, reason }) => `${path}:${line} ${reason}`),
  );
  throw new Error(`The guide could not be built\n${told.join('\n')}`);
}

void takePictures();
