import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { type Facts, type FactsBuilder, monday } from "./facts";

export const interference: Readonly<Record<string, FactsBuilder>> = {
  "interference/hard-stimuli-unconsolidated": { statuses: ["planned"], build: plannedWeek },
};

const typeOfWord: Readonly<Record<string, string>> = {
  vo2max: "run-vo2max",
  tempo: "run-tempo",
  easy: "run-easy",
  long: "run-long",
  "heavy-lower": "strength-heavy-lower",
};

/** Seven days such as 'rest', 'easy' or 'tempo AM + heavy-lower PM', from the Monday on. */
function plannedWeek(facts: Facts) {
  const days = facts.week as readonly string[];
  return {
    asOf: dateFromDayNumber(monday),
    sessions: days.flatMap((text, index) =>
      text
        .split(" + ")
        .filter((each) => each !== "rest")
        .map((each) => {
          const [word = "", slot = "AM"] = each.split(" ");
          return {
            id: `${word}-${index}`,
            status: "planned",
            type: typeOfWord[word],
            start: `${dateFromDayNumber(monday + index)}T${slot === "AM" ? "07:00" : "18:00"}`,
            durationMin: word === "long" ? 120 : 60,
          };
        }),
    ),
  };
}
