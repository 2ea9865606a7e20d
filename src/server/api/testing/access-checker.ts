import { isDeepStrictEqual } from "node:util";
import { type AthleteId, newId, type RequestId } from "@/lib/ids";
import { createContext } from "@/server/api/context";
import type { Access } from "@/server/api/trpc";
import { sessionCookies } from "@/server/auth/session";
import type { Actor, MatrixWorld, Target, TargetKind } from "./matrix-world";
import {
  brief,
  isAnsweredAlike,
  isRefused,
  type Outcome,
  otherWork,
  outcomeOf,
  type Tried,
  text,
} from "./outcome";
import type { PristineCopy } from "./pristine-copy";
import { recordStatements } from "./statements";

/** What a procedure is tried with. */
export interface Sample {
  /** An input about a target, valid where the actor may call it. Request id and athlete id are added. */
  readonly input: (target: Target, actor: Actor) => Readonly<Record<string, unknown>>;
  /** Tried as if it declared this, where the athlete is found from another part of the input. */
  readonly access?: Access;
  /** True where an actor who may call it can get a refusal that is a value. */
  readonly mayAnswerNo?: true;
  /** True where it is about what was taken away, too. */
  readonly knowsDeleted?: true;
}

interface Definition {
  readonly type: string;
  readonly meta?: { readonly access?: Access };
}

export interface TriedProcedure {
  readonly path: string;
  readonly definition: Definition;
  readonly call: (cookie: string | null, input: unknown) => Promise<unknown>;
}

interface Callable {
  readonly _def: { readonly procedures: unknown };
  readonly createCaller: (context: ReturnType<typeof createContext>) => unknown;
}

/** Every procedure of a router, callable with nothing but a session cookie. */
export function proceduresOf(router: Callable): TriedProcedure[] {
  return Object.entries(router._def.procedures as Record<string, { _def: Definition }>).map(
    ([path, { _def }]) => ({
      path,
      definition: _def,
      call: (cookie, input) => {
        const context = createContext(
          (name) => (name === sessionCookies[1] ? (cookie ?? undefined) : undefined),
          newId(),
        );
        const found = path
          .split(".")
          .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], router.createCaller(context));
        return (found as (input: unknown) => Promise<unknown>)(input);
      },
    }),
  );
}

const targetOf = (world: MatrixWorld, actor: Actor, kind: TargetKind): Target | null => {
  if (kind === "deleted") return world.deleted;
  if (kind === "non-existent") return world.missing();
  return actor[kind];
};

const planIsTheCoachs = "Your coach writes this plan. Ask for a change, or end the coaching in settings.";

/** The refusal that an actor must get about a target, or null where they may call. */
function expectedCode(access: Access, actor: Actor, kind: TargetKind): string | null {
  if (access === "public") return null;
  // Nobody here is about to leave.
  if (actor.name === "anonymous" || access === "leaving") return "UNAUTHORIZED";
  if (access === "signed-in") return null;
  if (access === "coach") return actor.coaches ? null : "FORBIDDEN";
  if (access === "self") return actor.own ? null : "NOT_FOUND";
  if (access === "reader-of") return kind === "own" || kind === "linked" ? null : "NOT_FOUND";
  if (kind === "linked") return null;
  if (kind !== "own") return "NOT_FOUND";
  return actor.name === "athlete without coach" ? null : "FORBIDDEN";
}

/** What is wrong with who may call a procedure: one line for each cell that is not as it must be. */
export class AccessChecker {
  constructor(
    private readonly world: MatrixWorld,
    private readonly copy: PristineCopy,
  ) {}

  cells = 0;

