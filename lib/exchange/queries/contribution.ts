import { record } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formalName, indexName } from '@/lib/kernel/names'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { NAME, nameOf } from '@/lib/residents/queries/head'
import { readableBsn } from '@/lib/residents/queries/identity'
import { ruleOn, type Rule } from '@/lib/rulebook/queries'
import { mayHandOver, officePlace } from '../policy'
import { downloadStands, type Line, linesOf, type Spell } from '../rules/contribution'
import { CONTRIBUTION_FORMS, CONTRIBUTION_KINDS } from '../schema/contribution'

export type HandoverRow = { readonly id: string; readonly number: number; readonly through: Day; readonly lines: number; readonly madeAt: Date; readonly madeBy: string; readonly sentOn: Day | null; readonly sentBy: string | null }
export type HandoversView = {
  readonly rows: readonly HandoverRow[]
  readonly total: number
  readonly from: number
  /** How many lines a list made now would have. */
  readonly waiting: { readonly starts: number; readonly changes: number; readonly stops: number; readonly withdrawn: number }
  readonly rule: Rule<'contribution-start'> | null
  /** The most of this year, for the words of the page; the CAK sets what somebody pays. */
  readonly most: Rule<'own-contribution'> | null
  readonly facility: Rule<'general-facility'> | null
}

const ROW = { id: true, number: true, through: true, lines: true, madeAt: true, madeBy: true, sentOn: true, sentBy: true } as const
const toRow = (row: Omit<HandoverRow, 'through' | 'sentOn'> & { readonly through: string; readonly sentOn: string | null }): HandoverRow => ({ ...row, through: day(row.through), sentOn: row.sentOn === null ? null : day(row.sentOn) })

/** The lists of the own contribution that were made, the newest first, and how much there is for the next. */
export const handovers = (actor: Person, page: number): Promise<HandoversView> =>
  read(actor, async (tx, now) => {
    const { municipalityId, regionId } = officePlace(actor)
    const [scope, today] = [{ municipalityId, regionId }, dayIn(now)]
    const total = await tx.contributionHandover.count({ where: { municipalityId } })
    const from = firstOf(page, total)
    const rows = await tx.contributionHandover.findMany({ where: { municipalityId }, orderBy: { number: 'desc' }, skip: from, take: PAGE, select: ROW })
    const lines = await nextLines(tx, municipalityId, today)
    const count = (kind: Line['kind']) => lines.filter((line) => !line.withdrawn && line.kind === kind).length
    return {
      rows: rows.map(toRow), total, from, waiting: { starts: count('starts'), changes: count('changes'), stops: count('stops'), withdrawn: lines.filter((line) => line.withdrawn).length },
      rule: await ruleOn(tx, 'contribution-start', scope, today), most: await ruleOn(tx, 'own-contribution', scope, today), facility: await ruleOn(tx, 'general-facility', scope, today),
    }
  })

/** What the next list says, from what is known now and what earlier ones told. Joins the caller's transaction. */
export async function nextLines(tx: Tx, municipalityId: string, through: Day): Promise<Line[]> {
  const spells = await tx.$queryRaw<Spell[]>`select resident_id::text as "residentId", form, starts_on as "startsOn", ends_on as "endsOn", told from contribution_spells()`
  const told = await tx.contributionLine.findMany({ where: { municipalityId }, select: { residentId: true, kind: true, onDay: true, form: true, withdrawn: true } })
  return linesOf(spells, told.map(toLine), through)
}

const toLine = (row: { readonly residentId: string; readonly kind: string; readonly onDay: string; readonly form: string; readonly withdrawn: boolean }): Line => ({
  residentId: row.residentId, withdrawn: row.withdrawn, onDay: day(row.onDay), kind: CONTRIBUTION_KINDS.find((each) => each === row.kind) ?? 'starts', form: CONTRIBUTION_FORMS.find((each) => each === row.form) ?? 'in-kind',
})

