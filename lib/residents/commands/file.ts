import { changesBetween, record } from '@/lib/audit/record'
import { afterRollback, databaseRefusal, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { formatDayLong } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { encryptText } from '@/lib/keys'
import { RESIDENT_FIELDS } from '../messages'
import { mayKeepResidents, searchingMunicipality, visibleTo } from '../policy'
import { alike } from '../queries/alike'
import { forDesk, type ResidentHead, residentHead } from '../queries/head'
import { NO_MOVE, toColumns } from './moves'
import { reachAfter } from './reach'
import { bsnIndexes, bsnMode, sealedBsn } from '../queries/identity'
import { termsPlace } from '../queries/search'
import { SEARCH_MINUTES, decideBirthDate, decideBsn, wordsOf } from '../rules'
import type { ChangeContact, NewResident, SearchResidents } from '../schema'

/**
 * Opens a file for a resident of the session's municipality. A BSN that already has one there is refused, with that file's id; and so
 * is somebody who looks like one of before, until the consultant says that it is somebody else. What he was shown is recorded.
 */
export const keepResident = (
  actor: Actor,
  input: NewResident,
): Promise<Result<{ residentId: string }, 'bsn-known' | 'looks-like' | 'real-bsn-in-demo' | 'test-bsn' | 'born-in-future'>> =>
  write(actor, async (tx, now) => {
    const { municipalityId } = searchingMunicipality(actor)
    const mode = await bsnMode(tx)
    const number = decideBsn(input.bsn, mode)
    if (!number.ok) return number
    const born = decideBirthDate(input.birthDate, dayIn(now))
    if (!born.ok) return born
    const known = await tx.resident.findFirst({ where: { municipalityId, bsnIndex: { in: bsnIndexes(municipalityId, input.bsn) } }, select: { id: true } })
    if (known) return refuse('bsn-known', { residentId: known.id })
    const [like, ...others] = input.different ? [] : await alike(tx, municipalityId, input, dayIn(now))
    if (like) {
      afterRollback(() => noteShown(actor, like))
      return refuse('looks-like', { residentId: like.id, name: like.inIndex, born: formatDayLong(like.birthDate), street: mayKeepResidents(actor, like) ? like.streetLine : forDesk(like).streetLine, more: others.length })
    }

    const id = crypto.randomUUID()
    const { bsn, houseNumber, different, ...rest } = input
    try {
      await tx.resident.createMany({
        data: [
          {
            ...rest,
            id,
            municipalityId,
            ...sealedBsn({ id, municipalityId }, bsn),
            bsnLast3: bsn.slice(-3),
            houseNumber: String(houseNumber),
            addressCheckedOn: dayIn(now),
            invented: mode === 'demo',
            createdAt: now,
          },
        ],
      })
    } catch (thrown) {
      // Two consultants at once: the second one's look-up came too early.
      if (databaseRefusal(thrown)?.state === '23505') return refuse('bsn-known')
      throw thrown
    }
    await tx.residentWord.createMany({ data: wordsOf(input).map((word) => ({ municipalityId, word, residentId: id })) })
    await record(tx, actor, { event: 'resident.file-opened', compartment: 'resident', subject: { type: 'resident', id, version: 1 }, municipalityId, residentId: id, purpose: 'dossier aanleggen', detail: { different: different ?? false } })
    return allow({ residentId: id })
  })

/** That somebody saw whose file it looks like, in a transaction of its own: the refusal itself leaves nothing. */
async function noteShown(actor: Actor, like: ResidentHead): Promise<void> {
  await write(actor, async (tx) => {
    await record(tx, actor, { event: 'resident.alike-shown', compartment: 'resident', subject: { type: 'resident', id: like.id }, municipalityId: like.municipalityId, residentId: like.id, purpose: 'dossier aanleggen' })
    return allow(undefined)
  })
}

/** Changes where a resident lives and how to reach him; the address counts as checked today. Who helps him reads it at once. */
export const changeContact = (actor: Actor, input: ChangeContact): Promise<Result<{ residentId: string }, never>> =>
  write(actor, async (tx, now) => {
    const before = await tx.resident.findFirst({
      where: { id: input.residentId, ...visibleTo(actor) },
      select: { id: true, municipalityId: true },
    })
    if (!before) throw new Halt('not-found')
    if (!mayKeepResidents(actor, before)) throw new Halt('forbidden')
    const head = await residentHead(tx, actor, before.id, dayIn(now))
    const { residentId, version, houseNumber, ...rest } = input
    const after = { ...rest, houseNumber: String(houseNumber) }
    const next = await updateVersioned(tx.resident, { id: residentId, version }, { ...after, addressCheckedOn: dayIn(now), ...(head?.next ? {} : NO_MOVE) })
    await reachAfter(tx, now, actor, head)
    await record(tx, actor, {
      event: 'resident.contact-changed',
      compartment: 'resident',
      subject: { type: 'resident', id: residentId, version: next },
      municipalityId: before.municipalityId,
      residentId,
      purpose: 'adres en contact bijwerken',
      changes: head ? changesBetween({ ...toColumns(head.address), phone: head.phone, email: head.email }, after, RESIDENT_FIELDS) : [],
    })
    return allow({ residentId })
  })

/**
 * Keeps what somebody looks for, encrypted, and gives the id that the result's address carries: nothing personal stands in a URL.
 * Only the same person sees it, for SEARCH_MINUTES; his older searches go. Looking at the result is what is recorded.
 */
export const keepSearch = (actor: Actor, input: SearchResidents): Promise<Result<{ searchId: string }, never>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = searchingMunicipality(actor)
    const id = crypto.randomUUID()
    await tx.residentSearch.deleteMany({ where: { municipalityId, personId: person.personId, createdAt: { lt: new Date(now.getTime() - SEARCH_MINUTES * 60_000) } } })
    await tx.residentSearch.createMany({
      data: [{ id, municipalityId, personId: person.personId, terms: encryptText('resident-search', termsPlace(id), JSON.stringify(input)), createdAt: now }],
    })
    return allow({ searchId: id })
  })
