import type { Localised } from '../model/localised.ts';
import { imageSign, type Leaf, type LeafKind, type Table, type Unit, wordsOf } from './leaf.ts';
import { shown } from './words.ts';

const kinds: Readonly<Record<LeafKind | 'table', Localised>> = {
  heading: { sv: 'rubriken', en: 'the heading' },
  paragraph: { sv: 'stycket', en: 'the paragraph' },
  item: { sv: 'punkten', en: 'the item' },
  term: { sv: 'termen', en: 'the term' },
  definition: { sv: 'förklaringen', en: 'the explanation' },
  caption: { sv: 'bildtexten', en: 'the caption' },
  summary: { sv: 'raden som öppnar', en: 'the line that opens' },
  header: { sv: 'rubrikcellen', en: 'the header cell' },
  cell: { sv: 'cellen', en: 'the cell' },
  code: { sv: 'koden', en: 'the code' },
  table: { sv: 'tabellen', en: 'the table' },
};

export function kindName(kind: LeafKind | 'table' | 'row'): Localised {
  return kind === 'row' ? { sv: 'tabellraden', en: 'the table row' } : kinds[kind];
}

/** The first letter large, where it begins a sentence. */
export function sentenceStart({ sv, en }: Localised): Localised {
  return { sv: capital(sv), en: capital(en) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** ”i stycket ”Fyra av tio …” under rubriken ”Resultat””. */
export function whereOf(unit: Unit): Localised {
  const words = wordsOf(unit);
  if (words.trim() === imageSign) return onPicture(unit);
  const name = kinds[unit.kind];
  const text = shown(words, 40);
  const isHeading = unit.kind === 'heading';
  const under = isHeading ? { sv: '', en: '' } : underOf(unit);
  return { sv: `i ${name.sv} ”${text}”${under.sv}`, en: `in ${name.en} “${text}”${under.en}` };
}

function onPicture(unit: Unit): Localised {
  const under = underOf(unit);
  return { sv: `på bilden${under.sv}`, en: `on the picture${under.en}` };
}

/** ” under rubriken ”Resultat””. */
export function underOf({ under }: Pick<Unit, 'under'>): Localised {
  if (under === '') return { sv: '', en: '' };
  const heading = shown(under.replace(/ ?#$/, ''), 60);
  return { sv: ` under rubriken ”${heading}”`, en: ` under the heading “${heading}”` };
}

/** ”i tabellen ”Tabell 7.1 …”, raden ”Ofta”, kolumnen ”Andel””. */
export function whereInTable(table: Table, row: readonly Leaf[], leaf: Leaf): Localised {
  const [first] = table.rows.flat();
  const caption = shown(first?.text.text ?? '', 40);
  const header = table.rows.find(
    (each) => each.length > 1 && each.every(({ kind }) => kind === 'header'),
  );
  const column = row.length === header?.length ? header[row.indexOf(leaf)] : undefined;
  const [rowName] = row;
  const names = [
    ...(rowName === undefined || rowName === leaf || rowName.text.text === ''
      ? []
      : [
          {
            sv: `raden ”${shown(rowName.text.text, 40)}”`,
            en: `the row “${shown(rowName.text.text, 40)}”`,
          },
        ]),
    ...(column === undefined || column === leaf || column.text.text === ''
      ? []
      : [
          {
            sv: `kolumnen ”${shown(column.text.text, 40)}”`,
            en: `the column “${shown(column.text.text, 40)}”`,
          },
        ]),
  ];
  const rest = (lang: 'sv' | 'en') => names.map((name) => `, ${name[lang]}`).join('');
  return {
    sv: `i tabellen ”${caption}”${rest('sv')}`,
    en: `in the table “${caption}”${rest('en')}`,
  };
}