export type HandoverLine = Line & { readonly id: string; readonly name: string; readonly birthDate: Day }
export type HandoverView = HandoverRow & { readonly version: number; readonly countsFrom: 'decision' | 'delivery'; readonly ruleSource: string; readonly shown: readonly HandoverLine[]; readonly from: number; readonly download: boolean; readonly today: Day }

const LINE = { id: true, residentId: true, kind: true, onDay: true, form: true, withdrawn: true, resident: { select: { ...NAME, birthDate: true } } } as const

/** One list with whom it is about; leaves a line of who looked. Null when it isn't of the actor's municipality. */
export const handoverScreen = (actor: Person, id: string, page: number): Promise<HandoverView | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const { municipalityId } = officePlace(actor)
      const row = await tx.contributionHandover.findFirst({ where: { id, municipalityId }, select: { ...ROW, version: true, countsFrom: true, ruleSource: true } })
      if (!row) return null
      const from = firstOf(page, row.lines)
      const lines = await tx.contributionLine.findMany({ where: { handoverId: id }, orderBy: [{ onDay: 'asc' }, { id: 'asc' }], skip: from, take: PAGE, select: LINE })
      const asked = await tx.contributionDownload.findFirst({ where: { handoverId: id, personId: actor.personId }, orderBy: { askedAt: 'desc' }, select: { askedAt: true } })
      return {
        ...toRow(row), version: row.version, ruleSource: row.ruleSource, countsFrom: row.countsFrom === 'delivery' ? 'delivery' as const : 'decision' as const, from, today: dayIn(now), download: asked !== null && downloadStands(asked.askedAt, now),
        shown: lines.map(({ id: lineId, resident, ...line }) => ({ id: lineId, ...toLine(line), name: formalName(nameOf(resident)), birthDate: day(resident.birthDate) })),
      }
    },
    async (tx, view) => {
      if (view) await record(tx, actor, { event: 'contribution.viewed', compartment: 'resident', subject: { type: 'contribution-handover', id }, municipalityId: officePlace(actor).municipalityId, purpose: 'overdracht eigen bijdrage' })
    },
  )

export type HandoverFile = { readonly number: number; readonly lines: readonly (HandoverLine & { readonly bsn: string })[] }

/** The whole list with BSNs, to who said minutes ago what for; null else. Each resident in it gets a line in the trail. */
export const handoverFile = (actor: Person, id: string): Promise<HandoverFile | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const { municipalityId } = officePlace(actor)
      const asked = await tx.contributionDownload.findFirst({ where: { handoverId: id, municipalityId, personId: actor.personId }, orderBy: { askedAt: 'desc' }, select: { askedAt: true, purpose: true, handover: { select: { number: true } } } })
      if (!asked || !mayHandOver(actor, { municipalityId }) || !downloadStands(asked.askedAt, now)) return null
      const lines = await tx.contributionLine.findMany({ where: { handoverId: id }, orderBy: [{ onDay: 'asc' }, { id: 'asc' }], select: { ...LINE, resident: { select: { ...LINE.resident.select, id: true, municipalityId: true, bsnCipher: true } } } })
      return {
        purpose: asked.purpose, municipalityId,
        file: { number: asked.handover.number, lines: lines.map(({ id: lineId, resident, ...line }) => ({ id: lineId, ...toLine(line), name: indexName(nameOf(resident)), birthDate: day(resident.birthDate), bsn: readableBsn(resident) })) },
      }
    },
    async (tx, found) => {
      for (const residentId of new Set(found?.file.lines.map((line) => line.residentId))) await record(tx, actor, { event: 'contribution.bsn-shown', compartment: 'resident', subject: { type: 'contribution-handover', id }, municipalityId: found?.municipalityId ?? '', residentId, purpose: found?.purpose ?? '' })
    },
  ).then((found) => found?.file ?? null)
