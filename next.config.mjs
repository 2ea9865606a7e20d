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
  // `npm test` checks the types once, of everything; starting the app need not do it again.
  typescript: { ignoreBuildErrors: true },
  // A file of activities is up to 32 MiB, and the form around it a little more. Next cuts off bodies at 10 MB.
  // A page fetched beforehand serves for as long as an answer of the API does (staleTime in src/app/_trpc).
  experimental: { proxyClientMaxBodySize: "34mb", staleTimes: { static: 30 } },
  // A browser asks for the worker to learn of a new build: nothing on the way may answer for the server.
  headers: async () => [
    { source: "/serwist/:path*", headers: [{ key: "cache-control", value: "no-cache" }] },
  ],
  // Database and identity-provider code is loaded by Node as it is; bundling it breaks its dynamic requires.
  serverExternalPackages: ["postgres", "oidc-provider"],
};

export default config;
