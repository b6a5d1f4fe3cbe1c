import { VFile } from 'vfile';
import { location } from 'vfile-location';
import { describe, expect, test } from 'vitest';

import type { FormatOptions } from '../../scripts/diagnostics/format-options.ts';
import { formatForPrograms } from '../../scripts/diagnostics/formats.ts';
import { formatMessages } from '../../scripts/diagnostics/text.ts';
import { report } from '../../scripts/model/report.ts';

const value = 'Första raden.\nSe :ref[fig-läsning], 100 % säkert.\nTredje raden.\n';

function faulty(): VFile {
  const file = new VFile({ path: 'chapter/ett dokument/å.md', value });
  const placeOf = (from: number, to: number) => {
    const places = location(file);
    const [start, end] = [places.toPoint(from), places.toPoint(to)];
    if (start === undefined || end === undefined) throw new Error('No such offset');
    return { start, end };
  };
  const at = value.indexOf('fig-läsning');
  const expected = ['fig-lasning', 'fig-lan'];
  const place = placeOf(at, at + 'fig-läsning'.length);
  report(file, 'reference-resolves', { id: 'fig-läsning' }, { place, expected });
  report(file, 'no-raw-html', { found: 'a: 100 %,\nb' }, { place: placeOf(0, value.length - 2) });
  report(file, 'link-encrypted', { url: 'http://example.org' }, { place: placeOf(0, 6) });
  return file;
}

const options: FormatOptions = { lang: 'sv', infos: false, version: '1.2.3', prefix: '' };
const fixed = {
  start: value.indexOf('fig-läsning'),
  end: value.indexOf('], 100'),
  text: 'fig-lasning',
};

test('JSON has the documented fields', () => {
  const data: unknown = JSON.parse(formatForPrograms([faulty()], 'json', options));
  expect(data).toHaveLength(2);
  expect(data).toContainEqual({
    file: 'chapter/ett dokument/å.md',
    line: 2,
    column: 9,
    endLine: 2,
    endColumn: 20,
    ruleId: 'reference-resolves',
    severity: 'error',
    message: 'Hänvisningen `fig-läsning` har inget mål',
    expected: ['fig-lasning', 'fig-lan'],
    help: 'Menade du `fig-lasning`?',
    fixes: [fixed],
  });
});

test('JSON without messages is an empty list', () => {
  expect(formatForPrograms([], 'json', options)).toBe('[]\n');
});

test('information is left out until it is asked for', () => {
  const all = { ...options, infos: true };
  expect(JSON.parse(formatForPrograms([faulty()], 'json', all))).toHaveLength(3);
});

test('GitHub gets a line each, escaped by its rules', () => {
  const lines = formatForPrograms([faulty()], 'github', { ...options, prefix: 'a,b:c' }).split(
    '\n',
  );
  expect(lines).toEqual([
    '::error file=a%2Cb%3Ac/chapter/ett dokument/å.md,line=1,endLine=3,title=no-raw-html::' +
      'Rå HTML `a: 100 %25, b` används inte%0A' +
      'Skriv Markdown eller ett direktiv i stället; en ny rad skrivs med `\\` sist på raden och i en tabell med `<br>`; ett ensamt `<` skrivs `\\<`.',
    '::error file=a%2Cb%3Ac/chapter/ett dokument/å.md,line=2,endLine=2,col=9,endColumn=19,' +
      'title=reference-resolves::Hänvisningen `fig-läsning` har inget mål%0A' +
      'Menade du `fig-lasning`?',
    '',
  ]);
});

