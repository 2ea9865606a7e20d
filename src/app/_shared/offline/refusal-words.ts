import type { QueuedWrite, Refusal } from "@/lib/offline/queue";

const refusals: Readonly<Record<string, string>> = {
  "already-logged": "This planned session is logged already. Open it from Today to change it.",
  "plan-gone": "This session is no longer in your plan. Log it without the plan.",
  "changed-elsewhere": "This session was changed on another device. Reload the page and try again.",
  "still-open": "Only what is finished can be split. Finish it first.",
  "cut-outside": "The second part would be empty. Choose a place inside the session.",
  "not-one-session": "These two are not one session: they are of different kinds, or too far apart.",
  "parts-gone": "A part of it was deleted or changed since. Bring that back first.",
  "imported-again": "This recording is in your log under another session by now. Delete that one first.",
  replaced: "This session was split or merged since. Undo that in its changes.",
};

/** Why the log did not take something, and what to do. */
export const refusalWords = (reason: string): string =>
  refusals[reason] ?? "That was not possible. Reload the page and try again.";

/** What happened elsewhere meanwhile, where it settled itself without anything being lost. */
export function settledWords({ title, procedure }: QueuedWrite, { reason }: Refusal): string {
  if (reason === "plan-gone" && procedure === "log.skip") return `${title} is no longer in your plan.`;
  if (reason === "plan-gone") return `${title} is saved without the plan: it was taken out meanwhile.`;
  if (reason === "already-logged")
    return `${title} was begun on another device: its sets are in one log now.`;
  return `${title} was changed elsewhere too: both changes are kept.`;
}
