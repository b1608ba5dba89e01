import { decrypt, encrypt } from '@/lib/keys'
import { ComplaintContent } from '../schema'

const PURPOSE = 'complaint'
type Column = 'cipher' | 'hearing_cipher' | 'end_cipher'

/** Encrypts what a complaint's row says, for its own place only. */
export const seal = (column: Column, id: string, said: string): Uint8Array<ArrayBuffer> => new Uint8Array(encrypt(PURPOSE, { table: 'complaint', column, id }, said))

const open = (column: Column, id: string, cipher: Uint8Array): string => decrypt(PURPOSE, { table: 'complaint', column, id }, cipher).toString('utf8')
export const openOrNull = (column: Column, id: string, cipher: Uint8Array | null): string | null => (cipher === null ? null : open(column, id, cipher))
export const contentOf = (row: { readonly id: string; readonly cipher: Uint8Array }): ComplaintContent => ComplaintContent.parse(JSON.parse(open('cipher', row.id, row.cipher)))
