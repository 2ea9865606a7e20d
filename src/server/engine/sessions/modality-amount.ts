import type { SnapSession } from "../snapshot-session";
import type { ModalityStart } from "./modality-start";

/** How much of a kind of training sessions hold: working sets where all of them tell, else minutes. */
export interface Amount {
  readonly unit: "min" | "sets";
  readonly word: "minutes" | "sets";
  /** `null` when a session does not tell. */
  total(sessions: readonly SnapSession[]): number | null;
}

export const minutes: Amount = {
  unit: "min",
  word: "minutes",
  total: (sessions) => totalOf(sessions.map(({ durationMin }) => durationMin)),
};

export const sets: Amount = {
  unit: "sets",
  word: "sets",
  total: (sessions) => totalOf(sessions.map(workingSets)),
};

/** The measure in which the weeks of a beginning are compared. */
export const amountOf = ({ modality, sessions }: ModalityStart): Amount =>
  (modality === "lift" || modality === "jump") && sessions.every((session) => workingSets(session) > 0)
    ? sets
    : minutes;

const workingSets = ({ source }: SnapSession): number =>
  (source.sets ?? []).filter(({ warmup }) => warmup !== true).length;

const totalOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );
