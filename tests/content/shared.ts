import { fileURLToPath } from 'node:url';

/** The facts that the report was written from; they lie beside the repository and are no part of it. */
export const sharedFacts = fileURLToPath(new URL('../../../shared/source-facts', import.meta.url));
