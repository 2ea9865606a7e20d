import type { RaceCondition, RaceResult } from "@/lib/domain/race-result";
import { familyOf, type SessionType } from "@/lib/domain/session-type";

/** What only some kinds of session have, as it is typed in. */
export interface ExtraDraft {
  readonly temperature: string;
  readonly officialDistance: string;
  readonly chipTime: string;
  readonly goalTime: string;
  readonly place: string;
  readonly finishers: string;
  readonly conditions: readonly RaceCondition[];
}

export type ExtraField = Exclude<keyof ExtraDraft, "conditions">;

export const emptyExtra: ExtraDraft = {
  temperature: "",
  officialDistance: "",
  chipTime: "",
  goalTime: "",
  place: "",
  finishers: "",
  conditions: [],
};

/** What a log can hold of it. */
export interface Extra {
  readonly temperatureC: number | null;
  readonly race: RaceResult | null;
}

export const isRace = (type: SessionType): boolean => familyOf(type) === "race";
/** Sessions that the heat around them is a part of. */
export const asksTemperature = (type: SessionType): boolean => familyOf(type) === "heat" || isRace(type);

/** What most kinds of session have of it. */
export const noExtra: Extra = { temperatureC: null, race: null };
