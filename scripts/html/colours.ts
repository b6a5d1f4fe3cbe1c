import { colourRoles, familyStack, type Palette, type Theme } from '../model/theme.ts';

/**
 * Custom properties of the theme, the colours of drawings in dark mode (found by their light value), and what the build keeps on one line.
 * `hasDrawings`: whether drawings stand in the page itself.
 */
export function themeRules(theme: Theme, { hasDrawings = true } = {}): string {
  const { tokens, figure, fonts } = theme;
  const light = declarations(tokens.light);
  const dark = declarations(tokens.dark);
  const families = [
    `--serif:${familyStack(theme, fonts.serif)},Georgia,serif`,
    `--sans:${familyStack(theme, fonts.sans)},Arial,sans-serif`,
    `--mono:${familyStack(theme, fonts.mono)},monospace`,
    `--math:"${fonts.math}",${familyStack(theme, fonts.serif)},math`,
  ].join(';');
  return [
    `:root{color-scheme:light dark;${families};${light};${figureColours(figure.light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${dark};${figureColours(figure.dark)}}`,
    ...(hasDrawings
      ? colourRoles.flatMap((role) => recolour(figure.light[role], figure.dark[role]))
      : []),
    '}',
    '.nowrap{white-space:nowrap}',
    // Signs that other systems draw in colour are text here; a drawing names its own family only.
    'html{font-variant-emoji:text}figure svg text{font-family:var(--sans)}',
  ].join('\n');
}

function figureColours(palette: Palette): string {
  return colourRoles.map((role) => `--figure-${kebab(role)}:${palette[role]}`).join(';');
}

function declarations(tokens: Readonly<Record<string, string>>): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

/** Rules that give a colour of drawings another value, within what `scope` selects. */
export function recolour(from: string, to: string, scope = '.drawing '): string[] {
  return (['fill', 'stroke'] as const).map(
    (property) => `${scope}[${property}="${from}" i]{${property}:${to}}`,
  );
}

function kebab(role: string): string {
  return role.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
