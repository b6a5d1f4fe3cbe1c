import * as v from 'valibot';

import { type BaseRole, baseRoles, type MoreRole, moreRoles } from '../../model/theme.ts';
import { named } from './forms.ts';
import { file, text } from './parts.ts';

const family = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö -]*$/, named('fontName')),
    v.description(description),
  );

const face = v.strictObject({
  family: family(
    'Typsnittsfamilj: en av dem som står under serif, sans, mono, math eller fallback.',
  ),
  weight: v.pipe(v.picklist([400, 500, 600, 700]), v.description('Vikt.')),
  style: v.pipe(v.picklist(['normal', 'italic']), v.description('Rak eller kursiv.')),
  file: file('Typsnittsfil (woff2), räknat från templates/.'),
  unicodeRange: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:U\+[0-9A-F?-]+(?:,\s*|\s*$))*$/, named('characters')),
      v.description('Tecken som filen används för (CSS unicode-range). Alla när det utelämnas.'),
    ),
    '',
  ),
});

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/, named('colour')));

function palette(description: string) {
  const base = Object.fromEntries(baseRoles.map((role) => [role, colour]));
  const more = Object.fromEntries(moreRoles.map((role) => [role, v.optional(colour)]));
  return v.pipe(
    v.strictObject({
      ...(base as Record<BaseRole, typeof colour>),
      ...(more as Record<MoreRole, v.OptionalSchema<typeof colour, undefined>>),
    }),
    v.description(description),
  );
}

function tokens(description: string) {
  return v.pipe(
    v.record(
      v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, named('tokenName'))),
      v.pipe(v.string(), v.regex(/^[^;{}<>\\]+$/, named('cssValue'))),
    ),
    v.description(description),
  );
}

function picture(description: string) {
  return v.optional(
    v.pipe(
      v.strictObject({
        file: file('Bildfil (PNG, JPEG, WebP eller SVG), räknat från templates/.'),
        alt: text('Alternativtext: vad bilden visar, för en logotyp vems den är.'),
      }),
      v.description(description),
    ),
  );
}

/** `templates/theme.yaml`. */
export const themeSchema = v.strictObject({
  logo: picture('Utgivarens logotyp, överst i varje dokument.'),
  cover: picture('Bild under titeln.'),
  fonts: v.pipe(
    v.strictObject({
      serif: family('Typsnitt för löpande text.'),
      sans: family('Typsnitt för rubriker, figurer och tabeller.'),
      mono: v.optional(family('Typsnitt för kod. Utan det sätts kod i sans.')),
      math: v.optional(
        family('Typsnitt för formler, med tabellen MATH. Utan det sätts formler i serif.'),
      ),
      fallback: v.optional(
        v.pipe(
          v.array(family('Typsnittsfamilj.')),
          v.description('Typsnitt för tecken som något av de andra saknar, i ordning.'),
        ),
        [],
      ),
      faces: v.pipe(v.array(face), v.minLength(1), v.description('Typsnittsfilerna.')),
    }),
    v.description('Typsnitt.'),
  ),
  figure: v.pipe(
    v.strictObject({
      light: palette('Färger på ljus botten. Varje roll har ett eget värde.'),
      dark: palette('Färger på mörk botten.'),
    }),
    v.description('Diagrammens färger.'),
  ),
  tokens: v.pipe(
    v.strictObject({
      light: tokens('Värden på ljus botten.'),
      dark: tokens('Värden på mörk botten.'),
    }),
    v.description('Egenskaper för stilmallarna: accent blir --accent.'),
  ),
});

export type ThemeInput = v.InferOutput<typeof themeSchema>;
