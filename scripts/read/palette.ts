import {
  type BaseRole,
  colourRoles,
  type MoreRole,
  moreRoles,
  type Palette,
} from '../model/theme.ts';

/** A palette as a theme writes it. */
export type WrittenPalette = Readonly<Record<BaseRole, string>> & {
  readonly [Role in MoreRole]?: string | undefined;
};

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * What a theme leaves out, worked out of what it has: strong degrees are mixed with the ink, weak ones with its opposite, and
 * series without order are turned round the colour wheel. Each has a value of its own, as a theme's own colours must have.
 */
export function completePalette(written: WrittenPalette): Palette {
  const { ink, positive, negative, plain } = written;
  const away = isDark(ink) ? '#ffffff' : '#000000';
  const shades = {
    positiveStrong: mixed(positive, ink, 0.5),
    positiveWeak: mixed(positive, away, 0.35),
    negativeMiddle: mixed(negative, away, 0.25),
    negativeWeak: mixed(negative, away, 0.45),
  } as const;
  const found = new Map<string, string>([
    ...Object.entries(shades),
    ...Object.entries(shades).map(([role, shade]): [string, string] => [
      `on${role.slice(0, 1).toUpperCase()}${role.slice(1)}`,
      isDark(shade) ? '#ffffff' : '#000000',
    ]),
    ...Array.from({ length: 7 }, (_, at): [string, string] => [
      `category${at + 2}`,
      turned(plain, (at + 1) / 8),
    ]),
  ]);
  const taken = new Set(colourRoles.flatMap((role) => written[role] ?? []));
  const more = moreRoles.map((role): [MoreRole, string] => {
    const colour = written[role] ?? unlike(found.get(role) ?? ink, taken);
    taken.add(colour);
    return [role, colour];
  });
  return { ...written, ...(Object.fromEntries(more) as Record<MoreRole, string>) };
}

/** The colour, or the nearest that is not taken. */
function unlike(colour: string, taken: ReadonlySet<string>): string {
  const [red, green, blue] = rgbOf(colour);
  const step = blue > 127 ? -1 : 1;
  let next = blue;
  while (taken.has(hexOf([red, green, next]))) next += step;
  return hexOf([red, green, next]);
}

function mixed(colour: string, other: string, share: number): string {
  const to = rgbOf(other);
  const [red, green, blue] = rgbOf(colour).map((part, at) => part + ((to[at] ?? 0) - part) * share);
  return hexOf([red ?? 0, green ?? 0, blue ?? 0]);
}

/** Turned round the grey axis by a share of the whole wheel, so that its lightness stays about the same. */
function turned(colour: string, share: number): string {
  const angle = 2 * Math.PI * share;
  const [red, green, blue] = rgbOf(colour);
  const cos = Math.cos(angle);
  const own = cos + (1 - cos) / 3;
  const side = (sign: number) => (1 - cos) / 3 + sign * Math.sqrt(1 / 3) * Math.sin(angle);
  return hexOf([
    red * own + green * side(-1) + blue * side(1),
    red * side(1) + green * own + blue * side(-1),
    red * side(-1) + green * side(1) + blue * own,
  ]);
}

/** By its relative luminance (WCAG 2): white stands out from it better than black. */
function isDark(colour: string): boolean {
  const [red, green, blue] = rgbOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) < 0.179;
}

function rgbOf(colour: string): Rgb {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function hexOf(rgb: Rgb): string {
  const parts = rgb.map((part) => Math.min(255, Math.max(0, Math.round(part))));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
