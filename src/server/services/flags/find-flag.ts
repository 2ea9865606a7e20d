import { AppError } from "@/lib/app-error";
import type { FlagId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { type FlagRow, findFlagRow } from "@/server/db/queries/flags";
import type { Tx } from "@/server/db/tx";
import { isVisible } from "./standing";

/** A flag that this person may see. One that they may not see looks like one that never was. */
export async function getVisibleFlag(tx: Tx, scope: AthleteScope, id: FlagId): Promise<FlagRow> {
  const row = await findFlagRow(tx, scope, id);
  if (!row || !isVisible(scope, row)) {
    throw new AppError("not-found", "There is no such flag here. It may have been withdrawn.");
  }
  return row;
}
