import type { VegaLiteSpec } from '../model/figure.ts';
import type { Localised } from '../model/localised.ts';
import { isTree, partsOfSpec } from '../model/vega-lite-parts.ts';
import type { DrawFault } from './draw.ts';

/** What Vega and Vega-Lite say, in words of ours, with the way out. */
interface Known {
  pattern: RegExp;
  textOf?: (...found: string[]) => Localised;
  help: (fields: string) => Localised;
}

const nothingIn = (field = ''): Localised => ({
  sv: `fältet \`${field}\` har inga tal`,
  en: `the field \`${field}\` has no numbers`,
});

const ofFields = (fields: string): Localised => ({
  sv: `Se efter att \`field:\` är en kolumn med tal (${fields}), att \`type:\` stämmer och att \`filter\` släpper igenom rader.`,
  en: `See that \`field:\` is a column of numbers (${fields}), that \`type:\` is right and that \`filter\` lets rows through.`,
});

const known: readonly Known[] = [
  {
    pattern: /Infinite extent for field "([^"]*)"/u,
    textOf: nothingIn,
    help: ofFields,
  },
  { pattern: /^nothing is drawn$/u, help: ofFields },
  {
    pattern: /encoding should be discrete/u,
    textOf: () => ({
      sv: '`row`, `column` och `facet` delar figuren efter namn, inte efter tal eller tider',
      en: '`row`, `column` and `facet` divide the figure by names, not by numbers or times',
    }),
    help: () => ({
      sv: 'Skriv `type: ordinal` där, även med `timeUnit`, eller `bin: true`.',
      en: 'Write `type: ordinal` there, with `timeUnit` too, or `bin: true`.',
    }),
  },
  {
    pattern: /should not be used with an unsorted discrete field/u,
    textOf: () => ({
      sv: 'storlek säger mer och mindre, och passar inte för namn',
      en: 'size says more and less, and does not fit names',
    }),
    help: () => ({
      sv: 'Skriv `type: ordinal` där om namnen har en ordning; annars `color` eller `shape`.',
      en: 'Write `type: ordinal` there if the names have an order; else `color` or `shape`.',
    }),
  },
  {
    pattern: /dropped as it is incompatible with "([^"]*)"/u,
    help: () => ({
      sv: 'Kanalen betyder inget för den markeringen: ta bort den, eller välj en annan `mark`.',
      en: 'The channel means nothing for that mark: take it out, or choose another `mark`.',
    }),
  },
  {
    pattern:
      /Invalid specification|must contain|Cannot read propert|is not a function|Duplicate signal/u,
    textOf: () => ({
      sv: 'den är inte byggd som Vega-Lite läser den',
      en: 'it is not made as Vega-Lite reads it',
    }),
    help: () => ({
      sv: 'Den behöver en av `mark` (med `encoding`), `layer`, `hconcat`, `vconcat`, `concat`, `repeat` och `spec`, eller `facet` och `spec`. Pröva den på vega.github.io/editor, som visar var den brister.',
      en: 'It needs one of `mark` (with `encoding`), `layer`, `hconcat`, `vconcat`, `concat`, `repeat` and `spec`, or `facet` and `spec`. Try it at vega.github.io/editor, which shows where it fails.',
    }),
  },
  {
    pattern: /px wide, at most 3\d\d fit/u,
    help: () => ({
      sv: 'Så bred är en telefon. Ställ delar under varandra (`vconcat`, `row`, `columns: 1`), ta bort `width`, korta texter, eller dela figuren i två.',
      en: 'That is the width of a phone. Put parts below each other (`vconcat`, `row`, `columns: 1`), take `width` out, shorten texts, or divide the figure in two.',
    }),
  },
  {
    pattern: /px wide/u,
    help: () => ({
      sv: 'Ta bort `width` ur specen, så blir den så bred som ryms; ställ delar under varandra (`vconcat`, `row`, `columns: 1`), eller dela figuren i två.',
      en: 'Take `width` out of the spec, and it becomes as wide as fits; put parts below each other (`vconcat`, `row`, `columns: 1`), or divide the figure in two.',
    }),
  },
  {
    pattern: /px tall/u,
    help: () => ({
      sv: 'Skriv en mindre `height` (också i `spec:` och i varje del), eller dela figuren i två.',
      en: 'Write a smaller `height` (in `spec:` and in each part too), or divide the figure in two.',
    }),
  },
  {
    pattern: /do(?:es)? not fit in the picture/u,
    help: () => ({
      sv: 'Korta texten, bryt den till en lista av rader (`["en rad", "till"]`), eller flytta den inåt med `dx`, `align` eller `labelAlign`; en teckenförklaring får färre kolumner med `legend: { columns: 1 }`.',
      en: 'Shorten the text, break it into a list of lines (`["one", "more"]`), or move it inwards with `dx`, `align` or `labelAlign`; a legend gets fewer columns with `legend: { columns: 1 }`.',
    }),
  },
  {
    pattern: /is not a number$/u,
    help: ofFields,
  },
  {
    pattern: /^the font/u,
    help: () => ({
      sv: 'Ta bort `font` ur specen: rapportens eget typsnitt används.',
      en: 'Take `font` out of the spec: the report’s own font is used.',
    }),
  },
  {
    pattern: /seconds|MB of memory/u,
    help: () => ({
      sv: 'Räkna ihop raderna i förväg, och minska `steps`, `maxbins` och `sequence`.',
      en: 'Add the rows up before, and lower `steps`, `maxbins` and `sequence`.',
    }),
  },
];

const otherwise: Localised = {
  sv: 'Ändra specen efter vad som står. På vega.github.io/editor syns var den brister.',
  en: 'Change the spec as told. vega.github.io/editor shows where it fails.',
};

/** A fault of a spec that an author brings, told in words of ours where they are known, with what to do. */
export function toldOf(spec: VegaLiteSpec, fault: DrawFault): DrawFault {
  if (fault.ruleId !== 'figure-draws') return fault;
  const found = known.find(({ pattern }) => pattern.test(fault.text.en));
  if (found === undefined) return { ...fault, help: otherwise };
  const words = found.pattern.exec(fault.text.en) ?? [];
  const text = found.textOf?.(...words.slice(1)) ?? fault.text;
  return { ...fault, text, help: found.help(fieldsOf(spec)) };
}

const mostNamed = 12;

function fieldsOf({ table, spec }: VegaLiteSpec): string {
  const names = ['label', 'group', ...table.columns.map(({ id }) => id)];
  const made = [...partsOfSpec(spec)].flatMap(({ key, value }) =>
    key === 'as' && typeof value === 'string' ? [value] : [],
  );
  const own = isTree(spec['data']) ? [] : names;
  const fields = [...new Set([...own, ...made])].slice(0, mostNamed).join(', ');
  return fields === '' ? '…' : fields;
}
