import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { writePrivateFile } from "../launch/state.mjs";

const LONGEST_NAME = 80;

/**
 * Everybody who can sign in here: the demo club, and the people added by name on the sign-in page, who are
 * kept in `file` so that they can come back.
 *
 * @param {readonly { key: string, name: string, email: string, role: string, description: string }[]} club
 * @param {string} file
 */
export function createPeople(club, file) {
  /** @type {{ key: string, name: string, email: string }[]} */
  const added = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];

  return {
    club,
    added: () => [...added],

    /** @param {string} key */
    find: (key) => club.find((person) => person.key === key) ?? added.find((person) => person.key === key),

    /**
     * @param {string} typed
     * @returns {{ ok: true, key: string } | { ok: false, problem: string }}
     */
    add(typed) {
      const name = typed.normalize("NFC").replace(/\s+/g, " ").trim();
      if (name === "") return { ok: false, problem: "Type a name first." };
      if (/\p{Cc}/u.test(name)) return { ok: false, problem: "Use letters and spaces only." };
      if ([...name].length > LONGEST_NAME) {
        return { ok: false, problem: `Use at most ${LONGEST_NAME} characters.` };
      }
      const slug = `${slugOf(name)}-${randomBytes(4).toString("hex")}`;
      const person = { key: `new-${slug}`, name, email: `${slug}@example.test` };
      added.push(person);
      writePrivateFile(file, `${JSON.stringify(added, null, 2)}\n`);
      return { ok: true, key: person.key };
    },
  };
}

/** @param {string} name */
function slugOf(name) {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return slug.slice(0, 40) || "person";
}
