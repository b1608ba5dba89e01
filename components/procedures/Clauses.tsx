import type { ReactNode } from 'react'
import { Panel, PanelPart } from '@/components/ui/Page'
import type { ClauseView } from '@/lib/procedures/queries/pages'

/** The articles of the agreement, title beside text; `actions` stands under the title, `source` shows what each rests on. */
export function Clauses({ clauses, actions, source = false }: { clauses: readonly ClauseView[]; actions?: (clause: ClauseView) => ReactNode; source?: boolean }) {
  return (
    <Panel>
      {clauses.map((clause) => (
        <PanelPart key={clause.id}>
          <div className="grid gap-x-6 gap-y-2 tablet:grid-cols-[4fr_8fr]">
            <div>
              <h3>
                Artikel {clause.number} {clause.title}
              </h3>
              {actions && <div className="actions mt-1">{actions(clause)}</div>}
            </div>
            <div>
              <p className="whitespace-pre-line">{clause.text}</p>
              {source && <p className="small mt-2">Bron: {clause.source}</p>}
            </div>
          </div>
        </PanelPart>
      ))}
    </Panel>
  )
}
