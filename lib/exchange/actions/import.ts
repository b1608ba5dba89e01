'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { adoptImport as adoptCommand, continueImport as continueCommand } from '../commands/import-adopt'
import { continueUndo as continueUndoCommand, undoImport as undoCommand } from '../commands/import-undo'
import { chooseRow as chooseCommand, withdrawImport as withdrawCommand } from '../commands/import-trial'
import { ADOPT_REFUSALS, CONTINUE_REFUSALS, TRIAL_REFUSALS, UNDO_REFUSALS } from '../messages/import'
import { AdoptImport, ChooseRow, EndImport, OnImport } from '../schema/import'

/** Lines are done a batch at a time: the page presses on by itself as long as there are more, and shows how far it is. */
const further = ({ id, left }: { id: string; left: number }) => (left > 0 ? routes.importGoing(id) : withNotice(routes.importLines(id), 'import-overgenomen'))

const back = ({ id, left }: { id: string; left: number }) => (left > 0 ? routes.importGoing(id) : withNotice(routes.importLines(id), 'import-teruggedraaid'))

export const adoptImport = formAction({ name: 'imports.adopt', schema: AdoptImport, run: (actor, input) => adoptCommand(actor, input), refusals: ADOPT_REFUSALS, fieldOf: { unexplained: 'explanation' }, to: further })
export const continueImport = formAction({ name: 'imports.continue', schema: OnImport, run: (actor, input) => continueCommand(actor, input), refusals: CONTINUE_REFUSALS, to: further })
export const chooseRow = formAction({ name: 'imports.choose', schema: ChooseRow, run: chooseCommand, refusals: TRIAL_REFUSALS, to: ({ id }) => withNotice(routes.importLines(id, { shown: 'possible' }), 'bewaard') })
export const withdrawImport = formAction({ name: 'imports.withdraw', schema: EndImport, run: withdrawCommand, refusals: TRIAL_REFUSALS, to: ({ id }) => withNotice(routes.importLines(id), 'import-weg') })
export const undoImport = formAction({ name: 'imports.undo', schema: EndImport, run: (actor, input) => undoCommand(actor, input), refusals: UNDO_REFUSALS, to: back })
export const continueUndo = formAction({ name: 'imports.continue-undo', schema: OnImport, run: (actor, input) => continueUndoCommand(actor, input), refusals: UNDO_REFUSALS, to: back })
