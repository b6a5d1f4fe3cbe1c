import { type TodoItem, type TodoKind, todoKinds } from '../lint/todo.ts';
import { type Localised, pick } from '../model/localised.ts';
import { startOf } from '../model/place.ts';

interface TodoTerms {
  heading: (count: number) => string;
  nothing: string;
  /** Title of a group, and how each of its items is settled by editing one line. */
  groups: Readonly<Record<TodoKind, { title: string; settle: string }>>;
  candidates: (numbers: string) => string;
  missing: (fields: string) => string;
  or: string;
  decimal: string;
}

const sv: TodoTerms = {
  heading: (count) => `Att göra: ${count} ${count === 1 ? 'punkt' : 'punkter'}`,
  nothing: 'Att göra: ingenting. Allt är läst, granskat och fullständigt.',
  groups: {
    illegible: {
      title: 'Tal som inte går att läsa',
      settle:
        'Har du läst talet i originalet? Byt `status: illegible` mot `value:` och talet, som `value: 17`.',
    },
    inferred: {
      title: 'Tal vars plats är en bedömning',
      settle: 'Stämmer det med originalet? Ändra `inferred` till `read`, och talet om det är fel.',
    },
    derived: {
      title: 'Tal som är beräknade ur andra',
      settle:
        'Har du läst talet i originalet? Ändra `derived` till `read`, och talet om det är fel.',
    },
    label: {
      title: 'Texter som inte går att läsa',
      settle: 'Har du läst texten i originalet? Skriv den och ändra `labelStatus` till `read`.',
    },
    'alternative-text': {
      title: 'Alternativtexter som ingen har granskat',
      settle: 'Läs texten mot figuren, rätta den och ta sedan bort raden `altStatus: draft`.',
    },
    reference: {
      title: 'Ofullständiga referenser',
      settle: 'Lägg till det som saknas, på en rad efter `"type"`.',
    },
  },
  candidates: (numbers) => `kan vara ${numbers}`,
  missing: (fields) => `saknar ${fields}`,
  or: 'eller',
  decimal: ',',
};

const en: TodoTerms = {
  heading: (count) => `To do: ${count} ${count === 1 ? 'item' : 'items'}`,
  nothing: 'To do: nothing. Everything is read, reviewed and complete.',
  groups: {
    illegible: {
      title: 'Numbers that cannot be read',
      settle: 'Read in the original? Replace `status: illegible` by the number, as `value: 17`.',
    },
    inferred: {
      title: 'Numbers whose place is a judgement',
      settle: 'As in the original? Change `inferred` to `read`, and the number if it is wrong.',
    },
    derived: {
      title: 'Numbers that are computed from others',
      settle: 'Read in the original? Change `derived` to `read`, and the number if it is wrong.',
    },
    label: {
      title: 'Texts that cannot be read',
      settle: 'Read in the original? Write the text and change `labelStatus` to `read`.',
    },
    'alternative-text': {
      title: 'Alternative texts that nobody has reviewed',
      settle: 'Read it against the figure, mend it, then remove the line `altStatus: draft`.',
    },
    reference: {
      title: 'Incomplete references',
      settle: 'Add what is missing, on a line after `"type"`.',
    },
  },
  candidates: (numbers) => `may be ${numbers}`,
  missing: (fields) => `lacks ${fields}`,
  or: 'or',
  decimal: '.',
};

const todoTerms: Localised<TodoTerms> = { sv, en };

/** Titles of the groups, and how each of their items is settled. */
export function todoGroups(lang: string): TodoTerms['groups'] {
  return pick(todoTerms, lang).groups;
}

/** What awaits the author as text, grouped and counted; `lang` is that of the reader, Swedish unless `en`. */
export function formatTodo(items: readonly TodoItem[], lang: string): string {
  const terms = pick(todoTerms, lang);
  if (items.length === 0) return `${terms.nothing}\n`;
  const groups = todoKinds.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    const { title, settle } = terms.groups[kind];
    return [[`${title} (${own.length})`, `→ ${settle}`, ...own.map(lineOf(terms))].join('\n')];
  });
  return `${[terms.heading(items.length), ...groups].join('\n\n')}\n`;
}

function lineOf(terms: TodoTerms): (item: TodoItem) => string {
  return (item) => {
    const { line, column } = startOf(item.place);
    const where = `${item.path}:${line}:${column}`;
    const known = knownOf(item, terms);
    return `  ${where}  ${item.name}${known === '' ? '' : `  ${known}`}`;
  };
}

/** Notes on references are long, and stand in full at the place that is given. */
const longestNote = 160;

function knownOf({ value, candidates, missing, label, note }: TodoItem, terms: TodoTerms): string {
  const shown = (number: number) => String(number).replace('.', terms.decimal);
  const parts = [
    value === null ? label : `${label}: ${shown(value)}`,
    candidates.length === 0 ? '' : terms.candidates(candidates.map(shown).join(` ${terms.or} `)),
    missing.length === 0 ? '' : terms.missing(missing.map((field) => `\`${field}\``).join(', ')),
    note.length > longestNote ? `${note.slice(0, longestNote).trimEnd()}…` : note,
  ];
  return parts.filter((part) => part !== '').join('; ');
}
