/**
 * Puts a folder of Vega-Lite specs (`*.vl.json`), such as Vega-Lite's own examples, through `form: vega-lite`, and counts what is
 * drawn and what is refused by which rule: `npx tsx scripts/tools/vega-examples.ts SPECS DATA REPORT`. DATA are the files that
 * they load from `data/`; the report is written to the new folder REPORT, and can be built from there.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [specs = '', data = '', report = ''] = process.argv.slice(2);
const start = fileURLToPath(new URL('../start.js', import.meta.url));

const settings = `anthology: { title: Exempel, publisher: Ingen, place: Ingenstans, year: 2026, about: Exempel. }
people: [{ id: ada, given: Ada, family: Ek, affiliation: Ingen }]
documents:
  - { id: exempel, kind: chapter, title: Exempel, folder: text, authors: [ada], date: "2026-01", description: Exempel på diagram. }
external: []
references: references.json
`;

interface Told {
  file: string;
  line: number;
  column: number;
  ruleId: string;
  severity: string;
  message: string;
  help: string | null;
}

const ids = writeReport();
const { told, fault } = checked();
if (fault !== null) throw new Error(fault);
printCounts(ids, told);

function writeReport(): string[] {
  for (const folder of ['chapter/text', 'figures']) {
    mkdirSync(join(report, folder), { recursive: true });
  }
  cpSync(data, join(report, 'figures/data'), { recursive: true });
  const names = readdirSync(specs).filter((name) => name.endsWith('.vl.json'));
  const written = names.map((name) => writeFigure(basename(name, '.vl.json')));
  const placed = written.map((id) => `Som @${id} visar.\n\n::figure{#${id}}\n`);
  writeFileSync(join(report, 'chapter/text/01-text.md'), `# Exempel\n\n${placed.join('\n')}`);
  writeFileSync(join(report, 'chapter/report.yaml'), settings);
  writeFileSync(join(report, 'chapter/references.json'), '[]');
  return written;
}

function writeFigure(name: string): string {
  const id = `v-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
  const figure = {
    id,
    form: 'vega-lite',
    subject: `exemplet ${name}`,
    alt: `Ett exempel ur Vega-Lites egna, ${name}.`,
    unit: 'stycken',
    rows: [{ id: 'en', label: 'En', value: 1 }],
    spec: JSON.parse(readFileSync(join(specs, `${name}.vl.json`), 'utf8')) as unknown,
  };
  writeFileSync(join(report, 'figures', `${id}.yaml`), JSON.stringify(figure, null, 2));
  return id;
}

function checked(): { told: Told[]; fault: string | null } {
  const args = [start, 'cli', 'check', '--root', report, '--format', 'json', '--no-cache'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  try {
    return { told: JSON.parse(stdout) as Told[], fault: null };
  } catch {
    return { told: [], fault: stderr };
  }
}

function printCounts(figures: readonly string[], messages: readonly Told[]): void {
  const isOf = (id: string) => (message: Told) => message.file === `figures/${id}.yaml`;
  const errors = messages.filter(({ severity }) => severity === 'error');
  const refused = figures.filter((id) => errors.some(isOf(id)));
  const ruleOf = (id: string) => errors.find(isOf(id))?.ruleId ?? '';
  const rules = new Set(refused.map(ruleOf));
  say(`${figures.length} specs, ${figures.length - refused.length} drawn`);
  for (const rule of rules) {
    say(`${refused.filter((id) => ruleOf(id) === rule).length} refused: ${rule}`);
  }
  for (const message of messages.filter(({ file }) => file.startsWith('figures/'))) {
    const { file, line, column, severity, ruleId, message: words, help } = message;
    say(`${file}:${line}:${column} ${severity} ${ruleId} ${words} → ${help ?? 'NO WAY OUT'}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
