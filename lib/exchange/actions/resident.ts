'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { startExport as startExportCommand } from '../commands/resident'
import { EXPORT_REFUSALS } from '../messages/resident'
import { StartExport } from '../schema/resident'

export const startExport = formAction({
  name: 'exchange.start-export', limit: 'export',
  schema: StartExport,
  run: startExportCommand,
  refusals: EXPORT_REFUSALS,
  fieldOf: { 'in-future': 'identitySeenOn', 'seen-before-asked': 'identitySeenOn', 'no-representative': 'askedBy' },
  to: ({ residentId }) => withNotice(routes.residentExport(residentId), 'bewaard'),
})
