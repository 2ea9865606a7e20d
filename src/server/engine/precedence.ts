import { mutingOf, spanOf } from "./muting";
import { type Finding, type FindingRef, isMuting, type Suppression } from "./report";
import { compareSeverity } from "./severity";
import { type Snapshot, weekStartDay } from "./snapshot";

/** Among equally severe findings about one pair of sessions the first named here speaks; the others are listed under it. */
const pairOrder = [
  "recovery/post-race",
  "recovery/race-week-lifting",
  "interference/short-gap-before-quality-run",
  "recovery/48h-after-heavy-lower",
  "interference/short-gap-before-lift",
  "interference/power-after-endurance",
  "interference/short-gap-before-easy-run",
  "recovery/heat-before-key-session",
  "interference/order-vs-priority",
  "recovery/hard-days-too-close",
];

/** About one week: the rule that speaks, and those that are listed under it whatever their severity. */
const weekLeaders: Readonly<Record<string, readonly string[]>> = {
  "overtraining/single-run-spike": [
    "overtraining/weekly-load-spike",
    "overtraining/acwr-context",
    "overtraining/monotony-strain",
  ],
};

/** One long run makes the strain of its week, and no two days of it alike. */
const daysAlike = "alike";

/** Its pairs say the same as the pairs of the other, which knows the hours between them. */
const spreadLegs = "interference/hard-stimuli-unconsolidated";
const closeDays = "recovery/hard-days-too-close";

/** Judges single weeks, and four weeks as a whole. */
const tooMuchRunning = "interference/run-volume-strength-first";

/** Of states: the rule that speaks, and those whose advice is a part of its own. */
const stateLeaders: Readonly<Record<string, readonly string[]>> = {
  // A recovery week is a lighter week; a rise of load that is no sign by itself goes with those that are.
  "overtraining/multi-signal": [
    "recovery/no-deload",
    "overtraining/chronic-ramp",
    "overtraining/deep-negative-form",
  ],
  // Who is told to run less is not told to run more beside.
  [tooMuchRunning]: ["overtraining/missing-intensity-stimulus"],
};

const heatDose = "recovery/heat-dose";
const liftAfterRun = "interference/short-gap-before-lift";
/** So close that the run and the lift are one session (practice). */
const sameSessionHours = 1;

/**
 * Decides which findings stand by themselves. Nothing is dropped: a finding that gives way says under which one it
 * is listed, and that one names it; one that a state mutes names the state. `sums` are the findings that a finding
 * sums up, all by fingerprint.
 */
export function withPrecedence(
  snapshot: Snapshot,
  findings: readonly Finding[],
  sums: ReadonlyMap<string, readonly string[]> = new Map(),
): Finding[] {
  const by = new Map<string, Suppression>();
  for (const finding of findings) {
    const muting = mutingOf(snapshot, finding);
    if (muting !== null) by.set(finding.fingerprint, muting);
  }
  const standing = () => findings.filter(({ fingerprint }) => !by.has(fingerprint));
  const list = (finding: Finding, leader: Finding) => by.set(finding.fingerprint, refTo(leader));

  for (const [sum, parts] of sums) {
    const leader = standing().find(({ fingerprint }) => fingerprint === sum);
    if (!leader) continue;
    for (const finding of standing()) if (parts.includes(finding.fingerprint)) list(finding, leader);
  }
  for (const group of groupsOfPairs(standing())) {
    const [leader, ...others] = group.toSorted(byPairOrder);
    if (leader) for (const finding of others) list(finding, leader);
  }
  const listings = [
    ...ofWeeks(snapshot, standing()),
    ...ofSpreadLegs(standing()),
    ...ofTooMuchRunning(standing()),
    ...ofStates(standing()),
  ];
  for (const { finding, leader } of listings) {
    if (!by.has(leader.fingerprint)) list(finding, leader);
  }
  for (const { finding, leader } of ofHabits(standing())) list(finding, leader);
  return findings.map((finding) => ({
    ...finding,
    suppressedBy: by.get(finding.fingerprint) ?? null,
    alsoConsidered: findings.filter(({ fingerprint }) => isUnder(by.get(fingerprint), finding)).map(refTo),
  }));
}

export const refTo = ({ ruleId, fingerprint, severity, restsOn }: Finding): FindingRef => ({
  ruleId,
  fingerprint,
  severity,
  ...(restsOn === undefined || restsOn.length === 0 ? {} : { restsOn }),
});

const isUnder = (suppression: Suppression | undefined, leader: Finding): boolean =>
  suppression !== undefined && !isMuting(suppression) && suppression.fingerprint === leader.fingerprint;

interface Listing {
  readonly finding: Finding;
  readonly leader: Finding;
}

