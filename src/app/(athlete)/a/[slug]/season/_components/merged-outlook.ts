import type { SeasonOutlook } from "@/lib/domain/season-view";

/** What is raised stays until the server takes it back; what targets alone would raise is what they would raise now. */
export function mergedOutlook(shown: SeasonOutlook, tried: SeasonOutlook): SeasonOutlook {
  const raised = new Map(
    shown.flags.map(({ start, flags }) => [start, flags.filter(({ id }) => id !== null)]),
  );
  const expected = new Map(tried.flags.map(({ start, flags }) => [start, flags]));
  const starts = [...new Set([...raised.keys(), ...expected.keys()])];
  return {
    ...tried,
    flags: starts.map((start) => {
      const standing = raised.get(start) ?? [];
      const fresh = (expected.get(start) ?? []).filter(
        ({ ruleId }) => !standing.some((flag) => flag.ruleId === ruleId),
      );
      return { start, flags: [...standing, ...fresh] };
    }),
  };
}
