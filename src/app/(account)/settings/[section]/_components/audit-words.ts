import { consentLabels } from "@/app/_shared/account/consent-labels";
import type { DayOfPerson, Deed, DeedKind, SeenArea } from "@/lib/domain/audit";
import type { ConsentItem } from "@/lib/domain/consent";

const areas: Readonly<Record<SeenArea, string>> = {
  list: "your line in their list of athletes",
  plan: "your plan",
  log: "your log",
  flags: "your flags",
  "check-ins": "your check-ins",
  progress: "your progress",
  profile: "your profile",
  other: "other pages of yours",
};

/** What was done, once and several times. */
const deeds: Readonly<Record<DeedKind, readonly [string, string]>> = {
  "sign-in": ["Signed in", "Signed in {n} times"],
  "sign-out-everywhere": ["Signed out everywhere", "Signed out everywhere {n} times"],
  unlink: ["Removed a way to sign in", "Removed {n} ways to sign in"],
  "ask-deletion": ["Asked for the account to be deleted", "Asked {n} times for the account to be deleted"],
  "come-back": ["Kept the account after all", "Kept the account after all, {n} times"],
  publish: ["Sent the plan", "Sent the plan {n} times"],
  plan: ["Changed the plan once", "Changed the plan {n} times"],
  log: ["Logged once, or changed a log", "Logged {n} times, or changed a log"],
  import: ["Added a recording", "Added {n} recordings"],
  "check-in": ["Checked in", "Checked in {n} times"],
  profile: ["Changed the profile", "Changed the profile {n} times"],
  flag: ["Answered a flag", "Answered {n} flags"],
  rule: ["Changed a rule", "Changed rules {n} times"],
  feed: ["Made or removed the calendar link", "Made or removed the calendar link {n} times"],
  export: ["Downloaded your data", "Downloaded your data {n} times"],
  archive: ["Brought an archive in", "Brought an archive in, in {n} steps"],
  other: ["Did something else", "Did {n} other things"],
};

const inWords = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });

/** What one person looked at on a day, as a sentence; null for nothing. */
export const seenSentence = ({ seen }: DayOfPerson): string | null =>
  seen.length > 0 ? `Looked at ${inWords.format(seen.map((area) => areas[area]))}.` : null;

/** What a coach was allowed to see beyond the plan and the log, in the words of the switches. */
export const sharedSentence = (shared: readonly ConsentItem[]): string =>
  shared.length > 0
    ? `You let them see: ${shared.map((item) => consentLabels[item].label.toLowerCase()).join("; ")}.`
    : "You let them see nothing beyond plan, log, load and flags.";

/** One thing that was done, in the past tense and without who did it. */
export function deedText(deed: Deed): string {
  if ("count" in deed) {
    const [once, often] = deeds[deed.kind];
    return deed.count === 1 ? once : often.replace("{n}", String(deed.count));
  }
  const coach = deed.coach ?? "a coach whose account is gone";
  if (deed.kind === "consent") {
    const what = consentLabels[deed.item].label.toLowerCase();
    return `Turned ${deed.allowed ? "on" : "off"} ${what} for ${coach}`;
  }
  return `${deed.kind === "coaching-began" ? "Began to train with" : "Ended the coaching with"} ${coach}`;
}
