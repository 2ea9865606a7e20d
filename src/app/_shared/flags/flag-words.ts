import type {
  DismissReason,
  EvidenceGrade,
  FactProvenance,
  FlagEventKind,
  Severity,
} from "@/lib/domain/flag";
import type { FlagStanding } from "@/lib/domain/flag-view";

/** The engine's `weak` is read as Limited: that is what it says about the evidence. */
export const gradeWords: Readonly<Record<EvidenceGrade, string>> = {
  strong: "Strong",
  moderate: "Moderate",
  weak: "Limited",
  practice: "Practice",
};

export const gradeMeanings: Readonly<Record<EvidenceGrade, string>> = {
  strong: "Several trials or a meta-analysis in similar people",
  moderate: "Controlled acute studies or one large cohort",
  weak: "Small, indirect or mixed studies",
  practice: "Coaching consensus, no trial",
};

export const severityWords: Readonly<Record<Severity, string>> = {
  warning: "Warning",
  caution: "Caution",
  info: "Note",
};

/** The finding is gone: from the plan, or from the draft of it. */
export const isSettled = (standing: FlagStanding): boolean =>
  standing === "resolved" || standing === "superseded" || standing === "resolved-in-draft";

export const dismissReasonWords: Readonly<Record<DismissReason, string>> = {
  "on-purpose": "Planned on purpose",
  "data-wrong": "Data is wrong",
  tolerates: "Tolerates this",
  handled: "Already handled",
  other: "Other",
};

export const provenanceWords: Readonly<Record<FactProvenance, string>> = {
  logged: "logged",
  planned: "planned",
  "not-logged-yet": "planned, not logged yet",
  "slot-default": "usual time of the slot",
  estimated: "estimated",
  profile: "from the profile",
  rule: "set by the rule",
  computed: "",
};

/** What happened, of itself and with the person who did it before it. */
export const eventWords: Readonly<Record<FlagEventKind, { readonly alone: string; readonly by: string }>> = {
  raised: { alone: "Raised", by: "raised it" },
  "came-back": { alone: "Came back", by: "brought it back" },
  worse: { alone: "Opened again, more severe", by: "opened it again, more severe" },
  resolved: { alone: "Resolved as time went on", by: "resolved it" },
  "resolved-in-draft": { alone: "Resolved in the draft", by: "resolved it in the draft" },
  "back-in-draft": { alone: "Back in the draft", by: "brought it back in the draft" },
  "fix-applied": { alone: "Fix applied", by: "applied the fix" },
  acknowledged: { alone: "Acknowledged", by: "acknowledged it" },
  snoozed: { alone: "Put off", by: "put it off" },
  woke: { alone: "Opened again, its time had come", by: "opened it again" },
  dismissed: { alone: "Dismissed", by: "dismissed it" },
  reopened: { alone: "Opened again", by: "opened it again" },
  superseded: {
    alone: "Overtaken: the log says something else now",
    by: "changed the log, which says something else now",
  },
  replaces: { alone: "Takes the place of an earlier flag", by: "put it in the place of an earlier flag" },
  remeasured: {
    alone: "The log gives another number now",
    by: "changed the log, which gives another number now",
  },
  unstable: { alone: "Came and went too often", by: "left it alone" },
};
