import { type TodoItem, type TodoKind, todoKinds } from '../lint/todo.ts';
import { type Localised, pick } from '../model/localised.ts';
import { startOf } from '../model/place.ts';

interface TodoTerms {
  heading: (count: number) => string;
  nothing: string;
  /** Title of a group, and how each of its items is settled by editing one line. */
  groups: Readonly<Record<TodoKind, { title: string; settle: string }>>;
  candidates: (numbers: string) => string;
  /** Of a number that was read but may be another. */
  others: (numbers: string) => string;
  words: (texts: string) => string;
  otherwise: (numbers: string) => string;
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
    reading: {
      title: 'Påståenden som bara håller i den valda läsningen',
      settle: 'Skriv så att det håller i alla läsningar, eller låt förbehållet stå.',
    },
    label: {
      title: 'Texter som inte går att läsa',
      settle: 'Har du läst texten i originalet? Skriv den och ändra `labelStatus` till `read`.',
    },
    'label-incomplete': {
      title: 'Texter där ord saknas',
      settle:
        'Har du läst hela texten i originalet? Skriv den och ändra `labelStatus` till `read`. Gissa aldrig ord.',
    },
    'label-inferred': {
      title: 'Texter vars ordalydelse är en bedömning',
      settle:
        'Stämmer texten med originalet? Ändra `labelStatus` till `read`, och texten om den är fel.',
    },
    'alternative-text': {
      title: 'Alternativtexter som ingen har granskat',
      settle: 'Läs texten mot figuren, rätta den och ta sedan bort raden `altStatus: draft`.',
    },
    reference: {
      title: 'Ofullständiga referenser',
      settle: 'Lägg till det som saknas, på en rad efter `"type"`.',
    },
    'inferred-fact': {
      title: 'Uppgifter om utgåvan som är utlästa',
      settle: 'Är uppgiften bekräftad? Ta bort den ur listan `inferred`.',
    },
    'unknown-fact': {
      title: 'Uppgifter om utgåvan som ingen känner till än',
      settle:
        'Fyll i värdet efter nyckeln. Är utgåvan godkänd? Skriv `approved: { by: …, date: … }`. Ta bort nycklar som inte behövs.',
    },
    support: {
      title: 'Stycken som slutar utan belägg',
      settle:
        'Återger meningen underlaget? Skriv `:material{of="…"}` efter den, med punktens id. Stryk den annars, eller belägg den med tal, påstående eller källa.',
    },
    material: {
      title: 'Punkter i underlaget som texten inte hänvisar till',
      settle:
        'Står punkten i texten? Skriv `:material{of="…"}` efter meningen som återger den. Skriv den annars.',
    },
  },
  candidates: (numbers) => `kan vara ${numbers}`,
  others: (numbers) => `kan i stället vara ${numbers}`,
  words: (texts) => `kanske ${texts}`,
  otherwise: (numbers) => `inte om ${numbers}`,
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
    reading: {
      title: 'Claims that hold in the chosen reading only',
      settle: 'Say what holds in all readings, or let the reservation stand.',
    },
    label: {
      title: 'Texts that cannot be read',
      settle: 'Read in the original? Write the text and change `labelStatus` to `read`.',
    },
    'label-incomplete': {
      title: 'Texts of which words are lost',
      settle: 'Read in full? Write the text and change `labelStatus` to `read`. Never guess words.',
    },
    'label-inferred': {
      title: 'Texts whose wording is a judgement',
      settle: 'As in the original? Change `labelStatus` to `read`, and the text if it is wrong.',
    },
    'alternative-text': {
      title: 'Alternative texts that nobody has reviewed',
      settle: 'Read it against the figure, mend it, then remove the line `altStatus: draft`.',
    },
    reference: {
      title: 'Incomplete references',
      settle: 'Add what is missing, on a line after `"type"`.',
    },
    'inferred-fact': {
      title: 'Facts of the edition that are inferred',
      settle: 'Is it confirmed? Remove it from the list `inferred`.',
    },
    'unknown-fact': {
      title: 'Facts of the edition that nobody knows yet',
      settle:
        'Write the value after its key. Approved? Write `approved: { by: …, date: … }`. Remove keys that are not needed.',
    },
    support: {
      title: 'Paragraphs that end without support',
      settle:
        'Does the sentence render the material? Write `:material{of="…"}` after it, with the id of the point. Else remove it, or support it by a number, a claim or a source.',
    },
    material: {
      title: 'Points of the material that the text does not refer to',
      settle:
        'Is it in the text? Write `:material{of="…"}` after the sentence that renders it. Else write that sentence.',
    },
  },
  candidates: (numbers) => `may be ${numbers}`,
  others: (numbers) => `may be ${numbers} instead`,
  words: (texts) => `perhaps ${texts}`,
  otherwise: (numbers) => `not if ${numbers}`,
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

/** ”a, b eller c”. */
function listed(texts: readonly string[], or: string): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${or} ${last}`;
}

/** Notes on references are long, and stand in full at the place that is given. */
const longestNote = 160;

function knownOf(item: TodoItem, terms: TodoTerms): string {
  const { value, candidates, otherwise, words, missing, label, note } = item;
  const tell = value === null ? terms.candidates : terms.others;
  const shown = (number: number) => String(number).replace('.', terms.decimal);
  const parts = [
    value === null ? label : `${label}: ${shown(value)}`,
    candidates.length === 0 ? '' : tell(listed(candidates.map(shown), terms.or)),
    otherwise === '' ? '' : terms.otherwise(otherwise),
    words.length === 0
      ? ''
      : terms.words(
          listed(
            words.map((each) => `”${each}”`),
            terms.or,
          ),
        ),
    missing.length === 0 ? '' : terms.missing(missing.map((field) => `\`${field}\``).join(', ')),
    note.length > longestNote ? `${note.slice(0, longestNote).trimEnd()}…` : note,
  ];
  return parts.filter((part) => part !== '').join('; ');
}
