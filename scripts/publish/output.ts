/** Where a build's files go. Nothing can be seen of them before `commit`; after it, all of them. */
export interface Output {
  /** Path relative to the output folder, with forward slashes. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Puts the files in place and removes those of `obsolete`, which earlier builds left. */
  commit(obsolete: readonly string[]): Promise<void>;
  discard(): Promise<void>;
  /** Content of a file that was committed earlier, or `null`. */
  read(path: string): Promise<string | null>;
}

/** An output that keeps its files in memory, for tests and previews. */
export function createMemoryOutput(): Output & { files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const staged = new Map<string, Uint8Array>();
  return {
    files,
    async write(path, content) {
      staged.set(path, bytesOf(content));
    },
    async commit(obsolete) {
      for (const path of obsolete) files.delete(path);
      for (const [path, bytes] of staged) files.set(path, bytes);
      staged.clear();
    },
    async discard() {
      staged.clear();
    },
    async read(path) {
      const bytes = files.get(path);
      return bytes === undefined ? null : Buffer.from(bytes).toString('utf8');
    },
  };
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}
