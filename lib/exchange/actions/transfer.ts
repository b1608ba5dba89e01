'use server'

import { formAction } from '@/lib/action'
import { RESIDENT_REFUSALS } from '@/lib/residents/messages'
import { routes, withNotice } from '@/lib/routes'
import { joinIncoming as join, openIncoming as open, receiveIncoming as receive, refuseIncoming as refuseCommand } from '../commands/incoming'
import { handTransfer as hand, startTransfer as start } from '../commands/transfer'
import { HAND_REFUSALS, INCOMING_REFUSALS, JOIN_REFUSALS, START_REFUSALS } from '../messages/transfer'
import { HandTransfer, JoinIncoming, OpenIncoming, ReceiveIncoming, RefuseIncoming, StartTransfer } from '../schema/transfer'

const toTransfers = ({ residentId }: { readonly residentId: string }) => withNotice(routes.residentTransfer(residentId), 'bewaard')
const toIncoming = ({ incomingId }: { readonly incomingId: string }) => withNotice(routes.incomingFile(incomingId), 'bewaard')

function toFile({ residentId }: Readonly<Record<string, string | number>>) {
  return residentId === undefined ? undefined : { href: routes.resident(String(residentId)), text: 'Open het dossier' }
}

export const startTransfer = formAction({
  name: 'exchange.start-transfer', limit: 'export', schema: StartTransfer, run: start, refusals: START_REFUSALS,
  fieldOf: { 'in-future': 'givenOn', 'own-municipality': 'toMunicipalityId', 'not-here': 'toMunicipalityId', 'representative-consents': 'givenBy', 'no-representative': 'givenBy', 'announced-already': 'toMunicipalityId' },
  to: toTransfers,
})
export const handTransfer = formAction({ name: 'exchange.hand-transfer', schema: HandTransfer, run: hand, refusals: HAND_REFUSALS, fieldOf: { 'in-future': 'handedOn', 'before-frozen': 'handedOn' }, to: toTransfers })
export const openIncoming = formAction({ name: 'exchange.open-incoming', schema: OpenIncoming, run: open, refusals: INCOMING_REFUSALS, to: toIncoming })
export const receiveIncoming = formAction({
  name: 'exchange.receive-incoming', schema: ReceiveIncoming, run: receive, refusals: { ...RESIDENT_REFUSALS, ...INCOMING_REFUSALS },
  fieldOf: { 'looks-like': 'different' },
  linkOf: { 'bsn-known': toFile, 'looks-like': toFile },
  to: ({ residentId }) => withNotice(routes.residentTransfer(residentId), 'dossier-aangelegd'),
})
export const joinIncoming = formAction({ name: 'exchange.join-incoming', schema: JoinIncoming, run: join, refusals: JOIN_REFUSALS, to: toTransfers })
export const refuseIncoming = formAction({ name: 'exchange.refuse-incoming', schema: RefuseIncoming, run: refuseCommand, refusals: INCOMING_REFUSALS, to: toIncoming })
