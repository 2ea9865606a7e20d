/** The moment at which every browser test begins: a Tuesday afternoon in Vienna. The clock runs from there. */
export const fixedNow = "2026-03-17T13:00:00.000Z";
