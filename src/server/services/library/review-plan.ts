import { AppError } from "@/lib/app-error";
import type { Level } from "@/lib/domain/flag";
import type { MessageText } from "@/lib/domain/flag-view";
import { namesEffort } from "@/lib/domain/lift-effort";
import type { PlacedSession } from "@/lib/domain/plan-placement";
import type { PlannedSession, SessionContent, Slot } from "@/lib/domain/session";
import type { ReviewPlanInput } from "@/lib/schemas/library";
import type { Seconds } from "@/lib/units/duration";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listExercisesFor } from "@/server/db/queries/exercises";
import { listOneRms } from "@/server/db/queries/profile";
import { type Tx, withTransaction } from "@/server/db/tx";
import { exerciseFinder } from "@/server/engine/exercises";
import type { EngineOptions } from "@/server/engine/fix/propose";
import type { Finding } from "@/server/engine/report";
import { runRules } from "@/server/engine/run";
import { takeSnapshot } from "@/server/engine/snapshot";
import type { Timeline } from "@/server/engine/timeline";
import { labelOf, titleOf } from "@/server/services/flags/rule-words";
import { isFindingWithheld, isSpokenFor } from "@/server/services/flags/withhold";
import { engineOptions } from "@/server/services/rules/load-settings";
import { loadTemplate } from "./load-template";
import { type PlanForAthlete, planForAthlete } from "./plan-for-athlete";

/** One session in a list. */
interface SessionLine {
  readonly title: string;
  readonly date: PlannedSession["date"];
  readonly slot: Slot;
}

interface FittedLine extends SessionLine {
  readonly seconds: Seconds;
  readonly after: { readonly title: string; readonly seconds: Seconds } | null;
}

interface NewFlag {
  readonly ruleId: string;
  readonly level: Level;
  readonly title: MessageText;
}

/** What a plan would do to one athlete, before anything is written. */
export interface PlanReview {
  readonly weeksUsed: number;
  readonly weeksTotal: number;
  readonly from: PlannedSession["date"] | null;
  readonly to: PlannedSession["date"] | null;
  readonly scale: number;
  readonly thinData: boolean;
  readonly adds: number;
  readonly replaces: readonly SessionLine[];
  readonly keeps: readonly SessionLine[];
  /** Put elsewhere in its week, because the athlete is not free. */
  readonly moved: readonly SessionLine[];
  /** The athlete is free nowhere in that week. */
  readonly tight: readonly SessionLine[];
  readonly missing: {
    readonly thresholdPace: boolean;
    /** Exercises given as a share of a maximum that is not known, and by nothing else. */
    readonly oneRms: readonly string[];
    /** Those that say beside it at which effort to stop. */
    readonly byEffort: readonly string[];
  };
  /** Those that the plan as it is now does not raise. */
  readonly newFlags: readonly NewFlag[];
  readonly endedFlags: number;
  /** How many of them the engine can safely fix in the athlete's copy. */
  readonly fixable: number;
  /** What the athlete gets shorter, easier or not at all, so that the plan suits them. */
  readonly fitted: readonly FittedLine[];
  /** What was put right in the athlete's copy, where that was asked for. */
  readonly fixes: readonly MessageText[];
  readonly basis: string;
}

/** Works out what a plan would do to one athlete, with the flags that it would raise. */
export const reviewPlan = (ctx: PlannerCtx, input: ReviewPlanInput): Promise<PlanReview> =>
  withTransaction(ctx, async (tx) => {
    const { templateId, version, settings } = input;
    const template = await loadTemplate(tx, ctx, templateId, version);
    if (template.content.kind !== "plan") throw new AppError("invalid", "Only a plan is applied.");
    const plan = await planForAthlete(tx, ctx, template, settings);
    const { placement, adds } = plan;
    const options = await engineOptions(tx, ctx.scope, await getAthlete(tx, ctx.scope));
    const fitting = (fit: PlacedSession["fit"]) =>
      adds.filter((each) => each.fit === fit).map(({ content }) => lineOf(content));
    const flags = flagsOf(ctx, plan, options);
    return {
      weeksUsed: placement.weeksUsed,
      weeksTotal: template.content.weeks.length,
      from: placement.from,
      to: placement.to,
      scale: plan.scale,
      thinData: plan.thinData,
      adds: adds.length,
      replaces: plan.replaces.map(lineOf),
      keeps: plan.keeps.map(lineOf),
      moved: fitting("moved"),
      tight: fitting("tight"),
      missing: await missingOf(tx, ctx, plan),
      ...flags,
      fixable: flags.newFlags.some(({ level }) => level !== "watch") ? plan.countFixes() : 0,
      fitted: plan.fitted.map(({ before, after }) => ({
        ...lineOf(before),
        seconds: before.duration,
        after: after && { title: after.title, seconds: after.duration },
      })),
      fixes: plan.fixes.map(({ label }) => labelOf(label)),
      basis: plan.basis,
    };
  });

const lineOf = ({ title, date, slot }: Pick<SessionContent, "title" | "date" | "slot">): SessionLine => ({
  title,
  date,
  slot,
});

async function missingOf(tx: Tx, ctx: PlannerCtx, { adds, thresholdPace }: PlanForAthlete) {
  const find = exerciseFinder(await listExercisesFor(tx, ctx.scope));
  const idOf = (exercise: string) => find(exercise)?.id ?? exercise;
  const tested = new Set((await listOneRms(tx, ctx.scope)).map(({ exercise }) => idOf(exercise)));
  const unknown = adds
    .flatMap(({ content }) => content.lifts)
    .filter(({ load, exercise }) => load.kind === "pct-1rm" && !tested.has(idOf(exercise)));
  const oneRms = new Set(unknown.filter((line) => !namesEffort(line)).map(({ exercise }) => exercise));
  const byEffort = new Set(unknown.map(({ exercise }) => exercise).filter((name) => !oneRms.has(name)));
  return { thresholdPace: thresholdPace === null, oneRms: [...oneRms], byEffort: [...byEffort] };
}

/** What the rules say about the plan once it is there, and no longer say. */
function flagsOf(ctx: PlannerCtx, { timeline, after }: PlanForAthlete, options: EngineOptions) {
  const findings = (of: Timeline) =>
    runRules(takeSnapshot(of, options), options).findings.filter((finding) => isShown(ctx, finding));
  const [before, next] = [findings(timeline), findings(after)];
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const left = new Set(next.map(({ fingerprint }) => fingerprint));
  return {
    newFlags: next
      .filter(({ fingerprint }) => !known.has(fingerprint))
      .flatMap((finding) =>
        finding.level === "hidden"
          ? []
          : [{ ruleId: finding.ruleId, level: finding.level, title: titleOf(finding) }],
      ),
    endedFlags: before.filter(({ fingerprint }) => !left.has(fingerprint)).length,
  };
}

const isShown = ({ scope }: PlannerCtx, finding: Finding): boolean =>
  finding.level !== "hidden" && !isSpokenFor(scope, finding) && !isFindingWithheld(scope, finding);
