/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  // A lockfile in a folder above the clone would otherwise move the root, and with it the server's place.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  typedRoutes: true,
  // Database and identity-provider code is loaded by Node as it is; bundling it breaks its dynamic requires.
  serverExternalPackages: ["postgres", "oidc-provider"],
};

export default config;
