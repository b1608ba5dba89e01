import { actorNamed } from '@/prisma/seed/actors'
import { enter } from '@/prisma/seed/nmd/entry'
import { read } from '@/lib/db'
import { byCommand, DEMO_CLOCK } from '@/tests/e2e/command'
import { Hands } from '@/tests/e2e/hands'
import { test } from '@/tests/support/portal'

test.afterEach(({ portal }) => portal.setClock(DEMO_CLOCK))

test('too late is refused by the database, and both times are told', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  const submissionId = await byCommand(portal, async () => {
    const actor = await actorNamed('Bert Mulder')
    const window = await read(actor, (tx) => tx.entryWindow.findFirstOrThrow({ where: { name: 'Tussentijds 2026' }, select: { id: true } }))
    return enter(actor, { windowId: window.id, lots: ['Assen'], submit: false })
  })
  await hands.start('Bert Mulder', `/aanbieder/inschrijvingen/${submissionId}/controle`)
  await hands.fill({ 'Naam van wie tekent': 'B. Mulder', 'Functie van wie tekent': 'Bestuurder' })
  await page.getByRole('checkbox', { name: /^Ik mag namens/ }).check()
  // The clock is set to whole seconds, rounded: a second past closing is past it for certain.
  await portal.setClock('2025-12-15T12:00:01+01:00')
  await hands.press('Inschrijving indienen voor 1 perceel')
  await hands.heading('Dit kan nu niet')
  await hands.sees(/^U bent te laat\. Gesloten op 15 december 2025 om 12\.00\.00,000 uur\. Uw poging kwam om 12\.00\.\d\d,\d{3} uur\./)
  await hands.go(`/aanbieder/inschrijvingen/${submissionId}`)
  await hands.heading('Dit concept is geen inschrijving geworden')
  await hands.sees(/Uw poging kwam om 12\.00\.\d\d,\d{3} uur/)
})
