import type { MessageText } from "@/lib/domain/flag-view";
import { plannedToTimeline } from "@/lib/domain/planned-timeline";
import { withReps, withRests } from "@/lib/domain/session-easing";
import type { ClassifyInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { withTransaction } from "@/server/db/tx";
import { type Classified, classify, classReasons } from "@/server/engine/classify";
import { fixesFor } from "@/server/engine/fix/propose";
import type { Finding, Fix } from "@/server/engine/report";
import { runRules } from "@/server/engine/run";
import { takeSnapshot } from "@/server/engine/snapshot";
import { labelOf, titleOf } from "@/server/services/flags/rule-words";
import { isFindingWithheld, isSpokenFor } from "@/server/services/flags/withhold";
import { engineOptions } from "@/server/services/rules/load-settings";

/** What the engine would make of a session as it is being written, before it is saved. */
export const classifySession = (ctx: PlannerCtx, input: ClassifyInput) =>
  withTransaction(ctx, async (tx) => {
    const options = await engineOptions(tx, ctx.scope, await getAthlete(tx, ctx.scope));
    const timeline = await loadTimeline(tx, ctx.scope, { asOf: ctx.now, plan: "working" });
    const written = plannedToTimeline({ ...input.content, id: input.sessionId });

    const others = timeline.sessions.filter(({ id }) => id !== input.sessionId);
    const snapshot = takeSnapshot({ ...timeline, sessions: [...others, written] }, options);
    const session = snapshot.plan.find(({ source }) => source === written);
    if (!session) return { classified: null, load: null, legs: 0, findings: [] };

    const classified = classify(session, snapshot, options);
    const all = runRules(snapshot, options).findings;
    const findings = all
      .filter((finding) => !isSpokenFor(ctx.scope, finding))
      .filter((finding) => isAbout(finding, input.sessionId) && !isFindingWithheld(ctx.scope, finding));
    return {
      classified: {
        type: classified.class,
        /** What it would count as without the override. */
        read: classified.read,
        why: whyOf(classified, ctx.scope.kind),
        tails: classified.tails,
      },
      load: session.load.value,
      legs: classified.legLoad,
      findings: findings.map((finding) => ({
        severity: finding.severity,
        level: finding.level,
        title: titleOf(finding),
        fix: stepFixOf(finding, input.content, () => fixesFor(snapshot, options, all, finding).fixes),
      })),
    };
  });

/** What is wrong inside one session is put right inside it. */
const rulesOfSteps: ReadonlySet<string> = new Set([
  "recovery/hill-sprint-rest",
  "recovery/interval-rest-mismatch",
]);

/** The steps as the rule would have them, and how long the session then lasts; null where it has none to offer. */
function stepFixOf(finding: Finding, content: ClassifyInput["content"], fixes: () => readonly Fix[]) {
  if (!rulesOfSteps.has(finding.ruleId)) return null;
  for (const { label, changes } of fixes()) {
    let changed: ClassifyInput["content"] | null = content;
    for (const change of changes) {
      const next: Partial<ClassifyInput["content"]> | null =
        changed === null
          ? null
          : change.kind === "setRest"
            ? withRests(changed, change)
            : change.kind === "setRep"
              ? withReps(changed, change)
              : null;
      changed = changed && next && { ...changed, ...next };
    }
    if (changed) return { label: labelOf(label), steps: changed.steps, duration: changed.duration };
  }
  return null;
}

/** Who plans for themselves has no coach who could have said so. */
const whyOf = ({ why }: Classified, by: PlannerCtx["scope"]["kind"]): MessageText =>
  why.key === "override" && by === "self"
    ? { template: "Set by you", params: {} }
    : { template: classReasons[why.key as keyof typeof classReasons], params: why.params };

const isAbout = (finding: Finding, id: string) => finding.subjects.some((subject) => subject.id === id);
