import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { assess, finishAssessment, reopenAssessment } from '@/lib/admissions/commands/assessment'
import { decideAgain } from '@/lib/admissions/commands/decision-later'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { recordDecision } from '@/lib/admissions/commands/decision-record'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { confirmEntry, requestEntry } from '@/lib/admissions/commands/opening-entry'
import { saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission, withdrawSubmission } from '@/lib/admissions/commands/submission-submit'
import { SUBMISSION_TRANSITIONS } from '@/lib/admissions/rules/submission'
import type { SubmissionStatus } from '@/lib/admissions/schema/submission'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { connected } from '@/prisma/connect'
import { actorNamed } from '@/prisma/seed/actors'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { filledSubmission, officerOf, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

const OPENS = new Date('2025-11-03T09:00:00+01:00')
const CLOSES = new Date('2025-12-15T12:00:00+01:00')

let database: Awaited<ReturnType<typeof testDatabase>>
let providers: string[]
let clerk: Person
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

test('whatever is tried in whatever order, through commands and in straight SQL, an entry takes no step that isn’t one [V2.3.1]', async () => {
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

type Running = Standing & { readonly first: string | null; readonly firsts: number; readonly again: number }
/** The same with what the college of Assen made of it, where entry is continuous. */
const runningStanding = (id: string): Promise<Running> =>
  connected(database.superuserUrl, async (client) => {
    const { rows } = await client.query<Omit<Running, keyof Standing>>(
      `select (select d.status from outcome o join college_decision d on d.id = o.decision_id where o.submission_id = $1 and o.replaces_id is null) as first,
              (select count(*)::int from outcome o where o.submission_id = $1 and o.replaces_id is null) as firsts, (select count(*)::int from outcome o where o.submission_id = $1 and o.replaces_id is not null) as again`,
      [id],
    )
    return { ...(await standing(id)), ...(rows[0] ?? expect.fail('no outcome')) }
  })

const RUNNING: Readonly<Record<string, (walk: Walk) => Promise<unknown>>> = {
  answer: COMMANDS['answer']!, submit: COMMANDS['submit']!, withdraw: COMMANDS['withdraw']!,
  ask: async (walk) => requestEntry(officer, await receiptOf(walk)),
  confirm: async (walk) => confirmEntry(second, await receiptOf(walk)),
  'confirm alone': async (walk) => confirmEntry(officer, await receiptOf(walk)),
  judge: async (walk) => {
    const lotId = walk.world.lots.get('Assen') ?? ''
    for (const [title, criterionId] of walk.world.criteria) await assess(officer, { submissionId: walk.id, criterionId, lotId: title === 'Plan van aanpak' ? lotId : null, verdict: 'met', reason: 'In orde.', version: null }).catch(() => undefined)
    return finishAssessment(officer, { submissionId: walk.id, version: (await seen(walk)).version })
  },
  'judge again': async (walk) => reopenAssessment(officer, { submissionId: walk.id, reason: 'Een stuk was over het hoofd gezien.', version: (await seen(walk)).version }),
  propose: async (walk) => proposeDecision(officer, { windowId: walk.world.windowId, municipalityId: clerk.municipalityIds[0] ?? '' }),
  record: async (walk) => recordDecision(clerk, { ...(await decisionOf(walk)), decidedOn: day('2026-01-12') }),
  notify: async (walk) => notifyDecision(clerk, await decisionOf(walk)),
  'decide again': async (walk) => decideAgain(officer, { outcomeId: (await decisionOf(walk)).outcomes[0]?.id ?? '', ground: 'correction', note: 'Een rekenfout is hersteld.' }),
}
const seen = (walk: Walk) => read(officer, (tx) => tx.submission.findUniqueOrThrow({ where: { id: walk.id }, select: { version: true } }))
const receiptOf = (walk: Walk) => read(officer, (tx) => tx.entryReceipt.findFirstOrThrow({ where: { windowId: walk.world.windowId }, select: { id: true } })).then(({ id }) => ({ receiptId: id }))
const decisionOf = (walk: Walk) => read(officer, (tx) => tx.collegeDecision.findFirstOrThrow({ where: { windowId: walk.world.windowId, again: false }, select: { id: true, version: true, outcomes: { select: { id: true } } } })).then(({ id, ...row }) => ({ decisionId: id, ...row }))
const RUNNING_STRAIGHT: typeof STRAIGHT = {
  ...STRAIGHT,
  'an officer opens the entry by the gate alone': raw(anOfficer, 'window', 'select entry_open(id)::text from entry_receipt where window_id = $1'),
  'an officer asks for the key of an entry': raw(anOfficer, 'window', 'select entry_release(id)::text from entry_receipt where window_id = $1'),
  'an officer calls the window decided': raw(anOfficer, 'window', 'update entry_window set decided_at = now() where id = $1'),
  'an officer takes the outcome away': raw(anOfficer, 'window', 'delete from outcome where window_id = $1 and shared_at is not null'),
}

const DECIDED = ['decided', 'notified', 'final']
/** What a command may make of an entry that is opened, judged and decided by itself; straight SQL makes nothing of it. */
function mayRun(op: string, before: Running, after: Running): boolean {
  const { first, firsts, again, ...entry } = after
  const { first: wasFirst, firsts: wasFirsts, again: wasAgain, ...was } = before
  const entrySame = JSON.stringify(entry) === JSON.stringify(was)
  const decisionSame = first === wasFirst && firsts === wasFirsts && again === wasAgain
  if (firsts > 1) return false
  if (entrySame && decisionSame) return true
  if (op in RUNNING_STRAIGHT) return false
  if (op === 'submit') return decisionSame && !was.opened && entry.status === 'submitted' && entry.version === was.version + 1 && entry.readable === 0
  if (op === 'withdraw') return decisionSame && was.status === 'submitted' && entry.status === 'withdrawn' && entry.readable === 0
  if (op === 'confirm') return decisionSame && was.status === 'submitted' && entry.status === 'under-assessment' && entry.opened && entry.readable === 1
  if (op === 'judge') return decisionSame && was.status === 'under-assessment' && entry.status === 'assessed'
  if (op === 'judge again') return !DECIDED.includes(wasFirst ?? '') && was.status === 'assessed' && entry.status === 'under-assessment'
  if (op === 'propose') return entrySame && again === wasAgain && (firsts === 0 ? wasFirst === 'proposed' && was.status !== 'assessed' : first === 'proposed' && was.status === 'assessed')
  if (op === 'record') return entrySame && wasFirst === 'proposed' && first === 'decided' && was.status === 'assessed'
  if (op === 'notify') return entrySame && wasFirst === 'decided' && first === 'notified'
  return op === 'decide again' && entrySame && again === wasAgain + 1 && ['notified', 'final'].includes(first ?? '')
}

test('where entry is continuous an entry is opened, judged and decided by itself, and takes no step that isn’t one [V2.3.1]', async () => {
  const straight = { weight: 2, arbitrary: fc.constantFrom(...Object.keys(RUNNING_STRAIGHT)) }
  const some = (weight: number, ...names: string[]) => fc.array(fc.oneof({ weight, arbitrary: fc.constantFrom(...names) }, straight, { weight: 1, arbitrary: fc.constantFrom(...Object.keys(RUNNING)) }), { minLength: 2, maxLength: 4 })
  const walk = fc.tuple(some(5, 'submit', 'withdraw', 'answer', 'confirm alone'), some(5, 'ask', 'confirm'), some(5, 'judge', 'judge again', 'propose'), some(5, 'propose', 'record', 'notify', 'decide again'))
    .map(([received, opened, judged, decided]) => [...received, 'answer', 'submit', 'ask', ...opened, 'ask', 'confirm', ...judged, 'judge', 'propose', ...decided, 'propose', 'record', 'notify', 'decide again'])
  const reached = new Set<string>()
  clerk = await actorNamed('Tom Wever')
  let run = 0
  await database.setClock('2026-01-12T10:00:00+01:00')
  await fc.assert(
    fc.asyncProperty(walk, async (ops) => {
      const world = await publishedProcedure(officer, { opensAt: new Date('2026-01-05T09:00:00+01:00'), closesAt: new Date('2031-12-31T23:00:00Z'), kind: 'continuous' })
      const actor = providerPerson(providers[run++ % providers.length] ?? '')
      const draft = await filledSubmission(actor, world, ['Assen'])
      const at: Walk = { world, actor, id: draft.id, dossierVersion: draft.dossierVersion, turn: 0 }
      for (const name of ops) {
        const before = await runningStanding(at.id)
        await (RUNNING[name] ?? RUNNING_STRAIGHT[name] ?? expect.fail(name))(at).catch(() => undefined)
        const after = await runningStanding(at.id)
        expect(mayRun(name, before, after), `${name}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`).toBe(true)
        if (before.status !== after.status) reached.add(`${before.status} > ${after.status}`)
        if (before.first !== after.first) reached.add(`${before.first ?? 'none'} > ${after.first ?? 'none'}`)
        if (before.again !== after.again) reached.add('again')
      }
    }),
    { numRuns: 5, seed: 20260112, endOnFailure: true },
  )
  for (const step of ['submitted > under-assessment', 'under-assessment > assessed', 'none > proposed', 'proposed > decided', 'decided > notified', 'again']) expect([...reached]).toContain(step)
}, 300_000)
