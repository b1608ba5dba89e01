'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { adoptAgreements as adoptCommand, continueAgreements as continueCommand } from '../commands/agreement-adopt'
import { withdrawAgreements as withdrawCommand } from '../commands/agreement-trial'
import { continueAgreementUndo as continueUndoCommand, undoAgreements as undoCommand } from '../commands/agreement-undo'
import { ADOPT_REFUSALS, CONTINUE_REFUSALS, TRIAL_REFUSALS, UNDO_REFUSALS } from '../messages/import'
import { AdoptImport, EndImport, OnImport } from '../schema/import'

/** Agreements are made a batch at a time: the page presses on by itself as long as there are more, and shows how far it is. */
const further = ({ id, left }: { id: string; left: number }) => (left > 0 ? routes.agreementImportGoing(id) : withNotice(routes.agreementImport(id), 'import-overgenomen'))
const back = ({ id, left }: { id: string; left: number }) => (left > 0 ? routes.agreementImportGoing(id) : withNotice(routes.agreementImport(id), 'import-teruggedraaid'))

export const adoptAgreements = formAction({ name: 'agreement-imports.adopt', schema: AdoptImport, run: (actor, input) => adoptCommand(actor, input), refusals: ADOPT_REFUSALS, fieldOf: { unexplained: 'explanation' }, to: further })
export const continueAgreements = formAction({ name: 'agreement-imports.continue', schema: OnImport, run: (actor, input) => continueCommand(actor, input), refusals: CONTINUE_REFUSALS, to: further })
export const withdrawAgreements = formAction({ name: 'agreement-imports.withdraw', schema: EndImport, run: withdrawCommand, refusals: TRIAL_REFUSALS, to: ({ id }) => withNotice(routes.agreementImport(id), 'import-weg') })
export const undoAgreements = formAction({ name: 'agreement-imports.undo', schema: EndImport, run: (actor, input) => undoCommand(actor, input), refusals: UNDO_REFUSALS, to: back })
export const continueAgreementUndo = formAction({ name: 'agreement-imports.continue-undo', schema: OnImport, run: (actor, input) => continueUndoCommand(actor, input), refusals: UNDO_REFUSALS, to: back })
