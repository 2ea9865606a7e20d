import {
  familyClass,
  type GlyphFamily,
  type Intensity,
  spokenSession,
} from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";

const sizes = { 1: 8, 2: 10, 3: 12 } as const;

const shapes: Partial<Record<GlyphFamily, string>> = {
  run: "rounded-full",
  race: "rounded-full",
  lift: "rounded-xs",
  cross: "[clip-path:polygon(50%_0,95%_25%,95%_75%,50%_100%,5%_75%,5%_25%)]",
  heat: "rotate-45 scale-[0.8] rounded-[1px]",
  mobility: "rounded-full scale-y-[0.7]",
};

/** For strips of days: the shape, and intensity as size. Rest is a short line. */
export function SessionDot({ family, intensity = 1 }: { family: GlyphFamily; intensity?: Intensity }) {
  const size = sizes[intensity];
  const shape = shapes[family];
  return (
    <span
      role="img"
      aria-label={spokenSession(family, shape ? intensity : undefined)}
      style={shape ? { width: size, height: size } : { width: 8, height: 2 }}
      className={cx("glyph inline-block shrink-0 bg-(--hue)", familyClass(family), shape)}
    />
  );
}
