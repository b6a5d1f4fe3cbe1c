import * as v from 'valibot';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const path = v.pipe(
  v.string(),
  v.check((text) => text !== '' && !text.split(/[/\\]/).includes('..')),
);

/** What is read of `manifest.json` (`handover/package-manifest.ts`); what else it says is for people. */
const manifestSchema = v.looseObject({
  format: v.literal(1),
  document: v.looseObject({ id: v.string() }),
  sourceDate: v.nullable(v.string()),
  sources: v.array(v.looseObject({ path, sha256: hash })),
  files: v.array(v.looseObject({ path, sha256: hash })),
});

export type ReadManifest = v.InferOutput<typeof manifestSchema>;

/** `null` for what is no manifest of a package. */
export function readManifest(bytes: Uint8Array): ReadManifest | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const read = v.safeParse(manifestSchema, data);
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** The checksums of a file as `sha256sum` writes them, by path. */
export function readChecksums(bytes: Uint8Array): Map<string, string> {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, sha256, name] = /^([0-9a-f]{64})[ *]{2}?(.+)$/.exec(line) ?? [];
      return sha256 === undefined || name === undefined ? [] : [[name.trim(), sha256]];
    }),
  );
}
