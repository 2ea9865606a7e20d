import type { MetadataRoute } from "next";
import { lightBackground } from "@/app/_shared/theme/browser-colours";
import maskable from "./install-icons/maskable-512.png";
import small from "./install-icons/plain-192.png";
import large from "./install-icons/plain-512.png";

/** What a phone needs to put the app among its own. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Tandem",
    short_name: "Tandem",
    description: "Plan running and lifting together, and see where they get in each other's way.",
    start_url: "/today",
    scope: "/",
    display: "standalone",
    background_color: lightBackground,
    theme_color: lightBackground,
    icons: [
      { src: small.src, sizes: "192x192", type: "image/png" },
      { src: large.src, sizes: "512x512", type: "image/png" },
      { src: maskable.src, sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: "Check in", url: "/checkin" },
      { name: "Log run", url: "/log/run" },
      { name: "Log lift", url: "/log/lift" },
    ],
  };
}
