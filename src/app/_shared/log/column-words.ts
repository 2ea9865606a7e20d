import type { TableField, TableKind } from "@/lib/domain/table-mapping";

export const kindWords: Readonly<Record<TableKind, string>> = {
  days: "A morning",
  activities: "An activity",
  lifts: "A set",
};

/** What a field is called in the form. */
export const fieldWords: Readonly<Record<TableKind, Readonly<Partial<Record<TableField, string>>>>> = {
  days: {
    date: "Day",
    restingHr: "Resting heart rate",
    hrvRmssdMs: "HRV (RMSSD, ms)",
    sleep: "Sleep",
  },
  activities: {
    date: "Day and start",
    sport: "Sport",
    title: "Title",
    duration: "Duration",
    elapsed: "Duration with pauses",
    distance: "Distance",
    avgHr: "Average heart rate",
    maxHr: "Highest heart rate",
    ascent: "Ascent (m)",
    calories: "Calories",
  },
  lifts: {
    date: "Day and start",
    end: "End",
    title: "Title of the session",
    exercise: "Exercise",
    setKind: "Kind of set",
    weight: "Weight",
    weightUnit: "Unit of weight",
    reps: "Repetitions",
    rpe: "RPE",
    seconds: "Time of the set",
    distance: "Distance",
    distanceUnit: "Unit of distance",
    notes: "Note",
  },
};

export const unitWords = {
  time: [
    { value: "h", label: "Hours" },
    { value: "min", label: "Minutes" },
    { value: "s", label: "Seconds" },
  ],
  distance: [
    { value: "km", label: "Kilometres" },
    { value: "mi", label: "Miles" },
    { value: "m", label: "Metres" },
  ],
  mass: [
    { value: "kg", label: "Kilograms" },
    { value: "lb", label: "Pounds" },
  ],
} as const;
