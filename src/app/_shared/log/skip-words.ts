import type { SkipReason } from "@/lib/domain/session";

/** Why a session was left out, inside a sentence. */
export const skipWords: Readonly<Record<SkipReason, string>> = {
  ill: "ill",
  "no-time": "no time",
  travel: "travel",
  pain: "pain",
  other: "another reason",
};
