import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import type { Outputs } from "@/app/_trpc/outputs";
import { sessionTypeFacts } from "@/lib/domain/session-type";

export type TemplateInBrief = Outputs["library"]["list"][number];
type Amount = TemplateInBrief["amount"];

/** "70 min · 490 AU · Threshold repeats", of a week or plan what it holds. */
export function TemplateFacts({ template }: { template: Pick<TemplateInBrief, "session" | "amount"> }) {
  const { session, amount } = template;
  if (session) {
    return (
      <>
        <Q value={session.duration} unit="s" duration="planned" />
        {amount.load === null || amount.load === 0 ? null : (
          <>
            {" · "}
            <Q value={amount.load} unit="au" />
          </>
        )}
        {" · "}
        {sessionTypeFacts[session.type].label}
      </>
    );
  }
  return (
    <>
      {amount.weeks > 1 ? `${amount.weeks} weeks · ` : null}
      {countOf(amount)}
      {amount.load === null ? null : (
        <>
          {" · "}
          {amount.weeks > 1 ? "peak " : null}
          <Q value={amount.load} unit="au" />
        </>
      )}
    </>
  );
}

const countOf = ({ runs, lifts, weeks }: Amount) =>
  [
    runs > 0 ? `${runs} ${runs === 1 ? "run" : "runs"}` : "",
    lifts > 0 ? `${lifts} ${lifts === 1 ? "lift" : "lifts"}` : "",
  ]
    .filter(Boolean)
    .join(" + ") + (weeks > 1 ? " a week" : "");

/** "used 14 times, 3 d ago". */
export function TemplateUsed({ usage }: { usage: TemplateInBrief["usage"] }) {
  if (usage.count === 0 || usage.lastAt === null) return <>not used yet</>;
  return (
    <>
      used {usage.count === 1 ? "once" : `${usage.count} times`}, <When at={usage.lastAt} form="sentence" />
    </>
  );
}
