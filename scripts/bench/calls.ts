import { readdirSync, readFileSync } from "node:fs";
import superjson from "superjson";
import { signedInDesktop } from "./chromium";
import type { Measured } from "./in-chromium";
import { medianOf } from "./measure";
import type { Figure } from "./results";
import { squadAthleteId, squadCoachId } from "./squad";

const callsOfRound = 40;

/** What a call costs the app's process, against one that does nothing. */
export async function measureCalls({ browser, club, rounds }: Measured): Promise<readonly Figure[]> {
  const context = await signedInDesktop(browser, club, squadCoachId);
  const [cookie] = await context.cookies();
  await context.close();
  const athleteId = squadAthleteId(1);
  const calls = {
    empty: ["account.signInProviders", undefined],
    week: ["plan.week", { athleteId, week: "2026-W13" }],
    "28 days": ["plan.calendar", { athleteId, from: "2026-03-16", to: "2026-04-12" }],
  } as const;
  const ask = async (name: keyof typeof calls) => {
    const [path, input] = calls[name];
    const query = input ? `?input=${encodeURIComponent(superjson.stringify(input))}` : "";
    const response = await fetch(`${club.url}/api/trpc/${path}${query}`, {
      headers: { cookie: `${cookie?.name}=${cookie?.value}` },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 200)}`);
  };
  const names = ["empty", "week", "28 days"] as const;
  const costs = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const before = processorTimeOf(club.pid);
      for (let call = 0; call < callsOfRound; call += 1) await ask(name);
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

/** Milliseconds that all threads of a process ran so far, as Linux counts them. */
function processorTimeOf(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(folder).map((thread) =>
    Number(readFileSync(`${folder}/${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return nanoseconds.reduce((sum, time) => sum + time, 0) / 1e6;
}
