import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSessionText, type SessionTextOptions } from "./read-session-text";

const options: SessionTextOptions = {
  distance: "km",
  mass: "kg",
  limits: { thresholdPace: 242, lthr: 172, maxHr: 190 },
};

const brief = (text: string) => {
  const read = readSessionText(text, options);
  if (!read) return null;
  const { type, duration, distance, plannedRpe, steps, lifts, notes } = read.content;
  const { weekday, daysFromToday, slot, startTime } = read.when;
  const when = [weekday && `day ${weekday}`, daysFromToday !== null && `+${daysFromToday}`, slot, startTime];
  return [
    type,
    duration / 60,
    distance && `${distance} m`,
    plannedRpe !== null && `rpe ${plannedRpe}`,
    steps.length > 0 && `${steps.length} steps`,
    lifts.length > 0 && `${lifts.length} lifts`,
    notes !== "" && `“${notes}”`,
    ...when,
  ]
    .filter((part) => part !== null && part !== false)
    .join(" ");
};

describe("a session from one field", () => {
  it.each([
    ["easy 45", "run-easy 45 rpe 3"],
    ["easy 45 tue am", "run-easy 45 rpe 3 day 2 am"],
    ["45min easy", "run-easy 45 rpe 3"],
    ["10k easy", "run-easy 55 10000 m rpe 3"],
    ["recovery 30", "run-recovery 30 rpe 2"],
    ["steady 50", "run-steady 50 rpe 4"],
    ["long 2h sun", "run-long 120 rpe 5 day 7"],
    ["long 28k sun am", "run-long-xl 152 28000 m rpe 6 day 7 am"],
    ["easy 2h", "run-long 120 rpe 5"],
    ["tempo 20", "run-tempo 20 rpe 7 1 steps"],
    ["15min easy, 20min tempo, 10min easy", "run-tempo 45 rpe 7 3 steps"],
    ["6x3min @ 3:52 r2min", "run-vo2max 65 rpe 8 2 steps"],
    ["6x3min @ 3:52", "run-vo2max 18 rpe 8 1 steps"],
    ["15min easy + 6x3min @ 3:52 r2min + 10min easy wed pm", "run-vo2max 55 rpe 8 4 steps day 3 pm"],
    ["5x6min @ T, r 90s", "run-cruise 60 rpe 7 2 steps"],
    ["10x12s sprint hill, r 2min walk", "run-hill-sprint 22 rpe 6 2 steps"],
    ["8x45s hard hill r2min", "run-hill-repeats 60 rpe 8 2 steps"],
    ["10x 30/30 hard", "run-hiit 35 rpe 8 2 steps"],
    ["6x3 @ 3:52 r 2min", "run-vo2max 65 rpe 8 2 steps"],
    ["6x800 @ 3:52 r 2min", "run-vo2max 65 rpe 8 2 steps"],
    ["5 x 1000 @ 10k, r 90s", "run-vo2max 65 rpe 8 2 steps"],
    ["12x200m @ 1500 r 200m", "run-track-anaerobic 60 rpe 8 2 steps"],
    ["40min easy + 6x20s strides r60s", "run-strides 48 rpe 3 3 steps"],
    ["14km @ MP", "run-marathon-pace 60 rpe 6 1 steps"],
    ["squat 5x3 @85% thu pm", "strength-heavy-lower 25 rpe 7 1 lifts day 4 pm"],
    ["squat 5x3 @85% r3min; rdl 3x5 @8; bench 3x8 60kg", "strength-heavy-lower 45 rpe 7 3 lifts"],
    ["bench 3x8 60kg 6pm", "strength-upper 20 rpe 5 1 lifts pm 18:00"],
    ["plank 3x60s", "strength-core 20 rpe 3 1 lifts"],
    ["upper 40", "strength-upper 40 rpe 5"],
    ["heavy legs", "strength-heavy-lower 60 rpe 7"],
    ["core 20 tomorrow", "strength-core 20 rpe 3 +1"],
    ["sauna 20", "heat-passive 20 rpe 2"],
    ["hot bath 30 40°C", "heat-passive 30 rpe 2 “40°C”"],
    ["bike 45 rpe 4", "xt-easy 45 rpe 4"],
    ["bike 45 rpe 8", "xt-hard 45 rpe 8"],
    ["swim 2km", "xt-easy 60 2000 m rpe 3"],
    ["mobility 15 sat", "mobility 15 rpe 1 day 6"],
    ["walk 40", "walk 40 rpe 1"],
    ["rest", "rest 0"],
    ["rest day fri", "rest 0 day 5"],
    ["10k race sun", "race-10k 70 rpe 9 day 7"],
    ["easy 45 thu 18:30", "run-easy 45 rpe 3 day 4 pm 18:30"],
    ["10min @ 4:10 wed", "run-tempo 10 rpe 7 1 steps day 3"],
    ["", null],
    ["thu pm", null],
  ])("%s", (text, meant) => {
    expect(brief(text)).toBe(meant);
  });

  it.each([
    ["12k easy trail", "trail"],
    ["treadmill 45", "treadmill"],
    ["hilly 14km sat", "hills"],
    ["8x300m @ 1500 r 2min track", "track"],
    ["easy 45", null],
    ["10x12s sprint hill, r 2min walk", null],
    ["trail to track 60", null],
    ["bike 90 road", null],
    ["10k road race sun", "road"],
  ])("%s is run on: %s", (text, terrain) => {
    expect(readSessionText(text, options)?.content.terrain).toBe(terrain);
  });

  it("marks a key session, and gives it a title", () => {
    expect(readSessionText("squat 5x3 @85% thu pm key", options)).toMatchObject({
      content: { key: true, title: "Squat", lifts: [{ exercise: "Squat", sets: 5, reps: 3 }] },
      when: { weekday: 4, slot: "pm" },
    });
  });

  it("reads anything without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const read = readSessionText(text, options);
        if (read) expect(read.content.duration).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});
