import { randomBytes } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect } from '@playwright/test'
import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test'
import pg from 'pg'
import { sessionCookie, tokenHash } from '@/lib/auth/cookie'
import { serveTest } from '@/tests/support/serve-test'
import { freshDatabase } from '@/tests/support/templates'
import type { SeedName, TestDatabase } from '@/tests/support/templates'

export type TestPortal = TestDatabase & { address: string }

/** `story`: files that begin on an empty portal each name their own, so that no two share one. */
type WorkerFixtures = { seed: SeedName; story: string; portal: TestPortal }
type TestFixtures = {
  /** Console errors that this test provokes on purpose; anything else in the console fails it. */
  allowedErrors: RegExp[]
  watched: BrowserContext
}

/** Playwright's `test` on a portal of this worker's own: same build, own database, own port. A console error or a CSP report fails it. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  seed: ['nmd', { option: true, scope: 'worker' }],
  story: ['', { option: true, scope: 'worker' }],
  portal: [
    async ({ seed, story: _ }, use, worker) => {
      const database = await freshDatabase(seed)
      const portal = await serveTest(database, `portal-${worker.parallelIndex}`)
      await use({ ...database, address: portal.address })
      await portal.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.address),
  allowedErrors: [[], { option: true }],
  watched: [
    async ({ context, allowedErrors }, use) => {
      const seen: string[] = []
      const keep = (text: string) => {
        if (!allowedErrors.some((allowed) => allowed.test(text))) seen.push(text)
      }
      context.on('console', (message: ConsoleMessage) => {
        if (message.type() === 'error') keep(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => keep(error.error().stack ?? error.error().message))
      await use(context)
      expect(seen, 'errors in the browser console').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Signs the page's browser in as one of the demonstration's people, by name, without walking through the sign-in page. */
export async function signInAs(page: Page, portal: TestPortal, name: string): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const client = new pg.Client({ connectionString: portal.appUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ opened: string | null }>(
      'select session_open_demo(membership_id, $2) as opened from demo_people() where name = $1 limit 1',
      [name, tokenHash(token)],
    )
    if (!rows[0]?.opened) throw new Error(`nobody called ${name} can sign in in this demonstration`)
  } finally {
    await client.end()
  }
  await page.context().addCookies([{ name: sessionCookie('demo').name, value: token, url: portal.address, httpOnly: true, sameSite: 'Lax' }])
}

/** What axe finds on the page as it stands, one line per finding; an empty list is what a test expects. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Legacy: in the page itself. The other way opens a blank page for every look, and no page of ours holds frames from elsewhere.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  return violations.flatMap((found) => found.nodes.map((node) => `${found.id}: ${found.help} · ${node.target.join(' ')}`))
}

/** Expects nothing from axe at both widths that the portal is made for. */
export async function expectAccessible(page: Page): Promise<void> {
  const size = page.viewportSize()
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await axeFindings(page), `axe at ${width} on ${page.url()}`).toEqual([])
  }
  if (size) await page.setViewportSize(size)
}
