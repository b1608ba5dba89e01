import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, write } from '@/lib/db'
import { awaitDispatch } from '@/lib/indications/commands/dispatch'
import { reindicationLetter } from '@/lib/indications/letters/reindication'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetters } from '@/lib/letters/store'
import { residentHead } from '@/lib/residents/queries/head'
import { decideWave, isOver } from '../rules/campaign'
import type { AddWave, OnCampaign, OnWave } from '../schema'
import { campaignForChange, recordCampaign } from './campaign'
import { leaveOutGone } from './gone'

type Done = { readonly id: string }

/** Adds a wave after the last one. */
export const addWave = (actor: Actor, input: AddWave): Promise<Result<Done, 'campaign-over' | 'ends-before-start' | 'wave-past' | 'wave-before-last'>> =>
  write(actor, async (tx, now) => {
    const { campaign } = await campaignForChange(tx, actor, input.id)
    const waves = await wavesOf(tx, campaign.id)
    const decision = decideWave(campaign.status, waves, input, dayIn(now))
    if (!decision.ok) return decision
    const { startsOn, endsOn, capacity } = input
    const number = (waves.at(-1)?.number ?? 0) + 1
    await tx.campaignWave.createMany({ data: [{ campaignId: campaign.id, municipalityId: campaign.municipalityId, number, startsOn, endsOn, capacity }] }).catch((thrown: unknown) => {
      throw databaseRefusal(thrown)?.state === '23505' ? new Halt('stale', 'stale', { subject: campaign.id, version: 0 }) : thrown
    })
    await recordCampaign(tx, actor, campaign, 'wave-added', campaign.version, { wave: number, startsOn, endsOn, capacity })
    return allow({ id: campaign.id })
  })

async function wavesOf(tx: Tx, campaignId: string) {
  const rows = await tx.campaignWave.findMany({ where: { campaignId }, orderBy: { number: 'asc' }, select: { id: true, number: true, startsOn: true, endsOn: true, capacity: true } })
  return rows.map((row) => ({ ...row, startsOn: day(row.startsOn), endsOn: day(row.endsOn) }))
}

async function waveForChange(tx: Tx, actor: Actor, waveId: string) {
  const wave = await tx.campaignWave.findUnique({ where: { id: waveId }, select: { id: true, campaignId: true, number: true, startsOn: true, endsOn: true } })
  if (!wave) throw new Halt('not-found')
  return { ...(await campaignForChange(tx, actor, wave.campaignId)), wave }
}

/** Takes out a wave in which nobody was written to or handled; who was planned in it waits without a wave. */
export const removeWave = (actor: Actor, input: OnWave): Promise<Result<Done, 'campaign-over' | 'wave-begun'>> =>
  write(actor, async (tx) => {
    const { campaign, wave } = await waveForChange(tx, actor, input.waveId)
    if (isOver(campaign.status)) return refuse('campaign-over')
    if ((await tx.campaignCase.count({ where: { waveId: wave.id, OR: [{ letterId: { not: null } }, { outcome: { not: null } }] } })) > 0) return refuse('wave-begun')
    await tx.campaignCase.updateMany({ where: { waveId: wave.id }, data: { waveId: null } })
    await tx.campaignWave.deleteMany({ where: { id: wave.id } })
    await recordCampaign(tx, actor, campaign, 'wave-removed', campaign.version, { wave: wave.number })
    return allow({ id: campaign.id })
  })

