import type { SessionPair } from "../metrics/session-gap";
import { provenanceOf } from "../pair-judging";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { within } from "../window";

export const isExplosive = ({ type }: SnapSession) => type === "strength-explosive";

/** Landings as counted, else the repetitions of the jumps; `null` where neither is known. */
export function landingsOf({ source, sets }: SnapSession): number | null {
  if (source.contacts != null) return source.contacts;
  if (sets.legs.length === 0) return null;
  return sets.legs.reduce((total, { exercise, reps }) => total + (exercise.pattern === "jump" ? reps : 0), 0);
}

/** The gap between two sessions, and the landings of each. */
export const factsOfLandings = (snapshot: Snapshot, { source, target, gapHours, assumed }: SessionPair) => [
  {
    key: "gap",
    value: { value: gapHours, unit: "h" as const },
    provenance: assumed ? ("slot-default" as const) : ("computed" as const),
  },
  ...[source, target].map((session) => landingsFact(snapshot, session)),
];

export const landingsFact = (snapshot: Snapshot, session: SnapSession) => ({
  key: "landings",
  value: { value: landingsOf(session) ?? 0, unit: "count" as const },
  provenance: session.source.contacts == null ? ("computed" as const) : provenanceOf(snapshot, session),
});

/** The only one of 7 days, whichever way they are laid. */
export const isAlone = (session: SnapSession, all: readonly SnapSession[]) =>
  within(all, session.day - 6, session.day + 6).length === 1;

/** Which threshold limits the landings of a session: what legs bear depends on how long they have lifted. */
export const capOf = ({ athlete: { liftExperience } }: Snapshot) =>
  liftExperience === "novice"
    ? "noviceContacts"
    : liftExperience === "experienced"
      ? "trainedContacts"
      : "contacts";
