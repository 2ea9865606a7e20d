import type { WorldGroup } from "../insert-world";
import type { WorldAthlete } from "../world";
import { chloe, sam } from "./chloe-and-sam";
import { dmitri } from "./dmitri";
import { aiko, jonas } from "./jonas-and-aiko";
import { ben, luis, sofia } from "./luis-sofia-and-ben";
import { maya } from "./maya";
import { demoMessages } from "./messages";
import { marcus, priya } from "./priya-and-marcus";
import { hannah, tom } from "./tom-and-hannah";

/** The twelve athletes of the demo club, and their coach, who trains alone. Names are in `src/lib/demo/people.ts`. */
export const demoClub: readonly WorldAthlete[] = [
  maya,
  tom,
  priya,
  jonas,
  aiko,
  luis,
  sofia,
  ben,
  hannah,
  dmitri,
  chloe,
  marcus,
  sam,
].map((athlete) => ({ ...athlete, messages: demoMessages[athlete.key] ?? [] }));

/** Those who run together after work. */
export const demoGroups: readonly WorldGroup[] = [
  { name: "5 pm club", members: [tom, chloe, hannah, marcus, ben, luis].map(({ key }) => key) },
];
