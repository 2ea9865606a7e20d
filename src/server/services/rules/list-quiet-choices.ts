import { AppError } from "@/lib/app-error";
import { epochMs, plusSeconds } from "@/lib/dates/time-zone";
import type { Level } from "@/lib/domain/flag";
import type { QuietAthlete, QuietChoices } from "@/lib/domain/rule-health";
import type { GetTuningInput } from "@/lib/schemas/rules";
import type { Ctx } from "@/server/auth/scope";
import { type CoachedAthlete, listCoachedAthletes } from "@/server/db/queries/roster";
import { listOwnRuleDefaults, listSettingsInForce } from "@/server/db/queries/rule-settings";
import { withTransaction } from "@/server/db/tx";
import { levelOf } from "@/server/engine/level";
import { ruleById } from "@/server/engine/registry";
import type { Finding } from "@/server/engine/report";
import type { Rule, ThresholdSpec } from "@/server/engine/rule";
import { type SettingsByRule, settingsByRule } from "./effective-settings";
import { type FatefulEvent, fatesOf } from "./flag-fates";
import { windowDays } from "./list-rule-health";
import { sharedFlagEvents } from "./shared-flag-events";

/** One flag of the window: what it says, and what became of it. */
interface Told {
  readonly athleteId: CoachedAthlete["athleteId"];
  readonly finding: Finding;
  readonly events: readonly FatefulEvent[];
  /** The level that it had when it was raised, as the rule itself has it. */
  readonly level: Level | null;
}

/** What a coach could change to hear less of a rule, from what it raised for their athletes of now. */
export const listQuietChoices = (ctx: Ctx, { ruleId }: GetTuningInput): Promise<QuietChoices> =>
  withTransaction(ctx, async (tx) => {
    const rule = ruleById.get(ruleId);
    if (!rule) throw new AppError("not-found", "There is no such rule. It may have been renamed.");
    const since = plusSeconds(ctx.now, -windowDays * 86_400);
    const coached = await listCoachedAthletes(tx, ctx.user.id);
    const events = (await sharedFlagEvents(tx, coached, since)).filter((each) => each.ruleId === ruleId);
    const told = [...Map.groupBy(events, ({ flagId }) => flagId).values()].flatMap((each): Told[] => {
      const [first] = each;
      const start = each.find(({ what }) => what === "raised" || what === "came-back");
      if (!first || !start) return [];
      const { level } = levelOf({ ...first.finding, quieter: undefined }, epochMs(start.at));
      return [
        {
          athleteId: first.athleteId,
          finding: first.finding,
          events: each,
          level: level === "hidden" ? null : level,
        },
      ];
    });
    const ids = coached.map(({ athleteId }) => athleteId);
    const own = settingsByRule(await listOwnRuleDefaults(tx, ctx.user.id)).get(ruleId);
    const tuned = Map.groupBy((await listSettingsInForce(tx, ids)).own, ({ athleteId }) => athleteId);

    const threshold = loosened(rule, told, own);
    return {
      ruleId,
      days: windowDays,
      raised: fatesOf(
        told.map((each) => each.events),
        since,
      ).raised,
      threshold,
      isLower: own?.level?.value === "lower",
      levels: levelsOf(told),
      athletes: coached
        .flatMap(({ athleteId, slug, name }): QuietAthlete[] => {
          const theirs = told.filter((each) => each.athleteId === athleteId);
          if (theirs.length === 0) return [];
          const fates = fatesOf(
            theirs.map((each) => each.events),
            since,
          );
          const set = settingsByRule((tuned.get(athleteId) ?? []).map(({ setting }) => setting)).get(ruleId);
          return [
            {
              athleteId,
              slug,
              name: name ?? "",
              raised: fates.raised,
              dismissed: fates.dismissed,
              hadAct: theirs.some(({ level }) => level === "act"),
              ownNumber: threshold !== null && set?.thresholds.has(threshold.name) === true,
              switched: set?.switched?.value ?? null,
            },
          ];
        })
        .toSorted((a, b) => b.raised - a.raised),
    };
  });

function levelsOf(told: readonly Told[]): Record<Level, number> {
  const levels = { act: 0, adjust: 0, watch: 0 };
  for (const { level } of told) if (level) levels[level] += 1;
  return levels;
}

/** The number that most of the flags were past, and numbers between it and the rule's limit on the looser side. */
function loosened(
  rule: Rule,
  told: readonly Told[],
  own: SettingsByRule | undefined,
): QuietChoices["threshold"] {
  const oneSided = told.filter(({ finding }) => finding.threshold.comparator !== "range");
  const byName = Map.groupBy(oneSided, ({ finding }) => finding.threshold.name);
  const [most] = [...byName].toSorted(([, a], [, b]) => b.length - a.length);
  const spec = most && rule.meta.thresholds[most[0]];
  if (!spec) return null;
  const [name, [first]] = [most[0], most[1]];
  const mine = own?.thresholds.get(name)?.value ?? null;
  const value = mine ?? spec.value;
  const looser = looserThan(value, spec, first?.finding.threshold.comparator === "min" ? "min" : "max");
  if (looser.length === 0) return null;
  return { name, note: spec.note, unit: spec.unit, value, own: mine, looser };
}

/** A quarter, half and three quarters of the way to what the rule allows, on its steps. */
export function looserThan(
  value: number,
  { min, max, step }: Pick<ThresholdSpec, "min" | "max" | "step">,
  comparator: "min" | "max",
): number[] {
  const [limit, sign] = comparator === "max" ? [max, 1] : [min, -1];
  const steps = Math.floor(Math.abs(limit - value) / step + 1e-6);
  const counts = [0.25, 0.5, 0.75].map((part) => Math.max(1, Math.round(part * steps)));
  const rounded = (each: number) => Math.round(each * 1e6) / 1e6;
  return steps === 0 ? [] : [...new Set(counts)].map((count) => rounded(value + sign * count * step));
}
