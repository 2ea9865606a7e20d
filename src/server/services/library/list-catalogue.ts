import { exercises } from "@/server/engine/exercises";

/** The exercises that the rules know: what each trains, and the other names it is found by. */
export const listCatalogue = () =>
  exercises.map(({ id, name, pattern, region, eccentric, unilateral, loadType, aliases }) => ({
    id,
    name,
    pattern,
    region,
    eccentric,
    unilateral,
    loadType,
    aliases,
  }));
