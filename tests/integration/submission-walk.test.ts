import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission, withdrawSubmission } from '@/lib/admissions/commands/submission-submit'
import { SUBMISSION_TRANSITIONS } from '@/lib/admissions/rules/submission'
import type { SubmissionStatus } from '@/lib/admissions/schema/submission'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { connected } from '@/prisma/connect'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { filledSubmission, officerOf, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

const OPENS = new Date('2025-11-03T09:00:00+01:00')
const CLOSES = new Date('2025-12-15T12:00:00+01:00')

let database: Awaited<ReturnType<typeof testDatabase>>
let providers: string[]
const officer = officerOf()
const second = officerOf('Daan Kuiper')

type Standing = { readonly status: SubmissionStatus; readonly version: number; readonly opened: boolean; readonly versions: number; readonly readable: number }
type Walk = { readonly world: World; readonly actor: Person; readonly id: string; readonly dossierVersion: number; turn: number }

/** How it stands, past every policy. */
const standing = (id: string): Promise<Standing> =>
  connected(database.superuserUrl, async (client) => {
    const { rows } = await client.query<Standing>(
      `select s.status, s.current_version as version, s.opened_at is not null as opened, (select count(*)::int from submission_version v where v.submission_id = s.id) as versions,
              (select count(*)::int from submission_version v where v.submission_id = s.id and v.content is not null) as readable from submission s where s.id = $1`,
      [id],
    )
    return rows[0] ?? expect.fail('the submission is gone')
  })

/** Straight SQL as perceel_app, in the context of this person: what somebody who took over the app could try. */
const raw = (who: (walk: Walk) => Person, about: 'entry' | 'window', sql: string) => (walk: Walk) =>
  connected(database.appUrl, async (client) => {
    const { role, personId, regionIds, providerIds: own } = who(walk)
    const settings = { kind: 'person', role, actor: personId, regions: `{${regionIds.join(',')}}`, providers: `{${own.join(',')}}` }
    await client.query('begin')
    for (const [name, value] of Object.entries(settings)) await client.query('select set_config($1, $2, true)', [`app.${name}`, value])
    await client.query(sql, [about === 'entry' ? walk.id : walk.world.windowId])
    await client.query('commit')
  })
const provider = (walk: Walk) => walk.actor
const anOfficer = () => officer

const versionOf = (walk: Walk) => read(walk.actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id: walk.id }, select: { version: true } })).then((row) => row.version)

const COMMANDS: Readonly<Record<string, (walk: Walk) => Promise<unknown>>> = {
  answer: async (walk) => saveAnswer(walk.actor, { submissionId: walk.id, criterionId: walk.world.criteria.get('Plan van aanpak') ?? '', answers: [{ lotId: walk.world.lots.get('Assen') ?? '', yes: null, text: `Plan ${walk.turn++}` }], version: await versionOf(walk), then: null }),
  submit: async (walk) => submitSubmission(walk.actor, { submissionId: walk.id, ...signature, dossierVersion: walk.dossierVersion, version: await versionOf(walk) }),
  withdraw: async (walk) => withdrawSubmission(walk.actor, { submissionId: walk.id, lotIds: [walk.world.lots.get('Assen') ?? ''], ...signature, version: await versionOf(walk) }),
  ask: (walk) => requestOpening(officer, { windowId: walk.world.windowId }),
  confirm: (walk) => confirmOpening(second, { windowId: walk.world.windowId }),
  'confirm alone': (walk) => confirmOpening(officer, { windowId: walk.world.windowId }),
  close: () => database.setClock('2025-12-15T12:00:01+01:00'),
}