describe('SARIF', () => {
  interface Sarif {
    version: string;
    $schema: string;
    runs: {
      tool: { driver: { name: string; version: string; rules: { id: string }[] } };
      columnKind: string;
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        locations: {
          physicalLocation: {
            artifactLocation: { uri: string };
            region: Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>;
          };
        }[];
        fixes?: {
          description: { text: string };
          artifactChanges: {
            artifactLocation: { uri: string };
            replacements: {
              deletedRegion: Record<string, number>;
              insertedContent: { text: string };
            }[];
          }[];
        }[];
      }[];
    }[];
  }
  const text = formatForPrograms([faulty()], 'sarif', { ...options, infos: true });
  const sarif = JSON.parse(text) as Sarif;
  const [run] = sarif.runs;

  test('is a log of version 2.1.0 with one run', () => {
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.$schema).toMatch(/sarif-2\.1\.0/);
    expect(sarif.runs).toHaveLength(1);
    expect(run?.tool.driver).toMatchObject({ name: 'Rapport', version: '1.2.3' });
    expect(run?.columnKind).toBe('utf16CodeUnits');
  });

  test('has results whose rule, level and region are right', () => {
    for (const { ruleId, ruleIndex, level, message, locations } of run?.results ?? []) {
      expect(run?.tool.driver.rules[ruleIndex]).toMatchObject({ id: ruleId });
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
      const [where] = locations;
      if (where === undefined) throw new Error('A result has a location');
      const { artifactLocation, region } = where.physicalLocation;
      expect(artifactLocation.uri).toBe('chapter/ett%20dokument/%C3%A5.md');
      expect(region.startLine).toBeGreaterThan(0);
      expect(region.startColumn).toBeGreaterThan(0);
      expect(region.endLine).toBeGreaterThanOrEqual(region.startLine);
    }
    expect(run?.results.map(({ level }) => level).toSorted()).toEqual(['error', 'error', 'note']);
  });

  test('has the mend', () => {
    const [fix] = run?.results.find(({ ruleId }) => ruleId === 'reference-resolves')?.fixes ?? [];
    expect(fix?.description.text).toBe('Menade du `fig-lasning`?');
    expect(fix?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 20 },
        insertedContent: { text: 'fig-lasning' },
      },
    ]);
  });
});

function shown(source: string, found: string, lang: 'sv' | 'en' = 'sv'): string[] {
  const file = new VFile({ path: 'a.md', value: source });
  const at = source.indexOf(found);
  const places = location(file);
  const [start, end] = [places.toPoint(at), places.toPoint(at + found.length)];
  if (start === undefined || end === undefined) throw new Error('Not found');
  report(file, 'heading-has-text', {}, { place: { start, end } });
  return formatMessages([file], { colour: false, lang }).split('\n').slice(1);
}

describe('text', () => {
  test.each([
    ['wide characters take two columns', '漢字 fel', 'fel', '     ^^^'],
    ['and are marked in full', 'fel 漢字', '漢字', '    ^^^^'],
    ['accents of their own take none', 'e\u0301 fel', 'fel', '  ^^^'],
    ['tabs take one', '\tfel', 'fel', ' ^^^'],
    ['emoji take two', '👩‍👩‍👧 fel', 'fel', '   ^^^'],
  ])('%s', (_, source, found, mark) => {
    expect(shown(source, found)[1]).toBe(`    │ ${mark}`);
  });

  test('nothing of a source reaches the terminal as a command', () => {
    const [line = ''] = shown('\u001b[31mfel\u202e', 'fel');
    expect(line).toBe('  1 │ \ufffd[31mfel\ufffd');
  });

  test('a span of many lines is marked at both ends', () => {
    const lines = shown('ett\ntvå\n\nfyra\nfem\nsex\nsju', 'ett\ntvå\n\nfyra\nfem\nsex\nsju');
    expect(lines).toEqual([
      '  1 │ ett',
      '    │ ^^^',
      '  2 │ två',
      '    │ ^^^',
      '    │ ⋮',
      '  7 │ sju',
      '    │ ^^^',
      '  → Skriv rubrikens text efter `#`, eller ta bort raden.',
    ]);
  });

  test('is told in English too', () => {
    const file = faulty();
    const text = formatMessages([file], { colour: false, lang: 'en' });
    expect(text).toContain('error  The reference `fig-läsning` has no target  reference-resolves');
    expect(text).toContain('→ Did you mean `fig-lasning`?');
  });
});
