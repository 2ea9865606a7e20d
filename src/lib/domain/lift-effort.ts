import type { ExercisePrescription } from "./session";

const effortWords = /\brpe\s*\d|\brir\s*\d|\d\s*rir\b|\bin reserve\b|\bin the tank\b/i;

/**
 * Whether somebody whose maximum is not known can tell how heavy a line is that is given as a share of it: by the
 * effort at which its sets end, set as a cap or named in its note ("RPE 8", "2 RIR").
 */
export const namesEffort = ({ rpeCap, note }: Pick<ExercisePrescription, "rpeCap" | "note">): boolean =>
  rpeCap !== undefined || effortWords.test(note);
