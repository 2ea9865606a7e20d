import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import type { FlagBrief } from "@/lib/domain/flag-view";

/** The page of the session that a flag rests on, for somebody who says that its data is wrong. */
export function sessionToCorrect({ slug }: FlagAudience, { subjects }: FlagBrief): string | null {
  const sessions = subjects.flatMap(({ session }) => session ?? []);
  const wrong = sessions.find(({ status }) => status === "completed") ?? sessions[0];
  return wrong ? `/a/${slug}/session/${wrong.id}` : null;
}
