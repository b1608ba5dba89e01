import { answerInvitation, inviteParty, saveDeclaration, signDeclaration } from '@/lib/admissions/commands/party'
import { declarationPage } from '@/lib/admissions/queries/party'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { addEstablishment } from '@/lib/providers/commands/establishment'
import { done } from '@/prisma/seed/actors'
import type { Day } from '@/lib/kernel/day'

/** Who takes part in an entry as a member of a combination: each accepts, declares for itself and signs. Gives the entry's version. */
export async function joinIn(lead: Person, submissionId: string, members: readonly { readonly actor: Person; readonly part: string }[]): Promise<number> {
  const version = () => read(lead, (tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId }, select: { version: true } })).then((row) => row.version)
  for (const { actor, part } of members) {
    const { kvk } = await read(actor, (tx) => tx.provider.findFirstOrThrow({ where: { id: { in: [...actor.providerIds] } }, select: { kvk: true } }))
    await done('invite', inviteParty(lead, { submissionId, kind: 'member', kvk, part, criterionIds: [], version: await version() }))
    const asked = await read(actor, (tx) => tx.submissionParty.findFirstOrThrow({ where: { submissionId, memberId: { in: [...actor.providerIds] } }, select: { id: true, version: true } }))
    const accepted = await done('accept', answerInvitation(actor, { partyId: asked.id, answer: 'accepted', version: asked.version }))
    const page = await declarationPage(actor, asked.id)
    const answers = (page?.asked ?? [])
      .filter((criterion) => criterion.answerKind !== 'evidence')
      .map((criterion) => ({
        criterionId: criterion.id, evidenceVersionId: null,
        yes: criterion.answerKind === 'statement' ? !criterion.excludingAnswer : criterion.answerKind === 'agreement' ? true : null,
        text: criterion.answerKind === 'text' ? 'Zoals in de inschrijving van de combinatie staat.' : null,
      }))
    const declared = await done('declare', saveDeclaration(actor, { partyId: asked.id, answers, version: accepted.version }))
    await done('sign', signDeclaration(actor, { partyId: asked.id, signedName: actor.name, signedRole: 'Bestuurder', agreed: true, version: declared.version }))
  }
  return version()
}

/** Establishments of an invented provider, one per place; numbers and addresses are invented. */
export async function keepEstablishments(actor: Person, name: string, places: readonly { readonly city: string; readonly number: string; readonly postcode: string }[], from: Day): Promise<string[]> {
  const made: string[] = []
  for (const { city, number, postcode } of places)
    made.push((await done('establishment', addEstablishment(actor, { number, name: `${name}, ${city}`, agb: null, street: 'Verzonnenstraat', houseNumber: 1, houseLetter: null, houseAddition: null, postcode, city, validFrom: from, validUntil: null }))).id)
  return made
}
