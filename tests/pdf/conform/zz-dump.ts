import { writeFileSync } from 'node:fs';

import { requireBrowser } from '../browsers.ts';
import { hookedHtml, printHooked } from './page.ts';
const n = Number(process.argv[2] ?? 1);
const b = await requireBrowser();
const r = await printHooked(b, hookedHtml(n));
writeFileSync(`/tmp/cwork/raw${n}.pdf`, r.printed);
writeFileSync(`/tmp/cwork/raw${n}.json`, JSON.stringify(r.layout, null, 1));
await b.close();
