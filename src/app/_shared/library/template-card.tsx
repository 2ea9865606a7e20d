import type { Route } from "next";
import type { ReactNode } from "react";
import { SessionProfile } from "@/app/_shared/library/session-profile";
import { TemplateFacts, type TemplateInBrief, TemplateUsed } from "@/app/_shared/library/template-facts";
import { WeekBars } from "@/app/_shared/library/week-bars";
import { IntensityTicks } from "@/app/_shared/session/intensity-ticks";
import { familyClass, SessionGlyph, spokenSession } from "@/app/_shared/session/session-glyph";
import { Badge } from "@/app/_ui/badge";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";

interface TemplateCardProps {
  template: TemplateInBrief;
  /** Where its title leads; without it the title is text. */
  href?: string;
  /** What can be done with it, at its foot. */
  actions: ReactNode;
}

/** Title, shape, facts, words about it, and what can be done: rows that neighbouring cards of a grid share. */
export const cardRows = "md:row-span-5 md:grid md:grid-rows-subgrid md:gap-y-2";

/** One template: what it asks for, its shape, and how often it was used. A row on phones. */
export function TemplateCard({ template, href, actions }: TemplateCardProps) {
  const { session, title, included } = template;
  const family = session ? familyOf(session.type) : null;
  const intensity = session ? sessionTypeFacts[session.type].intensity : null;
  const name = (
    <>
      {family && intensity ? <span className="sr-only">{spokenSession(family, intensity)}: </span> : null}
      {title}
    </>
  );
  return (
    <article
      className={cx(
        cardRows,
        "flex h-full min-w-0 flex-col gap-2 p-3 md:rounded-xl md:border md:border-line md:bg-surface",
      )}
    >
      <div className="flex items-start gap-2">
        {family ? <SessionGlyph family={family} className="mt-0.5" /> : null}
        <h2 className="min-w-0 flex-1">
          {href ? (
            <IntentLink
              href={href as Route}
              className="line-clamp-2 text-pretty font-semibold hover:underline max-md:-my-2.5 max-md:py-2.5"
            >
              {name}
            </IntentLink>
          ) : (
            <span className="line-clamp-2 text-pretty font-semibold">{name}</span>
          )}
        </h2>
        {intensity ? (
          <span className={cx("mt-1", family && familyClass(family))}>
            <IntensityTicks intensity={intensity} decorative />
          </span>
        ) : null}
      </div>
      {session ? (
        <SessionProfile session={session} className="max-md:hidden" />
      ) : (
        <WeekBars loads={template.amount.loads} className="max-md:hidden" />
      )}
      <p className="text-ink-2 text-sm">
        <TemplateFacts template={template} />
      </p>
      <p className="line-clamp-2 text-pretty text-ink-3 text-sm max-md:hidden">{template.about}</p>
      <div className="mt-auto flex items-center gap-2">
        <p className="me-auto flex min-w-0 flex-wrap items-center gap-x-2 text-ink-3 text-xs">
          <span>
            <TemplateUsed usage={template.usage} />
          </span>
          {included ? null : <Badge look="outline">Mine, v{template.version}</Badge>}
        </p>
        {actions}
      </div>
    </article>
  );
}
