import type { Athlete } from "@/lib/domain/athlete";
import type { AthleteScope } from "@/server/auth/scope";
import { listAthleteRuleSettings, listRuleDefaultsFor } from "@/server/db/queries/rule-settings";
import type { Tx } from "@/server/db/tx";
import type { EngineOptions } from "@/server/engine/fix/propose";
import type { RuleSettings } from "@/server/engine/rule";
import { effectiveSettings } from "./effective-settings";

/** How the rules are set for an athlete now. */
export const loadSettings = async (tx: Tx, scope: AthleteScope): Promise<RuleSettings> =>
  effectiveSettings(
    ...(await Promise.all([listAthleteRuleSettings(tx, scope), listRuleDefaultsFor(tx, scope)])),
  );

/** What every question about an athlete is put to the engine with. */
export const engineOptions = async (
  tx: Tx,
  scope: AthleteScope,
  { slotTimes }: Pick<Athlete, "slotTimes">,
): Promise<EngineOptions> => ({ slotTimes, ...(await loadSettings(tx, scope)) });
