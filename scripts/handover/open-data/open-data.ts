import type { Handover, HandoverFile } from '../handover.ts';
import { catalogueOf } from './catalogue.ts';
import { csvMetadata } from './csv-metadata.ts';
import { datasetsIn } from './datasets.ts';
import { readMe } from './read-me.ts';
import { jsonLdOf, rdfXmlOf, turtleOf } from './serialise.ts';
import { catalogueWords, openDataTermsOf } from './terms.ts';

/**
 * A folder to put on the site as it is: the data of the figures, what their columns mean (CSVW), and a catalogue of them by
 * DCAT-AP-SE 3.0.1 in RDF/XML, Turtle and JSON-LD, with a text on what to fill in and where it is registered. Paths are relative to
 * the folder of the package. Empty where no document has data.
 */
export function openDataOf(handovers: readonly Handover[]): HandoverFile[] {
  const [first] = handovers;
  const datasets = datasetsIn(handovers);
  if (first === undefined || datasets.length === 0) return [];
  const { config } = first.book;
  const { folder, readMe: readMeName } = openDataTermsOf(catalogueWords(config, datasets).lang);
  const quads = catalogueOf(config, datasets);
  const files: HandoverFile[] = [
    { path: readMeName, content: readMe(config, datasets) },
    { path: 'dcat.rdf', content: rdfXmlOf(quads) },
    { path: 'dcat.ttl', content: turtleOf(quads) },
    { path: 'dcat.jsonld', content: jsonLdOf(quads) },
    ...datasets.flatMap((dataset) =>
      dataset.figures.flatMap((figure) => [
        ...figure.files.map(({ name, content }) => ({ path: name, content })),
        ...csvMetadata(config, dataset, figure),
      ]),
    ),
  ];
  return files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
}
