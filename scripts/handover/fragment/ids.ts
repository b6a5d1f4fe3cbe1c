import type { Properties } from 'hast';

/**
 * An identifier as it stands on the site. A heading that is called `innehall` or `main` would take the place of the theme's own; those of
 * figures (`fig-`, `tab-`) and the page's own (`_`) begin as no theme's do, and are left so that a figure has one address everywhere.
 */
export function siteId(id: string): string {
  return /^(?:fig-|tab-|_)/.test(id) ? id : `r-${id}`;
}

const single = ['id'];
const lists = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaDetails', 'headers'];

/** Attributes with the identifiers of the site, and links within the page that lead to them. */
export function siteIds(properties: Properties): Properties {
  const changed = { ...properties };
  for (const name of single) {
    const value = changed[name];
    if (typeof value === 'string') changed[name] = siteId(value);
  }
  for (const name of lists) {
    const value = changed[name];
    const ids = Array.isArray(value) ? value.map(String) : String(value ?? '').split(/\s+/);
    if (value !== undefined && value !== null) changed[name] = ids.map(siteId).join(' ');
  }
  const { href } = changed;
  if (typeof href === 'string' && href.length > 1 && href.startsWith('#'))
    changed['href'] = `#${siteId(href.slice(1))}`;
  return changed;
}

/** Whether a link leads anywhere from the site: where the report's other documents stand there, no one knows. */
export function linkOnSite({ href }: Properties): boolean {
  return typeof href !== 'string' || /^(?:#|[a-z][a-z\d+.-]*:|\/\/)/i.test(href);
}