function ofWeeks(snapshot: Snapshot, findings: readonly Finding[]): Listing[] {
  return findings.flatMap((leader) => {
    const listed = weekLeaders[leader.ruleId];
    if (!listed) return [];
    return findings
      .filter((finding) => listed.includes(finding.ruleId) && finding.message.key !== daysAlike)
      .filter((finding) => isOfWeek(snapshot, leader, finding))
      .map((finding) => ({ finding, leader }));
  });
}

/** Where each pair that it names is already judged by its hours. */
function ofSpreadLegs(findings: readonly Finding[]): Listing[] {
  return findings.flatMap((finding) => {
    if (finding.ruleId !== spreadLegs) return [];
    const named = sessionIds(finding);
    const pairs = findings.filter(
      ({ ruleId, subjects }) =>
        ruleId === closeDays && subjects.every(({ kind, id }) => kind !== "session" || named.includes(id)),
    );
    const covered = new Set(pairs.flatMap(sessionIds));
    const leader = pairs.toSorted((a, b) => compareSeverity(b.severity, a.severity))[0];
    return leader && named.every((id) => covered.has(id)) ? [{ finding, leader }] : [];
  });
}

/** A week that can still change speaks, and what four weeks say of the same running is listed under it. */
function ofTooMuchRunning(findings: readonly Finding[]): Listing[] {
  const same = findings.filter(({ ruleId, tense }) => ruleId === tooMuchRunning && tense !== "happened");
  const [leader] = same
    .filter(({ subjects }) => subjects[0]?.kind === "week")
    .toSorted((a, b) => compareSeverity(b.severity, a.severity));
  if (!leader) return [];
  return same
    .filter(
      ({ subjects, severity }) =>
        subjects[0]?.kind === "state" && compareSeverity(severity, leader.severity) <= 0,
    )
    .map((finding) => ({ finding, leader }));
}

function ofStates(findings: readonly Finding[]): Listing[] {
  return findings.flatMap((leader) => {
    const listed = leader.tense === "happened" ? undefined : stateLeaders[leader.ruleId];
    if (!listed) return [];
    return findings
      .filter(({ ruleId, severity }) => listed.includes(ruleId) && !isWorse(severity, leader))
      .map((finding) => ({ finding, leader }));
  });
}

/**
 * What a rule says of days that are over is listed under what it says of now and of days to come, where it can be
 * changed. Two rules speak once of what comes back: the dose of heat, and runs right before leg lifts.
 */
function ofHabits(findings: readonly Finding[]): Listing[] {
  const listings: Listing[] = [];
  for (const same of Map.groupBy(findings, ({ ruleId }) => ruleId).values()) {
    const [leader] = same.filter(({ tense }) => tense !== "happened").toSorted(byWeight);
    if (!leader) continue;
    for (const finding of same) {
      const isOver = finding.tense === "happened" || comesBack(finding, leader);
      if (finding !== leader && isOver && !isWorse(finding.severity, leader)) {
        listings.push({ finding, leader });
      }
    }
  }
  return listings;
}

function comesBack(finding: Finding, leader: Finding): boolean {
  if (finding.ruleId === heatDose) return finding.message.key === leader.message.key;
  return (
    finding.ruleId === liftAfterRun &&
    leader.message.key === "sameSession" &&
    finding.measured.value < sameSessionHours
  );
}

const isWorse = (severity: Finding["severity"], leader: Finding): boolean =>
  compareSeverity(severity, leader.severity) > 0;

/** The worst first; of equals a state of today, and then what is to be decided first. */
const byWeight = (a: Finding, b: Finding): number =>
  compareSeverity(b.severity, a.severity) || (a.decideBy ?? "").localeCompare(b.decideBy ?? "");

const sessionIds = ({ subjects }: Finding): string[] =>
  subjects.flatMap(({ kind, id }) => (kind === "session" ? [id] : []));

function groupsOfPairs(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const ids = sessionIds(finding);
    if (ids.length !== 2 || finding.ruleId === spreadLegs) continue;
    const key = ids.toSorted().join("|");
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function byPairOrder(a: Finding, b: Finding): number {
  const bySeverity = compareSeverity(b.severity, a.severity);
  return bySeverity !== 0 ? bySeverity : placeOf(a) - placeOf(b);
}

/** A rule that is not named comes last. */
function placeOf({ ruleId }: Finding): number {
  const place = pairOrder.indexOf(ruleId);
  return place === -1 ? pairOrder.length : place;
}

/** The session of one finding lies in the week of the other; a state of today is of today's week. */
function isOfWeek(snapshot: Snapshot, ofSession: Finding, other: Finding): boolean {
  const session = spanOf(snapshot, ofSession);
  const week = other.subjects.find(({ kind }) => kind === "week" || kind === "state");
  const start =
    week?.kind === "state" ? weekStartDay(snapshot, snapshot.now.day) : spanOf(snapshot, other)?.from;
  if (!week || !session || start === undefined) return false;
  return session.to >= start && session.to < start + 7;
}
