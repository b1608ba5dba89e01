'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { askHandover as askHandoverCommand, makeHandover as makeHandoverCommand, sendHandover as sendHandoverCommand } from '../commands/contribution'
import { MAKE_REFUSALS, SENT_REFUSALS } from '../messages/contribution'
import { AskHandover, MakeHandover, SendHandover } from '../schema/contribution'

export const makeHandover = formAction({
  name: 'exchange.make-handover',
  schema: MakeHandover,
  run: makeHandoverCommand,
  refusals: MAKE_REFUSALS,
  to: ({ handoverId }) => withNotice(routes.contribution(handoverId), 'lijst-gemaakt'),
})

export const sendHandover = formAction({
  name: 'exchange.send-handover',
  schema: SendHandover,
  run: sendHandoverCommand,
  refusals: SENT_REFUSALS,
  fieldOf: { 'sent-in-future': 'sentOn', 'sent-before-made': 'sentOn' },
  to: ({ handoverId }) => withNotice(routes.contribution(handoverId), 'verzending-vastgelegd'),
})

export const askHandover = formAction({
  name: 'exchange.ask-handover', limit: 'export',
  schema: AskHandover,
  run: askHandoverCommand,
  refusals: {},
  to: ({ handoverId }) => withNotice(routes.contribution(handoverId), 'lijst-klaar'),
})
