import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { Template, TemplateContent, TemplateDetails, TemplateKind } from "@/lib/domain/template";
import type { TemplateId, UserId } from "@/lib/ids";
import { templates, templateVersions } from "../schema/library";
import type { Tx } from "../tx";

// A library is its owner's own: every question names the owner, and row-level security holds the same line.

const columns = { template: templates, content: templateVersions.content };
const current = and(
  eq(templateVersions.ownerUserId, templates.ownerUserId),
  eq(templateVersions.templateId, templates.id),
  eq(templateVersions.version, templates.version),
);

/** What a person made of one kind, without what is archived. */
export async function listTemplateRows(
  tx: Tx,
  ownerUserId: UserId,
  kind: TemplateKind,
): Promise<readonly Template[]> {
  const rows = await tx
    .select(columns)
    .from(templates)
    .innerJoin(templateVersions, current)
    .where(
      and(eq(templates.ownerUserId, ownerUserId), eq(templates.kind, kind), isNull(templates.archivedAt)),
    )
    .orderBy(asc(templates.title), asc(templates.id));
  return rows.map(templateOf);
}

/** One template of a person, archived or not. */
export async function findTemplateRow(
  tx: Tx,
  ownerUserId: UserId,
  id: TemplateId,
): Promise<(Template & { readonly archivedAt: Instant | null }) | null> {
  const [row] = await tx
    .select(columns)
    .from(templates)
    .innerJoin(templateVersions, current)
    .where(and(eq(templates.ownerUserId, ownerUserId), eq(templates.id, id)));
  return row ? { ...templateOf(row), archivedAt: row.template.archivedAt } : null;
}

/** Adds a template in its first version. False where it is there already. */
export async function insertTemplate(
  tx: Tx,
  ownerUserId: UserId,
  template: TemplateDetails & { readonly id: TemplateId; readonly content: TemplateContent },
  at: Instant,
): Promise<boolean> {
  const { id, title, folder, tags, content } = template;
  const added = await tx
    .insert(templates)
    .values({ ownerUserId, id, kind: content.kind, title, folder, tags, createdAt: at })
    .onConflictDoNothing()
    .returning({ id: templates.id });
  if (added.length === 0) return false;
  await tx.insert(templateVersions).values({ ownerUserId, templateId: id, version: 1, content, at });
  return true;
}

/** Adds the version after the one that was read. False where somebody was faster. */
export async function insertTemplateVersion(
  tx: Tx,
  ownerUserId: UserId,
  next: { readonly id: TemplateId; readonly readVersion: number; readonly content: TemplateContent },
  at: Instant,
): Promise<boolean> {
  const version = next.readVersion + 1;
  const updated = await tx
    .update(templates)
    .set({ version })
    .where(
      and(
        eq(templates.ownerUserId, ownerUserId),
        eq(templates.id, next.id),
        eq(templates.version, next.readVersion),
      ),
    )
    .returning({ id: templates.id });
  if (updated.length === 0) return false;
  const { id: templateId, content } = next;
  await tx.insert(templateVersions).values({ ownerUserId, templateId, version, content, at });
  return true;
}

/** Changes what a template is found by, or archives it. */
export async function updateTemplate(
  tx: Tx,
  ownerUserId: UserId,
  id: TemplateId,
  values: Partial<TemplateDetails> & { readonly archivedAt?: Instant | null },
): Promise<void> {
  await tx
    .update(templates)
    .set(values)
    .where(and(eq(templates.ownerUserId, ownerUserId), eq(templates.id, id)));
}

/** Every version, the newest first. */
export async function listTemplateVersions(
  tx: Tx,
  ownerUserId: UserId,
  id: TemplateId,
): Promise<readonly { readonly version: number; readonly at: Instant }[]> {
  return tx
    .select({ version: templateVersions.version, at: templateVersions.at })
    .from(templateVersions)
    .where(and(eq(templateVersions.ownerUserId, ownerUserId), eq(templateVersions.templateId, id)))
    .orderBy(desc(templateVersions.version));
}

/** What a template was in one of its versions. */
export async function findTemplateVersion(
  tx: Tx,
  ownerUserId: UserId,
  id: TemplateId,
  version: number,
): Promise<TemplateContent | null> {
  const [row] = await tx
    .select({ content: templateVersions.content })
    .from(templateVersions)
    .where(
      and(
        eq(templateVersions.ownerUserId, ownerUserId),
        eq(templateVersions.templateId, id),
        eq(templateVersions.version, version),
      ),
    );
  return row?.content ?? null;
}

function templateOf(row: {
  readonly template: typeof templates.$inferSelect;
  readonly content: TemplateContent;
}): Template {
  const { id, title, folder, tags, version } = row.template;
  return { id, title, folder, tags, version, content: row.content, included: false, about: "" };
}
