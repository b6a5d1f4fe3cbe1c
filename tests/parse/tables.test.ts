import { VFile } from 'vfile';
import { expect, test } from 'vitest';

import { parseFile } from '../../scripts/parse/parse.ts';

function told(value: string): string[] {
  const file = new VFile({ path: 'chapter/text.md', value });
  parseFile(file);
  return file.messages.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`);
}

const table = '| A | B |\n| --- | --- |\n| ett | två |\n';

/** By what is written, what is told. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['a table', table, []],
  ['a table right after a paragraph', `Ord:\n${table}`, []],
  ['a table without outer bars', 'A | B\n--- | ---\nett | två\n', []],
  ['one column', '| A |\n| --- |\n| ett |\n', []],
  ['empty heads', '| | |\n| --- | --- |\n| ett | två |\n', []],
  ['missing cells', '| A | B |\n| --- | --- |\n| ett |\n', []],
  ['an empty cell beyond the head', '| A | B |\n| --- | --- |\n| ett | två | |\n', []],
  ['bars that are escaped', '| A | B |\n| --- | --- |\n| `a \\| b` | två \\| tre |\n', []],
  ['a cell beyond the head', `${table}| ett | två | tre |\n`, ['4:13 table-cells-kept']],
  ['two beyond', `${table}| a | b | c | d |\n`, ['4:9 table-cells-kept', '4:13 table-cells-kept']],
  ['in a quotation', `> ${table.trim().replaceAll('\n', '\n> ')} x |\n`, ['3:15 table-cells-kept']],
  ['in a list', '- A | B\n  --- | ---\n  1 | 2 | 3\n', ['3:9 table-cells-kept']],
  ['in a box', `:::note\n${table}| 1 | 2 | 3 |\n:::\n`, ['5:9 table-cells-kept']],
  ['no line of dashes', '| A | B |\n| ett | två |\n', ['1:1 table-well-formed']],
  ['one row', '| ett | två |\n', ['1:1 table-well-formed']],
  ['without outer bars and dashes', 'A | B\nett | två\n', ['1:1 table-well-formed']],
  ['too few dashes', '| A | B |\n| --- |\n| 1 | 2 |\n', ['2:1 table-well-formed']],
  ['too many dashes', '| A |\n| --- | --- |\n| 1 |\n', ['2:1 table-well-formed']],
  ['an empty line within', `${table}\n| tre | fyra |\n`, ['5:1 table-well-formed']],
  ['a grid', '+---+---+\n| A | B |\n+===+===+\n', ['1:1 table-well-formed']],
  ['simple columns', 'A     B\n----  ----\nett   två\n', ['2:1 table-well-formed']],
  ['columns of equals signs', '====  ====\nA     B\n====  ====\n', ['1:1 table-well-formed']],
  ['a pasted sheet', 'A\tB\nett\ttvå\n', ['1:1 table-well-formed']],
  ['in a note', 'Ord.[^a]\n\n[^a]: | A | B |\n    | ett | två |\n', ['3:7 table-well-formed']],
  ['a caption before', `Table: Ord\n\n${table}`, ['1:1 table-caption-written']],
  ['a caption right before', `Tabell: Ord\n${table}`, ['1:1 table-caption-written']],
  ['a caption after', `${table}\n: Ord {#tbl-a}\n`, ['5:1 table-caption-written']],
  ['a caption right after', `${table}Table: Ord\n`, ['4:1 table-caption-written']],
  ['a line taken as a row', `${table}Källa: SCB.\n`, ['4:1 table-ends']],
  ['HTML', '<table><tr><td>1</td></tr></table>\n', ['1:1 no-raw-html']],
  ['an absolute value', 'Talet |x| + |y| är stort.\nTalet |z| är litet.\n', []],
  ['one bar', 'Ring oss | Skriv till oss\n', []],
  ['a rule', 'Ord\n\n- - -\n\n* * *\n\nOrd\n', []],
  ['a heading', 'Ord och ord\n---\n', []],
  ['lines of an address', 'Torggatan 1\\\n111 11 Staden\n', []],
];

for (const [name, value, expected] of cases) {
  test(name, () => {
    const rules = told(value).filter((each) => /table|html/.test(each));
    expect(rules).toEqual(expected);
  });
}
