import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseRefusal, read, write } from '@/lib/db'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { allow } from '@/lib/kernel/result'
import { confirmAlert, endAlert, requestAlert } from '@/lib/procedures/commands/alert'
import { alertOf, alertRegions } from '@/lib/procedures/queries/alert'
import { hiddenAddress } from '@/lib/procedures/rules/alert'
import { RequestAlert } from '@/lib/procedures/schema/alert'
import { windowFeed } from '@/lib/reporting/queries/news'
import { actorNamed } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { publishedProcedure } from '@/tests/support/procurement'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner } from '@/tests/support/wmo'

let database: TestDatabase

/** Rows that no role reads. */
const rows = <T extends pg.QueryResultRow>(table: string, text: string, values: unknown[] = []): Promise<T[]> =>
  asOwner(database, async (client) => {
    await client.query(`alter table ${table} no force row level security`)
    const found = await client.query<T>(text, values)
    await client.query(`alter table ${table} force row level security`)
    return found.rows
  })
type Mail = { subject: string; body: string; href: string }
const mails = (address: string) => rows<Mail>('mail', 'select subject, body, href from mail where to_address = $1 order by created_at, id', [address])
const linkOf = async (address: string) => (await rows<{ id: string }>('window_alert', 'select id from window_alert where address = $1', [address]))[0]?.id ?? ''
const ask = (address: string, region = '') => requestAlert(ANONYMOUS, { address, region })

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, new Date('2023-05-01T09:00:00+02:00'))
  await setUpRegion()
})

describe('following new windows by e-mail', () => {
  it('mails a link, and nothing else happens before its owner confirms', async () => {
    expect(await ask('planner@zorg.example')).toEqual({ ok: true, value: { region: '' } })
    const [mail] = await mails('planner@zorg.example')
    const link = await linkOf('planner@zorg.example')
    expect(mail?.href).toBe(`/procedures/volgen/${link}`)
    expect(await alertOf(ANONYMOUS, link)).toEqual({ link, address: 'p••••••@zorg.example', region: null, confirmed: false })
    expect(await confirmAlert(ANONYMOUS, { link })).toMatchObject({ ok: true })
    expect(await alertOf(ANONYMOUS, link)).toMatchObject({ confirmed: true })
  })

  it('says the same for a known address and floods nobody', async () => {
    expect(await ask('planner@zorg.example')).toEqual({ ok: true, value: { region: '' } })
    expect(await mails('planner@zorg.example')).toHaveLength(1)
    await setClock(database.migrateUrl, new Date('2023-05-01T11:00:00+02:00'))
    await ask('planner@zorg.example')
    expect((await mails('planner@zorg.example')).at(-1)?.body).toContain('krijgt al berichten')
  })

  it('refuses an unknown region and an address that is none', async () => {
    expect(await ask('a@b.example', 'nergens')).toEqual({ ok: false, reason: 'unknown-region' })
    expect(RequestAlert.safeParse({ address: 'geen adres', region: '' }).success).toBe(false)
    expect(await alertOf(ANONYMOUS, 'geen-link')).toBeNull()
    expect(await alertOf(ANONYMOUS, crypto.randomUUID())).toBeNull()
    expect(await confirmAlert(ANONYMOUS, { link: crypto.randomUUID() })).toEqual({ ok: false, reason: 'ended' })
  })

  it('publishing tells who confirmed, each with a link of his own to stop', async () => {
    const [region] = (await alertRegions(ANONYMOUS)).regions
    await ask('streek@zorg.example', region?.code)
    await confirmAlert(ANONYMOUS, { link: await linkOf('streek@zorg.example') })
    await ask('vergeten@zorg.example')
    const procurement = await publishedProcedure(database, await actorNamed('Marit Hofstee'))
    for (const address of ['planner@zorg.example', 'streek@zorg.example']) {
      const mail = (await mails(address)).find((each) => each.subject.startsWith('Nieuw'))
      expect(mail).toMatchObject({ subject: 'Nieuw instapmoment: Huishoudelijke ondersteuning 2024', href: `/procedures/${procurement.procedureId}` })
      expect(mail?.body).toContain('Start 2024: van donderdag 1 juni 2023')
      expect(mail?.body).toContain(`/procedures/volgen/${await linkOf(address)}`)
    }
    expect(await mails('vergeten@zorg.example')).toHaveLength(1)
  })

  it('nobody reads who follows, in the table or in the mail box, and nobody tells by himself', async () => {
    for (const actor of [ANONYMOUS, await actorNamed('Marit Hofstee'), await actorNamed('Yara Kok')]) {
      await expect(read(actor, (tx) => tx.windowAlert.count())).rejects.toThrow('permission denied')
      expect(await read(actor, (tx) => tx.mail.count({ where: { toAddress: { endsWith: '@zorg.example' } } }))).toBe(0)
    }
    const window = await read(ANONYMOUS, (tx) => tx.entryWindow.findFirstOrThrow({ select: { id: true } }))
    const told = await write(ANONYMOUS, async (tx) => allow(await tx.$executeRaw`select alert_tell(${window.id}::uuid, 'x', 'y', '/')`)).catch((thrown: unknown) => databaseRefusal(thrown)?.message)
    expect(told).toBe('window-not-published')
  })

  it('stopping deletes the address; an unconfirmed one goes after seven days', async () => {
    const link = await linkOf('planner@zorg.example')
    expect(await endAlert(ANONYMOUS, { link })).toMatchObject({ ok: true })
    expect(await endAlert(ANONYMOUS, { link })).toMatchObject({ ok: true })
    expect(await linkOf('planner@zorg.example')).toBe('')
    expect(await linkOf('vergeten@zorg.example')).not.toBe('')
    await setClock(database.migrateUrl, new Date('2023-06-20T09:00:00+02:00'))
    await ask('nieuw@zorg.example')
    expect(await linkOf('vergeten@zorg.example')).toBe('')
  })
})

describe('the feed', () => {
  it('is Atom with the published windows, for one region or all, and an unknown one is empty', async () => {
    const feed = await windowFeed('http://portaal.example', undefined)
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">')
    expect(feed).toContain('Start 2024: Huishoudelijke ondersteuning 2024')
    expect(feed).toMatch(/http:\/\/portaal\.example\/procedures\/[0-9a-f-]{36}/)
    expect(await windowFeed('http://portaal.example', 'nergens')).not.toContain('<entry>')
  })
})

describe('an address on a page', () => {
  it.each([['a@b.example', 'a•••@b.example'], ['planner@zorg.example', 'p••••••@zorg.example']])('%s reads %s', (address, shown) => expect(hiddenAddress(address)).toBe(shown))
})
