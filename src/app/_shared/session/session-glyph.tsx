import {
  Bike,
  CalendarOff,
  Dumbbell,
  Flag,
  Footprints,
  type LucideIcon,
  PersonStanding,
  Plane,
  Thermometer,
  ThermometerSun,
} from "lucide-react";
import { cx } from "@/app/_ui/cx";
import type { SessionFamily } from "@/lib/domain/session-type";

/** The families of sessions, and days that training makes way for. */
export type GlyphFamily = SessionFamily | "ill" | "travel" | "away";
export type Intensity = 1 | 2 | 3;

export const familyNames: Readonly<Record<GlyphFamily, string>> = {
  run: "Run",
  lift: "Lift",
  cross: "Cross-training",
  heat: "Heat",
  mobility: "Mobility",
  race: "Race",
  rest: "Rest",
  ill: "Ill",
  travel: "Travel",
  away: "Away",
};

/** Sets `--hue`, `--hue-tint`, `--hue-ink` and `--on-hue` for everything inside. */
export const familyClass = (family: GlyphFamily): string =>
  family === "ill" || family === "travel" ? "family-away" : `family-${family}`;

/** "Run, hard": what shape and ticks say, in words. */
export const spokenSession = (family: GlyphFamily, intensity?: Intensity): string =>
  intensity ? `${familyNames[family]}, ${intensityWords[intensity]}` : familyNames[family];

export const intensityWords = { 1: "easy", 2: "moderate", 3: "hard" } as const;

const icons: Partial<Record<GlyphFamily, LucideIcon>> = {
  run: Footprints,
  lift: Dumbbell,
  cross: Bike,
  heat: ThermometerSun,
  mobility: PersonStanding,
  race: Flag,
  ill: Thermometer,
  travel: Plane,
  away: CalendarOff,
};

/** Drawn in a box of 20; the diamond alone reaches out to 24, so that it weighs the same. */
const shapes: Record<GlyphFamily, string> = {
  run: "M10 0a10 10 0 1 1 0 20a10 10 0 1 1 0-20z",
  lift: "M4 0h12a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z",
  cross:
    "M10 -.4 18.6 4.4a1 1 0 0 1 .5.9v9.4a1 1 0 0 1-.5.9L10 20.4 1.4 15.6a1 1 0 0 1-.5-.9V5.3a1 1 0 0 1 .5-.9z",
  heat: "M8.9 -1.5a1.6 1.6 0 0 1 2.2 0l10.4 10.4a1.6 1.6 0 0 1 0 2.2L11.1 21.5a1.6 1.6 0 0 1-2.2 0L-1.5 11.1a1.6 1.6 0 0 1 0-2.2z",
  mobility: "M7 3h6a7 7 0 0 1 0 14H7A7 7 0 0 1 7 3z",
  race: "M2 1h11.2a2 2 0 0 1 1.6.8L20 10l-5.2 8.2a2 2 0 0 1-1.6.8H2a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 2 1z",
  rest: "M10 1a9 9 0 1 1 0 18a9 9 0 1 1 0-18z",
  ill: "M3 0h9.5L19 6.5V18a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z",
  travel: "M3 0h9.5L19 6.5V18a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z",
  away: "M3 0h9.5L19 6.5V18a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z",
};

const iconSizes: Partial<Record<GlyphFamily, number>> = { heat: 11, mobility: 12, race: 11, cross: 13 };

interface SessionGlyphProps {
  family: GlyphFamily;
  size?: 14 | 16 | 20 | 24;
  /** Missed: outline only. */
  hollow?: boolean;
  /** Without a label the glyph is decoration beside a text that says the same. */
  label?: string;
  className?: string;
}

/** Shape, icon and hue of a family. Any one of them is enough to tell it. */
export function SessionGlyph({ family, size = 20, hollow = false, label, className }: SessionGlyphProps) {
  const Icon = icons[family];
  const open = hollow || family === "rest";
  const inner = iconSizes[family] ?? 14;
  const shift = family === "race" ? 2.5 : (20 - inner) / 2;
  const offsetY = family === "ill" || family === "travel" || family === "away" ? 4 : (20 - inner) / 2;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden beside a text that says the same.
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      overflow="visible"
      className={cx("glyph shrink-0", familyClass(family), className)}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <path
        d={shapes[family]}
        fill={open ? "none" : "var(--hue)"}
        stroke={open ? "var(--hue)" : "none"}
        strokeWidth={1.5}
        strokeDasharray={family === "rest" ? "3 2.65" : undefined}
        transform={open && family !== "rest" ? "translate(10 10) scale(.93) translate(-10 -10)" : undefined}
      />
      {Icon ? (
        <Icon
          x={shift}
          y={offsetY}
          width={inner}
          height={inner}
          strokeWidth={2.25}
          color={open ? "var(--hue)" : "var(--on-hue)"}
          aria-hidden
        />
      ) : null}
    </svg>
  );
}
