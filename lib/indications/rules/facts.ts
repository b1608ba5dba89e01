import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { Calculation } from '@/lib/norms/rules/calculation'
import type { MemberHelp, UsualHelp } from '../schema/facts'

/** Somebody who lives with the resident on the day of the talk. */
export type Member = { readonly id: string; readonly name: string; readonly relation: string }

/** Who of the household was not asked about yet: usual help is looked at member by member (art. 1.1.1, 2.3.2 lid 4 b). */
export const unansweredMembers = (members: readonly Member[], help: readonly UsualHelp[]): Member[] => members.filter((member) => !help.some((each) => each.memberId === member.id))

/** What each member does, kept with who he was then. Refuses an answer about somebody who does not live there, and a member left out. */
export function decideUsualHelp(members: readonly Member[], given: Readonly<Record<string, MemberHelp>>): Result<UsualHelp[], 'household-changed'> {
  if (Object.keys(given).length !== members.length) return refuse('household-changed')
  const help: UsualHelp[] = []
  for (const { id, name, relation } of members) {
    const said = given[id]
    if (!said) return refuse('household-changed')
    help.push({ memberId: id, name, relation, gives: said.gives, what: said.gives === 'no' ? null : said.what, why: said.why })
  }
  return allow(help)
}

/** Whether time that comes off for usual help rests on a member of the household who gives it. */
export function usualHelpFounded(calculation: Pick<Calculation, 'lines'> | null, help: readonly UsualHelp[]): boolean {
  const taken = (calculation?.lines ?? []).some((line) => line.applied && line.by === 'usual-help' && (line.less ?? 0) > 0)
  return !taken || help.some((each) => each.gives !== 'no')
}
