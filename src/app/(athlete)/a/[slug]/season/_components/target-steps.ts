const most = 20_000;

/** Whole tens of AU: nobody plans a week to the unit. */
export const roundedTarget = (au: number): number => Math.min(most, Math.max(0, Math.round(au / 10) * 10));

/** A target some percent up or down, and by ten at least where that would round away. */
export function steppedTarget(au: number, pct: number): number {
  const next = roundedTarget(au * (1 + pct / 100));
  return next === au ? roundedTarget(au + Math.sign(pct) * 10) : next;
}
