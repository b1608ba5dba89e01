import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { tokenHash } from '@/lib/auth/cookie'
import { findLapsed } from '@/lib/auth/gate'
import { gate } from '@/lib/db'
import { recordReply } from '@/lib/indications/actions/case'
import { findingsScreen } from '@/lib/indications/queries/tabs'
import { notify } from '@/lib/indications/commands/cases'
import { day } from '@/lib/kernel/day'
import { IDLE } from '@/lib/kernel/form-state'
import { testBsn } from '@/lib/kernel/identifiers'
import { sure } from '@/lib/kernel/result'
import { keepResident, searchResidents } from '@/lib/residents/actions/file'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, dump, freshResident, wmoWorld } from '@/tests/support/wmo'

const token = 'a-session-of-the-test'
const heads = new Map([['origin', 'http://localhost:3000'], ['host', 'localhost:3000']])
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(heads),
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

describe('a form posted after its session ended', () => {
  const lapse = (ago: string) =>
    asOwner(database, async (client) => {
      await client.query('begin; alter table session no force row level security')
      await client.query('update session set last_seen_at = clock_timestamp() - $1::interval', [ago])
      await client.query('alter table session force row level security; commit')
    })

  it('without script keeps what was typed for who typed it, encrypted, until he signs in and sends it', async () => {
    await lapse('16 minutes')
    const was = (await findLapsed(token))?.actor
    if (!was) throw new Error('the session did not lapse')
    const { caseId } = sure(await notify(was, { residentId: await freshResident(was, 41), notifiedOn: day('2025-12-01'), channel: 'phone', request: 'x' }))
    const signIn = `/inloggen?terug=${encodeURIComponent(`/toegang/zaken/${caseId}/verslag`)}`
    const typed = (draft: object | string = {}) => ({ _key: crypto.randomUUID(), _version: '1', caseId, receivedOn: '1-12-2025', channel: 'letter', signed: 'ja', remarks: 'De longarts vroeg het.', _draft: typeof draft === 'string' ? draft : JSON.stringify({ form: 'findings-reply', subjectId: caseId, signIn, ...draft }) })
    const kept = async (actor = was) => (await findingsScreen(actor, caseId))?.reply?.values ?? null
    const signedOut = { state: { status: 'refused', link: { href: '/inloggen' }, values: { remarks: 'De longarts vroeg het.' } } }

    // Elsewhere, of nothing, without a key, or with the page's script, which still holds it: nothing is kept.
    for (const draft of [{ signIn: '//elders.example' }, { signIn: '/inloggen?terug=/a&gelukt=x' }, { subjectId: 'x' }, { more: 1 }, '', '{']) expect(await post(recordReply, typed(draft)), JSON.stringify(draft)).toMatchObject(signedOut)
    expect(await post(recordReply, { ...typed(), _key: 'x' })).toMatchObject(signedOut)
    heads.set('next-action', 'x')
    expect(await post(recordReply, typed())).toMatchObject(signedOut)
    heads.delete('next-action')
    await lapse('13 hours')
    expect(await post(recordReply, typed())).toMatchObject(signedOut)
    await lapse('16 minutes')
    expect(await kept()).toBeNull()

    expect(await post(recordReply, typed())).toEqual({ to: `${signIn}&gelukt=tekst-bewaard` })
    expect(await kept()).toEqual({ caseId, receivedOn: '1-12-2025', channel: 'letter', signed: 'ja', remarks: 'De longarts vroeg het.' })
    expect(await kept({ ...was, personId: crypto.randomUUID() })).toBeNull()
    expect(await dump(database, 'form_draft')).not.toContain('longarts')
    expect(await dump(database, 'findings_reply')).toBe('')
    // Signed in again the form is a form as ever.
    await lapse('1 minute')
    expect(await post(recordReply, typed())).toMatchObject({ state: { status: 'refused', values: { remarks: 'De longarts vroeg het.' } } })
    // Somebody who was sent away keeps nothing.
    await lapse('16 minutes')
    await gate((client) => client.$executeRaw`select session_revoke(${tokenHash(token)})`)
    expect(await post(recordReply, typed())).toMatchObject(signedOut)
  })
})
