import * as v from 'valibot';

const lockFile = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string()),
      license: v.optional(v.string()),
      dev: v.optional(v.boolean()),
      devOptional: v.optional(v.boolean()),
      optional: v.optional(v.boolean()),
    }),
  ),
});

/** What the packages are for, as the list calls it. */
const purposes = {
  use: 'What Rapport runs',
  system: 'What npm installs of it on some systems',
  development: 'What only builds and tests it',
};

interface Package {
  name: string;
  version: string;
  licence: string;
  purpose: keyof typeof purposes;
}

/** Where a package may be had under one of several, the one that is used here. */
const chosen: Readonly<Record<string, string>> = { citeproc: 'CPAL-1.0' };

/** Permissive ones, and two that ask for their own files alone to stay as free as they are. */
const allowed: ReadonlySet<string> = new Set([
  '(MIT AND BSD)',
  '(MIT AND Zlib)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-SA-4.0',
  'CPAL-1.0',
  'ISC',
  'LGPL-3.0',
  'LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
]);

/** What the packages of a lock file are under; throws when that is not known or may not be used. */
export function packagesIn(lock: unknown): Package[] {
  const { packages } = v.parse(lockFile, lock);
  return Object.entries(packages).flatMap(([path, { version, license, ...flags }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '' || version === undefined) return []; // ourselves
    const licence = chosen[name] ?? license ?? 'no licence';
    if (!allowed.has(licence)) throw new Error(`${name} ${version} is under ${licence}`);
    const isForDevelopment = flags.dev === true || flags.devOptional === true;
    const other = flags.optional === true ? 'system' : 'use';
    return [{ name, version, licence, purpose: isForDevelopment ? 'development' : other }];
  });
}

const introduction = `# Third-party software

Written by \`npm run third-party\` from the lock file; do not edit. Each package is installed by npm as its authors publish it, unmodified
and with the text of its licence in its folder.

- \`citeproc\` may be had under CPAL-1.0 or AGPL-1.0, as one likes: **CPAL-1.0 is chosen**. Copyright (c) 2009-2019 Frank Bennett.
- \`commonmark-spec\` (CC-BY-SA-4.0) is the text of the specification, whose examples the tests read; nothing of it is passed on.
- \`dictionary-sv\` (LGPL-3.0) is data, by Göran Andersson, used as it is.
- \`@sparticuz/chromium\` is MIT; the Chromium that it brings is under BSD-3-Clause and the licences listed in the browser's \`chrome://credits\`.
- \`sharp\` is Apache-2.0; the libvips that it brings (\`@img/sharp-libvips-…\`) is under LGPL-3.0-or-later and used as a library of its own, unmodified.
- \`@hyzyla/pdfium\` is MIT; the PDFium that it brings is under BSD-3-Clause and Apache-2.0.
- The fonts in \`templates/fonts/\` are under the SIL Open Font License 1.1, which lies beside them.
`;

/** `THIRD-PARTY.md` for a lock file. */
export function thirdPartyText(lock: unknown): string {
  const packages = packagesIn(lock);
  const sections = Object.entries(purposes).flatMap(([purpose, title]) =>
    section(
      title,
      packages.filter((each) => each.purpose === purpose),
    ),
  );
  return [introduction, ...sections].join('\n');
}

function section(title: string, packages: readonly Package[]): string[] {
  const licences = [...new Set(packages.map(({ licence }) => licence))].toSorted();
  const lists = licences.flatMap((licence) => {
    const lines = packages
      .filter((each) => each.licence === licence)
      .map(({ name, version }) => `- \`${name}\` ${version}`);
    return [`### ${licence}\n`, [...new Set(lines)].toSorted().join('\n'), ''];
  });
  return [`## ${title}\n`, ...lists];
}
