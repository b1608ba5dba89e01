import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { decideBirthDate, decideBsn, looksLike, wordsOf } from '@/lib/residents/rules'
import type { ImportStatus, RowChoice, RowOutcome, RowProblem } from '../schema/import'
import type { ResidentLine } from '../schema/resident-row'

/** A file of a resident as a line is compared with it. */
export type KnownPerson = Omit<ResidentLine, 'bsn' | 'houseNumber' | 'birthDate'> & { readonly id: string; readonly houseNumber: string; readonly birthDate: string; readonly merged: boolean }

/** What comes of a line; `differs` names the fields that stand otherwise in the file. */
export type Judged = { readonly outcome: RowOutcome; readonly problems: readonly RowProblem[]; readonly notes: readonly string[]; readonly residentId: string | null }

const COMPARED = ['salutation', 'initials', 'givenName', 'prefix', 'surname', 'partnerPrefix', 'partnerSurname', 'nameUse', 'birthDate', 'postcode', 'houseNumber', 'houseLetter', 'houseAddition', 'street', 'city', 'phone', 'email', 'secret'] as const
export type ComparedField = (typeof COMPARED)[number]

/** What stands in a line that left the field empty, or in one that was tried before there was such a field. */
const UNSAID: ReadonlySet<unknown> = new Set([undefined, null, 'neutral', 'own', 'unsaid'])

/** Which fields a line gives otherwise than the file that is there; what the line leaves empty says nothing. */
export const differences = (line: ResidentLine, known: KnownPerson): ComparedField[] => COMPARED.filter((field) => !UNSAID.has(line[field]) && String(line[field]) !== (known[field] ?? ''))

const refused = (column: string, sentence: string): Judged => ({ outcome: 'refused', problems: [{ column, sentence }], notes: [], residentId: null })

/**
 * What comes of one resident's line: a new file, the same or another as what is there by BSN, possibly somebody known under another BSN, or no.
 * A file that is there is never overwritten.
 */
export function judgeResident(line: ResidentLine, { known, sameDay, mode, today }: { readonly known: KnownPerson | null; /** Files with this birth date. */ readonly sameDay: readonly KnownPerson[]; readonly mode: 'demo' | 'production'; readonly today: Day }): Judged {
  const number = decideBsn(line.bsn, mode)
  if (!number.ok) return refused('BSN', number.reason === 'test-bsn' ? 'Dit is een testnummer. Vul het echte burgerservicenummer in.' : 'Dit is een demonstratie. Gebruik hier alleen testnummers, die beginnen met 9999.')
  if (!decideBirthDate(line.birthDate, today).ok) return refused('Geboortedatum', 'De geboortedatum ligt in de toekomst.')
  if (known?.merged) return refused('BSN', 'Dit dossier ging op in een ander dossier. Kijk in het portaal welk dossier dat is.')
  if (known) {
    const differs = differences(line, known)
    return { outcome: differs.length === 0 ? 'same' : 'changed', problems: [], notes: differs.map((field) => (field === 'secret' ? `secret-${line.secret}` : field)), residentId: known.id }
  }
  const one = { birthDate: line.birthDate, words: wordsOf(line), postcode: line.postcode, houseNumber: String(line.houseNumber) }
  const like = sameDay.find((each) => looksLike(one, { ...each, words: wordsOf(each) }))
  return like ? { outcome: 'possible', problems: [], notes: [], residentId: like.id } : { outcome: 'new', problems: [], notes: [], residentId: null }
}

/** What is done with a line at the adoption: only a new one, and one of which a person said that it is somebody else, makes anything. */
export const makesSomething = (outcome: RowOutcome, choice: RowChoice | null): boolean => outcome === 'new' || (outcome === 'possible' && choice === 'different')

export type Counted = Readonly<Record<RowOutcome, number>> & { readonly undecided: number }
export type Expected = { readonly people: number | null; readonly minutes: number | null }
export type Found = { readonly people: number; readonly minutes: number }

/** Whether what the officer counted beforehand is what would come in. Nothing counted: nothing to differ from. */
export const matches = (expected: Expected, found: Found): boolean => (expected.people === null || expected.people === found.people) && (expected.minutes === null || expected.minutes === found.minutes)

export type UndoRefusal = 'not-adopted' | 'held'
export type AdoptRefusal = 'not-a-trial' | 'own-trial' | 'undecided' | 'nothing-new' | 'unexplained' | 'same-file'

/** Whether a trial may be adopted: by another than who made it, with every doubt decided, and with a reason where it is not what was counted. */
export function decideAdopt(trial: { readonly status: ImportStatus; readonly madeById: string }, by: string, counted: Pick<Counted, 'new' | 'possible' | 'undecided'>, control: { readonly asCounted: boolean; readonly explanation: string | null }): Result<undefined, AdoptRefusal> {
  if (trial.status !== 'trial') return refuse('not-a-trial')
  if (trial.madeById === by) return refuse('own-trial')
  if (counted.undecided > 0) return refuse('undecided', { rows: counted.undecided })
  if (counted.new + counted.possible === 0) return refuse('nothing-new')
  return control.asCounted || control.explanation !== null ? allow() : refuse('unexplained')
}
