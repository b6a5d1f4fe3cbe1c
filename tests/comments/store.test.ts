import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type Annotation, subjectOf } from '../../scripts/comments/annotation.ts';
import { fileTextOf } from '../../scripts/comments/collection.ts';
import { merge } from '../../scripts/comments/merge.ts';
import { addComments, readComments } from '../../scripts/comments/store.ts';
import { threadsOf } from '../../scripts/comments/threads.ts';
import { annotation, comment, quotation } from './samples.ts';

let root = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rapport-comments-'));
  folder = join(root, 'chapter', 'comments');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const reply = (to: Annotation, text: string) =>
  annotation({ do: 'reply', author: 'Jonas Ledendal', text, thread: to.id });
const state = (to: Annotation, what: 'resolve' | 'reopen') =>
  annotation({ do: what, author: 'Jonas Ledendal', text: '', thread: to.id });

function put(name: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const rulesOf = async () =>
  (await readComments(root)).files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

describe('stored comments', () => {
  test('come back as they were written, one file a thread', async () => {
    const first = comment();
    const second = comment('En till.');
    const answer = reply(first, 'Ja.');
    await addComments(root, [first, second, answer]);
    expect(readdirSync(folder)).toHaveLength(2);
    const { annotations } = await readComments(root);
    const [thread, other] = threadsOf(annotations);
    expect(thread?.comment).toEqual(first);
    expect(thread?.answers).toEqual([answer]);
    expect(other?.comment).toEqual(second);
    expect(thread && subjectOf(thread.comment)).toEqual(quotation);
  });

  test('are W3C annotations', async () => {
    await addComments(root, [comment()]);
    const [name = ''] = readdirSync(folder);
    const page = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      '@context': unknown[];
      items: unknown[];
    };
    expect(page['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(page).toMatchObject({ type: 'AnnotationPage', id: name });
    expect(page.items[0]).toMatchObject({
      type: 'Annotation',
      motivation: 'commenting',
      creator: { type: 'Person', name: 'Sara Leckner' },
      body: { type: 'TextualBody', format: 'text/plain', value: 'Stämmer talet?' },
      target: { source: 'rapport', selector: [{ type: 'TextQuoteSelector' }, {}, {}] },
    });
  });

  test('answers and states are new lines in the thread’s file; nothing else changes', async () => {
    const first = comment();
    await addComments(root, [first]);
    const [name = ''] = readdirSync(folder);
    const before = readFileSync(join(folder, name), 'utf8');
    await addComments(root, [reply(first, 'Ja.')]);
    const after = readFileSync(join(folder, name), 'utf8');
    expect(after.startsWith(before.slice(0, before.lastIndexOf('    }') + 5))).toBe(true);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('are resolved and reopened by the last word', async () => {
    const first = comment();
    await addComments(root, [first, state(first, 'resolve')]);
    expect(threadsOf((await readComments(root)).annotations)[0]?.isResolved).toBe(true);
    await addComments(root, [state(first, 'reopen')]);
    expect(threadsOf((await readComments(root)).annotations)[0]?.isResolved).toBe(false);
  });

  test('added twice are there once', async () => {
    const first = comment();
    await addComments(root, [first]);
    const stored = await addComments(root, [first]);
    expect(stored.added).toEqual([]);
    expect(stored.unchanged).toEqual([first]);
  });

  test('of the same identifier with other words are both kept', async () => {
    const first = comment('Stämmer talet?');
    await addComments(root, [first]);
    const theirs = { ...first, body: { ...first.body, value: 'Talet är fel.' } } as Annotation;
    const stored = await addComments(root, [theirs]);
    expect(stored.conflicts).toHaveLength(1);
    const [thread] = threadsOf((await readComments(root)).annotations);
    expect(thread?.comment.body.value).toBe('Stämmer talet?');
    expect(thread?.answers.map(({ body }) => body?.value)).toEqual(['Talet är fel.']);
    await addComments(root, [theirs]);
    expect(threadsOf((await readComments(root)).annotations)[0]?.answers).toHaveLength(1);
  });

  test('answers to a comment that is nowhere are told and not stored', async () => {
    const lost = reply(comment(), 'Ja.');
    const stored = await addComments(root, [lost]);
    expect(stored.strays).toEqual([lost]);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('a file that is', () => {
  test.each([
    ['not JSON', '{"items": [', 'json-parses'],
    ['merged by half', '<<<<<<< HEAD\n{}\n=======\n', 'json-parses'],
    ['something else', '{"name": "rapport"}', 'comments-are-annotations'],
    ['a list of anything', '[{"a": 1}]', 'comment-valid'],
    ['nested too deeply', `${'['.repeat(9000)}${']'.repeat(9000)}`, 'json-parses'],
    ['poisonous', '{"items": [{"__proto__": {"isAdmin": true}}]}', 'json-parses'],
    ['huge', ' '.repeat(2_000_001), 'source-within-limits'],
    ['full of comments', `[${'0,'.repeat(5000)}0]`, 'comments-within-limits'],
    ['binary', '\0\0', 'file-readable'],
  ])('%s is told and stays as it was', async (_, text, rule) => {
    const first = comment();
    await addComments(root, [first]);
    const [name = ''] = readdirSync(folder);
    const path = put(name, text);
    expect(await rulesOf()).toContain(rule);
    const stored = await addComments(root, [first]);
    expect(stored.refused).toHaveLength(1);
    expect(stored.added).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('HTML is refused, and the comments beside it are read', async () => {
    const first = comment();
    const markup = {
      ...comment(),
      body: { ...first.body, format: 'text/html', value: '<script>alert(1)</script>' },
    } as unknown as Annotation;
    put('rapport.a.json', fileTextOf([first, markup], 'a'));
    const { annotations, files } = await readComments(root);
    expect(annotations).toEqual([first]);
    const [message] = files.flatMap(({ messages }) => messages);
    expect(message?.ruleId).toBe('comment-is-plain-text');
    expect(message?.line).toBeGreaterThan(10);
  });

  test('a link out of the report is refused', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'rapport-outside-'));
    mkdirSync(join(root, 'chapter'));
    symlinkSync(outside, folder);
    const stored = await addComments(root, [comment()]);
    expect(stored.refused).toHaveLength(1);
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });
});

test('tags in a text are text', async () => {
  const words = '<img src=x onerror=alert(1)> javascript:alert(1) \u202Etxet';
  await addComments(root, [comment(words)]);
  expect(threadsOf((await readComments(root)).annotations)[0]?.comment.body.value).toBe(words);
});

test('merging is the same in both orders', () => {
  const first = comment();
  const [one, other] = [reply(first, 'Ja.'), reply(first, 'Nej.')];
  const a = merge([first, one], [first, other]).annotations;
  expect(merge([first, other], [first, one]).annotations).toEqual(a);
});