/** Spreads everybody who was not written to yet over the waves: whose help ends first comes first. Who doesn't fit has no wave. */
export const planWaves = (actor: Actor, input: Pick<OnCampaign, 'id'>): Promise<Result<Done, 'campaign-over' | 'no-waves'>> =>
  write(actor, async (tx, now) => {
    const { campaign, person } = await campaignForChange(tx, actor, input.id)
    if (isOver(campaign.status)) return refuse('campaign-over')
    if ((await tx.campaignWave.count({ where: { campaignId: campaign.id } })) === 0) return refuse('no-waves')
    const gone = await leaveOutGone(tx, person, campaign, dayIn(now))
    await tx.$executeRaw`
      with kept as (select wave_id, count(*) as n from campaign_case where campaign_id = ${campaign.id}::uuid and (letter_id is not null or outcome is not null) group by wave_id),
        room as (select w.id, w.number, case when w.ends_on < ${dayIn(now)} then 0 else greatest(w.capacity - coalesce(k.n, 0), 0) end as free from campaign_wave w left join kept k on k.wave_id = w.id where w.campaign_id = ${campaign.id}::uuid),
        upto as (select id, free, sum(free) over (order by number) as last from room),
        waiting as (select id, row_number() over (order by ends_on, id) as place from campaign_case where campaign_id = ${campaign.id}::uuid and letter_id is null and outcome is null),
        planned as (select waiting.id, upto.id as wave_id from waiting left join upto on waiting.place > upto.last - upto.free and waiting.place <= upto.last)
      update campaign_case k set wave_id = planned.wave_id from planned where k.id = planned.id and k.wave_id is distinct from planned.wave_id`
    const unplanned = await tx.campaignCase.count({ where: { campaignId: campaign.id, waveId: null, outcome: null } })
    await recordCampaign(tx, actor, campaign, 'planned', campaign.version, { unplanned, gone })
    return allow({ id: campaign.id })
  })

/** Letters made in one go: few enough that whoever presses sees it move. */
export const LETTERS = 25

/** Makes the announcement for the next residents of a wave, by whose help ends first; each waits to be sent like any letter of a case. Nobody writes to who died meanwhile or whose help ended: he is left out. */
export const announceWave = (actor: Actor, input: OnWave): Promise<Result<Done & { left: number }, 'not-running'>> =>
  write(actor, async (tx, now) => {
    const { campaign, wave, person } = await waveForChange(tx, actor, input.waveId)
    if (campaign.status !== 'running') return refuse('not-running')
    const today = dayIn(now)
    await leaveOutGone(tx, person, campaign, today)
    // Whose help was replaced meanwhile is for a person to look at: what the letter says is not about it.
    const waiting = { waveId: wave.id, letterId: null, outcome: null, indication: { status: 'adopted' } }
    const rows = await tx.campaignCase.findMany({ where: waiting, orderBy: [{ endsOn: 'asc' }, { id: 'asc' }], take: LETTERS, select: { id: true, residentId: true, caseId: true, case: { select: { number: true } } } })
    const text = await letterText(tx, 'wmo-re-indication', { municipalityId: campaign.municipalityId }, today)
    const letters = []
    for (const row of rows) {
      const resident = await residentHead(tx, actor, row.residentId, today)
      if (!resident) throw new Halt('not-found')
      letters.push({
        kind: 'wmo-re-indication', textId: text.id, subject: { type: 'case', id: row.caseId }, scope: { municipalityId: campaign.municipalityId, residentId: row.residentId },
        view: reindicationLetter({ resident, municipality: campaign.municipality, consultant: person.name, number: row.case.number, reason: campaign.reason, newFrom: campaign.newFrom, contactFrom: day(wave.startsOn), contactUntil: day(wave.endsOn), today }, text),
      })
    }
    const ids = await issueLetters(tx, now, actor, letters)
    for (const [index, row] of rows.entries()) {
      const letterId = ids[index] ?? ''
      await tx.campaignCase.updateMany({ where: { id: row.id }, data: { letterId, version: { increment: 1 } } })
      await awaitDispatch(tx, { municipalityId: campaign.municipalityId, caseId: row.caseId, letterId, kind: 're-indication', since: today })
    }
    const left = await tx.campaignCase.count({ where: waiting })
    for (const [index, row] of rows.entries())
      await record(tx, actor, { event: 'case.re-indication-announced', compartment: 'resident', subject: { type: 'case', id: row.caseId }, municipalityId: campaign.municipalityId, residentId: row.residentId, purpose: 'herindicatie', detail: { letterId: ids[index], campaign: campaign.name, wave: wave.number } })
    return allow({ id: campaign.id, left })
  })
