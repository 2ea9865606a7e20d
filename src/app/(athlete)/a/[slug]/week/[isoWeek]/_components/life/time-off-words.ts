import type { GlyphFamily } from "@/app/_shared/session/session-glyph";
import type { TimeOffKind } from "@/lib/domain/time-off";

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
