import { changesBetween, record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Refused, type Result } from '@/lib/kernel/result'
import { list } from '@/lib/format'
import { ESTABLISHMENT_LABELS } from '@/lib/providers/messages'
import { mayEditDossier, ownProviders, providerOf } from '@/lib/providers/policy'
import { decideEstablishment, joinHouseNumber, lockedInEstablishment } from '@/lib/providers/rules'
import type { AddEstablishment, UpdateEstablishment } from '@/lib/providers/schema'

type Saved<R extends string> = Promise<Result<{ readonly id: string }, R>>

/** Adds an establishment to the own dossier. Refuses a number that is in a dossier already, also in somebody else's. */
export const addEstablishment = (actor: Actor, input: AddEstablishment): Saved<'number-taken' | 'until-before-from'> =>
  write(actor, async (tx) => {
    const providerId = providerOf(actor)
    if (providerId === undefined || !mayEditDossier(actor, providerId)) throw new Halt('forbidden')
    const decision = decideEstablishment(input)
    if (!decision.ok) return decision
    const made = await unlessTaken(() => tx.establishment.create({ data: { ...facts(input), providerId }, select: { id: true } }))
    if ('ok' in made) return made
    await record(tx, actor, { event: 'establishment.added', compartment: 'provider', subject: { type: 'establishment', id: made.id, version: 1 }, providerId, detail: { number: input.number, name: input.name } })
    return allow(made)
  })

/**
 * Changes what the plain form may change of an establishment: name, address, days. Its number, and its AGB once filled in, stay
 * when a region knows the provider: another AGB is reported (reportChange).
 */
export const updateEstablishment = (actor: Actor, input: UpdateEstablishment): Saved<'number-taken' | 'until-before-from' | 'needs-request'> =>
  write(actor, async (tx) => {
    const before = await tx.establishment.findFirst({ where: { id: input.establishmentId, ...ownProviders(actor) } })
    if (!before) throw new Halt('not-found')
    if (!mayEditDossier(actor, before.providerId)) throw new Halt('forbidden')
    const decision = decideEstablishment(input)
    if (!decision.ok) return decision
    const after = facts(input)
    const locked = lockedInEstablishment(before).filter((field) => after[field] !== before[field])
    if (locked.length > 0) return refuse('needs-request', { fields: list(locked.map((field) => ESTABLISHMENT_LABELS[field])) })
    const version = await unlessTaken(async () => ({ next: await updateVersioned(tx.establishment, { id: before.id, version: input.version }, after) }))
    if ('ok' in version) return version
    await record(tx, actor, {
      event: 'establishment.updated', compartment: 'provider', subject: { type: 'establishment', id: before.id, version: version.next }, providerId: before.providerId,
      changes: changesBetween(before, after, ESTABLISHMENT_LABELS),
    })
    return allow({ id: before.id })
  })

const facts = ({ number, name, agb, street, houseNumber, houseLetter, houseAddition, postcode, city, validFrom, validUntil }: AddEstablishment) => ({
  number, name, agb, street, houseNumber: joinHouseNumber(houseNumber, houseLetter, houseAddition), postcode, city, validFrom, validUntil,
})

/** The trade register gives a number once; the key says who has it, also where row-level security hides the row. */
async function unlessTaken<T extends object>(work: () => Promise<T>): Promise<T | Refused<'number-taken'>> {
  try {
    return await work()
  } catch (thrown) {
    if (databaseRefusal(thrown)?.state === '23505' || (typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'P2002')) return refuse('number-taken')
    throw thrown
  }
}
