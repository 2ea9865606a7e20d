export const themeChoices = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export const themeCookie = "tandem_theme";
const oneYearInSeconds = 31_536_000;

/** Reads the choice from a cookie header or `document.cookie`; anything unknown means "system". */
export function themeFromCookies(cookies: string): ThemeChoice {
  const value = cookies.match(/(?:^|;\s*)tandem_theme=([a-z]+)/)?.[1];
  return themeChoices.find((choice) => choice === value) ?? "system";
}

/**
 * Runs before the first paint, as text in the document's head, so that a dark page never flashes white. It
 * follows the system while the choice is "system". Kept free of imports because it is sent as it stands.
 */
export const themeScript = `(()=>{const d=document.documentElement,m=matchMedia("(prefers-color-scheme: dark)"),s=()=>{const c=(document.cookie.match(/(?:^|;\\s*)${themeCookie}=([a-z]+)/)||[])[1];d.dataset.theme=c==="light"||c==="dark"?c:m.matches?"dark":"light"};s();m.addEventListener("change",s)})()`;

/** Stores the choice and repaints at once. Browser only. */
export function chooseTheme(choice: ThemeChoice): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in Safari and the script before paint reads synchronously.
  document.cookie = `${themeCookie}=${choice}; Path=/; Max-Age=${oneYearInSeconds}; SameSite=Lax${secure}`;
  paint(choice);
}

/** Paints what the cookie says. Browser only. */
export const paintTheme = (): void => paint(themeFromCookies(document.cookie));

function paint(choice: ThemeChoice): void {
  const dark =
    choice === "dark" || (choice === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}
