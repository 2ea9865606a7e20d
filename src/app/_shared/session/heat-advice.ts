/** Beside every session in heat, for who plans it and for who does it. */
export const heatAdvice = "Stop if you feel dizzy, shivery or unwell. Drink before and after.";
