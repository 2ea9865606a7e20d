/** Where to get help. Said wherever illness is asked about, in these words alone. */
export const illnessAdvice =
  "Rest is the plan while you have a fever or chest symptoms. If you have chest pain, trouble breathing or feel faint, get medical help now.";

export const painAdvice =
  "Pain that changes how you move, or that is worse the next morning, is worth a call to somebody who can look at it.";
