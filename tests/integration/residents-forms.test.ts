import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { tokenHash } from '@/lib/auth/cookie'
import { gate } from '@/lib/db'
import { IDLE } from '@/lib/kernel/form-state'
import { testBsn } from '@/lib/kernel/identifiers'
import { keepResident, searchResidents } from '@/lib/residents/actions/file'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { dump, wmoWorld } from '@/tests/support/wmo'

const token = 'a-session-of-the-test'
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Map([['origin', 'http://localhost:3000'], ['host', 'localhost:3000']])),
  cookies: () => Promise.resolve({ get: () => ({ value: token }) }),
}))

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase('empty')
  await wmoWorld(database)
  await gate((client) => client.$queryRaw`select session_open_demo(membership_id, ${tokenHash(token)}) from demo_people() where name = 'Fenna Bosch'`)
})

const form = (values: Record<string, string>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  return data
}
/** Where the action leads, or the state it comes back with. */
const post = async (action: typeof keepResident, values: Record<string, string>) => {
  try {
    return { state: await action(IDLE, form(values)) }
  } catch (thrown) {
    const digest = (thrown as { digest?: string }).digest ?? ''
    if (!digest.startsWith('NEXT_REDIRECT')) throw thrown
    return { to: digest.split(';')[2] ?? '' }
  }
}
const resident = (more: Record<string, string> = {}) => ({
  _key: crypto.randomUUID(), bsn: testBsn(40), salutation: 'mr', initials: 'p', givenName: '', prefix: '', surname: 'Proef', 'birthDate.day': '24', 'birthDate.month': '12', 'birthDate.year': '1942',
  postcode: '9451bb', houseNumber: '14', houseLetter: '', houseAddition: '', street: 'Voorbeeldpad', city: 'Rolde', phone: '', email: '', ...more,
})

describe('the forms about residents', () => {
  it('open a file once however often they are posted, and lead a second one to the first', async () => {
    const first = resident()
    const made = await post(keepResident, first)
    expect(made.to).toMatch(/^\/toegang\/inwoners\/[0-9a-f-]{36}\?gelukt=dossier-aangelegd$/)
    expect(await post(keepResident, first)).toEqual(made)
    const again = await post(keepResident, resident())
    expect(again.state).toMatchObject({ status: 'refused', link: { href: made.to?.split('?')[0], text: 'Open het dossier' }, values: { surname: 'Proef', 'birthDate.year': '1942' } })
  })

  it('come back filled in, with a sentence at the field', async () => {
    const { state } = await post(keepResident, resident({ bsn: '123456789', 'birthDate.day': '31', 'birthDate.month': '2' }))
    expect(state).toMatchObject({ status: 'invalid', values: { bsn: '123456789' } })
    expect(state?.status === 'invalid' && state.errors.map((error) => error.field)).toEqual(['bsn', 'birthDate'])
  })

  it('leave nothing of a search in its address, and no hash of a BSN that could be found by trying', async () => {
    const terms = { name: '', bsn: testBsn(40), postcode: '', 'birthDate.day': '', 'birthDate.month': '', 'birthDate.year': '' }
    const { to } = await post(searchResidents, { _key: crypto.randomUUID(), ...terms })
    expect(to).toMatch(/^\/toegang\/inwoners\/zoeken\/[0-9a-f-]{36}$/)
    const plain = createHash('sha256').update(JSON.stringify({ name: null, birthDate: null, bsn: testBsn(40), postcode: null })).digest('hex')
    const kept = await dump(database, 'idempotency')
    expect(kept).toContain('residents.search')
    expect(kept).not.toContain(plain)
    expect(kept).not.toContain(testBsn(40))
  })
})
