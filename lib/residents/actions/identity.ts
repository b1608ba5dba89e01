'use server'

import { formAction } from '@/lib/action'
import { routes } from '@/lib/routes'
import { askBsn as askBsnCommand } from '../commands/identity'
import { AskBsn } from '../schema'

export const askBsn = formAction({ name: 'residents.ask-bsn', limit: 'export', schema: AskBsn, run: askBsnCommand, refusals: {}, to: (value) => routes.residentBsn(value.residentId) })