  async problemsOf(procedure: TriedProcedure, sample: Sample | undefined): Promise<string[]> {
    const declared = procedure.definition.meta?.access;
    if (!declared) return ["declares no access"];
    if (!sample) return ["has no sample: add one to matrix-samples.ts"];
    const access = sample.access ?? declared;
    const problems = await this.refusals(procedure, sample, access);
    problems.push(...(await this.unchanged()));
    problems.push(...(await this.permissions(procedure, sample, access)));
    if (access.endsWith("-of")) problems.push(...(await this.foreignParts(procedure, sample, access)));
    // A query may judge an athlete anew whose flags are from yesterday.
    if (procedure.definition.type === "mutation") problems.push(...(await this.unchanged()));
    return problems;
  }

  private async unchanged(): Promise<string[]> {
    const changed = await this.copy.changedTables();
    if (changed.length > 0) await this.copy.restore();
    return changed.length > 0 ? [`a refused call changed ${changed.join(", ")}`] : [];
  }

  private async call(
    procedure: TriedProcedure,
    sample: Sample,
    actor: Actor,
    target: Target,
    athleteId?: AthleteId,
  ): Promise<Tried> {
    this.cells += 1;
    const input = {
      requestId: newId<RequestId>(),
      ...sample.input(target, actor),
      ...(procedure.definition.meta?.access?.endsWith("-of")
        ? { athleteId: athleteId ?? target.athleteId }
        : {}),
    };
    const { value, statements } = await recordStatements(() =>
      outcomeOf(procedure.call(actor.cookie, input)),
    );
    return { outcome: value, statements };
  }

  /** Everybody who must be refused is, and learns nothing of what exists. */
  private async refusals(procedure: TriedProcedure, sample: Sample, access: Access): Promise<string[]> {
    const ofActors = await Promise.all(
      this.world.actors.map(async (actor) => {
        const problems: string[] = [];
        const kinds = (["own", "linked", "foreign", "deleted"] as const).filter(
          (kind) => expectedCode(access, actor, kind) !== null,
        );
        if (kinds.length === 0) return [];
        const missing = await this.call(procedure, sample, actor, this.world.missing());
        const onMissing = expectedCode(access, actor, "non-existent");
        if (onMissing && (missing.outcome.kind !== "refusal" || missing.outcome.code !== onMissing))
          problems.push(
            `${actor.name} on non-existent: must end in ${onMissing}, was ${brief(missing.outcome)}`,
          );
        for (const kind of kinds) {
          const target = targetOf(this.world, actor, kind);
          if (!target) continue;
          const code = expectedCode(access, actor, kind);
          const tried = await this.call(procedure, sample, actor, target);
          const { outcome } = tried;
          const cell = `${actor.name} on ${kind}`;
          if (outcome.kind !== "refusal" || outcome.code !== code)
            problems.push(`${cell}: must end in ${code}, was ${brief(outcome)}`);
          else if (code === "NOT_FOUND" && !isDeepStrictEqual(outcome, missing.outcome))
            problems.push(
              `${cell}: differs from what does not exist: ${brief(outcome)} and ${brief(missing.outcome)}`,
            );
          else if (code === "NOT_FOUND") problems.push(...otherWork(cell, tried, missing));
          else if (code === "FORBIDDEN" && access === "planner-of" && outcome.message !== planIsTheCoachs)
            problems.push(`${cell}: does not say why: ${outcome.message}`);
          problems.push(...this.leaks(cell, outcome, actor, null));
        }
        return problems;
      }),
    );
    return ofActors.flat();
  }

