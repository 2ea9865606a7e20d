import type { Subject } from "./report";
import type { SnapSession } from "./snapshot-session";

/**
 * A short name for a text, equal for equal texts: FNV-1a over its UTF-16 units, twice with different beginnings,
 * 16 hexadecimal digits. For telling things apart, not for secrets.
 */
export function shortHash(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let hash = seed;
      for (let index = 0; index < text.length; index += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
      }
      return hash.toString(16).padStart(8, "0");
    })
    .join("");
}

/**
 * Rule and subjects. A session that was done keeps the name of the planned one that it answers, so that a finding
 * about a plan and the same finding about what was done are one.
 */
export function fingerprintOf(
  ruleId: string,
  subjects: readonly Subject[],
  plannedIdOf: (sessionId: string) => string | null,
): string {
  const named = subjects.map(({ kind, id, role }) =>
    kind === "session" ? `${role}:${plannedIdOf(id) ?? id}` : `${role}:${kind}:${id}`,
  );
  return shortHash(`${ruleId}|${named.join("|")}`);
}

export const sessionSubject = (session: SnapSession, role: Subject["role"]): Subject => ({
  kind: "session",
  id: session.id,
  role,
});
