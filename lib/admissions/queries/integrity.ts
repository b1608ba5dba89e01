import { notesOf, partyOf, questionByLink, saidIn, typedIn } from '@/lib/admissions/queries/integrity-file'
import { mayAnswerIntegrity } from '@/lib/admissions/policy/integrity'
import type { Integrity } from '@/lib/admissions/rules/integrity'
import { NO_CHECK } from '@/lib/admissions/rules/integrity'
import type { CheckStatus, IntegrityPartyKind, QuestionKind, TypedAnswer } from '@/lib/admissions/schema/integrity'
import { tokenHash } from '@/lib/auth/cookie'
import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read, type Tx } from '@/lib/db'
import { decryptFile, withName } from '@/lib/files/cipher'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'

type EntryRow = { submission_id: string; provider: string; kvk: string; window_name: string; opened_at: Date }

export type IntegrityRow = {
  readonly submissionId: string
  readonly provider: string
  readonly kvk: string
  readonly window: string
  readonly check: { readonly id: string; readonly status: CheckStatus; readonly startedOn: Day; readonly destroyOn: Day | null; readonly destroyed: boolean; readonly unread: number } | null
}

/** The opened entries for the officer's municipality, with the check of each; newest opening first. */
export const integrityList = (actor: Actor): Promise<{ rows: IntegrityRow[]; today: Day }> =>
  read(actor, async (tx, now) => {
    const entries = await tx.$queryRaw<EntryRow[]>`select submission_id, provider, kvk, window_name, opened_at from integrity_entries() order by opened_at desc, provider`
    const checks = await tx.integrityCheck.findMany({ select: { id: true, submissionId: true, status: true, startedOn: true, destroyOn: true, destroyedOn: true, integrityQuestions: { where: { answeredAt: { not: null } }, select: { id: true } } } })
    return {
      today: dayIn(now),
      rows: entries.map((entry) => {
        const found = checks.find((each) => each.submissionId === entry.submission_id)
        return {
          submissionId: entry.submission_id,
          provider: entry.provider,
          kvk: entry.kvk,
          window: entry.window_name,
          check: found ? { id: found.id, status: found.status as CheckStatus, startedOn: day(found.startedOn), destroyOn: found.destroyOn ? day(found.destroyOn) : null, destroyed: found.destroyedOn !== null, unread: found.integrityQuestions.length } : null,
        }
      }),
    }
  })

export type IntegrityQuestionRow = { readonly id: string; readonly version: number; readonly kind: QuestionKind; readonly from: string; readonly to: string; readonly question: string; readonly askedOn: Day; readonly dueOn: Day; readonly answer: string | null; readonly answeredAt: Date | null; readonly answeredBy: string | null; readonly files: readonly { readonly id: string; readonly name: string }[]; /** Kept while it is not sent; its party's alone. */ readonly typed: TypedAnswer }

export type IntegrityPage = {
  readonly id: string
  readonly version: number
  readonly provider: string
  readonly window: string
  readonly status: CheckStatus
  readonly reason: string
  readonly findings: string
  readonly startedBy: string
  readonly startedOn: Day
  readonly hearingDays: number
  readonly endedOn: Day | null
  readonly destroyOn: Day | null
  readonly destroyedOn: Day | null
  readonly parties: readonly { readonly id: string; readonly version: number; readonly kind: IntegrityPartyKind; readonly name: string; readonly kvk: string; /** Where it is asked when it has no account. */ readonly invitedAt: string | null; readonly finding: string }[]
  readonly questions: readonly IntegrityQuestionRow[]
  readonly history: readonly TimelineLine[]
  readonly today: Day
}

const FILES = { integrityFiles: { select: { id: true, name: true } } } as const

const orNull = (text: string | null): Day | null => (text === null ? null : day(text))

/** One check with all it says, for the officer of its municipality. */
export const integrityPage = (actor: Actor, checkId: string): Promise<IntegrityPage | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.integrityCheck.findFirst({ where: { id: checkId }, include: { integrityPartys: true, integrityQuestions: { orderBy: [{ askedOn: 'asc' }, { id: 'asc' }], include: FILES } } })
    if (!row) return null
    const entries = await tx.$queryRaw<EntryRow[]>`select submission_id, provider, kvk, window_name, opened_at from integrity_entries() where submission_id = ${row.submissionId}::uuid`
    const parties = row.integrityPartys.map((each) => ({ id: each.id, memberId: each.memberId, version: each.version, kind: each.kind as IntegrityPartyKind, ...partyOf(each) })).map((each) => ({ ...each, invitedAt: each.memberId === null ? each.email : null }))
    return {
      id: row.id, version: row.version, provider: entries[0]?.provider ?? '', window: entries[0]?.window_name ?? '', status: row.status as CheckStatus, ...notesOf(row),
      startedBy: row.startedBy, startedOn: day(row.startedOn), hearingDays: row.hearingDays, endedOn: orNull(row.endedOn), destroyOn: orNull(row.destroyOn), destroyedOn: orNull(row.destroyedOn),
      parties: parties.sort((a, b) => Number(b.kind === 'entrant') - Number(a.kind === 'entrant') || a.name.localeCompare(b.name, 'nl')),
      questions: row.integrityQuestions.map(({ typedCipher: _typed, ...each }) => questionOf({ ...each, integrityFiles: each.answeredAt ? each.integrityFiles : [] }, parties.find((party) => (each.partyId === null ? party.memberId === each.providerId : party.id === each.partyId))?.name ?? '')),
      history: await timelineOf(tx, [row.id]),
      today: dayIn(now),
    }
  })

