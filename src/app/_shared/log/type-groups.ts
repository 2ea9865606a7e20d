import type { SelectGroup } from "@/app/_ui/select";
import {
  crossTrainingTypes,
  heatTypes,
  raceTypes,
  runTypes,
  type SessionType,
  sessionTypeFacts,
  strengthTypes,
} from "@/lib/domain/session-type";

const group = (label: string, types: readonly SessionType[]): SelectGroup => ({
  label,
  options: types.map((value) => ({ value, label: sessionTypeFacts[value].label })),
});

export const runGroups: readonly SelectGroup[] = [
  group("Runs", [...runTypes, "heat-active"]),
  group("Races", raceTypes),
];

export const liftGroups: readonly SelectGroup[] = [group("Lifts", strengthTypes)];

export const otherGroups: readonly SelectGroup[] = [
  group("Cross-training", crossTrainingTypes),
  group("Heat", heatTypes),
  group("Everything else", ["walk", "mobility", "rest"]),
];
