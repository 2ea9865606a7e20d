import { familyClass } from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";
import { withoutSets } from "@/lib/domain/run-items";
import type { RunStep } from "@/lib/domain/session";
import { familyOf } from "@/lib/domain/session-type";
import type { TemplateSession } from "@/lib/domain/template";

interface Bar {
  /** Share of the whole, by time. */
  readonly width: number;
  /** 0–1. */
  readonly height: number;
}

/** A session's shape: a run's steps by time and zone, a lift's exercises by sets and load. Decoration beside its title. */
export function SessionProfile({ session, className }: { session: TemplateSession; className?: string }) {
  const bars = session.lifts.length > 0 ? liftBars(session) : stepBars(session);
  const total = bars.reduce((sum, { width }) => sum + width, 0) || 1;
  return (
    <div
      aria-hidden
      className={cx(
        "flex h-10 items-end gap-px overflow-hidden",
        familyClass(familyOf(session.type)),
        className,
      )}
    >
      {bars.map(({ width, height }, index) => (
        <span
          key={index}
          style={{ width: `${(width / total) * 100}%`, height: `${Math.max(8, height * 100)}%` }}
          className="min-w-px rounded-t-[2px] bg-(--hue) opacity-80"
        />
      ))}
    </div>
  );
}

const heights = { z1: 0.35, z2: 0.6, z3: 0.85, max: 1 } as const;
const secondsAMetre = 0.25;

function stepBars({ type, steps, duration }: TemplateSession): readonly Bar[] {
  if (steps.length === 0) return [{ width: duration, height: type === "xt-hard" ? 0.8 : 0.3 }];
  return unrolled(withoutSets(steps)).map((step) => ({
    width: step.seconds ?? (step.metres ?? 0) * secondsAMetre,
    height: step.kind === "rest" ? 0.15 : heights[step.zone ?? "z1"],
  }));
}

/** Groups of steps with the same repeat, written out in the order in which they are run. */
function unrolled(steps: readonly RunStep[]): readonly RunStep[] {
  const out: RunStep[] = [];
  for (let index = 0; index < steps.length; ) {
    const repeat = steps[index]?.repeat ?? 1;
    let end = index + 1;
    while (repeat > 1 && steps[end]?.repeat === repeat) end += 1;
    for (let round = 0; round < repeat; round += 1) out.push(...steps.slice(index, end));
    index = end;
  }
  return out;
}

const liftBars = ({ lifts }: TemplateSession): readonly Bar[] =>
  lifts.flatMap(({ sets, load }) =>
    Array.from({ length: sets }, () => ({
      width: 1,
      height: load.kind === "pct-1rm" ? load.fraction : load.kind === "rpe" ? load.rpe / 12 : 0.4,
    })),
  );
