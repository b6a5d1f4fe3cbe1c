declare module 'hyphen/sv/index.js' {
  const hyphen: {
    /** Text with U+00AD at every point where a word may be divided. */
    hyphenateSync(text: string): string;
  };
  export default hyphen;
}
