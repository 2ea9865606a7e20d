import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { darkBackground, lightBackground } from "@/app/_shared/theme/browser-colours";
import { themeScript } from "@/app/_shared/theme/theme";
import { ThemeSync } from "@/app/_shared/theme/theme-sync";
import { SkipLink } from "@/app/_ui/skip-link";
import { fontVariables } from "@/app/fonts";
import "@/app/globals.css";

export const metadata: Metadata = {
  title: { default: "Tandem", template: "%s · Tandem" },
  description: "Plan running and lifting together, and see where they get in each other's way.",
  appleWebApp: { capable: true, title: "Tandem", statusBarStyle: "default" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: lightBackground },
    { media: "(prefers-color-scheme: dark)", color: darkBackground },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; it has to run before the first paint. */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <ThemeSync />
        <SkipLink href="#content">Skip to content</SkipLink>
        {children}
      </body>
    </html>
  );
}