  /** Everybody who may call gets an answer, about nobody else, and changes nobody else's rows. */
  private async permissions(procedure: TriedProcedure, sample: Sample, access: Access): Promise<string[]> {
    const problems: string[] = [];
    for (const actor of this.world.actors) {
      for (const kind of ["own", "linked", "foreign", "deleted"] as const) {
        const target = targetOf(this.world, actor, kind);
        if (!target || expectedCode(access, actor, kind) !== null) continue;
        const theirs = kind === "own" || kind === "linked";
        const named = theirs || this.namesTarget(sample, actor);
        if (!named && (actor.own || actor.linked || kind === "deleted")) continue;
        const cell = `${actor.name} on ${kind}`;
        const tried = await this.call(procedure, sample, actor, target);
        const { outcome } = tried;
        problems.push(...this.leaks(cell, outcome, actor, target));
        problems.push(...(await this.trespasses(procedure, outcome, cell, actor)));
        if (theirs || !named) {
          if (outcome.kind === "refusal" || (isRefused(outcome) && !sample.mayAnswerNo))
            problems.push(`${cell}: must be answered, was ${brief(outcome)}`);
          continue;
        }
        const missing = await this.call(procedure, sample, actor, this.world.missing());
        await this.takeBack(procedure, missing.outcome);
        if (!isAnsweredAlike(outcome, missing.outcome))
          problems.push(
            `${cell}: told apart from what does not exist: ${brief(outcome)} and ${brief(missing.outcome)}`,
          );
        problems.push(...otherWork(cell, tried, missing));
      }
    }
    return problems;
  }

  /** Ids of somebody else's things, and of things that were taken away, under an athlete whom the actor may write. */
  private async foreignParts(procedure: TriedProcedure, sample: Sample, access: Access): Promise<string[]> {
    const problems: string[] = [];
    for (const actor of this.world.actors) {
      const kind = actor.linked ? "linked" : "own";
      const target = actor.linked ?? actor.own;
      if (!target || expectedCode(access, actor, kind) !== null || !this.namesTarget(sample, actor)) continue;
      const athleteIs = (of: Target) => this.call(procedure, sample, actor, of, target.athleteId);
      const missing = await athleteIs(this.world.missing());
      await this.takeBack(procedure, missing.outcome);
      const parts = { foreign: actor.foreign, deleted: { ...this.world.missing(), ...target.gone } };
      for (const [name, of] of Object.entries(parts)) {
        const cell = `${actor.name} on ${kind} with ${name} ids`;
        const tried = await athleteIs(of);
        const { outcome } = tried;
        problems.push(...this.leaks(cell, outcome, actor, null));
        problems.push(...(await this.trespasses(procedure, outcome, cell, actor)));
        if (name === "deleted" && sample.knowsDeleted) continue;
        if (!isAnsweredAlike(outcome, missing.outcome))
          problems.push(
            `${cell}: told apart from ids of nothing: ${brief(outcome)} and ${brief(missing.outcome)}`,
          );
        if (name === "foreign") problems.push(...otherWork(cell, tried, missing));
      }
    }
    return problems;
  }

  private leaks(cell: string, outcome: Outcome, actor: Actor, shown: Target | null): string[] {
    const visible = new Set([actor.own, actor.linked, shown?.marker === actor.foreign.marker ? null : shown]);
    const said = text(outcome);
    return this.world.targets
      .filter((target) => !visible.has(target) && said.includes(target.marker))
      .map((target) => `${cell}: the answer holds ${target.marker}, which is nobody they know`);
  }

  /** Whether an input says anything of the target beside its athlete. */
  private namesTarget(sample: Sample, actor: Actor): boolean {
    const probe = { ...this.world.missing(), gone: "" };
    const said = JSON.stringify(sample.input(probe as never, actor));
    return Object.values(probe).some(
      (part) => typeof part === "string" && part !== "" && said.includes(part),
    );
  }

  private async trespasses(procedure: TriedProcedure, outcome: Outcome, cell: string, actor: Actor) {
    if (procedure.definition.type !== "mutation" || isRefused(outcome)) return [];
    const mine = new Set([actor.own?.athleteId, actor.linked?.athleteId]);
    const touched = await this.copy.touchedAthletes();
    await this.copy.restore();
    return this.world.targets
      .filter(({ athleteId }) => touched.includes(athleteId) && !mine.has(athleteId))
      .map(() => `${cell}: changed rows of somebody else`);
  }

  /** What was refused has changed nothing, which is looked at once a procedure. */
  private async takeBack({ definition }: TriedProcedure, outcome: Outcome): Promise<void> {
    if (definition.type === "mutation" && !isRefused(outcome)) await this.copy.restore();
  }
}
