import type { Localised } from '../localised.ts';
import { rule } from './rule.ts';

/** Faults of maps: of the file with the regions, and of what their rows are about. */
export const regionRules = {
  'regions-drawable': rule<{ reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Filen med en kartas regioner är GeoJSON eller TopoJSON med en namngiven yta för varje region.',
      en: 'The file with the regions of a map is GeoJSON or TopoJSON with a named area for each region.',
    },
    sentence: {
      sv: ({ reason }) => `Regionerna går inte att rita: ${reason}`,
      en: ({ reason }) => `The regions cannot be drawn: ${reason}`,
    },
    otherwise: {
      sv: 'Exportera ytorna på nytt ur kartprogrammet som GeoJSON, med namnet som egenskapen `name`.',
      en: 'Export the areas anew from the map program as GeoJSON, with the name as the property `name`.',
    },
    why: {
      sv: 'En yta som är trasig eller saknar namn blir en annan region, eller ingen, utan att det syns.',
      en: 'An area that is broken or has no name becomes another region, or none, unseen.',
    },
  }),
  'region-exists': rule<{ row: string; name: string; path: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje rad i en karta gäller en region i kartans fil.',
      en: 'Every row of a map is about a region of its file.',
    },
    sentence: {
      sv: ({ row, name, path }) =>
        `Raden \`${row}\` gäller ”${name}”, som inte finns i \`${path}\``,
      en: ({ row, name, path }) =>
        `The row \`${row}\` is about “${name}”, which is not in \`${path}\``,
    },
    help: {
      sv: 'Skriv regionens namn eller kod som radens `region:`. En rad som inte gäller någon region, som ”Hela landet”, får `role: outside` och står bara i tabellen.',
      en: 'Write the name or the code of the region as `region:` of the row. A row that is about no region, such as “The whole country”, gets `role: outside` and stands in the table only.',
    },
    why: {
      sv: 'Talet skulle inte synas på kartan, och regionen se ut att sakna värde.',
      en: 'The number would not be seen on the map, and the region seem to have no value.',
    },
  }),
  'region-once': rule<{ row: string; first: string; region: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje region på en karta har en rad.',
      en: 'Every region of a map has one row.',
    },
    sentence: {
      sv: ({ row, first, region }) =>
        `Raderna \`${first}\` och \`${row}\` gäller båda regionen ”${region}”`,
      en: ({ row, first, region }) =>
        `The rows \`${first}\` and \`${row}\` are both about the region “${region}”`,
    },
    help: {
      sv: 'Ta bort en av dem, eller skriv vilken region den gäller som `region:`.',
      en: 'Remove one of them, or write which region it is about as `region:`.',
    },
    why: {
      sv: 'En yta har en färg: det andra talet skulle inte synas.',
      en: 'An area has one colour: the other number would not be seen.',
    },
  }),
} as const;
