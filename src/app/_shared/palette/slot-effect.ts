import type { Outputs } from "@/app/_trpc/outputs";

type SlotPreview = Outputs["plan"]["previewMoves"]["slots"][number];

/** The answer of one slot. */
export const placeIn = (slots: readonly SlotPreview[] | undefined, to: Pick<SlotPreview, "date" | "slot">) =>
  slots?.find(({ date, slot }) => date === to.date && slot === to.slot);

/** What the change would do, in a sentence. */
export function effectOf(
  { state, clears, findings }: SlotPreview,
  say: (text: SlotPreview["findings"][number]["title"]) => string,
): string {
  if (state === "past") return "That slot is past.";
  if (state === "unavailable") return "Not available then.";
  const worst = findings[0];
  const cleared = clears === 0 ? "" : `Clears ${clears} ${clears === 1 ? "flag" : "flags"}. `;
  return `${cleared}${worst ? `${say(worst.title)}.` : "Makes no flag."}`;
}
