/** A word for each whole step of session effort, 0–10 (category ratio scale of Foster et al. 2001). */
export const effortWords = [
  "rest",
  "very easy",
  "easy",
  "moderate",
  "somewhat hard",
  "hard",
  "hard",
  "very hard",
  "very hard",
  "nearly all out",
  "all out",
] as const;

export const feelWords = ["Bad", "Poor", "OK", "Good", "Great"] as const;

/** "6 hard"; an effort between two steps takes the word of the lower one. */
export const effortText = (rpe: number): string => `${rpe} ${effortWords[Math.floor(rpe)] ?? ""}`.trim();
