import { type Command, Option } from 'commander';

import type { Language } from '../model/localised.ts';

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
  { root, lang }: { root: Option; lang: Option },
  run: (old: string, now: string | null, options: CompareArguments) => Promise<void>,
): void {
  program
    .command('compare')
    .description('Visa vad som skiljer två versioner: lista, figurer bredvid varandra och text')
    .argument('[gammal]', 'commit, tagg, mapp eller byggd HTML-fil', 'HEAD')
    .argument('[ny]', 'detsamma; utan den jämförs med arbetsmappen')
    .addOption(root)
    .addOption(lang)
    .option('--out <mapp>', 'mapp för jämförelsen (standard: out/ i rapportens mapp)')
    .option('--html', 'bara HTML, ingen PDF')
    .addOption(
      new Option('--format <format>', 'sammanfattningen som text, eller för program')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText('after', examples)
    .action((old: string, now: string | undefined, options: CompareArguments) =>
      run(old, now ?? null, options),
    );
}

const examples = `
Exempel:
  npm run compare                          det som ändrats sedan senaste commit
  npm run compare -- v1.0                  det som ändrats sedan en tagg
  npm run compare -- v1.0 v1.1 --html      två versioner, utan PDF
  npm run compare -- gammal.html ny.html   två byggda sidor`;
