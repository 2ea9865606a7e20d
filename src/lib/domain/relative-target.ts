import type { SessionContent } from "./session";
import { differingFields } from "./session-content";
import type { TemplateSession } from "./template";

/** "97–100 % threshold" or "97-100% T", with percent of the speed at threshold. */
const percentOfThreshold =
  /(\d{2,3})(?:\s*[–-]\s*(\d{2,3}))?\s*%\s*(?:of\s+)?(?:threshold(?:\s+pace)?|T(?![a-z]))/i;

/** Whether an aim is written as percent of the speed at threshold. */
export const isRelative = (target: string): boolean => percentOfThreshold.test(target);

/**
 * An aim in the athlete's own paces: "97–100 % threshold" at a threshold of 255 s/km reads "4:15–4:23/km", the faster
 * first. Without a threshold, and where nothing is relative, it stays as it is written.
 */
export function resolvedTarget(target: string, thresholdPace: number | null): string {
  if (thresholdPace === null) return target;
  return target.replace(percentOfThreshold, (_, one: string, other?: string) => {
    const paces = [one, ...(other ? [other] : [])].map((pct) => thresholdPace / (Number(pct) / 100));
    return `${paces
      .toSorted((a, b) => a - b)
      .map(paceText)
      .join("–")}/km`;
  });
}

/** A template's session with its paces worked out for one athlete; `thresholdPace` in seconds per kilometre. */
export const resolvedFor = (session: TemplateSession, thresholdPace: number | null): TemplateSession => ({
  ...session,
  steps: session.steps.map((step) => ({ ...step, target: resolvedTarget(step.target, thresholdPace) })),
});

/** Whether two sessions ask for the same, wherever they stand. */
export const asksTheSame = (a: SessionContent, b: SessionContent): boolean =>
  differingFields(a, b).every((field) => placeFields.has(field));

const placeFields: ReadonlySet<string> = new Set(["date", "slot", "startTime", "locked"]);

const paceText = (pace: number): string => {
  const total = Math.round(pace);
  return `${Math.floor(total / 60)}:${String(total % 60).padStart(2, "0")}`;
};
