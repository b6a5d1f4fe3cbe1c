import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';

import { blockOf } from '../../scripts/handover/fragment/blocks.ts';
import { fragmentOf } from '../../scripts/handover/fragment/fragment.ts';
import { serialised } from '../../scripts/handover/fragment/serialise.ts';
import { handoversOnce } from '../handover/handovers.ts';
import { otherRoot, root } from '../repository.ts';
import { sharedWordPress } from './shared.ts';
import { missingForWordPress, type Site } from './site.ts';

const missing = missingForWordPress();
if (missing !== null)
  test.skip(`pages as WordPress keeps and shows them (${missing})`, () => undefined);

const address = (name: string): string => `https://example.se/wp-content/uploads/${name}`;

interface Kept {
  administrator: string;
  editor: string;
  author: string;
  rendered: string;
}

/** Writes each content as each user, and shows it as the public page does. */
const code = (path: string): string => `
foreach ( json_decode( file_get_contents( '${path}' ), true ) as $name => $content ) {
  foreach ( array( 'administrator', 'editor', 'author' ) as $role ) {
    wp_set_current_user( get_user_by( 'login', $role )->ID );
    kses_init();
    $id = wp_insert_post( wp_slash( array( 'post_title' => 'Prov', 'post_content' => $content, 'post_status' => 'publish' ) ) );
    $out[ $name ][ $role ] = get_post( $id )->post_content;
  }
  $GLOBALS['post'] = get_post( $id );
  setup_postdata( $GLOBALS['post'] );
  $out[ $name ]['rendered'] = apply_filters( 'the_content', get_post( $id )->post_content );
}
echo json_encode( $out );`;

async function keptBy(
  site: Site,
  contents: Readonly<Record<string, string>>,
): Promise<Record<string, Kept>> {
  const path = join(site.content, 'contents.json');
  await writeFile(path, JSON.stringify(contents));
  return JSON.parse(await site.php(code(path))) as Record<string, Kept>;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const shown = (html: string): string =>
  textOf(fromHtml(html, { fragment: true }))
    .replaceAll(/[ \n]+/g, ' ')
    .trim();

async function expectKept(contents: Readonly<Record<string, string>>): Promise<void> {
  const { site, network } = await sharedWordPress();
  for (const each of [site, network]) {
    const kept = await keptBy(each, contents);
    for (const [name, content] of Object.entries(contents)) {
      const { rendered, ...stored } = kept[name] ?? {};
      expect(stored, name).toEqual({ administrator: content, editor: content, author: content });
      expect(shown(rendered ?? ''), name).toBe(shown(content));
    }
  }
}

/** What WordPress would set in another way: quotes, dashes, smilies, shortcodes, its own name, addresses that it shows as what they lead to. */
const tricky = [
  `"rakt" och 'enkelt', 6' 2" och '90-talet, d'accord`,
  'a -- b --- c - d, xn--fiasco, sidan 3...',
  'kapitel 8) 8-) :) ;-) :idea: :D 8O :?',
  '[gallery] [caption]text[/caption] [[embed]]',
  '2x3, 10x10, 0x9f (tm) (c) (r)',
  'Om Wordpress (Wordpress) & mer < 3 > 2 &amp; &nbsp; &copy;',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'före\u00a0efter\u00ad\u200b \u2011 \u2212 å ä ö é 𝑥 🙂',
];

describe.skipIf(missing !== null)('pages as WordPress keeps and shows them', () => {
  test('to the byte, whoever writes them, and without another word', async () => {
    const contents: Record<string, string> = {};
    for (const project of [root, otherRoot])
      for (const handover of await handoversOnce(project)) {
        const { html, blocks } = fragmentOf(handover, address);
        contents[`${handover.document.config.id} html`] = html;
        contents[`${handover.document.config.id} blocks`] = blocks;
      }
    await expectKept(contents);
  });

  test('also what it would turn into something else', async () => {
    const paragraphs = tricky.map((value) => {
      const children = [{ type: 'text' as const, value }];
      return { type: 'element' as const, tagName: 'p', properties: { title: value }, children };
    });
    const plain = paragraphs.map((each) => blockOf({ ...each, properties: {} })).join('\n');
    const html = paragraphs.map((each) => blockOf(each)).join('\n');
    await expectKept({ plain, html });
    expect(shown(serialised(paragraphs))).toBe(
      tricky.map((each) => each.replaceAll(/ +/g, ' ')).join(''),
    );
  });

  test('keeps the lines of code', async () => {
    const { network } = await sharedWordPress();
    const value = 'id: fig-bad\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\n  form: "x" -- y\n';
    const element = { type: 'element' as const, tagName: 'code', properties: {} };
    const children = [{ ...element, children: [{ type: 'text' as const, value }] }];
    const block = blockOf({ type: 'element', tagName: 'pre', properties: {}, children });
    const kept = await keptBy(network, { block });
    expect(kept['block']?.author).toBe(block);
    expect(textOf(fromHtml(kept['block']?.rendered ?? '', { fragment: true })).trim()).toBe(
      value.trim(),
    );
  });
});
