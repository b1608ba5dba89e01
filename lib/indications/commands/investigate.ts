import { changesBetween, record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import { dropDraft } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetter } from '@/lib/letters/store'
import { productsOn } from '@/lib/products/queries'
import { canSuit } from '@/lib/products/rules'
import { findingsLetter } from '../letters/findings'
import { RELATION_LABELS } from '@/lib/residents/messages/people'
import { PART_LABELS } from '../messages'
import { type CaseView } from '../queries/case'
import { decideUsualHelp } from '../rules/facts'
import { afterStep, decideFindings } from '../rules/case'
import { draftForm } from '../rules/steps'
import type { DropDraft, OnCase, SaveStep, Step } from '../schema'
import { awaitDispatch } from './dispatch'
import { letterScope, loadCase } from './load'

export type StepRefusal = 'case-closed' | 'findings-drawn-up' | 'in-future' | 'before-notification' | 'product-unknown' | 'language-with-direction' | 'household-changed'

/** Saves one step of the investigation, at the version it was opened on. The first one starts the investigation. */
export const saveStep = (actor: Actor, input: SaveStep): Promise<Result<{ caseId: string; version: number }, StepRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, trace } = await loadCase(tx, now, actor, input.caseId)
    const next = afterStep(view)
    if (!next.ok) return next
    if (input.step === 'talk' && input.talkOn > view.today) return refuse('in-future')
    if (input.step === 'talk' && input.talkOn < view.notifiedOn) return refuse('before-notification')
    if (input.step === 'conclusion') {
      const product = await chosenProduct(tx, view, input.productId)
      if (!product.ok) return product
    }
    const found = await tx.investigation.findUniqueOrThrow({ where: { caseId: view.id }, select: { id: true } })
    const help = input.step === 'needs' ? decideUsualHelp(view.members.map((each) => ({ id: each.id, name: each.name, relation: RELATION_LABELS[each.relation] })), input.members ?? {}) : null
    if (help && !help.ok) return help
    const parts = { ...partsOf(input), ...(help ? { usualHelp: help.value } : {}) }
    const version = await updateVersioned(tx.investigation, { id: found.id, version: input.version }, parts)
    const productId = input.step === 'conclusion' ? input.productId : undefined
    if (next.value !== view.status || (productId !== undefined && productId !== (view.product?.id ?? null))) {
      const data = { status: next.value, ...(productId === undefined ? {} : { productId }), version: { increment: 1 } }
      const { count } = await tx.wmoCase.updateMany({ where: { id: view.id, version: view.version }, data })
      if (count === 0) throw new Halt('stale', 'stale', { subject: found.id, version: input.version })
    }
    await dropDraft(tx, actor, draftForm(input.step), view.id)
    await record(tx, actor, {
      event: 'investigation.step-saved',
      subject: { type: 'investigation', id: found.id, version },
      ...trace,
      detail: { step: input.step, caseId: view.id, ...(productId === undefined ? {} : { productId }) },
      changes: changesBetween(view.investigation, parts, PART_LABELS),
    })
    return allow({ caseId: view.id, version })
  })

function partsOf(input: SaveStep) {
  const { caseId: _case, version: _version, step: _step, ...rest } = input
  if ('productId' in rest) return { conclusion: rest.conclusion }
  if ('needs' in rest) return { needs: rest.needs, ownStrength: rest.ownStrength }
  return 'generalFacility' in rest ? { ...rest, lookedAt: [...(rest.lookedAt ?? [])] } : rest
}

async function chosenProduct(tx: Tx, view: CaseView, productId: string | null): Promise<Result<undefined, 'product-unknown' | 'language-with-direction'>> {
  if (productId === null) return allow()
  const product = (await productsOn(tx, view.municipality.regionId, view.today)).find((each) => each.id === productId)
  if (!product || !canSuit(product.kind)) return refuse('product-unknown')
  // A consent that stands would never count here: asking again says so to the resident.
  return product.needsFluentDutch && view.wishes?.consents['less-fluent-dutch'] ? refuse('language-with-direction') : allow()
}

export type FindingsRefusal = 'case-closed' | 'findings-drawn-up' | 'investigation-incomplete' | 'not-calculated' | 'joint-open' | 'usual-help-unfounded'

/** Draws up the written findings (art. 2.3.2 lid 8), made of what was recorded; they then wait to be sent. After it the investigation no longer changes. */
export const drawUpFindings = (actor: Actor, input: OnCase): Promise<Result<{ caseId: string; letterId: string }, FindingsRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const decision = decideFindings(view, view.investigation, { needsSupport: view.product !== null, calculated: view.calculation !== null || !view.timeNeeded, members: view.members, calculation: view.calculation, joint: view.joint?.status })
    if (!decision.ok) return decision
    const text = await letterText(tx, 'wmo-findings', { municipalityId: view.municipality.id }, view.today)
    const letterId = await issueLetter(tx, now, actor, {
      kind: 'wmo-findings',
      view: findingsLetter(view, { name: person.name, organisation: person.organisationName }, text),
      textId: text.id,
      subject: { type: 'case', id: view.id },
      scope: letterScope(view),
    })
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, { findingsLetterId: letterId })
    await awaitDispatch(tx, { municipalityId: view.municipality.id, caseId: view.id, letterId, kind: 'findings', since: view.today })
    await record(tx, actor, { event: 'case.findings-drawn-up', subject: { type: 'case', id: view.id, version }, ...trace, detail: { letterId } })
    return allow({ caseId: view.id, letterId })
  })

/** Throws away what this person typed in a step and did not send. */
export const dropStepDraft = (actor: Actor, input: DropDraft): Promise<Result<{ caseId: string; step: Step }, never>> =>
  write(actor, async (tx, now) => {
    const { view } = await loadCase(tx, now, actor, input.caseId)
    await dropDraft(tx, actor, draftForm(input.step), view.id)
    return allow({ caseId: view.id, step: input.step })
  })
