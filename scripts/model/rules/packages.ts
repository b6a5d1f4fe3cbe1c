import type { Localised } from '../localised.ts';
import { rule } from './rule.ts';

const packageFaults = {
  missing: { sv: 'saknas', en: 'is missing' },
  extra: { sv: 'hör inte till paketet', en: 'does not belong to the package' },
  changed: {
    sv: 'har ändrats efter att paketet gjordes',
    en: 'was changed after the package was made',
  },
  unreadable: { sv: 'går inte att läsa', en: 'cannot be read' },
} as const;
export type PackageFault = keyof typeof packageFaults;

/** Faults of a package, by its manifest and by building it again. */
export const packageRules = {
  'package-read': rule<{ path: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Paketet har ett manifest som går att läsa.',
      en: 'The package has a manifest that can be read.',
    },
    sentence: {
      sv: ({ path, reason }) => `\`${path}\` är inget paket som går att kontrollera: ${reason}`,
      en: ({ path, reason }) => `\`${path}\` is no package that can be checked: ${reason}`,
    },
    help: {
      sv: 'Ange mappen, eller zip-filen, som `package` skrev.',
      en: 'Give the folder, or the zip file, that `package` wrote.',
    },
    why: {
      sv: 'Manifestet säger vad paketet ska innehålla.',
      en: 'The manifest tells what the package must hold.',
    },
  }),
  'package-file': rule<{ path: string; fault: PackageFault }>({
    severity: 'error',
    holds: {
      sv: 'Varje fil i paketet är den som manifestet säger, och inga andra finns.',
      en: 'Every file of the package is the one that the manifest tells, and there are no others.',
    },
    sentence: {
      sv: ({ path, fault }) => `Filen \`${path}\` ${packageFaults[fault].sv}`,
      en: ({ path, fault }) => `The file \`${path}\` ${packageFaults[fault].en}`,
    },
    help: {
      sv: 'Hämta paketet på nytt, eller gör ett nytt med `package`.',
      en: 'Get the package again, or make a new one with `package`.',
    },
    why: {
      sv: 'En fil som har ändrats på vägen är inte den som kontrollerades när paketet gjordes.',
      en: 'A file that was changed on the way is not the one that was checked when the package was made.',
    },
  }),
  'package-source': rule<{ path: string; fault: PackageFault }>({
    severity: 'error',
    holds: {
      sv: 'Källorna är de som paketet gjordes av, när det byggs om.',
      en: 'The sources are those that the package was made of, when it is built again.',
    },
    sentence: {
      sv: ({ path, fault }) =>
        fault === 'changed'
          ? `Källan \`${path}\` är inte den som paketet gjordes av`
          : `Källan \`${path}\` ${packageFaults[fault].sv}`,
      en: ({ path, fault }) =>
        fault === 'changed'
          ? `The source \`${path}\` is not the one that the package was made of`
          : `The source \`${path}\` ${packageFaults[fault].en}`,
    },
    help: {
      sv: 'Hämta den version av källorna som paketet gjordes av, eller gör ett nytt paket.',
      en: 'Check out the version of the sources that the package was made of, or make a new package.',
    },
    why: {
      sv: 'Av andra källor blir det andra filer; då säger jämförelsen inget.',
      en: 'Other sources make other files; then comparing them says nothing.',
    },
  }),
  'package-rebuilt': rule<{ path: string; fault: PackageFault }>({
    severity: 'error',
    holds: {
      sv: 'Av samma källor blir det samma paket, byte för byte.',
      en: 'The same sources make the same package, byte for byte.',
    },
    sentence: {
      sv: ({ path, fault }) =>
        fault === 'changed'
          ? `Filen \`${path}\` blir en annan när paketet byggs om`
          : `Filen \`${path}\` ${packageFaults[fault].sv} när paketet byggs om`,
      en: ({ path, fault }) =>
        fault === 'changed'
          ? `The file \`${path}\` becomes another when the package is built again`
          : `The file \`${path}\` ${packageFaults[fault].en} when the package is built again`,
    },
    help: {
      sv: 'Se efter att versionerna av verktyg, webbläsare och typsnitt i manifestet är desamma här.',
      en: 'See that the versions of tool, browser and fonts in the manifest are the same here.',
    },
    why: {
      sv: 'Då kan vem som helst visa att paketet kommer av källorna.',
      en: 'Then anybody can show that the package comes of the sources.',
    },
  }),
} as const;
