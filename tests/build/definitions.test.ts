import { beforeAll, expect, test } from 'vitest';

import { shareCrew } from '../repository.ts';
import { definePromiseTry } from './promise-try.ts';
import { buildText, messagesOf, tagsOf } from './small-report.ts';

shareCrew();
beforeAll(definePromiseTry);

test('terms and what they mean are a list in the PDF, with their notes', async () => {
  const built = await buildText(`# Ord

Kund[^a]
Beställare
: Den som har beställt.
: Den som betalar.[^b]

- Vara
  : En sak.

[^a]: En not.
[^b]: En annan not.
`);
  expect(messagesOf(built)).not.toMatch(/ error | pdf-/);
  expect(await tagsOf(built)).toMatchObject({ L: 4, LI: 5, Note: 2 }); // with how to cite
  expect(built.text('prov.html')).toMatch(/<dt>Kund.*<\/dt>\s*<dt>Beställare<\/dt>\s*<dd>/);
});

const terms = `
- { abbr: AI, term: artificiell intelligens, definition: 'Se :term[ärende].' }
- { term: ärende, definition: 'En *fråga*.' }
- { term: ångest, definition: Oro. }
- { term: zebra, definition: Ett djur. }
- { abbr: GDPR, meaning: General Data Protection Regulation, lang: en }
`;

test('a glossary is sorted as the language sorts, and words lead to it', async () => {
  const built = await buildText(
    `# Om AI och :term[ärendets]{of="ärende"} gång

AI och GDPR, :term[zebrans]{of=zebra} ångest.

# Ordlista

::glossary

:::note
::abbreviations
:::
`,
    { 'chapter/terms.yaml': terms },
  );
  expect(messagesOf(built)).not.toMatch(/ error | pdf-/);
  const page = built.text('prov.html');
  expect([...page.matchAll(/<dt id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    '_term-artificiell-intelligens',
    '_term-zebra',
    '_term-angest',
    '_term-arende',
    '_abbr-artificiell-intelligens',
    '_abbr-gdpr',
  ]);
  expect(page).toContain('<a class="term" href="#_term-zebra">zebrans</a>');
  expect(page).toContain('<a href="#om-ai-och-arendets-gang">Om AI och ärendets gång</a>');
  expect(page).toContain('<abbr title="General Data Protection Regulation" lang="en">GDPR</abbr>');
});
