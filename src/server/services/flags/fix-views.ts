import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DiffSession, DiffSlot, FixView } from "@/lib/domain/flag-view";
import type { RecordedPlanChange } from "@/lib/domain/plan-change";
import { afterChanges, withChangesApplied } from "@/lib/domain/schedule";
import { type PlannedSession, slots } from "@/lib/domain/session";
import type { PlannerScope } from "@/server/auth/scope";
import type { Tx } from "@/server/db/tx";
import type { Fix } from "@/server/engine/report";
import { loadSchedule } from "@/server/services/plan/load-schedule";
import { touchedBy } from "./apply-fix";
import { labelOf, messageOf } from "./rule-words";

/** Fixes as people choose among them, each with what it changes in the plan as it stands now. */
export async function fixViewsOf(tx: Tx, scope: PlannerScope, fixes: readonly Fix[]): Promise<FixView[]> {
  const views: FixView[] = [];
  for (const fix of fixes) views.push(viewOf(fix, await diffOf(tx, scope, fix)));
  return views;
}

const viewOf = (fix: Fix, diff: readonly DiffSlot[]): FixView => ({
  id: fix.id,
  kind: fix.kind,
  label: labelOf(fix.label),
  changeCount: fix.changes.length,
  measured: { before: fix.before.measured, after: fix.after.measured },
  weekLoad: { before: fix.before.weekLoad, after: fix.after.weekLoad },
  clears: fix.after.clears.length,
  creates: fix.after.creates.map(({ ruleId, message, severity, measured, threshold }) => ({
    title: messageOf(ruleId, message),
    severity,
    measured,
    threshold: { value: threshold.value, unit: threshold.unit },
  })),
  diff,
});

async function diffOf(tx: Tx, scope: PlannerScope, fix: Fix): Promise<readonly DiffSlot[]> {
  const named = await loadSchedule(tx, scope, touchedBy(fix.changes));
  const changed = withChangesApplied(named, fix.changes);
  if (!changed.ok) return [];
  const days = changed.value.flatMap(({ before, after }) => [before?.date ?? [], after?.date ?? []].flat());
  const around = await loadSchedule(tx, scope, { ids: [], days });
  return diffSlots(around.sessions, changed.value);
}

/** The slots that a change touches, with everything that stands in them before and after. */
export function diffSlots(
  sessions: readonly PlannedSession[],
  changes: readonly RecordedPlanChange[],
): readonly DiffSlot[] {
  const later = afterChanges(sessions, changes);
  const touched = new Set(
    changes.flatMap(({ before, after }) =>
      [before, after].flatMap((side) => (side ? [`${side.date} ${side.slot}`] : [])),
    ),
  );
  const days = [...new Set([...touched].map((key) => key.slice(0, 10) as CalendarDate))].toSorted();
  const altered = new Set<string>(changes.map(({ sessionId }) => sessionId));
  return days.flatMap((date) =>
    slots
      .filter((slot) => touched.has(`${date} ${slot}`))
      .map((slot) => {
        const inSlot = (all: readonly PlannedSession[]) =>
          all
            .filter((each) => each.date === date && each.slot === slot && each.type !== "rest")
            .toSorted((a, b) => a.position - b.position)
            .map((each) => diffSession(each, altered));
        return { date, slot, before: inSlot(sessions), after: inSlot(later) };
      }),
  );
}

const diffSession = (
  { id, type, title, duration, distance }: PlannedSession,
  altered: ReadonlySet<string>,
): DiffSession => ({ id, type, title, duration, distance, changed: altered.has(id) });
