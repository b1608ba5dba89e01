import { read, readRecorded, type Tx } from '@/lib/db'
import { record } from '@/lib/audit/record'
import { type Draft, draftOf } from '@/lib/drafts'
import { type Actor, hasRole, type Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { normSettingsOn } from '@/lib/norms/queries/sets'
import { type Rule, ruleOn } from '@/lib/rulebook/queries'
import { SECRET_ADDRESS } from '@/lib/residents/messages'
import { addressSecret } from '@/lib/residents/queries/reach'
import { drawn, listCode, offeredOn } from '../rules/choice'
import { ASK_DRAFT, PROPOSE_DRAFT, SETTLE_DRAFT } from '../rules/typed'
import { JOINT_AREAS, type JointArea } from '../schema/joint'
import { type CaseView, recordedCase } from './case'
import { lotsOfCase, type OfferedPart, participationsOf } from './choice'
import { JOINT, type KeptJoint, toJoint } from './joint-kept'

/** How a provider is asked here today; null where the municipality doesn't work so. */
export const jointRule = (tx: Tx, { municipality, today }: Pick<CaseView, 'municipality' | 'today'>): Promise<Rule<'joint-indication'> | null> =>
  ruleOn(tx, 'joint-indication', { regionId: municipality.regionId, municipalityId: municipality.id }, today)

/** Who takes clients for the product of the case today, where its resident lives. */
export const askableOf = async (tx: Tx, view: CaseView): Promise<OfferedPart[]> => (view.product ? offeredOn(await participationsOf(tx, await lotsOfCase(tx, view, view.today)), view.product.id, view.today) : [])

export type JointView = {
  readonly view: CaseView
  readonly rule: Rule<'joint-indication'> | null
  /** In the order of this visit's draw, which says nothing. */
  readonly offered: readonly OfferedPart[]
  /** The areas that the norm set of the day knows. */
  readonly areas: readonly JointArea[]
  /** Questions that came before the one that stands. */
  readonly earlier: readonly KeptJoint[]
  /** What this person typed and did not send: a question, or the answer to the proposal that lies there. */
  readonly draft: Draft | null
}

/** The question to a provider in a case: what can be asked, what was proposed beside the calculation, and what came of it. */
export const jointScreen = (actor: Actor, caseId: string): Promise<JointView | null> =>
  recordedCase(actor, caseId, async (view, tx) => {
    const settings = await normSettingsOn(tx, { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today)
    const code = listCode(`${actor.kind === 'person' ? actor.sessionId : ''}:${caseId}`)
    const rows = await tx.jointRequest.findMany({ where: { caseId }, orderBy: { id: 'desc' }, skip: 1, take: 20, select: JOINT })
    const draft = view.joint?.status === 'proposed' ? await draftOf(actor, SETTLE_DRAFT, view.joint.id) : await draftOf(actor, ASK_DRAFT, caseId)
    return {
      draft, view, rule: await jointRule(tx, view), offered: drawn(await askableOf(tx, view), code),
      areas: JOINT_AREAS.filter((area) => settings?.set.cells.some((cell) => cell.area === area)), earlier: rows.map(toJoint),
    }
  })

/** The questions to this provider; what row-level security says too. */
export const jointsOf = (actor: Person) => ({ providerId: { in: hasRole(actor, 'provider-admin', 'provider-staff') ? [...actor.providerIds] : [] } })

export type JointList = { readonly rows: readonly (KeptJoint & { readonly municipality: string })[]; readonly from: number; readonly total: number; readonly today: Day }

/** What municipalities ask this provider, what waits first; nobody's name stands in it. */
export const jointList = (actor: Person, page: number): Promise<JointList> =>
  read(actor, async (tx, now) => {
    const where = jointsOf(actor)
    const total = await tx.jointRequest.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.jointRequest.findMany({ where, orderBy: [{ endedOn: { sort: 'desc', nulls: 'first' } }, { answerBy: 'asc' }, { id: 'asc' }], skip: from, take: PAGE, select: { ...JOINT, municipality: { select: { name: true } } } })
    return { from, total, today: dayIn(now), rows: rows.map(({ municipality, ...row }) => ({ ...toJoint(row), municipality: municipality.name })) }
  })

export type OwnJoint = {
  readonly joint: KeptJoint
  readonly municipality: string
  /** Who it is and what he wishes; null once the question is over. */
  readonly client: { readonly name: string; readonly address: string; readonly placeLine: string; readonly phone: string | null; readonly wishes: string } | null
  readonly today: Day
  /** What this person typed of the proposal and did not send. */
  readonly draft: Draft | null
}

/** One question to this provider; reading who it is leaves a line that the municipality sees. Null when it isn't its own. */
export const ownJointScreen = (actor: Person, id: string): Promise<OwnJoint | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const row = await tx.jointRequest.findFirst({ where: { id, ...jointsOf(actor) }, select: { ...JOINT, municipalityId: true, residentId: true, name: true, address: true, placeLine: true, phone: true, wishes: true, municipality: { select: { name: true } } } })
      if (!row) return null
      const { municipalityId, residentId, name, address, placeLine, phone, wishes, municipality, ...rest } = row
      // Who is only asked to think along does not help yet: a secret address is not for him.
      const home = (await addressSecret(tx, 'joint', id)) ? { address: SECRET_ADDRESS, placeLine: '' } : { address: address ?? '', placeLine: placeLine ?? '' }
      return { view: { joint: toJoint(rest), municipality: municipality.name, client: name === null ? null : { name, ...home, phone, wishes: wishes ?? '' }, today: dayIn(now), draft: await draftOf(actor, PROPOSE_DRAFT, id) }, trace: { municipalityId, residentId, providerId: rest.providerId } }
    },
    async (tx, found) => {
      if (found?.view.client) await record(tx, actor, { event: 'joint.client-read', compartment: 'resident', subject: { type: 'joint', id }, ...found.trace, purpose: 'meedenken over de indicatie' })
    },
  ).then((found) => found?.view ?? null)
