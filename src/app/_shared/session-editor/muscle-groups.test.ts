import { describe, expect, it } from "vitest";
import { readLiftText } from "@/lib/session-text/lift-text";
import { exerciseList } from "./exercise-book";
import { setsByMuscle } from "./muscle-groups";

const facts = { aliases: [], bodyweight: false, oneRm: null };
const exercises = exerciseList([
  { ...facts, name: "Back squat", pattern: "squat" },
  { ...facts, name: "Leg curl", pattern: "knee" },
  { ...facts, name: "Leg extension", pattern: "knee" },
  { ...facts, name: "Romanian deadlift", pattern: "hinge" },
  { ...facts, name: "Plank", pattern: "core" },
]);
const setsOf = (text: string) =>
  setsByMuscle(readLiftText(text, { unit: "kg", exercises }).lifts, exercises).map(
    ({ group, sets }) => `${group} ${sets}`,
  );

describe("sets by muscle", () => {
  it("add up what works the same, and leave out warm-ups and what nobody knows", () => {
    expect(
      setsOf("wu Back squat 2x5\nBack squat 5x3 @85%\nLeg extension 2x12\nMystery 4x4\nPlank 2x30s"),
    ).toEqual(["Quads 7", "Trunk 2"]);
  });

  it("tell what bends the knee from what stretches it", () => {
    expect(setsOf("Leg curl 3x8\nRomanian deadlift 3x6")).toEqual(["Hamstrings 6"]);
  });
});
