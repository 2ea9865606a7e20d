import type { OwnMoveRefusal } from "@/lib/domain/own-move";

const sentences: Readonly<Record<OwnMoveRefusal, string>> = {
  locked: "This session is locked to its place. Whoever plans it can unlock it.",
  race: "A race stays on its day.",
  done: "This session is logged. Its log says when it was done.",
  past: "The week of this session is over. Log it, or skip it with a reason.",
  "other-week": "A session stays in its week. Choose another day of it.",
};

/** Why a session of one's own stays where it is. */
export const ownRefusalSentence = (refusal: OwnMoveRefusal): string => sentences[refusal];
