import { connect, createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { createProcedure } from '@/lib/procedures/commands/procedure'
import { actorNamed, done } from '@/prisma/seed/actors'
import { byCommand } from '@/tests/e2e/command'
import { Hands } from '@/tests/e2e/hands'
import { inFrontOf } from '@/tests/support/in-front'
import { axeFindings, expect, test } from '@/tests/support/portal'
import { serveTest } from '@/tests/support/serve-test'

const GONE_FOR = 10_000

/** A wire to the database that can be cut: open connections break, new ones are refused. */
class Wire {
  #server: Server | null = null
  #sockets = new Set<Socket>()
  port = 0

  constructor(readonly to: number) {}

  async up(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(this.to, '127.0.0.1')
      for (const [socket, other] of [[near, far], [far, near]] as const) {
        this.#sockets.add(socket)
        socket.pipe(other)
        socket.on('error', () => other.destroy())
        socket.on('close', () => {
          this.#sockets.delete(socket)
          other.destroy()
        })
      }
    })
    await new Promise<void>((ready) => server.listen(this.port, '127.0.0.1', ready))
    const address = server.address()
    if (address && typeof address === 'object') this.port = address.port
    this.#server = server
  }

  async down(): Promise<void> {
    const server = this.#server
    this.#server = null
    const closed = new Promise<void>((end) => (server ? server.close(() => end()) : end()))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }
}

// Pages that break off while the database is away are the point of this test.
test.use({ allowedErrors: [/status of 503/] })

test('the database is gone for ten seconds: a post waits for it, a page says so and comes back by itself [V16.5.2]', async ({ page, portal, context }) => {
  const database = new URL(portal.appUrl)
  const wire = new Wire(Number(database.port))
  await wire.up()
  database.port = String(wire.port)
  database.hostname = '127.0.0.1'
  const far = new Hands(page, portal)
  const procedure = await byCommand(portal, async () => {
    const made = await done(
      'draft',
      createProcedure(await actorNamed('Marit Hofstee'), {
        reference: 'PROEF-STORING', type: 'open-house', title: 'Proef met een storing', summary: 'Een procedure om op te oefenen, verzonnen.', termMonths: 24, optionCount: 0, optionMonths: 0, maxMonths: 24, reactionDays: 20, assessors: 1, source: null, invented: null,
      }),
    )
    return `/inkoop/procedures/${made.id}`
  })
  const near = await serveTest({ appUrl: database.href, migrateUrl: portal.migrateUrl }, 'portal-outage')
  try {
    await far.become('Marit Hofstee')
    await far.go(`${near.address}${procedure}/documenten/artikel/nieuw`)
    await far.fill({ Titel: 'Looptijd', Tekst: 'De overeenkomst geldt twee jaar.', Bron: 'Verzonnen' })
    const other = await context.newPage()

    await wire.down()
    const began = performance.now()
    await far.press('Artikel toevoegen')
    const answered = await other.goto(`${near.address}/mijn-werk`)
    expect(performance.now() - began, 'a page that can not be shown says so at once').toBeLessThan(5000)
    expect([200, 503]).toContain(answered?.status())
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Even geduld: het portaal is nu niet bereikbaar')
    // Reloading by itself is what this page is for; nothing is being read or typed on it.
    expect((await axeFindings(other)).filter((finding) => !finding.startsWith('meta-refresh'))).toEqual([])
    expect(await other.locator('meta[http-equiv=refresh]').getAttribute('content')).toBe('5')
    await expect.poll(() => performance.now() - began, { timeout: GONE_FOR + 5000 }).toBeGreaterThan(GONE_FOR)
    await expect(page.getByRole('heading', { name: 'Artikel toevoegen' })).toBeVisible()
    await wire.up()

    await far.done('Bewaard')
    await expect(page.getByRole('heading', { name: 'Artikel 1 Looptijd' })).toHaveCount(1)
    await expect(other.getByRole('heading', { level: 1, name: 'Mijn werk' })).toBeVisible({ timeout: 15_000 })

    await test.step('two processes over one database: a form of the one is posted to the other', async () => {
      let posts = 0
      const spread = await inFrontOf(({ method }) => (method === 'POST' ? (posts++, near.address) : portal.address))
      try {
        await far.go(`${spread.address}${procedure}/documenten/artikel/nieuw`)
        await far.fill({ Titel: 'Facturen', Tekst: 'U factureert per maand.', Bron: 'Verzonnen' })
        await far.press('Artikel toevoegen')
        await far.done('Bewaard')
        await expect(page.getByRole('heading', { name: 'Artikel 2 Facturen' })).toHaveCount(1)
        expect(posts).toBe(1)
      } finally {
        await spread.stop()
      }
    })
  } finally {
    await near.stop()
    await wire.down()
  }
})
