import { localDateOf } from "@/lib/dates/time-zone";
import type { PlannerCtx } from "@/server/auth/scope";
import { insertNotification } from "@/server/db/queries/notifications";
import type { draftOf } from "@/server/db/queries/plan";
import type { Tx } from "@/server/db/tx";

type Pair = Parameters<typeof draftOf>[0] & { readonly id: string };

/** Tells the athlete what was published. What comes on the same day before they look is one with it. */
export async function tellOfPlan(tx: Tx, ctx: PlannerCtx, sent: readonly Pair[] | "season"): Promise<void> {
  const { scope, now, user } = ctx;
  const days =
    sent === "season" ? [] : sent.flatMap(({ planned, published }) => (planned ?? published)?.date ?? []);
  const [from] = days.toSorted();
  await insertNotification(tx, now, {
    athleteId: scope.athleteId,
    kind: "plan",
    key: `plan ${scope.athleteId} ${localDateOf(now, user.preferences.timeZone)}`,
    details:
      sent === "season"
        ? { season: true }
        : { sessions: sent.map(({ id }) => id), ...(from ? { from } : {}) },
  });
}
