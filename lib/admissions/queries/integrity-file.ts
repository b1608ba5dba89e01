import type { z } from 'zod'
import { CheckNotes, PartyNotes } from '@/lib/admissions/schema/integrity'
import { decrypt, encrypt, type Place } from '@/lib/keys'

const place = (table: string, column: string, id: string): Place => ({ table, column, id })
const PURPOSE = 'integrity'

/** Encrypts what a row of the compartment says, for its own place only. */
export const seal = (table: string, column: string, id: string, said: unknown): Uint8Array<ArrayBuffer> => new Uint8Array(encrypt(PURPOSE, place(table, column, id), JSON.stringify(said)))

const open = (table: string, column: string, id: string, cipher: Uint8Array): unknown => JSON.parse(decrypt(PURPOSE, place(table, column, id), cipher).toString('utf8'))

export const notesOf = (row: { readonly id: string; readonly cipher: Uint8Array | null }): z.output<typeof CheckNotes> => (row.cipher ? CheckNotes.parse(open('integrity_check', 'cipher', row.id, row.cipher)) : { reason: '', findings: '' })
export const partyOf = (row: { readonly id: string; readonly cipher: Uint8Array }): z.output<typeof PartyNotes> => PartyNotes.parse(open('integrity_party', 'cipher', row.id, row.cipher))
export const saidIn = (column: 'cipher' | 'answer_cipher', row: { readonly id: string }, cipher: Uint8Array): string => String(open('integrity_question', column, row.id, cipher))
