/*
 * Light or dark by choice. The style sheets ask the system (`prefers-color-scheme`); a choice answers in its place, in the desk
 * and in the page that it shows, without a word in either that the published page does not have.
 */

export const schemes = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const asked = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/;
/** What a rule asked before it was answered. */
const askedBy = new WeakMap<CSSRule, string>();

export function applyScheme(target: Document, scheme: Scheme): void {
  target.documentElement.style.colorScheme = scheme === 'system' ? '' : scheme;
  for (const sheet of target.styleSheets) answer(rulesOf(sheet), scheme);
}

/** A sheet that is still on its way has no rules to look at. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

function answer(rules: Iterable<CSSRule>, scheme: Scheme): void {
  for (const rule of rules) {
    if (!hasMedia(rule)) continue;
    const question = askedBy.get(rule) ?? rule.media.mediaText;
    const [condition, wanted] = asked.exec(question) ?? [];
    if (condition !== undefined) {
      askedBy.set(rule, question);
      // A width that everything has, and one that nothing has: the rest of the question still holds.
      const told = wanted === scheme ? '(min-width: 0px)' : '(max-width: 0px)';
      rule.media.mediaText = scheme === 'system' ? question : question.replace(condition, told);
    }
    if ('cssRules' in rule) answer(rule.cssRules, scheme);
  }
}

/** Rules of a page in a frame are of that page's classes, not of ours: they are asked for what they have. */
function hasMedia(rule: CSSRule): rule is CSSMediaRule | CSSImportRule {
  return 'media' in rule && rule.media !== null;
}
