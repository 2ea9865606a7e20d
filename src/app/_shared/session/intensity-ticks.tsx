import { type Intensity, intensityWords } from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";

/** Three ticks of 3 × 10, filled by intensity, in the hue of the family around them. */
export function IntensityTicks({
  intensity,
  decorative = false,
}: {
  intensity: Intensity;
  decorative?: boolean;
}) {
  const name = decorative
    ? { "aria-hidden": true }
    : { role: "img", "aria-label": `${intensityWords[intensity]}, ${intensity} of 3` };
  return (
    <span {...name} className="inline-flex shrink-0 gap-0.5">
      {[1, 2, 3].map((tick) => (
        <span
          key={tick}
          className={cx("tick h-2.5 w-[3px] rounded-[1px] bg-(--hue)", tick > intensity && "opacity-30")}
        />
      ))}
    </span>
  );
}
