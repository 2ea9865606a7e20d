import type { Coverage } from "../metrics/load-column";
import type { Missing } from "../rule";

/** What a rule about the days of the log lacks: days on record, or days whose load is known. */
export const lacksDays = ({ observed, known, length }: Coverage): Missing => ({
  missing: "days-of-load",
  have: Math.min(Math.max(0, observed), known),
  need: length,
  unit: "days",
  subjects: [{ kind: "state", id: "now", role: "target" }],
});
