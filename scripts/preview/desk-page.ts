import type { Element } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import { todoGroups } from '../diagnostics/todo.ts';
import { themeRules } from '../html/colours.ts';
import { type Language, languages, type Localised, pick } from '../model/localised.ts';
import type { Theme } from '../model/theme.ts';
import { type DeskTerm, deskTerms, type DeskTerms } from './terms.ts';
import type { DeskData } from './wire.ts';

const stringifier = unified().use(rehypeStringify).freeze();

export interface DeskOptions {
  lang: Language;
  /** What a request that changes something must bring. */
  token: string;
  /** In place of the texts of the language. */
  terms?: DeskTerms;
}

/** Tabs of the panel, in order. */
const tabs = ['outline', 'messages', 'todo', 'numbers', 'comments', 'figures'] as const;

/** The page of the desk, empty: `client/desk.ts` fills it from `GET /api/desk`. */
export function renderDesk({ lang, token, terms = pick(deskTerms, lang) }: DeskOptions): string {
  const say = (term: DeskTerm): string => terms[term];
  const body = h('body', [
    h('a.skip', { href: '#stage' }, say('skipToPage')),
    h('a.skip', { href: '#panel' }, say('skipToPanel')),
    barOf(lang, say),
    h('p#connection', { role: 'status', hidden: true }, say('connectionLost')),
    h('section#faults', { ariaLabel: say('messages'), hidden: true }),
    h('div.desk', [stageOf(say), panelOf(say)]),
    h('div#status.visually-hidden', { role: 'status' }),
    h('dialog#figure-view', { ariaLabelledBy: 'figure-view-title' }),
    shortcutsOf(say),
    h(
      'script',
      { type: 'application/json', id: 'desk-terms' },
      inScript({ lang, terms, todoGroups: todoGroups(lang) } satisfies DeskData),
    ),
  ]);
  const page = h('html', { lang }, [headOf(say, token), body]);
  return `<!doctype html>\n${stringifier.stringify({ type: 'root', children: [page] })}\n`;
}

type Say = (term: DeskTerm) => string;

/** JSON that cannot end the element that it stands in. */
function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

function headOf(say: Say, token: string): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'rapport-token', content: token }),
    h('title', say('heading')),
    h('link', { rel: 'icon', href: 'data:,' }),
    h('link', { rel: 'stylesheet', href: '/desk/theme.css' }),
    h('link', { rel: 'stylesheet', href: '/desk/desk.css' }),
    h('link', { rel: 'stylesheet', href: '/desk/comments.css' }),
    h('script', { type: 'module', src: '/desk/desk.js' }),
  ]);
}

function barOf(lang: Language, say: Say): Element {
  return h('header.bar', [
    h('h1.visually-hidden', say('heading')),
    h('div.choice', [
      h('label.visually-hidden', { htmlFor: 'document' }, say('document')),
      h('select#document'),
    ]),
    toggle('toggle-view', say('view'), { ariaExpanded: 'false', ariaControls: 'view-controls' }),
    h('div#view-controls', { role: 'group', ariaLabel: say('view') }, [
      choicesOf('width', ['full', 'desktop', 'tablet', 'phone'], say),
      choicesOf('scheme', ['system', 'light', 'dark'], say),
      toggle('toggle-pdf', say('pdf'), { ariaPressed: 'false', ariaControls: 'pdf' }),
      languagesOf(lang, say),
    ]),
    h(
      'button#show-shortcuts',
      { type: 'button', ariaLabel: say('shortcuts'), title: say('shortcuts') },
      '?',
    ),
    toggle('toggle-panel', say('panel'), { ariaExpanded: 'true', ariaControls: 'panel' }),
  ]);
}

function toggle(id: string, text: string, properties: Record<string, string>): Element {
  return h('button', { id, type: 'button', ...properties }, text);
}

function choicesOf(name: 'width' | 'scheme', values: readonly DeskTerm[], say: Say): Element {
  return h('fieldset', [
    h('legend.visually-hidden', say(name)),
    ...values.map((value) =>
      h('label', [h('input', { type: 'radio', name, value }), h('span', say(value))]),
    ),
  ]);
}

/** Each language by its own name, as those who read it know it. */
const languageNames: Localised = { sv: 'Svenska', en: 'English' };

function languagesOf(current: Language, say: Say): Element {
  return h(
    'nav',
    { ariaLabel: say('language') },
    languages.map((lang) =>
      h(
        'a',
        {
          href: `/?lang=${lang}`,
          lang,
          hrefLang: lang,
          ...(lang === current ? { ariaCurrent: 'true' } : {}),
        },
        pick(languageNames, lang),
      ),
    ),
  );
}

function stageOf(say: Say): Element {
  return h('main#stage', { tabIndex: -1, ariaLabel: say('stage') }, [
    h('div#frame-room', h('iframe#page', { title: say('stage') })),
    h('section#pdf', { tabIndex: 0, ariaLabel: say('pdf'), hidden: true }),
  ]);
}

function panelOf(say: Say): Element {
  return h('aside#panel', { tabIndex: -1, ariaLabelledBy: 'panel-title' }, [
    h('h2#panel-title.visually-hidden', say('panel')),
    h(
      'div#tabs',
      { role: 'tablist', ariaLabel: say('tabs') },
      tabs.map((name) =>
        h(
          'button',
          {
            type: 'button',
            role: 'tab',
            id: `tab-${name}`,
            dataTab: name,
            ariaControls: `panel-${name}`,
          },
          [say(name), ' ', h('span.count')],
        ),
      ),
    ),
    ...tabs.map((name) =>
      h('div.tab', {
        id: `panel-${name}`,
        role: 'tabpanel',
        ariaLabelledBy: `tab-${name}`,
        tabIndex: 0,
        hidden: true,
      }),
    ),
    h('section#source', { ariaLabelledBy: 'source-title' }),
  ]);
}

function shortcutsOf(say: Say): Element {
  return h('dialog#shortcuts', { ariaLabelledBy: 'shortcuts-title' }, [
    h('div.head', [
      h('h2#shortcuts-title', say('shortcuts')),
      h('button#close-shortcuts', { type: 'button' }, say('close')),
    ]),
    h('p', say('shortcutsIntro')),
    h('dl#shortcut-list'),
    h('p', h('label', [h('input#shortcuts-on', { type: 'checkbox' }), ' ', say('shortcutsOn')])),
  ]);
}

/**
 * Colours of the desk: the report's own, and the grounds of drawings whichever is shown. `fonts` are `@font-face` rules; without a
 * theme, the system's colours and fonts stand in.
 */
export function deskTheme(theme: Theme | null, fonts: string): string {
  if (theme === null) return ':root{color-scheme:light dark}';
  const { light, dark } = theme.tokens;
  return `${fonts}\n${themeRules(theme)}\n:root{${groundOf('light', light)};${groundOf('dark', dark)}}`;
}

function groundOf(name: string, { ground, ink }: Readonly<Record<string, string>>): string {
  return `--${name}-ground:${ground ?? 'Canvas'};--${name}-ink:${ink ?? 'CanvasText'}`;
}
