import { and, eq, inArray, sql as query } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { AthleteId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { evaluate } from "@/server/engine/evaluate";
import { mayStand } from "@/server/engine/report";
import { getAthlete } from "../queries/athlete";
import { loadTimeline } from "../queries/snapshot";
import { athleteStates, flags } from "../schema/flags";
import type { Tx } from "../tx";

/** Athletes whose stored flags are not what an evaluation of their plan and log from nothing gives, one line each. */
export async function findingsThatDiffer(url: string, athleteIds: readonly AthleteId[]): Promise<string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  const owner = drizzle(sql);
  const problems: string[] = [];
  try {
    for (const athleteId of athleteIds) {
      const scope = { athleteId } as AthleteScope;
      const [state] = await owner.select().from(athleteStates).where(eq(athleteStates.athleteId, athleteId));
      if (!state) throw new Error("The athlete was never evaluated");
      const timeline = await loadTimeline(owner as unknown as Tx, scope, {
        asOf: state.asOf,
        plan: "working",
      });
      const { slotTimes } = await getAthlete(owner as unknown as Tx, scope);
      const stored = await owner
        .select({
          fingerprint: flags.fingerprint,
          // As it was found: a state that has eased is shown as it was for a day.
          severity: query<string>`finding ->> 'severity'`,
          held: query<boolean>`clear_since is not null`,
        })
        .from(flags)
        .where(
          and(
            eq(flags.athleteId, athleteId),
            eq(flags.inPlan, true),
            inArray(flags.state, ["open", "acknowledged", "snoozed", "dismissed"]),
          ),
        );
      const line = (each: { fingerprint: string; severity: string }) =>
        `${each.fingerprint} ${each.severity}`;
      const there = stored
        .filter(({ held }) => !held)
        .map(line)
        .sort();
      const fresh = evaluate(timeline, { slotTimes }).findings.filter(mayStand).map(line).sort();
      if (there.join("\n") !== fresh.join("\n"))
        problems.push(
          `findings of ${athleteId}: stored ${there.join(", ")}; evaluated anew ${fresh.join(", ")}`,
        );
    }
  } finally {
    await sql.end({ timeout: 2 });
  }
  return problems;
}
