'use server'

import { formAction } from '@/lib/action'
import { addPhrase, changePhrase, retirePhrase } from '@/lib/admissions/commands/phrase'
import { PHRASE_REFUSALS } from '@/lib/admissions/messages/phrase'
import { AddPhrase, ChangePhrase, RetirePhrase } from '@/lib/admissions/schema/phrase'
import { routes, withNotice } from '@/lib/routes'

export const addPhraseAction = formAction({
  name: 'admissions.add-phrase',
  schema: AddPhrase,
  run: addPhrase,
  refusals: PHRASE_REFUSALS,
  fieldOf: { 'title-taken': 'title' },
  to: () => withNotice(routes.phrases(), 'zin-toegevoegd'),
})

export const changePhraseAction = formAction({
  name: 'admissions.change-phrase',
  schema: ChangePhrase,
  run: changePhrase,
  refusals: PHRASE_REFUSALS,
  fieldOf: { 'nothing-changed': 'text' },
  to: ({ phraseId }) => withNotice(routes.phrase(phraseId), 'zin-gewijzigd'),
})

export const retirePhraseAction = formAction({
  name: 'admissions.retire-phrase',
  schema: RetirePhrase,
  run: retirePhrase,
  refusals: PHRASE_REFUSALS,
  to: () => withNotice(routes.phrases(), 'zin-vervallen'),
})
