import { type Command, Option } from 'commander';

import type { Language } from '../model/localised.ts';
import type { CliTerms } from './terms-sv.ts';

export interface CompareArguments {
  root: string;
  lang: Language;
  out?: string;
  html?: boolean;
  format: 'text' | 'json';
}

/** The command line of `compare`; `run` gets the two versions, `null` for the working folder. */
export function addCompare(
  program: Command,
  { compare, values }: CliTerms['help'],
  { root, lang }: { root: Option; lang: Option },
  run: (old: string, now: string | null, options: CompareArguments) => Promise<void>,
): void {
  program
    .command('compare')
    .description(compare.description)
    .argument(`[${values.old}]`, compare.old, 'HEAD')
    .argument(`[${values.new}]`, compare.now)
    .addOption(root)
    .addOption(lang)
    .option(`--out <${values.folder}>`, compare.out)
    .option('--html', compare.html)
    .addOption(
      new Option('--format <format>', compare.format).choices(['text', 'json']).default('text'),
    )
    .addHelpText('after', compare.examples)
    .action((old: string, now: string | undefined, options: CompareArguments) =>
      run(old, now ?? null, options),
    );
}
