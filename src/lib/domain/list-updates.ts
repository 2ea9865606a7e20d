/**
 * How many entries would move, come or go if a list that somebody looks at were put in its new order: the fewest that
 * have to be touched. Of those that are in both, the longest run that keeps its order stays.
 */
export function countUpdates<Id>(shown: readonly Id[], now: readonly Id[]): number {
  const place = new Map(now.map((id, index) => [id, index]));
  const kept = shown.flatMap((id) => place.get(id) ?? []);
  const gone = shown.length - kept.length;
  const come = now.length - kept.length;
  return gone + come + (kept.length - longestRise(kept));
}

/** Length of the longest rising subsequence. */
function longestRise(places: readonly number[]): number {
  const ends: number[] = [];
  for (const place of places) {
    const at = ends.findIndex((end) => end >= place);
    ends[at === -1 ? ends.length : at] = place;
  }
  return ends.length;
}

/** The list that somebody looks at with one entry where the new order has it, and everything else as it was. */
export function withSettled<Id>(shown: readonly Id[], now: readonly Id[], id: Id): readonly Id[] {
  const others = shown.filter((each) => each !== id);
  const at = now.indexOf(id);
  if (at === -1) return others;
  const after = now.slice(at + 1).find((each) => others.includes(each));
  const index = after === undefined ? others.length : others.indexOf(after);
  return [...others.slice(0, index), id, ...others.slice(index)];
}
