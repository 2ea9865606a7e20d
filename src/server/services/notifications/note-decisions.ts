import { levelsWithinBudget, mayBeTold } from "@/lib/alerts/alert-budget";
import type { Instant } from "@/lib/dates/time-zone";
import type { Ctx } from "@/server/auth/scope";
import { insertDecisions, listKnownKeys, listLastEdits } from "@/server/db/queries/notifications";
import type { Tx } from "@/server/db/tx";
import { kindOf } from "@/server/services/flags/rule-kind";
import { levelShown } from "@/server/services/flags/standing";
import { notificationSettingsOf } from "./notification-settings";
import { listStandingFlags, type StandingFlag } from "./standing-flags";

/**
 * Notes for this person what they have to decide and were not told yet, within the budget: what may be seen, what is
 * urgent and what rests is decided as they would read it now, and each time a flag is raised is told once.
 */
export async function noteDecisions(tx: Tx, ctx: Ctx): Promise<void> {
  const acting = withinBudget(await listStandingFlags(tx, ctx), ctx.now);
  if (acting.length === 0) return;
  const { flag } = await notificationSettingsOf(tx, ctx.user.id);
  if (!flag.app) return;
  const known = await listKnownKeys(tx, ctx.user.id, acting.map(keyOf));
  const fresh = acting.filter((each) => !known.has(keyOf(each)));
  if (fresh.length === 0) return;

  const edits = await listLastEdits(tx, [...new Set(fresh.map(({ row }) => row.athleteId))]);
  const told = fresh.filter(({ row, finding, reader }) =>
    mayBeTold(
      {
        level: "act",
        kind: kindOf(row.ruleId),
        tense: finding.tense,
        decideBy: finding.decideBy as Instant | null,
        isPublished: row.inPublished,
      },
      reader,
      ctx.now,
      edits.get(row.athleteId) ?? null,
    ),
  );
  await insertDecisions(
    tx,
    ctx.user.id,
    ctx.now,
    told.map((each) => ({ athleteId: each.row.athleteId, flagId: each.row.id, key: keyOf(each) })),
  );
}

const keyOf = ({ row }: StandingFlag) => `flag ${row.id} ${row.raisedAt}`;

/** What is to be acted on, of each athlete at most as many as the budget has room for, the most urgent first. */
function withinBudget(flags: readonly StandingFlag[], now: Instant): readonly StandingFlag[] {
  const acting = flags.filter(({ row, finding }) => levelShown({ ...row, finding }, now).level === "act");
  return [...Map.groupBy(acting, ({ row }) => row.athleteId).values()].flatMap((ofAthlete) => {
    const ordered = ofAthlete.toSorted((a, b) =>
      (a.finding.decideBy ?? "9") < (b.finding.decideBy ?? "9") ? -1 : 1,
    );
    const levels = levelsWithinBudget(ordered.map(() => "act" as const));
    return ordered.filter((_, index) => levels[index] === "act");
  });
}
