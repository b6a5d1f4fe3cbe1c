/** What we use of citeproc-js, which has no types of its own. */
declare module 'citeproc' {
  namespace CSL {
    interface System {
      /** A CSL-JSON item; citeproc works on a copy. */
      retrieveItem(id: string): object;
      /** Locale XML for a language tag. */
      retrieveLocale(tag: string): string;
      /** Its presence makes citeproc put the decoration `@showid/true` around each variable it prints. */
      variableWrapper(variable: PrintedVariable, text: string): string;
    }

    interface PrintedVariable {
      variableNames: readonly string[];
      itemData: Readonly<Record<string, unknown>>;
    }

    interface CitationItem {
      id: string;
      label?: string;
      locator?: string;
      prefix?: string;
      suffix?: string;
      'suppress-author'?: boolean;
    }

    interface CitationCluster {
      citationID: string;
      citationItems: CitationItem[];
      /** `composite` is the narrative form, ”Larsson (2020)”; `noteIndex` is 0 in running text. */
      properties: { noteIndex: number; mode?: 'composite' };
    }

    /** `this` is the piece of output that is decorated. */
    type Decorate = (
      this: { params?: PrintedVariable },
      state: Engine,
      text: string | undefined,
    ) => string;

    /** Decorations by name, `@font-style/italic`; `false` lets the text through. */
    type OutputFormat = Readonly<Record<`@${string}`, Decorate | false>> & {
      text_escape(text: string | undefined): string;
      bibstart: string;
      bibend: string;
    };

    type Bibliography = [{ entry_ids: readonly (readonly string[])[] }, readonly string[]];

    class Engine {
      constructor(sys: System, style: string, lang: string, forceLang: boolean);
      readonly sys: System;
      getTerm(name: string): string;
      setOutputFormat(mode: string): void;
      /** Forgets what was cited before; gives identifier, note number and text of each cluster, in order. */
      rebuildProcessorState(
        clusters: readonly CitationCluster[],
        mode: string,
        uncited: readonly string[],
      ): readonly (readonly [string, number, string])[];
      /** `false` when the style has no bibliography. */
      makeBibliography(): Bibliography | false;
    }

    const Output: { Formats: Record<string, OutputFormat> };
  }
  export = CSL;
}
