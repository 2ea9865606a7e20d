import { expect, it } from "vitest";
import { type AthleteId, newId, type PlanChangeId } from "@/lib/ids";
import { forgetStep, historyOf, noteStep } from "./plan-history";

const step = (label: string) => ({ id: newId<PlanChangeId>(), label });
const namesOf = (athleteId: AthleteId) => {
  const { past, future } = historyOf(athleteId);
  return [past.map(({ label }) => label), future.map(({ label }) => label)];
};

it("takes steps back and makes them again, and after a new one there is nothing to make again", () => {
  const athlete = newId<AthleteId>();
  const [move, remove, add] = [step("move"), step("remove"), step("add")];
  noteStep(athlete, move);
  noteStep(athlete, remove);
  noteStep(athlete, remove, "undo");
  noteStep(athlete, move, "undo");
  expect(namesOf(athlete)).toEqual([[], ["remove", "move"]]);
  noteStep(athlete, move, "redo");
  expect(namesOf(athlete)).toEqual([["move"], ["remove"]]);
  noteStep(athlete, add);
  expect(namesOf(athlete)).toEqual([["move", "add"], []]);
});

it("drops a step that cannot be taken back, and keeps each athlete's own", () => {
  const [one, other] = [newId<AthleteId>(), newId<AthleteId>()];
  const gone = step("gone");
  noteStep(one, step("stays"));
  noteStep(one, gone);
  noteStep(other, step("theirs"));
  forgetStep(one, gone.id);
  expect(namesOf(one)).toEqual([["stays"], []]);
  expect(namesOf(other)).toEqual([["theirs"], []]);
});
