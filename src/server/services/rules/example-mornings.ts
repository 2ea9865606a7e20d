import type { MessageText } from "@/lib/domain/flag-view";
import type { ExampleMornings } from "@/lib/domain/rule-page";
import type { QuantityUnit } from "@/lib/formatting/quantity";
import type { Timeline } from "@/server/engine/timeline";

type Morning = NonNullable<Timeline["wellness"]>[number];

/** What is asked in a morning, as it stands in a sentence. */
const asked: readonly (readonly [field: keyof Morning, template: string, unit: QuantityUnit])[] = [
  ["hrvRmssdMs", "heart rate variability {value}", "ms"],
  ["restingHr", "resting heart rate {value}", "bpm"],
  ["sleepHours", "slept {value}", "h"],
  ["sleepQuality", "sleep {value} of 5", "count"],
  ["energy", "energy {value} of 5", "count"],
  ["soreness", "soreness {value} of 5", "count"],
  ["stress", "stress {value} of 5", "count"],
  ["mood", "mood {value} of 5", "count"],
];

const mostMornings = 7;

/** The last mornings one by one, and those before by their means. */
export function morningsOf({ wellness }: Timeline): ExampleMornings | null {
  const byDate = Map.groupBy(wellness ?? [], ({ date }) => date);
  const mornings = [...byDate.values()]
    .map((parts): Morning => Object.assign({}, ...parts))
    .toSorted((a, b) => a.date.localeCompare(b.date));
  if (mornings.length === 0) return null;
  const last = mornings.slice(-mostMornings);
  const before = mornings.slice(0, -mostMornings);
  return {
    last: last.map((morning) => ({ date: morning.date, parts: partsOf(morning) })),
    before: before.length === 0 ? null : { count: before.length, means: meansOf(before) },
  };
}

function partsOf(morning: Morning): MessageText[] {
  const parts = asked.flatMap(([field, template, unit]) => {
    const value = morning[field];
    return typeof value === "number" ? [{ template, params: { value: { value, unit } } }] : [];
  });
  const words = [
    ...(morning.symptoms ?? []).map((symptom) => symptom.replaceAll("-", " ")),
    ...(morning.pain ?? []).map(
      ({ site, score, altersMovement }) =>
        `pain ${score} of 10, ${site}${altersMovement ? ", changes movement" : ""}`,
    ),
    ...(morning.tags ?? []).map((tag) => tag.replaceAll("-", " ")),
  ];
  return [...parts, ...words.map((template) => ({ template, params: {} }))];
}

const meansOf = (mornings: readonly Morning[]): MessageText[] =>
  asked.flatMap(([field, template, unit]) => {
    const values = mornings.flatMap((each) => {
      const value = each[field];
      return typeof value === "number" ? [value] : [];
    });
    if (values.length === 0) return [];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return [{ template, params: { value: { value: mean, unit } } }];
  });
