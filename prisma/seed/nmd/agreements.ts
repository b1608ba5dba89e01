import { offerAgreement, prepareAgreements } from '@/lib/contracts/commands/offer'
import { issueCouncilLetter } from '@/lib/contracts/commands/council'
import { signForProvider, signForRegion } from '@/lib/contracts/commands/sign'
import { agreementList, agreementView } from '@/lib/contracts/queries/agreement'
import { windowResult } from '@/lib/contracts/queries/result'
import type { Person } from '@/lib/kernel/actor'
import { done, representativeOf } from '@/prisma/seed/actors'

/** Step 6: an offer per admitted provider. */
export async function offerAll(manager: Person, windowId: string): Promise<void> {
  await done('prepare', prepareAgreements(manager, { windowId }))
  for (const row of await agreementList(manager, { status: 'draft' })) await done(`offer ${row.provider}`, offerAgreement(manager, { agreementId: row.id, version: 1 }))
}

/** Both sides sign, on the fingerprint of the PDF that was offered. */
export async function signAll(manager: Person): Promise<void> {
  for (const row of await agreementList(manager, { status: 'offered' })) {
    const provider = await representativeOf(row.provider)
    const shown = await agreementView(provider, row.id)
    const signed = { agreementId: row.id, fingerprint: shown?.fingerprint ?? '', authorised: true as const }
    await done(`sign ${row.provider}`, signForProvider(provider, { ...signed, version: shown?.version ?? 0, name: provider.name, role: 'Bestuurder' }))
    const again = await agreementView(manager, row.id)
    await done(`countersign ${row.provider}`, signForRegion(manager, { ...signed, version: again?.version ?? 0, name: manager.name, role: 'Contractmanager' }))
  }
}

/** Step 7: a council letter for every municipality that decided. */
export async function writeToCouncils(officer: Person, windowId: string): Promise<void> {
  const result = await windowResult(officer, windowId)
  for (const municipality of result?.municipalities ?? []) if (municipality.decidedOn) await done(`letter ${municipality.name}`, issueCouncilLetter(officer, { windowId, municipalityId: municipality.id }))
}
