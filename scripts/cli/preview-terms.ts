import type { DeskLanguage } from '../preview/terms.ts';

/** What the preview says on the terminal. */
interface PreviewTerms {
  portTaken: (wanted: number, got: number) => string;
  openAt: (url: string) => string;
  opened: (url: string) => string;
  howToStop: string;
}

export const previewTerms: Readonly<Record<DeskLanguage, PreviewTerms>> = {
  sv: {
    portTaken: (wanted, got) => `Port ${wanted} är upptagen. Skrivbordet är på port ${got}.`,
    openAt: (url) => `Öppna ${url} i webbläsaren.`,
    opened: (url) => `Skrivbordet öppnas i webbläsaren: ${url}`,
    howToStop: 'Det du sparar syns genast. Avsluta med Ctrl+C.',
  },
  en: {
    portTaken: (wanted, got) => `Port ${wanted} is in use. The desk is on port ${got}.`,
    openAt: (url) => `Open ${url} in the browser.`,
    opened: (url) => `The desk opens in the browser: ${url}`,
    howToStop: 'What you save is seen at once. Stop with Ctrl+C.',
  },
};
