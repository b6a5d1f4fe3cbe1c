import { memory } from '../../browser/client/memory.ts';
import { type Scheme, schemes } from './scheme.ts';

/*
 * What the editor has chosen, remembered by the browser where it may be.
 */

const key = 'rapport.desk';

/** Widths that pages are looked at in, in CSS px; `full` is what there is room for. */
export const widths = { phone: 375, tablet: 768, desktop: 1440, full: null } as const;
const widthNames = ['phone', 'tablet', 'desktop', 'full'] as const;
export type Width = keyof typeof widths;

export interface Settings {
  /** Identifier of the document that is shown. */
  document: string;
  tab: string;
  width: Width;
  scheme: Scheme;
  /** Whether the panel, the PDF and the shortcuts are there. */
  panel: boolean;
  pdf: boolean;
  shortcuts: boolean;
}

export interface OpenSettings {
  get: () => Settings;
  set: (changes: Partial<Settings>) => void;
}

export function openSettings(): OpenSettings {
  let current = settingsIn(stored());
  return {
    get: () => current,
    set(changes) {
      current = { ...current, ...changes };
      memory.set(key, JSON.stringify(current)); // otherwise the choice holds until the page is left
    },
  };
}

function stored(): unknown {
  try {
    return JSON.parse(memory.get(key) ?? '{}');
  } catch {
    return {};
  }
}

/** Only what is of the right kind: the storage may hold what an older version wrote. */
function settingsIn(value: unknown): Settings {
  const known = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const isOn = (name: keyof Settings, standard: boolean): boolean => {
    const chosen: unknown = known.get(name);
    return typeof chosen === 'boolean' ? chosen : standard;
  };
  const text = (name: keyof Settings, standard: string): string => {
    const chosen: unknown = known.get(name);
    return typeof chosen === 'string' ? chosen : standard;
  };
  return {
    document: text('document', ''),
    tab: text('tab', 'outline'),
    width: widthIn(text('width', '')) ?? 'full',
    scheme: schemeIn(text('scheme', '')) ?? 'system',
    panel: isOn('panel', true),
    pdf: isOn('pdf', false),
    shortcuts: isOn('shortcuts', true),
  };
}

export function widthIn(text: string): Width | undefined {
  return widthNames.find((each) => each === text);
}

export function schemeIn(text: string): Scheme | undefined {
  return schemes.find((each) => each === text);
}
