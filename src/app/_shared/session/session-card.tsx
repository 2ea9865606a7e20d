import { Check, Circle, CloudUpload, Lock, type LucideIcon, Minus, X } from "lucide-react";
import type { Route } from "next";
import type { ComponentProps, ReactNode } from "react";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { IntensityTicks } from "@/app/_shared/session/intensity-ticks";
import {
  familyClass,
  type GlyphFamily,
  type Intensity,
  SessionGlyph,
  spokenSession,
} from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import type { Level } from "@/lib/domain/flag";

export type SessionState = "planned" | "done" | "partial" | "different" | "missed" | "skipped" | "excused";

export interface SessionCardProps extends Omit<ComponentProps<"div">, "title"> {
  family: GlyphFamily;
  intensity: Intensity;
  title: string;
  /** "6×3 min at 3:52 /km". */
  prescription?: ReactNode;
  /** Duration and load, as `<Q>`s. */
  facts?: ReactNode;
  state?: SessionState;
  /** What the state means in numbers: "7 of 13 km", "45 min, planned 60", or why it was skipped. */
  stateNote?: ReactNode;
  draft?: boolean;
  locked?: boolean;
  /** Something about it is on this device alone. */
  unsynced?: boolean;
  dragging?: boolean;
  /** A proposal or an example: there, but not yet real. */
  ghost?: boolean;
  flag?: { level: Level; value?: string; label: string; more?: number };
  /** `chip` one line, `card` the planner's, `full` Today's. */
  density?: "chip" | "card" | "full";
  /** Where every pixel of a line is its title's. */
  withoutTicks?: boolean;
  /** Makes the title a link over the whole card; `onOpen` makes it a button. */
  href?: string;
  onOpen?: () => void;
  /** A menu at the top right, above the card's own target. */
  menu?: ReactNode;
  /** Buttons under everything else (`full` only). */
  actions?: ReactNode;
}

export const waitingWords = "saved here, not sent yet";

/** One session in every state it can be in. Unknown props go to the root, for whoever makes it draggable. */
export function SessionCard(props: SessionCardProps) {
  const {
    family,
    intensity,
    title,
    prescription,
    facts,
    state = "planned",
    stateNote,
    density = "card",
  } = props;
  const {
    draft,
    locked,
    unsynced,
    dragging,
    ghost,
    flag,
    href,
    onOpen,
    menu,
    actions,
    className,
    ...others
  } = rest(props);
  const { withoutTicks, ...root } = others;
  const roomy = density === "full";
  return (
    <div
      {...root}
      data-state={state}
      inert={ghost || root.inert}
      className={cx(
        "session relative flex min-w-0 flex-col gap-1 rounded-lg text-start",
        familyClass(family),
        surfaces[state],
        draft && "border-dotted! border-[color-mix(in_oklab,var(--hue)_80%,transparent)]!",
        density === "chip" ? "px-1.5 py-px" : roomy ? "p-3 ps-4" : "p-2",
        (state === "done" || state === "different" || state === "partial") && density !== "full" && "ps-3",
        dragging && "scale-[1.02] shadow-3",
        ghost && "opacity-40",
        className,
      )}
    >
      <Edge state={state} />
      <div className={cx("flex min-w-0 gap-1.5", density === "chip" ? "items-center" : "items-start")}>
        <SessionGlyph family={family} size={density === "chip" ? 14 : 20} hollow={state === "missed"} />
        {locked ? <Lock role="img" aria-label="Locked" className="size-3 shrink-0 text-ink-2" /> : null}
        <Title
          {...{ title, href, onOpen, roomy }}
          oneLine={density === "chip"}
          spoken={spokenSession(family, intensity)}
          struck={state === "skipped"}
        />
        {unsynced ? (
          <>
            <CloudUpload aria-hidden className="size-3.5 shrink-0 text-ink-2" />
            {density === "chip" ? <span className="sr-only">{waitingWords}</span> : null}
          </>
        ) : null}
        <span className="ms-auto flex h-5 items-center gap-1 ps-1">
          {density === "chip" && flag ? <FlagBadge {...flag} iconOnly /> : null}
          {family === "rest" || withoutTicks ? null : <IntensityTicks intensity={intensity} decorative />}
          {density === "chip" ? <StateMark state={state} /> : null}
          {menu ? <span className="relative z-1 -my-1 -me-1">{menu}</span> : null}
        </span>
      </div>
      {density === "chip" ? null : (
        <>
          {prescription ? (
            <p className={cx("min-w-0 text-ink-2", roomy ? "" : "line-clamp-2 text-xs")}>{prescription}</p>
          ) : null}
          {facts ? <p className="flex flex-wrap gap-x-2 text-ink-2 text-xs tabular-nums">{facts}</p> : null}
          <Status {...{ state, stateNote, draft, unsynced }} />
          {flag ? (
            <div className="relative z-1 flex pt-0.5">
              <FlagBadge {...flag} />
            </div>
          ) : null}
          {actions ? <div className="relative z-1 flex gap-2 pt-2">{actions}</div> : null}
        </>
      )}
    </div>
  );
}

