/** An element of MathML, of those that Chromium and assistive technology know. */
export interface MathElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (MathElement | string)[];
}

/** What stands in an element, letter by letter. */
export function lettersIn(node: MathElement | string): string {
  return typeof node === 'string' ? node : node.children.map(lettersIn).join('');
}

export function elementsIn({ children }: MathElement): MathElement[] {
  return children.filter((child) => typeof child !== 'string');
}
