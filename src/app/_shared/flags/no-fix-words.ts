import type { FlagView } from "@/lib/domain/flag-view";
import { familyOf } from "@/lib/domain/session-type";
import type { NoFixReason } from "@/server/engine/fix/propose";

/** Why no change of the plan is offered, for each reason that the engine gives. */
const reasons: Readonly<Record<NoFixReason, string>> = {
  "already-done": "Already done: there is nothing left to change in it.",
  begun: "The session has begun, and what has begun is not moved.",
  muted: "Muted for now, so no change is proposed.",
  "listed-under-another": "Another flag speaks for this one. Its fixes are the ones to look at.",
  "nothing-helps": "No change of the plan was found that clears this flag without making another as severe.",
};

/** The sentence for a flag without a fix. A race is what most often cannot give way, so it is named. */
export function noFixSentence({ noFixReason, subjects }: Pick<FlagView, "noFixReason" | "subjects">): string {
  const reason = reasons[noFixReason as NoFixReason] ?? reasons["nothing-helps"];
  const isAboutRace = subjects.some(({ session }) => session !== null && familyOf(session.type) === "race");
  return isAboutRace && reason === reasons["nothing-helps"] ? `A race stays where it is. ${reason}` : reason;
}
