import * as v from 'valibot';

import { documentKinds, voices } from '../../model/book.ts';
import { isOrganisationNumber } from '../../model/identifiers.ts';
import { publisherTypes } from '../../model/publisher.ts';
import { type RuleId, rules } from '../../model/rules.ts';
import { ruleSettings } from '../../model/rules/rule.ts';
import { sampleDesigns } from '../../model/survey.ts';
import { address, edition } from './edition.ts';
import { named } from './forms.ts';
import { file, id, text } from './parts.ts';

const anthology = v.pipe(
  v.strictObject({
    title: text('Antologins titel.'),
    subtitle: v.optional(text('Antologins undertitel.')),
    publisher: text('Utgivare.'),
    place: text('Utgivningsort.'),
    year: v.nullish(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1000),
        v.maxValue(9999),
        v.description('Utgivningsår. Tomt så länge det är okänt.'),
      ),
    ),
    about: v.optional(text('Om antologin. Markdown inom raden.')),
  }),
  v.description('Verket som dokumenten ingår i.'),
);

const person = v.strictObject({
  id: id('Personens id, används i authors.'),
  given: v.optional(text('Förnamn.')),
  family: v.optional(text('Efternamn.')),
  affiliation: v.optional(text('Arbetsplats.')),
  name: v.optional(
    text('Namnet på en organisation som är författare, i stället för de tre andra.'),
  ),
  about: v.optional(text('En eller två meningar om personen. Markdown inom raden.')),
});

const date = named('date');

const document = v.strictObject({
  id: id('Dokumentets id, blir namnet på filerna i out/.'),
  kind: v.pipe(
    v.picklist(documentKinds),
    v.description('Kapitel (chapter) eller frågor och svar (faq).'),
  ),
  number: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.description('Kapitlets nummer, första delen av figurernas nummer.'),
    ),
  ),
  title: text('Dokumentets titel.'),
  shortTitle: v.optional(text('Kortare titel för sidhuvudet. Titeln när den utelämnas.')),
  folder: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[^/\\.][^/\\]*$/, named('folder')),
      v.description('Mapp i chapter/ med Markdown-filerna. Dokumentets id när den utelämnas.'),
    ),
  ),
  authors: v.optional(
    v.pipe(v.array(text('En persons id')), v.description('Författarna, som id ur people.')),
    [],
  ),
  date: v.nullish(
    v.pipe(
      v.union(
        [
          v.pipe(
            v.string(),
            v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, date),
          ),
          v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999)),
        ],
        date,
      ),
      v.description(
        'Utgivningsdatum så långt det är känt, som "2022", "2022-06" eller "2022-06-14".',
      ),
    ),
  ),
  edition: v.optional(edition),
  address: v.nullish(address('Sidans adress, när den är publicerad. Tom så länge den är okänd.')),
  pdfAddress: v.nullish(
    address('PDF:ens adress, när den är publicerad. Tom så länge den är okänd.'),
  ),
  imageAddress: v.nullish(
    address(
      'Delningsbildens adress (out/<id>.delning.png), när den är publicerad. Tom så länge den är okänd.',
    ),
  ),
  dataAddress: v.nullish(
    address(
      'Adressen till mappen där figurernas data är publicerade, när de är det. Tom så länge den är okänd.',
    ),
  ),
  keywords: v.nullish(
    v.pipe(
      v.array(text('Ett ord.')),
      v.description('Ord som dokumentets data hittas med på dataportaler.'),
    ),
  ),
  description: text('En eller två meningar om dokumentet, för sökmotorer och länkar.'),
  lang: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, named('language')),
      v.description('Dokumentets språk, som sv eller en.'),
    ),
    'sv',
  ),
  voice: v.optional(
    v.pipe(
      v.picklist(voices),
      v.description(
        'Vems röst: own (författarnas egen) eller reported (texten återger någon annans underlag, och `check --todo` listar stycken som slutar utan belägg).',
      ),
    ),
    'own',
  ),
  numberedHeadings: v.optional(
    v.pipe(v.boolean(), v.description('Om rubrikerna numreras.')),
    false,
  ),
  nocite: v.optional(
    v.pipe(
      v.array(text('En nyckel i references')),
      v.description('Källor som står i litteraturlistan utan att vara citerade.'),
    ),
    [],
  ),
});

