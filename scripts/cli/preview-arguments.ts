import { type Command, InvalidArgumentError, Option } from 'commander';

import { type Language, languages } from '../model/localised.ts';

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
  root: Option,
  run: (document: string | null, options: PreviewArguments) => Promise<void>,
): void {
  program
    .command('preview')
    .description('Visa rapporten i webbläsaren och följ det du sparar')
    .argument('[dokument]', 'id ur report.yaml; utan id visas det första')
    .addOption(root)
    .option('--port <nummer>', 'port på den här datorn; är den upptagen tas nästa', portOf, 4607)
    .option('--no-open', 'öppna ingen webbläsare, skriv bara adressen')
    .addOption(
      new Option('--lang <språk>', 'skrivbordets språk').choices([...languages]).default('sv'),
    )
    .option(
      '--editor <mall>',
      'adress till en plats i ditt redigeringsprogram, med {path}, {line} och {column}',
      'vscode://file/{path}:{line}:{column}',
    )
    .addHelpText('after', examples)
    .action((document: string | undefined, options: PreviewArguments) =>
      run(document ?? null, options),
    );
}

/** 0 lets the system choose. */
function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Porten är ett tal från 0 till 65535.');
}

const examples = `
Exempel:
  npm run preview
  npm run preview -- faq --port 5000
  npm run preview -- --no-open --editor "cursor://file/{path}:{line}:{column}"`;
