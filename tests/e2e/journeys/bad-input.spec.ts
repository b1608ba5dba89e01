import { createProcedure } from '@/lib/procedures/commands/procedure'
import { actorNamed, done } from '@/prisma/seed/actors'
import { byCommand } from '@/tests/e2e/command'
import { Hands } from '@/tests/e2e/hands'
import { expect, test } from '@/tests/support/portal'

type Bad = readonly [label: string, typed: string, sentence: RegExp]

/** Fills in what cannot be, posts, and expects the sentence at the field, a link to it on top, and what was typed. */
async function refuses(hands: Hands, button: string, fields: readonly Bad[]): Promise<void> {
  await hands.fill(Object.fromEntries(fields.map(([label, typed]) => [label, typed])))
  await hands.press(button)
  await hands.heading(/^Er sta(at 1 fout|an \d+ fouten) op deze pagina$/)
  for (const [label, typed, sentence] of fields) {
    const field = hands.field(label)
    await expect(field, label).toHaveValue(typed)
    await expect(field, label).toHaveAttribute('aria-invalid', 'true')
    await expect(field, label).toHaveAccessibleDescription(sentence)
    await expect(hands.page.getByRole('link', { name: sentence }).first(), label).toBeVisible()
  }
}

test('a dossier: KvK, AGB, IBAN, postcode, house number, address [V2.2.1]', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await hands.start('Nadia Loman', '/aanbieder/dossier/gegevens')
  await refuses(hands, 'Gegevens bewaren', [
    ['KVK-nummer', '1234567', /Vul een KVK-nummer in van 8 cijfers.*Nu zijn het er 7\./],
    ['AGB-code', '12AB5678', /Vul een AGB-code in van 8 cijfers/],
    ['IBAN', 'NL91 ABNA 0417 1643 01', /Dit IBAN klopt niet/],
    ['Huisnummer', '12-A', /Vul hier alleen 12 in/],
    ['Postcode', '0123 AB', /Vul een postcode in van 4 cijfers en 2 letters/],
    ['E-mailadres', 'niemand@', /e-mailadres/],
    ['Website', 'javascript:alert(1)', /begint met https:\/\//],
  ])
  await expect(page).toHaveTitle(/^\(7 invoerfouten\)/)
  await hands.accessible()
})

test('a resident: the eleven test and 31 February [V2.2.1]', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await hands.start('Fenna Bosch', '/toegang/inwoners/nieuw')
  await hands.fill({ Voorletters: 'H.', Achternaam: 'Toetsing', Dag: '31', Maand: '2', Jaar: '1944' })
  await refuses(hands, 'Dossier aanleggen', [['BSN', '123456781', /Dit burgerservicenummer bestaat niet\./]])
  await expect(page.getByRole('group', { name: 'Geboortedatum' })).toHaveAccessibleDescription(/31 februari 1944 bestaat niet/)
  for (const [label, value] of [['Dag', '31'], ['Maand', '2'], ['Jaar', '1944'], ['Achternaam', 'Toetsing']] as const) await expect(hands.field(label)).toHaveValue(value)
  await hands.go('/toegang/inwoners')
  await hands.press('Inwoner zoeken')
  await hands.sees('Vul ten minste een naam, geboortedatum, BSN of postcode in.')
})

test('a procedure: impossible days, the hour that comes twice, negative and endless numbers [V1.4.2, V2.2.1]', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await hands.start('Marit Hofstee', '/inkoop/procedures/nieuw')
  await refuses(hands, 'Concept maken', [
    ['Eerste looptijd', '-24', /./],
    ['Langste looptijd', '99999999999999999999', /./],
    ['Reactietermijn', '20,5', /./],
  ])
  const id = await byCommand(portal, async () => {
    const actor = await actorNamed('Marit Hofstee')
    return (await done('draft', createProcedure(actor, { reference: 'PROEF-UUR', type: 'semi-open-house', title: 'Proef met tijden', summary: 'Een procedure om op te oefenen, verzonnen.', termMonths: 24, optionCount: 0, optionMonths: 0, maxMonths: 24, reactionDays: 20, assessors: 1, source: null, invented: null }))).id
  })
  await hands.go(`/inkoop/procedures/${id}/planning/nieuw`)
  await hands.fill({ Naam: 'Proef', 'Open vanaf': '1-2-2026', 'De colleges besluiten uiterlijk op': '1-12-2026', 'De overeenkomst start op': '1-7-2027' })
  await hands.choose('Soort instapmoment', 'Eenmalig')
  await hands.fill({ 'Sluit op': '25-10-2026' })
  await refuses(hands, 'Instapmoment plannen', [
    ['Tijd van opening', '24:00', /Vul een tijd in tussen 0:00 en 23:59/],
    ['Tijd van sluiting', 'twaalf', /Vul .* in als uren en minuten/],
  ])
  await hands.fill({ 'Tijd van opening': '9:00' })
  await refuses(hands, 'Instapmoment plannen', [['Tijd van sluiting', '2:30', /twee keer voor, omdat de klok teruggaat/]])
  await hands.fill({ 'Tijd van sluiting': '12:00' })
  await refuses(hands, 'Instapmoment plannen', [
    ['Open vanaf', '31-2-2026', /31 februari 2026 bestaat niet/],
    ['Sluit op', '25-13-2026', /Maand 13 bestaat niet/],
  ])
})

test('a deviation from the norm: no unit, below zero, endless, a minute that is none', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await hands.start('Fenna Bosch', '/toegang/zaken')
  const cases = await page.getByRole('main').getByRole('link').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname).filter((path) => /^\/toegang\/zaken\/[0-9a-f-]{36}$/.test(path)))
  for (const path of new Set(cases)) {
    await hands.go(`${path}/berekening`)
    if ((await hands.field('Hoeveel per week?').count()) > 0) break
  }
  await hands.choose('Wat doet u met de norm?', 'Minuten erbij')
  for (const [typed, sentence] of [['15', /Schrijf erbij of 15 uren of minuten zijn/], ['-0:15', /./], ['99999:00', /Vul hoogstens .* in/], ['0:75', /hoogstens 59 minuten/]] as const) await refuses(hands, 'Afwijking bewaren', [['Hoeveel per week?', typed, sentence]])
})

const FILES = [
  ['0 bytes', { name: 'leeg.pdf', buffer: Buffer.alloc(0) }, 'Dit bestand is leeg (0 bytes).'],
  ['26,214,401 bytes', { name: 'groot.pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(26_214_401 - 9, 32)]) }, 'Dit bestand is te groot.'],
  ['a script named .pdf', { name: 'offerte.pdf', buffer: Buffer.from('#!/bin/sh\necho hallo\n') }, 'De inhoud van dit bestand past niet bij zijn naam'],
  ['a program', { name: 'offerte.exe', buffer: Buffer.from('MZ') }, 'Kies een pdf, docx, xlsx, odt, png of jpg'],
] as const

test('a file: empty, one byte too large, not what its name says', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await hands.become('Carla Venema')
  for (const [, file, sentence] of FILES) {
    await hands.go('/aanbieder/dossier/bewijsstukken/nieuw?soort=kvk-extract')
    await hands.upload('Bestand', file)
    await hands.press('Bestand uploaden')
    await hands.heading('Het bestand is niet toegevoegd')
    await hands.sees(sentence)
  }
})
