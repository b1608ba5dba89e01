'use server'

import { formAction } from '@/lib/action'
import { kindOf } from '@/lib/letters/kinds'
import { routes, withNotice } from '@/lib/routes'
import { adoptText, dropText, proposeText, returnText, saveText, startText } from './commands'
import { TEXT_REFUSALS } from './messages'
import { OnText, ReturnText, SaveText, StartText, readText } from './schema'

export const startTextAction = formAction({
  name: 'correspondence.start-text',
  schema: StartText,
  run: startText,
  refusals: TEXT_REFUSALS,
  fieldOf: { 'at-work': 'place', 'region-only': 'place', 'follows-already': 'place' },
  to: ({ textId }) => routes.letterText(textId),
})

export const saveTextAction = formAction({
  name: 'correspondence.save-text',
  schema: SaveText,
  read: readText,
  run: saveText,
  refusals: TEXT_REFUSALS,
  fieldOf: { 'from-past': 'validFrom' },
  to: ({ textId }) => withNotice(routes.letterText(textId), 'brieftekst-bewaard'),
})

export const proposeTextAction = formAction({
  name: 'correspondence.propose-text',
  schema: OnText,
  run: proposeText,
  refusals: TEXT_REFUSALS,
  to: ({ textId }) => withNotice(routes.letterText(textId), 'brieftekst-voorgelegd'),
})

export const adoptTextAction = formAction({
  name: 'correspondence.adopt-text',
  schema: OnText,
  run: adoptText,
  refusals: TEXT_REFUSALS,
  to: ({ textId }) => withNotice(routes.letterText(textId), 'brieftekst-vastgesteld'),
})

export const returnTextAction = formAction({
  name: 'correspondence.return-text',
  schema: ReturnText,
  run: returnText,
  refusals: TEXT_REFUSALS,
  to: ({ textId }) => withNotice(routes.letterText(textId), 'brieftekst-teruggestuurd'),
})

export const dropTextAction = formAction({
  name: 'correspondence.drop-text',
  schema: OnText,
  run: dropText,
  refusals: TEXT_REFUSALS,
  to: ({ kind }) => withNotice(routes.letterKind(kindOf(kind).slug), 'brieftekst-vervallen'),
})
