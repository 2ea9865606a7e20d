import { effortWords } from "./efforts";
import { type Lint, nearestWord } from "./lint";

const known = [...effortWords, "stride", "jog", "walk", "stand", "hill", "rest"];

/** A word about text that is kept as it stands: which word was probably meant, or that it could not be read. */
export function unknownWords(text: string, from: number, place: "target" | "step"): readonly Lint[] {
  const range = { from, to: from + text.length };
  const zone = /^z(?:one)?\s?([4-7])$/i.exec(text)?.[1];
  if (zone)
    return [
      {
        level: "hint",
        message: `Zones here go from Z1 to Z3, parted by the two thresholds. Z${zone} of five is Z3.`,
        ...range,
        fixes: [{ label: "Use Z3", edit: { ...range, insert: "Z3" } }],
      },
    ];
  const meant = nearestWord(text, known);
  if (meant)
    return [
      {
        level: "hint",
        message: `“${text}” is kept as it stands. Did you mean ${meant}?`,
        ...range,
        fixes: [{ label: `Use ${meant}`, edit: { ...range, insert: meant } }],
      },
    ];
  if (place === "target")
    return [
      {
        level: "hint",
        message: `“${text}” is kept as words. A pace is written 3:52/km, a heart rate HR 150-160.`,
        ...range,
        fixes: [],
      },
    ];
  if (!/\d/.test(text)) return [];
  return [
    { level: "error", message: `“${text}” could not be read. It is kept as a note.`, ...range, fixes: [] },
  ];
}
