import { decrypt, encrypt } from '@/lib/keys'
import { ReportContent } from '../schema'

const PURPOSE = 'supervision'
type Column = 'supervision_report.cipher' | 'supervision_file.findings_cipher' | 'supervision_file.recommendations_cipher' | 'supervision_file.closing_cipher' | 'supervision_question.cipher' | 'supervision_question.answer_cipher'

const placeOf = (at: Column, id: string) => {
  const [table = '', column = ''] = at.split('.')
  return { table, column, id }
}

/** Encrypts a text of a supervisor's file, for its own place only. */
export const seal = (at: Column, id: string, said: string): Uint8Array<ArrayBuffer> => new Uint8Array(encrypt(PURPOSE, placeOf(at, id), said))

export const said = (at: Column, id: string, cipher: Uint8Array): string => decrypt(PURPOSE, placeOf(at, id), cipher).toString('utf8')
export const saidOrNull = (at: Column, id: string, cipher: Uint8Array | null): string | null => (cipher === null ? null : said(at, id, cipher))

export const sealContent = (id: string, content: ReportContent) => seal('supervision_report.cipher', id, JSON.stringify(content))
export const contentOf = (row: { readonly id: string; readonly cipher: Uint8Array }): ReportContent => ReportContent.parse(JSON.parse(said('supervision_report.cipher', row.id, row.cipher)))
