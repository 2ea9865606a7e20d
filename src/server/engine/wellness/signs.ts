import type { ConsentItem } from "@/lib/domain/consent";

const feeling: readonly ConsentItem[] = ["sleep-energy-soreness", "stress-mood"];
const log: readonly ConsentItem[] = [];

interface KindOfSigns {
  /** Names the fact. */
  readonly key: string;
  /** The rules that see signs of the kind, and what each rests on beside plan and log. */
  readonly rules: Readonly<Record<string, readonly ConsentItem[]>>;
}

/** Kinds of signs that are measured apart from each other. */
export const kindsOfSigns: readonly KindOfSigns[] = [
  {
    key: "signs-of-load",
    rules: {
      "overtraining/weekly-load-spike": log,
      "overtraining/monotony-strain": log,
      "overtraining/chronic-ramp": log,
      "overtraining/deep-negative-form": log,
    },
  },
  {
    key: "signs-of-wellness",
    rules: {
      "overtraining/wellness-decline": feeling,
      "overtraining/short-sleep": ["sleep-energy-soreness"],
      "overtraining/effort-mismatch": log,
    },
  },
  {
    key: "signs-of-the-heart",
    rules: {
      "overtraining/hrv-below-baseline": ["heart-rate-variability", ...feeling],
      "overtraining/resting-hr-rise": ["resting-heart-rate"],
    },
  },
  { key: "signs-of-performance", rules: { "overtraining/performance-decline": log } },
];

/** What each rule that sees signs rests on beside plan and log. */
export const dataOfSigns: Readonly<Record<string, readonly ConsentItem[]>> = Object.assign(
  {},
  ...kindsOfSigns.map(({ rules }) => rules),
);
