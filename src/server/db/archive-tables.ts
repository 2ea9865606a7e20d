/** How the rows of a table find their way into an archive and out of it again. */
export interface ArchiveTable {
  readonly name: string;
  /** The column that says whose row it is. Left out of the archive: whoever brings it in is the owner there. */
  readonly owner: "athlete_id" | "owner_user_id" | "coach_user_id";
  /** With the owner, what makes a row the only one. */
  readonly key: readonly string[];
  /** Columns that name a person who did something. */
  readonly people?: readonly string[];
  /** What only somebody who writes the plan may read, drafts among it. */
  readonly plan?: true;
  /** The column of bytes, which stand in the archive as a file of their own. */
  readonly bytes?: readonly [string];
}

const ofAthlete = (name: string, key: readonly string[], more: Partial<ArchiveTable> = {}): ArchiveTable => ({
  name,
  owner: "athlete_id",
  key,
  ...more,
});
const ofPerson = (name: string, key: readonly string[]): ArchiveTable => ({
  name,
  owner: "owner_user_id",
  key,
});

/** Every table of an archive that is brought in again, each after those that it points to. */
export const archiveTables: readonly ArchiveTable[] = [
  ofAthlete("threshold", ["id"]),
  ofAthlete("one_rm", ["id"]),
  ofAthlete("body_mass", ["id"]),
  ofAthlete("availability", ["id"]),
  ofAthlete("injury", ["id"]),
  ofAthlete("race", ["id"]),
  ofAthlete("training_mark", ["id"]),
  ofAthlete("time_off", ["id"]),
  ofAthlete("check_in", ["id"]),
  ofPerson("coach_exercise", ["id"]),
  ofPerson("library_template", ["id"]),
  ofPerson("library_template_version", ["template_id", "version"]),
  { name: "coach_rule_setting", owner: "coach_user_id", key: ["id"] },
  ofAthlete("athlete_rule_setting", ["id"], { people: ["set_by"] }),
  ofAthlete("block", ["id"], { plan: true }),
  ofAthlete("week_plan", ["start_date"], { plan: true }),
  ofAthlete("published_season", [], { people: ["published_by"] }),
  ofAthlete("planned_session", ["id"], { plan: true }),
  ofAthlete("published_session", ["id"], { people: ["published_by"] }),
  ofAthlete("plan_change", ["id"], { plan: true, people: ["actor_user_id"] }),
  ofAthlete("template_use", ["id"], { plan: true, people: ["used_by"] }),
  ofAthlete("plan_application", ["id"], { plan: true, people: ["applied_by"] }),
  ofAthlete("imported_file", ["id"], { bytes: ["bytes"] }),
  ofAthlete("completed_session", ["id"]),
  ofAthlete("completed_set", ["id"]),
  ofAthlete("lap", ["session_id", "index"]),
  ofAthlete("other_recording", ["file_id", "activity_key"]),
  ofAthlete("log_change", ["id"], { people: ["actor_user_id"] }),
  ofAthlete("flag", ["id"]),
  ofAthlete("flag_event", ["flag_id", "sequence"], { people: ["actor_user_id"] }),
];

/** Tables that an archive holds to be read, and that are not brought in: each says why. */
export const readOnlyArchiveTables: readonly (ArchiveTable & { readonly reason: string })[] = [
  {
    ...ofAthlete("coaching", ["id"]),
    people: ["coach_user_id"],
    reason: "who may see an account is decided in it, by an invitation",
  },
  {
    ...ofAthlete("consent", ["coaching_id", "item", "decided_at"]),
    reason: "it belongs to a coaching, which is decided anew",
  },
  {
    ...ofAthlete("audit_entry", ["id"]),
    people: ["actor_user_id"],
    reason: "it tells what was done here, which nobody can write from outside",
  },
  {
    ...ofAthlete("message", ["id"]),
    people: ["author_user_id"],
    reason: "what others wrote would come in under the name of who brings it in",
  },
  {
    ...ofAthlete("seen_day", ["date", "coaching_id", "area"]),
    reason: "it tells who looked at what here, which nobody can write from outside",
  },
];

/** Tables with an athlete's or a person's rows of which an archive holds nothing, and why. */
export const notInArchive: Readonly<Record<string, string>> = {
  account: "how a person signs in here",
  athlete_news: "a mark of this database",
  athlete_revision: "a mark of this database",
  athlete_state: "worked out from the log",
  calendar_feed: "a secret, of which the hash alone is known",
  coach_group: "how a coach sorts athletes, who are not the coach's",
  coach_group_member: "how a coach sorts athletes",
  daily_load: "worked out from the log",
  invitation: "a secret, of which the hash alone is known",
  person_news: "a mark of this database",
  person_revision: "a mark of this database",
  notification: "what was told here, of which the things themselves are in the archive",
  notification_setting: "what somebody wants to be told here, and how",
  plan_job: "work that is still to be done here, for a coach",
  request_key: "answers for writes that are sent again",
  sent_change: "what the calendars of an old link counted; a new link begins anew",
  thread_read: "what somebody has read here",
  sign_in_session: "where a person is signed in here",
};