const STRAIGHT: Readonly<Record<string, (walk: Walk) => Promise<unknown>>> = {
  'the provider calls it handed in': raw(provider, 'entry', `update submission set status = 'submitted', current_version = current_version + 1, submitted_at = now(), withdrawn_at = null where id = $1`),
  'the provider goes back to a draft': raw(provider, 'entry', `update submission set status = 'draft', current_version = 0, submitted_at = null, withdrawn_at = null where id = $1`),
  'the provider opens its own': raw(provider, 'entry', `update submission set status = 'under-assessment', opened_at = now() where id = $1`),
  'the provider opens its own version': raw(provider, 'entry', `update submission_version set opened_at = now(), content = '{}', signed_name = 'x', signed_role = 'x' where submission_id = $1`),
  'the provider calls it assessed': raw(provider, 'entry', `update submission set status = 'assessed' where id = $1`),
  'the provider takes an earlier version': raw(provider, 'entry', `update submission set current_version = current_version - 1 where id = $1`),
  'the provider adds a version again': raw(provider, 'entry', `insert into submission_version (id, submission_id, window_id, region_id, provider_id, number, lot_ids, evidence_version_ids, cipher, sealed_key, own_key, sealing_key_id, fingerprint, submitted_by, submitted_at)
    select gen_random_uuid(), submission_id, window_id, region_id, provider_id, number + 5, lot_ids, evidence_version_ids, cipher, sealed_key, own_key, sealing_key_id, fingerprint, submitted_by, submitted_at from submission_version where submission_id = $1 order by number desc limit 1`),
  'the provider deletes': raw(provider, 'entry', `delete from submission_version where submission_id = $1`),
  'an officer opens without a colleague': raw(anOfficer, 'window', `update submission set status = 'under-assessment', opened_at = now() where window_id = $1`),
  'an officer withdraws it': raw(anOfficer, 'window', `update submission set status = 'withdrawn', withdrawn_at = now() where window_id = $1`),
  'an officer opens the window by hand': raw(anOfficer, 'window', `update entry_window set opened_at = now(), opened_by = gen_random_uuid(), opened_count = 0 where id = $1`),
  'an officer asks the gate': raw(anOfficer, 'window', `select window_open($1)::text`),
  'an officer asks for the key': raw(anOfficer, 'window', `select sealing_release($1)::text`),
}

/** What a command may have made of it; straight SQL may have made nothing of it. */
function isLegal(op: string, before: Standing, after: Standing, closed: boolean): boolean {
  const same = JSON.stringify(before) === JSON.stringify(after)
  if (same) return true
  if (op in STRAIGHT || !(SUBMISSION_TRANSITIONS[before.status] as readonly string[]).includes(after.status)) return false
  if (op === 'submit') return !closed && after.status === 'submitted' && after.version === before.version + 1 && after.versions === before.versions + 1 && after.readable === 0
  if (op === 'withdraw') return !closed && before.status === 'submitted' && after.status === 'withdrawn' && after.version === before.version && after.readable === 0
  return op === 'confirm' && closed && before.status === 'submitted' && after.status === 'under-assessment' && after.opened && after.readable === 1
}

beforeAll(async () => {
  database = await testDatabase('empty')
  await database.setClock('2025-11-20T09:00:00+01:00')
  await setUpRegion()
  providers = [...(await providerIds()).values()]
})

test('whatever is tried in whatever order, through commands and in straight SQL, an entry takes no step that isn’t one', async () => {
  const straight = { weight: 3, arbitrary: fc.constantFrom(...Object.keys(STRAIGHT)) }
  const open = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('answer', 'submit', 'submit', 'withdraw') }, { weight: 1, arbitrary: fc.constantFrom('ask', 'confirm') }, straight)
  const closed = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('answer', 'submit', 'withdraw', 'ask', 'confirm', 'confirm', 'confirm alone') }, straight)
  const walk = fc.tuple(fc.array(open, { minLength: 6, maxLength: 12 }), fc.array(closed, { minLength: 3, maxLength: 9 })).map(([before, after]) => [...before, 'close', 'ask', ...after])
  const reached = new Set<string>()
  let run = 0
  await fc.assert(
    fc.asyncProperty(walk, async (ops) => {
      await database.setClock('2025-11-20T09:00:00+01:00')
      const world = await publishedProcedure(officer, { opensAt: OPENS, closesAt: CLOSES })
      const actor = providerPerson(providers[run++ % providers.length] ?? '')
      const draft = await filledSubmission(actor, world, ['Assen'])
      const at: Walk = { world, actor, id: draft.id, dossierVersion: draft.dossierVersion, turn: 0 }
      let closed = false
      for (const name of ops) {
        const before = await standing(at.id)
        await (COMMANDS[name] ?? STRAIGHT[name] ?? expect.fail(name))(at).catch(() => undefined)
        closed ||= name === 'close'
        const after = await standing(at.id)
        expect(isLegal(name, before, after, closed), `${name}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`).toBe(true)
        if (before.status !== after.status || before.version !== after.version) reached.add(`${before.status} > ${after.status}`)
      }
    }),
    { numRuns: 14, seed: 20251215, endOnFailure: true },
  )
  // Every step there is was taken at least once, or the walk proved little.
  expect([...reached].sort()).toEqual(['draft > submitted', 'submitted > submitted', 'submitted > under-assessment', 'submitted > withdrawn', 'withdrawn > submitted'])
}, 300_000)
