'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import * as changeover from '../commands/changeover'
import * as finish from '../commands/changeover-finish'
import { runPart as runCommand } from '../commands/changeover-run'
import * as mapping from '../commands/mapping'
import { ADOPT_PART_REFUSALS, END_REFUSALS, FILTER_WORDS, MAKE_CHANGEOVER_REFUSALS, MAPPING_ANSWER_REFUSALS, MAPPING_REFUSALS, MISFIT_REFUSALS, RELEASE_REFUSALS, RUN_REFUSALS, UNDO_REFUSALS } from '../messages/changeover'
import { DecideMapping, EndChangeover, HandleMisfit, MakeChangeover, OnPart, ProposeMapping, UndoPart } from '../schema/changeover'

type Part = { readonly id: string; readonly partId: string | null }
const onPart = ({ id, partId }: Part, notice: string) => withNotice(routes.changeoverPart(id, partId), notice)

export const proposeMapping = formAction({ name: 'changeovers.propose-mapping', schema: ProposeMapping, run: mapping.proposeMapping, refusals: MAPPING_REFUSALS, fieldOf: { 'same-help': 'toProductId', 'from-past': 'validFrom', 'not-a-product': 'toProductId', 'one-already': 'validFrom' }, to: () => withNotice(routes.mappings(), 'vertaling-voorgelegd') })
export const decideOnMapping = formAction({ name: 'changeovers.decide-mapping', schema: DecideMapping, run: mapping.decideOnMapping, refusals: MAPPING_ANSWER_REFUSALS, to: () => withNotice(routes.mappings(), 'bewaard') })

export const makeChangeover = formAction({ name: 'changeovers.make', schema: MakeChangeover, run: changeover.makeChangeover, refusals: MAKE_CHANGEOVER_REFUSALS, fieldOf: { 'in-past': 'newFrom', nobody: 'newFrom' }, to: (value) => withNotice(routes.changeover(value.id), 'contractovergang-gemaakt') })
export const endChangeover = formAction({ name: 'changeovers.end', schema: EndChangeover, run: changeover.endChangeover, refusals: END_REFUSALS, to: (value) => withNotice(routes.changeover(value.id), 'contractovergang-gestopt') })

export const adoptPart = formAction({ name: 'changeovers.adopt', schema: OnPart, run: changeover.adoptPart, refusals: ADOPT_PART_REFUSALS, to: (value) => onPart(value, 'lijst-vastgesteld') })
/** A batch at a time: the page presses on by itself as long as there is more, and shows how far it is. */
export const runPart = formAction({ name: 'changeovers.run', schema: OnPart, run: (actor, input) => runCommand(actor, input), refusals: RUN_REFUSALS, to: (value) => (value.left > 0 ? routes.changeoverPart(value.id, value.partId, { going: true }) : onPart(value, 'contractovergang-uitgevoerd')) })
export const releaseLetters = formAction({ name: 'changeovers.release', schema: OnPart, run: finish.releaseLetters, refusals: RELEASE_REFUSALS, to: (value) => onPart(value, 'brieven-vrijgegeven') })
export const undoPart = formAction({ name: 'changeovers.undo', schema: UndoPart, run: (actor, input) => finish.undoPart(actor, input), refusals: UNDO_REFUSALS, to: (value) => (value.left > 0 ? routes.changeoverPart(value.id, value.partId, { going: true }) : onPart(value, 'contractovergang-teruggedraaid')) })
export const handleMisfit = formAction({ name: 'changeovers.handle', schema: HandleMisfit, run: changeover.handleMisfit, refusals: MISFIT_REFUSALS, to: (value) => withNotice(routes.changeoverPart(value.id, value.partId, { stand: FILTER_WORDS.open }), 'bewaard') })
