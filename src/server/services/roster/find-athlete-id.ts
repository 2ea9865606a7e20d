import type { AthleteId } from "@/lib/ids";
import type { AthleteBySlugInput } from "@/lib/schemas/roster";
import type { Ctx } from "@/server/auth/scope";
import { findAthleteIdBySlug } from "@/server/db/queries/access";
import { withTransaction } from "@/server/db/tx";

/** Whose space an address names, or null where it is nobody's whom this person may see. */
export const findAthleteId = (ctx: Ctx, input: AthleteBySlugInput): Promise<AthleteId | null> =>
  withTransaction({ ...ctx, request: null }, (tx) => findAthleteIdBySlug(tx, input.slug));
