import { type ComponentType, memo } from "react";
import { isSame } from "@/app/_ui/is-same";
import type { Frame } from "./timeline";
import type { WeekColumn } from "./week-columns";

/**
 * A lane that is drawn again only where what it shows of the weeks has changed: a block that moves leaves the loads
 * and flags of all of them as they are. `shown` names everything that the lane reads of a week.
 */
export function memoLane<Props extends { readonly frame: Frame }>(
  lane: ComponentType<Props>,
  shown: (column: WeekColumn) => readonly unknown[],
) {
  return memo(lane, ({ frame: before, ...one }, { frame: after, ...other }) => {
    const [{ columns: old, ...window }, { columns, ...newWindow }] = [before, after];
    return (
      isSame(one, other) &&
      isSame(window, newWindow) &&
      old.length === columns.length &&
      columns.every((column, index) => {
        const known = old[index];
        return known === column || (known !== undefined && isSame(shown(known), shown(column)));
      })
    );
  });
}
