import { describe, expect, it } from "vitest";
import { emptyStream } from "./activity";
import { gradeFactor } from "./grade-factor";
import { edwardsMinutes, heartRateSeconds } from "./heart-rate-seconds";
import { steadyPart } from "./steady-part";

/** A sample a second for some minutes at 10.8 km/h. */
function stream(minutes: number, hr: (sec: number) => number, altitude: (metres: number) => number) {
  const sec = Float64Array.from({ length: minutes * 60 + 1 }, (_, at) => at);
  const distanceM = sec.map((each) => each * 3);
  return {
    sec,
    distanceM,
    hr: Uint8Array.from(sec, hr),
    speedMps: sec.map(() => Number.NaN),
    altitudeM: distanceM.map(altitude),
  };
}
const flat = () => 100;
const cost = (grade: number) => 1 + grade;

describe("time at each heart rate", () => {
  const run = stream(10, (sec) => (sec < 300 ? 120 : 150), flat);
  it("add up to the whole", () => {
    const known = heartRateSeconds(run);
    expect(known?.from).toBe(120);
    expect(known?.seconds[0]).toBe(300);
    expect(known?.seconds.at(-1)).toBe(300);
    expect(known?.seconds).toHaveLength(31);
  });
  it("are none without a heart rate, which is not the same as 0", () => {
    expect(heartRateSeconds(stream(10, () => 0, flat))).toBeNull();
    expect(heartRateSeconds(emptyStream())).toBeNull();
    expect(edwardsMinutes(emptyStream(), 190)).toBeNull();
  });
  it.each([
    [94, [0, 0, 0, 0, 0]],
    [95, [10, 0, 0, 0, 0]],
    [113, [10, 0, 0, 0, 0]],
    [114, [0, 10, 0, 0, 0]],
    [133, [0, 0, 10, 0, 0]],
    [152, [0, 0, 0, 10, 0]],
    [171, [0, 0, 0, 0, 10]],
    [195, [0, 0, 0, 0, 10]],
  ])("of %i with a maximum of 190 are in Edwards' zones", (bpm, minutes) =>
    expect(
      edwardsMinutes(
        stream(10, () => bpm, flat),
        190,
      ),
    ).toEqual(minutes),
  );
});

describe("grades", () => {
  const of = (altitude: (metres: number) => number, minutes = 10) =>
    gradeFactor(
      stream(minutes, () => 0, altitude),
      cost,
    );
  it("of the flat cost nothing", () => expect(of(flat)).toBeCloseTo(1, 12));
  it("of an even climb are its grade but for the smoothed ends", () => {
    expect(of((metres) => metres * 0.1)).toBeCloseTo(1.1, 1);
    expect(of((metres) => -metres * 0.1)).toBeCloseTo(0.9, 1);
  });
  it("do not see a barometer that wavers by a metre", () => {
    const wavering = of((metres) => 100 + ((Math.floor(metres / 3) % 3) - 1));
    expect(wavering).toBeCloseTo(1, 2);
  });
  it("are not known without altitudes, nor of less than 400 m", () => {
    expect(of(() => Number.NaN)).toBeNull();
    expect(of(flat, 2)).toBeNull();
    expect(of(flat, 3)).not.toBeNull();
    expect(gradeFactor(emptyStream(), cost)).toBeNull();
  });
  it("leave out samples that have no altitude or go back", () => {
    const run = stream(10, () => 0, flat);
    run.altitudeM.fill(Number.NaN, 50, 200);
    run.distanceM[300] = 1;
    expect(gradeFactor(run, cost)).toBeCloseTo(1, 12);
  });
});

describe("the steady part", () => {
  it("begins after ten minutes and takes twenty", () => {
    expect(steadyPart(stream(29, () => 140, flat))).toBeNull();
    const part = steadyPart(stream(30, (sec) => (sec < 600 ? 110 : 140), flat));
    expect(part?.minutes).toBeCloseTo(20, 9);
    expect(part?.hr).toBeCloseTo(140, 9);
    expect(part?.kmh).toBeCloseTo(10.8, 9);
  });
  it("leaves out stops and samples without a heart rate", () => {
    const run = stream(40, (sec) => (sec >= 2100 ? 0 : 140), flat);
    const stopped = { ...run, speedMps: run.sec.map((sec) => (sec >= 900 && sec < 1200 ? 0.4 : 3)) };
    expect(steadyPart(run)?.minutes).toBeCloseTo(25, 9);
    expect(steadyPart(stopped)?.minutes).toBeCloseTo(20, 9);
    expect(steadyPart(stopped)?.kmh).toBeCloseTo(10.8, 9);
    expect(steadyPart(emptyStream())).toBeNull();
  });
});
