import { SaxesParser } from 'saxes';

import { UnreadableWorkbook } from './parts.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML part, element by element; names are without their prefix. */
export interface ElementHandler {
  open: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Reads a part of a workbook; entities that it defines itself are refused. Throws `UnreadableWorkbook`. */
export function readElements(xml: string, { open, text, close }: ElementHandler): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', ({ message }) => {
    throw new UnreadableWorkbook({
      sv: `den är skadad: ${message}`,
      en: `it is damaged: ${message}`,
    });
  });
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes));
  if (text !== undefined) parser.on('text', text);
  if (close !== undefined) parser.on('closetag', ({ name }) => close(localName(name)));
  parser.write(xml).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
