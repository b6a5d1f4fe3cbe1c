/** What we use of it; its own types are those of another module format. */
declare module 'temml' {
  interface Temml {
    /** MathML of a formula; throws an error with `position` for what is no TeX. */
    renderToString: (
      tex: string,
      options: {
        displayMode: boolean;
        throwOnError: boolean;
        trust: boolean;
        maxExpand: number;
        maxSize: [number, number];
      },
    ) => string;
    __defineSymbol: (
      mode: 'math' | 'text',
      group: string,
      replace: string,
      name: string,
      acceptUnicodeChar: boolean,
    ) => void;
  }
  const temml: Temml;
  export default temml;
}
