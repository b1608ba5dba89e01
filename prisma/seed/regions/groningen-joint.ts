import { read } from '@/lib/db'
import { askJoint, proposeJoint } from '@/lib/indications/commands/joint'
import { day } from '@/lib/kernel/day'
import { actorNamed, done, representativeOf } from '@/prisma/seed/actors'
import { PARTIES } from '@/prisma/seed/regions/groningen'
import { contractInvented, investigatedFor } from '@/prisma/seed/regions/groningen-help'

const AREA = 'Centrum/Oude Wijken'
const NOTIFIED = [day('2025-11-10'), day('2025-11-19')] as const

/** Two invented residents whose hours are settled together with a provider that each chose: one has its proposal, one waits for it. */
export async function jointGroningen(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2025-11-28 17:00')
  const officer = await actorNamed('Femke Turfsma')
  const consultant = await actorNamed('Renske Woldring')
  const [first, second] = PARTIES
  const contract = { product: 'HH', lot: AREA, title: 'Overeenkomst huishoudelijke hulp', text: 'De aanbieder geeft huishoudelijke hulp in het gebied. De gunning hoort bij het verhaal; deze overeenkomst is verzonnen.' }
  const chosen = [await contractInvented(officer, { ...contract, provider: first, reference: 'GRN-HH-1' }), await contractInvented(officer, { ...contract, provider: second, reference: 'GRN-HH-2' })]
  const { id: productId } = await read(consultant, (tx) => tx.product.findFirstOrThrow({ where: { regionId: { in: [...consultant.regionIds] }, code: 'HH' }, select: { id: true } }))
  const people = [
    { bsn: 58, initials: 'T.', surname: 'Stadswal', birthDate: '1946-02-11', postcode: '9715 GH', request: 'Mevrouw kan het huis niet meer schoonhouden en wil zelf blijven koken.' },
    { bsn: 59, initials: 'M.', surname: 'Hoogkade', birthDate: '1950-12-03', postcode: '9716 JK', request: 'Mevrouw vraagt hulp bij het zware werk en de was.' },
  ] as const
  for (const [at, someone] of people.entries()) {
    const { caseId, version } = await investigatedFor(consultant, someone, productId, 'Het zware werk lukt niet meer. Hulp bij het huishouden past.', true, NOTIFIED)
    await done('ask', askJoint(consultant, { caseId, version: await version(), participationId: chosen[at] ?? '', areas: at === 0 ? ['house'] : ['house', 'laundry'], wishes: at === 0 ? 'Wil zelf blijven koken. Heeft een kat.' : 'Wil de was samen doen, het liefst in de ochtend.' }))
  }
  await clock('2025-11-28 17:30')
  const provider = await representativeOf(first)
  const asked = await read(provider, (tx) => tx.jointRequest.findFirstOrThrow({ where: { providerId: { in: [...provider.providerIds] } }, select: { id: true, version: true } }))
  await done('propose', proposeJoint(provider, { requestId: asked.id, version: asked.version, areas: { house: { minutes: 150, reason: 'De woning heeft veel kleine kamers en trappen. Wij zagen dat op huisbezoek.' } } }))
}
