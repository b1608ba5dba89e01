import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, write } from '@/lib/db'
import { conversionLetter } from '@/lib/indications/letters/conversion'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetters } from '@/lib/letters/store'
import { residentHead } from '@/lib/residents/queries/head'
import { decideWave, isOver } from '../rules/campaign'
import type { WaveRefusal } from '../rules/conversion'
import type { AddWave, OnCampaign, OnWave } from '../schema'
import type { RecordInvitations } from '../schema/conversion'
import { conversionForChange, recordConversion } from './conversion'
import { LETTERS } from './waves'

type Done = { readonly id: string }

/** Adds a wave after the last one, and before the facility ends. */
export const addConversionWave = (actor: Actor, input: AddWave): Promise<Result<Done, WaveRefusal>> =>
  write(actor, async (tx, now) => {
    const { conversion } = await conversionForChange(tx, actor, input.id)
    const waves = (await tx.conversionWave.findMany({ where: { conversionId: conversion.id }, orderBy: { number: 'asc' }, select: { number: true, startsOn: true, endsOn: true, capacity: true } })).map((row) => ({ ...row, startsOn: day(row.startsOn), endsOn: day(row.endsOn) }))
    const verdict = decideWave(conversion.status, waves, input, dayIn(now))
    if (!verdict.ok) return verdict
    if (input.endsOn > conversion.endsOn) return refuse('after-last-day', { day: conversion.endsOn })
    const { startsOn, endsOn, capacity } = input
    const number = (waves.at(-1)?.number ?? 0) + 1
    await tx.conversionWave.createMany({ data: [{ conversionId: conversion.id, municipalityId: conversion.municipalityId, number, startsOn, endsOn, capacity }] }).catch((thrown: unknown) => {
      throw databaseRefusal(thrown)?.state === '23505' ? new Halt('stale', 'stale', { subject: conversion.id, version: 0 }) : thrown
    })
    await recordConversion(tx, actor, conversion, 'wave-added', conversion.version, { wave: number, startsOn, endsOn, capacity })
    return allow({ id: conversion.id })
  })

async function waveForChange(tx: Tx, actor: Actor, waveId: string) {
  const wave = await tx.conversionWave.findUnique({ where: { id: waveId }, select: { id: true, conversionId: true, number: true, startsOn: true, endsOn: true } })
  if (!wave) throw new Halt('not-found')
  return { ...(await conversionForChange(tx, actor, wave.conversionId)), wave }
}

/** Takes out a wave in which nobody was written to; who was planned in it waits without a wave. */
export const removeConversionWave = (actor: Actor, input: OnWave): Promise<Result<Done, 'campaign-over' | 'wave-begun'>> =>
  write(actor, async (tx) => {
    const { conversion, wave } = await waveForChange(tx, actor, input.waveId)
    if (isOver(conversion.status)) return refuse('campaign-over')
    if ((await tx.conversionCase.count({ where: { waveId: wave.id, letterId: { not: null } } })) > 0) return refuse('wave-begun')
    await tx.conversionCase.updateMany({ where: { waveId: wave.id }, data: { waveId: null } })
    await tx.conversionWave.deleteMany({ where: { id: wave.id } })
    await recordConversion(tx, actor, conversion, 'wave-removed', conversion.version, { wave: wave.number })
    return allow({ id: conversion.id })
  })

/** Spreads everybody who was not written to yet over the waves: who would be without help first, of those who is longest in the facility. Who doesn't fit has no wave. */
export const planConversion = (actor: Actor, input: Pick<OnCampaign, 'id'>): Promise<Result<Done, 'campaign-over' | 'no-waves'>> =>
  write(actor, async (tx, now) => {
    const { conversion } = await conversionForChange(tx, actor, input.id)
    if (isOver(conversion.status)) return refuse('campaign-over')
    if ((await tx.conversionWave.count({ where: { conversionId: conversion.id } })) === 0) return refuse('no-waves')
    await tx.$executeRaw`
      with kept as (select wave_id, count(*) as n from conversion_case where conversion_id = ${conversion.id}::uuid and letter_id is not null group by wave_id),
        room as (select w.id, w.number, case when w.ends_on < ${dayIn(now)} then 0 else greatest(w.capacity - coalesce(k.n, 0), 0) end as free from conversion_wave w left join kept k on k.wave_id = w.id where w.conversion_id = ${conversion.id}::uuid),
        upto as (select id, free, sum(free) over (order by number) as last from room),
        waiting as (select k.id, row_number() over (order by s.standing not in ('waiting', 'invited'), r.starts_on, k.id) as place from conversion_case k join conversion_standings(${conversion.id}::uuid) s on s.id = k.id join facility_registration r on r.id = k.registration_id where k.conversion_id = ${conversion.id}::uuid and k.letter_id is null),
        planned as (select waiting.id, upto.id as wave_id from waiting left join upto on waiting.place > upto.last - upto.free and waiting.place <= upto.last)
      update conversion_case k set wave_id = planned.wave_id from planned where k.id = planned.id and k.wave_id is distinct from planned.wave_id`
    const unplanned = await tx.conversionCase.count({ where: { conversionId: conversion.id, waveId: null } })
    await recordConversion(tx, actor, conversion, 'planned', conversion.version, { unplanned })
    return allow({ id: conversion.id })
  })

