"use client";

import type { z } from "zod";
import { Combobox } from "@/app/_ui/combobox";
import { TextField } from "@/app/_ui/text-field";
import type { TemplateDetails } from "@/lib/domain/template";
import type { templateDetailsSchema } from "@/lib/schemas/library";

/** What is typed: tags as one text, so that a comma can be typed. */
export interface DetailsDraft extends Omit<TemplateDetails, "tags"> {
  readonly tagText: string;
  readonly tags: string[];
}

export const draftOfDetails = ({ title, folder, tags }: TemplateDetails): DetailsDraft => ({
  title,
  folder,
  tagText: tags.join(", "),
  tags: [...tags],
});

/** What is wrong, by field. */
export function issuesOfDetails(
  parsed: ReturnType<(typeof templateDetailsSchema)["safeParse"]>,
): Readonly<Record<string, string>> {
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map((issue: z.core.$ZodIssue) => [String(issue.path[0]), issue.message]),
  );
}

interface DetailsFieldsProps {
  draft: DetailsDraft;
  folders: readonly string[];
  issues: Readonly<Record<string, string>>;
  onChange: (draft: DetailsDraft) => void;
}

export function DetailsFields({ draft, folders, issues, onChange }: DetailsFieldsProps) {
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label="Title"
        value={draft.title}
        onChange={(event) => onChange({ ...draft, title: event.target.value })}
        error={issues.title ?? null}
      />
      <Combobox
        label="Folder"
        description="An existing one, or a new name. Empty for none."
        options={folders.map((folder) => ({ id: folder, label: folder }))}
        value={folders.includes(draft.folder) ? draft.folder : null}
        text={draft.folder}
        onText={(folder) => onChange({ ...draft, folder })}
        onChange={(folder) => {
          if (folder) onChange({ ...draft, folder });
        }}
        error={issues.folder ?? null}
      />
      <TextField
        label="Tags"
        description="With commas between them."
        value={draft.tagText}
        onChange={(event) => {
          const tagText = event.target.value;
          const tags = tagText
            .split(",")
            .map((tag) => tag.trim())
            .filter((tag) => tag !== "");
          onChange({ ...draft, tagText, tags });
        }}
        error={issues.tags ?? null}
      />
    </div>
  );
}
