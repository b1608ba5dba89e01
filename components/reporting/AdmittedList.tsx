import type { ReactNode } from 'react'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { PanelFoot } from '@/components/ui/Page'
import { list } from '@/lib/format'
import { formatDayLong } from '@/lib/kernel/day'
import type { Admitted, AdmittedProvider } from '@/lib/reporting/queries/public'

/** Where else a provider takes part, seen from the chosen municipality. */
function elsewhere(provider: AdmittedProvider, view: Admitted): ReactNode {
  // "Alle" is said of one region; a provider that works in two is told by name.
  const total = view.regions.length === 1 ? (view.regions[0]?.municipalities.length ?? 0) : 0
  const others = provider.municipalities.filter((name) => name !== view.chosen?.name)
  if (provider.municipalities.length === total && total > 1) return 'alle gemeenten'
  return others.length === 0 ? <span className="quiet">geen andere gemeente</span> : list(others)
}

/** The admitted providers by alphabet; never a ranking. */
export function AdmittedList({ view, providers }: { view: Admitted; providers: readonly AdmittedProvider[] }) {
  return (
    <DataTable
      caption={view.chosen ? `Toegelaten aanbieders in ${view.chosen.name}` : 'Toegelaten aanbieders'}
      rows={providers}
      rowKey={(provider) => provider.id}
      columns={[
        { head: 'Aanbieder', cell: (provider) => provider.name, second: (provider) => (provider.invented ? 'verzonnen aanbieder' : null) },
        { head: view.chosen ? 'Ook in' : 'In', cell: (provider) => elsewhere(provider, view) },
      ]}
      empty={<EmptyState title={view.chosen ? `Er zijn nog geen aanbieders in ${view.chosen.name}` : 'Er zijn nog geen aanbieders toegelaten'}>Een aanbieder staat hier zodra zijn overeenkomst is getekend en is begonnen.</EmptyState>}
      foot={providers.length > 0 && <PanelFoot end={`Stand ${formatDayLong(view.today)}`}>Op alfabet. Er is geen rangorde.</PanelFoot>}
    />
  )
}
