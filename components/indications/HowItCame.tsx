import { DefinitionList } from '@/components/ui/DefinitionList'
import { Panel, PanelFoot, PanelPart } from '@/components/ui/Page'
import type { KeptCalculation } from '@/lib/indications/queries/parts'
import { formatDurationShort } from '@/lib/kernel/duration'
import { stepsOf } from '@/lib/norms/messages/calculation'

/** The arithmetic behind the norm's minutes, row by row that counts, with the source of each number. */
export function HowItCame({ calculation }: { calculation: KeptCalculation }) {
  const applied = calculation.lines.filter((line) => line.applied)
  const sources = [...new Set(applied.map((line) => line.source))]
  return (
    <Panel>
      {applied.map((line) => {
        const steps = stepsOf(line, calculation.rounding)
        return (
          <PanelPart key={line.key}>
            <DefinitionList end items={steps.map((step, at) => ({ label: step.what, value: step.value, ...(at >= steps.length - 1 ? { strong: true } : {}) }))} />
          </PanelPart>
        )
      })}
      {applied.length > 1 && (
        <PanelPart>
          <DefinitionList end items={[{ label: 'Samen volgens de norm', value: formatDurationShort(calculation.norm), strong: true }]} />
        </PanelPart>
      )}
      <PanelFoot>
        Bron van de getallen: {sources.join('; ')}.{calculation.normSet.exampleOnly && ' Deze set is een voorbeeld en telt alleen in de demonstratie.'}
      </PanelFoot>
    </Panel>
  )
}
