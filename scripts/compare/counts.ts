/** ”2 nu fel, 1 omskriven”: counts with their singular and plural; what there is none of is left out. */
export function listed(counts: readonly (readonly [number, string, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, one, several]) => `${count} ${count === 1 ? one : several}`)
    .join(', ');
}
