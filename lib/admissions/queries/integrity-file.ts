import type { z } from 'zod'
import { CheckNotes, LINK, PartyNotes, TypedAnswer } from '@/lib/admissions/schema/integrity'
import { tokenHash } from '@/lib/auth/cookie'
import type { Tx } from '@/lib/db'
import { decrypt, encrypt, type Place } from '@/lib/keys'

const place = (table: string, column: string, id: string): Place => ({ table, column, id })
const PURPOSE = 'integrity'

/** Encrypts what a row of the compartment says, for its own place only. */
export const seal = (table: string, column: string, id: string, said: unknown): Uint8Array<ArrayBuffer> => new Uint8Array(encrypt(PURPOSE, place(table, column, id), JSON.stringify(said)))

const open = (table: string, column: string, id: string, cipher: Uint8Array): unknown => JSON.parse(decrypt(PURPOSE, place(table, column, id), cipher).toString('utf8'))

export const notesOf = (row: { readonly id: string; readonly cipher: Uint8Array | null }): z.output<typeof CheckNotes> => (row.cipher ? CheckNotes.parse(open('integrity_check', 'cipher', row.id, row.cipher)) : { reason: '', findings: '' })
export const partyOf = (row: { readonly id: string; readonly cipher: Uint8Array }): z.output<typeof PartyNotes> => PartyNotes.parse(open('integrity_party', 'cipher', row.id, row.cipher))
export const saidIn = (column: 'cipher' | 'answer_cipher' | 'typed_cipher', row: { readonly id: string }, cipher: Uint8Array): string => String(open('integrity_question', column, row.id, cipher))

/** What was typed in an answer that is not sent yet. */
export const typedIn = (row: { readonly id: string }, cipher: Uint8Array | null): TypedAnswer => (cipher ? TypedAnswer.parse(JSON.parse(saidIn('typed_cipher', row, cipher))) : { name: '', answer: '' })

type LinkRow = { id: string; check_id: string; municipality_id: string; from_name: string; kind: string; cipher: Uint8Array; typed_cipher: Uint8Array | null; asked_on: string; due_on: string; version: number }

/** The question that a link is for; null once it was used or is over. Joins the caller's transaction. */
export async function questionByLink(tx: Tx, link: string) {
  if (!LINK.test(link)) return null
  const [row] = await tx.$queryRaw<LinkRow[]>`select * from integrity_by_link(${tokenHash(link)})`
  return row ? { id: row.id, checkId: row.check_id, municipalityId: row.municipality_id, from: row.from_name, kind: row.kind, cipher: row.cipher, typedCipher: row.typed_cipher, dueOn: row.due_on } : null
}
