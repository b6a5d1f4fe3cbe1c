import type { Localised } from '../model/localised.ts';

/** What is wrong with a formula, and where in its TeX, in UTF-16 units. */
export interface TexFault {
  reason: Localised;
  at: number;
  length: number;
}

/** Commands that do nothing for a reader here, or something else than what they say. */
const refused: readonly { names: RegExp; reason: Localised }[] = [
  {
    names:
      /\\(?:[gex]?def|let|futurelet|(?:re)?newcommand|providecommand|global|long|newenvironment)(?![A-Za-z])/,
    reason: {
      sv: 'egna kommandon kan inte definieras; skriv ut det som de står för',
      en: 'commands cannot be defined; write out what they stand for',
    },
  },
  {
    names: /\\(?:label|ref|eqref|tag)\*?(?![A-Za-z])/,
    reason: {
      sv: 'numret ges av `:::formula{#id}` och nås med `:ref[id]`',
      en: 'the number comes of `:::formula{#id}` and is reached by `:ref[id]`',
    },
  },
  {
    names: /\\begin\{(?:align|alignat|equation|gather|multline|eqnarray)\*?\}/,
    reason: {
      sv: 'formeln står redan för sig; skriv `aligned` eller `gathered`',
      en: 'the formula stands by itself already; write `aligned` or `gathered`',
    },
  },
  {
    names: /\\(?:color|textcolor|colorbox|fcolorbox|definecolor)(?![A-Za-z])/,
    reason: {
      sv: 'färger används inte i formler',
      en: 'colours are not used in formulas',
    },
  },
  {
    names: /\\(?:href|url|includegraphics|class|id|style|data|cssId|html\w*)(?![A-Za-z])/,
    reason: {
      sv: 'länkar, bilder och HTML används inte i formler',
      en: 'links, pictures and HTML are not used in formulas',
    },
  },
  {
    names: /\\(?:b|x)?cancel(?:to)?(?![A-Za-z])|\\(?:sout|longdiv|phase|angl)(?![A-Za-z])/,
    reason: {
      sv: 'strykningar i formler kan inte sättas; skriv ledet före och efter',
      en: 'strokes through formulas cannot be set; write the step before and after',
    },
  },
];

/** No formula of an author comes near these. */
const longest = 4000;
const deepest = 40;

/** What is known of the TeX before it is read. */
export function faultBefore(tex: string): TexFault | null {
  if (tex.trim() === '') {
    return { reason: { sv: 'den är tom', en: 'it is empty' }, at: 0, length: tex.length };
  }
  if (tex.length > longest) {
    const reason = {
      sv: `den har ${tex.length} tecken; högst ${longest} ryms i en`,
      en: `it has ${tex.length} characters; one takes ${longest} at most`,
    };
    return { reason, at: 0, length: 1 };
  }
  for (const { names, reason } of refused) {
    const found = names.exec(tex);
    if (found !== null) return { reason, at: found.index, length: found[0].length };
  }
  return faultOfBraces(tex);
}

function faultOfBraces(tex: string): TexFault | null {
  const open: number[] = [];
  for (const { 0: found, index } of tex.matchAll(/\\.|[{}]/gs)) {
    if (found === '{') open.push(index);
    if (found === '}' && open.pop() === undefined) {
      const reason = {
        sv: 'en klammer `}` stänger ingenting; en som ska synas skrivs `\\}`',
        en: 'a brace `}` closes nothing; one that is to be seen is written `\\}`',
      };
      return { reason, at: index, length: 1 };
    }
    if (open.length > deepest) {
      const reason = {
        sv: `den är nästlad i fler än ${deepest} nivåer`,
        en: `it is nested in more than ${deepest} levels`,
      };
      return { reason, at: index, length: 1 };
    }
  }
  const last = open.at(-1);
  if (last === undefined) return null;
  const reason = {
    sv: 'en klammer `{` stängs inte; skriv `}` där den ska sluta',
    en: 'a brace `{` is not closed; write `}` where it is to end',
  };
  return { reason, at: last, length: 1 };
}

/** What Temml says, in our words. */
const told: readonly { message: RegExp; reason: (found: string) => Localised }[] = [
  {
    message: /^\s*Unsupported function name: (\\[A-Za-z]+|\\.)/,
    reason: (name) => ({
      sv: `kommandot \`${name}\` finns inte; ord skrivs \`\\text{…}\``,
      en: `there is no command \`${name}\`; words are written \`\\text{…}\``,
    }),
  },
  {
    message: /No such environment: (\S+)/,
    reason: (name) => ({
      sv: `omgivningen \`${name}\` finns inte`,
      en: `there is no environment \`${name}\``,
    }),
  },
  {
    message: /Function "?(\\[A-Za-z]+)"? is not trusted/,
    reason: (name) => ({
      sv: `kommandot \`${name}\` används inte`,
      en: `the command \`${name}\` is not used`,
    }),
  },
  {
    message: /Double (?:super|sub)script/,
    reason: () => ({
      sv: 'två upphöjda eller nedsänkta följer på varandra; sätt klamrar: `{a^b}^c`',
      en: 'two superscripts or subscripts follow each other; put braces: `{a^b}^c`',
    }),
  },
  {
    message: /end of input in a macro argument|Expected group (?:after|as)|Expected group/,
    reason: () => ({
      sv: 'ett kommando saknar vad det ska stå kring: `\\frac{1}{n}`, `\\sqrt{n}`, `x^{2}`',
      en: 'a command lacks what it is to hold: `\\frac{1}{n}`, `\\sqrt{n}`, `x^{2}`',
    }),
  },
  {
    message: /Expected 'EOF', got '(?:&|\\\\|\\cr)'/,
    reason: () => ({
      sv: 'flera rader skrivs inom `\\begin{aligned} … \\end{aligned}`',
      en: 'several lines are written within `\\begin{aligned} … \\end{aligned}`',
    }),
  },
  {
    message: /Nothing is seen/,
    reason: () => ({ sv: 'inget i den syns', en: 'nothing of it is seen' }),
  },
  {
    message: /Expected 'EOF', got '(.+?)'/,
    reason: (name) => ({
      sv: `\`${name}\` kan inte stå där; ett som ska synas skrivs \`\\${name}\``,
      en: `\`${name}\` cannot stand there; one that is to be seen is written \`\\${name}\``,
    }),
  },
  {
    message: /Too many expansions/,
    reason: () => ({ sv: 'den är för stor', en: 'it is too large' }),
  },
  {
    message: /[Ee]xpected '([^']+)'/,
    reason: (name) => ({ sv: `\`${name}\` saknas`, en: `\`${name}\` is missing` }),
  },
];

/** The fault that Temml found, or one without a place. */
export function faultOf(error: unknown, tex: string): TexFault {
  const message = error instanceof Error ? error.message : '';
  const at = positionOf(error) ?? 0;
  for (const { message: pattern, reason } of told) {
    const found = pattern.exec(message);
    if (found === null) continue;
    const name = found[1] ?? '';
    const isThere = name !== '' && tex.startsWith(name, at);
    return {
      reason: reason(name),
      at: Math.min(at, tex.length),
      length: isThere ? name.length : 1,
    };
  }
  return { ...unknown, at: Math.min(at, tex.length), length: 1 };
}

const unknown = {
  reason: {
    sv: 'den går inte att läsa som TeX',
    en: 'it cannot be read as TeX',
  },
};

function positionOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('position' in error)) return null;
  return typeof error.position === 'number' ? error.position : null;
}
