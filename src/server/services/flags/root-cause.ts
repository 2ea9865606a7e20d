import type { FlagBrief } from "@/lib/domain/flag-view";
import type { FlagId } from "@/lib/ids";
import type { Finding, Fix } from "@/server/engine/report";
import { labelOf } from "./rule-words";

export interface Caused {
  readonly id: FlagId;
  readonly fingerprint: string;
  readonly finding: Pick<Finding, "subjects">;
  /** Those that its reader could carry out now. */
  readonly fixes: readonly Pick<Fix, "id" | "label" | "after">[];
}

interface Group {
  readonly members: readonly FlagId[];
  /** The change that clears them all. */
  readonly fix: Caused["fixes"][number];
}

/**
 * Flags of one cause, by the one that leads them: they share a session with it, and one change clears them all.
 * The flags come in their order of urgency, and the first of a group leads it. No flag is in two groups.
 */
export function groupsOf(flags: readonly Caused[]): ReadonlyMap<FlagId, Group> {
  const groups = new Map<FlagId, Group>();
  const taken = new Set<FlagId>();
  for (const leader of flags) {
    if (taken.has(leader.id)) continue;
    const near = flags.filter(
      (each) => each.id !== leader.id && !taken.has(each.id) && shareSession(leader, each),
    );
    const best = leader.fixes
      .map((fix) => ({
        fix,
        members: near.filter(({ fingerprint }) => fix.after.clears.includes(fingerprint)),
      }))
      // The first of the fixes that clear the most: they are sorted, best first.
      .reduce<{ fix: Group["fix"]; members: readonly Caused[] } | null>(
        (most, each) => (each.members.length > (most?.members.length ?? 0) ? each : most),
        null,
      );
    if (!best) continue;
    for (const { id } of [leader, ...best.members]) taken.add(id);
    groups.set(leader.id, { fix: best.fix, members: best.members.map(({ id }) => id) });
  }
  return groups;
}

/** Flags in their order, those of one cause together, and the change that clears them offered once. */
export function byCause(briefs: readonly FlagBrief[], causes: readonly Caused[]): FlagBrief[] {
  const shown = new Map(briefs.map((brief) => [brief.id, brief]));
  const order = new Map(causes.map((cause) => [cause.id, cause]));
  const groups = groupsOf(briefs.flatMap(({ id }) => order.get(id) ?? []));
  const members = new Set([...groups.values()].flatMap((group) => group.members));
  return briefs.flatMap((brief) => {
    if (members.has(brief.id)) return [];
    const group = groups.get(brief.id);
    if (!group) return [brief];
    const cause = { leads: brief.id, size: group.members.length + 1 };
    const firstFix = { id: group.fix.id, label: labelOf(group.fix.label) };
    const others = group.members.flatMap((id) => shown.get(id) ?? []);
    return [
      { ...brief, cause, firstFix },
      ...others.map((other) => ({ ...other, cause, firstFix: null, fixCount: 0 })),
    ];
  });
}

const sessionsOf = ({ finding }: Caused): readonly string[] =>
  finding.subjects.filter(({ kind }) => kind === "session").map(({ id }) => id);

const shareSession = (a: Caused, b: Caused): boolean => {
  const ids = new Set(sessionsOf(b));
  return sessionsOf(a).some((id) => ids.has(id));
};
