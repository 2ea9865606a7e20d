import type { LogEntry, ResolvedLift } from "@/lib/domain/log";
import { type ExerciseDraft, type LiftDraft, newLift, type PlanNews, type SetDraft } from "./lift-draft";

/**
 * A lift that is under way, with the plan as it stands now. What was ticked or typed stays as it is; sets that are
 * still open are what the plan asks for now. What the athlete swapped, left out or added is theirs. The same draft
 * where the plan did not change.
 */
export function withPlanNow(draft: LiftDraft, entry: LogEntry): LiftDraft {
  if (!entry.planned) return draft;
  if (!draft.asked) return { ...draft, asked: entry.lifts };
  const before = byName(draft.asked);
  const now = byName(entry.lifts);
  const changed = (name: string) => !isSame(before.get(name), now.get(name));
  if (![...before.keys(), ...now.keys()].some(changed)) return draft;

  const fresh = newLift(entry, draft.startedAt, draft.unit).exercises;
  const swapped = new Set(draft.exercises.flatMap(({ insteadOf }) => insteadOf ?? []));
  const news: PlanNews[] = [];
  const seen = new Set<string>();
  const kept = draft.exercises.flatMap((each): ExerciseDraft[] => {
    const { exercise } = each;
    if (each.insteadOf || swapped.has(exercise) || !changed(exercise)) return [each];
    const asked = fresh.find((one) => one.exercise === exercise);
    const isFirst = !seen.has(exercise);
    seen.add(exercise);
    if (!asked) {
      if (isFirst) news.push({ exercise, kind: "removed" });
      return withoutPlan(each);
    }
    if (!isFirst) return [each];
    news.push({ exercise, kind: "changed" });
    return [{ ...each, plan: asked.plan, planLoad: asked.planLoad, sets: mergedSets(each, asked, before) }];
  });
  const known = new Set([...kept.map(({ exercise }) => exercise), ...swapped]);
  const added = fresh.filter(({ exercise }) => !known.has(exercise) && changed(exercise));
  news.push(...added.map(({ exercise }) => ({ exercise, kind: "added" }) as const));
  const exercises = added.reduce((all, each) => inPlace(all, each, fresh), kept);
  const told = [...(draft.news ?? []).filter((old) => news.every((each) => each.exercise !== old.exercise))];
  return { ...draft, asked: entry.lifts, exercises, news: [...told, ...news] };
}

/** Lines of the plan by exercise, without the weights that a maximum makes of them: those move as sets are logged. */
function byName(lifts: readonly ResolvedLift[]) {
  const lines = new Map<string, object[]>();
  for (const { loadGrams, ...line } of lifts)
    lines.set(line.exercise, [...(lines.get(line.exercise) ?? []), line]);
  return lines;
}

const isTouched = ({ ticked, load, reps, rpe }: SetDraft) => ticked || `${load}${reps}${rpe}`.trim() !== "";

/** Taken out of the plan: what was done or written of it is the athlete's, the rest goes. */
function withoutPlan(each: ExerciseDraft): ExerciseDraft[] {
  const sets = each.sets.filter(isTouched);
  return sets.length > 0 ? [{ ...each, plan: null, planLoad: null, sets }] : [];
}

function mergedSets(mine: ExerciseDraft, asked: ExerciseDraft, before: ReturnType<typeof byName>) {
  const lines = (before.get(mine.exercise) ?? []) as readonly { sets: number; warmUp?: boolean }[];
  return [true, false].flatMap((isWarmUp) => {
    const alike = ({ kind }: SetDraft) => (kind === "warm-up") === isWarmUp;
    const planned = lines
      .filter(({ warmUp }) => (warmUp ?? false) === isWarmUp)
      .reduce((sum, { sets }) => sum + sets, 0);
    return mergedAlike(mine.sets.filter(alike), asked.sets.filter(alike), planned);
  });
}

/** Set by set in their order. `planned` of mine came from the plan as it was; what follows them the athlete added. */
function mergedAlike(mine: readonly SetDraft[], asked: readonly SetDraft[], planned: number): SetDraft[] {
  return Array.from({ length: Math.max(mine.length, asked.length) }, (_, at): SetDraft[] => {
    const [own, now] = [mine[at], asked[at]];
    if (!own) return now ? [now] : [];
    if (own.ticked || (!now && (isTouched(own) || at >= planned))) return [own];
    return now ? [{ ...own, kind: now.kind, suggested: now.suggested }] : [];
  }).flat();
}

/** After the exercise that the plan has before it, as far as that is still here. */
function inPlace(all: readonly ExerciseDraft[], added: ExerciseDraft, plan: readonly ExerciseDraft[]) {
  const order = plan.slice(0, plan.indexOf(added)).map(({ exercise }) => exercise);
  const at = all.findLastIndex(({ exercise, insteadOf }) => order.includes(insteadOf ?? exercise));
  return all.toSpliced(at + 1, 0, added);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
