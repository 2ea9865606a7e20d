"use client";

import { useQuery } from "@tanstack/react-query";
import { everything, findTemplates } from "@/app/_shared/library/find-templates";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { Q } from "@/app/_shared/quantity/q";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { useTRPC } from "@/app/_trpc/client";
import { familyOf } from "@/lib/domain/session-type";

interface FromLibraryProps {
  text: string;
  onChoose: (template: TemplateInBrief) => void;
}

const offered = 3;

/** The templates that the text names, or those used last while nothing is typed. */
export function FromLibrary({ text, onChoose }: FromLibraryProps) {
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.library.list.queryOptions({ kind: "session" }));
  const found = findTemplates(data, { ...everything, text }).slice(0, offered);
  if (found.length === 0) return null;
  return (
    <div>
      <p className="pb-1 text-ink-3 text-xs">
        {text.trim() === "" ? "Used last in your library" : "In your library"}
      </p>
      <ul className="-mx-2 flex flex-col">
        {found.map((template) => (
          <li key={template.id}>
            <button
              type="button"
              onClick={() => onChoose(template)}
              className="flex min-h-control w-full items-center gap-2 rounded-md px-2 text-start text-sm hover:bg-surface-3"
            >
              {template.session ? <SessionGlyph family={familyOf(template.session.type)} size={14} /> : null}
              <span className="min-w-0 flex-1 truncate">{template.title}</span>
              {template.session ? (
                <span className="text-ink-3 tabular-nums">
                  <Q value={template.session.duration} unit="s" duration="planned" />
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
