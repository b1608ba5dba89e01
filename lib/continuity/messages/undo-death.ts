import type { UndoRefusal } from '../rules/undo-death'

/** A death that was recorded by mistake (F78). */
export const PROPOSE_UNDO_REFUSALS = { 'not-recorded': 'Dit overlijden staat niet of niet meer in het dossier.', 'proposed-already': 'Er ligt al een voorstel om dit overlijden ongedaan te maken.' } as const
export const UNDO_REFUSALS = {
  'decided-already': 'Over dit voorstel is al besloten.',
  'own-proposal': 'U deed dit voorstel zelf. Een collega maakt het overlijden ongedaan.',
  'help-overlaps': 'Er is intussen andere hulp toegekend die niet tegelijk mag lopen. Beëindig die eerst met een besluit.',
} as const satisfies Record<UndoRefusal, string>
export const DECLINE_UNDO_REFUSALS = { 'decided-already': 'Over dit voorstel is al besloten.' } as const

export const UNDO_EVENTS: Readonly<Record<string, string>> = {
  'death.undo-proposed': 'Voorgesteld een overlijden ongedaan te maken',
  'death.undo-declined': 'Overlijden blijft zoals het is',
  'death.undone': 'Overlijden ongedaan gemaakt',
  'indication.restored': 'Hulp staat weer zoals besloten',
}
