import type { Slot } from "@/lib/domain/session";
import { slots } from "@/lib/domain/session";
import type { GeneratorInput } from "@/lib/schemas/generator";

/** A half day of the week. Weekday 1 is Monday. */
export interface Place {
  readonly weekday: number;
  readonly slot: Slot;
  /** Minutes that fit. */
  readonly minutes: number;
}

const noLimit = 240;

/** The half days that are free, Monday morning first. */
export function placesOf({ athlete }: GeneratorInput): Place[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    slots.map((slot) => {
      const limits = athlete.availability.filter((one) => one.weekday === weekday && one.slot === slot);
      return { weekday, slot, minutes: Math.min(noLimit, ...limits.map(({ maxMinutes }) => maxMinutes)) };
    }),
  );
}

/** Hours from the beginning of Monday to the usual start in a half day. */
export function hourOf({ athlete }: GeneratorInput, { weekday, slot }: Place): number {
  const time = athlete.slotTimes[slot];
  return (weekday - 1) * 24 + Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60;
}
