import type { DocumentConfig } from '../../model/book.ts';
import type { Localised } from '../../model/localised.ts';
import type { ContrastPair } from './contrast.ts';
import type { PageContents } from './page-contents.ts';

/** What is tried in every document when its report is made. */
export type ComputedId =
  | 'text-contrast'
  | 'print-contrast'
  | 'shape-contrast'
  | 'print-shape-contrast'
  | 'focus-contrast'
  | 'page-title'
  | 'page-language'
  | 'tab-order'
  | 'label-in-name'
  | 'unique-ids';

export interface Computed {
  holds: boolean;
  /** What was found. */
  told: Localised;
}

interface Found {
  config: DocumentConfig;
  page: PageContents;
  contrasts: readonly ContrastPair[];
}

export function computedOf({
  config,
  page,
  contrasts,
}: Found): Readonly<Record<ComputedId, Computed>> {
  const light = contrasts.filter(({ mode }) => mode === 'light');
  return {
    'text-contrast': contrast(ofKind('text', contrasts), textName),
    'print-contrast': contrast(ofKind('text', light), textName),
    'shape-contrast': contrast(ofKind('shape', contrasts), shapeName),
    'print-shape-contrast': contrast(ofKind('shape', light), shapeName),
    'focus-contrast': contrast(ofKind('focus', contrasts), {
      sv: 'fokusramen och bakgrunden',
      en: 'the frame of the focus and its ground',
    }),
    'page-title': {
      holds: page.title.includes(config.title),
      told: { sv: `Sidans titel är ”${page.title}”.`, en: `The page’s title is “${page.title}”.` },
    },
    'page-language': {
      holds: page.lang === config.lang,
      told: {
        sv: `Sidans språk står i koden: ${page.lang}.`,
        en: `The language of the page is in its code: ${page.lang}.`,
      },
    },
    'tab-order': {
      holds: page.tabJumps === 0,
      told:
        page.tabJumps === 0
          ? {
              sv: 'Fokus följer sidans ordning; ingenting har en egen plats i den.',
              en: 'Focus follows the order of the page; nothing has a place of its own in it.',
            }
          : {
              sv: `${page.tabJumps} element har en egen plats i tangentbordets ordning.`,
              en: `${page.tabJumps} elements have a place of their own in the order of the keyboard.`,
            },
    },
    'label-in-name': none(page.misnamed, {
      sv: 'Det som står på länkar och reglage ingår i deras namn.',
      en: 'What is seen on links and controls is part of their names.',
    }),
    'unique-ids': none(page.doubleIds, {
      sv: 'Varje id på sidan finns en gång.',
      en: 'Each identifier of the page is there once.',
    }),
  };
}

function ofKind(kind: ContrastPair['kind'], pairs: readonly ContrastPair[]): ContrastPair[] {
  return pairs.filter((pair) => pair.kind === kind);
}

const textName = { sv: 'text och bakgrund', en: 'text and ground' };
const shapeName = { sv: 'diagrammens former och bakgrund', en: 'shapes of charts and ground' };

/** The pairs come with the least first, but the least needs not be the lowest of those that need more. */
function contrast(pairs: readonly ContrastPair[], name: Localised): Computed {
  const [least] = pairs.toSorted((one, other) => one.ratio - other.ratio);
  if (least === undefined) {
    return {
      holds: false,
      told: {
        sv: `Kontrasten mellan ${name.sv} gick inte att räkna ut ur temat.`,
        en: `The contrast of ${name.en} could not be worked out from the theme.`,
      },
    };
  }
  const { mode, ratio, needed } = least;
  const [sv, en] = [shownRatio(ratio, 'sv'), shownRatio(ratio, 'en')];
  const modes = { light: { sv: 'ljust', en: 'light' }, dark: { sv: 'mörkt', en: 'dark' } } as const;
  const where = modes[mode];
  return {
    holds: pairs.every((each) => each.ratio >= each.needed),
    told: {
      sv: `Lägsta kontrasten mellan ${name.sv} är ${sv} (${least.name.sv}, ${where.sv} läge); kravet är ${shownRatio(needed, 'sv')}.`,
      en: `The least contrast of ${name.en} is ${en} (${least.name.en}, ${where.en} mode); ${shownRatio(needed, 'en')} is asked for.`,
    },
  };
}

/** Rounded down, so that it never says more than is so: ”4,5:1”. */
export function shownRatio(ratio: number, lang: string): string {
  const number = String(Math.floor(ratio * 10 + 1e-9) / 10);
  return `${lang.startsWith('sv') ? number.replace('.', ',') : number}:1`;
}

function none(found: readonly string[], fine: Localised): Computed {
  const list = found.slice(0, 5).join(', ');
  return {
    holds: found.length === 0,
    told: found.length === 0 ? fine : { sv: `Gäller inte: ${list}.`, en: `Not so: ${list}.` },
  };
}