/** Makes the invitation for the next residents of a wave. It is no letter of a case, since nobody asked for anything yet. Who left the facility, died, asked already or has other help gets none. */
export const inviteWave = (actor: Actor, input: OnWave): Promise<Result<Done & { left: number }, 'not-running'>> =>
  write(actor, async (tx, now) => {
    const { conversion, wave, person } = await waveForChange(tx, actor, input.waveId)
    if (conversion.status !== 'running') return refuse('not-running')
    const today = dayIn(now)
    const waiting = await tx.$queryRaw<{ id: string }[]>`
      select k.id::text as id from conversion_case k join conversion_standings(${conversion.id}::uuid) s on s.id = k.id join resident r on r.id = k.resident_id
      where k.wave_id = ${wave.id}::uuid and k.letter_id is null and s.standing = 'waiting' and r.died_on is null order by k.id`
    const rows = await tx.conversionCase.findMany({ where: { id: { in: waiting.slice(0, LETTERS).map((each) => each.id) } }, orderBy: { id: 'asc' }, select: { id: true, residentId: true, version: true, registration: { select: { number: true } } } })
    const text = await letterText(tx, 'wmo-conversion', { municipalityId: conversion.municipalityId }, today)
    const letters = []
    for (const row of rows) {
      const resident = await residentHead(tx, actor, row.residentId, today)
      if (!resident) throw new Halt('not-found')
      letters.push({
        kind: 'wmo-conversion', textId: text.id, subject: { type: 'conversion-case', id: row.id }, scope: { municipalityId: conversion.municipalityId, residentId: row.residentId },
        view: conversionLetter({ resident, municipality: conversion.municipality, consultant: person.name, number: row.registration.number, reason: conversion.reason, endsOn: conversion.endsOn, contactFrom: day(wave.startsOn), contactUntil: day(wave.endsOn), today }, text),
      })
    }
    const ids = await issueLetters(tx, now, actor, letters)
    for (const [index, row] of rows.entries()) {
      await tx.conversionCase.updateMany({ where: { id: row.id }, data: { letterId: ids[index] ?? '', version: { increment: 1 } } })
      await record(tx, actor, { event: 'conversion.invited', compartment: 'resident', subject: { type: 'conversion-case', id: row.id, version: row.version + 1 }, municipalityId: conversion.municipalityId, residentId: row.residentId, purpose: 'omzetting', detail: { letterId: ids[index], conversion: conversion.name, wave: wave.number } })
    }
    return allow({ id: conversion.id, left: waiting.length - rows.length })
  })

/** Records that the invitations of a wave left, on one day. */
export const recordInvitations = (actor: Actor, input: RecordInvitations): Promise<Result<Done, 'nothing-to-send' | 'in-future'>> =>
  write(actor, async (tx, now) => {
    const { conversion, wave } = await waveForChange(tx, actor, input.waveId)
    if (input.sentOn > dayIn(now)) return refuse('in-future')
    const { count } = await tx.conversionCase.updateMany({ where: { waveId: wave.id, letterId: { not: null }, sentOn: null }, data: { sentOn: input.sentOn, version: { increment: 1 } } })
    if (count === 0) return refuse('nothing-to-send')
    await recordConversion(tx, actor, conversion, 'invitations-sent', conversion.version, { wave: wave.number, letters: count, sentOn: input.sentOn })
    return allow({ id: conversion.id })
  })
