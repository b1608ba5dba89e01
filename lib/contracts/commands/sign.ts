import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import { admissions } from '@/lib/contracts/commands/offer'
import { offeredFingerprint } from '@/lib/contracts/queries/agreement'
import { unmetAt } from '@/lib/contracts/queries/moment'
import { signatureLetter } from '@/lib/contracts/letters/agreement'
import { maySignForProvider, maySignForRegion } from '@/lib/contracts/policy'
import { agreementCanBecome, decideSign, type Side, type SignRefusal } from '@/lib/contracts/rules'
import { SIGN_MANDATE, type AgreementStatus, type DeclineAgreement, type SignAgreement } from '@/lib/contracts/schema'
import type { Person } from '@/lib/kernel/actor'
import { dayIn, formatInstantLong } from '@/lib/kernel/instant'
import { Halt } from '@/lib/kernel/errors'
import { list } from '@/lib/format'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { mandatesOn } from '@/lib/organisations/queries'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'

const AGREEMENT = {
  id: true,
  status: true,
  version: true,
  regionId: true,
  providerId: true,
  procedureId: true,
  windowId: true,
  reference: true,
  startsOn: true,
  endsOn: true,
  offeredUntil: true,
  letterId: true,
  region: { select: { fullName: true } },
  procedure: { select: { title: true } },
  provider: { select: { name: true, email: true, contactName: true } },
  signatures: { orderBy: { signedAt: 'asc' }, select: { side: true, name: true, role: true, onBehalfOf: true, mandateText: true, signedAt: true, pdfSha256: true } },
} as const

async function load(tx: Tx, id: string) {
  const found = await tx.agreement.findUnique({ where: { id }, select: AGREEMENT })
  if (!found) throw new Halt('not-found')
  return found
}

type Signed = Promise<Result<{ id: string; complete: boolean }, SignRefusal>>

/** The provider's signature: name, role, the server's time and the fingerprint of the PDF that was shown. */
export const signForProvider = (actor: Person, input: SignAgreement): Signed =>
  write(actor, async (tx, now) => {
    const found = await load(tx, input.agreementId)
    if (!maySignForProvider(actor, found)) throw new Halt('forbidden')
    const pdfSha256 = await offeredFingerprint(tx, found.letterId)
    const decision = decideSign({ status: found.status as AgreementStatus, offeredUntil: found.offeredUntil, pdfSha256 }, found.signatures.map((line) => line.side as Side), 'provider', input.fingerprint, dayIn(now))
    if (!decision.ok) return decision
    await tx.signature.create({ data: { agreementId: found.id, regionId: found.regionId, providerId: found.providerId, side: 'provider', personId: actor.personId, name: input.name, role: input.role, onBehalfOf: found.provider.name, pdfSha256: input.fingerprint, signedAt: now } })
    const version = await updateVersioned(tx.agreement, { id: found.id, version: input.version }, { pdfSha256: input.fingerprint })
    await record(tx, actor, { event: 'agreement.signed-by-provider', compartment: 'region', subject: { type: 'agreement', id: found.id, version }, regionId: found.regionId, providerId: found.providerId, detail: { name: input.name, role: input.role, fingerprint: input.fingerprint } })
    return allow({ id: found.id, complete: false })
  })

/**
 * The region's signature in the name of the colleges, by each one's recorded mandate. It completes the agreement: the
 * participations begin to exist, the provider becomes public, and the sheet with both signatures is made.
 */
