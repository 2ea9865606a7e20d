import { type CompletedSessionId, newId, type RequestId } from "@/lib/ids";
import { worldUserId } from "@/server/db/worlds/insert-world";
import { apiOf, processorTimeOf } from "./api";
import type { Measured } from "./in-chromium";
import { medianOf, quantileOf } from "./measure";
import type { Figure } from "./results";

const logsOfRound = 10;
const mostMilliseconds = 80;
const mostAgainstEmpty = 3;

/**
 * A run is logged by hand: kept once, written down in the history, judged by every rule, its flags stored. Each is taken
 * out again before the next one, out of the measured time.
 */
export async function measureLogging({ club, rounds }: Measured): Promise<readonly Figure[]> {
  const athlete = await apiOf(club, worldUserId("demo-tom"));
  const times: number[] = [];
  const costs: number[] = [];
  const empty: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    let cost = 0;
    for (let log = 0; log < logsOfRound; log += 1) {
      const id = newId<CompletedSessionId>();
      const before = processorTimeOf(club.pid);
      const began = performance.now();
      await athlete.mutate("log.logSession", run(id));
      const took = performance.now() - began;
      cost += processorTimeOf(club.pid) - before;
      if (round >= 0) times.push(took);
      await athlete.mutate("log.delete", { requestId: newId<RequestId>(), id });
    }
    const before = processorTimeOf(club.pid);
    for (let call = 0; call < logsOfRound; call += 1) await athlete.query("account.signInProviders");
    if (round < 0) continue;
    empty.push((processorTimeOf(club.pid) - before) / logsOfRound);
    costs.push(cost / logsOfRound);
  }
  return [
    {
      name: "log a run, until it is answered, p95",
      milliseconds: quantileOf(times, 0.95),
      bar: mostMilliseconds,
      note: `median ${quantileOf(times, 0.5).toFixed(1)} ms of ${times.length}`,
    },
    {
      name: "log a run, processor time of the app",
      milliseconds: medianOf(costs),
      ratio: medianOf(costs) / medianOf(empty),
      against: "an empty call",
      bar: mostAgainstEmpty,
    },
  ];
}

const run = (id: CompletedSessionId) => ({
  requestId: newId<RequestId>(),
  id,
  plannedId: null,
  type: "run-easy",
  title: "Easy run",
  start: "2026-03-17T07:00",
  timeZone: "Europe/Vienna",
  duration: 2700,
  distance: 8000,
  rpe: 3,
  feel: null,
  note: "",
  source: "manual",
});
