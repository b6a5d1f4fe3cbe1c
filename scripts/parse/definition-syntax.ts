import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import { defList } from 'micromark-extension-definition-list';
import type { Construct, Event, Extension, TokenizeContext } from 'micromark-util-types';

/**
 * A line of terms and, below it, lines that begin with `: `, as in PHP Markdown Extra and Pandoc. The package finds terms after the marks
 * of quotations and boxes only; here it also looks behind the indentation of lists and notes.
 */
export const definitionSyntax: Extension = defList;

const construct = defList.document?.[58];
if (construct !== undefined && !Array.isArray(construct)) lookBehindIndents(construct);

/** The package refers to its construct itself, so it is changed and not copied. */
function lookBehindIndents(definitions: Construct): void {
  const { tokenize, resolveAll } = definitions;
  definitions.tokenize = function (this: TokenizeContext, ...rest) {
    // Indents of one line at most: those of the lists around it.
    return disguised(this.events.slice(-100), () => tokenize.apply(this, rest));
  };
  if (resolveAll === undefined) return;
  definitions.resolveAll = (events, context) =>
    disguised(events, () => resolveAll(events, context));
}

const indents: ReadonlySet<string> = new Set(['listItemIndent', 'gfmFootnoteDefinitionIndent']);

/** Runs something that takes the indents for what it knows to pass over. */
function disguised<Result>(events: readonly Event[], run: () => Result): Result {
  const tokens = new Set(events.map(([, token]) => token).filter(({ type }) => indents.has(type)));
  const names = [...tokens].map((token) => [token, token.type] as const);
  for (const token of tokens) token.type = 'blockQuotePrefixWhitespace';
  try {
    return run();
  } finally {
    for (const [token, type] of names) token.type = type;
  }
}

/** Makes our nodes of it. */
export const definitionsFromMarkdown: FromMarkdown = {
  enter: {
    defList: enter(() => ({ type: 'definitionList', children: [] })),
    defListTerm: enter(() => ({ type: 'definitionTerm', children: [] })),
    defListDescription: enter(() => ({ type: 'definitionDescription', children: [] })),
  },
  exit: { defList: exit, defListTerm: exit, defListDescription: exit },
};

function enter(node: () => Parameters<CompileContext['enter']>[0]) {
  return function (this: CompileContext, token: Token): undefined {
    this.enter(node(), token);
  };
}

function exit(this: CompileContext, token: Token): undefined {
  this.exit(token);
}