export const signForRegion = (actor: Person, input: SignAgreement): Signed =>
  write(actor, async (tx, now) => {
    const found = await load(tx, input.agreementId)
    if (!maySignForRegion(actor, found)) throw new Halt('forbidden')
    const { windowId, procedureId, procedure } = found
    // What was taken over from an older system was signed there.
    if (windowId === null || procedureId === null || procedure === null) return refuse('not-offered')
    const today = dayIn(now)
    // A college that decided again makes that known first: what is signed must not be taken back the same day.
    const again = await tx.outcome.findMany({ where: { windowId, providerId: found.providerId, replacesId: { not: null }, sharedAt: null, decision: { status: 'decided' } }, select: { lot: { select: { name: true } } } })
    if (again.length > 0) return refuse('decided-again', { names: list(again.map((each) => each.lot.name)) })
    const lots = await admissions(tx, { id: found.id, windowId, procedureId, providerId: found.providerId })
    const mandates = (await mandatesOn(tx, SIGN_MANDATE, { regionId: found.regionId }, today)).filter((mandate) => lots.some((lot) => lot.municipalityId === mandate.municipalityId))
    const missing = lots.filter((lot) => !mandates.some((mandate) => mandate.municipalityId === lot.municipalityId)).map((lot) => lot.name)
    const pdfSha256 = await offeredFingerprint(tx, found.letterId)
    const decision = decideSign({ status: found.status as AgreementStatus, offeredUntil: null, pdfSha256 }, found.signatures.map((line) => line.side as Side), 'region', input.fingerprint, today, missing)
    if (!decision.ok) return decision
    // What must hold at signing holds on this day, or nothing is signed (F33).
    const unmet = await unmetAt(tx, now, found.id, 'signing')
    if (unmet.length > 0) return refuse('criteria-unmet', { names: list(unmet) })
    const signature = { name: input.name, role: input.role, onBehalfOf: `de colleges van ${list(lots.map((lot) => lot.name))}`, mandateText: [...new Set(mandates.map((mandate) => mandate.text))].join('; '), pdfSha256: input.fingerprint, signedAt: now }
    await tx.signature.create({ data: { ...signature, agreementId: found.id, regionId: found.regionId, providerId: found.providerId, side: 'region', personId: actor.personId } })
    await tx.participation.createMany({
      data: lots.map((lot) => ({ agreementId: found.id, windowId, regionId: found.regionId, municipalityId: lot.municipalityId, lotId: lot.lotId, providerId: found.providerId, productIds: lot.productIds, startsOn: found.startsOn, endsOn: found.endsOn, publishedAt: now })),
    })
    await tx.provider.updateMany({ where: { id: found.providerId, publishedAt: null }, data: { publishedAt: now } })
    await issueLetter(tx, now, actor, {
      kind: 'agreement-signatures',
      subject: { type: 'agreement', id: found.id },
      scope: { regionId: found.regionId, providerId: found.providerId },
      view: signatureLetter(
        { reference: found.reference, procedure: procedure.title, regionName: `Samenwerkingsverband ${found.region.fullName}`, issuedOn: today },
        [...found.signatures, signature].map((line) => ({ name: line.name, role: line.role, onBehalfOf: line.onBehalfOf, mandate: line.mandateText, signedAt: formatInstantLong(line.signedAt), fingerprint: line.pdfSha256 })),
      ),
    })
    const version = await updateVersioned(tx.agreement, { id: found.id, version: input.version }, { status: 'signed', signedAt: now })
    if (found.provider.email)
      await sendMail(tx, now, {
        toName: found.provider.contactName ?? found.provider.name,
        toAddress: found.provider.email,
        subject: `Raamovereenkomst ${found.reference} is getekend`,
        body: `Beide partijen hebben getekend. U doet mee in ${list(lots.map((lot) => lot.name))}.`,
        href: routes.providerAgreement(found.id),
        regionId: found.regionId,
        providerId: found.providerId,
      })
    await record(tx, actor, { event: 'agreement.signed-by-region', compartment: 'region', subject: { type: 'agreement', id: found.id, version }, regionId: found.regionId, providerId: found.providerId, detail: { name: input.name, role: input.role, fingerprint: input.fingerprint, lots: lots.map((lot) => lot.name) } })
    return allow({ id: found.id, complete: true })
  })

/** The provider doesn't want the agreement; nothing follows from it but this fact and its reason. */
export const declineAgreement = (actor: Person, input: DeclineAgreement): Promise<Result<{ id: string }, 'not-offered'>> =>
  write(actor, async (tx) => {
    const found = await load(tx, input.agreementId)
    if (!maySignForProvider(actor, found)) throw new Halt('forbidden')
    if (!agreementCanBecome(found.status as AgreementStatus, 'declined') || found.signatures.length > 0) return refuse('not-offered')
    const version = await updateVersioned(tx.agreement, { id: found.id, version: input.version }, { status: 'declined' })
    await record(tx, actor, { event: 'agreement.declined', compartment: 'region', subject: { type: 'agreement', id: found.id, version }, regionId: found.regionId, providerId: found.providerId, detail: { reason: input.reason } })
    return allow({ id: found.id })
  })
