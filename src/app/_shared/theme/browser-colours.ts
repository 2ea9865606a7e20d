// What a browser draws around a page and an installed app while it opens. Neither reads a stylesheet: these are the
// two backgrounds of tokens.css, converted to sRGB.
export const lightBackground = "#fbfaf8";
export const darkBackground = "#0e1015";
