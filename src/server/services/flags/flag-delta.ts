import type { Family, Severity } from "@/lib/domain/flag";
import type { MessageText } from "@/lib/domain/flag-view";
import type { FlagId } from "@/lib/ids";
import type { Message } from "@/server/engine/report";

/** What a write did to the flags that its reader sees. */
export interface FlagSummary {
  readonly id: FlagId;
  readonly ruleId: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly message: Message;
  /** The message with its words, for whoever prints it. */
  readonly title: MessageText;
}

export interface FlagDelta {
  readonly raised: readonly FlagSummary[];
  readonly resolved: readonly FlagSummary[];
}
