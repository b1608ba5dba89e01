import type { Tx } from '@/lib/db'
import { FORM_LABELS, lookedText, PART_LABELS, usualHelpText } from '@/lib/indications/messages'
import { INVESTIGATION, toInvestigation } from '@/lib/indications/queries/parts'
import { ELEMENTS } from '@/lib/indications/schema'
import { type Day, day } from '@/lib/kernel/day'
import { type KeyRing, keyRing } from '@/lib/keys'
import { openEnvelope, sealEnvelope } from '@/lib/envelope'
import { FREQUENCIES } from '@/lib/products/schema'
import type { ResidentHead } from '@/lib/residents/queries/head'
import { readableBsn } from '@/lib/residents/queries/identity'
import { MEMBERS, representativesOf, toMember } from '@/lib/residents/queries/people'
import { runsOn } from '@/lib/residents/rules/people'
import { TransferContent } from '../schema/transfer'

const PURPOSE = 'file-transfer'
/** Bound to the transfer and to the one municipality that may open it. */
const place = (id: string, holder: string) => ({ table: 'file_transfer', column: 'cipher', id: `${id} ${holder}` })

export const sealContent = (id: string, holder: string, content: TransferContent, ring: KeyRing = keyRing()): string => sealEnvelope(PURPOSE, place(id, holder), JSON.stringify(content), ring)

/** The parts of a transfer as they were frozen; whoever shows them records for what. Throws a KeyError for another municipality's. */
export const openContent = (id: string, holder: string, cipher: string, ring: KeyRing = keyRing()): TransferContent => TransferContent.parse(JSON.parse(openEnvelope(PURPOSE, place(id, holder), cipher, ring)))

/** Everything of a file that could go, as it is today; the rule cuts it to what was agreed. Joins the caller's transaction. */
export async function wholeContent(tx: Tx, resident: ResidentHead, from: string, today: Day): Promise<Required<TransferContent>> {
  return { format: 'perceel-overdracht-1', from, frozenOn: today, identity: await identityOf(tx, resident, today), household: await householdOf(tx, resident.id, today), help: await helpOf(tx, resident.id, today), ...(await lastTalk(tx, resident.id)) }
}

async function identityOf(tx: Tx, { id, name, ...resident }: ResidentHead, today: Day): Promise<TransferContent['identity']> {
  const stored = await tx.resident.findUniqueOrThrow({ where: { id }, select: { id: true, municipalityId: true, bsnCipher: true } })
  const contacts = (await representativesOf(tx, id)).filter((each) => runsOn(each, today))
  return {
    bsn: readableBsn(stored), salutation: name.salutation ?? 'neutral', initials: name.initials, givenName: name.firstName ?? null, prefix: name.prefix ?? null, surname: name.surname,
    partnerPrefix: name.partnerPrefix ?? null, partnerSurname: name.partnerSurname ?? null, nameUse: name.nameUse ?? 'own', birthDate: resident.birthDate,
    address: resident.address, next: resident.next, ...(resident.secret ? { secretOn: resident.secret.since } : {}), phone: resident.phone, email: resident.email, language: resident.language, interpreter: resident.interpreter,
    contacts: contacts.map(({ kind, name: of, relation, phone, email }) => ({ kind, name: of, relation, phone, email })),
  }
}

async function householdOf(tx: Tx, residentId: string, today: Day): Promise<Required<TransferContent>['household']> {
  const members = (await tx.householdMember.findMany({ where: { residentId }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }], include: MEMBERS.include })).map(toMember)
  return members.filter((each) => runsOn(each, today)).map(({ relation, name }) => ({ relation, name }))
}

/** The help that runs or is still to begin, with its decision. */
async function helpOf(tx: Tx, residentId: string, today: Day): Promise<Required<TransferContent>['help']> {
  const rows = await tx.indication.findMany({
    where: { residentId, status: 'adopted', endsOn: { gte: today } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: {
      form: true, minutesPerWeek: true, frequency: true, startsOn: true, endsOn: true, product: { select: { name: true } }, decision: { select: { reference: true, decidedOn: true, motivation: true } },
      allocations: { where: { status: { in: ['accepted', 'started', 'paused'] } }, orderBy: { offeredAt: 'desc' }, take: 1, select: { providerId: true } },
    },
  })
  const names = new Map((await tx.provider.findMany({ where: { id: { in: rows.flatMap((row) => row.allocations.map((each) => each.providerId)) } }, select: { id: true, name: true } })).map((each) => [each.id, each.name]))
  return rows.map(({ product, decision, allocations: [allocation], form, frequency, ...row }) => ({
    ...decision, ...row, product: product.name, form: FORM_LABELS[form === 'personal-budget' ? form : 'in-kind'], frequency: FREQUENCIES.find((each) => each === frequency) ?? 'weekly',
    provider: allocation ? (names.get(allocation.providerId) ?? null) : null,
  }))
}

/** Of the last case with findings that the resident got: what they say, and when his plan came. */
async function lastTalk(tx: Tx, residentId: string): Promise<Pick<Required<TransferContent>, 'findings' | 'plan'>> {
  const found = await tx.wmoCase.findFirst({ where: { residentId, findingsSentOn: { not: null }, investigation: { isNot: null } }, orderBy: [{ notifiedOn: 'desc' }, { id: 'desc' }], select: { number: true, investigation: { select: INVESTIGATION } } })
  const planned = await tx.wmoCase.findFirst({ where: { residentId, planReceivedOn: { not: null } }, orderBy: [{ notifiedOn: 'desc' }, { id: 'desc' }], select: { planReceivedOn: true } })
  return { findings: found?.investigation ? { caseNumber: found.number, parts: findingsOf(toInvestigation(found.investigation)) } : null, plan: planned?.planReceivedOn ? { receivedOn: day(planned.planReceivedOn) } : null }
}

const PARTS = ['household', ...ELEMENTS, 'conclusion'] as const
/** What the written findings say, element by element (art. 2.3.2 lid 8), in the words of the page. */
function findingsOf(kept: ReturnType<typeof toInvestigation>): { label: string; text: string }[] {
  return [
    ...PARTS.flatMap((part) => (kept[part] === null ? [] : [{ label: PART_LABELS[part].replace(/ \([a-g]\)$/, ''), text: kept[part] }])),
    ...kept.usualHelp.map((each) => ({ label: `${PART_LABELS.usualHelp}: ${each.name}`, text: usualHelpText(each) })),
    ...kept.lookedAt.map((each) => ({ label: each.name, text: lookedText(each) })),
  ]
}
