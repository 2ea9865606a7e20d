import { Check, CircleDashed, Info, type LucideIcon, Medal, OctagonAlert, TriangleAlert } from "lucide-react";
import { cx } from "@/app/_ui/cx";
import type { Level } from "@/lib/domain/flag";

export type BadgeLevel = Level | "no-data" | "cleared" | "record";

const looks: Record<BadgeLevel, { word: string; icon: LucideIcon; look: string }> = {
  act: { word: "Act", icon: OctagonAlert, look: "bg-signal text-on-signal" },
  adjust: {
    word: "Adjust",
    icon: TriangleAlert,
    look: "border border-[color-mix(in_oklab,var(--signal)_55%,transparent)] bg-signal-tint text-signal-ink",
  },
  watch: { word: "Watch", icon: Info, look: "border border-line-strong text-ink-2" },
  "no-data": {
    word: "Not enough data",
    icon: CircleDashed,
    look: "border border-line-strong border-dashed text-ink-3",
  },
  cleared: { word: "Cleared", icon: Check, look: "bg-good-tint text-good-ink" },
  record: { word: "Record", icon: Medal, look: "bg-good-tint text-good-ink" },
};

interface FlagBadgeProps {
  level: BadgeLevel;
  /** In place of the word, where the level is clear from its surroundings: "11.5 h". At most 8 characters. */
  value?: string;
  iconOnly?: boolean;
  /** What a screen reader says: "Act: heavy legs 11.5 hours before intervals". */
  label?: string;
  /** Further flags behind this one: "+1". */
  more?: number;
  className?: string;
}

/** One hue in three weights, three shapes and a word, so that it survives greyscale. */
export function FlagBadge({ level, value, iconOnly, label, more, className }: FlagBadgeProps) {
  const { word, icon: Icon, look } = looks[level];
  const text = iconOnly ? null : (value ?? word);
  const spoken = label ?? (text === word ? null : value ? `${word}: ${value}` : word);
  return (
    <span className={cx("inline-flex shrink-0 items-center gap-1.5", className)}>
      <span
        className={cx(
          "flag inline-flex h-5 items-center justify-center gap-1 whitespace-nowrap rounded-[5px] font-semibold text-xs tabular-nums",
          iconOnly ? "w-5" : "px-1.5",
          look,
        )}
      >
        <Icon aria-hidden className="size-[13px]" strokeWidth={2.25} />
        {text ? <span aria-hidden={spoken ? true : undefined}>{text}</span> : null}
        {spoken ? <span className="sr-only">{spoken}</span> : null}
      </span>
      {more ? (
        <span className="text-ink-3 text-xs tabular-nums">
          +{more}
          <span className="sr-only"> more</span>
        </span>
      ) : null}
    </span>
  );
}
