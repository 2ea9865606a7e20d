import { randomInt } from "node:crypto";
import { isSlugTaken } from "@/server/db/queries/people";
import type { Tx } from "@/server/db/tx";

// Without characters that people mix up when they read an address aloud.
const characters = "abcdefghjkmnpqrstuvwxyz23456789";

/** An address for an athlete's space: first name plus four random characters, never an e-mail, never counted up. */
export async function freeSlug(tx: Tx, name: string): Promise<string> {
  for (;;) {
    const slug = `${firstNameOf(name)}-${randomCharacters(4)}`;
    if (!(await isSlugTaken(tx, slug))) return slug;
  }
}

function firstNameOf(name: string): string {
  const plain = (name.trim().split(/\s+/)[0] ?? "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  return plain.slice(0, 20) || "athlete";
}

const randomCharacters = (length: number) =>
  Array.from({ length }, () => characters[randomInt(characters.length)]).join("");
