/** One drawing of a figure at one width. */
export interface Drawing {
  /** Serialised SVG, ids prefixed with the figure's identifier. */
  svg: string;
  /** CSS px. */
  width: number;
  height: number;
  /** The complete Vega-Lite spec, data included. */
  vegaLite: Readonly<Record<string, unknown>>;
  /** What Vega and Vega-Lite compiled it to. */
  vega: Readonly<Record<string, unknown>>;
}

/** What a drawing looks like. */
export type Picture = Pick<Drawing, 'svg' | 'width' | 'height'>;
