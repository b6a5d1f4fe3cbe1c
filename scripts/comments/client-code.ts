import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What a browser needs for comments. */
export interface ClientCode {
  script: string;
  style: string;
}

const entries = {
  /** A module that exports `mount`, for the desk. */
  desk: { file: 'panel', format: 'esm' },
  /** A script that does all by itself, for the mailed page. */
  review: { file: 'review', format: 'iife' },
} as const;

/** Script and style of the comments, in one piece each. */
export async function clientCode(kind: keyof typeof entries): Promise<ClientCode> {
  const { file, format } = entries[kind];
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`client/${file}.client.js`, import.meta.url))],
    bundle: true,
    write: false,
    format,
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'ascii',
    legalComments: 'inline',
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text ?? '';
  const style = await readFile(new URL('client/comments.css', import.meta.url), 'utf8');
  return { script, style };
}
