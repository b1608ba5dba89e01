import { DataTable } from '@/components/ui/DataTable'
import { plural } from '@/lib/format'
import { tieSentence } from '@/lib/selection/messages'
import type { AreaView } from '@/lib/selection/queries/area'

/** How an area is awarded, as everyone reads it. */
export function AreaTable({ area }: { area: AreaView }) {
  return (
    <>
      <DataTable
        caption={`Criteria voor ${area.lot}`}
        rows={area.criteria}
        rowKey={(criterion) => criterion.id}
        columns={[
          { head: 'Criterium', cell: (criterion) => criterion.title, second: (criterion) => criterion.text, total: 'Samen' },
          { head: 'Weging', align: 'right', cell: (criterion) => criterion.weight, total: area.criteria.reduce((sum, criterion) => sum + criterion.weight, 0) },
        ]}
      />
      <p>{`De opdracht gaat naar ten hoogste ${plural(area.places, 'aanbieder', 'aanbieders')}. ${plural(area.assessors, 'beoordelaar geeft', 'beoordelaars geven')} ieder apart een score van 0 tot en met ${area.maxScore}, en stellen die daarna samen vast.`}</p>
      <p>{tieSentence(area.tieRule)}</p>
    </>
  )
}
