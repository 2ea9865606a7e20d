import type { MessageText } from "@/lib/domain/flag-view";
import type { ClassifyInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { plannedToTimeline } from "@/server/db/planned-timeline";
import { getAthlete } from "@/server/db/queries/athlete";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { withTransaction } from "@/server/db/tx";
import { type Classified, classify, classReasons } from "@/server/engine/classify";
import type { Finding } from "@/server/engine/report";
import { runRules } from "@/server/engine/run";
import { takeSnapshot } from "@/server/engine/snapshot";
import { titleOf } from "@/server/services/flags/rule-words";
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
    const findings = runRules(snapshot, options)
      .findings.filter((finding) => !isSpokenFor(ctx.scope, finding))
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
      })),
    };
  });

/** Who plans for themselves has no coach who could have said so. */
const whyOf = ({ why }: Classified, by: PlannerCtx["scope"]["kind"]): MessageText =>
  why.key === "override" && by === "self"
    ? { template: "Set by you", params: {} }
    : { template: classReasons[why.key as keyof typeof classReasons], params: why.params };

const isAbout = (finding: Finding, id: string) => finding.subjects.some((subject) => subject.id === id);
