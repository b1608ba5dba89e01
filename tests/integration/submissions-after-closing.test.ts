import { beforeAll, expect, test } from 'vitest'
import { submissionView } from '@/lib/admissions/queries/submission'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { filledSubmission, officerOf, providerIds, providerPerson, publishedProcedure } from '@/tests/support/submissions'

const OPENS = new Date('2025-11-03T09:00:00+01:00')
const CLOSES = new Date('2025-12-15T12:00:00+01:00')

let setClock: (iso: string) => Promise<void>
let providers: Map<string, string>

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  await setUpRegion()
  providers = await providerIds()
})

test('after closing a provider still reads its own incomplete draft, and what it lacked; nobody else does', async () => {
  await setClock('2025-12-01T09:00:00+01:00')
  const officer = officerOf()
  const world = await publishedProcedure(officer, { opensAt: OPENS, closesAt: CLOSES })
  const actor = providerPerson(providers.get('Tzorg') ?? '')
  const draft = await filledSubmission(actor, world, ['Assen', 'Tynaarlo'], ['Tynaarlo'])
  await setClock('2025-12-16T09:00:00+01:00')

  const view = await submissionView(actor, draft.id)
  expect(view).toMatchObject({ status: 'draft', open: false, endsAt: CLOSES, versions: [], standing: undefined })
  const tynaarlo = world.lots.get('Tynaarlo') ?? ''
  expect(view?.check.completeLotIds).toEqual([world.lots.get('Assen')])
  expect(view?.check.gaps).toEqual([expect.objectContaining({ criterionId: world.criteria.get('Plan van aanpak'), lotIds: [tynaarlo] })])
  expect(await submissionView(officer, draft.id)).toBeNull()
  expect(await submissionView(providerPerson(providers.get('Miep B.V.') ?? ''), draft.id)).toBeNull()
})
