'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { adoptEdition as adoptCommand, proposeEdition as proposeCommand, returnEdition as returnCommand, withdrawEdition as withdrawCommand } from './commands/adopt'
import { removeCell as removeCellCommand, saveCell as saveCellCommand } from './commands/cells'
import { changeEdition as changeCommand, deriveEdition as deriveCommand } from './commands/edition'
import { takeOverTable as takeOverCommand } from './commands/take-over'
import { ADOPTION_REFUSALS, CELL_REFUSALS, DERIVE_REFUSALS, EDIT_REFUSALS, PROPOSAL_REFUSALS, RETURN_REFUSALS, TAKE_OVER_REFUSALS, WITHDRAW_REFUSALS } from './messages/edition'
import { ChangeEdition, DeriveEdition, OnSet, OnSetWithReason, RemoveCell, SaveCell } from './schema/forms'

export const deriveEdition = formAction({
  name: 'norms.derive',
  schema: DeriveEdition,
  run: deriveCommand,
  refusals: DERIVE_REFUSALS,
  fieldOf: { 'unknown-owner': 'municipalityId', 'until-before-from': 'validUntil' },
  to: (value) => withNotice(routes.normSet(value.id), 'normenkader-gemaakt'),
})

export const changeEdition = formAction({
  name: 'norms.change',
  schema: ChangeEdition,
  run: changeCommand,
  refusals: EDIT_REFUSALS,
  fieldOf: { 'until-before-from': 'validUntil' },
  to: (value) => withNotice(routes.normSet(value.id), 'bewaard'),
})

export const saveCell = formAction({
  name: 'norms.save-cell',
  schema: SaveCell,
  read: (values) => withCell(values),
  run: saveCellCommand,
  refusals: CELL_REFUSALS,
  fieldOf: { 'code-taken': 'cell.key' },
  to: (value) => withNotice(routes.normSet(value.id), 'norm-bewaard'),
})

export const removeCell = formAction({
  name: 'norms.remove-cell',
  schema: RemoveCell,
  run: removeCellCommand,
  refusals: CELL_REFUSALS,
  to: (value) => withNotice(routes.normSet(value.id), 'norm-weggehaald'),
})

export const proposeEdition = formAction({
  name: 'norms.propose',
  schema: OnSet,
  run: proposeCommand,
  refusals: PROPOSAL_REFUSALS,
  to: (value) => withNotice(routes.normSet(value.id), 'normenkader-voorgelegd'),
})

export const returnEdition = formAction({
  name: 'norms.return',
  schema: OnSetWithReason,
  run: returnCommand,
  refusals: RETURN_REFUSALS,
  to: (value) => withNotice(routes.normSet(value.id), 'normenkader-terug'),
})

export const withdrawEdition = formAction({
  name: 'norms.withdraw',
  schema: OnSetWithReason,
  run: withdrawCommand,
  refusals: WITHDRAW_REFUSALS,
  to: (value) => withNotice(routes.normSet(value.id), 'normenkader-teruggenomen'),
})

export const adoptEdition = formAction({
  name: 'norms.adopt',
  schema: OnSet,
  run: adoptCommand,
  refusals: ADOPTION_REFUSALS,
  to: (value) => withNotice(routes.normSet(value.id), 'normenkader-vastgesteld'),
})

export const takeOverTable = formAction({
  name: 'norms.take-over',
  schema: OnSet,
  run: takeOverCommand,
  refusals: TAKE_OVER_REFUSALS,
  to: (value) => withNotice(routes.normSet(value.id), 'normen-overgenomen'),
})

/** The fields `cell.<part>` of a norm's form as one object. */
function withCell(values: Record<string, string | string[]>): unknown {
  const cell: Record<string, unknown> = {}
  const rest: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith('cell.')) cell[name.slice('cell.'.length)] = value
    else rest[name] = value
  }
  return { ...rest, cell }
}