const filled = "border border-[color-mix(in_oklab,var(--hue)_35%,transparent)] bg-(--hue-tint)";
const surfaces: Record<SessionState, string> = {
  planned: filled,
  done: filled,
  partial: filled,
  different: filled,
  missed: "border border-dashed border-line-strong",
  skipped: "border border-line",
  excused: "border border-line bg-surface",
};

/** Done is a solid edge, partly done half of one. */
function Edge({ state }: { state: SessionState }) {
  if (state !== "done" && state !== "different" && state !== "partial") return null;
  return (
    <span aria-hidden className="pointer-events-none absolute -inset-px overflow-hidden rounded-lg">
      <span
        className={cx(
          "glyph absolute start-0 bottom-0 w-1 bg-(--hue)",
          state === "partial" ? "h-1/2" : "h-full",
        )}
      />
    </span>
  );
}

const marks: Partial<Record<SessionState, { icon: LucideIcon; word: string }>> = {
  planned: { icon: Circle, word: "planned" },
  done: { icon: Check, word: "done" },
  partial: { icon: Check, word: "partly done" },
  different: { icon: Check, word: "done" },
  missed: { icon: Minus, word: "not logged" },
  skipped: { icon: X, word: "skipped" },
};

/** What became of it, where there is one line for all of it. */
function StateMark({ state }: { state: SessionState }) {
  const mark = marks[state];
  if (!mark) return null;
  return (
    <>
      <mark.icon aria-hidden className="size-3 shrink-0 text-ink-2" strokeWidth={2.5} />
      <span className="sr-only">{mark.word}</span>
    </>
  );
}

interface TitleProps {
  title: string;
  spoken: string;
  struck: boolean;
  roomy: boolean;
  oneLine: boolean;
  href?: string;
  onOpen?: () => void;
}

function Title({ title, spoken, struck, roomy, oneLine, href, onOpen }: TitleProps) {
  const text = (
    <>
      <span className="sr-only">{spoken}: </span>
      {title}
    </>
  );
  const look = cx(
    "min-w-0 text-start font-semibold text-(--hue-ink)",
    oneLine ? "truncate" : "line-clamp-2 break-words",
    roomy ? "text-md" : "text-base md:text-sm",
    struck && "line-through",
  );
  const whole =
    "after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus";
  if (href) {
    return (
      <IntentLink href={href as Route} className={cx(look, whole)}>
        {text}
      </IntentLink>
    );
  }
  if (onOpen) {
    return (
      <button type="button" data-whole onClick={onOpen} className={cx(look, whole)}>
        {text}
      </button>
    );
  }
  return <span className={look}>{text}</span>;
}

function Status(props: Pick<SessionCardProps, "stateNote" | "draft" | "unsynced"> & { state: SessionState }) {
  const { state, stateNote, draft, unsynced } = props;
  const words = {
    planned: null,
    done: "done",
    partial: "partly done",
    different: "done",
    missed: "not logged",
    skipped: "skipped",
    excused: "excused",
  };
  const word = words[state];
  if (!word && !draft && !unsynced && !stateNote) return null;
  return (
    <p className="flex gap-1.5 text-ink-2 text-xs">
      {state === "done" || state === "different" ? (
        <Check aria-hidden className="mt-0.5 size-3 shrink-0" strokeWidth={2.5} />
      ) : null}
      <span className="min-w-0 tabular-nums">
        {state === "skipped" && stateNote
          ? "skipped, "
          : word && (!stateNote || state === "done")
            ? word
            : null}
        {state === "done" && stateNote ? ", " : null}
        {stateNote}
        {draft ? (word || stateNote ? " · Draft" : "Draft") : null}
        {unsynced ? `${word || stateNote || draft ? " · " : ""}${waitingWords}` : null}
      </span>
    </p>
  );
}

function rest(props: SessionCardProps) {
  const { family, intensity, title, prescription, facts, state, stateNote, density, ...others } = props;
  return others;
}
