import type { Localised } from '../localised.ts';
import { rule } from './rule.ts';

/** Faults of specs that authors bring (`form: vega-lite`). */
export const vegaLiteRules = {
  'vega-lite-safe': rule<{ id: string; found: Localised }>({
    severity: 'error',
    holds: {
      sv: 'En egen Vega-Lite-spec hämtar ingenting utifrån och väntar inte på någon läsare.',
      en: 'A spec of your own fetches nothing from outside and waits for no reader.',
    },
    sentence: {
      sv: ({ id, found }) => `Specen för \`${id}\` använder ${found}, som inte är tillåtet`,
      en: ({ id, found }) => `The spec of \`${id}\` uses ${found}, which is not allowed`,
    },
    otherwise: {
      sv: 'Ta bort det ur `spec:`; data skrivs i `rows:` eller i en fil i `figures/`.',
      en: 'Take it out of `spec:`; data belong in `rows:` or in a file in `figures/`.',
    },
    why: {
      sv: 'Data som hämtas kan ändras eller försvinna, och säger vem som läser. På papper pekar ingen.',
      en: 'Data that are fetched can change or vanish, and tell who is reading. Nobody points at paper.',
    },
  }),
  'vega-lite-still': rule<{ id: string }>({
    severity: 'warning',
    holds: {
      sv: 'Det som en figur visar syns utan att någon pekar på den.',
      en: 'What a figure shows is seen without pointing at it.',
    },
    sentence: {
      sv: ({ id }) =>
        `\`tooltip\` i specen för \`${id}\` visas inte: figuren trycks och står still`,
      en: ({ id }) =>
        `\`tooltip\` in the spec of \`${id}\` is not shown: the figure is printed and stands still`,
    },
    otherwise: {
      sv: 'Ta bort `tooltip`. Det som läsare ska veta skrivs ut med ett lager `mark: text`, eller står i tabellen under figuren.',
      en: 'Take `tooltip` out. What readers must know is printed by a layer `mark: text`, or stands in the table below the figure.',
    },
    why: {
      sv: 'Den som läser på papper, med tangentbord eller med skärmläsare når aldrig en ruta som visas när man pekar.',
      en: 'Who reads on paper, with a keyboard or with a screen reader never reaches a box that is shown when one points.',
    },
  }),
  'figure-colours-distinct': rule<{ id: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Varje namn i en teckenförklaring har en färg eller form som inget annat har.',
      en: 'Every name in a legend has a colour or shape that no other has.',
    },
    sentence: {
      sv: ({ id, reason }) => `Figuren \`${id}\` blandar ihop serier: ${reason}`,
      en: ({ id, reason }) => `The figure \`${id}\` mixes series up: ${reason}`,
    },
    otherwise: {
      sv: 'Slå ihop serier eller dela figuren (`facet`); eller skriv varje series namn vid den (`mark: text`) och `legend: null`.',
      en: 'Merge series or divide the figure (`facet`); or write the name of each series beside it (`mark: text`) and `legend: null`.',
    },
    why: {
      sv: 'Fler än åtta färger går inte att hålla isär, och två serier med samma färg säger fel sak.',
      en: 'More than eight colours cannot be kept apart, and two series of one colour say something false.',
    },
  }),
} as const;
