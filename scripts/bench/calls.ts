import { apiOf, processorTimeOf } from "./api";
import type { Measured } from "./in-chromium";
import { medianOf } from "./measure";
import type { Figure } from "./results";
import { squadAthleteId, squadCoachId } from "./squad";

const callsOfRound = 40;

/** What a call costs the app's process, against one that does nothing. */
export async function measureCalls({ club, rounds }: Measured): Promise<readonly Figure[]> {
  const coach = await apiOf(club, squadCoachId);
  const athleteId = squadAthleteId(1);
  const calls = {
    empty: ["account.signInProviders", undefined],
    week: ["plan.week", { athleteId, week: "2026-W13" }],
    "28 days": ["plan.calendar", { athleteId, from: "2026-03-16", to: "2026-04-12" }],
  } as const;
  const names = ["empty", "week", "28 days"] as const;
  const costs = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const [path, input] = calls[name];
      const before = processorTimeOf(club.pid);
      for (let call = 0; call < callsOfRound; call += 1) await coach.query(path, input);
      if (round >= 0) costs.get(name)?.push((processorTimeOf(club.pid) - before) / callsOfRound);
    }
  }
  const cost = (name: string) => medianOf(costs.get(name) ?? []);
  const against = { against: "an empty call", bar: 2 };
  return [
    { name: "empty call, processor time of the app", milliseconds: cost("empty") },
    ...["week", "28 days"].map((name) => ({
      name: `call for ${name}, processor time of the app`,
      milliseconds: cost(name),
      ratio: cost(name) / cost("empty"),
      ...against,
    })),
  ];
}
