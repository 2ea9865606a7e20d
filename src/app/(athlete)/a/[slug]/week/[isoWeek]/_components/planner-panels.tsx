"use client";

import dynamic from "next/dynamic";
import { Suspense } from "react";
import type { OpenSheet } from "./planner-sheets";
import type { PlanActions } from "./use-plan-actions";
import type { PlanWeek } from "./week-model";

const FixWeekPanel = dynamic(() => import("./fix-week/fix-week-panel").then((file) => file.FixWeekPanel));
const InsertRestPanel = dynamic(() =>
  import("./arrange/insert-rest-panel").then((file) => file.InsertRestPanel),
);

interface PlannerPanelsProps {
  week: PlanWeek;
  plan: PlanActions;
  sheet: OpenSheet | null;
  onClose: () => void;
}

/** What opens beside the week, which stays in view and in reach, also while the panel is being fetched. */
export const PlannerPanels = (props: PlannerPanelsProps) => (
  <Suspense fallback={null}>
    <OpenPanel {...props} />
  </Suspense>
);

function OpenPanel({ week, plan, sheet, onClose }: PlannerPanelsProps) {
  if (!week.canPlan) return null;
  if (sheet?.kind === "fix-week") return <FixWeekPanel week={week} plan={plan} onClose={onClose} />;
  if (sheet?.kind === "insert-rest")
    return <InsertRestPanel key={sheet.date} week={week} plan={plan} date={sheet.date} onClose={onClose} />;
  return null;
}
