/** Why a season did not take an edit, and what to do instead. */
const sentences: Readonly<Record<string, string>> = {
  "season-changed": "These weeks were changed elsewhere since. The season shows how they stand: try again.",
  length: "A block is 1 to 26 weeks long.",
  "not-inside": "A block is split at one of its own weeks, after its first.",
  "past-week": "That week is over. Targets are set from the current week on.",
  "not-found": "That change is not in the list any more.",
  done: "A session of that change is logged by now, so the change stays.",
  "undone-already": "That change is undone already.",
  "no-step": "There is nothing to undo.",
  "done-already": "That change is in the plan already.",
};

export const seasonRefusal = (reason: string): string =>
  sentences[reason] ?? "The season did not take that change. Reload the page and try again.";
