import type { GlyphFamily } from "@/app/_shared/session/session-glyph";
import { isAway, type TimeOff, type TimeOffKind } from "@/lib/domain/time-off";

export const timeOffWords: Readonly<Record<TimeOffKind, string>> = {
  ill: "Ill",
  injured: "Injured",
  travel: "Travel",
  busy: "Busy",
};

export const timeOffGlyphs: Readonly<Record<TimeOffKind, GlyphFamily>> = {
  ill: "ill",
  injured: "away",
  travel: "travel",
  busy: "away",
};

/** What a day off is called: a busy day on which some training fits is a limited one. */
export const timeOffName = (off: TimeOff): string =>
  off.kind === "busy" && !isAway(off) ? "Limited" : timeOffWords[off.kind];
