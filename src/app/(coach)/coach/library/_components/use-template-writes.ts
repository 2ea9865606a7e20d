"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { TemplateContent, TemplateDetails } from "@/lib/domain/template";
import { newId, type RequestId, type TemplateId } from "@/lib/ids";

const request = () => ({ requestId: newId<RequestId>() });

/** Everything a person does to their own templates. Each says what it did; what can be taken back offers it. */
export function useTemplateWrites() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const createMutation = useMutation(trpc.library.create.mutationOptions());
  const duplicateMutation = useMutation(trpc.library.duplicate.mutationOptions());
  const saveMutation = useMutation(trpc.library.save.mutationOptions());
  const restoreMutation = useMutation(trpc.library.restoreVersion.mutationOptions());
  const describeMutation = useMutation(trpc.library.describe.mutationOptions());
  const archiveMutation = useMutation(trpc.library.archive.mutationOptions());
  const refresh = () => client.invalidateQueries({ queryKey: trpc.library.pathKey() });

  /** The answer, or null after saying why there is none. */
  async function told<Answer>(what: string, send: () => Promise<Answer>): Promise<Answer | null> {
    try {
      return await send();
    } catch (error) {
      showToast(`${what} ${error instanceof Error ? error.message : ""}`.trim());
      return null;
    } finally {
      await refresh();
    }
  }

  async function create(templateId: TemplateId, details: TemplateDetails, content: TemplateContent) {
    const input = { ...request(), templateId, ...details, tags: [...details.tags], content };
    const made = await told("Not saved; what you typed is kept.", () => createMutation.mutateAsync(input));
    if (made) showToast(`${made.title} is in your library`);
    return made !== null;
  }

  async function duplicate(templateId: TemplateId): Promise<TemplateId | null> {
    const input = { ...request(), templateId, newId: newId<TemplateId>() };
    const made = await told("Not duplicated.", () => duplicateMutation.mutateAsync(input));
    if (made) {
      const undo = () => void archive(made.templateId, made.title);
      showToast({ message: `${made.title} duplicated. The copy is yours to change`, undo });
    }
    return made?.templateId ?? null;
  }

  /** The new version, or null where it was not written. */
  async function save(templateId: TemplateId, version: number, content: TemplateContent) {
    const input = { ...request(), templateId, version, content };
    const saved = await told("Not saved; what you typed is kept.", () => saveMutation.mutateAsync(input));
    if (!saved) return null;
    if (!saved.ok) {
      showToast(
        `Not saved: this template was changed elsewhere, and is at version ${saved.theirs} now. Open it again to see it.`,
      );
      return null;
    }
    const undo = () => void restoreVersion(templateId, saved.version, version);
    showToast({ message: `${saved.title} saved as version ${saved.version}`, undo });
    return saved.version;
  }

  async function restoreVersion(templateId: TemplateId, version: number, from: number) {
    const input = { ...request(), templateId, version, from };
    const saved = await told("Not restored.", () => restoreMutation.mutateAsync(input));
    if (saved?.ok)
      showToast(`${saved.title} is as in version ${from} again, saved as version ${saved.version}`);
    else if (saved) showToast("Not restored: this template was changed elsewhere. Look at it again first.");
  }

  async function describe(templateId: TemplateId, details: TemplateDetails): Promise<boolean> {
    const input = { ...request(), templateId, ...details, tags: [...details.tags] };
    const saved = await told("Not saved; what you typed is kept.", () => describeMutation.mutateAsync(input));
    if (!saved) return false;
    showToast({ message: `${saved.title} saved`, undo: () => void describe(templateId, saved.before) });
    return true;
  }

  async function archive(templateId: TemplateId, title: string, archived = true) {
    const input = { ...request(), templateId, archived };
    const done = await told("Not archived.", () => archiveMutation.mutateAsync(input));
    if (!done) return;
    if (archived) {
      showToast({ message: `${title} archived`, undo: () => void archive(templateId, title, false) });
    } else showToast(`${title} is in the library again`);
  }

  return {
    create,
    duplicate,
    save,
    restoreVersion,
    describe,
    archive,
    isSaving: createMutation.isPending || saveMutation.isPending || describeMutation.isPending,
  };
}