type QuestionRow = { id: string; version: number; kind: string; fromName: string; cipher: Uint8Array; askedOn: string; dueOn: string; answerCipher: Uint8Array | null; answeredAt: Date | null; answeredBy: string | null; typedCipher?: Uint8Array | null; integrityFiles: { id: string; name: string }[] }

function questionOf(row: QuestionRow, to: string): IntegrityQuestionRow {
  const { id, version, fromName: from, answeredAt, answeredBy } = row
  return { id, version, kind: row.kind as QuestionKind, from, to, question: saidIn('cipher', row, row.cipher), askedOn: day(row.askedOn), dueOn: day(row.dueOn), answer: row.answerCipher ? saidIn('answer_cipher', row, row.answerCipher) : null, answeredAt, answeredBy, files: row.integrityFiles.map(withName), typed: typedIn(row, row.typedCipher ?? null) }
}

/** What a party was asked itself, newest first. */
export const integrityQuestions = (actor: Actor): Promise<{ rows: IntegrityQuestionRow[]; today: Day }> =>
  read(actor, async (tx, now) => {
    const rows = await tx.integrityQuestion.findMany({ orderBy: [{ askedOn: 'desc' }, { id: 'desc' }], include: FILES })
    return { today: dayIn(now), rows: rows.filter((row) => mayAnswerIntegrity(actor, row)).map((row) => questionOf(row, '')) }
  })

export type AskedByLink = { readonly id: string; readonly link: string; readonly from: string; readonly kind: QuestionKind; readonly question: string; readonly dueOn: Day; readonly typed: TypedAnswer; readonly files: readonly { readonly id: string; readonly name: string }[]; readonly today: Day }

/** What a party without an account is asked, for who has the link that was mailed; null once it was used or is over. */
export const askedByLink = (actor: Actor, link: string): Promise<AskedByLink | null> =>
  read(actor, async (tx, now) => {
    const row = await questionByLink(tx, link)
    if (!row) return null
    const files = await tx.$queryRaw<{ id: string; name: string }[]>`select id, name from integrity_link_files(${tokenHash(link)})`
    return { id: row.id, link, from: row.from, kind: row.kind as QuestionKind, question: saidIn('cipher', row, row.cipher), dueOn: day(row.dueOn), typed: typedIn(row, row.typedCipher), files: files.map(withName), today: dayIn(now) }
  })

/** How checks bear on the outcomes of one college in one window, per provider; who prepares or records that decision asks. */
export async function integrityOf(tx: Tx, place: { readonly windowId: string; readonly municipalityId: string }): Promise<(providerId: string) => Integrity & { shown: 'running' | 'passed' | null }> {
  const standings = await tx.integrityStanding.findMany({ where: { windowId: place.windowId, municipalityId: place.municipalityId }, select: { providerId: true, standing: true } })
  const refusable = standings.length === 0 ? [] : await tx.$queryRaw<{ provider_id: string }[]>`select provider_id from integrity_refusable(${place.windowId}::uuid, ${place.municipalityId}::uuid)`
  return (providerId) => {
    const found = standings.find((each) => each.providerId === providerId)
    if (!found) return { ...NO_CHECK, shown: null }
    const running = found.standing === 'running'
    return { running, refusable: refusable.some((each) => each.provider_id === providerId), shown: running ? 'running' : 'passed' }
  }
}

/** A file that came with an answer, for its party and the officer who asked; null for everybody else. */
export async function openIntegrityFile(actor: Actor, id: string): Promise<{ name: string; mime: string; bytes: Buffer } | null> {
  const file = await read(actor, (tx) => tx.integrityFile.findUnique({ where: { id }, select: { id: true, name: true, mime: true, cipher: true } }))
  return file && { name: withName(file).name, mime: file.mime, bytes: decryptFile(file.id, Buffer.from(file.cipher)) }
}
