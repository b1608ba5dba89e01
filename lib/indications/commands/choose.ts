import { record } from '@/lib/audit/record'
import { besideText } from '@/lib/availability/messages'
import { databaseRefusal, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { ruleOn } from '@/lib/rulebook/queries'
import { CONSENT_TEXTS } from '@/lib/residents/messages'
import { decideWishes } from '@/lib/residents/rules'
import { type ConsentAspect, type RecordWishes } from '@/lib/residents/schema'
import { TIME_WINDOWS } from '@/lib/rulebook/schema'
import { lotsOfCase, participationsOf, withRoom } from '../queries/choice'
import { asksWishes, decideChoice } from '../rules/choice'
import type { ChooseProvider } from '../schema'
import { loadCase } from './load'

export type WishesRefusal = 'case-closed' | 'no-product' | 'start-before-notification' | 'language-unanswered' | 'window-not-offered' | 'wider-window-without-consent' | 'language-with-direction'

/**
 * Records what the resident wishes and, as facts of their own with the consequence that was shown, what he agrees to. With direction taken
 * over the language is not asked, and a yes to it is refused whatever was said before (N20, N21). Newer rows replace older ones.
 * After the decision only where help was given that nobody asked wishes for: a refusal that an objection turned (ADR 0104).
 */
export const recordWishes = (actor: Actor, input: RecordWishes): Promise<Result<{ caseId: string }, WishesRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!asksWishes(view)) return refuse('case-closed')
    const product = view.open ? view.product : view.decision?.indication
    if (!product) return refuse('no-product')
    if (input.wishedStart < view.notifiedOn) return refuse('start-before-notification')
    const { needsFluentDutch } = product
    if (!needsFluentDutch && input.lessFluentDutch === null) return refuse('language-unanswered')
    const offered = await ruleOn(tx, 'time-windows', { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today)
    const consents = { 'wider-window': input.widerWindow, 'less-fluent-dutch': input.lessFluentDutch ?? false }
    const decision = decideWishes({ windows: input.windows, prefersFluent: input.prefersFluent, consents }, { needsFluentDutch, offered: offered?.value.windows ?? TIME_WINDOWS })
    if (!decision.ok) return decision

    const row = { municipalityId: view.municipality.id, residentId: view.resident.id, caseId: view.id, recordedAt: now, recordedBy: person.name }
    await tx.preference.createMany({ data: [{ ...row, windows: input.windows, fluentDutch: input.prefersFluent, wishedStart: input.wishedStart, note: input.note }] })
    const answered: readonly ConsentAspect[] = input.lessFluentDutch === null ? ['wider-window'] : ['wider-window', 'less-fluent-dutch']
    try {
      await tx.consent.createMany({ data: answered.map((aspect) => ({ ...row, aspect, granted: consents[aspect], shownText: `${CONSENT_TEXTS[aspect].question} ${CONSENT_TEXTS[aspect].consequence}` })) })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === 'PI001') return refuse('language-with-direction')
      throw thrown
    }
    await record(tx, actor, {
      event: 'case.wishes-recorded',
      subject: { type: 'case', id: view.id },
      ...trace,
      detail: { windows: input.windows, wishedStart: input.wishedStart, prefersFluent: input.prefersFluent, consents: Object.fromEntries(answered.map((aspect) => [aspect, consents[aspect]])) },
    })
    return allow({ caseId: view.id })
  })

export type ChoiceRefusal = 'case-closed' | 'no-wishes' | 'no-product' | 'not-running'

/** Records the resident's choice among the providers that run on the wished day, with the code of the list that was shown and what stood beside this one. */
export const chooseProvider = (actor: Actor, input: ChooseProvider): Promise<Result<{ caseId: string }, ChoiceRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!view.open) return refuse('case-closed')
    if (!view.product) return refuse('no-product')
    if (!view.wishes) return refuse('no-wishes')
    const parts = await participationsOf(tx, await lotsOfCase(tx, view, view.wishes.wishedStart))
    const decision = decideChoice(parts, input.participationId, view.product.id, view.wishes.wishedStart)
    if (!decision.ok) return decision
    const chosen = parts.find((part) => part.id === input.participationId)
    if (!chosen) return refuse('not-running')
    const [shown] = await withRoom(tx, [chosen], view.product.id, view.today)
    const said = shown?.room.said ?? null

    const data = { providerId: chosen.providerId, participationId: chosen.id, listCode: input.listCode, offered: decision.value.offered, chosenAt: now, recordedBy: person.name, roomStatementId: said?.id ?? null, roomShown: besideText(said, shown?.room.freshness ?? 'never') }
    const row = await tx.providerChoice.findUnique({ where: { caseId: view.id }, select: { id: true } })
    const id = row?.id ?? crypto.randomUUID()
    let version = 1
    if (row) version = await updateVersioned(tx.providerChoice, { id, version: input.version }, data)
    else {
      if (input.version !== 0) throw new Halt('stale')
      await tx.providerChoice.createMany({ data: [{ ...data, id, municipalityId: view.municipality.id, caseId: view.id }] }).catch((thrown: unknown) => {
        throw databaseRefusal(thrown)?.state === '23505' ? new Halt('stale') : thrown
      })
    }
    await record(tx, actor, {
      event: 'case.provider-chosen',
      subject: { type: 'provider-choice', id, version },
      ...trace,
      changes: [{ field: 'provider', label: 'Gekozen aanbieder', from: view.choice?.provider ?? '', to: chosen.provider }],
      detail: { caseId: view.id, listCode: input.listCode, offered: decision.value.offered, roomShown: data.roomShown },
    })
    return allow({ caseId: view.id })
  })
