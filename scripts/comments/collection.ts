import * as v from 'valibot';

import { type Annotation, annotationSchema, context, limits } from './annotation.ts';
import { byTime } from './threads.ts';

/** Why an annotation cannot be used. */
export interface AnnotationFault {
  /** Which, counted from one. */
  number: number;
  /** Its identifier, if that can be read. */
  id: string | null;
  /** `format` when it is anything but plain text, else the key that is wrong. */
  key: string;
  isMarkup: boolean;
}

export interface Collection {
  annotations: readonly Annotation[];
  faults: readonly AnnotationFault[];
  /** More than may be; none was read. */
  tooMany: number | null;
}

/** Reads a file's annotations: a page of them, a list, or a single one. `null` when it holds none. */
export function collectionIn(value: unknown): Collection | null {
  const items = itemsOf(value);
  if (items === null) return null;
  if (items.length > limits.comments) {
    return { annotations: [], faults: [], tooMany: items.length };
  }
  const annotations: Annotation[] = [];
  const faults: AnnotationFault[] = [];
  for (const [index, item] of items.entries()) {
    const result = v.safeParse(annotationSchema, item);
    if (result.success) annotations.push(withoutContext(result.output));
    else faults.push(faultOf(item, index + 1, result.issues));
  }
  return { annotations, faults, tooMany: null };
}

function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as unknown[];
  if (!isRecord(value)) return null;
  if (Array.isArray(value['items'])) return value['items'] as unknown[];
  return value['type'] === 'Annotation' ? [value] : null;
}

function faultOf(
  item: unknown,
  number: number,
  issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
): AnnotationFault {
  const body = isRecord(item) ? item['body'] : null;
  const format = isRecord(body) ? body['format'] : undefined;
  const id = isRecord(item) && typeof item['id'] === 'string' ? item['id'].slice(0, 200) : null;
  const isMarkup = typeof format === 'string' && format !== 'text/plain';
  const path = issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
  return { number, id, isMarkup, key: isMarkup ? 'body.format' : path === '' ? 'type' : path };
}

/** The context stands once, at the top of a file. */
function withoutContext(annotation: Annotation): Annotation {
  const own = { ...annotation };
  delete own['@context'];
  return own;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Annotations as a file: oldest first, one key a line, so that a new one is new lines and nothing else. */
export function fileTextOf(annotations: readonly Annotation[], name: string): string {
  const page = {
    '@context': context,
    id: name,
    type: 'AnnotationPage',
    items: annotations.toSorted(byTime),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}
