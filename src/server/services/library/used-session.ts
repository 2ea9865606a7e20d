import type { TimeZone } from "@/lib/dates/time-zone";
import { asksTheSame } from "@/lib/domain/relative-target";
import type { SessionContent } from "@/lib/domain/session";
import type { AthleteId } from "@/lib/ids";
import type { UsedSession } from "@/server/db/queries/template-use";

/** Whose plans are looked at, and where each of them is. */
export type Whom = ReadonlyMap<AthleteId, { readonly timeZone: TimeZone }>;

/**
 * The version that a session is from, what it is scaled by, and whether somebody wrote into it since: whether it asks
 * for something else than was ever written from the template. That it was moved is no edit.
 */
export function originOf({ uses, content }: UsedSession) {
  const held = uses.find((use) => asksTheSame(use.content, content));
  const use = held ?? uses[0];
  return {
    part: use?.part ?? "",
    scale: use?.scale ?? 1,
    fromVersion: use?.templateVersion ?? 0,
    edited: held === undefined,
    /** As the template last wrote it, at its place of then. */
    written: use?.content ?? null,
  };
}

type Place = Pick<SessionContent, "date" | "slot">;
export const isSamePlace = (a: Place, b: Place) => a.date === b.date && a.slot === b.slot;
