import { STANDS } from '@/lib/admissions/policy/decision'
import { COVERS, deliveringPerLot } from '@/lib/contracts/queries/agreement'
import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import { mayManageAgreement } from '@/lib/contracts/policy'
import { agreementTerm, decideOffer, LIVE, providersToOffer, startOf, type OfferRefusal } from '@/lib/contracts/rules'
import type { AgreementStatus, OfferAgreement, PrepareAgreements } from '@/lib/contracts/schema'
import { agreementLetter } from '@/lib/contracts/letters/agreement'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'

/** Days a provider has to sign an offer; invented for want of a source, shown on the offer. */
const DAYS_TO_SIGN = 42

export type PrepareRefusal = 'nobody-admitted' | 'not-final' | 'beyond-maximum' | 'starts-too-late'

/**
 * Makes a concept agreement per provider of a window with an admission that no agreement covers yet (N10): the first, or one
 * more for what a later decision admitted. A provider waits for the decisions about itself; refuses when all wait.
 */
export const prepareAgreements = (actor: Actor, input: PrepareAgreements): Promise<Result<{ made: number }, PrepareRefusal>> =>
  write(actor, async (tx, now) => {
    const window = await tx.entryWindow.findUnique({
      where: { id: input.windowId },
      select: {
        id: true,
        regionId: true,
        procedureId: true,
        contractStart: true,
        kind: true,
        shortReason: true,
        procedure: { select: { termMonths: true, optionCount: true, optionMonths: true, maxMonths: true, entryWindows: { orderBy: { contractStart: 'asc' }, take: 1, select: { contractStart: true } } } },
        outcomes: { select: { outcome: true, lotId: true, providerId: true, replacesId: true, sharedAt: true, provider: { select: { name: true } }, decision: { select: { status: true, finalOn: true, municipality: { select: { name: true } } } } } },
        agreements: { select: COVERS },
      },
    })
    if (!window) throw new Halt('not-found')
    if (!mayManageAgreement(actor, window)) throw new Halt('forbidden')
    const waiting = providersToOffer(window.outcomes, window.agreements)
    if (waiting.length === 0) return refuse('nobody-admitted')
    const todo = waiting.filter((each) => each.open.length === 0).sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    if (todo.length === 0) return refuse('not-final', { names: [...new Set(waiting.flatMap((each) => each.open))].join(', ') })
    const first = day(window.procedure.entryWindows[0]?.contractStart ?? window.contractStart)
    const next = await nextReference(tx, window.contractStart.slice(0, 4))
    for (const { providerId, number } of todo) {
      const finals = window.outcomes.flatMap((each) => (each.providerId === providerId && each.decision.finalOn ? [day(each.decision.finalOn)] : []))
      const term = agreementTerm(first, startOf({ ...window, contractStart: day(window.contractStart) }, finals, dayIn(now)), window.procedure)
      if (!term.ok) return term
      const id = crypto.randomUUID()
      const { startsOn, endsOn, maxEndsOn, options } = term.value
      await tx.agreement.create({ data: { id, procedureId: window.procedureId, windowId: window.id, regionId: window.regionId, providerId, number, reference: next(), startsOn, endsOn, maxEndsOn } })
      await tx.agreementOption.createMany({ data: options.map((option) => ({ ...option, agreementId: id, regionId: window.regionId, providerId })) })
      await record(tx, actor, { event: 'agreement.prepared', compartment: 'region', subject: { type: 'agreement', id, version: 1 }, regionId: window.regionId, providerId })
    }
    return allow({ made: todo.length })
  })

