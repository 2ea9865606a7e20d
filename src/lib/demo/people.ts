/** A person of the demo club, as the sign-in page lists them and the seed creates them. */
export interface DemoPerson {
  /** Stable: the subject that the local identity provider issues for this person. */
  readonly key: `demo-${string}`;
  readonly name: string;
  readonly email: `${string}@example.test`;
  readonly role: "coach" | "athlete";
  /** One line that says why one would look at this person. */
  readonly description: string;
}

/**
 * The demo club: one coach, who also trains, and twelve athletes, in the order in which the sign-in page
 * lists them. Names and addresses are invented; `example.test` can never receive mail (RFC 2606).
 */
export const demoPeople: readonly DemoPerson[] = [
  {
    key: "demo-sam",
    name: "Sam Okafor",
    email: "sam.okafor@example.test",
    role: "coach",
    description: "Coaches all twelve, and trains for a 10 km and strength",
  },
  {
    key: "demo-maya",
    name: "Maya Lindqvist",
    email: "maya.lindqvist@example.test",
    role: "athlete",
    description: "Run first, a marathon in five weeks; lifts in the evening",
  },
  {
    key: "demo-tom",
    name: "Tom Baptiste",
    email: "tom.baptiste@example.test",
    role: "athlete",
    description: "Run first, 52, a half marathon in eight weeks",
  },
  {
    key: "demo-priya",
    name: "Priya Raman",
    email: "priya.raman@example.test",
    role: "athlete",
    description: "Strength first, a powerlifting meet in nine weeks; jogs for fun",
  },
  {
    key: "demo-jonas",
    name: "Jonas Weber",
    email: "jonas.weber@example.test",
    role: "athlete",
    description: "Run first, building a base; back after the flu",
  },
  {
    key: "demo-aiko",
    name: "Aiko Tanaka",
    email: "aiko.tanaka@example.test",
    role: "athlete",
    description: "Run first, a hot marathon in three weeks; trains in Tokyo",
  },
  {
    key: "demo-luis",
    name: "Luis Herrera",
    email: "luis.herrera@example.test",
    role: "athlete",
    description: "Run first, a marathon in ten weeks; imports files, Mexico City",
  },
  {
    key: "demo-sofia",
    name: "Sofia Marin",
    email: "sofia.marin@example.test",
    role: "athlete",
    description: "Run first, 1500 m in six weeks; hill sprints",
  },
  {
    key: "demo-ben",
    name: "Ben Adeyemi",
    email: "ben.adeyemi@example.test",
    role: "athlete",
    description: "Balanced, 10 km in seven weeks; busy, miles and kilograms, London",
  },
  {
    key: "demo-hannah",
    name: "Hannah Cole",
    email: "hannah.cole@example.test",
    role: "athlete",
    description: "Run first, a half marathon in thirteen weeks; the same run every day",
  },
  {
    key: "demo-dmitri",
    name: "Dmitri Volkov",
    email: "dmitri.volkov@example.test",
    role: "athlete",
    description: "Run first, an 80 km trail race in nine weeks; tired",
  },
  {
    key: "demo-chloe",
    name: "Chloe Nguyen",
    email: "chloe.nguyen@example.test",
    role: "athlete",
    description: "Run first, a half marathon in twelve days; keeps wellness to herself",
  },
  {
    key: "demo-marcus",
    name: "Marcus Reid",
    email: "marcus.reid@example.test",
    role: "athlete",
    description: "Balanced, a half marathon in eleven weeks; miles and pounds, New York",
  },
];
