import type { DocumentConfig, ReportConfig } from '../../model/book.ts';
import { isDraft } from '../../model/edition.ts';
import type { Dataset } from './datasets.ts';
import { pageOf } from './identifiers.ts';
import type { MissingKey } from './terms-sv.ts';

/** A fact that report.yaml does not give. */
export interface Missing {
  key: MissingKey;
  /** Identifier of the document that lacks it; `null` for one of the whole report. */
  document: string | null;
  /** Whether DCAT-AP-SE 3.0.1 demands it, or the edition is not to be published at all. */
  isRequired: boolean;
}

/** What a person must find out before the catalogue is registered, and what makes it better, the required first. */
export function missingIn(report: ReportConfig, datasets: readonly Dataset[]): Missing[] {
  const all = [
    ...found(null, [
      ['publisher', report.publisher === null, true],
      ['publisherType', report.publisherType === null, true],
      ['organisationNumber', report.organisationNumber === null, false],
    ]),
    ...datasets.flatMap(({ config }) => missingOf(config)),
  ];
  return [...all.filter(({ isRequired }) => isRequired), ...all.filter((each) => !each.isRequired)];
}

function missingOf(config: DocumentConfig): Missing[] {
  const { edition, keywords, dataAddress, id } = config;
  return found(id, [
    ['address', pageOf(config) === null, true],
    ['approved', isDraft(config), true],
    ['contact', edition === null, false],
    ['licence', (edition?.licence ?? null) === null, false],
    ['dataAddress', dataAddress === null, false],
    ['keywords', keywords.length === 0, false],
    ['firstPublished', (edition?.firstPublished ?? null) === null, false],
  ]);
}

function found(
  document: string | null,
  facts: readonly (readonly [MissingKey, isMissing: boolean, isRequired: boolean])[],
): Missing[] {
  return facts.flatMap(([key, isMissing, isRequired]) =>
    isMissing ? [{ key, document, isRequired }] : [],
  );
}
