import { Checkbox, RadioGroup, Select } from '@/components/ui/form/Choice'
import { TextArea, TextField } from '@/components/ui/form/TextField'
import { AREA_LABELS, CELL_STATUS_LABELS, KIND_LABELS, UNIT_LABELS } from '@/lib/norms/messages/calculation'
import { CELL_LABELS, PER_LABELS, shownCell } from '@/lib/norms/messages/edition'
import type { NormCell } from '@/lib/norms/schema/cells'

const options = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }))

/** One norm: what it is for, how much, on what condition, and where that stands. */
export function CellFields({ cell }: { cell: NormCell | null }) {
  return (
    <>
      <Select name="cell.area" label={CELL_LABELS.area} empty="Kies een resultaatgebied" options={options(AREA_LABELS)} defaultValue={cell?.area} />
      <TextField name="cell.label" label="Naam van de norm" width="full" defaultValue={cell?.label} />
      <TextField name="cell.key" label={CELL_LABELS.key} hint="Gelijke codes in twee normenkaders komen naast elkaar. Bijvoorbeeld house-base" defaultValue={cell?.key} spellCheck={false} />
      <TextField name="cell.amount" label={CELL_LABELS.amount} hint="Met een min ervoor gaat het eraf. Leeg: nog niet vastgesteld" optional width={9} inputMode="decimal" defaultValue={cell && shownCell(cell).amount} />
      <Select name="cell.unit" label={CELL_LABELS.unit} optional empty="Nog geen eenheid" options={options(UNIT_LABELS)} defaultValue={cell?.unit} />
      <RadioGroup name="cell.kind" label={CELL_LABELS.kind} options={options(KIND_LABELS)} defaultValue={cell?.kind} />
      <TextField name="cell.group" label={CELL_LABELS.group} hint="Van de normen met dezelfde groep geldt er hooguit één" optional defaultValue={cell?.group} spellCheck={false} />
      <Select name="cell.per" label="Telt per" optional empty="Niet per kamer of persoon" options={options(PER_LABELS)} defaultValue={cell?.per} />
      <Checkbox name="cell.subtractable" label="Er mag tijd af voor wat de inwoner of het netwerk zelf doet" optional defaultChecked={cell?.subtractable ?? false} />
      <TextArea name="cell.condition" label={CELL_LABELS.condition} optional rows={2} defaultValue={cell?.condition} />
      <RadioGroup name="cell.status" label="Hoe zeker is de norm?" options={options(CELL_STATUS_LABELS)} defaultValue={cell?.status} />
      <TextField name="cell.source" label={CELL_LABELS.source} hint="Titel en vindplaats, bijvoorbeeld een artikel van de beleidsregels" width="full" defaultValue={cell?.source} />
      <TextField name="cell.sourceUrl" label={CELL_LABELS.sourceUrl} type="url" optional width="full" defaultValue={cell?.sourceUrl} />
      <TextArea name="cell.verbatim" label={CELL_LABELS.verbatim} hint="Zoals de bron het zegt" optional rows={2} defaultValue={cell?.verbatim} />
    </>
  )
}
