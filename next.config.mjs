/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  typedRoutes: true,
  // Database and identity-provider code is loaded by Node as it is; bundling it breaks its dynamic requires.
  serverExternalPackages: ["postgres", "oidc-provider"],
};

export default config;
