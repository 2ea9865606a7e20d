"use client";

import dynamic from "next/dynamic";
import { Opening } from "@/app/_ui/opening";
import type { OpenSheet } from "./planner-sheets";
import type { PlanActions } from "./use-plan-actions";
import type { PlanWeek } from "./week-model";

const FixWeekPanel = dynamic(() => import("./fix-week/fix-week-panel").then((file) => file.FixWeekPanel), {
  loading: Opening,
});
const InsertRestPanel = dynamic(
  () => import("./arrange/insert-rest-panel").then((file) => file.InsertRestPanel),
  { loading: Opening },
);

interface PlannerPanelsProps {
  week: PlanWeek;
  plan: PlanActions;
  sheet: OpenSheet | null;
  onClose: () => void;
}

/** What opens beside the week, which stays in view and in reach, also while the panel is being fetched. */
export function PlannerPanels({ week, plan, sheet, onClose }: PlannerPanelsProps) {
  if (!week.canPlan) return null;
  if (sheet?.kind === "fix-week") return <FixWeekPanel week={week} plan={plan} onClose={onClose} />;
  if (sheet?.kind === "insert-rest")
    return <InsertRestPanel key={sheet.date} week={week} plan={plan} date={sheet.date} onClose={onClose} />;
  return null;
}
