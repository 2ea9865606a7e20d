import { describe, expect, it } from "vitest";
import { instant, plusSeconds } from "@/lib/dates/time-zone";
import type { FlagEventKind } from "@/lib/domain/flag";
import {
  type AthleteId,
  type FlagId,
  newId,
  type RequestId,
  type RuleSettingId,
  type UserId,
} from "@/lib/ids";
import { plannerOf } from "@/server/auth/access";
import { flagEvents, flags } from "@/server/db/schema/flags";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import type { Finding } from "@/server/engine/report";
import { getOwnDefault } from "./get-own-default";
import { listQuietChoices } from "./list-quiet-choices";
import { listRuleHealth } from "./list-rule-health";
import { resetRuleDefaults } from "./reset-rule-defaults";
import { saveRuleDefault } from "./save-rule-default";
import { tuneRule } from "./tune-rule";

const { owner } = testDatabase();
const gapRule = "interference/short-gap-before-quality-run";
const illnessRule = "recovery/illness-or-pain";

/** A flag with a history of one event a day, the last of them yesterday. A star marks what a person did. */
async function insertStory(
  athleteId: AthleteId,
  ruleId: string,
  actor: UserId,
  story: string,
  says: Partial<Finding> = {},
) {
  const id = newId<FlagId>();
  const finding = { ruleId, suppressedBy: null, subjects: [], fixes: [], ...says } as unknown as Finding;
  await owner.insert(flags).values({
    athleteId,
    id,
    fingerprint: id,
    ruleId,
    family: "interference",
    severity: "caution",
    finding,
    inPlan: true,
    inPublished: true,
    state: "resolved",
    engineVersion: "1.0.0",
    raisedAt: testNow,
    changedAt: testNow,
  });
  const words = story.split(" ");
  await owner.insert(flagEvents).values(
    words.map((word, index) => ({
      athleteId,
      flagId: id,
      sequence: index + 1,
      at: plusSeconds(testNow, (index - words.length) * 86_400),
      what: word.replace(/[*=].*/, "") as FlagEventKind,
      note: word.split("=")[1] ?? "",
      actorUserId: word.includes("*") ? actor : null,
    })),
  );
}

const ruleOf = async (user: Parameters<typeof ctxOf>[0], ruleId: string) =>
  (await listRuleHealth(ctxOf(user))).rules.find(({ id }) => id === ruleId);

describe("how rules have served a coach", () => {
  it("counts the flags of the athletes of now, and nobody else's", async () => {
    const mine = await insertCoachWithAthlete(owner);
    const other = await insertCoachWithAthlete(owner);
    const stories = ["raised fix-applied* resolved*", "raised dismissed*=tolerates", "raised resolved"];
    for (const story of stories) await insertStory(mine.athlete.id, gapRule, mine.coach.id, story);
    await insertStory(other.athlete.id, gapRule, other.coach.id, "raised acknowledged*");

    expect(await ruleOf(mine.coach, gapRule)).toMatchObject({
      fates: { raised: 3, fixed: 1, dismissed: 1, expired: 1, acknowledged: 0, reasons: { tolerates: 1 } },
      health: "few-data",
    });
    expect(await ruleOf(mine.coach, "recovery/hill-sprint-rest")).toMatchObject({ health: "quiet" });
  });

  it("offers ways to hear less of a rule, from what it raised", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    for (let count = 0; count < 3; count += 1)
      await insertStory(athlete.id, gapRule, coach.id, "raised dismissed*=on-purpose", {
        severity: "caution",
        tense: "ongoing",
        decideBy: null,
        threshold: { name: "heavyHours", value: 24, unit: "h", comparator: "min", origin: "rule" },
        evidence: { grade: "moderate", contested: false, limits: "", citations: [] },
        alsoConsidered: [],
      });
    const choices = await listQuietChoices(ctxOf(coach), { ruleId: gapRule });
    expect(choices).toMatchObject({
      raised: 3,
      levels: { act: 0, adjust: 3, watch: 0 },
      isLower: false,
      threshold: { name: "heavyHours", value: 24, own: null },
      athletes: [{ slug: athlete.slug, raised: 3, dismissed: 3, hadAct: false, ownNumber: false }],
    });
    // Fewer hours are asked for on the looser side.
    expect(choices.threshold?.looser.every((each) => each < 24)).toBe(true);
    expect((await listQuietChoices(ctxOf(coach), { ruleId: illnessRule })).athletes).toEqual([]);
  });

  it("leaves out what the athlete keeps private: a count alone would tell", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await insertStory(athlete.id, illnessRule, coach.id, "raised acknowledged*");
    const { consents } = await plannerOf(ctxOf(coach), athlete.id).then((scope) =>
      scope.kind === "coach" ? scope : { consents: null },
    );
    const raised = (await ruleOf(coach, illnessRule))?.fates.raised;
    expect(raised).toBe(consents?.["illness-pain"] ? 1 : 0);
  });

  it("forgets what was raised more than 90 days ago", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await insertStory(athlete.id, gapRule, coach.id, "raised acknowledged*");
    const later = { ...ctxOf(coach), now: instant("2026-07-01T00:00:00.000Z") };
    const row = (await listRuleHealth(later)).rules.find(({ id }) => id === gapRule);
    expect(row?.fates.raised).toBe(0);
  });

  it("says what is set for everybody and for whom it is set otherwise, and takes the defaults back", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const write = () => ctxOf(coach, { procedure: "test" });
    const setting = { ruleId: gapRule, reason: "" };
    const ids = () => ({ requestId: newId<RequestId>(), id: newId<RuleSettingId>() });
    const gap = (value: number) => ({ kind: "threshold", threshold: "heavyHours", value }) as const;
    await saveRuleDefault(write(), { ...ids(), ...setting, decision: gap(30) });
    const ctx = write();
    const scope = await plannerOf(ctx, athlete.id);
    await tuneRule({ ...ctx, scope }, { ...ids(), athleteId: athlete.id, ...setting, decision: gap(18) });

    const row = await ruleOf(coach, gapRule);
    expect(row?.defaults).toMatchObject([{ threshold: "heavyHours", value: 30, rule: 24, unit: "h" }]);
    expect(await getOwnDefault(ctxOf(coach), { ruleId: gapRule })).toMatchObject({
      defaults: [{ threshold: "heavyHours", value: 30 }],
      off: null,
    });
    expect(row?.tuned).toMatchObject([
      { slug: athlete.slug, values: [{ value: 18, unit: "h" }], isOff: false },
    ]);

    expect(await resetRuleDefaults(write(), { requestId: newId<RequestId>() })).toEqual({
      ok: true,
      reset: 1,
    });
    const after = await ruleOf(coach, gapRule);
    expect(after?.defaults).toEqual([]);
    expect(after?.tuned).toHaveLength(1);
  });
});
