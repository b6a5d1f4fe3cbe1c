import { type Act, type Annotation, annotationOf } from '../../scripts/comments/annotation.ts';

export const quotation = {
  exact: 'varannan elev',
  prefix: 'Enkäten visar att ',
  suffix: ' läser varje dag.',
  start: 118,
  end: 131,
  section: 'resultat',
  sectionStart: 18,
  alike: 0,
};

let count = 0;

/** Annotations with identifiers and times that follow each other. */
export function annotation(act: Act): Annotation {
  count += 1;
  const number = String(count).padStart(12, '0');
  return annotationOf(act, {
    id: () => `urn:uuid:00000000-0000-4000-8000-${number}`,
    now: () => new Date(Date.UTC(2026, 10, 22, 12, 0, count)),
  });
}

export function comment(text = 'Stämmer talet?', author = 'Sara Leckner'): Annotation {
  const at = { quotation };
  return annotation({ do: 'comment', author, text, document: 'rapport', version: 'v1', at });
}
