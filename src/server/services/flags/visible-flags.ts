import { AppError } from "@/lib/app-error";
import type { FlagId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { type FlagRow, findFlagRow, listFlagRows } from "@/server/db/queries/flags";
import type { Tx } from "@/server/db/tx";
import { findingRead, isVisible } from "./standing";

/** Every flag that this person may see, as the plan that they read gives rise to it. */
export async function listVisibleFlags(tx: Tx, scope: AthleteScope): Promise<FlagRow[]> {
  const rows = await listFlagRows(tx, scope);
  return rows.filter((row) => isVisible(scope, row)).map((row) => asRead(scope, row));
}

/** A flag that this person may see. One that they may not see looks like one that never was. */
export async function getVisibleFlag(tx: Tx, scope: AthleteScope, id: FlagId): Promise<FlagRow> {
  const row = await findFlagRow(tx, scope, id);
  if (!row || !isVisible(scope, row)) {
    throw new AppError("not-found", "There is no such flag here. It may have been withdrawn.");
  }
  return asRead(scope, row);
}

function asRead(scope: AthleteScope, row: FlagRow): FlagRow {
  const finding = findingRead(scope, row);
  return finding === row.finding ? row : { ...row, finding, severity: finding.severity };
}
