import {
  note,
  paragraph,
  printPage,
  reference,
  section,
  soft,
} from '../../scripts/tools/samples/book.ts';

/** Repeats itself from run to run, unlike `Math.random`. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const sentence = soft(
  'När förvaltningarna samkör sina register uppstår nya frågor om ansvar, öppenhet och förtroende. ',
);

const heights = ['low', 'half', 'high', 'any'] as const;
const surroundings = ['text', 'headings', 'lists', 'notes', 'quotes', 'pairs', 'tables'] as const;

/** Documents with figures of such heights among such blocks. */
export const floatSamples: readonly string[] = surroundings.flatMap((each) =>
  heights.map((height) => `figures of ${height} height among ${each}`),
);

/** Per cent of a page. */
const percents = { low: [5, 35], half: [35, 60], high: [60, 95], any: [5, 95] } as const;

/** A whole print page with some forty blocks and a dozen figures; the name is one of `floatSamples`, the seed makes others of a kind. */
export function floatSample(name: string, seed = 1): string {
  const [, height = 'any', around = 'text'] =
    /^figures of (\w+) height among (\w+)$/.exec(name) ?? [];
  const next = sequence(seed * 7919 + floatSamples.indexOf(name) * 104_729);
  const [least, most] = percents[height as keyof typeof percents];
  const count = { figures: 0, notes: 0, texts: 0 };
  const text = (more = '') => {
    count.texts += 1;
    const mark =
      around === 'notes' && next(3) === 0
        ? note((count.notes += 1), sentence.repeat(1 + next(3)))
        : '';
    return paragraph(`T${count.texts} ${sentence.repeat(1 + next(7))}${more}${mark}`);
  };
  const figure = () => {
    const percent = least + next(most - least);
    const id = `fig-3-${(count.figures += 1)}`;
    return { id, html: drawnFigure(id, percent, around === 'tables' && next(2) === 0) };
  };
  const extra = () => {
    if (around === 'lists' && next(2) === 0) return list(1 + next(6), next);
    if (around === 'quotes' && next(2) === 0)
      return `<blockquote class="pullquote">${paragraph(sentence)}</blockquote>`;
    return '';
  };
  const blocks = () => {
    const parts: string[] = [];
    for (let each = 0; each < 3; each += 1) {
      for (let texts = next(4); texts > 0; texts -= 1) parts.push(text(), extra());
      const own = figure();
      const second = around === 'pairs' ? figure() : null;
      const mention = [own, ...(second === null ? [] : [second])]
        .map(({ id }) => reference(id, id))
        .join(' och ');
      parts.push(text(`Se ${mention}.`), own.html, second?.html ?? '', extra());
    }
    parts.push(text(), text());
    return parts.join('');
  };
  const sections = [1, 2].map((number) => {
    const parts =
      around === 'headings'
        ? [1, 2].map((part) => section(`a${number}-${part}`, `Del ${part}`, blocks(), 3)).join('')
        : blocks() + blocks();
    return section(`a${number}`, `Avsnitt ${number}`, text() + parts);
  });
  return printPage(sections.join(''));
}

function list(points: number, next: (below: number) => number): string {
  const items = Array.from({ length: points }, () => `<li>${sentence.repeat(1 + next(3))}</li>`);
  return `<ul>${items.join('')}</ul>`;
}

/** `percent` of the page area, with its caption. */
function drawnFigure(id: string, percent: number, isTable: boolean): string {
  const height = Math.round((720 * percent) / 100) - 34;
  const caption = `<figcaption><p role="paragraph" class="subject">Figur.</p></figcaption>`;
  if (isTable) {
    const rows = Array.from(
      { length: Math.max(1, Math.floor(height / 26)) },
      (_, row) => `<tr><th scope="row">Rad ${row + 1}</th><td>27</td></tr>`,
    );
    const head = '<thead><tr><th scope="col">Fråga</th><th scope="col">Ja</th></tr></thead>';
    return `<figure id="${id}" class="table" role="group" lang="sv-x-figwrap">${caption}<table class="data">${head}<tbody>${rows.join('')}</tbody></table></figure>`;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Figur" lang="sv-x-fig" data-figure="${id}" width="472" height="${Math.max(4, height)}"><rect width="472" height="${Math.max(4, height)}" fill="#ccc"/></svg>`;
  return `<figure id="${id}" class="figure" role="group" lang="sv-x-figwrap"><div class="drawing">${svg}</div>${caption}</figure>`;
}
