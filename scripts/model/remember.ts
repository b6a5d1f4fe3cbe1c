/** Gives the bytes that were made from the key earlier, or those that `make` gives now: they follow from the key alone. */
export type Remember = (
  key: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

export const rememberNothing: Remember = (_, make) => make();
