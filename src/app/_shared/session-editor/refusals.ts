/** Why the plan did not take a change, and what to do instead. */
const sentences: Readonly<Record<string, string>> = {
  "not-found": "That session is gone. The week shows what is there now.",
  done: "That session is logged. Change the log instead of the plan.",
  locked: "That session is locked. Unlock it first.",
  race: "A race stays on its day. Move it by editing it.",
  "no-steps": "That session has no repeated steps to change.",
  "no-sets": "That lift has no such exercise to change.",
  "fix-gone": "The plan changed meanwhile, and this fix no longer fits. The week shows what is left.",
  "season-changed": "These weeks were changed elsewhere since. The season shows how they stand.",
  "no-step": "There is nothing to undo.",
  "undone-already": "That change is undone already.",
  "nothing-follows": "Nothing that follows can move. Locked and done sessions and races stay.",
  "preview-outdated": "The plan changed meanwhile. What would happen now is shown; try again.",
  "moved-elsewhere": "That session stands elsewhere by now. The plan shows where.",
  past: "That day is over.",
  "other-week": "A session stays in its week. Choose another day of it.",
  "days-changed": "Those days were changed elsewhere. The week shows how they stand now.",
  "done-already": "That change is in the plan already.",
};

export const refusalSentence = (reason: string): string =>
  sentences[reason] ?? "The plan did not take that change. Reload the page and try again.";
