/** What a fix is called. `{name}` is filled with a value that the reader's formatting prints. */
export const fixLabels = {
  move: "Move {session} to {date} {slot}",
  moveTo: "Move {session} to {date} {time}",
  swap: "Swap {a} with {b}",
  swapOrder: "{first} first, {second} after",
  downgrade: "Make {session} an easy run of {duration}",
  cap: "Make {session} {distance}",
  capOnwards: "Make {session} {distance} and rise from there",
  reduceWeek: "Shorten {sessions} of the week",
  insertRest: "Rest on {date}",
  easierDay: "Halve {date}",
  setRest: "Recovery {rest}, walking",
  setRep: "Sprints of {rep}",
  week: "{changes} clearing {cleared}",
} as const;
