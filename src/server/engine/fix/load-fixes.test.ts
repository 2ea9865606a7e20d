import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { evaluate } from "../evaluate";

const fixesOf = (ruleId: string, text: string) =>
  evaluate(week(text)).findings.find((finding) => finding.ruleId === ruleId)?.fixes ?? [];

describe("rest days", () => {
  it("stand on the day of least worth", () => {
    const [fix] = fixesOf(
      "recovery/no-rest-day",
      `
        now Sun 22:00
        done Fri..Sat 07:00 run-easy 50min @4
        Mon+1..Wed+1 07:00 run-easy 50min @4
        Thu+1 07:00 run-easy 30min @3
        Fri+1..Sun+1 07:00 run-easy 50min @4
      `,
    );
    expect(fix?.changes).toEqual([{ kind: "insertRest", date: "2026-05-14" }]);
  });
  it("are as many as a long stretch takes, and never on a race, a locked or a key day first", () => {
    const [fix] = fixesOf(
      "recovery/no-rest-day",
      `
        now Sun 22:00
        done Sat 07:00 run-easy 50min @4
        Mon+1..Fri+1 07:00 run-easy 50min @4
        Sat+1 07:00 run-easy 20min @3 locked
        Sun+1 07:00 run-easy 50min @4
        Mon+2..Tue+2 07:00 run-easy 50min @4
        Wed+2 07:00 run-easy 20min @3 key
        Thu+2 07:00 run-easy 50min @4
      `,
    );
    const dates = fix?.changes.map((change) => (change.kind === "insertRest" ? change.date : null));
    expect(dates).not.toContain("2026-05-16");
    expect(dates).not.toContain("2026-05-20");
    expect(dates?.length).toBe(1);
  });
});

describe("a lighter week", () => {
  const plan = `
    now Mon 08:00
    done Wed-8..-6 07:00 run-easy 120min 22km @5
    done Wed-5 07:00 run-easy 45min 8km @5
    done Wed-4..-1 07:00 run-easy 120min 22km @5
    done Thu-8..-1 18:00 strength-heavy-lower 30min @7
    Wed..+1 07:00 run-easy 120min 22km @5
    Thu..+1 18:00 strength-heavy-lower 30min @7 sets:back-squat:5x5:85%:rir2
  `;
  it("keeps every session, shortens it and lightens the sets", () => {
    const fix = fixesOf("recovery/no-deload", plan).find(({ label }) => label.key === "deload");
    expect(fix?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "reduce", durationMin: expect.any(Number) }),
        expect.objectContaining({ kind: "setSets", loadShare: 0.93 }),
      ]),
    );
    const named = new Set(fix?.changes.map((change) => ("sessionId" in change ? change.sessionId : "")));
    expect(named.size).toBe(2);
    expect(fix?.changes.some(({ kind }) => kind === "drop")).toBe(false);
    expect(fix?.after.weekLoad).toBeLessThan(fix?.before.weekLoad ?? 0);
  });
});

describe("two easy days", () => {
  it("turn hard running into a short easy run", () => {
    const heavy = `
      now Mon 06:00
      done Mon-10..Sun-2 07:00 run-easy 60min @5
      done Mon-1 07:00 run-easy 250min @5
      done Tue-1..Sun-1 07:00 run-easy 105min @5
      Mon..Sun 07:00 run-steady 105min @5
    `;
    const fixes = fixesOf("overtraining/deep-negative-form", heavy);
    const easy = fixes.find(({ label }) => label.key === "easyDays");
    expect(easy?.changes).toHaveLength(2);
    expect(easy?.changes[0]).toMatchObject({ kind: "downgrade", toType: "run-recovery", durationMin: 30 });
  });
});

describe("a month within its limits", () => {
  it("is reached by shortening what is still planned of it", () => {
    const months = Array.from(
      { length: 6 },
      (_, index) =>
        `record monthly-distance 202${index < 3 ? 5 : 6}-${["10", "11", "12", "01", "02", "03"][index]}-01 100`,
    );
    const [fix] = fixesOf(
      "overtraining/mileage-record-pace",
      [
        "now Tue 08:00",
        ...months,
        "done Thu-5..-1 07:00 run-long 120min 18km @4",
        "Thu..+3 07:00 run-long 180min 33km @4",
      ].join("\n"),
    );
    const kms = fix?.changes.map((change) => (change.kind === "reduce" ? (change.distanceKm ?? 0) : 0)) ?? [];
    expect(fix?.label.key).toBe("reduceRuns");
    expect(kms.reduce((total, km) => total + km, 0)).toBeLessThanOrEqual(110);
  });
});
