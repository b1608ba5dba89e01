'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { endBody, makeBody } from '../commands/body'
import { EndBody, MakeBody } from '../schema'

export const makeBodyAction = formAction({
  name: 'advice.make-body',
  schema: MakeBody,
  run: makeBody,
  refusals: { 'there-already': 'Er is hier al een adviesorgaan met deze naam.' },
  fieldOf: { 'there-already': 'name' },
  to: ({ bodyId }) => withNotice(routes.body(bodyId), 'adviesorgaan-toegevoegd'),
})
export const endBodyAction = formAction({ name: 'advice.end-body', schema: EndBody, run: endBody, refusals: {}, to: ({ bodyId }) => withNotice(routes.body(bodyId), 'adviesorgaan-beeindigd') })
