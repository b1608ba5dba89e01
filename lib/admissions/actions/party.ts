'use server'

import { formAction } from '@/lib/action'
import { answerInvitation, inviteParty, removeParty, saveDeclaration, signDeclaration } from '@/lib/admissions/commands/party'
import { ANSWER_PARTY_REFUSALS, INVITE_FIELDS, INVITE_REFUSALS, REMOVE_PARTY_REFUSALS, SAVE_DECLARATION_REFUSALS, SIGN_PARTY_REFUSALS } from '@/lib/admissions/messages/party'
import { AnswerInvitation, InviteParty, RemoveParty, SaveDeclaration, SignDeclaration } from '@/lib/admissions/schema/party'
import { numbered } from '@/lib/admissions/schema/submission-form'
import { routes, withNotice } from '@/lib/routes'

export const invitePartyAction = formAction({ name: 'admissions.invite-party', limit: 'submit', schema: InviteParty, run: inviteParty, refusals: INVITE_REFUSALS, fieldOf: INVITE_FIELDS, to: ({ id }) => withNotice(routes.submissionParties(id), 'partij-gevraagd') })

export const removePartyAction = formAction({ name: 'admissions.remove-party', schema: RemoveParty, run: removeParty, refusals: REMOVE_PARTY_REFUSALS, to: ({ id }) => withNotice(routes.submissionParties(id), 'partij-verwijderd') })

export const answerInvitationAction = formAction({
  name: 'admissions.answer-invitation',
  schema: AnswerInvitation,
  run: answerInvitation,
  refusals: ANSWER_PARTY_REFUSALS,
  to: ({ id, answer }) => withNotice(routes.ownDeclaration(id), answer === 'accepted' ? 'uitnodiging-aangenomen' : 'uitnodiging-afgewezen'),
})

export const saveDeclarationAction = formAction({
  name: 'admissions.save-declaration',
  schema: SaveDeclaration,
  run: saveDeclaration,
  refusals: SAVE_DECLARATION_REFUSALS,
  read: (values) => numbered(values, 'answers'),
  to: ({ id }) => withNotice(routes.ownDeclaration(id), 'verklaring-bewaard'),
})

export const signDeclarationAction = formAction({ name: 'admissions.sign-declaration', limit: 'submit', schema: SignDeclaration, run: signDeclaration, refusals: SIGN_PARTY_REFUSALS, to: ({ id }) => withNotice(routes.ownDeclaration(id), 'verklaring-getekend') })
