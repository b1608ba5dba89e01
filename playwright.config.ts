import { defineConfig } from '@playwright/test'
import { findBrowser } from '@/tests/support/browser'

const browser = await findBrowser()

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/support/global-portal.ts',
  workers: 2,
  // The long ones first, so that no worker waits at the end for one that began last.
  projects: [{ name: 'pages', testMatch: 'pages.spec.ts' }, { name: 'walk', testMatch: 'walk.spec.ts' }, { name: 'journeys', testIgnore: ['pages.spec.ts', 'walk.spec.ts'] }],
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    launchOptions: browser.options,
    viewport: { width: 1280, height: 800 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
})
