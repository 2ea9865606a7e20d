import { createSerwistRoute } from "@serwist/turbopack";

/** The service worker, with the names of all files of this build in it. */
export const { dynamic, dynamicParams, revalidate, generateStaticParams, GET } = createSerwistRoute({
  swSrc: "src/app/_shared/offline/service-worker.ts",
  useNativeEsbuild: true,
  esbuildOptions: { sourcemap: false },
});
