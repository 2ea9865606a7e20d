import type { Template, TemplateContent } from "@/lib/domain/template";
import type { Ctx } from "@/server/auth/scope";
import { findTemplateVersion } from "@/server/db/queries/library";
import type { Tx } from "@/server/db/tx";

/** What a template was in each of some versions, and is now. A version that is not kept is left out. */
export async function contentsOfVersions(
  tx: Tx,
  ctx: Ctx,
  template: Template,
  versions: readonly number[],
): Promise<ReadonlyMap<number, TemplateContent>> {
  const contents = new Map([[template.version, template.content]]);
  for (const version of new Set(versions)) {
    const content =
      contents.get(version) ?? (await findTemplateVersion(tx, ctx.user.id, template.id, version));
    if (content) contents.set(version, content);
  }
  return contents;
}
