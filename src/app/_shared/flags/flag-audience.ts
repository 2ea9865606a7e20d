import type { TimeZone } from "@/lib/dates/time-zone";
import type { AthleteSpace } from "@/lib/domain/roster";
import type { AthleteId } from "@/lib/ids";

/** Who reads flags about whom: it decides how they speak and what can be answered. */
export interface FlagAudience {
  readonly athleteId: AthleteId;
  readonly slug: string;
  readonly athleteName: string;
  readonly firstName: string;
  /** The athlete reads about themself. */
  readonly isSelf: boolean;
  /** May carry out fixes and answer flags: a coach, or an athlete without one. */
  readonly canPlan: boolean;
  /** First name of the coach who decides, where the reader does not. */
  readonly coachName: string | null;
  readonly zone: TimeZone;
}

export function audienceOf({ athlete, relation, canPlan, coachNames }: AthleteSpace): FlagAudience {
  const coach = coachNames[0];
  return {
    athleteId: athlete.id,
    slug: athlete.slug,
    athleteName: athlete.name,
    firstName: firstNameOf(athlete.name),
    isSelf: relation === "self",
    canPlan,
    coachName: canPlan || !coach ? null : firstNameOf(coach),
    zone: athlete.timeZone,
  };
}

const firstNameOf = (name: string) => name.split(" ")[0] ?? name;

/** "Maya's", "Your". */
export const whose = ({ isSelf, firstName }: FlagAudience): string =>
  isSelf ? "Your" : `${firstName}'${firstName.endsWith("s") ? "" : "s"}`;

export const flagsPath = ({ slug }: Pick<FlagAudience, "slug">): string => `/a/${slug}/flags`;
export const flagPath = (audience: Pick<FlagAudience, "slug">, id: string): string =>
  `${flagsPath(audience)}/${id}`;
