import { performance } from 'node:perf_hooks'
import { adoptImport, continueImport } from '@/lib/exchange/commands/import-adopt'
import { tryImport } from '@/lib/exchange/commands/import-trial'
import { continueUndo, undoImport } from '@/lib/exchange/commands/import-undo'
import { readFile } from '@/lib/exchange/imports/file'
import { importSums } from '@/lib/exchange/queries/import-sums'
import { importView } from '@/lib/exchange/queries/imports'
import type { ImportKind } from '@/lib/exchange/schema/import'
import type { Person } from '@/lib/kernel/actor'
import { elevenTest } from '@/lib/kernel/identifiers'
import { sure } from '@/lib/kernel/result'

/** The last so many BSNs of the test range, which nothing else in the demonstration has. */
export function lastTestBsns(count: number): string[] {
  const found: string[] = []
  for (let number = 999_999_999; found.length < count; number--) if (elevenTest(String(number))) found.push(String(number))
  return found
}

export type Where = { readonly product: string; readonly providers: readonly string[]; readonly postcode: string; readonly city: string }

const residentsOf = (bsns: readonly string[], { postcode, city }: Where) => [
  'BSN;Voorletters;Achternaam;Geboortedatum;Postcode;Huisnummer;Straat;Woonplaats',
  ...bsns.map((bsn, at) => `${bsn};M.;Meting${at.toString(36)};${1 + (at % 28)}-${1 + (at % 12)}-${1930 + (at % 30)};${postcode};${at + 1};Metinglaan;${city}`),
]
const helpOf = (bsns: readonly string[], { product, providers }: Where) => [
  'BSN;Productcode;Minuten per week;Frequentie;Ingangsdatum;Einddatum;Vorm;Besluitnummer;Besluitdatum;AGB of KVK;Start levering',
  ...bsns.map((bsn, at) => `${bsn};${product};${60 + 5 * (at % 30)};wekelijks;1-4-2024;31-12-2028;zin;M-${at};18-3-2024;${providers[at % providers.length] ?? ''};8-4-2024`),
]

/** A file of residents and one of their running help: tried, adopted, compared and taken back; the seconds of each, and of the longest that somebody waits for one press. Leaves two imports that were undone. */
export async function timeImport(maker: Person, second: Person, where: Where, count: number): Promise<string[]> {
  const lines: string[] = []
  const say = (what: string, ms: number) => lines.push(`${what.padEnd(44)}${(ms / 1000).toFixed(2).padStart(8)} s`)
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now()
    const value = await work()
    say(what, performance.now() - begun)
    return value
  }
  /** Presses until nothing is left; the pages in between say how far it is. */
  const pressed = async (what: string, first: () => Promise<number>, next: () => Promise<number>) => {
    let longest = 0
    const once = async (press: () => Promise<number>) => {
      const begun = performance.now()
      const left = await press()
      longest = Math.max(longest, performance.now() - begun)
      return left
    }
    await timed(what, async () => {
      for (let left = await once(first); left > 0; ) left = await once(next)
    })
    say('waarvan de langste druk', longest)
  }
  const head = async (id: string) => {
    const view = await importView(maker, id, { shown: null, page: 0 })
    if (!view) throw new Error('the import is gone')
    return view
  }
  const on = async (id: string) => ({ id, version: (await head(id)).head.version })
  const bsns = lastTestBsns(count)
  const brought: string[] = []
  for (const [kind, rows, what] of [['residents', residentsOf(bsns, where), 'inwoners'], ['indications', helpOf(bsns, where), 'lopende hulp']] as const satisfies readonly (readonly [ImportKind, readonly string[], string])[]) {
    const file = sure(readFile(kind, Buffer.from(rows.join('\n'))))
    const { id } = await timed(`${count} regels ${what} proberen`, async () => sure(await tryImport(maker, { kind, source: 'Meting', expectedPeople: count, expectedTime: null }, file)))
    const { counted } = await timed('pagina van het bestand', () => head(id))
    if (counted.new !== count) throw new Error(`${counted.new} of ${count} lines are new`)
    const begin = await on(id)
    await pressed(`${count} regels ${what} overnemen`, async () => sure(await adoptImport(second, { ...begin, explanation: null })).left, async () => sure(await continueImport(second, { id })).left)
    if (kind === 'indications') await timed('vergelijken met wat er loopt', () => importSums(second, id))
    brought.unshift(id)
  }
  for (const id of brought) {
    const begin = await on(id)
    await pressed(`${count} regels terugdraaien`, async () => sure(await undoImport(second, { ...begin, reason: 'Gemeten.' })).left, async () => sure(await continueUndo(second, { id })).left)
  }
  return lines
}
