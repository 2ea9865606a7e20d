import type { MessageText } from "@/lib/domain/flag-view";
import type { Quantity, QuantityUnit } from "@/lib/formatting/quantity";
import type { LegRole } from "./around-races";
import type { PlannedRace } from "./course";
import { sprintSeconds } from "./easy-session";
import type { QualityKind, WeekFrame } from "./phases";

const quantity = (value: number, unit: QuantityUnit): Quantity => ({ value, unit });
const said = (template: string, params: MessageText["params"] = {}): MessageText => ({ template, params });

const qualityWhy: Readonly<Record<QualityKind, string>> = {
  vo2max: "Raises the most oxygen that can be used; one session of it in a week is enough.",
  hills: "Strength and oxygen uptake uphill, with less strain of speed on the legs.",
  hiit: "A small dose of fast running; it keeps speed without a long session.",
  cruise: "Lifts the pace that can be held for an hour; at most a tenth of the week at threshold.",
  tempo: "Steady time near threshold, before sharper work comes.",
  "race-pace": "Makes the pace of the race familiar while there is still time to recover from it.",
  sharpener: "Keeps the intensity while the volume falls: short, at race pace, and over.",
};

export const whyQuality = (kind: QualityKind, frame: WeekFrame): MessageText =>
  frame.role === "deload"
    ? said("One short touch of quality in a lighter week, so that the rhythm stays.")
    : said(qualityWhy[kind]);

export function whyLong(frame: WeekFrame, km: number, longest: number, isHard = false): MessageText {
  if (isHard) {
    return said("Endurance with race pace on tired legs: {km}, in place of another hard run this week.", {
      km: quantity(km, "km"),
    });
  }
  if (frame.role === "deload") return said("A shorter long run in a lighter week.");
  if (frame.role === "taper" || frame.role === "race")
    return said("The last longer run, well below the longest, so that legs are fresh for the race.");
  return said("Endurance: {km}, within 10 % of the longest run of the 30 days before ({longest}).", {
    km: quantity(km, "km"),
    longest: quantity(longest, "km"),
  });
}

export function whyEasy(
  role: "easy" | "opener" | "strides" | "hill-sprints",
  count: number,
  frame: Pick<WeekFrame, "role" | "phase">,
): MessageText {
  if (role === "hill-sprints") {
    return said(
      "Hill sprints: {count} × {seconds} s with 2 min of walking train nerve and muscle, one more each week.",
      {
        count: quantity(count, "count"),
        seconds: quantity(sprintSeconds(count), "count"),
      },
    );
  }
  if (role === "strides") return said("Easy running, and a few strides that keep the stride quick.");
  if (role === "opener") return said("Short and easy with a few strides on the day before the race.");
  return frame.role === "transition"
    ? said("Easy running while the body gets over the race.")
    : said("Easy running: most of the week is below the first threshold.");
}

const legWhy: Partial<Readonly<Record<WeekFrame["liftPhase"], string>>> = {
  "anatomical-adaptation": "Gets tendons and muscles used to lifting before it gets heavy.",
  hypertrophy: "More muscle first; heavier weights come in the next weeks.",
  "max-strength":
    "Heavy, few repetitions: the strength that makes running cheaper. A little heavier each week.",
  power: "Strength is turned into speed, with the heavy weights kept once a week.",
  maintain: "Keeps the strength with little work while running comes first.",
};

export function whyLegs(frame: WeekFrame, isAfterRun: boolean, isHeavy: boolean): MessageText {
  if (frame.role === "deload")
    return said("Half the sets and a little less weight: strength stays, legs recover.");
  const purpose = legWhy[frame.liftPhase] ?? "Keeps the legs strong.";
  if (!isHeavy) return said(purpose);
  return said(
    isAfterRun
      ? `${purpose} It stands after the quality run, so that the easy days stay easy.`
      : `${purpose} Hard running is two days away.`,
  );
}

export const whyOtherLift = (role: LegRole | "test"): MessageText =>
  ({
    legs: said("Keeps the legs strong."),
    primer: said("A few crisp sets keep the feel for weight and cost nothing on race day."),
    upper: said("Upper body: it asks nothing of the legs."),
    test: said("The goal of the plan."),
  })[role];

export const whyCross = (minutes: number): MessageText =>
  said("Easy endurance without the impact of running: {minutes} that count as load.", {
    minutes: quantity(minutes, "min"),
  });

export const whyHeat = (minutes: number): MessageText =>
  said(
    "Sauna or hot bath of {minutes}: it is new blood plasma for the race. No hard session follows for a day.",
    {
      minutes: quantity(minutes, "min"),
    },
  );

export const whyRace = ({ priority }: PlannedRace): MessageText =>
  ({
    A: said("The goal of the plan."),
    B: said("A race on the way: eased into for some days, and recovered from."),
    C: said("A race run as training: it takes the place of a hard session."),
  })[priority];

export const noteHeld = (week: number, km: number, wanted: number): MessageText =>
  said(
    "Week {week} is held to {km} of {wanted}: no run may be longer with the time and the longest run there are.",
    {
      week: quantity(week, "count"),
      km: quantity(km, "km"),
      wanted: quantity(wanted, "km"),
    },
  );

export const noteFewerQuality = (count: number): MessageText =>
  count === 0
    ? said("No quality runs: between the lifts and the long run there is no place for one.")
    : said("One quality run a week: between the lifts and the long run there is no place for a second.");

export const noteFewerLegs = (count: number): MessageText =>
  said(
    "Legs are trained {count} a week; the other lifts are for the upper body, because hard running is too near.",
    {
      count: { text: count === 1 ? "once" : `${count} times` },
    },
  );

export const noteEased = (week: number): MessageText =>
  said("Week {week} is lighter than planned at first, so that no rule warns.", {
    week: quantity(week, "count"),
  });

export const noteRecord = (month: string, km: number, record: number): MessageText =>
  said("{month} is to be a record: {km}, at most a tenth above {record}. The other months stay below it.", {
    month: { text: month },
    km: quantity(km, "km"),
    record: quantity(record, "km"),
  });

export const noteNoRecord = (): MessageText =>
  said("No month of the plan goes beyond the record: the volume grows too little for that.");

export const noteRatio = (): MessageText =>
  said(
    "The last weeks had more runs than lifts, so at first a rule still speaks of too few lifts for each run.",
  );

export const noteMoreRunning = (): MessageText =>
  said(
    "There is more running than strength absorbs best: the race and what is run lately ask for it. A rule speaks of it, and it is meant.",
  );

export const noteLessRunning = (km: number, lately: number): MessageText =>
  said(
    "With these runs, this time and this priority the highest week has {km}, where {lately} were usual. A rule takes the weeks before the race for a long taper.",
    { km: quantity(km, "km"), lately: quantity(lately, "km") },
  );

export const noteCamp = (week: number, km: number, before: number): MessageText =>
  said("Week {week} is the camp: {km} after {before}, and the week after it is light.", {
    week: quantity(week, "count"),
    km: quantity(km, "km"),
    before: quantity(before, "km"),
  });

export const noteLongRun = (km: number): MessageText =>
  said(
    "The longest run has {km}: at most 30 % of its week, and at most a tenth beyond the one before. Longer ones need more running in the week.",
    { km: quantity(km, "km") },
  );

export const noteCross = (minutes: number): MessageText =>
  said("Cross-training has {minutes} a week at most: no more of the free half days has room for it.", {
    minutes: quantity(minutes, "min"),
  });
