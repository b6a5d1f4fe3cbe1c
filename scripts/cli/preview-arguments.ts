import { type Command, InvalidArgumentError, Option } from 'commander';

import { type Language, languages } from '../model/localised.ts';
import type { CliTerms } from './terms-sv.ts';

export interface PreviewArguments {
  root: string;
  port: number;
  open: boolean;
  lang: Language;
  editor: string;
}

/** The arguments of `preview`; `document` is `null` when none is named. */
export function addPreview(
  program: Command,
  { preview, values }: CliTerms['help'],
  root: Option,
  run: (document: string | null, options: PreviewArguments) => Promise<void>,
): void {
  /** 0 lets the system choose. */
  const portOf = (text: string): number => {
    const port = Number(text);
    if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
    throw new InvalidArgumentError(preview.noPort);
  };
  program
    .command('preview')
    .description(preview.description)
    .argument(`[${values.document}]`, preview.document)
    .addOption(root)
    .option(`--port <${values.number}>`, preview.port, portOf, 4607)
    .option('--no-open', preview.noOpen)
    .addOption(
      new Option(`--lang <${values.language}>`, preview.lang).choices([...languages]).default('sv'),
    )
    .option(`--editor <${values.template}>`, preview.editor, 'vscode://file/{path}:{line}:{column}')
    .addHelpText('after', preview.examples)
    .action((document: string | undefined, options: PreviewArguments) =>
      run(document ?? null, options),
    );
}
