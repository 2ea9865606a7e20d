import { paceShare, type RunPlan, step } from "./run-session";

interface EasyRequest {
  readonly km: number;
  readonly easyPace: number;
}

const minutesOf = ({ km, easyPace }: EasyRequest) => Math.max(10, Math.round((km * easyPace) / 60));

const plain = { steps: [], thresholdKm: 0, hardMinutes: 0 } as const;

export function easyRun(request: EasyRequest): RunPlan {
  const minutes = minutesOf(request);
  const short = minutes <= 30;
  return {
    ...plain,
    type: short ? "run-recovery" : "run-easy",
    title: short ? "Recovery run" : "Easy run",
    km: request.km,
    minutes,
    effort: short ? 2 : 3,
  };
}

export const longRun = (request: EasyRequest): RunPlan => ({
  ...plain,
  type: "run-long",
  title: "Long run",
  km: request.km,
  minutes: minutesOf(request),
  effort: 4.5,
});

/** A long run with its last part but the end at race pace; `work` in minutes. */
export function longRunAtPace({ km, easyPace }: EasyRequest, work: number): RunPlan {
  const fast = Math.max(10, Math.floor(work));
  const fastKm = (fast * 60) / (easyPace * paceShare.raceLong);
  const easy = Math.max(20, Math.round(((km - fastKm) * easyPace) / 60));
  const end = 10;
  return {
    ...plain,
    type: "run-long-xl",
    title: "Long run with race pace",
    km,
    minutes: easy + fast,
    effort: 5.5,
    steps: [
      step("work", (easy - end) * 60, "run", "z1", "easy"),
      step("work", fast * 60, "run", "z2", "race pace, steady"),
      step("work", end * 60, "jog", "z1", "easy"),
    ],
  };
}

/** An easy run that ends with short fast ones. */
export function stridesRun(request: EasyRequest, count: number): RunPlan {
  const minutes = minutesOf(request);
  const before = Math.max(5, minutes - Math.ceil((count * 90) / 60) - 2);
  return {
    ...plain,
    type: "run-strides",
    title: "Easy run with strides",
    km: request.km,
    minutes,
    effort: 3,
    steps: [
      step("work", before * 60, "run", "z1", "easy"),
      step("work", 20, "run", "max", "fast and relaxed", count),
      step("rest", 70, "jog", null, "", count),
    ],
  };
}

/** Seconds of one hill sprint: as long as there are few of them, two less. */
export const sprintSeconds = (count: number) => (count <= 4 ? 8 : 10);

/** An easy run with sprints up a steep hill, walking or standing in between. */
export function hillSprintRun(request: EasyRequest, count: number): RunPlan {
  const minutes = minutesOf(request);
  const seconds = sprintSeconds(count);
  const before = Math.max(10, minutes - Math.ceil((count * 130) / 60) - 5);
  return {
    ...plain,
    type: "run-hill-sprint",
    title: "Easy run with hill sprints",
    km: request.km,
    minutes: Math.max(minutes, before + Math.ceil((count * 130) / 60)),
    effort: 4,
    steps: [
      step("work", before * 60, "run", "z1", "easy, to the foot of a steep hill"),
      step("work", seconds, "run", "max", "flat out uphill", count),
      step("rest", 120, "walk", null, "walk or stand", count),
    ],
  };
}
