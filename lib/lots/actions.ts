'use server'

import { formAction } from '@/lib/action'
import { drawAreas } from '@/lib/lots/commands'
import { DRAWING_REFUSALS } from '@/lib/lots/messages'
import { DrawAreas } from '@/lib/lots/schema'
import { routes, withNotice } from '@/lib/routes'

export const drawAreasAction = formAction({
  name: 'lots.draw-areas',
  schema: DrawAreas,
  run: drawAreas,
  refusals: DRAWING_REFUSALS,
  fieldOf: { 'in-the-past': 'validFrom', flawed: 'postcodes' },
  // Rows of the form are areas.<row>.<part>.
  read: (values) => {
    const rows: (Record<string, string> | undefined)[] = []
    for (const [name, value] of Object.entries(values)) {
      const [, row, part] = /^areas\.(\d{1,2})\.(\w+)$/.exec(name) ?? []
      if (row !== undefined && part !== undefined && typeof value === 'string') rows[Number(row)] = { ...rows[Number(row)], [part]: value.trim() }
    }
    const { municipalityId, version, validFrom, postcodes, reason } = values
    return { municipalityId, version, validFrom, postcodes, reason, areas: Array.from(rows, (row) => (row && (row['postcodes'] || (row['name'] && !row['lotId'])) ? row : null)) }
  },
  to: ({ municipalityId }) => withNotice(routes.municipalityAreas(municipalityId), 'gebieden-getekend'),
})
