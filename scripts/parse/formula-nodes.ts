import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { Data } from 'unified';

import { formulaSyntax } from './formula-syntax.ts';

/** Lets the parser read formulas; for `Processor.data`. */
export function withFormulas(data: Readonly<Data>): Data {
  return {
    micromarkExtensions: [...(data.micromarkExtensions ?? []), formulaSyntax()],
    fromMarkdownExtensions: [...(data.fromMarkdownExtensions ?? []), formulaNodes],
  };
}

const formulaNodes: Extension = {
  enter: { formula: enterText, formulaBlock: enterBlock },
  exit: { formula: exit, formulaBlock: exit },
};

function enterText(this: CompileContext, token: Token): void {
  const written = this.sliceSerialize(token);
  const isDisplayed = written.startsWith('$$');
  this.enter({ type: 'inlineFormula', value: contentOf(written), isDisplayed, math: null }, token);
}

function enterBlock(this: CompileContext, token: Token): void {
  const value = contentOf(this.sliceSerialize(token));
  this.enter({ type: 'formula', value, identifier: null, alt: null, math: null }, token);
}

function exit(this: CompileContext, token: Token): void {
  this.exit(token);
}

function contentOf(written: string): string {
  return written.replace(/^\$\$?([\s\S]*?)\$\$?\s*$/, '$1');
}
