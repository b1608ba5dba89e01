import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PARTIES } from '@/prisma/seed/providers'

// All that differs between municipalities is dated data: no code knows a region, a municipality, an access organisation or a
// provider by name. The names are those of the five sources; the story of the demonstration (prisma/seed) may hold them.
const NAMES = [
  'Noord- en Midden-Drenthe', 'NMD', 'Aa en Hunze', 'Assen', 'Midden-Drenthe', 'Noordenveld', 'Tynaarlo', 'Groningen', 'Ten Boer', 'Haren', 'Heemstede', 'Bloemendaal', 'IJmond', 'Beverwijk', 'Heemskerk', 'Velsen',
  'Hardenberg', 'Ommen', 'SDCG', 'Attenta', 'Samen Doen', ...PARTIES.map((party) => party.name),
]
const FOLDERS = ['app', 'components', 'lib', 'prisma/sql', 'prisma/schema', 'public']
// The style guide shows components with sample rows; nothing behaves by them.
const SKIP = /lib[\\/]db[\\/]client|stijlgids/

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (SKIP.test(path)) return []
    return statSync(path).isDirectory() ? files(path) : /\.(tsx?|sql|prisma|css|svg|json|txt)$/.test(path) ? [path] : []
  })
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const pattern = new RegExp(`(?<![\\p{L}\\d])(${NAMES.map(escaped).join('|')})(?![\\p{L}\\d])`, 'u')

test('the pattern finds a name between words, and not inside one', () => {
  expect(pattern.test("value: 'Gemeente Assen'")).toBe(true)
  expect(pattern.test('Assenburg, NMDX')).toBe(false)
})

test('no code knows a region, municipality or provider by name', () => {
  const found = FOLDERS.flatMap((folder) => files(folder)).flatMap((path) => {
    const hit = pattern.exec(readFileSync(path, 'utf8'))
    return hit ? [`${path}: ${hit[0]}`] : []
  })
  expect(found).toEqual([])
})
