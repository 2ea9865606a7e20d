import type { MutingState } from "@/lib/domain/flag-view";

/** By what a finding is muted, to be followed by the first day of it, and why. */
export const mutingWords: Readonly<Record<MutingState, { readonly by: string; readonly why: string }>> = {
  illness: {
    by: "Muted by illness since",
    why: "While somebody is ill the illness comes first, and the rest waits.",
  },
  layoff: {
    by: "Muted by the break since",
    why: "After a break there are no usual weeks to compare with.",
  },
  taper: { by: "Muted by the taper from", why: "A taper takes load out on purpose." },
  transition: {
    by: "Muted by the transition week from",
    why: "A transition takes load out on purpose.",
  },
  deload: { by: "Muted by the lighter week from", why: "A lighter week takes load out on purpose." },
};
