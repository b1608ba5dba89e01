import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { recordDecision } from '@/lib/admissions/commands/decision-record'
import { decisionPage } from '@/lib/admissions/queries/decision'
import { providerResult } from '@/lib/admissions/queries/decision-result'
import { windowDecisionsPage } from '@/lib/admissions/queries/decision-window'
import { windowPage } from '@/lib/admissions/queries/opening'
import { windowResult } from '@/lib/contracts/queries/result'
import { read } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { publicProcedure } from '@/lib/procedures/queries/public'
import { TYPES } from '@/lib/procedures/rules/types'
import { PROCEDURE_TYPES } from '@/lib/procedures/schema/procedure'
import { actorNamed } from '@/prisma/seed/actors'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { assessAll, enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'
import { asOwner } from '@/tests/support/wmo'
import type { TestDatabase } from '@/tests/support/templates'

/** Whatever compares: as a column, a key, or a word on a page or in a letter. */
const COLUMN = /(?:^|_)(?:scores?|points|rank|weight|tie_rule|places)(?:_|$)/
const WORD = /\b(scores?|punten|puntental|weging|wegingen|ranglijst|gegund|gunning)\b/i

let database: TestDatabase
let officer: Person
let procurement: Procurement
let entered: { submissionId: string; actor: Person }

beforeAll(async () => {
  database = await testDatabase('empty')
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  procurement = await publishedProcedure(database, officer)
  entered = await enter(procurement, 'Miep B.V.', ['Assen'])
  await enter(procurement, 'Tzorg', ['Assen'], true).then((other) => openWindow(database, procurement).then(() => assessAll(officer, procurement, other.submissionId, ['Assen'], { exclusion: 'not-met' })))
  await assessAll(officer, procurement, entered.submissionId, ['Assen'])
})

describe('scores and an order exist in the area selection only', () => {
  it('in no table but those of the selection, and those hang on the one type that has scores', async () => {
    const found = await asOwner(database, async (client) => ({
      columns: (await client.query<{ table_name: string; column_name: string }>("select table_name, column_name from information_schema.columns where table_schema = 'public'")).rows,
      keys: (await client.query<{ name: string; definition: string }>("select conrelid::regclass::text as name, pg_get_constraintdef(oid) as definition from pg_constraint where contype in ('f', 'c') and conrelid::regclass::text like 'selection\\_%'")).rows,
    }))
    expect([...new Set(found.columns.filter((column) => COLUMN.test(column.column_name)).map((column) => column.table_name))].sort()).toEqual(['selection_area', 'selection_consensus', 'selection_criterion', 'selection_score'])
    for (const table of ['selection_area', 'selection_consensus', 'selection_criterion', 'selection_score']) {
      const own = found.keys.filter((key) => key.name === table).map((key) => key.definition)
      expect(own.some((definition) => definition.includes('type_scores(procedure_type)')), table).toBe(true)
      expect(own.some((definition) => /^FOREIGN KEY \([^)]*procedure_type\)/.test(definition)), table).toBe(true)
    }
  })

  it('in no source file outside the selection and the record of its type', () => {
    const files = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? (entry.name === 'client' ? [] : files(join(folder, entry.name))) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []))
    const allowed = [/^lib\/selection\//, /^components\/selection\//, /\/selectie\//, /^lib\/procedures\/rules\/types?(-area-selection)?\.ts$/]
    // What an award needs of the pages that all types share: its words, asked of the record, and its one tab.
    const shared = ['lib/admissions/messages/decision.ts', 'lib/notices.ts', 'lib/procedures/messages/refusals.ts', 'app/(public)/procedures/[id]/page.tsx', 'app/(portal)/inkoop/procedures/[id]/publiceren/page.tsx']
    const speaks = ['lib', 'app', 'components'].flatMap(files).filter((file) => !allowed.some((each) => each.test(file)) && WORD.test(strings(readFileSync(file, 'utf8'))))
    expect(speaks.filter((file) => !shared.includes(file))).toEqual([])
  })

  it('in no words of the other types', () => {
    for (const type of PROCEDURE_TYPES.filter((each) => TYPES[each].scoring === null)) expect(JSON.stringify(TYPES[type].words)).not.toMatch(WORD)
  })

  it('in no screen, letter or trail of an admission, from the public page to the college’s letter', async () => {
    const scope = { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId }
    const { decisionId, version } = sure(await proposeDecision(officer, scope))
    const clerk = await actorNamed('Tom Wever')
    const decided = sure(await recordDecision(clerk, { decisionId, version, decidedOn: day('2023-07-17') }))
    sure(await notifyDecision(clerk, { decisionId, version: decided.version }))
    const screens = {
      public: await publicProcedure(ANONYMOUS, procurement.procedureId),
      window: await windowPage(officer, procurement.windowId),
      decisions: await windowDecisionsPage(officer, procurement.windowId),
      decision: await decisionPage(clerk, decisionId),
      result: await windowResult(officer, procurement.windowId),
      own: await providerResult(entered.actor, entered.submissionId),
      letters: await read(officer, (tx) => tx.letter.findMany({ select: { kind: true, view: true } })),
      trail: await read(officer, (tx) => tx.auditLine.findMany({ select: { event: true, detail: true } })),
    }
    for (const [name, screen] of Object.entries(screens)) {
      expect(screen, name).not.toBeNull()
      const text = JSON.stringify(screen, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
      expect(text.length, name).toBeGreaterThan(100)
      expect(text, name).not.toMatch(WORD)
      expect(text, name).not.toMatch(/"(score|points|rank|weight|order)"/)
    }
  })
})

/** Only what can be read on a screen: quoted and template text, and text between tags; no comments and no names in code. */
function strings(source: string): string {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  // That there is none may be said.
  return [...code.matchAll(/'(?:[^'\\\n]|\\.)* (?:[^'\\\n]|\\.)*'|`[^`]*`|>[^<>{}]+</g)].map(([text]) => text.replaceAll(/\$\{[^}]*\}|geen (?:score|punten)|[a-z]+(?:-[a-z]+)+/g, '')).join('\n')
}