const external = v.strictObject({
  id: id('Verkets id, används i :ref.'),
  label: text('Så som verket nämns i en mening, som ”kapitel 8”.'),
  title: v.optional(text('Verkets titel.')),
  author: v.optional(text('Verkets författare.')),
});

/** A key a rule, so that editors suggest them and a slip is told with what was meant. */
const severities = v.strictObject(
  Object.fromEntries(
    (Object.keys(rules) as RuleId[])
      .toSorted()
      .map((ruleId) => [ruleId, v.optional(settingOf(rules[ruleId].holds.sv))]),
  ),
);

function settingOf(holds: string) {
  return v.pipe(v.picklist(ruleSettings), v.description(holds));
}

const answers = named('answers');

const survey = v.pipe(
  v.strictObject({
    n: v.pipe(
      v.union(
        [
          v.pipe(v.number(), v.integer(), v.minValue(1)),
          v.pipe(v.string(), v.regex(/^facts\.[a-z][a-z0-9-]*$/, answers)),
        ],
        answers,
      ),
      v.description('Hur många som svarade: ett antal, eller ett tal som facts.svar.'),
    ),
    smallestGroup: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Grupper med färre svar behöver en anmärkning. 50 när den utelämnas.'),
      ),
    ),
    design: v.optional(
      v.pipe(
        v.picklist(sampleDesigns),
        v.description(
          'Urvalet: obundet slumpmässigt (simple-random), då skillnader prövas mot felmarginalen, eller kvoter i en panel (panel-quota), då inga felmarginaler gäller.',
        ),
      ),
    ),
    deff: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0.1),
        v.maxValue(100),
        v.description(
          'Designeffekten: hur många gånger större variansen är, till följd av vikter eller klustring. 1 när den utelämnas.',
        ),
      ),
    ),
  }),
  v.description('Undersökningen som figurerna gäller.'),
);

/** `chapter/report.yaml`. */
export const reportSchema = v.strictObject({
  anthology: v.optional(anthology),
  publisher: v.optional(text('Utgivare av en rapport som inte ingår i en antologi.')),
  place: v.optional(text('Utgivningsort för en rapport som inte ingår i en antologi.')),
  publisherType: v.nullish(
    v.pipe(
      v.picklist(publisherTypes),
      v.description(
        'Vad slags utgivare det är, som local-authority för en kommun. Behövs i öppna data.',
      ),
    ),
  ),
  organisationNumber: v.nullish(
    v.pipe(
      v.string(),
      v.check(isOrganisationNumber, named('organisationNumber')),
      v.description(
        'Utgivarens organisationsnummer, inom citattecken. Dataportalen och KB känner igen utgivaren på det.',
      ),
    ),
  ),
  survey: v.optional(survey),
  people: v.optional(v.pipe(v.array(person), v.description('Författarna.')), []),
  documents: v.pipe(v.array(document), v.minLength(1), v.description('Dokumenten som byggs.')),
  external: v.optional(
    v.pipe(v.array(external), v.description('Verk utanför projektet som texten hänvisar till.')),
    [],
  ),
  references: v.optional(file('Litteraturlistan i CSL-JSON, i chapter/.')),
  csl: v.optional(file('Stil för källhänvisningar (CSL), räknat från projektets mapp.')),
  rules: v.optional(
    v.pipe(
      severities,
      v.description('Hur allvarliga reglerna är, när de inte ska ha sin egen grad.'),
    ),
    {},
  ),
  locale: v.optional(file('Språkfil för källhänvisningar, räknat från projektets mapp.')),
});

export type ReportInput = v.InferOutput<typeof reportSchema>;