/** RO-2024-01 and on; the lock makes two preparers at once take turns. */
async function nextReference(tx: Tx, year: string): Promise<() => string> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`agreement-${year}`}, 2))`
  let number = await tx.agreement.count({ where: { reference: { startsWith: `RO-${year}-` } } })
  return () => `RO-${year}-${String(++number).padStart(2, '0')}`
}

/** Offers a concept: the PDF is made from the data and frozen; the provider gets a message and six weeks to sign. */
export const offerAgreement = (actor: Actor, input: OfferAgreement): Promise<Result<{ id: string }, OfferRefusal>> =>
  write(actor, async (tx, now) => {
    const found = await tx.agreement.findUnique({
      where: { id: input.agreementId },
      select: {
        id: true,
        status: true,
        regionId: true,
        windowId: true,
        reference: true,
        startsOn: true,
        endsOn: true,
        maxEndsOn: true,
        region: { select: { fullName: true } },
        procedure: { select: { id: true, title: true, clauses: { orderBy: { number: 'asc' }, select: { number: true, title: true, text: true } } } },
        provider: { select: { id: true, name: true, legalForm: true, kvk: true, street: true, houseNumber: true, postcode: true, city: true, contactName: true, email: true } },
        agreementOptions: { orderBy: { number: 'asc' }, select: { number: true, startsOn: true, endsOn: true } },
      },
    })
    if (!found) throw new Halt('not-found')
    if (!mayManageAgreement(actor, found)) throw new Halt('forbidden')
    const { windowId, procedure } = found
    // What was taken over from an older system was signed there.
    if (windowId === null || procedure === null) return refuse('not-draft')
    const today = dayIn(now)
    const lots = await admissions(tx, { id: found.id, windowId, providerId: found.provider.id, procedureId: procedure.id })
    const decision = decideOffer({ status: found.status as AgreementStatus, startsOn: found.startsOn }, lots.map((lot) => ({ municipality: lot.name, status: lot.status })), today)
    if (!decision.ok) return decision
    const { provider } = found
    const delivering = await deliveringPerLot(tx, windowId, provider.id)
    const letterId = await issueLetter(tx, now, actor, {
      kind: 'agreement',
      subject: { type: 'agreement', id: found.id },
      scope: { regionId: found.regionId, providerId: provider.id },
      view: agreementLetter({
        reference: found.reference,
        procedure: procedure.title,
        regionName: `Samenwerkingsverband ${found.region.fullName}`,
        provider: { name: provider.name, legalForm: provider.legalForm, kvk: provider.kvk, address: [`${provider.street ?? ''} ${provider.houseNumber ?? ''}`.trim(), `${provider.postcode ?? ''} ${provider.city ?? ''}`.trim()].filter(Boolean).join(', ') || 'niet opgegeven' },
        startsOn: day(found.startsOn),
        endsOn: day(found.endsOn),
        maxEndsOn: day(found.maxEndsOn),
        options: found.agreementOptions.map((option) => ({ number: option.number, startsOn: day(option.startsOn), endsOn: day(option.endsOn) })),
        lots: lots.map(({ lotId, name, products, decidedOn, reference }) => ({ name, products, decidedOn, reference, establishments: delivering.get(lotId) ?? [] })),
        clauses: procedure.clauses,
        issuedOn: today,
      }),
    })
    const offeredUntil = addDays(today, DAYS_TO_SIGN)
    const version = await updateVersioned(tx.agreement, { id: found.id, version: input.version }, { status: 'offered', offeredAt: now, offeredUntil, letterId })
    if (provider.email)
      await sendMail(tx, now, {
        toName: provider.contactName ?? provider.name,
        toAddress: provider.email,
        subject: `Uw raamovereenkomst ${found.reference} staat klaar`,
        body: 'U kunt de overeenkomst lezen en tekenen in het portaal.',
        href: routes.providerAgreement(found.id),
        regionId: found.regionId,
        providerId: provider.id,
      })
    await record(tx, actor, { event: 'agreement.offered', compartment: 'region', subject: { type: 'agreement', id: found.id, version }, regionId: found.regionId, providerId: provider.id, detail: { until: offeredUntil, lots: lots.length } })
    return allow({ id: found.id })
  })

type Admission = { readonly lotId: string; readonly municipalityId: string; readonly name: string; readonly products: string[]; readonly productIds: string[]; readonly decidedOn: Day; readonly reference: string; readonly status: string }

/** The lots in which the colleges admitted a provider and no other agreement is signed, with the products it entered for; none named is all that the lot has. */
export async function admissions(tx: Tx, agreement: { readonly id: string; readonly windowId: string; readonly providerId: string; readonly procedureId: string }): Promise<Admission[]> {
  const { windowId, providerId, procedureId } = agreement
  const elsewhere = await tx.participation.findMany({ where: { windowId, providerId, agreementId: { not: agreement.id }, status: { in: [...LIVE] } }, select: { lotId: true } })
  const outcomes = await tx.outcome.findMany({
    where: { windowId, providerId, AND: [{ outcome: 'admitted' }, STANDS], lotId: { notIn: elsewhere.map((each) => each.lotId) } },
    orderBy: { lot: { name: 'asc' } },
    select: { lotId: true, municipalityId: true, submissionId: true, lot: { select: { name: true } }, decision: { select: { status: true, decidedOn: true, reference: true } } },
  })
  const lots = await tx.procedureLot.findMany({ where: { procedureId }, select: { lotId: true, productIds: true } })
  const entered = await tx.submissionLot.findMany({ where: { submissionId: { in: outcomes.map((outcome) => outcome.submissionId) } }, select: { submissionId: true, lotId: true, enteredProductIds: true } })
  const names = new Map((await tx.product.findMany({ select: { id: true, name: true } })).map((row) => [row.id, row.name]))
  return outcomes.map((outcome) => {
    const offered = lots.find((lot) => lot.lotId === outcome.lotId)?.productIds ?? []
    const own = entered.find((lot) => lot.submissionId === outcome.submissionId && lot.lotId === outcome.lotId)?.enteredProductIds ?? []
    const productIds = own.length === 0 ? offered : offered.filter((id) => own.includes(id))
    return {
      lotId: outcome.lotId,
      municipalityId: outcome.municipalityId,
      name: outcome.lot.name,
      productIds,
      products: productIds.map((id) => names.get(id) ?? ''),
      decidedOn: day(outcome.decision.decidedOn ?? '1900-01-01'),
      reference: outcome.decision.reference,
      status: outcome.decision.status,
    }
  })
}
