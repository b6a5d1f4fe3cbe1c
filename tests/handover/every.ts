import { fileURLToPath } from 'node:url';

/** A report in English with one of each that a text may hold. */
export const everyRoot = fileURLToPath(new URL('../fixtures/e-book', import.meta.url));
